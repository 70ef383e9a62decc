"""The picture of a sweep: the loss by the learning rate, both on logarithmic scales."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QPointF, Qt, Signal
from PySide6.QtGui import QColor

from core.analysis.sweep import RATE_LEAST, RATE_MOST, Sweep
from core.data.arrays import Array
from gui.plots.items.curve import Curve
from gui.plots.plot_card import name_axis
from gui.plots.small_plot import SmallPlot
from gui.style import style
from gui.style.theme import Theme
from gui.words import axes

translate = QCoreApplication.translate

ABOVE = 3.0  # times the start's loss: what lies higher stands at the top edge
DECADES_MOST = 4.0  # below the top edge: a loss that is lower still stands at the bottom
EDGE = 0.06  # of the height
NAMED_BEHIND = 2.0  # a limit: beyond it, its name would leave the picture


class SweepPlot(SmallPlot):
    """The famous U.

    Signals
    -------
    chosen : (learning rate : float)
    """

    chosen = Signal(float)

    def __init__(self) -> None:
        super().__init__(
            "sweepPlot",
            translate("sweep", "The loss after some iterations by the learning rate"),
            translate("sweep", "Click to take the learning rate under the mouse; × diverged, ▲ higher than shown"),
        )
        self._rates: Array = np.empty(0)
        self._curve = Curve(antialias=True, connect="finite")
        self._marks = pg.ScatterPlotItem(symbol="o", size=5)
        self._high = pg.ScatterPlotItem(symbol="t1", size=9)
        self._diverged = pg.ScatterPlotItem(symbol="x", size=9)
        self._present, self._limit = pg.InfiniteLine(angle=90), pg.InfiniteLine(angle=90)
        self._start = pg.InfiniteLine(angle=0)
        self._names = {
            self._present: pg.InfLineLabel(self._present, translate("sweep", "now"), position=0.12, movable=False),
            self._limit: pg.InfLineLabel(self._limit, translate("sweep", "limit"), position=0.3, movable=False),
            self._start: pg.InfLineLabel(
                self._start, translate("sweep", "start"), position=0.02, anchors=[(0, 1), (0, 1)], movable=False
            ),
        }
        for item in (self._start, self._limit, self._present, self._curve, self._marks, self._high, self._diverged):
            self.plot.addItem(item, ignoreBounds=True)
        for side in ("left", "bottom"):
            self.plot.getAxis(side).setLogMode(True)
        name_axis(self.plot, "bottom", translate("sweep", "learning rate"), axes.meaning(axes.RATE))
        name_axis(self.plot, "left", translate("sweep", "loss"), axes.meaning(axes.LOSS))
        self.box.setXRange(np.log10(RATE_LEAST), np.log10(RATE_MOST), padding=0.02)
        self._limit.hide()
        self._start.hide()
        self.clicked.connect(self._choose)

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of `theme`."""
        super().set_theme(theme)
        self._curve.setPen(style.pen(theme.train, 2.0))
        self._marks.setPen(style.pen(theme.train))
        self._marks.setBrush(QColor(theme.train))
        self._high.setPen(style.pen(theme.train))
        self._high.setBrush(QColor(theme.card))
        self._diverged.setPen(style.pen(theme.error, 2.0))
        self._diverged.setBrush(QColor(theme.error))
        self._present.setPen(style.pen(theme.line, 2.0))
        self._limit.setPen(style.pen(theme.muted, 2.0, Qt.PenStyle.DashLine))
        self._start.setPen(style.pen(theme.ghost, 1.0, Qt.PenStyle.DotLine))
        for label in self._names.values():
            label.setColor(QColor(theme.text))
            label.textItem.setFont(style.font("name"))
            label.fill.setColor(QColor(theme.card))

    def show_sweep(self, found: Sweep) -> None:
        """Draw a sweep."""
        self._rates = found.rates
        places = np.log10(found.rates)
        finite = found.losses[np.isfinite(found.losses)]
        start = found.start_loss if np.isfinite(found.start_loss) and found.start_loss > 0 else 1.0
        top = np.log10(ABOVE * start)
        lowest = np.log10(float(finite[finite > 0].min(initial=start)))
        bottom = max(lowest, top - DECADES_MOST)
        edge = EDGE * (top - bottom)
        with np.errstate(all="ignore"):
            heights = np.maximum(np.log10(found.losses), bottom)
        zero = self.plot.getAxis("left").zero = bottom - 2 * edge if (finite == 0).any() else None
        if zero is not None:
            heights[found.losses == 0] = bottom = zero
        diverged = np.isnan(found.losses)
        high = heights > top  # nan is not
        drawn = np.where(high, top, heights)
        inside = ~diverged & ~high
        self._curve.setData(places, drawn)
        self._marks.setData(places[inside], drawn[inside])
        self._high.setData(places[high], drawn[high])
        self._diverged.setData(places[diverged], np.full(int(diverged.sum()), top + edge))
        self._start.setVisible(bool(np.isfinite(found.start_loss) and found.start_loss > 0))
        self._start.setValue(np.log10(start))
        self.box.setYRange(bottom - edge, top + 2 * edge, padding=0)

    def show_limit(self, limit: float | None) -> None:
        """Mark the full-batch limit, where there is one in the picture."""
        inside = limit is not None and RATE_LEAST <= limit <= RATE_MOST
        self._limit.setVisible(inside)
        if limit is not None and inside:
            self._limit.setValue(np.log10(limit))
            name = self._names[self._limit]  # stands behind the line, where no curve rises, if it has the room
            name.anchors = [(0, 0.5)] * 2 if limit < NAMED_BEHIND else [(1, 0.5)] * 2
            name.updatePosition()

    def show_rate(self, rate: float) -> None:
        """Mark the present learning rate."""
        self._present.setValue(np.log10(rate))

    def _choose(self, at: QPointF) -> None:
        if len(self._rates):
            self.chosen.emit(float(self._rates[np.abs(np.log10(self._rates) - at.x()).argmin()]))
