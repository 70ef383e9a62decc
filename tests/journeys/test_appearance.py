"""Somebody chooses how the window looks: light, dark, as the system does, and large text."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QSpinBox

from gui.style.theme import DARK, LIGHT
from tests.journeys.user import CONTROL

VIEWS = ["boundaryView", "lossView"]


def menu(user, text, within=""):
    """Choose an entry of the menus, or of one of them."""
    found = [
        action
        for action in user.window.findChildren(QAction)
        if action.text().replace("&", "") == text and within in action.parent().title().replace("&", "")
    ]
    assert len(found) == 1, f"there is no entry {text}"
    found[0].trigger()


def lightness(user, name):
    """How light the ground of a widget is, from 0 to 255: the lightness that most of its pixels have."""
    picture = user.picture(name).scaled(60, 40)
    values = sorted(
        picture.pixelColor(x, y).lightness() for x in range(picture.width()) for y in range(picture.height())
    )
    return values[len(values) // 2]


def test_the_theme_is_chosen_in_the_menu_and_changes_everything(user):
    user.go_to(20)
    for name, light in (("Dark", False), ("Light", True), ("Dark", False)):
        menu(user, name)
        for part in [*VIEWS, "epochTape", "page", "timeline"]:
            assert (lightness(user, part) > 128) is light, (name, part)
    text = user.find("arithmeticLabel").palette().color(user.find("arithmeticLabel").foregroundRole())
    assert text.lightness() > 128


def test_a_key_switches_light_and_dark(user):
    menu(user, "Light")
    user.press("t", CONTROL)
    assert lightness(user, "boundaryView") < 128
    user.press("t", CONTROL)
    assert lightness(user, "boundaryView") > 128


def test_the_menu_ticks_what_is_chosen(user):
    def ticked():
        checked = [action for action in user.window.findChildren(QAction) if action.isChecked()]
        return {action.text().replace("&", "") for action in checked}

    assert ticked() >= {"As the system", "100 %"}
    menu(user, "Dark")
    menu(user, "125 %")
    assert ticked() & {"Light", "Dark", "100 %", "125 %"} == {"Dark", "125 %"}


def test_the_theme_follows_the_system_until_another_is_chosen(user, monkeypatch):
    hints = QGuiApplication.styleHints()

    def system_turns(theme, scheme):
        monkeypatch.setattr("gui.style.theme.system_theme", lambda: theme)
        hints.colorSchemeChanged.emit(scheme)

    assert lightness(user, "boundaryView") > 128
    system_turns(DARK, Qt.ColorScheme.Dark)
    assert lightness(user, "boundaryView") < 128
    system_turns(LIGHT, Qt.ColorScheme.Light)
    assert lightness(user, "boundaryView") > 128
    menu(user, "Light")
    system_turns(DARK, Qt.ColorScheme.Dark)
    assert lightness(user, "boundaryView") > 128
    menu(user, "As the system", "Colours")
    assert lightness(user, "boundaryView") < 128


def test_the_classes_differ_by_symbol_and_by_colour(open_lab):
    user = open_lab(samples=60, train=40, batch_size=40)
    user.go_to(1)
    theme = user.window.appearance.theme
    for colour in theme.classes:
        assert user.pixels("boundaryView", colour) > 100
    symbols = {item.opts["symbol"] for item in user.find("boundaryView").plot.items if hasattr(item, "setSymbol")}
    assert len(symbols) >= 2


def test_the_current_batch_is_raised_out_of_the_rest(user):
    before = [user.pixels("boundaryView", colour) for colour in user.window.appearance.theme.classes]
    user.go_to(1)
    after = [user.pixels("boundaryView", colour) for colour in user.window.appearance.theme.classes]
    assert all(now > then + 1000 for then, now in zip(before, after, strict=True))  # 100 samples of each class


LONG = {"data": "penguins", "samples": 274, "train": 183, "batch_size": 30, "epochs": 1000, "learning_rate": 0.0123}


@pytest.mark.parametrize("values", [{}, LONG], ids=["defaults", "long texts"])
def test_nothing_is_clipped_on_a_small_projector(open_lab, values):
    user = open_lab(**values)
    user.go_to(17)
    for name in ("100 %", "125 %", "150 %", "200 %"):
        menu(user, name)

        def read() -> None:
            assert clipped(user) == []

        user.qtbot.waitUntil(read, timeout=1000)
        assert user.window.minimumSizeHint().width() <= 1280, name
        assert user.window.minimumSizeHint().height() <= 720, name
        assert (user.window.width(), user.window.height()) == (1280, 720), name


def clipped(user):
    """The texts that have less room than they need, with the room and the need."""
    found = []
    for label in user.window.findChildren(QLabel):
        if label.isVisible() and label.text() and not (elided(label) and label.toolTip() == label.text()):
            needs = needed(label, label.contentsRect().width(), label.wordWrap(), label.text())
            found.append((label.text(), needs.size(), label.contentsRect().size()))
    for button in user.window.findChildren(QAbstractButton):
        if button.isVisible() and button.text():
            needs = needed(button, button.width(), False, button.text().replace("&", ""))
            icon = 0 if button.icon().isNull() else button.iconSize().width() + 4
            found.append((button.text(), needs.adjusted(0, 0, icon + 4, 0).size(), button.size()))
    for choice in user.window.findChildren(QComboBox):
        needs = needed(choice, choice.width(), False, "Data")
        found.append((choice.objectName(), needs.size(), choice.size()))
    for field in user.window.findChildren(QSpinBox):
        needs = needed(field, field.width(), False, field.text())
        found.append((field.objectName(), needs.size(), field.lineEdit().size()))
    return [
        (text, (needs.width(), needs.height()), (room.width(), room.height()))
        for text, needs, room in found
        if needs.width() > room.width() or needs.height() > room.height() + 1
    ]


def elided(label):
    """Titles over the views may be cut, and then say the whole in their tooltip."""
    return label.property("role") == "title"


def needed(widget, width, wraps, text):
    flags = int(Qt.TextFlag.TextWordWrap) if wraps else 0
    return widget.fontMetrics().boundingRect(QRect(0, 0, width, 10_000), flags, text)


def test_text_grows_with_its_size_everywhere(user):
    names = ["arithmeticLabel", "positionLabel", "batchSizeField", "playButton", "startW1Field", "speedLabel"]
    user.window.resize(1920, 1080)  # a low window writes the position smaller, so that the picture keeps its room
    menu(user, "100 %")
    user.qtbot.wait(10)
    normal = {name: user.find(name).fontMetrics().height() for name in names}
    for text, scale in (("125 %", 1.25), ("150 %", 1.5)):
        menu(user, text)
        user.qtbot.wait(10)
        for name in names:
            assert user.find(name).fontMetrics().height() == pytest.approx(scale * normal[name], rel=0.12), name
    menu(user, "100 %")
    user.qtbot.wait(10)
    assert {name: user.find(name).fontMetrics().height() for name in names} == normal


def test_a_4k_screen_is_used_well(user):
    user.window.resize(3840, 2160)
    user.waits(lambda: user.find("boundaryView").width() > 1400)
    assert user.find("boundaryView").height() > 1400
    assert user.find("lossView").width() > 900
