"""The numbers of a moment that are read rather than watched, made a few times a second."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.analysis.costs import Costs, make_costs
from core.analysis.step_state import StepState, make_step_state
from core.picture.detail import Detail, make_detail
from core.plan.cursor import Cursor
from core.training.run import Run
from core.training.seen import Scores, Seen

COUNTED_MOST = 20_000  # iterations of an epoch whose changes are counted several times a second


@dataclass(frozen=True, slots=True)
class Readings:
    """The numbers of a moment.

    Parameters
    ----------
    scores : tuple of Scores
        Of the weights on screen, a descent each.
    state : StepState
        How the chosen descent goes, and how large its step may be.
    detail : Detail, optional
        Every number of the iteration on screen; None at the start, and where the batch is too large.
    costs : tuple of Costs
        A descent each, as far as it was seen; none until there is a target.
    speed : float, optional
        Iterations a second of the chosen run, measured while it is trained as fast as it goes.
    changes : int, optional
        How many iterations of the epoch on screen changed the weights of the chosen run, up to the cursor; of a loss
        that has corners, since under any other nearly all do.
    """

    scores: tuple[Scores, ...]
    state: StepState
    detail: Detail | None
    costs: tuple[Costs, ...]
    speed: float | None = None
    changes: int | None = None


def make_readings(
    seen: Sequence[tuple[Run, Cursor, int]], chosen: int, target: float | None, speed: float | None = None
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
        scores=tuple(Seen(run, cursor.done).scores() for run, cursor, _ in seen),
        state=make_step_state(Seen(run, cursor.done)),
        detail=make_detail(run, cursor),
        costs=() if target is None else tuple(make_costs(Seen(run, reached), target) for run, _, reached in seen),
        speed=speed,
        changes=_changes(run, cursor.done),
    )


def _changes(run: Run, done: int) -> int | None:
    first = done - 1 - (done - 1) % run.schedule.iterations_per_epoch
    if run.loss.smooth or done == 0 or done - first > COUNTED_MOST:
        return None
    return int(run.history.changed(first, done).sum())
