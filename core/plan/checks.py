"""What a value of an experiment must be; each refusal names the value and says what is allowed."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from core.plan.errors import QT_TRANSLATE_NOOP, InputError, Known

WHOLE = QT_TRANSLATE_NOOP("core", "{field}: “{value}” is not valid. Enter a whole number from {least} to {most}.")
POSITIVE = QT_TRANSLATE_NOOP("core", "{field}: “{value}” is not valid. Enter a positive number.")
SHARE = QT_TRANSLATE_NOOP("core", "{field}: “{value}” is not valid. Enter a number above 0 and at most 1.")
CHOICE = QT_TRANSLATE_NOOP("core", "{field}: “{value}” is not valid. Choose one of these: {choices}.")
SWITCH = QT_TRANSLATE_NOOP("core", "{field}: “{value}” is not valid. Enter true or false.")
START = QT_TRANSLATE_NOOP("core", "{field}: “{value}” is not valid. Enter three finite numbers: w1, w2, b.")
WHOLE_OR_NONE = QT_TRANSLATE_NOOP(
    "core",
    "{field}: “{value}” is not valid. Enter a whole number from {least} to {most}, or nothing to switch it off.",
)
NUMBER = QT_TRANSLATE_NOOP("core", "{field}: “{value}” is not valid. Enter a number from {least} to {most}.")
NUMBER_OR_NONE = QT_TRANSLATE_NOOP(
    "core", "{field}: “{value}” is not valid. Enter a number above 0 and at most {most}, or nothing to switch it off."
)
ANY_NUMBER = QT_TRANSLATE_NOOP("core", "{field}: “{value}” is not valid. Enter a number.")
TEXT = QT_TRANSLATE_NOOP("core", "{field}: “{value}” is not valid. Enter text on one line.")
TOO_LARGE = QT_TRANSLATE_NOOP("core", "{field}: “{value}” is too large.")
UNKNOWN_KEY = QT_TRANSLATE_NOOP("core", "“{name}” is not a known key. The known keys are: {known}.")


def check_whole(field: str, value: object, least: int, most: int, template: str = WHOLE, **more: object) -> None:
    """Refuse what is not a whole number from `least` to `most`; `template` may say more than `WHOLE` does."""
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise InputError(template, field, "", value=value, least=least, most=most, **more)


def check_positive(field: str, value: object, or_zero: bool = False) -> None:
    """Refuse what is not a finite number above 0, or 0 where that is meant too."""
    if not isinstance(value, float) or not math.isfinite(value) or value < 0 or (value == 0 and not or_zero):
        raise InputError(POSITIVE, field, value=value)


def check_share(field: str, value: object) -> None:
    """Refuse what is not a number above 0 and at most 1."""
    if not isinstance(value, float) or not 0 < value <= 1:
        raise InputError(SHARE, field, value=value)


def check_choice(field: str, value: object, choices: Iterable[str]) -> None:
    """Refuse what is not one of `choices`."""
    if value not in tuple(choices):
        raise InputError(CHOICE, field, value=value, choices=Known(choices))


def check_switch(field: str, value: object) -> None:
    """Refuse what is neither true nor false."""
    if not isinstance(value, bool):
        raise InputError(SWITCH, field, value=value)


def check_keys(names: Iterable[str], known: Sequence[str], where: str) -> None:
    """Refuse a key that is not one of `known`, by its name."""
    for name in names:
        if name not in known:
            raise InputError(UNKNOWN_KEY, where=where, name=name, known=Known(known))


def check_text(field: str, value: object) -> None:
    """Refuse what is not text on one line."""
    if not isinstance(value, str) or not all(character.isprintable() for character in value):
        raise InputError(TEXT, field, value=value)


def check_start(start: object) -> None:
    """Refuse what is neither None nor three finite numbers."""
    if start is None:
        return
    numbers = start if isinstance(start, tuple) else ()
    if len(numbers) != 3 or not all(_is_number(number) for number in numbers):
        raise InputError(START, "start", value=start)


def as_float(field: str, value: int) -> float:
    """Return a whole number as a float, or refuse it as too large for one."""
    try:
        return float(value)
    except OverflowError as error:
        raise InputError(TOO_LARGE, field, value=value) from error


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= 1e300
