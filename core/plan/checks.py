"""What a value of an experiment must be, each refusal one sentence that names the value."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from core.plan.errors import InputError


def check_whole(name: str, value: object, least: int, most: int, remark: str = "") -> None:
    """Refuse what is not a whole number from `least` to `most`."""
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise InputError(
            "{name} {value}: must be a whole number from {least} to {most}{remark}",
            name=spoken(name),
            value=value,
            least=least,
            most=most,
            remark=remark,
        )


def check_positive(name: str, value: object) -> None:
    """Refuse what is not a finite number above 0."""
    if not isinstance(value, float) or not math.isfinite(value) or value <= 0:
        raise InputError("{name} {value}: must be a positive number", name=spoken(name), value=value)


def check_share(name: str, value: object) -> None:
    """Refuse what is not a number above 0 and at most 1."""
    if not isinstance(value, float) or not 0 < value <= 1:
        raise InputError("{name} {value}: must be a number above 0, at most 1", name=spoken(name), value=value)


def check_choice(name: str, value: object, choices: Iterable[str]) -> None:
    """Refuse what is not one of `choices`."""
    if value not in tuple(choices):
        raise InputError("{name} {value}: must be one of {choices}", name=name, value=value, choices=", ".join(choices))


def check_keys(names: Iterable[str], known: Sequence[str], where: str) -> None:
    """Refuse a key that is not one of `known`, by its name."""
    for name in names:
        if name not in known:
            sentence = f"{{where}}: the key {{name}} is not known; known are {', '.join(known)}"
            raise InputError(sentence, where=where, name=name)


def check_start(start: object) -> None:
    """Refuse what is neither None nor three finite numbers."""
    if start is None:
        return
    numbers = start if isinstance(start, tuple) else ()
    if len(numbers) != 3 or not all(_is_number(number) for number in numbers):
        raise InputError("start {value}: must be three finite numbers w1, w2, b", value=start)


def as_float(name: str, value: int) -> float:
    """Return a whole number as a float, or refuse it as too large for one."""
    try:
        return float(value)
    except OverflowError as error:
        raise InputError("{name} {value}: too large", name=spoken(name), value=value) from error


def spoken(name: str) -> str:
    """Return the name of a field as it is said: ``learning_rate`` is the learning rate."""
    return name.replace("_", " ")


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= 1e300
