"""The file type in the registry of Windows, for the one user."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence

from gui.desktop.entry import FILE_COMMENT
from gui.desktop.identity import APP_ID, COMMAND, FILE_SUFFIX, ICONS

CLASSES = r"Software\Classes"


def entries(command: Sequence[str]) -> dict[str, str]:
    """Return the default values of the keys, below `CLASSES`."""
    return {
        FILE_SUFFIX: APP_ID,
        APP_ID: FILE_COMMENT["en"],
        rf"{APP_ID}\DefaultIcon": str(ICONS / f"{COMMAND}.ico"),
        rf"{APP_ID}\shell\open\command": f'{subprocess.list2cmdline(command)} "%1"',
    }


def register(command: Sequence[str]) -> None:
    """Write them; on Windows alone."""
    if sys.platform == "win32":
        import winreg

        for key, value in entries(command).items():
            winreg.SetValue(winreg.HKEY_CURRENT_USER, rf"{CLASSES}\{key}", winreg.REG_SZ, value)


def unregister() -> None:
    """Remove them, and the keys that came into being above them; on Windows alone."""
    if sys.platform == "win32":
        import winreg

        keys = [*entries([]), rf"{APP_ID}\shell\open", rf"{APP_ID}\shell"]
        for key in sorted(keys, key=len, reverse=True):  # a key goes after those below it
            try:
                winreg.DeleteKey(winreg.HKEY_CURRENT_USER, rf"{CLASSES}\{key}")
            except FileNotFoundError:
                continue
