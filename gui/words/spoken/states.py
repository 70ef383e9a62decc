"""What each view shows now, in whole sentences, and the summary of them all."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication

from core.data.arrays import Array
from core.picture.frame import Descent, Frame
from gui.words import training as words
from gui.words.numbers import number, percentage, whole
from gui.words.race import short_cells
from gui.words.spoken.counts import COUNTS

if TYPE_CHECKING:
    from core.analysis.fan import Fan
    from core.analysis.film import Film

translate = QCoreApplication.translate


def summary(frame: Frame) -> list[str]:
    """Return what there is to know of a moment: where it stands, how well it does, how it goes."""
    if not frame.alone:
        return [where(frame), *(of_run(frame, descent) for descent in frame.descents)]
    told = [where(frame), losses(frame), right(frame), ending(frame.descent) or manner(frame), line(frame.descent)]
    return [sentence for sentence in told if sentence]


def where(frame: Frame) -> str:
    """Return where a frame stands."""
    descent, schedule = frame.descent, frame.descent.schedule
    if not frame.alone:
        return translate("spoken", "{runs} side by side; {run} is the chosen one.").format(
            runs=COUNTS.runs(len(frame.descents)), run=descent.label
        )
    if descent.place.batch is None:
        return translate("spoken", "At the start: {iterations} to come, in {epochs}.").format(
            iterations=COUNTS.iterations(schedule.iterations), epochs=COUNTS.epochs(schedule.epochs)
        )
    place = translate(
        "spoken", "Iteration {iteration} of {iterations}: epoch {epoch} of {epochs}, batch {batch} of {batches}."
    ).format(
        iteration=whole(descent.place.iteration),
        iterations=whole(schedule.iterations),
        epoch=whole(descent.place.epoch),
        epochs=whole(schedule.epochs),
        batch=whole(descent.place.batch.number),
        batches=whole(schedule.iterations_per_epoch),
    )
    return f"{place} {_phase(frame)}".strip()


def _phase(frame: Frame) -> str:
    if not frame.walking:
        return ""
    return {
        "forward": translate("spoken", "The forward pass is done; the loss comes next."),
        "loss": translate("spoken", "The loss is known; the gradient comes next."),
        "gradient": translate("spoken", "The gradient is known; the update comes next."),
        "update": translate("spoken", "The weights are updated."),
    }[frame.descent.cursor.phase]


def losses(frame: Frame) -> str:
    """Return the loss of the batch and of the training set, and where that began."""
    curves, told = frame.descent.curves, []
    if frame.batch_loss is not None:
        told.append(
            translate("spoken", "The loss of this batch is {loss}.").format(loss=words.loss_text(frame.batch_loss))
        )
    done = frame.descent.place.iteration / frame.descent.schedule.iterations_per_epoch
    past = np.flatnonzero(curves.epochs <= done + 1e-9)
    if len(past):
        last = int(past[-1])
        first, now = (words.loss_text(float(curves.train_loss[row])) for row in (0, last))
        if last == 0:
            told.append(translate("spoken", "At the start the training set's loss is {loss}.").format(loss=first))
        else:
            text = translate("spoken", "The training set's loss is {now} after epoch {epoch}; it began at {first}.")
            told.append(text.format(now=now, epoch=whole(int(curves.epochs[last])), first=first))
        if not math.isnan(curves.test_loss[last]):
            test = words.loss_text(float(curves.test_loss[last]))
            told.append(translate("spoken", "The loss of the test set is {loss}.").format(loss=test))
    return " ".join(told)


def right(frame: Frame) -> str:
    """Return how many samples are classified correctly."""
    scores, train = frame.scores, frame.descent.experiment.train
    said = translate("spoken", "{right} of {train} training samples are classified correctly, {share}.").format(
        right=whole(round(scores.train_accuracy * train)), train=whole(train), share=percentage(scores.train_accuracy)
    )
    if not math.isnan(scores.test_accuracy):
        said += " " + translate("spoken", "Of the test samples {share} are.").format(
            share=percentage(scores.test_accuracy)
        )
    return said


def manner(frame: Frame) -> str:
    """Return how the descent goes."""
    if frame.readings is None:
        return ""
    return {
        "start": "",
        "steady": translate("spoken", "The descent is steady."),
        "zigzagging": translate("spoken", "The descent zigzags."),
        "resting": translate("spoken", "The descent is at rest: the weights no longer change."),
        "swinging": translate("spoken", "The loss swings up and down and does not settle."),
        "diverging": translate("spoken", "The descent diverges: the learning rate is too large."),
    }[frame.readings.state.word]


def ending(descent: Descent) -> str:
    """Return how a run has ended; nothing while it goes on."""
    at = whole(descent.cursor.done)
    if descent.diverged_at is not None and descent.over:
        return translate("spoken", "The run diverged at iteration {iteration}.").format(
            iteration=whole(descent.diverged_at)
        )
    if descent.stopped is not None and descent.over:
        return translate("spoken", "A stop rule ended the run at iteration {iteration}.").format(iteration=at)
    if descent.over:
        return translate("spoken", "The run is over, after {iterations}.").format(
            iterations=COUNTS.iterations(descent.cursor.done)
        )
    return ""


def line(descent: Descent) -> str:
    """Return where the decision boundary is, and how far it has turned."""
    w1, w2, b = (number(float(weight)) for weight in descent.weights)
    said = translate("spoken", "The boundary is where w1·x1 + w2·x2 + b = 0, with w1 = {w1}, w2 = {w2} and b = {b}.")
    said = said.format(w1=w1, w2=w2, b=b)
    turned = turned_by(descent)
    if turned is not None and descent.place.iteration:
        said += " " + translate("spoken", "It has turned by {degrees} degrees since the start.").format(
            degrees=whole(round(turned))
        )
    return said


def turned_by(descent: Descent) -> float | None:
    """Return by how many degrees the boundary has turned since the start, 0 to 180; None where there is none."""
    (a1, a2), (b1, b2) = descent.start[:2].tolist(), descent.weights[:2].tolist()
    with np.errstate(all="ignore"):
        if not math.hypot(a1, a2) or not math.hypot(b1, b2) or not math.isfinite(math.hypot(b1, b2)):
            return None
        return abs(math.degrees(math.atan2(a1 * b2 - a2 * b1, a1 * b1 + a2 * b2)))


def of_run(frame: Frame, descent: Descent) -> str:
    """Return where one of several runs stands, and how well it does."""
    run, iteration = descent.label, whole(descent.cursor.done)
    if (scores := descent.scores).epoch is None:
        text = translate("spoken", "{run}: iteration {iteration}, loss {loss}, accuracy {share}.").format(
            run=run,
            iteration=iteration,
            loss=words.loss_text(scores.train_loss),
            share=percentage(scores.train_accuracy),
        )
    else:
        text = translate("spoken", "{run}: iteration {iteration}.").format(run=run, iteration=iteration)
    return f"{text} {ending(descent)}".strip()


def boundary(frame: Frame) -> str:
    """Return what the decision boundary's view shows."""
    descent = frame.descent
    told = [line(descent), right(frame)]
    if frame.batch.total and descent.place.batch is not None:
        told.append(
            translate("spoken", "The batch, {samples}, is drawn large; so far the epoch has seen {seen}.").format(
                samples=COUNTS.samples(frame.batch.total), seen=COUNTS.samples(frame.seen.total)
            )
        )
    return " ".join(part for part in told if part)


def loss(frame: Frame) -> str:
    """Return what the convergence curves show."""
    if frame.alone:
        return losses(frame)
    return " ".join(of_run(frame, descent) for descent in frame.descents)


def plane(frame: Frame) -> str:
    """Return what the plane of the weights shows."""
    return " ".join(way(frame, descent) for descent in frame.descents)


def way(frame: Frame, descent: Descent) -> str:
    """Return from where to where a descent has gone, and how straight."""
    start, now = (_point(weights) for weights in (descent.start, descent.weights))
    path = descent.curves.path[: int(np.searchsorted(descent.curves.path_iterations, descent.cursor.done, "right"))]
    with np.errstate(all="ignore"):
        steps = np.hypot(*np.diff(path, axis=0).T) if len(path) > 1 else np.zeros(0)
        length = float(np.nansum(steps))
        straight = float(np.hypot(*(descent.weights[:2] - descent.start[:2])))
    if frame.alone:
        said = translate("spoken", "The weights (w1; w2) went from {start} to {now}.").format(start=start, now=now)
    else:
        said = translate("spoken", "{run} went from {start} to {now}.").format(run=descent.label, start=start, now=now)
    if length > 0 and math.isfinite(length) and math.isfinite(straight):
        said += " " + translate("spoken", "The path is {length} long, the straight way {straight}.").format(
            length=number(max(length, straight)), straight=number(straight)
        )
    return said


def _point(weights: Array) -> str:
    w1, w2 = (number(float(weight)) for weight in weights[:2])
    return f"({w1}; {w2})"


def tape(frame: Frame) -> str:
    """Return what the epoch tape shows."""
    if frame.alone:
        return where(frame)
    return " ".join(
        translate("spoken", "{run}: epoch {epoch} of {epochs}, batch {batch} of {batches}.").format(
            run=descent.label,
            epoch=whole(max(1, descent.place.epoch)),
            epochs=whole(descent.schedule.epochs),
            batch=whole(0 if descent.place.batch is None else descent.place.batch.number),
            batches=whole(descent.schedule.iterations_per_epoch),
        )
        for descent in frame.descents
    )


def phases(frame: Frame) -> str:
    """Return which phase of an iteration is lit."""
    if frame.walking and frame.descent.place.batch is not None:
        return _phase(frame)
    return translate("spoken", "No phase is shown by itself: the iterations are whole.")


def film(shown: Film | None) -> str:
    """Return what the film strip shows."""
    if shown is None or not shown.moments:
        return translate("spoken", "There is no picture yet.")
    first, last = shown.moments[0], shown.moments[-1]
    if last.epoch == 0:
        return translate("spoken", "One picture, of the start: the train loss is {loss}.").format(
            loss=words.loss_text(first.train_loss)
        )
    return translate(
        "spoken", "{pictures}, from the start to epoch {epoch}: the train loss goes from {first} to {last}."
    ).format(
        pictures=COUNTS.pictures(len(shown.moments)),
        epoch=whole(last.epoch),
        first=words.loss_text(first.train_loss),
        last=words.loss_text(last.train_loss),
    )


def costs(frame: Frame) -> str:
    """Return what the runs cost to come to the target."""
    if frame.alone or frame.readings is None or not frame.readings.costs:
        return translate("spoken", "Costs are compared where several runs stand side by side.")
    told = [
        translate("spoken", "What it costs to come to loss {loss}.").format(
            loss=words.loss_text(frame.readings.costs[0].target)
        )
    ]
    for descent, cost in zip(frame.descents, frame.readings.costs, strict=True):
        if cost.first is None:
            text = (
                translate("spoken", "{run} does not come to it.")
                if cost.over
                else translate("spoken", "{run} has not come to it yet.")
            )
            told.append(text.format(run=descent.label))
        else:
            iterations, samples, seconds = short_cells(cost)
            told.append(
                translate("spoken", "{run}: {iterations} iterations, {samples} samples, {time}.").format(
                    run=descent.label, iterations=iterations, samples=samples, time=seconds
                )
            )
    return " ".join(told)


def fan(shown: Fan) -> str:
    """Return what the gradient fan shows."""
    if not shown.finite:
        return ""
    return translate("spoken", "{batches} of epoch {epoch}, and where each would pull the weights.").format(
        batches=COUNTS.batches(shown.batches), epoch=whole(shown.epoch)
    )
