"""Loss and accuracy on a whole set, and the straightness of a descent."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from core.data.arrays import Array
from core.data.give_way import GiveWay, go_on
from core.maths.losses import CROSS_ENTROPY, Loss
from core.maths.perceptron import is_right

SAMPLES_AT_ONCE = 8192  # keeps the working arrays of a large set inside the processor's cache
FACTORS = 1000  # each at most 2: their product stays below the largest float64


@dataclass(frozen=True, slots=True)
class Score:
    """How weights do on a set: the mean loss, nan where the set is empty, and how many samples are predicted right."""

    loss: float
    correct: int


def score(weights: Array, signed: Array, loss: Loss, give_way: GiveWay = go_on) -> Score:
    """Score `weights` on a whole set.

    Parameters
    ----------
    weights : (3,) float64
    signed : (3, n) float64
        Signed inputs of the set, as `core.maths.perceptron.signed_inputs` makes them.
    loss : Loss
    give_way : function
        Called between two blocks of a large set; may wait, so that others come first.
    """
    total, correct = 0.0, 0
    n_samples = signed.shape[1]
    for first in range(0, n_samples, SAMPLES_AT_ONCE):
        if first:
            give_way()
        block = signed[:, first : first + SAMPLES_AT_ONCE]
        margins = weights @ block  # (3,) @ (3, n)
        total += float(loss.of_margin(margins).sum())
        correct += int(np.count_nonzero(is_right(margins, block[2])))
    return Score(total / n_samples if n_samples else math.nan, correct)


def share_of(correct: int, n_samples: int) -> float:
    """Return the accuracy of a set: nan where it is empty."""
    return correct / n_samples if n_samples else math.nan


def loss_sums(margins: Array, loss: Loss) -> Array:
    """Return the summed loss of each column of margins: (n, k) to (k,).

    The cross-entropy is summed as logarithms of products, log(1 + a) + log(1 + b) = log((1 + a)·(1 + b)): one
    logarithm for a thousand samples, 3.4 ns a margin instead of 15 (``python -m benchmarks starts``, the rows "with
    targets"). Only losses below 1e-16 a sample are lost by it.
    """
    if loss is not CROSS_ENTROPY:
        return np.asarray(loss.of_margin(margins).sum(axis=0))
    factors = np.abs(margins)  # log(1 + exp(−m)) = max(0, −m) + log(1 + exp(−|m|))
    np.negative(factors, out=factors)
    np.exp(factors, out=factors)
    factors += 1.0
    products = np.multiply.reduceat(factors, range(0, len(factors), FACTORS), axis=0)
    sums: Array = np.log(products).sum(axis=0) - np.minimum(margins, 0.0, out=factors).sum(axis=0)
    return sums


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


def step_lengths(path: Array) -> Array:
    """Return how long each step of a path of weights is, (n, 3) to (n − 1,).

    No square overflows: each step is scaled by its largest part.
    """
    with np.errstate(over="ignore", under="ignore", invalid="ignore"):
        steps = np.abs(np.diff(path, axis=0))
        largest = steps.max(axis=1, initial=0.0)
        scaled = steps / np.where(largest > 0, largest, 1.0)[:, np.newaxis]
        lengths: Array = largest * np.sqrt((scaled**2).sum(axis=1))
        return lengths


def length_of(path: Array) -> float:
    """Return the length of a path of weights, (n, 3)."""
    with np.errstate(over="ignore"):
        return float(step_lengths(path).sum())


def straight_share(start: Array, end: Array, length: float) -> float | None:
    """Return |end − start| ÷ `length`, of weights (3,); None for a length of 0, or none that is finite."""
    if length == 0 or not np.isfinite(length):
        return None
    return float(np.hypot(np.hypot(*(end - start)[:2]), (end - start)[2])) / length
