"""A curve that hands Qt what is near the view, and nothing else."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from core.data.arrays import Array
from gui.plots.items.clipping import clipped, draw_straight


class Curve(pg.PlotCurveItem):
    """A line through points; what lies far outside of the view is cut off, whenever data or view change.

    Qt takes a dash at a time along what it is given, and hangs or dies on coordinates of 1e15 and more.
    """

    _x: Array | None = None  # all of it
    _connect: str = "all"
    _is_cut = False

    def keep_painted(self) -> None:
        """Have Qt keep what is painted as an image until the points, the pen or the view change.

        For curves of many points under others that change in turns: a frame of three descents takes 9 ms of processor
        time with it and 11 without (`python -m benchmarks scenes`, row "three-descents: processor time a frame").
        """
        self.setCacheMode(self.CacheMode.DeviceCoordinateCache)

    def updateData(self, *args: Any, **options: Any) -> None:
        """Take other points: x (n,) and y (n,), not numbers where the line is interrupted."""
        if len(args) == 2:
            options["x"], options["y"] = args
        if options.get("y") is not None:
            self._x, self._y = np.asarray(options.pop("x"), np.float64), np.asarray(options.pop("y"), np.float64)
        self._connect = options.pop("connect", self._connect)
        self._show(options)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget) -> None:
        """Paint the curve, or the lines that are not joined."""
        if self._connect != "pairs" or self._x is None or len(self._x) == 0:
            super().paint(painter, option, widget)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, self.opts["antialias"])
        painter.setPen(self.opts["pen"])
        draw_straight(painter, self.getPath())

    def viewRangeChanged(self) -> None:
        """Cut anew: another part of the plane is to be seen."""
        super().viewRangeChanged()
        if self._x is not None and (self._is_cut or self._near() is not None):
            self._show({})

    def _show(self, options: dict[str, Any]) -> None:
        if self._x is None:
            super().updateData(connect=self._connect, **options)
            return
        near = self._near()
        self._is_cut = near is not None
        if near is None:
            super().updateData(x=self._x, y=self._y, connect=self._connect, **options)
        else:
            super().updateData(x=near[:, 0], y=near[:, 1], connect="finite", **options)

    def _near(self) -> Array | None:
        """Return what is near the view, (m, 2), with rows of nan between its pieces; None where that is all of it."""
        view = self.getViewBox()
        if view is None or self._x is None or len(self._x) == 0:
            return None
        (left, right), (bottom, top) = view.viewRange()
        points = np.column_stack([self._x, self._y])
        if self._connect == "pairs":
            points = np.insert(points, np.arange(2, len(points) + 1, 2), np.nan, axis=0)
        elif self._connect == "all":
            points = points[~np.isnan(points).any(axis=1)]
        near = clipped(points, (left, bottom, right, top))
        return None if near is points else near
