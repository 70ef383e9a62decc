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
