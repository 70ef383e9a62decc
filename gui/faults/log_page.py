"""Help ▸ Show the log: what the program wrote of itself, and where it lies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from core.plan.errors import shorten
from gui.faults import log


class LogPage(QDialog):
    """The end of the log, to be read and copied.

    Parameters
    ----------
    path : Path
        Of the log.
    parent : QWidget, optional
    """

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("logPage")
        self.setWindowTitle(self.tr("The log"))
        said = QLabel(self.tr("What the program wrote of itself, the newest at the end. It lies in {path}"))
        said.setText(said.text().format(path=shorten(str(path))))
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        lines = QPlainTextEdit(log.text(path) or self.tr("Nothing was written yet."))
        lines.setObjectName("logText")
        lines.setAccessibleName(self.tr("The log"))
        lines.setReadOnly(True)
        lines.setTabChangesFocus(True)
        lines.moveCursor(QTextCursor.MoveOperation.End)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (said, lines, buttons):
            column.addWidget(part)
        self.resize(760, 520)
