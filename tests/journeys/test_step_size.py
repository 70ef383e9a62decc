"""A teacher shows how large a step may be: the mark on the slider, the state in words, a divergence and the way out."""

import numpy as np
import pytest
from PySide6.QtWidgets import QAbstractButton, QSlider

VALLEY = {"data": "ravine", "loss": "squared_error", "batch_size": 2000, "epochs": 100}


def full_batch_limit(user):
    """2 ÷ λmax of the squared error, from the training samples on screen."""
    X = user.frame.data.dataset.X_train
    inputs = np.column_stack([X, np.ones(len(X))])
    return 2 / np.linalg.eigvalsh(inputs.T @ inputs / len(X))[-1]


def marks(user):
    """How many pixels of the learning rate's slider have the colour of the mark."""
    return user.pixels("learningRateSlider", user.window.appearance.theme.error)


def test_the_limit_is_marked_on_the_slider_and_said_beside_it(open_lab):
    user = open_lab(**VALLEY, learning_rate=0.01)
    limit = full_batch_limit(user)
    assert marks(user) == 0  # at first sight it is more than a class needs
    user.comes_to("limitLabel")
    assert user.text("limitLabel").startswith(f"full-batch limit {limit:.2g}")
    assert marks(user) > 10
    slider = user.find("learningRateSlider", QSlider)
    assert f"full-batch limit 2/λmax = {limit:.2g} here and now" in slider.toolTip()
    assert "exact for the squared error" in slider.toolTip()
    assert slider.mark == pytest.approx(1000 * (np.log10(limit) + 4) / 5, abs=1)


def test_the_limit_moves_with_the_cursor_and_leaves_the_slider_where_the_loss_is_flat(open_lab):
    user = open_lab(epochs=50, learning_rate=1.0)
    user.comes_to("limitLabel")
    at_the_start = user.find("learningRateSlider").mark
    user.go_to(40)
    moved = user.find("learningRateSlider").mark
    assert moved != at_the_start
    user.go_to(500)
    assert user.find("learningRateSlider").mark is None  # beyond the slider's end
    assert marks(user) == 0
    assert float(user.text("limitLabel").split(" · ")[0].removeprefix("full-batch limit ")) > 10
    user.go_to(40)
    assert user.find("learningRateSlider").mark == moved


def test_a_loss_without_curvature_has_no_limit(open_lab):
    user = open_lab(loss="perceptron")
    user.comes_to("limitLabel")
    assert (user.find("learningRateSlider").mark, user.text("limitLabel"), marks(user)) == (None, "", 0)
    user.choose("lossChoice", "squared_error")
    user.waits(lambda: marks(user) > 10)


def test_the_state_is_named_as_it_happens(open_lab):
    user = open_lab(**VALLEY)
    user.comes_to("stateLabel")
    limit = full_batch_limit(user)
    for share, said in ((0.3, "steady"), (0.9, "zigzagging across the valley"), (1.2, "diverging")):
        user.type_in("learningRateField", f"{share * limit:.3g}")
        user.stands_at(0)
        user.go_to(15)
        user.sees("stateLabel", f"descent: {said}")
    user.click("stochasticButton")
    user.type_in("learningRateField", "0.005")
    user.go_to(3000)
    user.sees("stateLabel", "zigzagging from batch to batch")
    user.go_to(0)
    user.sees("stateLabel", "descent: just begun")


def test_the_window_stands_still_while_states_and_limits_come_and_go(open_lab):
    user = open_lab(**VALLEY, learning_rate=0.3)
    places = {}
    for iteration in (0, 10, 100):
        user.go_to(iteration)
        user.looks_on(20)
        names = ("learningRateSlider", "timeline", "boundaryView", "lossView", "epochTape")
        places[iteration] = [user.find(name).mapTo(user.window, user.find(name).rect().topLeft()) for name in names]
    assert places[0] == places[10] == places[100]


@pytest.mark.parametrize("batch_size", [1, 200, 2000])
def test_a_run_that_diverges_says_what_the_loss_did_and_is_put_right_with_one_click(open_lab, batch_size):
    user = open_lab(
        **{**VALLEY, "batch_size": batch_size, "epochs": {1: 2, 200: 40, 2000: 160}[batch_size]}, learning_rate=40.0
    )
    first = user.descent.curves.train_loss
    user.plays_to_the_end()
    told = user.text("divergenceLabel")
    broken = user.iteration + 1
    assert told.startswith(
        f"Diverged at iteration {broken}: the loss went from {user.descent.curves.train_loss[0]:.3g} to "
    )
    assert f" in {broken - 1} iterations" in told
    assert len(first) == 1
    user.click("backIterationButton")  # everything up to there can be stepped through
    user.stands_at(broken - 2)
    user.click("stepIterationButton")
    user.stands_at(broken - 1)
    button = user.find("safeRateButton", QAbstractButton)
    rate = float(button.text().removeprefix("Use "))
    assert rate < full_batch_limit(user)
    user.click("safeRateButton")
    user.waits(lambda: user.text("divergenceLabel") == "")
    assert float(user.find("learningRateField").text()) == rate
    assert not button.isVisible()
    user.plays_to_the_end()
    losses = user.descent.curves.train_loss
    assert user.iteration == user.descent.schedule.iterations
    assert losses[-1] < 0.05 * losses[0]


def test_a_race_tells_of_its_divergence_elsewhere_and_the_run_that_stays_tells_again(open_lab):
    user = open_lab(**{**VALLEY, "epochs": 30}, learning_rate=0.8)
    user.plays_to_the_end()
    user.sees("divergenceLabel", "Diverging")
    user.opens("three-descents")
    user.sees("positionLabel", "iteration 30 of")
    user.waits(lambda: user.window.session.player.settled)
    assert user.text("divergenceLabel") == ""
    user.opens("learn")
    user.sees("positionLabel", "iteration 30 of 30")
    user.sees("divergenceLabel", "Diverging", "learning rate 0.8 is too large")


def test_a_perceptron_that_overflows_is_offered_no_rate(open_lab):
    user = open_lab(loss="perceptron", learning_rate=1.7e308, data="xor")
    user.plays_to_the_end()
    user.sees("divergenceLabel", "Diverged")
    assert not user.find("safeRateButton").isVisible()
