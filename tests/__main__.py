"""Runs the tests on any machine that has Python: `python3 -m tests [what pytest takes]`, from the folder of main.py."""

from __future__ import annotations

import os
import sys
import tempfile

import bootstrap

PROCESSES_MOST = 4  # windows that are drawn at the same time
CHOOSING = ("-k", "-m", "-n", "-p", "-x", "--lf", "--ff", "--pdb", "--collect-only", "--co", "--trace")


def main() -> int:
    """Set up what is missing, run pytest without a screen, and return its exit code."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    bootstrap.ready(bootstrap.WINDOW, tests=True)
    import pytest  # only now is it there

    with tempfile.TemporaryDirectory(prefix="lab", ignore_cleanup_errors=True) as folder:
        return int(pytest.main(shared_out(sys.argv[1:], os.cpu_count() or 1, folder)))


def shared_out(arguments: list[str], processors: int, folder: str) -> list[str]:
    """Share the whole suite out among the processors; what was chosen by name or path runs as it is asked for.

    Its files lie in `folder`, whose short name leaves a sentence of the program the room to name a file in it.
    """
    chosen = any(not word.startswith("-") or word.startswith(CHOOSING) for word in arguments)
    if chosen or processors == 1:
        return arguments
    return ["-n", str(min(processors, PROCESSES_MOST)), "--dist", "worksteal", f"--basetemp={folder}/t", *arguments]


if __name__ == "__main__":
    sys.exit(main())
