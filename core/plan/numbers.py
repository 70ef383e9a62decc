"""What a number is, on the command line, in the fields of the window and in tables alike.

``int()`` and ``float()`` take more than people mean: digits of other scripts, ``1_000``, ``nan`` and ``inf``.
"""

from __future__ import annotations

import math
import re

MINUS = "\N{MINUS SIGN}"  # which the window and spreadsheets write

_WHOLE = re.compile(r"-?[0-9]{1,1000}")
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,1000})?")


def read_whole(text: str) -> int | None:
    """Return the whole number that `text` is, spaces around it aside; None where it is none."""
    plain = text.strip().replace(MINUS, "-")
    return int(plain) if _WHOLE.fullmatch(plain) else None


def read_number(text: str, decimal: str = ".") -> float | None:
    """Return the number that `text` is, spaces around it aside; None where it is none, or beyond a float64.

    Parameters
    ----------
    text : str
    decimal : str
        The decimal sign: ``.`` or ``,``, or ``.,`` where either is meant.
    """
    plain = text.strip().replace(MINUS, "-")
    if "," in decimal:
        if "." in plain and "." not in decimal:
            return None
        plain = plain.replace(",", ".")
    number = float(plain) if _NUMBER.fullmatch(plain) else math.inf
    return number if math.isfinite(number) else None
