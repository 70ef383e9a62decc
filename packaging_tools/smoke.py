"""Tries the folder without Python: it starts, draws, trains the very bytes of the program here, speaks Portuguese."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from core import __version__
from gui.desktop.identity import COMMAND
from system_libraries import FOR_A_PICTURE, FOR_A_WINDOW

ROOT = Path(__file__).parents[1]
WINDOW_SECONDS = 5.0  # that the window has to stay open
PATIENCE = 120.0  # seconds for one command; a machine without a cache is slow
PNG_HEAD = b"\x89PNG\r\n\x1a\n"
ANIMATION_HEADS = {"a.gif": b"GIF89a", "a.png": PNG_HEAD, "a.webp": b"RIFF"}
PICTURE_LEAST = 20_000  # bytes: an empty window is far less
TRAINING = ["train", "--epochs", "2", "--batch-size", "7", "--out"]


class SmokeError(Exception):
    """The folder does not do what it should."""


def smoke(folder: Path, root: Path | None = None) -> None:
    """Try a folder.

    Parameters
    ----------
    folder : Path
        What `packaging_tools.bundle` has made.
    root : Path, optional
        The root of another system, on which it is tried (`chroot`); this one where None.

    Raises
    ------
    SmokeError
        When something is not as it should be.
    """
    with tempfile.TemporaryDirectory(prefix="smoke", dir=None if root is None else root / "tmp") as scratch:
        place = Path(scratch)
        if root is not None:
            shutil.copytree(folder, place / COMMAND, symlinks=True)
        tried = _Tried(place / COMMAND if root is not None else folder, root, place)
        tried.prints(["--version"], f"Perceptron Lab {__version__}")
        tried.draws([], "default.png")
        tried.animates()
        tried.trains_as_here()
        tried.opens_a_window()
        lesson = next((folder / "_internal" / "gui" / "lessons").glob("*.perceptron"), None)
        if lesson is not None and draws_here(lesson, place / "here.png"):
            tried.draws([str(tried.within(tried.folder / lesson.relative_to(folder)))], "lesson.png")
        if any((folder / "_internal" / "gui" / "languages").glob("*pt_BR*.qm")):
            english = tried.draws(["--language", "en"], "en.png")
            if tried.draws(["--language", "pt_BR"], "pt.png") == english:
                raise SmokeError("the window in Portuguese looks as it does in English")
    where = "on a bare Debian" if root is not None else "here"
    print(f"smoke test passed {where}")


def draws_here(file: Path, out: Path) -> bool:
    """Tell whether the program here opens a file for a picture; what it does not do, the folder need not do."""
    command = [sys.executable, str(ROOT / "main.py"), str(file), "--screenshot", str(out)]
    return subprocess.run(command, stderr=subprocess.DEVNULL, check=False).returncode == 0


class _Tried:
    """The folder that is tried, in one of the two systems."""

    def __init__(self, folder: Path, root: Path | None, scratch: Path) -> None:
        self.folder, self.root, self.scratch = folder, root, scratch
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.within(scratch)),
            "LANG": "C.UTF-8",
            "QT_QPA_PLATFORM": "offscreen",
            "QT_LOGGING_RULES": "default.warning=false",  # the offscreen platform warns of itself
        }
        if sys.platform == "win32":
            self.environment = {**os.environ, **self.environment}  # nothing starts without its own

    def within(self, path: Path) -> Path:
        """Return a path as the tried system has it."""
        return path if self.root is None else Path("/", path.relative_to(self.root))

    def command(self, words: Sequence[str]) -> list[str]:
        program = self.within(self.folder / (f"{COMMAND}.exe" if sys.platform == "win32" else COMMAND))
        change_root = [] if self.root is None else ["chroot", str(self.root)]
        return [*change_root, str(program), *words]

    def runs(self, words: Sequence[str]) -> str:
        try:
            done = subprocess.run(
                self.command(words), env=self.environment, capture_output=True, text=True, timeout=PATIENCE, check=False
            )
        except subprocess.TimeoutExpired:
            raise SmokeError(f"{' '.join(words)}: no end after {PATIENCE:.0f} s") from None
        if done.returncode != 0 or done.stderr:
            raise SmokeError(f"{' '.join(words)}: exit status {done.returncode}\n{done.stderr.strip()}")
        return done.stdout

    def prints(self, words: Sequence[str], expected: str) -> None:
        if (said := self.runs(words).strip()) != expected:
            raise SmokeError(f"{' '.join(words)}: it printed {said!r}")

    def draws(self, words: Sequence[str], name: str) -> bytes:
        out = self.scratch / name
        self.runs([*words, "--screenshot", str(self.within(out)), "--theme", "light"])
        picture = out.read_bytes()
        if not picture.startswith(PNG_HEAD) or len(picture) < PICTURE_LEAST:
            raise SmokeError(f"{' '.join(words)}: the picture is empty, {len(picture)} bytes")
        return picture

    def animates(self) -> None:
        for name, head in ANIMATION_HEADS.items():
            out = self.scratch / name
            self.runs(["--animate", str(self.within(out)), "--to", "2", "--size", "320x240"])
            if not out.read_bytes().startswith(head):
                raise SmokeError(f"{name}: it is no such file")

    def trains_as_here(self) -> None:
        out, expected = self.scratch / "out", self.scratch / "expected"
        self.runs([*TRAINING, str(self.within(out))])
        here = [sys.executable, str(ROOT / "main.py"), *TRAINING, str(expected)]
        subprocess.run(here, check=True, stdout=subprocess.DEVNULL)
        for name in ("iterations.csv", "epochs.csv", "data.csv", "experiment.toml"):
            if (out / name).read_bytes() != (expected / name).read_bytes():
                raise SmokeError(f"train: {name} is not the one that the program writes here")

    def opens_a_window(self) -> None:
        process = subprocess.Popen(self.command([]), env=self.environment, stderr=subprocess.PIPE, text=True)
        end = time.monotonic() + WINDOW_SECONDS
        while time.monotonic() < end and process.poll() is None:
            time.sleep(0.1)
        if process.poll() is not None:
            raise SmokeError(f"the window ended by itself: {process.communicate()[1].strip()}")
        process.send_signal(signal.SIGTERM)
        said = process.communicate(timeout=PATIENCE)[1]
        if said:
            raise SmokeError(f"the window: {said.strip()}")


@contextmanager
def bare_debian() -> Iterator[Path]:
    """Make the root of a Debian without Python, with the libraries that Qt needs, and remove it afterwards."""
    tool = shutil.which("debootstrap")
    if tool is None or os.geteuid() != 0:
        raise SmokeError("a bare Debian needs debootstrap, and an administrator")
    packages = sorted({*FOR_A_PICTURE.values(), *FOR_A_WINDOW.values()})
    print(f"making a bare Debian with {' '.join(packages)}", flush=True)
    root = Path(tempfile.mkdtemp(prefix="bare"))
    try:
        include = f"--include={','.join(packages)}"
        done = subprocess.run(
            [tool, "--variant=minbase", include, "bookworm", str(root)], capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            raise SmokeError(f"debootstrap: {done.stdout.strip().splitlines()[-1:]}")
        if any((root / "usr" / "bin").glob("python3*")):
            raise SmokeError("the bare Debian has a Python")
        yield root
    finally:
        shutil.rmtree(root)
