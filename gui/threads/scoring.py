"""The thread that scores the runs of a race on the whole training set, so that none of them waits for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from core.training.run import Run
from core.training.score_grid import due_iterations, extend_progress
from gui.threads.background import Background
from gui.threads.frame_budget import FrameBudget

SLICE_SECONDS = 0.005  # after which the next run has its turn


class ScoringThread(Background):
    """Extends the progress of the runs that it was given last, in turns."""

    def __init__(self, budget: FrameBudget, parent: QObject | None = None) -> None:
        super().__init__("scores", budget, parent)
        self._runs: tuple[Run, ...] = ()
        self._given_up: tuple[Run, ...] = ()

    @property
    def busy(self) -> bool:
        """Whether something that is trained is not scored yet, and can be."""
        return self._runs != self._given_up and any(len(due_iterations(run, 1)) for run in self._runs)

    def score(self, runs: Sequence[Run]) -> None:
        """Ask for everything that is trained of these runs to be scored."""
        self._runs = tuple(runs)
        if runs and not self.isRunning():
            self.start()  # a window without a race does without this thread
        if not self._asked.is_set() and self.busy:
            self.wake()

    def give_up(self) -> None:
        """Score these runs no more: they would be asked for again at once."""
        self._given_up = self._runs

    def work(self) -> None:
        """Score what was asked for."""
        runs = self._runs
        while not self.stopping and runs == self._runs:
            done = [extend_progress(run, SLICE_SECONDS, self.budget.wait) for run in runs]
            if all(done):
                return
