"""How large a step may be, and how the descent goes: steady, zigzagging across the valley, or diverging.

The state is read from what was recorded just before a moment, and from nothing that comes after it.

zigzagging
    The straightness of the last `STEPS` steps, |end − begin| ÷ length, is below 1/√3. Full-batch descent on a
    quadratic loss, at a rate up to 1/λmax, moves one way only along each of the three axes of curvature; its length
    is then at most the sum of the three ways, and that at most √3 times the distance (Cauchy and Schwarz). So what
    is less straight has gone back and forth: across the valley where the rate lies between 1/λmax and 2/λmax, or
    from batch to batch.
diverging
    The squared error alone, whose slope has no bound: for the full batch where the rate is above the limit 2/λmax,
    which is exact (on sets of which only a part is measured, and for other batch sizes: where the loss has grown to
    `GROWN` times the start's and is still growing). Under the other losses a step is never longer than the rate
    times the longest sample: at a too large rate they zigzag for ever. And every run that broke off, at its last
    iteration.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np

from core.analysis.minimum import evenly, rate_limit
from core.data.arrays import Array
from core.training.run import Run
from core.training.scoring import score

Word = Literal["start", "steady", "zigzagging", "diverging", "resting"]

SAMPLES_MOST = 5000  # the limit is measured on at most so many training samples
STEPS = 20
FEWEST_STEPS = 3
STRAIGHT = 1 / math.sqrt(3)
REST = 1e-12  # of the weights: shorter ways are rounding
GROWN = 10.0  # times the start's loss, or times the loss of weights that are 0
LOSS_OF_NOTHING = 0.5  # the squared error at w = 0, b = 0


@dataclass(frozen=True, slots=True)
class StepState:
    """What there is to say of the size of the steps at a moment.

    Parameters
    ----------
    word : str
        ``start`` before there are steps enough to tell, ``resting`` where the weights do not move any more, or one
        of the three states.
    limit : float, optional
        2 ÷ λmax of the training loss at the moment's weights: the largest rate at which full-batch descent does not
        grow there; None where the loss has no curvature.
    samples : int
        On how many training samples the limit was measured.
    """

    word: Word
    limit: float | None
    samples: int


def make_step_state(run: Run, iteration: int) -> StepState:
    """Return the state of a run's descent after `iteration`, which is recorded."""
    some = evenly(run.train_signed, SAMPLES_MOST)
    with np.errstate(all="ignore"):
        limit = rate_limit(run.history.weights(iteration), some, run.loss)
        word: Word = "diverging" if _diverges(run, iteration, some, limit) else _way(run, iteration)
    return StepState(word, limit, some.shape[1])


def _diverges(run: Run, iteration: int, some: Array, limit: float | None) -> bool:
    if run.diverged is not None and iteration >= run.diverged.iteration - 1:
        return True
    experiment = run.experiment
    if not run.loss.can_run_away or iteration == 0:
        return False
    if run.loss.quadratic and experiment.batch_size == experiment.train == some.shape[1]:
        return limit is not None and experiment.learning_rate > limit
    at = (0, max(0, iteration - STEPS), iteration)
    start, before, now = (score(run.history.weights(place), some, run.loss).loss for place in at)
    return now > GROWN * max(start, LOSS_OF_NOTHING) and now > before


def _way(run: Run, iteration: int) -> Word:
    first = max(0, iteration - STEPS)
    if iteration - first < FEWEST_STEPS:
        return "start"
    path = recent_path(run, first, iteration)
    length = float(np.linalg.norm(np.diff(path, axis=0), axis=1).sum())
    if length <= REST * float(np.linalg.norm(path[-1])):
        return "resting"
    return "zigzagging" if float(np.linalg.norm(path[-1] - path[0])) < STRAIGHT * length else "steady"


def recent_path(run: Run, first: int, last: int) -> Array:
    """Return the weights after the iterations `first` … `last`: (last − first + 1, 3) float64."""
    rows = run.history.iterations
    path = np.column_stack([rows.read(name, max(first - 1, 0), last) for name in ("w1", "w2", "b")])
    return path if first else np.vstack([run.history.start, path])
