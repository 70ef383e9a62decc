"""The least that a program of the same parts does: one plot with a curve; says when it is painted.

A program of its own, started by `benchmarks.start`.
"""

from __future__ import annotations

import os
import sys

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as main.py has it

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

FRAME = "frame"


class Watch(QObject):
    """Ends the program after the first paint event."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let the event pass, and end when what it asks for is done."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, end)
        return False


def end() -> None:
    """Say that it is painted, and end."""
    print(FRAME, flush=True)
    os._exit(0)


def main() -> int:
    """Show the plot."""
    application = QApplication(sys.argv[:1])
    widget = pg.PlotWidget()
    widget.resize(1280, 720)
    x = np.linspace(0, 1, 1000)
    widget.plot(x, np.sin(20 * x))
    watch = Watch()
    widget.viewport().installEventFilter(watch)
    widget.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
