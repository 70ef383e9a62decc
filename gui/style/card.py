"""The frame that every panel and view stands in: a title, what belongs beside it, and a body."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui.style import theme
from gui.style.theme import Theme


class Card(QFrame):
    """A rounded frame with a title line.

    Parameters
    ----------
    title : str
    parent : QWidget, optional
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = theme.LIGHT
        self.title = _Title(title)
        self.title.setProperty("role", "title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.header = QHBoxLayout()
        self.header.setSpacing(4)
        self.header.addWidget(self.title, 1)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(theme.MARGIN, 8, theme.MARGIN, 8)
        self.body.setSpacing(6)
        self.body.addLayout(self.header)
        self.setProperty("role", "card")

    def set_theme(self, look: Theme) -> None:
        """Take on the colours of `look` and the present text size, as far as no style sheet does it."""
        self.look = look
        self.title.ground = QColor(look.card)
        self.title.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.title.update()

    def set_title(self, text: str) -> None:
        """Show another title; the whole of it as a tooltip where there is no room."""
        if text != self.title.text():
            self.title.setText(text)
            self.title.setToolTip(text)


class _Title(QLabel):
    """A line that ends in … where there is no room for it; it paints its ground, so that nothing under it has to."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.ground = QColor(theme.LIGHT.card)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # which the style sheet has just taken away

    def paintEvent(self, _event: QPaintEvent) -> None:
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.ground)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.end()


class Tabs(QWidget):
    """A few exclusive choices in a row, small enough for a card's title line; Tab reaches each, Enter chooses.

    Parameters
    ----------
    choices : list of (label, tooltip)
        The first is chosen.
    names : sequence of str
        objectNames of the buttons.

    Signals
    -------
    changed : ()
        Another choice holds.
    """

    changed = Signal()

    def __init__(self, choices: list[tuple[str, str]], names: Sequence[str] = ()) -> None:
        super().__init__()
        self.chosen = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._buttons: list[QToolButton] = []
        for index, (label, tooltip) in enumerate(choices):
            button = QToolButton()
            button.setText(label)
            button.setToolTip(tooltip)
            button.setAccessibleName(tooltip)
            button.setCheckable(True)
            button.setProperty("role", "tab")
            button.clicked.connect(lambda _checked=False, index=index: self.choose(index))
            self._buttons.append(button)
            row.addWidget(button)
        for button, name in zip(self._buttons, names, strict=False):
            button.setObjectName(name)
        self._show_choice()

    def choose(self, index: int) -> None:
        """Choose as a click does."""
        changed = index != self.chosen
        self.chosen = index
        self._show_choice()
        if changed:
            self.changed.emit()

    def _show_choice(self) -> None:
        # no QButtonGroup: an exclusive one lets Tab reach one button alone, and the arrow keys are the window's
        for index, button in enumerate(self._buttons):
            button.setChecked(index == self.chosen)
