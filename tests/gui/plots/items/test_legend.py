"""The legend stands in the upper right corner, as large as its names."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from gui.plots.items.legend import Entry, Legend
from gui.style import theme


@pytest.fixture
def plot(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show()
    return made


@pytest.fixture
def legend(plot):
    made = Legend(plot)
    made.set_theme(theme.LIGHT)
    made.show()
    return made


RED = Entry("train", theme.pen("#ff0000", 2.0), marked=True)
BLUE = Entry("a longer name", theme.pen("#0000ff", 2.0))


def colours(legend):
    picture = legend.grab().toImage()
    seen = (picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height()))
    return {colour.name() for colour in seen}


def test_it_has_room_for_every_name(legend):
    legend.show_entries([RED])
    one = legend.width()
    legend.show_entries([RED, BLUE])
    names = sum(legend.fontMetrics().horizontalAdvance(entry.name) for entry in (RED, BLUE))
    assert legend.width() > names
    assert legend.width() > one + legend.fontMetrics().horizontalAdvance(BLUE.name)
    assert legend.height() >= legend.fontMetrics().height()


def test_it_keeps_in_the_upper_right_corner(plot, legend):
    legend.show_entries([RED, BLUE])
    assert plot.width() - 10 <= legend.geometry().right() <= plot.width()
    plot.resize(700, 300)
    legend.keep_in_corner()
    assert 690 <= legend.geometry().right() <= 700
    plot.resize(20, 300)
    legend.keep_in_corner()
    assert legend.x() == 0


def test_each_entry_is_drawn_with_its_pen(legend):
    legend.show_entries([RED, BLUE])
    assert {"#ff0000", "#0000ff"} <= colours(legend)
    legend.show_entries([BLUE])
    assert "#ff0000" not in colours(legend)


def test_a_curve_that_is_marked_shows_its_mark(legend):
    legend.show_entries([RED])
    marked = count(legend)
    legend.show_entries([Entry("train", theme.pen("#ff0000", 2.0))])
    assert marked > count(legend) + 10


def count(legend):
    picture = legend.grab().toImage()
    red = QColor("#ff0000").rgb()
    return sum(picture.pixel(x, y) == red for x in range(picture.width()) for y in range(picture.height()))


def test_names_take_the_colour_and_the_text_size_of_the_theme(legend):
    legend.show_entries([RED])
    height = legend.height()
    assert theme.LIGHT.text in colours(legend)
    theme.apply(theme.DARK, 1.5)
    legend.set_theme(theme.DARK)
    assert theme.DARK.text in colours(legend)
    assert legend.height() > height


def test_the_mouse_goes_through(plot, legend):
    legend.show_entries([RED])
    assert plot.childAt(legend.geometry().center()) is None
