"""What a run of a race has of its own; everything else its runs share."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields

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

    def within(self, train: int) -> Entry:
        """Return what it is on a training set of so many samples: the whole set where it asks for no fewer."""
        return self if self.batch_size is None or self.batch_size < train else Entry(None, self.learning_rate)

    def enter(self, base: Experiment, iterations: int | None = None) -> Experiment:
        """Return the experiment of this entry beside others; fewer epochs where there are too many iterations.

        Parameters
        ----------
        base : Experiment
            What all of them share.
        iterations : int, optional
            The epochs suffice for so many; None: they are those of `base`.
        """
        size = base.train if self.batch_size is None else min(self.batch_size, base.train)
        each = math.ceil(base.train / size)
        epochs = base.epochs if iterations is None else max(1, math.ceil(iterations / each))
        epochs = min(epochs, ITERATIONS_MOST // each)
        return base.with_(batch_size=size, learning_rate=self.learning_rate, epochs=epochs)


OF_ONE_RUN = frozenset(field.name for field in fields(Entry))
