"""Many points of one look paint what pyqtgraph's own item paints, to the pixel."""

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPicture

from gui.plots.items.dots import Dots
from gui.style import style
from gui.style.theme import DARK, LIGHT

RANGE = {"xRange": (-1.5, 1.5), "yRange": (-1.5, 1.5), "padding": 0}
POINTS = np.random.default_rng(3).normal(size=(400, 2))


def plot_of(qtbot, item):
    widget = pg.PlotWidget()
    qtbot.addWidget(widget)
    widget.resize(420, 300)
    widget.addItem(item)
    widget.getPlotItem().getViewBox().setRange(**RANGE)
    return widget


def dots(symbol, pen, fill, size):
    item = Dots(symbol)
    item.set_style(pen, QColor(fill), size)
    item.set_area(QRectF(-1.5, -1.5, 3.0, 3.0))
    item.show_points(POINTS)
    return item


@pytest.mark.parametrize(
    ("symbol", "pen", "fill", "size"),
    [("o", None, LIGHT.classes[0], 6.5), ("s", style.pen(LIGHT.outline, 1.5), DARK.classes[1], 14.0)],
)
def test_they_are_painted_as_pyqtgraph_paints_its_own(qtbot, symbol, pen, fill, size):
    own = pg.ScatterPlotItem(POINTS[:, 0], POINTS[:, 1], symbol=symbol, pen=pen, brush=QColor(fill), size=size)
    ours = plot_of(qtbot, dots(symbol, pen, fill, size)).grab().toImage()
    assert ours == plot_of(qtbot, own).grab().toImage()
    assert ours != plot_of(qtbot, Dots(symbol)).grab().toImage()


def test_in_a_drawing_that_is_enlarged_later_each_is_a_shape(qtbot):
    widget = plot_of(qtbot, dots("o", None, "#123456", 6.0))
    drawing = QPicture()
    painter = QPainter(drawing)
    widget.render(painter)
    painter.end()
    assert b"\x12\x12\x34\x34\x56\x56" in bytes(drawing.data())  # Qt writes a colour in 16 bits
    assert drawing.size() > 24 * len(POINTS)  # a place a point at least, and no picture of them all


def test_what_is_beyond_all_pixels_is_left_out_and_the_rest_is_drawn(qtbot):
    widget = plot_of(qtbot, item := dots("o", None, "#ff0000", 8.0))
    item.show_points(np.array([[0.0, 0.0]]))
    alone = widget.grab().toImage()
    item.show_points(np.array([[0.0, 0.0], [1e300, -1e300], [-1e20, 1e20], [np.inf, 0.0], [np.nan, np.nan]]))
    assert widget.grab().toImage() == alone
