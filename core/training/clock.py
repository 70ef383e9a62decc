"""The clocks that runs can share: iterations, epochs, samples seen, or seconds, of this computer or of a slow one.

A moment of a clock is a number of iterations, of samples seen (for the epochs too, which are the same clock in
another unit, and for the slow computer, whose time is that of its samples) or of seconds. At a moment each run stands
at the last iteration that it has done by then.

The seconds are those that the NumPy loop on screen would take, see `core.training.prices`. The slow computer is the
one that the lecture means by "minutes": it takes a millisecond for a sample, so that an update of the full batch of
2000 samples takes two seconds, in which the stochastic descent makes 2000 updates.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from core.data.arrays import Array, Whole
from core.plan.cursor import CLOCKS as CLOCKS
from core.plan.cursor import EPOCHS as EPOCHS
from core.plan.cursor import ITERATIONS as ITERATIONS
from core.plan.cursor import SAMPLES as SAMPLES
from core.plan.cursor import SECONDS as SECONDS
from core.plan.cursor import SLOW as SLOW
from core.plan.moment import SAMPLE_SECONDS as SAMPLE_SECONDS
from core.training.run import Run

REAL_TIME_SPEED = 10.0  # iterations a second, the usual speed of playing


@dataclass(frozen=True, slots=True)
class Clock:
    """One of the clocks.

    Parameters
    ----------
    name : str
        One of `CLOCKS`.
    sample_seconds : float
        How long the slow computer takes for a sample.
    """

    name: str
    sample_seconds: float = SAMPLE_SECONDS

    @property
    def counts(self) -> bool:
        """Whether its moments are whole numbers."""
        return self.name != SECONDS

    def unit(self, run: Run) -> float:
        """Return how many of a moment's units are one on the axis."""
        if self.name == EPOCHS:
            return float(run.experiment.train)
        return 1 / self.sample_seconds if self.name == SLOW else 1.0

    def moment(self, run: Run, iteration: int) -> float:
        """Return the moment at which a run has done `iteration`."""
        epochs, batches = divmod(iteration, run.schedule.iterations_per_epoch)
        of_batch, of_epoch = self._steps(run)
        return epochs * of_epoch + batches * of_batch

    def moments(self, run: Run, iterations: Whole) -> Array:
        """Return the moments of iterations, (n,) to (n,)."""
        epochs, batches = np.divmod(iterations, run.schedule.iterations_per_epoch)
        of_batch, of_epoch = self._steps(run)
        moments: Array = epochs * of_epoch + batches * of_batch
        return moments

    def iteration(self, run: Run, moment: float) -> int:
        """Return the last iteration that a run has done at `moment`, as far as it is scheduled."""
        of_batch, of_epoch = self._steps(run)
        if of_epoch == 0:
            return 0
        schedule = run.schedule
        epochs, rest = divmod(min(moment, schedule.epochs * of_epoch), of_epoch)
        done = int(epochs) * schedule.iterations_per_epoch + min(int(rest / of_batch), schedule.iterations_per_epoch)
        # a quotient of seconds may be one off by rounding
        while done < schedule.iterations and self.moment(run, done + 1) <= moment:
            done += 1
        while done > 0 and self.moment(run, done) > moment:
            done -= 1
        return min(done, schedule.iterations)

    def head(self, run: Run) -> float:
        """Return how far a run's training has come on the clock."""
        return self.moment(run, run.head)

    def goal(self, run: Run, moment: float) -> int:
        """Return to which iteration a run must be trained so that it can be shown at `moment`."""
        if self._steps(run)[1] == 0:
            return min(1, math.ceil(moment))  # its price is measured with the first iteration
        return self.iteration(run, moment)

    def shows(self, run: Run, moment: float) -> bool:
        """Tell whether a run is trained far enough to be shown at `moment`."""
        return run.finished or run.head >= self.goal(run, moment)

    def limit(self, run: Run) -> float:
        """Return the last moment at which an unfinished run can be shown as far as it is trained."""
        after = self.moment(run, min(run.head + 1, run.schedule.iterations))
        return after - 1 if self.counts else max(math.nextafter(after, 0.0), 0.0)

    def each(self, run: Run) -> float:
        """Return how far playing moves the clock for an iteration of its speed; 0 where no price is known yet.

        It is as far as an iteration of the run goes on average. The slow computer's time passes, whichever run is
        looked at, as it does on the wall when `REAL_TIME_SPEED` iterations a second are asked for.
        """
        if self.name == SLOW:
            return self.unit(run) / REAL_TIME_SPEED
        return self._steps(run)[1] / run.schedule.iterations_per_epoch

    def end(self, run: Run) -> float:
        """Return the moment at which a run will be over; 0 where its price is not known yet."""
        return self.moment(run, min(run.head, run.schedule.iterations) if run.finished else run.schedule.iterations)

    def _steps(self, run: Run) -> tuple[float, float]:
        """Return how far a batch and a whole epoch move the clock."""
        if self.name == ITERATIONS:
            return 1, run.schedule.iterations_per_epoch
        if self.name == SECONDS:
            price = run.price
            return (0.0, 0.0) if price is None else (price.batch, price.epoch)
        return run.schedule.batch_size, run.schedule.train


COUNTING = Clock(ITERATIONS)
