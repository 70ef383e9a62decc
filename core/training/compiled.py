"""The loops of plain numbers, compiled by numba where it is installed (`pip install ".[fast]"`).

They make the same bytes sooner. There is no second source: what is compiled are `core.training.kernels`' own functions
and each loss' own `pull_of_one`. A loop is taken only after it has trained a trial to the bytes that it makes as it is.
"""

from __future__ import annotations

import threading
from importlib.util import find_spec
from itertools import product

import numpy as np

from core.data.arrays import Array
from core.maths.losses import LOSSES, Loss
from core.training.kernels import COMPILED, LOOPS, Loop, trained

STOP_SECONDS = 0.3
TRIAL_BATCHES, TRIAL_SIZE = 500, 7
TRIAL_SPREADS = (0.1, 1.0, 30.0, 400.0)  # margins from all but none to where exp() leaves the numbers


class Compiling(threading.Thread):
    """Compiles the loops of all losses, one after another, beside whatever else goes on; nothing without numba."""

    def __init__(self) -> None:
        super().__init__(name="compiling", daemon=True)  # a program that has to end does not wait
        self._stop_wanted = threading.Event()

    def start(self) -> None:
        """Begin."""
        if find_spec("numba") is not None:
            super().start()

    def run(self) -> None:
        """Do it; what does not fit is said once."""
        told = False
        for loss, loop in product(LOSSES.values(), LOOPS):
            if self._stop_wanted.is_set():
                return
            try:
                compile_loop(loop, loss)
            except Exception as error:  # a numba that does not know this NumPy refuses it with whatever it likes
                if not told:
                    tell(error)
                told = True

    def stop(self) -> bool:
        """Give up after the loop that is being compiled, and wait a moment for that; False where it takes longer."""
        self._stop_wanted.set()
        if self.is_alive():
            self.join(STOP_SECONDS)
        return not self.is_alive()


def tell(error: Exception) -> None:
    """Write into the log that training stays as it is."""
    import logging  # which a start need not wait for

    what = "numba does not fit, training stays as it is: %s: %s"
    logging.getLogger(__name__).warning(what, type(error).__name__, error)


def compile_loop(loop: Loop, loss: Loss) -> None:
    """Compile a loop with the pull of a loss, and have it used from now on if it makes the same bytes.

    Raises
    ------
    ValueError
        When it does not make the same bytes.
    Exception
        Whatever numba raises on what it cannot compile.
    """
    key = (loop, loss)
    if key in COMPILED:
        return
    import numba

    fast = numba.njit(loop, nogil=True), numba.njit(loss.pull_of_one)
    size = 1 if loop is LOOPS[0] else TRIAL_SIZE
    trial = np.random.default_rng(0).standard_normal((3, TRIAL_BATCHES * size))
    with np.errstate(all="ignore"):
        for spread in TRIAL_SPREADS:
            signed = spread * trial
            path, seen = np.empty((3, TRIAL_BATCHES)), np.empty(TRIAL_BATCHES * size)
            fast[0](*trial[:, 0], *signed, size, fast[1], 0.3, *path, seen)  # the first call compiles
            as_it_is = trained(loop, loss, trial[:, 0], signed, size, 0.3)
            if not (same_bytes(path, as_it_is[0]) and same_bytes(seen, as_it_is[1])):
                raise ValueError(f"{loop.__name__} with {loss.name} makes other bytes")
    fast[0].disable_compile()  # whatever else it might be called with would be compiled while one waits
    COMPILED[key] = fast


def same_bytes(one: Array, other: Array) -> bool:
    """Tell whether two arrays are equal to the last bit; what is not a number has many, and they do not count."""
    return np.where(np.isnan(one), 0.0, one).tobytes() == np.where(np.isnan(other), 0.0, other).tobytes()
