"""A teacher saves what is on screen and opens it again in class."""

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from tests.journeys.racing import labels, settles
from tests.journeys.user import CONTROL


@pytest.fixture
def answer(monkeypatch):
    """What the user answers when asked for a file."""

    def answered(path):
        for name in ("getOpenFileName", "getSaveFileName"):
            monkeypatch.setattr(QFileDialog, name, lambda *_arguments, **_more: (str(path), ""))

    return answered


def test_a_moment_in_the_middle_of_a_run_is_saved_and_opens_again(user, answer, tmp_path, monkeypatch):
    shown = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    user.type_in("batchSizeField", "100")
    user.opens("one-iteration")
    user.go_to(23)
    user.press(".")
    user.press(".")
    user.waits(lambda: user.descent.cursor.phase == "loss")
    cursor, weights = user.descent.cursor, user.descent.weights
    answer(tmp_path / "in the middle")
    user.press("s", CONTROL)
    user.sees("messageLabel", "Saved in the middle.perceptron")
    assert (tmp_path / "in the middle.perceptron").exists()
    user.click("messageButton")
    assert [url.toLocalFile() for url in shown] == [str(tmp_path)]
    user.opens("learn")
    user.type_in("batchSizeField", "50")
    answer(tmp_path / "in the middle.perceptron")
    user.press("o", CONTROL)
    user.waits(lambda: user.descent.cursor == cursor)
    assert user.window.scene.name == "one-iteration"
    assert user.descent.weights.tobytes() == weights.tobytes()
    assert user.find("batchSizeField").value() == 100


def test_the_three_descents_are_saved_with_their_clock_and_the_chosen_one(user, answer, tmp_path):
    user.opens("three-descents")
    user.find("timeline").setValue(20)
    settles(user)
    user.press("x")
    user.press("c")
    user.waits(lambda: (user.frame.chosen, user.frame.clock) == (2, "epochs"))
    answer(tmp_path / "three.perceptron")
    user.press("s", CONTROL)
    user.sees("messageLabel", "Saved")
    user.opens("learn")
    user.press("o", CONTROL)
    user.waits(lambda: not user.frame.alone)
    settles(user)
    assert labels(user) == ["stochastic", "mini-batch 200", "full batch"]
    assert (user.frame.chosen, user.frame.clock, user.descent.place.iteration) == (2, "epochs", 20)


def test_a_file_of_another_kind_is_refused_and_what_is_on_stays(user, answer, tmp_path):
    (tmp_path / "bad.perceptron").write_text("colour = 'red'\n", encoding="utf-8")
    user.go_to(4)
    answer(tmp_path / "bad.perceptron")
    user.press("o", CONTROL)
    user.waits(lambda: user.text("messageLabel"))
    assert user.iteration == 4
