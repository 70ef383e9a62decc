"""The underlined letters of menus: no two alike in one menu, in whatever language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

MARK = re.compile(r"&(?!&)(\w)")


def settle(actions: Iterable[QAction]) -> None:
    """Give each action a letter of its own: the one that its text marks, where that is free, else another of it."""
    shown = [action for action in actions if not action.isSeparator() and action.text()]
    for action, text in zip(shown, settled([action.text() for action in shown]), strict=True):
        if action.text() != text:
            action.setText(text)


def settle_menus(bar: QMenuBar) -> None:
    """Settle the letters of a menu bar and of all its menus, and again whenever one opens: its texts may change."""
    settle(bar.actions())
    for menu in bar.findChildren(QMenu):
        settle(menu.actions())
        menu.aboutToShow.connect(lambda menu=menu: settle(menu.actions()))


def settled(texts: Sequence[str]) -> list[str]:
    """Return texts whose marked letters differ; a text that has no letter left has none.

    Who marks a letter comes before who has to be given one.
    """
    taken: set[str] = set()
    kept = []
    for text in texts:
        wanted = letter_of(text)
        keeps = wanted is not None and wanted not in taken
        if wanted is not None and keeps:
            taken.add(wanted)
        kept.append(keeps)
    found = []
    for text, keeps in zip(texts, kept, strict=True):
        if not keeps:
            text, letter = _given(MARK.sub(r"\1", text), taken)
            taken.update(letter)
        found.append(text)
    return found


def letter_of(text: str) -> str | None:
    """Return the letter that a text marks, as it is compared; None for none."""
    marked = MARK.search(text.replace("&&", "  "))
    return None if marked is None else marked.group(1).casefold()


def _given(text: str, taken: set[str]) -> tuple[str, str]:
    label = text.partition("\t")[0]
    begins = [match.start() for match in re.finditer(r"\b[^\W\d_]", label)]
    for place in (*begins, *range(len(label))):
        letter = label[place].casefold()
        if letter.isalnum() and letter.isascii() and letter not in taken:
            return f"{text[:place]}&{text[place:]}", letter
    return text, ""
