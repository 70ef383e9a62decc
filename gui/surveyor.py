"""The thread that measures landscapes, so that neither the window nor the training waits for contours."""

from __future__ import annotations

from collections import deque

import numpy as np
from PySide6.QtCore import QObject, Signal

from core.landscape import Box, landscape
from core.training import Run
from gui.background import Background
from gui.turns import Turns


class Surveyor(Background):
    """Measures the landscape that was asked for last.

    Signals
    -------
    measured : (run id : int, Landscape)
    """

    measured = Signal(int, object)

    def __init__(self, turns: Turns, parent: QObject | None = None) -> None:
        super().__init__("landscape", turns, parent)
        self._jobs: deque[tuple[Run, Box, float]] = deque(maxlen=1)

    def measure(self, run: Run, box: Box, b: float) -> None:
        """Ask for a landscape; only the last request counts."""
        self._jobs.append((run, box, b))
        self.wake()

    def work(self) -> None:
        """Measure what was asked for."""
        try:
            run, box, b = self._jobs.popleft()
        except IndexError:
            return
        with np.errstate(all="ignore"):
            self.measured.emit(run.id, landscape(run, box, b, self.turns.wait))
