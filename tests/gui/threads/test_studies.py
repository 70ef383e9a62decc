"""The thread that panels' computations run on, and the desk where panels hand them in."""

import threading
import time

import pytest
from PySide6.QtCore import QThread

from core.plan.errors import NO_MEMORY, InputError
from gui.scenes.panel_area import PanelArea
from gui.session.controller import Controller
from gui.threads.studies import Studies, Study
from gui.threads.turns import PATIENCE, Turns
from gui.views.study_panel import StudyPanel
from gui.window.panel_requests import StudyDesk

LONGEST = 20.0  # seconds after which an endless study gives up, so that a broken test ends


@pytest.fixture
def studies(qapp):
    made = Studies(Turns())
    made.heard = []
    made.answered.connect(lambda *said: made.heard.append(said))
    made.progressed.connect(lambda *said: made.heard.append(said))
    made.failed.connect(lambda name, error: made.heard.append((name, error.template)))
    yield made
    assert made.stop()


def doubled(number):
    return Study(number, lambda tools: 2 * number)


def endless(key, begun):
    """A study that goes on until it is cancelled."""

    def work(tools):
        begun.set()
        ends = time.monotonic() + LONGEST
        while time.monotonic() < ends:
            tools.rest()
        return "nobody cancelled"

    return Study(key, work)


def test_a_study_is_answered_with_its_panel_and_its_key(studies):
    assert studies.idle
    studies.ask("fan", doubled(21))
    assert not studies.idle
    studies.work()
    assert studies.heard == [("fan", 21, 42)]
    assert studies.idle


def test_of_each_panel_only_the_last_study_counts(studies):
    for number in (1, 2, 3):
        studies.ask("fan", doubled(number))
    studies.ask("film", doubled(4))
    studies.work()
    assert studies.heard == [("fan", 3, 6), ("film", 4, 8)]


def test_what_was_answered_last_is_not_computed_again(studies):
    for number in (1, 1, 2, 2, 1):
        studies.ask("fan", doubled(number))
        studies.work()
    assert [key for _, key, _ in studies.heard] == [1, 2, 1]


def test_a_cancelled_study_is_forgotten_and_can_be_asked_again(studies):
    studies.ask("fan", doubled(1))
    studies.cancel("fan")
    studies.work()
    assert (studies.heard, studies.idle) == ([], True)
    studies.ask("fan", doubled(1))
    studies.work()
    assert studies.heard == [("fan", 1, 2)]


@pytest.mark.parametrize(
    ("error", "template"),
    [(InputError("too few samples"), "too few samples"), (MemoryError(), NO_MEMORY)],
)
def test_what_cannot_be_computed_is_said(studies, error, template):
    def work(tools):
        raise error

    studies.ask("fan", Study(1, work))
    studies.work()
    assert studies.heard == [("fan", template)]
    assert studies.idle


def test_progress_is_told_but_not_thousands_of_times(studies):
    def work(tools):
        for part in range(10_000):
            tools.progress(part / 10_000)

    studies.ask("fan", Study(1, work))
    studies.work()
    shares = [said[1] for said in studies.heard if len(said) == 2]
    assert shares[0] == 0
    assert shares == sorted(shares)
    assert len(shares) < 100
    assert studies.heard[-1] == ("fan", 1, None)


def test_another_question_ends_the_one_under_way(studies, qtbot):
    begun = threading.Event()
    studies.start()
    studies.ask("fan", endless(1, begun))
    assert begun.wait(5)
    studies.ask("fan", doubled(2))
    qtbot.waitUntil(lambda: studies.idle)
    assert studies.heard == [("fan", 2, 4)]


def test_work_that_never_rests_can_look_whether_it_is_cancelled(studies, qtbot):
    begun, seen = threading.Event(), []

    def work(tools):
        seen.append(tools.cancelled)
        begun.set()
        ends = time.monotonic() + LONGEST
        while not tools.cancelled and time.monotonic() < ends:
            pass
        seen.append(tools.cancelled)
        return "of no use"

    studies.start()
    studies.ask("fan", Study(1, work))
    assert begun.wait(5)
    studies.cancel("fan")
    qtbot.waitUntil(lambda: studies.idle)
    assert seen == [False, True]
    assert studies.heard == []


def test_the_end_of_the_program_ends_a_study_at_once(studies):
    begun = threading.Event()
    studies.start()
    studies.ask("fan", endless(1, begun))
    assert begun.wait(5)
    began = time.perf_counter()
    assert studies.stop()
    assert time.perf_counter() - began < 0.5


def test_a_study_rests_while_a_frame_is_drawn(qapp):
    turns, rested = Turns(), []
    studies = Studies(turns)

    def work(tools):
        began = time.perf_counter()
        tools.rest()
        rested.append(time.perf_counter() - began)

    turns.frame_begins()
    studies.ask("fan", Study(1, work))
    studies.work()
    turns.frame_ends()
    studies.ask("fan", Study(2, work))
    studies.work()
    assert rested[0] >= 0.9 * PATIENCE > rested[1]


class Counting(StudyPanel):
    """Has the cursor's iteration doubled, and notes what it is told."""

    def __init__(self, name="counting", key="Z"):
        super().__init__(name, name, name, name, key)
        self.shown, self.shares = [], []
        self.work = lambda iteration: lambda tools: 2 * iteration

    def show_moment(self, frame, detail):
        pass

    def study(self, run, cursor, reached):
        return Study((run.id, cursor.iteration), self.work(cursor.iteration))

    def show_study(self, key, result):
        self.shown.append((key[1], result))

    def show_progress(self, share):
        self.shares.append(share)


@pytest.fixture
def lab(qtbot, run_of):
    """A controller, a panel and the desk between them, without a window."""
    controller, panel = Controller(run_of(30)), Counting()
    area = PanelArea([panel])
    qtbot.addWidget(area)
    desk = StudyDesk(area, controller)
    controller.start()
    yield controller, panel, desk
    assert desk.stop()
    assert controller.stop()


def test_an_open_panel_gets_the_answers_for_the_moment_on_stage(lab, qtbot):
    controller, panel, desk = lab
    controller.go_to(3)
    qtbot.wait(30)
    assert panel.shown == []
    panel.action.setChecked(True)
    qtbot.waitUntil(lambda: panel.shown == [(3, 6)])
    controller.go_to(7)
    qtbot.waitUntil(lambda: panel.shown == [(3, 6), (7, 14)])
    qtbot.waitUntil(lambda: desk.idle)


def test_a_panel_that_wants_something_computed_need_not_wait_for_the_next_moment(lab, qtbot):
    controller, panel, _ = lab
    panel.action.setChecked(True)
    qtbot.waitUntil(lambda: panel.shown == [(0, 0)])
    assert controller.stop()  # so that no moment comes
    panel.study = lambda run, cursor, reached: Study(("asked", 5), lambda tools: "now")
    panel.study_wanted.emit()
    qtbot.waitUntil(lambda: panel.shown == [(0, 0), (5, "now")])


def test_a_panel_that_closes_gives_up_its_study(lab, qtbot):
    _, panel, desk = lab
    begun = threading.Event()
    panel.work = lambda iteration: endless(iteration, begun).work
    panel.action.setChecked(True)
    assert begun.wait(5)
    panel.action.setChecked(False)
    qtbot.waitUntil(lambda: desk.idle)
    assert panel.shown == []


def test_cancelling_is_heard_and_progress_is_shown(lab, qtbot):
    _, panel, desk = lab
    asked = []

    def work(tools):
        tools.progress(0.25)
        while True:
            tools.rest()

    def study(run, cursor, reached):
        asked.append(1)
        return Study("once", work) if len(asked) == 1 else None

    panel.study = study
    panel.action.setChecked(True)
    qtbot.waitUntil(lambda: panel.shares == [0.25])
    panel.cancel_wanted.emit()
    qtbot.waitUntil(lambda: desk.idle)
    assert panel.shown == []


def test_a_failure_is_a_sentence_on_the_panel(lab, qtbot):
    _, panel, _ = lab

    def work(tools):
        raise InputError("{count} samples are too few", count=3)

    panel.work = lambda iteration: work
    panel.action.setChecked(True)
    qtbot.waitUntil(lambda: panel.title.text() == "3 samples are too few")


def test_what_the_user_did_on_a_panel_is_done(lab, qtbot):
    controller, panel, _ = lab
    panel.moment_wanted.emit(12)
    qtbot.waitUntil(lambda: controller.stage.cursor.done == 12)
    panel.start_wanted.emit((1.0, -2.0, 0.5))
    assert controller.stage.run.history.start.tolist() == [1.0, -2.0, 0.5]
    panel.value_wanted.emit("learning_rate", 0.7)
    assert controller.experiment.learning_rate == 0.7


def test_closing_the_window_in_the_middle_of_a_study_ends_it_at_once(open_lab):
    user = open_lab()
    window, begun = user.window, threading.Event()
    studies = window.findChild(QThread, "studies")
    user.press("f")
    user.waits(studies.isRunning)
    studies.ask("nobody's", endless(1, begun))
    assert begun.wait(5)
    began = time.perf_counter()
    window.close()
    assert time.perf_counter() - began < 1
    assert not studies.isRunning()
