import math

import pytest

from core.data.dataset import prepare
from core.picture.lesson_values import LessonValues, lesson_values
from core.plan.lesson import OUTCOMES, PLACEHOLDERS
from core.training.run import Run
from core.training.seen import Seen


def values(upto: int, **wishes) -> LessonValues:
    experiment, dataset = prepare(wishes)
    run = Run(experiment, dataset)
    while run.head < upto and not run.finished:
        run.extend(upto)
    return lesson_values(Seen(run, min(upto, run.head)))


def test_only_placeholders_and_outcomes_that_a_file_may_name_are_told():
    told = values(30, learning_rate=0.2)
    assert set(told.numbers) <= set(PLACEHOLDERS)
    assert all(word in OUTCOMES[outcome] for outcome, word in told.outcomes.items())


def test_at_the_start_there_is_nothing_to_tell_of_epochs_and_batches():
    told = values(0)
    assert (told.numbers["iteration"], told.numbers["batch"]) == (0, 0)
    assert not told.numbers.keys() & {"first_epoch_loss", "newly_right_first", "batch_loss_most", "reached_at"}
    assert told.outcomes == {"needed": "never"}


def test_a_run_that_never_gets_99_percent_right_is_not_said_to():
    told = values(100, data="xor", epochs=10)
    assert "reached_at" not in told.numbers
    assert told.outcomes["needed"] == "never"


@pytest.mark.parametrize(("rate", "needed"), [(0.05, "about-100"), (1.0, "about-10")])
def test_how_many_iterations_it_took_is_said_by_the_nearest_factor(rate: float, needed: str):
    assert values(1000, learning_rate=rate, epochs=100).outcomes["needed"] == needed


def test_a_curve_that_still_falls_is_not_said_to_flatten():
    assert values(20, learning_rate=0.01, epochs=2).outcomes["curve"] == "falls"


def test_a_loss_that_rises_is_said_to_rise():
    told = values(30, loss="squared_error", learning_rate=3.0, epochs=3)
    assert told.outcomes["curve"] == "rises"


def test_what_a_diverging_run_has_no_number_for_is_not_told():
    told = values(1000, loss="squared_error", learning_rate=10.0, epochs=100)
    assert all(map(math.isfinite, told.numbers.values()))


def test_of_runs_that_did_the_same_none_is_said_to_have_done_most():
    experiment, dataset = prepare({"epochs": 60})
    runs = [Run(experiment.with_(batch_size=size), dataset) for size in (200, 2000)]
    for run in runs:
        run.extend(20, seconds=math.inf)
    told = lesson_values(Seen(runs[0], 20), [Seen(run, 20) for run in runs])
    assert "most-updates" not in told.outcomes
    straight = {name: told.numbers[f"straight_{name.replace('-', '_')}"] for name in ("mini-batch", "full-batch")}
    assert told.outcomes["straightest"] == max(straight, key=straight.__getitem__)
    assert told.numbers["updates_mini_batch"] == told.numbers["updates_full_batch"] == 20


def test_of_a_start_whose_loss_overflows_only_the_plan_is_told():
    told = values(0, loss="squared_error", start=(1e200, 0.0, 0.0))
    assert told.numbers["train"] == 2000
    assert not told.numbers.keys() & {"loss", "start_loss"}
