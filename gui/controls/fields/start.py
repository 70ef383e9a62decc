"""The fields of a start: three weights, and the seed that draws them."""

from __future__ import annotations

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QWidget

from core.plan.numbers import MINUS, read_whole
from gui.controls.fields.number import RateField, WholeField, with_sign_of_language

WEIGHT_MOST = 1e300
LARGER = 2**31 - 1  # the most that a spin box can hold stands for a seed that is larger than can be typed
SEED_TYPED_MOST = LARGER - 1


class WeightField(RateField):
    """A weight: any finite number, shown with three digits that matter, kept with all it has."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(-WEIGHT_MOST, WEIGHT_MOST)
        self.lineEdit().setTextMargins(2, 0, 2, 0)

    def valueFromText(self, text: str) -> float:
        """Read a number; the text that is shown means the number that it is short for."""
        return self.value() if text == self.textFromValue(self.value()) else super().valueFromText(text)

    def textFromValue(self, value: float) -> str:
        """Write three digits that matter."""
        return with_sign_of_language(f"{value:.3g}".replace("-", MINUS).replace(f"e{MINUS}", "e-"))

    def stepBy(self, steps: int) -> None:
        """Step by a tenth."""
        self.setValue(float(f"{self.value() + 0.1 * steps:.12g}"))


class SeedField(WholeField):
    """A seed; one of a file that is too large to be typed is shown all the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._shown = 0
        super().__init__(0, LARGER, parent)

    @property
    def seed(self) -> int:
        """The seed."""
        return self._shown if self.value() == LARGER else self.value()

    def show_seed(self, seed: int) -> None:
        """Show a seed."""
        self._shown = seed
        self.setValue(min(seed, LARGER))
        self.lineEdit().setText(self.textFromValue(self.value()))

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let anything be typed; accept what can be typed, and what is shown."""
        state, text, position = super().validate(text, position)
        if state is QValidator.State.Acceptable and (read_whole(text) or 0) > SEED_TYPED_MOST:
            state = QValidator.State.Intermediate
        return (QValidator.State.Acceptable if text == str(self._shown) else state), text, position

    def valueFromText(self, text: str) -> int:
        """Read a seed."""
        return min(int(text), LARGER) if text == str(self._shown) else super().valueFromText(text)

    def textFromValue(self, value: int) -> str:
        """Write a seed."""
        return str(self._shown) if value == LARGER else super().textFromValue(value)
