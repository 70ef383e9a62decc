"""Names, marks and lines of a plot that cost next to nothing to move.

pyqtgraph's own items for text, points and curves lay themselves out anew at each change, which with some runs on
three plots is a good part of a frame.
"""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QGraphicsLineItem, QStyleOptionGraphicsItem, QWidget

from gui.plots.items.clipping import clipped, draw_straight, is_far_off, point_at
from gui.style import style

GAP = 5.0  # pixels from the place to the name beside it
RIM = 2.5  # pixels around the letters


class Name(QGraphicsItem):
    """A name with a rim that sets it off from what is under it; where it is far from its place, a line leads there."""

    def __init__(self) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self._text, self._font = "", QFont()
        self._colour, self._rim = QColor(), QColor()
        self._picture: QPixmap | None = None  # of the letters, painted when it is needed
        self._rect = QRectF()
        self._leader: QLineF | None = None

    def set_style(self, font: QFont, colour: QColor, rim: QColor) -> None:
        """Take on a font and colours."""
        self._font, self._colour, self._rim = font, colour, rim
        self._lay_out()

    def set_text(self, text: str) -> None:
        """Say another name."""
        if text != self._text:
            self._text = text
            self._lay_out()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    @property
    def font(self) -> QFont:
        """The letters that it is written in."""
        return self._font

    @property
    def words(self) -> QRectF:
        """Where its words are, in pixels around the place."""
        return self._rect

    def covers(self, place: QPointF) -> bool:
        """Tell whether its words stand at a place of the scene."""
        return self._rect.contains(place - self.mapToScene(QPointF(0, 0)))

    @property
    def size(self) -> tuple[float, float]:
        """How wide and how high it is, in pixels."""
        return self._rect.width(), self._rect.height()

    def show_at(self, text: str, x: float, y: float, anchor: tuple[float, float]) -> None:
        """Stand at a place, with this part of the name there: (0, 0.5) is right of it, (1, 0.5) left of it."""
        self.set_text(text)
        width, height = self.size
        across, down = anchor
        gap = style.pixels(GAP) * (1 - 2 * across)
        self._stand(x, y, QPointF(gap - across * width, -down * height), None)

    def show_beside(self, x: float, y: float, offset: tuple[float, float], rim: float) -> None:
        """Stand with its middle so many pixels from a place, whose mark reaches `rim` pixels far."""
        width, height = self.size
        line = leader(offset, self.size, rim)
        corner = QPointF(offset[0] - width / 2, offset[1] - height / 2)
        self._stand(x, y, corner, None if line is None else QLineF(*line))

    def boundingRect(self) -> QRectF:
        """Return what is painted, in pixels around the place."""
        if self._leader is None:
            return self._rect
        ends = QRectF(self._leader.p1(), self._leader.p2()).normalized()
        return self._rect.united(ends.adjusted(-2, -2, 2, 2))

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Paint the name, and what leads to it."""
        if is_far_off(painter):
            return
        if self._leader is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(style.pen(self._colour, 1.2))
            painter.drawLine(self._leader)
        if self._picture is None:
            self._picture = self._paint_picture()
        painter.drawPixmap(self._rect.topLeft(), self._picture)

    def _stand(self, x: float, y: float, corner: QPointF, line: QLineF | None) -> None:
        self.setPos(point_at(x, y))
        corner = QPointF(round(corner.x()), round(corner.y()))
        if corner != self._rect.topLeft() or line != self._leader:
            self.prepareGeometryChange()
            self._rect.moveTo(corner)
            self._leader = line
            self.update()

    def _lay_out(self) -> None:
        """Measure the words, whose letters are painted anew."""
        metrics, rim = QFontMetricsF(self._font), style.pixels(RIM)
        width, height = math.ceil(metrics.horizontalAdvance(self._text) + 2 * rim), math.ceil(metrics.height() + rim)
        self.prepareGeometryChange()
        self._rect.setSize(QSizeF(width, height))
        self._picture = None
        self.update()

    def _paint_picture(self) -> QPixmap:
        """Paint the letters once: to stroke them costs more than all that moves in a frame."""
        metrics, rim = QFontMetricsF(self._font), style.pixels(RIM)
        width, height = self.size
        ratio = style.screen_ratio()
        picture = QPixmap(max(1, round(width * ratio)), max(1, round(height * ratio)))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        letters = QPainterPath()
        letters.addText(QPointF(rim, metrics.ascent() + rim / 2), self._font, self._text)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        stroke = QPen(self._rim, 2 * rim, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(letters, stroke)
        painter.fillPath(letters, self._colour)
        painter.end()
        return picture


def leader(
    offset: tuple[float, float], size: tuple[float, float], rim: float
) -> tuple[float, float, float, float] | None:
    """Return the line from the rim of an end, which is the origin, to its name: x, y, x, y; None where it is near."""
    x = min(max(0.0, offset[0] - size[0] / 2), offset[0] + size[0] / 2)
    y = min(max(0.0, offset[1] - size[1] / 2), offset[1] + size[1] / 2)
    length = math.hypot(x, y)
    if length <= 2.2 * rim:  # an end that is none has no rim
        return None
    return rim * x / length, rim * y / length, x, y


class Line(QGraphicsLineItem):
    """A smooth straight line, in the units of the plot; what lies far outside of what is painted is cut off."""

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint the line."""
        back, ok = painter.deviceTransform().inverted()
        device = painter.device()
        if not ok:
            return
        seen = back.mapRect(QRectF(0, 0, device.width(), device.height()))
        line = self.line()
        ends = np.array([line.p1().toTuple(), line.p2().toTuple()])
        near = clipped(ends, (seen.left(), seen.top(), seen.right(), seen.bottom()))
        if len(near) >= 2:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self.pen())
            path = QPainterPath(QPointF(*near[0].tolist()))
            path.lineTo(QPointF(*near[1].tolist()))
            draw_straight(painter, path)


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
        self.setPos(point_at(x, y))
        size = style.pixels(size)
        if size != self._size:
            self.prepareGeometryChange()
            self._size = size
            self.update()

    def boundingRect(self) -> QRectF:
        """Return what is painted, in pixels around the place."""
        half = self._size / 2 + self._pen.widthF() + 1
        return QRectF(-half, -half, 2 * half, 2 * half)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Paint the symbol, once it has a place."""
        if not self._size or is_far_off(painter):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._size, self._size)
        painter.setPen(self._pen)
        painter.setBrush(self._brush)
        painter.drawPath(self._shape)
