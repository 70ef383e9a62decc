"""The fast loop does what the readable double loop does, at every batch size, and goes on from where it stands."""

import math
import time

import numpy as np
import pytest

from core.data.dataset import make_dataset
from core.maths.orders import epoch_order
from core.maths.starts import start_of
from core.plan.experiment import Experiment
from core.training.run import Run
from core.training.scoring import SAMPLES_AT_ONCE
from tests.core import restated
from tests.walk import walk

RATES = {"cross_entropy": 0.4, "squared_error": 0.05, "perceptron": 0.3}


def trained(**wishes):
    experiment = Experiment.from_wishes(wishes)
    run = Run(experiment, make_dataset(experiment))
    run.extend(run.schedule.iterations, seconds=math.inf)
    return run


def columns(run):
    history = run.history.iterations
    return [history.read(name, 0, history.count) for name in ("w1", "w2", "b", "batch_loss")]


def agrees_with_the_double_loop(run):
    experiment, data = run.experiment, run.dataset
    walked = walk(experiment, data, start_of(experiment))
    rows = [(*done.weights_after, done.batch_loss) for _, done in walked]
    assert run.head == len(rows) == experiment.epochs * -(-experiment.train // experiment.batch_size)
    np.testing.assert_allclose(np.array(columns(run)).T, rows, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("loss", restated.LOSSES)
@pytest.mark.parametrize("batch_size", [1, 2, 7, 10, 16, 17, 64, 200, 299, 300, "full"])
@pytest.mark.parametrize("shuffle", [True, False], ids=["shuffled", "own order"])
def test_the_fast_loop_agrees_with_the_double_loop(loss, batch_size, shuffle):
    wishes = {"data": "overlap", "samples": 450, "batch_size": batch_size, "epochs": 3, "seed": 4}
    run = trained(**wishes, loss=loss, learning_rate=RATES[loss], shuffle=shuffle)
    agrees_with_the_double_loop(run)


@pytest.mark.parametrize("data", ["clouds", "ravine", "xor"])
@pytest.mark.parametrize(("samples", "train", "batch_size"), [(10, 2, 1), (10, 8, 3), (1000, 997, 40), (800, 701, 700)])
def test_the_fast_loop_agrees_on_other_data_and_odd_sizes(data, samples, train, batch_size):
    agrees_with_the_double_loop(trained(data=data, samples=samples, train=train, batch_size=batch_size, epochs=4))


@pytest.mark.parametrize("loss", restated.LOSSES)
@pytest.mark.parametrize("batch_size", [SAMPLES_AT_ONCE, SAMPLES_AT_ONCE + 1, 10_000, 16_385, "full"])
def test_the_fast_loop_agrees_on_batches_larger_than_are_computed_at_once(loss, batch_size):
    run = trained(samples=30_000, batch_size=batch_size, epochs=3, loss=loss, learning_rate=RATES[loss])
    assert run.experiment.batch_size >= SAMPLES_AT_ONCE
    agrees_with_the_double_loop(run)


@pytest.mark.parametrize("loss", restated.LOSSES)
@pytest.mark.parametrize("batch_size", [1, 7, 60])
def test_the_fast_loop_does_the_lecture_s_arithmetic_in_plain_numbers(loss, batch_size):
    run = trained(samples=100, train=60, batch_size=batch_size, epochs=2, loss=loss, seed=11, start=[0.5, -1.0, 0.25])
    weights, row = [0.5, -1.0, 0.25], 0
    w1, w2, b, batch_losses = columns(run)
    for epoch in (1, 2):
        order = np.random.default_rng((11, epoch)).permutation(60)
        visits = [(*run.dataset.X_train[k], run.dataset.y_train[k]) for k in order]
        for first in range(0, 60, batch_size):
            batch = visits[first : first + batch_size]
            assert batch_losses[row] == pytest.approx(restated.batch_loss(loss, weights, batch), rel=1e-10, abs=1e-12)
            weights = restated.updated(loss, weights, batch, run.experiment.learning_rate)
            assert [w1[row], w2[row], b[row]] == pytest.approx(weights, rel=1e-10, abs=1e-12)
            row += 1
    assert row == run.head


@pytest.mark.parametrize("batch_size", [1, 7, 200])
def test_an_epoch_starts_from_the_weights_that_the_one_before_it_left(batch_size):
    run = trained(samples=450, batch_size=batch_size, epochs=3)
    each = run.schedule.iterations_per_epoch
    for epoch in (2, 3):
        left = run.history.weights((epoch - 1) * each)
        rows = epoch_order(0, epoch, 300)[:batch_size]
        batch = [(*run.dataset.X_train[k], run.dataset.y_train[k]) for k in rows]
        first = run.history.weights((epoch - 1) * each + 1)
        np.testing.assert_allclose(first, restated.updated("cross_entropy", left, batch, 0.4), rtol=1e-12, atol=1e-12)


def test_the_scores_are_recorded_at_the_start_and_at_the_end_of_each_epoch_alone():
    run = trained(samples=450, batch_size=70, epochs=3)
    run_data = (("train", run.dataset.X_train, run.dataset.y_train), ("test", run.dataset.X_test, run.dataset.y_test))
    assert run.history.epochs.count == 4
    for epoch in range(4):
        weights = run.history.weights(5 * epoch)
        for name, X, y in run_data:
            part = [(*point, label) for point, label in zip(X.tolist(), y.tolist(), strict=True)]
            loss = run.history.epochs.read(f"{name}_loss", epoch, epoch + 1)[0]
            correct = run.history.epochs.read(f"{name}_correct", epoch, epoch + 1)[0]
            assert loss == pytest.approx(restated.batch_loss("cross_entropy", weights, part), rel=1e-12)
            assert correct == round(restated.accuracy(weights, part) * len(part))


def test_training_stops_at_its_target_and_at_the_end_of_the_run():
    experiment = Experiment()
    run = Run(experiment, make_dataset(experiment))
    assert (run.head, run.finished) == (0, False)
    run.extend(13, seconds=math.inf)
    assert (run.head, run.finished, run.history.epochs.count) == (13, False, 2)
    run.extend(5, seconds=math.inf)
    assert run.head == 13
    run.extend(10**9, seconds=math.inf)
    assert (run.head, run.finished, run.diverged_at) == (100, True, None)
    run.extend(10**9, seconds=math.inf)
    assert run.head == 100


def test_a_slice_ends_with_the_first_piece_of_work_after_its_time(monkeypatch):
    ticks = iter(range(1000))
    monkeypatch.setattr(time, "perf_counter", lambda: 0.01 * next(ticks))  # each look takes a hundredth of a second
    experiment = Experiment(epochs=2500, batch_size=1)
    run = Run(experiment, make_dataset(experiment))
    run.extend(5_000_000, seconds=0.03)
    pieces = run.head
    run.extend(5_000_000, seconds=0.06)
    assert 0 < pieces < 100_000
    assert run.head == 3 * pieces


def test_every_run_has_an_id_of_its_own():
    experiment = Experiment(samples=10, train=5, batch_size=1)
    data = make_dataset(experiment)
    assert len({Run(experiment, data).id for _ in range(50)}) == 50


def test_the_start_is_the_given_one_or_the_drawn_one():
    assert start_of(Experiment(start=(1, 2.5, -3.0))).tolist() == [1.0, 2.5, -3.0]
    assert start_of(Experiment(start_seed=1)).tolist() != start_of(Experiment(start_seed=2)).tolist()
    assert start_of(Experiment(start_seed=1, start_scheme="zeros")).tolist() == [0.0, 0.0, 0.0]
    assert start_of(Experiment(start_seed=1, seed=5)).tolist() == start_of(Experiment(start_seed=1)).tolist()


def test_a_run_beside_another_shares_its_data_and_is_the_run_that_it_would_be_alone():
    experiment = Experiment(samples=90, train=60, batch_size=7, epochs=3)
    data = make_dataset(experiment)
    first = Run(experiment, data)
    for changes in ({"batch_size": 60}, {"start_seed": 3}, {"loss": "squared_error"}, {"seed": 5}, {"shuffle": False}):
        beside, alone = (Run(experiment.with_(**changes), data, other) for other in (first, None))
        for run in (beside, alone):
            run.extend(run.schedule.iterations, math.inf)
        assert beside.train_signed is first.train_signed
        for name in ("w1", "w2", "b", "batch_loss"):
            columns = [run.history.iterations.read(name, 0, run.head).tobytes() for run in (beside, alone)]
            assert columns[0] == columns[1], (changes, name)
        for name in ("train_loss", "test_loss", "train_correct", "test_correct"):
            columns = [run.history.epochs.read(name, 0, 4).tobytes() for run in (beside, alone)]
            assert columns[0] == columns[1], (changes, name)
