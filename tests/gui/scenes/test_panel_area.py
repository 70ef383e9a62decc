"""The place where panels open: at most two, by button, key or menu, and again as they were left."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from core.data.dataset import prepare
from core.picture.curves import make_curves
from core.picture.frame import make_frame, make_scene
from core.picture.sketch import Sketch
from core.plan.cursor import Cursor
from core.training.run import Run
from core.training.seen import Seen
from gui.scenes.panel_area import Panel, PanelArea
from gui.views.batch_numbers import Microscope
from gui.views.double_loop import LoopPanel
from gui.window import settings


class Plain(Panel):
    """A panel with nothing in it."""

    def show_moment(self, frame, detail):
        pass


@pytest.fixture
def page(qtbot):
    """An area of three panels, with their buttons above it."""
    widget = QWidget()
    qtbot.addWidget(widget)
    column = QVBoxLayout(widget)
    area = PanelArea([Plain(name, name.upper(), f"&{name}", f"What {name} shows", key) for name, key in PANELS])
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
    panels = {name for name, _ in PANELS if page.findChild(Panel, name).isVisible()}
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
        assert {panel.objectName() for panel in area_of(page).open_panels} == expected


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
        button, panel = page.findChild(QToolButton, f"{name}Button"), page.findChild(Panel, name)
        assert button.accessibleName() == button.toolTip() == f"What {name} shows"
        assert panel.action.shortcut() == QKeySequence(key)


def test_the_settings_remember_what_was_open(tmp_path, qtbot):
    file = tmp_path / "settings.json"
    for wanted in (["doubleLoop"], ["microscope", "doubleLoop"], []):
        first, second = PanelArea([Microscope(), LoopPanel()]), PanelArea([Microscope(), LoopPanel()])
        qtbot.addWidget(first)
        qtbot.addWidget(second)
        for panel in first.panels:
            panel.action.setChecked(panel.objectName() in wanted)
        settings.save(settings.Settings(panels=first.open_names()), file)
        second.open_by_name(settings.load(file)[0].panels)
        assert second.open_names() == first.open_names() == wanted


@pytest.mark.parametrize("kind", [Microscope, LoopPanel])
def test_a_panel_shows_every_moment_that_it_can_be_given(qtbot, kind):
    run = Run(*prepare({"samples": 60, "epochs": 2, "batch_size": 15}))
    run.extend(6, seconds=9)
    panel = kind()
    qtbot.addWidget(panel)
    panel.open()
    scene, said = make_scene(run.dataset), []
    curves = make_curves(Seen(run, 6), Sketch(run.history))
    for tick in (0, 1, 2, 3, 4, 12, 13, 24, 0):
        frame = make_frame(Seen(run, 6), Cursor(tick), scene, curves, walking=True)
        panel.show_moment(frame, frame.detail)
        said.append([label.text() for label in panel.findChildren(QLabel)])
    assert said[0] == said[-1]
    assert said[0] != said[4] != said[5]
