"""Where a table stands among the rows of a file: titles over it, its header, its rows, notes below it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from core.data.reading.column_numbers import is_number
from core.data.reading.missing import MISSING_AMONG_NUMBERS
from core.plan.errors import CELLS, COLUMNS, QT_TRANSLATE_NOOP, Counted, InputError

SAMPLE = 300  # rows by which it is decided what is a header
LEADING = 40  # rows over the table that are looked at
NUMERIC_SHARE = 0.6
FEW_VALUES = 3

_UNIT = re.compile(r"[(\[].*[)\]]")
_NOTE = re.compile(r"(fonte|source|fuente|nota|notas|note|notes|obs|total|totais|totales)\b|\*", re.I)
_SUMMARIES = frozenset(
    word
    for words in (
        "total totals totais totales gesamt soma somatório suma sum sums summe média médias media medias mean means",
        "average averages promedio promedios mittelwert durchschnitt mediana median desvio desviación std stdev",
        "máximo máx max maximum mínimo mín min minimum contagem cuenta count",
    )
    for word in words.split()
)


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """A table among the rows of a file.

    Parameters
    ----------
    names : tuple of str
        The cells of the header, one for each column; empty texts where there is no header.
    header : int, optional
        The row of the header.
    rows : list of int
        The rows that hold its data.
    left_out : dict of str to list of int
        Rows that are not part of it: ``title``, ``comment``, ``repeated header``, ``units`` and ``note``.
    """

    names: tuple[str, ...]
    header: int | None
    rows: list[int]
    left_out: dict[str, list[int]] = field(default_factory=dict)


def find_layout(rows: list[list[str]], lines: Sequence[int], name: str, header: bool | None = None) -> Layout:
    """Find the table among rows, and make all of its rows equally long, in place.

    A first row is data where every cell that is a number below is a number, or missing, there too.

    Parameters
    ----------
    rows : list of lists of cells
    lines : sequence of int
        The physical line of each.
    name : str
        The file's, for what is refused.
    header : bool, optional
        Whether there is one, where that is known.

    Raises
    ------
    InputError
        For a row that is too short or too long, by its line.
    """
    left_out: dict[str, list[int]] = {}
    filled = _filled_rows(rows, left_out)
    width = _width(rows, filled[:SAMPLE])
    if not filled or width == 0:
        raise InputError(QT_TRANSLATE_NOOP("core", "{name} holds no table."), name=name)
    numeric, few = _kinds(rows, filled[:SAMPLE], width)
    first, head = _header(rows, filled, width, numeric, few, header)
    names = tuple("" for _ in range(width))
    if head is not None:
        names = tuple(_named(rows[filled[head]], width))
    elif first and header is None:
        _refuse_odd_header(rows, lines, name, filled, first, width)
    if first:
        titles = [row for place, row in enumerate(filled[:first]) if place != head]
        units = [row for row in titles if head is not None and row > filled[head]]
        _note(left_out, "units", units)
        _note(left_out, "title", [row for row in titles if row not in units])
    kept = _data_rows(rows, lines, name, filled[first:], width, names if head is not None else None, left_out)
    return Layout(names, None if head is None else filled[head], kept, left_out)


def _note(left_out: dict[str, list[int]], why: str, rows: list[int]) -> None:
    if rows:
        left_out.setdefault(why, []).extend(rows)


def _filled_rows(rows: list[list[str]], left_out: dict[str, list[int]]) -> list[int]:
    """Return the rows that hold something and are no comments; a comment that may be a header loses its sign."""
    filled = [number for number, row in enumerate(rows) if row and (row[0].strip() or any(map(str.strip, row)))]
    marked = [number for number in filled if "#" in rows[number][0] and rows[number][0].lstrip().startswith("#")]
    if not marked or 2 * len(marked) > len(filled):
        return filled
    width = _width(rows, [number for number in filled[:SAMPLE] if number not in set(marked)])
    comments: set[int] = set()
    for number in marked:
        cells = rows[number]
        if cells[0].strip().casefold() in MISSING_AMONG_NUMBERS or (cells[0].strip() == "#" and len(cells) == width):
            continue
        bare = [cells[0].lstrip().lstrip("#").strip(), *cells[1:]]
        if bare[0] == "" and len(bare) == width + 1:
            bare = bare[1:]
        over = not any(row < number and row not in marked for row in filled)
        if over and _length(bare) == width and not any(is_number(cell.strip()) for cell in bare):
            rows[number] = bare
        else:
            comments.add(number)
    _note(left_out, "comment", sorted(comments))
    return [number for number in filled if number not in comments]


def _length(row: Sequence[str]) -> int:
    """Return the length of a row without the empty cells at its end."""
    length = len(row)
    while length and not row[length - 1].strip():
        length -= 1
    return length


def _width(rows: list[list[str]], sample: Sequence[int]) -> int:
    """Return how many columns most rows have, without those at the end that are empty throughout."""
    counts = Counter(len(rows[number]) for number in sample)
    if not counts:
        return 0
    usual = max(counts, key=lambda length: (counts[length], length))
    return max(_length(rows[number]) for number in sample if len(rows[number]) == usual)


def _kinds(rows: list[list[str]], sample: Sequence[int], width: int) -> tuple[list[bool], list[bool]]:
    """Return which columns hold numbers, and which of them only a few different ones."""
    whole = [rows[number] for number in sample if len(rows[number]) >= width and _count(rows[number]) > 1]
    numeric, few = [], []
    for column in range(width):
        cells = [row[column].strip() for row in whole]
        there = [cell for cell in cells if cell.casefold() not in MISSING_AMONG_NUMBERS]
        numbers = [cell for cell in there if is_number(cell)]
        numeric.append(len(numbers) >= max(1, NUMERIC_SHARE * len(there)))
        few.append(numeric[-1] and len(set(numbers)) <= FEW_VALUES and len(numbers) > len(set(numbers)))
    return numeric, few


def _count(row: Sequence[str]) -> int:
    return sum(bool(cell.strip()) for cell in row)


def _header(
    rows: list[list[str]],
    filled: Sequence[int],
    width: int,
    numeric: Sequence[bool],
    few: Sequence[bool],
    wanted: bool | None,
) -> tuple[int, int | None]:
    """Return the place among the filled rows where the data begin, and that of the header, if there is one."""
    leading = [rows[number] for number in filled[:LEADING]]
    data = next((place for place, row in enumerate(leading) if _is_data(row, width, numeric)), len(leading))
    if wanted is False:
        whole = next((place for place, row in enumerate(leading) if _length(row) >= min(2, width)), 0)
        return whole, None
    row_names = not numeric[0] or _counts([rows[number] for number in filled[data : data + SAMPLE]])
    over = [place for place in range(data) if _may_be_header(leading[place], width, numeric, row_names)]
    if not any(numeric) and leading:
        over = [place for place in range(len(leading)) if _length(leading[place]) == width][:1]
    if over:
        head = over[-1]
        first = head + 1
        if len(over) > 1 and not _is_units(leading[over[-2]]):
            above = leading[over[-2]]
            if _is_units(leading[head]) or _count(above) > _count(leading[head]):  # cm, kg and nothing for the label
                head = over[-2]
        return first, head
    whole = next((place for place, row in enumerate(leading) if _length(row) == width), 0)
    if wanted or (len(leading) > whole + 1 and _is_numbered_header(leading[whole], rows, filled[whole + 1 :], width)):
        return whole + 1, whole
    row = leading[whole]
    odd = [cell for cell, numbers, some in zip(row, numeric, few, strict=False) if some and numbers and _is_word(cell)]
    if odd:  # years or sizes as names, and a word over the label's 0 and 1
        return whole + 1, whole
    broken = [place for place in range(data) if _length(leading[place]) == width]
    return (broken[0] if broken else min(data, len(leading) - 1)), None


def _is_word(cell: str) -> bool:
    cell = cell.strip()
    return cell.casefold() not in MISSING_AMONG_NUMBERS and not is_number(cell)


def _is_data(row: Sequence[str], width: int, numeric: Sequence[bool]) -> bool:
    """Tell whether each cell of a row is a number, or missing, where numbers are below, and one at least is."""
    if len(row) < width:
        return False
    cells = [cell for cell, numbers in zip(row, numeric, strict=False) if numbers]
    return not any(map(_is_word, cells)) and any(is_number(cell.strip()) for cell in cells)


def _may_be_header(row: Sequence[str], width: int, numeric: Sequence[bool], row_names: bool) -> bool:
    """Tell whether a row can name the columns: as long as the table, and no number where numbers are below.

    R leaves out the name of the column of row names: then the row is one shorter, and that column counts or has words.
    """
    length, names = _length(row), _count(row)
    if length not in (width, width - 1) or names < min(2, width) or 2 * names < width:
        return False
    if len(row) < width and (names < length or not row_names):
        return False
    cells = _named(row, width)
    return not any(is_number(cell) for cell, numbers in zip(cells, numeric, strict=True) if numbers)


def _counts(rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether the first cells of some rows are 1, 2, 3 … as R names rows."""
    return [row[0].strip() for row in rows] == [str(place + 1) for place in range(len(rows))]


def _is_units(row: Sequence[str]) -> bool:
    cells = [cell.strip() for cell in row if cell.strip()]
    return any(_UNIT.fullmatch(cell) for cell in cells) and all(
        _UNIT.fullmatch(cell) or cell in ("-", "–") for cell in cells
    )


def _is_numbered_header(row: Sequence[str], rows: list[list[str]], below: Sequence[int], width: int) -> bool:
    """Tell whether a row only numbers the columns, as pandas does, and its last number does not occur below it."""
    cells = [cell.strip() for cell in row[:width]]
    if width < 3 or cells not in ([str(i) for i in range(width)], [str(i + 1) for i in range(width)]):
        return False
    return all(len(rows[number]) < width or rows[number][width - 1].strip() != cells[-1] for number in below)


def _named(row: Sequence[str], width: int) -> list[str]:
    """Return the cells of a header for all columns; the first gets none where R left it out."""
    cells = [" ".join(cell.split()) for cell in row[:width]]
    return ["", *cells] if len(cells) == width - 1 else cells + [""] * (width - len(cells))


def _refuse_odd_header(
    rows: list[list[str]], lines: Sequence[int], name: str, filled: Sequence[int], first: int, width: int
) -> None:
    """Refuse a line of names right above the data that has another number of cells than they have."""
    over = rows[filled[first - 1]]
    words = [cell for cell in over if cell.strip() and _is_word(cell)]
    if len(words) > 1 and _length(over) != width:
        raise InputError(
            QT_TRANSLATE_NOOP(
                "core",
                "{name}, line {line} has {cells}, but line {below} has {width}. "
                "The sign between cells must not be the decimal sign too.",
            ),
            name=name,
            line=lines[filled[first - 1]],
            cells=Counted(_length(over), CELLS),
            below=lines[filled[first]],
            width=width,
        )


def _data_rows(
    rows: list[list[str]],
    lines: Sequence[int],
    name: str,
    filled: Sequence[int],
    width: int,
    names: tuple[str, ...] | None,
    left_out: dict[str, list[int]],
) -> list[int]:
    """Return the rows that hold data, each made `width` long."""
    again = [] if names is None else [cell for cell in names if cell]
    first = names[0] if names else ""
    kept: list[int] = []
    notes = _notes(rows, filled, width)
    for number in filled:
        row = rows[number]
        if len(row) != width:
            if number in notes:
                continue
            length = _length(row)
            if length > width or len(row) < width:
                if again and [" ".join(cell.split()) for cell in row if cell.strip()] == again:
                    _note(left_out, "repeated header", [number])
                    continue
                raise InputError(
                    QT_TRANSLATE_NOOP("core", "{name}, line {line} has {cells}, but the table has {columns}."),
                    name=name,
                    line=lines[number],
                    cells=Counted(max(length, len(row) if len(row) < width else 0), CELLS),
                    columns=Counted(width, COLUMNS),
                )
            del row[width:]
        if again and row[0].strip() == first and [" ".join(cell.split()) for cell in row] == list(names or ()):
            _note(left_out, "repeated header", [number])
            continue
        if number not in notes:
            kept.append(number)
    _note(left_out, "note", sorted(notes))
    return kept


def _notes(rows: list[list[str]], filled: Sequence[int], width: int) -> set[int]:
    """Return the rows at the end that are no data.

    They hold one text each, below a blank line or begun as sources are; or they sum the columns up, with a word that is
    in no other row and a cell that is empty. What stands below such a row is a note too.
    """
    tail: list[int] = []
    for place in range(len(filled) - 1, 0, -1):
        if width < 2 or _count(rows[filled[place]]) >= width:
            break
        tail.append(filled[place])
    found: set[int] = set()
    for number in reversed(tail):
        row, before = rows[number], number - 1
        text = next(cell.strip() for cell in row if cell.strip())
        alone = _count(row) == 1 and not is_number(text)
        apart = before not in filled[-len(tail) - 2 :] and not any(map(str.strip, rows[before]))
        sums = text.casefold().rstrip(".:") in _SUMMARIES and not _occurs(text, rows, filled, number)
        if found or sums or (alone and (apart or _NOTE.match(text))):
            found.add(number)
    return found


def _occurs(text: str, rows: list[list[str]], filled: Sequence[int], but: int) -> bool:
    return any(number != but and text in map(str.strip, rows[number]) for number in filled)
