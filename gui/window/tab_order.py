"""Tab goes through the controls in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

LINE = 12  # pixels: controls whose middles are nearer than this are read as one line


def put_in_reading_order(panels: Sequence[QWidget]) -> None:
    """Chain the controls of each panel by lines from left to right, and the panels one after another."""
    chain = [widget for panel in panels for widget in reading_order(panel)]
    for before, after in pairwise(chain):
        QWidget.setTabOrder(before, after)


def reading_order(panel: QWidget) -> list[QWidget]:
    """Return the controls of a panel that Tab reaches, line by line."""
    found = [
        child
        for child in panel.findChildren(QWidget)
        if child.window() is panel.window()  # a choice's list is a window of its own
        and child.focusPolicy() & Qt.FocusPolicy.TabFocus
        and child.focusProxy() is None
    ]

    def place(child: QWidget) -> tuple[int, int]:
        middle = child.mapTo(panel, QPoint(0, child.height() // 2))
        return middle.y() // LINE, middle.x()

    return sorted(found, key=place)
