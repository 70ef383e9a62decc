"""Many runs trained together are what each would be alone."""

import math

import numpy as np
import pytest

from core.data.dataset import Dataset, make_dataset
from core.maths.starts import random_start
from core.plan.experiment import Experiment
from core.training.many_runs import STRETCH_MOST, ManyRuns
from core.training.run import Run
from tests.core.restated import LOSSES

RATES = {"cross_entropy": 0.4, "squared_error": 0.05, "perceptron": 0.3}


def starts_of(number):
    return np.array([random_start(seed) for seed in range(number)])


def trained(experiment, dataset, starts, rates=None, at_once=40):
    """Everything that many runs went through: (iterations + 1, K, 3), and the runs."""
    runs = ManyRuns(experiment, dataset, starts, rates)
    paths = [np.array(starts)[np.newaxis]]
    while not runs.finished:
        stretch = runs.advance(at_once)
        path = np.repeat(paths[-1][-1:], stretch.path.shape[0], axis=0)
        path[:, stretch.members] = stretch.path.transpose(0, 2, 1)
        paths.append(path[1:])
    return np.concatenate(paths), runs


def alone(experiment, dataset, start, rate=None):
    rate = experiment.learning_rate if rate is None else float(rate)
    run = Run(experiment.with_(start=tuple(map(float, start)), learning_rate=rate), dataset)
    run.extend(10**9, math.inf)
    return run


def agree_with_single_runs(paths, runs, singles):
    for member, single in enumerate(singles):
        path = np.concatenate(list(single.history.pieces()))
        np.testing.assert_allclose(paths[: len(path), member], path, rtol=1e-10, atol=1e-10)
        assert runs.weights[member] == pytest.approx(path[-1], rel=1e-10, abs=1e-10)
        assert runs.diverged_at[member] == (single.diverged_at or 0)


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("batch_size", [1, 7, 10, 200, 300])
@pytest.mark.parametrize("shuffle", [True, False], ids=["shuffled", "own order"])
def test_each_member_is_the_single_run_of_its_start(loss, batch_size, shuffle):
    experiment = Experiment.from_wishes(
        {"data": "overlap", "samples": 450, "batch_size": batch_size, "epochs": 3, "seed": 4, "loss": loss}
        | {"learning_rate": RATES[loss], "shuffle": shuffle}
    )
    dataset = make_dataset(experiment)
    starts = np.vstack([starts_of(4), np.zeros(3)])
    paths, runs = trained(experiment, dataset, starts)
    assert len(paths) == 3 * -(-300 // batch_size) + 1
    agree_with_single_runs(paths, runs, [alone(experiment, dataset, start) for start in starts])


@pytest.mark.parametrize("loss", LOSSES)
def test_each_member_has_its_own_learning_rate(loss):
    experiment = Experiment(samples=300, train=200, batch_size=30, epochs=4, loss=loss)
    dataset, rates = make_dataset(experiment), np.geomspace(1e-3, 0.5, 6)
    starts = np.tile(starts_of(1), (6, 1))
    paths, runs = trained(experiment, dataset, starts, rates)
    agree_with_single_runs(paths, runs, [alone(experiment, dataset, starts[0], rate) for rate in rates])


@pytest.mark.parametrize("at_once", [1, 13, 10**9])
def test_how_it_is_cut_into_stretches_changes_nothing(at_once):
    experiment = Experiment(samples=300, train=200, batch_size=1, epochs=2)
    dataset = make_dataset(experiment)
    paths, runs = trained(experiment, dataset, starts_of(3), at_once=at_once)
    others, _ = trained(experiment, dataset, starts_of(3))
    assert paths.tobytes() == others.tobytes()
    assert runs.iteration == 400
    assert runs.advance(5).path.shape == (1, 3, 3)


def test_a_stretch_has_a_longest_length():
    experiment = Experiment(samples=300, train=200, batch_size=1, epochs=2)
    stretch = ManyRuns(experiment, make_dataset(experiment), starts_of(2)).advance(10**9)
    assert stretch.path.shape == (STRETCH_MOST + 1, 3, 2)


@pytest.mark.parametrize("batch_size", [1, 7, 50, 200])
@pytest.mark.parametrize("rate", [3.0, 50.0, 1.7e308])
def test_a_member_that_diverges_stays_at_its_last_finite_weights_and_the_others_go_on(batch_size, rate):
    experiment = Experiment(samples=300, train=200, batch_size=batch_size, loss="squared_error")
    experiment = experiment.with_(epochs=max(10, 6 * batch_size))
    dataset = make_dataset(experiment)
    rates = np.array([0.01, rate, 0.02])
    starts = starts_of(3)
    paths, runs = trained(experiment, dataset, starts, rates)
    singles = [alone(experiment, dataset, *pair) for pair in zip(starts, rates, strict=True)]
    assert [bool(single.diverged_at) for single in singles] == [False, True, False]
    agree_with_single_runs(paths, runs, singles)
    assert np.isfinite(paths).all()


@pytest.mark.parametrize(
    ("loss", "start", "scale"),
    [("squared_error", (1e200, 0.0, 0.0), 1.0), ("perceptron", (1e300, 1e300, 1e300), 1e8)],
)
def test_a_start_whose_loss_overflows_diverges_before_the_first_iteration(loss, start, scale):
    experiment = Experiment(samples=300, train=200, loss=loss)
    data = make_dataset(experiment)
    data = Dataset(data.X_train * scale, data.y_train, data.X_test, data.y_test)
    _, runs = trained(experiment, data, np.array([start, (0.1, 0.2, 0.3)]))
    assert runs.diverged_at.tolist() == [1, 0]
    assert runs.weights[0].tolist() == list(start)
    assert runs.finished


def test_where_the_test_set_s_loss_alone_overflows_the_epoch_s_last_iteration_does_not_count():
    experiment = Experiment(samples=300, train=200, batch_size=50, loss="squared_error", start=(0.0, 0.0, 0.0))
    data = make_dataset(experiment.with_(data="overlap"))
    data = Dataset(data.X_train, data.y_train, data.X_test * 1e160, data.y_test)
    paths, runs = trained(experiment, data, np.zeros((2, 3)))
    agree_with_single_runs(paths, runs, [alone(experiment, data, (0, 0, 0))] * 2)
    assert runs.diverged_at.tolist() == [4, 4]
    assert runs.finished


def test_the_work_rests_every_few_milliseconds_and_may_be_ended_there():
    rests = []
    experiment = Experiment(samples=3000, train=2000, batch_size=2000, epochs=5)
    runs = ManyRuns(experiment, make_dataset(experiment), starts_of(500), give_way=lambda: rests.append(1))
    runs.advance(5)
    assert 30 <= len(rests) <= 60  # 5 million margins

    def end():
        raise KeyboardInterrupt

    runs = ManyRuns(experiment, make_dataset(experiment), starts_of(500), give_way=end)
    with pytest.raises(KeyboardInterrupt):
        runs.advance(1)
    assert runs.iteration == 0
