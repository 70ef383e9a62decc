"""The place where panels open: at most two, by button, key or menu, and again as they were left."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from gui.scenes.panel_area import PanelArea, PanelSpec, panels
from gui.style.card import Card
from gui.views.batch_numbers import BatchNumbersView
from gui.views.double_loop import DoubleLoopView
from gui.window import settings
from tests.gui.frames import frame_of


class Plain(Card):
    """A panel with nothing in it."""

    def __init__(self):
        super().__init__("plain")
        self.frames = []

    def show_frame(self, frame):
        self.frames.append(frame)


class PlainSpec(PanelSpec):
    def make(self):
        made = Plain()
        made.setObjectName(self.name)
        return made


@pytest.fixture
def page(qtbot):
    """An area of three panels, with their buttons above it."""
    widget = QWidget()
    qtbot.addWidget(widget)
    column = QVBoxLayout(widget)
    area = PanelArea([PlainSpec(name, "", name.upper(), f"&{name}", f"What {name} shows", key) for name, key in PANELS])
    column.addWidget(area.buttons())
    column.addWidget(area)
    widget.resize(400, 500)
    widget.show()
    return widget


PANELS = (("first", "F"), ("second", "S"), ("third", "T"))


def area_of(page):
    return page.findChild(PanelArea)


def press(page, qtbot, name):
    qtbot.mouseClick(page.findChild(QToolButton, f"{name}Button"), Qt.MouseButton.LeftButton)


def seen(page):
    """The panels that can be seen, and whose button is pressed: these must be the same."""
    panels = {name for name, view in area_of(page).views.items() if view.isVisible()}
    assert {name for name, _ in PANELS if page.findChild(QToolButton, f"{name}Button").isChecked()} == panels
    return panels


def test_nothing_is_open_at_first_and_the_area_takes_no_room(page):
    assert seen(page) == set()
    assert not area_of(page).isVisible()
    assert area_of(page).open_names() == []


def test_a_button_opens_its_panel_and_closes_it_again(page, qtbot):
    with qtbot.waitSignal(area_of(page).changed):
        press(page, qtbot, "second")
    assert seen(page) == {"second"}
    assert area_of(page).isVisible()
    with qtbot.waitSignal(area_of(page).changed):
        press(page, qtbot, "second")
    assert seen(page) == set()
    assert not area_of(page).isVisible()


def test_two_are_open_at_most_and_the_one_opened_first_makes_room(page, qtbot):
    for name, expected in (
        ("second", {"second"}),
        ("first", {"second", "first"}),
        ("third", {"first", "third"}),
        ("second", {"third", "second"}),
        ("third", {"second"}),
        ("third", {"second", "third"}),
        ("first", {"third", "first"}),
    ):
        press(page, qtbot, name)
        assert seen(page) == set(area_of(page).open_names()) == expected
        assert set(area_of(page).open_panels) == expected


def test_the_names_of_the_open_panels_open_them_again(page, qtbot):
    area_of(page).open_by_name(["third", "first", "nobody", 7, None])
    assert seen(page) == {"first", "third"}
    area_of(page).open_by_name([])
    assert seen(page) == {"first", "third"}


def test_of_too_many_names_two_are_opened(page):
    area_of(page).open_by_name(["first", "second", "third"])
    assert len(seen(page)) == 2


def test_every_button_says_what_its_panel_is_for(page):
    for name, key in PANELS:
        button = page.findChild(QToolButton, f"{name}Button")
        assert button.accessibleName() == button.toolTip() == f"What {name} shows"
        assert area_of(page).panel_actions[name].shortcut() == QKeySequence(key)


def test_the_settings_remember_what_was_open(tmp_path, qtbot):
    file = tmp_path / "settings.json"
    for wanted in (["doubleLoop"], ["microscope", "doubleLoop"], []):
        first, second = PanelArea(panels()), PanelArea(panels())
        qtbot.addWidget(first)
        qtbot.addWidget(second)
        for name, action in first.panel_actions.items():
            action.setChecked(name in wanted)
        settings.save(settings.Settings(panels=first.open_names()), file)
        second.open_by_name(settings.load(file)[0].panels)
        assert second.open_names() == first.open_names() == wanted


def test_what_opens_is_shown_the_moment_on_screen_and_what_is_closed_is_not_drawn(page, qtbot, frame_at):
    area = area_of(page)
    area.show_frame(frame_at(3))
    press(page, qtbot, "first")
    assert [frame.descent.place.iteration for frame in area.views["first"].frames] == [3]
    press(page, qtbot, "first")
    area.show_frame(frame_at(4))
    assert len(area.views["first"].frames) == 1


@pytest.mark.parametrize("kind", [BatchNumbersView, DoubleLoopView])
def test_a_view_shows_every_moment_that_it_can_be_given(qtbot, show_of, kind):
    show, said = show_of(6, samples=60, train=40, epochs=2, batch_size=15), []
    view = kind()
    qtbot.addWidget(view)
    view.show()
    for tick in (0, 1, 2, 3, 4, 12, 13, 24, 0):
        show.goal = show.at_iteration(tick // 4)
        show.follow_goal()
        show.goal = show.after_phases(tick % 4)
        show.follow_goal()
        view.show_frame(frame_of(show))
        said.append([label.text() for label in view.findChildren(QLabel)])
    assert said[0] == said[-1]
    assert said[0] != said[4] != said[5]
