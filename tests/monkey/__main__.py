"""``python -m tests.monkey --seed N --actions M``: a random user; on failure the shortest list of actions found."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path

SHRINKING_SECONDS = 900.0
LAST_ACTIONS = 25  # most failures need no more
FAILED = 1
ROOM = 120.0  # seconds that a run may take, and as many milliseconds for each action
SLOWEST = 1.5  # seconds for each action


def main() -> int:
    """Do what the words say, and return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.monkey", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--actions", type=int, default=500)
    parser.add_argument("--no-shrinking", action="store_true", help="stop at the first failure")
    parser.add_argument("--keep", type=Path, help="where to write the actions of a failure, an action a line")
    parser.add_argument("--record", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--play", type=Path, help="do again what a file lists, an action a line")
    words = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if words.record is not None:
        return alone(words.seed, words.actions, words.record, words.play)
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        record = Path(folder) / "actions"
        wanted = ["--seed", str(words.seed), "--actions", str(words.actions)]
        name, number = f"seed {words.seed}", words.actions
        if words.play is not None:
            wanted = ["--play", str(words.play)]
            name, number = words.play.name, len(words.play.read_text("utf-8").splitlines())
        status, said = started(wanted, record, number)
        actions = record.read_text("utf-8").splitlines() if record.exists() else []
        took = time.monotonic() - began
        if status == 0:
            print(f"{name}: {len(actions)} actions in {took:.0f} s, everything held; {said.strip()}")
            return 0
        print(f"{name}: broke after {len(actions)} actions (exit status {status})\n{said}")
        if words.keep is not None:
            words.keep.write_text("\n".join(actions), encoding="utf-8")
        print("the last of them:", *actions[-8:], sep="\n", flush=True)
        if not words.no_shrinking:
            actions, said = shrunk(actions, status, said, Path(folder))
            print(f"\nthe shortest list found, {len(actions)} actions; --play does them again:")
            print("\n".join(actions), said, sep="\n\n")
    return FAILED


def started(arguments: list[str], record: Path, actions: int) -> tuple[int, str]:
    """Let a random user do something in a process of its own; return its exit status and the end of what it said."""
    command = [sys.executable, "-X", "faulthandler", "-m", "tests.monkey", *arguments, "--record", str(record)]
    environment = {**os.environ, "XDG_CONFIG_HOME": str(record.parent / "config")}
    try:
        done = subprocess.run(
            command,
            env=environment,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=ROOM + SLOWEST * actions,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return -1, "it hangs"
    return done.returncode, (done.stdout + done.stderr)[-6000:]


def alone(seed: int, number: int, record: Path, play: Path | None) -> int:
    """Be the random user."""
    import random

    from tests.monkey.actions import LOOK, Action, draw
    from tests.monkey.invariants import BrokenError
    from tests.monkey.session import STRETCH, Monkey

    with record.open("w", encoding="utf-8") as file:

        def note(action: Action) -> None:
            file.write(json.dumps(action) + "\n")
            file.flush()

        monkey = Monkey(note)
        rng = random.Random(seed)
        listed = None if play is None else [json.loads(line) for line in play.read_text("utf-8").splitlines()]
        try:
            for done in range(number if listed is None else len(listed)):
                monkey.act(draw(monkey, rng) if listed is None else listed[done])
                if listed is None and (done + 1) % STRETCH == 0:
                    monkey.act(LOOK)
            if listed is None:
                monkey.act(LOOK)
            monkey.close()
            monkey.look_for_trouble()
            print("the longest turn, {:.2f} s of processor time: {}".format(*monkey.slowest), flush=True)
        except BrokenError as broken:
            print(broken, flush=True)
            os._exit(FAILED)
        except Exception:
            traceback.print_exc()
            sys.stderr.flush()
            os._exit(FAILED)
    os._exit(0)  # what is left of the program is of no interest


def shrunk(actions: list[str], status: int, said: str, folder: Path) -> tuple[list[str], str]:
    """Leave out what is not needed to end so, as far as there is time: the beginning; then halves, quarters, less."""
    gives_up = time.monotonic() + SHRINKING_SECONDS

    def try_without(start: int, end: int) -> bool:
        nonlocal actions, said
        fewer = actions[:start] + actions[end:]
        (folder / "play").write_text("\n".join(fewer), encoding="utf-8")
        ended, now_said = started(["--play", str(folder / "play")], folder / "replayed", len(fewer))
        if ended == status:
            actions, said = fewer, now_said
        return ended == status

    last = LAST_ACTIONS
    while last < len(actions) and not try_without(0, len(actions) - last):
        last *= 2
    size = max(1, len(actions) // 2)
    while size >= 1:
        start = 0
        while start < len(actions):
            if time.monotonic() > gives_up:
                return actions, said
            if not try_without(start, start + size):
                start += size
        size //= 2
    return actions, said


if __name__ == "__main__":
    sys.exit(main())
