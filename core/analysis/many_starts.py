"""Many starts: what a random start changes, told by training hundreds of them together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from core.analysis.target import Target, TargetCheck
from core.data.arrays import Array, Flags, Whole
from core.data.dataset import Dataset
from core.data.give_way import GiveWay, go_on
from core.maths.starts import random_start
from core.plan.checks import check_whole
from core.plan.errors import QT_TRANSLATE_NOOP
from core.plan.experiment import SEED_MOST, STARTS_MOST, Experiment
from core.training.many_runs import ManyRuns, Stretch
from core.training.scoring import score

STARTS = 20
PATH_POINTS = 60  # of each path that is kept to be drawn, besides those after each of the first iterations
LOOKS_A_DOUBLING = 50  # the target is looked at after every iteration up to twice this, then every fiftieth part more
FIRST_UP_TO = 2 * LOOKS_A_DOUBLING  # what is reached up to this iteration was not reached before it
EACH_UP_TO = 100  # up to this iteration a path has a point after each: played slowly, every start moves at every step
STRETCH_LEAST = 32
NEVER = -1
BARS_MOST = 16
QUARTERS = (25, 50, 75)
OF_SEEDS = QT_TRANSLATE_NOOP(
    "core", "{field}: “{value}” is not valid. For {number} starts, enter a whole number from {least} to {most}."
)


@dataclass(frozen=True, slots=True, eq=False)
class ManyStarts:
    """What became of many starts.

    Parameters
    ----------
    target : Target
    iterations : int
        Of each run.
    start_seed : int
        Start k of the result is the start of seed `start_seed` + k.
    starts, ends : (K, 3) float64
        The ends of runs that diverged are their last finite weights.
    reached_at : (K,) int64
        After which iteration the target was reached, 0 for a start that has it, `NEVER` for none. See `many_starts`.
    train_loss, train_accuracy : (K,) float64
        Of the ends.
    diverged_at : (K,) int64
        The iteration that broke; 0 for none.
    moments : (P,) int64
        The iterations, 0 first, after which `paths` has the weights.
    paths : (K, P, 3) float64
    """

    target: Target
    iterations: int
    start_seed: int
    starts: Array
    ends: Array
    reached_at: Whole
    train_loss: Array
    train_accuracy: Array
    diverged_at: Whole
    moments: Whole
    paths: Array

    @property
    def number(self) -> int:
        """How many starts there are."""
        return len(self.starts)

    @property
    def never(self) -> int:
        """How many did not reach the target."""
        return int(np.count_nonzero(self.reached_at == NEVER))

    @property
    def diverged(self) -> int:
        """How many diverged."""
        return int(np.count_nonzero(self.diverged_at))

    def place(self, iteration: int) -> int:
        """Return which of `moments` is the last one up to an iteration."""
        return int(np.searchsorted(self.moments, iteration, side="right")) - 1

    def having(self, iteration: int) -> Flags:
        """Tell of each start whether it has reached the target by an iteration: (K,) bool."""
        having: Flags = (self.reached_at != NEVER) & (self.reached_at <= iteration)
        return having

    @property
    def median(self) -> float | None:
        """The median of those that reached the target: between the middle two where their number is even."""
        reached = self.reached_at[self.reached_at != NEVER]
        return float(np.median(reached)) if len(reached) else None

    @property
    def quartiles(self) -> tuple[int, int, int] | None:
        """Of those that reached the target: a quarter, half and three quarters needed at most this many iterations."""
        reached = self.reached_at[self.reached_at != NEVER]
        if len(reached) == 0:
            return None
        low, median, high = np.percentile(reached, QUARTERS, method="inverted_cdf").tolist()
        return int(low), int(median), int(high)


def many_starts(
    experiment: Experiment,
    dataset: Dataset,
    number: int = STARTS,
    target: Target | None = None,
    iterations_most: int | None = None,
    give_way: GiveWay = go_on,
    progress: Callable[[float], None] | None = None,
) -> ManyStarts:
    """Train many random starts through the epochs of an experiment.

    Parameters
    ----------
    experiment : Experiment
        Start k is drawn as it draws its own, with the seed `start_seed` + k; a given start and stop rules are not used.
    dataset : Dataset
        The experiment's own data.
    number : int
        1 to 1000.
    target : Target, optional
        99 % train accuracy where it is None.
    iterations_most : int, optional
        Where a longer run is cut off.
    give_way : function
        Called every few milliseconds; may wait, and may raise to end the work.
    progress : function, optional
        Told the share that is done.

    Raises
    ------
    InputError
        For a number that is not valid.

    Notes
    -----
    The target is looked at after every iteration up to the 100th; later after every fiftieth part more (at 1000
    every 20 iterations), at least every 256. Between a look without it and the next one with it the interval is
    halved, so that what is told is always an iteration after which the target holds and before which it does not:
    up to the 100th the first one; later the first one unless the target was held and lost again between two looks.
    """
    check_whole("starts", number, 1, STARTS_MOST)
    check_whole("start_seed", experiment.start_seed, 0, SEED_MOST - (number - 1), OF_SEEDS, number=number)
    starts = drawn_starts(experiment, number)
    runs = ManyRuns(experiment, dataset, starts, give_way=give_way)
    target = target or Target()
    reaching = _Reaching(TargetCheck(target, runs.train_signed, runs.loss, give_way), starts)
    iterations = min(runs.schedule.iterations, iterations_most or runs.schedule.iterations)
    paths = _Paths(starts, iterations)
    while not runs.finished and runs.iteration < iterations:
        length = max(STRETCH_LEAST, runs.iteration // LOOKS_A_DOUBLING)
        stretch = runs.advance(min(length, iterations - runs.iteration))
        reaching.look_at(stretch)
        paths.keep(stretch)
        if progress is not None:
            progress(runs.iteration / iterations)
    paths.end(runs)
    with np.errstate(all="ignore"):
        scores = [score(end, runs.train_signed, runs.loss, give_way) for end in runs.weights]
    return ManyStarts(
        target=target,
        iterations=iterations,
        start_seed=experiment.start_seed,
        starts=starts,
        ends=runs.weights,
        reached_at=reaching.reached_at,
        train_loss=np.array([found.loss for found in scores]),
        train_accuracy=np.array([found.correct for found in scores]) / experiment.train,
        diverged_at=runs.diverged_at,
        moments=paths.moments,
        paths=paths.points,
    )


def drawn_starts(experiment: Experiment, number: int) -> Array:
    """Return the starts that an experiment draws with its start seed and those that follow it: (number, 3) float64."""
    seeds = range(experiment.start_seed, experiment.start_seed + number)
    starts = np.array([random_start(seed, experiment.start_scheme) for seed in seeds])
    if not experiment.bias:
        starts[:, 2] = 0.0
    return starts


def path_moments(iterations: int) -> Whole:
    """Return the iterations of a path's points: each of the first, then `PATH_POINTS` that lie ever wider apart."""
    shares = np.linspace(0.0, 1.0, PATH_POINTS) ** 2
    each = np.arange(min(iterations, EACH_UP_TO) + 1)
    moments: Whole = np.unique(np.concatenate([each, np.rint(shares * iterations).astype(np.int64)]))
    return moments


def counted_times(reached_at: Whole) -> tuple[Whole, Whole]:
    """Return the bars of a histogram of iterations until the target: edges (n + 1,) and counts (n,), at most 16.

    Parameters
    ----------
    reached_at : (K,) int64
        As `ManyStarts` has it; those that never reached it are in no bar.
    """
    reached = reached_at[reached_at != NEVER]
    if len(reached) == 0:
        return np.zeros(1, dtype=np.int64), np.zeros(0, dtype=np.int64)
    least = int(reached.min())
    width = -(-(int(reached.max()) + 1 - least) // BARS_MOST)  # whole iterations, as many in each bar
    n_bars = (int(reached.max()) - least) // width + 1
    edges: Whole = least + width * np.arange(n_bars + 1)
    counts: Whole = np.histogram(reached, edges)[0].astype(np.int64)
    return edges, counts


class _Reaching:
    """Notes after which iteration each start has reached the target.

    Attributes
    ----------
    reached_at : (K,) int64
        `NEVER` for those that did not.
    """

    def __init__(self, check: TargetCheck, starts: Array) -> None:
        self._check = check
        self.reached_at: Whole = np.where(check.reached(starts.T), 0, NEVER)

    def look_at(self, stretch: Stretch) -> None:
        """Look at the target after some iterations of a stretch: each of the first hundred, later fewer."""
        last = len(stretch.path) - 1
        before = 0
        while before < last:
            now = min(last, before + max(1, (stretch.first + before) // LOOKS_A_DOUBLING))
            open_yet = np.flatnonzero(self.reached_at[stretch.members] == NEVER)
            reached = open_yet[self._check.reached(stretch.path[now][:, open_yet])]
            if len(reached):
                rows = self._first_rows(stretch.path, reached, before, now)
                self.reached_at[stretch.members[reached]] = stretch.first + rows
            before = now

    def _first_rows(self, path: Array, columns: Whole, without: int, having: int) -> Whole:
        """Halve the rows between `without` and `having` the target: where each column has it, and not a row before."""
        low, high = np.full(len(columns), without), np.full(len(columns), having)
        while (high - low > 1).any():
            middle = (low + high) // 2
            has = self._check.reached(path[middle, :, columns].T)
            high, low = np.where(has, middle, high), np.where(has, low, middle)
        return high


class _Paths:
    """Keeps some points of the path of each start.

    Attributes
    ----------
    moments : (n,) int64
        The iterations of the points.
    points : (K, n, 3) float64
    """

    def __init__(self, starts: Array, iterations: int) -> None:
        self.moments = path_moments(iterations)
        self.points = np.repeat(starts[:, np.newaxis], len(self.moments), axis=1)

    def keep(self, stretch: Stretch) -> None:
        """Keep what a stretch has of the moments."""
        first, last = stretch.first, stretch.first + len(stretch.path) - 1
        inside = np.flatnonzero((self.moments > first) & (self.moments <= last))
        rows = self.moments[inside] - first
        self.points[np.ix_(stretch.members, inside)] = stretch.path[rows].transpose(2, 0, 1)

    def end(self, runs: ManyRuns) -> None:
        """Let those that diverged stay at their last finite weights."""
        for member in np.flatnonzero(runs.diverged_at):
            self.points[member, self.moments >= runs.diverged_at[member]] = runs.weights[member]
