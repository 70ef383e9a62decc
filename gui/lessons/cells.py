"""The words of a step as a table, a language a column, and back again; no widget."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from core.plan.lesson import ANSWERS_MOST, OTHERWISE, OUTCOMES, Answer, Step, Words

SENTENCE, QUESTION, ANSWER, WHY, NOTICE = "sentence", "question", "answer", "why", "notice"
Cell = tuple[str, str]  # what it says, and which of them: the number of an answer, the outcome of a notice


def rows_of(step: Step) -> list[Cell]:
    """Return the rows of a step's table, in the order in which a class hears them."""
    answers = [(kind, str(number)) for number in range(ANSWERS_MOST) for kind in (ANSWER, WHY)]
    notices = [(NOTICE, outcome) for outcome in (*OUTCOMES.get(step.outcome, ()), OTHERWISE)]
    return [(SENTENCE, ""), (QUESTION, ""), *answers, *notices]


def cells_of(words: Words) -> dict[Cell, str]:
    """Return what stands in a language's column; a row without words has no entry."""
    cells = {(SENTENCE, ""): words.sentence, (QUESTION, ""): words.question}
    for number, answer in enumerate(words.answers):
        cells |= {(ANSWER, str(number)): answer.text, (WHY, str(number)): answer.why}
    return cells | {(NOTICE, outcome): text for outcome, text in words.notice.items()}


def with_words(step: Step, columns: Mapping[str, Mapping[Cell, str]], right: int | None, play_to: int) -> Step:
    """Return a step with the words of a table; a column without any words is no language of it.

    Parameters
    ----------
    step : Step
    columns : mapping
        By language.
    right : int, optional
        The answer that holds, from 0; none where the table has no such answer.
    play_to : int

    Raises
    ------
    InputError
        When the words are not valid.
    """
    filled = {language: cells for language, cells in columns.items() if any(map(str.strip, cells.values()))}
    words = {language: _words(cells) for language, cells in filled.items()}
    count = max((len(said.answers) for said in words.values()), default=0)
    return replace(step, words=words, right=right if right is not None and right < count else None, play_to=play_to)


def _words(cells: Mapping[Cell, str]) -> Words:
    def text(kind: str, which: str = "") -> str:
        return cells.get((kind, which), "").strip()

    numbers = [str(number) for number in range(ANSWERS_MOST)]
    answers = [Answer(text(ANSWER, number), text(WHY, number)) for number in numbers if text(ANSWER, number)]
    notice = {which: text(kind, which) for kind, which in cells if kind == NOTICE and text(kind, which)}
    return Words(text(SENTENCE), text(QUESTION), tuple(answers), notice)
