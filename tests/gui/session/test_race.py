"""A race without threads: where its runs stand as the one clock moves, and who is trained next."""

import math

import pytest

from core.data.dataset import make_dataset
from core.picture.frame import make_scene
from core.plan.cursor import Cursor
from core.plan.experiment import Experiment
from core.training.clock import CLOCKS, COUNTING, EPOCHS, ITERATIONS, SAMPLES, SECONDS, Clock
from core.training.run import Run
from gui.session.playback import Stage
from gui.session.race import Race

SIZES = (1, 20, 60)


@pytest.fixture
def race_of():
    """A race of runs of 60 training samples and 5 epochs, trained so far."""

    def made(trained=math.inf, clock=ITERATIONS, sizes=SIZES, chosen=1) -> Race:
        base = Experiment(samples=90, train=60, epochs=5, batch_size=20)
        dataset = make_dataset(base)
        scene = make_scene(dataset)
        stages = []
        for size in sizes:
            run = Run(base.with_(batch_size=size), dataset, stages[0].run if stages else None)
            run.extend(min(trained, run.schedule.iterations), math.inf)
            stages.append(Stage(run, scene, None))
        return Race(stages, chosen, Clock(clock))

    return made


def at(race):
    return [stage.cursor.done for stage in race.stages]


def go(race, goal):
    race.goal = goal
    race.follow_goal()
    assert race.goal is None
    return at(race)


def test_all_runs_begin_at_the_same_start(race_of):
    starts = {tuple(stage.run.history.start.tolist()) for stage in race_of().stages}
    assert len(starts) == 1


def test_one_step_is_one_iteration_of_every_run_on_the_clock_of_iterations(race_of):
    race = race_of()
    assert go(race, race.after_iterations(1)) == [1, 1, 1]
    assert go(race, race.after_iterations(7)) == [8, 8, 5]  # the full batch is over after 5
    assert go(race, race.after_iterations(-4)) == [4, 4, 4]
    assert go(race, race.after_iterations(-40)) == [0, 0, 0]


def test_a_step_sees_as_many_samples_in_every_run_on_the_clock_of_samples(race_of):
    race = race_of(clock=SAMPLES)
    assert go(race, race.after_iterations(1)) == [20, 1, 0]
    assert go(race, race.after_iterations(2)) == [60, 3, 1]
    assert go(race, race.after_iterations(-1)) == [40, 2, 0]


def test_back_from_the_middle_of_the_chosen_runs_iteration_goes_to_its_beginning(race_of):
    race = race_of(clock=SAMPLES)
    assert go(race, race.at_place(50)) == [50, 2, 0]
    assert go(race, race.after_iterations(-1)) == [40, 2, 0]
    assert go(race, race.at_place(50)) == [50, 2, 0]
    assert go(race, race.after_iterations(1)) == [60, 3, 1]


@pytest.mark.parametrize("clock", [ITERATIONS, EPOCHS, SAMPLES, SECONDS])
def test_an_epoch_forward_ends_the_epoch_of_the_chosen_run_and_back_begins_it(race_of, clock):
    race = race_of(clock=clock)
    assert go(race, race.after_epochs(1))[1] == 3
    assert go(race, race.after_epochs(1))[1] == 6
    assert go(race, race.after_epochs(-1))[1] == 3
    if clock in (EPOCHS, SAMPLES):
        assert at(race) == [60, 3, 1]


def test_the_phases_are_those_of_the_chosen_run_while_the_others_wait(race_of):
    race = race_of()
    go(race, race.after_iterations(2))
    go(race, race.after_phases(1))
    assert race.stage.cursor == Cursor(4 * 2 + 1)
    assert at(race) == [2, 2, 2]
    for _ in range(3):
        go(race, race.after_phases(1))
    assert at(race) == [3, 3, 3]
    go(race, race.after_phases(-1))
    assert race.stage.cursor == Cursor(4 * 3 - 1)


def test_the_timeline_counts_iterations_and_reaches_the_end_of_the_longest_run(race_of):
    race = race_of()
    go(race, race.at_place(250))
    race.renew_frame()
    shown = race.frame.race
    assert (shown.timeline, shown.timeline_reached, shown.timeline_end) == (250, 250, 300)
    assert at(race) == [250, 15, 5]


def test_another_clock_leaves_the_picture_as_it_stands_and_draws_it_over_another_axis(race_of):
    race = race_of()
    go(race, race.after_iterations(10))
    before = at(race)
    for name, ends in ((SAMPLES, [10, 200, 300]), (EPOCHS, [10 / 60, 200 / 60, 5])):
        race.set_clock(Clock(name))
        race.renew_frame()
        assert at(race) == before
        assert [descent.at for descent in race.frame.race.descents] == pytest.approx(ends)


def test_after_another_clock_the_race_goes_on_from_the_hindmost_run(race_of):
    race = race_of()
    go(race, race.after_iterations(10))
    race.set_clock(Clock(SAMPLES))
    assert race.moment == 10
    assert go(race, race.after_iterations(1)) == [20, 1, 0]


def test_playing_moves_the_clock_by_iterations_of_the_chosen_run(race_of):
    race = race_of(clock=SAMPLES)
    race.play(2.5, walking=True)
    assert race.moment == 50
    assert at(race) == [50, 2, 0]


def test_playing_goes_no_further_than_every_run_is_trained(race_of):
    race = race_of(trained=4, clock=SAMPLES)
    race.play(math.inf, walking=False)
    assert at(race) == [4, 0, 0]  # the stochastic run has seen 4 samples
    assert not race.ended


@pytest.mark.parametrize("clock", CLOCKS)
def test_playing_to_the_end_ends_with_every_run_at_its_end(race_of, clock):
    race = race_of(clock=clock)
    race.play(math.inf, walking=False)
    assert at(race) == [300, 15, 5]
    assert race.ended
    assert race.at_end


def test_a_goal_that_is_not_trained_yet_is_followed_as_training_comes(race_of):
    race = race_of(trained=0)
    race.goal = race.after_iterations(4)
    race.follow_goal()
    assert at(race) == [0, 0, 0]
    job = race.job(None)
    while (run := job.next()) is not None:
        run.extend(min(run.head + 1, job.goal(run)), 0.0)
    race.follow_goal()
    assert at(race) == [4, 4, 4]
    assert race.goal is None


def test_a_step_on_the_clock_of_seconds_is_timed_before_the_others_follow(race_of):
    race = race_of(trained=0, clock=SECONDS)
    race.goal = race.after_iterations(1)
    job = race.job(None)
    assert job.clock == COUNTING
    assert [run.experiment.batch_size for run in job.runs] == [20]
    job.runs[0].extend(job.goal(job.runs[0]), math.inf)
    race.follow_goal()
    job = race.job(None)
    while (run := job.next()) is not None:
        run.extend(job.goal(run), 0.0)
    race.follow_goal()
    assert at(race)[1] == 1
    assert race.moment == race.stage.run.history.seconds(1)


@pytest.mark.parametrize("clock", CLOCKS)
def test_the_worker_serves_the_run_that_is_furthest_behind_on_the_clock(race_of, clock):
    race = race_of(trained=0, clock=clock)
    job = race.job(math.inf)
    behind, turns = Clock(clock), []
    for _ in range(60):
        run = job.next()
        assert run is not None
        waiting = [other for other in job.runs if not other.finished]
        assert behind.head(run) == min(behind.head(other) for other in waiting)
        run.extend(run.head + 1, 0.0)
        turns.append(run)
    assert set(turns) == set(job.runs)


def test_a_race_at_rest_trains_nothing(race_of):
    assert race_of(trained=0).job(None).next() is None


def test_runs_can_be_chosen_added_and_removed(race_of):
    race = race_of()
    go(race, race.after_iterations(3))
    race.choose(0)
    assert race.stage.run.experiment.batch_size == 1
    race.remove(0)
    assert [run.experiment.batch_size for run in race.runs] == [20, 60]
    assert at(race) == [3, 3]


def test_the_costs_wait_for_the_target(race_of):
    race = race_of()
    assert race.costs() == []
    race.target = 1.0
    assert [costs.batch_size for costs in race.costs()] == list(SIZES)


def test_a_frame_is_made_anew_only_when_something_changed(race_of):
    race = race_of()
    race.renew_frame()
    assert not race.renew_frame()
    go(race, race.after_iterations(1))
    assert race.renew_frame()
    assert not race.renew_frame()
    race.target = 0.5
    assert race.renew_frame()
