"""What the pictures are made of, thing by thing."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.picture.frame import Frame
from gui.access.parts import Part
from gui.words import training as words
from gui.words.numbers import number, percentage, whole
from gui.words.spoken import states
from gui.words.spoken.counts import COUNTS

if TYPE_CHECKING:
    from core.analysis.fan import Fan
    from core.analysis.landscape import Landscape
    from core.analysis.many_starts import ManyStarts
    from core.analysis.sweep import Sweep

translate = QCoreApplication.translate

MARKED_MOST = 60  # epochs that are told one by one


def boundary(frame: Frame) -> list[Part]:
    """Return the line of each run, the one before, and the samples by class."""
    told = [Part(states.line(descent), current=descent is frame.descent) for descent in frame.descents]
    if not frame.alone:
        told = [
            Part(f"{descent.label}. {part.words}", current=part.current)
            for descent, part in zip(frame.descents, told, strict=True)
        ]
    data = frame.data
    text = translate("spoken", "{name}: {samples} of the training set are drawn.")
    for label, name in enumerate(data.dataset.classes):
        told.append(Part(text.format(name=name, samples=COUNTS.samples(int((data.train.y == label).sum())))))
    if frame.ghost is not None:
        told.append(Part(translate("spoken", "The boundary of the run before is drawn dashed.")))
    return told


def loss(frame: Frame, accuracy: bool = False) -> list[Part]:
    """Return the scores after each epoch of a single run, or where each of several stands."""
    if not frame.alone:
        return [Part(states.of_run(frame, descent), current=descent is frame.descent) for descent in frame.descents]
    curves, told = frame.descent.curves, []
    train, test = (curves.train_accuracy, curves.test_accuracy) if accuracy else (curves.train_loss, curves.test_loss)
    say = percentage if accuracy else words.loss_text
    step = max(1, math.ceil(len(curves.epochs) / MARKED_MOST))
    for row in range(0, len(curves.epochs), step):
        epoch, seen, unseen = int(curves.epochs[row]), float(train[row]), float(test[row])
        if math.isnan(unseen):
            text = (
                translate("spoken", "After epoch {epoch}: train {train}.")
                if epoch
                else translate("spoken", "At the start: train {train}.")
            )
        else:
            text = (
                translate("spoken", "After epoch {epoch}: train {train}, test {test}.")
                if epoch
                else translate("spoken", "At the start: train {train}, test {test}.")
            )
        told.append(
            Part(
                text.format(epoch=whole(epoch), train=say(seen), test=say(unseen)),
                current=epoch == frame.descent.place.epoch - (not _ended(frame)),
            )
        )
    return told


def _ended(frame: Frame) -> bool:
    """Tell whether the epoch on screen is over."""
    batch = frame.descent.place.batch
    return batch is not None and batch.number == frame.descent.schedule.iterations_per_epoch


def plane(frame: Frame, landscape: Landscape | None) -> list[Part]:
    """Return the descents and the minimum."""
    told = [Part(states.way(frame, descent), current=descent is frame.descent) for descent in frame.descents]
    minimum = None if landscape is None or landscape.minimum is None else landscape.minimum.weights
    if minimum is not None:
        w1, w2 = (number(float(weight)) for weight in minimum[:2])
        told.append(Part(translate("spoken", "The minimum is at w1 = {w1}, w2 = {w2}.").format(w1=w1, w2=w2)))
    if frame.ghost is not None:
        told.append(Part(translate("spoken", "The descent of the run before is drawn pale.")))
    return told


def starts(found: ManyStarts) -> list[Part]:
    """Return each of many starts, and what became of it."""
    from core.analysis.many_starts import NEVER  # here: the window's first frame need not wait for it

    never = translate("spoken", "Start of seed {seed}: it never reached the target.")
    reached = translate("spoken", "Start of seed {seed}: it reached the target at iteration {iteration}.")
    return [
        Part((never if at == NEVER else reached).format(seed=whole(found.start_seed + number), iteration=whole(at)))
        for number, at in enumerate(found.reached_at.tolist())
    ]


def sweep(found: Sweep) -> list[Part]:
    """Return the loss at each learning rate."""
    text, diverged = translate("spoken", "Rate {rate}: loss {loss}."), translate("spoken", "Rate {rate}: diverged.")
    return [
        Part(
            (diverged if math.isnan(loss) else text).format(
                rate=words.number_text(rate, 3), loss="" if math.isnan(loss) else words.loss_text(loss)
            )
        )
        for rate, loss in zip(found.rates.tolist(), found.losses.tolist(), strict=True)
    ]


def fan(shown: Fan) -> list[Part]:
    """Return the arrows: their mean, and each that is drawn."""
    if not shown.finite:
        return []
    mean = translate("spoken", "On average the batches pull by {w1} on w1 and {w2} on w2.")
    told = [Part(mean.format(w1=number(-float(shown.mean[0])), w2=number(-float(shown.mean[1]))))]
    text = translate("spoken", "Batch {batch} pulls by {w1} on w1 and {w2} on w2.")
    return told + [
        Part(
            text.format(batch=whole(int(batch)), w1=number(-float(pull[0])), w2=number(-float(pull[1]))),
            current=int(batch) == shown.number,
        )
        for batch, pull in zip(shown.numbers, shown.gradients, strict=True)
    ]
