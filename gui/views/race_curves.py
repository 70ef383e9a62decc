"""The losses of a race: the whole training set's loss of every run over the clock they share, and the target."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor

from core.frame import Descent, RaceFrame
from gui import theme
from gui.theme import Theme
from gui.views.race_lines import LABEL_PIXELS, RUNS_MOST, dress_label, spread

Array = NDArray[np.float64]

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
        self._marks: pg.ScatterPlotItem | None = None
        self._labels: list[pg.TextItem] = []
        self._target: pg.InfiniteLine | None = None

    def show_race(self, race: RaceFrame | None, loss: bool, top: float, right: float) -> None:
        """Draw the curves of the loss, or of the accuracy in %, inside a view of these spans."""
        descents = race.descents if race is not None else ()
        if len(self._curves) < len(descents):
            self._make_items()
        limit = FAR_ABOVE * top
        for number, (curve, label) in enumerate(zip(self._curves, self._labels, strict=True)):
            shown = number < len(descents)
            curve.setVisible(shown)
            label.setVisible(shown)
            drawn = (descents[number].scored, loss, top) if shown else ()
            if shown and drawn != self._drawn[number]:
                values = np.minimum(_values(descents[number], loss), limit)
                curve.setData(descents[number].scored.times, values)
            self._drawn[number] = drawn
        self._mark(descents, loss, race.chosen if race is not None else 0)
        self._place_labels(descents, loss, top, right)
        self._show_target(race.target if race is not None and loss else None)

    def set_theme(self, look: Theme) -> None:
        """Take on the colours of `look`."""
        self._look = look
        for number, (curve, label) in enumerate(zip(self._curves, self._labels, strict=True)):
            curve.setPen(theme.descent_pen(look, number))
            dress_label(label, look, number)
        if self._target is not None:
            self._target.setPen(theme.pen(look.muted, 1.5, Qt.PenStyle.DashLine))
            self._target.setHoverPen(theme.pen(look.accent, 3.0))
            self._target.label.setColor(QColor(look.text))
            self._target.label.setFont(theme.scaled_font(theme.SMALL_SCALE))
            self._target.label.fill = pg.mkBrush(theme.transparent(look.card, 0.8))

    def _make_items(self) -> None:
        """Make the items of the most runs there can be; a window without a race never needs them."""
        for _ in range(RUNS_MOST):
            curve, label = pg.PlotCurveItem(antialias=True), pg.TextItem(anchor=(0, 0.5))
            self._curves.append(curve)
            self._labels.append(label)
            self._drawn.append(())
            for item in (curve, label):
                self._plot.addItem(item, ignoreBounds=True)
        self._marks = pg.ScatterPlotItem()
        self._plot.addItem(self._marks, ignoreBounds=True)
        self._target = pg.InfiniteLine(
            angle=0,
            movable=True,
            label="",
            labelOpts={"position": 0.4, "anchors": [(0.5, 1), (0.5, 1)], "movable": False},
        )
        self._target.sigPositionChangeFinished.connect(self._dragged)
        self._plot.addItem(self._target, ignoreBounds=True)
        self.set_theme(self._look)

    def _mark(self, descents: tuple[Descent, ...], loss: bool, chosen: int) -> None:
        """Mark where the runs stand: each at its cursor on its curve."""
        if self._marks is None:
            return
        shown = [descent for descent in descents if len(descent.scored.times)]
        self._marks.setData(
            [descent.at for descent in shown],
            [float(np.interp(descent.at, descent.scored.times, _values(descent, loss))) for descent in shown],
            size=[CHOSEN_MARK if descent.number == chosen else MARK for descent in shown],
            symbol=[theme.DESCENT_SYMBOLS[descent.number] for descent in shown],
            brush=[QColor(self._look.descents[descent.number]) for descent in shown],
            pen=theme.pen(self._look.card),
        )

    def _place_labels(self, descents: tuple[Descent, ...], loss: bool, top: float, right: float) -> None:
        """Write each run's name at its curve's end, or left of it at the right edge, apart from each other."""
        ends = [_end(descent, loss, top) for descent in descents]
        places = spread(ends, LABEL_PIXELS * float(self._plot.getViewBox().viewPixelSize()[1]))
        for descent, (x, y) in zip(descents, places, strict=True):
            label = self._labels[descent.number]
            label.setText(descent.label)
            label.setAnchor((0, 0.5) if x < 0.6 * right else (1, 0.5))
            label.setPos(x, y)

    def _show_target(self, target: float | None) -> None:
        if self._target is None:
            return
        self._target.setVisible(target is not None)
        if target is not None and not self._target.moving:
            if self._target.value() != target:
                self._target.blockSignals(True)
                self._target.setValue(target)
                self._target.blockSignals(False)
            self._target.label.setFormat(self.tr("target {loss:.3g}").format(loss=target))

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
