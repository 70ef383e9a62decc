"""The program on a quarter of one processor: frames, pauses and the start."""

from __future__ import annotations

import statistics
import subprocess
import sys

from benchmarks.quota import Confine, quarter
from benchmarks.start import PROGRAM, ROOT, start
from benchmarks.table import Result, Row, Target

SMALL, LARGE = 3000, 1_000_000  # samples, of which two thirds are trained on
SECONDS, QUICK_SECONDS = 4.0, 2.0
ROUNDS, QUICK_ROUNDS = 3, 1
FRAMES_LEAST = {SMALL: 24.0, LARGE: 15.0}  # a second
PAUSE_MOST, START_MOST = 100.0, 2500.0  # ms
CASES = (("learn", SMALL), ("three-descents", SMALL), ("learn", LARGE))
NOTE = (
    "slow: by {how}; medians of {rounds} rounds at full speed, batch 1, of a million samples 200. Pauses are counted "
    "from when a click was due. It had {share:.0f} % of a processor, at most."
)


def measure(quick: bool) -> Result:
    """Measure under a quota; a row without figures where the system lets none be set."""
    rounds, seconds = (QUICK_ROUNDS, QUICK_SECONDS) if quick else (ROUNDS, SECONDS)
    rows, shares = [], []
    try:
        with quarter() as (how, confine):
            for scene, samples in CASES:
                found = [_play(scene, samples, seconds, confine) for _ in range(rounds)]
                frames, pause, _ = (statistics.median(column) for column in zip(*found, strict=True))
                shares += [share for *_, share in found]
                what = f"{scene}, {samples:,} samples"
                rows += [
                    Row("slow", what, frames, "frames/s", target=Target(FRAMES_LEAST[samples])),
                    Row("slow", f"{what}: pause", pause, "ms", target=Target(PAUSE_MOST, at_most=True)),
                ]
            start(PROGRAM)  # which warms the disk's cache
            first = statistics.median(start(PROGRAM, confine)[0] for _ in range(rounds))
            rows.append(Row("slow", "first complete frame", first, "ms", target=Target(START_MOST, at_most=True)))
    except OSError as error:
        return Result([], [f"slow: {error}"])
    return Result(rows, [NOTE.format(how=how, rounds=rounds, share=100 * max(shares))])


def _play(scene: str, samples: int, seconds: float, confine: Confine) -> tuple[float, float, float]:
    """Return frames a second, the longest pause in ms, and the share of a processor."""
    command = [sys.executable, "-m", "benchmarks.slow_window", scene, str(samples), str(seconds)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8") as child:
        confine(child.pid)
        said, _ = child.communicate()
    if child.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {child.returncode}")
    frames, pause, share = map(float, said.split())
    return frames, pause, share
