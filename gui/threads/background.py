"""A thread that does what it was asked for last, and nothing while it is asked for nothing."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, QThread

from gui.threads.frame_budget import FrameBudget

STOP_PATIENCE_MS = 1000


class Background(QThread):
    """What the threads beside the window have in common.

    What one is asked is written into attributes and read between two pieces of work; it never waits for the window
    longer than a frame, and the window never waits for it, but for a bounded time when the program ends.

    Parameters
    ----------
    name : str
        Its objectName.
    budget : FrameBudget
        Tells it when to rest for a frame.
    parent : QObject, optional
    """

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
        self.stopping = True
        self.wake()
        return self.wait(STOP_PATIENCE_MS)

    def run(self) -> None:
        """Work until told to stop."""
        while not self.stopping:
            self._asked.wait()
            self._asked.clear()
            if not self.stopping:
                self.work()

    def work(self) -> None:
        """Do what was asked for last."""
        raise NotImplementedError
