"""What an experiment has of a table: how the file is to be read, or its rows themselves."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields
from operator import itemgetter
from typing import Any

from core.plan.checks import check_keys, check_whole
from core.plan.errors import QT_TRANSLATE_NOOP, InputError

NO_ROW = QT_TRANSLATE_NOOP(
    "core", "Row {number} of the data, {value}, is not valid. Enter two finite numbers and a label, 0 or 1."
)
ONE_CLASS = QT_TRANSLATE_NOOP("core", "The rows of the data need samples of both classes.")
NO_NAMES = QT_TRANSLATE_NOOP("core", "{field}: “{value}” is not valid. The number of names to enter is {count}.")
NO_LIST = QT_TRANSLATE_NOOP("core", "{field}: “{value}” is not valid. Enter a list.")
MISSING = QT_TRANSLATE_NOOP("core", "The key “{name}” is missing.")

POINT, COMMA = "point", "comma"
DECIMALS = (POINT, COMMA)
ROWS_MOST = 5000
Row = tuple[float, float, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """How a file writes its table; None stands for what is to be found, or does not apply.

    Parameters
    ----------
    encoding : str, optional
        Such as ``utf-8`` or ``cp1252``.
    delimiter : str, optional
        One character, or ``comma``, ``semicolon``, ``tab``, ``pipe`` or ``blanks``.
    decimal : str, optional
        ``point`` or ``comma``.
    header : bool, optional
        Whether the first line names the columns.
    sheet : str, optional
        Of a workbook: its name, else its number from 1.
    """

    encoding: str | None = None
    delimiter: str | None = None
    decimal: str | None = None
    header: bool | None = None
    sheet: str | None = None


@dataclass(frozen=True, slots=True)
class Rows:
    """Own data that travel inside a file, as they stand in the table or are drawn so far.

    Parameters
    ----------
    name : str
        The table's file name, or what else it is called; the `data` of the experiments that learn it.
    columns : three str
        Names of the two features and of the label.
    rows : tuple of (float, float, int)
        x1, x2 and the label, 0 or 1; at most 5,000.
    classes : two str
        What the labels 0 and 1 stand for.
    test : int
        How many rows at the end are the test set, as they were drawn; 0 where that is not said.
    """

    name: str
    columns: tuple[str, str, str]
    rows: tuple[Row, ...]
    classes: tuple[str, str] = ("0", "1")
    test: int = 0

    def __post_init__(self) -> None:
        _check_names("name", (self.name,), 1)
        _check_names("columns", self.columns, 3)
        _check_names("classes", self.classes, 2)
        check_whole("data rows", len(self.rows), 0, ROWS_MOST)
        if not _are_rows(self.rows):
            number, row = next((number, row) for number, row in enumerate(self.rows, 1) if not _is_row(row))
            raise InputError(NO_ROW, "data", number=number, value=row)
        check_whole("data test", self.test, 0, len(self.rows))

    def check_learnable(self) -> None:
        """Refuse rows that cannot be learned: too few, or a set without samples of both classes.

        Raises
        ------
        InputError
        """
        check_whole("data rows", len(self.rows), 2, ROWS_MOST)
        check_whole("data test", self.test, 0, len(self.rows) - 2)
        train = len(self.rows) - self.test
        for part in (self.rows[:train], self.rows[train:] or self.rows):
            if len(set(map(itemgetter(2), part))) < 2:
                raise InputError(ONE_CLASS, "data")

    @classmethod
    def read(cls, values: Mapping[str, Any]) -> Rows:
        """Return the rows that the table of a TOML file holds.

        Raises
        ------
        InputError
            For a key that is missing or not known, and for a value that is not valid.
        """
        check_keys(values, ("name", "columns", "classes", "test", "rows"), "data")
        for name in ("name", "columns", "rows"):
            if name not in values:
                raise InputError(MISSING, where="data", name=name)
        lists = {name: values.get(name, ["0", "1"]) for name in ("columns", "classes", "rows")}
        for name, found in lists.items():
            if not isinstance(found, list | tuple) or (
                name == "rows" and not all(isinstance(row, list | tuple) for row in found)
            ):
                raise InputError(NO_LIST, f"data {name}", value=found)
        columns, classes, rows = lists["columns"], lists["classes"], lists["rows"]
        return cls(values["name"], tuple(columns), tuple(map(tuple, rows)), tuple(classes), values.get("test", 0))

    def values(self) -> dict[str, Any]:
        """Return what `read` makes the same rows of."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return values if self.test else {name: value for name, value in values.items() if name != "test"}


def _check_names(what: str, names: tuple[object, ...], count: int) -> None:
    if len(names) != count or not all(isinstance(name, str) and name for name in names):
        raise InputError(NO_NAMES, f"data {what}", value=names, count=count)


def _are_rows(rows: tuple[tuple[object, ...], ...]) -> bool:
    """Tell whether all are rows; column by column that is many times as fast, and each sample that is drawn asks."""
    try:
        columns = list(zip(*rows, strict=True))
        plain = all(set(map(type, column)) <= {int, float} for column in columns)
        if len(columns) == 3 and plain and all(all(map(math.isfinite, column)) for column in columns[:2]):
            return set(columns[2]) <= {0, 1}
    except (TypeError, ValueError, OverflowError):
        pass
    return all(map(_is_row, rows))


def _is_row(row: tuple[object, ...]) -> bool:
    return len(row) == 3 and all(map(_is_finite, row)) and row[2] in (0, 1)


def _is_finite(value: object) -> bool:
    try:
        return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    except OverflowError:  # a whole number that no float can hold
        return False
