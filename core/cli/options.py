"""The parser of the command line's words, and what it prints of itself; nothing but the standard library."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import NoReturn

from core import __version__
from core.plan.errors import InputError


class OptionParser(argparse.ArgumentParser):
    """A parser that refuses in one sentence, and takes an experiment file as its one word without an option."""

    def __init__(self, description: str, epilog: str) -> None:
        super().__init__(
            description=description,
            epilog=epilog,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        self.add_argument("file", nargs="?", metavar="FILE.toml", help="an experiment; without it, the defaults")

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
