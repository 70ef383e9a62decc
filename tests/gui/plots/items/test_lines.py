"""Straight lines are painted as pixels, whatever the units of the plot: with a scale of its own each way Qt is slow."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter, QTransform

from gui.plots.items.curve import Curve
from gui.plots.items.marks import Line
from gui.style import style

SIZE = 120, 90
UNITS = QTransform(30.0, 0, 0, 0, -11.0, 0, 60, 45, 1)  # 30 pixels a unit to the right, 11 a unit upwards
ENDS = np.array([[-1.5, -3.0], [1.0, 3.5], [-1.8, 2.0], [1.7, -1.1]])


def painted(paint) -> QImage:
    picture = QImage(*SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    paint(painter)
    painter.end()
    return picture


def pairs():
    curve = Curve(x=ENDS[:, 0], y=ENDS[:, 1], connect="pairs", antialias=True)
    curve.setPen(style.pen("black", 3.0))
    return [curve]


def lines():
    made = [Line(*begin, *end) for begin, end in (ENDS[:2], ENDS[2:])]
    for line in made:
        line.setPen(style.pen("black", 3.0))
    return made


@pytest.mark.parametrize("make", [pairs, lines])
def test_lines_are_those_between_their_ends_pixels(qapp, make):
    items = make()

    def in_the_units_of_a_plot(painter: QPainter) -> None:
        painter.setTransform(UNITS)
        for item in items:
            item.paint(painter, None, None)
        assert painter.transform() == UNITS  # what comes next is painted where it belongs

    def in_pixels(painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(style.pen("black", 3.0))
        for begin, end in (ENDS[:2], ENDS[2:]):
            painter.drawLine(UNITS.map(QPointF(*begin)), UNITS.map(QPointF(*end)))

    assert painted(in_the_units_of_a_plot) == painted(in_pixels)
