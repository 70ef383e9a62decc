"""The pixels of the screen that the window is on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.style import theme

CHANGES = (QEvent.Type.Show, QEvent.Type.DevicePixelRatioChange)


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
        if event.type() in CHANGES and isinstance(watched, QWidget) and theme.set_screen(watched.devicePixelRatioF()):
            self.changed.emit()
        return super().eventFilter(watched, event)
