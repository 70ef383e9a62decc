"""A slider with a mark at one of its places."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QStyle, QStyleOptionSlider

from gui.access.slider import ToldSlider
from gui.style import style
from gui.style.theme import LIGHT

TICK_HALF, TIP = 3.0, 4.0  # pixels: half the width of the tick's foot, and its height


class MarkedSlider(ToldSlider):
    """A horizontal slider that can have one mark: a line through the groove on a small foot."""

    def __init__(self) -> None:
        super().__init__()
        self.theme = LIGHT
        self._mark: int | None = None

    @property
    def mark(self) -> int | None:
        """The marked place of the slider, None where there is no mark."""
        return self._mark

    def show_mark(self, place: int | None) -> None:
        """Mark a place of the slider, or none."""
        if place != self._mark:
            self._mark = place
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the slider and its mark."""
        super().paintEvent(event)
        if self._mark is None:
            return
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        control, drawn_by = QStyle.ComplexControl.CC_Slider, self.style()
        groove = drawn_by.subControlRect(control, option, QStyle.SubControl.SC_SliderGroove, self)
        handle = drawn_by.subControlRect(control, option, QStyle.SubControl.SC_SliderHandle, self)
        span = groove.width() - handle.width()
        x = (
            groove.left()
            + handle.width() / 2
            + QStyle.sliderPositionFromValue(self.minimum(), self.maximum(), self._mark, span)
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(style.pen(self.theme.error, 2.0))
        bottom = self.height() - 1
        painter.drawLine(QPointF(x, 1), QPointF(x, bottom))
        painter.setBrush(QColor(self.theme.error))
        painter.setPen(Qt.PenStyle.NoPen)
        foot = [QPointF(x - TICK_HALF, bottom), QPointF(x + TICK_HALF, bottom), QPointF(x, bottom - TIP)]
        painter.drawPolygon(QPolygonF(foot))
        painter.end()
