"""The scores beside the position: those of the weights on screen, or of the last epoch where the sets are large."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.data.dataset import prepare
from core.picture.scores import SCORED_LIVE_MOST, make_scores
from core.training.run import Run
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
    scores = make_scores(run, iteration)
    assert scores.epoch is None
    assert scores.train_loss == pytest.approx(restated.batch_loss(loss, weights, train), rel=1e-12, abs=1e-14)
    assert scores.test_loss == pytest.approx(restated.batch_loss(loss, weights, test), rel=1e-12, abs=1e-14)
    assert scores.train_accuracy == restated.accuracy(weights, train)
    assert scores.test_accuracy == restated.accuracy(weights, test)


def net_inputs_say(X, y, weights):
    """Mean cross-entropy and accuracy of a large set, by NumPy's own logaddexp."""
    z = X[:, 0] * weights[0] + X[:, 1] * weights[1] + weights[2]
    return np.logaddexp(0, -(2 * y - 1) * z).mean(), ((z > 0) == (y == 1)).mean()


@pytest.mark.parametrize("more", [0, 3])
def test_of_a_large_set_they_are_those_of_the_last_epoch_that_was_done(more):
    run = trained(data="overlap", samples=SCORED_LIVE_MOST + more, train=30_000, batch_size=7000, epochs=2)
    assert SCORED_LIVE_MOST == 50_000
    for iteration, epoch in ((0, 0), (1, 0), (4, 0), (5, 1), (9, 1), (10, 2)):
        scores = make_scores(run, iteration)
        at_end = iteration % 5 == 0
        assert scores.epoch == (None if more == 0 or at_end else epoch)
        weights = run.history.weights(iteration if more == 0 else 5 * epoch)
        train = net_inputs_say(run.dataset.X_train, run.dataset.y_train, weights)
        test = net_inputs_say(run.dataset.X_test, run.dataset.y_test, weights)
        assert (scores.train_loss, scores.train_accuracy) == pytest.approx(train, rel=1e-12)
        assert (scores.test_loss, scores.test_accuracy) == pytest.approx(test, rel=1e-12)
