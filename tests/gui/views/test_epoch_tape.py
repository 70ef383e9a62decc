"""The epoch tape: done, current and to come, to scale."""

import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from gui.plots.strip import Strip
from gui.style import style
from gui.style.theme import DARK, LIGHT
from gui.views.epoch_tape import EpochTape, _Funnel
from tests.gui.style.test_contrast import contrast
from tests.journeys.user import told_by

STATES = ("done", "current", "to_come")


@pytest.fixture
def tape(qtbot):
    made = EpochTape()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.resize(1024, made.sizeHint().height())
    made.show()
    return made


def shares(tape):
    """Which share of the strip of batches each state takes, measured in a line of pixels near its lower edge."""
    picture = tape.findChildren(Strip)[1].grab().toImage()
    colours = {QColor(getattr(LIGHT, state)).rgb(): state for state in STATES}
    lines = []
    for y in range(picture.height()):
        found = [colours.get(picture.pixel(x, y)) for x in range(picture.width())]
        lines.append([state for state in found if state])
    line = max(lines, key=len)
    return {state: line.count(state) / len(line) for state in STATES}


@pytest.mark.parametrize(
    ("iteration", "changes", "done", "current"),
    [
        (0, {}, 0.0, 0.0),
        (1, {}, 0.0, 0.1),
        (4, {}, 0.3, 0.1),
        (10, {}, 0.9, 0.1),
        (11, {}, 0.0, 0.1),
        (7, {"batch_size": 300}, 0.9, 0.1),  # the short batch is drawn short
        (6, {"batch_size": 300}, 0.75, 0.15),
        (2, {"batch_size": 1999}, 0.9995, 0.0005),
        (1, {"batch_size": 2000}, 0.0, 1.0),
        (1000, {"batch_size": 1}, 0.4995, 0.003),  # a filling bar
        (1999, {"batch_size": 1}, 0.9985, 0.003),
        (2000, {"batch_size": 1}, 0.997, 0.003),
        (3000, {"batch_size": 1}, 0.4995, 0.003),
        (334, {"batch_size": 3}, 0.4995, 0.003),
    ],
)
def test_batches_are_drawn_to_scale(tape, frame_at, iteration, changes, done, current):
    tape.show_frame(frame_at(iteration, **changes))
    measured = shares(tape)
    assert measured["done"] == pytest.approx(done, abs=0.012)
    assert measured["current"] == pytest.approx(current, abs=0.012)
    if current:
        assert measured["current"] > 0


@pytest.mark.parametrize("batch_size", [200, 1], ids=["cells", "a bar"])
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_what_is_to_come_has_an_edge_as_it_is_painted(tape, frame_at, theme, batch_size):
    tape.set_theme(theme)
    tape.show_frame(frame_at(3, batch_size=batch_size))
    picture = tape.findChildren(Strip)[1].grab().toImage()
    x = round(0.85 * picture.width())
    inked = max(contrast(picture.pixelColor(x, y).name(), theme.card) for y in range(picture.height() // 4))
    assert inked >= 3


class Paints(QObject):
    """Notes which part of a widget is painted."""

    def __init__(self, widget):
        super().__init__(widget)
        self.areas = []
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self.areas.append(event.rect())
        return False


@pytest.mark.parametrize(("before", "after"), [(3, 4), (8, 2), (10, 11), (5, 15)])
def test_only_cells_that_have_changed_are_painted_anew(qtbot, tape, frame_at, before, after):
    strip = tape.findChildren(Strip)[1]
    tape.show_frame(frame_at(before))
    qtbot.waitExposed(tape)
    QApplication.processEvents()
    old, paints = strip.grab().toImage(), Paints(strip)
    tape.show_frame(frame_at(after))
    QApplication.processEvents()
    [area] = paints.areas or [QRect()]
    new = strip.grab().toImage()
    changed = [x for x in range(new.width()) for y in range(new.height()) if old.pixel(x, y) != new.pixel(x, y)]
    assert all(area.left() <= x <= area.right() for x in changed)
    assert area.width() <= (abs((after - 1) % 10 - (before - 1) % 10) + 1.2) * strip.width() / 10


def test_a_batch_under_way_is_seen_however_small(tape, frame_at):
    for iteration in (1, 1000, 2000):
        tape.show_frame(frame_at(iteration, batch_size=1))
        assert shares(tape)["current"] * 1000 >= 2


@pytest.mark.parametrize(
    ("iteration", "changes", "said"),
    [
        (0, {}, "epoch 0 of 10, batch 0 of 10"),
        (48, {}, "epoch 5 of 10, batch 8 of 10"),
        (7, {"batch_size": 300}, "epoch 1 of 10, batch 7 of 7"),
        (3, {"batch_size": 2000}, "epoch 3 of 10, batch 1 of 1"),
        (1234, {"batch_size": 1}, "epoch 1 of 10, batch 1234 of 2000"),
    ],
)
def test_it_says_where_the_iteration_stands(tape, frame_at, iteration, changes, said):
    tape.show_frame(frame_at(iteration, **changes))
    assert told_by(tape) == said


def test_the_strip_grows_with_the_text(qtbot, frame_at):
    heights = []
    for scale in (1.0, 1.5):
        style.apply(LIGHT, scale)
        made = EpochTape()
        qtbot.addWidget(made)
        made.set_theme(LIGHT)
        made.show_frame(frame_at(3))
        heights.append(made.sizeHint().height())
    assert heights[1] > 1.2 * heights[0]


def test_the_strips_have_their_room_back_once_the_text_is_small_again(tape, frame_at):
    def left():
        tape.layout().activate()
        return tape.findChildren(Strip)[1].x()

    tape.show_frame(frame_at(3))
    widths = []
    for scale in (1.5, 1.0, 2.0, 1.0):
        style.apply(LIGHT, scale)
        widths.append(left())
    assert widths[1] == widths[3] < widths[2]


def test_no_part_of_it_keeps_the_theme_before(tape, frame_at):
    tape.show_frame(frame_at(3))
    style.apply(DARK, 1.0)
    tape.set_theme(DARK)
    picture = tape.grab().toImage()
    pixels = [picture.pixel(x, y) for x in range(0, picture.width(), 3) for y in range(picture.height())]
    assert pixels.count(QColor(LIGHT.card).rgb()) < 0.03 * len(pixels), "the letters alone are white"


def test_what_joins_an_epoch_with_its_batches_follows_the_width_of_the_tape(tape, frame_at):
    joined = tape.findChild(_Funnel)
    tape.show_frame(frame_at(11))
    tape.resize(700, tape.height())
    QApplication.processEvents()
    picture = joined.grab().toImage()
    upper = [QColor(picture.pixel(x, 0)) != QColor(LIGHT.card) for x in range(picture.width())]
    cell = tape.findChild(Strip).cell(2)
    assert upper.index(True) == pytest.approx(cell.left(), abs=10)  # it widens downwards; it stood 30 further
