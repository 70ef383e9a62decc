"""Reading a CSV table: a header, two numeric columns and a label column of two values."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.plan.errors import QT_TRANSLATE_NOOP, InputError
from core.plan.experiment import SAMPLES_LEAST, SAMPLES_MOST
from core.plan.files import check_regular, refusal
from core.plan.numbers import read_number

COLUMNS = ("x1", "x2", "label")
MISSING = frozenset({"", "na", "n/a", "nan", "null", "?"})
DELIMITERS = ",;\t"
NOT_CSV = QT_TRANSLATE_NOOP("core", "{path} is not a table: a quotation mark is missing, or a cell is too long.")


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Two measured features and a label, as a file has them.

    Parameters
    ----------
    X : (n_rows, 2) float64
    y : (n_rows,) float64
        0.0 or 1.0.
    features, classes : two names each
    left_out : int
        Rows that were left out because a value was missing.
    """

    X: NDArray[np.float64]
    y: NDArray[np.float64]
    features: tuple[str, str]
    classes: tuple[str, str]
    left_out: int


def read_table(path: Path) -> Table:
    """Read the CSV file at `path`.

    The columns are found by the names x1, x2 and label, or else by position in a file of three columns.
    Rows with a missing value are left out and counted.

    Raises
    ------
    InputError
        When the file cannot be read or is not such a table; names the line and the value.
    """
    try:
        check_regular(path)
        with path.open(encoding="utf-8-sig", newline="") as file:
            first_line = file.readline(100_000)
            delimiter = max(DELIMITERS, key=first_line.count)
            file.seek(0)
            return _parse(csv.reader(file, delimiter=delimiter, strict=True), path.name, delimiter == ";")
    except csv.Error as error:
        raise InputError(NOT_CSV, path=str(path)) from error
    except (OSError, ValueError) as error:
        raise refusal(path, error) from error


def _parse(rows: Iterator[list[str]], name: str, decimal_comma: bool) -> Table:
    """Make a table of the rows; where semicolons part the cells, a comma may be a decimal point."""
    decimal = ".," if decimal_comma else "."
    header = [cell.strip() for cell in next(rows, [])]
    columns = _find_columns(header, name)
    points: list[tuple[float, float]] = []
    labels: list[str] = []
    left_out = 0
    for line, row in enumerate(rows, start=2):
        if not any(cell.strip() for cell in row):
            continue
        if len(row) != len(header):
            raise InputError(
                "{name}, line {line}: has {count} values, the header has {expected}",
                name=name,
                line=line,
                count=len(row),
                expected=len(header),
            )
        cells = [row[column].strip() for column in columns]
        if any(cell.lower() in MISSING for cell in cells):
            left_out += 1
            continue
        points.append((_number(cells[0], decimal, name, line), _number(cells[1], decimal, name, line)))
        labels.append(cells[2])
        if len(points) > SAMPLES_MOST:
            raise InputError("{name}: has more than {most} rows", name=name, most=SAMPLES_MOST)
    if len(points) < SAMPLES_LEAST:
        raise InputError(
            "{name}: has {count} complete rows; at least {least} are needed",
            name=name,
            count=len(points),
            least=SAMPLES_LEAST,
        )
    classes = _two_classes(labels, name)
    y = np.fromiter((label == classes[1] for label in labels), dtype=np.float64, count=len(labels))
    features = (header[columns[0]], header[columns[1]])
    return Table(np.array(points, dtype=np.float64), y, features, classes, left_out)


def _find_columns(header: list[str], name: str) -> tuple[int, int, int]:
    lowered = [cell.lower() for cell in header]
    if all(lowered.count(column) == 1 for column in COLUMNS):
        return lowered.index("x1"), lowered.index("x2"), lowered.index("label")
    if len(header) == 3:
        if read_number(header[0]) is not None and read_number(header[1]) is not None:
            raise InputError("{name}: line 1 must be a header, not {value}", name=name, value=",".join(header))
        return 0, 1, 2
    raise InputError(
        "{name}: has {count} columns; it must have the columns x1, x2 and label, or just three columns "
        "(two numeric, then the label)",
        name=name,
        count=len(header),
    )


def _number(cell: str, decimal: str, name: str, line: int) -> float:
    number = read_number(cell, decimal)
    if number is None or abs(number) > 1e100:
        raise InputError("{name}, line {line}: {value} is not a finite number", name=name, line=line, value=cell)
    return number


def _two_classes(labels: Iterable[str], name: str) -> tuple[str, str]:
    """Return the two label values, class 0 first: in numeric order where both are numbers, else by the alphabet."""
    values = sorted(set(labels))
    if len(values) != 2:
        shown = ", ".join(values[:4]) + (", …" if len(values) > 4 else "")
        raise InputError(
            "{name}: the label column must have two values, it has {count} ({shown})",
            name=name,
            count=len(values),
            shown=shown,
        )
    numbers = [read_number(value) for value in values]
    if None not in numbers:
        values.sort(key=float)
    return values[0], values[1]
