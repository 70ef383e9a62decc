"""What became of a table, as the window says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication

from core.data.arrays import Array
from core.data.dataset import Dataset
from core.data.samples import OTHER_CLASS, Samples
from gui.words.names import shown
from gui.words.numbers import MINUS, number, whole

if TYPE_CHECKING:
    from core.data.reading.table import Table

translate = QCoreApplication.translate

LINES_SHOWN = 5
DIGITS = ".6g"  # as books print weights


def samples(table: Table, found: Samples) -> str:
    """Return how many samples there are of each class, and which rows were left out and why."""
    ones = int(found.y.sum())
    zero, one = map(shown, found.classes)
    parts = [
        translate("words", "{count} samples: {zero} ● {zeros}, {one} ■ {ones}.").format(
            count=whole(len(found.y)), zero=zero, zeros=whole(len(found.y) - ones), one=one, ones=whole(ones)
        )
    ]
    for feature, sign in zip(found.features, found.signs, strict=True):
        if sign:
            said = translate("words", "Column {column}: “{sign}” is left out.")
            parts.append(said.format(column=shown(feature), sign=sign))
    for why, lines in {**table.left_out, **found.left_out}.items():
        first = ", ".join(map(str, lines[:LINES_SHOWN])) + (", …" if len(lines) > LINES_SHOWN else "")
        parts.append(
            translate("words", "Left out: {count} ({reason}; lines {lines}).").format(
                count=whole(len(lines)), reason=_reason(why), lines=first
            )
        )
    return " ".join(parts)


def in_table_units(dataset: Dataset, weights: Array) -> list[str]:
    """Return the weights for the values as they stand in the table, the line, and how it was standardised, a line each.

    Nothing where the data is no table.
    """
    if dataset.samples is None or not np.isfinite(weights).all():
        return []
    w1, w2, b = dataset.in_original_units(weights).tolist()
    first, second = map(shown, dataset.features)
    lines = [
        translate("words", "In the data's own units: w1 = {w1}, w2 = {w2}, b = {b}").format(
            w1=number(w1, DIGITS), w2=number(w2, DIGITS), b=number(b, DIGITS)
        ),
        translate("words", "{one} where {w1}·{first} {w2}·{second} {b} > 0").format(
            one=shown(dataset.classes[1]),
            w1=number(w1, DIGITS),
            first=first,
            w2=_added(w2),
            second=second,
            b=_added(b),
        ),
    ]
    return lines + standardised(dataset)


def standardised(dataset: Dataset) -> list[str]:
    """Return mean and deviation of each feature, by which it was standardised, a line each."""
    scaling = dataset.scaling
    if scaling is None:
        return []
    said = translate("words", "{feature}: mean {mean}, deviation {deviation}")
    each = zip(dataset.features, scaling.mean.tolist(), scaling.deviation.tolist(), strict=True)
    return [
        said.format(feature=shown(name), mean=number(mean, DIGITS), deviation=number(deviation, DIGITS))
        for name, mean, deviation in each
    ]


def _added(value: float) -> str:
    """Return a number with the sign by which it is added."""
    return f"{MINUS if value < 0 else '+'} {number(abs(value), DIGITS)}"


def _reason(why: str) -> str:
    column = why.removeprefix("missing ")
    if column != why:
        return translate("words", "{column} is missing").format(column=shown(column))
    reasons = {
        OTHER_CLASS: translate("words", "another class"),
        "title": translate("words", "a title"),
        "comment": translate("words", "a comment"),
        "repeated header": translate("words", "the header once more"),
        "units": translate("words", "units"),
        "note": translate("words", "a note"),
    }
    return reasons.get(why, why)
