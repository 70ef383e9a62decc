"""The numbers of a batch as Qt's tables read them: a row a sample, and the row of their means."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from core.data.arrays import Array, NDArray
from core.picture.detail import Detail
from gui.words import training as words

Index = QModelIndex | QPersistentModelIndex

PHASE_OF = ("", "", "", "forward", "forward", "loss", "gradient", "gradient", "gradient")  # what computes a column
Y, Z, LOSS = 2, 3, 5  # columns
FEATURES = (0, 1)
DIGITS = (3, 6, 17)
ROWS_MEASURED = 40  # whose texts tell how wide a column must be


class BatchModel(QAbstractTableModel):
    """What the samples of a batch and their means have in common: numbers, as far as the phase has computed them.

    Attributes
    ----------
    detail : Detail, optional
        The iteration that is shown.
    digits : int
        That numbers are written with.
    first : int
        The first column that is shown.
    lit, on_lit : QColor
        Behind the columns of the present phase, and of their numbers.
    """

    def __init__(self) -> None:
        super().__init__()
        self.detail: Detail | None = None
        self.digits = DIGITS[0]
        self.lit, self.on_lit = QColor(), QColor()
        self.first = 0

    def show_detail(self, detail: Detail | None) -> None:
        """Show an iteration."""
        self.beginResetModel()
        self.detail = detail
        self._take(detail)
        self.endResetModel()

    def _take(self, detail: Detail | None) -> None:
        """Make ready what the cells of another iteration are read from."""

    def text(self, row: int, column: int) -> str:
        """Return what stands in a cell, blank while its phase is still to come."""
        raise NotImplementedError

    def set_digits(self, digits: int) -> None:
        """Write numbers with so many digits."""
        self.digits = digits
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def shows(self, column: int) -> bool:
        """Tell whether a column is computed by now."""
        phase = PHASE_OF[column]
        return self.detail is not None and (not phase or self.detail.cursor.shows(phase))

    def lit_columns(self) -> list[int]:
        """Return the columns that the present phase computes."""
        if self.detail is None:
            return []
        return [column for column, phase in enumerate(PHASE_OF) if phase == self.detail.cursor.phase]

    def as_text(self) -> str:
        """Return all rows as text, tabs between columns."""
        columns = range(self.columnCount())
        return "\n".join("\t".join(self.text(row, column) for column in columns) for row in range(self.rowCount()))

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return len(PHASE_OF) if parent is None or not parent.isValid() else 0

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text, blank while its phase is still to come."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.BackgroundRole and index.column() in self.lit_columns():
            return self.lit
        if role == Qt.ItemDataRole.ForegroundRole and index.column() in self.lit_columns():
            return self.on_lit
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.meaning(index.column())
        return None

    def meaning(self, column: int) -> str:
        """Return what stands in a column."""
        raise NotImplementedError


class BatchTable(BatchModel):
    """A row a sample: x1, x2, y, z, ŷ, its loss and its gradients, as far as the phase has computed them."""

    def __init__(self) -> None:
        super().__init__()
        self._columns: list[Array] = []
        self._order: NDArray[np.intp] = np.empty(0, dtype=np.intp)
        self._sorted: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)

    def _take(self, detail: Detail | None) -> None:
        """Have the rows stand in the order of the batch, or as they are sorted."""
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

    def sample_of(self, row: int) -> int:
        """Return the place in the batch of the sample in a row of the table."""
        return int(self._order[row])

    def row_of(self, sample: int) -> int:
        """Return the row of the table that a sample of the batch stands in."""
        return int(np.flatnonzero(self._order == sample)[0])

    def widest(self, column: int) -> list[str]:
        """Return texts that a column must be wide enough for: its name, and those of its first rows."""
        rows = range(min(self.rowCount(), ROWS_MEASURED))
        name = str(self.headerData(column, Qt.Orientation.Horizontal))
        return [name, *(self.text(row, column) for row in rows)]

    def as_text(self) -> str:
        """Return the whole table as text, tabs between columns, under the names of the columns."""
        names = (str(self.headerData(column, Qt.Orientation.Horizontal)) for column in range(self.columnCount()))
        return "\n".join(["\t".join(names), *([super().as_text()] if self.rowCount() else [])])

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many samples the batch has."""
        return len(self._order) if parent is None or not parent.isValid() else 0

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a column's name, or a sample's number in the batch."""
        if role == Qt.ItemDataRole.DisplayRole:
            if orientation == Qt.Orientation.Vertical:
                return str(self._order[section] + 1)
            return ("x1", "x2", "y", "z", "ŷ", self.tr("loss"), "∂w1", "∂w2", "∂b")[section]
        if role == Qt.ItemDataRole.ToolTipRole and orientation == Qt.Orientation.Horizontal:
            return self.meaning(section)
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
        count = 0 if self.detail is None else len(self.detail.y)
        column, order = self._sorted
        if column < 0 or not count or not self.shows(column):
            self._order = np.arange(count)
            return
        self._order = np.argsort(self._columns[column], kind="stable")
        if order == Qt.SortOrder.DescendingOrder:
            self._order = self._order[::-1]

    def text(self, row: int, column: int) -> str:
        """Return what stands in a cell, blank while its phase is still to come."""
        if not self.shows(column):
            return ""
        value = float(self._columns[column][self._order[row]])
        return f"{value:.0f}" if column == Y else words.cell_text(value, self.digits)

    def meaning(self, column: int) -> str:
        """Return what stands in a column."""
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
        )[column]


class MeanRow(BatchModel):
    """The row under the batch: the mean loss and the mean gradient, as far as the phase has computed them."""

    def text(self, row: int, column: int) -> str:
        """Return what stands in a column, blank while its phase is still to come."""
        return self._in(column, self.first)

    def meaning(self, column: int) -> str:
        """Return what stands in a column: the loss of the batch, or a part of its gradient."""
        if column < LOSS:
            return self.tr("What the batch as a whole says: the mean over its samples")
        if column == LOSS:
            return self.tr("The batch loss: the mean of the samples' losses")
        return self.tr("The gradient that moves {weight}: the mean over the samples").format(
            weight=("w1", "w2", "b")[column - LOSS - 1]
        )

    def _in(self, column: int, first: int) -> str:
        detail = self.detail
        if detail is None or (column < LOSS and column != first):
            return ""
        if column == first:
            return self.tr("mean")
        if not self.shows(column):
            return ""
        value = detail.step.batch_loss if column == LOSS else detail.step.gradient[column - LOSS - 1]
        return words.cell_text(float(value), self.digits)

    def as_text(self) -> str:
        """Return the row as text, whichever columns are shown."""
        return "\t".join(self._in(column, 0) for column in range(self.columnCount()))

    def rowCount(self, parent: Index | None = None) -> int:
        """Return that there is one row."""
        return 1 if parent is None or not parent.isValid() else 0

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text; the word in front stands at the left."""
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == self.first:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return super().data(index, role)
