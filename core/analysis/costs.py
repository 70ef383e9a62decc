"""What a descent costs: in updates, samples and seconds, until the loss of the whole training set meets a target."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.data.arrays import Array, Whole
from core.training.clock import EPOCHS, SECONDS, Clock
from core.training.run import Run
from core.training.scoring import straight_share
from core.training.seen import Seen

WAY_LEFT = 0.05  # of the loss between the start and the minimum: the target unless another is chosen
SETTLED_SHARE = 0.1  # of its iterations a run must have stayed under the target, if it was above it once more
SWING_SHARE = 0.25  # of its iterations, the last: over these the swing is measured


@dataclass(frozen=True, slots=True)
class Price:
    """What had been spent at an iteration.

    Parameters
    ----------
    iterations, samples : int
    seconds : float
        Of the NumPy loop, see `core.training.prices`.
    """

    iterations: int
    samples: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Costs:
    """The cost card of a run, as far as it was seen.

    Parameters
    ----------
    batch_size : int
        Samples per update.
    updates : int
    seconds_per_update : float, optional
        Of the NumPy loop, on average; None before the first update.
    target : float
        The loss of the whole training set that the next three are about.
    first : Price, optional
        Until the loss was first at most the target; None where it was not yet.
    stays : Price, optional
        Until the iteration from which on it stayed there; None where it does not.
    stays_exact : bool
        Whether the loss was looked at after every iteration. Else it may have been above the target in between, and
        `stays` is about the iterations of the grid, see `core.training.score_grid`.
    swing : float, optional
        Where it was reached but does not stay: how far the loss swings, highest − lowest of the last quarter.
    straightness : float, optional
        |end − start| ÷ length of the path; None before the first step.
    diverged, stopped, over : bool
        Whether it broke off there, or a rule ended it; whether it goes no further, for whatever reason.
    """

    batch_size: int
    updates: int
    seconds_per_update: float | None
    target: float
    first: Price | None
    stays: Price | None
    stays_exact: bool
    swing: float | None
    straightness: float | None
    diverged: bool
    stopped: bool
    over: bool

    @property
    def never_settles(self) -> bool:
        """Whether the target was reached, and the loss swings over it as far as it was seen."""
        return self.swing is not None


def default_target(start_loss: float, least_loss: float) -> float:
    """Return the target at which 5 % of the way from the start's loss to the least one is left."""
    return least_loss + WAY_LEFT * (start_loss - least_loss)


def make_costs(seen: Seen, target: float) -> Costs:
    """Return the costs of a run, as far as it was seen and its progress is scored."""
    run, upto = seen.run, seen.iteration
    iterations, losses = progress_rows(seen)
    first, stays, swing = _reaching(iterations, losses, target)
    rows = run.history.progress
    straight = None
    if len(iterations):
        length = rows.at("length", len(iterations) - 1)
        straight = straight_share(run.history.start, run.history.weights(int(iterations[-1])), length)
    return Costs(
        batch_size=run.experiment.batch_size,
        updates=upto,
        seconds_per_update=Clock(SECONDS).moment(run, upto) / upto if upto else None,
        target=target,
        first=None if first is None else price(run, first),
        stays=None if stays is None else price(run, stays),
        stays_exact=len(iterations) == 0 or len(iterations) == int(iterations[-1]) + 1,
        swing=swing,
        straightness=straight,
        diverged=seen.diverged_at is not None,
        stopped=seen.stopped is not None,
        over=seen.over,
    )


def first_at(run: Run, target: float) -> int | None:
    """Return the first iteration at which the training set's loss is at most a target, as far as it is scored."""
    rows = run.history.progress
    under = rows.read("train_loss", 0, rows.count).astype(np.float64) <= target
    return int(rows.at("iteration", int(under.argmax()))) if under.any() else None


def progress_rows(seen: Seen) -> tuple[Whole, Array]:
    """Return the scored iterations, and the loss of the whole training set at them: (n,) each."""
    rows = seen.run.history.progress
    count = rows.rows_up_to("iteration", seen.iteration)
    return rows.read("iteration", 0, count).astype(np.int64), rows.read("train_loss", 0, count).astype(np.float64)


def price(run: Run, iteration: int) -> Price:
    """Return what a run had spent when `iteration`, which is recorded, was done."""
    samples = Clock(EPOCHS).moment(run, iteration)
    return Price(iteration, int(samples), Clock(SECONDS).moment(run, iteration))


def _reaching(iterations: Whole, losses: Array, target: float) -> tuple[int | None, int | None, float | None]:
    """Return the iteration that first meets a target, that from which on it stays, and else the swing."""
    under = losses <= target
    if not under.any():
        return None, None, None
    first = int(under.argmax())
    above = np.flatnonzero(~under)
    stays = 0 if len(above) == 0 else int(above[-1]) + 1
    last = int(iterations[-1])
    settled = stays < len(under) and (stays == first or int(iterations[stays]) <= (1 - SETTLED_SHARE) * last)
    if settled:
        return int(iterations[first]), int(iterations[stays]), None
    late = losses[iterations >= (1 - SWING_SHARE) * last]
    return int(iterations[first]), None, float(late.max() - late.min())
