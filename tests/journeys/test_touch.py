"""Somebody with fingers: two of them zoom, targets are large, and what hovering tells a finger can ask for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QStyle,
    QStyleOptionSlider,
    QToolTip,
)

from gui.plots.items.drag import DragItem, DragLine
from gui.plots.pointer import Pointer
from gui.plots.strip import Strip
from gui.scenes.catalogue import SCENES

FINGER = 32


@pytest.fixture
def user(open_lab):
    return open_lab()


def pinch(user, view):
    """Two fingers go apart in a plot, to three times their distance."""
    viewport = view.widget.viewport()
    middle = viewport.rect().center()
    device = QTest.createTouchDevice()

    def fingers(apart: int) -> tuple[QPoint, QPoint]:
        return middle - QPoint(apart, 0), middle + QPoint(apart, 0)

    one, two = fingers(40)
    QTest.touchEvent(viewport, device).press(0, one, viewport).press(1, two, viewport).commit()
    for apart in range(50, 121, 10):
        one, two = fingers(apart)
        QTest.touchEvent(viewport, device).move(0, one, viewport).move(1, two, viewport).commit()
        user.looks_on(5)
    QTest.touchEvent(viewport, device).release(0, one, viewport).release(1, two, viewport).commit()
    user.looks_on(20)


def turn_the_wheel(view):
    viewport = view.widget.viewport()
    middle, none = QPointF(viewport.rect().center()), QPoint()
    buttons, keys, phase = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    place = QPointF(viewport.mapToGlobal(middle))
    QApplication.sendEvent(viewport, QWheelEvent(middle, place, none, QPoint(0, 120), buttons, keys, phase, False))


def test_a_plot_zooms_by_the_wheel_by_keys_and_by_two_fingers_or_by_none_of_them(user):
    for name, zooms in (("boundaryView", True), ("lossView", False)):
        view = user.find(name)
        for zoom in (lambda: turn_the_wheel(view), lambda: view.zoom(0.8), lambda: pinch(user, view)):  # noqa: B023
            before = view.box.viewRange()
            zoom()
            assert (view.box.viewRange() != before) == zooms, name


def test_two_fingers_zoom_a_plot_and_drag_nothing(user):
    view = user.find("boundaryView")
    box = view.box
    wide = box.viewRect().width()
    pinch(user, view)
    assert box.viewRect().width() == pytest.approx(wide / 3, rel=0.15)
    assert user.iteration == 0


def too_small(page) -> list[str]:
    """What is to be seen on a page and smaller than a finger."""
    small = []
    for kind in (QAbstractButton, QAbstractSpinBox, QComboBox, Strip):
        for widget in page.findChildren(kind):
            if widget.isVisible() and widget.height() < FINGER:
                small.append(f"{type(widget).__name__} {widget.objectName()} {widget.height()}")
    for pointer in page.findChildren(Pointer):
        plot = pointer.parentWidget()
        for item in plot.scene().items() if plot.isVisible() else ():
            if isinstance(item, DragItem | DragLine) and item.isVisible():
                size = item.mapRectToScene(item.boundingRect()).size()
                if min(size.width(), size.height()) < FINGER - 1:
                    small.append(f"{type(item).__name__} {size}")
    return small


def test_with_touch_everything_that_is_pressed_or_dragged_is_32_pixels(user):
    user.window.ease.touch_action.setChecked(True)
    for scene in SCENES:
        user.opens(scene.name)
        user.waits(lambda: user.window.session.player.settled and user.window.questions.idle)
        user.waits(lambda: not too_small(user.window.page))
    slider = user.find("batchSizeSlider")
    option = QStyleOptionSlider()
    slider.initStyleOption(option)
    part = QStyle.SubControl.SC_SliderHandle
    handle = slider.style().subControlRect(QStyle.ComplexControl.CC_Slider, option, part, slider)
    assert min(handle.width(), handle.height()) >= FINGER
    assert user.window.stage.large_view.isVisible()
    user.window.ease.touch_action.setChecked(False)
    assert user.find("playButton").height() < 45


def test_a_long_press_and_a_key_tell_what_hovering_tells(user):
    user.window.ease.touch_action.setChecked(True)
    viewport = user.find("boundaryView").widget.viewport()
    device = QTest.createTouchDevice()
    at = viewport.rect().center()
    QTest.touchEvent(viewport, device).press(0, at, viewport).commit()
    user.looks_on(900)
    QTest.touchEvent(viewport, device).release(0, at, viewport).commit()
    user.waits(lambda: "Drag" in QToolTip.text())
    user.window.ease.touch_action.setChecked(False)
    user.find("restartButton").setFocus()
    user.press(Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    user.waits(lambda: "same weights" in QToolTip.text())
    QToolTip.hideText()
