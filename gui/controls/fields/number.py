"""Fields that take an exact value, and reject invalid input with an explanation."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QValidator
from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox, QWidget

from core.plan.checks import NUMBER, WHOLE
from core.plan.numbers import read_number, read_whole

DECIMAL_SIGNS = ".,"  # a field takes either
LEAST_RATE, MOST_RATE = 1e-4, 10.0
RATE_DECIMALS = 323  # Qt's most: a field rounds what it shows to so many decimals
Base: Any = object  # Qt has one class of fields for each kind of number, and no common one that knows its value
OF_NUMBERS = frozenset("0123456789.,+-\N{MINUS SIGN}eE")


class NumberField(Base):
    """What fields of a number have in common: anything may be typed, and what cannot be used is refused.

    It goes before Qt's field in the bases of a class.

    Signals
    -------
    refused : (str)
        What was typed and is no number, or out of range.
    """

    refused = Signal(str)
    whole = False
    template = NUMBER  # of the sentence that refuses

    def prepare(self) -> None:
        """Look like the other fields; to be called once Qt's field is made."""
        self.setLocale(QLocale.c())
        self.setKeyboardTracking(False)
        # the style sheet makes the buttons 0 wide; with ButtonSymbols.NoButtons Qt would leave the text no room
        self.lineEdit().setTextMargins(8, 0, 8, 0)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setProperty("role", "value")

    def read(self, text: str) -> float | None:
        """Return the number that a text is, or None."""
        raise NotImplementedError

    def event(self, event: QEvent) -> bool:
        """Leave the window's keys to the window."""
        return False if is_window_key(event) else bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the number at Enter, or the one before at Escape; then the window's keys work again."""
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_Escape:
            self.lineEdit().setText(self.textFromValue(self.value()))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.window().setFocus()

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let anything be typed; accept what is in range."""
        number = self.read(text)
        good = number is not None and self.minimum() <= number <= self.maximum()
        return (QValidator.State.Acceptable if good else QValidator.State.Intermediate), text, position

    def fixup(self, text: str) -> str:
        """Refuse what was typed, and return to the value before."""
        self.refused.emit(text)
        return str(self.textFromValue(self.value()))


def is_window_key(event: QEvent) -> bool:
    """Tell whether a field leaves this key to the window: its text can be no part of a number."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.matches(QKeySequence.StandardKey.Paste):
        return False
    text = event.text()
    return bool(text) and text.isprintable() and not OF_NUMBERS.issuperset(text)


class WholeField(NumberField, QSpinBox):
    """A whole number."""

    whole = True
    template = WHOLE

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.prepare()

    def read(self, text: str) -> int | None:
        """Return the whole number that a text is, or None."""
        return read_whole(text)


class RateField(NumberField, QDoubleSpinBox):
    """A positive number, shown with as many digits as it has."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDecimals(RATE_DECIMALS)
        self.setRange(LEAST_RATE, MOST_RATE)
        self.prepare()

    def read(self, text: str) -> float | None:
        """Return the number that a text is, written with a point or a comma, or None."""
        return read_number(text, DECIMAL_SIGNS)

    def valueFromText(self, text: str) -> float:
        """Read a number."""
        number = self.read(text)
        return self.value() if number is None else number

    def textFromValue(self, value: float) -> str:
        """Write a number without idle zeros."""
        return with_sign_of_language(f"{value:.10g}")

    def stepBy(self, steps: int) -> None:
        """Step by the last digit that matters: a tenth of the value, rounded."""
        self.setValue(float(f"{self.value() * 1.1**steps:.2g}"))


def with_sign_of_language(text: str) -> str:
    """Return a number that Python has written, with the decimal sign of the window's language."""
    return text.replace(".", QLocale().decimalPoint())
