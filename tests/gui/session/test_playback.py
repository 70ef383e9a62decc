"""A run on stage: where the cursor goes, as tables of cases."""

import numpy as np
import pytest

from core.analysis.landscape import Sight, survey
from core.analysis.minimum import Minimum
from core.plan.cursor import Cursor
from core.plan.errors import InputError


@pytest.mark.parametrize(
    ("tick", "iterations", "goal"),
    [(0, 1, 1), (0, -1, 0), (4, 1, 2), (4, -1, 0), (40, -3, 7), (5, 1, 2), (6, -1, 1), (7, -1, 1), (0, 1000, 1000)],
)
def test_some_iterations_on_or_back_from_a_moment(stage_of, tick, iterations, goal):
    stage = stage_of(20)
    stage.move(Cursor(tick))
    assert stage.after_iterations(iterations) == Cursor.after(goal)


@pytest.mark.parametrize(
    ("tick", "epochs", "goal"),
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
def test_the_end_of_an_epoch_on_or_back_from_a_moment(stage_of, tick, epochs, goal):
    stage = stage_of(20)
    stage.move(Cursor(tick))
    assert stage.after_epochs(epochs) == Cursor.after(goal)


@pytest.mark.parametrize(("tick", "phases", "goal"), [(0, 1, 1), (0, -1, 0), (4, 1, 5), (4, -1, 3), (7, -3, 4)])
def test_some_phases_on_or_back_from_a_moment(stage_of, tick, phases, goal):
    stage = stage_of(20)
    stage.move(Cursor(tick))
    assert stage.after_phases(phases) == Cursor(goal)


def test_steps_add_up_from_where_the_cursor_is_going(stage_of):
    stage = stage_of(3)
    stage.goal = Cursor.after(30)
    assert stage.after_iterations(1) == Cursor.after(31)
    assert stage.after_iterations(-1) == Cursor.after(29)
    assert stage.after_epochs(1) == Cursor.after(40)


def test_playing_moves_by_parts_of_an_iteration_and_shows_whole_ones(stage_of):
    stage = stage_of(20)
    for moved, tick in ((0.4, 0), (0.4, 0), (0.4, 4), (2.0, 12), (0.0, 12), (0.85, 16)):
        stage.play(moved, walking=False)
        assert stage.cursor.tick == tick


def test_walking_shows_the_phases_one_after_another(stage_of):
    stage = stage_of(20)
    ticks = []
    for _ in range(12):
        stage.play(0.125, walking=True)
        ticks.append(stage.cursor.tick)
    assert ticks == [0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6]


def test_playing_waits_at_the_head_and_ends_at_the_end(stage_of):
    stage = stage_of(20)
    stage.play(50, walking=False)
    assert (stage.cursor, stage.ended) == (Cursor.after(20), False)
    stage.run.extend(100, 10)
    stage.play(float("inf"), walking=False)
    assert (stage.cursor, stage.ended, stage.at_end) == (Cursor.after(100), True, True)


def test_a_goal_is_followed_as_far_as_training_has_come(stage_of):
    stage = stage_of(20)
    stage.goal = Cursor.after(33)
    stage.follow_goal()
    assert (stage.cursor, stage.goal) == (Cursor.after(20), Cursor.after(33))
    stage.run.extend(40, 10)
    stage.follow_goal()
    assert (stage.cursor, stage.goal) == (Cursor.after(33), None)
    stage.goal = Cursor.after(1000)
    stage.run.extend(100, 10)
    stage.follow_goal()
    assert (stage.cursor, stage.goal) == (Cursor.after(100), None)


def test_what_was_reached_stays_when_the_cursor_goes_back(stage_of):
    stage = stage_of(20)
    stage.move(Cursor.after(15))
    stage.move(Cursor.after(4))
    stage.renew_frame()
    assert (stage.reached, stage.frame.reached, stage.frame.place.iteration) == (15, 15, 4)
    assert len(stage.frame.curves.batch_loss) == 15


def test_a_frame_is_made_anew_only_when_something_changed(stage_of):
    stage = stage_of(20)
    stage.renew_frame()
    before = stage.frame
    assert not stage.renew_frame()
    assert stage.frame is before
    stage.move(Cursor.after(1))
    assert stage.renew_frame()
    curves = stage.frame.curves
    stage.move(Cursor.after(0))
    assert stage.renew_frame()
    assert stage.frame.curves is curves  # nothing new was reached
    stage.set_epochs(5)
    assert stage.renew_frame()


@pytest.mark.parametrize(("at", "epochs", "stands"), [(20, 5, 20), (20, 1, 10), (20, 50, 20), (0, 1, 0)])
def test_other_epochs_move_the_cursor_only_where_the_run_ends_before_it(stage_of, at, epochs, stands):
    stage = stage_of(30)
    stage.move(Cursor.after(at))
    stage.set_epochs(epochs)
    assert (stage.cursor, stage.last) == (Cursor.after(stands), epochs * 10)
    assert stage.run.head == 30
    assert stage.reached <= stage.last


def test_too_many_epochs_are_refused_and_nothing_changes(stage_of):
    stage = stage_of(20)
    stage.move(Cursor.after(12))
    with pytest.raises(InputError, match="5000000"):
        stage.set_epochs(500_001)
    assert (stage.last, stage.cursor) == (100, Cursor.after(12))


def test_a_broken_run_ends_at_its_last_finite_iteration(stage_of):
    stage = stage_of(10_000, data="ravine", loss="squared_error", learning_rate=10.0, batch_size=20)
    broken = stage.run.diverged_at
    assert stage.last == broken - 1
    stage.move(Cursor.after(3))
    stage.renew_frame()
    assert stage.frame.diverged_at is None  # it was not seen yet
    stage.play(float("inf"), walking=False)
    stage.renew_frame()
    assert (stage.cursor, stage.ended) == (Cursor.after(broken - 1), True)
    assert stage.frame.diverged_at == broken
    assert np.isfinite(stage.frame.weights).all()


def test_the_ghost_is_what_was_seen_and_not_what_was_trained(stage_of):
    stage = stage_of(40)
    stage.move(Cursor.after(7))
    ghost = stage.leave_ghost()
    np.testing.assert_array_equal(ghost.weights, stage.run.history.weights(7))
    assert ghost.iterations_per_epoch == 10
    assert len(ghost.curves.batch_loss) == 7


def shown(stage, wanted):
    """What the surveyor brings at last."""
    stage.landscape = list(survey(stage.run, wanted))[-1]


def test_the_landscape_is_wanted_once_and_again_when_the_descent_leaves_it(stage_of):
    stage = stage_of(100, learning_rate=2.0)
    wanted = stage.wanted_slice(Sight(), None)
    shown(stage, wanted)
    assert stage.wanted_slice(Sight(), None) is None
    stage.move(Cursor.after(100))
    stage.renew_frame()
    wider = stage.wanted_slice(Sight(), None)
    assert wider.box[0] <= wanted.box[0]
    assert wider.box[2] >= wanted.box[2]
    assert wider.box != wanted.box


@pytest.mark.parametrize(("at_minimum", "follows"), [(True, False), (False, True)])
def test_the_slice_stays_at_the_minimum_or_follows_the_b_on_screen(stage_of, at_minimum, follows):
    stage, sight = stage_of(100, data="ravine", learning_rate=0.05, start=(0.0, 0.0, 3.0)), Sight(at_minimum=at_minimum)
    shown(stage, stage.wanted_slice(sight, None))
    minimum = stage.landscape.minimum
    shown(stage, stage.wanted_slice(sight, minimum) or stage.landscape.asked)  # with the minimum in the picture
    assert stage.wanted_slice(sight, minimum) is None
    stage.move(Cursor.after(100))
    stage.renew_frame()
    wanted = stage.wanted_slice(sight, minimum)
    assert (wanted is not None) is follows
    if follows:
        assert wanted.b == stage.frame.weights[2] < 2
    else:
        assert stage.landscape.b == minimum.weights[2]


def test_where_there_is_no_minimum_the_slice_follows_the_b_on_screen_all_the_same(stage_of):
    stage = stage_of(100, start=(0.0, 0.0, 3.0), learning_rate=1.0)
    shown(stage, stage.wanted_slice(Sight(), None))
    assert not stage.landscape.at_minimum
    stage.move(Cursor.after(100))
    stage.renew_frame()
    assert stage.wanted_slice(Sight(), None).b == stage.frame.weights[2]


def test_a_part_chosen_by_hand_stays_wherever_the_descent_goes(stage_of):
    stage, sight = stage_of(100, learning_rate=5.0), Sight(box=(0.0, 0.0, 1.0, 1.0))
    wanted = stage.wanted_slice(sight, None)
    assert (wanted.box, wanted.chosen) == (sight.box, True)
    shown(stage, wanted)
    stage.move(Cursor.after(100))
    stage.renew_frame()
    later = stage.wanted_slice(sight, None)
    assert later is None or later.box == sight.box
    assert stage.wanted_slice(Sight(), None).box != sight.box


def test_the_minimum_is_kept_in_the_picture_unless_it_is_far(stage_of):
    stage = stage_of(0)
    for w2, inside in ((9.0, True), (90.0, False)):
        _, bottom, _, top = stage.wanted_slice(Sight(), Minimum("point", np.array([1.0, w2, 0.0]), 0.1)).box
        assert (bottom < w2 < top) is inside


def test_scores_are_those_of_the_weights_on_screen(stage_of):
    stage = stage_of(50)
    wrong = stage.scores()
    stage.move(Cursor.after(50))
    right = stage.scores()
    assert wrong.test_accuracy < 0.3 < right.test_accuracy
    assert right.epoch is None


def test_while_playing_the_curves_may_be_a_moment_late_and_at_rest_they_are_not(stage_of):
    stage = stage_of(20)
    stage.play(float("inf"), walking=False)
    stage.renew_frame(playing=True)
    assert not stage.frame.curves.late(stage.frame.reached)  # the first are drawn at once
    stage.run.extend(stage.run.head + 3, seconds=9)
    stage.play(float("inf"), walking=False)
    assert stage.renew_frame(playing=True)
    assert stage.frame.curves.late(stage.frame.reached)
    assert stage.renew_frame(playing=False)
    assert not stage.frame.curves.late(stage.frame.reached)
    assert stage.frame.curves.iterations[-1] == stage.frame.reached
