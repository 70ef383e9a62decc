"""Reading a table that somebody else wrote: a text of any usual kind, a workbook, an ARFF file, or what was pasted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from core.data.give_way import GiveWay, go_on
from core.data.reading.arff import is_arff, read_arff
from core.data.reading.dialect import BLANKS, find_split, split_rows
from core.data.reading.file_content import decode, is_workbook, read_bytes
from core.data.reading.table import Table, make_table
from core.data.reading.workbook import read_workbook
from core.plan.errors import QT_TRANSLATE_NOOP, InputError
from core.plan.tables import Dialect


def read_table(path: Path, asked: Dialect = Dialect(), give_way: GiveWay = go_on) -> Table:  # noqa: B008 - frozen
    """Read the table in a file; what it is follows from its content, not from its name.

    Parameters
    ----------
    path : Path
    asked : Dialect
        What is known of it; everything else is found.
    give_way : function
        Called every few milliseconds; may raise to end the reading.

    Raises
    ------
    InputError
        When the file cannot be read or holds no table; names the line, the column and the cell as it stands.
    """
    content = read_bytes(path, give_way)
    if is_workbook(content):
        rows, sheet, sheets = read_workbook(content, path.name, asked.sheet)
        return make_table(
            rows, range(1, len(rows) + 1), path.name, asked, Dialect(sheet=sheet), sheets, give_way=give_way
        )
    text, encoding = decode(content, path.name, asked.encoding)
    return _from_text(text, path.name, asked, encoding, give_way)


def read_text(text: str, asked: Dialect = Dialect(), name: str = "pasted text") -> Table:  # noqa: B008 - frozen
    """Read a table that was pasted from a spreadsheet or an editor.

    Raises
    ------
    InputError
        As `read_table`.
    """
    return _from_text(text.removeprefix("\ufeff").rstrip("\x1a\0"), name, asked, None, lambda: None)


def _from_text(text: str, name: str, asked: Dialect, encoding: str | None, give_way: GiveWay) -> Table:
    if asked.sheet is not None:
        raise InputError(
            QT_TRANSLATE_NOOP("core", "{name} is not a workbook, so it has no sheet “{sheet}”."),
            name=name,
            sheet=asked.sheet,
        )
    if not text.strip():
        raise InputError(QT_TRANSLATE_NOOP("core", "{name} is empty."), name=name)
    if is_arff(text):
        rows, lines, names, label = read_arff(text, name, give_way)
        found = Dialect(encoding=encoding, delimiter=",")
        return make_table(rows, lines, name, asked, found, names=names, label_hint=label, give_way=give_way)
    split = find_split(text, asked.delimiter)
    rows, lines = split_rows(text, split, name, give_way)
    delimiter = BLANKS if split.delimiter == BLANKS else split.delimiter
    found = Dialect(encoding=encoding, delimiter=delimiter)
    return make_table(rows, lines, name, replace(asked, encoding=None), found, give_way=give_way)
