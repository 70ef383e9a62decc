"""What is said under a field whose value is not valid: over what stands below, so that nothing moves."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from gui.access.announcer import announce
from gui.style import style

BELOW = 2  # pixels under the field


class Callout(QLabel):
    """A sentence at a field. It lies in the column that is scrolled, and so stays at its field.

    Parameters
    ----------
    name : str
        Its objectName.
    field : QWidget
    """

    def __init__(self, name: str, field: QWidget) -> None:
        super().__init__(field)
        self.setObjectName(name)
        self._field = field
        self.setProperty("role", "callout")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.hide()

    def say(self, sentence: str) -> None:
        """Say why the value is not valid; an empty sentence takes it back."""
        self.setText(sentence)
        if not sentence:
            self.hide()
            return
        around = self._around()
        self.setParent(around)
        corner = self._field.mapTo(around, QPoint(self._field.width(), self._field.height() + BELOW))
        left, right = self._edges(around)
        width = right - left
        height = self.heightForWidth(width)
        above = corner.y() + height > around.height()
        top = corner.y() - self._field.height() - height - 2 * BELOW if above else corner.y()
        self.setGeometry(left, max(0, top), width, height)
        self.show()
        self.raise_()
        announce(self, sentence, urgent=True)

    def _around(self) -> QWidget:
        """Return what it lies in: the inside of the scrolled column, else the window."""
        widget: QWidget | None = self._field
        while widget is not None and not widget.isWindow():
            above = widget.parentWidget()
            if above is not None and isinstance(above.parentWidget(), QScrollArea):
                return widget
            widget = above
        return self._field.window()

    def _edges(self, around: QWidget) -> tuple[int, int]:
        """Return from where to where it reaches: as wide as the card of its field."""
        card: QWidget | None = self._field
        while card is not None and card.property("role") != "card":
            card = card.parentWidget()
        card = card or self._field.parentWidget() or self._field
        left = card.mapTo(around, QPoint(0, 0)).x() if card is not around else 0
        return left + style.MARGIN, left + card.width() - style.MARGIN
