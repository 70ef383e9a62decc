"""One iteration in full, and the double loop, against plain numbers and finite differences."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from core.maths.iteration import double_loop, iterate
from core.maths.losses import LOSSES
from core.maths.orders import Orders
from core.plan.schedule import Schedule
from tests.core import restated

NUMBERS = st.floats(-3, 3)
WEIGHTS = st.tuples(NUMBERS, NUMBERS, NUMBERS)
BATCHES = st.lists(st.tuples(NUMBERS, NUMBERS, st.sampled_from([0.0, 1.0])), min_size=1, max_size=8)


def do_one(loss, weights, batch, rate=0.5):
    X, y = np.array(batch)[:, :2], np.array(batch)[:, 2]
    return iterate(np.array(weights), X, y, LOSSES[loss], rate)


@pytest.mark.parametrize("loss", restated.LOSSES)
@given(weights=WEIGHTS, batch=BATCHES)
@settings(max_examples=40, deadline=None)
def test_the_gradient_is_that_of_the_mean_loss_of_the_batch(loss, weights, batch):
    zs = [restated.net_input(weights, sample) for sample in batch]
    assume(loss != "perceptron" or min(map(abs, zs)) > 1e-3)  # away from the kink
    done, step = do_one(loss, weights, batch), 1e-5
    for k in range(3):
        above, below = list(weights), list(weights)
        above[k] += step
        below[k] -= step
        rise = restated.batch_loss(loss, above, batch) - restated.batch_loss(loss, below, batch)
        assert done.gradient[k] == pytest.approx(rise / (2 * step), abs=2e-8)


@pytest.mark.parametrize("loss", restated.LOSSES)
@given(weights=WEIGHTS, batch=BATCHES, rate=st.floats(1e-4, 10))
@settings(max_examples=40, deadline=None)
def test_every_number_of_an_iteration_is_the_formula_s(loss, weights, batch, rate):
    zs = [restated.net_input(weights, sample) for sample in batch]
    assume(loss != "perceptron" or min(map(abs, zs)) > 1e-9)
    done = do_one(loss, weights, batch, rate)
    near = {"rtol": 1e-11, "atol": 1e-11}
    np.testing.assert_array_equal(done.weights_before, weights)
    np.testing.assert_allclose(done.net_input, zs, **near)
    np.testing.assert_allclose(
        done.sample_losses, [restated.sample_loss(loss, z, s[2]) for z, s in zip(zs, batch, strict=True)], **near
    )
    assert done.batch_loss == pytest.approx(restated.batch_loss(loss, weights, batch), rel=1e-11, abs=1e-11)
    slopes = [restated.sample_slope(loss, z, s[2]) for z, s in zip(zs, batch, strict=True)]
    parts = [(slope * s[0], slope * s[1], slope) for slope, s in zip(slopes, batch, strict=True)]
    np.testing.assert_allclose(done.sample_gradients, parts, **near)
    np.testing.assert_allclose(done.gradient, [sum(column) / len(batch) for column in zip(*parts, strict=True)], **near)
    np.testing.assert_allclose(done.weights_after, restated.updated(loss, weights, batch, rate), **near)


@pytest.mark.parametrize("loss", restated.LOSSES)
def test_the_step_means_the_same_at_every_batch_size(loss):
    batch = [(1.0, 2.0, 0.0), (-0.5, 1.0, 1.0), (0.25, -2.0, 1.0)]
    once, threefold = (do_one(loss, (0.5, 0.5, 0.25), many) for many in (batch, batch * 3))
    np.testing.assert_allclose(once.weights_after, threefold.weights_after, rtol=1e-14)
    assert once.batch_loss == pytest.approx(threefold.batch_loss, rel=1e-14)


def test_an_iteration_by_hand():
    """w = (1, −1), b = 0.5 and η = 0.1 on the samples (2, 1) of class 0 and (0, 1) of class 1: Adaline."""
    done = do_one("squared_error", (1.0, -1.0, 0.5), [(2.0, 1.0, 0.0), (0.0, 1.0, 1.0)], rate=0.1)
    assert done.net_input.tolist() == [1.5, -0.5]
    assert done.sample_losses.tolist() == [3.125, 1.125]  # ½·2.5², ½·1.5²
    assert done.batch_loss == 2.125
    assert done.sample_gradients.tolist() == [[5.0, 2.5, 2.5], [0.0, -1.5, -1.5]]
    assert done.gradient.tolist() == [2.5, 0.5, 0.5]
    assert done.weights_after.tolist() == pytest.approx([0.75, -1.05, 0.45], rel=1e-15)


def test_the_output_is_the_probability_for_cross_entropy_and_the_net_input_else():
    assert do_one("cross_entropy", (0.0, 0.0, 0.0), [(1.0, 2.0, 1.0)]).output.tolist() == [0.5]
    for loss in ("squared_error", "perceptron"):
        assert do_one(loss, (1.0, 2.0, 3.0), [(1.0, 2.0, 1.0)]).output.tolist() == [8.0]


def test_an_iteration_leaves_what_it_was_given_unchanged():
    weights, X, y = np.ones(3), np.ones((4, 2)), np.zeros(4)
    iterate(weights, X, y, LOSSES["squared_error"], 0.1)
    assert (weights == 1).all()
    assert (X == 1).all()
    assert (y == 0).all()


@pytest.mark.parametrize("loss", restated.LOSSES)
@pytest.mark.parametrize("shuffle", [True, False])
@pytest.mark.parametrize("batch_size", [1, 3, 4, 11])
def test_the_double_loop_walks_epoch_for_epoch_and_batch_for_batch(loss, shuffle, batch_size):
    random = np.random.default_rng(8)
    samples = [(*random.normal(size=2), float(i % 2)) for i in range(11)]
    X, y = np.array(samples)[:, :2], np.array(samples)[:, 2]
    orders, start = Orders(3, 11, shuffle), (0.3, -0.2, 0.1)
    walked = list(double_loop(np.array(start), X, y, LOSSES[loss], 0.4, Schedule(11, batch_size, 3), orders))

    weights, iteration = list(start), 0
    for epoch in (1, 2, 3):
        visits = [samples[row] for row in orders[epoch]]
        for first in range(0, 11, batch_size):
            batch = visits[first : first + batch_size]
            place, done = walked[iteration]
            iteration += 1
            assert (place.iteration, place.epoch) == (iteration, epoch)
            assert done.batch_loss == pytest.approx(restated.batch_loss(loss, weights, batch), abs=1e-12)
            weights = restated.updated(loss, weights, batch, 0.4)
            np.testing.assert_allclose(done.weights_after, weights, rtol=0, atol=1e-12)
    assert iteration == len(walked)
