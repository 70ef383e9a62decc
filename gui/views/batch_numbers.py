"""One iteration with its real numbers."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QLabel, QPushButton, QTableView

from core.data.arrays import Array
from core.picture.detail import Detail
from core.picture.frame import Frame
from core.plan.numbers import MINUS
from core.plan.schedule import Place
from gui.style import theme
from gui.style.card import Card, Tabs
from gui.style.theme import Theme
from gui.words import training as words

Index = QModelIndex | QPersistentModelIndex

DIGITS = (3, 6, 17)
CELL_MARGIN = 10  # pixels


class BatchNumbersView(Card):
    """The rows of the batch, their mean, and the arithmetic of the update with the numbers in it.

    Signals
    -------
    sample_chosen : ((x1, x2), or None)
        A row was selected.
    """

    sample_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("MICROSCOPE"))
        self.setObjectName("microscope")
        self.setAccessibleName(self.tr("One iteration with its real numbers"))
        self._detail: Detail | None = None
        self._place: Place | None = None
        self.setMinimumWidth(240)
        self._table = BatchTable()
        self._digits = Tabs(
            [
                (str(DIGITS[0]), self.tr("Three digits")),
                (str(DIGITS[1]), self.tr("Six digits")),
                (str(DIGITS[2]), self.tr("All digits")),
            ]
        )
        self._digits.changed.connect(self._change_digits)
        copy = QPushButton(self.tr("Copy"))
        copy.setObjectName("copyButton")
        copy.setProperty("role", "preset")
        copy.setToolTip(self.tr("Copy the table and the arithmetic as text"))
        copy.setAccessibleName(copy.toolTip())
        copy.clicked.connect(self.copy)
        self.header.addWidget(self._digits)
        self.header.addWidget(copy)
        self._view = self._make_view()
        self.scaling = self._make_label("scalingLabel", self.tr("How the sample was standardised"))
        self.arithmetic = self._make_label("updateLabel", self.tr("The arithmetic of the update"))
        self.body.addWidget(self._view, 1)
        self.body.addWidget(self.scaling)
        self.body.addWidget(self.arithmetic)

    def _make_view(self) -> QTableView:
        view = QTableView()
        view.setObjectName("batchTable")
        view.setAccessibleName(self.tr("The samples of the batch"))
        view.setToolTip(self.tr("Click a column to sort, a row to mark its sample in the boundary view"))
        view.setModel(self._table)
        view.setSortingEnabled(True)
        view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        view.horizontalHeader().setSortIndicatorClearable(True)
        view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setTabKeyNavigation(False)
        view.setWordWrap(False)
        view.selectionModel().selectionChanged.connect(self._select)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), view)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self.copy)
        return view

    def _make_label(self, name: str, meaning: str) -> QLabel:
        label = QLabel()
        label.setObjectName(name)
        label.setAccessibleName(meaning)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def set_theme(self, look: Theme) -> None:
        """Take on the colours of `look` and the present text size."""
        super().set_theme(look)
        self._table.lit = theme.transparent(look.current, 0.3)
        metrics = self._view.fontMetrics()
        self._view.verticalHeader().setDefaultSectionSize(metrics.height() + 4)
        self._fit_columns()

    def show_frame(self, frame: Frame) -> None:
        """Show the iteration of a moment, as far as its phase has computed it."""
        if frame.readings is None:
            return
        chosen, detail, place = self._chosen(), frame.readings.detail, frame.descent.place
        same_batch = self._place == place
        self._place, self._detail = place, detail
        blocker = QSignalBlocker(self._view.selectionModel())
        self._table.show_detail(detail)
        blocker.unblock()
        if same_batch and chosen is not None and detail is not None:
            bar = self._view.verticalScrollBar()
            scrolled = bar.value()
            self._view.selectRow(self._table.row_of(chosen))
            bar.setValue(scrolled)
        else:
            self.sample_chosen.emit(None)
        self._bring_lit_columns_in()
        self.set_title(self._title(place, detail))
        self._write()

    def _bring_lit_columns_in(self) -> None:
        row = max(0, self._view.rowAt(0))
        for column in self._table.lit_columns():
            self._view.scrollTo(self._table.index(row, column))

    def choose_sample(self, x1: float, x2: float, reach_1: float, reach_2: float) -> None:
        """Select the sample of the batch that was clicked in the plane, if any is near."""
        if self._detail is None:
            return
        apart = np.hypot((self._detail.X[:, 0] - x1) / reach_1, (self._detail.X[:, 1] - x2) / reach_2)
        nearest = int(apart.argmin())
        if apart[nearest] <= 1:
            row = self._table.row_of(nearest)
            self._view.selectRow(row)
            self._view.scrollTo(self._table.index(row, 0))

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget the iteration: a closed microscope marks no sample."""
        super().hideEvent(event)
        self._detail = self._place = None
        self._table.show_detail(None)
        self.sample_chosen.emit(None)

    def copy(self) -> None:
        """Put the table and the arithmetic on the clipboard, as text."""
        parts = (self.title.text(), self._table.as_text(), self.scaling.text(), self.arithmetic.text())
        text = "\n\n".join(part for part in parts if part) + "\n"
        QApplication.clipboard().setText(text.replace(MINUS, "-"))  # so that a spreadsheet reads the numbers

    def _title(self, place: Place, detail: Detail | None) -> str:
        if place.batch is None:
            return self.tr("MICROSCOPE — step to the first phase (.)")
        if detail is None:
            return self.tr("MICROSCOPE — a batch of {size} is too large for it").format(size=place.batch.size)
        return self.tr("MICROSCOPE — iteration {iteration}").format(iteration=place.iteration)

    def _chosen(self) -> int | None:
        rows = self._view.selectionModel().selectedRows()
        return self._table.sample_of(rows[0].row()) if rows else None

    def _select(self) -> None:
        chosen = self._chosen()
        if self._detail is not None and chosen is not None:
            self.sample_chosen.emit((float(self._detail.X[chosen, 0]), float(self._detail.X[chosen, 1])))
        else:
            self.sample_chosen.emit(None)
        self._write()

    def _change_digits(self) -> None:
        self._table.set_digits(DIGITS[self._digits.chosen])
        self._fit_columns()
        self._write()

    def _fit_columns(self) -> None:
        widest = words.number_text(-0.01 / 7, self._table.digits)
        width = self._view.fontMetrics().horizontalAdvance(widest) + CELL_MARGIN
        for column in range(self._table.columnCount()):
            self._view.setColumnWidth(column, width if column != 2 else width // 2)

    def _write(self) -> None:
        detail = self._detail
        digits = self._table.digits
        self.arithmetic.setText("" if detail is None else words.update_arithmetic(detail, digits))
        scaled = detail is not None and detail.scaling is not None
        self.scaling.setText(words.scaling_arithmetic(detail, self._chosen() or 0, digits) if detail and scaled else "")
        self.scaling.setVisible(scaled)


class BatchTable(QAbstractTableModel):
    """A row a sample: x1, x2, y, z, ŷ, its loss and its gradients, as far as the phase has computed them.

    Attributes
    ----------
    digits : int
        That numbers are written with.
    lit : QColor
        Behind the columns of the present phase.
    """

    PHASE_OF = ("", "", "", "forward", "forward", "loss", "gradient", "gradient", "gradient")

    def __init__(self) -> None:
        super().__init__()
        self.digits = DIGITS[0]
        self.lit = QColor()
        self._detail: Detail | None = None
        self._columns: list[Array] = []
        self._order: NDArray[np.intp] = np.empty(0, dtype=np.intp)
        self._sorted: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)

    def show_detail(self, detail: Detail | None) -> None:
        """Show an iteration; its rows stand in the order of the batch, or as they are sorted."""
        self.beginResetModel()
        self._detail = detail
        if detail is None:
            self._columns = []
        else:
            step = detail.step
            gradients = step.sample_gradients
            self._columns = [
                detail.X[:, 0],
                detail.X[:, 1],
                detail.y,
                step.net_input,
                step.output,
                step.sample_losses,
                gradients[:, 0],
                gradients[:, 1],
                gradients[:, 2],
            ]
        self._arrange()
        self.endResetModel()

    def set_digits(self, digits: int) -> None:
        """Write numbers with so many digits."""
        self.digits = digits
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def sample_of(self, row: int) -> int:
        """Return the place in the batch of the sample in a row of the table."""
        return int(self._order[row])

    def row_of(self, sample: int) -> int:
        """Return the row of the table that a sample of the batch stands in."""
        return int(np.flatnonzero(self._order == sample)[0])

    def shows(self, column: int) -> bool:
        """Tell whether a column is computed by now."""
        phase = self.PHASE_OF[column]
        return self._detail is not None and (not phase or self._detail.cursor.shows(phase))

    def lit_columns(self) -> list[int]:
        """Return the columns that the present phase computes."""
        if self._detail is None:
            return []
        return [column for column, phase in enumerate(self.PHASE_OF) if phase == self._detail.cursor.phase]

    def as_text(self) -> str:
        """Return the whole table as text, tabs between columns."""
        columns = range(self.columnCount())
        lines = ["\t".join(str(self.headerData(column, Qt.Orientation.Horizontal)) for column in columns)]
        for row in range(self.rowCount()):
            lines.append("\t".join(self._text(row, column) for column in columns))
        return "\n".join(lines)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many samples the batch has."""
        return len(self._order) if parent is None or not parent.isValid() else 0

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return len(self.PHASE_OF) if parent is None or not parent.isValid() else 0

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a column's name, or a sample's number in the batch."""
        if role == Qt.ItemDataRole.DisplayRole:
            if orientation == Qt.Orientation.Vertical:
                return str(self._order[section] + 1)
            return ("x1", "x2", "y", "z", "ŷ", self.tr("loss"), "∂w1", "∂w2", "∂b")[section]
        if role == Qt.ItemDataRole.ToolTipRole and orientation == Qt.Orientation.Horizontal:
            return self._meanings()[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text, blank while its phase is still to come."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.BackgroundRole and index.column() in self.lit_columns():
            return self.lit
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort the rows by a column; −1 is the order of the batch."""
        self.layoutAboutToBeChanged.emit()
        remembered = self.persistentIndexList()
        samples = [self.sample_of(index.row()) for index in remembered]
        self._sorted = (column, order)
        self._arrange()
        moved = [self.index(self.row_of(s), index.column()) for s, index in zip(samples, remembered, strict=True)]
        self.changePersistentIndexList(remembered, moved)
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        count = 0 if self._detail is None else len(self._detail.y)
        column, order = self._sorted
        if column < 0 or not count or not self.shows(column):
            self._order = np.arange(count)
            return
        self._order = np.argsort(self._columns[column], kind="stable")
        if order == Qt.SortOrder.DescendingOrder:
            self._order = self._order[::-1]

    def _text(self, row: int, column: int) -> str:
        if not self.shows(column):
            return ""
        value = float(self._columns[column][self._order[row]])
        return f"{value:.0f}" if column == 2 else words.number_text(value, self.digits)

    def _meanings(self) -> tuple[str, ...]:
        return (
            self.tr("first feature"),
            self.tr("second feature"),
            self.tr("label"),
            self.tr("net input: w1·x1 + w2·x2 + b"),
            self.tr("output"),
            self.tr("loss of the sample"),
            self.tr("gradient of the sample's loss by w1"),
            self.tr("gradient of the sample's loss by w2"),
            self.tr("gradient of the sample's loss by b"),
        )
