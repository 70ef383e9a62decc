"""Where the cursor stands, in large words that change in every frame."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style.opaque_label import OpaqueLabel
from gui.style.sentence import height_of

LINES_MOST = 3  # that room is kept for before they are needed
BETWEEN, KEPT = " · ", "\N{NO-BREAK SPACE}"
WHOLE = str.maketrans({" ": KEPT, "-": "\N{NON-BREAKING HYPHEN}"})


class PositionLine(QWidget):
    """Words with room kept for the longest: that they change does not have the window laid out anew.

    Attributes
    ----------
    label : OpaqueLabel
    """

    def __init__(self) -> None:
        super().__init__()
        self.label = _Parts()  # in no layout, which would be done again for every text
        self.label.setParent(self)
        self.label.setObjectName("positionLabel")
        self.label.setProperty("role", "large")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._longest, self._lines = "", 1
        self.label.installEventFilter(self)

    @property
    def line(self) -> int:
        """How high a line is, in pixels."""
        self.label.ensurePolished()  # before it is seen, it would measure in letters that it is not written in
        return self.label.fontMetrics().lineSpacing()

    def say(self, text: str) -> None:
        """Say where the cursor stands; words that are longer than was thought get their room."""
        if text != self.label.text():
            self.label.setText(text)
            self.setMinimumHeight(max(self.minimumHeight(), self._height_of(text)))

    def keep(self, longest: str = "", lines: int = 1) -> None:
        """Keep room for a text as long as this one, or for so many lines, or for what is said now."""
        self._longest, self._lines = longest, lines
        self.setMinimumHeight(self._needed())

    def _needed(self) -> int:
        longest, said = (self._height_of(text) for text in (self._longest, self.label.text()))
        return max(min(longest, LINES_MOST * self.line), self._lines * self.line, said)

    def _height_of(self, text: str) -> int:
        return height_of(self.label, self.label.kept_together(text, self.width()), self.width())

    def set_role(self, role: str) -> None:
        """Write in the letters of another role of the type scale."""
        self.label.setProperty("role", role)
        self.label.style().polish(self.label)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for the room that words in other letters need."""
        if event.type() == QEvent.Type.FontChange:
            self.setMinimumHeight(self._needed())
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the words all the room there is, and ask for more where they are to stand in less of the width."""
        super().resizeEvent(event)
        self.label.setGeometry(self.rect())
        if event.size().width() != event.oldSize().width():
            self.setMinimumHeight(self._needed())


class _Parts(OpaqueLabel):
    """Breaks its words into lines between their parts: a number stays with its name. Its text is plain words."""

    _asked: tuple[str, int, str] | None = None
    _kept = ""

    def kept_together(self, text: str, width: int) -> str:
        """Return a text in which a part is broken only if it is longer than a line; measured once, painted so too."""
        asked = text, width, self.font().key()
        if asked != self._asked:
            metrics = self.fontMetrics()
            parts = [
                part.translate(WHOLE) if metrics.horizontalAdvance(f"{part}{BETWEEN}") <= width else part
                for part in text.split(BETWEEN)
            ]
            self._asked, self._kept = asked, f"{KEPT}· ".join(parts)
        return self._kept

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._background)
        painter.setPen(self.palette().color(self.foregroundRole()))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self.rect(), flags, self.kept_together(self.text(), self.width()))
        painter.end()
