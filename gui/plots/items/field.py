"""What lies behind points and paths: how much of class 1 is seen at each place, and the loss as heights."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from core.analysis.landscape import Landscape
from core.data.arrays import Array
from gui.style import style
from gui.style.theme import LIGHT, Theme

UNIFORM = 1 / 512  # shades nearer to each other than this look the same
CONTOUR = 1.5  # pixels
THINNEST = 1e-3  # of the view's diagonal: a thinner gradient is drawn this thick


class FieldItem(pg.GraphicsObject):
    """A field that changes along w alone, so that one exact linear gradient draws it, sharp at every zoom."""

    def __init__(self) -> None:
        super().__init__()
        self._weights: Array = np.zeros(3)
        self._z: Array = np.array([-1.0, 1.0])
        self._shade: Array = np.array([0.0, 1.0])
        self._colours = [QColor(), QColor(), QColor()]
        self._gradient = QLinearGradient()
        self._area = QRectF()
        self.setZValue(-10)

    def show(self, weights: Array, z: Array, shade: Array) -> None:
        """Show the field of `weights` (3,): `shade` (n,) in 0 … 1 at the net inputs `z` (n,), linear between."""
        self._weights = weights
        if z is not self._z or shade is not self._shade:
            self._z, self._shade = z, shade
            self._set_stops()
        self.update()

    def set_area(self, area: QRectF) -> None:
        """Fill this part of the plane."""
        self.prepareGeometryChange()
        self._area = area

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of `theme`."""
        self._colours = [QColor(name) for name in theme.field]
        self._set_stops()
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the part of the plane that is filled."""
        return self._area

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem | None = None, _widget: QWidget | None = None
    ) -> None:
        """Paint the field."""
        painter.fillRect(self._area, self._brush())

    def _brush(self) -> QBrush:
        w1, w2, b = self._weights.tolist()
        corners = [
            (x, y) for x in (self._area.left(), self._area.right()) for y in (self._area.top(), self._area.bottom())
        ]
        with np.errstate(all="ignore"):
            shades = np.interp([w1 * x + w2 * y + b for x, y in corners], self._z, self._shade)
            length = float(np.hypot(w1, w2))
        if not np.isfinite(length) or length == 0 or np.ptp(shades) < UNIFORM:
            return QBrush(self._colour(float(np.nan_to_num(shades.mean(), nan=0.5))))
        centre = self._area.center()
        z_centre = w1 * centre.x() + w2 * centre.y() + b
        diagonal = float(np.hypot(self._area.width(), self._area.height()))
        stretch = max(1.0, THINNEST * diagonal * length / float(self._z[-1] - self._z[0]))
        ends = [
            QPointF(centre.x() + w1 / length * distance, centre.y() + w2 / length * distance)
            for distance in ((float(z) * stretch - z_centre) / length for z in (self._z[0], self._z[-1]))
        ]
        self._gradient.setStart(ends[0])
        self._gradient.setFinalStop(ends[1])
        return QBrush(self._gradient)

    def _set_stops(self) -> None:
        places = (self._z - self._z[0]) / (self._z[-1] - self._z[0])
        colours = [self._colour(float(shade)) for shade in self._shade]
        self._gradient.setStops(list(zip(places.tolist(), colours, strict=True)))

    def _colour(self, shade: float) -> QColor:
        low, middle, high = self._colours
        first, second, part = (low, middle, 2 * shade) if shade < 0.5 else (middle, high, 2 * shade - 1)
        return style.mixed(first, second, part)


class ContoursItem(pg.GraphicsObject):
    """The loss over the plane of the weights: filled, smooth contours, lower is lighter.

    Qt keeps what is painted as an image until the landscape or the view changes.
    """

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._box = QRectF()
        self._areas: list[QPainterPath] = []
        self._lines: list[QPainterPath] = []
        self._fills: list[QColor] = []
        self._pen = QPen()
        self.setCacheMode(self.CacheMode.DeviceCoordinateCache)
        self.setZValue(-10)

    def show_landscape(self, landscape: Landscape) -> None:
        """Show another landscape."""
        left, bottom, right, top = landscape.box
        self.prepareGeometryChange()
        self._box = QRectF(left, bottom, right - left, top - bottom)
        self._areas = [pg.arrayToQPath(*area.T, connect="finite") for area in landscape.areas]
        lines = np.split(landscape.lines, np.flatnonzero(np.isnan(landscape.lines[:, 0])))
        self._lines = [pg.arrayToQPath(*line[np.isfinite(line[:, 0])].T) for line in lines]
        self._colour()

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of `theme`."""
        self._theme = theme
        self._pen = style.pen(theme.contour, CONTOUR)
        self._colour()

    def boundingRect(self) -> QRectF:
        """Return the part of the plane that was measured."""
        return self._box

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Paint from the highest down: each area covers what is above it, and no seam shows between two."""
        if not self._fills:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self._box, self._fills[0])
        painter.setPen(Qt.PenStyle.NoPen)
        for area, fill in zip(self._areas, self._fills[1:], strict=True):
            painter.setBrush(fill)
            painter.drawPath(area)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._pen)
        for line in self._lines:  # one by one it is the same picture in a quarter of the time: 0.8 ms in place of 3
            painter.drawPath(line)  # (`python -m benchmarks scenes`, row "three-descents: p99 gap")

    def _colour(self) -> None:
        low, high = self._theme.heights
        count = len(self._areas)
        self._fills = [style.mixed(high, low, number / max(count, 1)) for number in range(count + 1)]
        self.update()
