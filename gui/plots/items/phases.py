"""The four phases among the samples: what an iteration computes, drawn where it happens."""

from __future__ import annotations

import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QColor

from core.data.arrays import Array
from core.picture.detail import Detail
from core.picture.frame import Frame
from core.picture.plotted_data import SHOWN_MOST
from gui.plots.items.curve import Curve
from gui.style import style
from gui.style.theme import LIGHT, Theme
from gui.words.numbers import Number

ARROW_LENGTH, HEAD_LENGTH, HEAD_ANGLE = 90.0, 14.0, 0.45  # pixels, pixels, radians
LABEL_ROOM = 1.5  # heights of the label: an arrow that ends lower has its label above
SHADES = 33
LOSS_SIZES = (4.0, 26.0)  # pixels: of a sample that costs nothing, and of the one that costs most


class PhaseItems:
    """What the boundary view draws of the phases besides samples, field and line.

    Parameters
    ----------
    plot : PlotItem
        That of the boundary view.
    """

    def __init__(self, plot: pg.PlotItem) -> None:
        self._box: pg.ViewBox = plot.getViewBox()
        self._theme = LIGHT
        self._before = Curve(antialias=True)
        self._arrow = Curve(antialias=True, connect="finite")
        self._label = pg.TextItem(anchor=(0, 1))
        for item in (self._before, self._arrow, self._label):
            plot.addItem(item, ignoreBounds=True)

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of `theme`."""
        self._theme = theme
        self._before.setPen(style.pen(theme.line, 1.5, Qt.PenStyle.DashLine))
        self._arrow.setPen(style.pen(theme.current, 4.0))
        self._label.setColor(QColor(theme.text))
        self._label.setFont(style.font("name", bold=True))
        self._label.fill = pg.mkBrush(style.transparent(theme.card, 0.85))

    def show_frame(self, frame: Frame, line: Array | None, before: Array | None) -> None:
        """Draw the arrow at the gradient, and the line as it was at the update.

        Parameters
        ----------
        frame : Frame
        line, before : (2, 2) float64, optional
            The ends of the boundary now, and before the iteration.
        """
        phase = frame.descent.cursor.phase if frame.detail is not None else ""
        self._before.setVisible(phase == "update" and before is not None)
        if phase == "update" and before is not None:
            self._before.setData(before[:, 0], before[:, 1])
        pull = -frame.detail.step.gradient[:2] if frame.detail is not None else np.zeros(2)
        shown = phase == "gradient" and line is not None and bool(np.isfinite(pull).all() and pull.any())
        self._arrow.setVisible(shown)
        self._label.setVisible(shown)
        if shown and line is not None:
            self._draw_arrow(line.mean(axis=0), pull)

    def _draw_arrow(self, foot: Array, pull: Array) -> None:
        """Draw the direction of the pull from `foot`, always as long on screen; the label tells how strong it is."""
        width, height = self._box.viewPixelSize()
        pixels = np.array([pull[0] / width, pull[1] / height])
        direction = math.atan2(pixels[1], pixels[0])
        tip, head = self._moved(foot, direction, style.pixels(ARROW_LENGTH)), style.pixels(HEAD_LENGTH)
        sides = [self._moved(tip, direction + math.pi + turn, head) for turn in (-HEAD_ANGLE, HEAD_ANGLE)]
        gap = np.full(2, np.nan)
        points = np.array([foot, tip, gap, sides[0], tip, sides[1]])
        self._arrow.setData(points[:, 0], points[:, 1])
        self._label.setText(
            QCoreApplication.translate("phases", "pull on (w1, w2)\n({w1:.3g}; {w2:.3g})").format(
                w1=Number(pull[0]), w2=Number(pull[1])
            )
        )
        view = self._box.viewRect()
        room = LABEL_ROOM * self._label.boundingRect().height() * height
        low = tip[1] < view.top() + room  # the y axis points up: the view's top is its least y
        place = foot if low and tip[1] < foot[1] else tip  # beside the arrow, never over it
        across = (place[0] - view.left()) / view.width()
        self._label.setAnchor((min(max(across, 0.0), 1.0), 1.3 if low else -0.3))
        self._label.setPos(QPointF(*place))

    def _moved(self, start: Array, direction: float, pixels: float) -> Array:
        width, height = self._box.viewPixelSize()
        return start + pixels * np.array([math.cos(direction) * width, math.sin(direction) * height])


def draw_batch(items: list[pg.ScatterPlotItem], detail: Detail, theme: Theme) -> None:
    """Draw the batch as the phase shows it: by its output at the forward, by its cost at the loss.

    Parameters
    ----------
    items : list of ScatterPlotItem
        One a class.
    detail : Detail
    theme : Theme
    """
    phase = detail.cursor.phase
    X, y = detail.X[:SHOWN_MOST], detail.y[:SHOWN_MOST]
    shade = np.clip(detail.shade[:SHOWN_MOST], 0.0, 1.0)
    losses = detail.step.sample_losses[:SHOWN_MOST]
    most = float(losses.max(initial=0.0))
    share = np.sqrt(losses / most) if most > 0 and np.isfinite(most) else np.zeros(len(losses))
    sizes = style.pixels(1.0) * (LOSS_SIZES[0] + (LOSS_SIZES[1] - LOSS_SIZES[0]) * share)
    brushes = _shades(theme)
    for label, item in enumerate(items):
        chosen = y == label
        size = sizes[chosen] if phase == "loss" else style.pixels(style.batch_size(len(y)))
        item.setData(X[chosen, 0], X[chosen, 1], size=size)
        if phase == "forward":
            picked = np.round(np.nan_to_num(shade[chosen], nan=0.5) * (SHADES - 1)).astype(int)
            item.setBrush([brushes[index] for index in picked])
            item.setPen(style.pen(theme.line, 1.2))
        else:
            item.setBrush(QColor(theme.classes[label]))
            item.setPen(style.batch_pen(theme, len(y)))


def _shades(theme: Theme) -> list[QColor]:
    """Return the colours from certainly class 0 over undecided to certainly class 1."""
    low, high = (QColor(name) for name in theme.classes)
    middle = QColor(theme.field[1])
    return [
        style.mixed(low, middle, 2 * part) if part < 0.5 else style.mixed(middle, high, 2 * part - 1)
        for part in np.linspace(0, 1, SHADES)
    ]
