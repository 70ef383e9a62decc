"""The system below Python: what Qt needs of it, whether it is there, and how it gets there.

Qt dies where a library is missing, and whichever it is, Qt blames libxcb-cursor0; so this room looks before Qt does.
`bootstrap.py` imports it where there is something to look for, which is hardly ever a second time.
"""

from __future__ import annotations

import os
import sys

# What Qt loads, and dies without -> Debian's package of it. What else Qt loads comes along with these packages.
FOR_A_PICTURE = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
FOR_A_WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# By the names that bootstrap.py gives to what a command draws on.
LIBRARIES: dict[str, dict[str, str]] = {
    "none": {},
    "offscreen": FOR_A_PICTURE,
    "window": {**FOR_A_PICTURE, **FOR_A_WINDOW},
}

NO_DISPLAY = (
    "There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). Without one, "
    "`--screenshot OUT.png` draws the window into a file, and `train --out DIR` trains without a window."
)


def screen_of_this_session() -> str:
    """Return "window", or "offscreen" where Qt is told to need no display; end where it needs one and has none."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform and not platform.startswith(("xcb", "wayland", "windows", "cocoa")):
        return "offscreen"
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        print(NO_DISPLAY, file=sys.stderr)
        sys.exit(2)
    return "window"


def prepare_system(screen: str, *, making: bool) -> None:
    """See that the system has what Qt needs for this screen and, where .venv is to be made, what Python needs for it.

    Root on Debian or Ubuntu is asked, and gets what is missing. Who says no, cannot be asked or is not root gets the
    line that installs it, and an end.
    """
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
        is_root = os.geteuid() == 0
        if not (is_root and agrees(f"Some system packages are missing: {names}\nInstall them with apt-get?")):
            sys.exit(how_to_install(packages))
        print(f"Installing system packages: {names}", file=sys.stderr, flush=True)
        apt_install(packages)
        libraries = missing_libraries(screen)
        if libraries:
            sys.exit(f"The system packages are installed, and still these are not found: {', '.join(libraries)}.")
    elif cannot_make:
        sys.exit(
            "This Python cannot make environments: its module ensurepip is missing. Install that, or another Python."
        )
    else:  # only a warning: another of Qt's platforms may do without, or this look may not reach where they are
        print(f"Qt needs what was not found on this system: {', '.join(libraries)}.", file=sys.stderr, flush=True)


def how_to_install(packages: list[str]) -> str:
    """Return the line that installs packages of Debian."""
    command = f"{'' if os.geteuid() == 0 else 'sudo '}apt-get install {' '.join(packages)}"
    return f"Some system packages are missing. Install them and start again:\n    {command}"


def end_without(screen: str) -> None:
    """End where what Qt needs for this screen is missing: it was there when it was looked for."""
    libraries = missing_libraries(screen)
    if libraries and os.path.isfile("/usr/bin/apt-get"):
        sys.exit(how_to_install(list(libraries.values())))
    if libraries:
        sys.exit(f"Qt needs what was not found on this system: {', '.join(libraries)}.")


def missing_libraries(screen: str) -> dict[str, str]:
    """Return what Qt needs for a screen and this system does not have, each with its Debian package."""
    if sys.platform != "linux" or not LIBRARIES[screen]:
        return {}
    try:
        from ctypes import CDLL
    except ImportError:  # a Python built without it cannot look
        return {}
    missing = {}
    for library, package in LIBRARIES[screen].items():
        try:
            CDLL(library)
        except OSError:
            missing[library] = package
    return missing if has_font() else {**missing, "a font": "fonts-dejavu-core"}


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
    apt = ["/usr/bin/apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]
    install = [*apt, "install", "-y", "--no-install-recommends", *packages]
    os.environ.setdefault("DEBIAN_FRONTEND", "noninteractive")
    if run(install)[0] != 0:
        run(["/usr/bin/dpkg", "--configure", "-a"])  # what an installation that was killed has left half done
        run([*apt, "update"])
        code, output = run(install)
        if code != 0:
            sys.exit(f"apt-get could not install them: {last_error(output)}")


def agrees(question: str) -> bool:
    """Ask whoever sits at the terminal; where nobody does, the answer is in the environment, and else no."""
    from bootstrap import AGREED

    if os.environ.get(AGREED) == "yes":
        return True
    if not (sys.stdin and sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    print(f"{question} [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in ("y", "yes")


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
