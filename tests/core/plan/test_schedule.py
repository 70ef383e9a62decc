"""The arithmetic of training: what a batch, an iteration and an epoch are, for any sizes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.plan.schedule import Schedule


@st.composite
def schedules(draw, most=300, epochs=5):
    train = draw(st.integers(1, most))
    return train, draw(st.integers(1, train)), draw(st.integers(1, epochs))


def test_the_lecture_s_numbers_are_ten_iterations_an_epoch_and_a_hundred_in_all():
    schedule = Schedule(train=2000, batch_size=200, epochs=10)
    assert schedule.iterations_per_epoch == 10
    assert schedule.iterations == 100
    assert schedule.short_batch == 0
    assert [batch.size for batch in schedule.batches()] == [200] * 10


def test_a_short_batch_is_the_last_of_its_epoch():
    schedule = Schedule(train=2000, batch_size=300, epochs=2)
    assert [batch.size for batch in schedule.batches()] == [300, 300, 300, 300, 300, 300, 200]
    assert (schedule.full_batches, schedule.short_batch, schedule.iterations) == (6, 200, 14)


@given(schedules())
@settings(deadline=None)
def test_the_batches_of_an_epoch_hold_every_sample_exactly_once(sizes):
    train, batch_size, epochs = sizes
    schedule = Schedule(train, batch_size, epochs)
    batches = list(schedule.batches())
    places = [place for batch in batches for place in range(batch.first, batch.stop)]
    assert places == list(range(train))
    assert [batch.number for batch in batches] == list(range(1, len(batches) + 1))
    assert all(batch.size == batch_size for batch in batches[:-1])
    assert batches[-1].size == (train % batch_size or batch_size)
    assert schedule.short_batch == train % batch_size
    assert schedule.full_batches == sum(batch.size == batch_size for batch in batches)


@given(schedules())
@settings(deadline=None)
def test_every_iteration_stands_where_the_double_loop_comes_to_it(sizes):
    train, batch_size, epochs = sizes
    schedule = Schedule(train, batch_size, epochs)
    iteration = seen = 0
    for epoch in range(1, epochs + 1):
        for number, first in enumerate(range(0, train, batch_size), start=1):
            iteration += 1
            stop = min(first + batch_size, train)
            seen += stop - first
            place = schedule.place(iteration)
            assert (place.iteration, place.epoch, place.samples_seen) == (iteration, epoch, seen)
            assert place.batch is not None
            assert (place.batch.number, place.batch.first, place.batch.stop) == (number, first, stop)
            assert schedule.epoch_done(iteration) == (epoch if stop == train else epoch - 1)
        assert schedule.end_of_epoch(epoch) == iteration
        assert seen == epoch * train
    assert schedule.iterations == iteration == epochs * -(-train // batch_size)


def test_the_start_stands_before_the_first_batch():
    schedule = Schedule(20, 5, 3)
    place = schedule.place(0)
    assert (place.iteration, place.epoch, place.batch, place.samples_seen) == (0, 0, None, 0)
    assert (schedule.end_of_epoch(0), schedule.epoch_done(0)) == (0, 0)


def test_there_is_no_iteration_and_no_batch_outside_of_the_run():
    schedule = Schedule(20, 6, 3)
    for iteration in (-1, 13):
        with pytest.raises(IndexError):
            schedule.place(iteration)
    for number in (0, 5):
        with pytest.raises(IndexError):
            schedule.batch(number)
