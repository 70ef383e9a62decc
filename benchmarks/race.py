"""The race of the three descents as fast as it goes: frames, and iterations of each run, on small and on large data."""

from __future__ import annotations

import math
import statistics
from dataclasses import dataclass
from typing import Any

import numpy as np

from benchmarks.screen import PaintWatch, let_run, opened
from benchmarks.table import Result, Row, Target
from core.clock import EPOCHS, ITERATIONS, SECONDS
from core.experiment import Experiment

SMALL = Experiment(epochs=1000)
LARGE = Experiment(samples=1_000_000, train=666_667, epochs=7)
ROUNDS, SECONDS_A_ROUND = 3, 3.0
QUICK_ROUNDS, QUICK_SECONDS = 1, 1.0
WARM_UP_SECONDS = 0.4
FRAMES_LEAST = 55.0  # a second
GAP_MOST = 25.0  # ms, of 99 gaps in 100
BYTES_MOST = 64.0  # an iteration
NOTES = [
    "race: medians of the rounds; a frame is a paint event of the weight plane, with the contours, three paths and the "
    "costs open; it/s are those of each run on the clock that they share. On the clock of iterations the slowest, the "
    "full batch, sets the pace of all; on the clock of seconds each has the same share of the worker.",
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
    rows = []
    for name, experiment, clocks in (
        ("2,000 samples", SMALL, (ITERATIONS, EPOCHS, SECONDS)),
        ("666,667 samples", LARGE, (ITERATIONS, EPOCHS, SECONDS)),
    ):
        for clock in clocks:
            paces = [_race(experiment, clock, seconds) for _ in range(rounds)]
            rows += _rows(f"{name}, clock of {clock}", paces)
    return Result(rows, NOTES)


def _rows(what: str, paces: list[Pace]) -> list[Row]:
    frames = statistics.median(pace.frames for pace in paces)
    gap = statistics.median(pace.gap for pace in paces)
    rows = [
        Row("race", what, frames, "frames/s", target=Target(FRAMES_LEAST)),
        Row("race", f"{what}: p99 gap", gap, "ms", target=Target(GAP_MOST, at_most=True)),
    ]
    per_run = [statistics.median(column) for column in zip(*(pace.iterations for pace in paces), strict=True)]
    for name, rate in zip(("stochastic", "mini-batch 200"), per_run, strict=False):
        rows.append(Row("race", f"{what}: {name}", rate, "it/s", "full batch", per_run[2]))
    return rows


def _race(experiment: Experiment, clock: str, seconds: float) -> Pace:
    with opened(experiment) as window:
        return _watch(window, clock, seconds)


def _watch(window: Any, clock: str, seconds: float) -> Pace:
    controller = window.controller
    controller.toggle_race()
    controller.choose_clock(clock)
    let_run(WARM_UP_SECONDS)
    watch = PaintWatch(window.plane.widget.viewport())
    controller.set_speed(math.inf)
    controller.play(True)
    let_run(WARM_UP_SECONDS, controller)
    watch.moments.clear()
    runs = controller.race.runs
    heads = [run.head for run in runs]
    let_run(seconds, controller)
    done = [(run.head - head) / seconds for run, head in zip(runs, heads, strict=True)]
    controller.play(False)
    gaps = np.diff(watch.moments)
    return Pace(len(gaps) / float(gaps.sum()), 1000 * float(np.percentile(gaps, 99)), tuple(done))
