"""The presenter: the picture and what is read, large; no controls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from gui.style.theme import LIGHT, SYSTEM, theme_of

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow


class Presenter(QObject):
    """Turns the window into what a class sees, and back.

    Parameters
    ----------
    window : MainWindow
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.page)
        self._window = window
        self._blank: QWidget | None = None
        self._before = Qt.WindowState.WindowNoState
        self.on = False

    def toggle(self) -> None:
        """Present, or stop presenting."""
        if self.on:
            self.leave()
        else:
            self.enter()

    def enter(self, full_screen: bool = True) -> None:
        """Leave the picture and what is read alone; light unless another theme was chosen."""
        window = self._window
        self.on, self._before = True, window.windowState()
        theme = LIGHT if window.appearance.theme_choice == SYSTEM else None
        self._set(True)
        window.appearance.dress(theme)
        if full_screen:
            window.setWindowState(self._before | Qt.WindowState.WindowFullScreen)

    def leave(self) -> None:
        """Bring the controls back."""
        window = self._window
        self.on = False
        self.show_blank(False)
        self._set(False)
        window.appearance.dress(theme_of(window.appearance.theme_choice))
        window.setWindowState(self._before)

    def toggle_blank(self) -> None:
        """Show nothing at all, or the picture again: the class is to look at the teacher."""
        self.show_blank(self._blank is None)

    def show_blank(self, blank: bool) -> None:
        """Show nothing at all, or the picture again."""
        if self._blank is not None:
            self._blank.deleteLater()
            self._blank = None
        if blank and self.on:
            self._blank = QWidget(self._window)
            self._blank.setObjectName("blank")
            self._blank.setGeometry(self._window.rect())
            self._blank.show()

    def _set(self, presenting: bool) -> None:
        window = self._window
        window.menuBar().setVisible(not presenting)
        window.page.present(presenting)
        window.show_tape()
        window.transport.present(presenting)
        window.stage.show_alone(presenting)
        window.offer_opening()
