"""What an iteration costs in seconds: of the NumPy loop that the window shows, measured once for each batch size.

Runs are trained by faster code (`core.training.kernels`), whose time says little to a class: how long an iteration
takes there depends on how the work is cut into slices, and a stochastic one is cheaper by far than in any library.
So a run is charged what its iterations would take in the loop that is on screen, `core.maths.iteration.double_loop`:
the same however the run was watched, and in the relation that a user of NumPy or PyTorch sees.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from core.maths.iteration import double_loop
from core.maths.losses import Loss
from core.maths.orders import Orders
from core.plan.schedule import Schedule

ROUNDS, CALLS = 5, 7  # the price is the median of the quietest round, so that a busy moment does not count
WARM_UP = 2  # calls that do not count
SAMPLES_MOST = 200_000  # of one epoch of the measurement; a larger batch takes as much longer as it is larger
SECONDS_MOST = 0.05  # of one measurement, once it has three calls

# What counts is the processor's time of the thread, not its waiting; the clock of Windows is too coarse for that.
compute_time = time.perf_counter if sys.platform == "win32" else time.thread_time


@dataclass(frozen=True, slots=True)
class Price:
    """What the iterations of a run cost.

    Parameters
    ----------
    batch : float
        Seconds of an iteration on a batch of the whole batch size.
    epoch : float
        Seconds of an epoch, its short batch included.
    """

    batch: float
    epoch: float


class Prices:
    """The prices that are known; all runs share them, so that those that race are charged alike.

    Parameters
    ----------
    measure : function (batch size, Loss) -> float
        Returns the seconds of one iteration.
    """

    def __init__(self, measure: Callable[[int, Loss], float]) -> None:
        self._measure = measure
        self._known: dict[tuple[int, Loss], float] = {}

    def known(self, schedule: Schedule, loss: Loss) -> Price | None:
        """Return the price of a run's iterations; None where it is still to be measured."""
        whole = self._known.get((schedule.batch_size, loss))
        short = self._known.get((schedule.short_batch, loss)) if schedule.short_batch else 0.0
        return None if whole is None or short is None else Price(whole, schedule.full_batches * whole + short)

    def of(self, schedule: Schedule, loss: Loss) -> Price:
        """Return the price of a run's iterations, measured where it is not known: some milliseconds or more."""
        for size in (schedule.batch_size, schedule.short_batch):
            if size and (size, loss) not in self._known:
                self._known.setdefault((size, loss), self._measure(size, loss))
        price = self.known(schedule, loss)
        assert price is not None
        return price


def seconds_of_loop(size: int, loss: Loss) -> float:
    """Measure one iteration of the double loop on a batch: the median of some calls, once they are warm."""
    if size > SAMPLES_MOST:
        return seconds_of_loop(SAMPLES_MOST, loss) * size / SAMPLES_MOST
    most = WARM_UP + ROUNDS * CALLS
    batches = max(1, min(most, SAMPLES_MOST // size))
    schedule = Schedule(batches * size, size, epochs=-(-most // batches))
    X = np.random.default_rng(0).standard_normal((schedule.train, 2))
    y = (X[:, 0] > 0).astype(np.float64)
    loop = double_loop(np.zeros(3), X, y, loss, 0.01, schedule, Orders(0, schedule.train, shuffle=True))
    times: list[float] = []
    while len(times) < most and (len(times) < 3 or sum(times) < SECONDS_MOST):
        began = compute_time()
        next(loop)
        times.append(compute_time() - began)
    warm = times[WARM_UP:]
    return min(_middle(warm[first : first + CALLS]) for first in range(0, len(warm), CALLS))


def _middle(times: list[float]) -> float:
    ordered, half = sorted(times), len(times) // 2
    return ordered[half] if len(times) % 2 else (ordered[half - 1] + ordered[half]) / 2


PRICES = Prices(seconds_of_loop)
