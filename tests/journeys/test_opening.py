"""Somebody opens the window for the first time."""

import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollBar,
    QSlider,
    QSpinBox,
    QTabBar,
    QWidget,
)

from gui.scenes.catalogue import SCENES

NAMES = [
    ("batchSizeSlider", QSlider),
    ("batchSizeField", QSpinBox),
    ("epochsSlider", QSlider),
    ("epochsField", QSpinBox),
    ("learningRateSlider", QSlider),
    ("learningRateField", QDoubleSpinBox),
    ("dataChoice", QComboBox),
    ("lossChoice", QComboBox),
    ("playButton", QPushButton),
    ("stepPhaseButton", QPushButton),
    ("stepIterationButton", QPushButton),
    ("stepEpochButton", QPushButton),
    ("backPhaseButton", QPushButton),
    ("backIterationButton", QPushButton),
    ("backEpochButton", QPushButton),
    ("restartButton", QPushButton),
    ("newStartButton", QPushButton),
    ("timeline", QSlider),
    ("speedSlider", QSlider),
    ("arithmeticLabel", QLabel),
    ("positionLabel", QLabel),
    ("boundaryView", QWidget),
    ("lossView", QWidget),
    ("weightPlaneView", QWidget),
    ("epochTape", QWidget),
]
FOLDED = "lossChoice"  # in the fold of the controls
AT_FIRST_SIGHT = 22  # things to set or to press, about twenty
SHORTCUTS = {
    "playButton": "Space",
    "stepPhaseButton": ".",
    "backPhaseButton": ",",
    "stepIterationButton": "→",
    "backIterationButton": "←",
    "stepEpochButton": "Shift+→",
    "backEpochButton": "Shift+←",
    "restartButton": "R",
    "newStartButton": "N",
}
READING_ORDER = [
    ["batchSizeField", "batchSizeSlider", "miniButton"],  # one stop for the row of three
    ["epochsField", "epochsSlider", "learningRateField", "learningRateSlider"],
    ["dataChoice", "restartButton", "newStartButton", "moreSettingsButton", "stopButton"],
    ["samplesField", "trainField", "lossChoice", "shuffleChoice", "newDataButton"],
    ["playButton", "backIterationButton", "stepIterationButton", "timeline", "speedSlider"],
]


def reached_by_tab(user):
    """The widgets that Tab visits, from the first one on until it comes round."""
    found = []
    while True:
        user.press(Qt.Key.Key_Tab)
        widget = QApplication.focusWidget()
        if widget in found:
            return found
        found.append(widget)


def test_the_window_opens_on_the_lectures_numbers(user):
    lines = user.text("arithmeticLabel").splitlines()
    assert lines == [
        "3000 = 2000 train + 1000 test",
        "2000 ÷ 200 = 10 iterations = 1 epoch",
        "10 epochs × 10 = 100 iterations",
    ]
    assert (user.find("batchSizeField").value(), user.find("epochsField").value()) == (200, 10)
    assert user.find("dataChoice").currentData() == "clouds"
    assert user.find("lossChoice").currentData() == "cross_entropy"
    assert (user.find("timeline").minimum(), user.find("timeline").maximum()) == (0, 100)


def test_the_window_opens_paused_at_a_start_that_is_visibly_wrong(user):
    user.sees("positionLabel", "iteration 0 of 100", "start")
    user.looks_on()
    assert user.iteration == 0
    assert user.find("playButton").text() == "Play"
    assert share("train", user) < 30
    assert share("test", user) < 30


def test_what_plays_behind_the_home_page_is_not_seen_before_it_is_played(user):
    user.window.show_home()
    user.waits(lambda: user.iteration > 2)
    user.press(Qt.Key.Key_Escape)
    user.stands_at(0)
    user.waits(lambda: user.window.session.player.settled)
    assert user.frame.reached == 0
    assert (len(user.descent.curves.epochs), user.frame.ghost) == (1, None)


def test_playing_to_the_end_passes_99_percent_on_the_test_samples(user):
    user.plays_to_the_end()
    user.stands_at(100)
    assert share("test", user) > 99
    assert share("train", user) > 99


def share(of, user):
    """The percentage that the position tells of the train or the test samples."""
    part = next(part for part in user.text("positionLabel").split(" · ") if part.startswith(of + " "))
    return float(part.split()[1])


def test_the_window_is_as_large_as_it_is_asked_to_be(window):
    assert (window.width(), window.height()) == (1280, 720)


def test_every_name_of_the_design_is_there_once_and_is_seen(user):
    """Some when a fold is opened, a size of a step chosen, or a scene that has them."""
    for name, kind in NAMES:
        if name == "weightPlaneView":
            user.opens("three-descents")
        user.comes_to(name)
        found = user.window.findChildren(QWidget, name)
        assert [isinstance(widget, kind) for widget in found] == [True], name
        assert found[0].isVisible(), name


@pytest.mark.parametrize("scene", [scene.name for scene in SCENES])
def test_first_sight_is_calm(user, scene):
    """With the folds open there are more, and behind the three dots."""
    user.opens(scene)
    user.looks_on()
    seen = things_to_set(user.window)
    assert len(seen) <= AT_FIRST_SIGHT, sorted(seen)
    assert seen >= {"batchSize", "epochs", "learningRate", "Kind of descent", "dataChoice", "sceneTabs"}
    assert seen >= {"restartButton", "newStartButton", "resetButton", "playButton", "stepChoice", "timeline", "speed"}
    assert not seen & {"samples", "lossChoice", "startW1", "stopButton", "drawButton"}


def test_opening_the_rest_of_the_settings_moves_nothing_beside_them(user):
    """Not even in the languages with the longest words, where they are scrolled."""
    for language in ("en", "pt_BR", "es"):
        user.window.choose_language(language)
        user.looks_on()
        before = user.find("stage").mapTo(user.window, QPoint(0, 0)), user.window.stage.size()
        user.click("moreSettingsButton")
        user.looks_on()
        assert user.find("lossChoice").isVisible()
        assert (user.find("stage").mapTo(user.window, QPoint(0, 0)), user.window.stage.size()) == before, language


def things_to_set(window):
    """What can be pressed, dragged or typed into, each thing once.

    A number is one thing with its slider and its field, and so is a row of buttons of which one holds. The menu bar and
    the cells of the tape and the tables, which are pictures first, are not counted.
    """
    kinds = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit, QTabBar)
    parts = (*kinds, QAbstractItemView)  # what has controls of its own inside
    found = set()
    for widget in window.findChildren(QWidget):
        above = widget.parentWidget()
        inside = isinstance(above, parts) or isinstance(widget, QScrollBar)
        if isinstance(widget, kinds) and not inside and widget.isVisible() and widget.isEnabled():
            one_of = isinstance(widget, QAbstractButton) and widget.autoExclusive()
            name = above.accessibleName() if one_of else re.sub("(Slider|Field)$", "", widget.objectName())
            found.add(name)
    return found


def test_every_control_has_an_accessible_name_and_a_tooltip(user):
    user.comes_to(FOLDED)
    controls = reached_by_tab(user)
    assert len(controls) >= 35
    assert {called(widget) for widget in controls if not heard(widget)} == set(), "without an accessible name"
    assert {called(widget) for widget in controls if not widget.toolTip()} == set(), "without a tooltip"


def called(widget):
    """What a widget is called in a message."""
    return f"{type(widget).__name__} {widget.objectName()} in {widget.parent().objectName()}"


def heard(widget):
    """What a screen reader says of a widget."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_the_tooltips_of_the_buttons_name_their_keys(user):
    tips = {name: user.find(name, QAbstractButton).toolTip() for name in SHORTCUTS}
    assert {name for name, key in SHORTCUTS.items() if f"({key})" not in tips[name]} == set()


def test_tab_goes_through_the_controls_in_reading_order(user):
    user.comes_to(FOLDED)
    names = [widget.objectName() for widget in reached_by_tab(user)]
    expected = [name for line in READING_ORDER for name in line]
    assert [name for name in names if name in expected] == expected


def test_tab_comes_to_every_control_and_shift_tab_goes_back(user):
    user.comes_to(FOLDED)
    reached = reached_by_tab(user)
    controls = {name for name, kind in NAMES if not issubclass(QWidget, kind) and kind is not QLabel}
    controls -= {f"{way}{step}Button" for way in ("back", "step") for step in ("Phase", "Epoch")}
    assert controls <= {widget.objectName() for widget in reached}
    user.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is reached[-1]


def test_every_tab_of_a_view_is_chosen_without_the_mouse(user):
    """Tab comes to the row, which is one stop, and → goes on in it."""
    reached = reached_by_tab(user)
    for view, first, second in (
        ("boundaryView", "Train", "Test"),
        ("lossView", "Loss", "Accuracy"),
    ):
        tabs = {tab.text(): tab for tab in user.find(view).findChildren(QAbstractButton)}
        assert (tabs[first] in reached, tabs[second] in reached) == (True, False)
        tabs[first].setFocus()
        user.press(Qt.Key.Key_Right)
        user.looks_on(20)
        assert tabs[second].isChecked(), f"{second} cannot be chosen with the keys"
    assert user.iteration == 0


def test_the_keys_are_the_windows_before_anything_is_clicked(user):
    assert QApplication.focusWidget() in (None, user.window)
