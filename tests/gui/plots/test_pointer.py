"""The cross that the keyboard moves over a plot."""

import gc

from gui.plots.small_plot import SmallPlot


def test_a_plot_that_has_the_focus_goes_without_an_error_when_nobody_has_it_any_more(qtbot):
    plot = SmallPlot("plot", "A plot", "What it shows")
    plot.show()
    plot.setFocus()
    qtbot.waitUntil(plot.hasFocus)
    plot.itself = [plot]
    with qtbot.capture_exceptions() as raised:
        del plot
        gc.collect()
        qtbot.wait(10)
    assert raised == []
