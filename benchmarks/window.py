"""The window while it trains as fast as it goes, against itself drawing the same with the training already done."""

from __future__ import annotations

import math
import statistics
import time
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication

from benchmarks.screen import let_run, opened
from benchmarks.table import Result, Row, Target
from core.plan.experiment import Experiment
from gui.session.player import TICK_MS

EXPERIMENT = Experiment(batch_size=1, epochs=1000)
ROUNDS, SECONDS = 5, 3.0
QUICK_ROUNDS, QUICK_SECONDS = 1, 1.0
WARM_UP_SECONDS = 0.3
PAUSES, QUICK_PAUSES = 20, 4
STILL_SECONDS = 0.06  # the head stands still when it has not moved for so long

FRAMES_LEAST = 55.0  # a second
GAP_MOST = 25.0  # ms, of 99 gaps in 100
ITERATIONS_LEAST = 100_000.0  # a second
NOTES = [
    "window: medians of the rounds. A frame is one that the views are told to draw; idle is the same window whose "
    "cursor runs through as many iterations a second, drawing every tick, while the worker rests.",
    "window: training alone is the same run extended without a window's event loop, in the same process.",
    f"window: a pause is timed until the last change of the head that is seen; a frame is {TICK_MS} ms.",
]


@dataclass(frozen=True, slots=True)
class Pace:
    """How a window did.

    Parameters
    ----------
    frames, iterations : float
        A second.
    gap : float
        The 99th percentile of the gaps between frames, in ms.
    drawing : float
        Processor time of the window's thread a frame, in ms: what a frame costs, however busy the machine is.
    """

    frames: float
    gap: float
    iterations: float
    drawing: float


def measure(quick: bool) -> Result:
    """Measure the window in turns with itself at rest, then how soon a pause takes effect."""
    rounds, seconds = (QUICK_ROUNDS, QUICK_SECONDS) if quick else (ROUNDS, SECONDS)
    training, idle, alone = [], [], []
    for _ in range(rounds):
        training.append(_train_at_full_speed(seconds))
        pace, rate = _run_through_history(seconds, training[-1].iterations)
        idle.append(pace)
        alone.append(rate)
    pauses = _pause_often(QUICK_PAUSES if quick else PAUSES)

    def median(paces: list[Pace], name: str) -> float:
        return float(statistics.median(getattr(pace, name) for pace in paces))

    what = "batch 1, full speed"
    at_rest = "the same, idle"
    rows = [
        Row("window", what, median(training, "frames"), "frames/s", at_rest, median(idle, "frames"),
            Target(FRAMES_LEAST)),
        Row("window", f"{what}: processor time a frame", median(training, "drawing"), "ms", at_rest,
            median(idle, "drawing")),
        Row("window", f"{what}: p99 gap", median(training, "gap"), "ms", at_rest, median(idle, "gap"),
            Target(GAP_MOST, at_most=True)),
        Row("window", what, median(training, "iterations"), "it/s", "training alone", statistics.median(alone),
            Target(ITERATIONS_LEAST)),
        Row("window", f"pause, longest of {len(pauses)}", max(pauses), "ms", "one frame", float(TICK_MS),
            Target(float(TICK_MS), at_most=True)),
        Row("window", "pause, median", statistics.median(pauses), "ms", "one frame", float(TICK_MS)),
    ]  # fmt: skip
    return Result(rows, NOTES)


def _train_at_full_speed(seconds: float) -> Pace:
    with opened(EXPERIMENT) as window:
        return watch(window, math.inf, seconds)


def _run_through_history(seconds: float, speed: float) -> tuple[Pace, float]:
    """Return the pace of a window whose training is done, and how many iterations a second that training made."""
    with opened(EXPERIMENT) as window:
        run = window.session.run
        enough = min(run.schedule.iterations, math.ceil(1.2 * speed * (WARM_UP_SECONDS + seconds)))
        began, head = time.perf_counter(), run.head
        while run.head < enough:
            run.extend(enough)
        rate = (run.head - head) / (time.perf_counter() - began)
        return watch(window, speed, seconds), rate


def watch(window: Any, speed: float, seconds: float) -> Pace:
    """Play at a speed; count frames and iterations once it has started."""
    player = window.session.player
    frames: list[float] = []
    player.frame_changed.connect(lambda _frame: frames.append(time.perf_counter()))
    player.set_speed(speed)
    player.play(True)
    let_run(WARM_UP_SECONDS, player)
    frames.clear()
    began, head, used = time.perf_counter(), window.session.run.head, time.thread_time()
    let_run(seconds, player)
    took, done = time.perf_counter() - began, window.session.run.head - head
    used = time.thread_time() - used
    player.play(False)
    gaps = np.diff(frames)
    gap = 1000 * float(np.percentile(gaps, 99))
    return Pace(len(gaps) / float(gaps.sum()), gap, done / took, 1000 * used / len(frames))


def _pause_often(times: int) -> list[float]:
    """Return how many milliseconds it takes until the head stands still, of some pauses."""
    with opened(EXPERIMENT) as window:
        player = window.session.player
        player.set_speed(math.inf)
        found = []
        for number in range(times):
            if window.session.run.finished:
                window.session.restart()
            player.play(True)
            let_run(0.1 + 0.0037 * number, player)  # so that pauses fall everywhere between two ticks
            found.append(pause(window))
        return found


def pause(window: Any) -> float:
    """Return how many milliseconds it takes until the head stands still."""
    run, player = window.session.run, window.session.player
    began = moved = time.perf_counter()
    head = run.head
    player.play(False)
    while (now := time.perf_counter()) - moved < STILL_SECONDS:
        if run.head != head:
            head, moved = run.head, now
        QCoreApplication.processEvents()
    return 1000 * (moved - began)
