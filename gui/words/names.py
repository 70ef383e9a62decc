"""Names out of people's files, as the window shows them: short, on one line, and never markup."""

from __future__ import annotations

import unicodedata
from html import escape

NAME_MOST = 40  # letters of a name among other words
_ISOLATED, _END = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_RIGHT_TO_LEFT = {"R", "AL", "RLE", "RLO", "RLI", "LRO", "LRE", "LRI", "FSI", "PDF", "PDI"}


def shown(name: str, most: int = NAME_MOST) -> str:
    """Return a name as it stands in a sentence: its line breaks are blanks, and what is too long is cut.

    A name that is written from right to left keeps to itself, so that the words around it stay in their order.
    """
    line = " ".join("".join(letter if letter.isprintable() else " " for letter in name).split())
    short = line if len(line) <= most else f"{line[: most - 1].rstrip()}…"
    if any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in short):
        return f"{_ISOLATED}{short}{_END}"
    return short


def as_html(name: str, most: int = NAME_MOST) -> str:
    """Return a name for the axes of pyqtgraph, which take their text for HTML."""
    return escape(shown(name, most))


def as_rich(*lines: str) -> str:
    """Return lines as HTML for tooltips and boxes, which take a text for HTML as soon as it looks like it."""
    return f"<p>{'<br>'.join(map(escape, lines))}</p>"


def as_label(name: str, most: int = NAME_MOST) -> str:
    """Return a name for buttons and menus, where `&` marks a letter."""
    return shown(name, most).replace("&", "&&")
