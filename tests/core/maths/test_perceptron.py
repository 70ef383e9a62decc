"""The perceptron itself: its net input, its probability, its prediction."""

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.maths.perceptron import is_right, net_input, predict, probability

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


def test_a_sample_is_right_where_its_class_is_predicted():
    z = np.array([-1.0, -5e-324, -0.0, 0.0, 5e-324, 1.0, np.nan])
    for y in (0.0, 1.0):
        t = 2 * y - 1
        right = is_right(t * z, np.full(7, t))
        assert right[:6].tolist() == (predict(z[:6]) == y).tolist()
        assert not right[6]
