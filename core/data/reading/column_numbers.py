"""One column of cells as numbers: which sign is the decimal sign follows from all its cells."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from core.data.arrays import NDArray
from core.data.reading.missing import MISSING_AMONG_NUMBERS
from core.plan.tables import COMMA, DECIMALS, POINT

Array = NDArray[np.float64]

PIECE = 10_000  # cells that are looked at at once
LARGEST = 1e100  # larger numbers have no squares whose sums are finite

_SIGNS = str.maketrans({"−": "-", "–": "-", "﹣": "-", "－": "-", "＋": "+"})
_BLANKS = str.maketrans(dict.fromkeys("\u00a0\u2007\u2009\u202f", " ") | {"’": "'"})
_PLAIN = frozenset("0123456789+-eE\n")
_EXPONENT = r"(?:[eE][+-]?[0-9]{1,5})?"
# what stands beside the numbers of a column and is no part of them: per cent, and signs and codes of currencies
_SIGN = r"%|[A-Z]{0,3}\$|€|£|¥|₹|₩|₽|₺|BRL|USD|EUR|GBP"
_GAP = r"[ \u00a0\u202f]*"
_SIGNED = re.compile(
    rf"(?P<minus>[-+−]?)(?:(?P<before>{_SIGN}){_GAP})?(?P<bare>[-+−]?[0-9.,][^%$]*?)(?:{_GAP}(?P<after>{_SIGN}))?"
)
SIGN_SOUGHT = 300  # cells


def _shape(decimal: str, thousands: str) -> re.Pattern[str]:
    """Return how a number looks: plain digits, or groups of three after digits that do not begin with 0."""
    groups = rf"{thousands}|(?P<mark>[ '])[0-9]{{3}}(?:(?P=mark)[0-9]{{3}})*"
    plain = rf"(?:[0-9]+(?:{decimal}[0-9]*)?|{decimal}[0-9]+){_EXPONENT}"
    return re.compile(rf"[+-]?(?:{plain}|[1-9][0-9]{{0,2}}(?:{groups})(?:{decimal}[0-9]*)?)")


_SHAPES = {
    POINT: _shape(r"\.", "(?:,[0-9]{2,3})*,[0-9]{3}"),  # India writes 12,34,567
    COMMA: _shape(",", r"(?:\.[0-9]{3})+"),
}
_ALL = {decimal: re.compile(rf"(?:(?:{shape.pattern})(?:\n|\Z))*+") for decimal, shape in _SHAPES.items()}
_SURE = {  # in cells joined by line breaks: what can only be a decimal sign, a sign for thousands would stand elsewhere
    decimal: re.compile(rf"{mark}(?![0-9]{{3}}(?:\n|\Z))|^[+-]?(?:0[0-9]*)?{mark}|[0-9]{{4}}{mark}", re.M)
    for decimal, mark in ((POINT, r"\."), (COMMA, ","))
}


class ExactNumber(str):
    """A cell that the file itself holds as a number, as a workbook does: its point is a decimal point."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, eq=False)
class Numbers:
    """What the cells of a column are as numbers.

    Parameters
    ----------
    values : (n,) float64
        nan where a cell is missing or is no number.
    missing : (n,) bool
        Where a cell holds nothing, or a word for a missing value.
    faults : (k,) int64
        Rows whose cell is there and is no number, or one beyond 1e100.
    decimal : str, optional
        ``point`` or ``comma``, where a cell has a decimal sign or a sign for thousands; None where none has.
    unclear : int, optional
        A row whose cell could mean two numbers, such as 1.234, and nothing in the column tells which.
    mixed_lengths : bool
        Of an unclear column: some cells have the unclear sign and others have none, and one ends in 0, as it is where
        thousands are marked and as no program writes decimals.
    sign : str
        The per cent sign or that of a currency beside all its numbers, which is left out; none where it is empty.
    """

    values: Array
    missing: NDArray[np.bool_]
    faults: NDArray[np.int64]
    decimal: str | None = None
    unclear: int | None = None
    mixed_lengths: bool = False
    sign: str = ""

    @property
    def share(self) -> float:
        """How many of the cells that hold something are numbers, from 0 to 1."""
        there = len(self.missing) - int(self.missing.sum())
        return (there - len(self.faults)) / there if there else 0.0


def read_numbers(cells: Sequence[str], decimal: str | None = None) -> Numbers:
    """Read a column of cells, which have no blanks around them, as numbers.

    Parameters
    ----------
    cells : sequence of str
    decimal : str, optional
        ``point`` or ``comma`` where that is known; else it follows from the cells.
    """
    whole = _read_fast(cells, decimal)
    if whole is not None:
        return whole
    missing = np.fromiter((cell.casefold() in MISSING_AMONG_NUMBERS for cell in cells), dtype=bool, count=len(cells))
    rows = np.flatnonzero(~missing)
    return _filled([cells[row] for row in rows.tolist()], missing, rows, decimal)


def spread(found: Numbers, codes: NDArray[np.int64]) -> Numbers:
    """Return what a column is whose cells are those of a shorter one, by their places in it: (n,)."""
    fault = np.zeros(len(found.values), dtype=bool)
    fault[found.faults] = True
    return replace(
        found,
        values=found.values[codes],
        missing=found.missing[codes],
        faults=np.flatnonzero(fault[codes]),
        unclear=None if found.unclear is None else int((codes == found.unclear).argmax()),
    )


def _filled(cells: Sequence[str], missing: NDArray[np.bool_], rows: NDArray[np.int64], decimal: str | None) -> Numbers:
    """Read the cells of `rows`, none of which is missing, and put them into their places."""
    sign = next((sign for sign, _ in map(_parted, cells[:SIGN_SOUGHT]) if sign), "")
    unsigned = np.empty(0, dtype=np.int64)
    if sign:
        parts = list(map(_parted, cells))
        unsigned = np.array([row for row, part in enumerate(parts) if part[0] != sign], dtype=np.int64)
        cells = [bare for _, bare in parts]
    found = _read_fast(cells, decimal) or _read_each(cells, decimal)
    if sign:
        found.values[unsigned] = math.nan
        found = replace(found, faults=np.union1d(found.faults, unsigned), sign=sign)
    values = np.full(len(missing), np.nan)
    values[rows] = found.values
    unclear = None if found.unclear is None else int(rows[found.unclear])
    return replace(found, values=values, missing=missing, faults=rows[found.faults], unclear=unclear)


def _parted(cell: str) -> tuple[str, str]:
    """Return the sign beside the number in a cell, and the number without it; of any other cell no sign and itself."""
    found = _SIGNED.fullmatch(cell)
    if found is None or (found["before"] is None) == (found["after"] is None):
        return "", cell
    bare = found["minus"] + found["bare"]
    if not _is_bare_number(bare, DECIMALS):
        return "", cell
    return found["before"] or found["after"], type(cell)(bare)


def _read_fast(cells: Sequence[str], decimal: str | None) -> Numbers | None:
    """Read a column that is written in one way throughout; None where it must be looked at cell by cell."""
    # in pieces, since whoever else is to have a turn waits for a call into C as long as that takes
    pieces = [cells[first : first + PIECE] for first in range(0, len(cells), PIECE)]
    joined = ["\n".join(piece) for piece in pieces]
    marks = {letter for text in joined for letter in set(text) - _PLAIN}
    broken = any(text.count("\n") != len(piece) - 1 for text, piece in zip(joined, pieces, strict=True))
    if not cells or marks - {".", ","} or broken:  # a cell may have a line break in it
        return None
    meant: str | None = None
    if marks and not all(type(cell) is ExactNumber for cell in cells):
        for meant in DECIMALS if decimal is None else (decimal,):
            sure = decimal is not None or any(_SURE[meant].search(text) for text in joined)
            if sure and all(_ALL[meant].fullmatch(text) for text in joined):
                break
        else:
            return None
    if meant == COMMA:
        joined = [text.replace(".", "").replace(",", ".") for text in joined]
    elif "," in marks:
        joined = [text.replace(",", "") for text in joined]
    try:
        values = np.concatenate([np.array(list(map(float, text.split("\n")))) for text in joined])
    except ValueError:
        return None
    if not (np.abs(values) <= LARGEST).all():
        return None
    return Numbers(values, np.zeros(len(cells), dtype=bool), np.empty(0, dtype=np.int64), meant)


def _read_each(cells: Sequence[str], decimal: str | None) -> Numbers:
    """Read a column cell by cell, with either decimal sign, and keep the one that explains more of it."""
    written = [cell.translate(_SIGNS).translate(_BLANKS) for cell in cells]
    exact = [type(cell) is ExactNumber for cell in cells]
    as_point = [_number(cell, POINT) for cell in written]
    as_comma = [
        point if known else _number(cell, COMMA) for cell, point, known in zip(written, as_point, exact, strict=True)
    ]
    only_point = sum(point is not None and comma is None for point, comma in zip(as_point, as_comma, strict=True))
    only_comma = sum(comma is not None and point is None for point, comma in zip(as_point, as_comma, strict=True))
    unclear = None
    mixed = False
    differing = [
        row
        for row, (point, comma) in enumerate(zip(as_point, as_comma, strict=True))
        if point is not None and comma is not None and point != comma
    ]
    meant = decimal
    if meant is None and (only_point or only_comma):
        meant = POINT if only_point >= only_comma else COMMA
    elif meant is None and differing:
        unclear = differing[0]
        signs = sum("." in cell or "," in cell for cell in written)
        mixed = signs < len(written) and any(written[row].endswith("0") for row in differing)
    chosen = as_comma if meant == COMMA else as_point
    if not any("." in cell or "," in cell for cell in written):
        meant = None
    faults = [row for row, value in enumerate(chosen) if value is None or not abs(value) <= LARGEST]
    values = np.array([math.nan if value is None else value for value in chosen], dtype=np.float64)
    values[faults] = math.nan
    return Numbers(values, np.zeros(len(cells), dtype=bool), np.array(faults, dtype=np.int64), meant, unclear, mixed)


def _number(cell: str, decimal: str) -> float | None:
    if _SHAPES[decimal].fullmatch(cell) is None:
        return None
    marks = ", '" if decimal == POINT else ". '"
    for mark in marks:
        cell = cell.replace(mark, "")
    return float(cell.replace(",", "."))


def is_number(cell: str, decimals: Sequence[str] = DECIMALS) -> bool:
    """Tell whether a cell is a number, in one way of writing or another, also with the sign of a currency beside it."""
    return _is_bare_number(_parted(cell)[1], decimals)


def _is_bare_number(cell: str, decimals: Sequence[str]) -> bool:
    written = cell.translate(_SIGNS).translate(_BLANKS)
    return any(_SHAPES[decimal].fullmatch(written) is not None for decimal in decimals)
