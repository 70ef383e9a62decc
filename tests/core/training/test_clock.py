"""The clocks of a race: where each run stands at a moment, counted here by walking over its batches."""

import math
from itertools import accumulate, pairwise

import numpy as np
import pytest

from core.data.dataset import make_dataset
from core.plan.experiment import Experiment
from core.training.clock import CLOCKS, EPOCHS, ITERATIONS, SAMPLES, SECONDS, Clock
from core.training.run import Run

TRAIN, EPOCHS_RUN = 70, 3


def run_of(batch_size, trained=math.inf):
    experiment = Experiment(samples=100, train=TRAIN, batch_size=batch_size, epochs=EPOCHS_RUN)
    run = Run(experiment, make_dataset(experiment))
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


@pytest.mark.parametrize("batch_size", [1, 30])
def test_seconds_rise_with_every_iteration_and_lead_back_to_it(batch_size):
    run, clock = run_of(batch_size), Clock(SECONDS)
    seconds = [clock.moment(run, iteration) for iteration in range(run.head + 1)]
    assert seconds[0] == 0
    assert all(later > sooner for sooner, later in pairwise(seconds))
    assert [clock.iteration(run, moment) for moment in seconds] == list(range(run.head + 1))
    between = [(sooner + later) / 2 for sooner, later in pairwise(seconds)]
    assert [clock.iteration(run, moment) for moment in between] == list(range(run.head))
    assert clock.iteration(run, 1e9) == run.head


def test_seconds_are_found_in_a_history_of_more_than_one_chunk():
    experiment = Experiment(batch_size=1, epochs=70)
    run = Run(experiment, make_dataset(experiment))
    run.extend(140_000, math.inf)
    for iteration in (0, 1, 65_535, 65_536, 65_537, 131_073, 140_000):
        assert Clock(SECONDS).iteration(run, run.history.seconds(iteration)) == iteration


def test_computing_takes_no_longer_than_the_whole_training():
    run = run_of(1)
    assert 0 < run.history.seconds(run.head) <= run.seconds * 1.01 + 1e-4


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
    assert Clock(SECONDS).each(run) == pytest.approx(run.history.seconds(run.head) / run.head)
    assert Clock(SECONDS).each(run_of(30, 0)) == 0
