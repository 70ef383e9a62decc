"""Puts the program into the desktop of the one user who asks for it, and takes it out again; needs no Qt.

On Linux: menu entry, icons, AppStream metainfo, manual page and file type, below ``$XDG_DATA_HOME``. On Windows: the
file type, in the user's own part of the registry. On macOS an application folder brings all that along.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from core import __version__
from core.plan.files import write_bytes_whole
from gui.desktop import entry, registry
from gui.desktop.identity import APP_ID, COMMAND, FILE_SUFFIX, FILE_TYPE, ICONS, NAME

ON_MACOS = "On macOS the folder that `python -m packaging_tools.bundle` makes brings its icon and its file type."
_HICOLOR = Path("icons", "hicolor")
PLACES = {  # below the data folder; the pictures by the names of their files
    "entry": Path("applications", f"{APP_ID}.desktop"),
    "metainfo": Path("metainfo", f"{APP_ID}.metainfo.xml"),
    "type": Path("mime", "packages", f"{APP_ID}.xml"),
    "manual": Path("man", "man1", f"{COMMAND}.1"),
    f"{COMMAND}.svg": _HICOLOR / "scalable" / "apps" / f"{APP_ID}.svg",
    f"{COMMAND}-file.svg": _HICOLOR / "scalable" / "mimetypes" / f"{FILE_TYPE.replace('/', '-')}.svg",
    **{f"{COMMAND}-{size}.png": _HICOLOR / f"{size}x{size}" / "apps" / f"{APP_ID}.png" for size in (48, 128, 256)},
}
# What update-mime-database and update-desktop-database write beside what they read.
MIME_CACHES = (
    *("aliases", "generic-icons", "globs", "globs2", "icons", "magic", "mime.cache", "subclasses", "treemagic"),
    *("types", "version", "XMLnamespaces"),
)
MENU_CACHE = "mimeinfo.cache"


def install() -> str:
    """Put the program into the desktop, or bring what is there up to date.

    Returns
    -------
    str
        A sentence that tells what was done.

    Raises
    ------
    OSError
        When a file cannot be written.
    """
    if sys.platform == "darwin":
        return ON_MACOS
    if sys.platform == "win32":
        registry.register(start_command())
        return f"{NAME} opens *{FILE_SUFFIX} files now. `{COMMAND} --remove-desktop` ends that."
    data = data_home()
    for path, content in files().items():
        (data / path).parent.mkdir(parents=True, exist_ok=True)
        write_bytes_whole(data / path, content)
    _update_databases(data)
    return f"{NAME} is in the menu now and opens *{FILE_SUFFIX} files. `{COMMAND} --remove-desktop` ends that."


def remove() -> str:
    """Take the program out of the desktop; files of others and of the user stay.

    Returns
    -------
    str
        A sentence that tells what was done.

    Raises
    ------
    OSError
        When a file cannot be removed.
    """
    if sys.platform == "darwin":
        return ON_MACOS
    if sys.platform == "win32":
        registry.unregister()
        return f"{NAME} opens *{FILE_SUFFIX} files no longer."
    data = data_home()
    ours = [data / path for path in PLACES.values()]
    if not any(path.exists() for path in ours):
        return f"{NAME} is not in the menu."
    for path in ours:
        path.unlink(missing_ok=True)
    _update_databases(data)
    _remove_idle_caches(data)
    for path in ours:
        _remove_empty(path.parent, up_to=data)
    return f"{NAME} is no longer in the menu."


def data_home() -> Path:
    """Return the folder where the desktop looks for what a user has installed.

    Raises
    ------
    OSError
        When this user has no home.
    """
    given = os.environ.get("XDG_DATA_HOME", "")
    if os.path.isabs(given):  # the specification: ignore others
        return Path(given)
    try:
        return Path.home() / ".local" / "share"
    except RuntimeError as error:
        raise OSError("this user has no home folder (HOME is not set)") from error


def files() -> dict[Path, bytes]:
    """Return the files of the installation by their places below the data folder."""
    from core.cli.manual import manual  # which takes NumPy

    written = {
        PLACES["entry"]: entry.desktop_file(start_command()),
        PLACES["metainfo"]: entry.metainfo(__version__),
        PLACES["type"]: entry.file_type(),
        PLACES["manual"]: manual(),
    }
    drawn = {PLACES[name]: (ICONS / name).read_bytes() for name in PLACES if (ICONS / name).is_file()}
    return {path: text.encode() for path, text in written.items()} | drawn


def start_command() -> list[str]:
    """Return the words that start the program as it was started now, from any folder."""
    if getattr(sys, "frozen", False):  # the folder that PyInstaller made
        return [sys.executable]
    main = Path(__file__).parents[2] / "main.py"
    if (main.parent / "pyproject.toml").is_file():
        in_a_chosen_one = sys.prefix != sys.base_prefix and Path(sys.prefix) != main.parent / ".venv"
        python = sys.executable if in_a_chosen_one else getattr(sys, "_base_executable", sys.executable)
        return [python, str(main)]  # which makes .venv anew where it has gone
    return [shutil.which(COMMAND, path=str(Path(sys.executable).parent)) or COMMAND]


def _update_databases(data: Path) -> None:
    """Have the desktop read its files again; without these programs it does at the next login."""
    readers = {"update-mime-database": data / "mime", "update-desktop-database": data / "applications"}
    for command, folder in readers.items():
        if shutil.which(command) and folder.is_dir():
            subprocess.run([command, str(folder)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    if (data / "icons" / "hicolor").is_dir():
        os.utime(data / "icons" / "hicolor")  # its date tells the desktop that a cache of it is old


def _remove_idle_caches(data: Path) -> None:
    """Remove the databases that are about nothing any more, since nothing is left that they are made from."""
    mime, applications = data / "mime", data / "applications"
    if not any((mime / "packages").glob("*")):
        for name in MIME_CACHES:
            (mime / name).unlink(missing_ok=True)
        _remove_empty(mime / FILE_TYPE.partition("/")[0], up_to=mime)
    if not any(applications.rglob("*.desktop")):
        (applications / MENU_CACHE).unlink(missing_ok=True)


def _remove_empty(folder: Path, up_to: Path) -> None:
    """Remove a folder and those around it, as far as they are empty."""
    while folder != up_to and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
