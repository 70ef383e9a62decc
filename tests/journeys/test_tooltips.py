"""Somebody points at a word, and is told what it means."""

import pyqtgraph as pg
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QTableView, QTableWidget, QWidget

from gui.scenes.catalogue import SCENES
from gui.style.fold import Fold
from tests.journeys.user import LEFT, line_of


@pytest.mark.parametrize("scene", [scene.name for scene in SCENES])
def test_every_word_on_the_page_is_explained(user, scene):
    """Labels, titles, notes, buttons, the cells of tables and the names of axes, the folds open."""
    user.window.resize(1920, 1080)
    user.opens(scene)
    user.window.session.player.go_to(25)
    user.stands_at(25)
    user.waits(lambda: user.window.session.player.settled and user.window.questions.idle)
    for fold in user.window.findChildren(Fold):
        if fold.isVisible() and not fold.is_open:
            user.qtbot.mouseClick(line_of(fold), LEFT)
    user.looks_on()
    said = dict(spoken(user.window))
    assert len(said) >= 20
    assert {text for text, told in said.items() if told.strip() in ("", text)} == set()


def spoken(window):
    """What there is to read, and what its tooltip says."""
    seen = [widget for widget in window.page.findChildren(QWidget) if widget.isVisible()]
    for widget in seen:
        if isinstance(widget, QLabel | QAbstractButton) and any(letter.isalnum() for letter in widget.text()):
            yield widget.text(), widget.toolTip()
        elif isinstance(widget, QTableView):
            yield from of_table(widget)
        elif isinstance(widget, pg.PlotWidget):
            yield widget.accessibleName(), widget.toolTip()
            for axis in (widget.getPlotItem().getAxis(side) for side in ("left", "bottom")):
                if axis.label.isVisible():
                    yield axis.labelText, axis.toolTip()


def of_table(table):
    """The cells of a table, and the heads of its columns and rows."""
    model = table.model()
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            cell = model.index(row, column)
            yield f"{cell.data()} in row {row}, column {column}", cell.data(Qt.ItemDataRole.ToolTipRole) or ""
    heads = [(Qt.Orientation.Horizontal, model.columnCount())] if table.horizontalHeader().isVisible() else []
    heads += [(Qt.Orientation.Vertical, model.rowCount())] if isinstance(table, QTableWidget) else []
    for orientation, count in heads:
        for section in range(count):
            text = model.headerData(section, orientation)
            yield str(text), model.headerData(section, orientation, Qt.ItemDataRole.ToolTipRole) or ""
