"""The words that stand for a missing value, in English, Portuguese and Spanish."""

from __future__ import annotations

import re

# Sources: the default na_values of pandas.read_csv; the error values of Excel and LibreOffice in the three languages;
# NA, NULL and NaN of R; \N of MySQL; the .  of SAS and Stata; #NULL! of SPSS; what printf of C makes of a NaN.
_ALWAYS = """
na n/a n.a. n.a nan -nan +nan null <na> <null> (null) ? nat \\n #n/a #na #n/d #nd n/d n.d. s/d s.d.
1.#ind -1.#ind 1.#qnan -1.#qnan nan(ind) -nan(ind)
#div/0! #¡div/0! #value! #valor! #¡valor! #ref! #¡ref! #name? #nome? #¿nombre? #num! #núm! #¡num! #null! #nulo!
#¡nulo! #spill! #despejar! #calc! #getting_data
"""
_PHRASES = (
    "#n/a n/a",
    "not available",
    "sem dados",
    "sem dado",
    "sin datos",
    "sin dato",
    "não disponível",
    "no disponible",
)
# Between numbers these are gaps. Among words they may as well be one of the values: + and −, none and severe.
_AMONG_NUMBERS = "- -- --- – — − . .. ... … * ~ _ none nil nd missing"

ALWAYS_MISSING = frozenset({"", *_ALWAYS.split(), *_PHRASES})
MISSING_AMONG_NUMBERS = ALWAYS_MISSING | frozenset(_AMONG_NUMBERS.split())

_RULE = re.compile(r"[\s|+:=-]*[-=]{2}[\s|+:=-]*")


def folded(cell: str) -> str:
    """Return a cell as it is compared with these words."""
    return cell.casefold()


def is_rule(line: str) -> bool:
    """Tell whether a line only draws a rule, as between the head and the body of a table in Markdown."""
    return _RULE.fullmatch(line.strip()) is not None and ("|" in line or "+" in line)
