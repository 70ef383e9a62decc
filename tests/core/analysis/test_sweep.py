"""The learning-rate sweep: where a single run with each rate would stand."""

import math

import numpy as np
import pytest

from core.analysis.many_starts import many_starts
from core.analysis.question import NotWantedError
from core.analysis.sweep import sweep, usual_iterations, usual_rates
from core.data.dataset import make_dataset
from core.plan.errors import InputError
from core.plan.experiment import Experiment
from core.plan.schedule import Schedule
from core.training.run import Run
from tests import wording
from tests.core.restated import LOSSES


def made(iterations, rates=None, **wishes):
    experiment = Experiment.from_wishes({"samples": 300, "train": 200, "batch_size": 30} | wishes)
    dataset = make_dataset(experiment)
    return experiment, dataset, sweep(experiment, dataset, iterations, rates)


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("start", [None, (0.5, -1.0, 0.25)], ids=["drawn", "given"])
def test_each_loss_is_that_of_a_single_run_after_as_many_iterations(loss, start):
    rates = np.array([0.3, 0.001, 0.05])
    experiment, dataset, found = made(10, rates, loss=loss, epochs=1, start=start)
    assert found.rates.tolist() == sorted(rates)
    assert found.iterations == 10
    for rate, value in zip(found.rates, found.losses, strict=True):
        run = Run(experiment.with_(learning_rate=float(rate), epochs=2), dataset)
        assert found.start_loss == run.score_train(run.history.start).loss
        run.extend(10, math.inf)
        assert value == pytest.approx(run.score_train(run.history.weights(10)).loss, rel=1e-10)


def test_the_usual_rates_are_those_of_the_slider_on_a_logarithmic_scale():
    rates = usual_rates()
    assert (rates[0], rates[-1]) == (pytest.approx(1e-4), pytest.approx(10))
    np.testing.assert_allclose(rates[1:] / rates[:-1], 10 ** (1 / 12), rtol=0.01)
    assert all(rate == float(f"{rate:.3g}") for rate in rates)


@pytest.mark.parametrize(
    ("schedule", "iterations"),
    [((2000, 200, 10), 100), ((2000, 1, 1000), 20_000), ((2000, 2000, 1000), 245), ((600_000, 600_000, 3), 1)],
)
def test_a_sweep_is_as_long_as_the_run_or_as_a_moment_allows(schedule, iterations):
    assert usual_iterations(Schedule(*schedule)) == iterations


def test_too_small_and_too_large_rates_end_high_and_one_between_them_is_best():
    experiment, dataset, found = made(400, loss="squared_error")
    assert 10 < found.best < 50
    assert found.losses[0] > 2 * found.losses[found.best]
    diverged = found.diverged_at > 0
    assert np.isnan(found.losses).tolist() == diverged.tolist()
    assert diverged[-1]
    assert not diverged[: found.best].any()
    run = Run(experiment.with_(learning_rate=10.0, epochs=60), dataset)
    run.extend(10**9, math.inf)
    assert found.diverged_at[-1] == run.diverged_at


def test_where_all_rates_diverge_none_is_best():
    _, _, found = made(400, np.array([50.0, 60.0]), loss="squared_error")
    assert np.isnan(found.losses).all()
    assert found.best is None


def test_progress_is_told_and_a_number_of_iterations_that_is_not_valid_is_refused():
    told = []
    experiment = Experiment(samples=300, train=200, batch_size=1)
    sweep(experiment, make_dataset(experiment), 600, progress=told.append)
    assert told == [256 / 600, 512 / 600, 1.0]
    for iterations in (0, 5_000_001, 1.5):
        with pytest.raises(InputError, match=wording.whole(iterations, 1, 5_000_000)):
            made(iterations)


def sweep_of_two(experiment, give_way, progress):
    sweep(experiment, make_dataset(experiment), 1, np.array([0.1, 1.0]), give_way, progress)


def starts_of_two(experiment, give_way, progress):
    many_starts(experiment, make_dataset(experiment), 2, give_way=give_way, progress=progress)


@pytest.mark.parametrize("work", [sweep_of_two, starts_of_two])
def test_of_large_data_the_work_can_be_given_up_while_its_ends_are_scored(work):
    trained = []

    def give_way() -> None:
        if 1.0 in trained:
            raise NotWantedError

    with pytest.raises(NotWantedError):
        work(Experiment(samples=20_000, train=20_000, batch_size=20_000, epochs=1), give_way, trained.append)
