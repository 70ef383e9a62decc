"""A calm pyqtgraph plot inside a panel."""

from __future__ import annotations

import pyqtgraph as pg
from pyqtgraph.GraphicsScene.mouseEvents import MouseClickEvent
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QSizePolicy

from gui.plots.plot_card import NAMED_FROM, SIDES, calm, dress, number_axes
from gui.plots.pointer import Pointer
from gui.style import style
from gui.style.theme import LIGHT, Theme

LEAST_HEIGHT = 60.0  # pixels at a text size of 100 %
BELOW = 3.0  # lines: the axis below, and a little around the name of the one at the left


class SmallPlot(pg.PlotWidget):
    """A plot that does not scroll or zoom, and says where it is clicked.

    Signals
    -------
    clicked : (QPointF)
        A place in the plot's own coordinates.

    Parameters
    ----------
    name, says, tooltip : str
        objectName, accessible name and tooltip.
    """

    clicked = Signal(QPointF)

    def __init__(self, name: str, says: str, tooltip: str) -> None:
        super().__init__(enableMenu=False, axisItems=number_axes())
        self.setObjectName(name)
        self.setAccessibleName(says)
        self.setToolTip(tooltip)
        self.setFrameShape(pg.PlotWidget.Shape.NoFrame)
        self.viewport().setAcceptDrops(False)  # files are the window's
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.plot: pg.PlotItem = self.getPlotItem()
        calm(self.plot)
        self.box: pg.ViewBox = self.plot.getViewBox()
        self.box.setMouseEnabled(x=False, y=False)
        self.theme = LIGHT
        self.pointer = Pointer(self)
        self.scene().sigMouseClicked.connect(self._mouse_clicked)
        self.sigDeviceRangeChanged.connect(self._name_axis)

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of `theme` and the present text size."""
        self.theme = theme
        self.setBackground(theme.card)
        self.setMinimumHeight(round(style.pixels(LEAST_HEIGHT)))
        dress(self.plot, theme)
        self._name_axis()

    def place_of(self, x: float, y: float) -> QPointF:
        """Return where a place of the plot is in the widget, in pixels."""
        return QPointF(self.mapFromScene(self.box.mapViewToScene(QPointF(x, y))))

    def pixel_size(self) -> tuple[float, float]:
        """Return how wide and how high a pixel is, in the plot's own coordinates."""
        width, height = self.box.viewPixelSize()
        return float(width), float(height)

    def _name_axis(self) -> None:
        """Name each axis where there is room for its name."""
        letters = QFontMetricsF(style.font("axis"))
        below, beside = (self.plot.getAxis(side) for side in SIDES[::-1])
        below.showLabel(bool(below.labelText) and self.height() >= style.pixels(NAMED_FROM))
        room = self.height() - BELOW * letters.height()
        beside.showLabel(bool(beside.labelText) and letters.horizontalAdvance(beside.labelText or "") <= room)

    def _mouse_clicked(self, event: MouseClickEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.box.sceneBoundingRect().contains(event.scenePos()):
            self.clicked.emit(self.box.mapSceneToView(event.scenePos()))
