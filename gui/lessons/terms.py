"""The words of the lecture: what each means, and what others call it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from core.plan.lesson import chosen_language

FILE = Path(__file__).with_name("terms.toml")
SCENE = "scene:"  # with a scene's name behind it: the address of a link that shows it


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the lecture.

    Parameters
    ----------
    names, says : mapping of str to str
        By language code: the word, and its meaning in one sentence.
    libraries : str
        What libraries and other books call it.
    scene : str
        The name of the scene that shows it.
    also : mapping of str to str
        By language code: what is to be known of the names; may be empty.
    """

    names: Mapping[str, str]
    says: Mapping[str, str]
    libraries: str
    scene: str
    also: Mapping[str, str] = field(default_factory=dict)


def terms() -> list[Term]:
    """Return the words in the order in which the lecture needs them."""
    return [Term(**values) for values in tomllib.loads(FILE.read_text(encoding="utf-8"))["term"]]


def page(title: str, show_me: str, language: str) -> str:
    """Return the words as Markdown in a language; `show_me` is the text of a link to the scene that shows a word."""
    parts = [f"# {title}"]
    for term in terms():
        own = chosen_language(term.names, language)
        others = dict.fromkeys(name for code, name in term.names.items() if code != own and name != term.names[own])
        parts.append(f"### {term.names[own]}")
        parts.append(term.says[own])
        called = f"*{' · '.join([*others, term.libraries])}*"
        if term.also:
            called += f"; {term.also[chosen_language(term.also, language)]}"
        parts.append(f"{called} — [{show_me}]({SCENE}{term.scene})")
    return "\n\n".join(parts) + "\n"
