"""A table that a file names is read beside the window, and once, however many moments name it."""

import threading

import pytest

from core.data.reading import read_table as reading
from tests.journeys.tables import own_table

LESSON = """perceptron = 1
[[step]]
words.en.sentence = "A table."
moment.experiment = { data = "own.csv" }
[[step]]
words.en.sentence = "Drawn anew, then with another batch size."
play_to = 1
moment.experiment = { data = "own.csv", data_seed = 3 }
then.experiment = { data = "own.csv", batch_size = 5 }
"""
MOMENT = 'perceptron = 1\n[experiment]\ndata = "own.csv"\nbatch_size = 5\n'


@pytest.fixture
def reads(monkeypatch, tmp_path):
    """In which threads tables were read."""
    own_table(tmp_path / "own.csv", 30)
    threads = []
    really = reading.read_table

    def watched(*args):
        threads.append(threading.current_thread())
        return really(*args)

    monkeypatch.setattr(reading, "read_table", watched)
    return threads


def beside(reads):
    return threading.main_thread() not in reads


def test_the_table_of_a_moment_that_does_not_count_it_is_read_once(user, tmp_path, reads):
    (tmp_path / "own.perceptron").write_text(MOMENT)
    user.opens_file(tmp_path / "own.perceptron")
    assert (user.descent.experiment.samples, user.descent.experiment.batch_size) == (30, 5)
    assert (len(reads), beside(reads)) == (1, True)


def test_a_lesson_reads_its_table_before_it_begins_and_no_step_waits_for_it(user, tmp_path, reads):
    (tmp_path / "own.perceptron").write_text(LESSON)
    user.opens_file(tmp_path / "own.perceptron")
    first = user.descent.experiment.data_seed
    user.click("lessonNext")
    seeds = first, user.descent.experiment.data_seed
    user.click("lessonShow")
    user.waits(lambda: user.descent.experiment.batch_size == 5)
    assert (seeds, user.descent.experiment.samples) == ((0, 3), 30)
    assert (len(reads), beside(reads)) == (1, True)


def test_a_lesson_opens_where_one_of_its_tables_is_gone(user, tmp_path, reads):
    (tmp_path / "own.perceptron").write_text(LESSON.replace('"own.csv"', '"gone.csv", samples = 30, train = 20', 1))
    user.opens_file(tmp_path / "own.perceptron")
    user.sees("messageLabel", "gone.csv does not exist", "Everything else is shown")
    user.click("lessonNext")
    assert user.descent.experiment.data_seed == 3
    assert (len(reads), beside(reads)) == (2, True)
