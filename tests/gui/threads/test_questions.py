"""The thread that answers views' questions, and where views hand them in."""

import math
import threading
import time

import pytest
from PySide6.QtCore import QThread

from core.analysis.question import Question, Tools
from core.plan.errors import NO_MEMORY, InputError
from gui.plots.asking import AskingCard
from gui.session.questions import Questions
from gui.session.session import Session
from gui.threads.frame_budget import PATIENCE, FrameBudget
from gui.threads.questions import QuestionThread

LONGEST = 20.0  # seconds after which an endless question gives up, so that a broken test ends
RUN = "the chosen run"


@pytest.fixture
def thread(qapp, monkeypatch):
    made = QuestionThread(FrameBudget())
    monkeypatch.setattr(made, "start", lambda: None)  # the test does its work
    made.heard = []
    made.answered.connect(lambda *said: made.heard.append(said))
    made.progressed.connect(lambda *said: made.heard.append(said))
    made.failed.connect(lambda name, error: made.heard.append((name, error.template)))
    yield made
    assert made.stop()


def doubled(number):
    return Question(number, lambda run, tools: 2 * number)


def endless(key, begun):
    """A question that goes on until it is cancelled."""

    def work(run, tools):
        begun.set()
        ends = time.monotonic() + LONGEST
        while time.monotonic() < ends:
            tools.give_way()
        return "nobody cancelled"

    return Question(key, work)


def test_a_question_is_answered_with_its_view_and_its_key(thread):
    assert thread.idle
    thread.ask("fan", doubled(21), RUN)
    assert not thread.idle
    thread.work()
    assert thread.heard == [("fan", 21, 42)]
    assert thread.idle


def test_of_each_view_only_the_last_question_counts(thread):
    for number in (1, 2, 3):
        thread.ask("fan", doubled(number), RUN)
    thread.ask("film", doubled(4), RUN)
    thread.work()
    assert thread.heard == [("fan", 3, 6), ("film", 4, 8)]


def test_what_was_answered_last_is_not_computed_again(thread):
    for number in (1, 1, 2, 2, 1):
        thread.ask("fan", doubled(number), RUN)
        thread.work()
    assert [key for _, key, _ in thread.heard] == [1, 2, 1]


def test_a_cancelled_question_is_forgotten_and_can_be_asked_again(thread):
    thread.ask("fan", doubled(1), RUN)
    thread.cancel("fan")
    thread.work()
    assert (thread.heard, thread.idle) == ([], True)
    thread.ask("fan", doubled(1), RUN)
    thread.work()
    assert thread.heard == [("fan", 1, 2)]


@pytest.mark.parametrize(
    ("error", "template"),
    [(InputError("too few samples"), "too few samples"), (MemoryError(), NO_MEMORY)],
)
def test_what_cannot_be_computed_is_said(thread, error, template):
    def work(run, tools):
        raise error

    thread.ask("fan", Question(1, work), RUN)
    thread.work()
    assert thread.heard == [("fan", template)]
    assert thread.idle


def test_the_work_is_given_the_run_that_was_chosen(thread):
    thread.ask("fan", Question(1, lambda run, tools: run), RUN)
    thread.work()
    assert thread.heard == [("fan", 1, RUN)]


def test_progress_is_told_but_not_thousands_of_times():
    told, now = [], iter(range(10_000))
    tools = Tools(lambda: None, lambda: True, told.append, now=lambda: next(now) / 1000)  # a millisecond each
    for part in range(10_000):
        tools.progress(part / 10_000)
    assert told[0] == 0
    assert told == sorted(told)
    assert 190 <= len(told) <= 200


def test_another_question_ends_the_one_under_way(thread, qtbot):
    begun = threading.Event()
    QThread.start(thread)
    thread.ask("fan", endless(1, begun), RUN)
    assert begun.wait(5)
    thread.ask("fan", doubled(2), RUN)
    qtbot.waitUntil(lambda: thread.idle)
    assert thread.heard == [("fan", 2, 4)]


def test_work_that_never_rests_can_look_whether_it_is_cancelled(thread, qtbot):
    begun, seen = threading.Event(), []

    def work(run, tools):
        seen.append(tools.cancelled)
        begun.set()
        ends = time.monotonic() + LONGEST
        while not tools.cancelled and time.monotonic() < ends:
            pass
        seen.append(tools.cancelled)
        return "of no use"

    QThread.start(thread)
    thread.ask("fan", Question(1, work), RUN)
    assert begun.wait(5)
    thread.cancel("fan")
    qtbot.waitUntil(lambda: thread.idle)
    assert seen == [False, True]
    assert thread.heard == []


def test_the_end_of_the_program_ends_a_question_at_once(thread):
    begun = threading.Event()
    QThread.start(thread)
    thread.ask("fan", endless(1, begun), RUN)
    assert begun.wait(5)
    began = time.perf_counter()
    assert thread.stop()
    assert time.perf_counter() - began < 0.5


def test_the_work_rests_while_a_frame_is_drawn(qapp):
    budget, rested = FrameBudget(), []
    thread = QuestionThread(budget)
    thread.start = lambda: None

    def work(run, tools):
        began = time.perf_counter()
        tools.give_way()
        rested.append(time.perf_counter() - began)

    budget.begin()
    thread.ask("fan", Question(1, work), RUN)
    thread.work()
    budget.end()
    thread.ask("fan", Question(2, work), RUN)
    thread.work()
    assert rested[0] >= 0.9 * PATIENCE > rested[1]


class Doubling(AskingCard):
    """Has the cursor's iteration doubled, and notes what it is told."""

    def __init__(self):
        super().__init__("doubling")
        self.shown, self.shares = [], []
        self.work = lambda iteration: lambda run, tools: 2 * iteration

    def question(self, frame):
        iteration = frame.descent.cursor.iteration
        return Question((frame.descent.run_id, iteration), self.work(iteration))

    def show_answer(self, key, result):
        self.shown.append((key[1], result))

    def show_progress(self, share):
        self.shares.append(share)


@pytest.fixture
def lab(qtbot, run_of):
    """A session, a view that is still hidden, and what connects them, without a window."""
    session, view = Session(run_of(30)), Doubling()
    qtbot.addWidget(view)
    questions = Questions(session)
    questions.add("doubling", view)
    session.start()
    yield session, view, questions
    assert questions.stop()
    assert session.stop()


def opened(view, questions):
    view.show()
    questions.ask()


def test_a_view_that_is_to_be_seen_gets_the_answers_for_the_moment_on_screen(lab, qtbot):
    session, view, questions = lab
    session.player.go_to(3)
    qtbot.wait(30)
    assert view.shown == []
    opened(view, questions)
    qtbot.waitUntil(lambda: view.shown == [(3, 6)])
    session.player.go_to(7)
    qtbot.waitUntil(lambda: view.shown == [(3, 6), (7, 14)])
    qtbot.waitUntil(lambda: questions.idle)


def test_a_view_that_wants_something_computed_need_not_wait_for_the_next_moment(lab, qtbot):
    session, view, questions = lab
    opened(view, questions)
    qtbot.waitUntil(lambda: view.shown == [(0, 0)])
    assert session.stop()  # so that no moment comes
    view.question = lambda frame: Question(("asked", 5), lambda run, tools: "now")
    view.question_changed.emit()
    qtbot.waitUntil(lambda: view.shown == [(0, 0), (5, "now")])


def a_frame_is_drawn(budget):
    budget.begin()
    budget.end()


def test_while_frames_follow_fast_an_answer_is_shown_after_one_that_leaves_room(lab, qtbot, monkeypatch):
    session, view, questions = lab
    opened(view, questions)
    qtbot.waitUntil(lambda: view.shown == [(0, 0)])
    assert session.stop()  # so that no frame comes but those told here
    player = session.player
    player.play(True)
    player.set_speed(math.inf)
    monkeypatch.setattr(FrameBudget, "light", False)
    view.question = lambda frame: Question(("asked", 5), lambda run, tools: "now")
    questions.ask()
    qtbot.waitUntil(lambda: questions.answers["doubling"] == (("asked", 5), "now"))
    a_frame_is_drawn(player.budget)
    assert (view.shown, questions.idle) == ([(0, 0)], False)
    monkeypatch.setattr(FrameBudget, "light", True)
    began = time.perf_counter()
    view.show_answer = lambda key, result: (player.budget.wait(), view.shown.append((key[1], result)))
    a_frame_is_drawn(player.budget)
    assert (view.shown, questions.idle) == ([(0, 0), (5, "now")], True)
    assert time.perf_counter() - began >= 0.9 * PATIENCE, "the training rests meanwhile"


def test_an_answer_that_waits_for_room_is_shown_as_soon_as_it_is_paused(lab, qtbot, monkeypatch):
    session, view, questions = lab
    opened(view, questions)
    qtbot.waitUntil(lambda: view.shown == [(0, 0)])
    session.player.play(True)
    session.player.set_speed(math.inf)
    monkeypatch.setattr(FrameBudget, "light", False)
    view.question = lambda frame: Question(("asked", 5), lambda run, tools: "now")
    questions.ask()
    qtbot.waitUntil(lambda: questions.answers["doubling"] == (("asked", 5), "now"))
    session.player.play(False)
    qtbot.waitUntil(lambda: view.shown == [(0, 0), (5, "now")])


def test_a_view_that_is_hidden_gives_up_its_question(lab, qtbot):
    _, view, questions = lab
    begun = threading.Event()
    view.work = lambda iteration: endless(iteration, begun).work
    opened(view, questions)
    assert begun.wait(5)
    view.hide()
    questions.ask()
    qtbot.waitUntil(lambda: questions.idle)
    assert view.shown == []


def test_cancelling_is_heard_and_progress_is_shown(lab, qtbot):
    _, view, questions = lab
    asked = []

    def work(run, tools):
        tools.progress(0.25)
        while True:
            tools.give_way()

    def question(frame):
        asked.append(1)
        return Question("once", work) if len(asked) == 1 else None

    view.question = question
    opened(view, questions)
    qtbot.waitUntil(lambda: view.shares == [0.25])
    view.cancelled.emit()
    qtbot.waitUntil(lambda: questions.idle)
    assert view.shown == []


def test_a_failure_is_a_sentence_on_the_view(lab, qtbot):
    _, view, questions = lab

    def work(run, tools):
        raise InputError("{count} samples are too few", count=3)

    view.work = lambda iteration: work
    opened(view, questions)
    qtbot.waitUntil(lambda: view.title.text() == "3 samples are too few")


def test_closing_the_window_in_the_middle_of_a_question_ends_it_at_once(open_lab):
    user = open_lab()
    window, begun = user.window, threading.Event()
    thread = window.findChild(QThread, "questions")
    user.press("f")
    user.waits(thread.isRunning)
    thread.ask("nobody's", endless(1, begun), RUN)
    assert begun.wait(5)
    began = time.perf_counter()
    window.close()
    assert time.perf_counter() - began < 1
    assert not thread.isRunning()
