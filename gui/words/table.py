"""What became of a table, as the window says it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.data.choose import OTHER_CLASS, Samples
from core.data.reading.table import Table

translate = QCoreApplication.translate

LINES_SHOWN = 5


def samples(table: Table, found: Samples) -> str:
    """Return how many samples there are of each class, and which rows were left out and why."""
    ones = int(found.y.sum())
    zero, one = found.classes
    parts = [
        translate("words", "{count} samples: {zero} ● {zeros}, {one} ■ {ones}.").format(
            count=len(found.y), zero=zero, zeros=len(found.y) - ones, one=one, ones=ones
        )
    ]
    for why, lines in {**table.left_out, **found.left_out}.items():
        shown = ", ".join(map(str, lines[:LINES_SHOWN])) + (", …" if len(lines) > LINES_SHOWN else "")
        parts.append(
            translate("words", "Left out: {count} ({reason}; lines {lines}).").format(
                count=len(lines), reason=_reason(why), lines=shown
            )
        )
    return " ".join(parts)


def _reason(why: str) -> str:
    column = why.removeprefix("missing ")
    if column != why:
        return translate("words", "{column} is missing").format(column=column)
    reasons = {
        OTHER_CLASS: translate("words", "another class"),
        "title": translate("words", "a title"),
        "comment": translate("words", "a comment"),
        "repeated header": translate("words", "the header once more"),
        "units": translate("words", "units"),
        "note": translate("words", "a note"),
    }
    return reasons.get(why, why)
