"""A machine for the stories of the set-up: it notes what was run on it and answers as a story wants it to."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import bootstrap
import system_libraries

SOURCE = Path(__file__).parents[1]


class StartedAgain(SystemExit):
    """What the stories see in the place of a new process: this one ends, past every `except`."""


class Machine:
    """A machine on which a checkout lies."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.ran: list[list[str]] = []
        self.answers: dict[str, Callable[[], subprocess.CompletedProcess[str]]] = {}

    @property
    def python(self) -> Path:
        return Path(bootstrap.environment_python())

    @property
    def stamp(self) -> Path:
        return self.root / ".venv" / "perceptron-lab.stamp"

    def run(self, command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        self.ran.append(command)
        if "venv" in command:
            self.python.parent.mkdir(parents=True, exist_ok=True)
            self.python.touch()
        for word, answer in self.answers.items():
            if word in command:
                return answer()
        return subprocess.CompletedProcess(command, 0, "", "")

    def answers_to(self, word: str, error: str) -> None:
        self.answers[word] = lambda: subprocess.CompletedProcess([], 1, error, error)

    def interrupted_by(self, word: str, error: BaseException) -> None:
        def interrupt() -> subprocess.CompletedProcess[str]:
            raise error

        self.answers[word] = interrupt

    def lines_with(self, word: str) -> list[str]:
        return [" ".join(command) for command in self.ran if word in command]

    def set_up(self, screen: str = bootstrap.NO_SCREEN) -> None:
        with pytest.raises(StartedAgain):
            bootstrap.ready(screen)
        self.ran.clear()

    def refuses(self, screen: str = bootstrap.NO_SCREEN) -> int | str | None:
        with pytest.raises(SystemExit) as end:
            bootstrap.ready(screen)
        if not isinstance(end.value.code, str):
            return end.value.code
        print(end.value.code, file=sys.stderr)  # as Python does with a text
        return 1


def bare_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """Return a machine with nothing but Python, in a folder with a space and an accent in its name."""
    root = tmp_path / "mon été"
    root.mkdir()
    for name in ("pyproject.toml", "requirements.lock"):
        shutil.copy(SOURCE / name, root)
    machine = Machine(root)

    def start_again(path: str, command: list[str]) -> None:
        del os.environ[bootstrap.RESTARTED]  # it would live in the other process only
        raise StartedAgain(command)

    monkeypatch.setattr(bootstrap, "ROOT", str(root))
    monkeypatch.setattr(system_libraries, "missing_libraries", lambda screen: {})
    monkeypatch.setattr(subprocess, "run", machine.run)
    monkeypatch.setattr(os, "name", "posix")
    monkeypatch.setattr(os, "execv", start_again)
    monkeypatch.setattr(sys, "orig_argv", ["python3", "-X", "dev", "main.py", "train", "--out", "a b"])
    monkeypatch.setattr(sys, "path", [str(tmp_path / "packages"), *(p for p in sys.path if "-packages" not in p)])
    monkeypatch.setattr(sys, "prefix", sys.base_prefix)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: name)
    for name in ("CONDA_PREFIX", "QT_QPA_PLATFORM", bootstrap.RESTARTED, bootstrap.AGREED):
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)
    return machine
