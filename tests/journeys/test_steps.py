"""Somebody goes step by step, forward and back, and along the timeline."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QStyle, QStyleOptionSlider

from core.plan.experiment import Experiment
from tests.journeys.restated import path_of, shown
from tests.journeys.user import LEFT, SHIFT

KEYS = {
    "stepIterationButton": (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier),
    "backIterationButton": (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier),
    "stepEpochButton": (Qt.Key.Key_Right, SHIFT),
    "backEpochButton": (Qt.Key.Key_Left, SHIFT),
}


@pytest.fixture(scope="module")
def path():
    return path_of(Experiment())


@pytest.fixture(params=["clicked", "keys"])
def do(request, user):
    """What a button of the transport does, by clicking it or by its key."""

    def done(name):
        if request.param == "clicked":
            user.click(name)
        else:
            user.press(*KEYS[name])

    return done


def test_steps_go_one_iteration_or_one_epoch_forward_and_back(user, do):
    for name, iteration in (
        ("stepIterationButton", 1),
        ("stepIterationButton", 2),
        ("stepEpochButton", 10),
        ("stepEpochButton", 20),
        ("stepIterationButton", 21),
        ("backEpochButton", 20),
        ("backIterationButton", 19),
        ("backEpochButton", 10),
        ("backEpochButton", 0),
        ("backIterationButton", 0),
        ("backEpochButton", 0),
        ("stepEpochButton", 10),
    ):
        do(name)
        user.stands_at(iteration)
    user.press(Qt.Key.Key_Home)
    user.stands_at(0)


def test_ten_quick_presses_are_ten_iterations(user):
    for _ in range(10):
        user.press(Qt.Key.Key_Right)
    user.stands_at(10)
    user.sees("positionLabel", "epoch 1 · batch 10 of 10")


def test_every_weight_on_the_way_is_that_of_the_readable_double_loop(user, path):
    for iteration in range(1, 31):
        user.click("stepIterationButton")
        user.waits(lambda iteration=iteration: user.iteration == iteration)
        np.testing.assert_allclose(user.descent.weights, path[iteration], rtol=1e-12, atol=1e-12)


def test_going_back_shows_exactly_what_was_there_before(user, path):
    seen = {}
    for iteration in range(1, 26):
        user.press(Qt.Key.Key_Right)
        user.waits(lambda iteration=iteration: user.iteration == iteration)
        seen[iteration] = (user.descent.weights.tobytes(), user.frame.batch_loss, user.frame.batch.X.tobytes())
    for iteration in range(24, 0, -1):
        user.press(Qt.Key.Key_Left)
        user.waits(lambda iteration=iteration: user.iteration == iteration)
        frame = user.frame
        assert (frame.descent.weights.tobytes(), frame.batch_loss, frame.batch.X.tobytes()) == seen[iteration]
    user.press(Qt.Key.Key_Left)
    user.stands_at(0)
    assert user.start == shown(path[0]) == shown(user.descent.weights)


def test_going_back_draws_the_same_picture_again(user):
    user.go_to(12)
    user.waits(lambda: user.window.session.player.settled)
    at_twelve = user.picture("boundaryView")
    user.go_to(40)
    user.waits(lambda: user.window.session.player.settled)
    assert user.picture("boundaryView") != at_twelve
    user.go_to(12)
    assert user.picture("boundaryView") == at_twelve


def test_home_goes_to_the_start_and_end_to_the_last_iteration_that_was_seen(user):
    user.go_to(37)
    user.press(Qt.Key.Key_Home)
    user.stands_at(0)
    user.press(Qt.Key.Key_End)
    user.stands_at(37)


def test_stepping_pauses_what_plays(user):
    user.find("speedSlider").setValue(5)
    user.click("playButton")
    user.press(Qt.Key.Key_Right)
    assert user.find("playButton").text() == "Play"
    user.looks_on(60)
    there = user.iteration
    user.looks_on(300)
    assert user.iteration == there == 1


def test_the_last_iteration_is_where_steps_end(user):
    user.go_to(99)
    for _ in range(3):
        user.click("stepIterationButton")
    user.click("stepEpochButton")
    user.stands_at(100)
    user.sees("positionLabel", "epoch 10 · batch 10 of 10")


def test_the_timeline_trains_ahead_of_the_head_and_reads_behind_it(user, path):
    timeline = user.find("timeline")
    user.drag("timeline", 20, 60, 73)
    user.stands_at(73)
    np.testing.assert_allclose(user.descent.weights, path[73], rtol=1e-12)
    head = user.window.session.run.head
    user.drag("timeline", 50, 8)
    assert user.descent.place.iteration == 8  # behind the head, at once
    np.testing.assert_allclose(user.descent.weights, path[8], rtol=1e-12)
    user.stands_at(8)
    assert user.window.session.run.head == head
    assert timeline.value() == 8


def test_the_timeline_is_dragged_with_the_mouse(user):
    timeline = user.find("timeline")
    handle = handle_of(timeline)
    right = QPoint(timeline.width() * 3 // 4, handle.y())
    user.qtbot.mousePress(timeline, LEFT, pos=handle)
    user.qtbot.mouseMove(timeline, right)
    user.waits(lambda: user.descent.place.iteration > 60)
    user.qtbot.mouseRelease(timeline, LEFT, pos=right)
    user.stands_at(timeline.value())
    assert 60 < timeline.value() < 90


def handle_of(slider):
    option = QStyleOptionSlider()
    slider.initStyleOption(option)
    groove = QStyle.ComplexControl.CC_Slider
    return slider.style().subControlRect(groove, option, QStyle.SubControl.SC_SliderHandle, slider).center()


def test_the_position_in_words_tells_where_an_iteration_stands(user):
    user.go_to(48)
    text = user.text("positionLabel")
    assert text.startswith("iteration 48 of 100 · epoch 5 · batch 8 of 10 · batch loss ")
    train, test = text.split(" · ")[-2:]
    assert train.startswith("train ")
    assert test.startswith("test ")
    assert train.endswith("%")
    assert test.endswith("%")
    assert user.tape == "epoch 5 of 10, batch 8 of 10"


def test_r_restarts_from_the_same_start_and_n_from_another(user, path):
    user.go_to(30)
    start, seen = user.start, user.descent.weights
    user.press("r")
    user.stands_at(0)
    assert user.start == start
    user.go_to(30)
    assert user.descent.weights.tobytes() == seen.tobytes()
    user.press("n")
    user.stands_at(0)
    assert user.start != start
    assert user.descent.weights.tolist() != path[0].tolist()


def test_same_start_and_new_start_are_buttons_too(user):
    user.go_to(5)
    start = user.start
    user.click("restartButton")
    user.stands_at(0)
    assert user.start == start
    starts = {start}
    for _ in range(3):
        user.click("newStartButton")
        user.stands_at(0)
        starts.add(user.start)
    assert len(starts) == 4


def test_a_restart_plays_on_if_it_was_playing(user):
    user.click("playButton")
    user.waits(lambda: user.iteration >= 3)
    user.press("r")
    assert user.find("playButton").text() == "Pause"
    assert user.iteration < 3
    user.waits(lambda: user.iteration >= 3)


def test_the_phases_of_an_iteration_are_four_steps(user):
    user.opens("one-iteration")
    for phase in ("forward", "loss", "gradient", "update"):
        user.press(".")
        user.waits(user.find(f"{phase}PhaseButton").isChecked)
        assert user.iteration == 1
    user.click("stepPhaseButton")
    user.stands_at(2)
    user.press(",")
    user.waits(user.find("updatePhaseButton").isChecked)
    user.stands_at(1)
