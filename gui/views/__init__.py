"""One file a view: a Frame in, pixels out. May import controls, plots, words, style and `core`, and no other view."""

from __future__ import annotations

from typing import Protocol

from core.picture.frame import Frame
from gui.style.theme import Theme


class View(Protocol):
    """What every view can do; what the user does in it, it says by signals of its own."""

    def show_frame(self, frame: Frame) -> None:
        """Draw a moment."""

    def set_theme(self, theme: Theme) -> None:
        """Take on colours and the present text size."""
