"""The runs of a race: chosen, changed, added, removed, pinned, and how they end."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QTableWidget

from core.plan.experiment import Experiment
from tests.journeys.racing import cells, frame, labels, settles
from tests.layout import settle


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
    user.waits(lambda: user.window.session.show.alone)


@pytest.mark.parametrize("large", [False, True])
def test_the_button_that_adds_a_run_stays_under_the_mouse(racing, large):
    user = racing()
    if large:
        user.window.stage.enlarge("costs:CostsView")
    user.click("moreCostsButton")
    add = user.find("addRunButton", QAbstractButton)
    places = []
    for count in (3, 4, 5, 6):
        user.waits(lambda count=count: len(frame(user).descents) == count)
        settle(user.window)
        places.append(add.mapTo(user.window, add.rect().center()))
        if count < 6:
            user.click("addRunButton")
    assert places == places[:1] * 4
    head = user.find("costTable", QTableWidget).horizontalHeader()
    letters = head.fontMetrics()
    lines = [line for label in labels(user) for line in label.split(" ")]
    assert head.sectionSize(0) > max(letters.horizontalAdvance(line) for line in lines), "no name of a run is cut"


def test_a_pinned_run_is_in_the_next_race(open_lab):
    user = open_lab(samples=600, train=400, batch_size=40)
    user.type_in("learningRateField", "2")
    user.press("p")
    user.sees("messageLabel", "Pinned")
    user.type_in("learningRateField", "0.1")
    user.opens("three-descents")
    assert labels(user)[3] == "mini-batch 40, rate 2"
    while frame(user).chosen != 3:
        chosen = frame(user).chosen
        user.press("x")
        user.waits(lambda chosen=chosen: frame(user).chosen != chosen)
    user.click("removeRunButton")
    user.waits(lambda: len(frame(user).descents) == 3)
    user.opens("learn")
    user.click("newStartButton")
    user.opens("three-descents")
    assert len(labels(user)) == 3, "what was taken out of a comparison is pinned no more"


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
    user.waits(lambda: frame(user).end == 200)
    assert [descent.schedule.iterations for descent in frame(user).descents] == [200, 200, 200]
    user.choose("lengthChoice", "epochs")
    user.waits(lambda: frame(user).end == 8000)
    assert {descent.experiment.epochs for descent in frame(user).descents} == {20}


def test_a_stochastic_run_that_would_be_too_long_has_fewer_epochs_and_the_card_says_so(racing):
    user = racing(samples=60_000, train=50_000, batch_size=500, epochs=200, data="overlap", learning_rate=0.1)
    user.choose("lengthChoice", "epochs")
    assert [descent.experiment.epochs for descent in frame(user).descents] == [100, 200, 200]
    user.sees("raceNote", "stochastic is limited to 100 of 200 epochs")


def test_a_run_that_diverges_says_so_and_the_others_go_on(racing):
    user = racing(loss="squared_error", data="clouds", learning_rate=1.5)
    user.choose("lengthChoice", "epochs")
    user.find("timeline").setValue(user.find("timeline").maximum())
    settles(user)
    broken = [descent for descent in frame(user).descents if descent.diverged_at is not None]
    assert broken
    user.sees("positionLabel", f"{broken[0].label} diverged")


def test_a_race_starts_from_a_full_batch_too(open_lab):
    user = open_lab(samples=600, train=400, batch_size=400)
    user.opens("three-descents")
    assert [descent.experiment.batch_size for descent in frame(user).descents] == [1, 200, 400]
    assert frame(user).chosen == 2


def test_a_run_that_a_rule_ends_says_so_while_the_others_go_on(racing):
    user = racing(data="clouds", learning_rate=0.5, stop_accuracy=0.98, epochs=40)
    user.find("timeline").setValue(60)
    settles(user)
    stopped = [descent.label for descent in frame(user).descents if descent.stopped]
    assert "mini-batch 40" in stopped
    assert "stochastic" not in stopped
    user.sees("positionLabel", "% stopped")
    assert "stopped" in cells(user, 1)["iterations seen"]


def test_the_batch_size_of_the_run_that_stays_is_given_to_other_data(racing):
    user = racing()
    user.click("addRunButton")
    user.waits(lambda: len(frame(user).descents) == 4)
    size = frame(user).descents[3].experiment.batch_size
    user.opens("learn")
    assert user.frame.alone
    user.choose("dataChoice", "overlap")
    user.waits(lambda: user.descent.experiment.data == "overlap")
    assert user.descent.experiment.batch_size == size


def test_runs_go_on_until_the_target_and_no_further(racing):
    user = racing(data="overlap")
    user.choose("lengthChoice", "target")
    runs = user.window.session.show.runs
    user.waits(lambda: frame(user).target is not None and max(run.schedule.iterations for run in runs) < 20_000)
    settles(user)
    target = frame(user).target
    for run in runs:
        losses = [
            run.score_train(run.history.weights(iteration)).loss for iteration in range(run.schedule.iterations + 1)
        ]
        assert losses[-1] <= target < min(losses[:-1])
    user.plays_to_the_end()
    assert [descent.place.iteration for descent in frame(user).descents] == [run.schedule.iterations for run in runs]
    assert all(descent.over for descent in frame(user).descents)
    moment = user.window.moments.now()
    user.choose("lengthChoice", "iterations")
    user.waits(lambda: len({run.schedule.iterations for run in runs}) == 1)
    user.window.moments.show(moment)
    user.waits(lambda: max(run.schedule.iterations for run in user.window.session.show.runs) < 20_000)
    assert user.find("lengthChoice").currentData() == "target"


def test_the_slow_computer_is_as_slow_as_one_says(racing):
    user = racing()
    assert not user.find("sampleSecondsField").isVisible()
    user.choose("lossAxisChoice", "slow")
    user.waits(user.find("sampleSecondsField").isVisible)
    before = frame(user).end
    user.type_in("sampleSecondsField", "3")
    user.waits(lambda: frame(user).end == 3 * before)
    assert user.window.moments.now().sample_seconds == 0.003
    user.type_in("sampleSecondsField", "no")
    user.sees("sampleSecondsError", "no")
    assert frame(user).sample_seconds == 0.003
    user.choose("lossAxisChoice", "iterations")
    user.waits(lambda: not user.find("sampleSecondsField").isVisible())
