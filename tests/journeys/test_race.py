"""The three descents side by side, as a teacher shows them."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QTableWidget

from core.experiment import Experiment
from tests.journeys.user import SHIFT, Qt


@pytest.fixture
def racing(open_lab):
    """Somebody who has just started a race, on few samples or others."""

    def started(**changes):
        user = open_lab(
            **({"data": "ravine", "learning_rate": 1.0, "samples": 600, "train": 400, "batch_size": 40} | changes)
        )
        user.press("3")
        user.waits(lambda: user.window.controller.race is not None)
        return user

    return started


def frame(user):
    return user.window.controller.race.frame.race


def labels(user):
    return [descent.label for descent in frame(user).descents]


def cells(user, column):
    table = user.find("costTable", QTableWidget)
    return {
        table.verticalHeaderItem(row).text(): table.item(row, column).text()
        for row in range(table.rowCount())
        if table.item(row, column) is not None
    }


def settles(user):
    user.waits(lambda: user.window.controller.settled, timeout=10_000)


def test_one_key_turns_the_run_into_the_three_descents_from_one_start_on_one_data(racing):
    user = racing()
    assert labels(user) == ["stochastic", "mini-batch 40", "full batch"]
    experiments = [descent.experiment for descent in frame(user).descents]
    assert [experiment.batch_size for experiment in experiments] == [1, 40, 400]
    assert len({experiment.with_(batch_size=1) for experiment in experiments}) == 1
    assert user.find("raceButton", QAbstractButton).isChecked()
    assert user.find("racePanel").isVisible()


def test_the_same_key_leaves_the_chosen_run_alone_where_it_stands(racing):
    user = racing()
    for _ in range(4):
        user.press(Qt.Key.Key_Right)
    settles(user)
    user.press("3")
    user.stands_at(4)
    assert user.window.controller.race is None
    assert user.frame.experiment.batch_size == 40
    assert not user.find("racePanel").isVisible()
    user.sees("positionLabel", "iteration 4 of 100")


def test_a_race_begins_at_the_iteration_that_was_on_screen(open_lab):
    user = open_lab(samples=600, train=400, batch_size=40)
    user.go_to(7)
    user.click("raceButton")
    user.waits(lambda: [descent.place.iteration for descent in frame(user).descents] == [7, 7, 7])


def test_the_transport_moves_all_runs_together_and_back(racing):
    user = racing()
    user.press(Qt.Key.Key_Right, SHIFT)
    user.waits(lambda: [descent.place.iteration for descent in frame(user).descents] == [10, 10, 10])
    user.press(Qt.Key.Key_Left)
    user.waits(lambda: [descent.place.iteration for descent in frame(user).descents] == [9, 9, 9])
    user.find("timeline").setValue(300)
    user.waits(lambda: [descent.place.iteration for descent in frame(user).descents] == [300, 100, 10])
    user.press(Qt.Key.Key_Home)
    user.waits(lambda: [descent.place.iteration for descent in frame(user).descents] == [0, 0, 0])


def test_playing_ends_when_every_run_is_over(racing):
    user = racing()
    user.find("speedSlider").setValue(100)
    user.click("playButton")
    user.waits(lambda: user.find("playButton", QAbstractButton).text() == "Play", timeout=10_000)
    assert [descent.place.iteration for descent in frame(user).descents] == [4000, 100, 10]
    assert all(descent.over for descent in frame(user).descents)


def test_one_key_changes_the_clock_while_the_picture_stands(racing):
    user = racing()
    user.find("timeline").setValue(100)
    settles(user)
    seen = []
    for _ in range(4):
        seen.append((frame(user).clock, [descent.place.iteration for descent in frame(user).descents]))
        before = frame(user).clock
        user.press("c")
        user.waits(lambda before=before: frame(user).clock != before)
    assert [clock for clock, _ in seen] == ["iterations", "epochs", "samples", "seconds"]
    assert all(iterations == [100, 100, 10] for _, iterations in seen)


def test_who_looks_fastest_changes_with_the_clock(racing):
    user = racing()
    user.find("timeline").setValue(10)
    settles(user)
    at = {descent.label: descent.at for descent in frame(user).descents}
    assert len(set(at.values())) == 1
    user.choose_tab("lossView", "Samples")
    user.waits(lambda: frame(user).clock == "samples")
    at = {descent.label: descent.at for descent in frame(user).descents}
    assert at == {"stochastic": 10, "mini-batch 40": 400, "full batch": 4000}


def test_every_view_shows_every_run_with_its_name(racing):
    user = racing()
    user.find("timeline").setValue(30)
    settles(user)
    tape = [label.text() for label in user.find("epochTape").findChildren(QLabel)]
    assert set(labels(user)) <= set(tape)
    look = user.window.look
    for view in ("boundaryView", "lossView", "weightPlaneView"):
        for colour in look.descents[:2]:
            assert user.pixels(view, colour) > 10, f"{view} lacks a run"


def test_the_cost_card_answers_which_is_cheaper(racing):
    user = racing()
    user.find("timeline").setValue(400)
    settles(user)
    user.waits(lambda: frame(user).target is not None)
    user.window.controller.tell()
    stochastic, full = cells(user, 0), cells(user, 2)
    assert (stochastic["samples/update"], full["samples/update"]) == ("1", "400")
    assert (stochastic["updates so far"], full["updates so far"]) == ("400", "10")
    reached = next(name for name in stochastic if name.startswith("to ") and name.endswith(": samples"))
    assert int(stochastic[reached]) < int(full[reached])
    assert float(stochastic["straightness"]) < float(full["straightness"])


def test_another_target_is_typed_and_the_costs_are_about_it(racing):
    user = racing()
    user.find("timeline").setValue(200)
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


def test_the_sliders_set_the_chosen_run_alone(racing):
    user = racing()
    user.press("x")
    user.waits(lambda: frame(user).chosen == 2)
    assert user.find("batchSizeField").value() == 400
    user.type_in("learningRateField", "0.5")
    user.waits(lambda: frame(user).descents[2].experiment.learning_rate == 0.5)
    assert [descent.experiment.learning_rate for descent in frame(user).descents] == [1.0, 1.0, 0.5]
    assert labels(user)[2] == "full batch, rate 0.5"


def test_a_click_on_a_run_of_the_cost_card_chooses_it(racing):
    user = racing()
    table = user.find("costTable", QTableWidget)
    user.waits(lambda: table.columnCount() == 3)
    table.cellClicked.emit(0, 0)
    user.waits(lambda: frame(user).chosen == 0)
    assert user.find("batchSizeField").value() == 1


def test_runs_are_added_up_to_six_and_removed(racing):
    user = racing()
    for count in (4, 5, 6):
        user.click("addRunButton")
        user.waits(lambda count=count: len(frame(user).descents) == count)
    sizes = [descent.experiment.batch_size for descent in frame(user).descents]
    assert len(set(sizes)) == 6
    assert not user.find("addRunButton", QAbstractButton).isEnabled()
    for count in (5, 4, 3, 2):
        user.click("removeRunButton")
        user.waits(lambda count=count: len(frame(user).descents) == count)
    user.click("removeRunButton")
    user.waits(lambda: user.window.controller.race is None)


def test_a_pinned_run_is_in_the_next_race(open_lab):
    user = open_lab(samples=600, train=400, batch_size=40)
    user.type_in("learningRateField", "2")
    user.click("pinButton")
    user.sees("messageLabel", "Pinned")
    user.type_in("learningRateField", "0.1")
    user.press("3")
    user.waits(lambda: user.window.controller.race is not None)
    assert labels(user)[3] == "mini-batch 40, rate 2"
    while frame(user).chosen != 3:
        chosen = frame(user).chosen
        user.press("x")
        user.waits(lambda chosen=chosen: frame(user).chosen != chosen)
    user.click("removeRunButton")
    user.waits(lambda: len(frame(user).descents) == 3)
    for _ in range(2):
        user.press("3")
    user.waits(lambda: user.window.controller.race is not None)
    assert len(labels(user)) == 3, "what was taken out of a race is pinned no more"


def test_new_data_and_a_new_start_are_the_same_for_all_runs(racing):
    user = racing()
    user.press("n")
    user.waits(lambda: frame(user).descents[0].experiment.start_seed == Experiment().start_seed + 1)
    assert len({descent.experiment.start_seed for descent in frame(user).descents}) == 1
    user.choose("dataChoice", "iris")
    user.waits(lambda: frame(user).descents[0].experiment.data == "iris")
    train = frame(user).descents[0].experiment.train
    assert [descent.experiment.batch_size for descent in frame(user).descents][::2] == [1, train]


def test_more_epochs_let_all_runs_go_on(racing):
    user = racing()
    user.type_in("epochsField", "20")
    user.waits(lambda: frame(user).timeline_end == 8000)
    assert {descent.experiment.epochs for descent in frame(user).descents} == {20}


def test_a_stochastic_run_that_would_be_too_long_has_fewer_epochs_and_the_card_says_so(racing):
    user = racing(samples=60_000, train=50_000, batch_size=500, epochs=200, data="overlap", learning_rate=0.1)
    assert [descent.experiment.epochs for descent in frame(user).descents] == [100, 200, 200]
    user.sees("raceNote", "stochastic: 100 of 200 epochs")


def test_a_run_that_diverges_says_so_and_the_others_go_on(racing):
    user = racing(loss="squared_error", data="clouds", learning_rate=1.5)
    user.find("timeline").setValue(user.find("timeline").maximum())
    settles(user)
    broken = [descent for descent in frame(user).descents if descent.diverged_at is not None]
    assert broken
    user.sees("positionLabel", f"{broken[0].label} diverged")


def test_a_race_starts_from_a_full_batch_too(open_lab):
    user = open_lab(samples=600, train=400, batch_size=400)
    user.press("3")
    user.waits(lambda: user.window.controller.race is not None)
    assert [descent.experiment.batch_size for descent in frame(user).descents] == [1, 200, 400]
    assert frame(user).chosen == 2


def test_a_3_that_is_typed_into_a_field_is_a_digit_and_a_c_is_the_windows_key(racing):
    user = racing()
    user.type_in("batchSizeField", "33", then=None)
    assert user.find("batchSizeField").text() == "33"
    assert user.window.controller.race is not None
    user.press("c")
    user.waits(lambda: frame(user).clock == "epochs")


def test_a_run_that_a_rule_ends_says_so_while_the_others_go_on(racing):
    user = racing(data="clouds", learning_rate=0.5, stop_accuracy=0.98, epochs=40)
    user.find("timeline").setValue(60)
    settles(user)
    stopped = [descent.label for descent in frame(user).descents if descent.stopped]
    assert "mini-batch 40" in stopped
    assert "stochastic" not in stopped
    user.sees("positionLabel", "% stopped")
    user.window.controller.tell()
    assert "stopped" in cells(user, 1)["updates so far"]


def test_the_costs_that_a_race_opened_are_not_open_at_the_next_start(racing):
    user = racing()
    assert user.window.panels.open_names() == []
    user.press("m")
    assert user.window.panels.open_names() == ["microscope"]
