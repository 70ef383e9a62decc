"""What the plots share: calm axes, and a card around them."""

from __future__ import annotations

import math

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPen, QResizeEvent
from PySide6.QtWidgets import QGraphicsRectItem, QSizePolicy, QWidget

from gui.plots.items.clipping import VIEW_LEAST, VIEW_MOST
from gui.plots.pointer import Pointer
from gui.plots.zoom_box import ZoomBox
from gui.style import style
from gui.style.card import Card
from gui.style.theme import Theme
from gui.words import axes, numbers
from gui.words.names import as_html

SIDES = ("left", "bottom")
AXIS_NAME_MOST = 48  # letters: no longer than an axis
VEIL = 20  # its place: over the curves, under the names
LEAST_HEIGHT = 90.0  # pixels at a text size of 100 %
NAMED_FROM = 125.0  # pixels of height at a text size of 100 %: from here on an axis has room for its name
TEXT_STEP = 8  # pixels: the room for the numbers grows and shrinks by so much
APART = {"left": 44.0, "bottom": 56.0, "right": 44.0, "top": 56.0}  # pixels between two marks, at least


class NumberAxis(pg.AxisItem):
    """An axis whose numbers are written as the window writes numbers.

    Attributes
    ----------
    zero : float, optional
        Where a logarithmic axis has its 0, which has no logarithm: below all that is drawn.
    """

    zero: float | None = None

    textWidth: int  # of pyqtgraph's own: the room that the numbers have
    textHeight: int
    _kept = 0.0  # pixels

    def keep_room(self, widest: str) -> None:
        """Keep room for a number as wide as this one, beside the plot: a narrower one leaves that as it is."""
        self._kept = QFontMetricsF(style.font("axis")).horizontalAdvance(widest)

    def tickSpacing(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, float]]:
        """Return one step between marks, so that all have as many decimals: 1, 2 or 5 times a power of ten."""
        if self.logMode or not size:
            return super().tickSpacing(minVal, maxVal, size)
        apart = style.pixels(APART[self.orientation])
        return [(nice_step((maxVal - minVal) * min(1.0, apart / size)), 0)]

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float | None, list[float]]]:
        """Return the marks; 0 stands apart from the numbers of a logarithmic axis."""
        if not maxVal > minVal:  # at the ends of what a plot can show nothing lies between its sides
            return []
        if self.logMode:
            levels: list[tuple[float | None, list[float]]] = [(1.0, self._decades(minVal, maxVal, size))]
        else:
            levels = super().tickValues(minVal, maxVal, size)
        if self.zero is None:
            return levels
        above = [(step, [value for value in values if value > self.zero + 0.5]) for step, values in levels]
        return [(1.0, [self.zero]), *above]

    def _decades(self, least: float, most: float, size: float) -> list[float]:
        """Return marks of a logarithmic axis: powers of ten, with their doubles and fives where there is room."""
        decades, room = range(math.floor(least), math.ceil(most) + 1), size / max(most - least, 1e-9)
        apart = style.pixels(APART[self.orientation])
        digits = (1.0, 2.0, 5.0) if room >= apart / math.log10(2) else (1.0, 3.0) if room >= 3 * apart else (1.0,)
        step = max(1, math.ceil(apart / room)) if len(digits) == 1 else 1
        marks = [power + math.log10(digit) for power in decades[::step] for digit in digits]
        return [mark for mark in marks if least <= mark <= most]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """Return what stands at the marks; on a logarithmic axis the numbers themselves."""
        if self.logMode:
            return self.logTickStrings(values, scale, spacing)
        return numbers.ticks([value * scale for value in values], spacing * scale)

    def _updateMaxTextSize(self, x: float) -> None:
        """Give the numbers their room in steps: pyqtgraph's own room depends on what was shown before."""
        room = -(-round(max(x, self._kept)) // TEXT_STEP) * TEXT_STEP
        if self.orientation in ("left", "right"):
            if room != self.textWidth:
                self.textWidth = room
                self._updateWidth()
        elif room != self.textHeight:
            self.textHeight = room
            self._updateHeight()

    def _updateLabel(self) -> None:
        """Put a new name in the middle too: pyqtgraph leaves its left end where the last one began."""
        super()._updateLabel()
        self.resizeEvent()

    def showLabel(self, show: bool = True) -> None:
        """Show the name, or not, and where it belongs: it may have larger letters than when it was last placed."""
        super().showLabel(show)
        self.resizeEvent()

    def logTickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """Return 0.01, 0.1, 1, 10 …, all in one way."""
        return ["0" if value == self.zero else numbers.number(10.0**value, "g") for value in values]


def number_axes() -> dict[str, pg.AxisItem]:
    """Return the axes to make a plot with."""
    return {side: NumberAxis(side) for side in SIDES}


def calm(plot: pg.PlotItem) -> None:
    """Take out of a plot what a picture for a class does not need."""
    plot.hideButtons()
    most, least = VIEW_MOST, VIEW_LEAST
    plot.getViewBox().setLimits(xMin=-most, xMax=most, yMin=-most, yMax=most, minXRange=least, minYRange=least)
    for side in SIDES:
        axis = plot.getAxis(side)
        axis.setStyle(tickLength=-4, hideOverlappingLabels=False)
        axis.enableAutoSIPrefix(False)


def dress(plot: pg.PlotItem, theme: Theme) -> None:
    """Give the axes of a plot their colours, fonts of the present text size, and room for the marks at their ends."""
    font = style.font("axis")
    half = QFontMetricsF(font).height() / 2
    plot.layout.setContentsMargins(1, half, 2 * half, 1)
    for side in SIDES:
        axis = plot.getAxis(side)
        axis.setPen(style.pen(theme.border))
        axis.setTextPen(style.pen(theme.axis))
        axis.label.setFont(font)
        axis.setStyle(tickFont=font)  # which makes the room for both


def name_axis(plot: pg.PlotItem, side: str, name: str, meaning: str) -> None:
    """Write a name on an axis, and say in its tooltip what it counts."""
    plot.setLabel(side, name)
    plot.getAxis(side).setToolTip(meaning)


def name_features(plot: pg.PlotItem, below: str, beside: str) -> None:
    """Write the names of two features on the axes, which pyqtgraph takes for HTML."""
    for side, name in (("bottom", below), ("left", beside)):
        name_axis(plot, side, as_html(name, AXIS_NAME_MOST), axes.meaning(axes.FEATURE))


def nice_step(about: float) -> float:
    """Return 1, 2 or 5 times a power of ten, at least `about`."""
    power = 10.0 ** math.floor(math.log10(max(about, 1e-300)))
    return next(digit * power for digit in (1.0, 2.0, 5.0, 10.0) if digit * power >= about * (1 - 1e-9))


class PlotCard(Card):
    """A card around one plot.

    Parameters
    ----------
    title : str
    parent : QWidget, optional
    """

    least_height = LEAST_HEIGHT

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.widget = pg.PlotWidget(viewBox=ZoomBox(enableMenu=False), axisItems=number_axes())
        self.widget.setFrameShape(pg.PlotWidget.Shape.NoFrame)
        self.widget.viewport().setAcceptDrops(False)  # files are the window's
        self.plot: pg.PlotItem = self.widget.getPlotItem()
        calm(self.plot)
        self.box: ZoomBox = self.plot.getViewBox()
        self.widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.body.addWidget(self.widget, 1)
        self.pointer = Pointer(self.widget)

    def need_height(self, least: float) -> None:
        """Need so many pixels of height for the plot, at a text size of 100 %."""
        self.least_height = least
        self.widget.setMinimumHeight(round(style.pixels(least)))

    def zoom(self, factor: float) -> None:
        """Show `factor` times as much."""
        self.pointer.zoom(factor)

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of `theme` and the present text size."""
        super().set_theme(theme)
        self.widget.setBackground(theme.card)
        self.need_height(self.least_height)
        dress(self.plot, theme)
        self._name_axis()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the axis below where there is room for it."""
        super().resizeEvent(event)
        self._name_axis()

    def _name_axis(self) -> None:
        self.plot.showLabel("bottom", self.widget.height() >= style.pixels(NAMED_FROM))


class Veil:
    """Pales what lies ahead of the cursor.

    Parameters
    ----------
    plot : PlotItem
    """

    def __init__(self, plot: pg.PlotItem) -> None:
        self._box: pg.ViewBox = plot.getViewBox()
        self._rect = QGraphicsRectItem()
        self._rect.setPen(QPen(Qt.PenStyle.NoPen))
        self._rect.setZValue(VEIL)
        self._rect.hide()
        plot.addItem(self._rect, ignoreBounds=True)

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of `theme`."""
        self._rect.setBrush(style.transparent(theme.card, 1 - style.AHEAD))

    def show_ahead(self, now: float | None) -> None:
        """Pale all that is right of `now`; nothing where None."""
        self._rect.setVisible(now is not None)
        if now is not None:
            view = self._box.viewRect()
            self._rect.setRect(QRectF(QPointF(now, view.top()), QPointF(max(view.right(), now), view.bottom())))
