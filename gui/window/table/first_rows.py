"""The first rows of a table, for the sheet on which it is opened."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from core.data.reading.table import Table

ROWS_SHOWN = 50
Index = QModelIndex | QPersistentModelIndex


class FirstRows(QAbstractTableModel):
    """The first rows of a table, as they stand in it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[list[str]] = []
        self._heads: list[str] = []
        self._lines: list[str] = []
        self._numbers: list[int] = []

    def show_table(self, table: Table, roles: dict[int, str]) -> None:
        """Show another table; the heads say what a column is, by its number."""
        self.beginResetModel()
        self._rows = table.preview(ROWS_SHOWN)
        self._heads = [
            f"{roles[column.number]}: {column.name}" if column.number in roles else column.name
            for column in table.columns
        ]
        self._lines = [str(line) for line in table.lines[:ROWS_SHOWN].tolist()]
        self._numbers = [column.number for column in table.columns]
        self.endResetModel()

    def number_of(self, section: int) -> int:
        """Return the number that a column has in the table."""
        return self._numbers[section]

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns the table has."""
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return a cell as it stands."""
        return self._rows[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return what a column is, and the line of a row."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self._heads if orientation == Qt.Orientation.Horizontal else self._lines)[section]
