"""The timeline: where the cursor stands, and how far the run has been seen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QStyle, QStyleOptionSlider

from core.picture.frame import Frame
from core.plan.cursor import EPOCHS, ITERATIONS, SAMPLES
from gui.access.slider import ToldSlider
from gui.style import style
from gui.style.theme import LIGHT

PLACES = 10_000  # where its moments are no whole numbers, or too many
PLACES_MOST = 2_000_000_000  # a slider counts with 32 bits
SEEN_LEAST = 8  # pixels: a shorter line under the handle looked like a stray dot


class Timeline(ToldSlider):
    """A slider over the iterations that also shows how far the run has been seen."""

    def __init__(self) -> None:
        super().__init__()
        self.theme = LIGHT
        self._reached = 0

    def showEvent(self, event: QShowEvent) -> None:
        """Paint on a ground of its own, so that no card is painted under it once a frame."""
        super().showEvent(event)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # which the style sheet has just taken away

    def show_reached(self, reached: int) -> None:
        """Show how far the run has been seen."""
        if reached != self._reached:
            self._reached = reached
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to where the line is clicked; from there the handle can be dragged on."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_SliderHandle
        handle = self.style().subControlRect(QStyle.ComplexControl.CC_Slider, option, part, self)
        place = event.position().toPoint()
        if event.button() is Qt.MouseButton.LeftButton and not handle.contains(place):
            span = self.width() - handle.width()
            x = place.x() - handle.width() // 2
            self.setValue(QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), x, span))
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the slider, and under it a line as far as the run has been seen."""
        ground = QPainter(self)
        ground.fillRect(self.rect(), QColor(self.theme.card))
        ground.end()
        super().paintEvent(event)
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        groove = self.style().subControlRect(
            QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderGroove, self
        )
        share = self._reached / self.maximum() if self.maximum() else 0.0
        if share * groove.width() < SEEN_LEAST:
            return
        painter = QPainter(self)
        painter.setPen(style.pen(self.theme.current, 2.0))
        bottom = self.height() - 2
        painter.drawLine(groove.left(), bottom, groove.left() + round(share * groove.width()), bottom)
        painter.end()


def places_a_unit(frame: Frame) -> float:
    """Return how many places of the timeline one unit of the clock's axis is: it counts iterations or samples."""
    train = frame.descent.schedule.train
    places = {ITERATIONS: 1.0, EPOCHS: float(train), SAMPLES: 1.0}.get(frame.clock, 0.0)
    if places and frame.end * places <= PLACES_MOST:
        return places
    return PLACES / frame.end if frame.end > 0 else 1.0
