"""A student edits the start: types it, has it drawn in another way, drags its point and its line."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from core.plan.experiment import Experiment
from gui.controls.fields.start import SEED_TYPED_MOST
from gui.session.session import ONE_START
from tests import wording
from tests.journeys.restated import path_of, shown

LEFT = Qt.MouseButton.LeftButton


def start_of(user):
    return user.descent.start.tolist()


def seen_line(user, share):
    """A point of the line on screen, at a share of its visible length."""
    (left, right), (bottom, top) = user.find("boundaryView").box.viewRange()
    ends = user.descent.line((left, bottom, right, top))
    return (ends[0] + share * (ends[1] - ends[0])).tolist()


def test_three_numbers_are_typed_and_the_run_begins_there(user):
    user.go_to(30)
    user.type_in("startW1Field", "1.25")
    user.stands_at(0)
    user.paste_in("startW2Field", "−0,5")
    user.type_in("startBField", "1e-3")
    assert start_of(user) == [1.25, -0.5, 0.001]
    assert user.start == ("1.25", "−0.5", "0.001")
    assert user.find("startSchemeChoice", QComboBox).currentData() == "given"
    user.go_to(20)
    path = path_of(Experiment(start=(1.25, -0.5, 0.001)))
    np.testing.assert_allclose(user.descent.weights, path[20], rtol=1e-12, atol=1e-12)
    user.click("restartButton")  # the same start is the typed one
    user.stands_at(0)
    assert start_of(user) == [1.25, -0.5, 0.001]
    user.click("newStartButton")
    assert start_of(user) == path_of(Experiment(start_seed=36, epochs=1))[0].tolist()
    assert user.find("startSchemeChoice", QComboBox).currentData() == "wide_normal"


def test_a_number_that_cannot_be_is_refused_in_words_and_changes_nothing(user):
    user.go_to(12)
    before = user.descent.run_id, start_of(user), user.start
    for field, name, text in (
        ("startW1Field", "w1", "one"),
        ("startW2Field", "w2", "nan"),
        ("startBField", "b", "1e301"),
        ("startBField", "b", ""),
    ):
        user.paste_in(field, text)
        user.sees("startError", wording.any_number(text, name))
        assert (user.descent.run_id, start_of(user), user.start) == before
    user.paste_in("startSeedField", "-1")
    user.sees("startError", wording.on_screen(wording.whole(-1, 0, SEED_TYPED_MOST, "Start seed")))
    user.type_in("startBField", "2")
    assert user.text("startError") == ""
    assert start_of(user)[2] == 2.0


def test_leaving_a_field_as_it_is_keeps_every_digit_of_the_start(user):
    user.go_to(5)
    before = user.descent.run_id, start_of(user)
    for field in ("startW1Field", "startW2Field", "startBField", "startSeedField"):
        user.focus(field)
        user.press(Qt.Key.Key_Return)
    assert (user.descent.run_id, start_of(user)) == before
    exact = before[1][0]
    assert repr(exact).replace("-", "−") in user.find("startW1Field").toolTip()


@pytest.mark.parametrize("scheme", ["small_normal", "uniform", "zeros"])
def test_a_scheme_draws_the_start_from_its_number(user, scheme):
    user.choose("startSchemeChoice", scheme)
    user.waits(lambda: user.descent.experiment.start_scheme == scheme)
    user.stands_at(0)
    expected = path_of(Experiment(start_scheme=scheme, epochs=1))[0]
    assert start_of(user) == expected.tolist()
    assert user.start == shown(expected)
    assert np.abs(expected).max() <= 1.0
    if scheme != "zeros":
        user.type_in("startSeedField", "7")
        assert start_of(user) == path_of(Experiment(start_scheme=scheme, start_seed=7, epochs=1))[0].tolist()
        user.click("newStartButton")
        assert user.find("startSeedField").text() == "8"
        assert user.descent.experiment.start_scheme == scheme


def test_zeros_have_no_other_start_and_say_so(open_lab):
    user = open_lab(start_scheme="zeros")
    assert not user.find("startSeedField").isEnabled()
    run = user.descent.run_id
    user.comes_to("startW1Field")
    user.click("newStartButton")
    user.sees("startError", ONE_START)
    assert user.descent.run_id == run


def test_a_number_beyond_the_field_is_shown_and_kept(open_lab):
    user = open_lab(start_seed=2**63 - 1)
    assert user.find("startSeedField").text() == str(2**63 - 1)
    user.choose("startSchemeChoice", "uniform")
    user.waits(lambda: user.descent.experiment.start_scheme == "uniform")
    assert user.descent.experiment.start_seed == 2**63 - 1


def test_the_start_is_dragged_in_the_plane_of_the_weights_and_leaves_one_ghost(open_lab):
    user = open_lab(learning_rate=0.2)
    user.opens("step-size")
    user.go_to(40)
    user.waits(lambda: user.window.session.player.settled)
    trained, (w1, w2, b) = user.descent.weights, start_of(user)
    width, height = user.find("weightPlaneView").box.viewPixelSize()  # the plane may be fitted anew afterwards
    user.drag_in("weightPlaneView", (w1, w2), (w1 + 1.0, w2 - 1.5), (w1 + 2.0, w2 - 1.0))
    user.stands_at(0)
    now = start_of(user)
    assert now[0] == pytest.approx(w1 + 2.0, abs=1.5 * width)
    assert now[1] == pytest.approx(w2 - 1.0, abs=1.5 * height)
    assert now[2] == b
    assert user.frame.ghost.weights.tobytes() == trained.tobytes()
    assert user.descent.weights.tolist() == now
    user.go_to(10)
    np.testing.assert_allclose(
        user.descent.weights, path_of(Experiment(start=tuple(now), learning_rate=0.2))[10], rtol=1e-12, atol=1e-12
    )


def test_a_drag_while_it_plays_leaves_the_run_before_it_as_the_one_ghost(open_lab):
    user = open_lab(epochs=1000)
    user.opens("step-size")
    user.go_to(40)
    user.waits(lambda: user.window.session.player.settled)
    user.find("speedSlider").setValue(60)
    user.click("playButton")
    w1, w2, _ = start_of(user)
    view = user.find("weightPlaneView")
    port, at = view.widget.viewport(), user.place_in("weightPlaneView", w1, w2)
    QTest.mouseMove(port, at)
    QTest.mousePress(port, LEFT, pos=at)
    runs, ghosts = set(), set()
    for step in range(1, 6):
        user.looks_on(40)
        QTest.mouseMove(port, at + QPoint(6 * step, 4 * step))
        user.waits(lambda: user.iteration > 1)
        runs.add(user.descent.run_id)
        ghosts.add(user.frame.ghost.weights.tobytes())
    QTest.mouseRelease(port, LEFT, pos=at + QPoint(30, 20))
    assert len(runs) > 2  # it followed the mouse
    assert len(ghosts) == 1
    assert user.frame.ghost.curves.upto >= 40


def test_dragging_beside_the_start_moves_the_plane_and_not_the_start(user):
    user.opens("step-size")
    user.waits(lambda: user.window.session.player.settled)
    run, (w1, w2, _) = user.descent.run_id, start_of(user)
    before = user.find("weightPlaneView").box.viewRange()
    user.drag_in("weightPlaneView", (w1 + 1.5, w2), (w1 + 2.5, w2 - 1.0))
    assert user.descent.run_id == run
    assert user.find("weightPlaneView").box.viewRange() != before


def test_the_line_of_the_start_is_moved_and_keeps_its_direction(user):
    w1, w2, b = start_of(user)
    x1, x2 = seen_line(user, 0.5)
    user.drag_in("boundaryView", (x1, x2), (x1 + 0.4, x2 + 0.2), (x1 + 0.8, x2 - 0.6))
    now = start_of(user)
    assert now[:2] == [w1, w2]
    assert now[2] != b
    width, height = user.find("boundaryView").box.viewPixelSize()
    error = abs(w1) * width + abs(w2) * height
    assert w1 * (x1 + 0.8) + w2 * (x2 - 0.6) + now[2] == pytest.approx(0, abs=2 * error)  # the line went along
    user.go_to(10)
    np.testing.assert_allclose(user.descent.weights, path_of(Experiment(start=tuple(now)))[10], rtol=1e-12, atol=1e-12)


def test_near_its_end_the_line_is_turned_about_its_middle_and_keeps_the_length_of_w(user):
    w1, w2, _ = start_of(user)
    middle, (x1, x2) = seen_line(user, 0.5), seen_line(user, 0.92)
    user.drag_in("boundaryView", (x1, x2), (x1 - 0.5, x2), (x1 - 1.0, x2 + 0.2))
    now = start_of(user)
    assert math.hypot(*now[:2]) == pytest.approx(math.hypot(w1, w2))
    assert now[0] * middle[0] + now[1] * middle[1] + now[2] == pytest.approx(0, abs=1e-9)
    width, height = user.find("boundaryView").box.viewPixelSize()
    error = abs(now[0]) * width + abs(now[1]) * height
    assert now[0] * (x1 - 1.0) + now[1] * (x2 + 0.2) + now[2] == pytest.approx(0, abs=3 * error)


def test_once_the_run_is_under_way_its_line_is_not_to_be_dragged(user):
    data, (w1, w2, b) = user.frame.data.dataset, start_of(user)
    right = int(((data.X_train @ [w1, w2] + b > 0) == (data.y_train == 1)).sum())
    user.sees_title("boundaryView", f"At the start, {right} of 2000 samples are right: drag the line")
    user.go_to(40)
    user.sees_title("boundaryView", "batch 10 of 10")
    run = user.descent.run_id
    x1, x2 = seen_line(user, 0.5)
    user.drag_in("boundaryView", (x1, x2), (x1 + 0.5, x2))
    assert user.descent.run_id == run
    user.stands_at(40)


def test_the_mouse_over_the_start_shows_that_it_can_be_dragged(open_lab):
    user = open_lab(batch_size=200)
    user.waits(lambda: user.window.session.player.settled)
    for scene, name in (("learn", "boundaryView"), ("step-size", "weightPlaneView")):
        user.opens(scene)
        user.waits(lambda: user.window.session.player.settled)
        place = seen_line(user, 0.5) if name == "boundaryView" else start_of(user)[:2]
        view = user.find(name)
        before = user.picture(name)

        def grips(view=view, name=name, place=place):  # wherever the point is by now, while the landscape arrives
            QTest.mouseMove(view.widget.viewport(), user.place_in(name, *place))
            return view.widget.viewport().cursor().shape() is Qt.CursorShape.SizeAllCursor

        user.waits(grips)
        user.waits(lambda name=name, before=before: user.picture(name) != before)
