"""A sentence in a panel, with room for all of its lines."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel


def height_of(label: QLabel, text: str, width: int) -> int:
    """Return how high a text is in a label of a width; Qt's own answer is never less than the height there is."""
    flags = Qt.TextFlag.TextWordWrap
    return label.fontMetrics().boundingRect(0, 0, max(width, 1), 10_000, flags, text).height()


class Sentence(QLabel):
    """Words that break into lines; what stands below makes room for every one of them.

    Parameters
    ----------
    name : str
        Its objectName. It has no other name for a screen reader than its own words.
    lines : int
        For so many there is always room, so that what stands beside it stands still.
    """

    def __init__(self, name: str, lines: int = 2) -> None:
        super().__init__()
        self._least = lines
        self.setObjectName(name)
        self.setProperty("role", "sentence")
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

    def changeEvent(self, event: QEvent) -> None:
        """Take as many lines as letters of another size ask for."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._make_room()

    def _make_room(self) -> None:
        # layouts ask a label that breaks its lines for its least height at some width, seldom at the one that it has
        lines = height_of(self, self.text(), self.width())
        self.setMinimumHeight(max(lines, self._least * self.fontMetrics().lineSpacing()))
