"""What a run of a race has of its own; everything else its runs share."""

from __future__ import annotations

import math
from dataclasses import dataclass

from core.plan.experiment import ITERATIONS_MOST, Experiment

RUNS_MOST = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """What a run of a race has of its own.

    Parameters
    ----------
    batch_size : int, optional
        None stands for the whole training set.
    learning_rate : float
    """

    batch_size: int | None
    learning_rate: float

    @classmethod
    def of(cls, experiment: Experiment) -> Entry:
        """Return the entry of an experiment."""
        full = experiment.batch_size == experiment.train
        return cls(None if full else experiment.batch_size, experiment.learning_rate)

    def enter(self, base: Experiment) -> Experiment:
        """Return the experiment of this entry in a race; fewer epochs where there are too many iterations."""
        size = base.train if self.batch_size is None else min(self.batch_size, base.train)
        epochs = min(base.epochs, max(1, ITERATIONS_MOST // math.ceil(base.train / size)))
        return base.with_(batch_size=size, learning_rate=self.learning_rate, epochs=epochs)
