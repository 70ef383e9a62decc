r"""The manual page, from the text of --help: `python -m core.cli.manual > perceptron-lab.1`.

In the macros of man(7): ``.SH`` begins a section, ``.TP`` an option with its help below it.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from core import __version__
from core.cli.options import OptionParser
from core.cli.parse import train_parser, window_parser

NAME = "perceptron-lab"
SUMMARY = "see how a perceptron learns"


def main() -> None:
    """Print the page."""
    print(manual(), end="")


def manual() -> str:
    """Return the page."""
    window, train = window_parser(), train_parser(helps=True)
    window.prog, train.prog = NAME, f"{NAME} train"
    lines = [
        f'.TH {_text(NAME.upper())} 1 "" "Perceptron Lab {__version__}"',
        ".SH NAME",
        f"{_text(NAME)} \\- {_text(SUMMARY)}",
        ".SH SYNOPSIS",
        *(line for parser in (window, train) for line in (f".B {_text(parser.prog)}", "[options] [FILE]", ".br")),
        ".SH DESCRIPTION",
        *_paragraph(window.description),
        ".SH OPTIONS",
        *_options(window),
        ".SH TRAINING WITHOUT A WINDOW",
        *_options(train),
        *_paragraph(train.epilog),
    ]
    return "\n".join(lines) + "\n"


def _options(parser: OptionParser) -> Iterator[str]:
    for action in parser._actions:  # argparse has no other way to ask
        value = "" if action.nargs == 0 else _value(action)
        names = ", ".join(action.option_strings) or value
        yield ".TP"
        yield f".B {_text(f'{names} {value}' if action.option_strings and value else names)}"
        yield _text((action.help or "") % {"prog": parser.prog})


def _value(action: argparse.Action) -> str:
    name = str(action.metavar or "")
    return f"[{name}]" if action.nargs == "?" else name


def _paragraph(text: str | None) -> Iterator[str]:
    yield ".P"
    yield from map(_text, (text or "").strip().splitlines())


def _text(text: str) -> str:
    r"""Return text with what troff would take for its own escaped: backslash, hyphen, a point or ' at the beginning."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped


if __name__ == "__main__":
    main()
