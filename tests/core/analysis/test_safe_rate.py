"""The rate that is offered after a divergence: as large as it can be, and safe on all data."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.safe_rate import rate_bound, rounded_down, safe_rate
from core.data.dataset import prepare
from core.maths.losses import LOSSES
from core.maths.perceptron import signed_inputs
from core.training.run import Run

DATA = ("clouds", "overlap", "ravine", "xor", "circles", "moons", "iris", "penguins")


def losses(run):
    run.extend(10**9, math.inf)
    return run.history.epochs.read("train_loss", 0, run.history.epochs.count)


@pytest.mark.parametrize(
    ("data", "loss", "batch_size"),
    [  # each data set under both losses, each batch size under both, in a third of all combinations
        (data, loss, (1, 200, "full")[(number + shift) % 3])
        for number, data in enumerate(DATA)
        for shift, loss in enumerate(["squared_error", "cross_entropy"])
    ],
)
def test_a_run_at_the_safe_rate_descends_from_a_far_start_and_stays_down(data, loss, batch_size):
    small = data in ("iris", "penguins") and batch_size == 200
    wishes = {"data": data, "loss": loss, "batch_size": 20 if small else batch_size, "start": [8.0, -5.0, 3.0]}
    experiment, dataset = prepare({**wishes, "epochs": 4 if batch_size == 1 else 20})
    signed = signed_inputs(dataset.X_train, dataset.y_train)
    rate = safe_rate(signed, LOSSES[loss], experiment.batch_size)
    assert rate is not None
    run = Run(experiment.with_(learning_rate=rate), dataset)
    descent = losses(run)
    assert run.diverged_at is None
    assert descent.max() == descent[0]
    assert descent[-1] < 0.5 * descent[0]


@pytest.mark.parametrize(("data", "batch_size"), list(zip(DATA, 4 * [100, "full"], strict=True)))
def test_a_run_a_fifth_above_the_bound_diverges_where_the_bound_is_exact(data, batch_size):
    experiment, dataset = prepare({"data": data, "loss": "squared_error", "batch_size": "full", "epochs": 60})
    if batch_size == 100 and experiment.train == 2000:
        experiment = experiment.with_(batch_size=100)  # 20 batches that are nearly alike
    run = Run(experiment, dataset)
    bound = rate_bound(run.train_signed, LOSSES["squared_error"], experiment.batch_size)
    above = losses(Run(experiment.with_(learning_rate=1.2 * bound), dataset))
    assert above[-1] > 100 * above[0]


def curvature_of(points, bend):
    inputs = np.array([[x1, x2, 1.0] for x1, x2 in points])
    return bend * inputs.T @ inputs / len(points)


POINTS = [(0.5, 2.0), (-1.0, 0.25), (3.0, -1.0), (0.0, 0.0)]


@pytest.mark.parametrize(("loss", "bend"), [("squared_error", 1.0), ("cross_entropy", 0.25)])
def test_the_bound_of_one_sample_is_the_longest_sample_s_and_of_all_the_whole_curvature_s(loss, bend):
    signed = signed_inputs(np.array(POINTS), np.array([0.0, 1.0, 1.0, 0.0]))
    longest = max(x1 * x1 + x2 * x2 + 1 for x1, x2 in POINTS)
    largest = np.linalg.eigvalsh(curvature_of(POINTS, bend))[-1]
    assert rate_bound(signed, LOSSES[loss], 1) == pytest.approx(2 / (bend * longest))
    assert rate_bound(signed, LOSSES[loss], 4) == pytest.approx(2 / largest)
    assert rate_bound(signed, LOSSES[loss], 2) == pytest.approx(4 / (bend * longest + largest))
    assert safe_rate(signed, LOSSES[loss], 4) <= 0.9 * 2 / largest
    assert safe_rate(signed, LOSSES[loss], 1) <= 0.5 * 2 / (bend * longest)


def test_the_perceptron_loss_and_samples_beyond_all_numbers_have_no_bound():
    signed = signed_inputs(np.array(POINTS), np.array([0.0, 1.0, 1.0, 0.0]))
    assert safe_rate(signed, LOSSES["perceptron"], 2) is None
    with np.errstate(over="ignore"):
        assert safe_rate(1e200 * signed, LOSSES["squared_error"], 1) is None


@given(st.floats(1e-300, 1e300))
def test_two_digits_below_are_below_and_near(value):
    shown = rounded_down(value)
    assert 0.9 * value <= shown <= value * (1 + 1e-12)
    assert len(f"{shown:e}".split("e")[0].rstrip("0")) <= 3
