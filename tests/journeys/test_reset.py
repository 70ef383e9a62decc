"""Reset everything resets everything."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTabBar

from tests.journeys.racing import labels
from tests.journeys.test_appearance import menu


def test_reset_everything_resets_everything(open_lab):
    user = open_lab()
    before, speed = user.descent.experiment, user.find("speedSlider").value()
    user.type_in("batchSizeField", "100")
    user.choose("dataChoice", "overlap")
    user.waits(lambda: user.descent.experiment.data == "overlap")
    user.press("p")
    user.go_to(30)
    user.click("newStartButton")
    user.picks("overIterationsAction")
    user.find("speedSlider").setValue(70)
    user.opens("three-descents")
    user.press("c")
    assert user.frame.clock == "epochs"
    menu(user, "Reset everything")
    user.waits(lambda: user.window.scene.name == "learn")
    user.waits(lambda: [tabs.isVisible() for tabs in user.window.findChildren(QTabBar, "sceneTabs")] == [True])
    assert user.descent.experiment == before
    assert user.iteration == 0
    assert user.frame.alone
    assert user.frame.ghost is None
    assert user.find("speedSlider").value() == speed
    assert user.find("overEpochsAction", QAction).isChecked()
    assert user.window.session.race.pins == []
    assert not user.find("lossChoice").isVisible(), "folds are closed"
    user.opens("three-descents")
    assert labels(user) == ["stochastic", "mini-batch 200", "full batch"]
    assert user.frame.clock == "iterations"
    assert user.descent.experiment.data == "overlap", "its own prepared moment"


def test_reset_everything_ends_a_lesson(open_lab):
    user = open_lab()
    user.press(Qt.Key.Key_F2)
    user.waits(user.find("lessonStrip").isVisible)
    menu(user, "Reset everything")
    user.waits(lambda: user.window.scene.name == "learn")
    assert user.window.lessons.player is None
    assert user.iteration == 0
