"""A box that a screen reader names, and a row of choices that is one stop for Tab."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QWidget

BY_KEYS, BY_ARROWS = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus


class Group(QWidget):
    """Widgets that belong together.

    Parameters
    ----------
    name : str
        What they choose, or are about.
    """

    access_role = QAccessible.Role.Grouping

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)


def make_one_stop(buttons: Collection[QAbstractButton]) -> None:
    """Let Tab come to the one that is chosen, or else to the first; the arrow keys go on from there.

    Qt does so by itself only once one of them has had the focus.
    """
    chosen = next((button for button in buttons if button.isChecked()), next(iter(buttons)))
    for button in buttons:
        policy = BY_KEYS if button is chosen else BY_ARROWS
        if button.focusPolicy() != policy:
            button.setFocusPolicy(policy)
