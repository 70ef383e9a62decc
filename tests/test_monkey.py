"""Five hundred actions of a random user; `python -m tests.monkey` does more of them, and others."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_a_random_user_finds_nothing():
    done = subprocess.run(
        [sys.executable, "-m", "tests.monkey", "--seed", "1", "--actions", "500", "--no-shrinking"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
