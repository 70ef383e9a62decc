"""What a descent costs, on made-up losses and on what the lecture says of the three descents in a ravine."""

import math

import numpy as np
import pytest

from core.analysis.costs import default_target, make_costs
from core.analysis.minimum import find_minimum
from core.data.dataset import make_dataset
from core.plan.experiment import Experiment
from core.training.prices import Prices
from core.training.run import Run
from core.training.score_grid import extend_progress
from core.training.seen import Seen


def run_with(losses, batch_size=10):
    """A run whose training set had these losses after iterations 0, 1, 2 …"""
    experiment = Experiment(samples=90, train=60, batch_size=batch_size, epochs=20)
    run = Run(experiment, make_dataset(experiment))
    run.extend(len(losses) - 1, math.inf)
    count = len(losses)
    run.history.progress.append(
        iteration=np.arange(count), train_loss=np.array(losses), train_correct=np.zeros(count), length=np.arange(count)
    )
    return run


def seen_with(losses):
    run = run_with(losses)
    return Seen(run, run.head)


def test_a_loss_that_falls_below_the_target_stays_where_it_was_first_reached():
    costs = make_costs(seen_with([3.0, 2.0, 1.0, 0.9, 0.8]), target=1.0)
    assert costs.first == costs.stays
    assert (costs.first.iterations, costs.first.samples) == (2, 20)
    assert costs.swing is None
    assert not costs.never_settles


def test_one_lucky_iteration_counts_as_reached_and_not_as_staying():
    losses = [3.0, 0.5, 2.0, 1.5] + [0.9 - 0.01 * k for k in range(40)]
    costs = make_costs(seen_with(losses), target=1.0)
    assert (costs.first.iterations, costs.stays.iterations) == (1, 4)


def test_a_loss_that_swings_over_the_target_to_the_end_never_settles_and_tells_its_swing():
    losses = [3.0] + [0.8, 1.6] * 20
    costs = make_costs(seen_with(losses), target=1.0)
    assert costs.first.iterations == 1
    assert costs.stays is None
    assert costs.never_settles
    assert costs.swing == pytest.approx(0.8)


def test_a_last_lucky_moment_is_no_settling():
    losses = [3.0] + [0.8, 1.6] * 20 + [0.7]
    assert make_costs(seen_with(losses), target=1.0).never_settles


def test_a_target_that_was_not_reached_has_no_price():
    costs = make_costs(seen_with([3.0, 2.0]), target=1.0)
    assert (costs.first, costs.stays, costs.swing) == (None, None, None)


def test_only_what_was_seen_counts():
    run = run_with([3.0, 2.0, 1.0, 0.9])
    assert make_costs(Seen(run, 1), target=1.0).first is None
    assert make_costs(Seen(run, 1), target=1.0).updates == 1


def test_the_start_itself_may_meet_the_target():
    costs = make_costs(seen_with([0.5, 0.4]), target=1.0)
    assert (costs.first.iterations, costs.first.samples, costs.first.seconds) == (0, 0, 0.0)


def test_nothing_is_divided_by_nothing_at_the_start():
    costs = make_costs(seen_with([3.0]), target=1.0)
    assert (costs.updates, costs.seconds_per_update, costs.straightness) == (0, None, None)


def test_a_price_in_samples_counts_the_short_batch():
    run = run_with([3.0, 3.0, 0.5], batch_size=40)  # 60 = 40 + 20
    assert make_costs(Seen(run, 2), target=1.0).first.samples == 60


# --- the three descents in the ravine: what the lecture says of them, on fixed seeds ----------------------------------


@pytest.fixture(scope="module")
def ravine():
    """The three descents at rate 1, and the way from the start's loss to the least one."""
    base = Experiment(data="ravine", learning_rate=1.0)
    dataset = make_dataset(base)
    runs, prices = {}, Prices(lambda size, _loss: 1e-5 + 1e-7 * size if size > 1 else 1.1e-5)
    for name, size, epochs in (("stochastic", 1, 100), ("mini", 200, 200), ("full", 2000, 500)):
        run = Run(base.with_(batch_size=size, epochs=epochs), dataset, prices=prices)
        run.extend(run.schedule.iterations, math.inf)
        extend_progress(run)
        runs[name] = run
    start = run.score_train(run.history.start).loss
    return runs, start, find_minimum(run.train_signed, run.loss).loss


def costs_at(ravine, way_left):
    runs, start, least = ravine
    return {name: make_costs(Seen(run, run.head), least + way_left * (start - least)) for name, run in runs.items()}


def test_the_larger_the_batch_the_straighter_the_descent(ravine):
    straight = {name: costs.straightness for name, costs in costs_at(ravine, 0.05).items()}
    assert straight["full"] > 2 * straight["mini"] > 4 * straight["stochastic"]
    assert straight["full"] > 0.6
    assert straight["stochastic"] < 0.01


def test_a_loose_target_takes_about_as_many_iterations_but_fewer_samples_by_orders_of_magnitude(ravine):
    first = {name: costs.first for name, costs in costs_at(ravine, 0.05).items()}
    assert first["stochastic"].samples * 10 < first["mini"].samples
    assert first["mini"].samples * 10 < first["full"].samples
    iterations = [price.iterations for price in first.values()]
    assert max(iterations) <= 4 * min(iterations)


def test_at_a_tight_target_the_full_batch_alone_stays_and_the_others_never_settle(ravine):
    costs = costs_at(ravine, 0.001)
    assert costs["full"].stays is not None
    assert costs["mini"].never_settles
    assert costs["stochastic"].stays is None
    loose = costs_at(ravine, 0.05)["stochastic"]
    assert loose.never_settles
    assert loose.swing > 0.1


def test_staying_is_told_of_every_iteration_and_not_of_a_lucky_grid():
    experiment = Experiment(data="ravine", batch_size=1, learning_rate=0.2)
    run = Run(experiment, make_dataset(experiment))
    run.extend(run.schedule.iterations, math.inf)
    assert extend_progress(run)
    target = default_target(run.score_train(run.history.start).loss, find_minimum(run.train_signed, run.loss).loss)
    X, t = np.column_stack([run.dataset.X_train, np.ones(2000)]), 2 * run.dataset.y_train - 1
    path = run.history.path(0, run.head)
    above = [  # the last thousand suffice: from where on it is at or below the target for good
        k for k in range(19_000, 20_001) if np.logaddexp(0, -t * (X @ path[k])).mean() > target
    ]
    assert above[-1] + 1 == 19_956  # of 20,000: on a grid of 1 % it seemed to be 739
    costs = make_costs(Seen(run, run.head), target)
    assert costs.stays_exact
    assert costs.never_settles
    losses = run.history.progress.read("train_loss", 0, 20_001)
    assert np.flatnonzero(losses > target)[-1] == above[-1]


def test_what_is_read_from_a_grid_is_said_not_to_be_exact():
    run = run_with([3.0, 2.0, 1.0, 0.9, 0.8])
    assert make_costs(Seen(run, 4), target=1.0).stays_exact
    run.history.progress.append(
        iteration=np.array([6]), train_loss=np.array([0.7]), train_correct=np.zeros(1), length=np.array([6.0])
    )
    run.extend(6, math.inf)
    assert not make_costs(Seen(run, 6), target=1.0).stays_exact
    assert make_costs(Seen(run, 5), target=1.0).stays_exact


def test_an_update_costs_what_the_numpy_loop_takes_for_its_batch(ravine):
    each = {name: costs.seconds_per_update for name, costs in costs_at(ravine, 0.05).items()}
    assert each == pytest.approx({"stochastic": 1.1e-5, "mini": 3e-5, "full": 21e-5})
    first = costs_at(ravine, 0.05)["mini"].first
    assert first.seconds == pytest.approx(3e-5 * first.iterations)


def test_the_usual_target_leaves_a_twentieth_of_the_way():
    assert default_target(3.0, 1.0) == pytest.approx(1.1)
