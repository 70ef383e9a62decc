"""What the plotting views share: a card with a calm pyqtgraph plot in it."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import theme
from gui.style.card import Card
from gui.style.theme import Theme


class PlotCard(Card):
    """A card around one plot.

    Parameters
    ----------
    title : str
    parent : QWidget, optional
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.widget = pg.PlotWidget(enableMenu=False)
        self.widget.setFrameShape(pg.PlotWidget.Shape.NoFrame)
        self.widget.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.plot: pg.PlotItem = self.widget.getPlotItem()
        self.plot.hideButtons()
        self.box: pg.ViewBox = self.plot.getViewBox()
        for name in ("left", "bottom"):
            axis = self.plot.getAxis(name)
            axis.setStyle(tickLength=-4)
            axis.enableAutoSIPrefix(False)
        self.widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.widget.setMinimumHeight(90)
        self.body.addWidget(self.widget, 1)

    def set_theme(self, look: Theme) -> None:
        """Take on the colours of `look` and the present text size."""
        super().set_theme(look)
        self.widget.setBackground(look.card)
        for name in ("left", "bottom"):
            axis = self.plot.getAxis(name)
            axis.setPen(theme.pen(look.border))
            axis.setTextPen(theme.pen(look.axis))
            axis.setStyle(tickFont=theme.scaled_font(theme.SMALL_SCALE))
            axis.label.setFont(theme.scaled_font(theme.SMALL_SCALE))
