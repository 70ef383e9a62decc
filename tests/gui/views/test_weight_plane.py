"""The plane of the weights: which slice it shows, the minimum or why there is none, and moving about in it."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from core.analysis.landscape import Landscape, Sight, Slice
from core.analysis.minimum import Minimum
from gui.plots.items.marks import Name
from gui.style.theme import LIGHT
from gui.views.weight_plane import WeightPlaneView
from tests.gui.frames import with_descent

BOX = (-4.0, -3.0, 4.0, 5.0)
LINES = np.array([[0.0, 0.0], [1.0, 1.0], [np.nan, np.nan]])
POINT = Minimum("point", np.array([1.0, 2.0, -0.25]), 0.2)


def a_landscape(minimum=POINT, at_minimum=True, b=-0.25, samples=2000, box=BOX, chosen=False):
    return Landscape(Slice(box, b, True, chosen), b, at_minimum, samples, LINES, True, minimum)


class Shown:
    """The view on its own, and what it asks for; made in the test, so that nothing of it outlives the test."""

    def __init__(self, qtbot, frame):
        self.view = WeightPlaneView()
        qtbot.addWidget(self.view)
        self.view.set_theme(LIGHT)
        self.view.resize(400, 240)
        self.view.show()
        self.frame = frame
        self.sights = []
        self.view.sight_changed.connect(self.sights.append)
        self.qtbot = qtbot

    def show(self, landscape):
        self.view.show_frame(replace(self.frame, landscape=landscape))

    @property
    def note(self):
        label = self.view.findChild(QLabel, "planeNote")
        return label.text() if label.isVisible() else ""

    @property
    def labels(self):
        items = [item for item in self.view.plot.items if isinstance(item, Name) and item.isVisible()]
        return [item.text for item in items]

    @property
    def seen(self):
        (left, right), (bottom, top) = self.view.box.viewRange()
        return left, bottom, right, top

    def asked_for(self):
        """The box that was asked for last."""
        return self.sights[-1].box if self.sights else None

    def turns_the_wheel(self, notches):
        port = self.view.widget.viewport()
        middle = QPointF(port.rect().center())
        event = QWheelEvent(
            middle,
            QPointF(port.mapToGlobal(middle)),
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(port, event)

    def drags(self, across, down):
        port = self.view.widget.viewport()
        place = port.rect().center()
        QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=place)
        for part in (0.3, 0.6, 1.0):
            self.qtbot.wait(20)  # pyqtgraph drops moves that come faster than a mouse can send them
            QTest.mouseMove(port, place + QPoint(round(across * part), round(down * part)))
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=place + QPoint(across, down))

    def double_clicks(self):
        port = self.view.widget.viewport()
        for act in (QTest.mouseClick, QTest.mouseDClick, QTest.mouseRelease):
            act(port, Qt.MouseButton.LeftButton, pos=port.rect().center())


def test_the_minimum_is_marked_and_the_slice_is_named(qtbot, frame_at):
    shown = Shown(qtbot, frame_at(30))
    shown.show(a_landscape())
    assert shown.labels == ["minimum"]
    assert shown.note == "At b = \N{MINUS SIGN}0.25."


def test_at_another_slice_the_minimum_says_where_it_lies(qtbot, frame_at):
    shown = Shown(qtbot, frame_at(30))
    shown.show(a_landscape(at_minimum=False, b=1.5))
    assert shown.labels == ["minimum"]
    assert shown.note == "At b = 1.5; the minimum is at b = \N{MINUS SIGN}0.25."


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("none", ["No minimum", "separable", "falls for ever"]),
        ("cone", ["whole cone of weights has loss 0"]),
        ("origin", ["only where all weights are 0", "nothing is learned"]),
        ("touching", ["classes touch", "no minimum was found"]),
        ("unknown", ["No minimum was found"]),
        ("corner", ["corners", "was not computed"]),
    ],
)
def test_where_there_is_no_minimum_to_mark_words_say_why(qtbot, frame_at, kind, words):
    shown = Shown(qtbot, frame_at(30))
    shown.show(a_landscape(Minimum(kind, None, 0.0), at_minimum=False))
    assert shown.labels == []
    for part in words:
        assert part in shown.note
    note = shown.view.findChild(QLabel, "planeNote")
    shown.qtbot.waitUntil(lambda: note.geometry().bottom() < shown.view.widget.geometry().top())  # over no picture


def test_one_of_many_minima_is_marked_as_such(qtbot, frame_at):
    shown = Shown(qtbot, frame_at(30))
    shown.show(a_landscape(replace(POINT, kind="flat")))
    assert shown.labels == ["minimum"]
    assert "whole line" in shown.note


def test_a_minimum_outside_of_the_picture_is_told_in_numbers_until_it_is_seen(qtbot, frame_at):
    shown = Shown(qtbot, frame_at(30))
    shown.show(a_landscape(replace(POINT, weights=np.array([1.0, 60.0, 0.5]))))
    assert "w1 = 1, w2 = 60" in shown.note
    shown.view.box.setRange(xRange=(-90, 90), yRange=(-90, 90))
    assert shown.note == "At b = \N{MINUS SIGN}0.25."


def test_contours_of_a_part_of_the_samples_say_so_and_nothing_is_said_of_a_minimum_not_known_yet(qtbot, frame_at):
    shown = Shown(qtbot, frame_at(30))
    shown.show(a_landscape(None, samples=1999))
    assert "1999 samples" in shown.note
    assert shown.labels == []
    shown.show(a_landscape())
    assert shown.note == "At b = \N{MINUS SIGN}0.25."


def test_the_choice_of_the_slice_is_told_once(qtbot, frame_at):
    shown = Shown(qtbot, frame_at(30))
    shown.show(a_landscape())
    for name, at_minimum in (("sliceAtNow", False), ("sliceAtMinimum", True)):
        action = shown.view.findChild(QAction, name)
        shown.sights.clear()
        action.trigger()
        assert action.isChecked()
        assert shown.sights == [Sight(None, at_minimum)]


def test_the_picture_follows_the_landscape_until_it_is_moved_by_hand_and_again_afterwards(qtbot, frame_at):
    shown = Shown(qtbot, frame_at(30))
    shown.show(a_landscape())
    assert shown.seen == pytest.approx(BOX)
    shown.turns_the_wheel(3)
    zoomed = shown.seen
    assert zoomed[2] - zoomed[0] < 8 * 0.95
    shown.qtbot.waitUntil(lambda: bool(shown.sights), timeout=2000)
    assert shown.sights[-1].box == pytest.approx(zoomed)
    shown.show(a_landscape(box=(-9.0, -9.0, 9.0, 9.0)))  # was asked for before
    assert shown.seen == zoomed
    shown.show(a_landscape(box=zoomed, chosen=True))
    assert shown.seen == zoomed
    shown.view.see_whole_descent()
    assert shown.sights[-1] == Sight(None, True)
    shown.show(a_landscape(box=zoomed, chosen=True))  # still on its way
    shown.show(a_landscape(box=(-9.0, -9.0, 9.0, 9.0)))
    assert shown.seen == pytest.approx((-9, -9, 9, 9))


def test_the_picture_is_dragged_and_a_double_click_brings_it_back(qtbot, frame_at):
    shown = Shown(qtbot, frame_at(30))
    shown.show(a_landscape())
    shown.drags(60, 0)
    left, bottom, right, top = shown.seen
    assert left < -4.5
    assert right - left == pytest.approx(8)
    assert (bottom, top) == pytest.approx((-3, 5))
    shown.qtbot.waitUntil(lambda: shown.asked_for() == pytest.approx(shown.seen), timeout=2000)
    shown.double_clicks()
    shown.qtbot.waitUntil(lambda: shown.asked_for() is None, timeout=2000)


def test_many_turns_of_the_wheel_ask_seldom(qtbot, frame_at):
    shown = Shown(qtbot, frame_at(30))
    shown.show(a_landscape())
    for _ in range(20):
        shown.turns_the_wheel(1)
    shown.qtbot.waitUntil(lambda: bool(shown.sights), timeout=2000)
    assert len(shown.sights) <= 2
    assert shown.sights[-1].box == pytest.approx(shown.seen)


def test_one_cannot_get_lost_in_the_plane(qtbot, frame_at):
    shown = Shown(qtbot, frame_at(30))
    shown.show(a_landscape())
    for notches in (-400, 800):
        shown.turns_the_wheel(notches)
        left, bottom, right, top = shown.seen
        assert -1000.001 <= left < right <= 1000.001
        assert -1000.001 <= bottom < top <= 1000.001
        assert right - left > 9e-5


def test_other_data_is_seen_whole_again(qtbot, frame_at):
    shown = Shown(qtbot, frame_at(30))
    shown.show(a_landscape())
    shown.turns_the_wheel(3)
    shown.frame = frame_at(0, data="ravine")
    shown.show(a_landscape(box=(-9.0, -9.0, 9.0, 9.0)))
    assert shown.sights[-1] == Sight(None, True)
    assert shown.seen == pytest.approx((-9, -9, 9, 9))


def test_a_descent_that_has_left_the_picture_is_missed_in_words(qtbot, frame_at):
    shown = Shown(qtbot, frame_at(30))
    shown.show(a_landscape())
    assert "left" not in shown.note
    shown.frame = with_descent(shown.frame, weights=np.array([1e9, 0.0, 0.0]))
    shown.show(a_landscape())
    assert "The descent has left the picture." in shown.note
    shown.frame = frame_at(2)
    shown.show(a_landscape())
    assert "left" not in shown.note
