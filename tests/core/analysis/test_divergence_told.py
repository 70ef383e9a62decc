"""What is told of a run that diverges: what its loss did, from where to where."""

import math

import pytest

from core.analysis.divergence import make_breakdown
from core.data.dataset import make_dataset
from core.plan.experiment import Experiment
from core.training.run import Run
from tests.core import restated

FALLS_APART = {"data": "ravine", "loss": "squared_error", "batch_size": 20, "epochs": 5}


def trained(**changes):
    experiment = Experiment(**changes)
    run = Run(experiment, make_dataset(experiment))
    run.extend(10**9, math.inf)
    return run


def train_loss(run, iteration):
    samples = [(*x, y) for x, y in zip(run.dataset.X_train.tolist(), run.dataset.y_train.tolist(), strict=True)]
    return restated.batch_loss(run.experiment.loss, run.history.weights(iteration).tolist(), samples)


def test_a_run_that_broke_off_tells_its_loss_at_the_start_and_the_last_that_was_finite():
    run = trained(**FALLS_APART, learning_rate=10.0)
    assert run.diverged is not None
    told = make_breakdown(run, run.head)
    assert told is not None
    assert (told.iteration, told.count) == (run.head + 1, run.head)
    assert told.first == pytest.approx(train_loss(run, 0))
    assert told.last == run.history.iterations.read("batch_loss", run.head - 1, run.head)[0] > 1e290
    assert told.safe_rate == run.safe_rate < 0.3


def test_it_is_told_when_it_is_reached_and_not_before():
    run = trained(**FALLS_APART, learning_rate=10.0)
    assert make_breakdown(run, run.head - 1) is None
    assert make_breakdown(run, 0) is None


def test_a_loss_that_has_grown_a_thousandfold_is_told_before_it_overflows():
    run = trained(loss="squared_error", learning_rate=3.0, epochs=10)
    assert run.diverged is None
    losses = run.history.epochs.read("train_loss", 0, 11)
    first_told = next(epoch for epoch in range(11) if losses[epoch] > 1000 * max(losses[0], 1.0))
    assert make_breakdown(run, 10 * first_told - 1) is None
    told = make_breakdown(run, 10 * first_told + 5)
    assert told is not None
    assert (told.iteration, told.count) == (None, 10 * first_told)
    assert (told.first, told.last) == (losses[0], losses[first_told])


@pytest.mark.parametrize("changes", [{}, {"loss": "squared_error"}, {"loss": "perceptron", "learning_rate": 10.0}])
def test_of_a_run_that_goes_well_there_is_nothing_to_tell(changes):
    run = trained(**changes)
    assert all(make_breakdown(run, reached) is None for reached in (0, 1, 50, 100))


def test_a_start_whose_loss_overflows_has_no_losses_to_tell():
    told = make_breakdown(trained(loss="squared_error", start=(1e200, 0.0, 0.0)), 0)
    assert told is not None
    assert (told.iteration, told.first, told.last, told.count) == (1, None, None, 0)
