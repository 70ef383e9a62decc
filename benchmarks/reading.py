"""A large table until its run is there: read, understood, its columns chosen, split and standardised."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from benchmarks.table import Result, Row, Target
from core.data.dataset import prepare
from core.training.run import Run

ROWS, QUICK_ROWS = 200_000, 5_000
ROUNDS, QUICK_ROUNDS = 5, 2
SECONDS_MOST = 2.0
NOTES = [
    "reading: medians; three columns, from the file's bytes to a run that can be trained. The window reads beside its "
    "own thread and does not wait for it."
]


def measure(quick: bool) -> Result:
    """Read a table in three ways of writing it."""
    values = 100 * np.random.default_rng(0).standard_normal((QUICK_ROWS if quick else ROWS, 2))
    rows = []
    with TemporaryDirectory() as folder:
        for what, delimiter, written in (
            ("decimal points", ",", repr),
            ("decimal commas", ";", _with_comma),
            ("thousands marked", ";", _with_thousands),
        ):
            path = Path(folder) / "table.csv"
            write_table(path, values, delimiter, written)
            seconds = statistics.median(_timed(path) for _ in range(QUICK_ROUNDS if quick else ROUNDS))
            target = Target(SECONDS_MOST, at_most=True)
            rows.append(Row("reading", f"{len(values):,} rows, {what}", seconds, "s", target=target))
    return Result(rows, NOTES)


def write_table(
    path: Path, values: np.typing.NDArray[np.float64], delimiter: str, written: Callable[[float], str]
) -> None:
    """Write a table of two features, values : (n, 2), and a label."""
    lines = [delimiter.join((written(x1), written(x2), "yes" if x1 > 0 else "no")) for x1, x2 in values.tolist()]
    path.write_text("\n".join([delimiter.join(("width", "height", "passed")), *lines]), encoding="utf-8")


def _with_comma(value: float) -> str:
    return f"{value:.3f}".replace(".", ",")


def _with_thousands(value: float) -> str:
    return f"{1000 * value:,.2f}".translate(str.maketrans(".,", ",."))


def _timed(path: Path) -> float:
    began = time.perf_counter()
    Run(*prepare({"data": str(path)}))
    return time.perf_counter() - began
