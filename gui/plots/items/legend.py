"""A legend that stands inside a plot, in a corner that the curves leave free."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.style import theme
from gui.style.theme import Theme

SAMPLE, GAP, SPACE = 26, 6, 16  # pixels: a line's sample, from it to its name, to the next


@dataclass(frozen=True, slots=True)
class Entry:
    """A name and the pen it is drawn with; marked curves show a dot on the line."""

    name: str
    pen: QPen
    marked: bool = False


class Legend(QWidget):
    """Names in a row in the upper right corner of the parent; the mouse goes through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self._look = theme.LIGHT
        self._entries: list[Entry] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these curves."""
        if list(entries) != self._entries:
            self._entries = list(entries)
            self.keep_in_corner()
            self.update()

    def set_theme(self, look: Theme) -> None:
        """Take on the colours of `look` and the present text size."""
        self._look = look
        self.setFont(theme.font("axis"))
        self.keep_in_corner()
        self.update()

    def keep_in_corner(self) -> None:
        """Take the place that the names need, at the right."""
        self.resize(self.sizeHint())
        self.move(max(0, self._around.width() - self.width() - 4), 2)

    def sizeHint(self) -> QSize:
        """Return the room that the names need."""
        metrics = self.fontMetrics()
        width = sum(SAMPLE + GAP + metrics.horizontalAdvance(entry.name) + SPACE for entry in self._entries)
        return QSize(width, metrics.height() + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the samples and the names."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.transparent(self._look.card, 0.8))
        metrics = self.fontMetrics()
        x, middle = 0, self.height() / 2
        for entry in self._entries:
            painter.setPen(entry.pen)
            painter.drawLine(QPointF(x, middle), QPointF(x + SAMPLE, middle))
            if entry.marked:
                painter.setBrush(entry.pen.color())
                painter.drawEllipse(QPointF(x + SAMPLE / 2, middle), 3, 3)
            painter.setPen(QColor(self._look.text))
            x += SAMPLE + GAP
            painter.drawText(QPointF(x, middle + metrics.ascent() / 2 - 1), entry.name)
            x += metrics.horizontalAdvance(entry.name) + SPACE
        painter.end()
