"""How a text parts its rows into cells: the delimiter and the quotes, found in its first lines; then all its rows."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.data.give_way import GiveWay, go_on
from core.data.reading.column_numbers import is_number
from core.data.reading.missing import MISSING_AMONG_NUMBERS, is_rule
from core.plan.errors import QT_TRANSLATE_NOOP, InputError

BLANKS = "blanks"  # the delimiter of columns that are aligned by any number of them
USUAL, RARE = (",", ";", "\t", "|", BLANKS), (":", "^", "~", "\x1f", "\x01")
DELIMITERS = {  # the names that a delimiter may be asked for by
    "comma": ",",
    "semicolon": ";",
    "tab": "\t",
    "\\t": "\t",
    "pipe": "|",
    "colon": ":",
    "blank": BLANKS,
    "blanks": BLANKS,
    "space": BLANKS,
    "spaces": BLANKS,
    "whitespace": BLANKS,
    " ": BLANKS,
}

LINES_MOST, LINE_LONGEST, CELL_LONGEST, CELLS_MOST = 2_000_000, 1_000_000, 100_000, 10_000_000
csv.field_size_limit(CELL_LONGEST)
SAMPLE_LINES, SAMPLE_LETTERS = 300, 200_000
LINES_A_REST = 2000
BLANKS_SHARE = 0.7  # of their score counts: words have blanks between them too

_SEP_LINE = re.compile(r'\s*"?sep=(.|\\t)"?\s*', re.I)
_IN_SINGLE_QUOTES = re.compile(r"(?:^|[,;\t|])\s*'[^'\n]*'\s*(?=[,;\t|]|$)")
_OUT_OF_QUOTES = re.compile(r'"(?:[^"]|"")*"|[ \t]+')
_NUMBERS_APART = re.compile(r"[-+−]?[0-9][0-9.,]*(?:\s+[-+−]?[0-9][0-9.,]*)+")

if TYPE_CHECKING:
    from _csv import Reader as CsvReader

Rows = list[list[str]]


@dataclass(frozen=True, slots=True)
class Split:
    """How rows are parted into cells.

    Parameters
    ----------
    delimiter : str
        One letter, or ``blanks``.
    quote : str
    first_line : int
        The physical line that the rows begin with; 2 where line 1 was ``sep=;``.
    """

    delimiter: str
    quote: str = '"'
    first_line: int = 1


def find_split(text: str, delimiter: str | None = None) -> Split:
    """Find how a text parts its cells.

    The delimiter is the one by which most lines have the same number of cells, and whose cells look most like numbers
    and words that hold no other delimiter (after van den Burg, Nazábal and Sutton, Wrangling messy CSV files by
    detecting row and type patterns, 2019).

    Parameters
    ----------
    text : str
    delimiter : str, optional
        The one that was asked for, by itself or by its name.

    Raises
    ------
    InputError
        For a delimiter that cannot be one.
    """
    first, rest_of_text = _first_line(text)
    announced = _SEP_LINE.fullmatch(first)
    first_line = 1
    if announced:
        first_line, text = 2, rest_of_text
    sample = _sample(text)
    quoted = sum(_IN_SINGLE_QUOTES.search(line) is not None for line in sample)
    quote = "'" if 2 * quoted > len(sample) and not any('"' in line for line in sample) else '"'
    if delimiter is not None:
        return Split(_asked(delimiter), quote, first_line)
    if announced:
        return Split(_asked(announced[1]), quote, first_line)
    scores = {mark: _score(sample, Split(mark, quote)) for mark in USUAL}
    scores[BLANKS] *= BLANKS_SHARE
    if max(scores.values()) == 0.0:
        scores |= {mark: _score(sample, Split(mark, quote)) for mark in RARE}
    best = max(scores, key=lambda mark: scores[mark])
    return Split(best if scores[best] else ",", quote, first_line)


def _asked(delimiter: str) -> str:
    found = DELIMITERS.get(delimiter.lower(), delimiter)
    if found != BLANKS and (len(found) != 1 or found.isalnum() or found in "\"'\r\n.+-"):
        raise InputError(
            QT_TRANSLATE_NOOP(
                "core",
                "The delimiter “{value}” is not valid. Enter one character such as ; or |, or one of these: {names}.",
            ),
            value=delimiter,
            names="comma, semicolon, tab, pipe, blanks",
        )
    return found


def _first_line(text: str) -> tuple[str, str]:
    end = re.search(r"\r\n|\r|\n", text[:1000])
    return (text[: end.start()], text[end.end() :]) if end else (text[:1000], "")


def _sample(text: str) -> list[str]:
    lines: list[str] = []
    for line in io.StringIO(text[:SAMPLE_LETTERS], newline=""):
        if line.strip() and not line.startswith("#") and not is_rule(line):
            lines.append(line)
        if len(lines) == SAMPLE_LINES:
            break
    if len(text) > SAMPLE_LETTERS and len(lines) > 1 and len(lines) < SAMPLE_LINES:
        lines.pop()  # it is cut
    return lines


def _score(sample: Sequence[str], split: Split) -> float:
    """Return how well a split explains some lines: 0 where it does not, at most 1."""
    rows: Rows = []
    try:
        for row in _parted(sample, split):
            if any(row):
                rows.append(row)
    except csv.Error as error:
        if "unexpected end" not in str(error):  # the sample may be cut within quotes
            return 0.0
    counts = Counter(len(row) for row in rows)
    if not counts:
        return 0.0
    width, often = max(counts.items(), key=lambda item: (item[1], item[0]))
    if width < 2:
        return 0.0
    cells = [cell.strip() for row in rows if len(row) == width for cell in row]
    clean = sum(_is_clean(cell, split.delimiter) for cell in cells) / len(cells)
    return often / len(rows) * clean**2 * (1.0 if width > 2 else 0.5)


def _is_clean(cell: str, delimiter: str) -> bool:
    """Tell whether a cell looks as if it were one: a number, or words that no other delimiter parts."""
    if cell.casefold() in MISSING_AMONG_NUMBERS or is_number(cell):
        return True
    others = {",": ";\t|", ";": "\t|", "\t": ";|", "|": ";\t", BLANKS: ",;|"}.get(delimiter, ",;\t|")
    return not any(mark in cell for mark in others) and _NUMBERS_APART.fullmatch(cell) is None


def _parted(lines: Sequence[str] | Iterator[str], split: Split) -> CsvReader:
    return csv.reader(
        _prepared(lines, split),
        delimiter="\t" if split.delimiter == BLANKS else split.delimiter,
        quotechar=split.quote,
        skipinitialspace=True,
        strict=True,
    )


def _prepared(lines: Sequence[str] | Iterator[str], split: Split) -> Iterator[str]:
    """Turn the blanks of aligned columns into tabs, outside of quotes."""
    if split.delimiter != BLANKS:
        return iter(lines)
    return (
        "\t".join(line.split())
        if split.quote not in line
        else _OUT_OF_QUOTES.sub(lambda found: found[0] if found[0][0] == '"' else "\t", line.strip())
        for line in lines
    )


def split_rows(text: str, split: Split, name: str, give_way: GiveWay = go_on) -> tuple[Rows, list[int]]:
    """Return all rows of a text, and the physical line that each begins on.

    Raises
    ------
    InputError
        For quotes that do not end, and for a text beyond the bounds of this module.
    """
    lines = io.StringIO(text, newline="")
    if split.first_line == 2:
        lines.readline()
    rows: Rows = []
    begins: list[int] = []
    line, n_cells = split.first_line, 0
    offset = split.first_line
    reader = _parted(_bounded(lines, name, give_way), split)
    try:
        for row in reader:
            rows.append(row)
            begins.append(line)
            n_cells += len(row)
            if n_cells > CELLS_MOST:
                raise InputError(
                    QT_TRANSLATE_NOOP("core", "{name} has more than {most} cells. Keep the columns that you need."),
                    name=name,
                    most=CELLS_MOST,
                )
            line = reader.line_num + offset
    except csv.Error as error:
        raise _in_words(error, name, line, split.quote) from error
    return rows, begins


def _bounded(lines: Iterator[str], name: str, give_way: GiveWay) -> Iterator[str]:
    for number, line in enumerate(lines):
        if number >= LINES_MOST:
            raise InputError(
                QT_TRANSLATE_NOOP("core", "{name} has more than {most} lines."), name=name, most=LINES_MOST
            )
        if len(line) > LINE_LONGEST:
            raise InputError(
                QT_TRANSLATE_NOOP("core", "{name}, line {line}: the line is longer than {most} letters."),
                name=name,
                line=number + 1,
                most=LINE_LONGEST,
            )
        if number % LINES_A_REST == 0:
            give_way()
        yield "" if ("--" in line or "==" in line) and is_rule(line) else line


def _in_words(error: csv.Error, name: str, line: int, quote: str) -> InputError:
    reason = str(error)
    if "field limit" in reason:
        return InputError(
            QT_TRANSLATE_NOOP("core", "{name}, line {line}: a cell is longer than {most} letters."),
            name=name,
            line=line,
            most=CELL_LONGEST,
        )
    if "expected after" in reason:
        return InputError(
            QT_TRANSLATE_NOOP(
                "core", "{name}, line {line}: letters follow a closing quotation mark ({quote}) within a cell."
            ),
            name=name,
            line=line,
            quote=quote,
        )
    if "unexpected end" in reason:
        return InputError(
            QT_TRANSLATE_NOOP("core", "{name}, line {line}: a quotation mark ({quote}) is opened and never closed."),
            name=name,
            line=line,
            quote=quote,
        )
    return InputError(
        QT_TRANSLATE_NOOP("core", "{name}, line {line}: the line cannot be parted into cells."),
        name=name,
        line=line,
        reason=reason,
    )
