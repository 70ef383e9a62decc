"""A teacher goes from scene to scene: nothing is lost on the way, and the picture stays large."""

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QTabBar, QToolButton

from gui.plots.items.marks import Name
from gui.scenes.catalogue import BY_NAME, SCENES, VIEW_KEYS
from tests.journeys.racing import labels
from tests.journeys.user import LEFT
from tests.layout import Longer, settle, share_of_main, wrong_in

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


def test_until_then_each_scene_keeps_its_own_prepared_moment_and_its_cursor(user):
    moments = {}
    for number, scene in enumerate(NAMES, start=1):
        user.opens(scene)
        assert user.frame.now == 0, scene  # no scene takes the cursor of another along
        for _ in range(number):
            user.press(".")
        user.waits(lambda: user.window.session.player.settled)
        moments[scene] = stands(user)
    for scene in NAMES:
        user.opens(scene)
        assert stands(user) == moments[scene], scene
    user.opens("three-descents")
    assert labels(user) == ["stochastic", "mini-batch 200", "full batch"]
    assert user.descent.experiment.data == "overlap"
    assert [descent.schedule.iterations for descent in user.frame.descents] == [60, 60, 60]


def test_a_change_makes_the_scene_that_is_on_the_one_that_all_look_at(user):
    user.go_to(20)
    user.opens("epochs")
    user.go_to(30)
    user.click("fullButton")
    user.waits(lambda: user.descent.experiment.batch_size == 2000)
    changed = stands(user)
    for scene in ("learn", "starts", "epochs"):
        user.opens(scene)
        assert stands(user) == changed, scene


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
    user.window.appearance.choose_text_size(2.0)
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
    user.window.appearance.choose_text_size(2.0)
    user.waits(user.find("controlsButton").isVisible)
    assert not user.find("playButton").isHidden()
    assert not user.find("batchSizeField").isVisible()
    user.click("controlsButton")
    user.waits(user.find("batchSizeField").isVisible)
    user.type_in("batchSizeField", "100")
    assert user.descent.experiment.batch_size == 100
    user.click("controlsButton")
    user.waits(lambda: not user.find("batchSizeField").isVisible())


@pytest.mark.parametrize(
    ("size", "scale", "words"),
    [((1280, 720), 1.0, QTranslator), ((1024, 768), 2.0, Longer), ((1366, 768), 1.5, Longer)],
)
def test_every_picture_is_large_and_no_text_is_cut_or_covered(open_lab, qapp, request, size, scale, words):
    """`python -m tests.layout` walks all sizes and text sizes; this is the representative part."""
    translator = words()
    qapp.installTranslator(translator)
    request.addfinalizer(lambda: qapp.removeTranslator(translator))
    user = open_lab()
    user.window.appearance.choose_text_size(scale)
    user.window.resize(*size)
    wrong = []
    for scene in SCENES:
        user.opens(scene.name)
        user.window.session.player.go_to_iteration(24)
        settle(user.window)
        wrong += [f"{scene.name}: {fault}" for fault in wrong_in(user.window, *size, scene.main_share)]
    assert wrong == []


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768)])
@pytest.mark.parametrize("language", ["es", "pt_BR"])
def test_on_a_projector_no_view_of_a_scene_is_folded(user, language, size):
    user.window.choose_language(language)
    user.window.resize(*size)
    for scene in SCENES:
        user.opens(scene.name)
        user.window.session.player.go_to_iteration(24)
        settle(user.window)
        folded = [name for name in scene.views if not user.window.views[name].isVisible()]
        assert folded == [], scene.name


def test_the_costs_stand_beside_the_descents_where_the_text_is_half_as_large_again(user):
    user.window.resize(1280, 720)
    user.window.appearance.choose_text_size(1.5)
    user.opens("three-descents")
    settle(user.window)
    assert user.find("racePanel").isVisible()
    assert list(wrong_in(user.window, 1280, 720, SCENES[2].main_share)) == []


def test_in_a_low_window_what_stands_under_the_picture_is_a_drawer(user):
    user.window.appearance.choose_text_size(2.0)
    user.waits(user.find("moreButton").isVisible)
    assert not user.find("epochTape").isVisible()
    assert not user.find("speedSlider").isVisible()
    assert user.find("playButton").isVisible()
    assert user.find("timeline").isVisible()
    user.click("moreButton")
    user.waits(user.find("epochTape").isVisible)
    assert user.find("speedSlider").isVisible()
    user.window.appearance.choose_text_size(1.0)
    user.waits(lambda: not user.find("moreButton").isVisible())
    assert user.find("epochTape").isVisible()


def picture_of(user, view):
    """Where the names stand, what the axes show, and where the plot is."""
    box = user.find(view).box
    return where_names_stand(user, view), box.viewRange(), box.geometry()


def where_names_stand(user, view):
    """The middle of every name in a view, in pixels from the end that it names."""
    names = [item for item in user.find(view).widget.scene().items() if isinstance(item, Name) and item.isVisible()]
    return {name.text: (round(name.words.center().x()), round(name.words.center().y())) for name in names}


@pytest.mark.parametrize(("scene", "view"), [("three-descents", "weightPlaneView")])
def test_the_same_moment_draws_the_same_picture_whatever_was_shown_before(open_lab, scene, view):
    jumped, played = open_lab(), open_lab()
    jumped.window.show_scene(scene)
    jumped.go_to(40)
    settle(jumped.window)
    expected = picture_of(jumped, view)  # before the text of both windows is another
    for other in ("epochs", "one-iteration"):
        played.window.show_scene(other)
    played.window.appearance.choose_text_size(1.5)
    played.window.appearance.choose_text_size(1.0)
    played.window.show_scene(scene)
    played.window.session.player.set_speed(100.0)
    played.window.session.player.play_to(40)
    played.stands_at(40)
    played.waits(lambda: not played.window.session.player.playing)
    settle(played.window)
    assert picture_of(played, view) == expected


def test_paths_and_contours_are_made_in_every_frame_while_a_view_that_draws_them_is_to_be_seen(user):
    player = user.window.session.player
    for scene, seen in (("learn", False), ("three-descents", True), ("one-iteration", False), ("starts", True)):
        user.opens(scene)
        assert player.plane_seen is seen, scene
    user.opens("three-descents")
    user.window.stage.enlarge("loss:LossView")
    user.window.stage.show_alone(True)
    assert not player.plane_seen
    user.window.stage.show_alone(False)
    assert player.plane_seen


def test_a_small_picture_of_the_descents_leaves_their_names_to_the_tape_and_the_costs(user):
    """They covered the start that all of them have, and the paths."""
    user.opens("three-descents")
    settle(user.window)
    runs = {"stochastic", "mini-batch 200", "full batch"}
    assert set(where_names_stand(user, "weightPlaneView")) == runs | {"minimum"}
    user.window.stage.show_large("lossView")
    settle(user.window)
    assert set(where_names_stand(user, "weightPlaneView")) == {"minimum"}
    assert runs <= set(where_names_stand(user, "lossView"))
