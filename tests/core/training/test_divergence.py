"""A run whose numbers overflow ends at its last finite row and says where."""

import math

import numpy as np
import pytest

from core.data.dataset import Dataset, make_dataset
from core.maths.losses import LOSSES
from core.maths.starts import start_of
from core.plan.experiment import Experiment
from core.training.run import Run
from tests.core.training.test_run_slices import recorded
from tests.walk import walk


def made(**wishes):
    experiment = Experiment.from_wishes(wishes)
    return Run(experiment, make_dataset(experiment))


def first_overflow(run):
    """The first iteration of the double loop whose loss or weights, or scores of its epoch, are not finite."""
    experiment, data = run.experiment, run.dataset
    walked = walk(experiment, data, start_of(experiment))
    with np.errstate(all="ignore"):
        for place, done in walked:
            numbers = [done.batch_loss, *done.weights_after]
            if place.iteration % -(-experiment.train // experiment.batch_size) == 0:
                for X, y in ((data.X_train, data.y_train), (data.X_test, data.y_test)):
                    z = X @ done.weights_after[:2] + done.weights_after[2]
                    numbers.append(LOSSES[experiment.loss].of_sample(z, y).mean())
            if not np.isfinite(numbers).all():
                return place.iteration
    return None


def everything_recorded_is_finite(run):
    for columns, names in (
        (run.history.iterations, ("w1", "w2", "b", "batch_loss")),
        (run.history.epochs, ("train_loss", "test_loss")),
    ):
        assert all(np.isfinite(columns.read(name, 0, columns.count)).all() for name in names)


TOO_FAST = [
    {"learning_rate": 50.0},
    {"learning_rate": 50.0, "batch_size": 1},
    {"learning_rate": 50.0, "batch_size": 7, "epochs": 3},
    {"learning_rate": 50.0, "batch_size": 17},
    {"learning_rate": 50.0, "batch_size": "full", "epochs": 1000},
    {"learning_rate": 50.0, "batch_size": 300, "shuffle": False, "epochs": 50},
    {"learning_rate": 1.7e308},
    {"learning_rate": 1e10, "samples": 10, "batch_size": 3},
    {"learning_rate": 2.0, "batch_size": 700, "epochs": 2000},
]


@pytest.mark.parametrize("wishes", TOO_FAST, ids=str)
def test_a_too_large_rate_ends_the_run_at_its_last_finite_row(wishes):
    run = made(loss="squared_error", **wishes)
    run.extend(10**9, seconds=math.inf)
    assert run.diverged_at is not None
    assert run.finished
    assert run.diverged_at == run.head + 1 == first_overflow(run)
    assert run.history.epochs.count == run.head // run.schedule.iterations_per_epoch + 1
    everything_recorded_is_finite(run)


@pytest.mark.parametrize("wishes", TOO_FAST, ids=str)
def test_it_diverges_at_the_same_iteration_whatever_the_slices(wishes):
    whole, sliced = made(loss="squared_error", **wishes), made(loss="squared_error", **wishes)
    whole.extend(10**9, seconds=math.inf)
    while not sliced.finished:
        sliced.extend(sliced.head + 3, seconds=0.0)
    assert sliced.diverged_at == whole.diverged_at
    assert recorded(sliced) == recorded(whole)


def test_a_diverged_run_stays_as_it_is():
    run = made(loss="squared_error", learning_rate=50.0)
    run.extend(10**9, seconds=math.inf)
    before, diverged = recorded(run), run.diverged_at
    run.set_epochs(20)
    run.extend(10**9, seconds=math.inf)
    assert (recorded(run), run.diverged_at, run.finished) == (before, diverged, True)


@pytest.mark.parametrize(
    ("loss", "start"),
    [
        ("squared_error", (1e200, 0.0, 0.0)),  # z is finite, z² is not
        ("squared_error", (0.0, 0.0, 1e155)),
        ("perceptron", (1e300, 1e300, 1e300)),
    ],
)
def test_a_start_whose_loss_overflows_diverges_before_the_first_iteration(loss, start):
    data = make_dataset(Experiment())
    if loss == "perceptron":
        data = Dataset(data.X_train * 1e8, data.y_train, data.X_test, data.y_test)
    run = Run(Experiment(loss=loss, start=start), data)
    assert run.diverged_at is not None
    assert run.diverged_at == 1
    run.extend(100, seconds=math.inf)
    assert (run.head, run.finished, run.history.epochs.count) == (0, True, 0)
    assert run.history.weights(0).tolist() == list(start)


@pytest.mark.parametrize("batch_size", [1, 10, 50, 200])
def test_where_the_test_set_s_loss_alone_overflows_the_epoch_s_last_iteration_has_no_row(batch_size):
    experiment = Experiment(samples=300, train=200, batch_size=batch_size, loss="squared_error", start=(0.0, 0.0, 0.0))
    data = make_dataset(experiment.with_(data="overlap"))
    run = Run(experiment, Dataset(data.X_train, data.y_train, data.X_test * 1e160, data.y_test))
    assert run.diverged_at is None
    run.extend(10**9, seconds=math.inf)
    each = 200 // batch_size
    assert run.diverged_at is not None
    assert (run.diverged_at, run.head, run.history.epochs.count) == (each, each - 1, 1)
    everything_recorded_is_finite(run)


@pytest.mark.parametrize("loss", ["cross_entropy", "perceptron"])
@pytest.mark.parametrize("batch_size", [1, 7, 200])
def test_losses_with_bounded_slopes_stay_finite_at_the_window_s_fastest_rate(loss, batch_size):
    run = made(loss=loss, learning_rate=10.0, batch_size=batch_size, data="xor")
    run.extend(10**9, seconds=math.inf)
    assert run.diverged_at is None
    assert run.head == run.schedule.iterations
    everything_recorded_is_finite(run)
