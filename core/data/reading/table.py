"""A table as it was understood: its columns with names and kinds, its rows, and how the file writes them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

import numpy as np

from core.data.arrays import NDArray
from core.data.give_way import GiveWay, go_on
from core.data.reading.column_numbers import ExactNumber, Numbers, read_numbers, spread
from core.data.reading.layout import find_layout
from core.data.reading.missing import ALWAYS_MISSING, MISSING_AMONG_NUMBERS
from core.plan.errors import QT_TRANSLATE_NOOP, InputError
from core.plan.tables import Dialect

Kind = Literal["numbers", "words", "empty"]

ROWS_MOST = 1_000_000
NAME_LONGEST = 60
FEW_TIMES = 4  # where each cell occurs that often, each is read once (benchmarks: table)
SOME = 1000
NUMBERS_SHARE = 0.8  # from here on a column is one of numbers, with faults that are refused when it is used


class Column:
    """One column: its cells as they stand, and what they are.

    Parameters
    ----------
    number : int
        Counted from 1, as in the file.
    name : str
        From the header; ``column 3`` where there is none.
    cells : list of str
        Without the blanks around them.
    decimal : str, optional
        ``point`` or ``comma`` where that is known.
    named : bool
        Whether the name is the header's.
    """

    def __init__(self, number: int, name: str, cells: list[str], decimal: str | None, named: bool) -> None:
        self.number = number
        self.name = name
        self.cells = cells
        self.named = named
        self._decimal = decimal
        self.settled: str | None = None  # the decimal sign that the other columns have, where this one is unclear

    @cached_property
    def as_read(self) -> Numbers:
        """The cells as numbers, by this column alone."""
        return self._read(self._decimal)

    @cached_property
    def numbers(self) -> Numbers:
        """The cells as numbers."""
        if self.settled is None or self.as_read.unclear is None:
            return self.as_read
        return self._read(self.settled)

    def _read(self, decimal: str | None) -> Numbers:
        some = self.cells[:SOME]
        if FEW_TIMES * len(set(some)) > len(some) or FEW_TIMES * len(self.distinct) > len(self.cells):
            return read_numbers(self.cells, decimal)
        place = {cell: index for index, cell in enumerate(self.distinct)}
        codes = np.fromiter(map(place.__getitem__, self.cells), dtype=np.int64, count=len(self.cells))
        return spread(read_numbers(list(self.distinct), decimal), codes)

    @cached_property
    def kind(self) -> Kind:
        """``numbers`` where nearly all cells are, ``empty`` where none holds anything, else ``words``."""
        if self.numbers.missing.all():
            return "empty" if all(cell.casefold() in ALWAYS_MISSING for cell in self.distinct) else "words"
        return "numbers" if self.numbers.share >= NUMBERS_SHARE else "words"

    @cached_property
    def distinct(self) -> dict[str, int]:
        """How often each cell occurs, as it is written, in the order of the file."""
        return Counter(self.cells)

    @cached_property
    def n_values(self) -> int:
        """How many different values there are, the missing not counted; of numbers, 1 and 1.0 are one."""
        if self.kind == "numbers" and not len(self.numbers.faults):
            return len(np.unique(self.numbers.values[~np.isnan(self.numbers.values)]))
        words = {cell.casefold() for cell in self.distinct} - ALWAYS_MISSING
        without = words - MISSING_AMONG_NUMBERS
        return len(without) if len(without) > 1 else len(words)

    @property
    def is_counter(self) -> bool:
        """Whether it counts the rows: whole numbers, each one more than the one before."""
        values = self.numbers.values
        return len(values) > 2 and not np.isnan(values).any() and bool((np.diff(values) == 1).all())


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """A table as it was understood.

    Parameters
    ----------
    name : str
        Of the file, or what was pasted.
    dialect : Dialect
        As it was found: encoding, delimiter, decimal sign (None where no column has one, or they differ), header and
        sheet.
    columns : tuple of Column
    lines : (n,) int64
        The physical line of each row, or its number in a sheet.
    header_line : int, optional
    left_out : dict of str to list of int
        Lines that are not part of it: ``title``, ``comment``, ``repeated header``, ``units``, ``note``.
    sheets : tuple of str
        All sheets of a workbook.
    raw : sequence of sequences of str
        The cells of each row with their line breaks, to find the line of a cell.
    """

    name: str
    dialect: Dialect
    columns: tuple[Column, ...]
    lines: NDArray[np.int64]
    header_line: int | None
    left_out: dict[str, list[int]]
    sheets: tuple[str, ...] = ()
    raw: Sequence[Sequence[str]] = field(default=(), repr=False)
    label_hint: str | None = None

    def line_of(self, row: int, column: Column) -> int:
        """Return the physical line on which a cell begins."""
        before = self.raw[row][: column.number - 1] if len(self.raw) else ()
        breaks = sum(cell.replace("\r\n", "\n").replace("\r", "\n").count("\n") for cell in before)
        return int(self.lines[row]) + breaks

    def preview(self, count: int) -> list[list[str]]:
        """Return the first rows, a cell for each column, as they stand in the file."""
        return [[column.cells[row] for column in self.columns] for row in range(min(count, len(self.lines)))]


def make_table(
    rows: list[list[str]],
    lines: Sequence[int],
    name: str,
    asked: Dialect,
    found: Dialect,
    sheets: tuple[str, ...] = (),
    names: Sequence[str] | None = None,
    label_hint: str | None = None,
    give_way: GiveWay = go_on,
) -> Table:
    """Make a table of rows of cells.

    Parameters
    ----------
    rows : list of lists of str
        As the file has them, titles and all; they are changed.
    lines : sequence of int
        The physical line of each.
    name : str
    asked : Dialect
        What is known of it beforehand.
    found : Dialect
        Encoding, delimiter and sheet, as they were found.
    sheets : tuple of str
    names : sequence of str, optional
        Of the columns, where something other than a header tells them.
    label_hint : str, optional
        The name of the column that the file itself says is the label.
    give_way : function
        Called for each column; may raise to end the reading.

    Raises
    ------
    InputError
        For a row that is too short or too long, and for what is no table.
    """
    layout = find_layout(rows, lines, name, asked.header if names is None else False)
    if len(layout.rows) > ROWS_MOST:
        raise InputError(QT_TRANSLATE_NOOP("core", "{name} has more than {most} rows."), name=name, most=ROWS_MOST)
    raw = [rows[number] for number in layout.rows]
    heads = layout.names if names is None else [*names, *("" for _ in layout.names)][: len(layout.names)]
    columns = []
    for index, head in enumerate(heads):
        give_way()
        cells = [row[index] for row in raw]
        if ExactNumber not in set(map(type, cells)):
            cells = list(map(str.strip, cells))
        else:
            cells = [cell if type(cell) is ExactNumber else cell.strip() for cell in cells]
        if head or any(cells):
            columns.append(
                Column(index + 1, cut(head) if head else f"column {index + 1}", cells, asked.decimal, bool(head))
            )
    if asked.decimal is None:
        _settle(columns, found.delimiter != ";", give_way)
    give_way()
    decimals = {column.numbers.decimal for column in columns if column.kind == "numbers"} - {None}
    return Table(
        name,
        replace(
            found,
            decimal=decimals.pop() if len(decimals) == 1 else None,
            header=layout.header is not None or names is not None,
        ),
        tuple(columns),
        np.array([lines[number] for number in layout.rows], dtype=np.int64),
        None if layout.header is None else lines[layout.header],
        {why: [lines[number] for number in numbers] for why, numbers in layout.left_out.items()},
        sheets,
        list(map(tuple, raw)),  # of which the garbage collector keeps no account, as it does of lists
        label_hint,
    )


def _settle(columns: Sequence[Column], decimals_too: bool, give_way: GiveWay) -> None:
    """Where a column leaves open what its sign means, take what all the others that have one say of it.

    That it is the decimal sign is not taken where thousands may be meant after all: where it looks as if they were
    marked, and in a file that parts its cells with semicolons, as is done where numbers have decimal commas.
    """
    signs = set()
    for column in columns:
        give_way()  # a column is read when something is asked of it
        if column.as_read.share >= NUMBERS_SHARE:
            signs.add(column.as_read.decimal)
    signs.discard(None)
    if len(signs) != 1:
        return
    sign = signs.pop()
    for column in columns:
        row = column.as_read.unclear
        if row is None:
            continue
        is_decimal = ("." if sign == "point" else ",") in column.cells[row]
        if not is_decimal or (decimals_too and not column.as_read.mixed_lengths):
            column.settled = sign


def cut(name: str) -> str:
    """Return a name of at most `NAME_LONGEST` letters."""
    return name if len(name) <= NAME_LONGEST else name[: NAME_LONGEST - 1] + "…"
