"""A thread that does what it was asked for last, and nothing while it is asked for nothing."""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections.abc import Iterable

from PySide6.QtCore import QObject, QThread, Signal

from core.plan.errors import NO_MEMORY, QT_TRANSLATE_NOOP, InputError
from gui.threads.frame_budget import FrameBudget

STOP_SECONDS = 0.8  # in which all threads of a window have to end
UNEXPECTED = QT_TRANSLATE_NOOP(
    "core", "An unexpected error: try it again, or change something. Help ▸ Show the log has more."
)

_unfinished: list[QThread] = []  # those that did not end in time: Qt aborts where one is destroyed while it runs


class Background(QThread):
    """What the threads beside the window have in common.

    What one is asked is written into attributes and read between two pieces of work; it never waits for the window
    longer than a frame, and the window never waits for it, but for a bounded time when the program ends.

    Parameters
    ----------
    name : str
        Its objectName.
    budget : FrameBudget
        Tells it when to give way to a frame.
    parent : QObject, optional

    Signals
    -------
    broke : ()
        Something that nobody expected ended a piece of work; `sys.excepthook` was told, and the thread goes on.
    """

    broke = Signal()

    def __init__(self, name: str, budget: FrameBudget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.budget = budget
        self.stopping = False
        self._asked = threading.Event()

    def wake(self) -> None:
        """Have it look at what it is asked."""
        self._asked.set()

    def stop(self) -> bool:
        """End the thread; True when it ended in time."""
        return stop_all([self])

    def run(self) -> None:
        """Work until told to stop; an error that nobody expected ends one piece of work, not the thread."""
        while not self.stopping:
            self._asked.wait()
            self._asked.clear()
            if self.stopping:
                return
            try:
                self.work()
            except Exception:
                self.give_up()
                sys.excepthook(*sys.exc_info())
                self.broke.emit()
                self.wake()  # there may be more to do

    def work(self) -> None:
        """Do what was asked for last."""
        raise NotImplementedError

    def give_up(self) -> None:
        """Forget the piece of work that could not be done; asked for again, it is tried again."""


def stop_all(threads: Iterable[Background]) -> bool:
    """End threads, all within `STOP_SECONDS`; True when all have ended in time."""
    threads = list(threads)
    for thread in threads:
        thread.stopping = True
        thread.wake()
    running = [thread for thread in threads if thread.isRunning()]
    gives_up = time.monotonic() + STOP_SECONDS
    late = [thread for thread in running if not thread.wait(max(0, round(1000 * (gives_up - time.monotonic()))))]
    for thread in late:
        logging.getLogger(__name__).warning("the thread %s did not end in time", thread.objectName())
        thread.setParent(None)
        _unfinished.append(thread)
    return not late


def unfinished() -> bool:
    """Tell whether a thread that was to end still runs."""
    return any(thread.isRunning() for thread in _unfinished)


def refusal(error: Exception) -> InputError:
    """Return what to tell who waits for an answer that an error which nobody expected has kept from coming."""
    logging.getLogger(__name__).error("an unexpected error", exc_info=error)
    return InputError(NO_MEMORY if isinstance(error, MemoryError) else UNEXPECTED)
