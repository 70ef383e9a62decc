"""The decision boundary lies where z = 0, and ends at the border of the box."""

import math

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from core.maths.boundary import boundary_line, boundary_lines


@st.composite
def boxes(draw):
    left, bottom = draw(st.floats(-50, 50)), draw(st.floats(-50, 50))
    return left, bottom, left + draw(st.floats(0.5, 40)), bottom + draw(st.floats(0.5, 40))


def corners_of(box):
    left, bottom, right, top = box
    return [(left, bottom), (right, bottom), (right, top), (left, top)]


@given(st.tuples(st.floats(-20, 20), st.floats(-20, 20), st.floats(-100, 100)), boxes())
@settings(max_examples=400, deadline=None)
def test_the_boundary_s_ends_lie_on_the_line_and_on_the_border_and_it_is_none_where_the_line_misses(weights, box):
    w1, w2, b = weights
    length = math.hypot(w1, w2)
    assume(length > 1e-3)
    distances = [(w1 * x + w2 * y + b) / length for x, y in corners_of(box)]
    assume(min(abs(distance) for distance in distances) > 1e-6)  # through a corner either answer is right
    line = boundary_line(np.array(weights), box)
    if min(distances) > 0 or max(distances) < 0:
        assert line is None
        return
    assert line is not None
    assert line.shape == (2, 2)
    left, bottom, right, top = box
    for x, y in line.tolist():
        assert abs(w1 * x + w2 * y + b) / length < 1e-9
        assert left - 1e-9 <= x <= right + 1e-9
        assert bottom - 1e-9 <= y <= top + 1e-9
        assert min(abs(x - left), abs(x - right), abs(y - bottom), abs(y - top)) < 1e-9
    assert math.dist(*line.tolist()) > 0


@pytest.mark.parametrize(
    ("weights", "ends"),
    [
        ((1, 0, 0), {(0, -1), (0, 1)}),
        ((0, 1, -0.5), {(-1, 0.5), (1, 0.5)}),
        ((-3, 3, 0), {(-1, -1), (1, 1)}),
        ((1, 1, -1), {(0, 1), (1, 0)}),
        ((1e-200, 1e-200, 0), {(-1, 1), (1, -1)}),
        ((1e200, 0, 0), {(0, -1), (0, 1)}),
        ((1, 0, 2), None),
        ((0, 0, 1), None),
        ((0, 0, 0), None),
        ((math.nan, 1, 0), None),
        ((math.inf, 1, 0), None),
        ((1e-10, 0, 1e300), None),
        ((1e-10, 1e-10, 1e300), None),
        ((1e-320, 1e-320, 1), None),
    ],
    ids=str,
)
def test_some_boundaries_are_known(weights, ends):
    line = boundary_line(np.array(weights, dtype=float), (-1.0, -1.0, 1.0, 1.0))
    if ends is None:
        assert line is None
    else:
        assert line is not None
        assert {tuple(round(value, 12) + 0.0 for value in end) for end in line.tolist()} == ends


@given(st.lists(st.tuples(st.floats(-20, 20), st.floats(-20, 20), st.floats(-50, 50)), min_size=1, max_size=5), boxes())
@settings(deadline=None)
def test_each_of_many_boundaries_crosses_the_box_where_the_single_one_does(weights, box):
    assume(all(math.hypot(w1, w2) > 1e-3 for w1, w2, _ in weights))
    lines = boundary_lines(np.array(weights), box)
    for line, (w1, w2, b) in zip(lines, weights, strict=True):
        clipped = boundary_line(np.array([w1, w2, b]), box)
        if clipped is None:
            continue
        length = math.hypot(w1, w2)
        assert all(abs(w1 * x + w2 * y + b) / length < 1e-6 for x, y in line.tolist())
        along = (line - clipped[0]) @ (clipped[1] - clipped[0])
        assert along.min() <= 1e-6  # both ends of the clipped line lie between the ends of the long one
        assert along.max() >= ((clipped[1] - clipped[0]) ** 2).sum() - 1e-6


def test_a_boundary_that_there_is_not_is_not_a_number():
    weights = np.array([(0, 0, 1), (math.inf, 1, 0), (math.nan, 1, 0), (1, 0, 50), (1, 0, 0)])
    lines = boundary_lines(weights, (-1.0, -1.0, 1.0, 1.0))
    assert np.isnan(lines).all(axis=(1, 2)).tolist() == [True, True, True, True, False]
