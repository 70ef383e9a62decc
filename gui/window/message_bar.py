"""One sentence over the views, for what concerns the whole window."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton


class MessageBar(QFrame):
    """A sentence that stays until it is closed or replaced."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("messageBar")
        self._label = QLabel()
        self._label.setObjectName("messageLabel")
        self._label.setWordWrap(True)
        close = QPushButton(self.tr("Close"))
        close.setAccessibleName(self.tr("Close the message"))
        close.setToolTip(self.tr("Close the message"))
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.addWidget(self._label, 1)
        row.addWidget(close)
        self.hide()

    def say(self, sentence: str, news: bool = False) -> None:
        """Show a sentence; news are no complaint, and look otherwise."""
        self._label.setText(sentence)
        self.setProperty("role", "news" if news else "")
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
