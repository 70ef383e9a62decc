"""The clocks that the runs of a race can share: iterations, epochs, samples seen, or seconds of computing.

A moment of a clock is a number of iterations, of samples seen (for the epochs too, which are the same clock in
another unit) or of seconds. At a moment each run stands at the last iteration that it has done by then.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.data.arrays import Array, Whole
from core.plan.cursor import CLOCKS as CLOCKS
from core.plan.cursor import EPOCHS as EPOCHS
from core.plan.cursor import ITERATIONS as ITERATIONS
from core.plan.cursor import SAMPLES as SAMPLES
from core.plan.cursor import SECONDS as SECONDS
from core.training.run import Run


@dataclass(frozen=True, slots=True)
class Clock:
    """One of the clocks.

    Parameters
    ----------
    name : str
        One of `CLOCKS`.
    """

    name: str

    @property
    def counts(self) -> bool:
        """Whether its moments are whole numbers, known before the training."""
        return self.name != SECONDS

    def unit(self, run: Run) -> float:
        """Return how many of a moment's units are one on the axis: a training set for the epochs, else 1."""
        return float(run.experiment.train) if self.name == EPOCHS else 1.0

    def moment(self, run: Run, iteration: int) -> float:
        """Return the moment at which a run has done `iteration`, which is recorded where the clock has seconds."""
        if self.name == ITERATIONS:
            return float(iteration)
        if self.name == SECONDS:
            return run.history.seconds(iteration)
        return float(self.moments(run, np.array([iteration]))[0])

    def moments(self, run: Run, iterations: Whole) -> Array:
        """Return the moments of recorded iterations that rise, (n,) to (n,)."""
        if self.name == ITERATIONS:
            return iterations.astype(np.float64)
        if self.name == SECONDS:
            rows = iterations[iterations > 0] - 1
            taken = run.history.iterations.take("seconds", rows).astype(np.float64)
            return np.concatenate([np.zeros(len(iterations) - len(rows)), taken])
        epochs, batches = np.divmod(iterations, run.schedule.iterations_per_epoch)
        seen = epochs * run.schedule.train + batches * run.schedule.batch_size
        return np.asarray(seen, dtype=np.float64)

    def iteration(self, run: Run, moment: float) -> int:
        """Return the last iteration that a run has done at `moment`, as far as it is recorded or scheduled."""
        if self.name == SECONDS:
            return run.history.iterations.rows_up_to("seconds", moment)
        if self.name == ITERATIONS:
            return int(min(moment, run.schedule.iterations))
        schedule = run.schedule
        epochs, rest = divmod(min(moment, float(schedule.epochs * schedule.train)), schedule.train)
        return int(epochs) * schedule.iterations_per_epoch + int(rest) // schedule.batch_size

    def head(self, run: Run) -> float:
        """Return how far a run's training has come on the clock."""
        return self.moment(run, run.head)

    def goal(self, run: Run, moment: float) -> int:
        """Return to which iteration a run must be trained so that it can be shown at `moment`; the head is enough."""
        if self.name != SECONDS:
            return self.iteration(run, moment)
        return run.head if self.head(run) >= moment else run.schedule.iterations

    def shows(self, run: Run, moment: float) -> bool:
        """Tell whether a run is trained far enough to be shown at `moment`."""
        return run.finished or run.head >= self.goal(run, moment)

    def limit(self, run: Run) -> float:
        """Return the last moment at which an unfinished run can be shown as far as it is trained."""
        if self.name == SECONDS:
            return self.head(run)
        return self.moment(run, min(run.head + 1, run.schedule.iterations)) - 1

    def each(self, run: Run) -> float:
        """Return how far an iteration of a run moves the clock, in the mean; 0 where that is not known yet."""
        if self.name == ITERATIONS:
            return 1.0
        if self.name == SECONDS:
            return self.head(run) / run.head if run.head else 0.0
        return run.schedule.train / run.schedule.iterations_per_epoch

    def end(self, run: Run) -> float:
        """Return the moment at which a run will be over; of seconds, as far as can be told by now."""
        last = min(run.head, run.schedule.iterations) if run.finished else run.schedule.iterations
        return self.each(run) * last if self.name == SECONDS else self.moment(run, last)


COUNTING = Clock(ITERATIONS)
