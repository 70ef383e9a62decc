"""The inner loops of training: some batches of one size, from weights to the path that they make.

Small batches are trained in plain Python numbers, which cost less than calling NumPy on ten of them, larger ones in
NumPy on prepared arrays. The loops of plain numbers are written so that numba can compile the very same functions.

Why there are three (``python -m benchmarks loop``, row "batch 1"): an iteration on one sample takes 0.7 µs in
`one_by_one`, 1.4 µs in `few_by_few` and 9.7 µs in `array_batches`; on 32 samples plain numbers take twice as long as
NumPy. They sum in different orders, and so which one is used is part of what a run is.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from core.data.arrays import Array
from core.data.give_way import GiveWay, go_on
from core.maths.losses import Loss
from core.plan.schedule import Batch
from core.training.scoring import SAMPLES_AT_ONCE

Numbers = Any  # a list of floats or, where the loop is compiled, a row of an array
Pull = Callable[[float], float]
Loop = Callable[..., None]

PLAIN_BATCH_MOST = 16  # up to this batch size plain numbers are faster than NumPy calls


# By a loop of plain numbers and a loss: both of them compiled, once they are; see core.training.compiled.
COMPILED: dict[tuple[Loop, Loss], tuple[Loop, Pull]] = {}


def plain_batches(
    weights: Array,
    signed: Array,
    batch: Batch,
    n_batches: int,
    loss: Loss,
    learning_rate: float,
    _give_way: GiveWay = go_on,
) -> tuple[Array, Array]:
    """Train `n_batches` of one size in plain numbers, compiled or not: to the same bytes.

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
    loop = one_by_one if batch.size == 1 else few_by_few
    path, seen_margins = trained(loop, loss, weights, signed, batch.size, learning_rate / batch.size)
    return path, loss.of_margin(seen_margins.reshape(n_batches, batch.size)).sum(axis=1) / batch.size


def trained(loop: Loop, loss: Loss, weights: Array, signed: Array, size: int, step: float) -> tuple[Array, Array]:
    """Run a loop, compiled where it is; return the path (3, n_batches) and the margins that were seen (n,)."""
    n_samples = signed.shape[1]
    n_batches = n_samples // size
    if (loop, loss) in COMPILED:
        loop, pull = COMPILED[loop, loss]
        path, seen = np.empty((3, n_batches)), np.empty(n_samples)
        loop(*weights, *signed, size, pull, step, *path, seen)
        return path, seen
    lists = [[0.0] * n_batches, [0.0] * n_batches, [0.0] * n_batches]  # plain numbers are faster in lists
    margins = [0.0] * n_samples
    loop(*weights.tolist(), *signed.tolist(), size, loss.pull_of_one, step, *lists, margins)
    return np.array(lists), np.array(margins)


def one_by_one(
    w1: float,
    w2: float,
    b: float,
    signed_1: Numbers,
    signed_2: Numbers,
    targets: Numbers,
    _size: int,
    pull: Pull,
    step: float,
    path_w1: Numbers,
    path_w2: Numbers,
    path_b: Numbers,
    seen: Numbers,
) -> None:
    """Train on one sample after another; fill the path and the margins."""
    for row, (s1, s2, t) in enumerate(zip(signed_1, signed_2, targets)):  # noqa: B905 - numba knows no strict
        margin = w1 * s1 + w2 * s2 + b * t
        change = step * pull(margin)
        w1 += change * s1
        w2 += change * s2
        b += change * t
        path_w1[row] = w1
        path_w2[row] = w2
        path_b[row] = b
        seen[row] = margin


def few_by_few(
    w1: float,
    w2: float,
    b: float,
    signed_1: Numbers,
    signed_2: Numbers,
    targets: Numbers,
    size: int,
    pull: Pull,
    step: float,
    path_w1: Numbers,
    path_w2: Numbers,
    path_b: Numbers,
    seen: Numbers,
) -> None:
    """Train on one batch after another, sample by sample; fill the path and the margins."""
    sample = 0
    for row in range(len(path_w1)):
        first, stop = sample, sample + size
        sum_1 = sum_2 = sum_b = 0.0
        for s1, s2, t in zip(signed_1[first:stop], signed_2[first:stop], targets[first:stop]):  # noqa: B905 - as above
            margin = w1 * s1 + w2 * s2 + b * t
            seen[sample] = margin
            sample += 1
            change = pull(margin)
            sum_1 += change * s1
            sum_2 += change * s2
            sum_b += change * t
        w1 += step * sum_1
        w2 += step * sum_2
        b += step * sum_b
        path_w1[row] = w1
        path_w2[row] = w2
        path_b[row] = b


LOOPS: tuple[Loop, ...] = (one_by_one, few_by_few)


def array_batches(
    weights: Array,
    signed: Array,
    batch: Batch,
    n_batches: int,
    loss: Loss,
    learning_rate: float,
    give_way: GiveWay = go_on,
) -> tuple[Array, Array]:
    """Train as `plain_batches` does, in NumPy, giving way between two blocks of a large batch."""
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
                give_way()
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
    return path.T, _sums(loss, seen_margins, give_way) / size


def _sums(loss: Loss, seen_margins: Array, give_way: GiveWay) -> Array:
    """Return the summed loss of each batch, (n_batches, size) to (n_batches,)."""
    size = seen_margins.shape[1]
    if size <= SAMPLES_AT_ONCE:
        return np.asarray(loss.of_margin(seen_margins).sum(axis=1))
    sums = np.zeros(len(seen_margins))
    for first in range(0, size, SAMPLES_AT_ONCE):
        give_way()
        sums += loss.of_margin(seen_margins[:, first : first + SAMPLES_AT_ONCE]).sum(axis=1)
    return sums
