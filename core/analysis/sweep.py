"""The learning-rate sweep: the same start trained at many rates together, and where each of them stands then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from core.data.arrays import Array, Whole
from core.data.dataset import Dataset
from core.data.give_way import GiveWay, go_on
from core.maths.starts import start_of
from core.plan.checks import check_whole
from core.plan.experiment import ITERATIONS_MOST, Experiment
from core.plan.schedule import Schedule
from core.training.many_runs import STRETCH_MOST, ManyRuns
from core.training.scoring import score

RATE_LEAST, RATE_MOST = 1e-4, 10.0  # as the window's slider has it
RATES = 61  # twelve between two powers of ten
MARGINS_A_SWEEP, ITERATIONS_A_SWEEP = 30_000_000, 20_000  # some tenths of a second


@dataclass(frozen=True, slots=True, eq=False)
class Sweep:
    """The train loss after some iterations, by the learning rate.

    Parameters
    ----------
    iterations : int
    rates : (R,) float64, rising
    losses : (R,) float64
        nan for a rate that diverged.
    diverged_at : (R,) int64
        The iteration that broke; 0 for none.
    start_loss : float
        Of the start, which all rates share.
    """

    iterations: int
    rates: Array
    losses: Array
    diverged_at: Whole
    start_loss: float

    @property
    def best(self) -> int | None:
        """Which rate has the lowest loss; None where all diverged."""
        return None if np.isnan(self.losses).all() else int(np.nanargmin(self.losses))


def usual_rates() -> Array:
    """Return the rates of a sweep, evenly from 0.0001 to 10 on a logarithmic scale, with three digits: (R,) float64."""
    return np.array([float(f"{rate:.3g}") for rate in np.geomspace(RATE_LEAST, RATE_MOST, RATES)])


def usual_iterations(schedule: Schedule) -> int:
    """Return how many iterations a sweep has unless asked otherwise: those of the run, or what a moment allows."""
    affordable = MARGINS_A_SWEEP // (RATES * schedule.batch_size)
    return max(1, min(schedule.iterations, affordable, ITERATIONS_A_SWEEP))


def sweep(
    experiment: Experiment,
    dataset: Dataset,
    iterations: int,
    rates: Array | None = None,
    give_way: GiveWay = go_on,
    progress: Callable[[float], None] | None = None,
) -> Sweep:
    """Train the start of an experiment at many learning rates.

    Parameters
    ----------
    experiment : Experiment
        Its learning rate and its epochs are not used.
    dataset : Dataset
        The experiment's own data.
    iterations : int
        How long; may be more than the experiment has.
    rates : (R,) float64, optional
        The usual ones where it is None.
    give_way, progress
        As for `core.analysis.many_starts.many_starts`.

    Raises
    ------
    InputError
        For a number of iterations that is not valid.
    """
    check_whole("iterations", iterations, 1, ITERATIONS_MOST)
    rates = usual_rates() if rates is None else np.sort(rates)
    each = -(-experiment.train // experiment.batch_size)
    long_enough = experiment.with_(epochs=max(1, min(-(-iterations // each), ITERATIONS_MOST // each)))
    start = start_of(experiment)
    runs = ManyRuns(long_enough, dataset, np.tile(start, (len(rates), 1)), rates, give_way)
    iterations = min(iterations, runs.schedule.iterations)
    while runs.iteration < iterations and not runs.finished:
        runs.advance(min(STRETCH_MOST, iterations - runs.iteration))
        if progress is not None:
            progress(runs.iteration / iterations)
    with np.errstate(all="ignore"):
        losses = [score(end, runs.train_signed, runs.loss, give_way).loss for end in runs.weights]
        start_loss = score(start, runs.train_signed, runs.loss, give_way).loss
    found = np.where((runs.diverged_at > 0) | ~np.isfinite(losses), np.nan, losses)
    return Sweep(iterations, rates, found, runs.diverged_at, start_loss)
