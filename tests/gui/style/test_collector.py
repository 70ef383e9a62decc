"""Python's collector: a widget that is garbage must not go while Qt goes through a list of all of them."""

import gc
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from gui.style.collector import uncollected

ROOT = Path(__file__).resolve().parents[3]

# A label that collects as soon as it is told of another style, among others that nobody has any more.
PROGRAM = """
import gc
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel
from gui.app import make_application
from gui.style import style
from gui.style.theme import LIGHT

class Allocates(QLabel):
    def changeEvent(self, event):
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and gc.isenabled():
            gc.collect()

application = make_application()
labels = [Allocates("told") for _ in range(3)]
gc.set_threshold(1_000_000)
for size in (1.25, 1.0, 1.25, 1.0):
    for _ in range(200):
        left = QLabel("left")
        left.ensurePolished()
        left.itself = [left]
    style.apply(LIGHT, size)
"""


def test_a_text_size_is_changed_among_widgets_that_are_garbage():
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("collects", [True, False])
def test_it_goes_on_after_the_last_of_those_who_hold_it(collects):
    begun, end = threading.Event(), threading.Event()

    def hold():
        with uncollected():
            begun.set()
            end.wait(10)

    was = gc.isenabled()
    (gc.enable if collects else gc.disable)()
    try:
        other = threading.Thread(target=hold)
        with uncollected():
            other.start()
            begun.wait(10)
        assert not gc.isenabled()
        end.set()
        other.join()
        assert gc.isenabled() is collects
    finally:
        (gc.enable if was else gc.disable)()
