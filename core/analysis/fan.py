"""The gradient fan: the gradient of every batch of an epoch at one place, and how far they spread around their mean."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.data.arrays import Array, Whole, evenly
from core.data.give_way import GiveWay, go_on
from core.plan.cursor import Cursor
from core.training.run import Run
from core.training.scoring import SAMPLES_AT_ONCE

DRAWN_MOST = 200


@dataclass(frozen=True, slots=True, eq=False)
class Fan:
    """The gradients of the batches of one epoch, all at the same weights.

    Parameters
    ----------
    run_id : int
    epoch : int
        Whose batches they are.
    weights : (3,) float64
    train, batch_size, short_batch, batches : int
        As the schedule has them; `batches` is how many there are.
    numbers : (n,) int64
        Which batches are drawn, counted from 1: at most `DRAWN_MOST`, evenly out of all.
    gradients : (n, 3) float64
        Theirs: ∂loss/∂(w1, w2, b), the mean over each batch.
    number : int
        The batch at the cursor; 0 at the start.
    gradient : (3,) float64, optional
        Its own.
    mean : (3,) float64
        The mean of all batches, each weighted by its size: the gradient of the whole training set.
    spread : (3,) float64
        The root mean square distance of the batches from that mean, measured, of each component.
    expected : (3,) float64
        What theory expects of it.
    sample_spread : (3,) float64
        S: the standard deviation of the samples' own gradients, with n − 1.
    covariance : (2, 2) float64
        What theory expects of a whole batch in the plane of (w1, w2).
    """

    run_id: int
    epoch: int
    weights: Array
    train: int
    batch_size: int
    short_batch: int
    batches: int
    numbers: Whole
    gradients: Array
    number: int
    gradient: Array | None
    mean: Array
    spread: Array
    expected: Array
    sample_spread: Array
    covariance: Array

    @property
    def finite(self) -> bool:
        """Whether none of its numbers is beyond all bounds."""
        return bool(np.isfinite(self.expected).all() and np.isfinite(self.gradients).all())

    @property
    def population_factor(self) -> float:
        """√(1 − B ÷ N): how much narrower it is since an epoch sees no sample twice; 0 for the full batch."""
        return float(np.sqrt(1 - self.batch_size / self.train))


def total(parts: Array) -> float:
    """Return the length of a spread (3,) over all its components."""
    return float(np.sqrt(np.square(parts).sum()))


def fan_epoch(run: Run, cursor: Cursor) -> int:
    """Return the epoch whose batches are fanned out: the cursor's, or the one to come at the start."""
    return max(1, run.schedule.place(cursor.iteration).epoch)


@np.errstate(all="ignore")  # of a run that diverges the last weights overflow in the sums
def make_fan(run: Run, cursor: Cursor, give_way: GiveWay = go_on) -> Fan:
    """Compute the gradient of every batch of the cursor's epoch at the cursor's weights.

    Parameters
    ----------
    run : Run
    cursor : Cursor
        Its iteration is recorded.
    give_way : function
        Called every few milliseconds; may wait, so that others come first.

    Notes
    -----
    A batch is a simple random sample of B out of N samples without replacement, so the variance of its mean is
    S² ÷ B · (1 − B ÷ N), S² being the variance of the samples' gradients with N − 1 (Cochran, Sampling Techniques,
    1977, theorem 2.2). The batches of one epoch share out the set among them and so depend on each other,
    which leaves what is expected of each, and so of their mean square, as it is.
    """
    schedule, place = run.schedule, run.schedule.place(cursor.iteration)
    epoch, n_train = fan_epoch(run, cursor), run.experiment.train
    weights = run.history.weights(cursor.done)
    samples = _sample_gradients(run, epoch, weights, give_way)
    firsts = np.arange(0, n_train, schedule.batch_size)
    sizes = np.diff(firsts, append=n_train)
    sums = np.add.reduceat(samples, firsts, axis=1)  # (3, batches)
    give_way()
    of_batches = sums / sizes
    mean = sums.sum(axis=1) / n_train
    covariance = _covariance(samples, mean, give_way)
    variance = np.diag(covariance)
    squares = np.square(of_batches - mean[:, np.newaxis])
    give_way()
    share = 1 / sizes - 1 / n_train  # = 1 ÷ B · (1 − B ÷ N) of each batch
    drawn = evenly(len(sizes), DRAWN_MOST)
    number = 0 if place.batch is None else place.batch.number
    return Fan(
        run_id=run.id,
        epoch=epoch,
        weights=weights,
        train=n_train,
        batch_size=schedule.batch_size,
        short_batch=schedule.short_batch,
        batches=len(sizes),
        numbers=drawn + 1,
        gradients=np.ascontiguousarray(of_batches[:, drawn].T),
        number=number,
        gradient=of_batches[:, number - 1].copy() if number else None,
        mean=mean,
        spread=np.sqrt(squares.mean(axis=1)),
        expected=np.sqrt(variance * share.mean()),
        sample_spread=np.sqrt(variance),
        covariance=covariance[:2, :2] * share[0],
    )


def _sample_gradients(run: Run, epoch: int, weights: Array, give_way: GiveWay) -> Array:
    """Return the gradient of each training sample, in the order in which `epoch` visits them: (3, train)."""
    signed = run.train_signed
    order = run.orders[epoch] if run.schedule.iterations_per_epoch > 1 else np.arange(signed.shape[1])
    gradients = np.empty_like(signed)
    for first in range(0, len(order), SAMPLES_AT_ONCE):
        give_way()
        block = np.take(signed, order[first : first + SAMPLES_AT_ONCE], axis=1)
        pulls = weights @ block  # (3,) @ (3, n): the margins, which become the pulls in place
        run.loss.pull(pulls, pulls)
        np.multiply(block, -pulls, out=gradients[:, first : first + SAMPLES_AT_ONCE])
    return gradients


def _covariance(samples: Array, mean: Array, give_way: GiveWay) -> Array:
    """Return the covariance of the samples' gradients (3, n) around their mean, with n − 1: (3, 3)."""
    n_samples = samples.shape[1]
    summed = np.zeros((3, 3))
    for first in range(0, n_samples, SAMPLES_AT_ONCE):
        give_way()
        apart = samples[:, first : first + SAMPLES_AT_ONCE] - mean[:, np.newaxis]
        summed += apart @ apart.T  # (3, n) @ (n, 3)
    covariance: Array = summed / (n_samples - 1)
    return covariance
