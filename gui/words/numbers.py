"""Numbers as the window says them, in the language chosen: decimal sign, minus, groups of three and powers of ten."""

from __future__ import annotations

import math

from PySide6.QtCore import QLocale

MINUS, THIN_SPACE, TIMES = "\N{MINUS SIGN}", "\N{NARROW NO-BREAK SPACE}", "\N{MULTIPLICATION SIGN}"
LONGEST, SHORTEST = 1e7, 1e-5  # beyond these a mark is a power of ten
GROUPED_FROM = 5  # digits: 2000 is read at a glance, 20 000 is not
SUPERSCRIPTS = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


def number(value: float, spec: str = ".3g") -> str:
    """Return a number in words of the window's language.

    Parameters
    ----------
    value : float
    spec : str
        How Python would format it.
    """
    if not math.isfinite(value):
        return "–" if math.isnan(value) else ("" if value > 0 else MINUS) + "\N{INFINITY}"
    return localised(format(value, spec))


def whole(count: int) -> str:
    """Return a whole number, in groups of three where it is long."""
    return number(count, "d")


def percentage(share: float) -> str:
    """Return a share as a percentage: 100 only where it is all, 0 only where it is nothing."""
    tenths = 1000 * share
    if 0 < share < 1:
        tenths = min(max(round(tenths), 1), 999)
    return number(round(tenths) / 10, ".1f") + "\N{NARROW NO-BREAK SPACE}%"


def signed(text: str) -> str:
    """Return a number that Python has written, digit for digit, with the window's decimal sign and minus."""
    return text.replace("-", MINUS).replace(".", QLocale().decimalPoint())


class Number(float):
    """A number that is written as the window writes numbers wherever a text has a place for it: "{share:.1f} %"."""

    def __format__(self, spec: str) -> str:
        """Return the number in the window's language."""
        return number(float(self), spec or "g")


def localised(text: str) -> str:
    """Return a number that Python has written as the window writes it."""
    body, _, power = text.lower().partition("e")
    sign = MINUS if body.startswith("-") else ""
    digits, point, decimals = body.lstrip("+-").partition(".")
    if len(digits) >= GROUPED_FROM and digits.isdigit():
        digits = f"{int(digits):,}".replace(",", THIN_SPACE)
    written = sign + digits + (QLocale().decimalPoint() if point else "") + decimals
    if not power:
        return written
    raised = "10" + str(int(power)).translate(SUPERSCRIPTS)
    return (sign + raised) if digits == "1" and not decimals.strip("0") else f"{written} {TIMES} {raised}"


def ticks(values: list[float], step: float) -> list[str]:
    """Return the numbers at the marks of an axis, all with as many decimals as its step needs."""
    if (values and max(abs(value) for value in values) >= LONGEST) or 0 < step < SHORTEST:
        return [number(value, ".3g") if value else "0" for value in values]
    decimals = max(0, -math.floor(math.log10(step) + 1e-9)) if step > 0 else 0
    return [localised(format(round(value, decimals) + 0.0, f".{decimals}f")) for value in values]
