"""The numbers of what a view shows, as a table for the clipboard."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication, QLocale

from core.analysis.costs import Price
from core.analysis.many_starts import NEVER
from core.data.arrays import Array
from core.maths.perceptron import net_input
from core.picture.frame import Frame

translate = QCoreApplication.translate

Cell = str | float | None
Row = Sequence[Cell]  # the first one of a table are the heads
Numbers = Callable[[Frame, Any], list[Row]]  # from a frame with readings, and what the view was answered last


def as_text(rows: Iterable[Row]) -> str:
    """Return rows for a spreadsheet: tabs between cells, all digits, the decimal sign of the window's language."""
    point = QLocale().decimalPoint()

    def written(cell: Cell) -> str:
        if isinstance(cell, str):
            return cell
        if cell is None or math.isnan(cell):
            return ""
        return repr(cell).replace(".", point)

    return "\n".join("\t".join(map(written, row)) for row in rows) + "\n"


# --- what each view shows --------------------------------------------------------------------------------------------


def boundary_numbers(frame: Frame, _answer: object) -> list[Row]:
    """Return every sample with its label and its net input at the weights on screen."""
    dataset = frame.data.dataset
    sets = (
        (translate("heads", "train"), dataset.X_train, dataset.y_train),
        (translate("heads", "test"), dataset.X_test, dataset.y_test),
    )
    rows: list[Row] = [("x1", "x2", translate("heads", "label"), translate("heads", "set"), "z")]
    for name, X, y in sets:
        with np.errstate(all="ignore"):
            z = net_input(frame.descent.weights, X)
        for (x1, x2), label, net in zip(X.tolist(), y.astype(int).tolist(), z.tolist(), strict=True):
            rows.append((x1, x2, label, name, net))
    return rows


def loss_numbers(frame: Frame, _answer: object) -> list[Row]:
    """Return the scores after each epoch of a single run; of several, those that are drawn over their clock."""
    curves = frame.descent.curves
    if frame.alone:
        columns = (curves.epochs, curves.train_loss, curves.test_loss, curves.train_accuracy, curves.test_accuracy)
        return [(translate("heads", "epoch"), *_score_heads()), *_rows(*columns)]
    unit = {
        "iterations": translate("heads", "iteration"),
        "epochs": translate("heads", "epoch"),
        "samples": translate("heads", "samples"),
    }.get(frame.clock, translate("heads", "seconds"))
    rows: list[Row] = [(translate("heads", "run"), unit, *_score_heads()[::2])]
    for descent in frame.descents:
        scored = descent.scored
        rows += [(descent.label, *row) for row in _rows(scored.times, scored.loss, scored.accuracy)]
    return rows


def plane_numbers(frame: Frame, _answer: object) -> list[Row]:
    """Return the points of the paths that are drawn."""
    rows: list[Row] = [(translate("heads", "run"), translate("heads", "iteration"), "w1", "w2")]
    for descent in frame.descents:
        curves = descent.curves
        for iteration, (w1, w2) in zip(curves.path_iterations.tolist(), curves.path.tolist(), strict=True):
            if not math.isnan(w1):  # steps are left out
                rows.append((descent.label, int(iteration), w1, w2))
    return rows


def cost_numbers(frame: Frame, _answer: object) -> list[Row]:
    """Return what each run cost."""
    first, stays = translate("heads", "first: {what}"), translate("heads", "stays: {what}")
    spent = (translate("heads", "iterations"), translate("heads", "samples"), translate("heads", "seconds"))
    heads = (
        translate("heads", "run"),
        translate("heads", "batch size"),
        translate("heads", "learning rate"),
        translate("heads", "iterations"),
        translate("heads", "target loss"),
        *(first.format(what=what) for what in spent),
        *(stays.format(what=what) for what in spent),
        translate("heads", "straightness"),
        *_score_heads(),
    )
    rows: list[Row] = [heads]
    readings = frame.readings
    if readings is None or not readings.costs:
        return rows
    for descent, cost in zip(frame.descents, readings.costs, strict=True):
        values = (descent.label, cost.batch_size, descent.experiment.learning_rate, cost.updates, cost.target)
        score = descent.scores
        scores = (score.train_loss, score.test_loss, score.train_accuracy, score.test_accuracy)
        rows.append((*values, *_price(cost.first), *_price(cost.stays), cost.straightness, *scores))
    return rows


def batch_numbers(frame: Frame, _answer: object) -> list[Row]:
    """Return the samples of the batch with their outputs, losses and gradients, and the means in the last row."""
    detail = None if frame.readings is None else frame.readings.detail
    heads: Row = ("", "x1", "x2", "y", "z", "ŷ", translate("heads", "loss"), "∂w1", "∂w2", "∂b")
    if detail is None:
        return [heads]
    step = detail.step
    number = np.arange(1, len(detail.y) + 1)
    columns = (number, *detail.X.T, detail.y, step.net_input, step.output, step.sample_losses, *step.sample_gradients.T)
    blank: Row = (None,) * 5
    means: Row = (translate("heads", "mean"), *blank, float(step.batch_loss), *step.gradient.tolist())
    return [heads, *_rows(*columns), means]


def film_numbers(_frame: Frame, answer: Any) -> list[Row]:
    """Return the pictures of the film, a row each."""
    heads = (
        translate("heads", "epoch"),
        translate("heads", "iteration"),
        *("w1", "w2", "b"),
        *_score_heads()[:2],
        translate("heads", "right"),
        translate("heads", "newly right"),
        translate("heads", "newly wrong"),
    )
    moments = () if answer is None else answer.moments
    return [
        heads,
        *(
            (
                *(one.epoch, one.iteration, *one.weights.tolist(), one.train_loss, one.test_loss),
                *(one.correct, one.newly_right.count, one.newly_wrong.count),
            )
            for one in moments
        ),
    ]


def fan_numbers(_frame: Frame, answer: Any) -> list[Row]:
    """Return the gradients of the batches that are drawn."""
    heads: Row = (translate("heads", "batch"), "∂w1", "∂w2", "∂b")
    return [heads, *([] if answer is None else _rows(answer.fan.numbers, *answer.fan.gradients.T))]


def start_numbers(_frame: Frame, answer: Any) -> list[Row]:
    """Return what became of the starts."""
    until = translate("heads", "iterations until the target")
    ends = tuple(translate("heads", "end {weight}").format(weight=weight) for weight in ("w1", "w2", "b"))
    heads: Row = (translate("heads", "start seed"), "w1", "w2", "b", until, *ends, *_score_heads()[::2])
    if answer is None:
        return [heads]
    seeds = np.arange(answer.start_seed, answer.start_seed + answer.number)
    reached = np.where(answer.reached_at == NEVER, np.nan, answer.reached_at)
    return [heads, *_rows(seeds, *answer.starts.T, reached, *answer.ends.T, answer.train_loss, answer.train_accuracy)]


def sweep_numbers(_frame: Frame, answer: Any) -> list[Row]:
    """Return the loss by the learning rate."""
    heads: Row = (translate("heads", "learning rate"), translate("heads", "train loss"))
    return [heads, *([] if answer is None else _rows(answer.found.rates, answer.found.losses))]


# By the objectName of the view; a view without is one without numbers.
NUMBERS: dict[str, Numbers] = {
    "boundaryView": boundary_numbers,
    "lossView": loss_numbers,
    "weightPlaneView": plane_numbers,
    "racePanel": cost_numbers,
    "microscope": batch_numbers,
    "filmPanel": film_numbers,
    "fanPanel": fan_numbers,
    "startsPanel": start_numbers,
    "sweepPanel": sweep_numbers,
}


def _score_heads() -> tuple[str, str, str, str]:
    return (
        translate("heads", "train loss"),
        translate("heads", "test loss"),
        translate("heads", "train accuracy"),
        translate("heads", "test accuracy"),
    )


def _rows(*columns: Array) -> list[Row]:
    """Return columns, (n,) each, as rows; whole numbers are written without a point."""
    listed = [
        [int(value) if value == round(value) else value for value in column.tolist()]
        if np.isfinite(column).all() and (column == np.round(column)).all()
        else column.tolist()
        for column in columns
    ]
    return list(zip(*listed, strict=True))


def _price(price: Price | None) -> tuple[float | None, float | None, float | None]:
    return (None, None, None) if price is None else (price.iterations, price.samples, price.seconds)
