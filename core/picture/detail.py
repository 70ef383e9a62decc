"""One iteration of a run, computed again with every number that it had."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.data.arrays import Array, Whole
from core.data.dataset import Scaling
from core.maths.iteration import Iteration, iterate
from core.maths.losses import Loss
from core.plan.cursor import Cursor
from core.training.run import Run

SAMPLES_MOST = 20_000  # a larger batch is not computed again while the window waits


@dataclass(frozen=True, slots=True, eq=False)
class Detail:
    """An iteration under the microscope.

    Parameters
    ----------
    cursor : Cursor
        The phase up to which its numbers may be shown.
    rows : (n,) int64
        The batch, as rows of the training set.
    X : (n, 2) float64
    y : (n,) float64
    loss : Loss
    learning_rate : float
    step : Iteration
        Its numbers, computed from the recorded weights before it.
    scaling : Scaling, optional
        How the table that the samples come from was standardised.
    measured : (n, 2) float64, optional
        The batch as the table has it.
    features : two names
    """

    cursor: Cursor
    rows: Whole
    X: Array
    y: Array
    loss: Loss
    learning_rate: float
    step: Iteration
    scaling: Scaling | None
    measured: Array | None
    features: tuple[str, str]

    @property
    def shade(self) -> Array:
        """How much of class 1 each output shows, (n,) in 0 … 1."""
        return self.loss.shade(self.step.output)


def make_detail(run: Run, cursor: Cursor) -> Detail | None:
    """Compute the iteration at a cursor again.

    Returns
    -------
    Detail or None
        None at the start, and for a batch of more than 20,000 samples.
    """
    batch = run.schedule.place(cursor.iteration).batch
    if batch is None or batch.size > SAMPLES_MOST:
        return None
    if batch.size == run.experiment.train:
        rows = np.arange(run.experiment.train)  # a full batch is the same in any order
    else:
        rows = run.orders[run.schedule.place(cursor.iteration).epoch][batch.first : batch.stop]
    X, y = run.dataset.X_train[rows], run.dataset.y_train[rows]
    rate = run.experiment.learning_rate
    rates = rate if run.experiment.bias else np.array([rate, rate, 0.0])
    with np.errstate(all="ignore"):
        step = iterate(run.history.weights(cursor.iteration - 1), X, y, run.loss, rates)
    raw = run.dataset.measured_train
    measured = None if raw is None else raw[rows]
    data = run.dataset
    return Detail(cursor, rows, X, y, run.loss, rate, step, data.scaling, measured, data.features)
