"""The claims of the lecture, each in at most three actions from the start of the program, by what is to be seen.

The claims about one iteration, one epoch and the double loop are told in `test_lecture_iteration.py`.
"""

import math

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from gui.plots.items.marks import Name
from gui.style.theme import LIGHT
from tests.journeys.racing import labels
from tests.journeys.user import LEFT, SHIFT
from tests.layout import settle, share_of_main

DESCENTS = ["stochastic", "mini-batch 200", "full batch"]


@pytest.fixture
def watcher(user):
    """Somebody who does not wait: what plays, plays as fast as it goes."""
    user.window.session.player.set_speed(math.inf)
    return user


def names_in(user, view):
    """What is written at the ends of the curves of a view."""
    scene = user.find(view).widget.scene()
    return {item.text for item in scene.items() if isinstance(item, Name) and item.isVisible()}


def plays_out(user):
    """Press Space, and watch to the end."""
    user.press(Qt.Key.Key_Space)
    user.waits(lambda: user.frame.now == user.frame.end and user.window.session.player.settled)


def large(user):
    assert share_of_main(user.window) >= user.window.scene.main_share
    return user.window.stage.large_view.objectName()


def test_s1_about_a_hundred_iterations_separate_the_clouds(watcher):
    before = watcher.descent.line(watcher.frame.data.box)
    assert watcher.frame.scores.test_accuracy < 0.3
    plays_out(watcher)
    assert large(watcher) == "boundaryView"
    assert (watcher.descent.line(watcher.frame.data.box) != before).any(), "the line has turned"
    assert watcher.text("positionLabel").startswith("iteration 100 of 100")
    assert "test 100.0" in watcher.text("positionLabel")


def test_s2_from_other_starts_it_takes_longer_or_shorter(watcher):
    watcher.press("5")
    watcher.sees("startsSentence", "Half of the starts needed between", "median")
    assert large(watcher) == "startsPanel"
    paths, times = watcher.find("startsPaths"), watcher.find("startsTimes")
    assert paths.isVisible()
    assert times.isVisible()
    assert len(paths.drawn) == 20
    assert times.plot.getAxis("left").labelText == "starts"
    found = watcher.window.views["many_starts:ManyStartsView"].found
    assert found.reached_at.max() >= 2 * found.reached_at.min()
    arrived = LIGHT.accent
    edges = watcher.pixels("startsTimes", arrived)
    assert watcher.pixels("startsPaths", arrived) == 0
    plays_out(watcher)
    assert watcher.pixels("startsTimes", arrived) > 5 * edges
    assert watcher.pixels("startsPaths", arrived) > 100


def test_s4_and_s5_full_batch_walks_straight_and_stochastic_zigzags(watcher):
    watcher.press("3")
    assert labels(watcher) == DESCENTS
    plays_out(watcher)
    assert large(watcher) == "weightPlaneView"
    assert {*DESCENTS, "minimum"} <= names_in(watcher, "weightPlaneView")
    assert [descent.place.iteration for descent in watcher.frame.descents] == [60, 60, 60]
    straight = [cost.straightness for cost in watcher.frame.readings.costs]
    assert straight == sorted(straight)
    assert straight[0] < 0.5 < straight[2]
    watcher.qtbot.mouseDClick(watcher.find("lossView").title, LEFT)
    assert large(watcher) == "lossView"
    assert set(DESCENTS) <= names_in(watcher, "lossView")


def test_s6_in_two_slow_seconds_full_batch_makes_one_update(watcher):
    watcher.press("3")
    watcher.choose("lossAxisChoice", "slow")
    watcher.window.session.player.go_to(2.0)
    settle(watcher.window)
    stochastic, mini, full = (descent.place.iteration for descent in watcher.frame.descents)
    assert (stochastic, mini, full) == (60, 10, 1)
    watcher.sees("positionLabel", "2 s of", "slow computer")
    assert watcher.find("sampleSecondsField").isVisible()


def test_s7_the_two_thousand_are_cut_anew(watcher):
    watcher.sees("arithmeticLabel", "3000 = 2000 train + 1000 test", "2000 ÷ 200 = 10 iterations")
    watcher.type_in("batchSizeField", "500")
    watcher.sees("arithmeticLabel", "2000 ÷ 500 = 4 iterations")
    assert "of 4" in watcher.tape


def test_s9_and_s10_one_epoch_is_not_enough_and_the_next_starts_from_what_it_left(watcher):
    watcher.press("4")
    for epoch in (1, 2):
        watcher.press(Qt.Key.Key_Right, SHIFT)
        watcher.stands_at(10 * epoch)
    settle(watcher.window)
    assert large(watcher) == "filmPanel"
    assert watcher.find("filmEpoch2").isVisible()
    end, told, start = watcher.find("filmJoint2", QLabel).text().split("\n")
    assert end == start
    assert told == "epoch 2 starts from the weights epoch 1 left"
    right = [picture.moment.correct for picture in map(watcher.find, ("filmEpoch0", "filmEpoch1", "filmEpoch2"))]
    assert right == sorted(right)
    assert right[1] < 0.99 * 2000
    plays_out(watcher)
    assert {"train", "test"} <= names_in(watcher, "lossView")
    losses = watcher.descent.curves.train_loss
    assert losses[0] - losses[2] > 10 * (losses[-3] - losses[-1]) > 0, "steep, then flat"
