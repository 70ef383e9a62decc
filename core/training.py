"""MANY iterations, written to be fast: the double loop that extends a history.

It does what `core.iteration` does, in another order of operations (see `core.margins`): small batches in plain
Python numbers, which cost less than calling NumPy on ten of them, larger ones in NumPy on prepared arrays. Which
of the two is used depends on the batch size alone, never on how the work was cut into slices, so that a run is
the same to the byte however it was watched.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count as count_up

import numpy as np
from numpy.typing import NDArray

from core import losses, margins
from core.datasets import Dataset
from core.experiment import Experiment
from core.history import History
from core.metrics import SAMPLES_AT_ONCE, Score, score
from core.perceptron import random_start
from core.schedule import Batch, Orders, Schedule

Array = NDArray[np.float64]

PLAIN_BATCH_MOST = 16  # up to this batch size plain numbers are faster than NumPy calls
SAMPLES_A_CALL = 16_384  # how much is trained between two looks at the clock
ROWS_A_CALL = 500
SLICE_SECONDS = 0.002

_ids = count_up(1)


@dataclass(frozen=True, slots=True)
class Divergence:
    """That the numbers overflowed at `iteration`, which therefore has no row."""

    iteration: int


class Run:
    """One experiment being trained: its data, its schedule and its growing history.

    Parameters
    ----------
    experiment : Experiment
    dataset : Dataset
        The experiment's own data.

    Attributes
    ----------
    id : int
        Tells this run from every other.
    diverged : Divergence, optional
    seconds : float
        Measured time spent in training, the scores at the ends of the epochs included.
    """

    def __init__(self, experiment: Experiment, dataset: Dataset) -> None:
        self.id = next(_ids)
        self.experiment = experiment
        self.dataset = dataset
        self.schedule = Schedule(experiment.train, experiment.batch_size, experiment.epochs)
        self.orders = Orders(experiment.seed, experiment.train, experiment.shuffle)
        self.loss = losses.BY_NAME[experiment.loss]
        self.margin_loss = margins.BY_NAME[experiment.loss]
        self.train_signed = margins.signed_inputs(dataset.X_train, dataset.y_train)
        self.test_signed = margins.signed_inputs(dataset.X_test, dataset.y_test)
        self.history = History(start_of(experiment))
        self.diverged: Divergence | None = None
        self.seconds = 0.0
        self._visited: tuple[int, Array] = (0, self.train_signed)
        with np.errstate(all="ignore"):
            if not self._record_epoch(self.history.start):
                self.diverged = Divergence(1)

    @property
    def head(self) -> int:
        """The last iteration that is recorded."""
        return self.history.count

    @property
    def finished(self) -> bool:
        """Whether nothing is left to train."""
        return self.diverged is not None or self.head >= self.schedule.iterations

    def set_epochs(self, epochs: int) -> None:
        """Let the run end later or earlier; what is recorded stays.

        Raises
        ------
        InputError
            When there would be too many iterations.
        """
        self.experiment = self.experiment.with_(epochs=epochs)
        self.schedule = Schedule(self.experiment.train, self.experiment.batch_size, epochs)

    def extend(self, target: int, seconds: float = SLICE_SECONDS) -> None:
        """Train towards iteration `target`, for about `seconds`.

        A divergence ends the run at its last finite row and is noted in `diverged`.
        """
        began = time.perf_counter()
        schedule = self.schedule  # the epochs may be changed from another thread meanwhile
        target = min(target, schedule.iterations)
        with np.errstate(all="ignore"):
            while self.head < target and self.diverged is None:
                self._extend_once(schedule, target)
                if time.perf_counter() - began >= seconds:
                    break
        self.seconds += time.perf_counter() - began

    def _extend_once(self, schedule: Schedule, target: int) -> None:
        """Train some batches of one epoch, all of one size, and record them."""
        head = self.head
        place = schedule.place(head + 1)
        batch = place.batch
        assert batch is not None
        whole = schedule.full_batches - batch.number + 1
        most = max(1, min(ROWS_A_CALL, SAMPLES_A_CALL // batch.size))
        n_batches = min(most, target - head, max(1, whole))
        weights = self.history.weights(head)
        signed = self._epoch_signed(place.epoch)[:, batch.first : batch.first + n_batches * batch.size]
        kernel = _plain_batches if batch.size <= PLAIN_BATCH_MOST else _array_batches
        path, batch_losses = kernel(weights, signed, batch, n_batches, self.margin_loss, self.experiment.learning_rate)
        self._record(head, path, batch_losses)

    def _record(self, head: int, path: Array, batch_losses: Array) -> None:
        finite = np.isfinite(batch_losses) & np.isfinite(path).all(axis=0)
        n_finite = len(finite) if finite.all() else int(finite.argmin())
        ends_epoch = (head + n_finite) % self.schedule.iterations_per_epoch == 0
        if n_finite and ends_epoch and not self._record_epoch(path[:, n_finite - 1].copy()):
            n_finite -= 1
        if n_finite:
            w1, w2, b = path[:, :n_finite]
            self.history.iterations.append(w1=w1, w2=w2, b=b, batch_loss=batch_losses[:n_finite])
        if n_finite < len(finite):
            self.diverged = Divergence(head + n_finite + 1)

    def _record_epoch(self, weights: Array) -> bool:
        """Score the end of an epoch; False where a loss overflows, which counts as the divergence of its iteration."""
        train, test = self.score_train(weights), self.score_test(weights)
        if not (np.isfinite(train.loss) and np.isfinite(test.loss)):
            return False
        self.history.epochs.append(
            train_loss=np.array([train.loss]),
            test_loss=np.array([test.loss]),
            train_correct=np.array([train.correct]),
            test_correct=np.array([test.correct]),
        )
        return True

    def score_train(self, weights: Array) -> Score:
        """Score weights (3,) on the train set."""
        return score(weights, self.train_signed, self.margin_loss)

    def score_test(self, weights: Array) -> Score:
        """Score weights (3,) on the test set."""
        return score(weights, self.test_signed, self.margin_loss)

    def _epoch_signed(self, epoch: int) -> Array:
        """Return the signed inputs in the order that `epoch` visits them: (3, train)."""
        if self.schedule.iterations_per_epoch == 1:
            return self.train_signed  # a full batch is the same in any order
        if self._visited[0] != epoch:
            self._visited = (epoch, np.take(self.train_signed, self.orders[epoch], axis=1))
        return self._visited[1]


def start_of(experiment: Experiment) -> Array:
    """Return the start of an experiment, given or drawn: (3,) float64."""
    if experiment.start is None:
        return random_start(experiment.start_seed, experiment.start_scheme)
    return np.array(experiment.start, dtype=np.float64)


def _plain_batches(
    weights: Array, signed: Array, batch: Batch, n_batches: int, loss: margins.MarginLoss, learning_rate: float
) -> tuple[Array, Array]:
    """Train `n_batches` of one size in plain numbers.

    Returns
    -------
    path : (3, n_batches) float64
    batch_losses : (n_batches,) float64
    """
    step = learning_rate / batch.size
    loop = _one_by_one if batch.size == 1 else _few_by_few
    path, seen = loop(weights.tolist(), signed.tolist(), batch.size, loss, step)
    seen_margins = np.array(seen).reshape(n_batches, batch.size)
    return np.array(path), loss.of_margins(seen_margins).sum(axis=1) / batch.size


def _one_by_one(
    weights: list[float], signed: list[list[float]], _size: int, loss: margins.MarginLoss, step: float
) -> tuple[list[list[float]], list[float]]:
    w1, w2, b = weights
    path_w1: list[float] = []
    path_w2: list[float] = []
    path_b: list[float] = []
    seen: list[float] = []
    pull = loss.pull
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
    weights: list[float], signed: list[list[float]], size: int, loss: margins.MarginLoss, step: float
) -> tuple[list[list[float]], list[float]]:
    w1, w2, b = weights
    path_w1: list[float] = []
    path_w2: list[float] = []
    path_b: list[float] = []
    seen: list[float] = []
    pull = loss.pull
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


def _array_batches(
    weights: Array, signed: Array, batch: Batch, n_batches: int, loss: margins.MarginLoss, learning_rate: float
) -> tuple[Array, Array]:
    """Train `n_batches` of one size in NumPy; returns as `_plain_batches`."""
    size = batch.size
    step = learning_rate / size
    path = np.empty((n_batches, 3))
    seen_margins = np.empty((n_batches, size))
    pulls = np.empty(min(size, SAMPLES_AT_ONCE))
    gradient, part = np.empty(3), np.empty(3)
    for index in range(n_batches):
        gradient[:] = 0.0
        for first in range(0, size, SAMPLES_AT_ONCE):
            stop = min(first + SAMPLES_AT_ONCE, size)
            inputs = signed[:, index * size + first : index * size + stop]
            seen = seen_margins[index, first:stop]
            pull = pulls[: stop - first]
            np.dot(weights, inputs, out=seen)  # (3,) @ (3, n)
            loss.pulls(seen, pull)
            np.dot(inputs, pull, out=part)  # (3, n) @ (n,)
            gradient += part
        gradient *= step
        weights = np.add(weights, gradient, out=path[index])
    batch_losses = loss.of_margins(seen_margins).sum(axis=1) / size
    return path.T, batch_losses
