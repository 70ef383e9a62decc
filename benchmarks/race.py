"""The race of the three descents as fast as it goes: frames, and iterations of each run, on small and on large data."""

from __future__ import annotations

import math
import statistics
import time
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import Qt, QTimer

from benchmarks.screen import let_run, opened
from benchmarks.table import Result, Row, Target
from core.plan.experiment import Experiment
from core.training.clock import EPOCHS, ITERATIONS, SECONDS
from core.training.run import Run
from gui.session.player import TICK_MS

SMALL = Experiment(epochs=50_000)  # the stochastic run has as many as it can
LARGE = Experiment(samples=1_000_000, train=666_667, epochs=200)
ROUNDS, SECONDS_A_ROUND = 3, 3.0
QUICK_ROUNDS, QUICK_SECONDS = 1, 1.0
WARM_UP_SECONDS = 0.4
FRAMES_LEAST = 55.0  # a second
GAP_MOST = 25.0  # ms, of 99 gaps in 100
NOTES = [
    "race: medians of the rounds, with the costs open. A frame is a display tick: a timer of 16 ms in the window's "
    "thread, late where drawing takes longer.",
    "race: it/s are those of each run on the clock that they share. On that of iterations the full batch sets the pace "
    "of all, on that of epochs the stochastic run does; on that of seconds each has the same share.",
]


@dataclass(frozen=True, slots=True)
class Pace:
    """How a race did: frames a second, the 99th percentile of the gaps in ms, iterations a second of each run."""

    frames: float
    gap: float
    iterations: tuple[float, ...]


def measure(quick: bool) -> Result:
    """Race on small and on large data, on clocks that share the worker differently."""
    rounds, seconds = (QUICK_ROUNDS, QUICK_SECONDS) if quick else (ROUNDS, SECONDS_A_ROUND)
    alone = [_alone(seconds) for _ in range(rounds)]
    rows = []
    for name, experiment, clocks in (
        ("2,000 samples", SMALL, (ITERATIONS, EPOCHS, SECONDS)),
        ("666,667 samples", LARGE, (ITERATIONS, EPOCHS, SECONDS)),
    ):
        for clock in clocks:
            paces = [_race(experiment, clock, seconds) for _ in range(rounds)]
            rows += _rows(f"{name}, clock of {clock}", paces, alone)
    return Result(rows, NOTES)


def _rows(what: str, paces: list[Pace], alone: list[Pace]) -> list[Row]:
    frames, of_one = (statistics.median(pace.frames for pace in found) for found in (paces, alone))
    gap, gap_of_one = (statistics.median(pace.gap for pace in found) for found in (paces, alone))
    against = "batch 1 alone"
    rows = [
        Row("race", what, frames, "frames/s", against, of_one, Target(FRAMES_LEAST)),
        Row("race", f"{what}: p99 gap", gap, "ms", against, gap_of_one, Target(GAP_MOST, at_most=True)),
    ]
    per_run = [statistics.median(column) for column in zip(*(pace.iterations for pace in paces), strict=True)]
    for name, rate in zip(("stochastic", "mini-batch 200"), per_run, strict=False):
        rows.append(Row("race", f"{what}: {name}", rate, "it/s", "full batch", per_run[2]))
    return rows


def _alone(seconds: float) -> Pace:
    with opened(SMALL.with_(batch_size=1, epochs=1000)) as window:
        return _watch(window, [window.session.run], seconds)


def _race(experiment: Experiment, clock: str, seconds: float) -> Pace:
    with opened(experiment) as window:
        window.session.race.compare()
        window.session.race.choose_clock(clock)
        let_run(WARM_UP_SECONDS)
        return _watch(window, window.session.show.runs, seconds)


def _watch(window: Any, runs: list[Run], seconds: float) -> Pace:
    """Play as fast as it goes; count display ticks and iterations once it has started."""
    player = window.session.player
    player.set_speed(math.inf)
    player.play(True)
    let_run(WARM_UP_SECONDS, player)
    ticks: list[float] = []
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    timer.start(TICK_MS)
    began, heads = time.perf_counter(), [run.head for run in runs]
    let_run(seconds, player)
    took = time.perf_counter() - began
    done = tuple((run.head - head) / took for run, head in zip(runs, heads, strict=True))
    timer.stop()
    player.play(False)
    gaps = np.diff(ticks)
    return Pace(len(gaps) / float(gaps.sum()), 1000 * float(np.percentile(gaps, 99)), done)
