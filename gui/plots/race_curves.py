"""The losses of a race: the whole training set's loss of every run over the clock they share, and the target."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor

from core.data.arrays import Array
from core.picture.frame import Descent, RaceFrame
from gui.plots.marks import Mark, Name
from gui.plots.race_lines import LABEL_PIXELS, NAMES, RUNS_MOST, dress, spread
from gui.style import theme
from gui.style.theme import Theme

FIRST_STEPS = 12  # a race is shown in steps that double, from this power of two of its length on
MARK, CHOSEN_MARK = 9, 13  # pixels
FAR_ABOVE = 50.0  # heights of the view: what lies higher is drawn there


class RaceCurves(QObject):
    """What the loss view draws of a race.

    Parameters
    ----------
    plot : PlotItem
        That of the loss view.

    Signals
    -------
    target_chosen : (loss : float)
        The target line was dragged there.
    """

    target_chosen = Signal(float)

    def __init__(self, plot: pg.PlotItem) -> None:
        super().__init__()
        self._plot = plot
        self._look = theme.LIGHT
        self._curves: list[pg.PlotCurveItem] = []
        self._drawn: list[tuple[object, ...]] = []
        self._marks: list[Mark] = []
        self._told = ""  # on the target's line
        self._names: list[Name] = []
        self._target: pg.InfiniteLine | None = None

    def show_race(self, race: RaceFrame | None, loss: bool, top: float, right: float) -> None:
        """Draw the curves of the loss, or of the accuracy in %, inside a view of these spans."""
        descents = race.descents if race is not None else ()
        if len(self._curves) < len(descents):
            self._make_items()
        limit = FAR_ABOVE * top
        for number, curve in enumerate(self._curves):
            shown = number < len(descents)
            for item in (curve, self._names[number], self._marks[number]):
                item.setVisible(shown)
            drawn = (descents[number].scored, loss, top) if shown else ()
            if shown and drawn != self._drawn[number]:
                values = np.minimum(_values(descents[number], loss), limit)
                curve.setData(descents[number].scored.times, values)
            self._drawn[number] = drawn
        self._mark(descents, loss, race.chosen if race is not None else 0)
        self._place_names(descents, loss, top, right)
        self._show_target(race.target if race is not None and loss else None)

    def set_theme(self, look: Theme) -> None:
        """Take on the colours of `look`."""
        self._look = look
        for number, curve in enumerate(self._curves):
            curve.setPen(theme.descent_pen(look, number))
            dress(self._names[number], look, number)
            self._marks[number].set_style(theme.pen(look.card), QColor(look.descents[number]))
        if self._target is not None:
            self._target.setPen(theme.pen(look.muted, 1.5, Qt.PenStyle.DashLine))
            self._target.setHoverPen(theme.pen(look.accent, 3.0))
            self._target.label.setColor(QColor(look.text))
            self._target.label.setFont(theme.font("axis"))
            self._target.label.fill = pg.mkBrush(theme.transparent(look.card, 0.8))

    def _make_items(self) -> None:
        """Make the items of the most runs there can be; a window without a race never needs them."""
        for number in range(RUNS_MOST):
            curve, name = pg.PlotCurveItem(antialias=True), Name()
            mark = Mark(Symbols[theme.DESCENT_SYMBOLS[number]])
            self._curves.append(curve)
            self._names.append(name)
            self._marks.append(mark)
            self._drawn.append(())
            for item in (curve, mark, name):
                self._plot.addItem(item, ignoreBounds=True)
            name.setZValue(NAMES)
        self._target = pg.InfiniteLine(
            angle=0,
            movable=True,
            label="",
            labelOpts={"position": 0.02, "anchors": [(0, 1), (0, 1)], "movable": False},
        )
        self._target.sigPositionChangeFinished.connect(self._dragged)
        self._plot.addItem(self._target, ignoreBounds=True)
        self.set_theme(self._look)

    def _mark(self, descents: tuple[Descent, ...], loss: bool, chosen: int) -> None:
        """Mark where the runs stand: each at its cursor on its curve."""
        for descent, mark in zip(descents, self._marks, strict=False):
            values = _values(descent, loss)
            if len(values):
                y = float(np.interp(descent.at, descent.scored.times, values))
                mark.show_at(descent.at, y, CHOSEN_MARK if descent.number == chosen else MARK)

    def _place_names(self, descents: tuple[Descent, ...], loss: bool, top: float, right: float) -> None:
        """Write each run's name at its curve's end, or left of it at the right edge, apart from each other."""
        ends = [_end(descent, loss, top) for descent in descents]
        places = spread(ends, LABEL_PIXELS * float(self._plot.getViewBox().viewPixelSize()[1]), 0.0, 1.04 * top)
        for descent, (x, y) in zip(descents, places, strict=True):
            self._names[descent.number].show_at(descent.label, x, y, (0.0 if x < 0.6 * right else 1.0, 0.5))

    def _show_target(self, target: float | None) -> None:
        if self._target is None:
            return
        self._target.setVisible(target is not None)
        if target is not None and not self._target.moving:
            if self._target.value() != target:
                self._target.blockSignals(True)
                self._target.setValue(target)
                self._target.blockSignals(False)
            told = self.tr("target {loss:.3g}").format(loss=target)
            if told != self._told:
                self._told = told
                self._target.label.setFormat(told)

    def _dragged(self) -> None:
        if self._target is not None:
            self.target_chosen.emit(max(float(self._target.value()), 0.0))


def race_right(race: RaceFrame) -> float:
    """Return the right end of the axis: the race's end, or a half of it, or a half of that, as far as it was seen."""
    right = race.end
    for _ in range(FIRST_STEPS):
        if right / 2 < 1.05 * race.reached:
            break
        right /= 2
    return right if right > 0 else 1.0


def race_top(race: RaceFrame) -> float:
    """Return a height for the loss axis: room for the start's loss and most of what followed."""
    highest = 1e-6
    for descent in race.descents:
        losses = np.minimum(descent.scored.loss, 1e12)
        if len(losses):
            usual = float(np.percentile(losses, 95))
            highest = max(highest, float(losses[0]), min(usual, 3 * float(losses[0])))
    return highest


def _values(descent: Descent, loss: bool) -> Array:
    return descent.scored.loss if loss else 100 * descent.scored.accuracy


def _end(descent: Descent, loss: bool, top: float) -> tuple[float, float]:
    """Return where the curve of a run ends, inside the view."""
    values = _values(descent, loss)
    if len(values) == 0:
        return 0.0, 0.0
    return float(descent.scored.times[-1]), min(float(np.nan_to_num(values[-1], nan=top, posinf=top)), top)
