"""The parser of the command line's words, the kinds of values, and what it prints of itself."""

from __future__ import annotations

import argparse
import csv
import re
from collections.abc import Sequence
from typing import NoReturn

from core import __version__
from core.plan.errors import InputError
from core.plan.numbers import read_number, read_whole

_DECIMAL_COMMA = re.compile(r"[+-]?(?![1-9][0-9]{0,2},[0-9]{3}\Z)[0-9]*,[0-9]+(e[+-]?[0-9]+)?", re.I)
_SIZE = re.compile(r"([0-9]{1,5})[xX]([0-9]{1,5})")


def whole(text: str) -> int | str:
    """Return the whole number that `text` is; the text where it is none, refused where the limits are known."""
    number = read_whole(text)
    return text if number is None else number


def number(text: str) -> float | str:
    """Return the number that `text` is; the text where it is none, as `whole` does.

    A decimal comma is one where it cannot mark thousands: 0,5 is a half, and 1,000 could be two things.
    """
    found = read_number(text)
    if found is None and _DECIMAL_COMMA.fullmatch(text):
        found = read_number(text.replace(",", "."))
    return text if found is None else found


def weights(text: str) -> tuple[float, ...] | str:
    """Return the three numbers between commas; the text where it is not that."""
    found = tuple(read_number(part) for part in text.split(","))
    known = tuple(value for value in found if value is not None)
    return known if len(known) == len(found) == 3 else text


def names(text: str) -> tuple[str, ...] | str:
    """Return the names between commas, which may stand in quotes; the text where it is no such list."""
    try:
        found = next(csv.reader([text], skipinitialspace=True, strict=True), [])
    except csv.Error:
        return text
    return tuple(name.strip() for name in found)


def switch(text: str) -> bool | str:
    """Return True for yes and False for no; the text where it is neither."""
    return {"yes": True, "no": False}.get(text.lower(), text)


def batch_sizes(text: str) -> tuple[int | str, ...]:
    """Return what is between commas, each as `whole` does."""
    return tuple(whole(part.strip()) for part in text.split(",")) if text else ()


def sides(text: str) -> tuple[int, int] | str:
    """Return width and height of WIDTHxHEIGHT; the text where it is not that."""
    found = _SIZE.fullmatch(text)
    return (int(found[1]), int(found[2])) if found else text


class OptionParser(argparse.ArgumentParser):
    """A parser that refuses in one sentence, and takes a file as its one word without an option."""

    def __init__(self, description: str, epilog: str, file: str) -> None:
        super().__init__(
            description=description,
            epilog=epilog,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        self.add_argument("file", nargs="?", metavar="FILE", help=file)

    def error(self, message: str) -> NoReturn:
        """Refuse, instead of printing and ending the program."""
        raise InputError("{message} (--help lists the options)", message=message)

    def read(self, arguments: Sequence[str]) -> argparse.Namespace:
        """Parse after joining each option to a value that begins with a minus, as in --start -2.2,3.4,0.6."""
        flags = {flag for action in self._actions if action.nargs is None for flag in action.option_strings}
        joined: list[str] = []
        for word in arguments:
            if joined and joined[-1] in flags and word.startswith("-") and not word.startswith("--"):
                joined[-1] += "=" + word
            else:
                joined.append(word)
        return self.parse_args(joined)


class ShowVersion(argparse.Action):
    """Print the version, and end."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        """Do it, when the parser comes to the option."""
        print(f"Perceptron Lab {__version__}")
        parser.exit()
