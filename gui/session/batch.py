"""The batch size that the user chose last, which other data may not allow."""

from __future__ import annotations

from core.plan.experiment import FULL, Experiment, default_batch_size


class ChosenBatch:
    """Remembers batch sizes.

    Parameters
    ----------
    experiment : Experiment
        Whose batch size is the first.

    Attributes
    ----------
    size : int or str
        The last one, ``full`` where it was the whole training set.
    mini : int
        The last one that was neither 1 nor the whole set; 0 where there was none.
    """

    def __init__(self, experiment: Experiment) -> None:
        self.size: int | str = FULL
        self.mini = 0
        self.remember(experiment)

    def remember(self, experiment: Experiment) -> None:
        """Remember the batch size of an experiment."""
        size = experiment.batch_size
        self.size = FULL if size == experiment.train else size
        if 1 < size < experiment.train:
            self.mini = size

    def mini_of(self, train: int) -> int:
        """Return the last mini-batch size on a training set of so many, or one that suits it where that does not."""
        size = self.mini if 1 < self.mini < train else default_batch_size(train)
        return max(1, min(size, train - 1))
