"""What the descents cost, in three short columns: a line each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QWidget

from gui.style import style
from gui.style.theme import LIGHT, Theme

MARK = 10  # pixels


@dataclass(frozen=True, slots=True)
class CostLine:
    """One line: what the run is called, and three costs in words.

    Parameters
    ----------
    label : str
    cells : tuple of three str
    chosen : bool
    """

    label: str
    cells: tuple[str, str, str]
    chosen: bool


class _Mark(QFrame):
    """The colour of a run, which has its name beside it."""

    access_role = QAccessible.Role.Separator


class CostLines(QWidget):
    """A coloured name and three costs a run; a click chooses the run. The last go where there is no room.

    Parameters
    ----------
    headings : list of (label, what it means)
        Of the three columns.

    Signals
    -------
    chosen : (number : int)
    """

    chosen = Signal(int)

    def __init__(self, headings: list[tuple[str, str]]) -> None:
        super().__init__()
        self.setObjectName("costLines")
        self.theme = LIGHT
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._count = 0  # of the runs that are shown
        self._headings: list[QLabel] = []
        self._meanings = [meaning for _text, meaning in headings]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(style.GAP // 2)
        self._grid.setColumnStretch(1, 1)
        for column, (text, meaning) in enumerate(headings, 2):
            label = QLabel(text)
            label.setProperty("role", "muted")
            label.setToolTip(meaning)
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(label, 0, column)
            self._headings.append(label)
        self._rows: list[tuple[QFrame, QLabel, list[QLabel]]] = []
        self._needed: list[int] = []  # pixels, the name and each column; they only grow, so that nothing comes and goes

    def show_lines(self, lines: Sequence[CostLine]) -> None:
        """Show what each run costs."""
        while len(self._rows) < len(lines):
            self._add_row()
        for number, (mark, name, cells) in enumerate(self._rows):
            there = number < len(lines)
            for widget in (mark, name):
                widget.setVisible(there)
            if not there:
                for cell in cells:
                    cell.hide()
                continue
            line = lines[number]
            for label, text in zip((name, *cells), (line.label, *line.cells), strict=True):
                if label.text() != text:
                    label.setText(text)
            font = name.font()
            if font.underline() != line.chosen:
                font.setUnderline(line.chosen)
                name.setFont(font)
        self._count = len(lines)
        self._fit()

    def _fit(self) -> None:
        """Show the columns that there is room for, the first always."""
        rows = self._rows[: self._count]
        texts = [[name for _mark, name, _cells in rows], *([label] for label in self._headings)]
        for column, cells in enumerate(zip(*(cells for _mark, _name, cells in rows), strict=True), 1):
            texts[column] += cells
        widths = [max((label.sizeHint().width() for label in labels), default=0) for labels in texts]
        self._needed = [max(pair) for pair in zip(widths, self._needed or widths, strict=True)]
        gap = self._grid.horizontalSpacing()
        room = self.width() - MARK - gap - self._needed[0]
        for column, needed in enumerate(self._needed[1:]):
            room -= needed + gap
            shown = column == 0 or room >= 0
            for label in (self._headings[column], *(cells[column] for _mark, _name, cells in rows)):
                label.setVisible(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many columns as the new width has room for."""
        super().resizeEvent(event)
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of a theme."""
        self.theme = theme
        self._needed = []
        for number in range(len(self._rows)):
            self._dress(number)
        self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the run whose line is clicked."""
        for number, (_mark, name, _cells) in enumerate(self._rows):
            if name.isVisible() and name.geometry().top() <= event.position().y() <= name.geometry().bottom():
                self.chosen.emit(number)

    def height_of(self, runs: int) -> int:
        """Return how high the head and the lines of the first so many runs are."""
        rows = range(min(runs, self._count) + 1)
        heights = [self._grid.cellRect(row, 1).height() or self.fontMetrics().lineSpacing() for row in rows]
        return sum(heights) + self._grid.verticalSpacing() * (len(heights) - 1)

    def minimumSizeHint(self) -> QSize:
        """Return the room that the lines need, with one column."""
        return QSize(1, self._grid.minimumSize().height())

    def _add_row(self) -> None:
        number = len(self._rows)
        mark, name, cells = _Mark(), QLabel(), [QLabel() for _ in range(3)]
        name.setToolTip(self.tr("Click to choose this run: the controls are then its own"))
        for cell, meaning in zip(cells, self._meanings, strict=True):
            cell.setToolTip(meaning)
        mark.setFixedSize(MARK, MARK)
        name.setObjectName(f"costName{number + 1}")
        self._grid.addWidget(mark, number + 1, 0)
        self._grid.addWidget(name, number + 1, 1)
        for column, cell in enumerate(cells, 2):
            cell.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            cell.setObjectName(f"cost{number + 1}{'ABC'[column - 2]}")
            self._grid.addWidget(cell, number + 1, column)
        self._rows.append((mark, name, cells))
        self._dress(number)

    def _dress(self, number: int) -> None:
        mark, name, _cells = self._rows[number]
        style.colour_text(name, self.theme.descents[number])
        style.fill(mark, self.theme.descents[number])
