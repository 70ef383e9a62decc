"""The curves of a run as far as it was seen, decimated so that they cost the same however long it is."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np

from core.data.arrays import Array, Box
from core.maths.boundary import boundary_line
from core.picture.sketch import Sketch
from core.training.clock import Clock
from core.training.extremes import rising
from core.training.history import EPOCH_CURVES, PROGRESS_CURVES
from core.training.seen import Seen

BINS = 1000
PATH_BINS = 400
SCORE_BINS = 400
SMOOTH_FEWEST = 400  # iterations: fewer are told apart one by one
SMOOTH_LEAST, SMOOTH_BINS = 16, 100  # batches of a mean, and at most twice as many means as these
# Blocks of steps that one sketch takes in: some 2 ms, and a part of 1 ms where the next frame follows at once. With 6
# for both the window has half as many frames at full speed (`python -m benchmarks window`).
SKETCHED, SKETCHED_HURRIED = 6, 1


@dataclass(frozen=True, slots=True, eq=False)
class Curves:
    """The curves of a run up to an iteration, decimated.

    Parameters
    ----------
    iterations : (n,) float64
        The iterations that `batch_loss` (n,) is drawn at: where it was measured, before its update.
    epochs : (m,) float64
        The epochs, from 0, that the four curves of whole-set scores, (m,) each, are drawn at.
    path : (k, 2) float64
        w1 and w2 along the descent, the start first, a row of nan where steps are left out.
    upto : int
        The iteration at which they end.
    rough : bool
        Whether the path would be truer if the curves were made once more.
    path_iterations : (k,) float64
        After which iteration each point of the path is reached.
    smooth_iterations, smooth_loss : (j,) float64
        The middles of bins of `smoothed` batches, and the mean loss of these: the course of a noisy batch loss.
    smoothed : int
        How many batches a mean is of; 0 where a run is too short for it.
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
    path_iterations: Array = field(default_factory=lambda: np.empty(0))
    smooth_iterations: Array = field(default_factory=lambda: np.empty(0))
    smooth_loss: Array = field(default_factory=lambda: np.empty(0))
    smoothed: int = 0

    def late(self, reached: int) -> bool:
        """Tell whether the run has been seen further than the curves are drawn; they follow in a moment."""
        return self.upto < reached


@dataclass(frozen=True, slots=True, eq=False)
class ScoreCurve:
    """The scores of a run after the iterations at which all runs under one clock are scored, decimated.

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
class Ghost:
    """What is left to see of the run before: its last weights (3,), its curves, its iterations per epoch."""

    weights: Array
    curves: Curves
    iterations_per_epoch: int

    def line(self, box: Box) -> Array | None:
        """Return its decision boundary inside `box`: (2, 2) float64, or None."""
        return boundary_line(self.weights, box)


def make_curves(
    seen: Seen, sketch: Sketch, hurried: bool = False, path_alone: bool = False, path_of: Curves | None = None
) -> Curves:
    """Return the curves of a run as far as it was seen.

    Parameters
    ----------
    seen : Seen
    sketch : Sketch
        Of the run's history; it is extended here, and kept by whoever draws.
    hurried : bool
        Whether the next frame follows at once, and the path may be sketched in more and smaller pieces.
    path_alone : bool
        Whether the other curves stay empty: of runs side by side the score curves are drawn.
    path_of : Curves, optional
        Whose path is kept where none is to be seen now; it is rough then.
    """
    run, upto = seen.run, seen.iteration
    if path_of is None:
        sketched = sketch.extend(upto, SKETCHED_HURRIED if hurried else SKETCHED)
        path, path_iterations = sketch.steps(upto, PATH_BINS)
    else:
        sketched, path, path_iterations = False, path_of.path, path_of.path_iterations
    if path_alone:
        none = np.empty(0)
        return Curves(none, none, none, none, none, none, none, path, upto, not sketched, path_iterations)
    rows = run.history.iterations
    drawn = rows.curve_rows("batch_loss", 0, upto, BINS)
    smoothed = _bin_width(upto, run.schedule.iterations_per_epoch)
    means = rows.bin_means("batch_loss", upto, smoothed) if smoothed else np.empty(0)
    epochs, scores = _epoch_curves(seen)
    train, test = run.experiment.train, run.experiment.samples - run.experiment.train
    return Curves(
        iterations=drawn.astype(np.float64),
        batch_loss=rows.take("batch_loss", drawn).astype(np.float64),
        epochs=epochs,
        train_loss=scores["train_loss"],
        test_loss=scores["test_loss"],
        train_accuracy=scores["train_correct"] / train,
        test_accuracy=scores["test_correct"] / (test or math.nan),
        path=path,
        upto=upto,
        rough=not sketched,
        path_iterations=path_iterations,
        smooth_iterations=smoothed * np.arange(0.5, len(means)) - 0.5,
        smooth_loss=means,
        smoothed=smoothed,
    )


def make_score_curve(seen: Seen, clock: Clock) -> ScoreCurve:
    """Return what is scored of a run, as far as it was seen, over a clock."""
    run, columns = seen.run, seen.run.history.progress
    count = columns.rows_up_to("iteration", seen.iteration)
    rows = rising(*(columns.curve_rows(name, 0, count, SCORE_BINS) for name in PROGRESS_CURVES))
    return ScoreCurve(
        times=clock.moments(run, columns.take("iteration", rows).astype(np.int64)) / clock.unit(run),
        loss=columns.take("train_loss", rows).astype(np.float64),
        accuracy=np.divide(columns.take("train_correct", rows), run.experiment.train),
    )


def make_ghost(seen: Seen, sketch: Sketch) -> Ghost:
    """Return what stays of a run as far as it was seen."""
    return Ghost(seen.weights, make_curves(seen, sketch), seen.run.schedule.iterations_per_epoch)


def _bin_width(iterations: int, per_epoch: int) -> int:
    """Return of how many batches, a power of two, the means of a batch loss are; 0 where there are too few.

    The full batch is the whole set: its loss has no noise.
    """
    if per_epoch == 1 or iterations < SMOOTH_FEWEST:
        return 0
    return int(max(SMOOTH_LEAST, 1 << (iterations // SMOOTH_BINS).bit_length()))


def _epoch_curves(seen: Seen) -> tuple[Array, dict[str, Array]]:
    """Return the epochs that are drawn, and the scores at them."""
    columns, count = seen.run.history.epochs, seen.epochs_done + 1
    if count <= 2 * BINS:
        rows = np.arange(count)
    else:
        rows = rising(*(columns.curve_rows(name, 0, count, BINS // 4) for name in EPOCH_CURVES))
    return rows.astype(np.float64), {name: columns.take(name, rows).astype(np.float64) for name in EPOCH_CURVES}
