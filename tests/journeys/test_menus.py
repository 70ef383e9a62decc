"""Somebody opens and saves experiments and pictures, and reads what the window says about it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from core.data.dataset import prepare
from core.plan.moment_file import read_file
from tests import wording
from tests.journeys.test_appearance import menu
from tests.journeys.user import CONTROL, LEFT


def test_an_experiment_is_saved_and_opens_again_to_the_same_run(user, answer, tmp_path):
    answer(tmp_path / "mine.perceptron")
    user.type_in("batchSizeField", "75")
    user.choose("lossChoice", "squared_error")
    user.click("newStartButton")
    user.go_to(40)
    weights = user.descent.weights
    user.press("s", CONTROL)
    saved = read_file(tmp_path / "mine.perceptron", lambda wishes: prepare(wishes)[0])
    assert (saved.experiment.batch_size, saved.iteration) == (75, 40)
    user.type_in("batchSizeField", "400")
    user.choose("lossChoice", "perceptron")
    user.press("o", CONTROL)
    user.waits(lambda: user.find("batchSizeField").value() == 75)
    user.stands_at(40)
    assert user.descent.weights.tobytes() == weights.tobytes()
    assert user.find("lossChoice").currentData() == "squared_error"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("batch_size = 5000", wording.whole_of_training_set(5000, 2000, "Batch size")),
        ("batch_sise = 5", "batch_sise"),
        ("batch_size = ", "is not valid TOML"),
        ('data = "gone.csv"', "gone.csv"),
    ],
)
def test_an_experiment_file_that_cannot_be_is_refused_and_the_run_stays(user, answer, tmp_path, text, said):
    user.go_to(14)
    run = user.descent.run_id
    file = tmp_path / "bad.toml"
    file.write_text(text, encoding="utf-8")
    answer(file)
    menu(user, "Open…")
    user.sees("messageLabel", said)
    assert (user.descent.run_id, user.iteration, user.find("batchSizeField").value()) == (run, 14, 200)
    close = next(button for button in user.find("messageBar").findChildren(QPushButton))
    user.qtbot.mouseClick(close, LEFT)
    assert user.text("messageLabel") == ""


def test_opening_no_file_and_saving_nowhere_change_nothing(user, answer):
    answer("")
    user.go_to(3)
    for entry in ("Open…", "Save", "Save as…", "Save a picture…"):
        menu(user, entry)
    user.looks_on(30)
    assert (user.iteration, user.text("messageLabel")) == (3, "")


@pytest.mark.parametrize("entry", ["Save as…", "Save a picture…"])
def test_what_cannot_be_written_is_said(user, answer, tmp_path, entry):
    path = tmp_path / "nowhere" / "file"
    answer(path)
    menu(user, entry)
    user.sees("messageLabel", "could not be written", f"{path.parent} does not exist")


def test_f11_fills_the_screen_and_leaves_it(user):
    user.press(Qt.Key.Key_F11)
    user.waits(user.window.isFullScreen)
    user.press(Qt.Key.Key_F11)
    user.waits(lambda: not user.window.isFullScreen())


def test_see_all_samples_undoes_a_zoom(user):
    view = user.find("boundaryView")
    whole = view.plot.viewRange()
    view.plot.getViewBox().scaleBy((0.3, 0.3))
    assert view.plot.viewRange() != [pytest.approx(side) for side in whole]
    menu(user, "See all samples")
    user.waits(lambda: view.plot.viewRange() == [pytest.approx(side) for side in whole])


def test_a_double_click_on_the_boundary_shows_all_samples_again(user):
    view = user.find("boundaryView")
    whole = view.plot.viewRange()
    view.plot.getViewBox().translateBy(x=1.0)
    assert view.plot.viewRange() != [pytest.approx(side) for side in whole]
    viewport = view.widget.viewport()
    middle = viewport.rect().center()
    for act in (user.qtbot.mouseClick, user.qtbot.mouseDClick, user.qtbot.mouseRelease):
        act(viewport, LEFT, pos=middle)
    user.waits(lambda: view.plot.viewRange() == [pytest.approx(side) for side in whole])
