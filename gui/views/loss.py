"""The convergence curves: loss or accuracy over epochs or iterations, or over the clock that runs share."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from pyqtgraph.GraphicsScene.mouseEvents import MouseClickEvent
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QActionGroup, QColor, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from core.picture.curves import Ghost
from core.picture.frame import Frame
from core.plan.cursor import CLOCKS, EPOCHS, ITERATIONS, SAMPLES, SECONDS, SLOW
from gui.access.parts import Part
from gui.controls.divergence_banner import DivergenceBanner
from gui.controls.slow_computer import SlowComputer
from gui.plots.items.boundary_lines import NAMES
from gui.plots.items.curve import Curve
from gui.plots.items.names import End, EndNames
from gui.plots.items.readout import Readout
from gui.plots.loss_curves import (
    FAR_ABOVE,
    ROOM,
    SMOOTH_MOST,
    UNDER_MARKS,
    LossCurves,
    clock_peak,
    clock_right,
    clock_top,
    loss_peak,
    loss_top,
    read_run,
    read_runs,
    round_top,
    scores_of,
)
from gui.plots.plot_card import PlotCard, Veil, name_axis
from gui.style import style
from gui.style.card import Tabs
from gui.style.choice import Choice
from gui.style.explain import explain
from gui.style.theme import Theme
from gui.words import axes
from gui.words.numbers import whole
from gui.words.spoken import parts, states

LOSS, ACCURACY = 0, 1
DASHED = Qt.PenStyle.DashLine
CLOSE = "  \N{MULTIPLICATION SIGN}"  # after the name of what a click takes away
MARKED_MOST = 60  # more epochs than these are drawn without a mark each
WHOLE_AT_ONCE = 200  # a run of more iterations than these is shown as far as it has come, in steps that double
FIRST_SHOWN = 50  # iterations: the first of these steps
PLAIN_FROM = 300  # batches: a longer curve is drawn plain, 1 ms a frame in place of 5


class LossView(PlotCard):
    """The training set's loss of every run; of a single one that of the batches, of the test set and the ghost's too.

    Signals
    -------
    edited : (Experiment)
        The learning rate that does not diverge was taken.
    clock_chosen : (one of `CLOCKS` : str)
    sample_seconds_chosen : (float)
        So long the slow computer is to take for a sample.
    target_chosen : (loss : float)
    ghost_dropped : ()
        The name of the run before was clicked: it is to be seen no longer.
    """

    edited = Signal(object)
    clock_chosen = Signal(str)
    sample_seconds_chosen = Signal(float)
    target_chosen = Signal(float)
    ghost_dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Loss"), parent)
        self.setObjectName("lossView")
        self.setAccessibleName(self.tr("Convergence curves"))
        self._frame: Frame | None = None
        self._alone: bool | None = None
        self._drawn: tuple[object, ...] = ()
        self._named: tuple[object, ...] = ()
        self._ranges = (0.0, 0.0)
        self._page = Tabs(
            self.tr("What is drawn"),
            [
                (self.tr("Loss"), self.tr("Show the loss")),
                (self.tr("Accuracy"), self.tr("Show the share of samples predicted right")),
            ],
        )
        self._page.changed.connect(self._redraw)
        self._over = EPOCHS
        self._axis, self._pages, self._overs = self._make_axis(), self._make_pages(), self._make_overs()
        self.header.addWidget(self._page)
        self.header.addWidget(self._axis)
        self._ghost_batch, self._ghost_train = Curve(), Curve(antialias=True)
        self._batch, self._smooth = Curve(antialias=True), Curve(antialias=True)
        self._test = Curve(antialias=True)
        self._marks = pg.ScatterPlotItem(symbol="o", size=8)
        self._cursor = pg.InfiniteLine(angle=90)
        under = (self._ghost_batch, self._ghost_train, self._batch, self._smooth)
        for item in (*under, self._marks, self._test, self._cursor):
            self.plot.addItem(item, ignoreBounds=True)
        for item in under:
            item.setZValue(UNDER_MARKS - 1)
        self.box.setMouseEnabled(x=False, y=False)
        self._slow = SlowComputer()
        self._slow.chosen.connect(self.sample_seconds_chosen)
        self.body.insertWidget(1, self._slow)
        self._curves = LossCurves(self.plot)
        self._curves.target_chosen.connect(self.target_chosen)
        self.banner = DivergenceBanner()
        self.banner.edited.connect(self.edited)
        self.body.addWidget(self.banner)
        self._names = EndNames(self.plot, NAMES)
        self._before = self.tr("run before") + CLOSE
        self.widget.scene().sigMouseClicked.connect(self._clicked)
        self.widget.scene().sigMouseMoved.connect(self._point_at)
        self._veil = Veil(self.plot)
        explain(self.title, "loss")
        self.widget.setToolTip(
            self.tr("Point to a place of the axis to read the curves there; a target can be dragged")
        )
        self._readout = Readout("lossReadout", self.widget, self.box, self._read_at)

    def _make_axis(self) -> Choice:
        axis = Choice()
        axis.setObjectName("lossAxisChoice")
        axis.setAccessibleName(self.tr("What the curves are drawn over"))
        axis.setToolTip(self.tr("What the curves are drawn over: the clock that the runs share (key C)"))
        names = {**self._clock_names(), SLOW: self.tr("slow computer")}
        for name in CLOCKS:
            axis.addItem(names[name], name)
        axis.activated.connect(lambda _index: self.clock_chosen.emit(axis.currentData()))
        axis.hide()
        return axis

    def _make_pages(self) -> QActionGroup:
        """Return what can be drawn, for the menu: beside the clock of several runs there is no room for it."""
        group = QActionGroup(self)
        for page, name in ((LOSS, self.tr("Loss")), (ACCURACY, self.tr("Accuracy"))):
            action = group.addAction(name)
            action.setObjectName("lossPageAction" if page == LOSS else "accuracyPageAction")
            action.setCheckable(True)
            action.setChecked(page == LOSS)
            action.triggered.connect(lambda _checked=False, page=page: self._page.choose(page))
        self._page.changed.connect(lambda: group.actions()[self._page.chosen].setChecked(True))
        return group

    def _make_overs(self) -> QActionGroup:
        """Return what a single run can be drawn over."""
        group = QActionGroup(self)
        for over, name in ((EPOCHS, self.tr("Over epochs")), (ITERATIONS, self.tr("Over iterations"))):
            action = group.addAction(name)
            action.setObjectName(f"over{over.capitalize()}Action")
            action.setCheckable(True)
            action.setChecked(over == self._over)
            action.triggered.connect(lambda _checked=False, over=over: self._choose_over(over))
        return group

    def fill_menu(self, menu: QMenu) -> None:
        """Add what is drawn, and what a single run is drawn over."""
        for group in (self._pages, self._overs):
            menu.addSeparator()
            menu.addActions(group.actions())

    def _clock_names(self) -> dict[str, str]:
        """Return what the axis is called, by its clock."""
        return {
            ITERATIONS: self.tr("iterations"),
            EPOCHS: self.tr("epochs"),
            SAMPLES: self.tr("samples"),
            SECONDS: self.tr("seconds"),
            SLOW: self.tr("slow computer (s)"),
        }

    def _offer_axis(self) -> None:
        """Offer beside the title the clocks that several runs share, or of a single run loss and accuracy."""
        self._overs.setEnabled(bool(self._alone))
        self._axis.setVisible(self._alone is False and not self.bare)
        self._page.setVisible(self._alone is not False and not self.bare)
        self._arrange_top()

    def _choose_over(self, over: str) -> None:
        self._over = over
        self._redraw()

    def show_controls(self, shown: bool) -> None:
        """Be the picture alone, or not."""
        super().show_controls(shown)
        self._offer_axis()

    def show_frame(self, frame: Frame) -> None:
        """Draw a moment."""
        if frame.alone != self._alone:
            self._alone = frame.alone
            self._lay_out_for(frame.alone)
        self._frame = frame
        if frame.alone:
            self._show_one(frame)
        else:
            self._show_several(frame)
        self._readout.refresh()

    def in_words(self) -> str:
        """Return what it shows now, in whole sentences."""
        return "" if self.read is None else states.loss(self.read)

    def parts_in_words(self) -> Sequence[Part]:
        """Return the curves, an epoch or a run each."""
        return () if self.read is None else parts.loss(self.read, self._page.chosen == ACCURACY)

    def _show_one(self, frame: Frame) -> None:
        descent = frame.descent
        diverges = descent.divergence is not None
        shown = (descent.curves, frame.ghost, descent.schedule, self._page.chosen, self._over, diverges)
        if len(shown) != len(self._drawn) or any(new is not old for new, old in zip(shown, self._drawn, strict=True)):
            self._drawn = shown
            self._draw_curves(frame)
        elif frame.playing and frame.readings is None:
            self._names.catch_up()
        if descent.late:
            return  # what ends with the curves waits for them
        now = descent.place.iteration / self._unit(descent.schedule.iterations_per_epoch)
        self._cursor.setValue(now)
        self._veil.show_ahead(now if descent.place.iteration < descent.reached else None)
        self.banner.show_frame(frame)

    def _show_several(self, frame: Frame) -> None:
        loss = self._page.chosen == LOSS
        shown = (loss, frame.clock, frame.chosen, frame.target, *(descent.scored for descent in frame.descents))
        if frame.plain and frame.readings is None and shown == self._drawn:
            return  # what moves along the axis waits for the curves
        self._drawn = shown
        self._axis.setCurrentIndex(self._axis.findData(frame.clock))
        self._slow.show_seconds(frame.sample_seconds if frame.clock == SLOW and not self.bare else None)
        named = (loss, frame.clock)
        if named != self._named:
            self._named = named
            self.set_title(self.tr("Training loss") if loss else self.tr("Training accuracy"))
            self._name_axes(loss, frame.clock)
        right, top = clock_right(frame), round_top(clock_top(frame)) if loss else 100.0
        self._set_ranges(right, top)
        self._curves.say_above(clock_peak(frame) if loss else 0.0, top, right)
        self._curves.show_frame(frame, loss, 1.0, top, right)
        self._cursor.setVisible(not frame.apart)
        self._cursor.setValue(frame.now)
        self._veil.show_ahead(frame.now if frame.now < frame.reached and not frame.apart else None)

    def _lay_out_for(self, alone: bool) -> None:
        """Show what belongs to a single run, or what several share."""
        self._offer_axis()
        self._slow.show_seconds(None)
        self._names.hide()
        self._drawn = self._named = ()
        self._ranges = (0.0, 0.0)
        self._cursor.setVisible(True)
        self._test.setVisible(alone)
        if not alone:
            self.banner.clear()
            for item in (self._batch, self._smooth, self._marks, self._ghost_batch, self._ghost_train):
                item.setVisible(False)

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of `theme`."""
        super().set_theme(theme)
        self._curves.set_theme(theme)
        self._batch_pens = (
            style.pen(theme.batch_loss, 1.2),
            style.pen(theme.batch_loss),
        )  # of a short curve, of a long one
        self._smooth.setPen(style.pen(theme.muted, 2.0))
        self._smooth.setShadowPen(style.pen(theme.card, 5.0))  # a halo: the noise that it runs over is grey, too
        self._ghost_batch.setPen(style.pen(style.transparent(theme.ghost, 0.35)))
        self._ghost_train.setPen(style.pen(theme.ghost, 1.8, Qt.PenStyle.DotLine))
        self._marks.setSize(style.pixels(8))
        self._marks.setBrush(QColor(theme.train))
        self._marks.setPen(style.pen(theme.card))
        self._cursor.setPen(style.pen(theme.muted, 1.0, Qt.PenStyle.DotLine))
        self._veil.set_theme(theme)
        self._drawn = ()
        self._redraw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the names of several runs anew, as many as have room; those of a single one place themselves."""
        super().resizeEvent(event)
        if self._frame is not None and not self._frame.alone:
            self._drawn = ()
            self._redraw()

    def _redraw(self) -> None:
        if self._frame is not None:
            self.show_frame(self._frame)

    def _unit(self, iterations_per_epoch: int) -> float:
        """Return how many iterations one unit of the x axis is."""
        return iterations_per_epoch if self._over == EPOCHS else 1.0

    def _draw_curves(self, frame: Frame) -> None:
        loss = self._page.chosen == LOSS
        self._name_things(frame, loss)
        descent = frame.descent
        curves, each = descent.curves, descent.schedule.iterations_per_epoch
        before = None if frame.ghost is None else frame.ghost.curves
        top = loss_top(curves, descent.divergence is not None, before) if loss else 100.0
        right = self._right(frame)
        self._set_ranges(right, top)
        peaks = [loss_peak(drawn) for drawn in (curves, before) if drawn is not None]
        self._curves.say_above(max(peaks) if loss else 0.0, top, right)
        unit = self._unit(each) / each  # epochs
        train, test = scores_of(curves, loss)
        epochs, limit = curves.epochs / unit, FAR_ABOVE * top
        self._curves.show_frame(frame, loss, unit, top, right)
        self._batch.setVisible(loss)
        self._smooth.setVisible(loss)
        if loss:
            many = len(curves.iterations) > PLAIN_FROM
            self._batch.opts["antialias"] = not many
            self._batch.setPen(self._batch_pens[many])
            self._batch.setData(curves.iterations / self._unit(each), np.minimum(curves.batch_loss, limit))
            self._smooth.setData(curves.smooth_iterations / self._unit(each), np.minimum(curves.smooth_loss, limit))
        long = len(epochs) > SMOOTH_MOST
        self._test.setPen(style.pen(self.theme.test, 1.0 if long else 2.5, Qt.PenStyle.SolidLine if long else DASHED))
        self._test.opts["antialias"] = not long
        tested = ~np.isnan(test)  # none where all samples train
        self._test.setData(epochs[tested], np.minimum(test[tested], limit))
        marked = len(epochs) <= MARKED_MOST
        self._marks.setVisible(marked)
        if marked:
            self._marks.setData(epochs, np.minimum(train, limit))
        self._draw_ghost(frame.ghost, loss, limit)
        self._name_curves(frame, loss, top)

    def _clicked(self, event: MouseClickEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._names.at(event.scenePos()) == self._before:
            self.ghost_dropped.emit()

    def _point_at(self, place: QPointF) -> None:
        """Show that a click on the name of the run before does something."""
        shape = (
            Qt.CursorShape.PointingHandCursor if self._names.at(place) == self._before else Qt.CursorShape.ArrowCursor
        )
        self.widget.viewport().setCursor(shape)

    def _set_ranges(self, right: float, top: float) -> None:
        if (right, top) != self._ranges:
            self._ranges = (right, top)
            self.box.setRange(xRange=(-0.04 * right, 1.04 * right), yRange=(0, ROOM * top), padding=0)

    def _name_things(self, frame: Frame, loss: bool) -> None:
        whole_set = len(frame.data.dataset.y_test) == 0
        named = (loss, self._over, frame.ghost is None, frame.descent.curves.smoothed, self.theme, whole_set)
        if named != self._named:
            self._named = named
            self.set_title(self.tr("Loss") if loss else self.tr("Accuracy"))
            self._name_axes(loss, self._over)

    def _name_axes(self, loss: bool, clock: str) -> None:
        name_axis(self.plot, "bottom", self._clock_names()[clock], axes.meaning(clock))
        what = self.tr("loss") if loss else self.tr("accuracy in %")
        name_axis(self.plot, "left", what, axes.meaning(axes.LOSS if loss else axes.ACCURACY))

    def _name_curves(self, frame: Frame, loss: bool, top: float) -> None:
        """Write at the end of each curve what it is."""
        theme, smoothed = self.theme, frame.descent.curves.smoothed
        of_many = self.tr("mean of {count} batches").format(count=whole(smoothed))
        named = [
            (self._test, self.tr("test"), theme.test, True),
            (self._curves.first, self.tr("train"), theme.train, True),
            (self._batch if loss else None, self.tr("batch"), theme.muted, False),
            (self._smooth if loss and smoothed else None, of_many, theme.muted, False),
            (self._ghost_train if frame.ghost is not None else None, self._before, theme.muted, False),
        ]
        ends, curves = [], []
        for curve, text, colour, bold in named:
            x, y = (None, None) if curve is None else curve.getData()
            if x is None or y is None or not np.isfinite(x).any():
                continue
            x, y = x[np.isfinite(x)], y[np.isfinite(x)]  # without what was cut off beyond the picture
            heights = np.minimum(np.nan_to_num(y, nan=top), top)
            right = self._ranges[0]
            if x[-1] > right:  # the run before had come farther: its name stands where it leaves the picture
                last = float(np.interp(right, x, heights))
                x, heights = np.append(x[x < right], right), np.append(heights[x < right], last)
            ends.append(End(text, float(x[-1]), float(heights[-1]), colour, bold=bold))
            curves.append(np.column_stack([x, heights]))
        curves.extend(self._curves.said_above)
        self._names.show(theme, ends, curves, anew=frame.readings is not None, moving=frame.playing)

    def _draw_ghost(self, ghost: Ghost | None, loss: bool, limit: float) -> None:
        self._ghost_train.setVisible(ghost is not None)
        self._ghost_batch.setVisible(ghost is not None and loss)
        if ghost is None:
            return
        each = ghost.iterations_per_epoch
        train, _ = scores_of(ghost.curves, loss)
        self._ghost_train.setData(ghost.curves.epochs * each / self._unit(each), np.minimum(train, limit))
        if loss:
            self._ghost_batch.setData(
                ghost.curves.iterations / self._unit(each), np.minimum(ghost.curves.batch_loss, limit)
            )

    def _right(self, frame: Frame) -> float:
        """Return the right end of the x axis: the run's end, or for a long run a step that doubles as it goes on."""
        schedule = frame.descent.schedule
        shown = schedule.iterations
        if shown > WHOLE_AT_ONCE:
            shown = FIRST_SHOWN
            while shown < frame.descent.reached:
                shown *= 2
        return min(shown, schedule.iterations) / self._unit(schedule.iterations_per_epoch)

    def _read_at(self, x: float) -> str:
        """Return in words what is drawn nearest to `x`."""
        frame, loss = self._frame, self._page.chosen == LOSS
        if frame is None:
            return ""
        if not frame.alone:
            return read_runs(frame, x, loss)
        each = frame.descent.schedule.iterations_per_epoch
        return read_run(frame.descent.curves, x * self._unit(each), each, loss)
