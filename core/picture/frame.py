"""A history at a cursor becomes a Frame: small frozen values, all that the views may draw."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.analysis.divergence import Breakdown as Breakdown
from core.analysis.divergence import make_breakdown
from core.analysis.landscape import FOLLOWED_MOST as FOLLOWED_MOST
from core.analysis.landscape import Landscape as Landscape
from core.analysis.landscape import Sight as Sight
from core.analysis.minimum import Minimum as Minimum
from core.data.arrays import Array, Box
from core.maths.boundary import boundary_line
from core.maths.losses import LOSSES
from core.picture.detail import Detail as Detail
from core.picture.detail import make_detail
from core.picture.plotted_data import SHOWN_MOST as SHOWN_MOST
from core.picture.plotted_data import Points as Points
from core.picture.plotted_data import Scene as Scene
from core.picture.plotted_data import make_scene as make_scene
from core.picture.plotted_data import shown
from core.picture.race import Descent as Descent
from core.picture.race import RaceFrame as RaceFrame
from core.picture.scores import Scores as Scores
from core.plan.cursor import CLOCKS as CLOCKS
from core.plan.cursor import Cursor
from core.plan.experiment import Experiment
from core.plan.schedule import Place as Place
from core.plan.schedule import Schedule as Schedule
from core.training.history import EPOCH_CURVES, rising
from core.training.run import Run
from core.training.stopping import Stop as Stop

BINS = 1000
PATH_BINS = 400
SKETCHED, SKETCHED_HURRIED = 6, 2  # blocks of steps: some 2 ms, and less than 1 ms


@dataclass(frozen=True, slots=True, eq=False)
class Curves:
    """The curves of a run up to an iteration, decimated.

    Parameters
    ----------
    iterations : (n,) float64
        The iterations that `batch_loss` (n,) is drawn at.
    epochs : (m,) float64
        The epochs, from 0, that the four curves of whole-set scores, (m,) each, are drawn at.
    path : (k, 2) float64
        w1 and w2 along the descent, the start first, a row of nan where steps are left out.
    upto : int
        The iteration at which they end.
    rough : bool
        Whether the path would be truer if the curves were made once more.
    """

    iterations: Array
    batch_loss: Array
    epochs: Array
    train_loss: Array
    test_loss: Array
    train_accuracy: Array
    test_accuracy: Array
    path: Array
    upto: int
    rough: bool = False

    def late(self, reached: int) -> bool:
        """Tell whether the run has been seen further than the curves are drawn; they follow in a moment."""
        return self.upto < reached


@dataclass(frozen=True, slots=True, eq=False)
class Ghost:
    """What is left to see of the run before: its last weights (3,), its curves, its iterations per epoch."""

    weights: Array
    curves: Curves
    iterations_per_epoch: int

    def line(self, box: Box) -> Array | None:
        """Return its decision boundary inside `box`: (2, 2) float64, or None."""
        return boundary_line(self.weights, box)


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
    breakdown : Breakdown, optional
        What there is to tell where the run diverges.
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
    breakdown: Breakdown | None
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


def make_curves(run: Run, upto: int, hurried: bool = False, path_alone: bool = False) -> Curves:
    """Return the curves of a run up to iteration `upto`, which is recorded.

    Parameters
    ----------
    run : Run
    upto : int
    hurried : bool
        Whether the next frame follows at once, and the path may be sketched in more and smaller pieces.
    path_alone : bool
        Whether the other curves stay empty: a race draws its own.
    """
    sketched = run.sketch.extend(upto, SKETCHED_HURRIED if hurried else SKETCHED)
    path = run.sketch.path(upto, PATH_BINS)
    if path_alone:
        none = np.empty(0)
        return Curves(none, none, none, none, none, none, none, path, upto, not sketched)
    rows = run.history.iterations
    drawn = rows.curve_rows("batch_loss", 0, upto, BINS)
    epochs, scores = _epoch_curves(run, upto)
    train, test = run.experiment.train, run.experiment.samples - run.experiment.train
    return Curves(
        iterations=(drawn + 1).astype(np.float64),
        batch_loss=rows.take("batch_loss", drawn).astype(np.float64),
        epochs=epochs,
        train_loss=scores["train_loss"],
        test_loss=scores["test_loss"],
        train_accuracy=scores["train_correct"] / train,
        test_accuracy=scores["test_correct"] / test,
        path=path,
        upto=upto,
        rough=not sketched,
    )


def make_ghost(run: Run, upto: int) -> Ghost:
    """Return what stays of a run that was seen up to iteration `upto`."""
    return Ghost(run.history.weights(upto), make_curves(run, upto), run.schedule.iterations_per_epoch)


def make_frame(
    run: Run,
    cursor: Cursor,
    reached: int,
    scene: Scene,
    curves: Curves,
    ghost: Ghost | None = None,
    landscape: Landscape | None = None,
    walking: bool = False,
) -> Frame:
    """Return the frame of a run at a cursor, whose iteration is recorded."""
    iteration = cursor.iteration
    place = run.schedule.place(iteration)
    loss = run.history.iterations.read("batch_loss", iteration - 1, iteration)[0] if iteration else None
    broken = run.diverged.iteration if run.diverged and reached >= run.diverged.iteration - 1 else None
    return Frame(
        run_id=run.id,
        experiment=run.experiment,
        schedule=run.schedule,
        scene=scene,
        cursor=cursor,
        place=place,
        reached=reached,
        weights=run.history.weights(cursor.done),
        before=run.history.weights(cursor.done - 1) if cursor.done else None,
        start=run.history.start,
        batch=batch_points(run, place, scene),
        batch_loss=None if loss is None else float(loss),
        curves=curves,
        ghost=ghost,
        landscape=landscape,
        diverged_at=broken,
        breakdown=make_breakdown(run, reached),
        stopped=run.stopped if run.stopped and reached >= run.stopped.iteration else None,
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


def _epoch_curves(run: Run, upto: int) -> tuple[Array, dict[str, Array]]:
    """Return the drawn epochs up to iteration `upto`, and the scores at them."""
    columns = run.history.epochs
    count = min(run.schedule.epoch_done(upto) + 1, columns.count)
    if count <= 2 * BINS:
        rows = np.arange(count)
    else:
        rows = rising(*(columns.curve_rows(name, 0, count, BINS // 4) for name in EPOCH_CURVES))
    return rows.astype(np.float64), {name: columns.take(name, rows).astype(np.float64) for name in EPOCH_CURVES}
