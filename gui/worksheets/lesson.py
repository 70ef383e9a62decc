"""A lesson as a worksheet: each step's question with its answers, and what its run really says as the key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from core.data.give_way import GiveWay, go_on
from core.picture.lesson_run import values_after
from core.picture.lesson_values import LessonValues
from core.plan.lesson import Lesson, Step, fill, planned_numbers
from gui.words.lesson import say
from gui.worksheets.sheet import Block, Choices, Lines, Task, Text, Worksheet

translate = QCoreApplication.translate

LETTERS = "ABCD"
LINES_OF_A_REASON, LINES_OF_AN_ANSWER = 1, 3


def lesson_values(
    lesson: Lesson, give_way: GiveWay = go_on, progress: Callable[[float], None] = lambda _share: None
) -> list[LessonValues]:
    """Return what each step's run comes to; it takes a while.

    Parameters
    ----------
    lesson : Lesson
    give_way : function
        Called every few milliseconds; may wait, and may raise to end the work.
    progress : function
        Told the share that is done.
    """
    values = []
    for number, step in enumerate(lesson.steps, 1):
        values.append(values_after(step, give_way))
        progress(number / len(lesson.steps))
    return values


def of_lesson(lesson: Lesson, values: list[LessonValues], language: str) -> Worksheet:
    """Return the worksheet of a lesson.

    Parameters
    ----------
    lesson : Lesson
    values : list of LessonValues
        What each step's run came to.
    language : str
        The code of the language that is on screen.
    """
    tasks = tuple(_task(step, told, language) for step, told in zip(lesson.steps, values, strict=True))
    title = lesson.title_in(language) or translate("worksheet", "Lesson")
    about = translate("worksheet", "Choose before you see it; then let the run answer.")
    return Worksheet(title, about, language, tasks)


def _task(step: Step, told: LessonValues, language: str) -> Task:
    words, outcome = step.words_in(language), told.outcomes.get(step.outcome)
    planned = planned_numbers(step.moment)
    known = planned_numbers(step.played) | told.numbers
    blocks: list[Block] = []
    if words.question:
        blocks.append(Text(fill(words.question, planned, say), strong=True))
    if words.answers:
        blocks.append(Choices(tuple(fill(answer.text, planned, say) for answer in words.answers)))
        blocks.append(Text(translate("worksheet", "Why?")))
    blocks.append(Lines(LINES_OF_A_REASON if words.answers else LINES_OF_AN_ANSWER))
    key: list[Block] = []
    holds = step.holds(outcome)
    if holds is not None and words.answers:
        answer = words.answers[holds]
        key.append(Text(f"{LETTERS[holds]}. {fill(answer.text, known, say)}", strong=True))
        if answer.why:
            key.append(Text(fill(answer.why, known, say)))
    notice = words.noticed(outcome)
    if notice:
        key.append(Text(fill(notice, known, say)))
    return Task(fill(words.sentence, planned, say), tuple(blocks), tuple(key))
