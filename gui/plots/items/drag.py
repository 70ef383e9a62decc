"""Dragging the start: its point in the plane of the weights, and its line among the samples."""

from __future__ import annotations

import math

import numpy as np
import pyqtgraph as pg
from pyqtgraph.GraphicsScene.mouseEvents import HoverEvent, MouseDragEvent
from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from core.data.arrays import Array
from gui.plots.items.clipping import point_at
from gui.style import style
from gui.style.theme import LIGHT, Theme

Start = tuple[float, float, float]
Point = tuple[float, float]

PACE_MS = 25  # between two starts of a drag: each restarts the run
REACH = 9.0  # pixels: so near to the point or the line it is grabbed
LINE_REACH = 4.0
GRIP = 6.0  # pixels: radius of the grips that turn the line
GRIP_PLACE = 0.14  # of the visible line, from either end
TURN_SHARE = 0.28  # of the visible line: so near to an end the line is turned, else moved
LEFT = Qt.MouseButton.LeftButton


class DragItem(pg.GraphicsObject):
    """What can be dragged with the left button; `dragged` follows at a bounded pace and ends with the last place.

    Signals
    -------
    grabbed : (bool)
        A drag begins or ends.
    dragged : (tuple of float)
    """

    grabbed = Signal(bool)
    dragged = Signal(object)

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__()
        self._box = box
        self.theme = LIGHT
        self.held = self.hovered = False
        self._waiting: tuple[float, ...] | None = None
        self._pace = QTimer(self, singleShot=True)
        self._pace.setInterval(PACE_MS)
        self._pace.timeout.connect(self._tell)
        self.setZValue(50)

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of `theme`."""
        self.theme = theme
        self.update()

    def hoverEvent(self, event: HoverEvent) -> None:
        """Show that it can be dragged."""
        over = not event.isExit() and event.acceptDrags(LEFT)
        if over:
            self.setCursor(self.cursor_at(self._place(event.scenePos())))
        else:
            self.unsetCursor()
        if over != self.hovered:
            self.hovered = over
            self.update()

    def mouseDragEvent(self, event: MouseDragEvent) -> None:
        """Follow the mouse."""
        if event.button() != LEFT:
            return
        event.accept()
        if event.isStart():
            self.held = True
            self.grabbed.emit(True)
            self.begin(self._place(event.buttonDownScenePos()))
        self._waiting = self.value_at(self._place(event.scenePos()))
        if event.isFinish():
            self._tell()
            self._pace.stop()
            self.held = False
            self.grabbed.emit(False)
        elif not self._pace.isActive():
            self._tell()

    def cursor_at(self, place: Point) -> Qt.CursorShape:
        """Return the shape of the mouse over it."""
        raise NotImplementedError

    def begin(self, place: Point) -> None:
        """Take hold of it at a place of the plot."""
        raise NotImplementedError

    def value_at(self, place: Point) -> tuple[float, ...] | None:
        """Return what it means that the mouse has come to a place; None for nothing new."""
        raise NotImplementedError

    def _tell(self) -> None:
        value, self._waiting = self._waiting, None
        if value is not None:
            self.dragged.emit(value)
            self._pace.start()  # after the run has begun again: however long that takes, the window breathes

    def _place(self, scene: QPointF) -> Point:
        at = self._box.mapSceneToView(scene)
        return at.x(), at.y()


class DragLine(pg.InfiniteLine):
    """A line that can be taken hold of from farther away than it is wide."""

    def fit_reach(self) -> None:
        """Take as much room beside the line as there is to be at the present sizes."""
        self._maxMarkerSize = style.reach(LINE_REACH)  # the room that pyqtgraph keeps for marks on a line
        self._boundingRect = None
        self.prepareGeometryChange()
        self.update()


class PointGrip(DragItem):
    """A point that can be dragged; it is drawn by others, and ringed here while the mouse is over it."""

    def __init__(self, box: pg.ViewBox, tooltip: str) -> None:
        super().__init__(box)
        self._offset = (0.0, 0.0)
        self._round = QRectF()
        self.setToolTip(tooltip)

    def show_point(self, x: float, y: float) -> None:
        """Lie where the point is."""
        if not self.held:
            self.setPos(point_at(x, y))

    def viewTransformChanged(self) -> None:
        """Keep its size in pixels."""
        width, height = self._box.viewPixelSize()
        reach = style.reach(REACH)
        self.prepareGeometryChange()
        self._round = QRectF(-reach * width, -reach * height, 2 * reach * width, 2 * reach * height)
        self.update()

    def cursor_at(self, place: Point) -> Qt.CursorShape:
        """Return the shape of the mouse over it."""
        return Qt.CursorShape.SizeAllCursor

    def begin(self, place: Point) -> None:
        """Take hold of it."""
        self._offset = self.pos().x() - place[0], self.pos().y() - place[1]

    def value_at(self, place: Point) -> Point:
        """Return where the point is now."""
        now = place[0] + self._offset[0], place[1] + self._offset[1]
        self.setPos(point_at(*now))
        return now

    def boundingRect(self) -> QRectF:
        """Return what is painted and grabbed, around the point."""
        return self._round

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Paint a ring while it can be grabbed."""
        if self.hovered or self.held:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(style.pen(self.theme.accent, 2.0))
            painter.drawEllipse(self._round.center(), 0.4 * self._round.width(), 0.4 * self._round.height())


class LineGrip(DragItem):
    """The line of a start: dragging moves it, near its ends it turns; two grips show where."""

    def __init__(self, box: pg.ViewBox, tooltip: str) -> None:
        super().__init__(box)
        self._ends: Array = np.zeros((2, 2))
        self._weights: Start = (0.0, 0.0, 0.0)
        self._from: Start = (0.0, 0.0, 0.0)
        self._grab: Point = (0.0, 0.0)
        self._pivot: Point | None = None
        self._shape = QPainterPath()
        self._grips: list[QPointF] = []
        self.setToolTip(tooltip)
        self.hide()

    def show_line(self, ends: Array | None, weights: Array) -> None:
        """Lie along the visible part of a line, (2, 2), of some weights (3,); None hides it."""
        self.setVisible(ends is not None)
        if ends is not None:
            self._ends = ends
            self._weights = (float(weights[0]), float(weights[1]), float(weights[2]))
            self._lay_out()

    def viewTransformChanged(self) -> None:
        """Keep its width in pixels."""
        self._lay_out()

    def cursor_at(self, place: Point) -> Qt.CursorShape:
        """Return the shape of the mouse over it: another where it turns."""
        return Qt.CursorShape.PointingHandCursor if self._turns(place) else Qt.CursorShape.SizeAllCursor

    def begin(self, place: Point) -> None:
        """Take hold of it at a place, which tells whether it is moved or turned."""
        self._from, self._grab = self._weights, place
        middle = self._ends.mean(axis=0)
        self._pivot = (float(middle[0]), float(middle[1])) if self._turns(place) else None

    def value_at(self, place: Point) -> Start | None:
        """Return the weights whose line has followed the mouse."""
        if self._pivot is None:
            return moved(self._from, self._grab, place)
        return turned(self._from, self._pivot, self._grab, place)

    def _turns(self, place: Point) -> bool:
        """Tell whether a place is near one of the ends."""
        along = self._ends[1] - self._ends[0]
        share = float((np.array(place) - self._ends[0]) @ along / max(float(along @ along), 1e-300))
        return not TURN_SHARE <= share <= 1 - TURN_SHARE

    def _lay_out(self) -> None:
        """Make the band around the line that is grabbed, in the units of the plot."""
        width, height = self._box.viewPixelSize()
        pixel = np.array([width, height])
        along = (self._ends[1] - self._ends[0]) / np.maximum(pixel, 1e-300)  # 0 until the plot has a size
        length = math.hypot(*along.tolist())
        self.prepareGeometryChange()
        self._shape = QPainterPath()
        if min(width, height) > 0 and length > 0:
            aside = np.array([-along[1], along[0]]) / length * style.reach(REACH) * pixel
            first, last = self._ends
            corners = (first + aside, last + aside, last - aside, first - aside)
            self._shape.addPolygon(QPolygonF([QPointF(*corner.tolist()) for corner in corners]))
            self._shape.closeSubpath()
            places = (GRIP_PLACE, 1 - GRIP_PLACE)
            self._grips = [QPointF(*(first + place * (last - first)).tolist()) for place in places]
        self.update()

    def shape(self) -> QPainterPath:
        """Return where it can be grabbed."""
        return self._shape

    def boundingRect(self) -> QRectF:
        """Return where it is painted and grabbed."""
        return self._shape.boundingRect()

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Paint the two grips."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = self._box.viewPixelSize()
        pen: QPen = style.pen(self.theme.accent if self.hovered or self.held else self.theme.line, 2.0)
        painter.setPen(pen)
        painter.setBrush(QColor(self.theme.card))
        for grip in self._grips:
            painter.drawEllipse(grip, style.reach(GRIP) * width, style.reach(GRIP) * height)


def moved(weights: Start, grab: Point, place: Point) -> Start:
    """Return weights whose line w·x + b = 0 has moved by the way from `grab` to `place`: b changes, w stays."""
    w1, w2, b = weights
    return w1, w2, b - (w1 * (place[0] - grab[0]) + w2 * (place[1] - grab[1]))


def turned(weights: Start, pivot: Point, grab: Point, place: Point) -> Start | None:
    """Return weights whose line has turned about a point of it by the angle from `grab` to `place`; |w| stays.

    None where the mouse is on the pivot, which is in every direction.
    """
    before = grab[0] - pivot[0], grab[1] - pivot[1]
    after = place[0] - pivot[0], place[1] - pivot[1]
    if math.hypot(*before) == 0 or math.hypot(*after) == 0:
        return None
    angle = math.atan2(after[1], after[0]) - math.atan2(before[1], before[0])
    w1 = weights[0] * math.cos(angle) - weights[1] * math.sin(angle)
    w2 = weights[0] * math.sin(angle) + weights[1] * math.cos(angle)
    return w1, w2, -(w1 * pivot[0] + w2 * pivot[1])
