"""The perceptron itself: its net input, its prediction, its boundary and its start."""

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from core.maths import perceptron
from core.maths.perceptron import boundary_line, boundary_lines, net_input, predict, probability, random_start
from core.plan.experiment import START_SCHEMES

NUMBERS = st.floats(-1e3, 1e3)


@given(st.lists(st.tuples(NUMBERS, NUMBERS), min_size=1, max_size=6), st.tuples(NUMBERS, NUMBERS, NUMBERS))
@settings(deadline=None)
def test_the_net_input_is_w1_x1_plus_w2_x2_plus_b(points, weights):
    z = net_input(np.array(weights), np.array(points))
    w1, w2, b = map(Fraction, weights)
    for value, (x1, x2) in zip(z, points, strict=True):
        exact = w1 * Fraction(x1) + w2 * Fraction(x2) + b
        assert abs(Fraction(float(value)) - exact) <= Fraction(1, 10**9)


@pytest.mark.parametrize(
    ("z", "p"),
    [
        (0.0, 0.5),
        (math.log(3), 0.75),
        (-math.log(3), 0.25),
        (1e-300, 0.5),
        (40.0, 1.0),
        (800.0, 1.0),
        (-700.0, math.exp(-700)),
        (-800.0, 0.0),
        (1e308, 1.0),
        (-1e308, 0.0),
    ],
)
def test_the_probability_is_the_logistic_function_without_overflow(z, p):
    assert probability(np.array([z]))[0] == pytest.approx(p, rel=1e-15, abs=0)


def test_class_one_is_predicted_above_zero_and_not_at_zero():
    assert predict(np.array([-1.0, -5e-324, -0.0, 0.0, 5e-324, 1.0])).tolist() == [False] * 4 + [True] * 2


def test_a_start_is_drawn_from_its_seed_with_a_deviation_of_two():
    assert random_start(7).tobytes() == random_start(7).tobytes()
    starts = np.array([random_start(seed) for seed in range(4000)])
    assert len({start.tobytes() for start in starts}) == 4000
    assert np.abs(starts.mean(axis=0)).max() < 0.13
    np.testing.assert_allclose(starts.std(axis=0), 2.0, rtol=0.05)


@pytest.mark.parametrize(
    ("scheme", "deviation", "largest"),
    [("wide_normal", 2.0, 10.0), ("small_normal", 0.1, 0.5), ("uniform", 1 / math.sqrt(3), 1.0), ("zeros", 0.0, 0.0)],
)
def test_each_scheme_draws_its_starts_from_the_seed(scheme, deviation, largest):
    assert random_start(7, scheme).tobytes() == random_start(7, scheme).tobytes()
    starts = np.array([random_start(seed, scheme) for seed in range(2000)])
    assert np.abs(starts.mean(axis=0)).max() <= 0.1 * deviation
    np.testing.assert_allclose(starts.std(axis=0), deviation, rtol=0.06)
    assert largest / 2 <= np.abs(starts).max() <= largest


def test_there_is_a_scheme_for_each_name_that_an_experiment_may_have():
    assert set(perceptron.START_SCHEMES) == set(START_SCHEMES)
    assert random_start(3).tolist() == random_start(3, START_SCHEMES[0]).tolist()


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
