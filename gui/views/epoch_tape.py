"""The epoch tape: one epoch as a strip, cut into its batches to scale."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.frame import Frame
from gui import theme
from gui.card import Card
from gui.theme import Theme

NARROWEST = 4.0  # pixels: narrower batches melt into a filling bar
GAP, THINNEST = 2.0, 2.0  # pixels: between two batches; a short batch is never thinner


class EpochTape(Card):
    """Where the iteration stands in its epoch: batches done, current and to come; a short batch is drawn short."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("epochTape")
        self.setAccessibleName(self.tr("The batches of this epoch"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._strip = _Strip()
        self.body.addWidget(self._strip)

    def show_frame(self, frame: Frame) -> None:
        """Draw a moment."""
        self._strip.show_frame(frame)
        self.set_title(self._title(frame))

    def set_theme(self, look: Theme) -> None:
        """Take on the colours of `look` and the present text size."""
        super().set_theme(look)
        self._strip.look = look
        self._strip.update()

    def _title(self, frame: Frame) -> str:
        schedule = frame.schedule
        makes = self.tr("one epoch = all {train} training samples = {batches}").format(
            train=schedule.train, batches=self._batches(frame)
        )
        if frame.place.batch is None:
            return self.tr("THE START, BEFORE EPOCH 1 of {epochs} — {makes}").format(
                epochs=schedule.epochs, makes=makes
            )
        return self.tr("EPOCH {epoch} of {epochs} — batch {number} of {count} — {makes}").format(
            epoch=frame.place.epoch,
            epochs=schedule.epochs,
            number=frame.place.batch.number,
            count=schedule.iterations_per_epoch,
            makes=makes,
        )

    def _batches(self, frame: Frame) -> str:
        schedule = frame.schedule
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
        self._frame: Frame | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_frame(self, frame: Frame) -> None:
        before = self._frame
        self._frame = frame
        if before is None or before.place != frame.place or before.schedule != frame.schedule:
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, round(self.fontMetrics().height() * 1.5))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._frame is None:
            return
        painter = QPainter(self)
        if self._frame.schedule.batch_size * self._pixels_a_sample() < NARROWEST:
            self._paint_bar(painter, self._frame)
        else:
            self._paint_batches(painter, self._frame)
        painter.end()

    def _pixels_a_sample(self) -> float:
        assert self._frame is not None
        return self.width() / self._frame.schedule.train

    def _paint_batches(self, painter: QPainter, frame: Frame) -> None:
        current = frame.place.batch.number if frame.place.batch is not None else 0
        scale = self._pixels_a_sample()
        metrics = QFontMetricsF(self.font())
        for batch in frame.schedule.batches():
            width = max(THINNEST, batch.size * scale - GAP)
            cell = QRectF(min(batch.first * scale, self.width() - width), 0, width, self.height())
            state = "done" if batch.number < current else "current" if batch.number == current else "to_come"
            painter.fillRect(cell, QColor(getattr(self.look, state)))
            label = str(batch.number)
            if metrics.horizontalAdvance(label) + 2 < cell.width():
                painter.setPen(QColor(self.look.on_current if state == "current" else self.look.text))
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, label)

    def _paint_bar(self, painter: QPainter, frame: Frame) -> None:
        batch = frame.place.batch
        scale = self._pixels_a_sample()
        painter.fillRect(self.rect(), QColor(self.look.to_come))
        if batch is None:
            return
        painter.fillRect(QRectF(0, 0, batch.first * scale, self.height()), QColor(self.look.done))
        width = max(3.0, batch.size * scale)
        left = min(batch.first * scale, self.width() - width)
        painter.fillRect(QRectF(left, 0, width, self.height()), QColor(self.look.current))
        painter.setPen(QColor(self.look.text))
        label = f"{batch.number} / {frame.schedule.iterations_per_epoch}"
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, label)
