"""The minimum: found where there is one, and where there is none it is proved."""

import math
from itertools import combinations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from core.analysis.minimum import find_minimum
from core.data.dataset import prepare
from core.maths.losses import LOSSES
from core.maths.perceptron import learned_inputs, signed_inputs
from core.training.run import Run

COORDINATE = st.integers(-6, 6).map(lambda value: value / 2)
TWO = st.tuples(COORDINATE, COORDINATE)


def a_set(count, seed=0, apart=1.0):
    random = np.random.default_rng(seed)
    y = np.arange(count) % 2.0
    return apart * np.outer(2 * y - 1, (1.0, 0.4)) + random.normal(size=(count, 2)) + (0.3, -2.0), y


def mean_loss(loss, weights, X, y):
    """The mean loss, by the definition of each, in NumPy's own functions."""
    z, t = X @ weights[:2] + weights[2], 2 * y - 1
    return {"cross_entropy": np.logaddexp(0, -t * z), "squared_error": (z - t) ** 2 / 2}[loss].mean()


@pytest.mark.parametrize("count", [10, 500, 50_001])
def test_the_minimum_of_the_squared_error_is_what_least_squares_gives(count):
    X, y = a_set(count)
    found = find_minimum(signed_inputs(X, y), LOSSES["squared_error"])
    expected = np.linalg.lstsq(np.column_stack([X, np.ones(count)]), 2 * y - 1, rcond=None)[0]
    assert found.kind == "point"
    np.testing.assert_allclose(found.weights, expected, rtol=1e-9)
    assert found.loss == pytest.approx(mean_loss("squared_error", expected, X, y), rel=1e-12)


@pytest.mark.parametrize("far", [0.0, 3.0])
def test_without_a_bias_the_minimum_is_that_of_w1_and_w2_alone(far):
    X, y = a_set(400)
    X = X + far
    learned = learned_inputs(signed_inputs(X, y), bias=False)
    least = find_minimum(learned, LOSSES["squared_error"])
    expected = np.append(np.linalg.lstsq(X, 2 * y - 1, rcond=None)[0], 0.0)
    assert (least.kind, least.weights[2]) == ("point", 0.0)
    np.testing.assert_allclose(least.weights, expected, rtol=1e-9)
    found = find_minimum(learned, LOSSES["cross_entropy"])
    assert (found.kind, found.weights[2]) == ("point", 0.0)
    slope = X.T @ (1 / (1 + np.exp(-X @ found.weights[:2])) - y)
    np.testing.assert_allclose(slope, 0.0, atol=1e-9)
    assert find_minimum(signed_inputs(X, y), LOSSES["cross_entropy"]).loss < found.loss


@pytest.mark.parametrize(("count", "apart"), [(300, 1.0), (300, 0.0), (1000, 1.3)])
def test_the_minimum_of_the_cross_entropy_is_where_a_long_descent_ends(count, apart):
    X, y = a_set(count, apart=apart)
    found = find_minimum(signed_inputs(X, y), LOSSES["cross_entropy"])
    inputs, weights = np.column_stack([X, np.ones(count)]), np.zeros(3)
    pace = np.linalg.inv(inputs.T @ inputs / count)  # the descent is the same in other units, only faster
    for _ in range(3000):
        p = 1 / (1 + np.exp(-inputs @ weights))
        weights = weights - 3 * pace @ (inputs.T @ (p - y)) / count
    assert found.kind == "point"
    np.testing.assert_allclose(found.weights, weights, rtol=1e-6, atol=1e-9)
    assert found.loss == pytest.approx(mean_loss("cross_entropy", weights, X, y), rel=1e-12)


def test_of_very_many_samples_the_minimum_of_all_is_found_and_others_come_first_meanwhile():
    X, y = a_set(60_000)
    rests = []
    found = find_minimum(signed_inputs(X, y), LOSSES["cross_entropy"], lambda: rests.append(1))
    inputs = np.column_stack([X, np.ones(len(y))])
    slope = inputs.T @ (1 / (1 + np.exp(-inputs @ found.weights)) - y) / len(y)
    assert np.abs(slope).max() < 1e-12
    assert 40 < len(rests) < 15 * 8 + 200  # between pieces of 8192 samples; at most some 15 times all of them


@pytest.mark.parametrize(
    ("data", "separable"),
    [("clouds", True), ("iris", True), ("overlap", False), ("ravine", False), ("xor", False), ("moons", False)],
)
def test_the_program_s_own_data_is_known_to_be_separable_or_not(data, separable):
    run = Run(*prepare({"data": data}))
    smooth = find_minimum(run.train_signed, LOSSES["cross_entropy"])
    hard = find_minimum(run.train_signed, LOSSES["perceptron"])
    assert (smooth.kind, hard.kind) == (("none", "cone") if separable else ("point", "origin"))
    assert (smooth.weights is None) is separable
    assert hard.weights is None
    assert hard.loss == 0
    for found in (smooth, hard):
        assert (found.separating is not None) is separable
        if separable:
            t = 2 * run.dataset.y_train - 1
            assert (t * (run.dataset.X_train @ found.separating[:2] + found.separating[2])).min() > 0
            assert found.loss == 0


def touching_side(points, labels):
    """Whether some line has every sample on its own side or on the line, and not all on it; and whether strictly.

    The extreme ones of those lines go through two samples, and the samples that one of them has on its side are
    strictly on the side of the sum of all.
    """
    t = [2 * label - 1 for label in labels]
    inputs = [(t_ * x1, t_ * x2, t_) for t_, (x1, x2) in zip(t, points, strict=True)]
    rays = {tuple(np.cross(a, b).tolist()) for a, b in combinations(inputs, 2)}
    sides = set()
    for ray in rays:
        for way in (1, -1):
            margins = [way * sum(r * s for r, s in zip(ray, row, strict=True)) for row in inputs]
            if min(margins) >= 0 and max(margins) > 0:
                sides |= {index for index, margin in enumerate(margins) if margin > 0}
    return bool(sides), len(sides) == len(inputs)


def test_margins_beyond_the_range_of_the_exponential_are_no_error():
    points = [(0.0, 0.0), (0.0, 0.0), (0.0, 0.0), (0.0, 1.5), (-2.5, -1.5), (-2.5, -2.0), (-2.5, -2.0), (-3.0, 0.0)]
    signed = signed_inputs(np.array(points), np.array([0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 1.0]))
    found = find_minimum(signed, LOSSES["cross_entropy"])  # on whose way the margins pass 709
    assert found.kind in ("point", "none", "touching", "unknown")


@given(points=st.lists(TWO, min_size=4, max_size=8), data=st.data())
@settings(max_examples=60, deadline=None)
def test_separable_touching_and_overlapping_sets_are_told_apart(points, data):
    labels = data.draw(st.lists(st.sampled_from([0.0, 1.0]), min_size=len(points), max_size=len(points)))
    assume(0 < sum(labels) < len(labels))
    assume(np.linalg.matrix_rank(np.column_stack([points, np.ones(len(points))])) == 3)
    touches, separable = touching_side(points, labels)
    found = find_minimum(signed_inputs(np.array(points), np.array(labels)), LOSSES["cross_entropy"])
    assert found.kind == ("none" if separable else "touching" if touches else "point")
    if separable:
        z = np.array(points) @ found.separating[:2] + found.separating[2]
        assert ((z > 0) == np.array(labels)).all()


def test_samples_that_lie_nearly_on_a_line_have_a_single_minimum_all_the_same():
    along, across = np.linspace(-1, 1, 41), 1e-4 * np.cos(7 * np.arange(41))
    X, y = np.column_stack([along, along + across]), (np.arange(41) % 3 == 0).astype(float)
    found = find_minimum(signed_inputs(X, y), LOSSES["squared_error"])
    assert found.kind == "point"
    inputs = np.column_stack([X, np.ones(41)])
    np.testing.assert_allclose(found.weights, np.linalg.lstsq(inputs, 2 * y - 1, rcond=None)[0], rtol=1e-5)


@pytest.mark.parametrize("loss", ["cross_entropy", "squared_error"])
@pytest.mark.parametrize("along", [(0.0, 0.0), (1.0, -2.0)])
def test_where_the_samples_lie_on_a_line_or_a_point_a_whole_line_or_plane_is_least(loss, along):
    steps = np.array([0.0, 1.0, 2.0, 3.0, 4.0, 5.0])
    X, y = np.outer(steps, along) + np.array([3.0, 0.5]), np.array([0.0, 1.0, 0.0, 1.0, 0.0, 1.0])
    found = find_minimum(signed_inputs(X, y), LOSSES[loss])
    inputs = np.column_stack([X, np.ones(len(y))])
    assert found.kind == "flat"
    if loss == "squared_error":
        np.testing.assert_allclose(found.weights, np.linalg.lstsq(inputs, 2 * y - 1, rcond=None)[0], atol=1e-9)
    slope = inputs.T @ (1 / (1 + np.exp(-inputs @ found.weights)) - y)
    assert loss == "squared_error" or np.abs(slope).max() < 1e-9


@pytest.mark.parametrize("loss", ["cross_entropy", "squared_error"])
@given(scale=st.sampled_from([1e-6, 1.0, 1e6]), far=st.sampled_from([0.0, 1e3, -1e5]))
@settings(max_examples=9, deadline=None)
def test_neither_the_unit_nor_the_origin_of_the_inputs_matters(loss, scale, far):
    X, y = a_set(80)
    plain = find_minimum(signed_inputs(X, y), LOSSES[loss])
    moved = find_minimum(signed_inputs(X * (scale, 1.0) + (far * scale, 0.0), y), LOSSES[loss])
    assert moved.kind == plain.kind == "point"
    assert moved.loss == pytest.approx(plain.loss, rel=1e-9)
    assert moved.weights[0] * scale == pytest.approx(plain.weights[0], rel=1e-5)
    assert math.isfinite(moved.weights[2])
