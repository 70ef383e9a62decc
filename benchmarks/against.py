"""Holds what is measured here against a commit before, in one run, so that a slow spell of the machine meets both."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.table import HEADINGS, Result, Row, Target

ROOT = Path(__file__).parents[1]
ROUNDS, QUICK_ROUNDS = 3, 1
WORSE = 1.15  # how many times as slow, in every round, counts as a regression
NOTE = (
    "against: both sides take turns in {rounds} rounds. The one that is kindest to here is shown, so that a regression "
    "is what is slower in every round."
)

Key = tuple[str, str, str]  # part, what and unit: what tells a row from another


def against(revision: str, parts: Sequence[str], quick: bool) -> Result:
    """Measure the parts here and in a work tree of `revision`, in turns.

    Parameters
    ----------
    revision : str
        What git can find a commit by.
    parts : sequence of str
    quick : bool

    Returns
    -------
    Result
        A row for each thing that both measure: ``MISS`` where it is a regression.

    Raises
    ------
    subprocess.CalledProcessError
        When there is no such commit, or a measurement fails.
    """
    rounds = QUICK_ROUNDS if quick else ROUNDS
    kindest: dict[Key, Row] = {}
    here: dict[Key, Row] = {}
    there: dict[Key, Row] = {}
    with work_tree(revision) as tree:
        for number in range(rounds):
            sides = [(ROOT, here), (tree, there)]
            for place, found in sides if number % 2 == 0 else reversed(sides):
                print(f"round {number + 1} of {rounds}: {place} ...", file=sys.stderr, flush=True)
                found.update({key_of(row): row for row in measured(place, parts, quick)})
            for key in here.keys() & there.keys():
                if not there[key].figure:
                    continue  # a pause that took no time, say: nothing is so many times as long
                row = compared(here[key], there[key], revision)
                kindest[key] = kinder(kindest.get(key, row), row)
    rows = [kindest[key] for key in here if key in kindest]
    notes = [NOTE.format(rounds=rounds)]
    for side, names in (("here", here.keys() - there.keys()), (revision, there.keys() - here.keys())):
        if names:
            notes.append(f"against: only {side}: {', '.join(sorted(f'{part} {what}' for part, what, _ in names))}")
    return Result(rows, notes)


@contextmanager
def work_tree(revision: str) -> Iterator[Path]:
    """Check `revision` out into a folder of its own, which is gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="against"))
    tree = folder / "tree"
    git = ["git", "-C", str(ROOT), "worktree"]
    try:
        subprocess.run([*git, "add", "--quiet", "--detach", str(tree), revision], check=True)
        yield tree
    finally:
        subprocess.run([*git, "remove", "--force", str(tree)], check=False, stderr=subprocess.DEVNULL)
        shutil.rmtree(folder, ignore_errors=True)


def measured(tree: Path, parts: Sequence[str], quick: bool) -> list[Row]:
    """Run the benchmarks of a work tree, with the Python and the packages of here, and read their table."""
    command = [sys.executable, "-m", "benchmarks", *parts, *(["--quick"] if quick else [])]
    done = subprocess.run(command, cwd=tree, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True)
    return read_table(done.stdout)


def read_table(printed: str) -> list[Row]:
    """Return the rows of a printed table, each thing once; older commits print nothing else that could be read."""
    rows: dict[Key, Row] = {}
    for line in printed.splitlines():
        cells = [cell.strip() for cell in line.split(" | ")]
        found = re.fullmatch(r"([\d,.]+) (\S.*)", cells[2]) if len(cells) > 2 and cells[0] != HEADINGS[0] else None
        if found:
            row = Row(cells[0], cells[1], float(found[1].replace(",", "")), found[2])
            rows.setdefault(key_of(row), row)
    return list(rows.values())


def key_of(row: Row) -> Key:
    """Return what tells a row from another."""
    return row.part, row.what, row.unit


def compared(row: Row, before: Row, revision: str) -> Row:
    """Return the row of the table: a figure of here, held against the same there."""
    more = more_is_better(row.unit)
    target = Target(1 / WORSE if more else WORSE, at_most=not more, of_ratio=True)
    return Row(row.part, row.what, row.figure, row.unit, revision, before.figure, target)


def kinder(one: Row, other: Row) -> Row:
    """Return the row whose round was the better one for here."""
    assert one.ratio is not None
    assert other.ratio is not None
    return one if (one.ratio > other.ratio) == more_is_better(one.unit) else other


def more_is_better(unit: str) -> bool:
    """Tell whether a larger figure is the better one: of what is done in a second it is, of time and memory not."""
    return unit.endswith("/s")
