"""Many points of one look, which cost next to nothing to be other points in the next frame.

pyqtgraph's own item keeps a pen, a brush and a size for each point. To hand it the samples that an epoch has visited
took 3 ms of each frame at full speed, a third of what the first scene draws; this one takes a tenth, and paints the
same pixels.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols, drawSymbol, renderSymbol
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPaintEngine, QPainter, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from core.data.arrays import Array

FARTHEST = 2.0**30  # pixels: Qt dies on a picture that is farther away


class Dots(pg.GraphicsObject):
    """Points of one symbol, size and colour.

    Parameters
    ----------
    symbol : str
        One of pyqtgraph's.

    Attributes
    ----------
    points : (n, 2) float64
        In the units of the plot.
    as_shapes : bool
        Whether they are shapes in every picture, as for one of more pixels than the screen has.
    """

    def __init__(self, symbol: str) -> None:
        super().__init__()
        self.points: Array = np.empty((0, 2))
        self.as_shapes = False
        self._shape = Symbols[symbol]
        self._pen, self._brush, self._size = QPen(Qt.PenStyle.NoPen), QBrush(), 0.0
        self._area = QRectF()
        self._picture: QPixmap | None = None
        self._ratio = 1.0  # of the screen that it is painted for
        self._placed_by: QTransform | None = None  # what the places were told with, as long as they hold
        self._places: Any = PrimitiveArray(QPainter.PixmapFragment, 10)

    def set_style(self, pen: QPen | None, fill: QColor, size: float) -> None:
        """Take on an outline, a colour, and a size in pixels."""
        style = QPen(Qt.PenStyle.NoPen) if pen is None else pen, QBrush(fill), size
        if style != (self._pen, self._brush, self._size):
            self._pen, self._brush, self._size = style
            self._picture = self._placed_by = None
            self.update()

    def show_points(self, points: Array) -> None:
        """Show other points, (n, 2)."""
        if points is not self.points:
            self.points, self._placed_by = points, None
            self.update()

    def set_area(self, area: QRectF) -> None:
        """Take the part of the plane that is seen."""
        self.prepareGeometryChange()
        self._area = area

    def boundingRect(self) -> QRectF:
        """Return the part of the plane that is seen: to ask every point would cost more than to paint them."""
        return self._area

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint the points: copies of one picture, or shapes where the picture is to be enlarged later."""
        if len(self.points) == 0:
            return
        transform = painter.transform()
        if self.as_shapes or painter.paintEngine().type() is not QPaintEngine.Type.Raster:
            self._paint_shapes(painter, self._on_screen(transform))
            return
        ratio = 1.0 if widget is None else widget.devicePixelRatioF()
        if self._picture is None or self._ratio != ratio:
            self._ratio, self._placed_by = ratio, None
            image = renderSymbol(self._shape, self._size, self._pen, self._brush, dpr=ratio)
            self._picture = QPixmap.fromImage(image)
            self._picture.setDevicePixelRatio(1.0)  # its parts are told in pixels of the screen
        if self._placed_by != transform:
            self._placed_by = transform
            self._places.resize(len(self.points))
            places = self._places.ndarray()
            places[:, :2] = self._on_screen(transform)
            places[:, 2:] = (0, 0, self._picture.width(), self._picture.height(), 1 / ratio, 1 / ratio, 0, 1)
        painter.resetTransform()
        painter.drawPixmapFragments(*self._places.drawargs(), self._picture)  # type: ignore[call-arg]

    def _on_screen(self, transform: QTransform) -> Array:
        """Return where the points are, (n, 2), in pixels."""
        x, y = self.points.T
        at = np.empty_like(self.points)
        with np.errstate(all="ignore"):
            at[:, 0] = transform.m11() * x + transform.m21() * y + transform.dx()
            at[:, 1] = transform.m12() * x + transform.m22() * y + transform.dy()
            if np.isnan(at.sum()):
                at = np.nan_to_num(at, nan=FARTHEST)
        return np.asarray(np.clip(at, -FARTHEST, FARTHEST))

    def _paint_shapes(self, painter: QPainter, at: Array) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        before = painter.transform()
        for x, y in at.tolist():
            painter.setTransform(QTransform.fromTranslate(x, y))
            drawSymbol(painter, self._shape, self._size, self._pen, self._brush)
        painter.setTransform(before)
