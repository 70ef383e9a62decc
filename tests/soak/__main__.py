"""``python -m tests.soak --minutes 60``: lesson, scenes, races and languages in turns; says what grows."""

from __future__ import annotations

import argparse
import ctypes
import gc
import os
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider, QApplication, QStyle

WARM_SHARE = 1 / 6  # of the time, in which caches fill and memory finds its height
GROWTH_MOST = 5.0  # MB an hour
NOISE_MOST = 5.0  # MB by which a run of minutes may end above its beginning
OBJECTS_MOST = 30  # what a lap leaves for a moment is not growth
FAILED = 1


@dataclass(frozen=True)
class Counts:
    """What there is at the end of a lap, the window as it opens."""

    seconds: float
    memory: float
    objects: int
    widgets: int
    files: int
    threads: int

    def __str__(self) -> str:
        """Return it as a row."""
        return (
            f"{self.seconds / 60:6.1f} min  {self.memory:7.1f} MB  {self.objects:8d} objects  "
            f"{self.widgets:5d} widgets  {self.files:3d} files  {self.threads:3d} threads"
        )


# not counted: these rows, and the wrappers of styles: each change of theme makes one, which PySide never lets go
UNCOUNTED = (Counts, QStyle)


def main() -> int:
    """Do what the words say, and return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--kinds", action="store_true", help="say which kinds of objects have become more")
    words = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = folder
        return soak(60 * words.minutes, words.kinds)


def soak(seconds: float, kinds: bool) -> int:
    """Use the window for so long; return the exit status."""
    from gui.app import make_application
    from gui.window.main_window import MainWindow

    QLocale.setDefault(QLocale.c())
    make_application("en")
    window = MainWindow()
    window.resize(1280, 720)
    window.show()
    began, rows, before = time.monotonic(), [], Counter[str]()
    while time.monotonic() - began < seconds:
        lap(window, len(rows))
        rows.append(counted(time.monotonic() - began))
        print(rows[-1], flush=True)
        if kinds and len(rows) in (3, 4):
            before = kinds_of_objects()
    if kinds:
        for name, more in (kinds_of_objects() - before).most_common(30):
            print(f"{more:+8d} {name}")
    window.close()
    said = judged(rows, seconds)
    print("\n".join(said) or "nothing grows")
    return FAILED if any("grow" in line for line in said) else 0


def lap(window, number: int) -> None:  # type: ignore[no-untyped-def]
    """Do everything once, and leave the window as it opens."""
    from gui.languages import LANGUAGES
    from gui.scenes.catalogue import SCENES
    from gui.session.undo import Changes
    from gui.window import pages

    player = window.session.player
    speed = window.findChild(QAbstractSlider, "speedSlider")
    window.lessons.open_lecture()
    for _ in range(11):
        player.play(True)
        QTest.qWait(150)
        window.lessons.forward()
        QTest.qWait(50)
    window.lessons.close()
    for scene in SCENES:
        window.show_scene(scene.name)
        speed = window.findChild(QAbstractSlider, "speedSlider")
        speed.setValue(speed.maximum())
        player.play(True)
        QTest.qWait(400)
        player.to_start()
        player.play(True)
        for name in scene.beside:
            window.stage.enlarge(name)
            QTest.qWait(100)
        if scene.name == "three-descents":
            window.session.race.add_run()
            for _ in range(4):
                window.session.race.next_clock()
                QTest.qWait(100)
        window.session.new_start()
        player.play(True)
        QTest.qWait(200)
    window.session.edit(window.session.experiment.with_(batch_size=1, epochs=30))
    player.play(True)
    QTest.qWait(800)
    for code in LANGUAGES:
        window.choose_language(code)
        QTest.qWait(50)
    window.choose_language("en")
    window.appearance.choose_theme(("dark", "light")[number % 2])
    window.appearance.choose_theme("light")
    pages.show_keys(window)
    QTest.qWait(20)
    for top in QApplication.topLevelWidgets():
        if top is not window and top.isVisible():
            top.close()
    player.play(False)
    window.session.changes = Changes()  # which hold the last 200
    window.reset()
    gives_up = time.monotonic() + 30
    while not player.settled and time.monotonic() < gives_up:
        QTest.qWait(20)
    QTest.qWait(300)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def counted(seconds: float) -> Counts:
    """Count what there is."""
    for _ in range(3):
        gc.collect()
    return Counts(
        seconds,
        memory_in_use(),
        sum(not issubclass(type(one), UNCOUNTED) for one in gc.get_objects()),
        len(QApplication.allWidgets()),
        len(list(Path("/proc/self/fd").iterdir())) if os.path.isdir("/proc/self/fd") else 0,
        len(sys._current_frames()),
    )


def memory_in_use() -> float:
    """Return the megabytes that this process has in memory, what its allocator keeps unused given back before."""
    if sys.platform != "linux":
        return 0.0
    ctypes.CDLL(None).malloc_trim(0)
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def kinds_of_objects() -> Counter[str]:
    """Return how many objects there are of each kind."""
    return Counter(f"{type(one).__module__}.{type(one).__qualname__}" for one in gc.get_objects())


def judged(rows: list[Counts], seconds: float) -> list[str]:
    """Return a line for everything that grows after the warm-up."""
    rows = [row for row in rows if row.seconds >= WARM_SHARE * seconds]
    if len(rows) < 4:
        return ["too short to tell"]
    hours = np.array([row.seconds for row in rows]) / 3600
    slope = float(np.polyfit(hours, [row.memory for row in rows], 1)[0])
    said = [f"memory: {slope:+.1f} MB an hour over {60 * (hours[-1] - hours[0]):.0f} minutes"]
    if slope > GROWTH_MOST and slope * (hours[-1] - hours[0]) > NOISE_MOST:
        said.append("memory grows")
    half = len(rows) // 2
    for name, most in (("objects", OBJECTS_MOST), ("widgets", 0), ("files", 0), ("threads", 0)):
        first, last = (min(getattr(row, name) for row in part) for part in (rows[:half], rows[half:]))
        if last - first > most:
            said.append(f"{name} grow: from {first} to {last}")
    return said


if __name__ == "__main__":
    sys.exit(main())
