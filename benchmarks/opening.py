"""A large table in the window: until it is shown on its sheet, until its run is on, and how long the window waits."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from benchmarks.reading import QUICK_ROUNDS, QUICK_ROWS, ROUNDS, ROWS, write_table
from benchmarks.screen import opened
from benchmarks.table import Result, Row, Target
from core.plan.experiment import Experiment

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

SHOWN_MOST, TAKEN_MOST, TURN_MOST = 2.0, 1.0, 0.1
PATIENCE = 60.0
NOTES = [
    "opening: medians; a table of three columns with decimal points, opened as from the menu and taken with Enter; the "
    "longest turn is the longest time between two looks of the window's event loop, from asking until the run is on."
]


@dataclass(frozen=True, slots=True)
class Opening:
    """What opening a table once took, in seconds."""

    shown: float
    taken: float
    turn: float


def measure(quick: bool) -> Result:
    """Open a large table some times."""
    count = QUICK_ROWS if quick else ROWS
    values = 100 * np.random.default_rng(0).standard_normal((count, 2))
    found = []
    with TemporaryDirectory() as folder:
        path = Path(folder) / "table.csv"
        write_table(path, values, ",", repr)
        for _ in range(QUICK_ROUNDS if quick else ROUNDS):
            with opened(Experiment()) as window:
                found.append(_opened(window, path))
    named = (("until it is shown", "shown", SHOWN_MOST), ("from Enter until it is on", "taken", TAKEN_MOST))
    rows = [
        Row(
            "opening",
            f"{count:,} rows, {what}",
            statistics.median(getattr(one, name) for one in found),
            "s",
            target=Target(most, at_most=True),
        )
        for what, name, most in (*named, ("longest turn", "turn", TURN_MOST))
    ]
    return Result(rows, NOTES)


def _opened(window: MainWindow, path: Path) -> Opening:
    turns = [time.perf_counter()]
    pulse = QTimer()
    pulse.timeout.connect(lambda: turns.append(time.perf_counter()))
    pulse.start(0)
    began = time.perf_counter()
    window.files.open_file(path)
    sheet = window.findChild(QDialog, "tableSheet")
    assert sheet is not None
    take = sheet.findChild(QPushButton, "sheetOpen")
    assert take is not None
    _wait(take.isEnabled)
    shown = time.perf_counter()
    take.click()
    _wait(lambda: window.session.experiment.data == str(path))
    taken = time.perf_counter()
    pulse.stop()
    turn = max(after - before for before, after in pairwise(turns))
    return Opening(shown - began, taken - shown, turn)


def _wait(until: Callable[[], bool]) -> None:
    end = time.perf_counter() + PATIENCE
    while not until() and time.perf_counter() < end:
        QApplication.processEvents()
