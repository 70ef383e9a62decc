"""All that the views may draw of one moment: histories at their cursors, as small frozen values."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.analysis.divergence import Divergence
from core.analysis.landscape import Landscape
from core.data.arrays import Array, Box
from core.maths.boundary import boundary_line
from core.maths.losses import LOSSES
from core.picture.curves import Curves, Ghost, ScoreCurve
from core.picture.detail import Detail, make_detail
from core.picture.plotted_data import SHOWN_MOST, PlottedData, Points, shown
from core.picture.readings import Readings
from core.plan.cursor import Cursor
from core.plan.experiment import Experiment
from core.plan.schedule import Place, Schedule
from core.training.clock import Clock
from core.training.run import Run
from core.training.seen import Scores, Seen
from core.training.stopping import Stop

COUNTED_MOST = 20_000  # iterations of an epoch whose changes are counted in every frame
NO_POINTS = Points(np.empty((0, 2)), np.empty(0), 0)


@dataclass(frozen=True, slots=True, eq=False)
class Descent:
    """One run at its cursor.

    Parameters
    ----------
    number : int
        Its place among the descents, from 0: how it is drawn.
    label : str
        What it is called.
    run_id : int
    experiment, schedule
        As the run has them.
    cursor : Cursor
    place : Place
        Where the iteration at the cursor stands in the schedule.
    reached : int
        The last iteration that was ever on screen; the curves end there.
    weights : (3,) float64
        At the cursor: after its iteration, or before it as long as the update is to come.
    before : (3,) float64, optional
        Before the update that led to `weights`; None at the start.
    start : (3,) float64
    curves : Curves
    scores : Scores
        Of the weights on screen. In every frame, so that words and pictures show one moment.
    scored : ScoreCurve
        As far as it was seen, or a moment late; empty in a show of one.
    at : float
        The moment of its last iteration, in the units of the clock's axis.
    over : bool
        Whether it stands at its end.
    diverged_at : int, optional
        The iteration at which it broke off, once it was reached.
    divergence : Divergence, optional
        What there is to tell of a single run that does not find its way down.
    stopped : Stop, optional
        The stop rule that ended it, once its iteration was reached.
    """

    number: int
    label: str
    run_id: int
    experiment: Experiment
    schedule: Schedule
    cursor: Cursor
    place: Place
    reached: int
    weights: Array
    before: Array | None
    start: Array
    curves: Curves
    scores: Scores
    scored: ScoreCurve
    at: float
    over: bool
    diverged_at: int | None
    divergence: Divergence | None
    stopped: Stop | None

    def line(self, box: Box) -> Array | None:
        """Return its decision boundary inside `box`: (2, 2) float64, or None."""
        return boundary_line(self.weights, box)

    @property
    def late(self) -> bool:
        """Whether it has been seen further than its curves are drawn; they follow in a moment."""
        return self.curves.late(self.reached)

    @property
    def accuracy_now(self) -> float | None:
        """The accuracy on the training set where it stands; of a large set just before, None until that is scored."""
        if self.scores.epoch is None:
            return self.scores.train_accuracy
        count = int(np.searchsorted(self.scored.times, self.at, side="right"))
        return float(self.scored.accuracy[count - 1]) if count else None

    def field_stops(self) -> tuple[Array, Array]:
        """Return net inputs (n,), rising, and how much of class 1 the field shows there, (n,) in 0 … 1.

        Between two stops the field is linear.
        """
        loss = LOSSES[self.experiment.loss]
        return loss.stops, loss.shade(loss.output(loss.stops))


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """All that the views may draw of one moment.

    Parameters
    ----------
    descents : tuple of Descent
        The runs that are on, one or more, from one start on the same data.
    chosen : int
        The one whose batch, field and numbers are shown.
    clock : str
        One of `core.plan.cursor.CLOCKS`; of a single run, iterations.
    now, reached, end : float
        The moment, the last one that was seen, and the last one there is, in the units of the clock's axis.
    target : float, optional
        The loss of the whole training set that the costs are about; None until it is known, and for a single run.
    until_target : bool
        Whether each run ends where it comes to the target.
    sample_seconds : float
        How long the slow computer takes for a sample.
    data : PlottedData
    batch : Points
        The samples of the chosen run's iteration at its cursor; none at the start.
    seen : Points
        The samples of the chosen run's epoch that were visited by then, the batch included; of those that are drawn.
    batch_loss : float, optional
        None at the start.
    walking : bool
        Whether the phases are walked through one by one.
    detail : Detail, optional
        The iteration's own numbers, while walking, for batches that are not too large.
    ghost : Ghost, optional
        What is left to see of the run before.
    landscape : Landscape, optional
        None until it is measured.
    playing : bool
        Whether the moment is passing.
    plain : bool
        Whether frames are dear, and the picture is to be simple as long as it plays.
    changes : int, optional
        How many iterations of the epoch on screen changed the weights of a single run, up to the cursor; of a loss
        that has corners, since under any other nearly all do.
    readings : Readings, optional
        The numbers, at a pace at which they can be read; None in a frame between, which shows those before.
    """

    descents: tuple[Descent, ...]
    chosen: int
    clock: str
    now: float
    reached: float
    end: float
    target: float | None
    until_target: bool
    sample_seconds: float
    data: PlottedData
    batch: Points
    seen: Points
    batch_loss: float | None
    walking: bool
    detail: Detail | None
    ghost: Ghost | None
    landscape: Landscape | None
    playing: bool
    plain: bool
    changes: int | None
    readings: Readings | None

    @property
    def descent(self) -> Descent:
        """The chosen descent."""
        return self.descents[self.chosen]

    @property
    def alone(self) -> bool:
        """Whether there is one run, which then has more of its own to show."""
        return len(self.descents) == 1

    @property
    def apart(self) -> bool:
        """Whether the runs do not stand at one moment: since the clock was changed, they have not moved."""
        return any(descent.at > self.now * (1 + 1e-9) for descent in self.descents) and not self.alone

    @property
    def scores(self) -> Scores:
        """The scores of the chosen weights."""
        return self.descent.scores

    def line_before(self, box: Box) -> Array | None:
        """Return the decision boundary before this iteration, while its phases are walked through."""
        return None if self.detail is None else boundary_line(self.detail.step.weights_before, box)


def make_descent(
    seen: Seen,
    number: int,
    label: str,
    cursor: Cursor,
    clock: Clock,
    curves: Curves,
    scored: ScoreCurve,
    divergence: Divergence | None = None,
) -> Descent:
    """Return what is shown of a run at a cursor, which is not beyond what was seen; see `Descent`."""
    run, here = seen.run, Seen(seen.run, cursor.done)
    return Descent(
        number=number,
        label=label,
        run_id=run.id,
        experiment=run.experiment,
        schedule=run.schedule,
        cursor=cursor,
        place=run.schedule.place(cursor.iteration),
        reached=seen.iteration,
        weights=here.weights,
        before=here.weights_before,
        start=run.history.start,
        curves=curves,
        scores=here.scores(),
        scored=scored,
        at=clock.moment(run, cursor.done) / clock.unit(run),
        over=here.over,
        diverged_at=seen.diverged_at,
        divergence=divergence,
        stopped=seen.stopped,
    )


def make_frame(
    run: Run,
    descents: tuple[Descent, ...],
    chosen: int,
    clock: Clock,
    moments: tuple[float, float, float],
    data: PlottedData,
    *,
    target: float | None = None,
    until_target: bool = False,
    walking: bool = False,
    ghost: Ghost | None = None,
    landscape: Landscape | None = None,
    playing: bool = False,
    plain: bool = False,
    readings: Readings | None = None,
) -> Frame:
    """Return the frame of descents under one clock.

    Parameters
    ----------
    run : Run
        The chosen one.
    descents, chosen, data, target, until_target, walking, ghost, landscape, playing, plain, readings
        As `Frame` has them.
    clock : Clock
    moments : tuple of three float
        The moment, the last one that was seen, and the last one there is, in the clock's own units.
    """
    descent, unit = descents[chosen], clock.unit(run)
    iteration = descent.cursor.iteration
    now, reached, end = (moment / unit for moment in moments)
    return Frame(
        descents=descents,
        chosen=chosen,
        clock=clock.name,
        now=now,
        reached=reached,
        end=end,
        target=target,
        until_target=until_target,
        sample_seconds=clock.sample_seconds,
        data=data,
        batch=batch_points(run, descent.place, data),
        seen=seen_points(run, descent.place, data),
        batch_loss=run.history.iterations.at("batch_loss", iteration - 1) if iteration else None,
        walking=walking,
        detail=make_detail(run, descent.cursor) if walking else None,
        ghost=ghost,
        landscape=landscape,
        playing=playing,
        plain=plain,
        changes=changes_in_epoch(run, descent.cursor.done) if len(descents) == 1 else None,
        readings=readings,
    )


def batch_points(run: Run, place: Place, data: PlottedData) -> Points:
    """Return the samples of the batch at `place` that are drawn."""
    if place.batch is None:
        return NO_POINTS
    if place.batch.size == run.experiment.train:
        return data.train
    rows = run.orders[place.epoch][place.batch.first : place.batch.stop]
    return shown(run.dataset.X_train[rows[:SHOWN_MOST]], run.dataset.y_train[rows[:SHOWN_MOST]], place.batch.size)


def seen_points(run: Run, place: Place, data: PlottedData) -> Points:
    """Return the samples that the epoch at `place` has visited by then, as far as they are drawn.

    At the end of an epoch that is the training set itself: each of its samples exactly once.
    """
    if place.batch is None:
        return NO_POINTS
    if place.batch.stop == run.experiment.train:
        return data.train
    if data.drawn is None:
        rows = run.orders[place.epoch][: place.batch.stop]
    else:
        rows = run.orders.among(place.epoch, data.drawn, place.batch.stop)
    return Points(run.dataset.X_train[rows], run.dataset.y_train[rows], place.batch.stop)


def changes_in_epoch(run: Run, done: int) -> int | None:
    """Return how many iterations of an epoch changed the weights, up to one; None where nearly all do, or too many."""
    first = done - 1 - (done - 1) % run.schedule.iterations_per_epoch
    if run.loss.smooth or done == 0 or done - first > COUNTED_MOST:
        return None
    return int(run.history.changed(first, done).sum())
