"""The lecture's lesson, which comes with the program."""

from __future__ import annotations

from pathlib import Path

from core.plan.lesson import Lesson
from core.plan.moment_file import read_file

PATH = Path(__file__).with_name("lecture.perceptron")


def lecture() -> Lesson:
    """Return the lecture in eleven steps."""
    lesson = read_file(PATH)
    assert isinstance(lesson, Lesson)
    return lesson
