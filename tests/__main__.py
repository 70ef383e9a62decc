"""Runs the tests on any machine that has Python: `python3 -m tests [what pytest takes]`, from the folder of main.py."""

from __future__ import annotations

import os
import sys

import bootstrap


def main() -> int:
    """Set up what is missing, run pytest without a screen, and return its exit code."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    bootstrap.ready(bootstrap.WINDOW, tests=True)
    import pytest  # only now is it there

    return int(pytest.main(sys.argv[1:]))


if __name__ == "__main__":
    sys.exit(main())
