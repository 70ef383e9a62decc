"""What the system says to the program: end (SIGINT, SIGTERM, SIGHUP), and what Qt complains of."""

from __future__ import annotations

import logging
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QMessageLogContext, QtMsgType, qInstallMessageHandler

ENDING = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")  # as far as the system has them
REFUSED = 2  # exit status
WITHOUT = "`--screenshot OUT.png` draws the window into a file, and `train --out DIR` trains without a window."
BLAMED = "xcb-cursor0"  # by Qt, whatever keeps it from a display of X
LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def end_by(close: Callable[[], object]) -> Callable[[], None]:
    """Have the system's wish to end close the window, in place of ending the program where it stands.

    Parameters
    ----------
    close : function
        Called in the main thread between two of Python's steps, so it should only say that it is wanted.

    Returns
    -------
    function
        Puts everything back as it was.
    """
    before = {}
    for name in ENDING:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:  # nohup wants it to go on
            before[number] = signal.signal(number, lambda *_: close())

    def put_back() -> None:
        for number, handler in before.items():
            signal.signal(number, handler)

    return put_back


class QtMessages:
    """Writes what Qt complains of into the log; where it gives up before there is a window, says why in one line."""

    def __init__(self) -> None:
        self._said: list[str] = []
        logging.getLogger("qt").addHandler(logging.NullHandler())  # nothing on the terminal before there is a log
        self._before = qInstallMessageHandler(self._take)

    def end(self) -> None:
        """Leave the messages to whoever had them before."""
        qInstallMessageHandler(self._before)

    def give_up(self, text: str) -> None:
        """End, and say why no window can be opened."""
        why = " ".join(text.split()).rstrip(".")
        if sys.stderr is not None:
            print(f"Qt cannot open a window: {why}. {WITHOUT}", file=sys.stderr, flush=True)
        logging.shutdown()
        os._exit(REFUSED)

    def _take(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        logging.getLogger("qt").log(LEVELS[kind], "%s", text)
        if BLAMED in text:
            text = _missing_of_x()
        if kind is not QtMsgType.QtFatalMsg:
            self._said = [*self._said, *([text] if text else [])][-3:]
            return
        # what follows is abort(): a sentence and an exit status say more than a core file
        self.give_up(self._said[0] if self._said else text)


def _missing_of_x() -> str:
    """Return why Qt's part for X cannot be loaded; empty where it can be."""
    from ctypes import CDLL  # here: hardly any start needs it

    part = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), "platforms", "libqxcb.so")
    try:
        CDLL(str(part))
    except OSError as error:
        return str(error)
    return ""
