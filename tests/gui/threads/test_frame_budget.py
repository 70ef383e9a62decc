"""While a frame is drawn the worker rests; as soon as it is painted it works on."""

import math
import time

import pytest
from PySide6.QtWidgets import QWidget

from gui.threads.frame_budget import LATE, PATIENCE, SHARE, SHARE_DEAR, FrameBudget


@pytest.fixture
def budget(qapp):
    return FrameBudget()


def rested(budget):
    """How long the worker has to wait now, in seconds."""
    began = time.perf_counter()
    budget.wait()
    return time.perf_counter() - began


LONG, SHORT = 0.9 * PATIENCE, 0.5 * PATIENCE


def test_at_first_nobody_waits(budget):
    assert min(rested(budget) for _ in range(5)) < SHORT


def test_the_worker_rests_while_a_frame_is_drawn_but_never_for_ever(budget):
    budget.begin()
    assert rested(budget) >= LONG
    budget.end()
    assert min(rested(budget) for _ in range(5)) < SHORT


class Painted(QWidget):
    """Notes how long the worker would have rested while this was painted."""

    def __init__(self, budget):
        super().__init__()
        self.budget, self.rests = budget, []

    def paintEvent(self, event):
        self.rests.append(rested(self.budget))


def test_the_worker_rests_until_the_frame_is_painted(qtbot, budget):
    widget = Painted(budget)
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitUntil(lambda: bool(widget.rests))
    widget.rests.clear()
    budget.begin()
    widget.update()
    budget.end_when_painted()
    assert rested(budget) >= LONG
    qtbot.waitUntil(lambda: bool(widget.rests))
    assert widget.rests[0] >= LONG
    qtbot.waitUntil(lambda: rested(budget) < SHORT)


def test_it_can_be_turned_off(budget):
    budget.enabled = False
    budget.begin()
    assert min(rested(budget) for _ in range(5)) < SHORT


def test_the_others_rest_from_shortly_before_a_frame_is_due_and_go_on_where_none_begins(qapp):
    now = [10.0]
    budget = FrameBudget(now=lambda: now[0])

    def rest():
        return min(rested(budget) for _ in range(5))

    budget.expect(0.016)
    now[0] += 0.012
    assert rest() < LATE / 2, "there is time left before the frame"
    now[0] += 0.0035
    assert LATE <= rest() < SHORT
    budget.begin()
    assert rested(budget) >= LONG
    budget.end()
    now[0] += 0.0005 + LATE
    assert rest() < LATE / 2, "the window itself waits for a processor"
    budget.expect(0.004)  # the window puts the frame off: it owes the others their share
    assert rest() < LATE / 2
    now[0] += 0.004
    assert rest() >= 0.9 * LATE
    budget.expect(math.inf)  # it does not play any more
    assert rest() < LATE / 2


def test_the_others_go_on_after_all_that_belongs_to_a_frame_and_not_while_something_is_drawn_aside(qtbot, budget):
    waited = []
    budget.ended.connect(lambda: waited.append(rested(budget)))
    budget.begin()
    budget.end()
    assert waited[-1] >= LONG
    assert min(rested(budget) for _ in range(5)) < SHORT
    budget.ended.connect(budget.begin_aside)
    budget.begin()
    budget.end()
    assert rested(budget) >= LONG
    budget.end_when_painted()
    qtbot.waitUntil(lambda: rested(budget) < SHORT)


def test_a_window_that_drew_for_long_owes_the_others_a_share_of_the_work_and_no_more(qapp):
    now, used = [10.0], [3.0]
    budget = FrameBudget(now=lambda: now[0], used=lambda: used[0])
    assert budget.owed() == 0
    budget.begin()
    now[0] += 0.1  # of which it waited for a processor most of the time
    used[0] += 0.04
    assert budget.owed() == pytest.approx(SHARE * 0.04)  # it is not painted yet
    budget.end()
    assert budget.owed() == pytest.approx(SHARE * 0.04)
    now[0] += 0.005
    assert budget.owed() == pytest.approx(SHARE * 0.04 - 0.005)
    now[0] += 0.02
    assert budget.owed() == 0
    budget.end()
    assert budget.owed() == 0, "an end without a beginning owes nothing"


def test_frames_are_dear_once_the_usual_one_takes_long_and_leave_the_worker_a_smaller_share_then(qapp):
    now = [0.0]
    budget = FrameBudget(now=lambda: now[0], used=lambda: now[0])

    def draw(seconds, times):
        for _ in range(times):
            budget.begin()
            now[0] += seconds
            budget.end()
        return budget.owed() / seconds

    assert draw(0.01, 50) == pytest.approx(SHARE)
    assert not budget.dear
    assert draw(0.03, 1) < SHARE / 2, "what a long one took is owed little by little"
    assert 0.01 * draw(0.01, 1) > 0.011 * SHARE
    draw(0.5, 1)  # a single one says little
    draw(0.01, 30)
    assert not budget.dear
    assert draw(0.06, 30) == pytest.approx(SHARE_DEAR, rel=0.05)
    assert budget.dear
    assert budget.usual == pytest.approx(0.06, rel=0.05)
