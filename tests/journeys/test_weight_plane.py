"""Stories of the plane of the weights: where the minimum lies, at which slice, and how near one looks."""

import numpy as np
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel

from tests.journeys.user import LEFT

MINUS = "\N{MINUS SIGN}"


def settles(user):
    user.waits(lambda: user.window.session.player.settled)


def note(user):
    label = user.find("planeNote", QLabel)
    return label.text() if label.isVisible() else ""


def shown_range(user):
    (left, right), (bottom, top) = user.find("weightPlaneView").box.viewRange()
    return left, bottom, right, top


def turns_the_wheel(user, notches):
    port = user.find("weightPlaneView").widget.viewport()
    middle = QPointF(port.rect().center())
    no_key, no_button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(
        middle, port.mapToGlobal(middle), QPoint(), QPoint(0, 120 * notches), no_button, no_key, phase, False
    )
    QApplication.sendEvent(port, event)


def on_the_slice(user, b, loss_at):
    """Whether every contour keeps its height on this slice of the training loss."""
    lines = user.frame.landscape.lines
    gaps = np.flatnonzero(np.isnan(lines[:, 0]))
    spans = [np.ptp([loss_at(*point, b) for point in line[:-1][::9]]) for line in np.split(lines, gaps + 1)[:-1]]
    left, bottom, right, top = user.frame.landscape.box
    whole = np.ptp([loss_at(w1, w2, b) for w1 in (left, right) for w2 in (bottom, top)])
    return max(spans) < 0.005 * whole


def losses_of(user):
    data = user.frame.data.dataset
    t, (x1, x2) = 2 * data.y_train - 1, data.X_train.T
    return lambda w1, w2, b: np.logaddexp(0, -t * (w1 * x1 + w2 * x2 + b)).mean()


def test_where_the_classes_are_separable_the_view_says_that_there_is_no_minimum(open_lab):
    user = open_lab(data="clouds")
    user.opens("step-size")
    settles(user)
    assert "No minimum" in note(user)
    assert "separable" in note(user)
    user.choose("lossChoice", "perceptron")
    user.waits(lambda: "whole cone" in note(user))
    user.choose("lossChoice", "squared_error")
    user.waits(lambda: "minimum" not in note(user) and "cone" not in note(user))
    assert user.frame.landscape.minimum.kind == "point"


def test_the_slice_is_that_of_the_minimum_until_the_b_on_screen_is_asked_for(open_lab):
    user = open_lab(data="overlap", start=(0.0, 0.0, 2.5))
    user.opens("step-size")
    user.window.stage.show_large("weightPlaneView")
    settles(user)
    loss_at = losses_of(user)
    minimum = user.frame.landscape.minimum.weights
    user.sees("planeNote", f"At b = {minimum[2]:.3g}.".replace("-", MINUS))
    assert on_the_slice(user, minimum[2], loss_at)
    user.find("sliceAtNow", QAction).trigger()
    user.sees("planeNote", "At b = 2.5; the minimum")
    settles(user)
    assert on_the_slice(user, 2.5, loss_at)
    user.go_to(100)
    settles(user)
    assert abs(user.frame.landscape.b - user.descent.weights[2]) < 0.3
    user.find("sliceAtMinimum", QAction).trigger()
    user.sees("planeNote", f"At b = {minimum[2]:.3g}.".replace("-", MINUS))


def test_who_looks_nearer_gets_contours_of_what_is_seen_and_keeps_looking_there(open_lab):
    user = open_lab(data="overlap")
    user.opens("step-size")
    settles(user)
    whole = shown_range(user)
    turns_the_wheel(user, 8)
    near = shown_range(user)
    assert near[2] - near[0] < 0.7 * (whole[2] - whole[0])
    user.waits(lambda: user.frame.landscape.box == near)
    settles(user)
    assert len(user.frame.landscape.lines) > 200
    user.go_to(100)
    user.click("restartButton")
    settles(user)
    assert shown_range(user) == user.frame.landscape.box == near
    viewport = user.find("weightPlaneView").widget.viewport()
    for act in (user.qtbot.mouseClick, user.qtbot.mouseDClick, user.qtbot.mouseRelease):
        act(viewport, LEFT, pos=viewport.rect().center())
    user.waits(lambda: shown_range(user)[2] - shown_range(user)[0] >= 0.99 * (whole[2] - whole[0]))
    settles(user)


def test_the_last_step_leads_from_the_weights_before_to_those_on_screen(user):
    user.opens("one-iteration")
    assert user.descent.before is None
    user.go_to(7)
    history = user.window.session.run.history
    assert user.descent.before.tolist() == history.weights(6).tolist()
    user.click("stepPhaseButton")  # the forward of iteration 8: its update is still to come
    user.stands_at(8)
    assert user.descent.weights.tolist() == history.weights(7).tolist()
    assert user.descent.before.tolist() == history.weights(6).tolist()
