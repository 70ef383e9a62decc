"""What an action has changed, in a sentence: said where a screen reader listens."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.picture.frame import Frame
from core.plan.experiment import Experiment
from core.plan.schedule import Schedule
from gui.words import training as words
from gui.words.changes import change_name
from gui.words.numbers import number, percentage, whole
from gui.words.spoken import states
from gui.words.spoken.counts import COUNTS

translate = QCoreApplication.translate


def stepped(frame: Frame) -> str:
    """Return where a step has led, and to what."""
    if not frame.alone or frame.batch_loss is None:
        return states.where(frame)
    return f"{states.where(frame)} " + translate("spoken", "The loss of this batch is {loss}.").format(
        loss=words.loss_text(frame.batch_loss)
    )


def paused(frame: Frame) -> str:
    """Return where play has stopped, and how well it does there."""
    return " ".join(states.summary(frame)[:3])


def epoch_over(frame: Frame, epoch: int) -> str:
    """Return how well it does at the end of an epoch."""
    said = translate("spoken", "Epoch {epoch} is over.").format(epoch=whole(epoch))
    scores = frame.scores
    return f"{said} " + translate("spoken", "Loss {loss}, {share} classified correctly.").format(
        loss=words.loss_text(scores.train_loss), share=percentage(scores.train_accuracy)
    )


def changed(before: Experiment, after: Experiment, schedule: Schedule) -> str:
    """Return what a change of the experiment means; nothing where nothing has changed."""
    fields = frozenset(name for name in FIELDS if getattr(before, name) != getattr(after, name))
    if not fields:
        return ""
    if "data" in fields or "samples" in fields or "train" in fields:
        return translate("spoken", "Other data: {train} to train on, {test} to test.").format(
            train=COUNTS.samples(after.train), test=COUNTS.samples(after.samples - after.train)
        )
    if "batch_size" in fields:
        return translate("spoken", "Batch size {size}: {each} an epoch, {total} in all.").format(
            size=whole(after.batch_size),
            each=COUNTS.iterations(schedule.iterations_per_epoch),
            total=COUNTS.iterations(schedule.iterations),
        )
    if "epochs" in fields:
        return translate("spoken", "{epochs}: {total} in all.").format(
            epochs=COUNTS.epochs(after.epochs), total=COUNTS.iterations(schedule.iterations)
        )
    if "learning_rate" in fields:
        return translate("spoken", "Learning rate {rate}.").format(rate=number(after.learning_rate, "g"))
    return translate("spoken", "Changed: {what}.").format(what=change_name(fields))


FIELDS = tuple(Experiment.__dataclass_fields__)
