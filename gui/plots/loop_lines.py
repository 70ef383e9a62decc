"""The double loop in eight lines, with its counters in them and the present line lit; it fits its width."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.access.parts import Part
from gui.style import style
from gui.style.theme import LIGHT

INDENT = 2  # letters
LARGEST = 1.35  # of the code's own size, where there is room
EDGE = 6  # pixels at the left and at the right
USUAL = 8  # lines
TIGHT = 1.2  # of the size of the letters: a line, at least
GAP = 3  # letters between a line and its counter, at least


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the loop.

    Parameters
    ----------
    depth : int
        In how many loops it stands.
    text : str
    counter : str
        Written at the right.
    lit : bool
        Whether it is being done.
    heads : bool
        Whether it heads a loop that is being gone through.
    """

    depth: int
    text: str
    counter: str = ""
    lit: bool = False
    heads: bool = False


class LoopLines(QWidget):
    """Paints the lines as large as they fit."""

    access_role = QAccessible.Role.Graphic

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("loopLines")
        self.setAccessibleName(self.tr("The two loops"))
        self.theme = LIGHT
        self.setToolTip(self.tr("The outer loop counts epochs, the inner one batches; the present phase is lit"))
        self._lines: tuple[Line, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines, or the same with other counters."""
        if tuple(lines) != self._lines:
            self._lines = tuple(lines)
            self.updateGeometry()
            self.update()

    def text(self) -> str:
        """Return the lines as text."""
        return "\n".join("    " * line.depth + line.text for line in self._lines) + "\n"

    def in_words(self) -> str:
        """Return the lines with their counters."""
        return "\n".join(f"{line.text} {line.counter}".strip() for line in self._lines)

    def parts_in_words(self) -> Sequence[Part]:
        """Return the lines; the lit one is current."""
        return [Part(f"{line.text} {line.counter}".strip(), current=line.lit) for line in self._lines]

    def sizeHint(self) -> QSize:
        """Return the size in which the code's own size of text fits."""
        metrics = QFontMetricsF(style.font("code"))
        return QSize(round(metrics.horizontalAdvance("0") * self._columns()), round(metrics.height() * 8 * 1.15))

    def minimumSizeHint(self) -> QSize:
        """Return the least size in which the lines can be read."""
        metrics = QFontMetricsF(_least_font())
        width = metrics.horizontalAdvance("0") * self._columns() + 2 * EDGE
        return QSize(math.ceil(width), math.ceil(TIGHT * _least_font().pixelSize() * max(len(self._lines), USUAL)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lines."""
        if not self._lines:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._fitting_font()
        metrics = QFontMetricsF(font)
        height = min(self.height() / len(self._lines), metrics.height() * 1.5)
        for number, line in enumerate(self._lines):
            place = QRectF(0, number * height, self.width(), height)
            if line.lit or line.heads:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(self.theme.chosen) if line.lit else style.transparent(self.theme.chosen, 0.35))
                painter.drawRoundedRect(place, 4, 4)
            shown = QFont(font)
            shown.setBold(line.lit)
            painter.setFont(shown)
            painter.setPen(QColor(self.theme.on_chosen if line.lit else self.theme.text))
            left = EDGE + line.depth * INDENT * metrics.horizontalAdvance("0")
            inside = place.adjusted(left, 0, -EDGE, 0)
            painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line.text)
            painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, line.counter)
        painter.end()

    def _columns(self) -> int:
        return max((line.depth * INDENT + len(line.text) + len(line.counter) + GAP for line in self._lines), default=40)

    def _fitting_font(self) -> QFont:
        font = style.font("code")
        metrics = QFontMetricsF(font)
        by_width = (self.width() - 2 * EDGE) / (metrics.horizontalAdvance("0") * self._columns())
        by_height = self.height() / (metrics.height() * max(1, len(self._lines)))
        font.setPixelSize(max(_least_font().pixelSize(), int(font.pixelSize() * min(LARGEST, by_width, by_height))))
        return font


def _least_font() -> QFont:
    """Return the code's font in the size than which nothing is smaller."""
    font = style.font("code")
    font.setPixelSize(style.font("small").pixelSize())
    return font
