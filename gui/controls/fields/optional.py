"""Fields whose number may be missing: an empty field, or "off", means that there is none."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QWidget

from core.plan.checks import NUMBER_OR_NONE, WHOLE_OR_NONE
from gui.controls.fields.number import NumberField, RateField, WholeField

translate = QCoreApplication.translate

NONE = 0  # stands for no number: the fields' own numbers are positive


def off() -> str:
    """Return what a field shows where it has no number."""
    return translate("optional_field", "off")


def is_off(text: str) -> bool:
    """Tell whether a text stands for no number."""
    return text.strip().lower() in ("", "0", off().lower())


class OptionalField(NumberField):
    """A field whose number may be missing."""

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let anything be typed; accept what is in range, and nothing."""
        if is_off(text):
            return QValidator.State.Acceptable, text, position
        return super().validate(text, position)

    def valueFromText(self, text: str) -> Any:
        """Read a number, or none."""
        return NONE if is_off(text) else super().valueFromText(text)

    def textFromValue(self, value: float) -> str:
        """Write a number, or none."""
        return off() if value == NONE else str(super().textFromValue(value))


class OptionalNumberField(OptionalField, RateField):
    """A positive number up to `most`, or none."""

    template = NUMBER_OR_NONE

    def __init__(self, most: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(NONE, most)
        self.setValue(NONE)


class OptionalWholeField(OptionalField, WholeField):
    """A whole number from 1 to `most`, or none."""

    template = WHOLE_OR_NONE

    def __init__(self, most: int, parent: QWidget | None = None) -> None:
        super().__init__(NONE, most, parent)
        self.setValue(NONE)
