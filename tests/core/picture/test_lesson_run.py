"""A step of a lesson, trained without a window, comes to where its clock says, and to the answer that holds."""

import pytest

from core.analysis.question import NotWantedError
from core.picture.lesson_run import values_after
from core.plan.entry import Entry
from core.plan.experiment import Experiment
from core.plan.lesson import Step, Words
from core.plan.moment import Moment

SMALL = Experiment(data="overlap", samples=600, train=400, batch_size=40, epochs=3, learning_rate=0.5)
THREE = tuple(Entry(size, 0.5) for size in (1, 40, None))
WORDS = {"en": Words(sentence="Look.")}


def step(play_to, outcome="", **moment):
    return Step(words=WORDS, moment=Moment(experiment=SMALL, **moment), play_to=play_to, outcome=outcome)


def test_a_single_run_is_trained_to_the_iteration_that_the_step_plays_to():
    told = values_after(step(17)).numbers
    assert (told["iteration"], told["epoch"], told["batch"]) == (17, 2, 7)
    assert told["samples_seen"] == 17 * 40
    assert 0 < told["loss"] < told["start_loss"]


@pytest.mark.parametrize(
    ("clock", "play_to", "updates"),
    [("iterations", 12, (12, 12, 12)), ("samples", 10, (400, 10, 1)), ("slow", 10, (400, 10, 1))],
)
def test_runs_side_by_side_stand_where_their_clock_says(clock, play_to, updates):
    told = values_after(
        step(play_to, "straightest", runs=THREE, chosen=1, clock=clock, iterations=400, scene="three-descents")
    )
    names = ("updates_stochastic", "updates_mini_batch", "updates_full_batch")
    assert tuple(told.numbers[name] for name in names) == updates
    assert set(told.outcomes) >= {"straightest", "lowest"}


def test_many_starts_are_trained_where_the_scene_is_about_them():
    told = values_after(step(5, scene="starts", starts=7)).numbers
    assert told["starts"] == 7
    assert "starts" not in values_after(step(5)).numbers


def test_it_is_given_up_when_it_is_not_wanted():
    def give_way():
        raise NotWantedError

    with pytest.raises(NotWantedError):
        values_after(step(30), give_way)
