"""Where the cursor stands, in words."""

from __future__ import annotations

import math
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from core.maths.losses import LOSSES
from core.picture.detail import Detail
from core.picture.frame import Frame
from core.training.seen import Scores
from gui.words import stop as stop_words
from gui.words import training as words
from gui.words.numbers import Number, percentage, whole
from gui.words.race import count_text, seconds_text

translate = QCoreApplication.translate

DIGITS = 3  # that matter, of a number of an iteration
KEPT = "\N{NO-BREAK SPACE}"
EACH_MOST = 4  # samples whose outputs are told one by one


def position(frame: Frame) -> str:
    """Return where a frame stands: a single run or one phase of it, or several under their clock."""
    detail = None if frame.readings is None else frame.readings.detail
    if frame.alone and frame.walking and detail is not None:
        return _of_phase(frame, detail)
    return _of_one(frame, frame.scores) if frame.alone else _of_several(frame)


def longest_position(frame: Frame) -> str:
    """Return as long a position as a single run can have, so that room can be kept for it."""
    descent = frame.descent
    last = descent.schedule.place(descent.schedule.iterations)
    longest = replace(descent, place=last, stopped=stop_words.longest(descent.experiment, last.iteration))
    longest_frame = replace(frame, descents=(longest,), chosen=0, batch_loss=1e100, changes=_changes_most(frame))
    return _of_one(longest_frame, Scores(0.0, 0.0, 1.0, 1.0, None))


def _changes_most(frame: Frame) -> int | None:
    descent = frame.descent
    return None if LOSSES[descent.experiment.loss].smooth else descent.schedule.iterations_per_epoch


def _of_one(frame: Frame, scores: Scores) -> str:
    descent = frame.descent
    parts = [
        translate("words", "iteration {iteration} of {count}").format(
            iteration=whole(descent.place.iteration), count=whole(descent.schedule.iterations)
        )
    ]
    if descent.place.batch is None:
        parts.append(translate("words", "start"))
    else:
        parts.append(translate("words", "epoch {epoch}").format(epoch=whole(descent.place.epoch)))
        parts.append(
            translate("words", "batch {number} of {count}").format(
                number=whole(descent.place.batch.number), count=whole(descent.schedule.iterations_per_epoch)
            )
        )
        parts.append(translate("words", "batch loss {loss}").format(loss=words.loss_text(frame.batch_loss or 0.0)))
    shares = [translate("words", "train {share}").format(share=percentage(scores.train_accuracy))]
    if not math.isnan(scores.test_accuracy):
        shares.append(translate("words", "test {share}").format(share=percentage(scores.test_accuracy)))
    if scores.epoch is not None:
        shares[-1] += translate("words", " (after epoch {epoch})").format(epoch=whole(scores.epoch))
    parts += shares
    if frame.changes is not None:
        parts.append(translate("words", "weight changes in this epoch: {count}").format(count=whole(frame.changes)))
    if descent.stopped is not None:
        parts.append(stop_words.stopped(descent.stopped))
    return " · ".join(parts)


def _of_phase(frame: Frame, detail: Detail) -> str:
    """Return what a phase of an iteration has just computed, with its numbers."""
    at = translate("words", "iteration {iteration} of {count}").format(
        iteration=whole(frame.descent.place.iteration), count=whole(frame.descent.schedule.iterations)
    )
    return f"{at} · {_computed(detail)}"


def _computed(detail: Detail) -> str:
    step, count = detail.step, len(detail.y)
    if detail.cursor.phase == "forward":
        outputs = step.output if count <= EACH_MOST else (step.output.min(), step.output.max())
        texts = [words.number_text(float(output), DIGITS) for output in outputs]
        if count <= EACH_MOST:
            return translate("words", "forward: ŷ = {outputs}").format(outputs="; ".join(texts))
        return translate("words", "forward: ŷ from {least} to {most} over {count} samples").format(
            least=texts[0], most=texts[1], count=whole(count)
        )
    if detail.cursor.phase == "loss":
        loss = words.number_text(step.batch_loss, DIGITS)
        if count == 1:
            return translate("words", "loss of the sample = {loss}").format(loss=loss)
        return translate("words", "mean loss of {count} samples = {loss}").format(count=whole(count), loss=loss)
    if detail.cursor.phase == "gradient":
        parts = (
            f"∂{name}{KEPT}={KEPT}{words.number_text(float(value), DIGITS)}"
            for name, value in zip(words.WEIGHTS, step.gradient, strict=True)
        )
        return translate("words", "mean gradient: {parts}").format(parts="; ".join(parts))
    return words.update_arithmetic(detail, DIGITS)[0]


def _of_several(frame: Frame) -> str:
    """Return where the clock stands, and how far each run is."""
    if frame.apart:
        units = {
            "iterations": translate("race", "over iterations"),
            "epochs": translate("race", "over epochs"),
            "samples": translate("race", "over samples seen"),
            "seconds": translate("race", "over seconds of the NumPy loop"),
            "slow": translate("race", "over seconds of a slow computer"),
        }
        moment = translate("race", "each where it stood, {over}").format(over=units[frame.clock])
    elif frame.clock == "iterations":
        moment = translate("race", "iteration {now} of {end}").format(
            now=count_text(round(frame.now)), end=count_text(round(frame.end))
        )
    elif frame.clock == "epochs":
        moment = translate("race", "epoch {now:.2f} of {end:g}").format(now=Number(frame.now), end=Number(frame.end))
    elif frame.clock == "samples":
        moment = translate("race", "{now} of {end} samples seen").format(
            now=count_text(round(frame.now)), end=count_text(round(frame.end))
        )
    elif frame.clock == "seconds":
        moment = translate("race", "{now} of the NumPy loop").format(now=seconds_text(frame.now))
    else:
        moment = translate("race", "{now} of {end} on a slow computer").format(
            now=seconds_text(frame.now), end=seconds_text(frame.end)
        )
    parts = [moment]
    for descent in frame.descents:
        accuracy = descent.accuracy_now
        text = descent.label if accuracy is None else f"{descent.label} {percentage(accuracy)}"
        if descent.diverged_at is not None and descent.over:
            text = translate("race", "{run} diverged").format(run=descent.label)
        elif descent.stopped is not None and descent.over:
            text = translate("race", "{run} stopped").format(run=text)
        if frame.clock != "iterations" or descent.cursor.done != round(frame.now):
            text = translate("race", "{run} at iteration {iteration}").format(
                run=text, iteration=count_text(descent.cursor.done)
            )
        parts.append(text)
    return " · ".join(parts)
