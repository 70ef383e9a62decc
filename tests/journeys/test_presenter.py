"""A teacher presents: the picture and what is read, large, and a remote control in the hand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QWidget

from gui.plots.items.marks import Name
from gui.scenes.catalogue import BY_NAME, SCENES
from tests.layout import settle


@pytest.fixture
def presenter(user):
    """Somebody who has pressed F5."""
    user.press(Qt.Key.Key_F5)
    user.waits(lambda: user.window.presenter.on and user.window.isFullScreen() and user.window.isActiveWindow())
    user.waits(lambda: user.window.session.player.settled)
    return user


def test_controls_and_menus_go_and_come_back(presenter):
    gone = ("batchSizeField", "playButton", "sceneTabs", "epochTape")
    for name in gone:
        assert not presenter.find(name).isVisible(), name
    assert not presenter.window.menuBar().isVisible()
    assert presenter.find("boundaryView").isVisible()
    assert presenter.text("positionLabel").startswith("iteration 0 of 100")
    assert presenter.find("positionLabel").font().pixelSize() >= 36
    presenter.press(Qt.Key.Key_Escape)
    presenter.waits(lambda: not presenter.window.presenter.on)
    for name in gone:
        presenter.waits(presenter.find(name).isVisible)
    assert presenter.window.menuBar().isVisible()


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768)])
def test_what_carries_the_claim_can_be_read_at_the_back(presenter, size):
    """The x-height of the readout, of names at curves and of sentences is 18 pixels of 720 and more."""
    presenter.window.resize(*size)
    said = {
        "learn": ("positionLabel",),
        "one-iteration": ("positionLabel",),
        "epochs": ("positionLabel", "filmEpoch0", "filmJoint2"),
        "starts": ("positionLabel", "startsSentence"),
        "step-size": ("positionLabel", "sweepSentence"),
    }
    for scene, names in said.items():
        presenter.press(BY_NAME[scene].key)
        presenter.window.session.player.go_to_iteration(25)
        presenter.waits(lambda: presenter.window.session.player.settled and presenter.window.questions.idle)
        for name in names:
            assert QFontMetricsF(presenter.find(name).font()).xHeight() >= 18, name
        card = presenter.window.stage.large_view
        assert [part for part in card.findChildren(QAbstractButton) if part.isVisible() and part.text() == "⋯"] == []
    presenter.press("3")
    settle(presenter.window)
    plot = presenter.find("weightPlaneView").widget
    names = [item for item in plot.scene().items() if isinstance(item, Name) and item.isVisible()]
    assert len(names) == 4
    assert all(QFontMetricsF(name.font).xHeight() >= 18 for name in names)


def test_the_keys_of_the_scenes_change_the_picture(presenter):
    for scene in SCENES:
        presenter.press(scene.key)
        assert presenter.window.scene is scene
        assert presenter.window.views[scene.main].isVisible()
        assert presenter.window.presenter.on


def test_page_down_and_page_up_step_an_iteration_where_no_lesson_is_open(presenter):
    for iteration in (1, 2):
        presenter.press(Qt.Key.Key_PageDown)
        presenter.waits(lambda iteration=iteration: presenter.descent.place.iteration == iteration)
    presenter.press(Qt.Key.Key_PageUp)
    presenter.waits(lambda: presenter.descent.place.iteration == 1)
    presenter.press(Qt.Key.Key_Space)
    presenter.waits(lambda: presenter.descent.place.iteration > 2)


def test_b_blanks_the_screen_until_it_is_pressed_again(presenter):
    presenter.press("b")
    presenter.waits(lambda: presenter.window.findChild(QWidget, "blank") is not None)
    assert presenter.find("blank").size() == presenter.window.size()
    seen = presenter.window.grab().toImage()
    assert {seen.pixelColor(x, 300).name() for x in (10, 400, 900)} == {"#000000"}
    presenter.press("b")
    presenter.waits(lambda: presenter.window.findChild(QWidget, "blank") is None)
    assert presenter.window.presenter.on


def test_f5_leaves_as_it_came(presenter):
    presenter.press(Qt.Key.Key_F5)
    presenter.waits(lambda: not presenter.window.presenter.on)


def test_b_does_nothing_while_nobody_presents(user):
    user.press("b")
    assert user.window.findChild(QWidget, "blank") is None
