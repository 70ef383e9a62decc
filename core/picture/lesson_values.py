"""What a lesson says of a run: the numbers for its sentences, and what the run turned out to be."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from core.analysis.film import right_flags
from core.analysis.many_starts import NEVER, ManyStarts
from core.plan.lesson import DESCENTS, experiment_numbers
from core.training.run import Run
from core.training.scoring import straightness
from core.training.seen import Seen

TARGET = 0.99  # train accuracy at which the lecture calls a problem solved
NEEDED = (("about-10", 10), ("about-100", 100), ("about-10000", 10_000))
SAMPLES_LOOKED_AT = 2_000_000  # until then the target is looked at after every iteration, later after every epoch
LAST_BATCHES = 50
FLAT_SHARE = 0.5  # of the first half's fall: a second half that falls less is flat


@dataclass(frozen=True, slots=True)
class LessonValues:
    """What there is to say of a run as far as it was seen.

    Parameters
    ----------
    numbers : dict
        By the placeholders of `core.plan.lesson`; what is not known has no entry.
    outcomes : dict
        Of `OUTCOMES`, the word of each that is known.
    """

    numbers: dict[str, float | int] = field(default_factory=dict)
    outcomes: dict[str, str] = field(default_factory=dict)


def lesson_values(
    shown: tuple[Run, int], compared: Sequence[tuple[Run, int]] = (), starts: ManyStarts | None = None
) -> LessonValues:
    """Return what a lesson may say.

    Parameters
    ----------
    shown : Run and int
        The run on screen, and the iteration at which it stands.
    compared : sequence of Run and int
        All runs of a comparison, each where it stands.
    starts : ManyStarts, optional
        What became of many starts.
    """
    told = LessonValues(dict(experiment_numbers(shown[0].experiment)))
    with np.errstate(all="ignore"):  # of a run that diverges
        _tell_run(told, *shown)
        _tell_comparison(told, compared)
    if starts is not None:
        _tell_starts(told, starts)
    return LessonValues({name: value for name, value in told.numbers.items() if math.isfinite(value)}, told.outcomes)


def _tell_run(told: LessonValues, run: Run, iteration: int) -> None:
    seen, place = Seen(run, iteration), run.schedule.place(iteration)
    scores, weights = seen.scores(), seen.weights
    train = run.experiment.train
    told.numbers.update(
        iteration=iteration,
        epoch=place.epoch,
        batch=0 if place.batch is None else place.batch.number,
        samples_seen=place.samples_seen,
        loss=scores.train_loss,
        accuracy=scores.train_accuracy,
        test_loss=scores.test_loss,
        test_accuracy=scores.test_accuracy,
        w1=float(weights[0]),
        w2=float(weights[1]),
        b=float(weights[2]),
    )
    done = min(run.schedule.epoch_done(iteration), run.history.epochs.count - 1)
    losses, correct = (run.history.epochs.read(name, 0, done + 1) for name in ("train_loss", "train_correct"))
    told.numbers.update(start_loss=float(losses[0]), start_accuracy=float(correct[0]) / train)
    if iteration:
        last = run.history.iterations.read("batch_loss", max(0, iteration - LAST_BATCHES), iteration)
        told.numbers.update(batch_loss_least=float(last.min()), batch_loss_most=float(last.max()))
    if done:
        told.numbers.update(
            first_epoch_loss=float(losses[1]),
            first_epoch_accuracy=float(correct[1]) / train,
            newly_right_first=_newly_right(run, 1),
            newly_right_last=_newly_right(run, done),
        )
        told.outcomes["finished"] = "yes" if correct[1] >= TARGET * train else "no"
    if done >= 2:
        middle = done // 2
        told.outcomes["curve"] = _curve(float(losses[0] - losses[middle]), float(losses[middle] - losses[done]))
    reached = _reached_at(run, iteration)
    told.outcomes["needed"] = "never"
    if reached is not None:
        told.numbers["reached_at"] = reached
        told.outcomes["needed"] = min(NEEDED, key=lambda about: abs(math.log(max(reached, 1) / about[1])))[0]


def _curve(first_fall: float, second_fall: float) -> str:
    if second_fall < 0:
        return "rises"
    return "falls" if second_fall >= FLAT_SHARE * first_fall else "flattens"


def _newly_right(run: Run, epoch: int) -> int:
    """Count the training samples that an epoch got right and the one before did not."""
    before, after = (
        right_flags(run, run.history.weights(run.schedule.end_of_epoch(number))) for number in (epoch - 1, epoch)
    )
    return int(np.count_nonzero(after & ~before))


def _reached_at(run: Run, upto: int) -> int | None:
    """Return the first iteration, as far as it is looked at, after which 99 % of the training set are right."""
    least = TARGET * run.experiment.train
    each = min(upto, SAMPLES_LOOKED_AT // run.experiment.train)
    for iteration in range(each + 1):
        if run.score_train(run.history.weights(iteration)).correct >= least:
            return iteration
    done = min(run.schedule.epoch_done(upto), run.history.epochs.count - 1)
    correct = run.history.epochs.read("train_correct", 0, done + 1).astype(np.float64)
    reached = np.flatnonzero(correct >= least)
    return run.schedule.end_of_epoch(int(reached[0])) if len(reached) else None


def _tell_comparison(told: LessonValues, compared: Sequence[tuple[Run, int]]) -> None:
    updates, straight, losses = {}, {}, {}
    for run, iteration in compared:
        name = descent_of(run)
        if name in updates:  # two mini-batches: the first one speaks
            continue
        updates[name] = iteration
        losses[name] = Seen(run, iteration).scores().train_loss
        rows = np.stack([run.history.iterations.read(name, 0, iteration) for name in ("w1", "w2", "b")], axis=1)
        share = straightness([run.history.start[np.newaxis], rows.astype(np.float64)])
        if share is not None:
            straight[name] = share
    for kind, found in (("updates", updates), ("straight", straight), ("loss", losses)):
        told.numbers.update({f"{kind}_{name.replace('-', '_')}": value for name, value in found.items()})
    for outcome, found, best in (
        ("most-updates", updates, max),
        ("straightest", straight, max),
        ("lowest", losses, min),
    ):
        winners = [name for name, value in found.items() if value == best(found.values())]
        if len(found) > 1 and len(winners) == 1:
            told.outcomes[outcome] = winners[0]


def descent_of(run: Run) -> str:
    """Return which of the three descents a run makes."""
    size = run.experiment.batch_size
    return DESCENTS[0] if size == 1 else DESCENTS[2] if size == run.experiment.train else DESCENTS[1]


def _tell_starts(told: LessonValues, starts: ManyStarts) -> None:
    told.numbers["starts"] = starts.number
    reached, quartiles = starts.reached_at[starts.reached_at != NEVER], starts.quartiles
    if quartiles is None:
        return
    least, most = int(reached.min()), int(reached.max())
    told.numbers.update(
        starts_least=least,
        starts_quarter=quartiles[0],
        starts_half=quartiles[1],
        starts_three_quarters=quartiles[2],
        starts_most=most,
    )
    if not starts.never:
        told.outcomes["spread"] = "same" if least == most else "close" if most < 2 * least else "double"
