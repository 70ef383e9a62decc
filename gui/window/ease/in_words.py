"""What the window shows, as text to read and to copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QTextEdit, QVBoxLayout

from gui.style import style
from gui.words.spoken import states

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

translate = QCoreApplication.translate
SIZE = (44, 22)  # letters wide, lines high


def in_words(window: MainWindow) -> str:
    """Return what a window shows: the summary of the moment, and what each view says."""
    frame = window.session.player.frame
    told = [translate("scenes", window.scene.question), " ".join(states.summary(frame))]
    for view in window.stage.shown:
        said = view.in_words().strip()
        if said:
            told.append(f"{view.accessibleName()}\n{said}" if view.accessibleName() else said)
    return "\n\n".join(told)


class InWordsDialog(QDialog):
    """The text as it was when it was asked for, with a button that copies it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setObjectName("inWords")
        self.setWindowTitle(translate("in_words", "In words"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._text = QTextEdit()
        self._text.setPlainText(in_words(window))
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.windowTitle())
        self._text.setFont(style.font("title"))
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        metrics = self._text.fontMetrics()
        self._text.setMinimumSize(SIZE[0] * metrics.averageCharWidth(), SIZE[1] * metrics.lineSpacing() // 2)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(translate("in_words", "&Copy all"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setObjectName("copyWords")
        copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self._text)
        column.addWidget(buttons)
        self.resize(2 * SIZE[0] * metrics.averageCharWidth(), SIZE[1] * metrics.lineSpacing())

    def _copy(self) -> None:
        QApplication.clipboard().setText(self._text.toPlainText())
