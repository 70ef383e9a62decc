"""Words that change often, and have nothing around them painted or laid out anew."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QWidget

from gui.style.theme import LIGHT


class OpaqueLabel(QLabel):
    """A label that paints its own background: the card and the page under it are not painted for every other text.

    Parameters
    ----------
    text : str
    """

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self._background = QColor(LIGHT.card)
        self._longest: str | None = None

    def set_background(self, colour: str) -> None:
        """Take another background colour."""
        self._background = QColor(colour)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.update()

    def hold(self, longest: str) -> None:
        """Be as large as these words need, whatever is said: Qt lays nothing out anew around a fixed size."""
        if longest != self._longest:
            self._longest = longest
            self._fit_longest()

    def changeEvent(self, event: QEvent) -> None:
        """Need another size where the letters are others."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self._longest is not None:
            self._fit_longest()

    def showEvent(self, event: QShowEvent) -> None:
        """Paint the background from now on."""
        super().showEvent(event)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # which the style sheet has just taken away

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the background, then the words."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._background)
        painter.end()
        super().paintEvent(event)

    def _fit_longest(self) -> None:
        said = self.text()
        self.setMinimumSize(0, 0)  # else Qt's hint is never smaller than it was for larger letters
        self.setText(self._longest or "")
        self.setFixedSize(self.sizeHint())
        self.setText(said)


class Room(QWidget):
    """Stands in a layout for a label, which is in none: a layout would be done again for every text.

    Parameters
    ----------
    label : QLabel
    """

    def __init__(self, label: QLabel) -> None:
        super().__init__()
        self._label = label
        label.setParent(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the label all the room there is."""
        super().resizeEvent(event)
        self._label.setGeometry(self.rect())
