"""Loss and accuracy on a whole set, and the straightness of a descent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from core.data.arrays import Array
from core.maths.losses import Loss
from core.maths.perceptron import is_right
from core.training.rest import Rest, no_rest

SAMPLES_AT_ONCE = 8192  # keeps the working arrays of a large set inside the processor's cache


@dataclass(frozen=True, slots=True)
class Score:
    """How weights do on a set: the mean loss, and how many samples are predicted right."""

    loss: float
    correct: int


def score(weights: Array, signed: Array, loss: Loss, rest: Rest = no_rest) -> Score:
    """Score `weights` on a whole set.

    Parameters
    ----------
    weights : (3,) float64
    signed : (3, n) float64
        Signed inputs of the set, as `core.maths.perceptron.signed_inputs` makes them.
    loss : Loss
    rest : function
        Called between two blocks of a large set; may wait, so that others come first.
    """
    total, correct = 0.0, 0
    n_samples = signed.shape[1]
    for first in range(0, n_samples, SAMPLES_AT_ONCE):
        if first:
            rest()
        block = signed[:, first : first + SAMPLES_AT_ONCE]
        margins = weights @ block  # (3,) @ (3, n)
        total += float(loss.of_margin(margins).sum())
        correct += int(np.count_nonzero(is_right(margins, block[2])))
    return Score(total / n_samples, correct)


def straightness(path: Iterable[Array]) -> float | None:
    """Return |last weights − start| ÷ length of the path; 1 is a straight line, near 0 a wild zigzag.

    Parameters
    ----------
    path : iterable of (n, 3) float64
        The weights from the start on, in pieces.

    Returns
    -------
    float or None
        None where the path has no length, or none that is finite.
    """
    first = last = None
    length = 0.0
    for piece in path:
        whole = piece if last is None else np.vstack([last, piece])
        first = whole[0] if first is None else first
        last = whole[-1:]
        length += length_of(whole)
    return None if first is None or last is None else straight_share(first, last[0], length)


def length_of(path: Array) -> float:
    """Return the length of a path of weights, (n, 3): no square overflows, each step is scaled by its largest part."""
    with np.errstate(over="ignore", under="ignore", invalid="ignore"):
        steps = np.abs(np.diff(path, axis=0))
        largest = steps.max(axis=1, initial=0.0)
        scaled = steps / np.where(largest > 0, largest, 1.0)[:, np.newaxis]
        return float((largest * np.sqrt((scaled**2).sum(axis=1))).sum())


def straight_share(start: Array, end: Array, length: float) -> float | None:
    """Return |end − start| ÷ `length`, of weights (3,); None for a length of 0, or none that is finite."""
    if length == 0 or not np.isfinite(length):
        return None
    return float(np.hypot(np.hypot(*(end - start)[:2]), (end - start)[2])) / length
