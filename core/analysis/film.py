"""The film strip of a run: the boundary after some of its epochs, and which samples changed sides in between."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.data.arrays import Array, Flags, evenly
from core.data.give_way import GiveWay, go_on
from core.maths.perceptron import is_right
from core.training.run import Run
from core.training.scoring import SAMPLES_AT_ONCE
from core.training.seen import Seen

MARKED_MOST = 60  # samples that are marked in one picture for one reason
STEPS = (1, 2, 3, 5)  # the epochs of one power of ten that have a picture


@dataclass(frozen=True, slots=True, eq=False)
class Changed:
    """The samples that are newly right, or newly wrong.

    Parameters
    ----------
    count : int
        How many there are in the whole training set.
    X : (n, 2) float64
    y : (n,) float64
        At most `MARKED_MOST` of them, evenly out of all.
    """

    count: int
    X: Array
    y: Array


@dataclass(frozen=True, slots=True, eq=False)
class Moment:
    """One picture of the strip: the end of an epoch.

    Parameters
    ----------
    epoch, iteration : int
        0 is the start.
    weights : (3,) float64
        What the epoch left, and the next one starts from.
    train_loss, test_loss : float
    correct, train : int
        How many of the training samples are predicted right.
    newly_right, newly_wrong : Changed
        Against the picture before; none at the start.
    """

    epoch: int
    iteration: int
    weights: Array
    train_loss: float
    test_loss: float
    correct: int
    train: int
    newly_right: Changed
    newly_wrong: Changed


@dataclass(frozen=True, slots=True, eq=False)
class Film:
    """The pictures of a run so far, the start first; none where even the loss of the start overflows."""

    run_id: int
    moments: tuple[Moment, ...]


def film_epochs(last: int) -> list[int]:
    """Return the epochs up to `last` that have a picture: 0, 1, 2, 3, 5, 10, 20, 30, 50, 100 and so on."""
    epochs = [0]
    power = 1
    while power <= last:
        epochs += [step * power for step in STEPS if step * power <= last]
        power *= 10
    return epochs


def filmed(seen: Seen) -> list[int]:
    """Return the epochs of a run that have a picture by now."""
    return film_epochs(seen.epochs_done) if seen.epochs_done >= 0 else []


@np.errstate(all="ignore")  # of a run that diverges the last weights overflow in the sums
def make_film(seen: Seen, before: Film | None = None, give_way: GiveWay = go_on) -> Film:
    """Return the film strip of a run, as far as it was seen.

    Parameters
    ----------
    seen : Seen
    before : Film, optional
        An earlier one; its pictures of this run are used again.
    give_way : function
        Called every few milliseconds; may wait, so that others come first.
    """
    run = seen.run
    known = {moment.epoch: moment for moment in before.moments} if before and before.run_id == run.id else {}
    moments: list[Moment] = []
    flags: Flags | None = None  # of the picture before, where it was made just now
    for epoch in filmed(seen):
        if epoch in known:
            moments.append(known[epoch])  # these come first, before any that is made now
            continue
        if moments and flags is None:
            flags = right_flags(run, moments[-1].weights, give_way)
        moment, flags = _take(run, epoch, flags, give_way)
        moments.append(moment)
    return Film(run.id, tuple(moments))


def right_flags(run: Run, weights: Array, give_way: GiveWay = go_on) -> Flags:
    """Tell of each training sample whether `weights` (3,) predict it right: (train,) bool."""
    signed = run.train_signed
    right = np.empty(signed.shape[1], dtype=np.bool_)
    for first in range(0, len(right), SAMPLES_AT_ONCE):
        give_way()
        block = signed[:, first : first + SAMPLES_AT_ONCE]
        margins = weights @ block  # (3,) @ (3, n)
        right[first : first + SAMPLES_AT_ONCE] = is_right(margins, block[2])
    return right


def _take(run: Run, epoch: int, before: Flags | None, give_way: GiveWay) -> tuple[Moment, Flags]:
    """Take the picture of an epoch; `before` (train,) tells what was right in the picture before."""
    iteration = run.schedule.end_of_epoch(epoch)
    weights = run.history.weights(iteration)
    right = right_flags(run, weights, give_way)
    before = right if before is None else before
    recorded = run.history.epochs
    moment = Moment(
        epoch=epoch,
        iteration=iteration,
        weights=weights,
        train_loss=recorded.at("train_loss", epoch),
        test_loss=recorded.at("test_loss", epoch),
        correct=int(np.count_nonzero(right)),
        train=len(right),
        newly_right=_changed(run, right & ~before),
        newly_wrong=_changed(run, before & ~right),
    )
    return moment, right


def _changed(run: Run, chosen: Flags) -> Changed:
    rows = np.flatnonzero(chosen)
    drawn = rows
    if len(rows) > MARKED_MOST:
        drawn = rows[evenly(len(rows), MARKED_MOST)]
    return Changed(len(rows), run.dataset.X_train[drawn], run.dataset.y_train[drawn])
