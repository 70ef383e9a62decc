"""A slider that tells its value: its positions are of its own making, and mean nothing to anybody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSlider


@dataclass(frozen=True, slots=True)
class Exact:
    """What a slider stands for.

    Parameters
    ----------
    value, least, most : float
    words : str
        The value as it is said, with its unit.
    """

    value: float
    least: float
    most: float
    words: str


class ToldSlider(QSlider):
    """A horizontal slider with a value behind its position.

    Attributes
    ----------
    exact : function () -> Exact, optional
        What it stands for; its position where None.
    take : function (value : float) -> None, optional
        How a screen reader chooses another value.
    """

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.exact: Callable[[], Exact] | None = None
        self.take: Callable[[float], object] | None = None
