"""Runs `main.py` and says when its window has painted its first frame, and when the contours have followed.

A program of its own, started by `benchmarks.start`. All is as with `python main.py`, and in the same order, but that
the window's event loop is watched, that the settings of whoever runs it are left alone, and that it ends by itself.
"""

from __future__ import annotations

import os
import runpy
import sys
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import bootstrap

MAIN = Path(__file__).resolve().parent.parent / "main.py"
FRAME, CONTOURS = "frame", "contours"
LOOK_MS = 5
VIEWS = ("boundaryView", "lossView", "epochTape")


def main() -> None:
    """Run `main.py` with a watched event loop."""
    ready = bootstrap.ready

    def ready_to_be_watched(screen: str) -> None:
        ready(screen)
        import_module("gui.plots")  # as `main.py` imports Qt next, without looking for garbage
        from PySide6.QtCore import QStandardPaths
        from PySide6.QtWidgets import QApplication

        QStandardPaths.setTestModeEnabled(True)
        QApplication.exec = partial(_watched, QApplication.exec)  # type: ignore[method-assign]

    bootstrap.ready = ready_to_be_watched  # type: ignore[assignment]
    sys.argv = [str(MAIN)]
    runpy.run_path(str(MAIN), run_name="__main__")


def _watched(enter_loop: Callable[[], int]) -> int:
    """Enter the event loop of the program, whose window is there, and say what it has painted."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

    window: Any = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QMainWindow))
    views: dict[Any, str] = {}
    for name in VIEWS:
        view: Any = window.findChild(QWidget, name)
        views[view.widget.viewport() if hasattr(view, "widget") else view] = name
    missing = set(VIEWS)

    class Watch(QObject):
        """Waits until every view has been painted."""

        told = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() == QEvent.Type.Paint:
                missing.discard(views[watched])
                if not missing and not self.told:
                    self.told = True
                    QTimer.singleShot(0, lambda: print(FRAME, flush=True))  # when this painting is done
            return False

    def look() -> None:
        """End as soon as the contours of all samples are there to be drawn."""
        run = window.session.run
        landscape = window.session.player.landscapes.best(run)
        if watch.told and landscape is not None and landscape.samples == run.experiment.train:
            _end()

    watch = Watch()
    often = QTimer()
    often.timeout.connect(look)
    often.start(LOOK_MS)
    for viewport in views:
        viewport.installEventFilter(watch)
    return enter_loop()


def _end() -> None:
    print(CONTOURS, flush=True)
    os._exit(0)  # nothing is saved


if __name__ == "__main__":
    main()
