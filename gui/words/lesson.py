"""The numbers of a run as a lesson says them, in the language of the window."""

from __future__ import annotations

from core.plan.lesson import COUNT, SHARE
from gui.words.numbers import number, percentage, whole


def say(kind: str, value: float | int) -> str:
    """Return a number of a sentence by its kind, see `core.plan.lesson.PLACEHOLDERS`."""
    if kind == COUNT:
        return whole(int(value))
    return percentage(value) if kind == SHARE else number(value)
