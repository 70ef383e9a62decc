"""A show of one run: where the cursor goes, as tables of cases."""

import math

import numpy as np
import pytest

from core.plan.cursor import Cursor
from core.plan.errors import InputError
from gui.session import goals
from tests.gui.frames import frame_of


def stand(show, tick):
    """Stand at a moment, counted in phases."""
    goal = goals.at_iteration(show, tick // 4)
    if tick % 4:
        show.goal = goals.at_iteration(show, tick // 4)
        show.follow_goal()
        goal = goals.after_phases(show, tick % 4)
    show.goal = goal
    show.follow_goal()
    assert (show.playback.cursor, show.goal) == (Cursor(tick), None)


def goes(show, goal):
    """Where a goal leads, once everything is trained."""
    show.playback.run.extend(100, math.inf)
    show.goal = goal
    show.follow_goal()
    assert show.goal is None
    return show.playback.cursor


@pytest.mark.parametrize(
    ("tick", "iterations", "end"),
    [(0, 1, 1), (0, -1, 0), (4, 1, 2), (4, -1, 0), (40, -3, 7), (5, 1, 2), (6, -1, 1), (7, -1, 1), (0, 1000, 100)],
)
def test_some_iterations_on_or_back_from_a_moment(show_of, tick, iterations, end):
    show = show_of(20)
    stand(show, tick)
    assert goes(show, goals.after_iterations(show, iterations)) == Cursor.after(end)


@pytest.mark.parametrize(
    ("tick", "epochs", "end"),
    [
        (0, 1, 10),
        (0, -1, 0),
        (4 * 3, 1, 10),
        (4 * 3, -1, 0),
        (4 * 10, 1, 20),
        (4 * 10, -1, 0),
        (4 * 11, -1, 10),
        (4 * 10 + 1, -1, 10),
        (4 * 9 + 1, 1, 10),
        (4 * 19, 2, 30),
    ],
)
def test_the_end_of_an_epoch_on_or_back_from_a_moment(show_of, tick, epochs, end):
    show = show_of(20)
    stand(show, tick)
    assert goes(show, goals.after_epochs(show, epochs)) == Cursor.after(end)


@pytest.mark.parametrize(("tick", "phases", "end"), [(0, 1, 1), (0, -1, 0), (4, 1, 5), (4, -1, 3), (7, -3, 4)])
def test_some_phases_on_or_back_from_a_moment(show_of, tick, phases, end):
    show = show_of(20)
    stand(show, tick)
    assert goes(show, goals.after_phases(show, phases)) == Cursor(end)
    assert show.walking


def test_steps_add_up_from_where_the_cursor_is_going(show_of):
    for step, end in (
        (lambda show: goals.after_iterations(show, 1), 4 * 31),
        (lambda show: goals.after_iterations(show, -1), 4 * 29),
        (lambda show: goals.after_epochs(show, 1), 4 * 40),
        (lambda show: goals.after_phases(show, 2), 4 * 30 + 2),
    ):
        show = show_of(3)
        show.goal = goals.at_iteration(show, 30)
        show.follow_goal()
        assert show.playback.cursor == Cursor.after(3)
        assert goes(show, step(show)) == Cursor(end)


def test_phases_that_are_stepped_before_they_are_trained_add_up(show_of):
    show = show_of(0)
    for _ in range(3):
        show.goal = goals.after_phases(show, 1)
        show.follow_goal()
    assert show.playback.cursor == Cursor(0)
    assert goes(show, goals.after_phases(show, 0)) == Cursor(3)


def test_playing_moves_by_parts_of_an_iteration_and_shows_whole_ones(show_of):
    show = show_of(20)
    for moved, tick in ((0.4, 0), (0.4, 0), (0.4, 4), (2.0, 12), (0.0, 12), (0.85, 16)):
        show.play(moved, walking=False)
        assert show.playback.cursor.tick == tick


def test_walking_shows_the_phases_one_after_another(show_of):
    show = show_of(20)
    ticks = []
    for _ in range(12):
        show.play(0.125, walking=True)
        ticks.append(show.playback.cursor.tick)
    assert ticks == [0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6]


def test_playing_from_the_middle_of_an_iteration_goes_on_and_never_back(show_of):
    show = show_of(20)
    stand(show, 4 * 7 + 3)
    ticks = []
    for _ in range(6):
        show.play(0.2, walking=False)
        ticks.append(show.playback.cursor.tick)
    assert ticks == [4 * 7 + 3, 4 * 8, 4 * 8, 4 * 8, 4 * 8, 4 * 8]


def test_playing_waits_at_the_head_and_ends_at_the_end(show_of):
    show = show_of(20)
    show.play(50, walking=False)
    assert (show.playback.cursor, show.ended) == (Cursor.after(20), False)
    show.playback.run.extend(100, 10)
    show.play(float("inf"), walking=False)
    assert (show.playback.cursor, show.ended, show.at_end) == (Cursor.after(100), True, True)


def test_a_goal_is_followed_as_far_as_training_has_come(show_of):
    show = show_of(20)
    show.goal = goals.at_moment(show, 33)
    show.follow_goal()
    assert show.playback.cursor == Cursor.after(20)
    assert show.job(None).moment == 33
    show.playback.run.extend(40, 10)
    show.follow_goal()
    assert (show.playback.cursor, show.goal) == (Cursor.after(33), None)
    show.goal = goals.at_moment(show, 1000)
    show.playback.run.extend(100, 10)
    show.follow_goal()
    assert (show.playback.cursor, show.goal) == (Cursor.after(100), None)


def test_what_was_reached_stays_when_the_cursor_goes_back(show_of):
    show = show_of(20)
    show.playback.move(Cursor.after(15))
    show.playback.move(Cursor.after(4))
    descent = show.frame().descent
    assert (descent.reached, descent.place.iteration) == (15, 4)
    assert len(descent.curves.batch_loss) == 15


def test_a_frame_is_made_again_only_when_something_changed(show_of):
    show = show_of(20)
    first = show.frame()
    assert show.frame() is first
    show.playback.move(Cursor.after(1))
    second = show.frame()
    assert second is not first
    show.playback.move(Cursor.after(0))
    third = show.frame()
    assert third is not second
    assert third.descent.curves is second.descent.curves  # nothing new was reached
    show.set_epochs([5])
    assert show.frame() is not third


def test_the_numbers_of_a_moment_are_computed_once(show_of):
    show = show_of(20)
    first = show.readings()
    assert show.readings() is first
    show.playback.move(Cursor.after(1))
    assert show.readings() is not first


@pytest.mark.parametrize(("at", "epochs", "stands"), [(20, 5, 20), (20, 1, 10), (20, 50, 20), (0, 1, 0)])
def test_other_epochs_move_the_cursor_only_where_the_run_ends_before_it(show_of, at, epochs, stands):
    show = show_of(30)
    stand(show, 4 * at)
    show.set_epochs([epochs])
    playback = show.playback
    assert (playback.cursor, playback.last) == (Cursor.after(stands), epochs * 10)
    assert (show.moment, show.end) == (stands, epochs * 10)
    assert playback.run.head == 30
    assert playback.reached <= playback.last


def test_too_many_epochs_are_refused_and_nothing_changes(show_of):
    show = show_of(20)
    stand(show, 4 * 12)
    with pytest.raises(InputError, match="5000000"):
        show.set_epochs([500_001])
    assert (show.playback.last, show.playback.cursor) == (100, Cursor.after(12))


def test_a_broken_run_ends_at_its_last_finite_iteration(show_of):
    show = show_of(10_000, data="ravine", loss="squared_error", learning_rate=10.0, batch_size=20)
    broken = show.playback.run.diverged_at
    assert show.playback.last == broken - 1
    show.playback.move(Cursor.after(3))
    assert show.frame().descent.diverged_at is None  # it was not seen yet
    show.play(float("inf"), walking=False)
    frame = show.frame()
    assert (show.playback.cursor, show.ended) == (Cursor.after(broken - 1), True)
    assert frame.descent.diverged_at == broken
    assert np.isfinite(frame.descent.weights).all()
    assert frame.end == frame.descent.schedule.iterations  # what was planned


def test_the_ghost_is_what_was_seen_and_not_what_was_trained(show_of):
    playback = show_of(40).playback
    playback.move(Cursor.after(7))
    ghost = playback.leave_ghost()
    np.testing.assert_array_equal(ghost.weights, playback.run.history.weights(7))
    assert ghost.iterations_per_epoch == 10
    assert len(ghost.curves.batch_loss) == 7


def test_scores_are_those_of_the_weights_on_screen(show_of):
    show = show_of(50)
    wrong = frame_of(show).scores
    right = frame_of(show, 50).scores
    assert wrong.test_accuracy < 0.3 < right.test_accuracy
    assert right.epoch is None


def test_while_playing_the_curves_may_be_a_moment_late_and_at_rest_they_are_not(show_of):
    show = show_of(20)
    show.play(float("inf"), walking=False)
    assert not show.frame(playing=True).descent.late  # the first are drawn at once
    show.playback.run.extend(show.playback.run.head + 3, seconds=9)
    show.play(float("inf"), walking=False)
    assert show.frame(playing=True).descent.late
    descent = show.frame(playing=False).descent
    assert not descent.late
    assert descent.curves.iterations[-1] == descent.reached - 1
