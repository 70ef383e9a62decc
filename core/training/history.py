"""The history of a run: a column per quantity, a row per iteration; it grows in place and is never copied."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from core.data.arrays import Array, Flags, Whole
from core.training.columns import CHUNK, Columns

PROGRESS_CURVES = ("train_loss", "train_correct")
EPOCH_CURVES = ("train_loss", "test_loss", "train_correct", "test_correct")
WEIGHTS = ("w1", "w2", "b")


class History:
    """What a run has recorded.

    Parameters
    ----------
    start : (3,) float64
        The weights before iteration 1.

    Attributes
    ----------
    iterations : Columns
        w1, w2, b after each iteration, and the loss of its batch before it; row k − 1 is iteration k.
    epochs : Columns
        Train and test loss, and the samples predicted right; row e is the end of epoch e, row 0 the start.
    progress : Columns
        The descent on the grid that all runs of a race share, as `core.training.score_grid` writes it; row 0 is the
        start.
    """

    def __init__(self, start: Array) -> None:
        self.start = start
        self.iterations = Columns(
            {"w1": np.float64, "w2": np.float64, "b": np.float64, "batch_loss": np.float64},
            curves=("w1", "w2", "batch_loss"),
        )
        self.epochs = Columns(
            {"train_loss": np.float64, "test_loss": np.float64, "train_correct": np.int32, "test_correct": np.int32},
            curves=EPOCH_CURVES,
        )
        self.progress = Columns(
            {"iteration": np.int64, "train_loss": np.float64, "train_correct": np.int32, "length": np.float64},
            curves=PROGRESS_CURVES,
        )

    @property
    def count(self) -> int:
        """How many iterations are recorded."""
        return self.iterations.count

    def weights(self, iteration: int) -> Array:
        """Return the weights after `iteration`, or the start for 0: (3,) float64."""
        if iteration == 0:
            return self.start
        return np.array([self.iterations.at(name, iteration - 1) for name in WEIGHTS])

    def pieces(self) -> Iterator[Array]:
        """Walk over the weights from the start on, in pieces of (n, 3) float64."""
        yield self.start[np.newaxis]
        count = self.count
        for first in range(0, count, CHUNK):
            yield self.steps(first, min(first + CHUNK, count))

    def steps(self, start: int, stop: int) -> Array:
        """Return the weights after iterations `start` + 1 … `stop`: (n, 3) float64."""
        return np.column_stack([self.iterations.read(name, start, stop) for name in WEIGHTS])

    def weights_at(self, iterations: Whole) -> Array:
        """Return the weights after iterations that rise, the start for 0: (n,) to (n, 3) float64."""
        rows = iterations[iterations > 0] - 1
        weights = np.tile(self.start, (len(iterations), 1))
        weights[len(iterations) - len(rows) :] = np.column_stack([self.iterations.take(name, rows) for name in WEIGHTS])
        return weights

    def changed(self, first: int, last: int) -> Flags:
        """Return of the iterations `first` + 1 … `last` whether each changed the weights: (last − first,) bool."""
        changed: Flags = (np.diff(self.path(first, last), axis=0) != 0).any(axis=1)
        return changed

    def path(self, first: int, last: int) -> Array:
        """Return the weights after iterations `first` … `last`, the start for 0: (last − first + 1, 3) float64."""
        steps = self.steps(max(first - 1, 0), last)
        return steps if first else np.vstack([self.start, steps])
