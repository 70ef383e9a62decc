"""The panel of the learning-rate sweep alone, with sweeps computed on the spot."""

import math

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QSpinBox, QWidget

from core.analysis.sweep import Sweep
from core.plan.cursor import Cursor
from gui.style.theme import DARK, LIGHT
from gui.views.rate_sweep import RateSweepView
from gui.words.sweep import Answer, sweep_in_words
from tests.gui.frames import AT_ONCE, frame_of

SMALL = {"samples": 150, "train": 100, "batch_size": 20, "epochs": 4}


class Shown:
    """The view, and a show that it is shown."""

    def __init__(self, panel, on):
        self.panel, self.on = panel, on

    def ask(self):
        return self.panel.question(frame_of(self.on))

    def show(self, iteration=0):
        self.panel.show_frame(frame_of(self.on, iteration))
        question = self.ask()
        return None if question is None else self.answer(question)

    def answer(self, question):
        result = question.work(self.on.playback.run, AT_ONCE)
        self.panel.show_answer(question.key, result)
        return result

    def find(self, name, kind=QWidget):
        return self.panel.findChild(kind, name)


@pytest.fixture
def shown(qtbot, show_of):
    panel = RateSweepView()
    qtbot.addWidget(panel)
    panel.resize(330, 480)
    panel.show()
    return Shown(panel, show_of(20, **SMALL))


def test_it_sweeps_as_far_as_the_run_goes_and_says_what_it_found(shown):
    answer = shown.show()
    assert answer.found.iterations == shown.find("sweepIterations", QSpinBox).value() == 20
    assert "Loss after 20 iterations" in shown.panel.title.text()
    assert shown.find("sweepSentence", QLabel).text() == sweep_in_words(answer)
    assert shown.ask() is None


def test_elsewhere_in_the_run_the_limit_alone_is_new(shown):
    first = shown.show(0)
    second = shown.show(20)
    assert second.found is first.found
    X = np.column_stack([shown.on.playback.run.dataset.X_train, np.ones(100)])
    for answer, iteration in ((first, 0), (second, 20)):
        z = X @ shown.on.playback.run.history.weights(iteration)
        bend = 1 / (2 + 2 * np.cosh(z))  # p·(1 − p)
        steepest = np.linalg.eigvalsh((X * bend[:, np.newaxis]).T @ X / 100)[-1]
        assert answer.limit == pytest.approx(2 / steepest)
    assert shown.show(20) is None


def test_while_a_sweep_is_under_way_the_cursor_does_not_begin_it_again(shown):
    study = shown.ask()
    shown.on.playback.move(Cursor.after(5))
    assert shown.ask().key == study.key


def test_another_rate_changes_nothing_and_another_number_of_iterations_sweeps_anew(shown, qtbot):
    shown.show()
    run = shown.on.playback.run
    run.experiment = run.experiment.with_(learning_rate=0.7)
    assert shown.ask() is None
    with qtbot.waitSignal(shown.panel.question_changed):
        shown.find("sweepIterations", QSpinBox).setValue(35)
    assert shown.answer(shown.ask()).found.iterations == 35
    run.set_epochs(2)
    assert shown.ask() is None
    assert shown.find("sweepIterations", QSpinBox).value() == 35


def test_a_click_takes_the_rate_under_the_mouse_and_the_button_the_best(shown, qtbot):
    button = shown.find("sweepBest", QAbstractButton)
    assert not button.isEnabled()
    answer = shown.show()
    plot = shown.find("sweepPlot")
    rate = float(answer.found.rates[20])
    at = plot.place_of(math.log10(rate), math.log10(answer.found.losses[20]))
    with qtbot.waitSignal(shown.panel.edited) as edited:
        qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=at.toPoint())
    assert edited.args[0].learning_rate == rate
    with qtbot.waitSignal(shown.panel.edited) as edited:
        button.click()
    assert edited.args[0].learning_rate == answer.found.rates[np.nanargmin(answer.found.losses)]


def test_progress_is_shown_for_what_takes_longer_and_it_can_be_given_up(shown, qtbot, monkeypatch):
    moments = [100.0]
    monkeypatch.setattr("gui.plots.asking.time.monotonic", lambda: moments[0])
    assert shown.ask() is not None
    moments[0] += 0.6
    shown.panel.show_progress(0.5)
    assert shown.find("sweepProgress").isVisible()
    with qtbot.waitSignal(shown.panel.cancelled):
        shown.find("sweepCancel", QAbstractButton).click()
    assert shown.ask() is None
    shown.find("sweepIterations", QSpinBox).setValue(5)
    assert shown.ask() is not None


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_rates_that_diverge_are_crosses_over_the_curve(shown, show_of, theme):
    shown.panel.set_theme(theme)
    shown.on = show_of(20, **SMALL, loss="squared_error")
    shown.show(20)
    plot = shown.find("sweepPlot")
    before = pixels(plot, theme.error)
    shown.find("sweepIterations", QSpinBox).setValue(1000)
    answer = shown.answer(shown.ask())
    assert np.isnan(answer.found.losses).sum() > 5
    assert pixels(plot, theme.error) > before + 50


def pixels(widget, colour):
    picture = widget.grab().toImage()
    name = colour.lower()
    return sum(
        picture.pixelColor(x, y).name() == name for x in range(picture.width()) for y in range(picture.height() // 4)
    )


def swept(losses, start_loss=1.0):
    rates, losses = np.array([0.01, 0.1, 1.0, 10.0]), np.array(losses)
    return Sweep(100, rates, losses, np.where(np.isnan(losses), 3, 0), start_loss)


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (Answer(swept([0.9, 0.5, 0.2, 0.25]), None), "Lowest loss 0.200, at 1."),
        (
            Answer(swept([0.9, 0.5, 3.0, math.nan]), 0.4),
            "Lowest loss 0.500, at 0.1. Above 0.1 it ends higher than the start, or diverges. "
            "Full-batch limit here and now: 0.4.",
        ),
        (
            Answer(swept([0.9, 0.5, 0.2, 0.1]), 25.0),
            "Lowest loss 0.100, at 10. It is lower still beyond 10. "
            "Full-batch limit here and now: 25, beyond the picture.",
        ),
        (Answer(swept([math.nan] * 4), None), "Every rate diverges."),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_was_found_is_said_in_words(answer, sentence):
    assert sweep_in_words(answer) == sentence
