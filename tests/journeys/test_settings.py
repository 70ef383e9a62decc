"""The window is closed and opened again: what comes back, and what a damaged file does."""

import json
import sys
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget

from core.data.drawing import Drawing, Set
from core.data.reading import read_table as reading
from gui.app import open_window
from gui.window.main_window import MainWindow
from tests.journeys.tables import own_table


@pytest.fixture
def visit(qtbot, monkeypatch, settings_file):
    """Open the program as main.py does, do something in its window, and close it."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # the program sets its own

    def visited(do=lambda window: None, file=None):
        windows, results = [], []

        def act():
            windows.extend(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow))
            try:
                results.append(do(windows[0]))
            finally:
                windows[0].close()

        QTimer.singleShot(50, act)
        try:
            assert open_window(file) == 0
        finally:
            windows[0].deleteLater()
        return results[0]

    return visited


def seen(window):
    """What somebody would recognise from last time."""
    return {
        "batch size": window.findChild(QWidget, "batchSizeField").value(),
        "rate": window.findChild(QWidget, "learningRateField").value(),
        "data": window.findChild(QWidget, "dataChoice").currentData(),
        "loss": window.findChild(QWidget, "lossChoice").currentData(),
        "start": window.findChild(QWidget, "startW1Field").value(),
        "theme": window.appearance.theme_choice,
        "text": window.appearance.text_scale,
        "size": (window.width(), window.height()),
    }


def message(window):
    label = window.findChild(QLabel, "messageLabel")
    return label.text() if label.isVisible() else ""


def goes_on(window):
    """Take the offer to continue, and wait until what was on last time is on again."""
    window.findChild(QWidget, "messageButton").click()
    gives_up = time.monotonic() + 10
    while seen(window)["batch size"] == 200 and time.monotonic() < gives_up:
        QApplication.processEvents()
    return seen(window)


def test_size_theme_and_text_come_back_and_the_experiment_is_offered(visit, settings_file):
    def arrange(window):
        for name, value in (("batchSizeField", 125), ("learningRateField", 0.35)):
            window.findChild(QWidget, name).setValue(value)
        window.findChild(QWidget, "newStartButton").click()
        loss = window.findChild(QWidget, "lossChoice")
        loss.setCurrentIndex(2)
        loss.activated.emit(2)
        window.appearance.choose_theme("dark")
        window.appearance.choose_text_size(1.25)
        window.showNormal()  # the offscreen screen is small: the window filled it
        QApplication.processEvents()
        least = window.minimumSizeHint()
        window.resize(least.width(), least.height() + 30)  # Qt brings no window back that is wider than the screen
        QApplication.processEvents()
        return seen(window)

    first = visit(seen)
    before = visit(arrange)
    assert before != first
    assert settings_file.exists()
    calm, said = visit(lambda window: (seen(window), message(window)))
    assert "Continue where you left off" in said
    experiment = ("batch size", "rate", "data", "loss", "start")
    assert {name: calm[name] for name in experiment} == {name: first[name] for name in experiment}
    assert {name: calm[name] for name in calm if name not in experiment} == {
        name: before[name] for name in before if name not in experiment
    }
    after = visit(goes_on)
    assert after == before
    assert (after["batch size"], after["rate"], after["loss"]) == (125, 0.35, "perceptron")


def test_what_was_not_saved_goes_on_in_its_file_and_so_does_a_lesson_in_the_middle(visit, tmp_path, monkeypatch):
    def comes_to(window, iteration):
        gives_up = time.monotonic() + 10
        while window.moments.now().iteration != iteration and time.monotonic() < gives_up:
            QApplication.processEvents()

    def change(window):
        window.files.save_as()
        window.findChild(QWidget, "batchSizeField").setValue(125)
        window.show_scene("epochs")
        window.session.player.go_to(12)
        comes_to(window, 12)
        return window.isWindowModified()

    def stands(window):
        window.findChild(QWidget, "messageButton").click()
        comes_to(window, 12)
        title, modified = window.windowTitle(), window.isWindowModified()
        moment = window.moments.now()
        return title, modified, moment.experiment.batch_size, moment.scene, moment.iteration

    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "aula1"), ""))
    assert visit(change)
    wanted = ("aula1[*] — Perceptron Lab", True, 125, "epochs", 12)
    assert visit(stands) == wanted
    visit(lambda window: window.lessons.open_lecture() or window.lessons.player.begin(4))

    def step(window):
        window.findChild(QWidget, "messageButton").click()
        return window.lessons.player.number

    assert visit(step) == 4
    assert visit(lambda window: [Path(name).name for name in window.files.recent]) == ["aula1.perceptron"]


@pytest.mark.parametrize("kept", ["moment", "lesson"])
def test_what_goes_on_reads_its_table_beside_the_window(visit, qtbot, monkeypatch, tmp_path, settings_file, kept):
    table = own_table(tmp_path / "own.csv", 30)
    told, go_on = [], threading.Event()
    really = reading.read_table

    def slow(*args):
        told.append(threading.current_thread() is threading.main_thread())
        assert go_on.wait(10)
        return really(*args)

    monkeypatch.setattr(reading, "read_table", slow)
    moment = f'experiment = {{ data = "{table.as_posix()}", samples = 30, train = 20, batch_size = 5 }}'
    lesson = f'[[step]]\nwords.en.sentence = "A table."\nmoment.{moment}'
    text = "perceptron = 1\n" + (moment if kept == "moment" else lesson)
    settings_file.parent.mkdir(parents=True, exist_ok=True)
    settings_file.write_text(json.dumps({kept: text}))

    def stands(window):
        window.findChild(QWidget, "messageButton").click()
        qtbot.waitUntil(lambda: message(window) == "Reading own.csv …")
        go_on.set()
        qtbot.waitUntil(lambda: window.session.experiment.batch_size == 5)
        return message(window), window.session.run.dataset.features

    assert visit(stands) == ("", ("sono", "café"))
    assert told == [False]


def test_the_first_start_has_nothing_to_say(visit):
    assert visit(message) == ""


DAMAGED = [b"{", b"[" * 100_000, b'{"theme": "blue"}']  # tests/gui/window/test_settings.py has more


@pytest.mark.parametrize("content", DAMAGED, ids=lambda content: repr(content[:12]))
def test_a_damaged_settings_file_is_put_aside_and_said_so(visit, settings_file, content):
    settings_file.parent.mkdir(parents=True, exist_ok=True)
    settings_file.write_bytes(content)
    said = visit(lambda window: (message(window), seen(window)["batch size"]))
    aside = settings_file.with_name("settings.json.damaged")
    assert "was damaged" in said[0]
    assert str(aside) in said[0]
    assert said[1] == 200
    assert aside.read_bytes() == content
    assert json.loads(settings_file.read_text(encoding="utf-8"))["moment"] == ""
    assert visit(message) == ""


@pytest.mark.parametrize("moment", ["perceptron = 9", "[", 'perceptron = 1\n[experiment]\ncolour = "red"'])
def test_a_last_moment_that_cannot_be_any_more_is_not_offered(visit, settings_file, moment):
    settings_file.parent.mkdir(parents=True, exist_ok=True)
    settings_file.write_text(json.dumps({"theme": "dark", "moment": moment}), encoding="utf-8")
    told, there = visit(lambda window: (message(window), seen(window)))
    assert told == ""
    assert (there["batch size"], there["data"], there["theme"]) == (200, "clouds", "dark")


def test_a_file_wins_over_what_was_there_last_time(visit, qtbot, tmp_path):
    file = tmp_path / "experiment.toml"
    file.write_text("batch_size = 50\nlearning_rate = 0.7\n", encoding="utf-8")

    def read(window):
        qtbot.waitUntil(lambda: not window.files.opening)
        return seen(window)

    there = visit(read, file=file)
    assert (there["batch size"], there["rate"]) == (50, 0.7)


@pytest.mark.parametrize("name", ["slow.toml", "slow.perceptron"])
def test_a_file_that_takes_long_is_read_beside_the_open_window_and_can_be_given_up(
    visit, qtbot, monkeypatch, tmp_path, name
):
    """As a large table on a slow disk does."""

    def never_ends(_path, _dialect, give_way):
        while True:
            give_way()
            time.sleep(0.002)

    monkeypatch.setattr("core.data.reading.read_table.read_table", never_ends)
    file = tmp_path / name
    file.write_text(("perceptron = 1\n[experiment]\n" if name.endswith("n") else "") + 'data = "large.csv"\n')

    def gives_up(window):
        said = window.isVisible(), window.files.opening
        qtbot.waitUntil(lambda: message(window) == f"Reading {name} …")
        window.findChild(QWidget, "messageButton").click()
        return *said, window.files.opening, message(window)

    assert visit(gives_up, file=file) == (True, name, "", "")


def test_settings_that_cannot_be_written_are_said_once_and_do_not_make_the_end_a_failure(
    visit, qtbot, capfd, settings_file
):
    settings_file.parent.parent.mkdir(parents=True, exist_ok=True)
    settings_file.parent.write_text("a file where the folder should be", encoding="utf-8")

    def change(window):
        said = message(window)
        window.appearance.choose_theme("dark")
        qtbot.waitUntil(lambda: message(window) != said)
        return said, message(window)

    before, said = visit(change)
    assert before == ""
    assert said.startswith("What you set is not kept for the next time. /")
    assert said.endswith("/perceptron-lab is a file, not a folder.")
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("changes", [{"batch_size": 1, "epochs": 1000}, {"samples": 300_000, "train": 200_000}])
def test_closing_while_it_trains_at_full_speed_ends_both_threads_within_a_second(open_lab, changes):
    user = open_lab(**changes)
    user.find("speedSlider").setValue(100)
    user.click("playButton")
    user.waits(lambda: user.iteration > 2)
    threads = user.window.findChildren(QThread)
    assert {thread.objectName() for thread in threads if thread.isRunning()} == {"training", "landscape"}
    began = time.monotonic()
    user.window.close()
    assert time.monotonic() - began < 1
    assert [thread.objectName() for thread in threads if thread.isRunning()] == []


def test_closing_while_data_are_made_ends_both_threads_within_a_second(user):
    user.type_in("samplesField", "1000000")
    threads = user.window.findChildren(QThread)
    began = time.monotonic()
    user.window.close()
    assert time.monotonic() - began < 1
    assert not any(thread.isRunning() for thread in threads)


def test_a_table_opens_on_its_sheet_and_what_has_to_be_chosen_is_asked_there(visit, tmp_path):
    path = tmp_path / "income.csv"
    rows = [f"{1 + number % 7}.{100 + number};{number};{number % 2}" for number in range(20)]
    path.write_text("\n".join(["income;age;label", *rows]), encoding="utf-8")

    def read(window):
        gives_up = time.monotonic() + 10
        said = window.findChild(QLabel, "sheetError")
        while not said.text() and time.monotonic() < gives_up:
            QApplication.processEvents()
        return said.text()

    assert "could be the decimal sign" in visit(read, path)
    path.write_text("no table", encoding="utf-8")
    assert "income.csv" in visit(read, path)


def test_the_program_begins_with_its_home_page_until_it_is_told_not_to(visit, qtbot):
    def look(window):
        page = window.findChild(QWidget, "homePage")
        if page is not None and page.isVisible():
            qtbot.waitUntil(lambda: window.session.player.playing)  # once it is painted
        return page is not None and page.isVisible(), window.session.player.playing

    def explore(window):
        window.findChild(QWidget, "homeAgain").click()
        window.findChild(QWidget, "homeExplore").click()
        return look(window)

    assert visit(look) == (True, True)
    assert visit(explore) == (False, False)
    assert visit(look) == (False, False)


def test_the_home_page_opens_the_lesson(visit):
    def learn(window):
        window.findChild(QWidget, "homeLesson").click()
        QApplication.processEvents()
        return window.lessons.player is not None, window.findChild(QWidget, "homePage").isVisible()

    assert visit(learn) == (True, False)


def test_a_drawing_of_one_class_is_begun_at_home_and_goes_on_the_next_time(visit, qtbot):
    def begin(window):
        window.findChild(QWidget, "homeDraw").click()
        drawing = Drawing(train=Set(((-2.0, 1.0, 0), (-1.0, 2.0, 0))))
        window.session.draw(drawing)
        return window.drawing, window.session.state.draft == drawing

    def go_on(window):
        window.findChild(QWidget, "messageButton").click()
        return window.drawing, window.session.state.draft.train.rows

    assert visit(begin) == (True, True)
    assert visit(go_on) == (True, ((-2.0, 1.0, 0), (-1.0, 2.0, 0)))
