"""The window as fast as it goes with a panel open, against the same window with none, in turns."""

from __future__ import annotations

import math
import statistics

from benchmarks.screen import let_run, opened
from benchmarks.table import Result, Row, Target
from benchmarks.window import EXPERIMENT, Pace, watch
from gui.scenes.catalogue import PANELS

ROUNDS, SECONDS = 3, 2.0
QUICK_ROUNDS, QUICK_SECONDS = 1, 0.5
OPENING_SECONDS = 1.0
SHARE_LEAST = 0.9  # of the figure without a panel
OF_ONE_RUN = [name for name in PANELS if name != "costs"]  # which are a race's
NOTES = [
    "panels: medians of the rounds, batch 1 at full speed; each round has a window without a panel and one with each. "
    "Many starts trains its own runs once when it opens, which is over before the measuring begins.",
]


def measure(quick: bool) -> Result:
    """Measure frames and iterations with no panel and with each."""
    rounds, seconds = (QUICK_ROUNDS, QUICK_SECONDS) if quick else (ROUNDS, SECONDS)
    paces: dict[str, list[Pace]] = {name: [] for name in ("", *OF_ONE_RUN)}
    for _ in range(rounds):
        for name, found in paces.items():
            found.append(_full_speed(name, seconds))
    rows = []
    for name in OF_ONE_RUN:
        for what, unit in (("frames", "frames/s"), ("iterations", "it/s")):
            figure, reference = (
                statistics.median(getattr(pace, what) for pace in found) for found in (paces[name], paces[""])
            )
            target = Target(SHARE_LEAST, of_ratio=True)
            rows.append(Row("panels", name, figure, unit, "no panel", reference, target))
    return Result(rows, NOTES)


def _full_speed(name: str, seconds: float) -> Pace:
    with opened(EXPERIMENT) as window:
        if name:
            window.show_scene(*PANELS[name])
            let_run(OPENING_SECONDS)
        return watch(window, math.inf, seconds)
