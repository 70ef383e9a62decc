"""The thread for one piece of work at a time that the user asked for and waits for: writing a file, say."""

from __future__ import annotations

import threading
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject, Signal

from core.analysis.question import NotWantedError, Tools
from core.plan.errors import InputError
from gui.threads.background import Background, refusal
from gui.threads.frame_budget import FrameBudget

Work = Callable[[Tools], object]


class TaskThread(Background):
    """Does one piece of work after another.

    Signals
    -------
    done : (result)
    failed : (InputError)
    progressed : (share : float)
    """

    done = Signal(object)
    failed = Signal(object)
    progressed = Signal(float)

    def __init__(self, budget: FrameBudget, parent: QObject | None = None) -> None:
        super().__init__("tasks", budget, parent)
        self._lock = threading.Lock()  # held for a few assignments only
        self._waiting: list[Work] = []
        self._wanted: Work | None = None

    def do(self, work: Work) -> None:
        """Do this, after what was asked for before."""
        with self._lock:
            self._waiting.append(work)
        if not self.isRunning():
            self.start()  # a window that nothing is taken from does without this thread
        self.wake()

    def cancel(self) -> None:
        """Give up what is under way, and what waits; neither `done` nor `failed` tells of it."""
        with self._lock:
            self._waiting.clear()
            self._wanted = None

    def work(self) -> None:
        """Do what was asked for."""
        while not self.stopping:
            with self._lock:
                self._wanted = self._waiting.pop(0) if self._waiting else None
                work = self._wanted
            if work is None:
                return
            self._do(work)

    def _do(self, work: Work) -> None:
        def is_wanted() -> bool:
            return not self.stopping and self._wanted is work

        try:
            with np.errstate(all="ignore"):
                result = work(Tools(self.budget.wait, is_wanted, self.progressed.emit))
        except NotWantedError:
            return
        except InputError as error:
            if is_wanted():
                self.failed.emit(error)
        except Exception as error:
            if is_wanted():
                self.failed.emit(refusal(error))
        else:
            if is_wanted():
                self.done.emit(result)
