"""A history at a cursor becomes a Frame: small frozen values, all that the views may draw."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.analysis.divergence import Divergence as Divergence
from core.analysis.divergence import make_divergence
from core.analysis.landscape import FOLLOWED_MOST as FOLLOWED_MOST
from core.analysis.landscape import Landscape as Landscape
from core.analysis.landscape import Sight as Sight
from core.analysis.minimum import Minimum as Minimum
from core.data.arrays import Array, Box
from core.maths.boundary import boundary_line
from core.maths.losses import LOSSES
from core.picture.curves import Curves as Curves
from core.picture.curves import Ghost as Ghost
from core.picture.detail import Detail as Detail
from core.picture.detail import make_detail
from core.picture.plotted_data import SHOWN_MOST as SHOWN_MOST
from core.picture.plotted_data import Points as Points
from core.picture.plotted_data import Scene as Scene
from core.picture.plotted_data import make_scene as make_scene
from core.picture.plotted_data import shown
from core.picture.race import Descent as Descent
from core.picture.race import RaceFrame as RaceFrame
from core.plan.cursor import CLOCKS as CLOCKS
from core.plan.cursor import Cursor
from core.plan.experiment import Experiment
from core.plan.schedule import Place as Place
from core.plan.schedule import Schedule as Schedule
from core.training.run import Run
from core.training.seen import Scores as Scores
from core.training.seen import Seen
from core.training.stopping import Stop as Stop


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """All that the views may draw of one moment.

    Parameters
    ----------
    run_id : int
    experiment, schedule, scene
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
    batch : Points
        The samples of the iteration at the cursor; none at the start.
    batch_loss : float, optional
        None at the start.
    curves : Curves
    ghost : Ghost, optional
    landscape : Landscape, optional
        None until it is measured.
    diverged_at : int, optional
        The iteration at which the run broke off, once it was reached.
    divergence : Divergence, optional
        What there is to tell where the run does not find its way down.
    stopped : Stop, optional
        The stop rule that ended the run, once its iteration was reached.
    walking : bool
        Whether the phases are walked through one by one.
    detail : Detail, optional
        The iteration's own numbers, while walking, for batches that are not too large.
    race : RaceFrame, optional
        The race that the run is in.
    """

    run_id: int
    experiment: Experiment
    schedule: Schedule
    scene: Scene
    cursor: Cursor
    place: Place
    reached: int
    weights: Array
    before: Array | None
    start: Array
    batch: Points
    batch_loss: float | None
    curves: Curves
    ghost: Ghost | None
    landscape: Landscape | None
    diverged_at: int | None
    divergence: Divergence | None
    stopped: Stop | None
    walking: bool
    detail: Detail | None
    race: RaceFrame | None = None

    def line(self, box: Box) -> Array | None:
        """Return the decision boundary inside `box`: (2, 2) float64, or None."""
        return boundary_line(self.weights, box)

    def line_before(self, box: Box) -> Array | None:
        """Return the decision boundary before this iteration, while its phases are walked through."""
        return None if self.detail is None else boundary_line(self.detail.step.weights_before, box)

    def field_stops(self) -> tuple[Array, Array]:
        """Return net inputs (n,), rising, and how much of class 1 the field shows there, (n,) in 0 … 1.

        Between two stops the field is linear.
        """
        loss = LOSSES[self.experiment.loss]
        return loss.stops, loss.shade(loss.output(loss.stops))


def make_frame(
    seen: Seen,
    cursor: Cursor,
    scene: Scene,
    curves: Curves,
    ghost: Ghost | None = None,
    landscape: Landscape | None = None,
    walking: bool = False,
) -> Frame:
    """Return the frame of a run at a cursor, which is not beyond what was seen."""
    run, iteration, here = seen.run, cursor.iteration, Seen(seen.run, cursor.done)
    place = run.schedule.place(iteration)
    return Frame(
        run_id=run.id,
        experiment=run.experiment,
        schedule=run.schedule,
        scene=scene,
        cursor=cursor,
        place=place,
        reached=seen.iteration,
        weights=here.weights,
        before=here.weights_before,
        start=run.history.start,
        batch=batch_points(run, place, scene),
        batch_loss=run.history.iterations.at("batch_loss", iteration - 1) if iteration else None,
        curves=curves,
        ghost=ghost,
        landscape=landscape,
        diverged_at=seen.diverged_at,
        divergence=make_divergence(seen),
        stopped=seen.stopped,
        walking=walking,
        detail=make_detail(run, cursor) if walking else None,
    )


def batch_points(run: Run, place: Place, scene: Scene) -> Points:
    """Return the samples of the batch at `place` that are drawn."""
    if place.batch is None:
        return Points(np.empty((0, 2)), np.empty(0), 0)
    if place.batch.size == run.experiment.train:
        return scene.train
    rows = run.orders[place.epoch][place.batch.first : place.batch.stop]
    return shown(run.dataset.X_train[rows[:SHOWN_MOST]], run.dataset.y_train[rows[:SHOWN_MOST]], place.batch.size)
