"""The inner loops of training: some batches of one size, from weights to the path that they make.

Small batches are trained in plain Python numbers, which cost less than calling NumPy on ten of them, larger ones in
NumPy on prepared arrays.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from core.data.arrays import Array
from core.maths.losses import Loss
from core.plan.schedule import Batch
from core.training.rest import Rest, no_rest
from core.training.scoring import SAMPLES_AT_ONCE

PLAIN_BATCH_MOST = 16  # up to this batch size plain numbers are faster than NumPy calls


def plain_batches(
    weights: Array,
    signed: Array,
    batch: Batch,
    n_batches: int,
    loss: Loss,
    learning_rate: float,
    _rest: Rest = no_rest,
) -> tuple[Array, Array]:
    """Train `n_batches` of one size in plain numbers.

    Parameters
    ----------
    weights : (3,) float64
    signed : (3, n_batches · size) float64
        Signed inputs of the batches, one after another.
    batch : Batch
        The first of them.
    n_batches : int
    loss : Loss
    learning_rate : float

    Returns
    -------
    path : (3, n_batches) float64
    batch_losses : (n_batches,) float64
    """
    step = learning_rate / batch.size
    loop = _one_by_one if batch.size == 1 else _few_by_few
    path, seen = loop(weights.tolist(), signed.tolist(), batch.size, loss, step)
    seen_margins = np.array(seen).reshape(n_batches, batch.size)
    return np.array(path), loss.of_margin(seen_margins).sum(axis=1) / batch.size


def _one_by_one(
    weights: list[float], signed: list[list[float]], _size: int, loss: Loss, step: float
) -> tuple[list[list[float]], list[float]]:
    w1, w2, b = weights
    path_w1: list[float] = []
    path_w2: list[float] = []
    path_b: list[float] = []
    seen: list[float] = []
    pull = loss.pull_of_one
    for s1, s2, t in zip(*signed, strict=True):
        margin = w1 * s1 + w2 * s2 + b * t
        change = step * pull(margin)
        w1 += change * s1
        w2 += change * s2
        b += change * t
        path_w1.append(w1)
        path_w2.append(w2)
        path_b.append(b)
        seen.append(margin)
    return [path_w1, path_w2, path_b], seen


def _few_by_few(
    weights: list[float], signed: list[list[float]], size: int, loss: Loss, step: float
) -> tuple[list[list[float]], list[float]]:
    w1, w2, b = weights
    path_w1: list[float] = []
    path_w2: list[float] = []
    path_b: list[float] = []
    seen: list[float] = []
    pull = loss.pull_of_one
    for samples in _groups(signed, size):
        sum_1 = sum_2 = sum_b = 0.0
        for s1, s2, t in samples:
            margin = w1 * s1 + w2 * s2 + b * t
            seen.append(margin)
            change = pull(margin)
            sum_1 += change * s1
            sum_2 += change * s2
            sum_b += change * t
        w1 += step * sum_1
        w2 += step * sum_2
        b += step * sum_b
        path_w1.append(w1)
        path_w2.append(w2)
        path_b.append(b)
    return [path_w1, path_w2, path_b], seen


def _groups(signed: list[list[float]], size: int) -> Iterator[list[tuple[float, ...]]]:
    samples = list(zip(*signed, strict=True))
    return (samples[first : first + size] for first in range(0, len(samples), size))


def array_batches(
    weights: Array,
    signed: Array,
    batch: Batch,
    n_batches: int,
    loss: Loss,
    learning_rate: float,
    rest: Rest = no_rest,
) -> tuple[Array, Array]:
    """Train as `plain_batches` does, in NumPy, with a rest between two blocks of a large batch."""
    size = batch.size
    step = learning_rate / size
    path = np.empty((n_batches, 3))
    seen_margins = np.empty((n_batches, size))
    pulls = np.empty(min(size, SAMPLES_AT_ONCE))
    gradient, part = np.empty(3), np.empty(3)
    for index in range(n_batches):
        gradient[:] = 0.0
        for first in range(0, size, SAMPLES_AT_ONCE):
            if first:
                rest()
            stop = min(first + SAMPLES_AT_ONCE, size)
            inputs = signed[:, index * size + first : index * size + stop]
            seen = seen_margins[index, first:stop]
            pull = pulls[: stop - first]
            np.dot(weights, inputs, out=seen)  # (3,) @ (3, n)
            loss.pull(seen, pull)
            np.dot(inputs, pull, out=part)  # (3, n) @ (n,)
            gradient += part
        gradient *= step
        weights = np.add(weights, gradient, out=path[index])
    return path.T, _sums(loss, seen_margins, rest) / size


def _sums(loss: Loss, seen_margins: Array, rest: Rest) -> Array:
    """Return the summed loss of each batch, (n_batches, size) to (n_batches,)."""
    size = seen_margins.shape[1]
    if size <= SAMPLES_AT_ONCE:
        return np.asarray(loss.of_margin(seen_margins).sum(axis=1))
    sums = np.zeros(len(seen_margins))
    for first in range(0, size, SAMPLES_AT_ONCE):
        rest()
        sums += loss.of_margin(seen_margins[:, first : first + SAMPLES_AT_ONCE]).sum(axis=1)
    return sums
