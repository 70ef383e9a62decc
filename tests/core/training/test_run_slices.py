"""A run is a pure function of its experiment: the same bytes however it was sliced, watched or lengthened."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.data.dataset import make_dataset
from core.plan.experiment import Experiment
from core.training.run import Run
from tests.core import restated

SIZES = [1, 3, 7, 16, 17, 40, 200, 300]


def new(**wishes):
    experiment = Experiment.from_wishes({"data": "overlap", "samples": 450, "epochs": 4, **wishes})
    return Run(experiment, make_dataset(experiment))


def recorded(run):
    """Everything that the run recorded, as bytes."""
    parts = [(run.history.iterations, ("w1", "w2", "b", "batch_loss"))]
    parts.append((run.history.epochs, ("train_loss", "test_loss", "train_correct", "test_correct")))
    return [columns.read(name, 0, columns.count).tobytes() for columns, names in parts for name in names]


def at_once(**wishes):
    run = new(**wishes)
    run.extend(run.schedule.iterations, seconds=math.inf)
    assert run.finished
    return recorded(run)


@pytest.mark.parametrize("loss", restated.LOSSES)
@given(batch_size=st.sampled_from(SIZES), steps=st.lists(st.tuples(st.integers(1, 400), st.booleans()), min_size=1))
@settings(max_examples=25, deadline=None)
def test_the_bytes_are_the_same_whatever_the_slices(loss, batch_size, steps):
    run, turn = new(loss=loss, batch_size=batch_size, learning_rate=0.05), 0
    while not run.finished:
        step, hurried = steps[turn % len(steps)]
        turn += 1
        run.extend(run.head + step, seconds=0.0 if hurried else math.inf)
    assert recorded(run) == at_once(loss=loss, batch_size=batch_size, learning_rate=0.05)


@pytest.mark.parametrize("batch_size", SIZES)
def test_the_bytes_are_the_same_iteration_by_iteration(batch_size):
    run = new(batch_size=batch_size)
    for iteration in range(1, run.schedule.iterations + 1):
        run.extend(iteration)
        assert run.head == iteration
    assert recorded(run) == at_once(batch_size=batch_size)


@pytest.mark.parametrize("batch_size", [8192, 20_000])
def test_the_bytes_of_large_batches_are_the_same_whatever_the_slices(batch_size):
    wishes = {"samples": 30_000, "batch_size": batch_size, "epochs": 3}
    run = new(**wishes)
    while not run.finished:
        run.extend(run.head + 1, seconds=0.0)
    assert recorded(run) == at_once(**wishes)


@pytest.mark.parametrize("loss", restated.LOSSES)
@pytest.mark.parametrize("batch_size", SIZES)
def test_the_same_experiment_gives_the_same_bytes_twice(loss, batch_size):
    first, second = (at_once(loss=loss, batch_size=batch_size) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("change", [{"seed": 1}, {"start_seed": 1}, {"data_seed": 1}, {"shuffle": False}])
def test_another_seed_gives_other_bytes(change):
    assert at_once(batch_size=40)[:4] != at_once(batch_size=40, **change)[:4]


@pytest.mark.parametrize("batch_size", [1, 7, 40, 300])
@pytest.mark.parametrize("stop", [0, 1, 2, 5])
def test_more_epochs_asked_for_in_the_middle_give_the_bytes_of_asking_at_once(batch_size, stop):
    run = new(batch_size=batch_size, epochs=2)
    run.extend(stop, seconds=math.inf)
    run.set_epochs(5)
    run.extend(10**9, seconds=math.inf)
    assert recorded(run) == at_once(batch_size=batch_size, epochs=5)
    assert run.experiment.epochs == run.schedule.epochs == 5


def test_a_run_that_was_finished_goes_on_from_where_it_stood():
    run = new(batch_size=40, epochs=2)
    run.extend(10**9, seconds=math.inf)
    assert (run.head, run.finished) == (16, True)
    run.set_epochs(4)
    assert not run.finished
    run.extend(10**9, seconds=math.inf)
    assert (run.head, run.finished) == (32, True)
    assert recorded(run) == at_once(batch_size=40, epochs=4)


def test_fewer_epochs_end_the_run_earlier_and_keep_what_is_recorded():
    run = new(batch_size=40, epochs=4)
    run.extend(20, seconds=math.inf)
    before = recorded(run)
    run.set_epochs(2)
    assert run.finished
    run.extend(10**9, seconds=math.inf)
    assert recorded(run) == before
    run.set_epochs(4)
    run.extend(10**9, seconds=math.inf)
    assert recorded(run) == at_once(batch_size=40, epochs=4)


@pytest.mark.parametrize("epochs", [1, 2, 9])
def test_epochs_that_change_while_a_slice_is_being_trained_do_no_harm(epochs):
    large = {"samples": 30_000, "batch_size": 4000, "epochs": 4}  # scored in pieces, with a rest
    run, rests = new(**large), []

    def give_way():
        run.set_epochs(epochs)
        rests.append(run.head)

    run.extend(12, seconds=math.inf, give_way=give_way)
    assert rests
    assert (run.head, run.schedule.epochs) == (12, epochs)
    run.set_epochs(4)
    run.extend(10**9, seconds=math.inf)
    assert recorded(run) == at_once(**large)


def test_too_many_epochs_are_refused_and_change_nothing():
    run = new(batch_size=1, epochs=2)
    with pytest.raises(ValueError, match="5000000"):
        run.set_epochs(16_667)
    assert run.experiment.epochs == run.schedule.epochs == 2
