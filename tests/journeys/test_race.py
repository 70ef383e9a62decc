"""The three descents side by side, as a teacher shows them."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from tests.journeys.racing import cells, frame, iterations, labels, settles
from tests.journeys.user import SHIFT, Qt


def test_one_key_turns_the_run_into_the_three_descents_from_one_start_on_one_data(racing):
    user = racing()
    assert labels(user) == ["stochastic", "mini-batch 40", "full batch"]
    experiments = [descent.experiment for descent in frame(user).descents]
    assert [experiment.batch_size for experiment in experiments] == [1, 40, 400]
    assert len({experiment.with_(batch_size=1, epochs=10) for experiment in experiments}) == 1
    assert [descent.schedule.iterations for descent in frame(user).descents] == [100, 100, 100]
    assert user.find("weightPlaneView").isVisible()
    assert user.find("costLines").isVisible()


def test_another_scene_shows_the_chosen_run_alone_where_it_stands(racing):
    user = racing()
    for _ in range(4):
        user.press(Qt.Key.Key_Right)
    settles(user)
    user.opens("learn")
    user.stands_at(4)
    assert user.frame.alone
    assert user.descent.experiment.batch_size == 40
    user.sees("positionLabel", "iteration 4 of 100")
    user.opens("three-descents")
    user.waits(lambda: labels(user) == ["stochastic", "mini-batch 40", "full batch"] and iterations(user) == [4, 4, 4])


def test_a_race_begins_at_the_iteration_that_was_on_screen(open_lab):
    user = open_lab(samples=600, train=400, batch_size=40)
    user.go_to(7)
    user.opens("three-descents")
    user.waits(lambda: iterations(user) == [7, 7, 7])


def test_the_transport_moves_all_runs_together_and_back(racing):
    user = racing()
    user.press(Qt.Key.Key_Right, SHIFT)
    user.waits(lambda: iterations(user) == [10, 10, 10])
    user.press(Qt.Key.Key_Left)
    user.waits(lambda: iterations(user) == [9, 9, 9])
    user.find("timeline").setValue(300)
    user.waits(lambda: iterations(user) == [100, 100, 100])
    user.press(Qt.Key.Key_Home)
    user.waits(lambda: iterations(user) == [0, 0, 0])


def test_playing_ends_when_every_run_is_over(racing):
    user = racing()
    user.find("speedSlider").setValue(100)
    user.click("playButton")
    user.waits(lambda: user.find("playButton", QAbstractButton).text() == "Play", timeout=10_000)
    assert iterations(user) == [100, 100, 100]
    assert all(descent.over for descent in frame(user).descents)


def test_one_key_changes_the_clock_while_the_picture_stands(racing):
    user = racing()
    user.find("timeline").setValue(50)
    settles(user)
    seen = []
    for _ in range(5):
        seen.append((frame(user).clock, iterations(user)))
        before = frame(user).clock
        user.press("c")
        user.waits(lambda before=before: frame(user).clock != before)
    assert [clock for clock, _ in seen] == ["iterations", "epochs", "samples", "seconds", "slow"]
    assert all(stands == [50, 50, 50] for _, stands in seen)


def test_who_looks_fastest_changes_with_the_clock(racing):
    user = racing()
    user.find("timeline").setValue(10)
    settles(user)
    at = {descent.label: descent.at for descent in frame(user).descents}
    assert len(set(at.values())) == 1
    user.choose("lossAxisChoice", "samples")
    user.waits(lambda: frame(user).clock == "samples")
    at = {descent.label: descent.at for descent in frame(user).descents}
    assert at == {"stochastic": 10, "mini-batch 40": 400, "full batch": 4000}


def test_every_view_shows_every_run_with_its_name(racing):
    user = racing()
    user.find("timeline").setValue(30)
    settles(user)
    tape = [label.text() for label in user.find("epochTape").findChildren(QLabel)]
    assert set(labels(user)) <= set(tape)
    theme = user.window.appearance.theme
    for view in ("lossView", "weightPlaneView"):
        for colour in theme.descents[:2]:
            assert user.pixels(view, colour) > 10, f"{view} lacks a run"


def test_the_cost_card_answers_which_is_cheaper(racing):
    user = racing()
    user.find("timeline").setValue(100)
    settles(user)
    user.waits(lambda: frame(user).target is not None)
    user.choose("lengthChoice", "epochs")
    user.find("timeline").setValue(400)
    user.waits(lambda: iterations(user) == [400, 100, 10])
    settles(user)
    user.waits(lambda: cells(user, 0)["iterations seen"] == "400")
    stochastic, full = cells(user, 0), cells(user, 2)
    assert (stochastic["samples/iteration"], full["samples/iteration"]) == ("1", "400")
    assert (stochastic["iterations seen"], full["iterations seen"]) == ("400", "10")
    reached = next(name for name in stochastic if name.startswith("to ") and name.endswith(": samples"))
    assert int(stochastic[reached]) < int(full[reached])
    assert float(stochastic["straightness"]) < float(full["straightness"])


def test_another_target_is_typed_and_the_costs_are_about_it(racing):
    user = racing()
    user.find("timeline").setValue(100)
    settles(user)
    user.type_in("targetField", "1.5")
    user.waits(lambda: frame(user).target == 1.5)
    assert any("1.500" in name for name in cells(user, 0))


def test_the_target_is_dragged_as_a_line_in_the_loss_view(racing):
    user = racing()
    user.find("timeline").setValue(100)
    settles(user)
    user.waits(lambda: frame(user).target is not None)
    (left, right), _ = user.find("lossView").box.viewRange()
    x = left + 0.7 * (right - left)
    user.drag_in("lossView", (x, frame(user).target), (x, 1.0), (x, 1.6))
    _, height = user.find("lossView").box.viewPixelSize()
    user.waits(lambda: abs(frame(user).target - 1.6) <= 1.5 * height)
    assert user.find("targetField").value() == pytest.approx(frame(user).target, rel=1e-3)


def test_a_3_that_is_typed_into_a_field_is_a_digit_and_a_c_is_the_windows_key(racing):
    user = racing()
    user.type_in("batchSizeField", "33", then=None)
    assert user.find("batchSizeField").text() == "33"
    assert not user.window.session.show.alone
    user.press("c")
    user.waits(lambda: frame(user).clock == "epochs")


def test_after_another_clock_nobody_is_said_to_stand_where_only_the_hindmost_does(racing):
    user = racing()
    user.find("timeline").setValue(80)
    settles(user)
    user.press("c")
    user.sees("positionLabel", "each where it stood, over epochs", "mini-batch 40", "at iteration 80")
    user.press(Qt.Key.Key_Right)
    user.sees("positionLabel", "epoch 0.30 of 10")


def test_escape_leaves_a_field_as_it_was_and_gives_the_keys_back(racing):
    user = racing()
    user.type_in("batchSizeField", "33", then=Qt.Key.Key_Escape)
    assert user.find("batchSizeField").text() == "40"
    user.opens("learn")
    assert user.frame.alone


def test_a_target_that_is_dragged_to_the_ground_is_0_and_is_saved(racing):
    user = racing()
    user.find("timeline").setValue(100)
    settles(user)
    user.waits(lambda: frame(user).target is not None)
    (left, right), (bottom, _top) = user.find("lossView").box.viewRange()
    x = left + 0.7 * (right - left)
    user.drag_in("lossView", (x, frame(user).target), (x, bottom), (x, bottom - 1.0))
    user.waits(lambda: frame(user).target == 0.0)
    assert user.find("targetField").value() == 0.0
    assert user.window.session.moment("three-descents").target == 0.0
