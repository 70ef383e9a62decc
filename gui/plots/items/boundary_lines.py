"""The decision boundaries: a line a run, where there are several each with its name on it."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtGui import QColor

from core.data.arrays import Box
from core.picture.frame import Descent
from gui.plots.items.marks import Line, Name
from gui.style import style
from gui.style.theme import LIGHT, Theme

NAMES = 30  # their place above everything else


class BoundaryLines:
    """The boundaries of the runs that are on.

    Parameters
    ----------
    plot : PlotItem
        That of the boundary view.
    """

    def __init__(self, plot: pg.PlotItem) -> None:
        self._plot = plot
        self._theme = LIGHT
        self._lines: list[Line] = []
        self._names: list[Name] = []
        self._alone = True

    def show_descents(self, descents: Sequence[Descent], box: Box) -> None:
        """Draw the lines inside `box`."""
        if len(self._lines) < len(descents):
            self._make_items(len(descents))
        if (len(descents) == 1) != self._alone:
            self._alone = len(descents) == 1
            self.set_theme(self._theme)
        for number, (line, name) in enumerate(zip(self._lines, self._names, strict=True)):
            shown = number < len(descents) and self._draw(line, name, descents[number], len(descents), box)
            line.setVisible(shown)
            name.setVisible(shown and not self._alone)

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of `theme`."""
        self._theme = theme
        for number, (line, name) in enumerate(zip(self._lines, self._names, strict=True)):
            line.setPen(style.pen(theme.line, 3.0) if self._alone else style.descent_pen(theme, number))
            dress(name, theme, number)

    def _make_items(self, count: int) -> None:
        for _ in range(count - len(self._lines)):
            line, name = Line(), Name()
            self._lines.append(line)
            self._names.append(name)
            for item in (line, name):
                self._plot.addItem(item, ignoreBounds=True)
            name.setZValue(NAMES)
        self.set_theme(self._theme)

    def _draw(self, line: Line, name: Name, descent: Descent, of: int, box: Box) -> bool:
        """Draw one line, its name at a share of its length of its own, so that lines that agree can be told apart."""
        ends = descent.line(box)
        if ends is None:
            return False
        line.setLine(*ends[0].tolist(), *ends[1].tolist())
        share = (descent.number + 1) / (of + 1)
        place = ends[0] + share * (ends[1] - ends[0])
        name.show_at(descent.label, float(place[0]), float(place[1]), (0.5, 0.5))
        return True


def dress(name: Name, theme: Theme, number: int) -> None:
    """Write a name in the colour of a run, on the card's ground."""
    font = style.font("axis", bold=True)
    name.set_style(font, QColor(theme.descents[number]), style.transparent(theme.card, 0.85))


def spread(
    points: list[tuple[float, float]], apart: float, low: float = -math.inf, high: float = math.inf
) -> list[tuple[float, float]]:
    """Return places for the names of points, each a little above its own and `apart` from the others in height.

    Parameters
    ----------
    points : list of (x, y)
    apart : float
        In units of y.
    low, high : float
        Between which the names stand, as far as there is room for all.
    """
    order = sorted(range(len(points)), key=lambda number: points[number][1])
    heights = [points[number][1] + apart / 2 for number in order]
    for place in range(len(heights)):
        least = heights[place - 1] + apart if place else low + apart / 2
        heights[place] = max(heights[place], least)
    for left, place in enumerate(reversed(range(len(heights)))):
        heights[place] = min(heights[place], high - (left + 0.5) * apart)
    by_number = dict(zip(order, heights, strict=True))
    return [(x, by_number[number]) for number, (x, _) in enumerate(points)]
