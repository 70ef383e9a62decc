"""How the window looks: its theme, and the size of its words, which follows the window's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup, QGuiApplication

from gui.style import style
from gui.style.card import Card
from gui.style.screen import ScreenWatch, enlargement
from gui.style.theme import DARK, SYSTEM, Theme, theme_of

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow


class Appearance(QObject):
    """Dresses a window, to be made before its parts, or every widget would be restyled.

    Parameters
    ----------
    window : MainWindow
    theme_choice : str
        One of `gui.style.theme.THEMES`, or ``SYSTEM``.
    text_scale : float
        1.0 is the usual size.

    Attributes
    ----------
    theme : Theme
        The one that everything has.
    """

    def __init__(self, window: MainWindow, theme_choice: str, text_scale: float) -> None:
        super().__init__(window)
        self._window = window
        self.theme_choice, self.text_scale = theme_choice, text_scale
        self.theme = theme_of(theme_choice)
        self._enlarged = 1.0
        self._choices: tuple[tuple[QActionGroup, str], ...] = ()
        style.apply(self.theme, text_scale)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        ScreenWatch(window).changed.connect(self._dress_parts)

    def know_parts(self, theme_actions: QActionGroup, text_actions: QActionGroup) -> None:
        """Dress the parts of a window that was just put together, and mark in its menus what is chosen."""
        self._choices = (theme_actions, "theme_choice"), (text_actions, "text_scale")
        self._dress_parts()
        self._mark_choices()

    def choose_theme(self, name: str) -> None:
        """Be light or dark, or as the system is."""
        self.theme_choice = name
        self.dress(theme_of(name))

    def switch_theme(self) -> None:
        """Be dark if light, and light if dark."""
        self.choose_theme("light" if self.theme is DARK else "dark")

    def choose_text_size(self, scale: float) -> None:
        """Write everything larger or smaller: 1.0 is the size that the window opens with."""
        self.text_scale = scale
        self.dress()

    def nudge_text_size(self, steps: int) -> None:
        """Write everything some sizes larger, or smaller, as far as there are any."""
        place = style.TEXT_SCALES.index(self.text_scale) + steps
        self.choose_text_size(style.TEXT_SCALES[max(0, min(place, len(style.TEXT_SCALES) - 1))])

    def dress(self, theme: Theme | None = None) -> None:
        """Give everything a theme, or the one it has once more; a large window has larger words."""
        self.theme = theme or self.theme
        presenting = self._window.presenter.on
        self._enlarged = enlargement(self._window.size(), presenting)
        if style.apply(self.theme, self.text_scale * self._enlarged, presenting):
            self._dress_parts()
        self._mark_choices()

    def follow_size(self) -> None:
        """Write larger or smaller where the window has become another."""
        if enlargement(self._window.size(), self._window.presenter.on) != self._enlarged:
            self.dress()

    def _follow_system(self) -> None:
        if self.theme_choice == SYSTEM:
            self.choose_theme(SYSTEM)

    def _dress_parts(self) -> None:
        for part in self._window.findChildren(Card):
            part.set_theme(self.theme)

    def _mark_choices(self) -> None:
        for actions, name in self._choices:
            for action in actions.actions():
                action.setChecked(action.data() == getattr(self, name))
