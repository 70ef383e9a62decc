"""Makes a fresh machine ready: the packages in .venv and, by system_libraries.py, what Qt needs of the system.

`main.py` and `tests/__main__.py` call `ready` before they import anything that is not in the standard library. It
returns where the program can go on; otherwise it sets up `.venv` beside this file and starts the same command again
inside.

This file runs at every start, so what else it takes is imported only where something has to be looked for or set up.
"""

from __future__ import annotations

import os
import signal
import sys
import zlib
from io import TextIOWrapper

if sys.version_info < (3, 11):  # noqa: UP036 - one line here, before others' newer syntax ends in a traceback
    sys.exit(f"Perceptron Lab needs Python 3.11 or newer; this is Python {sys.version_info[0]}.{sys.version_info[1]}.")

# What a command draws on, for `ready`.
NO_SCREEN, OFFSCREEN, WINDOW = "none", "offscreen", "window"

ROOT = os.path.dirname(os.path.abspath(__file__))
RESTARTED = "PERCEPTRON_LAB_RESTARTED"
AGREED = "PERCEPTRON_LAB_INSTALL"  # "yes" answers the questions of the set-up, for a machine that nobody sits at
STAMP = "perceptron-lab.stamp"
STARTED = "perceptron-lab.started"  # is in .venv while the program runs, and stays where it ended by a crash


def enter() -> None:
    """Start the command again in a finished .venv, so that nothing else is imported twice; else return.

    Ctrl+C ends the program at once from here on: an exception in the middle of an import of PySide's, or of what Qt
    calls, gets lost or ends in a crash. What has something to take back has it raised.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # else it is to be ignored
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    chosen_by_the_user = sys.prefix != sys.base_prefix or "CONDA_PREFIX" in os.environ
    if not chosen_by_the_user and RESTARTED not in os.environ and is_checkout() and is_finished():
        refuse_an_environment_of_all()
        start_again()


def ready(screen: str, *, tests: bool = False) -> None:
    """Return where a command that draws on this screen can run; else set up and start it again, or say why not."""
    restarted = os.environ.pop(RESTARTED, None) is not None
    if screen == WINDOW:
        from system_libraries import screen_of_this_session

        screen = screen_of_this_session()
    finished = is_checkout() and is_finished()
    at_home = finished and os.path.realpath(sys.prefix) == os.path.realpath(beside(".venv"))
    # installed by pip, pipx or uv, which brought the packages; or an environment that has them
    if not is_checkout() or (not at_home and satisfies_pyproject(sys.path, tests=tests)):
        if screen != NO_SCREEN:  # there is no stamp to note it in: Qt would look for the same at each start
            from system_libraries import prepare_system

            prepare_system(screen, making=False)
        return
    refuse_an_environment_of_all()
    if restarted and not at_home:
        sys.exit("The environment in .venv does not work. Delete the folder .venv and start again.")
    ends_at_once = signal.getsignal(signal.SIGINT) is signal.SIG_DFL
    try:
        if ends_at_once:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        if not finished or screen not in checked_screens():
            from system_libraries import prepare_system

            prepare_system(screen, making=not finished)
        if not finished:
            make_environment()
        if screen not in checked_screens():
            remember_screen(screen)
    except KeyboardInterrupt:
        say("Interrupted. The next start sets up what is missing.")
        sys.exit(130)
    except OSError as error:
        sys.exit(f"The set-up did not work: {error}. Delete the folder .venv and start again.")
    finally:
        if ends_at_once:
            signal.signal(signal.SIGINT, signal.SIG_DFL)
    if not at_home:
        start_again()
    note_the_start()


def beside(*names: str) -> str:
    """Return the path of something beside this file."""
    return os.path.join(ROOT, *names)


def say(text: str) -> None:
    """Tell the user about a step; standard output is the program's."""
    print(text, file=sys.stderr, flush=True)


def is_checkout() -> bool:
    """Tell whether this file lies where a set-up can be made, and was not installed as a package."""
    return os.path.isfile(beside("pyproject.toml")) and os.path.isfile(beside("requirements.lock"))


def stamp() -> list[str]:
    """Return the lines of the stamp in .venv: what it was made from, then the screens whose libraries were found."""
    try:
        with open(beside(".venv", STAMP), encoding="ascii") as file:
            return file.read().splitlines() or [""]
    except (OSError, ValueError):
        return [""]


def write_stamp(text: str, mode: str = "w") -> None:
    """Write into the stamp of .venv."""
    with open(beside(".venv", STAMP), mode, encoding="ascii") as file:
        file.write(text)


def expected_stamp() -> str:
    """Return the first line of a stamp for this Python and this lock (a checksum: it tells old from new, no more)."""
    with open(beside("requirements.lock"), "rb") as file:
        return f"{sys.implementation.cache_tag} {sys.platform} {zlib.crc32(file.read()):08x}"


def environment_python() -> str:
    """Return the path of the interpreter in .venv."""
    return beside(".venv", *(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")))


def is_finished() -> bool:
    """Tell whether .venv was made for this Python from this lock, to the end, and is whole."""
    return stamp()[0] == expected_stamp() and os.path.isfile(environment_python()) and is_whole()


def note_the_start() -> None:
    """Leave a mark in .venv until this process comes to its end, so that the start after a crash looks for damage.

    A library that was cut short is no error that can be caught: the system ends whoever reads past its end (SIGBUS).
    """
    import atexit

    try:
        open(beside(".venv", STARTED), "x").close()
    except OSError:  # somebody else's .venv, or the mark of another program that runs
        return
    atexit.register(forget_the_start)


def forget_the_start() -> None:
    """Take the mark away."""
    from contextlib import suppress

    with suppress(OSError):
        os.remove(beside(".venv", STARTED))


def is_whole() -> bool:
    """Tell whether .venv has what was installed into it: where the last start did not come to its end, look.

    What is damaged is made anew, from nothing: pip would find each package there already.
    """
    if not os.path.exists(beside(".venv", STARTED)):
        return True
    package = damaged_package()
    if not package:
        forget_the_start()
        return True
    say(f"The last start did not come to its end, and the package {package} in .venv is damaged.")
    from contextlib import suppress

    with suppress(OSError):
        os.remove(beside(".venv", STAMP))
    return False


def damaged_package() -> str:
    """Return the name of a package of which a file in .venv has not the size it was installed with; empty if none."""
    from glob import glob

    lists = [beside(".venv", "[Ll]ib", inner, "site-packages", "*.dist-info", "RECORD") for inner in ("", "python*")]
    for record in [path for pattern in lists for path in sorted(glob(pattern))]:
        folder = os.path.dirname(os.path.dirname(record))
        with open(record, encoding="utf-8", errors="replace") as file:
            for line in file:
                path, _, rest = line.rstrip().rpartition(",sha256=")
                size = rest.rpartition(",")[2]
                made_here = path.endswith(".pyc")
                if size and not made_here and size_of(os.path.join(folder, path.strip('"'))) != size:
                    return os.path.basename(os.path.dirname(record)).partition("-")[0]
    return ""


def size_of(path: str) -> str:
    """Return the size of a file as a list of files has it; nothing where there is none."""
    try:
        return str(os.stat(path).st_size)
    except OSError:
        return ""


def refuse_an_environment_of_all() -> None:
    """End where everybody on this machine can write into .venv, and nobody but its owner into the program itself."""
    if os.name != "posix":
        return
    try:
        of_all = os.stat(beside(".venv")).st_mode & 0o002 and not os.stat(ROOT).st_mode & 0o002
    except OSError:
        return
    if of_all:
        sys.exit(
            "Everybody on this machine can write into the folder .venv, so what is in it cannot be trusted. "
            "Delete the folder .venv and start again."
        )


def checked_screens() -> list[str]:
    """Return the screens for which nobody needs to look at the system's libraries (again)."""
    return [NO_SCREEN, *stamp()[1:]]


def remember_screen(screen: str) -> None:
    """Note that the system has what this screen needs, where the note can be written."""
    from contextlib import suppress

    with suppress(OSError):  # somebody else's .venv, to be used but not written to: the next start looks again
        write_stamp(screen + "\n", mode="a")


def satisfies_pyproject(path: list[str], *, tests: bool) -> bool:
    """Tell whether the packages on a path lie in the ranges of pyproject.toml, by their metadata folders' names."""
    versions: dict[str, str] = {}
    for folder in filter(os.path.isdir, path):
        for entry in os.listdir(folder):
            if entry.endswith(".dist-info"):
                name, _, version = entry.removesuffix(".dist-info").partition("-")
                versions.setdefault(name.lower().replace("_", "-").replace(".", "-"), version)
    return all(satisfies(requirement, versions) for requirement in requirements(tests=tests))


def requirements(*, tests: bool) -> list[str]:
    """Return the ranges of pyproject.toml: of the program and, where wanted, of its tests."""
    import tomllib

    with open(beside("pyproject.toml"), "rb") as file:
        project = tomllib.load(file)["project"]
    return [*project["dependencies"], *(project["optional-dependencies"]["test"] if tests else [])]


def satisfies(requirement: str, versions: dict[str, str]) -> bool:
    """Tell whether the versions hold what a requirement such as `numpy>=2,<2.5` asks for."""
    import re

    name = re.split(r"[^\w.-]", requirement)[0]
    if name not in versions:
        return False
    have = release(versions[name])
    for operator, text in re.findall(r"([<>=!~]+)\s*([^,\s]+)", requirement):
        bound = release(text)
        answer = {">=": have >= bound, "<=": have <= bound, ">": have > bound, "<": have < bound, "==": have == bound}
        if not answer.get(operator, False):  # an operator that is not known here: better set up than trust it
            return False
    return True


def release(version: str) -> tuple[int, ...]:
    """Return the numbers of a version; 2 and 2.0 are equal, and 2.5rc1 counts as 2.5."""
    import re

    numbers = re.sub(r"(\.0+)*$", "", re.split(r"[^\d.]", version)[0].strip("."))
    return tuple(int(number) for number in numbers.split(".") if number)


def make_environment() -> None:
    """Make .venv from the lock, or bring it up to date with it; one start does, and others wait for it."""
    with turn():
        if is_finished():  # made by the start that this one waited for
            return
        of_this_python = stamp()[0].split()[:2] == expected_stamp().split()[:2]
        if not (of_this_python and os.path.isfile(environment_python())):
            new_environment()
        write_stamp("")  # and so unfinished until the end, whatever comes between
        install_packages()
        write_stamp(expected_stamp() + "\n")


def turn() -> TextIOWrapper:
    """Wait until no other start sets up, and hold others off until the file that this returns is closed."""
    from time import sleep

    try:
        file = open(beside(".venv.lock"), "w", encoding="ascii")  # noqa: SIM115 - closed by the caller
    except OSError:
        sys.exit(f"The folder {ROOT} cannot be written to. Copy it to a place of your own and start it there.")
    if not is_ours(file):
        say("Another start is setting up: waiting for it")
        while not is_ours(file):
            sleep(0.2)
    return file


def is_ours(file: TextIOWrapper) -> bool:
    """Take the operating system's lock on a file if nobody has it; it goes with its process, however that ends."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:  # any other than these two: a file system without locks, where a race must be risked
        return not isinstance(error, (BlockingIOError, PermissionError))
    return True


def new_environment() -> None:
    """Put an empty environment in the place of whatever is in .venv."""
    import shutil
    from contextlib import suppress

    from system_libraries import last_error, run

    say("Making the environment .venv")
    if os.path.lexists(beside(".venv")):
        with suppress(OSError):  # first, so that a start that ends in between leaves nothing that looks finished
            os.remove(beside(".venv", STAMP))
        shutil.rmtree(beside(".venv"))
    outer_python: str = getattr(sys, "_base_executable", sys.executable)  # that of .venv may just have gone with it
    code, output = run([outer_python, "-Im", "venv", beside(".venv")])
    if code != 0:
        sys.exit(f"Python could not make an environment: {last_error(output)}")


def install_packages() -> None:
    """Install what the lock names or, where it has no wheel for this platform, what pyproject.toml allows.

    They have no hashes, so somebody has to agree. A folder brought along holds what the lock names or nothing.
    """
    source = "the folder wheelhouse" if has_wheelhouse() else "the network (about 100 MB, once)"
    say(f"Installing packages from {source}")
    trouble = pip("--require-hashes", "-r", beside("requirements.lock"))
    if kind_of(trouble) == "wheel" and not has_wheelhouse():
        from system_libraries import agrees

        say("requirements.lock has no wheel for this platform. pyproject.toml allows other versions, without hashes.")
        if not agrees("Install those?"):
            sys.exit(f"Nothing was installed. With {AGREED}=yes in the environment the next start installs them.")
        trouble = pip(*requirements(tests=True))
    if trouble:
        sys.exit(explanation(trouble))


def has_wheelhouse() -> bool:
    """Tell whether the packages were brought along, for a machine without a network."""
    return os.path.isdir(beside("wheelhouse"))


def pip(*what: str) -> str:
    """Install wheels into .venv; return nothing, or what pip said of its trouble."""
    import subprocess

    command = [environment_python(), "-Im", "pip", "install", "--only-binary=:all:", "--disable-pip-version-check"]
    command += ["--no-index", "--find-links", beside("wheelhouse")] if has_wheelhouse() else []
    command += ["--no-input", *what] if sys.stderr.isatty() else ["--no-input", "-q", *what]
    environment = {**os.environ, "PIP_USER": "0"}  # some users set it, and pip refuses it inside an environment
    done = subprocess.run(
        command, env=environment, stdout=sys.stderr, stderr=subprocess.PIPE, text=True, errors="replace", check=False
    )
    return (done.stderr.strip() or f"it ended with {done.returncode}") if done.returncode else ""


def kind_of(trouble: str) -> str:
    """Tell whether pip could not reach its source ("network"), found nothing there that fits ("wheel"), or neither."""
    if any(sign in trouble for sign in ("after connection broken by", "Max retries exceeded", "Read timed out")):
        return "network"
    return "wheel" if "No matching distribution found" in trouble else ""


def explanation(trouble: str) -> str:
    """Return what to do about pip's trouble."""
    from system_libraries import last_error

    if kind_of(trouble) == "network":
        return (
            "The packages could not be downloaded. Start again with a network; or run, on a computer of the same kind "
            "that has one,\n    python3 -m pip download --only-binary=:all: -r requirements.lock -d wheelhouse\n"
            f"and copy the folder wheelhouse to {ROOT}"
        )
    what = "pip could not install the packages"
    if kind_of(trouble) == "wheel":
        source = "in the folder wheelhouse" if has_wheelhouse() else "ready-made"
        what = f"Not every package is there {source} for Python 3.{sys.version_info[1]} on this system"
    return f"{what}: {last_error(trouble)}"


def give_up_on_a_damaged_environment(error: ImportError | SyntaxError) -> None:
    """End, and have the next start make .venv anew, where a package that was installed into it cannot be imported.

    A library of the system may have gone since it was looked for: that is no damage of .venv.
    """
    library = isinstance(error, ImportError) and ".so" in str(error)
    if library:
        from system_libraries import end_without

        end_without(WINDOW)
    if isinstance(error, SyntaxError):  # a file that was cut short
        package = (error.filename or "").partition(os.sep + "site-packages" + os.sep)[2].partition(os.sep)[0]
    else:
        package = (error.name or "").partition(".")[0]
    ours_or_pythons = package in ("", "bootstrap", "core", "gui", "main") or package in sys.stdlib_module_names
    if ours_or_pythons or os.path.realpath(sys.prefix) != os.path.realpath(beside(".venv")):
        if library:
            sys.exit(f"A library cannot be loaded: {str(error).splitlines()[-1]}")
        return
    try:
        os.remove(beside(".venv", STAMP))
    except OSError:
        return
    sys.exit(f"The package {package} in .venv is damaged. Start again: the set-up then makes .venv anew.")


def start_again() -> None:
    """Run this very command with the interpreter of .venv, in the place of this process."""
    command = [environment_python(), *sys.orig_argv[1:]]
    os.environ[RESTARTED] = "1"
    if os.name == "posix":
        os.execv(command[0], command)
    import subprocess

    child = subprocess.Popen(command)
    while True:
        try:
            sys.exit(child.wait())
        except KeyboardInterrupt:  # the child hears it too, and the answer is the child's
            continue
