"""Lists to choose from, each under its name, as they stand on the sheet of a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel

LETTERS_SEEN = 10  # of an entry, at least


def make_list(name: str, act: Callable[[], None]) -> QComboBox:
    """Return a list with an objectName; what is chosen in it by hand is acted on."""
    made = QComboBox()
    made.setObjectName(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(LETTERS_SEEN)
    made.activated.connect(lambda _index: act())
    return made


def put(grid: QGridLayout, column: int, name: str, made: QComboBox) -> None:
    """Put a list into the column of a grid, under its name."""
    label = QLabel(name)
    label.setProperty("role", "muted")
    label.setBuddy(made)
    made.setAccessibleName(name)
    grid.addWidget(label, 0, column)
    grid.addWidget(made, 1, column)
    grid.setColumnStretch(column, 1)


def fill(made: QComboBox, entries: Mapping[Any, str], chosen: object) -> None:
    """Offer entries, by their values, one of which is chosen."""
    made.clear()
    for value, text in entries.items():
        made.addItem(text, value)
    made.setCurrentIndex(next((index for index, value in enumerate(entries) if value == chosen), -1))
