"""The log: a file beside the settings, for whoever looks for what went wrong. No Qt.

Everything writes to it by ``logging.getLogger(__name__)``. It is never in the way: where it cannot be written, the
program does without.
"""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import stat
from logging.handlers import RotatingFileHandler
from pathlib import Path

NAME = "perceptron-lab.log"
BYTES_MOST = 400_000  # of one file; then it is put aside, and the one before is dropped
SHOWN_MOST = 100_000  # bytes at its end that are shown
NOWHERE = logging.NullHandler()  # where there is no file, nothing is said on the terminal instead
FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class LogFile(RotatingFileHandler):
    """A handler that gives up without a word, and into whose file a crash is written too.

    Parameters
    ----------
    path : Path
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path, maxBytes=BYTES_MOST, backupCount=1, encoding="utf-8", errors="backslashreplace")
        self.setFormatter(logging.Formatter(FORMAT))
        self._takes_crashes = not faulthandler.is_enabled()  # somebody who asked for it elsewhere keeps it
        self._take_crashes()

    def doRollover(self) -> None:
        """Begin a new file, which takes the crashes from now on."""
        self._leave_crashes()
        super().doRollover()
        self._take_crashes()

    def handleError(self, record: logging.LogRecord) -> None:
        """Let a line go that cannot be written: the disk is full, say."""

    def close(self) -> None:
        """Close the file."""
        self._leave_crashes()
        with contextlib.suppress(OSError, ValueError):  # what was held back does not fit on a full disk either
            super().close()

    def _take_crashes(self) -> None:
        if self._takes_crashes and self.stream is not None:
            faulthandler.enable(self.stream)

    def _leave_crashes(self) -> None:
        if self._takes_crashes:
            faulthandler.disable()


def begin(folder: Path) -> LogFile | None:
    """Write the log into a folder from now on, which is made where it is missing; None where that cannot be done."""
    path = folder / NAME
    logging.getLogger().addHandler(NOWHERE)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if path.exists() and not stat.S_ISREG(path.stat().st_mode):
            return None  # a pipe would be waited for, and a device takes everything
        handler = LogFile(path)
    except (OSError, ValueError):
        return None
    logging.getLogger().addHandler(handler)
    logging.getLogger().setLevel(logging.INFO)
    return handler


def end(handler: LogFile | None) -> None:
    """Write no more."""
    if handler is not None:
        logging.getLogger().removeHandler(handler)
        handler.close()


def text(path: Path) -> str:
    """Return the end of the log, what was put aside before it included; nothing where there is none."""
    parts = []
    for file in (path.with_name(path.name + ".1"), path):
        with contextlib.suppress(OSError), file.open("rb") as log:
            log.seek(max(0, file.stat().st_size - SHOWN_MOST))
            parts.append(log.read(SHOWN_MOST))
    return b"".join(parts)[-SHOWN_MOST:].decode("utf-8", "replace")
