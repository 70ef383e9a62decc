"""The thread that trains: it extends runs in short slices and makes the data of new ones."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.data.dataset import prepare
from core.data.samples import Samples
from core.plan.errors import InputError
from core.training.clock import Clock
from core.training.run import Run
from gui.threads.background import Background, refusal
from gui.threads.frame_budget import FrameBudget

SLICE_SECONDS = 5e-4  # between two looks at what is asked, and at whose turn it is


@dataclass(frozen=True, slots=True)
class Job:
    """Runs to be trained up to a moment of the clock that they share."""

    runs: tuple[Run, ...]
    clock: Clock
    moment: float

    def next(self) -> Run | None:
        """Return the run that is furthest behind on the clock, of those to be trained, so that none starves."""
        waiting = [run for run in self.runs if not run.finished and run.head < self.goal(run)]
        return min(waiting, key=self.clock.head) if waiting else None

    def goal(self, run: Run) -> int:
        """Return to which iteration a run is trained."""
        return self.clock.goal(run, self.moment)


class OutdatedError(Exception):
    """What is being read is not asked for any more."""


class TrainingThread(Background):
    """Trains the runs that it was given last, up to the moment that it was given last.

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

    def __init__(self, budget: FrameBudget, parent: QObject | None = None) -> None:
        super().__init__("training", budget, parent)
        self._requests: deque[tuple[int, Mapping[str, Any], bool, Samples | None]] = deque(maxlen=1)
        self._job: Job | None = None

    def prepare(self, request: int, wishes: Mapping[str, Any], fit_batch: bool, known: Samples | None = None) -> None:
        """Ask for the run of an experiment whose data must be made or read; only the last request counts.

        What `known` is, `core.data.dataset.prepare` has.
        """
        self._requests.append((request, dict(wishes), fit_batch, known))
        self.wake()

    def take(self, job: Job) -> None:
        """Ask for runs to be trained, each its share of the clock that they have in common."""
        if self._job != job:
            self._job = job
            self.wake()

    def work(self) -> None:
        """Make the run that was asked for, then train as asked."""
        self._prepare_asked()
        self.train_asked()

    def give_up(self) -> None:
        """Train no more until asked again."""
        self._job = None

    def _prepare_asked(self) -> None:
        try:
            request, wishes, fit_batch, known = self._requests.popleft()
        except IndexError:
            return
        try:
            prepared = prepare(wishes, fit_batch, self._rest, known)
            self._rest()
            made = Run(*prepared)
        except OutdatedError:
            return
        except InputError as error:
            self.failed.emit(request, error)
        except Exception as error:
            self.failed.emit(request, refusal(error))
        else:
            self.prepared.emit(request, made)

    def _rest(self) -> None:
        """Let the window come first while a file is read; end it where nobody waits for it any more."""
        if self.stopping or self._requests:
            raise OutdatedError
        self.budget.wait()

    def train_asked(self) -> None:
        """Train as asked, slice by slice, until there is nothing left to do or something else is asked."""
        while not self.stopping and not self._requests and self._job is not None:
            job = self._job
            run = job.next()
            if run is None:
                return
            run.extend(job.goal(run), SLICE_SECONDS, self.budget.wait)
            self.budget.wait()
