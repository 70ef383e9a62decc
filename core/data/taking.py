"""What is taken of the columns of a table that were chosen, and what is left out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.data.labels import LabelValues, label_values, two_classes
from core.data.reading.column_numbers import is_number
from core.data.reading.table import Column, Table
from core.data.samples import OTHER_CLASS, Samples
from core.plan.errors import QT_TRANSLATE_NOOP, InputError
from core.plan.tables import COMMA, POINT

UNSIGNED = QT_TRANSLATE_NOOP(
    "core",
    "{name}, line {line}: “{cell}” in the column {column} has no “{sign}” beside its number, as other cells have.",
)
MIXED = {
    POINT: QT_TRANSLATE_NOOP(
        "core",
        "{name}, line {line}: “{cell}” in the column {column} is not a number with a decimal point as others.",
    ),
    COMMA: QT_TRANSLATE_NOOP(
        "core",
        "{name}, line {line}: “{cell}” in the column {column} is not a number with a decimal comma as others.",
    ),
}
TWO_MEANINGS = {
    POINT: QT_TRANSLATE_NOOP(
        "core",
        "{name}, line {line}: the point of “{cell}” in the column {column} could be the decimal sign, or mark "
        "thousands: {whole}. Choose point or comma ({field}).",
    ),
    COMMA: QT_TRANSLATE_NOOP(
        "core",
        "{name}, line {line}: the comma of “{cell}” in the column {column} could be the decimal sign, or mark "
        "thousands: {whole}. Choose point or comma ({field}).",
    ),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """Which columns of a table are used, by their numbers from 1.

    Parameters
    ----------
    x1, x2, label : int
    classes : two str, optional
        Class 0 and class 1, one of which may be ``rest``; None for the first two values of the label.
    """

    x1: int
    x2: int
    label: int
    classes: tuple[str, str] | None = None


def take(table: Table, choice: Choice) -> Samples:
    """Return the samples of the columns that were chosen; rows with a missing value are left out and counted.

    Raises
    ------
    InputError
        For a cell that is no number, by its line and column; for one that could mean two numbers; for a label that
        has not two values.
    """
    by_number = {column.number: column for column in table.columns}
    features = [by_number[choice.x1], by_number[choice.x2]]
    label = by_number[choice.label]
    for column in features:
        check_numbers(table, column)
    values = label_values(label, choice.classes or ())
    where = f"{table.name}, {label.name}"
    labels, classes = two_classes(values, choice.classes, where)
    left_out: dict[str, list[int]] = {}
    kept = np.ones(len(table.lines), dtype=bool)
    for column, missing in (
        *((column, column.numbers.missing) for column in features),
        (label, values.codes < 0),
    ):
        gone = kept & missing
        if gone.any():
            left_out.setdefault(f"missing {column.name}", []).extend(table.lines[gone].tolist())
        kept &= ~missing
    others = kept & np.isnan(labels)
    if others.any():
        left_out[OTHER_CLASS] = table.lines[others].tolist()
    kept &= ~others
    for value, kind in enumerate(classes):
        if not (labels[kept] == value).any():
            raise InputError(
                QT_TRANSLATE_NOOP("core", "{name}: no complete row of {column} is left for the class {kind}."),
                name=table.name,
                column=label.name,
                kind=kind,
            )
    X = np.column_stack([column.numbers.values[kept] for column in features])
    return Samples(
        X,
        labels[kept],
        (features[0].name, features[1].name),
        classes,
        label.name,
        table.dialect,
        table.header_line,
        left_out,
        (features[0].numbers.sign, features[1].numbers.sign),
    )


def check_numbers(table: Table, column: Column) -> None:
    """Refuse a column as a feature whose cells are not all numbers, or could mean two."""
    numbers = column.numbers
    if len(numbers.faults):
        row = int(numbers.faults[0])
        cell = column.cells[row]
        template = QT_TRANSLATE_NOOP("core", "{name}, line {line}: “{cell}” in the column {column} is not a number.")
        if is_number(cell, (numbers.decimal or POINT,)):
            template = QT_TRANSLATE_NOOP("core", "{name}, line {line}: “{cell}” in the column {column} is too large.")
        if numbers.decimal is not None and is_number(cell) and not is_number(cell, (numbers.decimal,)):
            template = MIXED[numbers.decimal]
        if numbers.sign and numbers.sign not in cell and is_number(cell):
            template = UNSIGNED
        line = table.line_of(row, column)
        raise InputError(template, name=table.name, line=line, cell=cell, column=column.name, sign=numbers.sign)
    if numbers.missing.all():
        raise InputError(
            QT_TRANSLATE_NOOP("core", "{name}: the column {column} holds no numbers."),
            name=table.name,
            column=column.name,
        )
    if numbers.unclear is not None:
        row = numbers.unclear
        cell = column.cells[row]
        whole = "".join(character for character in cell if character not in ".,")
        raise InputError(
            TWO_MEANINGS[COMMA if "," in cell else POINT],
            "decimal",
            name=table.name,
            line=table.line_of(row, column),
            cell=cell,
            column=column.name,
            whole=whole,
        )


def class_counts(table: Table, label: int) -> LabelValues:
    """Return the values of a column as labels with their counts, for a window that lets two be chosen."""
    column = next(column for column in table.columns if column.number == label)
    return label_values(column)
