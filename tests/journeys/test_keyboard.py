"""Somebody without a mouse: every plot, list and view by keys, and nothing that a key does twice."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QMenu, QTextEdit

from gui import languages
from gui.plots.pointer import Pointer
from gui.scenes.catalogue import SCENES
from gui.window.ease.mnemonics import letter_of, settled
from tests.journeys.user import CONTROL, SHIFT

Key = Qt.Key


@pytest.fixture
def user(open_lab):
    return open_lab()


def plot_of(user, name):
    pointer = user.find(name).findChild(Pointer)
    assert pointer is not None
    pointer.parentWidget().setFocus(Qt.FocusReason.TabFocusReason)
    user.looks_on(20)
    return pointer


def test_the_start_is_dragged_by_its_line_and_by_its_point(user):
    for scene, view in (("learn", "boundaryView"), ("step-size", "weightPlaneView")):
        user.opens(scene)
        user.waits(lambda: user.window.session.player.settled)
        before = user.start
        pointer = plot_of(user, view)
        user.press(Key.Key_Return)
        user.press(Key.Key_Home)
        user.press(Key.Key_Space)
        for _ in range(4):
            user.press(Key.Key_Right)
            user.looks_on(30)
        user.press(Key.Key_Space)
        user.waits(lambda before=before: user.start != before)
        user.press(Key.Key_Escape)
        assert pointer.at is None
        assert user.iteration == 0, "the arrows were the plot's"


def test_a_plot_is_zoomed_and_moved_with_keys_and_is_the_windows_again_after_escape(user):
    pointer = plot_of(user, "boundaryView")
    box = user.find("boundaryView").box
    wide, left = box.viewRect().width(), box.viewRect().left()
    user.press(Key.Key_Right)
    user.stands_at(1)  # without the cross an arrow steps
    user.press(Key.Key_Return)
    user.press(Key.Key_Plus)
    assert box.viewRect().width() == pytest.approx(wide / 1.25)
    user.press(Key.Key_Minus)
    user.press(Key.Key_Right, CONTROL)
    assert box.viewRect().left() > left
    at = QPoint(pointer.at)
    user.press(Key.Key_Down, SHIFT)
    assert pointer.at - at == QPoint(0, 1)
    user.press(Key.Key_Escape)
    user.press(Key.Key_Right)
    user.stands_at(2)
    user.press(Key.Key_F8)
    assert box.viewRect().width() == pytest.approx(wide / 1.25)


def test_a_curves_value_is_read_and_a_rate_is_taken_with_the_cross(user):
    user.window.session.player.go_to(50)
    user.stands_at(50)
    pointer = plot_of(user, "lossView")
    user.press(Key.Key_Return)
    user.press(Key.Key_Left)
    user.waits(lambda: "batch loss" in user.text("lossReadout"))
    assert pointer.told() == user.text("lossReadout")
    user.opens("step-size")
    user.waits(lambda: user.window.questions.idle and user.window.session.player.settled)
    rate = user.window.session.experiment.learning_rate
    plot_of(user, "sweepPanel")
    user.press(Key.Key_Return)
    for _ in range(3):
        user.press(Key.Key_Left)
    user.press(Key.Key_Return)
    user.waits(lambda: user.window.session.experiment.learning_rate != rate)


def test_the_target_is_dragged_with_the_cross(user):
    user.opens("three-descents")
    user.window.session.player.go_to(30.0)
    user.waits(lambda: user.frame.target is not None and user.window.session.player.settled)
    before = user.frame.target
    plot_of(user, "lossView")
    for key in (Key.Key_Return, Key.Key_Home, Key.Key_Space, Key.Key_Up, Key.Key_Up, Key.Key_Space):
        user.press(key)
        user.looks_on(20)
    user.waits(lambda: user.frame.target > before)


def test_f6_goes_from_view_to_view_and_ctrl_enter_makes_one_large(user):
    seen = set()
    for _ in range(len(user.window.stage.shown)):
        user.press(Key.Key_F6)
        seen.add(user.window.ease.view.objectName())
    assert seen == {view.objectName() for view in user.window.stage.shown}
    user.press(Key.Key_F6)
    while user.window.ease.view.objectName() != "lossView":
        user.press(Key.Key_F6)
    user.press(Key.Key_Return, CONTROL)
    assert user.window.stage.large_view.objectName() == "lossView"
    user.press(Key.Key_Return, CONTROL)
    assert user.window.stage.large_view.objectName() == "boundaryView"


def test_what_the_keyboard_reached_keeps_its_keys_and_after_a_click_they_are_the_windows(user):
    button = user.find("fullButton", QAbstractButton)
    restart = user.find("restartButton", QAbstractButton)
    pressed = []
    restart.clicked.connect(lambda: pressed.append(1))
    restart.setFocus()
    user.press(Key.Key_Space)
    assert pressed
    assert not user.window.session.player.playing
    data = user.find("dataChoice", QComboBox)
    data.setFocus()
    QTest.keyClick(data, "r")  # Ravine
    user.waits(lambda: user.window.session.experiment.data == "ravine")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    user.press(Key.Key_Space)
    user.waits(lambda: user.window.session.player.playing)
    user.press(Key.Key_Space)


def test_keys_of_one_letter_can_be_switched_off_and_the_others_stay(user):
    ease = user.window.ease
    ease.letter_keys_action.setChecked(False)
    user.window.setFocus()
    start = user.start
    for key in ("n", "2", "x", "?"):
        QTest.keyClick(user.window, key)
    user.looks_on(50)
    assert user.start == start
    assert user.window.scene.name == "learn"
    user.press(Key.Key_Right)
    user.stands_at(1)
    user.window.choose_language("es")
    user.waits(user.window.page.isVisible)
    assert not ease.letter_keys
    assert not ease.letter_keys_action.isChecked()
    ease.letter_keys_action.setChecked(True)
    user.press("2")
    user.waits(lambda: user.window.scene.name == "one-iteration")


def test_escape_closes_what_lies_over_the_page_one_after_another(user):
    user.window.show_home()
    user.window.say("Something")
    user.window.setFocus()
    user.press(Key.Key_Escape)
    user.looks_on(20)
    assert user.window.page.findChild(object, "homePage") is None or not user.find("homePage").isVisible()
    assert user.window.message.isVisible()
    user.press(Key.Key_Escape)
    assert not user.window.message.isVisible()


def test_every_entry_of_a_menu_has_a_letter_and_no_key_does_two_things(user):
    for language in languages.LANGUAGES:
        user.window.choose_language(language)
        user.waits(user.window.page.isVisible)
        bar = user.window.menuBar()
        bare = [
            action.text()
            for menu in bar.findChildren(QMenu)
            for action in menu.actions()
            if action.text() and letter_of(action.text()) is None and "\t" not in action.text()  # which names its key
        ]
        assert bare == []
        over = {letter_of(action.text()) for action in bar.actions()}
        beside = [widget for widget in user.window.page.findChildren(QAbstractButton) if widget.isVisible()]
        beside += [label for label in user.window.page.findChildren(QLabel) if label.isVisible() and label.buddy()]
        assert not over & {letter_of(widget.text()) for widget in beside} - {None}
        keys = [action.shortcut().toString() for action in bar.findChildren(QAction) if action.shortcut().toString()]
        keys += [shortcut.key().toString() for shortcut in user.window.page.findChildren(QShortcut)]
        assert {key for key in keys if keys.count(key) > 1} == set()


def test_tab_goes_through_every_scene_as_it_is_read_and_a_group_is_one_stop(user):
    for scene in SCENES:
        user.window.setFocus()  # a list that Tab has reached would take the number for itself
        user.opens(scene.name)
        user.waits(lambda: user.window.session.player.settled and user.window.questions.idle)
        user.looks_on(20)
        views = sorted(user.window.stage.shown, key=lambda view: (view.y(), view.x()))
        user.find("sceneTabs").setFocus()
        met = []
        for _ in range(200):
            user.press(Key.Key_Tab)
            widget = QApplication.focusWidget()
            view = next((number for number, view in enumerate(views) if view.isAncestorOf(widget)), None)
            if view is None and met:
                break
            if view is not None and (not met or met[-1] != view):
                met.append(view)
            if isinstance(widget, QAbstractButton) and widget.autoExclusive():
                siblings = [other for other in widget.parent().findChildren(QAbstractButton) if other.autoExclusive()]
                assert sum(bool(other.focusPolicy() & Qt.FocusPolicy.TabFocus) for other in siblings) == 1
        assert met == sorted(met), scene.name
        assert met, scene.name


def test_a_run_is_chosen_in_the_table_of_costs_by_its_keys(user):
    user.opens("three-descents")
    user.window.session.player.go_to(30.0)
    user.waits(lambda: user.window.session.player.settled)
    user.comes_to("costTable")
    table = user.find("costTable")
    table.setFocus()
    table.setCurrentCell(0, 0)
    at = user.window.session.player.frame.now
    user.press(Key.Key_Right)
    assert table.currentColumn() == 1
    user.press(Key.Key_Right)
    assert user.window.session.player.frame.now == at, "the arrows are the table's"
    chosen = user.window.session.show.chosen
    table.setCurrentCell(0, (chosen + 1) % 3)
    user.press(Key.Key_Return)
    user.waits(lambda: user.window.session.show.chosen == (chosen + 1) % 3)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["&Open", "&Save", "Save &as"], ["&Open", "&Save", "Save &as"]),
        (["&Save", "&Send"], ["&Save", "S&end"]),
        (["Save", "&Send"], ["S&ave", "&Send"]),
        (["&A", "&a", "A && B"], ["&A", "a", "A && &B"]),
        (["Learn\t1", "&Lesson"], ["L&earn\t1", "&Lesson"]),
    ],
)
def test_letters_are_settled_by_who_marks_them_first(texts, expected):
    assert settled(texts) == expected


def test_what_is_shown_is_read_and_copied_in_words(user):
    user.window.session.player.go_to(20)
    user.stands_at(20)
    user.press(Key.Key_I, CONTROL)
    dialog = next(widget for widget in QApplication.topLevelWidgets() if widget.objectName() == "inWords")
    text = dialog.findChild(QTextEdit).toPlainText()
    assert "Iteration 20 of 100: epoch 2 of 10, batch 10 of 10." in text
    assert "Convergence curves\n" in text
    dialog.findChild(QAbstractButton, "copyWords").click()
    assert QApplication.clipboard().text() == text
    dialog.close()
