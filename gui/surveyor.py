"""The thread that measures landscapes, so that neither the window nor the training waits for contours."""

from __future__ import annotations

import threading

import numpy as np
from PySide6.QtCore import QObject, QThread, Signal

from core.landscape import Box, landscape
from core.training import Run
from gui.turns import Turns

STOP_PATIENCE_MS = 1000


class Surveyor(QThread):
    """Measures the landscape that was asked for last.

    Parameters
    ----------
    turns : Turns
        Tells it when to rest for a frame.
    parent : QObject, optional

    Signals
    -------
    measured : (run id : int, Landscape)
    """

    measured = Signal(int, object)

    def __init__(self, turns: Turns, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._turns = turns
        self.setObjectName("landscape")
        self._wake = threading.Event()
        self._stopping = False
        self._asked: tuple[Run, Box, float] | None = None

    def measure(self, run: Run, box: Box, b: float) -> None:
        """Ask for a landscape; only the last request counts."""
        self._asked = (run, box, b)
        self._wake.set()

    def stop(self) -> bool:
        """End the thread; True when it ended in time."""
        self._stopping = True
        self._wake.set()
        return self.wait(STOP_PATIENCE_MS)

    def run(self) -> None:
        """Work until told to stop."""
        while not self._stopping:
            self._wake.wait()
            self._wake.clear()
            asked, self._asked = self._asked, None
            if asked is not None and not self._stopping:
                run, box, b = asked
                with np.errstate(all="ignore"):
                    self.measured.emit(run.id, landscape(run, box, b, self._turns.wait))
