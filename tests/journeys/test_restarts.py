"""Somebody changes a value: the run restarts from the same start, and the run before stays as a ghost."""

import numpy as np
import pytest
from PySide6.QtWidgets import QAbstractButton

from core.plan.experiment import Experiment
from tests.journeys.restated import path_of

CHANGES = {
    "batch size": lambda user: user.type_in("batchSizeField", "100"),
    "learning rate": lambda user: user.type_in("learningRateField", "0.5"),
    "loss": lambda user: user.choose("lossChoice", "squared_error"),
    "order": lambda user: user.click("shuffleChoice"),
}
CHANGED = {
    "batch size": {"batch_size": 100},
    "learning rate": {"learning_rate": 0.5},
    "loss": {"loss": "squared_error"},
    "order": {"shuffle": False},
}


def ghosts(user):
    """How much of a ghost's line the boundary view draws."""
    return user.pixels("boundaryView", user.window.appearance.theme.ghost)


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_restarts_from_the_same_start_in_the_same_order(user, what):
    user.go_to(25)
    start, run = user.start, user.descent.run_id
    weights, losses = user.descent.weights, user.descent.curves.batch_loss
    assert user.frame.ghost is None
    assert ghosts(user) == 0
    CHANGES[what](user)
    user.stands_at(0)
    assert user.descent.run_id != run
    assert user.start == start
    assert user.find("playButton").text() == "Play"
    if what == "loss":  # its numbers would say nothing beside another loss
        assert user.frame.ghost is None
    else:
        assert user.frame.ghost.weights.tobytes() == weights.tobytes()
        assert user.frame.ghost.curves.batch_loss.tobytes() == losses.tobytes()
        assert ghosts(user) > 50
    ghost, path = user.frame.ghost, path_of(Experiment(**CHANGED[what]))
    user.go_to(13)
    np.testing.assert_allclose(user.descent.weights, path[13], rtol=1e-12, atol=1e-12)
    assert user.frame.ghost is ghost


@pytest.mark.parametrize("what", ["batch size", "loss"])
def test_a_change_while_it_plays_plays_on_from_the_start(user, what):
    user.find("speedSlider").setValue(30)
    user.click("playButton")
    user.waits(lambda: user.iteration >= 40)
    run = user.descent.run_id
    CHANGES[what](user)
    assert user.iteration < 40
    assert user.find("playButton").text() == "Pause"
    user.waits(lambda: user.iteration >= 3)
    assert user.descent.run_id != run


def test_other_data_leaves_no_ghost(user):
    user.go_to(25)
    start = user.start
    user.choose("dataChoice", "overlap")
    user.waits(lambda: user.descent.experiment.data == "overlap")
    assert user.start == start
    assert user.frame.ghost is None


def test_other_samples_of_the_same_kind_restart_and_take_the_ghost_away(user):
    user.go_to(25)
    start, samples = user.start, user.frame.data.train.X
    user.type_in("batchSizeField", "100")
    user.waits(lambda: user.frame.ghost is not None)
    user.go_to(5)
    user.click("newDataButton")
    user.waits(lambda: user.descent.place.iteration == 0)
    assert user.frame.data.train.X.tolist() != samples.tolist()
    assert user.start == start
    assert user.frame.ghost is None


def test_the_next_run_replaces_the_ghost(user):
    user.go_to(10)
    first = user.descent.weights
    user.type_in("learningRateField", "0.5")
    user.go_to(20)
    second = user.descent.weights
    assert user.frame.ghost.weights.tobytes() == first.tobytes()
    user.type_in("learningRateField", "1")
    assert user.frame.ghost.weights.tobytes() == second.tobytes()


@pytest.mark.parametrize("slider", ["learningRateSlider", "batchSizeSlider"])
def test_while_a_slider_is_dragged_the_ghost_is_the_run_before_the_drag(user, slider):
    user.go_to(30)
    user.find("speedSlider").setValue(30)
    user.click("playButton")
    runs = set()
    for place in (600, 500, 400, 800):
        user.drag(slider, place, let_go=False)
        user.waits(lambda: user.iteration > 2)
        runs.add(user.descent.run_id)
        ghost = user.frame.ghost
        assert ghost.curves.upto >= 30
        path = path_of(Experiment())[: len(ghost.curves.path), :2]
        np.testing.assert_allclose(ghost.curves.path, path, rtol=1e-12)
    user.find(slider).setSliderDown(False)
    assert len(runs) == 4
    assert user.frame.ghost is ghost
    user.click("newStartButton")
    assert user.frame.ghost is not ghost


def test_the_same_start_once_more_leaves_the_ghost_as_it_was(user):
    user.go_to(10)
    first = user.descent.weights
    user.click("newStartButton")
    user.go_to(7)
    user.click("restartButton")
    user.stands_at(0)
    assert user.frame.ghost.weights.tobytes() == first.tobytes()


def test_the_loss_view_names_and_draws_the_run_before(user):
    user.go_to(40)
    alone = user.picture("lossView")
    user.click("newStartButton")
    user.go_to(40)
    user.waits(lambda: user.picture("lossView") != alone)
    user.choose_tab("lossView", "Accuracy")
    with_ghost = user.pixels("lossView", user.window.appearance.theme.ghost)
    assert with_ghost > 20


def test_the_descent_of_the_run_before_stays_in_the_weight_plane(user):
    user.opens("step-size")
    user.go_to(60)
    user.waits(lambda: user.window.session.player.settled)
    assert user.pixels("weightPlaneView", user.window.appearance.theme.ghost) == 0
    user.click("newStartButton")
    user.go_to(20)
    user.waits(lambda: user.window.session.player.settled)
    assert user.pixels("weightPlaneView", user.window.appearance.theme.ghost) > 20


def test_going_back_to_the_value_before_gives_the_same_run_again(user):
    user.go_to(33)
    weights = user.descent.weights
    user.type_in("batchSizeField", "7")
    user.go_to(33)
    assert user.descent.weights.tobytes() != weights.tobytes()
    user.type_in("batchSizeField", "200")
    user.go_to(33)
    assert user.descent.weights.tobytes() == weights.tobytes()


def test_choosing_what_is_already_so_changes_nothing(user):
    user.go_to(9)
    run = user.descent.run_id
    user.type_in("batchSizeField", "200")
    user.type_in("learningRateField", "0.4")
    user.choose("dataChoice", "clouds")
    user.choose("lossChoice", "cross_entropy")
    user.qtbot.wait(50)
    assert (user.descent.run_id, user.iteration) == (run, 9)
    assert user.find("playButton", QAbstractButton).text() == "Play"
