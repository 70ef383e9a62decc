"""One sentence over the page, for what concerns the whole window; nothing under it moves."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from gui.access.announcer import announce

WIDEST, FROM_TOP = 0.7, 48  # of the page's width; pixels


class MessageBar(QFrame):
    """A sentence that stays until it is closed or replaced, and may offer to do something.

    Parameters
    ----------
    page : QWidget
        What it lies over.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.setObjectName("messageBar")
        self._label = QLabel()
        self._label.setObjectName("messageLabel")
        self._label.setTextFormat(Qt.TextFormat.PlainText)  # it quotes files
        self._label.setWordWrap(True)
        self._act: Callable[[], object] | None = None
        self._offer = QPushButton()
        self._offer.setObjectName("messageButton")
        self._offer.clicked.connect(self._accept)
        close = QPushButton(self.tr("Close"))
        close.setObjectName("messageClose")
        close.setToolTip(self.tr("Close the message (Esc)"))
        close.clicked.connect(self.hide)
        row = self._row = QHBoxLayout(self)
        row.addWidget(self._label, 1)
        row.addWidget(self._offer)
        row.addWidget(close)
        page.installEventFilter(self)
        self.hide()

    def say(self, sentence: str, news: bool = False) -> None:
        """Show a sentence; news are no complaint, and look otherwise."""
        self._show(sentence, news, "", None)

    def offer(self, sentence: str, label: str, act: Callable[[], object]) -> None:
        """Show a sentence with a button that does something about it."""
        self._show(sentence, True, label, act)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep its place when the page changes its size."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def _show(self, sentence: str, news: bool, label: str, act: Callable[[], object] | None) -> None:
        self._label.setText(sentence)
        self._offer.setText(label)
        self._offer.setVisible(act is not None)
        self._act = act
        self.setProperty("role", "news" if news else "")
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        self._place()
        self.raise_()
        announce(self, sentence, urgent=not news)

    def _accept(self) -> None:
        act = self._act
        self.hide()
        if act is not None:
            act()

    def _place(self) -> None:
        page = self._page
        width = min(self.sizeHint().width() + 40, round(WIDEST * page.width()))
        height = self._row.totalHeightForWidth(width)
        self.setGeometry((page.width() - width) // 2, FROM_TOP, width, height)
