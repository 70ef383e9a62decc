"""How fast to play: from 1 iteration a second, by equal factors, to as fast as it goes."""

from __future__ import annotations

import math

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel

from gui.access.slider import Exact, ToldSlider
from gui.words import training as words

SPEED_POSITIONS = 100
SPEED_MOST = 100_000.0  # iterations a second at the last place before "as fast as it goes"


class SpeedSlider(ToldSlider):
    """A speed, in iterations a second.

    Attributes
    ----------
    label : QLabel
        The speed in words.

    Signals
    -------
    chosen : (speed : float)
    """

    chosen = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.setRange(0, SPEED_POSITIONS)
        self.label = QLabel()
        self.exact, self.take = self._exact, self._take
        self.valueChanged.connect(self._choose)

    def show_speed(self, speed: float) -> None:
        """Show a speed."""
        blocker = QSignalBlocker(self)
        self.setValue(speed_position(speed))
        blocker.unblock()
        self.label.setText(words.speed_text(speed))

    def show_measured(self, speed: float | None) -> None:
        """Show how fast it really goes, while it goes as fast as it can."""
        self.label.setText(words.speed_text(speed_at(self.value()) if speed is None else speed))

    def nudge(self, steps: int) -> None:
        """Play faster or slower."""
        self.setValue(self.value() + 5 * steps)

    def fit_text(self, letters: QFontMetrics) -> None:
        """Be as wide as letters want."""
        self.setMinimumWidth(8 * letters.averageCharWidth())
        self.setMaximumWidth(18 * letters.averageCharWidth())
        texts = (words.speed_text(speed) for speed in (SPEED_MOST, math.inf))
        self.label.setMinimumWidth(max(letters.horizontalAdvance(text) for text in texts) + 8)

    def _choose(self, position: int) -> None:
        speed = speed_at(position)
        self.label.setText(words.speed_text(speed))
        self.chosen.emit(speed)

    def _exact(self) -> Exact:
        """Return the speed; as fast as it goes is a little more than the fastest other one."""
        fastest = speed_at(SPEED_POSITIONS - 1) + 1
        return Exact(min(speed_at(self.value()), fastest), 1.0, fastest, self.label.text())

    def _take(self, speed: float) -> None:
        self.setValue(speed_position(math.inf if speed > speed_at(SPEED_POSITIONS - 1) else speed))


def speed_at(position: int) -> float:
    """Return the speed at a place of the slider: 1 iteration a second, rising to as fast as it goes."""
    if position >= SPEED_POSITIONS:
        return math.inf
    return float(SPEED_MOST ** (position / (SPEED_POSITIONS - 1)))


def speed_position(speed: float) -> int:
    """Return the place of a speed on the slider."""
    if math.isinf(speed):
        return SPEED_POSITIONS
    return round((SPEED_POSITIONS - 1) * math.log(max(speed, 1.0)) / math.log(SPEED_MOST))
