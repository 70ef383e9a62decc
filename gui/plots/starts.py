"""The pictures of many starts: their boundaries, their descents, and when each reached the target."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols
from PySide6.QtCore import QCoreApplication, QPointF, Qt, Signal
from PySide6.QtGui import QBrush, QColor

from core.analysis.landscape import FOLLOWED_MOST
from core.analysis.many_starts import NEVER, ManyStarts, counted_times
from core.data.arrays import Array, Whole, evenly
from core.maths.boundary import boundary_lines
from core.picture.frame import Descent, Frame
from core.picture.plotted_data import Points
from gui.plots.items.curve import Curve
from gui.plots.items.descent import POINT, SMOOTH_MOST, split
from gui.plots.items.marks import Mark
from gui.plots.plot_card import name_axis, nice_step
from gui.plots.small_plot import SmallPlot
from gui.style import style
from gui.style.theme import Theme
from gui.words import axes
from gui.words.numbers import number, whole

DRAWN_MOST = 200  # lines, or paths; all starts are counted
SAMPLES_MOST = 150  # behind the lines
NEAR = 12.0  # pixels: what lies farther from a click was not meant
AROUND = 0.05  # of the span of the paths, on each side
TICKS, LEFT_TICKS = 4, 3
NEVER_GAP, NEVER_WIDTH = 0.08, 0.16  # of the times' width: room for a word under the bar
DASHED = Qt.PenStyle.DashLine

translate = QCoreApplication.translate


class MembersPlot(SmallPlot):
    """A picture in which each start is something that can be clicked.

    Signals
    -------
    chosen : (member : int)
    """

    chosen = Signal(int)

    def __init__(self, name: str, says: str, tooltip: str) -> None:
        super().__init__(name, says, tooltip)
        self.found: ManyStarts | None = None
        self.drawn: Whole = np.empty(0, dtype=np.int64)
        self.clicked.connect(self._choose)

    def set_found(self, found: ManyStarts) -> None:
        """Show these starts from now on."""
        self.found = found
        self.drawn = evenly(found.number, DRAWN_MOST)

    def _choose(self, at: QPointF) -> None:
        if self.found is None or len(self.drawn) == 0:
            return
        distances = np.nan_to_num(self.distances(at), nan=np.inf)  # pixels
        if distances.min() <= NEAR:
            self.chosen.emit(int(self.drawn[distances.argmin()]))

    def distances(self, at: QPointF) -> Array:
        """Return how far each of the drawn starts is from a place, in pixels: (drawn,)."""
        raise NotImplementedError


class LinesPlot(MembersPlot):
    """Every start's boundary at the moment on screen: solid once it has the target, dashed before."""

    def __init__(self) -> None:
        super().__init__(
            "startsLines",
            translate("starts", "The boundaries of many starts at this moment"),
            translate(
                "starts",
                "The boundary of each start, solid once it has the target; click one to load its start",
            ),
        )
        self._weights: Array = np.empty((0, 3))
        self._data: object = None
        self._samples = [pg.ScatterPlotItem(symbol=symbol, size=4, pen=None) for symbol in style.CLASS_SYMBOLS]
        self._without, self._having = (
            Curve(connect="pairs", antialias=True),
            Curve(connect="pairs", antialias=True),
        )
        self._own = Curve(antialias=True)
        for item in (*self._samples, self._without, self._having, self._own):
            self.plot.addItem(item, ignoreBounds=True)
        for side in ("left", "bottom"):
            self.plot.hideAxis(side)

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of `theme`."""
        super().set_theme(theme)
        for item, colour in zip(self._samples, theme.classes, strict=True):
            item.setBrush(QColor(colour))
        self._without.setPen(style.pen(theme.ghost, 1.2, DASHED))
        self._having.setPen(style.pen(theme.accent, 1.2))
        self._own.setPen(style.pen(theme.line, 3.0))

    def show_frame(self, frame: Frame) -> None:
        """Draw the lines of a moment."""
        left, bottom, right, top = frame.data.box
        if frame.data is not self._data:
            self._data = frame.data
            self.box.setRange(xRange=(left, right), yRange=(bottom, top), padding=0)
            self._draw_samples(frame.data.train)
        own = frame.descent.line(frame.data.box)
        self._own.setVisible(own is not None)
        if own is not None:
            self._own.setData(own[:, 0], own[:, 1])
        if self.found is None:
            return
        now = frame.descent.cursor.done
        self._weights = self.found.paths[self.drawn, self.found.place(now)]
        lines = boundary_lines(self._weights, frame.data.box)
        seen = ~np.isnan(lines[:, 0, 0])
        having = self.found.having(now)[self.drawn]
        for item, which in ((self._without, seen & ~having), (self._having, seen & having)):
            ends = lines[which].reshape(-1, 2)
            item.setData(ends[:, 0], ends[:, 1])

    def distances(self, at: QPointF) -> Array:
        """Return the distances from the lines."""
        width, height = self.pixel_size()
        w1, w2, b = self._weights.T
        with np.errstate(all="ignore"):
            away: Array = np.abs(w1 * at.x() + w2 * at.y() + b) / np.hypot(w1 * width, w2 * height)
        return away

    def _draw_samples(self, points: Points) -> None:
        some = evenly(len(points.y), SAMPLES_MOST)
        for label, item in enumerate(self._samples):
            chosen = points.X[some][points.y[some] == label]
            item.setData(chosen[:, 0], chosen[:, 1])


class PathsPlot(MembersPlot):
    """Every start's descent up to the moment on screen, solid once it has the target and dashed before.

    What is ahead is pale.
    """

    def __init__(self) -> None:
        super().__init__(
            "startsPaths",
            translate("starts", "The descents of many starts in the plane of the weights"),
            translate(
                "starts",
                "The descent of each start, solid once it has the target; click one to load its start",
            ),
        )
        self._paths: Array = np.empty((0, 1, 2))
        self._shown: tuple[int, int] | None = None
        self._ahead, self._without, self._having = (Curve(connect="finite", antialias=True) for _ in range(3))
        for paths in (self._ahead, self._without, self._having):
            paths.keep_painted()
        for paths in (self._ahead, self._having):  # one stroke around paths that cross each other takes far longer
            paths.setSegmentedLineMode("on")
        self._own = Curve(connect="finite", antialias=True)
        self._starts, self._heads = pg.ScatterPlotItem(symbol="o", size=6), pg.ScatterPlotItem(symbol="o", size=6)
        self._now = Mark(Symbols["o"])
        for item in (self._ahead, self._without, self._having, self._starts, self._own, self._heads, self._now):
            self.plot.addItem(item, ignoreBounds=True)
        name_axis(self.plot, "bottom", "w1", axes.meaning(axes.W1))
        name_axis(self.plot, "left", "w2", axes.meaning(axes.W2))

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of `theme`."""
        super().set_theme(theme)
        pale = style.mixed(theme.card, theme.accent, style.AHEAD)  # opaque: no darker where two pieces meet
        self._ahead.setPen(style.pen(pale, 1.2))
        self._without.setPen(style.pen(theme.ghost, 1.2, DASHED))
        self._having.setPen(style.pen(theme.accent, 1.2))
        for dots in (self._starts, self._heads):
            dots.setSize(style.pixels(8))
        self._starts.setPen(style.pen(theme.path, 1.2))
        self._starts.setBrush(QColor(theme.card))
        self._heads.setPen(style.pen(theme.card))
        self._heads.setBrush(QColor(theme.current))
        self._now.set_style(style.pen(theme.card, 1.5), QColor(theme.line))

    def set_found(self, found: ManyStarts) -> None:
        """Draw the paths of these starts."""
        super().set_found(found)
        self._paths = found.paths[self.drawn, :, :2].copy()
        self._paths[np.abs(self._paths).max(axis=2) > FOLLOWED_MOST] = np.nan  # a divergence is not followed
        self._shown = None
        _draw_paths(self._ahead, self._paths)
        _draw(self._starts, self._paths[:, 0])
        seen = self._paths[~np.isnan(self._paths[..., 0])]
        if len(seen):
            (left, bottom), (right, top) = seen.min(axis=0).tolist(), seen.max(axis=0).tolist()
            right, top = max(right, left + 0.1), max(top, bottom + 0.1)
            self.box.setRange(xRange=(left, right), yRange=(bottom, top), padding=AROUND)

    def show_frame(self, frame: Frame) -> None:
        """Draw the descents up to a moment."""
        descent = frame.descent
        if not descent.late:  # the point waits for its path
            self._draw_own(descent)
        if self.found is None:
            return
        place, having = self.found.place(descent.cursor.done), self.found.having(descent.cursor.done)[self.drawn]
        if (shown := (place, int(having.sum()))) != self._shown:
            self._shown = shown
            for item, which in ((self._without, ~having), (self._having, having)):
                _draw_paths(item, self._paths[which, : place + 1])
            _draw(self._heads, self._paths[:, place])

    def _draw_own(self, descent: Descent) -> None:
        path, _ = split(descent.curves.path, descent.curves.path_iterations, descent.cursor.done)
        many = len(path) > SMOOTH_MOST
        self._own.opts["antialias"] = not many
        self._own.setPen(style.pen(self.theme.line, 1.0 if many else 3.0))
        self._own.setData(path[:, 0], path[:, 1])
        self._now.show_at(float(descent.weights[0]), float(descent.weights[1]), POINT)

    def distances(self, at: QPointF) -> Array:
        """Return the distances from the nearest points of the paths."""
        assert self.found is not None
        away = self.found.paths[self.drawn, :, :2] - (at.x(), at.y())
        nearest: Array = np.hypot(*np.moveaxis(away / self.pixel_size(), 2, 0)).min(axis=1)
        return nearest


class TimesPlot(MembersPlot):
    """The histogram of iterations until the target, and apart from it those that never reached it.

    Pale are those that have not reached it yet at the moment on screen.
    """

    def __init__(self) -> None:
        super().__init__(
            "startsTimes",
            translate("starts", "How many starts needed how many iterations"),
            translate(
                "starts", "How many starts needed how many iterations until the target; click a bar to load one of them"
            ),
        )
        self._ahead, self._bars, self._never = (pg.BarGraphItem(x=[], height=[], width=1) for _ in range(3))
        self._median = pg.InfiniteLine(angle=90)
        self._members: list[Whole] = []
        self._edges: Array = np.zeros((0, 2))
        self._arrived = -1
        self._turn = 0
        for item in (self._ahead, self._bars, self._never, self._median):
            self.plot.addItem(item, ignoreBounds=True)
        name_axis(self.plot, "bottom", translate("starts", "iterations until the target"), axes.meaning(axes.NEEDED))
        name_axis(self.plot, "left", translate("starts", "starts"), axes.meaning(axes.STARTS))

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of `theme`."""
        super().set_theme(theme)
        self._ahead.setOpts(brush=style.transparent(theme.accent, style.AHEAD), pen=style.pen(theme.accent))
        self._bars.setOpts(brush=QColor(theme.accent), pen=style.pen(theme.card))
        self._never.setOpts(brush=QBrush(QColor(theme.ghost), Qt.BrushStyle.BDiagPattern), pen=style.pen(theme.ghost))
        self._median.setPen(style.pen(theme.line, 2.0, DASHED))

    def set_found(self, found: ManyStarts) -> None:
        """Draw the bars of these starts."""
        super().set_found(found)
        edges, counts = counted_times(found.reached_at)
        never = np.flatnonzero(found.reached_at == NEVER)
        low, high = (float(edges[0]), float(edges[-1])) if len(counts) else (0.0, float(found.iterations))
        step = (high - low) / max(1, len(counts)) if len(counts) else found.iterations / 8
        apart, wide = high + max(step, NEVER_GAP * (high - low)), max(step, NEVER_WIDTH * (high - low))
        self._ahead.setOpts(x0=edges[:-1], x1=edges[1:], y0=0, y1=counts, width=None, x=None, height=None)
        self._arrived = -1
        self._never.setOpts(x0=[apart], x1=[apart + wide], y0=0, y1=[len(never)], width=None, x=None, height=None)
        self._never.setVisible(len(never) > 0)
        self._median.setVisible(found.median is not None)
        if found.median is not None:
            self._median.setValue(found.median + 0.5)
        bins = np.searchsorted(edges, found.reached_at, side="right") - 1
        by_time = np.argsort(found.reached_at, kind="stable")
        self._members = [by_time[bins[by_time] == index] for index in range(len(counts))] + [never]
        bars = np.column_stack([edges[:-1], edges[1:]])
        self._edges = np.vstack([bars, (apart, apart + wide)]).astype(np.float64)
        right = apart + 1.2 * wide if len(never) else high
        highest = max([*counts.tolist(), len(never), 1])
        self.box.setRange(xRange=(low, right), yRange=(0, 1.15 * highest), padding=0.02)
        step = max(1, round(nice_step(highest / LEFT_TICKS)))
        self.plot.getAxis("left").setTicks([[(value, whole(value)) for value in range(0, highest + 1, step)]])
        self._name_ticks(low, high, (apart + wide / 2) if len(never) else None, len(counts) > 0)

    def show_frame(self, frame: Frame) -> None:
        """Fill the bars with those that have reached the target by a moment."""
        if self.found is None:
            return
        having = self.found.having(frame.descent.cursor.done)
        if (arrived := int(having.sum())) != self._arrived:
            self._arrived = arrived
            low, high = self._edges[:-1].T
            counts = np.histogram(self.found.reached_at[having], [*low, *high[-1:]])[0] if len(low) else low
            self._bars.setOpts(x0=low, x1=high, y0=0, y1=counts, width=None, x=None, height=None)

    def _choose(self, at: QPointF) -> None:
        inside = np.flatnonzero((self._edges[:, 0] <= at.x()) & (at.x() < self._edges[:, 1]))
        if len(inside) and len(members := self._members[int(inside[0])]):
            self.chosen.emit(int(members[self._turn % len(members)]))
            self._turn += 1

    def _name_ticks(self, low: float, high: float, never: float | None, numbers: bool) -> None:
        step = max(1.0, nice_step((high - low) / TICKS))
        values = np.arange(np.ceil(low / step) * step, high + 1, step) if numbers else np.empty(0)
        ticks = [(value + 0.5, number(value, ".0f")) for value in values.tolist() if value < high]
        named = [] if never is None else [(never, self.tr("never"))]
        self.plot.getAxis("bottom").setTicks([ticks + named])


def _draw(dots: pg.ScatterPlotItem, points: Array) -> None:
    """Draw those of some points (n, 2) that are numbers."""
    dots.setData(*points[~np.isnan(points[:, 0])].T)


def _draw_paths(item: Curve, paths: Array) -> None:
    """Draw paths (k, n, 2) apart from each other; nothing where there is none: pyqtgraph looks for their extremes."""
    apart = np.concatenate([paths, np.full((len(paths), 1, 2), np.nan)], axis=1).reshape(-1, 2)
    item.setData(*(np.empty((0, 2)) if np.isnan(apart).all() else apart).T)
