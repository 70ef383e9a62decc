"""Where a race is going."""

from __future__ import annotations

from dataclasses import dataclass

from core.plan.cursor import Cursor
from core.training.run import Run


@dataclass(frozen=True, slots=True)
class Goal:
    """Where a race goes as soon as training has come so far.

    Parameters
    ----------
    moment : float, optional
        None where it is known only once `run` is trained up to `cursor`, which it then stands for.
    run : Run
    cursor : Cursor, optional
        Where the chosen run stands, where that is in the middle of an iteration.
    """

    moment: float | None
    run: Run
    cursor: Cursor | None = None
