"""The thread that panels' computations run on, so that neither the window nor the training waits for them."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, Signal

from core.plan.errors import NO_MEMORY, InputError
from gui.threads.background import Background
from gui.threads.turns import Turns

PROGRESS_SECONDS = 0.05  # between two reports of how far a study has come


class StudyCancelledError(Exception):
    """A study is not wanted any more; it ends its work from wherever it is."""


@dataclass(frozen=True, slots=True)
class Study:
    """Something to be computed for a panel.

    Parameters
    ----------
    key : hashable
        Tells what is computed: two studies of one key have the same answer.
    work : function Study.Tools -> object
        Runs on the study thread and touches no widget; what it returns is the answer. It may raise an `InputError`.
    """

    key: Hashable
    work: Callable[[Study.Tools], object]

    class Tools:
        """What a study is given to work with.

        Parameters
        ----------
        wait : function
            Rests while the window draws.
        is_wanted : function
            Tells whether the answer is still wanted.
        report : function
            Takes the share that is done.
        """

        def __init__(
            self, wait: Callable[[], None], is_wanted: Callable[[], bool], report: Callable[[float], None]
        ) -> None:
            self._wait, self._is_wanted, self._report = wait, is_wanted, report
            self._reported_at = -PROGRESS_SECONDS

        @property
        def cancelled(self) -> bool:
            """Whether the answer is not wanted any more: the work may end with any."""
            return not self._is_wanted()

        def rest(self) -> None:
            """Let the window draw first; to be called in inner loops, every few milliseconds.

            Raises
            ------
            StudyCancelledError
                When the answer is not wanted any more; work that has nothing to tidy up lets it pass.
            """
            self._wait()
            if self.cancelled:
                raise StudyCancelledError

        def progress(self, share: float) -> None:
            """Tell how much is done, from 0 to 1; as often as one likes, since most of it is not passed on."""
            now = time.perf_counter()
            if now - self._reported_at >= PROGRESS_SECONDS and not self.cancelled:
                self._reported_at = now
                self._report(share)


class Studies(Background):
    """Answers the last study of each panel, one after another.

    Signals
    -------
    answered : (panel : str, key, result)
    progressed : (panel : str, share : float)
    failed : (panel : str, InputError)
    """

    answered = Signal(str, object, object)
    progressed = Signal(str, float)
    failed = Signal(str, object)
    _done = Signal()

    def __init__(self, turns: Turns, parent: QObject | None = None) -> None:
        super().__init__("studies", turns, parent)
        self._lock = threading.Lock()  # held for a few assignments only
        self._wanted: dict[str, Study] = {}  # the last of each panel, answered or not
        self._waiting: dict[str, Study] = {}
        self._under_way = 0
        self._done.connect(self._count_done)

    @property
    def idle(self) -> bool:
        """Whether everything that was asked for is answered, and the answers have come to the window."""
        with self._lock:
            return not self._waiting and not self._under_way

    def ask(self, name: str, study: Study) -> None:
        """Ask a study for the panel `name`; the one that it asked before is not wanted any more.

        Nothing happens where that one has the same key.
        """
        with self._lock:
            last = self._wanted.get(name)
            if last is not None and last.key == study.key:
                return
            self._wanted[name] = self._waiting[name] = study
        self.wake()

    def cancel(self, name: str) -> None:
        """Forget what the panel `name` asked for; asked again, it is begun again."""
        with self._lock:
            self._wanted.pop(name, None)
            self._waiting.pop(name, None)

    def work(self) -> None:
        """Answer what was asked for, the panel that has waited longest first."""
        while True:
            with self._lock:
                name = next(iter(self._waiting), None)
                if name is None or self.stopping:
                    return
                study = self._waiting.pop(name)
                self._under_way += 1
            try:
                self._answer(name, study)
            finally:
                self._done.emit()  # after the answer, and on the same way: what it counts has arrived

    def _count_done(self) -> None:
        with self._lock:
            self._under_way -= 1

    def _answer(self, name: str, study: Study) -> None:
        def is_wanted() -> bool:
            return not self.stopping and self._wanted.get(name) is study

        tools = Study.Tools(self.turns.wait, is_wanted, lambda share: self.progressed.emit(name, share))
        try:
            with np.errstate(all="ignore"):
                result = study.work(tools)
        except StudyCancelledError:
            return
        except InputError as error:
            if is_wanted():
                self.failed.emit(name, error)
        except MemoryError:
            if is_wanted():
                self.failed.emit(name, InputError(NO_MEMORY))
        else:
            if is_wanted():
                self.answered.emit(name, study.key, result)
