"""The clocks of a race: where each run stands at a moment, counted here by walking over its batches."""

import math
from itertools import accumulate, pairwise

import numpy as np
import pytest

from core.data.dataset import make_dataset
from core.maths.losses import LOSSES
from core.plan.experiment import Experiment
from core.training.clock import CLOCKS, EPOCHS, ITERATIONS, SAMPLES, SECONDS, SLOW, Clock
from core.training.prices import Prices, seconds_of_loop
from core.training.run import Run

TRAIN, EPOCHS_RUN = 70, 3


def seconds_of(size):
    """A price that a test can count with."""
    return 1e-5 + 1e-7 * size


PRICES = Prices(lambda size, _loss: seconds_of(size))


def run_of(batch_size, trained=math.inf):
    experiment = Experiment(samples=100, train=TRAIN, batch_size=batch_size, epochs=EPOCHS_RUN)
    run = Run(experiment, make_dataset(experiment), prices=Prices(lambda size, _loss: seconds_of(size)))
    run.extend(min(trained, run.schedule.iterations), math.inf)
    return run


def samples_seen(batch_size):
    """How many samples are seen after each iteration, the start first."""
    sizes = []
    for _ in range(EPOCHS_RUN):
        left = TRAIN
        while left:
            sizes.append(min(batch_size, left))
            left -= sizes[-1]
    return list(accumulate(sizes, initial=0))


@pytest.mark.parametrize("batch_size", [1, 7, 30, 70])
@pytest.mark.parametrize("name", [SAMPLES, EPOCHS])
def test_samples_are_counted_batch_by_batch_the_short_one_too(name, batch_size):
    run, clock, seen = run_of(batch_size), Clock(name), samples_seen(batch_size)
    assert [clock.moment(run, iteration) for iteration in range(len(seen))] == seen
    assert clock.moments(run, np.arange(len(seen))).tolist() == seen
    for moment in range(TRAIN * EPOCHS_RUN + 1):
        assert clock.iteration(run, moment) == max(k for k, count in enumerate(seen) if count <= moment)


def test_the_clock_of_iterations_shows_the_same_iteration_of_every_run_or_its_end():
    clock = Clock(ITERATIONS)
    assert [clock.iteration(run_of(size), 8) for size in (1, 30, 70)] == [8, 8, 3]


def test_an_epoch_on_the_axis_is_a_whole_training_set():
    run = run_of(30)
    assert Clock(EPOCHS).moment(run, 6) / Clock(EPOCHS).unit(run) == 2
    assert Clock(SAMPLES).unit(run) == 1


# --- seconds ----------------------------------------------------------------------------------------------------------


def test_the_seconds_of_a_run_are_its_batches_times_their_prices():
    run = run_of(30)  # 30, 30, 10
    seconds = list(accumulate(3 * [seconds_of(30), seconds_of(30), seconds_of(10)], initial=0.0))
    assert [Clock(SECONDS).moment(run, iteration) for iteration in range(10)] == pytest.approx(seconds)
    assert Clock(SECONDS).moments(run, np.arange(10)) == pytest.approx(seconds)


@pytest.mark.parametrize("batch_size", [1, 7, 30, 70])
def test_seconds_rise_with_every_iteration_and_lead_back_to_it(batch_size):
    run, clock = run_of(batch_size), Clock(SECONDS)
    seconds = [clock.moment(run, iteration) for iteration in range(run.head + 1)]
    assert seconds[0] == 0
    assert all(later > sooner for sooner, later in pairwise(seconds))
    assert [clock.iteration(run, moment) for moment in seconds] == list(range(run.head + 1))
    between = [(sooner + later) / 2 for sooner, later in pairwise(seconds)]
    assert [clock.iteration(run, moment) for moment in between] == list(range(run.head))
    assert clock.iteration(run, 1e9) == run.head


def test_seconds_are_the_same_however_the_run_was_trained():
    sliced, whole = run_of(7, trained=0), run_of(7)
    while not sliced.finished:
        sliced.extend(sliced.head + 1, 0.0)
    moments = [[Clock(SECONDS).moment(run, k) for k in range(run.head + 1)] for run in (sliced, whole)]
    assert moments[0] == moments[1]


def test_the_seconds_of_a_run_that_never_trained_are_not_known_and_its_first_iteration_makes_them_so():
    run, clock = run_of(30, trained=0), Clock(SECONDS)
    assert (run.price, clock.each(run), clock.end(run), clock.moment(run, 0)) == (None, 0, 0, 0)
    assert clock.goal(run, 0.0) == 0
    assert clock.goal(run, 1e-6) == 1
    run.extend(1)
    assert clock.goal(run, clock.moment(run, 4)) == 4


def test_a_price_is_measured_once_and_shared_by_all_runs():
    asked = []

    def measure(size, _loss):
        asked.append(size)
        return seconds_of(size)

    prices = Prices(measure)
    experiment = Experiment(samples=100, train=TRAIN, batch_size=30, epochs=EPOCHS_RUN)
    dataset = make_dataset(experiment)
    first = Run(experiment, dataset, prices=prices)
    first.extend(9)
    again = Run(experiment.with_(start_seed=3), dataset, prices=prices)
    assert again.price == first.price
    again.extend(9)
    assert asked == [30, 10]


def test_the_double_loop_is_measured_and_takes_the_longer_the_larger_the_batch():
    of_one, of_many = (seconds_of_loop(size, LOSSES["cross_entropy"]) for size in (1, 200_000))
    assert 1e-7 < of_one < 0.01
    assert of_many > 5 * of_one
    assert seconds_of_loop(4_000_000, LOSSES["cross_entropy"]) > of_many


# --- the slow computer ------------------------------------------------------------------------------------------------


def test_on_the_slow_computer_a_full_batch_update_takes_two_seconds_while_the_stochastic_run_makes_two_thousand():
    base = Experiment(epochs=3)
    dataset = make_dataset(base)
    stochastic, full = (Run(base.with_(batch_size=size), dataset, prices=PRICES) for size in (1, 2000))
    clock = Clock(SLOW)
    assert clock.moment(full, 1) / clock.unit(full) == 2.0
    assert clock.iteration(stochastic, clock.moment(full, 1)) == 2000
    assert [clock.iteration(full, seconds * clock.unit(full)) for seconds in (1.999, 2.0, 3.999, 4.0)] == [0, 1, 1, 2]


@pytest.mark.parametrize("batch_size", [1, 200, 2000])
def test_at_the_usual_speed_a_second_of_the_slow_computer_is_a_second_whichever_run_is_looked_at(batch_size):
    experiment = Experiment(batch_size=batch_size)
    run, clock = Run(experiment, make_dataset(experiment), prices=PRICES), Clock(SLOW)
    assert 10 * clock.each(run) / clock.unit(run) == 1.0


def test_how_slow_it_is_can_be_chosen():
    run = run_of(30)
    assert Clock(SLOW, sample_seconds=0.01).moment(run, 3) / Clock(SLOW, sample_seconds=0.01).unit(run) == 0.7


# --- limits and ends --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", CLOCKS)
@pytest.mark.parametrize("trained", [0, 1, 2, 5])
def test_the_limit_is_the_last_moment_that_training_suffices_for(name, trained):
    run, clock = run_of(30, trained), Clock(name)
    limit = clock.limit(run)
    assert clock.iteration(run, limit) == trained
    assert clock.shows(run, limit)
    if name != SECONDS:
        assert not clock.shows(run, limit + 1)


@pytest.mark.parametrize("name", CLOCKS)
def test_a_run_that_is_over_is_shown_at_every_moment(name):
    run, clock = run_of(30), Clock(name)
    assert clock.shows(run, 1e12)
    assert clock.iteration(run, 1e12) == run.head
    assert clock.end(run) == pytest.approx(clock.moment(run, run.head))


def test_an_epoch_of_batches_moves_the_clock_by_an_epoch():
    run = run_of(30)
    assert Clock(ITERATIONS).each(run) == 1
    assert Clock(SAMPLES).each(run) * run.schedule.iterations_per_epoch == TRAIN
    assert Clock(SECONDS).each(run) == pytest.approx((2 * seconds_of(30) + seconds_of(10)) / 3)
