"""The numbers of a moment that are read rather than watched, made a few times a second."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.analysis.costs import Costs, make_costs
from core.analysis.step_state import StepState, make_step_state
from core.picture.detail import Detail, make_detail
from core.plan.cursor import Cursor
from core.training.run import Run
from core.training.seen import Seen


@dataclass(frozen=True, slots=True)
class Readings:
    """The numbers of a moment.

    Parameters
    ----------
    state : StepState
        How the chosen descent goes, and how large its step may be.
    detail : Detail, optional
        Every number of the iteration on screen; None at the start, and where the batch is too large.
    costs : tuple of Costs
        A descent each, as far as it was seen; none until there is a target.
    speed : float, optional
        Iterations a second of the chosen run, measured while it is trained as fast as it goes.
    """

    state: StepState
    detail: Detail | None
    costs: tuple[Costs, ...]
    speed: float | None = None


def make_readings(
    seen: Sequence[tuple[Run, Cursor, int]],
    chosen: int,
    target: float | None,
    speed: float | None = None,
) -> Readings:
    """Return the numbers of a moment.

    Parameters
    ----------
    seen : sequence of (Run, Cursor, int)
        A descent each: where it stands, and the last iteration that was ever on screen.
    chosen : int
    target : float, optional
        The loss that the costs are about.
    speed : float, optional
        As `Readings` has it.
    """
    run, cursor, _ = seen[chosen]
    return Readings(
        state=make_step_state(Seen(run, cursor.done)),
        detail=make_detail(run, cursor),
        costs=() if target is None else tuple(make_costs(Seen(run, reached), target) for run, _, reached in seen),
        speed=speed,
    )
