"""A run as far as it was seen: its scores, and what has ended, stopped, diverged or come to rest by then."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.data.dataset import prepare
from core.training.run import Run
from core.training.seen import SCORED_LIVE_MOST, Seen
from tests.core import restated


def trained(**wishes):
    run = Run(*prepare(wishes))
    run.extend(run.schedule.iterations, seconds=math.inf)
    return run


def samples(X, y):
    return [(*point, label) for point, label in zip(X.tolist(), y.tolist(), strict=True)]


RUNS = {loss: trained(data="overlap", samples=90, batch_size=7, epochs=4, loss=loss) for loss in restated.LOSSES}


@pytest.mark.parametrize("loss", restated.LOSSES)
@given(iteration=st.integers(0, 36))
@settings(max_examples=25, deadline=None)
def test_they_are_the_mean_loss_and_the_share_of_right_predictions(loss, iteration):
    run = RUNS[loss]
    assert run.head == 36
    weights = run.history.weights(iteration).tolist()
    train = samples(run.dataset.X_train, run.dataset.y_train)
    test = samples(run.dataset.X_test, run.dataset.y_test)
    scores = Seen(run, iteration).scores()
    assert scores.epoch is None
    assert scores.train_loss == pytest.approx(restated.batch_loss(loss, weights, train), rel=1e-12, abs=1e-14)
    assert scores.test_loss == pytest.approx(restated.batch_loss(loss, weights, test), rel=1e-12, abs=1e-14)
    assert scores.train_accuracy == restated.accuracy(weights, train)
    assert scores.test_accuracy == restated.accuracy(weights, test)


def net_inputs_say(X, y, weights):
    """Mean cross-entropy and accuracy of a large set, by NumPy's own logaddexp."""
    z = X[:, 0] * weights[0] + X[:, 1] * weights[1] + weights[2]
    return np.logaddexp(0, -(2 * y - 1) * z).mean(), ((z > 0) == (y == 1)).mean()


def test_the_weights_are_those_after_the_last_iteration_that_was_seen():
    run = RUNS["cross_entropy"]
    assert Seen(run, 0).weights.tolist() == run.history.start.tolist()
    assert Seen(run, 0).weights_before is None
    assert Seen(run, 9).weights.tolist() == run.history.weights(9).tolist()
    assert Seen(run, 9).weights_before.tolist() == run.history.weights(8).tolist()


def test_an_epoch_is_done_when_its_last_iteration_was_seen():
    run = RUNS["cross_entropy"]  # 9 iterations an epoch
    assert [Seen(run, iteration).epochs_done for iteration in (0, 8, 9, 17, 18, 36)] == [0, 0, 1, 1, 2, 4]


def test_a_run_is_over_when_its_last_iteration_was_seen_also_where_it_was_shortened():
    run = trained(samples=90, batch_size=7, epochs=4)
    assert [Seen(run, iteration).over for iteration in (0, 35, 36)] == [False, False, True]
    run.set_epochs(2)
    assert [Seen(run, iteration).over for iteration in (17, 18)] == [False, True]
    run.set_epochs(5)
    assert not Seen(run, 36).over


def test_a_divergence_is_seen_with_the_last_finite_iteration_and_not_before():
    run = trained(data="ravine", loss="squared_error", batch_size=20, epochs=5, learning_rate=10.0)
    assert run.diverged_at == run.head + 1
    assert [Seen(run, run.head - back).diverged_at for back in (0, 1)] == [run.head + 1, None]
    assert [Seen(run, run.head - back).over for back in (0, 1)] == [True, False]


def test_a_stop_is_seen_with_its_iteration_and_not_before():
    run = trained(learning_rate=1.0, stop_accuracy=0.99)
    assert run.stopped is not None
    assert [Seen(run, run.stopped.iteration - back).stopped for back in (0, 1)] == [run.stopped, None]


def test_a_descent_that_moves_no_more_is_at_rest_and_a_start_is_not():
    run = trained(loss="perceptron", batch_size=1, epochs=2)
    assert [Seen(run, iteration).at_rest for iteration in (0, 1, 4000)] == [False, False, True]


def test_the_recent_path_goes_back_twenty_steps_or_to_the_start():
    run = RUNS["squared_error"]
    whole = np.concatenate(list(run.history.pieces()))
    for iteration, first in ((0, 0), (5, 0), (20, 0), (21, 1), (36, 16)):
        assert Seen(run, iteration).recent_path.tolist() == whole[first : iteration + 1].tolist()


@pytest.mark.parametrize("more", [0, 3])
def test_of_a_large_set_they_are_those_of_the_last_epoch_that_was_done(more):
    run = trained(data="overlap", samples=SCORED_LIVE_MOST + more, train=30_000, batch_size=7000, epochs=2)
    assert SCORED_LIVE_MOST == 50_000
    for iteration, epoch in ((0, 0), (1, 0), (4, 0), (5, 1), (9, 1), (10, 2)):
        scores = Seen(run, iteration).scores()
        at_end = iteration % 5 == 0
        assert scores.epoch == (None if more == 0 or at_end else epoch)
        weights = run.history.weights(iteration if more == 0 else 5 * epoch)
        train = net_inputs_say(run.dataset.X_train, run.dataset.y_train, weights)
        test = net_inputs_say(run.dataset.X_test, run.dataset.y_test, weights)
        assert (scores.train_loss, scores.train_accuracy) == pytest.approx(train, rel=1e-12)
        assert (scores.test_loss, scores.test_accuracy) == pytest.approx(test, rel=1e-12)
