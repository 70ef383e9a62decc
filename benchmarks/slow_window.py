"""Plays in the program's window and prints how it did: a program of its own, which `benchmarks.slow` slows down.

``python -m benchmarks.slow_window SCENE SAMPLES SECONDS``: frames a second, the longest of some pauses in ms, and which
share of a processor it had, each on a line.
"""

from __future__ import annotations

import math
import sys
import time

from benchmarks.screen import let_run, opened
from benchmarks.window import EXPERIMENT, pause, watch

PAUSES, PLAYED_SECONDS = 5, 0.5
OPENING_SECONDS = 2.0
SAMPLES_A_BATCH = 5000  # so that a run of a million samples has not too many iterations
SIMPLER_SECONDS = 3.0  # by then it has found out that it is slow


def main() -> None:
    """Open a scene, play as fast as it goes, and pause a few times."""
    scene, samples, seconds = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
    batch = max(1, samples // SAMPLES_A_BATCH)
    with opened(EXPERIMENT.with_(samples=samples, train=samples * 2 // 3, batch_size=batch)) as window:
        player = window.session.player
        window.show_scene(scene)
        let_run(OPENING_SECONDS)
        player.set_speed(math.inf)
        player.play(True)
        let_run(SIMPLER_SECONDS, player)
        began, used = time.perf_counter(), time.process_time()
        pace = watch(window, math.inf, seconds)
        share = (time.process_time() - used) / (time.perf_counter() - began)
        pauses = []
        for _ in range(PAUSES):
            if window.session.run.finished:
                window.session.restart()
            player.play(True)
            due = time.perf_counter() + PLAYED_SECONDS
            let_run(PLAYED_SECONDS, player)
            late = time.perf_counter() - due  # a click would have waited as long
            pauses.append(1000 * max(late, 0.0) + pause(window))
        print(pace.frames, max(pauses), share, sep="\n", flush=True)


if __name__ == "__main__":
    main()
