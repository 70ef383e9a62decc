"""A field for a sentence: as many lines as it needs to be read, and never a line break in it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

BREAKS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
BESIDE = 8  # pixels: of the frame, over and under the lines


class SentenceField(QPlainTextEdit):
    """A line edit that wraps; Tab leaves it, and so does Enter.

    Signals
    -------
    edited : ()
        Somebody has written in it.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "sentence")
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self.textChanged.connect(self.edited)

    def text(self) -> str:
        """Return what stands in it, on one line."""
        return " ".join(self.toPlainText().splitlines())

    def show_text(self, text: str) -> None:
        """Show a sentence that nobody has written just now."""
        if text != self.text():
            blocker = QSignalBlocker(self)
            self.setPlainText(text)
            blocker.unblock()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the next field where a line would be broken."""
        if event.key() in BREAKS:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take what is pasted as one line."""
        self.insertPlainText(" ".join(source.text().split()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have as many lines as the sentence needs at the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        lines = max(1, round(self.document().size().height()))  # a plain text's document is measured in lines
        margins = 2 * round(self.document().documentMargin()) + BESIDE
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + margins)
