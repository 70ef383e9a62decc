"""A long history against a short one: their curves are made, shown and painted in turns."""

from __future__ import annotations

import statistics
import time
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from benchmarks.rounds import take_turns
from benchmarks.screen import PaintWatch, opened, view_of
from benchmarks.table import Result, Row, Target
from core.picture.curves import make_curves
from core.picture.sketch import Sketch
from core.plan.cursor import Cursor
from core.plan.experiment import Experiment
from core.training.run import Run
from core.training.seen import Seen
from gui.session.playback import Playback
from gui.session.show import Show

SHORT_EPOCHS, LONG_EPOCHS = 1, 1000  # of 2,000 iterations each
QUICK_EPOCHS = 50
ROUNDS, QUICK_ROUNDS = 15, 3
FRAMES_A_ROUND = 6  # the first of them, which also sets the axes anew, is not counted
RATIO_MOST = 2.0
NOTES = [
    "history: medians over frames at the head: core.picture.frame.make_curves, show_frame of all views, and Qt's "
    "painting of all that changed; no frame shares its curves with the one before. "
    "Epochs are batch 1: 2,000 iterations.",
]


def measure(quick: bool) -> Result:
    """Time the frames of a long and of a short history in the same window."""
    short = Experiment(batch_size=1, epochs=SHORT_EPOCHS)
    long = short.with_(epochs=QUICK_EPOCHS if quick else LONG_EPOCHS)
    with opened(short) as window:
        window.session.stop()  # no tick draws between
        first = window.session.run
        second = Run(long, first.dataset)
        for run in (first, second):
            while not run.finished:
                run.extend(run.schedule.iterations)
        drawing = {"short": _Drawing(window, first), "long": _Drawing(window, second)}
        figures = {part: _timed(drawing, part, QUICK_ROUNDS if quick else ROUNDS) for part in ("frame", "curves")}
    what = f"{second.head:,} iterations"
    against = f"{first.head:,} iterations"
    rows = [
        Row(
            "history",
            f"{what}: {name}",
            figures[part]["long"],
            "ms",
            against,
            figures[part]["short"],
            Target(RATIO_MOST, at_most=True, of_ratio=True) if part == "frame" else None,
        )
        for part, name in (("frame", "a whole frame"), ("curves", "its curves alone"))
    ]
    return Result(rows, NOTES)


class _Drawing:
    """A run at its head, drawn in a window whose own display timer stands."""

    def __init__(self, window: Any, run: Run) -> None:
        self._player, self._show = window.session.player, Show([Playback(run)], window.session.show.data)
        self._run, self._sketch = run, Sketch(run.history)
        self._sketch.extend(run.head, run.head)  # as after a while at rest
        loss, plane = view_of(window, "lossView"), view_of(window, "weightPlaneView")
        self._views = (view_of(window, "boundaryView"), loss, plane, window.tape, window.transport)
        self._watches = [PaintWatch(view.widget.viewport()) for view in (loss, plane)]

    def frame(self) -> float:
        """Return the milliseconds of a frame with curves of its own."""
        times = [self._draw_once() for _ in range(FRAMES_A_ROUND)]
        return 1000 * statistics.median(times[1:])

    def curves(self) -> float:
        """Return the milliseconds of making the curves alone."""
        began = time.perf_counter()
        for _ in range(FRAMES_A_ROUND):
            make_curves(Seen(self._run, self._run.head), self._sketch)
        return 1000 * (time.perf_counter() - began) / FRAMES_A_ROUND

    def _draw_once(self) -> float:
        self._show.playback.curves = replace(self._show.playback.curves, rough=True)  # to be made again
        self._show.playback.move(Cursor.after(self._run.head))
        for watch in self._watches:
            watch.moments.clear()
        began = time.perf_counter()
        frame = self._show.frame(self._player.landscapes.best(self._run))
        for view in self._views:
            view.show_frame(frame)
        while not all(watch.moments for watch in self._watches):
            QCoreApplication.processEvents()
        return time.perf_counter() - began


def _timed(drawing: dict[str, _Drawing], part: str, rounds: int) -> dict[str, float]:
    contestants = {name: getattr(drawn, part) for name, drawn in drawing.items()}
    return {name: statistics.median(times) for name, times in take_turns(contestants, rounds).items()}
