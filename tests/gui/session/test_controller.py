"""The controller with made-up views, its training done by hand: no thread, no window."""

import time
from unittest.mock import Mock

import pytest

from core.plan.errors import InputError
from gui.session.controller import Controller
from gui.views import View


@pytest.fixture
def controller(qapp, run_of):
    made = Controller(run_of())
    yield made
    made.stop()


@pytest.fixture
def view(controller):
    made = Mock(spec=View)
    controller.add_view(made)
    return made


def drawn(view):
    """The iterations that a view was told to draw."""
    return [call.args[0].place.iteration for call in view.show_frame.call_args_list]


def turns(controller, times=1):
    """Let the worker train as it is told, and the display timer tick."""
    for _ in range(times):
        controller.turns.frame_ends()  # nothing is painted here
        controller.worker.train_asked()
        controller.tick()


def heard(signal):
    said = []
    signal.connect(lambda *values: said.append(values))
    return said


def test_a_step_trains_what_it_needs_and_no_more(controller, view):
    controller.step(3)
    turns(controller)
    assert controller.stage.run.head == 3
    assert drawn(view)[-1] == 3


def test_views_are_told_only_when_there_is_something_new(controller, view):
    controller.step(1)
    turns(controller)
    before = len(drawn(view))
    turns(controller, 5)
    assert len(drawn(view)) == before


def test_every_view_is_given_the_same_frame(controller, view):
    other = Mock(spec=View)
    controller.add_view(other)
    controller.go_to(4)
    turns(controller)
    assert view.show_frame.call_args.args[0] is other.show_frame.call_args.args[0]


def test_paused_it_trains_nothing(controller):
    turns(controller, 3)
    assert controller.stage.run.head == 0
    controller.play(True)
    turns(controller, 3)
    controller.play(False)
    head = controller.stage.run.head
    assert head > 0
    turns(controller, 3)
    assert controller.stage.run.head == head


def test_playing_trains_only_a_little_ahead_of_the_cursor(controller):
    controller.set_speed(10.0)
    controller.play(True)
    turns(controller, 3)
    assert 1 <= controller.stage.run.head <= 5


def test_at_full_speed_the_end_is_reached_and_playing_ends(controller, view):
    said = heard(controller.playing_changed)
    controller.set_speed(float("inf"))
    controller.play(True)
    turns(controller, 3)
    assert controller.stage.run.head == 100
    assert drawn(view)[-1] == 100
    assert said == [(True,), (False,)]
    assert controller.stage.at_end


def test_play_at_the_end_begins_again(controller):
    controller.go_to(100)
    turns(controller)
    controller.set_speed(1.0)
    controller.play(True)
    assert controller.stage.cursor.tick == 0
    assert controller.playing


@pytest.mark.parametrize(
    ("name", "value"), [("batch_size", 100), ("learning_rate", 0.5), ("loss", "perceptron"), ("shuffle", False)]
)
def test_a_change_puts_a_new_run_of_the_same_start_on_stage(controller, name, value):
    controller.go_to(20)
    turns(controller)
    old = controller.stage.run
    said = heard(controller.run_changed)
    assert controller.change(name, value)
    run = controller.stage.run
    assert run is not old
    assert getattr(controller.experiment, name) == value
    assert run.history.start.tobytes() == old.history.start.tobytes()
    assert run.orders[3].tobytes() == old.orders[3].tobytes() or name == "shuffle"
    assert controller.stage.ghost.weights.tobytes() == old.history.weights(20).tobytes()
    assert len(said) == 1


def test_a_run_that_was_never_seen_leaves_no_ghost(controller):
    controller.change("learning_rate", 0.5)
    assert controller.stage.ghost is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("batch_size", 0),
        ("batch_size", 2001),
        ("learning_rate", -1.0),
        ("epochs", 0),
        ("loss", "hinge"),
        ("epochs", 10**9),
    ],
)
def test_what_cannot_be_is_refused_and_everything_stays(controller, name, value):
    controller.go_to(5)
    turns(controller)
    run, experiment = controller.stage.run, controller.experiment
    said = heard(controller.refused)
    assert not controller.change(name, value)
    assert [(what, type(error)) for what, error in said] == [(name, InputError)]
    assert (controller.stage.run, controller.experiment) == (run, experiment)


def test_epochs_lengthen_the_same_run(controller):
    controller.go_to(30)
    turns(controller)
    run = controller.stage.run
    assert controller.change("epochs", 20)
    assert controller.stage.run is run
    assert run.schedule.iterations == 200
    assert not controller.playing


def test_more_epochs_at_the_end_of_playing_play_on(controller):
    controller.set_speed(float("inf"))
    controller.play(True)
    turns(controller, 3)
    controller.change("epochs", 20)
    assert controller.playing
    turns(controller, 3)
    assert controller.stage.run.head == 200


def test_more_epochs_at_an_end_that_was_stepped_to_wait(controller):
    controller.go_to(100)
    turns(controller)
    controller.change("epochs", 20)
    assert not controller.playing


def test_the_runs_on_the_way_of_a_drag_leave_no_ghost(controller):
    controller.go_to(10)
    turns(controller)
    first = controller.stage.run
    controller.adjust(True)
    for rate in (0.3, 0.4, 0.5):
        controller.change("learning_rate", rate)
        controller.go_to(5)
        turns(controller)
        assert controller.stage.ghost.weights.tobytes() == first.history.weights(10).tobytes()
    controller.adjust(False)
    last = controller.stage.run
    controller.change("learning_rate", 0.6)
    assert controller.stage.ghost.weights.tobytes() == last.history.weights(5).tobytes()


def test_a_landscape_of_an_older_run_is_ignored(controller, view):
    from core.analysis.landscape import Slice, survey

    old = controller.stage.run
    made = next(survey(old, Slice((-1.0, -1.0, 1.0, 1.0), 0.0)))
    controller.change("learning_rate", 0.5)
    controller.surveyor.measured.emit(old.id, made)
    controller.tick()
    assert controller.stage.landscape is None
    controller.surveyor.measured.emit(controller.stage.run.id, made)
    controller.tick()
    assert view.show_frame.call_args.args[0].landscape is made


def test_data_that_an_older_request_brings_is_ignored(controller, run_of):
    stage = controller.stage
    controller.change_data(data="moons")
    controller.worker.prepared.emit(0, run_of(data="xor"))
    controller.worker.failed.emit(0, InputError("no"))
    assert controller.stage is stage


def test_text_is_not_told_more_often_than_it_can_be_read(controller, view):
    said = heard(controller.text_due)
    controller.set_speed(200.0)
    controller.play(True)
    began = time.monotonic()
    while time.monotonic() - began < 0.3:
        turns(controller)
    assert 1 <= len(said) <= 4
    assert len(drawn(view)) > len(said)


def test_a_start_is_told_when_the_threads_run_and_both_end(qtbot, run_of):
    controller = Controller(run_of())
    with qtbot.waitSignal(controller.surveyor.measured, timeout=5000):
        controller.start()
    assert controller.worker.isRunning()
    with qtbot.waitSignal(controller.run_changed, timeout=5000):
        controller.change_data(data="moons")
    assert controller.experiment.data == "moons"
    with qtbot.waitSignal(controller.refused, timeout=5000) as refused:
        controller.change_data(samples=7)
    assert refused.args[0] == "samples"
    assert controller.stop()
    assert not controller.worker.isRunning()
    assert not controller.surveyor.isRunning()
