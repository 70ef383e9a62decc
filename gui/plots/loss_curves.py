"""The training set's loss of every run that is on; where there are several, with its name, and the target."""

from __future__ import annotations

import math

import numpy as np
import pyqtgraph as pg
from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols
from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF

from core.data.arrays import Array
from core.picture.curves import Curves
from core.picture.frame import Descent, Frame
from core.plan.cursor import EPOCHS, ITERATIONS, SAMPLES, SECONDS, SLOW
from gui.plots.items.boundary_lines import NAMES
from gui.plots.items.curve import Curve
from gui.plots.items.drag import DragLine
from gui.plots.items.marks import Mark
from gui.plots.items.names import End, EndNames
from gui.style import style
from gui.style.theme import LIGHT, Theme
from gui.words import numbers
from gui.words.numbers import Number

translate = QCoreApplication.translate

SMOOTH_MOST = 200  # more epochs than these are drawn thin and plain, which is many times as fast
FIRST_STEPS = 12  # runs side by side are shown in steps that double, from this power of two of its length on
FIRST_AT_LEAST, FIRST_PARTS = 10, 64  # iterations; parts of the axis that are to be seen at the start
DASHED_MOST, PLAIN_FROM = 200, 500  # points: a curve of more has no dashes, and is thin
WIDEST = 3.0  # pixels
MARK, CHOSEN_MARK = 9, 13  # pixels
UNDER_MARKS = -1  # the place of the curves, over what is drawn of the batches
DIVERGENCE_SHOWN = 20.0  # times the loss of the start: so much of a divergence is seen
ROOM = 1.04  # heights of the highest curve that are seen
ABOVE_FROM, ABOVE_UNTIL = 0.02, 0.5  # of the view's width: where it is said what leaves through the top
BESIDE_NAMES = 2  # lines: the name of the target, and what the curves have for themselves
LEAST_TOP, MOST_TOP = 1e-30, 1e30  # of an axis that can still be drawn
FAR_ABOVE = 50.0  # heights of the view: what lies higher is drawn there


class LossCurves(QObject):
    """The curve of every run, each in its colour; those of several with a mark where the run stands, and a name.

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
        self._theme = LIGHT
        self._alone = True
        self._long = False
        self._curves: list[Curve] = []
        self._drawn: list[tuple[object, ...]] = []
        self._marks: list[Mark] = []
        self._widths: list[float] = []
        self._above = pg.TextItem(anchor=(0, 0))
        self.said_above: list[Array] = []  # where that is written, for names to keep away from
        plot.addItem(self._above, ignoreBounds=True)
        self._above.hide()
        self._names = EndNames(plot, NAMES, after=2)
        self._target: DragLine | None = None

    @property
    def first(self) -> Curve | None:
        """The curve of the first run, which of a single one is the only one."""
        return self._curves[0] if self._curves else None

    def show_frame(self, frame: Frame, loss: bool, unit: float, top: float, right: float) -> None:
        """Draw the curves of the loss, or of the accuracy in %.

        Parameters
        ----------
        frame : Frame
        loss : bool
        unit : float
            How many epochs of a single run are one on the axis.
        top, right : float
            Spans of the view.
        """
        descents, alone = frame.descents, frame.alone
        if len(self._curves) < len(descents):
            self._make_items(len(descents))
        long = alone and len(frame.descent.curves.epochs) > SMOOTH_MOST
        if (alone, long) != (self._alone, self._long):
            self._alone, self._long = alone, long
            self.set_theme(self._theme)
        limit = FAR_ABOVE * top
        for number, curve in enumerate(self._curves):
            shown = number < len(descents)
            curve.setVisible(shown)
            self._marks[number].setVisible(shown and not alone)
            if not shown:
                self._drawn[number] = ()
                continue
            descent = descents[number]
            drawn = (descent.curves if alone else descent.scored, alone, loss, unit, top)
            if drawn != self._drawn[number]:
                self._drawn[number] = drawn
                times = descent.curves.epochs / unit if alone else descent.scored.times
                curve.setData(times, np.minimum(_values(descent, loss, alone), limit))
                self._dress(number, len(times))
        if alone:
            self._names.hide()
        else:
            self._mark(descents, loss, frame.chosen)
            self._place_names(frame, loss, top)
        self._show_target(frame.target if loss and not alone else None)

    def say_above(self, peak: float, top: float, right: float) -> None:
        """Say how high the curves go, where something leaves through the top of the view."""
        above = peak > ROOM * top
        self._above.setVisible(above)
        self.said_above = []
        if above:
            self._above.setText(self.tr("↑ up to {loss}").format(loss=numbers.number(peak)))
            self._above.setPos(ABOVE_FROM * right, ROOM * top)
            self.said_above = [np.array([(ABOVE_FROM * right, top), (ABOVE_UNTIL * right, top)])]

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of `theme`."""
        self._theme = theme
        self._above.setFont(style.font("axis"))
        self._above.setColor(QColor(theme.text))
        self._above.fill = pg.mkBrush(style.transparent(theme.card, 0.8))
        for number, mark in enumerate(self._marks):
            self._widths[number] = 0.0
            self._dress(number, 0)
            mark.set_style(style.pen(theme.card), QColor(theme.descents[number]))
        if self._target is not None:
            self._target.setPen(style.pen(theme.muted, 1.5, Qt.PenStyle.DashLine))
            self._target.setHoverPen(style.pen(theme.accent, 3.0))
            self._target.fit_reach()

    def _dress(self, number: int, points: int) -> None:
        """Give a curve its pen: of many points it is thinner, and without dashes, which is many times as fast."""
        width = (
            1.0
            if self._alone and self._long
            else WIDEST
            if points <= DASHED_MOST
            else 2.0
            if points <= PLAIN_FROM
            else 1.2
        )
        if width == self._widths[number]:
            return
        self._widths[number] = width
        dash = style.DESCENT_DASHES[number] if width == WIDEST and not self._alone else Qt.PenStyle.SolidLine
        curve = self._curves[number]
        curve.setPen(style.pen(self._theme.train if self._alone else self._theme.descents[number], width, dash))
        curve.opts["antialias"] = not self._long
        curve.setSegmentedLineMode("on" if dash is Qt.PenStyle.SolidLine else "off")

    def _make_items(self, count: int) -> None:
        for number in range(len(self._curves), count):
            curve = Curve(antialias=True)
            curve.keep_painted()
            mark = Mark(Symbols[style.DESCENT_SYMBOLS[number]])
            self._curves.append(curve)
            self._marks.append(mark)
            self._widths.append(0.0)
            self._drawn.append(())
            for item in (curve, mark):
                self._plot.addItem(item, ignoreBounds=True)
            curve.setZValue(UNDER_MARKS)
        if self._target is None and count > 1:
            self._make_target()
        self.set_theme(self._theme)

    def _make_target(self) -> None:
        self._target = DragLine(angle=0, movable=True)
        self._target.sigPositionChangeFinished.connect(self._dragged)
        self._plot.addItem(self._target, ignoreBounds=True)

    def _mark(self, descents: tuple[Descent, ...], loss: bool, chosen: int) -> None:
        """Mark where the runs stand: each at its cursor, as high as its weights there are scored."""
        for descent, mark in zip(descents, self._marks, strict=False):
            values = _values(descent, loss)
            if len(values):
                scores = descent.scores
                y = scores.train_loss if loss else 100 * scores.train_accuracy
                if scores.epoch is not None or not math.isfinite(y):
                    y = float(np.interp(descent.at, descent.scored.times, values))
                mark.show_at(descent.at, y, CHOSEN_MARK if descent.number == chosen else MARK)

    def _place_names(self, frame: Frame, loss: bool, top: float) -> None:
        """Write each run's name at its curve's end."""
        ends, curves = [], []
        for descent in frame.descents:
            x, y = _end(descent, loss, top)
            ends.append(End(descent.label, x, y, self._theme.descents[descent.number], MARK / 2 + 1))
            values = np.minimum(_values(descent, loss), top)
            curves.append(np.column_stack([descent.scored.times, values]))
        line = QFontMetricsF(style.font("name", bold=True)).height()
        if (
            len(ends) + BESIDE_NAMES
        ) * line > self._plot.getViewBox().height():  # the tape and the costs have them, too
            ends = []
        if loss and frame.target is not None:  # its line ends at the left, where the curves are still above it
            right = self._plot.getViewBox().viewRange()[0][1]
            told = self.tr("target {loss}").format(loss=numbers.number(frame.target))
            ends.insert(0, End(told, 0.0, frame.target, self._theme.text, rim=0.0, bold=False))
            curves.append(np.array([(0.0, frame.target), (right, frame.target)]))
        curves.extend(self.said_above)
        self._names.show(self._theme, ends, curves, anew=frame.readings is not None, moving=frame.playing)

    def _show_target(self, target: float | None) -> None:
        if self._target is None:
            return
        self._target.setVisible(target is not None)
        if target is not None and not self._target.moving and self._target.value() != target:
            self._target.blockSignals(True)
            self._target.setValue(target)
            self._target.blockSignals(False)

    def _dragged(self) -> None:
        if self._target is not None:
            self.target_chosen.emit(max(float(self._target.value()), 0.0))


def clock_right(frame: Frame) -> float:
    """Return the right end of the axis: the clock's end, or a half of it, or a half of that, as far as it was seen.

    From the start on it has room for an iteration of every run, and for ten of the quickest.
    """
    least = max(1.05 * frame.reached, min(_first_iterations(frame), frame.end))
    right = frame.end
    for _ in range(FIRST_STEPS):
        if right / 2 < least:
            break
        right /= 2
    return right if right > 0 else 1.0


def _first_iterations(frame: Frame) -> float:
    """Return how far the axis reaches for an iteration of every run and for ten of the quickest."""
    if frame.clock == SECONDS:
        return frame.end / FIRST_PARTS  # what an iteration takes is measured, and not known at the start
    sizes = [descent.schedule.batch_size for descent in frame.descents]
    each = {
        ITERATIONS: [1.0 for _ in sizes],
        EPOCHS: [size / descent.schedule.train for size, descent in zip(sizes, frame.descents, strict=True)],
        SAMPLES: [float(size) for size in sizes],
        SLOW: [size * frame.sample_seconds for size in sizes],
    }[frame.clock]
    return max(*each, FIRST_AT_LEAST * min(each))


def clock_top(frame: Frame) -> float:
    """Return a height for the loss axis: room for all that is drawn of the runs, a divergence as in `loss_top`."""
    return max(
        min(_highest(descent.scored.loss), _most_of_a_divergence(descent.scored.loss)) for descent in frame.descents
    )


def clock_peak(frame: Frame) -> float:
    """Return the highest loss that is drawn of any run."""
    return max(_highest(descent.scored.loss) for descent in frame.descents)


def _values(descent: Descent, loss: bool, alone: bool = False) -> Array:
    """Return the training set's loss, or its accuracy in %: of a single run at its epochs, else where it is scored."""
    if alone:
        return descent.curves.train_loss if loss else 100 * descent.curves.train_accuracy
    return descent.scored.loss if loss else 100 * descent.scored.accuracy


def _end(descent: Descent, loss: bool, top: float) -> tuple[float, float]:
    """Return where the curve of a run ends, inside the view."""
    values = _values(descent, loss)
    if len(values) == 0:
        return 0.0, 0.0
    return float(descent.scored.times[-1]), min(float(np.nan_to_num(values[-1], nan=top, posinf=top)), top)


def loss_top(curves: Curves, diverges: bool = False, before: Curves | None = None) -> float:
    """Return a height for the loss axis, in steps that stay: room for all that is drawn.

    Only a divergence leaves through the top: in an axis that held it, all before it would lie on the ground. The
    plot says how high it goes. That of the run before leaves altogether: the present one need not be small for it.

    Parameters
    ----------
    curves : Curves
    diverges : bool
        Whether the run is said to diverge.
    before : Curves, optional
        Those of the run before.
    """
    highest = loss_peak(curves)
    if diverges:
        highest = min(highest, _most_of_a_divergence(curves.train_loss))
    if before is not None and (peak := loss_peak(before)) <= _most_of_a_divergence(before.train_loss):
        highest = max(highest, peak)
    return round_top(highest)


def loss_peak(curves: Curves) -> float:
    """Return the highest loss that is drawn of a run."""
    return max(_highest(curves.train_loss), _highest(curves.test_loss), _highest(curves.batch_loss))


def _most_of_a_divergence(losses: Array) -> float:
    """Return how much of a divergence is seen of a run with these losses of the training set, the start's first."""
    return DIVERGENCE_SHOWN * max(_highest(losses[:1]), 0.05)


def _highest(losses: Array) -> float:
    """Return the highest of some losses that is a number; 0 where there is none."""
    return float(losses[np.isfinite(losses)].max(initial=0.0))


def round_top(highest: float) -> float:
    """Return the next height that has one digit, or one and a half; 1 where nothing is higher than 0."""
    if not 0 < highest < math.inf:
        return 1.0
    highest = min(max(highest, LEAST_TOP), MOST_TOP)
    step = 10.0 ** math.floor(math.log10(highest)) / 2
    return math.ceil(highest / step) * step


def read_run(curves: Curves, iteration: float, iterations_per_epoch: int, loss: bool) -> str:
    """Return in words what the curves of a run have nearest to an iteration."""
    parts = []
    if loss and len(curves.iterations):
        nearest = int(np.abs(curves.iterations - iteration).argmin())  # drawn before its update
        parts.append(
            translate("loss", "iteration {iteration}: batch loss {loss:.4g}").format(
                iteration=int(curves.iterations[nearest]) + 1, loss=Number(curves.batch_loss[nearest])
            )
        )
    if len(curves.epochs):
        nearest = int(np.abs(curves.epochs - iteration / iterations_per_epoch).argmin())
        train, test = scores_of(curves, loss)
        parts.append(
            (
                translate("loss", "after epoch {epoch}: train {train:.4g}")
                if math.isnan(test[nearest])
                else translate("loss", "after epoch {epoch}: train {train:.4g}, test {test:.4g}")
            ).format(epoch=int(curves.epochs[nearest]), train=Number(train[nearest]), test=Number(test[nearest]))
        )
    return "\n".join(parts)


def read_runs(frame: Frame, x: float, loss: bool) -> str:
    """Return in words where the runs were at a place of the axis, as far as they were seen."""
    lines = []
    for descent in frame.descents:
        scored = descent.scored
        count = int(np.searchsorted(scored.times, x, side="right"))
        if count:
            value = scored.loss[count - 1] if loss else 100 * scored.accuracy[count - 1]
            lines.append(f"{descent.label}: {Number(value):.4g}")
    return "\n".join(lines)


def scores_of(curves: Curves, loss: bool) -> tuple[Array, Array]:
    """Return what is drawn of the train and of the test set: the loss, or the accuracy in %."""
    if loss:
        return curves.train_loss, curves.test_loss
    return 100 * curves.train_accuracy, 100 * curves.test_accuracy
