"""The plane of the weights: the loss as contours, the descent as a path."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from core.frame import FOLLOWED_MOST, Curves, Frame, Ghost, Landscape
from gui import theme
from gui.theme import Theme
from gui.views.plot import PlotCard


class WeightPlaneView(PlotCard):
    """The path of (w1, w2) from the start over the contours of the training loss."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("weightPlaneView")
        self.setAccessibleName(self.tr("Descent in the plane of the weights"))
        self._landscape: Landscape | None = None
        self._curves: Curves | None = None
        self._ghost_drawn: Ghost | None = None
        self._contours = pg.PlotCurveItem(connect="finite")
        self._ghost, self._path = pg.PlotCurveItem(), pg.PlotCurveItem()
        self._start = pg.ScatterPlotItem(symbol="o", size=9)
        self._now = pg.ScatterPlotItem(symbol="o", size=11)
        for item in (self._contours, self._ghost, self._path, self._start, self._now):
            self.plot.addItem(item, ignoreBounds=True)
        self.plot.setLabel("bottom", "w1")
        self.plot.setLabel("left", "w2")
        self.box.setMouseEnabled(x=False, y=False)
        self.set_title(self.tr("DESCENT — loss over the weights"))

    def show_frame(self, frame: Frame) -> None:
        """Draw a moment."""
        if frame.landscape is not None and frame.landscape is not self._landscape:
            self._draw_landscape(frame.landscape, frame.experiment.train)
        if frame.curves is not self._curves:
            self._curves = frame.curves
            self._path.setData(frame.curves.path[:, 0], frame.curves.path[:, 1])
            self._start.setData(frame.start[:1], frame.start[1:2])
        if frame.ghost is not self._ghost_drawn:
            self._ghost_drawn = frame.ghost
            self._ghost.setVisible(frame.ghost is not None)
            if frame.ghost is not None:
                self._ghost.setData(frame.ghost.curves.path[:, 0], frame.ghost.curves.path[:, 1])
        if not frame.curves.late(frame.reached):
            self._now.setData(frame.weights[:1], frame.weights[1:2])

    def set_theme(self, look: Theme) -> None:
        """Take on the colours of `look`."""
        super().set_theme(look)
        self._contours.setPen(theme.pen(look.contour))
        self._path.setPen(theme.pen(look.path))
        self._ghost.setPen(theme.pen(look.ghost, 1.0, Qt.PenStyle.DashLine))
        self._start.setPen(theme.pen(look.path, 2.0))
        self._start.setBrush(QColor(look.card))
        self._now.setPen(theme.pen(look.card))
        self._now.setBrush(QColor(look.current))

    def _draw_landscape(self, landscape: Landscape, train: int) -> None:
        self._landscape = landscape
        left, bottom, right, top = landscape.box
        self.box.setRange(xRange=(left, right), yRange=(bottom, top), padding=0)
        self._contours.setData(landscape.lines[:, 0], landscape.lines[:, 1])
        if abs(landscape.b) >= FOLLOWED_MOST:
            title = self.tr("DESCENT — has left the picture")
        elif landscape.samples < train:
            title = self.tr("DESCENT — b = {b:.3g}, contours of {shown} samples")
        else:
            title = self.tr("DESCENT — loss over the weights, at b = {b:.3g}")
        self.set_title(title.format(b=landscape.b, shown=landscape.samples).replace("-", "\N{MINUS SIGN}"))
