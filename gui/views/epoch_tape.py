"""The epoch tape: one epoch as a strip, cut into its batches to scale."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from core.picture.frame import Descent, Frame
from core.plan.schedule import Place, Schedule
from gui.style import theme
from gui.style.card import Card
from gui.style.theme import Theme
from gui.words.numbers import whole

NARROWEST = 4.0  # pixels: narrower batches melt into a filling bar
GAP, THINNEST = 2.0, 2.0  # pixels: between two batches; a short batch is never thinner


class EpochTape(Card):
    """Where an iteration stands in its epoch: batches done, current and to come; in a race, one strip a run."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("epochTape")
        self.setAccessibleName(self.tr("The batches of this epoch"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._rows = QGridLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setVerticalSpacing(3)
        self._rows.setHorizontalSpacing(8)
        self._rows.setColumnStretch(1, 1)
        self._strips: list[_Strip] = []
        self._names: list[QLabel] = []
        self.body.addLayout(self._rows)
        self._make_rows(1)

    def show_frame(self, frame: Frame) -> None:
        """Draw a moment."""
        self._make_rows(len(frame.descents))
        for name, strip, descent in zip(self._names, self._strips, frame.descents, strict=True):
            if name.text() != descent.label:
                name.setText(descent.label)
            name.setVisible(not frame.alone)
            strip.show_place(descent.schedule, descent.place, tall=frame.alone)
        schedule = frame.descent.schedule
        if frame.alone:
            self.set_title(self._title(frame.descent))
            self.set_note(self._makes(schedule))
        else:
            self.set_title(self.tr("Epoch tapes"))
            note = self.tr("One epoch = all {train} training samples, whatever the batch size")
            self.set_note(note.format(train=whole(schedule.train)))

    def _make_rows(self, count: int) -> None:
        while len(self._strips) < count:
            strip, name = _Strip(), QLabel()
            strip.look = self.look
            row = len(self._strips)
            self._rows.addWidget(name, row, 0)
            self._rows.addWidget(strip, row, 1)
            self._strips.append(strip)
            self._names.append(name)
            self._dress(name, row)
        while len(self._strips) > count:
            for widget in (self._strips.pop(), self._names.pop()):
                self._rows.removeWidget(widget)
                widget.deleteLater()

    def set_theme(self, look: Theme) -> None:
        """Take on the colours of `look` and the present text size."""
        super().set_theme(look)
        for number, (name, strip) in enumerate(zip(self._names, self._strips, strict=True)):
            self._dress(name, number)
            strip.look = look
            strip.update()

    def _dress(self, name: QLabel, number: int) -> None:
        name.setFont(theme.font("axis", bold=True))
        name.setStyleSheet(f"color: {self.look.descents[number]};")

    def _title(self, descent: Descent) -> str:
        schedule, place = descent.schedule, descent.place
        if place.batch is None:
            return self.tr("The start, before epoch 1 of {epochs}").format(epochs=whole(schedule.epochs))
        return self.tr("Epoch {epoch} of {epochs} — batch {number} of {count}").format(
            epoch=whole(place.epoch),
            epochs=whole(schedule.epochs),
            number=whole(place.batch.number),
            count=whole(schedule.iterations_per_epoch),
        )

    def _makes(self, schedule: Schedule) -> str:
        return self.tr("One epoch = all {train} training samples = {batches}").format(
            train=whole(schedule.train), batches=self._batches(schedule)
        )

    def _batches(self, schedule: Schedule) -> str:
        if schedule.short_batch:
            return self.tr("{full} batches of {size} and a short batch of {short}").format(
                full=schedule.full_batches, size=schedule.batch_size, short=schedule.short_batch
            )
        if schedule.full_batches == 1:
            return self.tr("1 batch of {size}").format(size=schedule.batch_size)
        return self.tr("{full} batches of {size}").format(full=schedule.full_batches, size=schedule.batch_size)


class _Strip(QWidget):
    """The strip itself."""

    def __init__(self) -> None:
        super().__init__()
        self.look = theme.LIGHT
        self._schedule: Schedule | None = None
        self._place: Place | None = None
        self._tall = True
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # so that no card is painted under it once a frame
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_place(self, schedule: Schedule, place: Place, tall: bool) -> None:
        if tall != self._tall:
            self._tall = tall
            self.updateGeometry()
        if place != self._place or schedule != self._schedule:
            self._schedule, self._place = schedule, place
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, round(self.fontMetrics().height() * (1.5 if self._tall else 1.1)))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.look.card))
        if self._schedule is None or self._place is None:
            painter.end()
            return
        scale = self.width() / self._schedule.train  # pixels a sample
        if self._schedule.batch_size * scale < NARROWEST:
            self._paint_bar(painter, self._schedule, self._place, scale)
        else:
            self._paint_batches(painter, self._schedule, self._place, scale)
        painter.end()

    def _paint_batches(self, painter: QPainter, schedule: Schedule, place: Place, scale: float) -> None:
        current = place.batch.number if place.batch is not None else 0
        metrics = QFontMetricsF(self.font())
        for batch in schedule.batches():
            width = max(THINNEST, batch.size * scale - GAP)
            cell = QRectF(min(batch.first * scale, self.width() - width), 0, width, self.height())
            state = "done" if batch.number < current else "current" if batch.number == current else "to_come"
            painter.fillRect(cell, QColor(getattr(self.look, state)))
            label = str(batch.number)
            if metrics.horizontalAdvance(label) + 2 < cell.width():
                painter.setPen(QColor(self.look.on_current if state == "current" else self.look.text))
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, label)

    def _paint_bar(self, painter: QPainter, schedule: Schedule, place: Place, scale: float) -> None:
        batch = place.batch
        painter.fillRect(self.rect(), QColor(self.look.to_come))
        if batch is None:
            return
        painter.fillRect(QRectF(0, 0, batch.first * scale, self.height()), QColor(self.look.done))
        width = max(3.0, batch.size * scale)
        left = min(batch.first * scale, self.width() - width)
        painter.fillRect(QRectF(left, 0, width, self.height()), QColor(self.look.current))
        painter.setPen(QColor(self.look.text))
        label = f"{batch.number} / {schedule.iterations_per_epoch}"
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, label)
