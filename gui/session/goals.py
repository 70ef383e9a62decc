"""Where a show is asked to go: some iterations, epochs or phases on, or to a moment of its clock."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.plan.cursor import Cursor
from core.training.clock import ITERATIONS
from core.training.run import Run
from gui.session.playback import Playback

if TYPE_CHECKING:
    from gui.session.show import Show


@dataclass(frozen=True, slots=True)
class Goal:
    """Where a show goes as soon as training has come so far.

    Parameters
    ----------
    moment : float, optional
        None where it is known only once `run` is trained up to `cursor`, which it then stands for.
    run : Run
    cursor : Cursor, optional
        Where the chosen run stands, where that is in the middle of an iteration.
    walking : bool
        Whether the phases of an iteration are shown there.
    """

    moment: float | None
    run: Run
    cursor: Cursor | None = None
    walking: bool = False


def after_iterations(show: Show, iterations: int) -> Goal:
    """Return the goal some iterations on, or back; one that is under way counts as one.

    They are those of the clock, where it counts them, else of the chosen run.
    """
    at = show.going
    if show.clock.name == ITERATIONS:
        under_way = iterations < 0 and _bound_for(show, show.playback).under_way
        return Goal(min(max(0.0, at + iterations + under_way), show.end), show.playback.run)
    stepper = _stepper(show, iterations)
    done = show.clock.iteration(stepper.run, at)
    if iterations < 0 and show.clock.moment(stepper.run, min(done, stepper.run.head)) < at:
        iterations += 1
    return _goal(show, stepper, Cursor.after(max(0, done + iterations)))


def after_epochs(show: Show, epochs: int) -> Goal:
    """Return the goal at the end of an epoch of the chosen run: of the next for 1, of the one before for −1."""
    stepper = _stepper(show, epochs)
    at, each = _bound_for(show, stepper), stepper.run.schedule.iterations_per_epoch
    epoch = at.done // each if epochs > 0 else -(-at.iteration // each)
    return _goal(show, stepper, Cursor.after(max(0, epoch + epochs) * each))


def after_phases(show: Show, phases: int) -> Goal:
    """Return the goal some phases of the chosen run on, or back."""
    at = show.playback.cursor if show.goal is None else _bound_for(show, show.playback)
    return replace(_goal(show, show.playback, Cursor(max(0, at.tick + phases))), walking=True)


def at_phase(show: Show, phase: str) -> Goal:
    """Return the goal at a phase of the chosen run's iteration on screen."""
    return replace(_goal(show, show.playback, show.playback.cursor.at_phase(phase)), walking=True)


def at_cursor(show: Show, cursor: Cursor) -> Goal:
    """Return the goal at a cursor of the chosen run."""
    return replace(_goal(show, show.playback, cursor), walking=cursor.under_way)


def at_iteration(show: Show, iteration: int) -> Goal:
    """Return the goal at the end of an iteration of the chosen run."""
    return _goal(show, show.playback, Cursor.after(iteration))


def at_moment(show: Show, moment: float) -> Goal:
    """Return the goal at a moment, in the units of the clock's axis."""
    wanted = moment * show.clock.unit(show.playback.run)
    return Goal(min(max(0.0, round(wanted) if show.clock.counts else wanted), show.end), show.playback.run)


def at_reached(show: Show) -> Goal:
    """Return the goal at the last moment that was seen."""
    return Goal(show.reached, show.playback.run)


def _bound_for(show: Show, playback: Playback) -> Cursor:
    """Return where a playback stands, or is going to."""
    goal = show.goal
    if goal is not None and goal.cursor is not None and goal.run is playback.run:
        return goal.cursor
    at = Cursor.after(min(show.clock.iteration(playback.run, show.going), playback.last))
    return playback.cursor if goal is None and playback.cursor.done == at.done else at


def _stepper(show: Show, forward: int) -> Playback:
    """Return whose iterations are stepped: those of the chosen run or, if it is over, of the coarsest."""
    if forward < 0 or not show.playback.at_end:
        return show.playback
    others = (playback for playback in show.playbacks if not playback.at_end)
    return max(others, key=lambda playback: playback.run.experiment.batch_size, default=show.playback)


def _goal(show: Show, playback: Playback, cursor: Cursor) -> Goal:
    run = playback.run
    cursor = min(cursor, Cursor.after(playback.last))
    if cursor.under_way or not (show.clock.counts or cursor.iteration <= run.head):
        return Goal(None, run, cursor)
    return Goal(show.clock.moment(run, cursor.done), run)
