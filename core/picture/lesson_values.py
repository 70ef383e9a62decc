"""What a lesson says of a run: the numbers for its sentences, and what the run turned out to be."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

import numpy as np

from core.analysis.film import right_flags
from core.analysis.many_starts import NEVER, ManyStarts
from core.plan.experiment import Experiment
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


def lesson_values(shown: Seen, compared: Sequence[Seen] = (), starts: ManyStarts | None = None) -> LessonValues:
    """Return what a lesson may say.

    Parameters
    ----------
    shown : Seen
        The run on screen.
    compared : sequence of Seen
        All runs of a comparison.
    starts : ManyStarts, optional
        What became of many starts.
    """
    told = LessonValues(dict(experiment_numbers(shown.run.experiment)))
    with np.errstate(all="ignore"):  # of a run that diverges
        _tell_moment(told, shown)
        _tell_way(told, shown)
        _tell_comparison(told, compared)
    if starts is not None:
        _tell_starts(told, starts)
    return LessonValues({name: value for name, value in told.numbers.items() if math.isfinite(value)}, told.outcomes)


def _tell_moment(told: LessonValues, seen: Seen) -> None:
    place, scores = seen.run.schedule.place(seen.iteration), seen.scores()
    w1, w2, b = map(float, seen.weights)
    told.numbers.update(
        iteration=seen.iteration,
        epoch=place.epoch,
        batch=0 if place.batch is None else place.batch.number,
        samples_seen=place.samples_seen,
        loss=scores.train_loss,
        accuracy=scores.train_accuracy,
        test_loss=scores.test_loss,
        test_accuracy=scores.test_accuracy,
        w1=w1,
        w2=w2,
        b=b,
    )


def _tell_way(told: LessonValues, seen: Seen) -> None:
    run, done, train = seen.run, seen.epochs_done, seen.run.experiment.train
    loss, correct = (partial(run.history.epochs.at, name) for name in ("train_loss", "train_correct"))
    if done >= 0:
        told.numbers.update(start_loss=loss(0), start_accuracy=correct(0) / train)
    if seen.iteration:
        last = run.history.iterations.read("batch_loss", max(0, seen.iteration - LAST_BATCHES), seen.iteration)
        told.numbers.update(batch_loss_least=float(last.min()), batch_loss_most=float(last.max()))
    if done >= 1:
        told.numbers.update(
            first_epoch_loss=loss(1),
            first_epoch_accuracy=correct(1) / train,
            newly_right_first=_newly_right(run, 1),
            newly_right_last=_newly_right(run, done),
        )
        told.outcomes["finished"] = "yes" if correct(1) >= TARGET * train else "no"
    if done >= 2:
        middle = done // 2
        told.outcomes["curve"] = _curve(loss(0) - loss(middle), loss(middle) - loss(done))
    reached = _reached_at(seen)
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


def _reached_at(seen: Seen) -> int | None:
    """Return the first iteration, as far as it is looked at, after which 99 % of the training set are right."""
    run, least = seen.run, TARGET * seen.run.experiment.train
    for iteration in range(min(seen.iteration, SAMPLES_LOOKED_AT // run.experiment.train) + 1):
        if run.score_train(run.history.weights(iteration)).correct >= least:
            return iteration
    correct = run.history.epochs.read("train_correct", 0, seen.epochs_done + 1).astype(np.float64)
    reached = np.flatnonzero(correct >= least)
    return run.schedule.end_of_epoch(int(reached[0])) if len(reached) else None


def _tell_comparison(told: LessonValues, compared: Sequence[Seen]) -> None:
    updates, straight, losses = {}, {}, {}
    for seen in compared:
        name = descent_of(seen.run.experiment)
        if name in updates:  # two mini-batches: the first one speaks
            continue
        updates[name] = seen.iteration
        losses[name] = seen.scores().train_loss
        share = straightness([seen.run.history.path(0, seen.iteration)])
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


def descent_of(experiment: Experiment) -> str:
    """Return which of the three descents an experiment makes."""
    size = experiment.batch_size
    return DESCENTS[0] if size == 1 else DESCENTS[2] if size == experiment.train else DESCENTS[1]


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
