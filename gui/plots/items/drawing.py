"""Drawing samples: the plane as a sheet on which the mouse, a finger or the keyboard puts, moves and takes them."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QGraphicsSceneHoverEvent, QGraphicsSceneMouseEvent, QStyleOptionGraphicsItem, QWidget

from core.data.drawing import Drawing, Set
from gui.style import style
from gui.style.theme import LIGHT, Theme

PEN, SPRAY, ERASER = "pen", "spray", "eraser"
PACE_MS = 30  # between two looks at where the stroke has come to: each is learned
REACH, REACH_OF_A_FINGER = 9.0, 20.0  # pixels: so near to a sample it is meant
STILL = 4.0  # pixels: a press that goes no further is a click
CLOUD, CLOUD_EACH = 26.0, 3  # pixels: deviation of the sprayed samples; how many at a time
BRUSH = 16.0  # pixels: radius of the eraser
STEP, FINE_STEP = 12.0, 1.0  # pixels: what an arrow key moves

ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}
CARRY, FINE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PUT = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
TAKE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)

Point = tuple[float, float]


class DrawItem(pg.GraphicsObject):
    """Covers the plane while samples are drawn.

    A click puts a sample, a drag moves one, or the new one; the spray puts clouds of them, the eraser takes what it
    comes over. With the keyboard a cross is moved: Enter does there what a click does, Ctrl and an arrow carries the
    sample under it along, Delete takes it, F puts it into the other class.

    Attributes
    ----------
    drawing : Drawing
    testing : bool
        Whether the test set is drawn.
    tool : str
        PEN, SPRAY or ERASER.
    label : int
        The class of the samples that are put.
    cross : (float, float), optional
        Where the keyboard is.

    Signals
    -------
    drawn : (Drawing)
    grabbed : (bool)
        A stroke begins or ends; all that is drawn in between is one change.
    cross_moved : ()
    """

    drawn = Signal(object)
    grabbed = Signal(bool)
    cross_moved = Signal()

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__()
        self._box = box
        self.theme = LIGHT
        self.drawing, self.testing = Drawing(), False
        self.tool, self.label = PEN, 0
        self.cross: Point | None = None
        self._mouse: Point | None = None
        self._pressed: Point = (0.0, 0.0)
        self._still = True
        self._held: int | None = None
        self._offset: Point = (0.0, 0.0)
        self._reach = REACH
        self._pace = QTimer(self)
        self._pace.setInterval(PACE_MS)
        self._pace.timeout.connect(self._go_on)
        self.setAcceptedMouseButtons(Qt.MouseButton.LeftButton)
        self.setAcceptHoverEvents(True)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setZValue(60)
        self.hide()

    @property
    def drawing_on(self) -> bool:
        """Whether a stroke is under way."""
        return self._pace.isActive()

    @property
    def part(self) -> Set:
        """The set that is drawn."""
        return self.drawing.part(self.testing)

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of `theme`."""
        self.theme = theme
        self.update()

    def near(self, place: Point, reach: float = REACH) -> int | None:
        """Return the sample that is meant by a place, where there is one."""
        return self.part.nearest(*place, *self._pixels(reach))

    def flip(self, number: int) -> None:
        """Put a sample into the other class."""
        self._draw(self.part.flipped(number))

    def take_away(self, number: int) -> None:
        """Take a sample out."""
        self._draw(self.part.without(number))

    # --- the mouse, or a finger ------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        """Begin a stroke."""
        event.accept()
        finger = event.source() is not Qt.MouseEventSource.MouseEventNotSynthesized
        self._reach = REACH_OF_A_FINGER if finger else REACH
        self.cross = None
        self._pressed = self._mouse = self._place(event.scenePos())
        self._still = True
        self.grabbed.emit(True)
        self._begin()
        self._pace.start()

    def mouseDoubleClickEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        """Take the second of two quick clicks for what it is."""
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        """Go on with a stroke, at the next look."""
        self._mouse = self._place(event.scenePos())
        width, height = self._pixels(STILL)
        away = (self._mouse[0] - self._pressed[0]) / width, (self._mouse[1] - self._pressed[1]) / height
        self._still &= float(np.hypot(*away)) <= 1
        self.update()

    def mouseReleaseEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        """End a stroke: one that did not move was a click."""
        if not self.drawing_on:
            return
        self._pace.stop()
        if self.tool == PEN and self._still:
            if self._held is not None:
                self._put([self._pressed])
        elif self.tool != SPRAY:
            self._go_on()
        self._held = None
        self.grabbed.emit(False)

    def hoverMoveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        """Show what a press would mean."""
        self._mouse = self._place(event.scenePos())
        self.update()

    def hoverLeaveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        """Show nothing where the mouse is not."""
        self._mouse = None
        self.update()

    def _begin(self) -> None:
        if self.tool == PEN:
            self._held = self.near(self._pressed, self._reach)
            if self._held is None:
                self._put([self._pressed])
                self._held = len(self.part.rows) - 1
                self._offset = (0.0, 0.0)
                self._still = False  # it is there already
            else:
                x, y, _label = self.part.rows[self._held]
                self._offset = x - self._pressed[0], y - self._pressed[1]
        else:
            self._act(self._pressed)

    def _go_on(self) -> None:
        """Do what the stroke means where it has come to."""
        if self._mouse is None:
            return
        if self.tool != PEN:
            self._act(self._mouse)
        elif self._held is not None and not self._still:
            x, y = self._mouse[0] + self._offset[0], self._mouse[1] + self._offset[1]
            if self._held < len(self.part.rows) and self.part.rows[self._held][:2] != (x, y):
                self._draw(self.part.moved(self._held, x, y))

    def _act(self, place: Point) -> None:
        """Put a sample, a cloud of them, or take those that are there."""
        if self.tool == ERASER:
            self._draw(self.part.outside(*place, *self._pixels(BRUSH)))
        elif self.tool == SPRAY:
            cloud = np.random.default_rng(len(self.part.rows)).normal(place, self._pixels(CLOUD), (CLOUD_EACH, 2))
            view = self._box.viewRect()
            self._put([(x, y) for x, y in cloud.tolist() if view.contains(x, y)])
        else:
            self._put([place])

    def _put(self, places: list[Point]) -> None:
        if places and not self.drawing.full:
            self._draw(self.part.with_more(places, self.label))

    def _draw(self, part: Set) -> None:
        if part is not self.part:
            self.drawing = self.drawing.with_part(self.testing, part)
            self.drawn.emit(self.drawing)
            self.update()

    # --- the keyboard --------------------------------------------------------------------------------------------

    def takes(self, event: QKeyEvent) -> bool:
        """Tell whether a key means something here."""
        return event.key() in (*ARROWS, *PUT, *TAKE, Qt.Key.Key_F) and not (
            event.key() not in ARROWS and event.modifiers() & CARRY
        )

    def press_key(self, event: QKeyEvent) -> None:
        """Do what a key means."""
        if self.cross is None:
            centre = self._box.viewRect().center()
            self.cross = centre.x(), centre.y()
        key, carries = event.key(), bool(event.modifiers() & CARRY)
        near = self.near(self.cross)
        if not (event.isAutoRepeat() and carries):
            self.grabbed.emit(True)  # one change
        if key in ARROWS:
            self._move_cross(ARROWS[Qt.Key(key)], FINE_STEP if event.modifiers() & FINE else STEP, near, carries)
        elif key in PUT:
            self._act(self.cross)
        elif key in TAKE and near is not None:
            self.take_away(near)
        elif key == Qt.Key.Key_F and near is not None:
            self.flip(near)
        if not carries:
            self.grabbed.emit(False)
        self.cross_moved.emit()
        self.update()

    def release_key(self, event: QKeyEvent) -> None:
        """End the change of a key that was held down."""
        if not event.isAutoRepeat():
            self.grabbed.emit(False)

    def _move_cross(self, way: tuple[int, int], step: float, near: int | None, carries: bool) -> None:
        assert self.cross is not None
        width, height = self._pixels(step)
        view = self._box.viewRect()
        x = min(max(self.cross[0] + way[0] * width, view.left()), view.right())
        y = min(max(self.cross[1] + way[1] * height, view.top()), view.bottom())
        if carries and near is not None:
            self._draw(self.part.moved(near, x, y))
        self.cross = x, y

    # --- what is painted -------------------------------------------------------------------------------------------

    def viewTransformChanged(self) -> None:
        """Cover what is to be seen of the plane."""
        self.prepareGeometryChange()
        self.update()

    def boundingRect(self) -> QRectF:
        """Return what is to be seen of the plane."""
        return QRectF(self._box.viewRect())

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Paint what a press would mean, and the cross of the keyboard."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(style.pen(self.theme.accent, 2.0))
        place = self.cross or self._mouse
        if place is None:
            return
        if self.tool == PEN or self.cross is not None:
            near = self._held if self._held is not None else self.near(place)
            if near is not None and near < len(self.part.rows):
                x, y, _label = self.part.rows[near]
                painter.drawEllipse(QPointF(x, y), *self._pixels(REACH))
        if self.tool != PEN:
            painter.drawEllipse(QPointF(*place), *self._pixels(BRUSH if self.tool == ERASER else 1.5 * CLOUD))
        if self.cross is not None:
            width, height = self._pixels(2 * REACH)
            painter.drawLine(QPointF(place[0] - width, place[1]), QPointF(place[0] + width, place[1]))
            painter.drawLine(QPointF(place[0], place[1] - height), QPointF(place[0], place[1] + height))

    def _pixels(self, count: float) -> Point:
        """Return so many pixels at a text size of 100 %, in the units of the plane."""
        width, height = self._box.viewPixelSize()
        size = style.pixels(count)
        return max(size * width, 1e-300), max(size * height, 1e-300)

    def _place(self, scene: QPointF) -> Point:
        at = self._box.mapSceneToView(scene)
        return at.x(), at.y()
