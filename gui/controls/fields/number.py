"""Fields that take an exact value, and reject invalid input with an explanation."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QValidator
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QSpinBox, QWidget

from core.plan.numbers import read_number, read_whole

DECIMAL_SIGNS = ".,"  # a field takes either
LEAST_RATE, MOST_RATE = 1e-4, 10.0
RATE_DECIMALS = 323  # Qt's most: a field rounds what it shows to so many decimals
OF_NUMBERS = frozenset("0123456789.,+-\N{MINUS SIGN}eE")


def is_window_key(event: QEvent) -> bool:
    """Tell whether a field leaves this key to the window: its text can be no part of a number."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.matches(QKeySequence.StandardKey.Paste):
        return False
    text = event.text()
    return bool(text) and text.isprintable() and not OF_NUMBERS.issuperset(text)


def give_focus_back(field: QAbstractSpinBox, event: QKeyEvent) -> None:
    """After Enter, or after Escape with what was there before, let the window's keys work again."""
    if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        field.window().setFocus()
    elif event.key() == Qt.Key.Key_Escape:
        field.lineEdit().setText(field.textFromValue(field.value()))  # type: ignore[attr-defined]
        field.window().setFocus()


class WholeField(QSpinBox):
    """A whole number; anything may be typed, and what is out of range is given to `refused` as it was typed."""

    refused = Signal(str)

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        _prepare(self)

    def event(self, event: QEvent) -> bool:
        """Leave the window's keys to the window."""
        return False if is_window_key(event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the number at Enter."""
        super().keyPressEvent(event)
        give_focus_back(self, event)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let anything be typed; accept what is in range."""
        number = read_whole(text)
        good = number is not None and self.minimum() <= number <= self.maximum()
        return (QValidator.State.Acceptable if good else QValidator.State.Intermediate), text, position

    def fixup(self, text: str) -> str:
        """Refuse what was typed, and return to the value before."""
        self.refused.emit(text)
        return self.textFromValue(self.value())


class RateField(QDoubleSpinBox):
    """A positive number, shown with as many digits as it has; refuses as `WholeField` does."""

    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDecimals(RATE_DECIMALS)
        self.setRange(LEAST_RATE, MOST_RATE)
        _prepare(self)

    def event(self, event: QEvent) -> bool:
        """Leave the window's keys to the window."""
        return False if is_window_key(event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the number at Enter."""
        super().keyPressEvent(event)
        give_focus_back(self, event)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let anything be typed; accept what is in range."""
        number = read_number(text, DECIMAL_SIGNS)
        good = number is not None and self.minimum() <= number <= self.maximum()
        return (QValidator.State.Acceptable if good else QValidator.State.Intermediate), text, position

    def fixup(self, text: str) -> str:
        """Refuse what was typed, and return to the value before."""
        self.refused.emit(text)
        return self.textFromValue(self.value())

    def valueFromText(self, text: str) -> float:
        """Read a number written with a point or a comma."""
        number = read_number(text, DECIMAL_SIGNS)
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


def _prepare(field: QAbstractSpinBox) -> None:
    field.setLocale(QLocale.c())
    field.setKeyboardTracking(False)
    # the style sheet makes the buttons 0 wide; with ButtonSymbols.NoButtons Qt would leave the text no room
    field.lineEdit().setTextMargins(8, 0, 8, 0)
    field.setAlignment(Qt.AlignmentFlag.AlignRight)
    field.setProperty("role", "value")
