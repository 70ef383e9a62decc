"""Names at the ends of curves: where each stands so that it covers nothing that matters."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from core.data.arrays import Array
from gui.plots.items.clipping import VIEW_MOST, point_at
from gui.plots.items.marks import Name
from gui.style import style
from gui.style.theme import Theme

Placed = tuple[str, float, float, float, float]  # a name, where its end is, and how large it is, in pixels
Rect = tuple[float, float, float, float]  # left, top, right, bottom, in pixels

REACHES = (10.0, 26.0, 48.0, 76.0, 110.0, 150.0)  # pixels from the end to the name
REACH = np.repeat(REACHES, 12)
ANGLE = np.tile(np.radians((0, -30, 30, -60, 60, -90, 90, -120, 120, -150, 150, 180)), len(REACHES))
ACROSS, DOWN = np.cos(ANGLE), np.sin(ANGLE)
MARGIN = 3.0  # pixels around a name that stay free
KEEP_OFF = 12.0  # pixels around a point that no name may cover
EVERYWHERE = 12.0  # pixels between two places of a picture
APART = 7.0  # pixels between two places of a curve that are looked at
LOOKED_AT_MOST = 200  # places of a curve
LEADER = np.linspace(0.15, 1.0, 8)[:, np.newaxis]  # places of a line from an end to its name, as parts of its length
ON_CURVE, COVERED, OUTSIDE, ON_NAME = 3.0, 100.0, 400.0, 1000.0  # the cost of each place, point, rim and name covered
FAR, NEAR = 0.03, 0.006  # the cost of a pixel of distance, where something is covered and where nothing is
TOGETHER = 0.15  # the cost of a pixel of distance of names in a column: lines to all of them are many
NEARER = 0.15  # so much a place must be better to be taken instead: 25 pixels nearer


class End(NamedTuple):
    """The end of a curve, in the units of the plot: its name, its colour, and how far its mark reaches in pixels."""

    text: str
    x: float
    y: float
    colour: str
    rim: float = 6.0
    bold: bool = True


class EndNames:
    """The names at the ends of the curves of a plot.

    Parameters
    ----------
    plot : PlotItem
    level : float
        Their place above everything else.
    after : int
        How many frames after the numbers better places are looked for while playing. Views beside each other take
        turns: at once they made a frame of three descents 3 to 6 ms longer, in turns they make two 1 to 2 ms longer
        (`python -m benchmarks scenes`, row "three-descents: p99 gap").
    """

    def __init__(self, plot: pg.PlotItem, level: float, after: int = 1) -> None:
        self._plot, self._level, self._after = plot, level, after
        self._places = Places()
        self._texts: list[str] = []
        self._offsets: list[tuple[float, float]] = []
        self._names: list[Name] = []
        self._styles: list[tuple[object, ...]] = []
        self._shown: tuple[Theme, Sequence[End], Sequence[Array], Sequence[Array]] | None = None
        self._owed = 0  # frames until better places are looked for; none where they are not
        plot.getViewBox().sigResized.connect(lambda _box: self._again())

    def show(
        self,
        theme: Theme,
        ends: Sequence[End],
        curves: Sequence[Array],
        points: Sequence[Array] = (),
        anew: bool = True,
        moving: bool = False,
    ) -> None:
        """Write the names of some ends, and no others.

        Parameters
        ----------
        theme : Theme
        ends : sequence of End
        curves : sequence of (n, 2) float64
            What should not be covered.
        points : sequence of (2,) float64
            What must not be covered, besides the ends.
        anew : bool
            Whether to look for better places; in between the names go along with their ends. To look in every frame
            took 1.5 ms of each.
        moving : bool
            Whether the picture is playing: the names then stay where they stood as long as they can, and better places
            are looked for in a later frame, since the one with the numbers has enough to do. At rest the same moment
            has the same names at the same places, whatever was shown before.
        """
        self._shown = theme, ends, curves, points
        box = self._plot.getViewBox()
        width, height = box.viewPixelSize()
        (left, right), (bottom, top) = box.viewRange()
        for name in self._names[len(ends) :]:
            name.setVisible(False)
        if not (ends and width > 0 and height > 0):
            return

        def on_screen(places: Array) -> Array:
            places = np.clip(places, -VIEW_MOST, VIEW_MOST)
            return np.column_stack([(places[:, 0] - left) / width, (top - places[:, 1]) / height])

        self._dress(theme, ends)
        texts = [end.text for end in ends]
        due = self._owed == 1
        self._owed = self._owed - 1 if self._owed > 1 else self._after if anew else 0
        stays = len(texts) == len(self._texts) if moving else texts == self._texts
        if stays and not (due if moving else anew):
            offsets = self._offsets
            if texts != self._texts:  # with what made it another, the frame has enough to do
                self._texts, self._owed = texts, self._owed or self._after
        else:
            self._texts = texts
            if not moving:
                self._places = Places()
            size = (right - left) / width, (top - bottom) / height
            offsets = self._offsets = self._look(on_screen, ends, curves, points, *size)
        for end, name, offset in zip(ends, self._names, offsets, strict=False):
            name.show_beside(end.x, end.y, offset, style.pixels(end.rim))

    def _look(
        self,
        on_screen: Callable[[Array], Array],
        ends: Sequence[End],
        curves: Sequence[Array],
        points: Sequence[Array],
        width: float,
        height: float,
    ) -> list[tuple[float, float]]:
        """Return where the names are to stand, in pixels from their ends."""
        at = on_screen(np.array([point_at(end.x, end.y).toTuple() for end in ends]))
        wanted = [
            (end.text, *middle, *name.size) for end, name, middle in zip(ends, self._names, at.tolist(), strict=False)
        ]
        known = [point[np.newaxis] for point in points if np.isfinite(point).all()]
        fixed = np.vstack([at, *(on_screen(point) for point in known)])
        return self._places.find(wanted, [on_screen(curve) for curve in curves], fixed, (0.0, 0.0, width, height))

    def _again(self) -> None:
        """Look anew in a picture of another size: the axes took room, or gave it."""
        if self._shown is not None:
            self.show(*self._shown)

    def catch_up(self) -> None:
        """Look for the better places that are owed, in a frame that has nothing else to do.

        Together with the curves they made frames of 20 ms of processor time (`python -m benchmarks scenes`, row
        "learn: p99 gap").
        """
        if self._owed and self._shown is not None:
            self._owed = 1
            self.show(*self._shown, anew=False, moving=True)

    def at(self, place: QPointF) -> str:
        """Return the name that is written at a place of the scene; nothing where there is none."""
        for name in self._names:
            if name.isVisible() and name.covers(place):
                return name.text
        return ""

    def hide(self) -> None:
        """Write no names."""
        self._shown = None
        for name in self._names:
            name.setVisible(False)

    def _dress(self, theme: Theme, ends: Sequence[End]) -> None:
        while len(self._names) < len(ends):
            name = Name()
            name.setZValue(self._level)
            self._plot.addItem(name, ignoreBounds=True)
            self._names.append(name)
            self._styles.append(())
        for number, (name, end) in enumerate(zip(self._names, ends, strict=False)):
            font = style.font("name", end.bold)
            dressed = (end.text, end.colour, font, theme.card, style.screen_ratio())
            if dressed != self._styles[number]:
                self._styles[number] = dressed
                name.set_style(font, QColor(end.colour), QColor(theme.card))
                name.set_text(end.text)
            name.setVisible(True)


class Places:
    """Where names stood last: one stays beside its end as long as nothing comes under it, or moves much nearer."""

    def __init__(self) -> None:
        self._offsets: dict[str, tuple[float, float]] = {}
        self._turn = 0

    def find(
        self,
        names: Sequence[Placed],
        curves: Sequence[Array],
        points: Array,
        bounds: Rect,
    ) -> list[tuple[float, float]]:
        """Return the middle of each name, in pixels from its end.

        Parameters
        ----------
        names : sequence of (name, x, y, width, height)
            Where the end of the curve is, and how large the name is, in pixels.
        curves : sequence of (n, 2) float64
            What should not be covered, a row of nan where it is interrupted.
        points : (m, 2) float64
            What must not be covered.
        bounds : (left, top, right, bottom)
        """
        room = _Room(np.vstack([np.empty((0, 2)), *(along(curve) for curve in curves)]), points, bounds)
        self._turn += 1
        together = _at_one_place(names) if self._turn == 1 else []
        if together:  # as at the common start of several runs: one under the other, and the others around them
            column = _column([names[number] for number in together], room, bounds)
            self._offsets = {names[number][0]: offset for number, offset in zip(together, column, strict=True)}
        found: dict[int, tuple[float, float]] = {}
        for number in sorted(range(len(names)), key=lambda number: number not in together):
            name, x, y, width, height = names[number]
            end, size = (x, y), (width, height)
            offset = self._offsets.get(name)
            cost = float(room.cost(np.array([offset]), end, size)[0]) if offset is not None else math.inf
            # to look everywhere for each name in every frame would be seen in the frames: they take turns
            if offset is None or (number not in together and (cost >= 1.0 or self._turn % len(names) == number)):
                candidates = _candidates(size)
                costs = room.cost(candidates, end, size)
                best = int(costs.argmin())
                if costs[best] >= OUTSIDE:  # in a low or a narrow picture: anywhere in it
                    candidates = _everywhere(end, size, bounds)
                    costs = room.cost(candidates, end, size)
                    best = int(costs.argmin())
                if offset is None or costs[best] < cost - NEARER:
                    offset = self._offsets[name] = (float(candidates[best, 0]), float(candidates[best, 1]))
            found[number] = offset
            room.take(offset, end, size)
        offsets = [found[number] for number in range(len(names))]
        if any(_meet(*pair) for pair in combinations(_boxes(names, offsets), 2)):
            return _column(names, _Room(room.curves, points, bounds), bounds)
        return offsets


def _at_one_place(names: Sequence[Placed]) -> list[int]:
    """Return the numbers of three or more names whose ends stand at one place; two find room on either side of it."""
    for _name, x, y, _width, _height in names:
        near = [number for number, name in enumerate(names) if math.dist(name[1:3], (x, y)) < KEEP_OFF]
        if len(near) > 2:
            return near
    return []


def _boxes(names: Sequence[Placed], offsets: Sequence[tuple[float, float]]) -> list[Rect]:
    """Return where names stand: left, top, right, bottom, in pixels."""
    return [
        (x + across - width / 2, y + down - height / 2, x + across + width / 2, y + down + height / 2)
        for (_name, x, y, width, height), (across, down) in zip(names, offsets, strict=True)
    ]


def _meet(one: Rect, other: Rect) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _column(names: Sequence[Placed], room: _Room, bounds: Rect) -> list[tuple[float, float]]:
    """Return places of names one under the other, where they cover least: a small picture whose ends stand together.

    As much as they overlap where even their column is too high for the picture, they do so evenly.
    """
    left, top, right, bottom = bounds
    order = sorted(range(len(names)), key=lambda number: (names[number][2], number))
    high = sum(names[number][4] for number in order)
    share = min(1.0, (bottom - top) / high)
    wide = max(names[number][3] for number in order)
    lefts = np.arange(left + MARGIN, max(right - wide - MARGIN, left + MARGIN) + 1, EVERYWHERE)
    tops = np.arange(top, max(bottom - share * high, top) + 1, EVERYWHERE)
    corners = np.stack(np.meshgrid(lefts, tops), axis=-1).reshape(-1, 2)
    total, places, down = np.zeros(len(corners)), {}, 0.0
    for number in order:
        _name, x, y, width, height = names[number]
        offsets = np.add(corners, (width / 2 - x, down + share * height / 2 - y))
        offsets[:, 0] += np.where(corners[:, 0] + wide / 2 < x, wide - width, 0.0)  # flush on the side of its end
        total += room.cost(offsets, (x, y), (width, share * height))
        total += TOGETHER * np.hypot(*np.maximum(np.abs(offsets) - (width / 2, share * height / 2), 0.0).T)
        over = (corners[:, 0] - KEEP_OFF / 2 < x) & (x < corners[:, 0] + wide + KEEP_OFF / 2)
        total += COVERED * over  # the lines to the names farther away would cross the nearer ones
        places[number] = offsets
        down += share * height
    best = int(total.argmin())
    return [(float(places[number][best, 0]), float(places[number][best, 1])) for number in range(len(names))]


def along(curve: Array) -> Array:
    """Return places along a curve in pixels, near enough to each other that no name fits between: (n, 2) to (m, 2)."""
    if len(curve) < 2:
        return curve[~np.isnan(curve).any(axis=1)]
    steps = np.diff(curve, axis=0)
    lengths = np.hypot(*steps.T)
    whole = np.isfinite(lengths)
    starts, steps, lengths = curve[:-1][whole], steps[whole], np.minimum(lengths[whole], 1e5)
    apart = max(APART, float(lengths.sum()) / LOOKED_AT_MOST)
    ends = np.cumsum(lengths)
    if len(ends) == 0:
        return curve[~np.isnan(curve).any(axis=1)]
    at = np.arange(0.0, ends[-1], apart)
    piece = np.minimum(np.searchsorted(ends, at, side="right"), len(ends) - 1)
    share = (at - (ends[piece] - lengths[piece])) / np.maximum(lengths[piece], 1e-9)
    return np.asarray(starts[piece] + share[:, np.newaxis] * steps[piece])


def _candidates(size: tuple[float, float]) -> Array:
    """Return middles of a name around its end, (n, 2), the nearest first."""
    return np.column_stack([ACROSS * (REACH + size[0] / 2), DOWN * (REACH + size[1] / 2)])


def _everywhere(end: tuple[float, float], size: tuple[float, float], bounds: Rect) -> Array:
    """Return middles of a name all over the picture, (n, 2), in pixels from its end."""
    left, top, right, bottom = bounds
    half = np.array(size) / 2 + MARGIN
    across = np.arange(left + half[0], max(right - half[0], left + half[0] + 1), EVERYWHERE)
    down = np.arange(top + half[1], max(bottom - half[1], top + half[1] + 1), EVERYWHERE)
    middles = np.stack(np.meshgrid(across, down), axis=-1).reshape(-1, 2)
    return np.asarray(middles - end)


class _Room:
    """What is free to write on.

    Parameters
    ----------
    curves, points : (n, 2) float64
    bounds : (left, top, right, bottom)
    """

    def __init__(self, curves: Array, points: Array, bounds: Rect) -> None:
        self.curves, self._points, self._bounds = curves, points, bounds
        self._taken: list[tuple[Array, Array]] = []
        self._leaders = np.empty((0, 2))

    def take(self, offset: tuple[float, float], end: tuple[float, float], size: tuple[float, float]) -> None:
        """Let a name stand there."""
        middle, half = np.add(end, offset), np.array(size) / 2 + MARGIN
        self._taken.append((middle - half, middle + half))
        self._leaders = np.vstack([self._leaders, _leaders(np.array([offset]), end, size)[0]])

    def cost(self, offsets: Array, end: tuple[float, float], size: tuple[float, float]) -> Array:
        """Return what it costs to stand at each of some offsets (n, 2): below 1 nothing is covered."""
        middles, half = offsets + end, np.array(size) / 2 + MARGIN
        low, high = middles - half, middles + half
        cost = ON_CURVE * _inside(self.curves, low, high, 0.0)
        cost += COVERED * _inside(self._points, low, high, KEEP_OFF - MARGIN)
        cost += COVERED * _inside(self._leaders, low, high, 0.0)
        left, top, right, bottom = self._bounds
        beyond = np.logical_or.reduce((low < (left, top)) | (high > (right, bottom)), axis=1)
        cost += OUTSIDE * beyond
        lines = _leaders(offsets, end, size)
        others = self._points[np.hypot(*(self._points - end).T) > KEEP_OFF]
        across, down = (lines[:, :, np.newaxis, axis] - others[:, axis] for axis in (0, 1))
        near = across * across + down * down < KEEP_OFF**2
        cost += COVERED / 2 * near.any(axis=1).sum(axis=1)
        for taken_low, taken_high in self._taken:
            meets = np.logical_and.reduce((low < taken_high) & (high > taken_low), axis=1)
            inside = np.logical_and.reduce((lines > taken_low) & (lines < taken_high), axis=2)
            crossed = np.logical_or.reduce(inside, axis=1)
            cost += ON_NAME * meets
            cost += COVERED / 4 * crossed
        distance = np.hypot(*np.maximum(np.abs(offsets) - np.array(size) / 2, 0.0).T)
        # what covers nothing costs less than 1 however far it is
        return np.asarray(np.floor(cost) + np.minimum(NEAR * distance, 0.99) + FAR * distance * (cost > 0))


def _inside(places: Array, low: Array, high: Array, more: float) -> Array:
    """Return how many places lie in each of some boxes, made larger by `more`: (n, 2) and (m, 2) to (m,)."""
    x, y = places[:, 0], places[:, 1]
    across = (x > low[:, :1] - more) & (x < high[:, :1] + more)
    return np.asarray((across & (y > low[:, 1:] - more) & (y < high[:, 1:] + more)).sum(axis=1), dtype=np.float64)


def _leaders(offsets: Array, end: tuple[float, float], size: tuple[float, float]) -> Array:
    """Return places along the lines from an end to the names: (n, len(LEADER), 2)."""
    half = np.array(size) / 2
    tips = np.clip(0.0, offsets - half, offsets + half)
    return np.asarray(end + LEADER * tips[:, np.newaxis, :])
