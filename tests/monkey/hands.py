"""What the hands of the random user do: each takes the widget that it is done to, and a way to wait."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QGraphicsView,
    QMenuBar,
    QPushButton,
    QScrollBar,
    QToolButton,
    QWidget,
)

Wait = Callable[[int], None]  # milliseconds
Place = list[float]  # shares of a widget's width and height

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
MOVE_MS = 12  # pyqtgraph takes a hundred moves a second and no more


def keyed(windows: list[QWidget], kinds: tuple[type, ...]) -> dict[str, Any]:
    """Return the widgets of some kinds that can be used now, by a name that they keep."""
    found: dict[str, Any] = {}
    for top in windows:
        for widget in [top, *top.findChildren(QWidget)]:
            if isinstance(widget, kinds) and usable(widget) and not _inner(widget):
                name = widget.objectName() or type(widget).__name__
                parent = widget.parentWidget()
                while not widget.objectName() and parent is not None and parent.objectName() == "":
                    parent = parent.parentWidget()
                key = name if widget.objectName() else f"{parent.objectName() if parent else ''}/{name}"
                number = 0
                while f"{key}#{number}" in found:
                    number += 1
                found[f"{key}#{number}"] = widget
    return found


def _inner(widget: QWidget) -> bool:
    """Tell whether a widget is a part of one of Qt's own: a field's text, a table's corner."""
    return widget.objectName().startswith("qt_") or isinstance(widget, QScrollBar)


def usable(widget: QWidget) -> bool:
    """Tell whether a widget is still to be used: what was just done to it may have taken it away."""
    return shiboken6.isValid(widget) and widget.isVisible() and widget.isEnabled()


def press(wait: Wait, button: QAbstractButton, times: int) -> None:
    """Press a button, or open its menu."""
    menu = button.menu() if isinstance(button, QToolButton | QPushButton) else None
    if menu is not None:  # a click would wait for what is chosen
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
        return
    QTest.mouseClick(button, LEFT)
    wait(0)
    if times == 2 and usable(button):
        QTest.mouseClick(button, LEFT)


def slide(wait: Wait, slider: QAbstractSlider, shares: list[float], let_go: bool) -> None:
    """Drag a slider's handle; it may be let go a moment later."""
    slider.setSliderDown(True)
    for share in shares:
        slider.setSliderPosition(round(slider.minimum() + share * (slider.maximum() - slider.minimum())))
        wait(0)
        if not shiboken6.isValid(slider):
            return
    if not let_go:
        wait(1)
    if shiboken6.isValid(slider):
        slider.setSliderDown(False)


def choose(_wait: Wait, choice: QComboBox, share: float) -> None:
    """Choose an entry of a list."""
    if choice.count():
        index = int(share * choice.count())
        choice.setCurrentIndex(index)
        choice.activated.emit(index)


def type_in(wait: Wait, field: QWidget, text: str, then: str) -> None:
    """Replace what a field holds, and press a key, where one is named."""
    field.setFocus(Qt.FocusReason.MouseFocusReason)
    if hasattr(field, "selectAll"):
        field.selectAll()
    for letter in text:
        QTest.keyClicks(field, letter)
        wait(0)
        if not usable(field):
            return
    if then:
        QTest.keyClick(field, getattr(Qt.Key, f"Key_{then}"))


def drag(wait: Wait, plot: QGraphicsView, places: list[Place], right: bool = False) -> None:
    """Drag over a plot, with the left button or the right one."""
    port, button = plot.viewport(), RIGHT if right else LEFT
    points = [QPoint(round(x * port.width()), round(y * port.height())) for x, y in places]
    for number, point in enumerate(points):
        QTest.mouseMove(port, point)
        wait(MOVE_MS)
        if not usable(port):
            return
        if number == 0:
            QTest.mousePress(port, button, pos=point)
    QTest.mouseRelease(port, button, pos=points[-1])


def wheel(_wait: Wait, plot: QGraphicsView, x: float, y: float, turns: int) -> None:
    """Turn the wheel over a plot."""
    port = plot.viewport()
    at = QPointF(x * port.width(), y * port.height())
    nothing = Qt.KeyboardModifier.NoModifier
    none = Qt.MouseButton.NoButton
    angle = QPoint(0, 120 * turns)
    whole = QPointF(port.mapToGlobal(at.toPoint()))
    phase = Qt.ScrollPhase.NoScrollPhase
    QApplication.sendEvent(port, QWheelEvent(at, whole, QPoint(), angle, none, nothing, phase, False))


def drop(wait: Wait, window: QWidget, places: list[Place], data: QMimeData, let_go: bool) -> None:
    """Drag something from outside over a window, and let it go over the last place, or take it away again."""
    how = Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier
    (over, at), *others = [_under(window, place) for place in places]
    enters = QDragEnterEvent(at, *how)
    QApplication.sendEvent(over, enters)  # Qt goes up from there to what takes it, and stays with that
    if not enters.isAccepted():
        return
    for over, at in others:
        wait(MOVE_MS)
        if not usable(window) or not shiboken6.isValid(over):
            return
        QApplication.sendEvent(over, QDragMoveEvent(at, *how))
    QApplication.sendEvent(over, QDropEvent(QPointF(at), *how) if let_go else QDragLeaveEvent())


def _under(window: QWidget, place: Place) -> tuple[QWidget, QPoint]:
    """Return what stands at a place of a window, and where in it that is."""
    at = QPoint(round(place[0] * (window.width() - 1)), round(place[1] * (window.height() - 1)))
    over = window.childAt(at) or window
    return over, over.mapFrom(window, at)


def tap(_wait: Wait, widget: QWidget, x: float, y: float, twice: bool, right: bool = False) -> None:
    """Click anywhere on anything."""
    at = QPoint(round(x * (widget.width() - 1)), round(y * (widget.height() - 1)))
    if isinstance(widget, QAbstractButton | QComboBox | QMenuBar):  # pressed, chosen and triggered
        return
    target = widget.viewport() if hasattr(widget, "viewport") else widget
    button = RIGHT if right else LEFT
    QTest.mouseClick(target, button, pos=at)
    if twice and usable(target):
        QTest.mouseDClick(target, button, pos=at)
        if usable(target):
            QTest.mouseRelease(target, button, pos=at)


def hit(widget: QWidget, key: str) -> None:
    """Press a key, with what is held down meanwhile."""
    chord = QKeySequence(key)[0]
    QTest.keyClick(widget, chord.key(), chord.keyboardModifiers())
