"""While a frame is drawn the worker rests; as soon as it is painted it works on."""

import time

import pytest
from PySide6.QtWidgets import QWidget

from gui.threads.turns import PATIENCE, REST_SHARE, Turns


@pytest.fixture
def turns(qapp):
    return Turns()


def rested(turns):
    """How long the worker has to wait now, in seconds."""
    began = time.perf_counter()
    turns.wait()
    return time.perf_counter() - began


LONG, SHORT = 0.9 * PATIENCE, 0.5 * PATIENCE


def test_at_first_nobody_waits(turns):
    assert min(rested(turns) for _ in range(5)) < SHORT


def test_the_worker_rests_while_a_frame_is_drawn_but_never_for_ever(turns):
    turns.frame_begins()
    assert rested(turns) >= LONG
    turns.frame_ends()
    assert min(rested(turns) for _ in range(5)) < SHORT


class Painted(QWidget):
    """Notes how long the worker would have rested while this was painted."""

    def __init__(self, turns):
        super().__init__()
        self.turns, self.rests = turns, []

    def paintEvent(self, event):
        self.rests.append(rested(self.turns))


def test_the_worker_rests_until_the_frame_is_painted(qtbot, turns):
    widget = Painted(turns)
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitUntil(lambda: bool(widget.rests))
    widget.rests.clear()
    turns.frame_begins()
    widget.update()
    turns.frame_shown()
    assert rested(turns) >= LONG
    qtbot.waitUntil(lambda: bool(widget.rests))
    assert widget.rests[0] >= LONG
    qtbot.waitUntil(lambda: rested(turns) < SHORT)


def test_a_window_that_drew_for_long_owes_the_others_a_share_of_it_and_no_more(turns):
    assert turns.owed() == 0
    turns.frame_begins()
    began = time.perf_counter()
    while time.perf_counter() - began < 0.04:
        pass
    turns.frame_ends()
    took = time.perf_counter() - began
    assert 0.5 * REST_SHARE * 0.04 < turns.owed() <= REST_SHARE * took
    began = time.perf_counter()
    while turns.owed() and time.perf_counter() - began < 1:
        pass
    assert turns.owed() == 0
    turns.frame_ends()
    assert turns.owed() == 0, "an end without a beginning owes nothing"
