"""The pixels of the screen that the window is on, and how large words are in a window of so many."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtWidgets import QWidget

from gui.style import style

USUAL = QSize(1280, 720)  # the window in which a text size of 100 % is that of the type scale
STEP, LARGEST = 8, 3.0  # of a text size: it follows the window in eighths
CHANGES = (QEvent.Type.Show, QEvent.Type.DevicePixelRatioChange)


def enlargement(window: QSize, presenting: bool) -> float:
    """Return how much larger than the type scale words are written in a window of a size; never smaller.

    A picture that is presented fills the screen, however many pixels that has: words grow as it does. At a desk a
    larger window also has room for more, and words grow by the root of that.
    """
    sides = min(window.width() / USUAL.width(), window.height() / USUAL.height())
    wanted = sides if presenting else math.sqrt(max(sides, 1.0))
    return min(max(1.0, round(STEP * wanted) / STEP), LARGEST)


class ScreenWatch(QObject):
    """Tells when a window has come to a screen with more or fewer device pixels a pixel: its pens are to be renewed.

    Signals
    -------
    changed : ()
    """

    changed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at the window's ratio whenever it may be another."""
        if event.type() in CHANGES and isinstance(watched, QWidget) and style.set_screen(watched.devicePixelRatioF()):
            self.changed.emit()
        return super().eventFilter(watched, event)
