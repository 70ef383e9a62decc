"""A teacher saves what is on screen and opens it again in class."""

import threading
from dataclasses import replace

from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QMenu, QMessageBox

from core.plan.moment_file import read_file, write_file
from gui.window import files
from tests.journeys.racing import labels, settles
from tests.journeys.tables import own_table, takes
from tests.journeys.user import CONTROL, SHIFT


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


def title(user):
    shown = user.window.windowTitle().replace("[*][*]", "⁎")  # Qt shows them as one that is no mark
    return shown.replace("[*]", "*" if user.window.isWindowModified() else "").replace("⁎", "[*]")


def recent(user):
    menu = user.find("recentMenu", QMenu)
    menu.aboutToShow.emit()
    return [action for action in menu.actions() if not action.isSeparator()]


def test_the_window_bears_the_files_name_and_whether_it_is_saved(user, answer, tmp_path):
    assert title(user) == "Perceptron Lab"
    user.type_in("batchSizeField", "100")
    assert title(user) == "Untitled* — Perceptron Lab"
    answer(tmp_path / "a<b>[*]")
    user.press("s", CONTROL)
    assert title(user) == "a<b>[*] — Perceptron Lab"
    user.press("n")
    assert title(user) == "a<b>[*]* — Perceptron Lab"
    user.press("z", CONTROL)
    user.waits(lambda: not user.window.isWindowModified())
    user.press("p")
    assert user.window.isWindowModified(), "a pin is saved too"
    answer("")
    user.press("s", CONTROL)  # no question: the file has a name
    assert not user.window.isWindowModified()
    user.go_to(7)
    assert not user.window.isWindowModified(), "looking elsewhere changes nothing"


def test_save_as_adds_the_suffix_and_asks_before_it_replaces_a_file(user, answer, tmp_path, monkeypatch):
    asked = []
    no = QMessageBox.StandardButton.No
    monkeypatch.setattr(QMessageBox, "question", lambda *words: asked.append(words[2]) or no)
    (tmp_path / "aula1.perceptron").write_text("mine", encoding="utf-8")
    answer(tmp_path / "aula1")
    user.press("s", CONTROL | SHIFT)
    assert "aula1.perceptron is there already. Replace it?" in asked[0]
    assert (tmp_path / "aula1.perceptron").read_text(encoding="utf-8") == "mine"


def test_recent_files_are_offered_and_one_that_is_gone_is_said_to_be(user, answer, tmp_path):
    for name, size in (("one", "100"), ("two", "50")):
        user.type_in("batchSizeField", size)
        answer(tmp_path / name)
        user.press("s", CONTROL | SHIFT)
    assert [action.text() for action in recent(user)] == ["&1  two.perceptron", "&2  one.perceptron", "&Clear the list"]
    recent(user)[1].trigger()
    user.waits(lambda: not user.window.files.opening)
    assert user.descent.experiment.batch_size == 100
    (tmp_path / "two.perceptron").unlink()
    recent(user)[1].trigger()
    user.waits(lambda: not user.window.files.opening)
    user.sees("messageLabel", "two.perceptron is no longer in")
    assert [action.text() for action in recent(user)] == ["&1  one.perceptron", "&Clear the list"]
    recent(user)[-1].trigger()
    assert len(recent(user)) == 1


def test_a_moment_on_a_table_of_ones_own_opens_without_the_table(user, answer, tmp_path):
    takes(user, own_table(tmp_path / "turma.csv", 300))
    user.go_to(9)
    weights = user.descent.weights.tobytes()
    (tmp_path / "elsewhere").mkdir()
    answer(tmp_path / "elsewhere" / "aula")
    user.press("s", CONTROL)
    user.sees("messageLabel", "Saved aula.perceptron")
    assert not user.window.isWindowModified()
    (tmp_path / "turma.csv").unlink()
    user.window.reset()
    user.opens_file(tmp_path / "elsewhere" / "aula.perceptron")
    user.stands_at(9)
    assert user.descent.weights.tobytes() == weights
    assert user.window.session.run.dataset.features == ("sono", "café")


def test_a_table_too_long_to_travel_inside_is_put_beside_and_when_it_is_gone_the_rest_opens(user, answer, tmp_path):
    takes(user, own_table(tmp_path / "longa.csv", 5001))
    user.type_in("batchSizeField", "100")
    user.go_to(5)
    there = tmp_path / "elsewhere"
    there.mkdir()
    (there / "longa.csv").write_text("another", encoding="utf-8")
    answer(there / "aula")
    user.press("s", CONTROL)
    user.sees("messageLabel", "Saved aula.perceptron, and beside it the table longa-2.csv")
    assert (there / "longa.csv").read_text(encoding="utf-8") == "another"
    (tmp_path / "longa.csv").unlink()
    user.window.reset()
    user.opens_file(there / "aula.perceptron")
    user.stands_at(5)
    assert user.descent.experiment.data == str(there / "longa-2.csv")
    (there / "longa-2.csv").unlink()
    user.window.reset()
    user.opens_file(there / "aula.perceptron")
    user.stands_at(5)
    user.sees("messageLabel", "longa-2.csv does not exist", "Everything else is shown")
    assert (user.descent.experiment.data, user.descent.experiment.batch_size) == ("clouds", 100)
    assert user.window.files.path is None, "the file that still names the table is not to be written over"


def test_how_many_starts_and_which_slice_of_the_loss_are_saved_too(user, answer, tmp_path):
    user.opens("three-descents")
    user.find("sliceAtNow", QAction).trigger()
    user.opens("starts")
    user.click("startsAgain")
    user.type_in("startsNumber", "7")
    user.waits(lambda: user.window.questions.idle and user.window.moments.many_starts is not None)
    moment = user.window.moments.now()
    assert (moment.starts, moment.slice) == (7, "now")
    assert moment.starts_seed not in (None, moment.experiment.start_seed)
    answer(tmp_path / "seven")
    user.press("s", CONTROL)
    user.window.reset()
    assert user.window.moments.now().starts == 20
    user.opens_file(tmp_path / "seven.perceptron")
    assert user.window.moments.now() == moment


def test_a_file_that_takes_long_is_read_beside_the_window_and_can_be_given_up(user, tmp_path, monkeypatch):
    moment = user.window.moments.now()
    write_file(tmp_path / "slow.perceptron", replace(moment, experiment=moment.experiment.with_(batch_size=50)))
    go_on = threading.Event()

    def slow(path, prepare):
        go_on.wait(10)
        return read_file(path, prepare)

    monkeypatch.setattr(files, "read_file", slow)
    user.window.files.open_file(tmp_path / "slow.perceptron")
    user.sees("messageLabel", "Reading slow.perceptron …")
    user.go_to(5)  # nobody waits for it
    user.click("messageButton")
    go_on.set()
    user.looks_on(100)
    assert user.descent.experiment.batch_size == 200
    assert user.find("messageBar").isHidden()
    user.opens_file(tmp_path / "slow.perceptron")
    assert user.descent.experiment.batch_size == 50
