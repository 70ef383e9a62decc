"""What Qt needs of the system, told as stories; nothing here runs apt-get."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

import bootstrap
import system_libraries
from tests.machine import Machine, StartedAgain, bare_machine


def test_every_screen_of_the_set_up_has_its_libraries() -> None:
    assert list(system_libraries.LIBRARIES) == [bootstrap.NO_SCREEN, bootstrap.OFFSCREEN, bootstrap.WINDOW]


@pytest.fixture
def linux(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """Return a Debian without libEGL.so.1, used by somebody who is not root."""
    machine = bare_machine(tmp_path, monkeypatch)
    is_file = os.path.isfile
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(os.path, "isfile", lambda path: path == "/usr/bin/apt-get" or is_file(path))
    monkeypatch.setattr(system_libraries, "missing_libraries", lambda screen: {"libEGL.so.1": "libegl1"})
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("DEBIAN_FRONTEND", "noninteractive")
    return machine


def test_a_user_gets_the_one_line_that_installs_what_is_missing(
    linux: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert linux.refuses(bootstrap.OFFSCREEN) == 1
    assert capsys.readouterr().err.splitlines() == [
        "Some system packages are missing. Install them and start again:",
        f"    sudo apt-get install python3.{sys.version_info[1]}-venv libegl1",
    ]
    assert linux.ran == [], "nothing is downloaded for a program that cannot start"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("answer", ["y\n", "yes\n", "n\n", "\n", ""])
def test_root_is_asked_before_anything_is_installed(
    linux: Machine, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    said = Terminal()
    monkeypatch.setattr(sys, "stdin", Terminal(answer))
    monkeypatch.setattr(sys, "stderr", said)
    with pytest.raises(SystemExit):
        system_libraries.prepare_system(bootstrap.OFFSCREEN, making=False)
    assert "missing: libegl1\nInstall them with apt-get? [y/N]" in said.getvalue()
    assert bool(linux.ran) == answer.startswith("y")
    assert all(os.path.isabs(command[0]) for command in linux.ran), "whatever else is called so on the path"


def test_root_gets_the_line_where_nobody_can_be_asked(linux: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(sys, "stdin", None)
    assert linux.refuses(bootstrap.OFFSCREEN) == 1
    assert linux.ran == []


@pytest.mark.parametrize("place", ["an environment that has everything", "installed by pip"])
def test_the_system_is_looked_at_also_where_the_packages_are_there(
    linux: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    if place == "installed by pip":
        (linux.root / "requirements.lock").unlink()
    monkeypatch.setattr(bootstrap, "satisfies_pyproject", lambda path, tests: True)
    bootstrap.ready(bootstrap.NO_SCREEN)
    assert linux.refuses(bootstrap.OFFSCREEN) == 1
    assert "apt-get install libegl1" in capsys.readouterr().err


def test_for_root_what_is_missing_is_installed(
    linux: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = iter([{"libEGL.so.1": "libegl1"}, {}])
    monkeypatch.setattr(system_libraries, "missing_libraries", lambda screen: next(missing))
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setenv(bootstrap.AGREED, "yes")
    linux.set_up(bootstrap.OFFSCREEN)
    assert capsys.readouterr().err.startswith("Installing system packages: libegl1\n")
    with pytest.raises(StartedAgain):
        bootstrap.ready(bootstrap.OFFSCREEN)
    assert linux.ran == [], "what was found once is not looked for again"


def test_what_apt_get_cannot_install_is_told_after_one_update(
    linux: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setenv(bootstrap.AGREED, "yes")
    linux.answers_to("install", "Reading\nE: Unable to locate package libegl1\n")
    assert linux.refuses(bootstrap.OFFSCREEN) == 1
    assert [command[-1] for command in linux.ran] == ["libegl1", "-a", "update", "libegl1"]
    assert capsys.readouterr().err.endswith("E: Unable to locate package libegl1\n")


def test_on_other_systems_what_is_missing_is_only_named(
    linux: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os.path, "isfile", lambda path: path != "/usr/bin/apt-get" and os.path.exists(path))
    linux.set_up(bootstrap.OFFSCREEN)
    assert "libEGL.so.1" in capsys.readouterr().err.splitlines()[0]


def test_training_needs_nothing_of_the_system() -> None:
    assert system_libraries.missing_libraries(bootstrap.NO_SCREEN) == {}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt brings all that it needs")
def test_a_window_needs_more_than_a_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str) -> None:
        raise OSError(name)

    monkeypatch.setattr("ctypes.CDLL", refuse)
    monkeypatch.setattr(system_libraries, "has_font", lambda: False)
    picture = set(system_libraries.missing_libraries(bootstrap.OFFSCREEN).values())
    window = set(system_libraries.missing_libraries(bootstrap.WINDOW).values())
    assert {"libgl1", "libegl1", "libglib2.0-0", "fonts-dejavu-core"} <= picture
    assert "libxcb-cursor0" in window - picture
    assert picture < window


def test_a_font_is_found_below_the_folders_of_fonts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    (tmp_path / "fonts" / "deep").mkdir(parents=True)
    (tmp_path / "fonts" / "deep" / "Sans.TTF").touch()
    assert system_libraries.has_font()


@pytest.mark.parametrize(("platform", "code"), [("", 2), ("xcb", 2), ("offscreen", None), ("vnc:size=800x600", None)])
def test_a_window_without_a_display_is_refused_before_anything_is_set_up(
    linux: Machine,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    platform: str,
    code: int | None,
) -> None:
    monkeypatch.setattr(system_libraries, "missing_libraries", lambda screen: {})
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    monkeypatch.setenv("DISPLAY", "")
    monkeypatch.setenv("WAYLAND_DISPLAY", "")
    if code is None:
        linux.set_up(bootstrap.WINDOW)
        return
    assert linux.refuses(bootstrap.WINDOW) == code
    said = capsys.readouterr().err
    assert "--screenshot" in said
    assert "train" in said
    assert linux.ran == []
