"""The axes of every plot: few marks, all written alike."""

import pytest

from gui.plots.plot_card import NumberAxis, nice_step
from gui.plots.small_plot import SmallPlot
from gui.style.theme import LIGHT


@pytest.mark.parametrize(("about", "step"), [(0.9, 1), (1.0, 1), (1.1, 2), (2.1, 5), (5.1, 10), (700, 1000)])
def test_a_step_is_1_2_or_5_times_a_power_of_ten(about, step):
    assert nice_step(about) == pytest.approx(step)


@pytest.mark.parametrize("size", [60, 200, 700])
@pytest.mark.parametrize("span", [0.003, 1.0, 10.0, 90000.0])
def test_an_axis_has_one_step_and_its_marks_are_apart(qapp, size, span):
    axis = NumberAxis("bottom")
    ((step, _offset),) = axis.tickSpacing(0, span, size)
    assert size * step / span >= 56 or step >= span


def test_an_axis_writes_a_minus_and_as_many_decimals_everywhere(qapp):
    assert NumberAxis("left").tickStrings([-0.5, 0.0, 0.5], 1.0, 0.5) == ["−0.5", "0.0", "0.5"]


def test_a_logarithmic_axis_writes_the_numbers_themselves(qapp):
    axis = NumberAxis("bottom")
    axis.setLogMode(True)
    assert axis.tickStrings([-2.0, -1.0, 0.0, 1.0], 1.0, 1.0) == ["0.01", "0.1", "1", "10"]


@pytest.mark.parametrize("side", ["left", "bottom"])
def test_a_new_name_stands_in_the_middle_of_its_axis(qapp, side):
    axis = NumberAxis(side)
    axis.resize(300, 300)
    for name in ("epochs", "seconds of a slow computer"):
        axis.setLabel(name)
        told = axis.mapRectFromItem(axis.label, axis.label.boundingRect()).center()
        assert (told.x() if side == "bottom" else told.y()) == pytest.approx(150, abs=1)


def test_the_name_of_an_axis_is_whole_where_its_letters_became_larger(qtbot):
    plot = SmallPlot("plot", "a plot", "a tooltip")
    qtbot.addWidget(plot)
    plot.resize(400, 300)
    plot.plot.setLabel("bottom", "iterations")
    plot.set_theme(LIGHT)
    plot.show()
    axis = plot.plot.getAxis("bottom")
    font = axis.label.font()
    font.setPixelSize(40)
    axis.label.setFont(font)
    axis.showLabel(True)
    words = axis.label.mapRectToParent(axis.label.boundingRect())
    assert words.bottom() <= axis.size().height() + 8, "a line is somewhat higher than its letters"
