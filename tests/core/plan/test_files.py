"""What keeps a file from being used is said in plain sentences."""

import errno
from pathlib import Path

import pytest

from core.plan.errors import InputError
from core.plan.files import refusal

FILE = Path("lesson.toml")


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOENT, "lesson.toml does not exist."),
        (errno.EACCES, "You have no permission to use lesson.toml."),
        (errno.EPERM, "You have no permission to use lesson.toml."),
        (errno.EISDIR, "lesson.toml is a folder."),
        (errno.ENOTDIR, "A part of lesson.toml is a file, not a folder."),
        (errno.ENAMETOOLONG, "The name lesson.toml is too long."),
        (errno.ENOSPC, "The disk of lesson.toml is full."),
        (errno.EROFS, "The disk of lesson.toml can only be read."),
        (errno.EIO, "lesson.toml cannot be used. System error: a long story."),
    ],
)
def test_what_the_system_says_is_said_in_our_own_words(number, said):
    assert str(refusal(FILE, OSError(number, "a long story"))) == said


def test_a_system_that_gives_no_number_is_quoted():
    assert str(refusal(FILE, OSError("broken"))) == "lesson.toml cannot be used. System error: broken."


def test_a_refusal_stays_what_it_is_and_may_say_who_asked():
    known = InputError("Too late.")
    assert refusal(FILE, known) is known
    assert str(refusal(FILE, OSError(errno.ENOENT, ""), "--out")) == "--out: lesson.toml does not exist."
    assert str(refusal(FILE, ValueError("embedded null byte"))) == "lesson.toml is not the name of a file."
