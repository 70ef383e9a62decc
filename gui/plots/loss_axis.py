"""How high the axis of the loss reaches, and what a curve says under the mouse."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QCoreApplication

from core.data.arrays import Array
from core.picture.curves import Curves
from core.picture.frame import Frame

translate = QCoreApplication.translate


def loss_top(curves: Curves) -> float:
    """Return a height for the loss axis: room for the epochs' losses and most batches, in steps that stay."""
    highest = float(np.minimum(curves.train_loss, 1e12).max(initial=0.0))
    highest = max(highest, float(np.minimum(curves.test_loss, 1e12).max(initial=0.0)))
    if len(curves.train_loss) > 1 and highest > 20 * max(curves.train_loss[0], 0.05):
        highest = 20 * max(float(curves.train_loss[0]), 0.05)  # a divergence leaves through the top
    if len(curves.batch_loss):
        usual = float(np.percentile(np.minimum(curves.batch_loss, 1e12), 97))
        highest = max(highest, min(usual, 3 * max(highest, 0.05)))
    return round_top(highest)


def round_top(highest: float) -> float:
    """Return the next height that has one digit, or one and a half."""
    highest = max(highest, 1e-6)
    step = 10 ** math.floor(math.log10(highest)) / 2
    return math.ceil(highest / step) * step


def read_run(curves: Curves, iteration: float, iterations_per_epoch: int, loss: bool) -> str:
    """Return in words what the curves of a run have nearest to an iteration."""
    parts = []
    if loss and len(curves.iterations):
        nearest = int(np.abs(curves.iterations - iteration).argmin())
        parts.append(
            translate("loss", "iteration {iteration}: batch loss {loss:.4g}").format(
                iteration=int(curves.iterations[nearest]), loss=curves.batch_loss[nearest]
            )
        )
    if len(curves.epochs):
        nearest = int(np.abs(curves.epochs - iteration / iterations_per_epoch).argmin())
        train, test = scores_of(curves, loss)
        parts.append(
            translate("loss", "after epoch {epoch}: train {train:.4g}, test {test:.4g}").format(
                epoch=int(curves.epochs[nearest]), train=train[nearest], test=test[nearest]
            )
        )
    return "\n".join(parts)


def read_runs(frame: Frame, x: float, loss: bool) -> str:
    """Return in words where the runs were at a place of the axis, as far as they were seen."""
    lines = []
    for descent in frame.descents:
        scored = descent.scored
        count = int(np.searchsorted(scored.times, x, side="right"))
        if count:
            value = scored.loss[count - 1] if loss else 100 * scored.accuracy[count - 1]
            lines.append(f"{descent.label}: {value:.4g}")
    return "\n".join(lines)


def scores_of(curves: Curves, loss: bool) -> tuple[Array, Array]:
    """Return what is drawn of the train and of the test set: the loss, or the accuracy in %."""
    if loss:
        return curves.train_loss, curves.test_loss
    return 100 * curves.train_accuracy, 100 * curves.test_accuracy
