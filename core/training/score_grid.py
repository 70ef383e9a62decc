"""The progress of a descent: the loss of the whole training set on a grid of iterations that all runs share.

Batch losses tell of the batch as much as of the weights: a lucky batch looks like progress. So the whole training set
is scored: after every iteration up to `EXACT_MARGINS` ÷ training samples, which is 50,000 iterations on the usual data,
and beyond it at steps that grow with the iteration: the same iterations for every run on the same data.
"""

from __future__ import annotations

import time
from functools import lru_cache

import numpy as np

from core.data.arrays import Array, Whole
from core.data.give_way import GiveWay, go_on
from core.maths.perceptron import is_right
from core.plan.experiment import ITERATIONS_MOST
from core.training.columns import CHUNK
from core.training.run import Run
from core.training.scoring import loss_sums, step_lengths

EXACT_MARGINS = 100_000_000  # about a second of work, beside the window
FINEST, COARSEST = 100, 8  # a step of the grid is this part of the iteration: 1 % or, for the largest sets, 12 %
SAMPLES_A_STEP = 4_000_000  # with more samples than a `FINEST`th of it the grid gets coarser
MARGINS_AT_ONCE = 65_536


def fineness(train: int) -> int:
    """Return by which part of itself an iteration is followed by the next one of the grid."""
    return min(max(SAMPLES_A_STEP // train, COARSEST), FINEST)


@lru_cache(maxsize=8)
def _coarse(train: int) -> Whole:
    """Return the iterations of the grid beyond those of which every one is scored, as far as a run can go."""
    part, iteration = fineness(train), _exact(train)
    later = []
    while iteration < ITERATIONS_MOST:
        iteration += max(1, iteration // part)
        later.append(iteration)
    return np.array(later, dtype=np.int64)


def _exact(train: int) -> int:
    return min(EXACT_MARGINS // train, ITERATIONS_MOST)


def grid(train: int, after: int = -1, upto: int = ITERATIONS_MOST, most: int = ITERATIONS_MOST + 1) -> Whole:
    """Return the iterations of the grid for so many training samples: `most` of those beyond `after`, up to `upto`.

    Returns
    -------
    (n,) int64
        Rising. The window asks in every tick: of millions, those that are not asked for are not made.
    """
    near_stop, near_most = min(upto, _exact(train)), after + most
    near: Whole = np.arange(after + 1, min(near_stop, near_most) + 1)
    if near_most < near_stop:
        return near
    coarse = _coarse(train)
    first, stop = np.searchsorted(coarse, (after, upto), side="right")
    return np.concatenate([near, coarse[first:stop]])[:most]


def extend_progress(run: Run, seconds: float = np.inf, give_way: GiveWay = go_on) -> bool:
    """Score what was trained since, on the grid and, once the run is over, at its last iteration.

    Parameters
    ----------
    run : Run
        Its history's `progress` is extended; one thread alone may do so.
    seconds : float
        For about how long.
    give_way : function
        Called between two pieces of work; may wait, so that others come first.

    Returns
    -------
    bool
        Whether everything that is trained is scored.
    """
    began = time.perf_counter()
    while True:
        at_once = max(1, MARGINS_AT_ONCE // run.experiment.train)
        due = due_iterations(run, at_once + 1)
        if len(due) == 0:
            return True
        _score(run, due[:at_once], give_way)
        if time.perf_counter() - began >= seconds:
            return len(due) <= at_once
        give_way()


def due_iterations(run: Run, most: int = ITERATIONS_MOST + 1) -> Whole:
    """Return the iterations that are trained and to be scored, rising, and of many the first `most`."""
    finished, head = run.finished, run.head  # in this order: a run that is finished trains no further
    rows = run.history.progress
    last = int(rows.at("iteration", rows.count - 1)) if rows.count else -1
    due = grid(run.experiment.train, last, head, most)
    if finished and last < head and len(due) < most and (len(due) == 0 or due[-1] != head):
        return np.append(due, head)
    return due


def _score(run: Run, iterations: Whole, give_way: GiveWay) -> None:
    weights = run.history.weights_at(iterations)
    losses, correct = np.zeros(len(weights)), np.zeros(len(weights), dtype=np.int64)
    signed = run.train_signed
    at_once = MARGINS_AT_ONCE // len(weights)
    with np.errstate(all="ignore"):
        for first in range(0, signed.shape[1], at_once):
            if first:
                give_way()
            block = signed[:, first : first + at_once]
            margins = weights @ block  # (k, 3) @ (3, n)
            losses += loss_sums(margins.T, run.loss)
            correct += np.count_nonzero(is_right(margins, block[2]), axis=1)
        lengths = _lengths(run, iterations)
    run.history.progress.append(
        iteration=iterations, train_loss=losses / signed.shape[1], train_correct=correct, length=lengths
    )


def _lengths(run: Run, iterations: Whole) -> Array:
    """Return the length of the descent from the start to each of the iterations, which follow the scored ones."""
    rows = run.history.progress
    last, length = 0, 0.0
    if rows.count:
        last, length = int(rows.at("iteration", rows.count - 1)), rows.at("length", rows.count - 1)
    lengths = np.empty(len(iterations))
    done = 0
    while done < len(iterations):
        stop = min(int(iterations[-1]), last + CHUNK)
        walked = length + np.concatenate([[0.0], np.cumsum(step_lengths(run.history.path(last, stop)))])
        upto = int(np.searchsorted(iterations, stop, side="right"))
        lengths[done:upto] = walked[iterations[done:upto] - last]
        last, length, done = stop, float(walked[-1]), upto
    return lengths
