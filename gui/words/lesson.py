"""The numbers of a run as a lesson says them, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from core.plan.lesson import COUNT, SHARE
from core.plan.numbers import MINUS
from gui.words.race import count_text


def say(kind: str, value: float | int) -> str:
    """Return a number of a sentence by its kind, see `core.plan.lesson.PLACEHOLDERS`.

    A share of less than everything is never said to be 100 %.
    """
    if kind == COUNT:
        return count_text(int(value))
    if kind == SHARE:
        text = f"{min(100 * value, 99.9) if value < 1 else 100 * value:.1f}".removesuffix(".0") + " %"
    else:
        text = f"{value:.3g}".replace("-", MINUS)
    return text.replace(".", QLocale().decimalPoint())
