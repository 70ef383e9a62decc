"""The set-up of a fresh machine, told as stories; nothing here runs pip, apt-get or a network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import bootstrap
import system_libraries
from tests.machine import SOURCE, Machine, StartedAgain, bare_machine

NO_NETWORK = "WARNING: Retrying after connection broken by 'NewConnectionError'\nERROR: No matching distribution found"
NO_WHEEL = "ERROR: Could not find a version that satisfies x\nERROR: No matching distribution found for numpy==2.4.6"


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """Return a machine with nothing but Python."""
    return bare_machine(tmp_path, monkeypatch)


# --- the environment --------------------------------------------------------------------------------------------------


def test_a_fresh_machine_gets_an_environment_and_the_same_command_starts_in_it(machine: Machine) -> None:
    with pytest.raises(StartedAgain) as again:
        bootstrap.ready(bootstrap.NO_SCREEN)
    assert again.value.args[0] == [str(machine.python), "-X", "dev", "main.py", "train", "--out", "a b"]
    assert len(machine.lines_with("venv")) == 1
    (install,) = machine.lines_with("pip")
    assert install.endswith(f"--require-hashes -r {machine.root / 'requirements.lock'}")
    assert "--only-binary=:all:" in install
    assert "--no-index" not in install


def test_the_second_start_runs_nothing_but_the_command(machine: Machine) -> None:
    bootstrap.enter()  # there is nothing to enter yet
    machine.set_up()
    with pytest.raises(StartedAgain):
        bootstrap.enter()
    with pytest.raises(StartedAgain):
        bootstrap.ready(bootstrap.NO_SCREEN)
    assert machine.ran == []


def test_inside_the_finished_environment_the_program_goes_on(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    machine.set_up()
    monkeypatch.setattr(sys, "prefix", str(machine.root / ".venv"))
    monkeypatch.setenv(bootstrap.RESTARTED, "1")
    bootstrap.enter()
    bootstrap.ready(bootstrap.NO_SCREEN)
    assert machine.ran == []
    assert bootstrap.RESTARTED not in os.environ, "what the program starts must not believe that it was restarted"


def test_an_interrupted_set_up_begins_anew(machine: Machine) -> None:
    machine.interrupted_by("pip", KeyboardInterrupt())
    assert machine.refuses() == 130
    left_over = machine.root / ".venv" / "half a package"
    left_over.touch()
    machine.answers.clear()
    machine.set_up()
    assert not left_over.exists()
    assert bootstrap.is_finished()


def test_a_start_that_is_killed_while_it_clears_away_leaves_nothing_that_looks_finished(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.set_up()
    monkeypatch.setattr(shutil, "rmtree", lambda folder: exec("raise SystemExit(137)"))
    with pytest.raises(SystemExit):
        bootstrap.new_environment()
    assert not bootstrap.is_finished()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permission")
def test_an_environment_that_everybody_can_write_into_is_refused(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.set_up()
    machine.root.chmod(0o755)
    machine.stamp.parent.chmod(0o777)
    assert machine.refuses() == 1
    with pytest.raises(SystemExit):
        bootstrap.enter()
    assert "cannot be trusted" in capsys.readouterr().err
    machine.root.chmod(0o777)  # a disk without permissions: who can change .venv can change the program as well
    with pytest.raises(StartedAgain):
        bootstrap.enter()


@pytest.mark.parametrize(
    ("name", "at_home", "given_up"),
    [
        ("numpy", True, True),
        ("numpy.linalg", True, True),
        ("numpy", False, False),
        ("core.nothing", True, False),
        ("tomllib", True, False),
        (None, True, False),
    ],
)
def test_an_environment_with_a_damaged_package_is_made_anew_by_the_next_start(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, name: str | None, at_home: bool, given_up: bool
) -> None:
    machine.set_up()
    if at_home:
        monkeypatch.setattr(sys, "prefix", str(machine.root / ".venv"))
    error = ImportError("no module", name=name)
    if given_up:
        with pytest.raises(SystemExit, match=r"The package numpy in \.venv is damaged"):
            bootstrap.give_up_on_a_damaged_environment(error)
    else:
        bootstrap.give_up_on_a_damaged_environment(error)
    assert bootstrap.is_finished() is not given_up


def test_a_library_of_the_system_that_has_gone_is_no_damage_of_the_environment(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.set_up()
    monkeypatch.setattr(sys, "prefix", str(machine.root / ".venv"))
    error = ImportError("libGL.so.1: cannot open shared object file: No such file or directory", name="PySide6.QtGui")
    monkeypatch.setattr(system_libraries, "missing_libraries", lambda _screen: {"libGL.so.1": "libgl1"})
    with pytest.raises(SystemExit, match=r"libgl1|libGL"):  # Debian's package, or elsewhere the library
        bootstrap.give_up_on_a_damaged_environment(error)
    assert bootstrap.is_finished()
    monkeypatch.setattr(system_libraries, "missing_libraries", lambda _screen: {})
    monkeypatch.setattr(sys, "prefix", "/an/environment/of/ones/own")
    with pytest.raises(SystemExit, match=r"A library cannot be loaded: libGL\.so\.1"):
        bootstrap.give_up_on_a_damaged_environment(error)


def test_a_package_of_which_a_file_was_cut_short_is_made_anew_too(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.set_up()
    monkeypatch.setattr(sys, "prefix", str(machine.root / ".venv"))
    ours = SyntaxError("cut", (str(machine.root / "core" / "plan" / "cut.py"), 1, 1, "x ="))
    bootstrap.give_up_on_a_damaged_environment(ours)
    assert bootstrap.is_finished()
    packages = machine.root / ".venv" / "lib" / "site-packages"
    theirs = SyntaxError("cut", (str(packages / "pyqtgraph" / "functions.py"), 1, 1, "x ="))
    with pytest.raises(SystemExit, match=r"The package pyqtgraph in \.venv is damaged"):
        bootstrap.give_up_on_a_damaged_environment(theirs)
    assert not bootstrap.is_finished()


def installs(machine: Machine, name: str, content: bytes) -> Path:
    """Put a package of one file into .venv, as pip does."""
    packages = machine.root / ".venv" / "lib" / "python3.11" / "site-packages"
    (packages / f"{name}-1.0.dist-info").mkdir(parents=True)
    (packages / name).mkdir()
    (packages / name / "library, one.so").write_bytes(content)
    compiled = f"{name}/__pycache__/one.cpython-311.pyc,sha256=abc_-,300\n"  # which Python writes anew as it likes
    record = f'"{name}/library, one.so",sha256=abc_-,{len(content)}\n{compiled}{name}-1.0.dist-info/RECORD,,\n'
    (packages / f"{name}-1.0.dist-info" / "RECORD").write_text(record, encoding="utf-8")
    return packages / name / "library, one.so"


@pytest.mark.parametrize("damage", ["cut short", "gone", ""])
def test_the_start_after_a_crash_looks_for_damage_and_makes_a_damaged_environment_anew(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], damage: str
) -> None:
    """A library that was cut short has the system end the program; nothing can be caught there."""
    ends: list[Callable[[], None]] = []
    monkeypatch.setattr("atexit.register", ends.append)
    machine.set_up()
    library = installs(machine, "numpy", b"0123456789")
    with monkeypatch.context() as inside:
        inside.setattr(sys, "prefix", str(machine.root / ".venv"))
        bootstrap.ready(bootstrap.NO_SCREEN)  # and then it crashes
    if damage == "gone":
        library.unlink()
    elif damage:
        library.write_bytes(b"01234")
    with pytest.raises(StartedAgain):
        bootstrap.ready(bootstrap.NO_SCREEN)
    assert len(machine.lines_with("venv")) == len(machine.lines_with("pip")) == bool(damage)
    assert ("the package numpy in .venv is damaged" in capsys.readouterr().err) == bool(damage)
    assert library.exists() is not bool(damage), "the folder was made anew"


def test_a_start_that_comes_to_its_end_leaves_the_next_one_nothing_to_look_for(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    ends: list[Callable[[], None]] = []
    monkeypatch.setattr("atexit.register", ends.append)
    monkeypatch.setattr(bootstrap, "damaged_package", lambda: pytest.fail("it looked"))
    machine.set_up()
    with monkeypatch.context() as inside:
        inside.setattr(sys, "prefix", str(machine.root / ".venv"))
        bootstrap.ready(bootstrap.NO_SCREEN)
        for end in ends:
            end()
    with pytest.raises(StartedAgain):
        bootstrap.enter()


def test_a_full_disk_is_told_in_a_sentence(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    machine.interrupted_by("pip", OSError(28, "No space left on device"))
    assert machine.refuses() == 1
    assert "No space left on device" in capsys.readouterr().err


def test_a_new_lock_brings_the_environment_up_to_date(machine: Machine) -> None:
    machine.set_up()
    with open(machine.root / "requirements.lock", "a", encoding="ascii") as lock:
        lock.write("# newer\n")
    with pytest.raises(StartedAgain):
        bootstrap.ready(bootstrap.NO_SCREEN)
    assert machine.lines_with("venv") == []
    assert len(machine.lines_with("pip")) == 1


@pytest.mark.parametrize("damage", ["another Python", "no Python", "no stamp"])
def test_an_environment_that_cannot_be_trusted_is_made_anew(machine: Machine, damage: str) -> None:
    machine.set_up()
    if damage == "another Python":
        stamp = machine.stamp.read_text(encoding="ascii")
        machine.stamp.write_text(stamp.replace(str(sys.implementation.cache_tag), "cpython-310"), encoding="ascii")
    elif damage == "no Python":
        machine.python.unlink()
    else:
        machine.stamp.unlink()
    with pytest.raises(StartedAgain):
        bootstrap.ready(bootstrap.NO_SCREEN)
    assert len(machine.lines_with("venv")) == 1


def test_an_environment_that_does_not_take_is_not_started_again_and_again(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.set_up()
    monkeypatch.setenv(bootstrap.RESTARTED, "1")
    bootstrap.enter()
    assert machine.refuses() == 1
    assert machine.ran == []


def test_a_start_waits_for_another_that_sets_up(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    other = bootstrap.turn()
    monkeypatch.setattr(time, "sleep", lambda seconds: other.close())
    with bootstrap.turn():
        assert other.closed
    assert capsys.readouterr().err == "Another start is setting up: waiting for it\n"


def test_the_start_that_waited_finds_the_work_done(machine: Machine) -> None:
    machine.set_up()
    bootstrap.make_environment()
    assert machine.ran == []


def test_a_folder_that_cannot_be_written_to_is_named(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    (machine.root / ".venv.lock").mkdir()  # refuses to be opened also to root, whom no permission stops
    assert machine.refuses() == 1
    assert f"The folder {machine.root} cannot be written to." in capsys.readouterr().err
    assert machine.ran == []


def test_windows_keeps_the_exit_code_and_leaves_ctrl_c_to_the_program(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Child:
        answers: Iterator[type[BaseException] | int] = iter([KeyboardInterrupt, 3])

        def __init__(self, command: list[str]) -> None:
            assert command[0].endswith("python.exe")

        def wait(self) -> int:
            answer = next(self.answers)
            if isinstance(answer, int):
                return answer
            raise answer

    monkeypatch.setattr(subprocess, "Popen", Child)
    with monkeypatch.context() as windows:
        windows.setattr(os, "name", "nt")
        with pytest.raises(SystemExit) as end:
            bootstrap.start_again()
    assert end.value.code == 3


# --- where the packages come from -------------------------------------------------------------------------------------


def test_a_wheelhouse_replaces_the_network(machine: Machine) -> None:
    (machine.root / "wheelhouse").mkdir()
    with pytest.raises(StartedAgain):
        bootstrap.ready(bootstrap.NO_SCREEN)
    (install,) = machine.lines_with("pip")
    assert f"--no-index --find-links {machine.root / 'wheelhouse'}" in install
    assert "--require-hashes" in install


def test_without_a_wheel_in_the_lock_the_ranges_are_taken_by_who_agrees(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.answers_to("--require-hashes", NO_WHEEL)
    monkeypatch.setattr(system_libraries, "agrees", lambda question: True)
    with pytest.raises(StartedAgain):
        bootstrap.ready(bootstrap.NO_SCREEN)
    _, by_range = machine.lines_with("pip")
    assert "pyside6-essentials>=6.8,<6.12" in by_range
    assert "pytest-qt" in by_range
    assert "without hashes" in capsys.readouterr().err


def test_what_has_no_hash_is_not_installed_where_nobody_agrees(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.answers_to("--require-hashes", NO_WHEEL)
    assert machine.refuses() == 1
    assert len(machine.lines_with("pip")) == 1
    assert f"With {bootstrap.AGREED}=yes" in capsys.readouterr().err


def test_a_wheel_that_the_lock_does_not_know_is_never_taken_from_the_wheelhouse(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (machine.root / "wheelhouse").mkdir()
    machine.answers_to("--require-hashes", NO_WHEEL)
    monkeypatch.setenv(bootstrap.AGREED, "yes")
    assert machine.refuses() == 1
    assert len(machine.lines_with("pip")) == 1
    assert "in the folder wheelhouse" in capsys.readouterr().err


def test_without_any_wheel_the_python_is_named(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(bootstrap.AGREED, "yes")
    machine.answers_to("pip", NO_WHEEL)
    assert machine.refuses() == 1
    version = f"Python {sys.version_info[0]}.{sys.version_info[1]}"
    assert f"Not every package is there ready-made for {version}" in capsys.readouterr().err


def test_without_a_network_the_wheelhouse_is_explained(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    machine.answers_to("pip", NO_NETWORK)
    assert machine.refuses() == 1
    assert len(machine.lines_with("pip")) == 1, "other versions would not be there either"
    said = capsys.readouterr().err
    assert "-d wheelhouse" in said
    assert "Retrying" not in said


def test_any_other_trouble_is_told_in_the_words_of_pip(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    machine.answers_to("pip", "noise\nERROR: THESE PACKAGES DO NOT MATCH THE HASHES\n  more noise")
    assert machine.refuses() == 1
    assert capsys.readouterr().err.endswith("THESE PACKAGES DO NOT MATCH THE HASHES\n")


# --- when nothing is to be done ---------------------------------------------------------------------------------------


def test_installed_without_a_checkout_it_does_nothing(machine: Machine) -> None:
    (machine.root / "requirements.lock").unlink()
    bootstrap.enter()
    bootstrap.ready(bootstrap.OFFSCREEN)
    assert machine.ran == []


@pytest.mark.parametrize("tests", [False, True])
def test_an_environment_that_has_everything_is_used_as_it_is(machine: Machine, tests: bool) -> None:
    packages = machine.root.parent / "packages"
    names = ["PySide6_Essentials-6.8.0.1", "pyqtgraph-0.14.0", "numpy-2.0", "contourpy-1.3.0", "python_calamine-0.6.1"]
    names += ["pillow-11.3.0"]
    tools = ["pytest-9.2.0", "pytest_qt-4.5.0", "pytest_xdist-3.8.0", "hypothesis-6.170.15", "import_linter-2.17"]
    tools += ["pypdf-6.0"]
    for name in [*names, *tools]:
        (packages / f"{name}.dist-info").mkdir(parents=True)
    bootstrap.ready(bootstrap.OFFSCREEN, tests=tests)
    assert machine.ran == []
    (packages / "hypothesis-6.170.15.dist-info").rmdir()
    assert bootstrap.satisfies_pyproject(sys.path, tests=tests) is not tests, "only the tests need hypothesis"


def test_an_environment_of_the_users_choice_goes_before_a_finished_one(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.set_up()
    monkeypatch.setattr(sys, "prefix", str(machine.root.parent))
    monkeypatch.setattr(bootstrap, "satisfies_pyproject", lambda path, tests: True)
    bootstrap.enter()
    bootstrap.ready(bootstrap.OFFSCREEN)
    assert machine.ran == []


@pytest.mark.parametrize(
    ("requirement", "version", "answer"),
    [
        ("numpy>=2,<2.5", "2.0.0", True),
        ("numpy>=2,<2.5", "2.4.6", True),
        ("numpy>=2,<2.5", "2.5", False),
        ("numpy>=2,<2.5", "2.5.0rc1", False),
        ("numpy>=2,<2.5", "1.26.4", False),
        ("numpy >= 2, < 2.10", "2.9.1", True),
        ("numpy>2", "2.0", False),
        ("numpy<=2", "2.0.0", True),
        ("numpy==2.1", "2.1.0", True),
        ("numpy==2.1", "2.10", False),
        ("numpy", "0.1", True),
        ("numpy~=2.1", "2.1", False),  # a range it does not know, and so does not trust
        ("scipy", "2.1", False),
    ],
)
def test_versions_are_compared_number_by_number(requirement: str, version: str, answer: bool) -> None:
    assert bootstrap.satisfies(requirement, {"numpy": version}) is answer


# --- the file itself --------------------------------------------------------------------------------------------------


def in_a_bare_python(code: str) -> subprocess.CompletedProcess[str]:
    """Run code with this Python and nothing but its standard library."""
    code = f"import sys; sys.path.insert(0, {str(SOURCE)!r}); {code}"
    return subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, check=False)


def test_an_old_python_is_refused_in_one_line() -> None:
    done = in_a_bare_python("sys.version_info = (3, 8, 10); import bootstrap")
    assert done.returncode == 1
    assert done.stderr == "Perceptron Lab needs Python 3.11 or newer; this is Python 3.8.\n"


def test_a_start_imports_nothing_that_takes_long() -> None:
    done = in_a_bare_python("import bootstrap; print(*sys.modules)")
    slow = {"contextlib", "ctypes", "hashlib", "importlib.metadata", "pathlib", "re", "subprocess", "tomllib", "typing"}
    assert done.returncode == 0
    assert slow.isdisjoint(done.stdout.split())
    assert "system_libraries" not in done.stdout.split()
