"""From the command to the first complete frame, against a program that shows one plot with the same libraries."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path

from benchmarks.quota import Confine
from benchmarks.rounds import take_turns
from benchmarks.table import Result, Row, Target

ROOT = Path(__file__).resolve().parent.parent
PROGRAM, PLOT = "benchmarks.first_frame", "benchmarks.first_plot"
ROUNDS, QUICK_ROUNDS = 11, 2
PATIENCE = 60.0  # seconds
RATIO_MOST = 1.3
CONTOURS_MOST = 250.0  # ms after the first complete frame
NOTES = [
    "start: medians of fresh processes, after one of each that warms the disk's cache; until all views have painted "
    "the start. The contours are measured beside the window; until they are there to be drawn.",
]


def measure(quick: bool) -> Result:
    """Start both programs in turns."""
    contours: list[float] = []

    def program() -> float:
        frame, later = start(PROGRAM)
        contours.append(later - frame)
        return frame

    def plot() -> float:
        return start(PLOT)[0]

    program()
    plot()
    contours.clear()
    figures = take_turns({PROGRAM: program, PLOT: plot}, QUICK_ROUNDS if quick else ROUNDS)
    frame, reference = (statistics.median(figures[name]) for name in (PROGRAM, PLOT))
    against = "one plot"
    rows = [
        Row("start", "first complete frame", frame, "ms", against, reference,
            Target(RATIO_MOST, at_most=True, of_ratio=True)),
        Row("start", "contours, after that", statistics.median(contours), "ms", against, reference,
            Target(CONTOURS_MOST, at_most=True)),
    ]  # fmt: skip
    return Result(rows, NOTES)


def start(module: str, confine: Confine | None = None) -> tuple[float, float]:
    """Return after how many milliseconds a program said its first line, and its last; under a quota where given."""
    began = time.perf_counter()
    said = []
    with subprocess.Popen(
        [sys.executable, "-m", module],
        cwd=ROOT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": ""},  # a second start finds its bytecode
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as child:
        if confine is not None:
            confine(child.pid)
        assert child.stdout is not None
        assert child.stderr is not None
        patience = threading.Timer(PATIENCE, child.kill)
        patience.start()
        for _ in child.stdout:
            said.append(1000 * (time.perf_counter() - began))
        complaint = child.stderr.read()
        patience.cancel()
        if child.wait() != 0 or not said:
            raise RuntimeError(f"{module} did not come to its first frame:\n{complaint}")
    return said[0], said[-1]
