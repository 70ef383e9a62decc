"""The sheets of a workbook (.xlsx, .xlsm, .xlsb, .xls, .ods) as rows of cells."""

from __future__ import annotations

import datetime
import io
import zipfile
from typing import Any

from core.data.reading.column_numbers import ExactNumber
from core.data.reading.dialect import CELLS_MOST, LINES_MOST
from core.plan.errors import QT_TRANSLATE_NOOP, InputError

UNPACKED_MOST = 500_000_000  # bytes; a small archive can hold any number of them

Rows = list[list[str]]


def read_workbook(content: bytes, name: str, sheet: str | None = None) -> tuple[Rows, str, tuple[str, ...]]:
    """Return the rows of a sheet, the name of the sheet, and those of all sheets.

    Parameters
    ----------
    content : bytes
        The file.
    name : str
        The file's.
    sheet : str, optional
        A sheet's name, else its number from 1; without it the first that looks like a table, or holds something.

    Raises
    ------
    InputError
        For what is damaged or no workbook, and for a sheet that is not there.
    """
    _check_archive(content, name)
    try:
        import python_calamine as calamine  # here: a table of text need not wait for it
    except ImportError as error:
        raise InputError(
            QT_TRANSLATE_NOOP(
                "core",
                "{name} is a workbook, and the package python-calamine, which reads them, is not installed. "
                "Save it as CSV.",
            ),
            name=name,
        ) from error
    try:
        workbook = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
        names = tuple(data.name for data in workbook.sheets_metadata if data.typ == calamine.SheetTypeEnum.WorkSheet)
        wanted = names if sheet is None else (_find_sheet(names, sheet, name),)
        something: tuple[Rows, str, tuple[str, ...]] | None = None
        for one in wanted:
            found = workbook.get_sheet_by_name(one)
            if found.height and (
                found.total_height > LINES_MOST or found.total_height * found.total_width > CELLS_MOST
            ):
                raise InputError(
                    QT_TRANSLATE_NOOP("core", "{name} has more than {most} cells. Keep the columns that you need."),
                    name=name,
                    most=CELLS_MOST,
                )
            rows = [[_cell(value) for value in row] for row in found.to_python(skip_empty_area=False)]
            if something is None and any(any(row) for row in rows):
                something = rows, one, names
            if sum(sum(map(bool, row)) > 1 for row in rows) > 1:  # else a title page, say
                return rows, one, names
        if something is not None:
            return something
    except InputError:
        raise
    except Exception as error:  # the library has an error class for each format, and panics of its own
        raise _damaged(name) from error
    raise InputError(QT_TRANSLATE_NOOP("core", "{name}: the sheets of this workbook are empty."), name=name)


def _damaged(name: str) -> InputError:
    return InputError(
        QT_TRANSLATE_NOOP("core", "{name} is a workbook that is damaged or has a password. Save it again, or as CSV."),
        name=name,
    )


def _check_archive(content: bytes, name: str) -> None:
    """Refuse an archive that is no workbook, is damaged, or unpacks to too much."""
    if not content.startswith(b"PK"):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            kinds = {member.filename.split("/")[0] for member in members}
            mimetype = archive.read("mimetype")[:100] if "mimetype" in kinds else b""
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, KeyError, NotImplementedError) as error:
        raise _damaged(name) from error
    if sum(member.file_size for member in members) > UNPACKED_MOST:
        raise InputError(
            QT_TRANSLATE_NOOP("core", "{name} unpacks to more than {most} MB."),
            name=name,
            most=UNPACKED_MOST // 1_000_000,
        )
    if "word" in kinds or "ppt" in kinds or b"opendocument.text" in mimetype or b"presentation" in mimetype:
        raise InputError(QT_TRANSLATE_NOOP("core", "{name} is a document, not a table."), name=name)
    if "xl" not in kinds and b"spreadsheet" not in mimetype:
        raise InputError(QT_TRANSLATE_NOOP("core", "{name} is an archive. Unpack it first."), name=name)


def _find_sheet(names: tuple[str, ...], sheet: str, name: str) -> str:
    for same in (str, str.casefold):
        for one in names:
            if same(one) == same(sheet):
                return one
    if sheet.isascii() and sheet.isdigit() and 1 <= int(sheet[:9]) <= len(names):
        return names[int(sheet) - 1]
    raise InputError(
        QT_TRANSLATE_NOOP("core", "{name} has no sheet “{sheet}”. Its sheets are: {sheets}."),
        name=name,
        sheet=sheet,
        sheets=", ".join(names),
    )


def _cell(value: Any) -> str:
    """Return a cell as text: a number in the shortest decimals that read back to it."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return ExactNumber(int(value) if value == int(value) and abs(value) < 1e15 else repr(float(value)))
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return str(value)
