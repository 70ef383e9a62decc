"""How the line of a start follows the mouse: moved along, or turned about its middle."""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from gui.plots.items.drag import moved, turned

COORDINATES = st.floats(-5, 5)
POINTS = st.tuples(COORDINATES, COORDINATES)
WEIGHTS = st.tuples(COORDINATES, COORDINATES, COORDINATES)


def value(weights, point):
    """w·x + b, which is 0 on the line."""
    return weights[0] * point[0] + weights[1] * point[1] + weights[2]


@given(WEIGHTS, POINTS, POINTS)
def test_a_point_grabbed_on_the_line_is_on_the_moved_line_where_it_is_let_go(weights, grab, place):
    through = (weights[0], weights[1], -(weights[0] * grab[0] + weights[1] * grab[1]))
    now = moved(through, grab, place)
    assert now[:2] == through[:2]
    assert value(now, place) == pytest.approx(0, abs=1e-9)


@given(POINTS, POINTS, POINTS, st.floats(-3, 3))
def test_a_turned_line_goes_through_its_pivot_and_the_mouse_and_keeps_the_length_of_w(pivot, grab, place, length):
    assume(math.dist(pivot, grab) > 1e-3)
    assume(math.dist(pivot, place) > 1e-3)
    assume(abs(length) > 1e-3)
    along = (grab[0] - pivot[0]) / math.dist(pivot, grab), (grab[1] - pivot[1]) / math.dist(pivot, grab)
    w1, w2 = -length * along[1], length * along[0]  # a line through the pivot and where it is grabbed
    now = turned((w1, w2, -(w1 * pivot[0] + w2 * pivot[1])), pivot, grab, place)
    assert now is not None
    assert math.hypot(*now[:2]) == pytest.approx(abs(length))
    assert value(now, pivot) == pytest.approx(0, abs=1e-9)
    assert value(now, place) == pytest.approx(0, abs=1e-9)


def test_a_small_turn_keeps_the_classes_on_their_sides():
    now = turned((1.0, 0.0, 0.0), (0.0, 0.0), (0.0, 2.0), (0.1, 2.0))
    assert now is not None
    assert value(now, (3.0, 0.0)) > 0 > value(now, (-3.0, 0.0))


def test_on_the_pivot_there_is_no_direction_to_turn_to():
    assert turned((1.0, 0.0, 0.0), (0.0, 0.0), (0.0, 2.0), (0.0, 0.0)) is None
