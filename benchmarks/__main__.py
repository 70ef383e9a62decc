"""Measures and prints the table: `python -m benchmarks [PART ...] [--quick] [--against REV]`."""

from __future__ import annotations

import argparse
import importlib
import os
import subprocess
import sys

import bootstrap
from benchmarks.table import Result, conditions, render

PARTS = (
    *("loop", "window", "race", "scenes", "panels", "start", "history", "contours", "starts", "reading", "opening"),
    *("exports", "slow"),
)


def main(arguments: list[str] | None = None) -> int:
    """Measure the parts that are asked for, all of them by default, and print one table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure what is said of performance.")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"{', '.join(PARTS)}; without it, all of them")
    parser.add_argument("--quick", action="store_true", help="few and short rounds: to see that it works, not to quote")
    parser.add_argument("--against", metavar="REV", help="measure a commit before as well, in turns, and judge by it")
    given = parser.parse_args(arguments)
    unknown = [part for part in given.parts if part not in PARTS]
    if unknown:
        parser.error(f"{unknown[0]}: must be one of {', '.join(PARTS)}")
    prepare()
    if given.against is not None:
        return judge(given.against, given.parts, given.quick)
    before = conditions()
    results: list[Result] = []
    for part in PARTS:
        if part in given.parts or not given.parts:
            print(f"measuring: {part} ...", file=sys.stderr, flush=True)
            results.append(importlib.import_module(f"benchmarks.{part}").measure(given.quick))
    print(before)
    print(render(results))
    print("\nafter it: " + conditions().splitlines()[-1])
    return 0


def judge(revision: str, parts: list[str], quick: bool) -> int:
    """Hold the parts against a commit before, print the table, and return 1 where one is a regression."""
    from benchmarks.against import against

    try:
        result = against(revision, parts, quick)
    except subprocess.CalledProcessError as error:
        print(f"not measured: {' '.join(error.cmd)} ended with {error.returncode}", file=sys.stderr)
        return 2
    print(conditions())
    print(render([result]))
    return int(any(row.result == "MISS" for row in result.rows))


def prepare() -> None:
    """Make the machine ready as the program does, and set what is read when Qt and NumPy are imported."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")  # the offscreen platform warns of itself
    bootstrap.ready(bootstrap.OFFSCREEN)
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as main.py has it


if __name__ == "__main__":
    sys.exit(main())
