"""What leaves the window: how long each kind of file takes, how large it is, how long the window waits meanwhile."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks import papers
from benchmarks.screen import let_run, opened
from benchmarks.table import Result, Row, Target
from core.cli.commands import ANIMATIONS, Animate
from core.plan.experiment import Experiment
from gui import app
from gui.exports.animation import Span
from gui.exports.animator import Animator
from gui.exports.picture import pdf, png
from gui.exports.recording import beside
from gui.exports.svg import svg
from gui.style import style

SCENE = "three-descents"
EXPERIMENT = Experiment(data="overlap", learning_rate=1.0, epochs=10, start_scheme="small_normal")  # 100 iterations
LAST, QUICK_LAST = 100, 4
ROUNDS, QUICK_ROUNDS = 3, 1
SIZE = QSize(1280, 720)
SECONDS_MOST, BYTES_MOST = 20.0, 4e6
WAIT_MOST = 500.0  # milliseconds that the window may stand still for a picture: longer work goes beside it
TURN_MOST = 150.0  # and for one of many
PICTURES: tuple[tuple[str, float, Callable[..., Callable[[], bytes]]], ...] = (
    ("PNG, 1280 wide", 1.0, png),
    ("PNG, 2560 wide", 2.0, png),
    ("PNG, 5120 wide", 4.0, png),
    ("SVG", 4.0, svg),
    ("PDF", 4.0, pdf),
)
NOTES = [
    f"exports: scene {SCENE}, iterations 0 to {LAST} at 1280x720, from the command line's start to the file; medians "
    "of the rounds. A picture's first time is what the window's thread works for it, the second what is done beside. "
    "The longest turn is how long that thread worked at a stretch while an animation was made. Both are in processor "
    "time, of which a busy machine needs no more."
]


def measure(quick: bool) -> Result:
    """Measure animations, pictures, and the window beside them."""
    last, rounds = (QUICK_LAST, QUICK_ROUNDS) if quick else (LAST, ROUNDS)
    app.make_application()
    rows: list[Row] = []
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "experiment.toml").write_text(EXPERIMENT.to_toml(), encoding="utf-8")
        for kind in ANIMATIONS:
            rows += _animation(folder, kind, last, rounds)
        with opened(EXPERIMENT) as window:
            window.show_scene(SCENE)
            window.session.player.go_to(last)
            let_run(1.0)
            rows += [row for what, ratio, make in PICTURES for row in _picture(window, what, ratio, make, rounds)]
            rows.append(_turns(window, folder, last))
        rows += papers.rows(rounds)
    return Result(rows, NOTES)


def _animation(folder: Path, kind: str, last: int, rounds: int) -> list[Row]:
    out, seconds = folder / f"out{kind}", []
    for _ in range(rounds):
        began = time.perf_counter()
        app.draw(Animate(file=folder / "experiment.toml", out=out, scene=SCENE, last=last, theme="light"))
        seconds.append(time.perf_counter() - began)
    size, what = out.stat().st_size, f"{last} iterations as {kind}"
    return [
        Row("exports", what, statistics.median(seconds), "s", target=Target(SECONDS_MOST, at_most=True)),
        Row("exports", what, size / 1e6, "MB", target=Target(BYTES_MOST / 1e6, at_most=True)),
    ]


def _picture(window: Any, what: str, ratio: float, make: Callable[..., Callable[[], bytes]], rounds: int) -> list[Row]:
    waited, beside_it, size = [], [], 0
    for _ in range(rounds):
        began = time.thread_time()
        made = window.exports.picture(ratio=ratio)
        finish = make(made, "")
        waited.append(1000 * (time.thread_time() - began))
        began = time.perf_counter()
        size = len(finish())
        beside_it.append(1000 * (time.perf_counter() - began))
        made.close()
        made.deleteLater()
    target = Target(WAIT_MOST, at_most=True)
    return [
        Row("exports", f"{what}: the window waits", statistics.median(waited), "ms", target=target),
        Row("exports", f"{what}: beside it", statistics.median(beside_it), "ms"),
        Row("exports", f"{what}: size", size / 1e6, "MB"),
    ]


def _turns(window: Any, folder: Path, last: int) -> Row:
    """Return the longest time for which the window did nothing else while an animation was made."""
    spec, session = window.scene, window.session
    span = Span(0, last, 10.0)
    animator = Animator(beside(session, spec.name), spec, SIZE, style.applied(), span, ".gif", window)
    ended: list[object] = []
    animator.done.connect(ended.append)
    animator.failed.connect(ended.append)
    moments: list[float] = []
    beat = QTimer()
    beat.timeout.connect(lambda: moments.append(time.thread_time()))
    beat.start(0)
    animator.start()
    animator.write(folder / "beside.gif")
    while not ended:
        QApplication.processEvents()
    beat.stop()
    animator.stop()
    longest = max(after - before for before, after in pairwise(moments))
    return Row("exports", "longest turn", 1000 * longest, "ms", target=Target(TURN_MOST, at_most=True))
