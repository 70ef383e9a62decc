"""Whether a descent diverges: the one definition, which the banner and the word for the descent share.

overflow
    The numbers overflowed: the run broke off.
growing
    Under a loss that can run away, such as the squared error: for the full batch and a quadratic loss where the rate
    is above the limit 2/λmax, which is exact; for other batch sizes, and where only a part of the set is measured,
    where the loss has grown to `GROWN` times the start's and grew over the last `RECENT` steps as well.
bound to grow
    The full batch at such a rate, as long as its loss is not above the start's yet.
swinging
    The loss is far above the start's, and the steps go back and forth instead of leading back or further up. All
    that a loss of bounded slope can come to: there a step is never longer than the rate times the longest sample.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import numpy as np

from core.analysis.curvature import rate_limit, thinned
from core.analysis.safe_rate import safe_rate
from core.data.arrays import Array
from core.data.dataset import Dataset
from core.maths.losses import Loss
from core.maths.perceptron import learned_inputs, signed_inputs
from core.training.run import Run
from core.training.scoring import score
from core.training.seen import RECENT, Seen

Kind = Literal["overflow", "growing", "bound to grow", "swinging"]

SAMPLES_MOST = 5000  # loss and limit are measured on at most this many training samples
STRAIGHT = 1 / math.sqrt(3)
GROWN = 10.0  # times the start's loss, or times the loss of weights that are 0
GROWN_BOUNDED = 1000.0  # the same where the slope is bounded: more than any descent needs to find its way


@dataclass(frozen=True, slots=True)
class Divergence:
    """What there is to tell of a run that does not find its way down.

    Parameters
    ----------
    kind : str
        As the module says.
    iteration : int, optional
        The first without finite numbers, of an overflow.
    first, last : float, optional
        The train loss at the start, and where it was seen last; of an overflow the loss of the last finite batch.
        None where the start itself overflows.
    count : int
        The iterations from the one to the other.
    safe_rate : float, optional
        A learning rate that does not diverge; see `core.analysis.safe_rate`.
    """

    kind: Kind
    iteration: int | None
    first: float | None
    last: float | None
    count: int
    safe_rate: float | None


@np.errstate(all="ignore")
def make_divergence(seen: Seen) -> Divergence | None:
    """Return what there is to tell of a run; None where all is well."""
    run, count = seen.run, seen.iteration
    if seen.diverged_at is not None:
        epochs, head = run.history.epochs, seen.diverged_at - 1
        first = epochs.at("train_loss", 0) if epochs.count else None
        last = run.history.iterations.at("batch_loss", head - 1) if head else first
        return Divergence("overflow", seen.diverged_at, first, last, head, _safe_rate(run))
    if count == 0:
        return None
    some = measured_samples(run)
    first, last = run.history.epochs.at("train_loss", 0), _loss(run, count, some)
    kind = _kind(seen, first, last, some)
    return None if kind is None else Divergence(kind, None, first, last, count, _safe_rate(run))


def _kind(seen: Seen, first: float, last: float, some: Array) -> Kind | None:
    """Return what is wrong with a run whose train loss went from `first` to `last`; None where nothing is."""
    run, experiment = seen.run, seen.run.experiment
    if not run.loss.can_run_away:
        grown = last > GROWN_BOUNDED * max(first, 1.0)
    elif run.loss.quadratic and experiment.batch_size == experiment.train == some.shape[1]:
        limit = rate_limit(seen.weights, some, run.loss)
        if limit is None or experiment.learning_rate <= limit:
            return None
        return "growing" if last > first else "bound to grow"
    else:
        grown = last > GROWN * max(first, float(run.loss.of_margin(np.zeros(1))[0]))
        if grown and last > _loss(run, max(0, seen.iteration - RECENT), some):
            return "growing"
    return "swinging" if grown and zigzags(seen.recent_path) else None


def zigzags(path: Array) -> bool:
    """Tell whether the way through weights (n, 3) goes back and forth: |end − begin| ÷ length is below 1/√3.

    Full-batch descent on a quadratic loss, at a rate up to 1/λmax, moves one way only along each of the three axes of
    curvature; its length is then at most the sum of the three ways, and that at most √3 times the distance (Cauchy
    and Schwarz). So what is less straight has gone back and forth: across the valley where the rate lies between
    1/λmax and 2/λmax, or from batch to batch.
    """
    length = float(np.linalg.norm(np.diff(path, axis=0), axis=1).sum())
    return float(np.linalg.norm(path[-1] - path[0])) < STRAIGHT * length


def measured_samples(run: Run) -> Array:
    """Return the signed inputs on which loss and limit are measured while the window waits: (3, n) float64."""
    return thinned(run.learned, SAMPLES_MOST)


def _loss(run: Run, iteration: int, some: Array) -> float:
    return score(run.history.weights(iteration), some, run.loss).loss


def _safe_rate(run: Run) -> float | None:
    return _safe_rate_on(run.dataset, run.loss, run.experiment.batch_size, run.experiment.bias)


@lru_cache(maxsize=1)  # it reads the whole set, and is asked for once a frame
def _safe_rate_on(dataset: Dataset, loss: Loss, batch_size: int, bias: bool) -> float | None:
    return safe_rate(learned_inputs(signed_inputs(dataset.X_train, dataset.y_train), bias), loss, batch_size)
