"""The lecture's story: a random perceptron that solves a separable problem within its 100 iterations."""

import math
from itertools import pairwise

import numpy as np
import pytest

from core.analysis.many_starts import drawn_starts
from core.data.dataset import make_dataset
from core.plan.experiment import Experiment
from core.training.many_runs import ManyRuns
from core.training.run import Run
from tests.core import restated


@pytest.fixture(scope="module")
def run():
    experiment = Experiment()
    run = Run(experiment, make_dataset(experiment))
    run.extend(1_000_000, seconds=math.inf)
    return run


def samples(X, y):
    return [(*point, label) for point, label in zip(X.tolist(), y.tolist(), strict=True)]


def test_three_thousand_samples_are_two_thousand_to_train_and_a_thousand_to_test(run):
    assert (len(run.dataset.X_train), len(run.dataset.y_train)) == (2000, 2000)
    assert (len(run.dataset.X_test), len(run.dataset.y_test)) == (1000, 1000)


def test_ten_iterations_are_an_epoch_and_ten_epochs_a_hundred_iterations(run):
    assert run.schedule.iterations_per_epoch == 10
    assert run.head == 100
    assert run.finished
    assert run.history.epochs.count == 11  # the start, and the ends of ten epochs


def test_the_start_is_visibly_wrong_and_the_end_is_right(run):
    test = samples(run.dataset.X_test, run.dataset.y_test)
    assert restated.accuracy(run.history.weights(0), test) < 0.3
    assert restated.accuracy(run.history.weights(100), test) > 0.99
    assert restated.accuracy(run.history.weights(100), samples(run.dataset.X_train, run.dataset.y_train)) > 0.99


def test_one_epoch_is_not_enough(run):
    assert restated.accuracy(run.history.weights(10), samples(run.dataset.X_test, run.dataset.y_test)) < 0.95


def test_the_loss_falls_from_epoch_to_epoch(run):
    losses = run.history.epochs.read("train_loss", 0, 11).tolist()
    assert all(later < earlier for earlier, later in pairwise(losses))
    assert losses[-1] < losses[0] / 10


@pytest.mark.parametrize("epoch", [0, 1, 10])
def test_the_scores_of_an_epoch_are_those_of_its_last_weights(run, epoch):
    weights = run.history.weights(10 * epoch)
    for name, part in (
        ("train", (run.dataset.X_train, run.dataset.y_train)),
        ("test", (run.dataset.X_test, run.dataset.y_test)),
    ):
        correct = run.history.epochs.read(f"{name}_correct", epoch, epoch + 1)[0]
        loss = run.history.epochs.read(f"{name}_loss", epoch, epoch + 1)[0]
        assert correct == round(restated.accuracy(weights, samples(*part)) * len(part[0]))
        assert loss == pytest.approx(restated.batch_loss("cross_entropy", weights, samples(*part)), rel=1e-12)


@pytest.mark.parametrize("learning_rate", [0.1, 0.2, 0.5, 1.0])
@pytest.mark.parametrize("start_seed", [0, 1, 2])
def test_other_starts_and_rates_solve_it_too_given_enough_epochs(learning_rate, start_seed):
    experiment = Experiment(learning_rate=learning_rate, start_seed=start_seed, epochs=40)
    run = Run(experiment, make_dataset(experiment))
    run.extend(400, seconds=math.inf)
    assert run.history.epochs.read("test_correct", 40, 41)[0] > 990


def test_any_start_on_any_data_seed_learns_it_within_the_hundred_iterations():
    right, pairs = 0, 0
    for data_seed in range(20):
        experiment = Experiment(data_seed=data_seed)
        dataset = make_dataset(experiment)
        runs = ManyRuns(experiment, dataset, drawn_starts(experiment.with_(start_seed=0), 100))
        while not runs.finished:
            runs.advance(100)
        z = np.column_stack([dataset.X_test, np.ones(1000)]) @ runs.weights.T  # (1000, 3) @ (3, 100)
        right += np.count_nonzero(((z > 0) == (dataset.y_test == 1)[:, np.newaxis]).mean(axis=0) >= 0.99)
        pairs += 100
    assert right / pairs >= 0.995  # at a rate of 0.2 it is 0.92
