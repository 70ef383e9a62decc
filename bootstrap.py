"""Makes a fresh machine ready: the packages in .venv and, on Linux, the system libraries that Qt needs.

`main.py` and `tests/__main__.py` call `ready` before they import anything that is not in the standard library. It
returns where the program can go on; otherwise it sets up `.venv` beside this file and starts the same command again
inside.

This file runs at every start, so what takes long to import is imported only where something has to be set up.
"""

from __future__ import annotations

import os
import sys
import zlib

if sys.version_info < (3, 11):  # noqa: UP036 - one line here, before others' newer syntax ends in a traceback
    sys.exit(f"Perceptron Lab needs Python 3.11 or newer; this is Python {sys.version_info[0]}.{sys.version_info[1]}.")

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import IO, NoReturn

# What a command draws on, for `ready`.
NO_SCREEN, OFFSCREEN, WINDOW = "none", "offscreen", "window"

ROOT = os.path.dirname(os.path.abspath(__file__))
RESTARTED = "PERCEPTRON_LAB_RESTARTED"
NO_DISPLAY = (
    "There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). Without one, "
    "`--screenshot OUT.png` draws the window into a file, and `train --out DIR` trains without a window."
)

# What Qt loads, and dies without -> Debian's package of it. What else Qt loads comes along with these packages.
OFFSCREEN_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def enter() -> None:
    """Start the command again in a finished .venv, so that nothing else is imported twice; else return."""
    environment_was_chosen = sys.prefix != sys.base_prefix or "CONDA_PREFIX" in os.environ
    if not environment_was_chosen and RESTARTED not in os.environ and is_checkout() and is_finished():
        start_again()


def ready(screen: str, *, tests: bool = False) -> None:
    """Return where a command that draws on this screen can run; else set up and start it again, or say why not."""
    restarted = os.environ.pop(RESTARTED, None) is not None
    if screen == WINDOW:
        screen = screen_of_this_session()
    if not is_checkout():
        return  # installed by pip, pipx or uv, which brought the packages
    finished = is_finished()
    at_home = finished and os.path.realpath(sys.prefix) == os.path.realpath(beside(".venv"))
    if not at_home and satisfies_pyproject(sys.path, tests=tests):
        return
    if restarted and not at_home:
        stop("The environment in .venv does not work. Delete the folder .venv and start again.")
    try:
        if not finished or screen not in checked_screens():
            prepare_system(screen, making=not finished)
        if not finished:
            make_environment()
        if screen not in checked_screens():
            remember_screen(screen)
    except KeyboardInterrupt:
        stop("Interrupted. The next start sets up what is missing.", code=130)
    except OSError as error:
        stop(f"The set-up did not work: {error}. Delete the folder .venv and start again.")
    if not at_home:
        start_again()


def beside(*names: str) -> str:
    """Return the path of something beside this file."""
    return os.path.join(ROOT, *names)


def say(text: str) -> None:
    """Tell the user about a step; standard output is the program's."""
    print(text, file=sys.stderr, flush=True)


def stop(text: str, code: int = 1) -> NoReturn:
    """End with the one thing to do."""
    say(text)
    sys.exit(code)


def screen_of_this_session() -> str:
    """Return WINDOW, or OFFSCREEN where Qt is told to need no display; end where it needs one and there is none."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform and not platform.startswith(("xcb", "wayland", "windows", "cocoa")):
        return OFFSCREEN
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        stop(NO_DISPLAY, code=2)
    return WINDOW


# --- is what is here enough? ------------------------------------------------------------------------------------------


def is_checkout() -> bool:
    """Tell whether this file lies where a set-up can be made, and was not installed as a package."""
    return os.path.isfile(beside("pyproject.toml")) and os.path.isfile(beside("requirements.lock"))


def stamp() -> list[str]:
    """Return the lines of the stamp in .venv: what it was made from, then the screens whose libraries were found."""
    try:
        with open(beside(".venv", "perceptron-lab.stamp"), encoding="ascii") as file:
            return file.read().splitlines() or [""]
    except (OSError, ValueError):
        return [""]


def write_stamp(text: str, mode: str = "w") -> None:
    """Write into the stamp of .venv."""
    with open(beside(".venv", "perceptron-lab.stamp"), mode, encoding="ascii") as file:
        file.write(text)


def expected_stamp() -> str:
    """Return the first line of a stamp for this Python and this lock (a checksum: it tells old from new, no more)."""
    with open(beside("requirements.lock"), "rb") as file:
        return f"{sys.implementation.cache_tag} {sys.platform} {zlib.crc32(file.read()):08x}"


def environment_python() -> str:
    """Return the path of the interpreter in .venv."""
    return beside(".venv", *(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")))


def is_finished() -> bool:
    """Tell whether .venv was made for this Python from this lock, and to the end."""
    return stamp()[0] == expected_stamp() and os.path.isfile(environment_python())


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


# --- the system -------------------------------------------------------------------------------------------------------


def prepare_system(screen: str, *, making: bool) -> None:
    """See that the system has what Python needs to make an environment and what Qt needs for this screen."""
    from importlib.util import find_spec

    libraries = missing_libraries(screen)
    packages = list(libraries.values())
    cannot_make = making and find_spec("ensurepip") is None
    if cannot_make:  # Debian keeps this part of Python in a package of its own
        packages.insert(0, f"python3.{sys.version_info[1]}-venv")
    if not packages:
        return
    if sys.platform != "win32" and os.path.isfile("/usr/bin/apt-get"):
        names = " ".join(packages)
        if os.geteuid() != 0:
            stop(f"Some system packages are missing. Install them and start again:\n    sudo apt-get install {names}")
        say(f"Installing system packages: {names}")
        apt_install(packages)
        libraries = missing_libraries(screen)
        if libraries:
            stop(f"The system packages are installed, and still these are not found: {', '.join(libraries)}.")
    elif cannot_make:
        stop("This Python cannot make environments: its module ensurepip is missing. Install that, or another Python.")
    else:  # only a warning: another of Qt's platforms may do without, or this look may not reach where they are
        say(f"Qt needs what was not found on this system: {', '.join(libraries)}.")


def missing_libraries(screen: str) -> dict[str, str]:
    """Return what Qt needs for a screen and this system does not have, each with its Debian package."""
    if sys.platform != "linux" or screen == NO_SCREEN:
        return {}
    try:
        from ctypes import CDLL
    except ImportError:  # a Python built without it cannot look
        return {}
    missing = {}
    for library, package in (OFFSCREEN_LIBRARIES | (WINDOW_LIBRARIES if screen == WINDOW else {})).items():
        try:
            CDLL(library)
        except OSError:
            missing[library] = package
    return missing if has_font() else missing | {"a font": "fonts-dejavu-core"}


def has_font() -> bool:
    """Tell whether there is a font where fonts usually are; without one Qt draws boxes and says nothing."""
    data = [os.environ.get("XDG_DATA_HOME") or "~/.local/share"]
    data += (os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share").split(":")
    return any(
        name.lower().endswith((".ttf", ".otf", ".ttc", ".pfb"))
        for folder in ["~/.fonts", "/usr/share/fonts", *(os.path.join(folder, "fonts") for folder in data)]
        for _, _, names in os.walk(os.path.expanduser(folder))
        for name in names
    )


def apt_install(packages: list[str]) -> None:
    """Install system packages; the lists of what there is are fetched only where the ones at hand do not do."""
    apt = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]
    install = [*apt, "install", "-y", "--no-install-recommends", *packages]
    os.environ.setdefault("DEBIAN_FRONTEND", "noninteractive")
    if run(install)[0] != 0:
        run([*apt, "update"])
        code, output = run(install)
        if code != 0:
            stop(f"apt-get could not install them: {last_error(output)}")


def run(command: list[str]) -> tuple[int, str]:
    """Run a command without a word and return its exit code and what it would have said."""
    from subprocess import DEVNULL, PIPE, STDOUT
    from subprocess import run as run_command

    done = run_command(command, stdin=DEVNULL, stdout=PIPE, stderr=STDOUT, text=True, errors="replace", check=False)
    return done.returncode, done.stdout


def last_error(output: str) -> str:
    """Return the line with which a command that failed says why: its last error or, without one, its last line."""
    lines = [line.strip() for line in output.splitlines() if line.strip()] or ["it did not say why"]
    return ([line for line in lines if line.startswith(("ERROR:", "E:"))] or lines)[-1].removeprefix("ERROR: ")


# --- the environment --------------------------------------------------------------------------------------------------


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


def turn() -> IO[str]:
    """Wait until no other start sets up, and hold others off until the file that this returns is closed."""
    from time import sleep

    try:
        file = open(beside(".venv.lock"), "w", encoding="ascii")  # noqa: SIM115 - closed by the caller
    except OSError:
        stop(f"The folder {ROOT} cannot be written to. Copy it to a place of your own and start it there.")
    if not is_ours(file):
        say("Another start is setting up: waiting for it")
        while not is_ours(file):
            sleep(0.2)
    return file


def is_ours(file: IO[str]) -> bool:
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

    say("Making the environment .venv")
    if os.path.lexists(beside(".venv")):
        shutil.rmtree(beside(".venv"))
    os.mkdir(beside(".venv"))
    write_stamp("")
    outer_python: str = getattr(sys, "_base_executable", sys.executable)  # that of .venv may just have gone with it
    code, output = run([outer_python, "-Im", "venv", beside(".venv")])
    if code != 0:
        stop(f"Python could not make an environment: {last_error(output)}")


def install_packages() -> None:
    """Install what the lock names or, where it has no wheel for this platform, what pyproject.toml allows."""
    source = "the folder wheelhouse" if has_wheelhouse() else "the network (about 100 MB, once)"
    say(f"Installing packages from {source}")
    trouble = pip("--require-hashes", "-r", beside("requirements.lock"))
    if lacks_a_wheel(trouble):
        say("requirements.lock has no wheel for this platform: taking what pyproject.toml allows instead")
        trouble = pip(*requirements(tests=True))
    if trouble:
        stop(explanation(trouble))


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


def lacks_a_wheel(trouble: str) -> bool:
    """Tell whether pip reached its source and found nothing there that fits."""
    return "No matching distribution found" in trouble and not lacks_a_network(trouble)


def lacks_a_network(trouble: str) -> bool:
    """Tell whether pip could not reach its source."""
    return any(sign in trouble for sign in ("after connection broken by", "Max retries exceeded", "Read timed out"))


def explanation(trouble: str) -> str:
    """Return what to do about pip's trouble."""
    download = "python3 -m pip download --only-binary=:all: -r requirements.lock -d wheelhouse"
    if lacks_a_network(trouble):
        return (
            "The packages could not be downloaded. Start again with a network; or run, on a computer of the same kind "
            f"that has one,\n    {download}\nand copy the folder wheelhouse to {ROOT}"
        )
    if lacks_a_wheel(trouble):
        source = "in the folder wheelhouse" if has_wheelhouse() else "ready-made"
        python = f"Python {sys.version_info[0]}.{sys.version_info[1]}"
        return f"Not every package is there {source} for {python} on this system: {last_error(trouble)}"
    return f"pip could not install the packages: {last_error(trouble)}"


def start_again() -> NoReturn:
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
