"""A race at a moment: runs from one start on one data, side by side on one clock; small frozen values to be drawn."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.data.arrays import Array, Box
from core.maths.boundary import boundary_line
from core.plan.cursor import Cursor
from core.plan.experiment import Experiment
from core.plan.schedule import Place, Schedule
from core.training.clock import Clock
from core.training.seen import Seen

PLACES = 10_000  # of the timeline, where its moments are no whole numbers or too many
PLACES_MOST = 2_000_000_000  # a slider counts with 32 bits


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """The progress of a run on the grid that all runs of a race share.

    Parameters
    ----------
    times : (n,) float64
        The moments, in the units of the clock's axis.
    loss, accuracy : (n,) float64
        Of the whole training set.
    """

    times: Array
    loss: Array
    accuracy: Array


@dataclass(frozen=True, slots=True, eq=False)
class Descent:
    """One run of a race.

    Parameters
    ----------
    number : int
        Its place in the race, from 0: how it is drawn.
    label : str
        What it is called.
    experiment, schedule
    place : Place
        Where its last iteration stands in its schedule.
    weights : (3,) float64
    weights_before : (3,) float64, optional
        Before its last iteration; None at the start.
    path : (k, 2) float64
        w1 and w2 along the descent, as far as it was seen, the start first.
    scored : Scored
        As far as it was seen, or a moment late.
    at : float
        The moment of its last iteration, in the same units.
    over : bool
        Whether it stands at its end.
    diverged_at : int, optional
        The iteration at which it broke off, once it was reached.
    stopped : bool
        Whether a rule ended it there.
    """

    number: int
    label: str
    experiment: Experiment
    schedule: Schedule
    place: Place
    weights: Array
    weights_before: Array | None
    path: Array
    scored: Scored
    at: float
    over: bool
    diverged_at: int | None
    stopped: bool

    def line(self, box: Box) -> Array | None:
        """Return its decision boundary inside `box`: (2, 2) float64, or None."""
        return boundary_line(self.weights, box)

    @property
    def accuracy_now(self) -> float | None:
        """The accuracy on the training set where it stands, or just before; None until that is scored."""
        count = int(np.searchsorted(self.scored.times, self.at, side="right"))
        return float(self.scored.accuracy[count - 1]) if count else None


@dataclass(frozen=True, slots=True, eq=False)
class RaceFrame:
    """A race at a moment.

    Parameters
    ----------
    clock : str
        One of `core.training.clock.CLOCKS`.
    descents : tuple of Descent
    chosen : int
        The one whose batch, field and numbers are shown.
    now, reached, end : float
        The moment, the last one that was seen, and the last one there is, in the units of the clock's axis.
    target : float, optional
        The loss of the whole training set that the costs are about; None until it is known.
    timeline, timeline_reached, timeline_end : int
        The same three moments as places of a slider.
    turn : int, optional
        While the race runs fast: which of the plots of lines draw this frame, 0 or 1, so that a frame costs less and
        each is still drawn thirty times a second; None where all are to draw.
    """

    clock: str
    descents: tuple[Descent, ...]
    chosen: int
    now: float
    reached: float
    end: float
    target: float | None
    timeline: int
    timeline_reached: int
    timeline_end: int
    turn: int | None = None

    @property
    def apart(self) -> bool:
        """Whether the runs do not stand at one moment: since the clock was changed, the race has not moved."""
        return any(descent.at > self.now * (1 + 1e-9) for descent in self.descents)


def make_scored(seen: Seen, clock: Clock) -> Scored:
    """Return the progress of a run, as far as it was seen, over a clock."""
    run = seen.run
    rows = run.history.progress
    count = rows.rows_up_to("iteration", seen.iteration)
    iterations = rows.read("iteration", 0, count).astype(np.int64)
    return Scored(
        times=clock.moments(run, iterations) / clock.unit(run),
        loss=rows.read("train_loss", 0, count).astype(np.float64),
        accuracy=np.divide(rows.read("train_correct", 0, count), run.experiment.train),
    )


def make_descent(
    seen: Seen, number: int, label: str, cursor: Cursor, clock: Clock, path: Array, scored: Scored
) -> Descent:
    """Return what a race shows of a run that stands at a cursor; the other arguments are as `Descent` has them."""
    run, done = seen.run, cursor.done
    here = Seen(run, done)
    return Descent(
        number=number,
        label=label,
        experiment=run.experiment,
        schedule=run.schedule,
        place=run.schedule.place(done),
        weights=here.weights,
        weights_before=here.weights_before,
        path=path,
        scored=scored,
        at=clock.moment(run, done) / clock.unit(run),
        over=here.over,
        diverged_at=seen.diverged_at,
        stopped=here.stopped is not None,
    )


def make_race(
    descents: tuple[Descent, ...],
    chosen: int,
    clock: Clock,
    unit: float,
    moments: tuple[float, float, float],
    target: float | None,
    turn: int | None,
) -> RaceFrame:
    """Return a race at a moment.

    Parameters
    ----------
    descents, chosen, target, turn
        As `RaceFrame` has them.
    clock : Clock
    unit : float
        How many of a moment's units are one on the axis.
    moments : tuple of three float
        The moment, the last one that was seen, and the last one there is.
    """
    now, reached, end = moments
    places = places_a_moment(clock, end)
    return RaceFrame(
        clock=clock.name,
        descents=descents,
        chosen=chosen,
        now=now / unit,
        reached=reached / unit,
        end=end / unit,
        target=target,
        timeline=round(now * places),
        timeline_reached=round(reached * places),
        timeline_end=round(end * places),
        turn=turn,
    )


def places_a_moment(clock: Clock, end: float) -> float:
    """Return how many places of the timeline one unit of a moment is: one, where the slider can count them."""
    if clock.counts and end <= PLACES_MOST:
        return 1.0
    return PLACES / end if end > 0 else 0.0
