"""What somebody waits for to be read: told when it takes long, and given up when it is not wanted any more."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from core.analysis.question import Tools
from core.plan.errors import InputError
from gui.threads.frame_budget import FrameBudget
from gui.threads.tasks import TaskThread

PATIENCE = 0.5  # seconds that something may take to be read before that is told

T = TypeVar("T")


class Reading(QObject):
    """Reads what was asked for last.

    Parameters
    ----------
    budget : FrameBudget
    parent : QObject, optional

    Attributes
    ----------
    name : str
        What is being read; empty where nothing is.

    Signals
    -------
    takes_long : (name : str)
    ended : ()
        What was told to take long is not read any more.
    """

    takes_long = Signal(str)
    ended = Signal()

    def __init__(self, budget: FrameBudget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = ""
        self._asked: object = None  # an answer may be on its way while something else is asked for
        self._refuse: Callable[[InputError], object] | None = None
        self._thread = TaskThread(budget, self)
        self._thread.done.connect(lambda answer: self._go_on(*answer))
        self._thread.failed.connect(self._fail)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(round(1000 * PATIENCE))
        self._patience.timeout.connect(lambda: self.takes_long.emit(self.name))

    def read(
        self,
        name: str,
        work: Callable[[Tools], T],
        then: Callable[[T], object],
        refuse: Callable[[InputError], object],
    ) -> None:
        """Read something, in place of what is being read.

        Parameters
        ----------
        name : str
            What it is called.
        work : function
            Reads it, in the thread; may raise an `InputError`.
        then : function
            Is given what was read.
        refuse : function
            Is given the error.
        """
        self.give_up()
        self.name, self._refuse, self._asked = name, refuse, (asked := object())
        self._thread.do(lambda tools: (asked, partial(then, work(tools))))
        self._patience.start()

    def give_up(self) -> None:
        """Read no more of it; what cannot be interrupted is not waited for, and its result is dropped."""
        self._thread.cancel()
        self._end()

    def _go_on(self, asked: object, go_on: Callable[[], object]) -> None:
        if asked is self._asked and self._end():
            go_on()

    def _fail(self, error: InputError) -> None:
        if self._end() and self._refuse is not None:
            self._refuse(error)

    def _end(self) -> bool:
        """Forget what is being read; False where nothing was."""
        reading, self.name = bool(self.name), ""
        if reading and not self._patience.isActive():
            self.ended.emit()
        self._patience.stop()
        return reading
