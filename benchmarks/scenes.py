"""Every scene as fast as it goes, against the first scene, in turns; and what a scene costs while nothing moves."""

from __future__ import annotations

import math
import statistics
import time

from benchmarks.screen import let_run, opened
from benchmarks.table import Result, Row, Target
from benchmarks.window import EXPERIMENT, FRAMES_LEAST, GAP_MOST, Pace, watch
from gui.scenes.catalogue import SCENES

ROUNDS, SECONDS = 3, 2.0
QUICK_ROUNDS, QUICK_SECONDS = 1, 0.5
OPENING_SECONDS = 1.0
PATIENCE = 20.0  # seconds until a paused scene has all that it asked for
IDLE_MOST = 2.0  # % of a core
NOTES = [
    "scenes: medians of the rounds, batch 1 at full speed at 1280x720, each scene against the first in the same round. "
    "Idle is the processor time of the whole program while it is paused, its picture complete. The processor time "
    "a frame is that of the window's thread: on a busy machine it says more than the frames a second.",
]


def measure(quick: bool) -> Result:
    """Measure frames, gaps and idleness of every scene."""
    rounds, seconds = (QUICK_ROUNDS, QUICK_SECONDS) if quick else (ROUNDS, SECONDS)
    names = [scene.name for scene in SCENES]
    found: dict[str, list[tuple[Pace, float]]] = {name: [] for name in names}
    for _ in range(rounds):
        for name in names:
            found[name].append(_full_speed(name, seconds))
    rows = []
    for name in names:
        for label, unit, target, of in (
            (name, "frames/s", Target(FRAMES_LEAST), lambda one: one[0].frames),
            (f"{name}: processor time a frame", "ms", None, lambda one: one[0].drawing),
            (f"{name}: p99 gap", "ms", Target(GAP_MOST, at_most=True), lambda one: one[0].gap),
            (f"{name}: idle", "% of a core", Target(IDLE_MOST, at_most=True), lambda one: one[1]),
        ):
            figure, reference = (statistics.median(map(of, found[which])) for which in (name, names[0]))
            rows.append(Row("scenes", label, figure, unit, f"scene {names[0]}", reference, target))
    return Result(rows, NOTES)


def _full_speed(name: str, seconds: float) -> tuple[Pace, float]:
    """Return the pace of a scene, and what share of a core it takes when it is paused, in %."""
    with opened(EXPERIMENT) as window:
        window.show_scene(name)
        let_run(OPENING_SECONDS)
        pace = watch(window, math.inf, seconds)
        patience = time.perf_counter() + PATIENCE
        while not window.session.player.settled and time.perf_counter() < patience:
            let_run(0.1)  # what the picture at rest still asks for
        let_run(OPENING_SECONDS)
        began, used = time.perf_counter(), time.process_time()
        let_run(seconds)
        return pace, 100 * (time.process_time() - used) / (time.perf_counter() - began)
