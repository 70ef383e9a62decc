"""The three losses against their formulas in exact arithmetic, and their slopes against differences."""

import math

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from core.maths import losses, margins
from core.plan.experiment import LOSSES
from tests.core import restated

EXTREMES = [
    0.0,
    1e-300,
    -1e-300,
    1e-9,
    -1e-9,
    1.0,
    -1.0,
    21.0,
    30.0,
    35.9,
    36.1,
    -36.1,
    40.0,
    -40.0,
    700.0,
    -700.0,
    800.0,
    -800.0,
]


def close(value):
    return pytest.approx(value, rel=1e-14, abs=1e-320)


def test_every_loss_that_an_experiment_may_ask_for_is_there():
    assert set(losses.BY_NAME) == set(margins.BY_NAME) == set(LOSSES) == set(restated.LOSSES)
    assert all(loss.name == name for name, loss in losses.BY_NAME.items())


def test_the_restated_cross_entropy_is_the_lecture_s_formula():
    for z in (-3.0, -0.5, 0.0, 0.25, 4.0):
        p = 1 / (1 + math.exp(-z))
        for y in (0.0, 1.0):
            formula = -y * math.log(p) - (1 - y) * math.log(1 - p)
            assert restated.sample_loss("cross_entropy", z, y) == pytest.approx(formula, rel=1e-12)
            assert restated.sample_slope("cross_entropy", z, y) == pytest.approx(p - y, rel=1e-12)


@pytest.mark.parametrize("name", restated.LOSSES)
@pytest.mark.parametrize("y", [0.0, 1.0])
@pytest.mark.parametrize("z", EXTREMES)
def test_loss_and_slope_are_right_and_stable_at_extreme_net_inputs(name, y, z):
    loss, zs, ys = losses.BY_NAME[name], np.array([z]), np.array([y])
    assert loss.of_sample(zs, ys)[0] == close(restated.sample_loss(name, z, y))
    assert loss.slope(zs, ys)[0] == close(restated.sample_slope(name, z, y))


@pytest.mark.parametrize("name", restated.LOSSES)
@given(st.lists(st.tuples(st.floats(-900, 900), st.sampled_from([0.0, 1.0])), min_size=1, max_size=4))
@settings(max_examples=60, deadline=None)
def test_loss_and_slope_are_the_formula_s_for_each_sample_of_a_batch(name, samples):
    zs, ys = np.array(samples).T
    loss = losses.BY_NAME[name]
    for k, (z, y) in enumerate(samples):
        assert loss.of_sample(zs, ys)[k] == close(restated.sample_loss(name, z, y))
        assert loss.slope(zs, ys)[k] == close(restated.sample_slope(name, z, y))


@pytest.mark.parametrize("name", restated.LOSSES)
@given(st.floats(-30, 30), st.sampled_from([0.0, 1.0]))
@settings(max_examples=60, deadline=None)
def test_the_slope_is_the_derivative_of_the_loss(name, z, y):
    assume(name != "perceptron" or abs(z) > 1e-3)
    step = 1e-5
    difference = (restated.sample_loss(name, z + step, y) - restated.sample_loss(name, z - step, y)) / (2 * step)
    assert losses.BY_NAME[name].slope(np.array([z]), np.array([y]))[0] == pytest.approx(difference, abs=1e-8)


def test_at_the_kink_a_sample_of_either_class_counts_as_wrong():
    zeros, ys = np.array([0.0, -0.0, 0.0, -0.0]), np.array([0.0, 0.0, 1.0, 1.0])
    assert losses.perceptron(zeros, ys).tolist() == [0.0] * 4
    assert losses.perceptron_slope(zeros, ys).tolist() == [1.0, 1.0, -1.0, -1.0]
    assert [margins.BY_NAME["perceptron"].pull(margin) for margin in (0.0, -0.0, 5e-324)] == [1.0, 1.0, 0.0]


@pytest.mark.parametrize(("name", "output"), [("cross_entropy", 0.75), ("squared_error", math.log(3))])
def test_the_output_is_what_the_loss_compares_with_the_label(name, output):
    assert losses.BY_NAME[name].output(np.array([math.log(3)]))[0] == pytest.approx(output, rel=1e-15)


@pytest.mark.parametrize("name", restated.LOSSES)
@given(st.lists(st.floats(-900, 900) | st.sampled_from(EXTREMES), min_size=1, max_size=4), st.sampled_from([0.0, 1.0]))
@settings(max_examples=60, deadline=None)
def test_the_margin_form_has_the_same_losses_and_pulls_against_the_slope(name, values, y):
    t = 2 * y - 1
    form, seen = margins.BY_NAME[name], np.array(values)
    pulls = np.empty(len(values))
    with np.errstate(over="ignore", under="ignore"):  # as the training loop calls it
        form.pulls(seen, pulls)
        of_margins = form.of_margins(seen)
    for k, margin in enumerate(values):
        slope = restated.sample_slope(name, t * margin, y)
        assert of_margins[k] == close(restated.sample_loss(name, t * margin, y))
        assert form.pull(margin) == close(-t * slope)
        assert pulls[k] == pytest.approx(-t * slope, rel=1e-14, abs=1e-300)  # 1 ÷ infinity is 0 a little early


def test_signed_inputs_turn_the_samples_of_class_zero_round():
    X, y = np.array([[1.0, -2.0], [3.0, 4.0]]), np.array([0.0, 1.0])
    assert margins.signed_inputs(X, y).tolist() == [[-1.0, 3.0], [2.0, 4.0], [-1.0, 1.0]]
