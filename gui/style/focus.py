"""The ring around what has the focus: drawn where the keyboard brought it, not after a click."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class FocusRing(QObject):
    """Gives what the keyboard reaches the property `ring`, which the style sheet draws.

    Qt tells the reason of a focus to the widget alone; asking the mouse is cheaper than watching every event.

    Parameters
    ----------
    application : QApplication
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        application.focusChanged.connect(self._move)

    def _move(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and isValid(old) and old.property("ring"):
            _set_ring(old, False)
        if new is not None and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            _set_ring(new, True)


def _set_ring(widget: QWidget, drawn: bool) -> None:
    widget.setProperty("ring", drawn)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
