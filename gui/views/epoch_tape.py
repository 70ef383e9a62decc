"""The epoch tape in two levels: the epochs of the run above, the batches of the current epoch below."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from core.picture.frame import Descent, Frame
from core.plan.schedule import Schedule
from gui.controls.split_bar import SplitBar
from gui.plots.strip import Strip
from gui.style import style
from gui.style.card import Card
from gui.style.explain import explain
from gui.style.opaque_label import OpaqueLabel
from gui.style.theme import LIGHT, Theme
from gui.words.numbers import whole
from gui.words.spoken import states

FUNNEL = 10  # pixels: from an epoch down to its batches


class EpochTape(Card):
    """Where an iteration stands: in its run and in its epoch; of several runs, in the epoch of each.

    Signals
    -------
    iteration_wanted : (iteration : int)
        Of the chosen run: the cell of an epoch or a batch was clicked.
    run_chosen : (number : int)
        The strip of another run was clicked.
    """

    iteration_wanted = Signal(int)
    run_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("epochTape")
        self.setAccessibleName(self.tr("Epoch tape"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._descent: Descent | None = None
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.title.hide()
        self.body.removeItem(self.header)
        self.body.addLayout(self._grid)
        self._epochs, self._batches = Strip(), Strip()
        self._funnel = _Funnel(self._epochs)
        self._epochs.hint = self.tr("Epoch {number}: click to go to its end")
        self._batches.hint = self.tr("Batch {number} of this epoch: click to go there")
        self._epochs.chosen.connect(self._go_to_epoch)
        self._batches.chosen.connect(self._go_to_batch)
        self._epochs.setAccessibleName(self.tr("Epochs of the run"))
        self._batches.setAccessibleName(self.tr("Batches of the epoch"))
        self._epochs_name, self._batches_name = QLabel(self.tr("epochs")), OpaqueLabel()
        explain(self._epochs_name, "epoch")
        explain(self._batches_name, "batch")
        self._level = [self._epochs_name, self._epochs, self._funnel, self._batches_name, self._batches]
        self._grid.addWidget(self._epochs_name, 1, 0)
        self._grid.addWidget(self._epochs, 1, 1)
        self._grid.addWidget(self._funnel, 2, 1)
        self._grid.addWidget(self._batches_name, 3, 0)
        self._grid.addWidget(self._batches, 3, 1)
        self._runs: list[tuple[QLabel, Strip, OpaqueLabel]] = []
        self._split, self._split_name = SplitBar(), QLabel(self.tr("samples"))
        self._split.setObjectName("tapeSplit")
        self._split_name.setToolTip(self.tr("How the samples are shared out between training set and test set"))
        self._grid.addWidget(self._split_name, 0, 0)
        self._grid.addWidget(self._split, 0, 1)
        self.show_split(False)

    def show_split(self, shown: bool) -> None:
        """Show over the epochs how the samples are shared out, or leave that to the controls."""
        for widget in (self._split_name, self._split):
            widget.setVisible(shown)

    def show_frame(self, frame: Frame) -> None:
        """Draw a moment."""
        self.read = frame  # it needs no readings
        one = len(frame.descents) == 1
        for widget in self._level:
            widget.setVisible(one)
        self._show_runs(() if one else frame.descents, frame.chosen)
        self._descent = descent = frame.descents[frame.chosen]
        train, samples = descent.experiment.train, descent.experiment.samples
        self._split.show_split(train, samples - train)
        if one:
            self._show_run(descent)

    def in_words(self) -> str:
        """Return what it shows now, in whole sentences."""
        return "" if self.read is None else states.tape(self.read)

    def _show_run(self, descent: Descent) -> None:
        schedule, place = descent.schedule, descent.place
        batch = place.batch.number if place.batch is not None else 0
        epoch = place.epoch if place.batch is not None else 0
        ended = batch == schedule.iterations_per_epoch
        run = self.tr("epoch {epoch} of {epochs}").format(epoch=whole(epoch), epochs=whole(schedule.epochs))
        within = self.tr("batch {batch} of {batches}").format(
            batch=whole(batch), batches=whole(schedule.iterations_per_epoch)
        )
        self._epochs.show_cells(range(1, schedule.epochs + 1), epoch, run, filled=ended)
        self._batches.show_cells(batch_ends(schedule), batch, within)
        name = self.tr("epoch {epoch} in batches")
        self._batches_name.hold(name.format(epoch="0" * len(str(schedule.epochs))))
        self._batches_name.setText(name.format(epoch=max(1, epoch)))
        self._funnel.show_cell(max(1, epoch), schedule.epochs)

    def _show_runs(self, descents: Sequence[Descent], chosen: int) -> None:
        while len(self._runs) < len(descents):
            number, name, strip, epoch = len(self._runs), QLabel(), Strip(), OpaqueLabel()
            strip.hint = self.tr("Click to choose this run")
            name.setToolTip(strip.hint)
            epoch.setToolTip(self.tr("The epoch that this run is in"))
            strip.chosen.connect(lambda _cell, number=number: self.run_chosen.emit(number))
            self._grid.addWidget(name, 4 + number, 0)
            self._grid.addWidget(strip, 4 + number, 1)
            self._grid.addWidget(epoch, 4 + number, 2)
            self._runs.append((name, strip, epoch))
            self._dress(number)
        for number, (name, strip, epoch) in enumerate(self._runs):
            for widget in (name, strip, epoch):
                widget.setVisible(number < len(descents))
            if number >= len(descents):
                continue
            descent = descents[number]
            schedule, place = descent.schedule, descent.place
            batch = place.batch.number if place.batch is not None else 0
            label = self.tr("batch {batch} of {batches}").format(
                batch=whole(batch), batches=whole(schedule.iterations_per_epoch)
            )
            strip.show_cells(batch_ends(schedule), batch, label)
            said = self.tr("epoch {epoch}")
            epoch.hold(said.format(epoch="0" * len(whole(schedule.epochs))))
            epoch.setText(said.format(epoch=whole(max(1, place.epoch))))
            if name.text() != descent.label:
                name.setText(descent.label)
                strip.setAccessibleName(descent.label)
            font = name.font()
            if font.underline() != (number == chosen):
                font.setUnderline(number == chosen)
                name.setFont(font)

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of a theme and the present text size."""
        super().set_theme(theme)
        self._batches_name.set_background(theme.card)
        self._funnel.set_theme(theme)
        self._split.theme = theme
        self._split.updateGeometry()
        self._split.update()
        for strip in (self._epochs, self._batches):
            strip.theme = theme
            strip.updateGeometry()
            strip.update()
        for number in range(len(self._runs)):
            self._dress(number)

    def _dress(self, number: int) -> None:
        name, strip, epoch = self._runs[number]
        epoch.set_background(self.theme.card)
        style.colour_text(name, self.theme.descents[number])
        strip.theme, strip.colour = self.theme, self.theme.descents[number]
        strip.updateGeometry()
        strip.update()

    def _go_to_epoch(self, epoch: int) -> None:
        if self._descent is not None:
            self.iteration_wanted.emit(epoch * self._descent.schedule.iterations_per_epoch)

    def _go_to_batch(self, batch: int) -> None:
        if self._descent is not None:
            before = max(0, self._descent.place.epoch - 1) * self._descent.schedule.iterations_per_epoch
            self.iteration_wanted.emit(before + batch)


class _Funnel(QWidget):
    """What joins an epoch with its batches."""

    access_role = QAccessible.Role.Separator

    def __init__(self, epochs: Strip) -> None:
        super().__init__()
        self._theme = LIGHT
        self._epochs, self._number, self._among = epochs, 1, 0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # so that no card is painted under it once a frame
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_cell(self, number: int, among: int) -> None:
        if (number, among) != (self._number, self._among):
            self._number, self._among = number, among
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(60, FUNNEL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.card))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(style.pen(self._theme.current, 0.0))
        painter.setBrush(style.transparent(self._theme.current, 0.15))
        cell = self._epochs.cell(self._number)  # where it is now: the window may be wider than when this was told
        corners = ((cell.left(), 0), (cell.right(), 0), (self.width(), self.height()), (0, self.height()))
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
        painter.end()


@lru_cache(maxsize=8)
def batch_ends(schedule: Schedule) -> Sequence[int]:
    """Return after how many samples each batch of an epoch ends."""
    ends = range(schedule.batch_size, schedule.full_batches * schedule.batch_size + 1, schedule.batch_size)
    return (*ends, schedule.train) if schedule.short_batch else ends
