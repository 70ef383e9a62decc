"""The keys work wherever the focus is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from gui.window.help import keys
from tests.journeys.user import ENTER, LEFT, NO_KEY, SHIFT

PLACES = [
    "batchSizeSlider",
    "speedSlider",
    "timeline",
]  # lists and buttons: see test_keyboard


@pytest.mark.parametrize("place", PLACES)
def test_the_keys_work_with_the_focus_anywhere(user, place):
    """One window, one place, every key: what the control under the focus shows stays as it was."""
    widget = user.focus(place)
    before = value_of(widget)
    start = user.start
    user.press(Qt.Key.Key_Right, SHIFT)
    user.stands_at(10)
    user.press(Qt.Key.Key_Right)
    user.stands_at(11)
    user.press(Qt.Key.Key_Left)
    user.stands_at(10)
    user.press(Qt.Key.Key_Home)
    user.stands_at(0)
    user.press(Qt.Key.Key_Right, SHIFT)
    user.stands_at(10)
    user.press(Qt.Key.Key_Left, SHIFT)
    user.stands_at(0)
    user.press(Qt.Key.Key_End)
    user.stands_at(11)
    user.press("r")
    user.stands_at(0)
    assert user.start == start
    user.press(Qt.Key.Key_Space)
    assert user.find("playButton").text() == "Pause"
    user.waits(lambda: user.iteration >= 1)
    user.press(Qt.Key.Key_Space)
    assert user.find("playButton").text() == "Play"
    user.press("n")
    user.stands_at(0)
    assert user.start != start
    assert QApplication.focusWidget() is widget
    if place != "timeline":
        assert value_of(widget) == before


def value_of(widget):
    for name in ("value", "currentIndex", "isChecked"):
        if hasattr(widget, name):
            return getattr(widget, name)()
    return None


def test_after_a_click_on_a_slider_the_arrows_still_step(user):
    slider = user.find("epochsSlider")
    user.qtbot.mouseClick(slider, LEFT, NO_KEY, slider.rect().center())
    assert slider.hasFocus()
    epochs = user.find("epochsField").value()
    assert epochs != 10
    user.press(Qt.Key.Key_Right)
    user.stands_at(1)
    assert user.find("epochsField").value() == epochs


def test_after_typing_in_a_field_and_enter_the_keys_are_the_windows_again(user):
    for field, text, of in (
        ("batchSizeField", "20", "2000 ÷ 20"),
        ("epochsField", "7", "7 epochs"),
        ("learningRateField", "0.3", ""),
        ("samplesField", "600", "600 = 400 train"),
        ("trainField", "300", "600 = 300 train"),
    ):
        user.type_in(field, text)
        user.sees("arithmeticLabel", of)
        user.press(Qt.Key.Key_Home)
        user.stands_at(0)
        user.press(Qt.Key.Key_Right)
        user.stands_at(1)
        assert user.find(field).text() == text
    user.press(Qt.Key.Key_Space)
    assert user.find("playButton").text() == "Pause"


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, "r", "n"])
def test_a_key_that_no_number_has_is_the_windows_even_while_typing(user, key):
    user.go_to(3)
    start = user.start
    user.focus("batchSizeField")
    user.press(key)
    assert user.find("batchSizeField").text() == "200"
    if key == Qt.Key.Key_Space:
        assert user.find("playButton").text() == "Pause"
    else:
        user.stands_at(0)
        assert (user.start == start) is (key == "r")


def test_the_arrows_move_inside_a_field_that_is_typed_in(user):
    user.type_in("batchSizeField", "25", then=None)
    user.press(Qt.Key.Key_Left)
    user.press("0")
    user.press(ENTER)
    user.sees("arithmeticLabel", "2000 = 9 × 205 + 1 × 155")
    assert user.iteration == 0


@pytest.mark.parametrize("button", ["newStartButton", "fullButton"])
def test_after_a_click_on_a_button_space_plays_and_does_not_press_it_again(user, button):
    user.qtbot.mouseClick(user.find(button), LEFT, NO_KEY)
    user.waits(lambda: user.window.session.player.settled)
    before = (user.start, user.text("arithmeticLabel"), user.frame.data)
    user.press(Qt.Key.Key_Space)
    assert user.find("playButton").text() == "Pause"
    user.waits(lambda: user.iteration >= 1)
    assert (user.start, user.text("arithmeticLabel"), user.frame.data) == before
    assert user.iteration < 10


def test_enter_presses_the_button_that_has_the_focus(user):
    user.focus("stepEpochButton")
    user.press(ENTER)
    user.stands_at(10)
    user.focus("fullButton")
    user.press(Qt.Key.Key_Enter)
    user.sees("arithmeticLabel", "2000 ÷ 2000 = 1 iteration = 1 epoch")
    user.focus("shuffleChoice")
    assert user.find("shuffleChoice").isChecked()
    user.press(ENTER)
    assert not user.find("shuffleChoice").isChecked()
    assert user.find("playButton").text() == "Play"


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, "?"])
def test_the_help_sheet_names_every_key(user, key):
    user.press(key)
    user.waits(lambda: user.window.findChild(QDialog, "keysDialog"))
    sheet = user.window.findChild(QDialog, "keysDialog")
    assert sheet.isVisible()
    said = " ".join(label.text() for label in sheet.findChildren(QLabel))
    for name in ("Space", "→", "←", "Shift+→", "Shift+←", "Home", "R", "N", "F1", "?"):
        assert name in said
    user.qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    user.waits(lambda: user.window.findChild(QDialog, "keysDialog") is None)
    user.window.activateWindow()  # as a desktop does
    user.waits(user.window.isActiveWindow)
    user.press(Qt.Key.Key_Right)
    user.stands_at(1)


def test_up_and_down_move_the_slider_that_has_the_focus_to_the_next_good_value(user):
    user.focus("batchSizeSlider")
    for key, size in ((Qt.Key.Key_Up, 250), (Qt.Key.Key_Up, 400), (Qt.Key.Key_Down, 250), (Qt.Key.Key_Down, 200)):
        user.press(key)
        assert user.find("batchSizeField").value() == size
    user.focus("learningRateSlider")
    user.press(Qt.Key.Key_Up)
    assert user.find("learningRateField").value() == pytest.approx(0.5)
    user.press(Qt.Key.Key_Down)
    assert user.find("learningRateField").value() == pytest.approx(0.2)


def test_the_sheet_of_keys_has_every_key_of_the_menus(user):
    shown = {word for key, _ in keys() for word in key.split()}
    otherwise = {"Ctrl+Return": "Ctrl+Enter", "Ctrl+=": "Ctrl++", **dict.fromkeys("123456", "…")}
    menus = user.window.menuBar().findChildren(QAction)
    used = {shortcut.toString(QKeySequence.SequenceFormat.PortableText) for a in menus for shortcut in a.shortcuts()}
    assert len(used) > 20
    assert {key for key in used if otherwise.get(key, key) not in shown} == set()
