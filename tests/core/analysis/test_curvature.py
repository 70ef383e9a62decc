"""The curvature is that of the loss, and the limit of the rate is where full-batch descent begins to grow."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.analysis.curvature import curvature, rate_limit
from core.maths.losses import LOSSES
from core.maths.perceptron import signed_inputs
from tests.core import restated


def a_set(count):
    random = np.random.default_rng(0)
    y = np.arange(count) % 2.0
    return np.outer(2 * y - 1, (1.0, 0.4)) + random.normal(size=(count, 2)) + (0.3, -2.0), y


def samples_of(X, y):
    return [(*point, label) for point, label in zip(X.tolist(), y.tolist(), strict=True)]


def by_finite_differences(loss, weights, samples, step):
    """The Hessian of the mean loss from nothing but the loss."""

    def at(*moves):
        moved = list(weights)
        for axis, move in moves:
            moved[axis] += move
        return restated.batch_loss(loss, moved, samples)

    return [
        [
            (
                at((i, step), (j, step)) - at((i, step), (j, -step))
                - at((i, -step), (j, step)) + at((i, -step), (j, -step))
            ) / (4 * step**2)
            for j in range(3)
        ]
        for i in range(3)
    ]  # fmt: skip


@pytest.mark.parametrize("loss", ["cross_entropy", "squared_error"])
@given(weights=st.tuples(*[st.floats(-3, 3)] * 3))
@settings(max_examples=8, deadline=None)
def test_the_curvature_is_how_the_slope_of_the_loss_changes(loss, weights):
    X, y = a_set(12)
    expected = by_finite_differences(loss, weights, samples_of(X, y), 1e-3)
    np.testing.assert_allclose(
        curvature(np.array(weights), signed_inputs(X, y), LOSSES[loss]), expected, atol=2e-5, rtol=1e-5
    )


def test_the_perceptron_loss_is_not_curved_and_limits_no_rate():
    X, y = a_set(30)
    assert curvature(np.ones(3), signed_inputs(X, y), LOSSES["perceptron"]).tolist() == np.zeros((3, 3)).tolist()
    assert rate_limit(np.ones(3), signed_inputs(X, y), LOSSES["perceptron"]) is None
    assert (
        rate_limit(np.full(3, 1e300), signed_inputs(X, y), LOSSES["cross_entropy"]) is None
    )  # as flat as numbers can be


def test_above_the_limit_full_batch_descent_on_the_squared_error_grows_and_below_it_does_not():
    X, y = a_set(40)
    limit = rate_limit(np.zeros(3), signed_inputs(X, y), LOSSES["squared_error"])
    inputs, t = np.column_stack([X, np.ones(len(y))]), 2 * y - 1
    ends = []
    for rate in (0.99 * limit, 1.01 * limit):
        weights = np.array([1.0, -2.0, 0.5])
        for _ in range(1500):
            weights = weights - rate * inputs.T @ (inputs @ weights - t) / len(y)
        ends.append(restated.batch_loss("squared_error", weights, samples_of(X, y)))
    assert ends[0] < restated.batch_loss("squared_error", [1.0, -2.0, 0.5], samples_of(X, y)) < ends[1]
