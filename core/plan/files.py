"""Reading files of others: what is no file or takes too long is refused, in plain sentences."""

from __future__ import annotations

import contextlib
import errno
import glob
import os
import re
import shutil
import stat
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from core.plan.errors import QT_TRANSLATE_NOOP, InputError

NOT_A_FILE = QT_TRANSLATE_NOOP("core", "{path} is not a file.")
NOT_A_NAME = QT_TRANSLATE_NOOP("core", "{path} is not the name of a file.")
NOT_TEXT = QT_TRANSLATE_NOOP("core", "{path} is not a text file in UTF-8.")
REASONS = {
    errno.ENOENT: QT_TRANSLATE_NOOP("core", "{path} does not exist."),
    errno.EACCES: QT_TRANSLATE_NOOP("core", "You have no permission to use {path}."),
    errno.EPERM: QT_TRANSLATE_NOOP("core", "You have no permission to use {path}."),
    errno.EISDIR: QT_TRANSLATE_NOOP("core", "{path} is a folder."),
    errno.ENOTDIR: QT_TRANSLATE_NOOP("core", "A part of {path} is a file, not a folder."),
    errno.EEXIST: QT_TRANSLATE_NOOP("core", "{path} is a file, not a folder."),
    errno.ENAMETOOLONG: QT_TRANSLATE_NOOP("core", "The name {path} is too long."),
    errno.ENOSPC: QT_TRANSLATE_NOOP("core", "The disk of {path} is full."),
    errno.EDQUOT: QT_TRANSLATE_NOOP("core", "The disk of {path} is full."),
    errno.EROFS: QT_TRANSLATE_NOOP("core", "The disk of {path} can only be read."),
}
OTHER_REASON = QT_TRANSLATE_NOOP("core", "{path} cannot be used. System error: {reason}.")
DRAFT_SECONDS_MOST = 3600.0  # no file takes as long to be written
TOO_LARGE = QT_TRANSLATE_NOOP("core", "{path} is too large: such a file has at most {most} bytes.")
NOT_TOML = QT_TRANSLATE_NOOP("core", "{path} is not valid TOML.")
NOT_TOML_AT = QT_TRANSLATE_NOOP("core", "{path} is not valid TOML at line {line}, column {column}.")
TOO_DEEP = QT_TRANSLATE_NOOP("core", "{path} cannot be used: its values are nested too deeply.")
TOO_MANY_DIGITS = QT_TRANSLATE_NOOP("core", "{path} cannot be used: a number in it has too many digits.")
TOO_MANY_PARTS = QT_TRANSLATE_NOOP("core", "{path} cannot be used: a key in it has too many parts.")

# tomllib takes the square of a key's parts: seconds and gigabytes for a key of 64 kB
_PART = r"""(?:[\w-]+|"[^"\n]*"|'[^'\n]*')"""
_KEY_OF_MANY_PARTS = re.compile(rf"(?<![\w-]){_PART}(?:[ \t]*\.[ \t]*{_PART}){{9,}}")


def read_toml(path: Path, bytes_most: int) -> dict[str, Any]:
    """Read a TOML file of at most `bytes_most`.

    Raises
    ------
    InputError
        When it cannot be read, or is not TOML.
    """
    import tomllib  # here: a start without a file need not wait for it

    try:
        text = read_bounded(path, bytes_most)
    except (OSError, ValueError) as error:
        raise refusal(path, error) from error
    if _KEY_OF_MANY_PARTS.search(text):
        raise InputError(TOO_MANY_PARTS, path=str(path))
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+), column (\d+)", str(error))
        if place is None:
            raise InputError(NOT_TOML, path=str(path)) from error
        raise InputError(NOT_TOML_AT, path=str(path), line=int(place[1]), column=int(place[2])) from error
    except ValueError as error:
        raise InputError(TOO_MANY_DIGITS, path=str(path)) from error
    except RecursionError as error:
        raise InputError(TOO_DEEP, path=str(path)) from error


def read_bounded(path: Path, bytes_most: int) -> str:
    """Return the text of a regular file of at most `bytes_most`, without its byte order mark.

    Raises
    ------
    InputError
        When it is no regular file, or too large.
    OSError, UnicodeDecodeError
        When it cannot be read, or is not UTF-8.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise InputError(NOT_A_FILE, path=str(path))
    with path.open("rb") as file:
        content = file.read(bytes_most + 1)  # a file may grow after its size was looked at
    if len(content) > bytes_most:
        raise InputError(TOO_LARGE, path=str(path), most=bytes_most)
    return content.decode("utf-8-sig").replace("\r\n", "\n")  # some editors write a byte order mark


def write_whole(path: Path, text: str) -> None:
    """Write a text file, whole or not at all: into a draft of a name that nobody else has, which then takes its place.

    Raises
    ------
    OSError
        When it cannot be written; what was there stays.
    """
    write_bytes_whole(path, text.encode("utf-8"))


def write_bytes_whole(path: Path, content: bytes) -> None:
    """Write a file as `write_whole` does."""
    with _whole(path) as file:
        file.write(content)


def copy_whole(source: Path, path: Path) -> None:
    """Copy a file as `write_whole` writes one."""
    with source.open("rb") as original, _whole(path) as file:
        shutil.copyfileobj(original, file)


@contextlib.contextmanager
def _whole(path: Path) -> Iterator[BinaryIO]:
    """Open the draft of a file, which takes its place once it is complete."""
    target = Path(os.path.realpath(path))  # where a link leads is written, and the link stays
    draft = target.with_name(f".{target.name[:40]}.{os.getpid()}-{time.monotonic_ns()}.new")
    try:
        with draft.open("xb") as file:
            yield file
        draft.replace(target)
        _clear_away_drafts(target)
    except BaseException:
        with contextlib.suppress(OSError):
            draft.unlink()
        raise


def write_or_refuse(path: Path, content: bytes) -> Path:
    """Write a file as `write_whole` does, and return its path.

    Raises
    ------
    InputError
        When it cannot be written, about its folder.
    """
    try:
        write_bytes_whole(path, content)
    except (OSError, ValueError) as error:
        raise refusal(path.parent, error) from error
    return path


def _clear_away_drafts(target: Path) -> None:
    """Take away what a program that was killed while it wrote has left beside the file."""
    for draft in target.parent.glob(f".{glob.escape(target.name[:40])}.*.new"):
        with contextlib.suppress(OSError):
            if time.time() - draft.stat().st_mtime > DRAFT_SECONDS_MOST:
                draft.unlink()


def check_regular(path: Path) -> None:
    """Refuse what is not there, a folder, and what could be read for ever (a pipe, a device)."""
    try:
        regular = stat.S_ISREG(path.stat().st_mode)
    except (OSError, ValueError) as error:
        raise refusal(path, error) from error
    if not regular:
        raise InputError(NOT_A_FILE, path=str(path))


def refusal(path: Path, error: OSError | ValueError, where: str = "") -> InputError:
    """Return what kept `path` from being read or written, as an error in words; `where` may say who asked for it.

    Parameters
    ----------
    path : Path
    error : OSError or ValueError
        An `InputError` is returned as it is.
    where : str
        As of an `InputError`.
    """
    if isinstance(error, InputError):
        return error
    if isinstance(error, UnicodeDecodeError):
        return InputError(NOT_TEXT, where=where, path=str(path))
    if isinstance(error, ValueError):  # a name with a zero byte, or with letters that the system has not
        return InputError(NOT_A_NAME, where=where, path=str(path))
    template = REASONS.get(error.errno or 0, OTHER_REASON)
    return InputError(template, where=where, path=str(path), reason=error.strerror or str(error))
