"""The thread that answers views' questions, so that neither the window nor the training waits for them."""

from __future__ import annotations

import threading

import numpy as np
from PySide6.QtCore import QObject, Signal

from core.analysis.question import NotWantedError, Question, Tools
from core.plan.errors import InputError
from core.training.run import Run
from gui.threads.background import Background, refusal
from gui.threads.frame_budget import FrameBudget


class QuestionThread(Background):
    """Answers the last question of each view, one after another.

    Signals
    -------
    answered : (view : str, key, result)
    progressed : (view : str, share : float)
    failed : (view : str, InputError)
    """

    answered = Signal(str, object, object)
    progressed = Signal(str, float)
    failed = Signal(str, object)
    _done = Signal()

    def __init__(self, budget: FrameBudget, parent: QObject | None = None) -> None:
        super().__init__("questions", budget, parent)
        self._lock = threading.Lock()  # held for a few assignments only
        self._wanted: dict[str, Question] = {}  # the last of each view, answered or not
        self._waiting: dict[str, tuple[Question, Run]] = {}
        self._under_way = 0
        self._done.connect(self._count_done)

    @property
    def idle(self) -> bool:
        """Whether everything that was asked for is answered, and the answers have come to the window."""
        with self._lock:
            return not self._waiting and not self._under_way

    def ask(self, name: str, question: Question, run: Run) -> None:
        """Ask a question for the view `name`; the one that it asked before is not wanted any more.

        Nothing happens where that one has the same key.
        """
        with self._lock:
            last = self._wanted.get(name)
            if last is not None and last.key == question.key:
                return
            self._wanted[name], self._waiting[name] = question, (question, run)
        if not self.isRunning():
            self.start()  # a window without such a view does without this thread
        self.wake()

    def cancel(self, name: str) -> None:
        """Forget what the view `name` asked for; asked again, it is begun again."""
        with self._lock:
            self._wanted.pop(name, None)
            self._waiting.pop(name, None)

    def work(self) -> None:
        """Answer what was asked for, the view that has waited longest first."""
        while True:
            with self._lock:
                name = next(iter(self._waiting), None)
                if name is None or self.stopping:
                    return
                question, run = self._waiting.pop(name)
                self._under_way += 1
            try:
                self._answer(name, question, run)
            finally:
                self._done.emit()  # after the answer, and on the same way: what it counts has arrived

    def _count_done(self) -> None:
        with self._lock:
            self._under_way -= 1

    def _answer(self, name: str, question: Question, run: Run) -> None:
        def is_wanted() -> bool:
            return not self.stopping and self._wanted.get(name) is question

        tools = Tools(self.budget.wait, is_wanted, lambda share: self.progressed.emit(name, share))
        try:
            with np.errstate(all="ignore"):
                result = question.work(run, tools)
        except NotWantedError:
            return
        except InputError as error:
            if is_wanted():
                self.failed.emit(name, error)
        except Exception as error:
            refused = refusal(error)
            if is_wanted():
                self.failed.emit(name, refused)
        else:
            if is_wanted():
                self.answered.emit(name, question.key, result)
