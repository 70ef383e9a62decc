"""Rows as CSV text."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO


def csv_text(rows: Iterable[Iterable[object]]) -> str:
    """Return rows as lines of CSV: a float in the shortest decimals that read back to it, None as nothing."""
    text = StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


def with_decimal_comma(text: str) -> str:
    """Return CSV text with semicolons between cells, and a comma as the decimal sign of its numbers."""
    written = StringIO()
    rows = ([_with_comma(cell) for cell in row] for row in csv.reader(StringIO(text)))
    csv.writer(written, delimiter=";", lineterminator="\n").writerows(rows)
    return written.getvalue()


def _with_comma(cell: str) -> str:
    try:
        float(cell)
    except ValueError:
        return cell
    return cell.replace(".", ",")
