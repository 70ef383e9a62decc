"""Many starts as a table, a row each, and in words."""

from __future__ import annotations

import math
from collections.abc import Sequence

from core.analysis.many_starts import NEVER, ManyStarts
from core.cli.table import csv_text

STARTS_FILE = "starts.csv"
HEADINGS = (
    *("start_seed", "w1", "w2", "b", "iterations_until_target"),
    *("end_w1", "end_w2", "end_b", "train_loss", "train_accuracy", "diverged_at"),
)


def starts_table(found: ManyStarts) -> str:
    """Return the text of starts.csv."""
    table: list[Sequence[object]] = [HEADINGS]
    columns = (found.starts, found.reached_at, found.ends, found.train_loss, found.train_accuracy, found.diverged_at)
    rows = zip(*(column.tolist() for column in columns), strict=True)
    for number, (start, reached_at, end, loss, accuracy, diverged_at) in enumerate(rows):
        reached, lost = reached_at if reached_at != NEVER else None, loss if math.isfinite(loss) else None
        table.append((found.start_seed + number, *start, reached, *end, lost, accuracy, diverged_at or None))
    return csv_text(table)


def starts_in_words(found: ManyStarts) -> str:
    """Return what became of the starts in one English sentence, as the command line says it."""
    value = found.target.value
    target = (
        f"{100 * value:.4g} % train accuracy" if found.target.kind == "accuracy" else f"a train loss of {value:.4g}"
    )
    reached = found.number - found.never
    text = f"{found.number} starts: {reached} reached {target}"
    if found.quartiles is not None:
        low, _, high = found.quartiles
        text += f", half of these within {low} to {high} iterations (median {found.median:g})"
    return text + (f"; {found.diverged} diverged" if found.diverged else "")
