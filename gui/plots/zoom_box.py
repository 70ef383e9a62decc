"""A plot's view that the wheel zooms: as far as there is something to be seen, and back by as many turns."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from pyqtgraph import functions
from PySide6.QtCore import QPointF

from core.data.arrays import Box


class ZoomBox(pg.ViewBox):
    """A view that is not zoomed beyond its bounds; turns that would have gone on have to be turned back first.

    Attributes
    ----------
    bounds : (left, bottom, right, top), optional
        What it stays inside of.
    narrowest : float
        Its least width and height.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.bounds: Box | None = None
        self.narrowest = 0.0
        self._owed = 0.0

    def wheelEvent(self, ev: Any, axis: int | None = None) -> None:
        """Zoom about the mouse."""
        if self.bounds is None or not any(self.state["mouseEnabled"]):
            super().wheelEvent(ev, axis)
            return
        turn = float(ev.delta())
        if self._owed * turn < 0:  # back from where it stopped
            owed = self._owed + turn
            self._owed = owed if owed * self._owed > 0 else 0.0
            ev.accept()
        elif self._stays(self._factor(turn), functions.invertQTransform(self.childGroup.transform()).map(ev.pos())):
            self._owed = 0.0
            super().wheelEvent(ev, axis)
        else:
            self._owed += turn
            ev.accept()

    def zoom(self, factor: float, about: QPointF | None = None) -> None:
        """Show `factor` times as much, about a place or the middle, where that stays inside of the bounds."""
        about = about or self.viewRect().center()
        if any(self.state["mouseEnabled"]) and self._stays(factor, about):
            self.scaleBy((factor, factor), center=about)
            self.sigRangeChangedManually.emit(self.state["mouseEnabled"])

    def _factor(self, turn: float) -> float:
        return float(1.02 ** (turn * self.state["wheelScaleFactor"]))  # as pyqtgraph zooms

    def _stays(self, factor: float, about: Any) -> bool:
        """Tell whether it is inside its bounds after a zoom."""
        if self.bounds is None:
            return True
        for (low, high), centre, least, most in zip(
            self.viewRange(), (about.x(), about.y()), self.bounds[:2], self.bounds[2:], strict=True
        ):
            low, high = centre + (low - centre) * factor, centre + (high - centre) * factor
            if low < least or high > most or high - low < self.narrowest:
                return False
        return True
