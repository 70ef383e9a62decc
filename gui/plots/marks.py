"""Names, marks and lines of a plot that cost next to nothing to move.

pyqtgraph's own items for text, points and curves lay themselves out anew at each change, which with some runs on
three plots is a good part of a frame.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsLineItem, QStyleOptionGraphicsItem, QWidget

from gui.style import theme

GAP = 5.0  # pixels from the place to the name beside it
MARGIN = 2.0  # pixels around the letters


class Name(QGraphicsItem):
    """A name on a ground of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self._text, self._font = "", QFont()
        self._colour, self._ground = QColor(), QColor()
        self._anchor = (0.0, 0.5)
        self._rect = QRectF()

    def set_style(self, font: QFont, colour: QColor, ground: QColor) -> None:
        """Take on a font and colours."""
        self._font, self._colour, self._ground = font, colour, ground
        self._lay_out()

    def show_at(self, text: str, x: float, y: float, anchor: tuple[float, float]) -> None:
        """Stand at a place, with this part of the name there: (0, 0.5) is right of it, (1, 0.5) left of it."""
        self.setPos(x, y)
        if (text, anchor) != (self._text, self._anchor):
            self._text, self._anchor = text, anchor
            self._lay_out()

    def boundingRect(self) -> QRectF:
        """Return what is painted, in pixels around the place."""
        return self._rect

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Paint the name."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(self._rect, self._ground)
        painter.setFont(self._font)
        painter.setPen(self._colour)
        painter.drawText(self._rect, Qt.AlignmentFlag.AlignCenter, self._text)

    def _lay_out(self) -> None:
        metrics = QFontMetricsF(self._font)
        width, height = metrics.horizontalAdvance(self._text) + 2 * MARGIN, metrics.height()
        across, down = self._anchor
        self.prepareGeometryChange()
        self._rect = QRectF(-across * width + theme.pixels(GAP) * (1 - 2 * across), -down * height, width, height)
        self.update()


class Line(QGraphicsLineItem):
    """A smooth straight line, in the units of the plot."""

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint the line."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        super().paint(painter, option, widget)


class Mark(QGraphicsItem):
    """A symbol."""

    def __init__(self, shape: QPainterPath) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self._shape = shape
        self._size = 0.0
        self._pen, self._brush = QPen(), QColor()

    def set_style(self, pen: QPen, brush: QColor) -> None:
        """Take on the colours of the rim and of the inside."""
        self._pen, self._brush = pen, brush
        self.update()

    def show_at(self, x: float, y: float, size: float) -> None:
        """Stand at a place, so many pixels across at the usual text size."""
        self.setPos(QPointF(x, y))
        size = theme.pixels(size)
        if size != self._size:
            self.prepareGeometryChange()
            self._size = size
            self.update()

    def boundingRect(self) -> QRectF:
        """Return what is painted, in pixels around the place."""
        half = self._size / 2 + self._pen.widthF() + 1
        return QRectF(-half, -half, 2 * half, 2 * half)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Paint the symbol."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._size, self._size)
        painter.setPen(self._pen)
        painter.setBrush(self._brush)
        painter.drawPath(self._shape)
