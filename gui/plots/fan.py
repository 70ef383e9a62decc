"""The picture of a gradient fan: arrows from one point, on axes that fit them and stand still as long as they do."""

from __future__ import annotations

import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from core.analysis.fan import Fan
from core.data.arrays import Array, Box
from gui.plots.items.clipping import VIEW_MOST
from gui.plots.items.curve import Curve
from gui.plots.items.names import End, EndNames
from gui.plots.plot_card import LEAST_HEIGHT, calm, dress, name_axis, number_axes
from gui.plots.pointer import Pointer
from gui.style import style
from gui.style.theme import LIGHT, Theme
from gui.words import axes

translate = QCoreApplication.translate


NAMES = 30  # their place above everything else
HEAD_LENGTH, HEAD_LENGTH_MEAN, HEAD_ANGLE = 6.0, 13.0, 0.45  # pixels, pixels, radians
BELOW = 3.0  # lines: the axis below, and a little around the name of the one at the left
MARGIN = 0.15  # of the arrows' reach, around them: they can grow a little before the axes must
FILLED_LEAST = 0.6  # of the axes: shorter arrows get axes of their own
USUAL_NUMBER = "−0.005"  # at the left; without room kept for it, with every other fan the plot would be laid out anew
ROUND = 64  # points on the ring
DEVIATIONS = 2.0  # of what is expected, from the mean to the ring


class FanPlot(pg.PlotWidget):
    """Arrows along the negative gradients in the plane of (w1, w2), equal scales on both axes.

    The axes fit the arrows that are shown. They stand still while the arrows change little, so that a fan does not jump
    in play; fans of other batch sizes are compared by the mean, which is the same arrow in all of them.
    """

    def __init__(self) -> None:
        super().__init__(enableMenu=False, axisItems=number_axes())
        self.setObjectName("fanPlot")
        self.setAccessibleName(translate("fan", "Arrows along the negative gradients of the batches"))
        self.setToolTip(
            translate(
                "fan",
                "Each arrow: where one batch pulls (w1, w2), against its gradient; bold: their mean weighted by size,\n"
                "which is the pull of the whole training set. The dashed ring lies two expected deviations around it.",
            )
        )
        self.setFrameShape(pg.PlotWidget.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        plot: pg.PlotItem = self.getPlotItem()
        calm(plot)
        name_axis(plot, "bottom", translate("fan", "pull on w1"), axes.meaning(axes.PULL))
        name_axis(plot, "left", translate("fan", "pull on w2"), axes.meaning(axes.PULL))
        self._view: pg.ViewBox = plot.getViewBox()
        self._view.setMouseEnabled(x=False, y=False)
        self._view.setAspectLocked(True)
        self.pointer = Pointer(self)
        self._names = EndNames(plot, NAMES)
        self._theme = LIGHT
        self._fan: Fan | None = None
        self._drawn: Fan | None = None
        self._box: Box | None = None
        self._ring = Curve(antialias=True)
        self._arrows = Curve(antialias=True, connect="pairs")
        self._present = Curve(antialias=True, connect="pairs")
        self._mean = Curve(antialias=True, connect="pairs")
        self._foot = pg.ScatterPlotItem([0.0], [0.0], symbol="o", size=7)
        for item in (self._arrows, self._ring, self._mean, self._present, self._foot):
            plot.addItem(item, ignoreBounds=True)
        self._view.sigRangeChanged.connect(self._draw)

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of `theme` and the present text size."""
        self._theme = theme
        self.setBackground(theme.card)
        plot = self.getPlotItem()
        dress(plot, theme)
        plot.getAxis("left").keep_room(USUAL_NUMBER)
        letters = QFontMetricsF(style.font("axis"))
        name = letters.horizontalAdvance(plot.getAxis("left").labelText)
        self.setMinimumHeight(round(max(style.pixels(LEAST_HEIGHT), name + BELOW * letters.height())))
        self._arrows.setPen(style.pen(theme.batch_loss, 1.0))
        self._ring.setPen(style.pen(theme.ghost, 1.5, Qt.PenStyle.DashLine))
        self._mean.setPen(style.pen(theme.line, 4.0))
        self._present.setPen(style.pen(theme.current, 2.5))
        self._foot.setPen(style.pen(theme.line, 2.0))
        self._foot.setBrush(theme.card)
        self._foot.setSize(style.pixels(7))
        self._draw()

    def show_fan(self, fan: Fan) -> None:
        """Show a fan."""
        self._fan, self._drawn = fan if _can_be_drawn(fan) else None, None
        if self._fan is not None:
            self._box = axes_for(_reach(fan), self._box)
            self._set_axes()
        if self._drawn is None:  # else the axes that changed did
            self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the axes in their places."""
        super().resizeEvent(event)
        if hasattr(self, "_foot"):  # Qt resizes it while it is being made
            self._set_axes()

    def _set_axes(self) -> None:
        if self._box is not None:
            left, bottom, right, top = self._box
            self._view.setRange(xRange=(left, right), yRange=(bottom, top), padding=0)

    def _draw(self) -> None:
        """Draw everything; the heads of the arrows are as large on screen whatever the axes."""
        fan = self._drawn = self._fan
        for item in (self._ring, self._arrows, self._mean, self._present):
            item.setVisible(fan is not None)
        if fan is None:
            self._names.hide()
            return
        pixel = np.array(self._view.viewPixelSize())
        self._arrows.setData(*arrows(-fan.gradients[:, :2], pixel, HEAD_LENGTH).T)
        self._mean.setData(*arrows(-fan.mean[np.newaxis, :2], pixel, HEAD_LENGTH_MEAN).T)
        self._ring.setVisible(fan.batches > 1)
        self._ring.setData(*ring(-fan.mean[:2], fan.covariance).T)
        self._present.setVisible(fan.gradient is not None and fan.batches > 1)
        if fan.gradient is not None:
            self._present.setData(*arrows(-fan.gradient[np.newaxis, :2], pixel, HEAD_LENGTH).T)
        self._name(fan)

    def _name(self, fan: Fan) -> None:
        """Name the two arrows that are more than one of many."""
        theme, mean = self._theme, -fan.mean[:2]
        ends = [End(translate("fan", "mean"), float(mean[0]), float(mean[1]), theme.line)]
        if fan.gradient is not None and fan.number and fan.batches > 1:
            tip, name = -fan.gradient[:2], translate("fan", "batch {n}").format(n=fan.number)
            ends.append(End(name, float(tip[0]), float(tip[1]), theme.descents[1]))
        shafts = [np.array([(0.0, 0.0), (end.x, end.y)]) for end in ends]
        self._names.show(theme, ends, [*shafts, ring(mean, fan.covariance)], [np.zeros(2)])


def axes_for(reach: Box, before: Box | None) -> Box:
    """Return the axes for arrows that reach so far: those from before while the arrows fill them well.

    Parameters
    ----------
    reach, before : (left, bottom, right, top)
    """
    size = max(reach[2] - reach[0], reach[3] - reach[1]) or 1.0
    if before is not None:
        inside = reach[0] >= before[0] and reach[1] >= before[1] and reach[2] <= before[2] and reach[3] <= before[3]
        if inside and size >= FILLED_LEAST * max(before[2] - before[0], before[3] - before[1]):
            return before
    edge = MARGIN * size
    return reach[0] - edge, reach[1] - edge, reach[2] + edge, reach[3] + edge


def arrows(tips: Array, pixel: Array, head: float) -> Array:
    """Return arrows from the origin as pairs of points, three a tip: the shaft and the two sides of its head.

    Parameters
    ----------
    tips : (n, 2) float64
    pixel : (2,) float64
        How wide and high a pixel is.
    head : float
        Its length in pixels; never more than half of the arrow.

    Returns
    -------
    (6 n, 2) float64
    """
    on_screen = tips / pixel
    length = np.hypot(*on_screen.T)
    direction = np.arctan2(on_screen[:, 1], on_screen[:, 0])
    reach = np.minimum(head, length / 2)[:, np.newaxis] * pixel
    sides = [
        tips + reach * np.column_stack([np.cos(direction + turn), np.sin(direction + turn)])
        for turn in (math.pi - HEAD_ANGLE, math.pi + HEAD_ANGLE)
    ]
    pieces = np.stack([np.zeros_like(tips), tips, sides[0], tips, sides[1], tips], axis=1)  # (n, 6, 2)
    return pieces.reshape(-1, 2)


def ring(centre: Array, covariance: Array) -> Array:
    """Return the ring at two standard deviations in every direction: centre (2,), covariance (2, 2) to (n, 2)."""
    values, vectors = np.linalg.eigh(covariance)
    angles = np.linspace(0, 2 * math.pi, ROUND)
    circle = np.column_stack([np.cos(angles), np.sin(angles)])
    points: Array = centre + DEVIATIONS * (circle * np.sqrt(np.maximum(values, 0.0))) @ vectors.T
    return points


def _can_be_drawn(fan: Fan) -> bool:
    """Tell whether a plot has axes for the arrows."""
    return fan.finite and max(map(abs, _reach(fan))) < VIEW_MOST / (1 + 2 * MARGIN)


def _reach(fan: Fan) -> Box:
    """Return the box around all arrows, their common foot among them, and around the ring where there is one."""
    around = [ring(-fan.mean[:2], fan.covariance)] if fan.batches > 1 else []
    tips = np.vstack([np.zeros(2), -fan.mean[:2], -fan.gradients[:, :2], *_own(fan), *around])
    (left, bottom), (right, top) = tips.min(axis=0).tolist(), tips.max(axis=0).tolist()
    return left, bottom, right, top


def _own(fan: Fan) -> list[Array]:
    return [] if fan.gradient is None else [-fan.gradient[:2]]
