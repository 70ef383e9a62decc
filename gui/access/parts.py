"""What a picture is made of, for those who do not see it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QRect


@dataclass(frozen=True, slots=True)
class Part:
    """One thing in a picture: a curve, a descent, a cell.

    Parameters
    ----------
    words : str
        What it is and shows now.
    place : QRect, optional
        Where it is in the widget; all of it where None.
    current : bool
        Whether it is the one at the cursor.
    press : function, optional
        What a click on it does.
    """

    words: str
    place: QRect | None = None
    current: bool = False
    press: Callable[[], object] | None = field(default=None, compare=False)


@runtime_checkable
class InWords(Protocol):
    """A widget that can say what it shows; it is asked only when somebody wants to hear it."""

    def in_words(self) -> str:
        """Return what it shows now, in whole sentences."""

    def parts_in_words(self) -> Sequence[Part]:
        """Return what it is made of; nothing where that are widgets of their own."""
