"""A quarter of one processor for a program: by the system's own quota where it may be set, else by busy neighbours."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

GROUPS = Path("/sys/fs/cgroup")
NAME = f"quarter-{os.getpid()}"
PERIOD, QUOTA = 10_000, 2_500  # microseconds: short, so that it is slow and does not stall
NEIGHBOURS = 6  # beside the two threads of the window that are busy: two of eight
BUSY = "while True: pass"

Confine = Callable[[int], None]


@contextmanager
def quarter() -> Iterator[tuple[str, Confine]]:
    """Give how the quota is set, in words, and a function that puts a process under it by its number.

    Raises
    ------
    OSError
        When the system lets no process be slowed down.
    """
    group = _group()
    if group is not None:
        try:
            yield "a quota of the system", lambda process: _write(group / "cgroup.procs", str(process))
        finally:
            with suppress(OSError):
                group.rmdir()
        return
    if not hasattr(os, "sched_setaffinity"):
        raise OSError("no quota can be set here")
    processor = {min(os.sched_getaffinity(0))}
    neighbours = [subprocess.Popen([sys.executable, "-S", "-E", "-c", BUSY]) for _ in range(NEIGHBOURS)]
    try:
        for neighbour in neighbours:
            os.sched_setaffinity(neighbour.pid, processor)
        yield "busy neighbours on one processor", lambda process: os.sched_setaffinity(process, processor)
    finally:
        for neighbour in neighbours:
            neighbour.kill()
            neighbour.wait()


def _group() -> Path | None:
    """Return a new control group with the quota, of version 2 or 1; None where none may be made."""
    for parent, settings in (
        (GROUPS, {"cpu.max": f"{QUOTA} {PERIOD}"}),
        (GROUPS / "cpu", {"cpu.cfs_period_us": str(PERIOD), "cpu.cfs_quota_us": str(QUOTA)}),
    ):
        if not (parent / "cgroup.procs").exists():
            continue
        group = parent / NAME
        try:
            group.mkdir()
            for name, value in settings.items():
                _write(group / name, value)
        except OSError:
            with suppress(OSError):
                group.rmdir()
            continue
        return group
    return None


def _write(path: Path, value: str) -> None:
    if not path.exists():  # the file system of control groups makes them; elsewhere it would only be written
        raise OSError(f"no {path}")
    path.write_text(value, encoding="ascii")
