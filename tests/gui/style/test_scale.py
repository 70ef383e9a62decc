"""Words, lines and marks grow together: with the text size, for presenting, and with the pixels of the screen."""

import os
import subprocess
import sys

import pyqtgraph as pg
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontInfo, QFontMetricsF, QImage, QPainter

from gui.plots.items.marks import Mark
from gui.style import style
from gui.style.screen import ScreenWatch
from gui.style.theme import LIGHT

ROLES = {"readout": 20, "title": 16, "name": 16, "control": 14, "axis": 14, "small": 13}


@pytest.mark.parametrize("scale", style.TEXT_SCALES)
@pytest.mark.parametrize(("role", "pixels"), ROLES.items())
def test_every_role_has_its_size_times_the_text_size(qapp, scale, role, pixels):
    style.apply(LIGHT, scale)
    assert style.font(role).pixelSize() == pytest.approx(pixels * scale, abs=0.5)


def test_the_sizes_that_can_be_chosen_end_at_twice_the_usual():
    assert style.TEXT_SCALES == (1.0, 1.25, 1.5, 2.0)


def test_no_role_is_smaller_than_what_can_be_read(qapp):
    assert min(style.TYPE.values()) >= 12.5


def test_a_presenter_writes_the_readout_and_the_names_of_curves_with_36_pixels(qapp):
    style.apply(LIGHT, 1.0, presenting=True)
    assert style.font("readout").pixelSize() == style.font("name").pixelSize() == 36
    assert QFontMetricsF(style.font("name")).xHeight() >= 18


@pytest.mark.parametrize(("role", "family"), [("control", "Inter"), ("readout", "Inter"), ("code", "JetBrains Mono")])
@pytest.mark.parametrize("bold", [False, True])
def test_the_fonts_are_those_that_come_with_the_program(qapp, role, family, bold):
    style.load_fonts()
    assert QFontInfo(style.font(role, bold)).family() == family


@pytest.mark.parametrize("bold", [False, True])
def test_all_digits_are_as_wide_as_each_other(qapp, bold):
    metrics = QFontMetricsF(style.font("readout", bold))
    widths = [metrics.horizontalAdvance(digit) for digit in "0123456789"]
    assert max(widths) - min(widths) < 0.1


def test_each_font_comes_with_its_licence():
    licences = [path.read_text(encoding="utf-8") for path in style.FONTS.glob("*-LICENSE.txt")]
    assert len(licences) == len({path.name.split("-")[0] for path in style.FONTS.glob("*.?tf")})
    assert all("SIL Open Font License, Version 1.1" in licence for licence in licences)


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0, 3.0])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_line_is_as_wide_on_every_screen_and_grows_with_the_text(qapp, ratio, scale):
    style.apply(LIGHT, scale)
    style.set_screen(ratio)
    assert painted_width(ratio) == pytest.approx(4 * scale * ratio, abs=1)


def painted_width(ratio):
    """How many device pixels across a line of 4 pixels is, painted the way a plot paints."""
    image = QImage(round(40 * ratio), round(40 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(7.0, 7.0)  # the zoom of the plot
    painter.setPen(style.pen("#000000", 4.0))
    painter.drawLine(QPointF(0, 2.5), QPointF(40, 2.5))
    painter.end()
    return sum(image.pixelColor(20, y).red() < 128 for y in range(image.height()))


def test_a_mark_grows_with_the_text(qapp):
    mark = Mark(pg.graphicsItems.ScatterPlotItem.Symbols["o"])
    mark.show_at(0, 0, 10)
    usual = mark.boundingRect().width()
    style.apply(LIGHT, 2.0)
    mark.show_at(0, 0, 10)
    assert mark.boundingRect().width() >= 1.7 * usual


def test_a_window_that_comes_to_a_finer_screen_renews_its_pens(qapp, qtbot):
    widget = pg.PlotWidget()
    qtbot.addWidget(widget)
    told = []
    ScreenWatch(widget).changed.connect(lambda: told.append(style.pen("#000000", 2.0).widthF()))
    widget.devicePixelRatioF = lambda: 2.0  # offscreen there is one screen
    widget.show()
    assert told == [4.0]


SEEN = """
import sys
from gui.app import make_application
from gui.plots.items.marks import Line
from gui.views.boundary import BoundaryView
from gui.window.main_window import MainWindow
application = make_application()
window = MainWindow()
window.show()
for _ in range(20):
    application.processEvents()
view = window.findChild(BoundaryView)
print(*{item.pen().widthF() for item in view.plot.items if isinstance(item, Line) and item.isVisible()})
window.close()
"""


@pytest.mark.parametrize(("factor", "width"), [("1", 3.0), ("2", 6.0)])
def test_the_boundary_of_a_window_on_a_fine_screen_has_twice_the_device_pixels(factor, width):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": factor}
    made = subprocess.run([sys.executable, "-c", SEEN], env=environment, capture_output=True, text=True, check=True)
    assert float(made.stdout) == width
