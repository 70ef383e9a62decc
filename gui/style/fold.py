"""A fold: a line that opens what is not needed at first sight, and closes it again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget


class Fold(QWidget):
    """A line with an arrow; what is added to `body` is to be seen while it is open.

    Parameters
    ----------
    title : str
        What is inside: "samples, loss, order".
    name : str
        objectName of the line.
    tooltip : str
        What is inside, in more words than the title.

    Signals
    -------
    toggled : (open : bool)
    """

    toggled = Signal(bool)

    def __init__(self, title: str, name: str, tooltip: str) -> None:
        super().__init__()
        self._line = QToolButton()
        self._line.setObjectName(name)
        self._title = title
        self._line.setProperty("role", "fold")
        self._line.setToolTip(tooltip)
        self._line.setCheckable(True)
        self._line.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._line.setArrowType(Qt.ArrowType.RightArrow)
        self._line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._inside = QWidget()
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(0, 4, 0, 0)
        self._inside.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._line)
        column.addWidget(self._inside)
        self._line.toggled.connect(self._toggle)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much of the title as there is room for; the tooltip says all of it."""
        super().resizeEvent(event)
        self._elide()

    def changeEvent(self, event: QEvent) -> None:
        """Measure the title anew when its font is another."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._elide()

    def _elide(self) -> None:
        self._line.ensurePolished()
        beside = self._line.sizeHint().width() - self._line.fontMetrics().horizontalAdvance(self._line.text())
        spare = self.width() - beside
        text = self._line.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, spare)
        if text != self._line.text():
            self._line.setText(text)

    @property
    def line_height(self) -> int:
        """How high it is while it is closed."""
        self._line.ensurePolished()
        return self._line.sizeHint().height()

    @property
    def is_open(self) -> bool:
        """Whether what is inside is to be seen."""
        return self._line.isChecked()

    def _toggle(self, opened: bool) -> None:
        self._line.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
        self._inside.setVisible(opened)
        self.toggled.emit(opened)
