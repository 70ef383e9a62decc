"""A teacher goes from scene to scene: nothing is lost on the way, and the picture stays large."""

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QTabBar, QToolButton

from gui.scenes.catalogue import BY_NAME, SCENES, VIEW_KEYS
from tests.journeys.racing import labels
from tests.journeys.user import LEFT
from tests.layout import Longer, faults, share_of_main

NAMES = [scene.name for scene in SCENES]


def stands(user):
    """The run on screen, and where it stands."""
    return user.descent.run_id, user.descent.cursor.tick


@pytest.mark.parametrize("scene", NAMES)
def test_a_tab_and_its_key_go_to_the_scene_and_its_main_picture_is_the_large_one(user, scene):
    tabs = user.find("sceneTabs", QTabBar)
    place = NAMES.index(scene)
    user.press(BY_NAME[scene].key)
    assert tabs.currentIndex() == place
    tabs.setCurrentIndex((place + 1) % len(NAMES))
    user.qtbot.mouseClick(tabs, LEFT, pos=tabs.tabRect(place).center())
    assert user.window.scene.name == scene
    large = user.window.stage.large_view
    assert large is user.window.views[BY_NAME[scene].main]
    assert large.isVisible()
    assert share_of_main(user.window) >= BY_NAME[scene].main_share


def test_once_something_was_changed_no_scene_restarts_the_run_or_moves_the_cursor(user):
    user.type_in("batchSizeField", "100")
    user.go_to(37)
    before = stands(user)
    for scene in [*NAMES[1:], *NAMES]:
        user.opens(scene)
        user.waits(lambda: user.window.session.player.settled)
        assert stands(user) == before, scene
    assert user.find("batchSizeField").value() == 100


def test_until_then_each_scene_keeps_its_own_prepared_moment(user):
    """Of two scenes with the same experiment, the second goes on with the run of the first."""
    own = [scene for scene in NAMES if scene not in ("epochs", "starts")]
    moments = {}
    for number, scene in enumerate(own, start=1):
        user.opens(scene)
        for _ in range(number):
            user.press(".")
        user.waits(lambda: user.window.session.player.settled)
        moments[scene] = stands(user)
    for scene in own:
        user.opens(scene)
        assert stands(user) == moments[scene], scene
    user.opens("three-descents")
    assert labels(user) == ["stochastic", "mini-batch 200", "full batch"]
    assert user.descent.experiment.data == "overlap"
    assert [descent.schedule.iterations for descent in user.frame.descents] == [60, 60, 60]


def test_leaving_the_three_descents_keeps_the_chosen_run_and_coming_back_finds_the_others(user):
    user.type_in("batchSizeField", "100")
    user.go_to(12)
    user.opens("three-descents")
    user.press("x")
    user.waits(lambda: user.frame.chosen == 2)
    chosen = stands(user)
    user.opens("learn")
    assert user.frame.alone
    assert stands(user) == chosen
    assert user.find("fullButton").isChecked()
    user.opens("epochs")
    user.opens("three-descents")
    assert labels(user) == ["stochastic", "mini-batch 100", "full batch"]
    assert user.frame.chosen == 2


def test_a_double_click_on_a_title_makes_a_card_the_large_one_and_back(user):
    stage, loss = user.window.stage, user.find("lossView")
    small = loss.width()
    user.qtbot.mouseDClick(loss.title, LEFT)
    user.waits(lambda: stage.large_view is loss)
    assert loss.width() > small
    assert share_of_main(user.window) >= 0.55
    user.qtbot.mouseDClick(loss.title, LEFT)
    user.waits(lambda: stage.large_view is user.find("boundaryView"))
    assert loss.width() == small


@pytest.mark.parametrize("key", VIEW_KEYS)
def test_a_views_key_goes_to_its_scene_and_shows_it_large(user, key):
    scene, view = VIEW_KEYS[key]
    user.press(key.lower())
    assert user.window.scene.name == scene
    assert user.window.stage.large_view is user.window.views[view]
    assert user.window.views[view].isVisible()


def test_what_has_no_room_is_a_button_that_makes_it_the_large_one(user):
    user.window.choose_text_size(2.0)
    user.opens("three-descents")
    folded = [button for button in user.window.stage.findChildren(QToolButton) if "FoldedButton" in button.objectName()]
    shown = [button for button in folded if button.isVisible()]
    assert shown
    assert share_of_main(user.window) >= BY_NAME["three-descents"].main_share
    user.qtbot.mouseClick(shown[0], LEFT)
    name = shown[0].objectName().removesuffix("FoldedButton")
    user.waits(lambda: user.window.stage.large_view is user.window.views[name])
    assert user.window.views[name].isVisible()


def test_where_the_text_is_twice_as_large_the_controls_are_a_drawer(user):
    assert not user.find("controlsButton").isVisible()
    user.window.choose_text_size(2.0)
    user.waits(user.find("controlsButton").isVisible)
    assert not user.find("playButton").isHidden()
    assert not user.find("batchSizeField").isVisible()
    user.click("controlsButton")
    user.waits(user.find("batchSizeField").isVisible)
    user.type_in("batchSizeField", "100")
    assert user.descent.experiment.batch_size == 100
    user.click("controlsButton")
    user.waits(lambda: not user.find("batchSizeField").isVisible())


@pytest.fixture(params=["English", "a language a third longer"])
def language(request, qapp):
    translator = QTranslator() if request.param == "English" else Longer()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize(("size", "scale"), [((1280, 720), 1.0), ((1024, 768), 2.0)])
def test_the_main_picture_has_its_share_of_the_stage(open_lab, size, scale):
    """`python -m tests.layout` walks all sizes and text sizes; this is the representative part."""
    user = open_lab()
    user.window.choose_text_size(scale)
    user.window.resize(*size)
    small = {}
    for scene in SCENES:
        user.opens(scene.name)
        if share_of_main(user.window) < scene.main_share:
            small[scene.name] = share_of_main(user.window)
    assert small == {}


@pytest.mark.parametrize("scene", ["learn", "epochs", "starts"])
def test_no_text_is_cut_or_covered(user, scene):
    user.opens(scene)
    user.waits(lambda: user.window.session.player.settled and user.window.questions.idle)
    assert faults(user.window) == []
