"""What has the focus: the ring around it where the keyboard brought it, and the keys that are its own there.

The window has keys of its own, arrows and letters among them. A list or a table keeps those that it knows as long as
it has the focus: the arrows, and in a list the letters, which find an entry. A button or a row of choices keeps them
only where the keyboard brought it: after a click, Space plays. A slider has ↑ and ↓, which nobody else wants.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

Key = Qt.Key
SIDEWAYS = {Key.Key_Left, Key.Key_Right}
ARROWS = SIDEWAYS | {Key.Key_Up, Key.Key_Down}
PAGES = {Key.Key_Home, Key.Key_End, Key.Key_PageUp, Key.Key_PageDown}
PRESS = {Key.Key_Space, Key.Key_Select}
PLAIN = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier


class FocusRing(QObject):
    """Gives what the keyboard reaches the property `ring`, which the style sheet draws, and the keys that it knows.

    Qt tells the reason of a focus to the widget alone; asking the mouse is cheaper than watching every event. Only
    what has the focus is watched.

    Parameters
    ----------
    application : QApplication
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        application.focusChanged.connect(self._move)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the keys that what has the focus knows from the window."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QWidget) or event.modifiers() not in PLAIN or not knows(watched, event):
            return False
        event.accept()
        return True

    def _move(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and isValid(old):
            old.removeEventFilter(self)
            if old.property("ring"):
                _set_ring(old, False)
        if new is not None:
            if isinstance(new, KEYED):
                new.installEventFilter(self)
            if QApplication.mouseButtons() == Qt.MouseButton.NoButton:
                _set_ring(new, True)


KEYED = QAbstractItemView, QAbstractButton, QComboBox, QTabBar, QPlainTextEdit, QTextEdit


def knows(widget: QWidget, event: QKeyEvent) -> bool:
    """Tell whether a key, pressed without Ctrl and Alt, belongs to the widget that has the focus."""
    key = Key(event.key())
    typed = bool(event.text().strip()) and event.text().isprintable()
    if isinstance(widget, QAbstractItemView):
        chooses = not isinstance(widget, QTableView)  # in that nothing is found by typing, or pressed
        return key in ARROWS | PAGES or (chooses and (typed or key in PRESS))
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return key in ARROWS | PAGES or (typed and not widget.isReadOnly())
    if not widget.property("ring"):
        return False
    if isinstance(widget, QComboBox):
        return typed or key in (ARROWS - SIDEWAYS) | PAGES | PRESS
    if isinstance(widget, QTabBar):
        return key in SIDEWAYS | {Key.Key_Home, Key.Key_End}
    if isinstance(widget, QAbstractButton):
        return key in PRESS or (widget.autoExclusive() and key in ARROWS)
    return False


def _set_ring(widget: QWidget, drawn: bool) -> None:
    widget.setProperty("ring", drawn)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
