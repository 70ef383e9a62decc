"""A strip cut into cells: the epochs of a run, or the batches of an epoch, done, current and to come."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QFontMetricsF, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.access.interfaces import PARTS_MOST
from gui.access.parts import Part
from gui.style import style
from gui.style.theme import LIGHT

translate = QCoreApplication.translate

NARROWEST = 4.0  # pixels: narrower cells melt into a filling bar
GAP, THINNEST = 2.0, 2.0  # pixels: between two cells; a short batch is never thinner


class Strip(QWidget):
    """Cells to scale; a click on one chooses it.

    Signals
    -------
    chosen : (cell : int)
        Counted from 1.
    """

    chosen = Signal(int)
    access_role = QAccessible.Role.Graphic

    def __init__(self) -> None:
        super().__init__()
        self.theme = LIGHT
        self.colour = ""  # of the current cell; the theme's where empty
        self.hint = "{number}"  # the tooltip of a cell
        self._ends: Sequence[int] = (1,)
        self._current, self._filled = 0, False
        self._label = ""
        self._numbered = False  # every whole cell, so that no label is needed
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # so that no card is painted under it once a frame
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_cells(self, ends: Sequence[int], current: int, label: str, filled: bool = False) -> None:
        """Show where each cell ends, and which is the current one.

        Parameters
        ----------
        ends : sequence of int
            Rising; the last is the length of the strip, in epochs or samples.
        current : int
            Counted from 1; 0 where none is.
        label : str
            Written over the strip where its cells are too narrow for their numbers.
        filled : bool
            Whether the current cell is done as well.
        """
        state = (ends, current, label, filled)
        before = (self._ends, self._current, self._label, self._filled)
        if state != before:
            self._ends, self._current, self._label, self._filled = state
            between = sorted((current, before[1]))
            if self._numbered and ends == before[0] and between[0]:  # nothing is written over the cells
                self.update(self.cell(between[0]).united(self.cell(between[1])).toAlignedRect().adjusted(-1, 0, 1, 0))
            else:
                self.update()

    def cell(self, number: int) -> QRectF:
        """Return where a cell is, counted from 1: in pixels."""
        scale = self.width() / self._ends[-1]
        left = self._ends[number - 2] * scale if number > 1 else 0.0
        width = max(THINNEST, (self._ends[number - 1] * scale - left) - GAP)
        return QRectF(min(left, self.width() - width), 0, width, self.height())

    def in_words(self) -> str:
        """Return what the strip is of, and where it stands."""
        return self._label

    def parts_in_words(self) -> Sequence[Part]:
        """Return the cells: done, current or to come."""
        states = (translate("strip", "{number}, done"), translate("strip", "{number}, now"))
        to_come = translate("strip", "{number}, to come")
        return [
            Part(
                (
                    states[0]
                    if number < self._current or (number == self._current and self._filled)
                    else states[1]
                    if number == self._current
                    else to_come
                ).format(number=number),
                self.cell(number).toRect(),
                number == self._current,
                partial(self.chosen.emit, number),
            )
            for number in range(1, min(len(self._ends), PARTS_MOST) + 1)
        ]

    def sizeHint(self) -> QSize:
        """Return a height in which a number can be read."""
        return QSize(200, round(max(self.fontMetrics().height() * 1.35, style.target(0))))

    def minimumSizeHint(self) -> QSize:
        """Return the same height, and little width."""
        return QSize(60, self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the cell that is clicked."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(self._cell_at(event.position().x()))

    def event(self, event: QEvent) -> bool:
        """Tell in a tooltip what a click on a cell does."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._cell_at(event.pos().x())
            QToolTip.showText(event.globalPos(), self.hint.format(number=number), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells that are to be painted anew, or a bar where they are too narrow."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self.theme.card))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.width() < NARROWEST * len(self._ends):
            self._numbered = False
            self._paint_bar(painter)
        else:
            self._paint_cells(painter, event.rect())
        painter.end()

    def _cell_at(self, x: float) -> int:
        place = min(max(0.0, x / max(1, self.width())), 1 - 1e-9) * self._ends[-1]
        return min(bisect_right(self._ends, place) + 1, len(self._ends))

    def _colour_of(self, number: int) -> QColor:
        if number < self._current or (number == self._current and self._filled):
            return QColor(self.theme.done)
        if number == self._current:
            return QColor(self.colour or self.theme.current)
        return QColor(self.theme.to_come)

    def _paint_cells(self, painter: QPainter, area: QRect) -> None:
        metrics = QFontMetricsF(self.font())
        if not self._numbered or area == self.rect():
            self._numbered, area = True, self.rect()
        whole = self.cell(1).width()
        for number in range(1, len(self._ends) + 1):
            cell = self.cell(number)
            if cell.right() < area.left() or cell.left() > area.right() + 1:
                continue
            painter.setBrush(self._colour_of(number))
            if number > self._current:  # hardly lighter or darker than the card: it has an edge
                painter.setPen(style.pen(self.theme.edge, 1.0))
                painter.drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
                painter.setPen(Qt.PenStyle.NoPen)
            else:
                painter.drawRoundedRect(cell, 3, 3)
            text = str(number)
            fits = metrics.horizontalAdvance(text) + 2 < cell.width()
            self._numbered &= fits or cell.width() < whole
            if fits:
                painter.setPen(QColor(style.written_on(self._colour_of(number).name())))
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, text)
                painter.setPen(Qt.PenStyle.NoPen)
        if not self._numbered:
            self._write_label(painter)

    def _paint_bar(self, painter: QPainter) -> None:
        painter.setBrush(QColor(self.theme.to_come))
        painter.setPen(style.pen(self.theme.edge, 1.0))
        painter.drawRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5))
        if self._current:
            cell = self.cell(self._current)
            done = self.rect().toRectF()
            done.setRight(cell.left())
            painter.fillRect(done, QColor(self.theme.done))
            cell.setWidth(max(3.0, cell.width()))
            painter.fillRect(cell, self._colour_of(self._current))
        self._write_label(painter)

    def _write_label(self, painter: QPainter) -> None:
        """Write over the cells, on a ground of its own so that it can be read."""
        if not self._label:
            return
        width = QFontMetricsF(self.font()).horizontalAdvance(self._label) + 16
        ground = QRectF((self.width() - width) / 2, 3, width, self.height() - 6)  # the batch under way shows above it
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.card))
        painter.drawRoundedRect(ground, 4, 4)
        painter.setPen(QColor(self.theme.text))
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, self._label)
