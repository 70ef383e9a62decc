"""The keyboard's pointer in a plot: all that the mouse does there, done with keys; and two fingers that zoom.

Enter puts a cross into the plot that has the focus. The cross is the mouse for everything that lies in the plot: what
can be clicked, dragged or read off knows nothing of keys.
"""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QGestureEvent, QLabel, QPinchGesture, QWidget

from gui.access.announcer import announce
from gui.plots.items.drag import DragItem, DragLine
from gui.plots.zoom_box import ZoomBox
from gui.style import style
from gui.words.numbers import number

Key, Type = Qt.Key, QEvent.Type
STEP, FINE_STEP, PAN = 8, 1, 40  # pixels that an arrow key goes: alone, with Shift, with Ctrl
ZOOM = 1.25
CROSS = 14  # pixels from its middle to its ends
ARROWS = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1), Key.Key_Down: (0, 1)}
ENTER = (Key.Key_Return, Key.Key_Enter)
NEARER, FARTHER = (Key.Key_Plus, Key.Key_Equal), (Key.Key_Minus, Key.Key_Underscore)
KEYS = {*ARROWS, *ENTER, *NEARER, *FARTHER, Key.Key_Space, Key.Key_Escape, Key.Key_Home}
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton

translate = QCoreApplication.translate


class Pointer(QWidget):
    """Lies over a plot that the keyboard has brought the focus to: a ring around it, and after Enter the cross.

    Parameters
    ----------
    plot : PlotWidget

    Attributes
    ----------
    at : QPoint, optional
        Where the cross is, in the plot's widget; None where there is none.
    aside : bool
        Whether the keys are somebody else's in this plot just now.
    """

    # of the class: a plot that nobody has any more tells it of its end while both go, when it has none of its own left
    at: QPoint | None = None
    aside = False
    _held = False

    def __init__(self, plot: pg.PlotWidget) -> None:
        super().__init__(plot)
        self._plot = plot
        self._box: pg.ViewBox = plot.getPlotItem().getViewBox()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        plot.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        plot.installEventFilter(self)
        plot.grabGesture(Qt.GestureType.PinchGesture)

    # --- what comes in -------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the plot, and the fingers on it."""
        kind = event.type()
        if watched is not self.parent():  # the viewport, while it is pinched: the first finger drags nothing
            return isinstance(event, QMouseEvent)
        if kind == Type.Gesture and isinstance(event, QGestureEvent):
            return self._pinch(event)
        if kind in (Type.FocusIn, Type.Resize):
            QTimer.singleShot(0, self, self._cover)  # once it is known what has brought the focus
        elif kind == Type.FocusOut:
            self._end()
            self.hide()
        elif isinstance(event, QKeyEvent) and not self.aside:
            if kind == Type.ShortcutOverride and self.at is not None and event.key() in KEYS:
                event.accept()
                return True
            if kind == Type.KeyPress:
                return self._press(event)
        return False

    def _cover(self) -> None:
        if self._plot.hasFocus() and self._plot.property("ring"):
            self.setGeometry(self._plot.rect())
            self.show()
            self.raise_()

    def _press(self, event: QKeyEvent) -> bool:
        key = Key(event.key())
        if self.at is None:
            if key not in ENTER or event.modifiers() & CONTROL:
                return False
            self._begin()
        elif key in ARROWS and event.modifiers() & CONTROL:
            across, down = ARROWS[key]
            wide, high = self._box.viewPixelSize()
            self._look(x=PAN * across * wide, y=-PAN * down * high)
        elif key in ARROWS:
            across, down = ARROWS[key]
            step = FINE_STEP if event.modifiers() & SHIFT else STEP
            self._go(self.at + QPoint(across * step, down * step))
        elif key in ENTER:
            self._click()
        elif key == Key.Key_Space:
            self._hold(not self._held)
        elif key in (*NEARER, *FARTHER):
            self.zoom(1 / ZOOM if key in NEARER else ZOOM, self._place())
        elif key == Key.Key_Home:
            self._go_to_next()
        elif key == Key.Key_Escape:
            self._end()
        else:
            return False
        self._cover()
        self.update()
        return True

    # --- what the mouse would do ---------------------------------------------------------------------------------

    def _begin(self) -> None:
        self._go(self._box.mapRectToScene(self._box.boundingRect()).center().toPoint())
        announce(
            self,
            translate(
                "pointer",
                "Cross on. Arrow keys move it, Enter clicks, Space takes hold and lets go, Home goes to what can be "
                "dragged, Esc ends.",
            ),
        )

    def _end(self) -> None:
        if self._held:
            self._hold(False)
        if self.at is not None:
            self.at = None
            QApplication.sendEvent(self._plot.viewport(), QEvent(Type.Leave))
            self.update()

    def _go(self, place: QPoint) -> None:
        inside = self._plot.viewport().rect()
        self.at = QPoint(
            min(max(place.x(), inside.left()), inside.right()), min(max(place.y(), inside.top()), inside.bottom())
        )
        self._send(Type.MouseMove, NONE)
        announce(self, self.told())

    def _click(self) -> None:
        if self._held:
            self._hold(False)
            return
        self._send(Type.MouseButtonPress, LEFT, LEFT)
        self._send(Type.MouseButtonRelease, LEFT)

    def _hold(self, held: bool) -> None:
        self._held = held
        self._send(Type.MouseButtonPress if held else Type.MouseButtonRelease, LEFT)
        announce(self, translate("pointer", "Taken hold.") if held else translate("pointer", "Let go."))

    def _send(self, kind: QEvent.Type, button: Qt.MouseButton, down: Qt.MouseButton | None = None) -> None:
        assert self.at is not None
        viewport = self._plot.viewport()
        buttons = down or (LEFT if self._held else NONE)
        place = QPointF(self.at)
        spot = QPointF(viewport.mapToGlobal(self.at))
        QApplication.sendEvent(
            viewport, QMouseEvent(kind, place, spot, button, buttons, Qt.KeyboardModifier.NoModifier)
        )

    def _go_to_next(self) -> None:
        """Go to the next thing that can be dragged, from left to right."""
        assert self.at is not None
        here = (self.at.x(), self.at.y())
        found = sorted({(place.x(), place.y()) for place in self._handles()})
        if found:
            x, y = next((place for place in found if place > here), found[0])
            self._go(QPoint(x, y))

    def _handles(self) -> list[QPoint]:
        seen = self._box.mapRectToScene(self._box.boundingRect())
        places: list[QPoint] = []
        for item in self._plot.scene().items():
            if isinstance(item, DragItem | DragLine) and item.isVisible():
                over = item.mapRectToScene(item.boundingRect()).intersected(seen)
                if not over.isEmpty():
                    places.append(over.center().toPoint())
        return places

    # --- nearer and farther --------------------------------------------------------------------------------------

    def zoom(self, factor: float, about: QPointF | None = None) -> None:
        """Show `factor` times as much, around a place of the plot or its middle."""
        if isinstance(self._box, ZoomBox):
            self._box.zoom(factor, about)

    def _look(self, x: float, y: float) -> None:
        if any(self._box.state["mouseEnabled"]):
            self._box.translateBy(x=x, y=y)
            self._box.sigRangeChangedManually.emit(self._box.state["mouseEnabled"])

    def _pinch(self, event: QGestureEvent) -> bool:
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(pinch, QPinchGesture):
            return False
        if pinch.state() == Qt.GestureState.GestureStarted:
            self._plot.viewport().installEventFilter(self)
        elif pinch.state() in (Qt.GestureState.GestureFinished, Qt.GestureState.GestureCanceled):
            self._plot.viewport().removeEventFilter(self)
        if pinch.scaleFactor() > 0:
            middle = self._plot.viewport().mapFromGlobal(pinch.centerPoint().toPoint())
            self.zoom(1 / pinch.scaleFactor(), self._box.mapSceneToView(QPointF(middle)))
        event.accept(pinch)
        return True

    # --- what there is at the cross ------------------------------------------------------------------------------

    def _place(self) -> QPointF:
        assert self.at is not None
        return QPointF(self._box.mapSceneToView(QPointF(self.at)))

    def told(self) -> str:
        """Return what is read off at the cross: what the plot says there, else its place."""
        if self.at is None:
            return ""
        said = [label.text() for label in self._plot.findChildren(QLabel) if label.isVisible() and label.text()]
        if said:
            return ". ".join(said)
        place, named = self._place(), []
        for side, value in (("bottom", place.x()), ("left", place.y())):
            axis = self._plot.getPlotItem().getAxis(side)
            value = 10.0**value if axis.logMode else value
            named.append(f"{axis.labelText or ''} {number(value)}".strip())
        return "; ".join(named)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring and the cross."""
        theme = style.applied()
        painter = QPainter(self)
        painter.setPen(style.pen(theme.accent, 2.0))
        painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        if self.at is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            reach = round(style.pixels(CROSS))
            for colour, width in ((theme.card, 5.0), (theme.line, 2.0)):
                painter.setPen(style.pen(colour, width))
                painter.drawLine(self.at - QPoint(reach, 0), self.at + QPoint(reach, 0))
                painter.drawLine(self.at - QPoint(0, reach), self.at + QPoint(0, reach))
                if self._held:
                    painter.drawEllipse(self.at, reach // 2, reach // 2)
        painter.end()
