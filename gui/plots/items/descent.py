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
from gui.plots.items.clipping import is_far_off, point_at
from gui.plots.items.curve import Curve
from gui.plots.items.marks import Mark
from gui.style import style
from gui.style.theme import Theme

POINT = 11.0  # pixels across
HEAD_LENGTH, HEAD_WIDTH = 12.0, 10.0  # pixels
PATHS, POINTS = 0, 10  # one above the other; what is between them covers paths and no point
# Up to so many points a path is so many pixels wide. Three wild ones of 900 points took 21 ms a frame as wide as those
# of 150, and take 7 so.
WIDTHS = ((150, 3.0), (300, 2.5), (500, 2.0))
THINNEST = 1.2
HALOED_MOST = 300  # points of a path with a halo
SMOOTH_MOST = 500  # points of a path that is smooth
DASHED_MOST = 150  # a longer path zigzags, and a dash would be lost in it
HALO = 1.5  # pixels on either side
SOLID = Qt.PenStyle.SolidLine
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
        self._pen, self._brush = style.pen(rim), QColor(colour)
        self.update()

    def show_step(self, before: Array, now: Array) -> None:
        """Show the step from `before` (2,) to `now` (2,), in the units of the plot."""
        with np.errstate(all="ignore"):  # the last steps of a run that diverges
            self._step = now - before
        self.setPos(point_at(*now.tolist()))
        self._lay_out()

    def viewTransformChanged(self) -> None:
        """Keep to the same two points when the plot shows another part."""
        self._lay_out()

    def boundingRect(self) -> QRectF:
        """Return what is painted, in pixels around the tip."""
        return self._path.boundingRect().adjusted(-2, -2, 2, 2)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Paint the arrow."""
        if is_far_off(painter):
            return
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
    pixel = style.pixels(1.0)
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
    """One descent in the plane of the weights: solid as far as the cursor has come, pale and dashed ahead of it.

    Parameters
    ----------
    plot : PlotItem
    """

    def __init__(self, plot: pg.PlotItem) -> None:
        self._plot = plot
        self._drawn: tuple[Array | None, Array | None, bool] = (None, None, False)
        self._visible = True
        self._halo, self._path = Curve(connect="finite"), Curve(connect="finite")
        self._ahead = Curve(connect="finite", antialias=True)
        self._arrow = StepArrow(plot.getViewBox())
        self._now = Mark(Symbols["o"])
        self._haloed = self._stepped = False
        self._alone = True  # with an arrow from the point before; of several they would be a crowd
        self._items = (self._ahead, self._halo, self._path, self._arrow, self._now)
        for item in self._items:
            plot.addItem(item, ignoreBounds=True)
            item.setZValue(PATHS if isinstance(item, Curve) else POINTS)
        for item in (self._ahead, self._halo):
            item.setZValue(PATHS - 2)  # no halo cuts the path of another run
        for item in (self._halo, self._path):
            item.keep_painted()

    def set_style(self, theme: Theme, number: int | None, points: int) -> None:
        """Take on the look of a run by its place, or of a single one; a path of many points is drawn thinner.

        What is wide and smooth takes long to paint, and of thousands of steps that zigzag no halo is seen.
        """
        colour = theme.path if number is None else theme.descents[number]
        self._path.setZValue(PATHS - (0.0 if number is None else 0.1 * number))  # a straight one under those that wind
        self._alone = number is None
        width = next((wide for most, wide in WIDTHS if points <= most), THINNEST)
        dash = style.DESCENT_DASHES[number] if number is not None and points <= DASHED_MOST else SOLID
        pen = style.pen(colour, width, dash)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if points <= DASHED_MOST else Qt.PenCapStyle.FlatCap)
        self._path.setPen(pen)
        self._halo.setPen(style.pen(theme.card, width + 2 * HALO))
        self._haloed = points <= HALOED_MOST
        self._path.opts["antialias"] = points <= SMOOTH_MOST
        self._halo.opts["antialias"] = points <= DASHED_MOST
        # one stroke around a path that crosses itself takes fifty times as long as its pieces one by one
        self._path.setSegmentedLineMode("on" if dash is SOLID else "off")
        self._halo.setSegmentedLineMode("on")
        ahead = style.transparent(colour, style.AHEAD)
        self._ahead.setPen(style.pen(ahead, max(width - 1.0, 1.0), Qt.PenStyle.DashLine))
        self._arrow.set_style(theme.current if number is None else colour, theme.card)
        self._now.set_style(style.pen(theme.card, 1.5), QColor(theme.current if number is None else colour))
        self._show_items()

    def show(self, path: Array, now: Array, before: Array | None, ahead: Array | None = None) -> None:
        """Draw a moment.

        Parameters
        ----------
        path : (k, 2) float64
            From the start to the present point, a row of nan where it is interrupted.
        now : (2,) float64
            The present point.
        before : (2,) float64, optional
            Where the last step came from.
        ahead : (m, 2) float64, optional
            How it goes on, as far as that was seen.
        """
        if self._drawn[0] is not path or self._drawn[1] is not ahead or self._drawn[2] != self._haloed:
            self._drawn = (path, ahead, self._haloed)
            for item in (self._path, self._halo) if self._haloed else (self._path,):
                item.setData(path[:, 0], path[:, 1])
            if ahead is not None:
                self._ahead.setData(ahead[:, 0], ahead[:, 1])
            self._ahead.setVisible(self._visible and ahead is not None)
        self._now.show_at(float(now[0]), float(now[1]), POINT)
        self._stepped = before is not None
        self._arrow.setVisible(self._visible and self._stepped and self._alone)
        if before is not None and self._alone:
            self._arrow.show_step(before, now)

    def set_visible(self, visible: bool) -> None:
        """Show or hide all of it."""
        if visible != self._visible:
            self._visible = visible
            self._show_items()

    def _show_items(self) -> None:
        for item in self._items:
            item.setVisible(self._visible)
        self._halo.setVisible(self._visible and self._haloed)
        self._ahead.setVisible(self._visible and self._drawn[1] is not None)
        self._arrow.setVisible(self._visible and self._stepped and self._alone)


def split(path: Array, iterations: Array, upto: int) -> tuple[Array, Array | None]:
    """Part a path where an iteration is done: what lies behind, and what lies ahead, which begins where that ends.

    Parameters
    ----------
    path : (k, 2) float64
    iterations : (k,) float64
        After which each point is reached.
    upto : int
    """
    behind = np.flatnonzero(iterations <= upto)
    if len(iterations) != len(path) or len(behind) == 0 or behind[-1] + 1 >= len(path):
        return path, None
    last = int(behind[-1])
    return path[: last + 1], path[last:]
