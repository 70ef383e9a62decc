"""The convergence curves: loss or accuracy over epochs or iterations."""

from __future__ import annotations

import math

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from core.frame import Curves, Frame, Ghost
from gui import theme
from gui.card import Tabs
from gui.divergence_banner import DivergenceBanner
from gui.legend import Entry, Legend
from gui.theme import Theme
from gui.views.plot import PlotCard

Array = NDArray[np.float64]

LOSS, ACCURACY = 0, 1
EPOCHS, ITERATIONS = 0, 1
SOLID, DASHED = Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine
SMOOTH_MOST = 200  # more epochs than these are drawn thin and plain
MARKED_MOST = 60  # more epochs than these are drawn without a mark each
WHOLE_AT_ONCE = 50  # a run of more epochs than these is shown in steps that double
FAR_ABOVE = 50.0  # heights of the view: what lies higher is drawn there


class LossView(PlotCard):
    """Batch loss per iteration (thin), train and test per epoch (marked and dashed), and the ghost."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("lossView")
        self.setAccessibleName(self.tr("Convergence curves"))
        self._frame: Frame | None = None
        self._long = False
        self._drawn: tuple[object, ...] = ()
        self._named: tuple[object, ...] = ()
        self._ranges = (0.0, 0.0)
        self._page = Tabs(
            [
                (self.tr("Loss"), self.tr("Show the loss")),
                (self.tr("Accuracy"), self.tr("Show the share of samples predicted right")),
            ]
        )
        self._axis = Tabs(
            [
                (self.tr("Epochs"), self.tr("Draw the curves over epochs")),
                (self.tr("Iterations"), self.tr("Draw the curves over iterations")),
            ]
        )
        for tabs in (self._page, self._axis):
            tabs.changed.connect(self._redraw)
            self.header.addWidget(tabs)
        self._ghost_batch, self._ghost_train = pg.PlotCurveItem(), pg.PlotCurveItem()
        self._batch = pg.PlotCurveItem()
        self._test, self._train = pg.PlotCurveItem(antialias=True), pg.PlotCurveItem(antialias=True)
        self._marks = pg.ScatterPlotItem(symbol="o", size=7)
        self._cursor = pg.InfiniteLine(angle=90)
        for item in (
            self._ghost_batch,
            self._ghost_train,
            self._batch,
            self._train,
            self._marks,
            self._test,
            self._cursor,
        ):
            self.plot.addItem(item, ignoreBounds=True)
        self.box.setMouseEnabled(x=False, y=False)
        self.banner = DivergenceBanner()
        self.body.addWidget(self.banner)
        self._legend = Legend(self.widget)
        self._readout = QLabel(self.widget)
        self._readout.setObjectName("lossReadout")
        self._readout.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._readout.hide()
        self.widget.scene().sigMouseMoved.connect(self._mouse_moved)
        self.widget.viewport().installEventFilter(self)

    def show_frame(self, frame: Frame) -> None:
        """Draw a moment."""
        self._frame = frame
        shown = (frame.curves, frame.ghost, frame.schedule, self._page.chosen, self._axis.chosen)
        if len(shown) != len(self._drawn) or any(new is not old for new, old in zip(shown, self._drawn, strict=True)):
            self._drawn = shown
            self._draw_curves(frame)
        if frame.curves.late(frame.reached):
            return  # what ends with the curves waits for them
        self._cursor.setValue(frame.place.iteration / self._unit(frame.schedule.iterations_per_epoch))
        self.banner.show_frame(frame)

    def set_theme(self, look: Theme) -> None:
        """Take on the colours of `look`."""
        super().set_theme(look)
        self._batch.setPen(theme.pen(look.batch_loss))
        self._ghost_batch.setPen(theme.pen(theme.transparent(look.ghost, 0.35).name(QColor.NameFormat.HexArgb)))
        self._ghost_train.setPen(theme.pen(look.ghost, 1.5, Qt.PenStyle.DotLine))
        self._train.setPen(theme.pen(look.train, 2.0))
        self._test.setPen(theme.pen(look.test, 2.0, DASHED))
        self._long = False
        self._marks.setBrush(QColor(look.train))
        self._marks.setPen(theme.pen(look.card))
        self._cursor.setPen(theme.pen(look.muted, 1.0, Qt.PenStyle.DotLine))
        self._legend.set_theme(look)
        self._drawn = ()
        self._redraw()
        self._readout.setStyleSheet(
            f"background: {look.card}; color: {look.text}; border: 1px solid {look.border}; padding: 2px 6px;"
        )

    def _entries(self, frame: Frame, loss: bool) -> list[Entry]:
        look = self.look
        entries = [Entry(self.tr("batch"), self._batch.opts["pen"])] if loss else []
        entries += [
            Entry(self.tr("train"), theme.pen(look.train, 2.0), marked=True),
            Entry(self.tr("test"), theme.pen(look.test, 2.0, Qt.PenStyle.DashLine)),
        ]
        if frame.ghost is not None:
            entries.append(Entry(self.tr("run before"), theme.pen(look.ghost, 1.5, Qt.PenStyle.DotLine)))
        return entries

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the legend in its corner."""
        super().resizeEvent(event)
        self._legend.keep_in_corner()

    def _redraw(self) -> None:
        if self._frame is not None:
            self.show_frame(self._frame)

    def _unit(self, iterations_per_epoch: int) -> float:
        """Return how many iterations one unit of the x axis is."""
        return iterations_per_epoch if self._axis.chosen == EPOCHS else 1.0

    def _draw_curves(self, frame: Frame) -> None:
        loss = self._page.chosen == LOSS
        self._name_things(frame, loss)
        top = loss_top(frame.curves) if loss else 100.0
        self._set_ranges(self._right(frame), top)
        each = frame.schedule.iterations_per_epoch
        train, test = self._scores(frame.curves)
        epochs = frame.curves.epochs * each / self._unit(each)
        limit = FAR_ABOVE * top
        self._batch.setVisible(loss)
        if loss:
            self._batch.setData(frame.curves.iterations / self._unit(each), np.minimum(frame.curves.batch_loss, limit))
        self._train.setData(epochs, np.minimum(train, limit))
        self._test.setData(epochs, np.minimum(test, limit))
        self._thin_out(len(epochs))
        marked = len(epochs) <= MARKED_MOST
        self._marks.setVisible(marked)
        if marked:
            self._marks.setData(epochs, np.minimum(train, limit))
        self._draw_ghost(frame.ghost, loss, limit)

    def _thin_out(self, n_epochs: int) -> None:
        """Draw long curves one pixel wide and without smoothing, which is many times as fast."""
        long = n_epochs > SMOOTH_MOST
        if long != self._long:
            self._long = long
            width = 1.0 if long else 2.0
            self._train.setPen(theme.pen(self.look.train, width))
            self._test.setPen(theme.pen(self.look.test, width, SOLID if long else DASHED))
            for curve in (self._train, self._test):
                curve.opts["antialias"] = not long

    def _set_ranges(self, right: float, top: float) -> None:
        if (right, top) != self._ranges:
            self._ranges = (right, top)
            self.box.setRange(xRange=(-0.04 * right, 1.04 * right), yRange=(0, 1.04 * top), padding=0)

    def _name_things(self, frame: Frame, loss: bool) -> None:
        named = (loss, self._axis.chosen, frame.ghost is None, self.look)
        if named != self._named:
            self._named = named
            self.set_title(self.tr("LOSS") if loss else self.tr("ACCURACY"))
            self._legend.show_entries(self._entries(frame, loss))
            self.plot.setLabel("bottom", self.tr("epochs") if self._axis.chosen == EPOCHS else self.tr("iterations"))
            self.plot.setLabel("left", self.tr("loss") if loss else self.tr("accuracy in %"))

    def _draw_ghost(self, ghost: Ghost | None, loss: bool, limit: float) -> None:
        self._ghost_train.setVisible(ghost is not None)
        self._ghost_batch.setVisible(ghost is not None and loss)
        if ghost is None:
            return
        each = ghost.iterations_per_epoch
        train, _ = self._scores(ghost.curves)
        self._ghost_train.setData(ghost.curves.epochs * each / self._unit(each), np.minimum(train, limit))
        if loss:
            self._ghost_batch.setData(
                ghost.curves.iterations / self._unit(each), np.minimum(ghost.curves.batch_loss, limit)
            )

    def _scores(self, curves: Curves) -> tuple[Array, Array]:
        if self._page.chosen == LOSS:
            return curves.train_loss, curves.test_loss
        return 100 * curves.train_accuracy, 100 * curves.test_accuracy

    def _right(self, frame: Frame) -> float:
        """Return the right end of the x axis: the run's end, or for a long run a step that doubles."""
        each, epochs = frame.schedule.iterations_per_epoch, frame.schedule.epochs
        shown = WHOLE_AT_ONCE
        while shown < epochs and frame.reached > shown * each:
            shown *= 2
        return min(shown, epochs) * each / self._unit(each)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hide the readout when the mouse leaves the plot."""
        if event.type() == QEvent.Type.Leave:
            self._readout.hide()
        return super().eventFilter(watched, event)

    def _mouse_moved(self, position: QPointF) -> None:
        frame = self._frame
        if frame is None or not self.box.sceneBoundingRect().contains(position):
            self._readout.hide()
            return
        x = self.box.mapSceneToView(position).x()
        self._readout.setText(self._read_at(frame, x))
        self._readout.adjustSize()
        right = self.widget.width() - self._readout.width() - 8
        self._readout.move(max(0, min(round(position.x()) + 12, right)), 4)
        self._readout.show()

    def _read_at(self, frame: Frame, x: float) -> str:
        """Return in words what is drawn nearest to `x`."""
        curves, each = frame.curves, frame.schedule.iterations_per_epoch
        iteration = x * self._unit(each)
        parts = []
        if self._page.chosen == LOSS and len(curves.iterations):
            nearest = int(np.abs(curves.iterations - iteration).argmin())
            parts.append(
                self.tr("iteration {iteration}: batch loss {loss:.4g}").format(
                    iteration=int(curves.iterations[nearest]), loss=curves.batch_loss[nearest]
                )
            )
        if len(curves.epochs):
            nearest = int(np.abs(curves.epochs - iteration / each).argmin())
            train, test = self._scores(curves)
            parts.append(
                self.tr("after epoch {epoch}: train {train:.4g}, test {test:.4g}").format(
                    epoch=int(curves.epochs[nearest]), train=train[nearest], test=test[nearest]
                )
            )
        return "\n".join(parts)


def loss_top(curves: Curves) -> float:
    """Return a height for the loss axis: room for the epochs' losses and most batches, in steps that stay."""
    highest = float(np.minimum(curves.train_loss, 1e12).max(initial=0.0))
    highest = max(highest, float(np.minimum(curves.test_loss, 1e12).max(initial=0.0)))
    if len(curves.train_loss) > 1 and highest > 20 * max(curves.train_loss[0], 0.05):
        highest = 20 * max(float(curves.train_loss[0]), 0.05)  # a divergence leaves through the top
    if len(curves.batch_loss):
        usual = float(np.percentile(np.minimum(curves.batch_loss, 1e12), 97))
        highest = max(highest, min(usual, 3 * max(highest, 0.05)))
    highest = max(highest, 1e-6)
    step = 10 ** math.floor(math.log10(highest)) / 2
    return math.ceil(highest / step) * step
