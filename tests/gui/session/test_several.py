"""A show of several runs, without threads: where they stand as the one clock moves, and who is trained next."""

import math

import numpy as np
import pytest

from core.plan.cursor import Cursor
from core.training.clock import CLOCKS, COUNTING, EPOCHS, ITERATIONS, SAMPLES, SECONDS, Clock
from gui.session import goals
from gui.words.position import position
from tests.gui.frames import frame_of

SIZES = (1, 20, 60)


def at(show):
    return [playback.cursor.done for playback in show.playbacks]


def go(show, goal):
    show.goal = goal
    show.follow_goal()
    assert show.goal is None
    return at(show)


def test_all_runs_begin_at_the_same_start(show_of_three):
    starts = {tuple(playback.run.history.start.tolist()) for playback in show_of_three().playbacks}
    assert len(starts) == 1


def test_words_tell_of_every_run_how_well_the_weights_on_screen_do_whatever_was_scored_of_it_by_then(show_of_three):
    show = show_of_three()
    X, y = show.data.train.X, show.data.train.y
    for moment in (0, 3, 4, 250):
        go(show, goals.at_moment(show, moment))
        told = position(frame_of(show))
        for playback in show.playbacks:
            weights = playback.run.history.weights(playback.cursor.done)
            assert f" {100 * np.mean((X @ weights[:2] + weights[2] > 0) == y):.1f}\N{NARROW NO-BREAK SPACE}%" in told


def test_one_step_is_one_iteration_of_every_run_on_the_clock_of_iterations(show_of_three):
    show = show_of_three()
    assert go(show, goals.after_iterations(show, 1)) == [1, 1, 1]
    assert go(show, goals.after_iterations(show, 7)) == [8, 8, 5]  # the full batch is over after 5
    assert go(show, goals.after_iterations(show, -4)) == [4, 4, 4]
    assert go(show, goals.after_iterations(show, -40)) == [0, 0, 0]


def test_a_step_sees_as_many_samples_in_every_run_on_the_clock_of_samples(show_of_three):
    show = show_of_three(clock=SAMPLES)
    assert go(show, goals.after_iterations(show, 1)) == [20, 1, 0]
    assert go(show, goals.after_iterations(show, 2)) == [60, 3, 1]
    assert go(show, goals.after_iterations(show, -1)) == [40, 2, 0]


def test_back_from_the_middle_of_the_chosen_runs_iteration_goes_to_its_beginning(show_of_three):
    show = show_of_three(clock=SAMPLES)
    assert go(show, goals.at_moment(show, 50)) == [50, 2, 0]
    assert go(show, goals.after_iterations(show, -1)) == [40, 2, 0]
    assert go(show, goals.at_moment(show, 50)) == [50, 2, 0]
    assert go(show, goals.after_iterations(show, 1)) == [60, 3, 1]


@pytest.mark.parametrize("clock", [ITERATIONS, EPOCHS, SAMPLES, SECONDS])
def test_an_epoch_forward_ends_the_epoch_of_the_chosen_run_and_back_begins_it(show_of_three, clock):
    show = show_of_three(clock=clock)
    assert go(show, goals.after_epochs(show, 1))[1] == 3
    assert go(show, goals.after_epochs(show, 1))[1] == 6
    assert go(show, goals.after_epochs(show, -1))[1] == 3
    if clock in (EPOCHS, SAMPLES):
        assert at(show) == [60, 3, 1]


def test_the_phases_are_those_of_the_chosen_run_while_the_others_wait(show_of_three):
    show = show_of_three()
    go(show, goals.after_iterations(show, 2))
    go(show, goals.after_phases(show, 1))
    assert show.playback.cursor == Cursor(4 * 2 + 1)
    assert at(show) == [2, 2, 2]
    for _ in range(3):
        go(show, goals.after_phases(show, 1))
    assert at(show) == [3, 3, 3]
    go(show, goals.after_phases(show, -1))
    assert show.playback.cursor == Cursor(4 * 3 - 1)


def test_the_timeline_counts_iterations_and_reaches_the_end_of_the_longest_run(show_of_three):
    show = show_of_three()
    go(show, goals.at_moment(show, 250))
    shown = show.frame()
    assert (shown.now, shown.reached, shown.end) == (250, 250, 300)
    assert at(show) == [250, 15, 5]


def test_another_clock_leaves_the_picture_as_it_stands_and_draws_it_over_another_axis(show_of_three):
    show = show_of_three()
    go(show, goals.after_iterations(show, 10))
    before = at(show)
    for name, ends in ((SAMPLES, [10, 200, 300]), (EPOCHS, [10 / 60, 200 / 60, 5])):
        show.set_clock(Clock(name))
        assert at(show) == before
        assert [descent.at for descent in show.frame().descents] == pytest.approx(ends)


def test_after_another_clock_the_show_goes_on_from_the_hindmost_run(show_of_three):
    show = show_of_three()
    go(show, goals.after_iterations(show, 10))
    show.set_clock(Clock(SAMPLES))
    assert show.moment == 10
    assert go(show, goals.after_iterations(show, 1)) == [20, 1, 0]


def test_playing_moves_the_clock_by_iterations_of_the_chosen_run(show_of_three):
    show = show_of_three(clock=SAMPLES)
    show.play(2.5, walking=True)
    assert show.moment == 50
    assert at(show) == [50, 2, 0]


def test_playing_goes_no_further_than_every_run_is_trained(show_of_three):
    show = show_of_three(trained=4, clock=SAMPLES)
    show.play(math.inf, walking=False)
    assert at(show) == [4, 0, 0]  # the stochastic run has seen 4 samples
    assert not show.ended


@pytest.mark.parametrize("clock", CLOCKS)
def test_playing_to_the_end_ends_with_every_run_at_its_end(show_of_three, clock):
    show = show_of_three(clock=clock)
    show.play(math.inf, walking=False)
    assert at(show) == [300, 15, 5]
    assert show.ended
    assert show.at_end


def test_a_goal_that_is_not_trained_yet_is_followed_as_training_comes(show_of_three):
    show = show_of_three(trained=0)
    show.goal = goals.after_iterations(show, 4)
    show.follow_goal()
    assert at(show) == [0, 0, 0]
    job = show.job(None)
    while (run := job.next()) is not None:
        run.extend(min(run.head + 1, job.goal(run)), 0.0)
    show.follow_goal()
    assert at(show) == [4, 4, 4]
    assert show.goal is None


def test_a_step_on_the_clock_of_seconds_is_timed_before_the_others_follow(show_of_three):
    show = show_of_three(trained=0, clock=SECONDS)
    show.goal = goals.after_iterations(show, 1)
    job = show.job(None)
    assert job.clock == COUNTING
    assert [run.experiment.batch_size for run in job.runs] == [20]
    job.runs[0].extend(job.goal(job.runs[0]), math.inf)
    show.follow_goal()
    job = show.job(None)
    while (run := job.next()) is not None:
        run.extend(job.goal(run), 0.0)
    show.follow_goal()
    assert at(show)[1] == 1
    assert show.moment == Clock(SECONDS).moment(show.playback.run, 1)


@pytest.mark.parametrize("clock", CLOCKS)
def test_the_worker_serves_the_run_that_is_furthest_behind_on_the_clock(show_of_three, clock):
    show = show_of_three(trained=0, clock=clock)
    job = show.job(math.inf)
    behind, turns = Clock(clock), []
    for _ in range(60):
        run = job.next()
        assert run is not None
        waiting = [other for other in job.runs if not other.finished]
        assert behind.head(run) == min(behind.head(other) for other in waiting)
        run.extend(run.head + 1, 0.0)
        turns.append(run)
    assert set(turns) == set(job.runs)


def test_a_show_at_rest_trains_nothing(show_of_three):
    assert show_of_three(trained=0).job(None).next() is None


def test_runs_can_be_chosen_added_and_removed(show_of_three):
    show = show_of_three()
    go(show, goals.after_iterations(show, 3))
    show.chosen = 0
    assert show.playback.run.experiment.batch_size == 1
    show.remove(0)
    assert [run.experiment.batch_size for run in show.runs] == [20, 60]
    assert at(show) == [3, 3]


def test_the_costs_wait_for_the_target(show_of_three):
    show = show_of_three()
    assert show.readings().costs == ()
    show.target = 1.0
    assert [costs.batch_size for costs in show.readings().costs] == list(SIZES)


def test_a_frame_is_made_again_only_when_something_changed(show_of_three):
    show = show_of_three()
    frame = show.frame()
    assert show.frame() is frame
    go(show, goals.after_iterations(show, 1))
    later = show.frame()
    assert later is not frame
    assert show.frame() is later
    show.target = 0.5
    assert show.frame() is not later
