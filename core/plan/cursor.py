"""The cursor: the (iteration, phase) on screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

CLOCKS = ITERATIONS, EPOCHS, SAMPLES, SECONDS, SLOW = (  # see core.training.clock
    "iterations",
    "epochs",
    "samples",
    "seconds",
    "slow",
)
LENGTHS = ITERATIONS, EPOCHS, TARGET = "iterations", "epochs", "target"  # how long runs side by side go on
PHASES = ("forward", "loss", "gradient", "update")


@dataclass(frozen=True, slots=True, order=True)
class Cursor:
    """A moment of a run, counted in phases from the start.

    Parameters
    ----------
    tick : int
        Phases done since the start; four are one iteration.
    """

    tick: int = 0

    @classmethod
    def after(cls, iteration: int) -> Self:
        """Return the moment at which `iteration` is done; 0 is the start."""
        return cls(iteration * len(PHASES))

    @property
    def iteration(self) -> int:
        """The iteration on screen, counted from 1; 0 at the start."""
        return -(-self.tick // len(PHASES))

    @property
    def phase(self) -> str:
        """The phase that was done last; at the start, and once an iteration is done, ``update``."""
        return PHASES[(self.tick - 1) % len(PHASES)]

    def shows(self, phase: str) -> bool:
        """Tell whether what `phase` computes is known by now."""
        return PHASES.index(phase) <= PHASES.index(self.phase)

    def at_phase(self, phase: str) -> Self:
        """Return the moment at which `phase` of the iteration on screen is done; at the start, of the first one."""
        return type(self)((max(self.iteration, 1) - 1) * len(PHASES) + PHASES.index(phase) + 1)

    @property
    def done(self) -> int:
        """The last iteration that is done: the weights on screen are those after it."""
        return self.tick // len(PHASES)

    @property
    def under_way(self) -> bool:
        """Whether it stands in the middle of an iteration, between two of its phases."""
        return self.tick % len(PHASES) != 0
