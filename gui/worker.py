"""The thread that trains: it extends runs in short slices and makes the data of new ones."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.datasets import prepare
from core.errors import InputError
from core.training import Run
from gui.background import Background
from gui.turns import Turns

SLICE_SECONDS = 5e-4  # between two looks at what is asked, and at whose turn it is


class Worker(Background):
    """Trains the run that it was given last, up to the target that it was given last.

    Signals
    -------
    prepared : (request : int, Run)
        The run that was asked for is there; it is not trained yet.
    failed : (request : int, InputError)
        It cannot be, in words for the user.

    Notes
    -----
    How far a run has come, and whether it ended or diverged, is read from the run itself, once a display tick.
    """

    prepared = Signal(int, object)
    failed = Signal(int, object)

    def __init__(self, turns: Turns, parent: QObject | None = None) -> None:
        super().__init__("training", turns, parent)
        self._requests: deque[tuple[int, Mapping[str, Any], bool]] = deque(maxlen=1)
        self._job: tuple[Run, int] | None = None

    def prepare(self, request: int, wishes: Mapping[str, Any], fit_batch: bool) -> None:
        """Ask for the run of an experiment whose data must be made or read; only the last request counts."""
        self._requests.append((request, dict(wishes), fit_batch))
        self.wake()

    def train(self, run: Run, target: int) -> None:
        """Ask for `run` to be trained up to iteration `target`; a target behind its head pauses it."""
        if self._job != (run, target):
            self._job = (run, target)
            self.wake()

    def work(self) -> None:
        """Make the run that was asked for, then train as asked."""
        self._prepare_asked()
        self.train_asked()

    def _prepare_asked(self) -> None:
        try:
            request, wishes, fit_batch = self._requests.popleft()
        except IndexError:
            return
        try:
            made = Run(*prepare(wishes, fit_batch))
        except InputError as error:
            self.failed.emit(request, error)
        except MemoryError:
            self.failed.emit(request, InputError("there is not enough memory for this data"))
        else:
            self.prepared.emit(request, made)

    def train_asked(self) -> None:
        """Train as asked, slice by slice, until there is nothing left to do or something else is asked."""
        while not self.stopping and not self._requests and self._job is not None:
            run, target = self._job
            if run.finished or run.head >= target:
                return
            run.extend(target, SLICE_SECONDS)
            self.turns.wait()
