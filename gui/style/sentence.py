"""A sentence in a panel, with room for all of its lines."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel


class Sentence(QLabel):
    """Words that break into lines; what stands below makes room for every one of them.

    Parameters
    ----------
    name : str
        Its objectName. It has no other name for a screen reader than its own words.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", "small")
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)

    def say(self, text: str) -> None:
        """Say another sentence."""
        if text != self.text():
            self.setText(text)
            self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many lines as the width asks for."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        # layouts ask a label that breaks its lines for its least height at some width, seldom at the one that it has
        lines = self.heightForWidth(self.width())
        self.setMinimumHeight(max(lines, 2 * self.fontMetrics().lineSpacing()))
