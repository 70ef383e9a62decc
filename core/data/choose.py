"""Which columns are x1, x2 and the label: a proposal, and what is asked for."""

from __future__ import annotations

import re

import numpy as np

from core.data.labels import label_values
from core.data.reading.column_numbers import is_number
from core.data.reading.table import Column, Table
from core.data.taking import Choice
from core.plan.errors import COLUMNS, QT_TRANSLATE_NOOP, Counted, InputError

NO_NUMBER = QT_TRANSLATE_NOOP(
    "core",
    "{name}, line {line}: “{cell}” in the column {column} is not a number. "
    "Besides the label {label}, a table needs two columns of numbers.",
)
TOO_LARGE = QT_TRANSLATE_NOOP(
    "core",
    "{name}, line {line}: “{cell}” in the column {column} is too large. "
    "Besides the label {label}, a table needs two columns of numbers.",
)
CLASSES_MOST = 20  # a column that is not named as a label is one only up to here
WHOLE_CLASSES_MOST = 10  # and one of whole numbers up to here

_LABEL_NAMES = tuple(  # the surest first
    frozenset(names.split())
    for names in (
        "label labels rótulo rotulo etiqueta",
        "class classe clase target alvo objetivo species espécie especie category categoria",
        "grupo group outcome result resultado desfecho diagnosis diagnóstico diagnostico situação situacao situación "
        "situacion status kind tipo type variety",
        "admitted passed approved aprovado aprobado admitido survived sobreviveu purchased comprou compró fraud fraude "
        "churn default spam income response resposta respuesta",
    )
)
_Y_NAMES = frozenset({"y"})
_COUNTER = re.compile(
    r"(?:(?:user|customer|client|patient|student|row|record|sample|passenger)?[ _.-]?"
    r"(?:id|idx|index|índice|indice|no|nr|num|number|número|numero|nº|#|row|row ?names?|código|codigo|code)|"
    r"matr[íi]cula|unnamed: ?[0-9]+)[ _.-]?(?:number|no)?",
    re.I,
)


def choose(
    table: Table,
    columns: tuple[str, str] | None = None,
    label: str | None = None,
    classes: tuple[str, str] | None = None,
) -> Choice:
    """Return which columns are used: as asked for, by their names, else by their numbers from 1; the rest proposed.

    Parameters
    ----------
    table : Table
    columns : two str, optional
        x1 and x2.
    label : str, optional
    classes : two str, optional

    Raises
    ------
    InputError
        For a column that is not there, and where no label can be told.
    """
    asked = [] if columns is None else [find_column(table, name) for name in columns]
    if not len(table.lines):
        raise InputError(QT_TRANSLATE_NOOP("core", "{name} has no rows below its header."), name=table.name)
    if len(table.columns) < 3 and (label is None or not asked):
        raise InputError(
            QT_TRANSLATE_NOOP("core", "{name} has {columns}. A table needs two columns of numbers and one of labels."),
            name=table.name,
            columns=Counted(len(table.columns), COLUMNS),
        )
    chosen = find_column(table, label) if label is not None else find_label(table, asked)
    x1, x2 = asked if asked else find_features(table, chosen)
    if x1 is chosen or x2 is chosen:
        raise InputError(
            QT_TRANSLATE_NOOP("core", "{name}: the column {column} cannot be the label and a feature too."),
            name=table.name,
            column=chosen.name,
        )
    return Choice(x1.number, x2.number, chosen.number, classes)


def find_column(table: Table, name: str) -> Column:
    """Return the column of a name, as the header has it or without case, else that of a number from 1.

    Raises
    ------
    InputError
        Where none or more than one has it.
    """
    wanted = " ".join(name.split())
    for same in (str, str.casefold):
        found = [column for column in table.columns if column.named and same(column.name) == same(wanted)]
        if len(found) == 1:
            return found[0]
        if found:
            raise InputError(
                QT_TRANSLATE_NOOP(
                    "core", "{name}: {count} columns have the name {column}. Give a number instead: {numbers}."
                ),
                name=table.name,
                count=len(found),
                column=name,
                numbers=", ".join(str(column.number) for column in found),
            )
    if wanted.isascii() and wanted.isdigit():
        for column in table.columns:
            if column.number == int(wanted[:9]):
                return column
    for column in table.columns:
        if not column.named and column.name.casefold() == wanted.casefold():
            return column
    raise InputError(
        QT_TRANSLATE_NOOP("core", "{name} has no column “{column}”. Its columns are: {columns}."),
        name=table.name,
        column=name,
        columns=", ".join(column.name for column in table.columns),
    )


def name_of(table: Table, number: int) -> str:
    """Return how the column `number` is asked for: by its name where it alone has it, else by its number."""
    column = next(column for column in table.columns if column.number == number)
    same = [other for other in table.columns if other.named and other.name.casefold() == column.name.casefold()]
    return column.name if column.named and len(same) == 1 else str(number)


def label_candidates(table: Table, used: list[Column] | None = None) -> list[Column]:
    """Return the columns that can be the label, the likeliest first; more than one where the names do not tell."""
    free = [column for column in table.columns if column not in (used or []) and column.n_values >= 2]
    if table.label_hint is not None:
        hinted = [column for column in free if column.name == table.label_hint]
        if hinted:
            return hinted
    named = [column for column in free if column.named]
    has_x = any(column.name.casefold() == "x" for column in named)
    for names in (*_LABEL_NAMES, frozenset() if has_x else _Y_NAMES):
        found = [column for column in named if column.name.casefold() in names and _is_few(column)]
        if found:
            return found
    numeric = [column for column in table.columns if column.kind == "numbers"]
    free = [column for column in free if len(numeric) - (column in numeric) >= 2]  # two are left for x1 and x2
    two = [column for column in free if column.n_values == 2]
    if len(table.columns) == 3 and len(two) == 3:
        return two[2:]  # a table of truth values: the last column is what comes out
    if two:
        return two
    words = [column for column in free if column.kind == "words" and _is_few(column)]
    if words:
        return words
    return [
        column
        for column in free
        if column.kind == "numbers"
        and column.n_values <= WHOLE_CLASSES_MOST
        and not column.is_counter
        and 3 * column.n_values <= len(column.cells)
        and _is_whole(column)
    ]


def _is_few(column: Column) -> bool:
    return column.n_values <= max(2, min(CLASSES_MOST, len(column.cells) // 2))


def _is_whole(column: Column) -> bool:
    values = column.numbers.values
    there = values[~np.isnan(values)]
    return bool((there == np.round(there)).all())


def find_label(table: Table, used: list[Column] | None = None) -> Column:
    """Return the column that is the label.

    Raises
    ------
    InputError
        Where none can be, or more than one.
    """
    found = label_candidates(table, used)
    if len(found) == 1:
        return found[0]
    if found:
        raise InputError(
            QT_TRANSLATE_NOOP("core", "{name}: several columns can be the label: {columns}. Choose one ({field})."),
            "label",
            name=table.name,
            columns=", ".join(column.name for column in found),
        )
    last = table.columns[-1]
    values = label_values(last)
    raise InputError(
        QT_TRANSLATE_NOOP(
            "core",
            "{name}: no column is clearly the label, which has two values, or a few. The last column, {column}, has "
            "{count}: {shown}. Choose one ({field}).",
        ),
        "label",
        name=table.name,
        column=last.name,
        count=len(values.names),
        shown=values.shown(),
    )


def find_features(table: Table, label: Column) -> tuple[Column, Column]:
    """Return the two columns that are x1 and x2: those so named, else the first two of numbers that do not count rows.

    Raises
    ------
    InputError
        Where there are not two.
    """
    free = [column for column in table.columns if column is not label]
    named = {column.name.casefold(): column for column in reversed(free)}
    for one, other in (("x1", "x2"), ("x", "y"), ("x_1", "x_2")):
        if one in named and other in named:
            return named[one], named[other]
    numbers = [column for column in free if column.kind == "numbers"]
    counters = [column for column in numbers if _is_counter(column)]
    plain = [column for column in numbers if column not in counters]
    ranked = [
        *(column for column in plain if column.n_values > 2),
        *(column for column in plain if column.n_values == 2),
        *(column for column in plain if column.n_values < 2),
        *counters,
    ]
    if len(ranked) < 2:
        raise _no_features(table, label, free)
    first, second = sorted(ranked[:2], key=lambda column: column.number)
    return first, second


def _is_counter(column: Column) -> bool:
    if not column.named:
        return column.is_counter
    return column.is_counter or _COUNTER.fullmatch(column.name.strip()) is not None


def _no_features(table: Table, label: Column, free: list[Column]) -> InputError:
    for column in free:
        if column.kind == "words":
            row = next((row for row in column.numbers.faults.tolist()), 0)
            return InputError(
                TOO_LARGE if is_number(column.cells[row]) else NO_NUMBER,
                name=table.name,
                line=table.line_of(row, column),
                cell=column.cells[row],
                column=column.name,
                label=label.name,
            )
    return InputError(
        QT_TRANSLATE_NOOP("core", "{name}: besides the label {label}, a table needs two columns of numbers."),
        name=table.name,
        label=label.name,
    )
