"""The boundary view: what it says and draws of the samples, and that a line keeps its slope."""

from dataclasses import replace

import pytest

from gui.style.theme import LIGHT
from gui.views.boundary import BoundaryView
from tests.gui.frames import frame_of


@pytest.fixture
def view(qtbot):
    made = BoundaryView()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.resize(500, 420)
    made.show()
    return made


def slope_on_screen(view):
    """How many pixels one unit of x2 is for each pixel of one unit of x1."""
    width, height = view.box.viewPixelSize()
    return width / height


@pytest.mark.parametrize("size", [(900, 400), (300, 500), (450, 450)])
def test_a_line_has_the_same_slope_and_all_samples_are_seen_in_a_card_of_any_shape(view, qtbot, frame_at, size):
    frame = frame_at(3)
    view.show_frame(frame)
    qtbot.wait(1)
    before = slope_on_screen(view)
    view.resize(*size)
    qtbot.wait(1)
    view.grab()
    assert slope_on_screen(view) == pytest.approx(before, rel=1e-6)
    (left, right), (bottom, top) = view.box.viewRange()
    for points in (frame.data.train, frame.data.test):
        low, high = points.X.min(axis=0), points.X.max(axis=0)
        assert (left <= low[0], right >= high[0], bottom <= low[1], top >= high[1]) == (True, True, True, True)


def test_data_of_very_different_scales_fill_the_card_all_the_same(view, qtbot, frame_at):
    frame = frame_at(0)
    left, bottom, right, top = frame.data.box
    wide = replace(frame.data, box=(1000 * left, bottom, 1000 * right, top))
    view.show_frame(replace(frame, data=wide))
    qtbot.wait(1)
    (low, high), (lowest, highest) = view.box.viewRange()
    share = (1000 * (right - left) / (high - low)) * ((top - bottom) / (highest - lowest))
    assert share > 0.5


@pytest.mark.parametrize(
    ("iteration", "said"),
    [
        (0, "At the start, 333 of 2000 samples are right: drag the line"),
        (3, "Large = batch 3 of 10; solid = seen in this epoch: 600 of 2000"),
        (10, "Large = batch 10 of 10; solid = seen in this epoch: 2000 of 2000"),
        (11, "Large = batch 1 of 10; solid = seen in this epoch: 200 of 2000"),
    ],
)
def test_the_title_is_short_and_the_note_says_what_is_drawn(view, frame_at, iteration, said):
    view.show_frame(frame_at(iteration))
    assert (view.title.text(), view.note.text()) == ("Decision boundary", said)


def test_a_low_card_leaves_its_room_to_the_picture(view, frame_at):
    view.show_frame(frame_at(3))
    assert not view.note.isHidden()
    view.resize(500, 180)
    assert view.note.isHidden()
    view.resize(500, 420)
    assert not view.note.isHidden()
    assert "batch 3" in view.note.text()


def test_the_samples_that_the_epoch_has_visited_are_drawn_once_more_on_top(view, show_of):
    show = show_of(40)
    for iteration in (1, 2, 5, 3, 9, 10, 11, 14, 24, 23, 30, 0):  # on, back, into other epochs
        frame = frame_of(show, iteration)
        view.show_frame(frame)
        for label, item in enumerate(view.visited):
            assert item.points.tolist() == frame.seen.X[frame.seen.y == label].tolist()


def test_where_frames_are_dear_some_hundred_samples_stand_for_all_and_at_rest_all_are_there_again(view, show_of):
    frame = frame_of(show_of(15), 8)
    view.show_frame(frame)
    full = view.grab().toImage()
    view.show_frame(replace(frame, plain=True, readings=None))
    drawn = [len(item.points) for item in view.visited]
    assert 300 <= sum(drawn) <= 700 < len(frame.seen.y)
    assert view.grab().toImage() != full
    view.show_frame(frame)
    assert view.grab().toImage() == full
