"""One file a view: a Frame in, pixels out."""

from __future__ import annotations

from typing import Protocol

from core.picture.frame import Frame


class View(Protocol):
    """What the controller asks of a view."""

    def show_frame(self, frame: Frame) -> None:
        """Draw a moment."""
