"""Speeds and where they stand on their slider; what the transport shows of a frame."""

import math
from itertools import pairwise

import pytest

from gui.controls.sliders.speed import SPEED_MOST, SPEED_POSITIONS, speed_at, speed_position
from gui.controls.transport import Transport
from gui.words.training import speed_text


def test_the_slowest_is_one_iteration_a_second_and_the_last_place_as_fast_as_it_goes():
    assert speed_at(0) == 1
    assert speed_at(SPEED_POSITIONS - 1) == pytest.approx(SPEED_MOST)
    assert speed_at(SPEED_POSITIONS) == math.inf


def test_speeds_rise_by_equal_factors():
    speeds = [speed_at(place) for place in range(SPEED_POSITIONS)]
    factors = [later / earlier for earlier, later in pairwise(speeds)]
    assert factors == pytest.approx([SPEED_MOST ** (1 / (SPEED_POSITIONS - 1))] * len(factors))


@pytest.mark.parametrize("place", [0, 1, 20, 50, 98, 99, 100])
def test_a_speed_comes_back_to_its_place(place):
    assert speed_position(speed_at(place)) == place


@pytest.mark.parametrize("speed", [0.0, 0.2, 1.0])
def test_a_speed_below_the_slowest_stands_at_the_beginning(speed):
    assert speed_position(speed) == 0


@pytest.mark.parametrize(
    ("speed", "text"),
    [
        (1.0, "1 iteration/s"),
        (1.3, "1 iteration/s"),
        (2.0, "2 iterations/s"),
        (10.4, "10 iterations/s"),
        (123_456.7, "123\u202f457 iterations/s"),
        (math.inf, "as fast as it goes"),
    ],
)
def test_speeds_in_words(speed, text):
    assert speed_text(speed) == text


@pytest.fixture
def transport(qtbot):
    made = Transport()
    qtbot.addWidget(made)
    return made


def test_showing_a_frame_moves_the_timeline_and_asks_for_nothing(transport, frame_at):
    moved = []
    transport.moved.connect(moved.append)
    timeline = transport.findChild(object, "timeline")
    transport.show_frame(frame_at(30))
    assert (timeline.value(), timeline.maximum()) == (30, 100)
    assert moved == []


def test_showing_a_speed_chooses_none(transport):
    chosen = []
    transport.speed.chosen.connect(chosen.append)
    transport.speed.show_speed(1000.0)
    assert chosen == []
    transport.speed.nudge(1)
    assert len(chosen) == 1
    assert chosen[0] > 1000


def test_while_the_timeline_is_dragged_frames_do_not_pull_the_handle_away(transport, frame_at):
    timeline = transport.findChild(object, "timeline")
    transport.show_frame(frame_at(10))
    timeline.setSliderDown(True)
    timeline.setSliderPosition(60)
    transport.show_frame(frame_at(20))
    assert timeline.value() == 60
    timeline.setSliderDown(False)
    transport.show_frame(frame_at(60))
    assert timeline.value() == 60
