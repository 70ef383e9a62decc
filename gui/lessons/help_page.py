"""A page to read: a sheet of a scene, the words, the questions that always come."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from gui.lessons.terms import SCENE
from gui.style import style

LINE_HEIGHT = 130.0  # percent


class HelpPage(QDialog):
    """Shows Markdown; a link to a scene is told.

    Parameters
    ----------
    title : str
        Of the window.
    markdown : str
    parent : QWidget, optional

    Signals
    -------
    scene_wanted : (name : str)
    """

    scene_wanted = Signal(str)

    def __init__(self, title: str, markdown: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("helpPage")
        self.setWindowTitle(title)
        self._browser = QTextBrowser()
        self._browser.setObjectName("helpText")
        self._browser.setAccessibleName(title)
        self._browser.setOpenLinks(False)
        self._browser.setMarkdown(markdown)
        give_air(self._browser.document())
        self._browser.anchorClicked.connect(self._follow)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self._browser)
        column.addWidget(buttons)
        self.resize(640, 620)

    def _follow(self, link: QUrl) -> None:
        if link.toString().startswith(SCENE):
            self.scene_wanted.emit(link.toString().removeprefix(SCENE))


def give_air(document: QTextDocument) -> None:
    """Set the lines and the parts of a text apart; Markdown has no sizes of its own."""
    document.setDocumentMargin(2 * style.MARGIN)
    block = document.begin()
    while block.isValid():
        spaced = QTextBlockFormat(block.blockFormat())
        spaced.setTopMargin(style.MARGIN * (1.5 if spaced.headingLevel() else 0.5))
        spaced.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        QTextCursor(block).setBlockFormat(spaced)
        block = block.next()
