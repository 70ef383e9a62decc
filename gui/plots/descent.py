"""What is drawn of one descent: its path, the present point, and its last step as an arrow."""

from __future__ import annotations

import math

import numpy as np
import pyqtgraph as pg
from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from core.data.arrays import Array
from gui.plots.clipping import clipped
from gui.plots.marks import Mark, Name
from gui.style import theme
from gui.style.theme import Theme

POINT = 11.0  # pixels across
HEAD_LENGTH, HEAD_WIDTH = 12.0, 10.0  # pixels
PATHS, POINTS = 0, 10  # one above the other; what is between them covers paths and no point
SHAFT_LEAST = 6.0  # pixels: a step whose shaft were shorter is a head alone, which shows the direction and no length
REACH_MOST = 5000.0  # pixels: far outside of any screen


class StepArrow(pg.GraphicsObject):
    """An arrow from one point of a plot to another, whose head has the same size at every zoom.

    It ends at the rim of the mark that stands on its tip. A short one is its head alone: the direction stays visible.

    Parameters
    ----------
    box : ViewBox
        Of the plot that it is added to.
    """

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__()
        self._box = box
        self._step = np.zeros(2)
        self._path = QPainterPath()
        self._pen, self._brush = QPen(Qt.PenStyle.NoPen), QColor()
        self.setFlag(self.GraphicsItemFlag.ItemIgnoresTransformations)

    def set_style(self, colour: str, rim: str) -> None:
        """Take on a colour, and a rim that sets it off from the lines below."""
        self._pen, self._brush = theme.pen(rim), QColor(colour)
        self.update()

    def show_step(self, before: Array, now: Array) -> None:
        """Show the step from `before` (2,) to `now` (2,), in the units of the plot."""
        with np.errstate(all="ignore"):  # the last steps of a run that diverges
            self._step = now - before
        if np.isfinite(self._step).all():
            self.setPos(QPointF(*now.tolist()))
        self._lay_out()

    def viewTransformChanged(self) -> None:
        """Keep to the same two points when the plot shows another part."""
        self._lay_out()

    def boundingRect(self) -> QRectF:
        """Return what is painted, in pixels around the tip."""
        return self._path.boundingRect().adjusted(-2, -2, 2, 2)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Paint the arrow."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._pen)
        painter.setBrush(self._brush)
        painter.drawPath(self._path)

    def _lay_out(self) -> None:
        width, height = self._box.viewPixelSize()
        with np.errstate(all="ignore"):
            across, down = float(self._step[0] / width), float(-self._step[1] / height)
        length = math.hypot(across, down)
        self.prepareGeometryChange()
        self._path = QPainterPath()
        if math.isfinite(length) and length > 0:
            self._path = _arrow(across / length, down / length, min(length, REACH_MOST))
        self.update()


def _arrow(across: float, down: float, length: float) -> QPainterPath:
    """Return an arrow in pixels that ends at the rim of a point at the origin; across and down have length 1."""
    pixel = theme.pixels(1.0)
    rim, half = pixel * POINT / 2, pixel * HEAD_WIDTH / 2
    head = rim + pixel * HEAD_LENGTH
    parts = [(rim, 0.0), (head, half), (head, -half)]
    if length - head >= pixel * SHAFT_LEAST:
        parts[2:2] = [(head, pixel), (length, pixel), (length, -pixel), (head, -pixel)]
    path = QPainterPath()
    corners = [QPointF(-back * across - side * down, -back * down + side * across) for back, side in parts]
    path.moveTo(corners[0])
    for corner in corners[1:]:
        path.lineTo(corner)
    path.closeSubpath()
    return path


class DescentItem:
    """One descent in the plane of the weights.

    Parameters
    ----------
    plot : PlotItem
    """

    def __init__(self, plot: pg.PlotItem) -> None:
        self._plot = plot
        self._drawn: Array | None = None
        self._view: tuple[float, float, float, float] | None = None
        self._path = pg.PlotCurveItem(connect="finite")
        self._arrow = StepArrow(plot.getViewBox())
        self._now = Mark(Symbols["o"])
        self._name = Name()
        self._label = ""
        self._visible = True
        self._items = (self._path, self._arrow, self._now, self._name)
        for item in self._items:
            plot.addItem(item, ignoreBounds=True)
            item.setZValue(PATHS if item is self._path else POINTS)

    def set_style(self, look: Theme, pen: QPen, colour: str, label: str = "") -> None:
        """Draw the path with `pen`, point and arrow in `colour`, and a name beside the point where there is one."""
        self._path.setPen(pen)
        # line by line a path of many pieces is painted in two thirds of the time, but a dash begins anew at each
        self._path.setSegmentedLineMode("on" if pen.style() is Qt.PenStyle.SolidLine else "off")
        self._arrow.set_style(colour, look.card)
        self._now.set_style(theme.pen(look.card), QColor(colour))
        self._label = label
        ground = theme.transparent(look.card, 0.8)
        self._name.set_style(theme.font("axis", bold=True), QColor(colour), ground)
        self._name.setVisible(self._visible and bool(label))

    def show(self, path: Array, now: Array, before: Array | None) -> None:
        """Draw a moment.

        Parameters
        ----------
        path : (k, 2) float64
            From the start on, a row of nan where it is interrupted.
        now : (2,) float64
            The present point.
        before : (2,) float64, optional
            Where the last step came from.
        """
        (left, right), (bottom, top) = self._plot.getViewBox().viewRange()
        view = (left, bottom, right, top)
        if path is not self._drawn or view != self._view:
            self._drawn, self._view = path, view
            near = clipped(path, view)
            self._path.setData(near[:, 0], near[:, 1])
        self._now.show_at(float(now[0]), float(now[1]), POINT)
        self._arrow.setVisible(before is not None)
        if before is not None:
            self._arrow.show_step(before, now)

    def place_name(self, x: float, y: float, anchor: tuple[float, float]) -> None:
        """Put the name somewhere, with this part of it at the place."""
        self._name.show_at(self._label, x, y, anchor)

    def set_visible(self, visible: bool) -> None:
        """Show or hide all of it."""
        if visible != self._visible:
            self._visible = visible
            for item in self._items:
                item.setVisible(visible)
            self._name.setVisible(visible and bool(self._label))
