"""How a table is read, as far as it was asked for: the rest is found in the file."""

from __future__ import annotations

from dataclasses import dataclass

POINT, COMMA = "point", "comma"
DECIMALS = (POINT, COMMA)


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
