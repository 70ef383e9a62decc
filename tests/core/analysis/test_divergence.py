"""What is told of a run that diverges: what its loss did, from where to where."""

import math
from collections import Counter

import numpy as np
import pytest

from core.analysis.divergence import make_divergence, zigzags
from core.analysis.safe_rate import safe_rate
from core.analysis.step_state import make_step_state
from core.data.dataset import make_dataset
from core.plan.experiment import Experiment
from core.training.run import Run
from core.training.seen import Seen
from tests.core import restated

FALLS_APART = {"data": "ravine", "loss": "squared_error", "batch_size": 20, "epochs": 5}


def test_a_way_goes_back_and_forth_once_it_is_longer_than_three_axes_can_make_it():
    corner = np.array([[0, 0, 0], [1, 0, 0], [1, 1, 0], [1, 1, 1]], dtype=float)  # |end − begin| ÷ length is 1/√3
    assert not zigzags(corner[:3])
    assert not zigzags(corner * (1, 1, 1.01))
    assert zigzags(np.vstack([corner, corner[2:3]]))


def trained(**changes):
    experiment = Experiment(**changes)
    run = Run(experiment, make_dataset(experiment))
    run.extend(10**9, math.inf)
    return run


def train_loss(run, iteration):
    w1, w2, b = run.history.weights(iteration)
    z = run.dataset.X_train[:, 0] * w1 + run.dataset.X_train[:, 1] * w2 + b
    t = 2 * run.dataset.y_train - 1
    formulas = {
        "cross_entropy": lambda: np.logaddexp(0, -t * z),
        "squared_error": lambda: (z - t) ** 2 / 2,
        "perceptron": lambda: np.where(t * z > 0, 0.0, -t * z),
    }
    return formulas[run.experiment.loss]().mean()


def test_a_run_that_broke_off_tells_its_loss_at_the_start_and_the_last_that_was_finite():
    run = trained(**FALLS_APART, learning_rate=10.0)
    told = make_divergence(Seen(run, run.head))
    assert told is not None
    assert (told.kind, told.iteration, told.count) == ("overflow", run.head + 1, run.head)
    assert told.first == pytest.approx(train_loss(run, 0))
    assert told.last == run.history.iterations.read("batch_loss", run.head - 1, run.head)[0] > 1e290
    assert told.safe_rate == safe_rate(run.train_signed, run.loss, 20) < 0.3


def test_the_overflow_is_told_when_it_is_reached_and_the_growth_before_it():
    run = trained(**FALLS_APART, learning_rate=10.0)
    assert make_divergence(Seen(run, 0)) is None
    before = make_divergence(Seen(run, run.head - 1))
    assert before is not None
    assert (before.kind, before.iteration) == ("growing", None)
    assert before.last > 1e290


def test_a_loss_that_has_grown_tenfold_and_still_grows_is_told_before_it_overflows():
    run = trained(loss="squared_error", learning_rate=3.0, epochs=10)
    assert run.diverged_at is None
    losses = [train_loss(run, iteration) for iteration in range(101)]
    first_told = next(k for k in range(101) if losses[k] > 10 * max(losses[0], 0.5))
    assert make_divergence(Seen(run, first_told - 1)) is None
    told = make_divergence(Seen(run, first_told))
    assert told is not None
    assert (told.kind, told.iteration, told.count) == ("growing", None, first_told)
    assert (told.first, told.last) == pytest.approx((losses[0], losses[first_told]))


def test_full_batch_descent_above_its_limit_is_bound_to_grow_also_while_its_loss_still_falls():
    shared = {"data": "ravine", "loss": "squared_error", "batch_size": 2000, "epochs": 60, "start": (3.0, -9.0, 4.0)}
    limit = make_step_state(Seen(trained(**shared), 0)).limit
    above = trained(**shared, learning_rate=1.02 * limit)
    kinds = [make_divergence(Seen(above, iteration)).kind for iteration in range(1, 61)]
    losses = [train_loss(above, iteration) for iteration in range(61)]
    assert kinds == ["growing" if loss > losses[0] else "bound to grow" for loss in losses[1:]]
    assert {"bound to grow"} <= set(kinds)


@pytest.mark.parametrize("loss", ["cross_entropy", "perceptron"])
def test_a_loss_of_bounded_slope_swings_at_a_huge_rate_and_never_diverges(loss):
    run = trained(data="xor", samples=300, train=200, batch_size=20, loss=loss, learning_rate=1e5, epochs=20)
    assert run.diverged_at is None
    kinds = {told.kind for told in (make_divergence(Seen(run, k)) for k in range(run.head + 1)) if told is not None}
    assert kinds == {"swinging"}


@pytest.mark.parametrize("changes", [{}, {"loss": "squared_error"}, {"loss": "perceptron", "learning_rate": 10.0}])
def test_of_a_run_that_goes_well_there_is_nothing_to_tell(changes):
    run = trained(**changes)
    assert all(make_divergence(Seen(run, reached)) is None for reached in (0, 1, 50, 100))


def test_a_start_whose_loss_overflows_has_no_losses_to_tell():
    told = make_divergence(Seen(trained(loss="squared_error", start=(1e200, 0.0, 0.0)), 0))
    assert told is not None
    assert (told.kind, told.iteration, told.first, told.last, told.count) == ("overflow", 1, None, None, 0)


DATA = ("clouds", "overlap", "ravine", "xor", "circles", "moons")


def varied_runs(count):
    """Experiments of every kind, each on 30 samples: data, loss, rate, batch size and start at random."""
    random = np.random.default_rng(9)
    for _ in range(count):
        yield Experiment(
            data=str(random.choice(DATA)),
            samples=30,
            train=20,
            data_seed=int(random.integers(5)),
            loss=str(random.choice(restated.LOSSES)),
            learning_rate=float(f"{10 ** random.uniform(-3, 5):.3g}"),
            batch_size=int(random.choice([1, 3, 10, 20])),
            epochs=int(random.choice([1, 5, 40])),
            start_seed=int(random.integers(100)),
        )


def test_the_banner_and_the_word_for_the_descent_never_contradict_each_other():
    said = Counter()
    for experiment in varied_runs(500):
        run = Run(experiment, make_dataset(experiment))
        run.extend(10**9, math.inf)
        for iteration in {0, 1, 5, run.head // 2, run.head} & set(range(run.head + 1)):
            seen = Seen(run, iteration)
            told, word = make_divergence(seen), make_step_state(seen).word
            said[told and told.kind] += 1
            if told is None:
                assert word in ("start", "resting", "zigzagging", "steady")
                continue
            assert word == ("swinging" if told.kind == "swinging" else "diverging")
            if experiment.loss != "squared_error":
                assert told.kind in ("swinging", "overflow")
            if told.kind in ("swinging", "growing"):
                assert told.last == pytest.approx(train_loss(run, iteration), rel=1e-9)
                assert told.last > told.first == pytest.approx(train_loss(run, 0))
    assert all(said[kind] >= 20 for kind in (None, "overflow", "growing", "swinging"))
