"""Work that takes longer than a moment rests between its pieces, so that others come first."""

from __future__ import annotations

from collections.abc import Callable

Rest = Callable[[], None]  # may wait, and may end the work by raising


def no_rest() -> None:
    """Go on at once."""
