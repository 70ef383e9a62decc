"""Errors that nobody expected: told once, the run and the window stay, and the next thing works."""

import logging
import sys
import threading

import pytest
from PySide6.QtCore import Qt, QThread
from PySide6.QtWidgets import QLabel

import gui.app  # noqa: F401 - so that all threads that the window has are known
from core.training.run import Run
from gui.faults.reporter import ErrorReporter
from gui.session.player import Player
from gui.threads import landscape, training
from gui.threads.background import UNEXPECTED, Background
from gui.views.loss import LossView


@pytest.fixture
def reporter(qapp, monkeypatch):
    """The last resort, as the program has it."""
    for module, name in ((sys, "excepthook"), (threading, "excepthook"), (sys, "unraisablehook")):
        monkeypatch.setattr(module, name, lambda *_: None)
    made = ErrorReporter()
    made.begin()
    made.sentences = []
    made.told.connect(made.sentences.append)
    yield made
    made.end()


@pytest.fixture
def lab(reporter, user):
    """Somebody at the window, and the last resort as `gui.app` connects it."""
    reporter.told.connect(user.window.say)
    user.window.session.run_changed.connect(reporter.forget)
    user.window.session.playing_changed.connect(reporter.forget)
    user.told = reporter.sentences
    return user


def once(number=1):
    """Return a function to stand in for another, which fails `number` times."""
    left = [number]

    def stands_in(original, error):
        def tried(*args, **kwargs):
            if left[0] > 0:
                left[0] -= 1
                raise error
            return original(*args, **kwargs)

        return tried

    return stands_in


def test_an_error_is_told_once_and_written_once_however_often_it_comes(reporter, qtbot, caplog):
    caplog.set_level(logging.ERROR)
    for number in range(200):
        try:
            raise ZeroDivisionError(number)
        except ZeroDivisionError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: bool(reporter.sentences))
    qtbot.wait(20)
    assert len(reporter.sentences) == 1
    assert "Show the log" in reporter.sentences[0]
    assert [record.levelname for record in caplog.records] == ["ERROR"] * 3  # the first, the 10th and the 100th
    assert "ZeroDivisionError: 0" in caplog.text


def test_an_error_of_any_thread_and_of_a_forgotten_object_is_told(reporter, qtbot):
    class Gone:
        def __del__(self):
            raise KeyError("gone")

    def fail():
        raise OSError("a thread")

    threading.Thread(target=fail).start()
    Gone()
    qtbot.waitUntil(lambda: len(reporter.sentences) == 2)


@pytest.mark.parametrize("error", [ValueError("injected"), MemoryError()], ids=lambda error: type(error).__name__)
def test_training_that_fails_once_is_told_pauses_and_goes_on_when_it_is_asked_again(lab, monkeypatch, error):
    monkeypatch.setattr(Run, "extend", once()(Run.extend, error))
    lab.click("playButton")
    lab.waits(lambda: lab.told)
    lab.waits(lambda: not lab.window.session.player.playing)
    said = lab.text("messageLabel")
    assert ("memory" if isinstance(error, MemoryError) else "unexpected error") in said
    lab.plays_to_the_end()
    assert lab.iteration == 100
    assert len(lab.told) == 1


def test_other_data_that_fail_once_are_refused_and_come_when_they_are_asked_for_again(lab, monkeypatch):
    monkeypatch.setattr(training, "prepare", once()(training.prepare, ArithmeticError("injected")))
    lab.choose("dataChoice", "moons")
    lab.waits(lambda: any(UNEXPECTED[:20] in label for label in errors_on(lab)))
    lab.choose("dataChoice", "moons")
    lab.waits(lambda: lab.window.session.experiment.data == "moons")
    assert lab.told == []  # who asked has the answer


def errors_on(user):
    return [label.text() for label in user.window.findChildren(QLabel) if label.isVisible()]


def test_a_view_that_fails_rests_until_the_next_change_and_the_others_go_on(lab, monkeypatch):
    drawn = []

    def fail(view, frame):
        drawn.append(frame)
        raise IndexError("injected")

    monkeypatch.setattr(LossView, "show_frame", fail)
    lab.click("stepIterationButton")
    lab.stands_at(1)
    for iteration in (2, 3, 4):
        lab.press(Qt.Key.Key_Right)
        lab.stands_at(iteration)
    assert len(drawn) == 1
    assert len(lab.told) == 1
    monkeypatch.undo()
    lab.click("restartButton")
    lab.click("stepIterationButton")
    lab.stands_at(1)


def test_a_tick_that_fails_again_and_again_is_told_once_and_then_things_go_on(lab, monkeypatch):
    fails = Player.tick

    def fail(player):
        raise RuntimeError("injected")

    monkeypatch.setattr(Player, "tick", fail)
    lab.waits(lambda: lab.told)
    lab.looks_on(200)
    assert len(lab.told) == 1
    monkeypatch.setattr(Player, "tick", fails)
    lab.click("stepIterationButton")
    lab.stands_at(1)


def test_a_landscape_that_fails_once_is_told_and_the_next_one_comes(lab, monkeypatch):
    lab.waits(lambda: lab.window.session.player.settled)
    monkeypatch.setattr(landscape, "survey", once()(landscape.survey, FloatingPointError("injected")))
    lab.choose("lossChoice", "squared_error")
    lab.waits(lambda: lab.told)
    lab.choose("lossChoice", "perceptron")
    lab.waits(lambda: lab.window.session.player.settled)


def test_every_thread_beside_the_window_is_of_the_kind_that_survives():
    assert set(QThread.__subclasses__()) == {Background}
