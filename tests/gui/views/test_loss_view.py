"""The height of the loss axis, and what the loss view draws of a frame."""

from dataclasses import replace

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton

from core.analysis.divergence import Divergence
from core.picture.curves import Curves, ScoreCurve
from gui.plots.items.marks import Mark
from gui.plots.loss_curves import loss_top
from gui.style.theme import LIGHT
from gui.views.loss import LossView
from tests.gui.frames import with_descent


def curves(epochs, batches, test=None):
    """Made-up curves: losses at the ends of the epochs, and of the batches."""
    epochs, batches = np.array(epochs, dtype=float), np.array(batches, dtype=float)
    return Curves(
        iterations=np.arange(1.0, len(batches) + 1),
        batch_loss=batches,
        epochs=np.arange(float(len(epochs))),
        train_loss=epochs,
        test_loss=epochs if test is None else np.array(test, dtype=float),
        train_accuracy=np.full(len(epochs), 0.5),
        test_accuracy=np.full(len(epochs), 0.5),
        path=np.zeros((len(batches) + 1, 2)),
        upto=len(batches),
    )


@pytest.mark.parametrize(
    ("epochs", "batches", "least", "most"),
    [
        ([2.0], [], 2.0, 3.0),
        ([2.0, 0.5], [1.9, 1.0, 0.4], 2.0, 3.0),
        ([0.5, 0.4], [1.2] * 20, 1.2, 2.0),  # most batches are seen
        ([0.5, 0.4], [0.5] * 99 + [1000.0], 1000.0, 1500.0),  # and a wild one
        ([0.5, 0.4], [0.5] * 2000 + [9.0], 9.0, 10.0),  # of however many
        ([0.5, 0.6], [1e17] + [0.5] * 20, 1e17, 1.5e17),
        ([0.0, 0.0], [0.0] * 5, 1.0, 1.0),
        ([0.0, 0.0], [0.0] * 52 + [0.0166] + [0.0] * 40, 0.0166, 0.02),  # one sample that was wrong
        ([1e-17, 0.0], [1e-17, 1e-18], 1e-17, 2e-17),
        ([1e17, 1e16], [1e17, 2.5e17], 2.5e17, 3e17),
        ([1e-5, 1e-6], [1e-5] * 9, 1e-5, 1e-3),
    ],
)
def test_the_axis_has_room_for_what_is_to_be_seen(epochs, batches, least, most):
    assert least <= loss_top(curves(epochs, batches)) <= most


def test_only_a_divergence_leaves_through_the_top():
    for wild in (1e9, 1e300):
        assert 0.5 <= loss_top(curves([0.5, wild], [wild] * 20), diverges=True) <= 15
    small, far = curves([0.5, 0.2], [0.5, 0.3]), curves([0.5, 1e9], [1e9] * 20)
    assert loss_top(small, before=far) == loss_top(small)
    assert loss_top(small, before=curves([0.5, 3.0], [4.0])) >= 4.0  # what is no divergence is inside


def test_the_axis_has_room_for_the_test_loss_too():
    assert 3.0 <= loss_top(curves([1.0, 0.5], [], test=[3.0, 2.0])) <= 4.0


def test_the_axis_grows_in_steps_and_not_with_every_row():
    tops = {loss_top(curves([2.0], np.linspace(0.5, 2.0, n))) for n in range(2, 60)}
    assert len(tops) == 1


@pytest.fixture
def view(qtbot):
    made = LossView()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.resize(600, 300)
    made.show()
    return made


def count(view, colour):
    picture = view.grab().toImage()
    wanted = QColor(colour).rgb()
    return sum(picture.pixel(x, y) == wanted for x in range(picture.width()) for y in range(picture.height()))


def right(view):
    return view.plot.viewRange()[0][1] / 1.04


def test_curves_are_drawn_in_their_colours_and_gone_with_their_page(view, frame_at):
    view.show_frame(frame_at(60))
    assert count(view, LIGHT.batch_loss) > 10
    assert count(view, LIGHT.train) > 50
    tabs = {tab.text(): tab for tab in view.findChildren(QAbstractButton)}
    tabs["Accuracy"].click()
    assert count(view, LIGHT.batch_loss) < 5
    assert count(view, LIGHT.train) > 50
    tabs["Loss"].click()
    assert count(view, LIGHT.batch_loss) > 10


def test_of_several_runs_nothing_is_painted_between_two_readings_where_frames_are_dear_but_new_curves(
    view, show_of_three, monkeypatch
):
    monkeypatch.setattr("gui.session.playback.CURVES_SECONDS_PLAIN", 60.0)
    show = show_of_three()
    (cursor,) = (item for item in view.plot.items if isinstance(item, pg.InfiniteLine) and not item.movable)

    def plays(to, **told):
        show.play(to - show.moment, walking=False)
        frame = replace(show.frame(playing=True, plain=True), **told)
        view.show_frame(frame)
        return {descent.curves.upto for descent in frame.descents}

    assert plays(2) == {2}, "the curves of all runs are as new"
    assert cursor.value() == 2
    assert plays(3) == {2}
    assert cursor.value() == 2
    assert plays(4, readings=show.readings()) == {2}
    assert cursor.value() == 4
    view.show_frame(show.frame())
    assert cursor.value() == show.moment


def test_a_run_is_marked_as_high_as_its_weights_are_scored_whatever_its_curve_leaves_out(view, show_of_three):
    show = show_of_three()
    show.play(4, walking=False)
    frame = show.frame()
    frame = replace(
        frame,
        descents=tuple(
            replace(descent, scored=ScoreCurve(np.array([0.0, 9.0]), np.zeros(2), np.zeros(2)))
            for descent in frame.descents
        ),
    )
    view.show_frame(frame)
    marked = [item.pos().toTuple() for item in view.plot.items if isinstance(item, Mark)]
    assert marked == [pytest.approx((4.0, descent.scores.train_loss)) for descent in frame.descents]


def test_a_long_run_is_shown_as_far_as_it_has_come_in_steps_that_double(view, frame_at):
    frame = frame_at(0, epochs=1000)
    ends = []
    for reached in (0, 50, 51, 399, 401, 4000, 9000):  # iterations, ten an epoch
        view.show_frame(with_descent(frame, reached=reached, curves=replace(frame.descent.curves)))
        ends.append(right(view))
    assert ends == pytest.approx([5, 5, 10, 40, 80, 640, 1000])


def test_a_divergence_is_told_with_its_iteration_and_rate(view, frame_at):
    frame = frame_at(5)
    label = view.findChild(QLabel, "divergenceLabel")
    view.show_frame(frame)
    assert not label.isVisible()
    view.show_frame(with_descent(frame, divergence=Divergence("overflow", 77, 2.5, 1e300, 76, 0.41)))
    assert label.isVisible()
    assert "iteration 77" in label.text()
    assert "from 2.5 to 10³⁰⁰ in 76 iterations" in label.text()
    assert "learning rate 0.4" in label.text()
    assert view.findChild(QPushButton, "safeRateButton").text() == "Use 0.41"
    view.show_frame(frame)
    assert not label.isVisible()


def test_values_beyond_every_axis_are_no_error(view, frame_at):
    frame = frame_at(5)
    wild = curves([0.5, 1e300, 1e308], [1e308, 1e300, 0.2])
    view.show_frame(with_descent(frame, curves=wild, divergence=Divergence("overflow", 4, 0.5, 1e308, 3, None)))
    assert not view.grab().isNull()
    assert view.plot.viewRange()[1][1] < 1000
    said = [item.toPlainText() for item in view.plot.items if isinstance(item, pg.TextItem) and item.isVisible()]
    assert said == ["↑ up to 10³⁰⁸"]
    view.show_frame(frame)
    assert not any(item.isVisible() for item in view.plot.items if isinstance(item, pg.TextItem))
