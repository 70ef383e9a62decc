"""The samples of a table, as they will be learned, in a small plot."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg

from core.data.samples import Samples
from gui.plots.plot_card import name_features
from gui.plots.small_plot import SmallPlot
from gui.style import style

SHOWN_MOST = 1000


class Scatter(SmallPlot):
    """A random part of the samples, a class each in its colour and shape."""

    def __init__(self, name: str, says: str, tooltip: str) -> None:
        super().__init__(name, says, tooltip)
        self._points = [pg.ScatterPlotItem(symbol=symbol, size=7, pen=None) for symbol in style.CLASS_SYMBOLS]
        self.set_theme(style.applied())
        for points, colour in zip(self._points, style.applied().classes, strict=True):
            self.addItem(points)
            points.setBrush(colour)

    def show_samples(self, samples: Samples | None) -> None:
        """Show other samples, or none."""
        if samples is None:
            for points in self._points:
                points.clear()
            return
        drawn = np.random.default_rng(0).permutation(len(samples.y))[:SHOWN_MOST]
        X, y = samples.X[drawn], samples.y[drawn]
        for number, points in enumerate(self._points):
            points.setData(X[y == number, 0], X[y == number, 1])
        name_features(self.plot, *samples.features)
        self.box.autoRange()
