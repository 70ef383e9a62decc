"""The state of a descent in words, on runs of which theory knows the truth."""

import math
import time

import numpy as np
import pytest

from core.analysis.safe_rate import rate_bound
from core.analysis.step_state import make_step_state
from core.data.dataset import make_dataset, prepare
from core.plan.experiment import Experiment
from core.training.run import Run
from core.training.seen import Seen


@pytest.fixture(scope="module")
def run_of():
    """A trained run; the data of an experiment is made once."""
    made = {}

    def run(**wishes):
        key = (wishes["data"], wishes.get("samples", 3000))
        experiment, dataset = prepare(wishes)
        dataset = made.setdefault(key, dataset)
        run = Run(experiment, dataset)
        run.extend(10**9, math.inf)
        return run

    return run


def largest_curvature(run):
    """λmax of the squared error, which is the same everywhere."""
    inputs = np.column_stack([run.dataset.X_train, np.ones(len(run.dataset.y_train))])
    return float(np.linalg.eigvalsh(inputs.T @ inputs / len(inputs))[-1])


def words(run, *iterations):
    return [make_step_state(Seen(run, iteration)).word for iteration in iterations]


@pytest.fixture(scope="module")
def at_share(run_of):
    """Full-batch descent in the ravine at a share of the rate 1/λmax."""
    curvature = largest_curvature(run_of(data="ravine", loss="squared_error", batch_size="full", epochs=1))

    def run(share, epochs=60, **more):
        rate = share / curvature
        return run_of(
            data="ravine",
            loss="squared_error",
            **{"batch_size": "full", "learning_rate": rate, "epochs": epochs} | more,
        )

    return run


@pytest.mark.parametrize("share", [0.05, 0.5, 0.9, 1.0])
@pytest.mark.parametrize("start_seed", [35, 1, 2])
def test_full_batch_descent_below_the_rate_one_over_the_curvature_is_steady_all_the_way(at_share, share, start_seed):
    run = at_share(share, start_seed=start_seed)
    assert set(words(run, *range(3, 61))) == {"steady"}


@pytest.mark.parametrize("share", [1.6, 1.8, 1.95])
def test_between_one_and_two_it_zigzags_across_the_valley_and_yet_converges(at_share, share):
    run = at_share(share, epochs=400)
    losses = run.history.epochs.read("train_loss", 0, 401)
    assert (np.diff(losses[:40]) < 0).all()
    assert set(words(run, *range(3, 20))) == {"zigzagging"}
    assert words(run, 400) == ["steady"]  # what is left is the slow way along the valley


@pytest.mark.parametrize("share", [2.001, 2.1, 4.0])
def test_above_two_it_diverges_from_the_first_step_on(at_share, share):
    run = at_share(share, epochs=30)
    assert set(words(run, *range(1, 31))) == {"diverging"}


@pytest.mark.parametrize("share", [0.1, 1.0, 1.5])
def test_below_two_it_is_never_said_to_diverge(at_share, share):
    assert "diverging" not in words(at_share(share), *range(61))


def test_the_limit_of_the_squared_error_is_two_over_the_curvature_everywhere(at_share):
    run = at_share(0.5)
    for iteration in (0, 1, 60):
        state = make_step_state(Seen(run, iteration))
        assert state.limit == pytest.approx(2 / largest_curvature(run))
        assert state.samples == 2000


def test_the_limit_of_the_cross_entropy_rises_as_the_curvature_falls(run_of):
    run = run_of(data="clouds", batch_size="full", epochs=100, learning_rate=1.0)
    limits = [make_step_state(Seen(run, iteration)).limit for iteration in (20, 50, 100)]
    assert limits == sorted(limits)
    assert limits[-1] > 2 * limits[0]


def test_single_samples_drag_the_weights_to_and_fro(run_of):
    run = run_of(data="overlap", batch_size=1, epochs=2)
    assert words(run, *range(500, 4000, 500)).count("zigzagging") >= 6
    calm = run_of(data="overlap", batch_size="full", epochs=60)
    assert set(words(calm, *range(3, 61, 3))) == {"steady"}


def test_a_stochastic_run_diverges_when_its_loss_has_grown_and_is_still_growing(run_of):
    run = run_of(data="ravine", loss="squared_error", batch_size=1, learning_rate=1.0, epochs=1)
    assert run.diverged_at is not None
    assert words(run, 60, run.head) == ["diverging", "diverging"]
    assert words(run, 0) == ["start"]


def test_a_loss_that_has_grown_and_falls_again_does_not_diverge_just_then(run_of):
    run = run_of(data="circles", loss="squared_error", batch_size=1, learning_rate=0.6, epochs=1, start=[0.0, 0.0, 0.0])
    losses = [run.score_train(run.history.weights(iteration)).loss for iteration in range(run.head + 1)]
    grown = [iteration for iteration in range(20, run.head + 1, 10) if losses[iteration] > 10 * 0.5]
    growing = [losses[iteration] > losses[iteration - 20] for iteration in grown]
    assert 20 < sum(growing) < len(growing) - 20
    assert [word == "diverging" for word in words(run, *grown)] == growing


@pytest.mark.parametrize("loss", ["cross_entropy", "perceptron"])
def test_losses_of_bounded_slope_zigzag_for_ever_and_do_not_diverge(run_of, loss):
    run = run_of(data="ravine", loss=loss, batch_size="full", learning_rate=10.0, epochs=200)
    assert set(words(run, 50, 100, 150, 200)) <= {"zigzagging", "steady"}
    assert "zigzagging" in words(run, 50, 100, 150, 200)


def test_the_perceptron_loss_has_no_limit_and_comes_to_rest_when_nothing_is_wrong(run_of):
    run = run_of(data="clouds", loss="perceptron", batch_size=1, epochs=2)
    assert make_step_state(Seen(run, 4000)).limit is None
    assert words(run, 0, 2, 4000) == ["start", "start", "resting"]


def test_a_descent_that_has_converged_to_the_last_digit_is_at_rest(run_of):
    run = run_of(data="iris", loss="squared_error", batch_size="full", epochs=1500, learning_rate=0.9)
    assert words(run, 1500) == ["resting"]


def test_a_start_whose_loss_overflows_is_told_without_a_complaint():
    experiment = Experiment(loss="squared_error", start=(1e200, 0.0, 0.0))
    assert words(Run(experiment, make_dataset(experiment)), 0) == ["diverging"]


def test_a_million_samples_cost_no_more_than_a_part_of_them(run_of):
    run = run_of(data="clouds", samples=1_000_000, batch_size=1000, epochs=1)
    began = time.thread_time()
    states = [make_step_state(Seen(run, iteration)) for iteration in range(0, 600, 20)]
    assert (time.thread_time() - began) / len(states) < 0.02
    assert {state.samples for state in states} == {5000}


def test_the_bound_that_holds_everywhere_is_the_limit_at_weights_that_are_0(run_of):
    run = run_of(data="ravine", batch_size="full", epochs=1, start=[0.0, 0.0, 0.0])
    state = make_step_state(Seen(run, 0))
    assert state.everywhere == pytest.approx(8 / largest_curvature(run))  # 8/λmax(mean x̃x̃ᵀ)
    assert state.everywhere == pytest.approx(state.limit)
    assert state.safe is None


@pytest.mark.parametrize("batch_size", [1, 10, 200])
def test_below_the_full_batch_a_safe_rate_stands_beside_the_limit(run_of, batch_size):
    run = run_of(data="ravine", loss="squared_error", batch_size=batch_size, epochs=1, learning_rate=0.001)
    state = make_step_state(Seen(run, 0))
    assert state.safe == pytest.approx(rate_bound(run.train_signed, run.loss, batch_size))
    assert state.safe < state.everywhere == pytest.approx(state.limit)


def test_without_curvature_there_is_no_bound(run_of):
    state = make_step_state(Seen(run_of(data="xor", loss="perceptron", batch_size=10, epochs=1), 0))
    assert (state.limit, state.everywhere, state.safe) == (None, None, None)
