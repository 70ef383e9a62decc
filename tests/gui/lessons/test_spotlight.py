import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.lessons.spotlight import Spotlight


class Page(QWidget):
    """Two views side by side over a strip."""

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[str, QWidget] = {}
        row, column = QHBoxLayout(), QVBoxLayout(self)
        self.views = {name: QPushButton(name) for name in ("boundaryView", "lossView")}
        for name, view in self.views.items():
            view.setObjectName(name)
            view.setMinimumSize(100, 100)
            row.addWidget(self.boxes.setdefault(name, QWidget()))
            QHBoxLayout(self.boxes[name]).addWidget(view)
        self.strip = QPushButton("strip")
        column.addLayout(row)
        column.addWidget(self.strip)
        self.light = Spotlight(self, [self.strip])

    def on(self, widget: QWidget) -> QWidget | None:
        """What the mouse meets in the middle of a part."""
        return self.childAt(widget.mapTo(self, QPoint(widget.width() // 2, widget.height() // 2)))


@pytest.fixture
def page(qapp, qtbot: QtBot) -> Page:
    made = Page()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def test_all_but_one_view_and_the_strip_are_dimmed(page: Page):
    page.light.fall_on("lossView")
    assert page.light.isVisible()
    assert page.on(page.views["boundaryView"]) is page.light
    assert page.on(page.views["lossView"]) is page.views["lossView"]
    assert page.on(page.strip) is page.strip


def test_the_light_follows_a_view_that_moves(page: Page):
    page.light.fall_on("lossView")
    page.resize(800, 500)
    QCoreApplication.sendPostedEvents()
    assert page.on(page.views["lossView"]) is page.views["lossView"]
    assert page.on(page.views["boundaryView"]) is page.light
    assert page.light.size() == page.size()


def test_the_light_follows_what_the_view_stands_in(page: Page):
    page.light.fall_on("lossView")
    page.boxes["boundaryView"].setFixedWidth(250)
    page.layout().activate()
    QCoreApplication.sendPostedEvents()
    assert page.on(page.views["lossView"]) is page.views["lossView"]
    assert page.on(page.views["boundaryView"]) is page.light


def test_a_click_on_the_shade_takes_it_away(page: Page, qtbot: QtBot):
    page.light.fall_on("lossView")
    with qtbot.waitSignal(page.light.lifted):
        qtbot.mouseClick(page.light, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert not page.light.isVisible()


@pytest.mark.parametrize("name", ["", "noSuchView"])
def test_where_there_is_no_such_view_nothing_is_dimmed(page: Page, name: str):
    page.light.fall_on("lossView")
    page.light.fall_on(name)
    assert not page.light.isVisible()


def test_the_light_goes_when_its_view_does(page: Page):
    page.light.fall_on("lossView")
    page.views["lossView"].hide()
    assert not page.light.isVisible()
