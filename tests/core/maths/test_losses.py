"""The three losses against their formulas in exact arithmetic, and their slopes against differences."""

import math

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from core.maths.losses import LOSSES
from core.maths.perceptron import signed_inputs
from core.plan import experiment
from tests.core import restated

EXTREMES = np.array([0.0, 1e-300, 1e-9, 1.0, 21.0, 30.0, 35.9, 36.1, 40.0, 700.0, 800.0])


def close(value):
    return pytest.approx(value, rel=1e-14, abs=1e-320)


def nearly(value):
    return pytest.approx(value, rel=1e-14, abs=1e-300)  # 1 ÷ infinity is 0 a little early


def test_every_loss_that_an_experiment_may_ask_for_is_there():
    assert list(LOSSES) == list(experiment.LOSSES) == list(restated.LOSSES)
    assert all(loss.name == name for name, loss in LOSSES.items())


def test_the_restated_cross_entropy_is_the_lecture_s_formula():
    for z in (-3.0, -0.5, 0.0, 0.25, 4.0):
        p = 1 / (1 + math.exp(-z))
        for y in (0.0, 1.0):
            formula = -y * math.log(p) - (1 - y) * math.log(1 - p)
            assert restated.sample_loss("cross_entropy", z, y) == pytest.approx(formula, rel=1e-12)
            assert restated.sample_slope("cross_entropy", z, y) == pytest.approx(p - y, rel=1e-12)


@pytest.mark.parametrize("name", restated.LOSSES)
@pytest.mark.parametrize("y", [0.0, 1.0])
def test_loss_and_slope_are_right_and_stable_at_extreme_net_inputs(name, y):
    zs = np.concatenate([-EXTREMES, EXTREMES])
    loss, ys = LOSSES[name], np.full_like(zs, y)
    assert loss.of_sample(zs, ys).tolist() == [close(restated.sample_loss(name, z, y)) for z in zs.tolist()]
    assert loss.slope(zs, ys).tolist() == [nearly(restated.sample_slope(name, z, y)) for z in zs.tolist()]


@pytest.mark.parametrize("name", restated.LOSSES)
@given(st.lists(st.tuples(st.floats(-900, 900), st.sampled_from([0.0, 1.0])), min_size=1, max_size=4))
@settings(max_examples=60, deadline=None)
def test_loss_and_slope_are_the_formula_s_for_each_sample_of_a_batch(name, samples):
    zs, ys = np.array(samples).T
    loss = LOSSES[name]
    for k, (z, y) in enumerate(samples):
        assert loss.of_sample(zs, ys)[k] == close(restated.sample_loss(name, z, y))
        assert loss.slope(zs, ys)[k] == nearly(restated.sample_slope(name, z, y))


@pytest.mark.parametrize("name", restated.LOSSES)
@given(st.floats(-30, 30), st.sampled_from([0.0, 1.0]))
@settings(max_examples=60, deadline=None)
def test_the_slope_is_the_derivative_of_the_loss(name, z, y):
    assume(name != "perceptron" or abs(z) > 1e-3)
    step = 1e-5
    difference = (restated.sample_loss(name, z + step, y) - restated.sample_loss(name, z - step, y)) / (2 * step)
    assert LOSSES[name].slope(np.array([z]), np.array([y]))[0] == pytest.approx(difference, abs=1e-8)


@pytest.mark.parametrize("name", restated.LOSSES)
def test_the_bend_is_the_derivative_of_the_slope_and_the_steepest_one_its_supremum(name):
    step, margins = 1e-5, np.linspace(-8.0005, 8, 321)
    loss, right, left = LOSSES[name], np.empty(321), np.empty(321)
    loss.pull(margins + step, right)
    loss.pull(margins - step, left)
    assert loss.bend(margins) == pytest.approx((left - right) / (2 * step), abs=1e-6)
    most = loss.bend(np.append(margins, 0.0)).max()
    assert most == (0.0 if loss.steepest_bend is None else loss.steepest_bend)
    assert loss.quadratic == (np.ptp(loss.bend(margins)) == 0 and most > 0)


@pytest.mark.parametrize("name", restated.LOSSES)
def test_a_loss_can_run_away_where_its_slope_has_no_bound(name):
    loss, pulls = LOSSES[name], np.empty(2)
    loss.pull(np.array([-1e6, -1e12]), pulls)
    assert loss.can_run_away == (pulls[1] > pulls[0])
    assert loss.can_run_away or pulls[1] == pytest.approx(loss.largest_pull)


def test_from_which_margin_on_a_loss_is_zero():
    assert [LOSSES[name].zero_from for name in restated.LOSSES] == [math.inf, None, 0.0]
    near, far = np.array([[20.0], [40.0]])
    assert LOSSES["cross_entropy"].of_margin(near) > LOSSES["cross_entropy"].of_margin(far) > 0
    assert LOSSES["squared_error"].of_margin(near) < LOSSES["squared_error"].of_margin(far)
    assert LOSSES["perceptron"].of_margin(near) == LOSSES["perceptron"].of_margin(far) == 0


def test_at_the_kink_a_sample_of_either_class_counts_as_wrong():
    zeros, ys = np.array([0.0, -0.0, 0.0, -0.0]), np.array([0.0, 0.0, 1.0, 1.0])
    loss = LOSSES["perceptron"]
    assert loss.of_sample(zeros, ys).tolist() == [0.0] * 4
    assert loss.slope(zeros, ys).tolist() == [1.0, 1.0, -1.0, -1.0]
    assert [loss.pull_of_one(margin) for margin in (0.0, -0.0, 5e-324)] == [1.0, 1.0, 0.0]


@pytest.mark.parametrize(("name", "output"), [("cross_entropy", 0.75), ("squared_error", math.log(3))])
def test_the_output_is_what_the_loss_compares_with_the_label(name, output):
    assert LOSSES[name].output(np.array([math.log(3)]))[0] == pytest.approx(output, rel=1e-15)


@pytest.mark.parametrize("name", restated.LOSSES)
@given(st.lists(st.floats(-900, 900) | st.sampled_from(EXTREMES), min_size=1, max_size=4), st.sampled_from([0.0, 1.0]))
@settings(max_examples=60, deadline=None)
def test_the_margin_form_has_the_same_losses_and_pulls_against_the_slope(name, values, y):
    t = 2 * y - 1
    form, seen = LOSSES[name], np.array(values)
    pulls = np.empty(len(values))
    with np.errstate(over="ignore", under="ignore"):  # as the training loop calls it
        form.pull(seen, pulls)
        of_margins = form.of_margin(seen)
    for k, margin in enumerate(values):
        slope = restated.sample_slope(name, t * margin, y)
        assert of_margins[k] == close(restated.sample_loss(name, t * margin, y))
        assert form.pull_of_one(margin) == close(-t * slope)
        assert pulls[k] == nearly(-t * slope)


def test_signed_inputs_turn_the_samples_of_class_zero_round():
    X, y = np.array([[1.0, -2.0], [3.0, 4.0]]), np.array([0.0, 1.0])
    assert signed_inputs(X, y).tolist() == [[-1.0, 3.0], [2.0, 4.0], [-1.0, 1.0]]
