"""A teacher lets runs end by themselves: sets a rule, sees the run stop, reads why."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSlider, QToolButton

from tests import wording


def rule_shown(user):
    return user.find("stopButton", QToolButton).text()


def test_a_target_accuracy_ends_the_run_and_the_window_says_why(user):
    assert rule_shown(user) == "Stop: never"
    user.click("stopButton")
    user.type_in("stopAccuracyField", "98")
    user.waits(lambda: rule_shown(user) == "Stop: 98 %")
    assert user.descent.experiment.stop_accuracy == 0.98
    user.press(Qt.Key.Key_Escape)
    user.waits(lambda: not user.find("stopRules").isVisible())
    user.plays_to_the_end()
    accuracy = user.descent.curves.train_accuracy
    assert accuracy[-1] >= 0.98 > accuracy[-2]
    ended = 10 * (len(accuracy) - 1)
    assert user.iteration == ended < 100
    user.sees("positionLabel", f"stopped at iteration {ended}: train accuracy 98 % reached")
    assert user.find("timeline", QAbstractSlider).maximum() == 100
    user.click("stepIterationButton")
    user.find("timeline", QAbstractSlider).setValue(100)
    user.stands_at(ended)  # there is nothing beyond
    user.drag("timeline", 70, 90)
    user.stands_at(ended)
    user.type_in("epochsField", "50")
    user.sees("positionLabel", "of 500", "stopped at iteration")
    user.looks_on()
    user.stands_at(ended)
    user.click("backEpochButton")
    user.stands_at(ended - 10)


def test_a_rule_taken_back_lets_the_run_come_to_its_end(open_lab):
    user = open_lab(stop_loss=1.0)
    assert rule_shown(user) == "Stop: loss 1"
    user.plays_to_the_end()
    user.sees("positionLabel", "train loss 1 reached")
    assert user.iteration < 100
    user.click("stopButton")
    user.type_in("stopLossField", "off")
    user.waits(lambda: rule_shown(user) == "Stop: never")
    user.press(Qt.Key.Key_Escape)
    user.stands_at(0)
    user.plays_to_the_end()
    user.stands_at(100)
    assert "stopped" not in user.text("positionLabel")


def test_a_rule_that_cannot_be_is_refused_under_the_fields(user):
    user.click("stopButton")
    for field, text in (("stopAccuracyField", "101"), ("stopLossField", "-1"), ("stopPatienceField", "1.5")):
        user.type_in(field, text)
        user.sees("stopError", wording.refused(text))
        assert user.find(field).text() == "off"
    user.type_in("stopPatienceField", "3")
    assert user.text("stopError") == ""
    assert user.descent.experiment.stop_patience == 3
    user.type_in("stopAccuracyField", "97,5")
    user.waits(lambda: rule_shown(user) == "Stop: 2 rules")
    assert user.descent.experiment.stop_accuracy == 0.975


@pytest.mark.parametrize("share", [0.07, 0.29, 0.57, 1.0, 0.999])
def test_a_share_is_shown_as_the_percentage_that_it_is(open_lab, share):
    user = open_lab(stop_accuracy=share)
    shown = user.find("stopAccuracyField").text()
    assert len(shown) <= 4
    assert float(shown) == pytest.approx(100 * share)
    user.click("stopButton")
    user.type_in("stopAccuracyField", shown)
    assert user.descent.experiment.stop_accuracy == share
