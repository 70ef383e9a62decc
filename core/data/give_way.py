"""Work that takes longer than a moment gives way between its pieces, so that others come first."""

from __future__ import annotations

from collections.abc import Callable

GiveWay = Callable[[], None]  # may wait, and may end the work by raising


def go_on() -> None:
    """Go on at once."""
