"""From asking for contours to seeing them: the first ones and the final ones, of a usual set and of a large one."""

from __future__ import annotations

import statistics
import time
from typing import Any

from PySide6.QtCore import QCoreApplication, QEventLoop

from benchmarks.screen import PaintWatch, opened, view_of
from benchmarks.table import Result, Row, Target
from core.analysis.landscape import Sight
from core.data.arrays import Box
from core.plan.experiment import Experiment
from core.training.run import Run

USUAL, LARGE, QUICK_LARGE = 3000, 1_000_000, 60_000  # samples, of which two of three train
ROUNDS, QUICK_ROUNDS = 11, 2
PATIENCE = 60.0  # seconds
FIRST_MS_MOST = 100.0
NOTES = [
    "contours: medians over boxes never looked at before, on overlapping clouds; until they are painted, the wait for "
    "the display timer included. Against one pass over the training set: its loss at one place of the plane.",
]


def measure(quick: bool) -> Result:
    """Look at the plane of the weights again and again, in a window on each set."""
    rows = []
    for samples in (USUAL, QUICK_LARGE if quick else LARGE):
        train = samples * 2 // 3
        with opened(Experiment(data="overlap", samples=samples, train=train)) as window:
            looked = _Looking(window)
            looked.until_final(time.perf_counter())  # the contours that the window opens with, and the minimum
            times = [looked.at(_box(number)) for number in range(QUICK_ROUNDS if quick else ROUNDS)]
            one_loss = _one_loss(window.session.run)
        for name, part in (("first", 0), ("final", 1)):
            rows.append(
                Row(
                    "contours",
                    f"{train:,} samples: the {name}",
                    1000 * statistics.median(both[part] for both in times),
                    "ms",
                    "one loss of the set",
                    1000 * one_loss,
                    Target(FIRST_MS_MOST, at_most=True) if name == "first" else None,
                )
            )
    return Result(rows, NOTES)


class _Looking:
    """Somebody who looks at one part of the plane after the other."""

    def __init__(self, window: Any) -> None:
        self._window = window
        self._watch = PaintWatch(view_of(window, "weightPlaneView").widget.viewport())

    def at(self, box: Box) -> tuple[float, float]:
        """Return after how many seconds the first contours of a box are painted, and the final ones."""
        began = time.perf_counter()
        self._window.session.player.look_at(Sight(box))
        self._until(lambda landscape: landscape.box == box)
        first = time.perf_counter() - began
        return first, self.until_final(began)

    def until_final(self, began: float) -> float:
        """Return how many seconds after a moment the contours are final, and painted."""
        self._until(lambda landscape: landscape.final)
        return time.perf_counter() - began

    def _until(self, shown: Any) -> None:
        patience = time.perf_counter() + PATIENCE
        while True:
            landscape = self._window.session.player.frame.landscape
            if landscape is not None and shown(landscape):
                break
            self._go_on(patience)
        seen = time.perf_counter()
        while not (self._watch.moments and self._watch.moments[-1] >= seen):
            view_of(self._window, "weightPlaneView").widget.viewport().update()
            self._go_on(patience)

    def _go_on(self, patience: float) -> None:
        if time.perf_counter() > patience:
            raise RuntimeError("the contours did not come")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _box(number: int) -> Box:
    """Return a box of the plane, another one for each number."""
    reach = 3.0 + 0.1 * number
    return -reach, -reach, reach, reach


def _one_loss(run: Run) -> float:
    """Return the seconds that the loss of the training set takes at one place."""
    times = []
    for _ in range(5):
        began = time.perf_counter()
        run.score_train(run.history.start)
        times.append(time.perf_counter() - began)
    return statistics.median(times)
