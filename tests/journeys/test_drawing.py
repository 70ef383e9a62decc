"""Somebody draws samples in the plane, with the mouse, a finger or the keyboard; the line follows."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu

from core.data.reading.read_table import read_table
from core.plan.moment_file import read_file, write_file
from tests.journeys.user import CONTROL, ENTER, LEFT, NO_KEY

RIGHT = Qt.MouseButton.RightButton


class Artist:
    """Somebody with a pen before the plane."""

    def __init__(self, user):
        self.user, self.card = user, user.find("boundaryView")
        self.paper = self.card.widget.viewport()

    def place(self, x, y):
        """Where a place of the plane is on the screen."""
        return self.card.widget.mapFromScene(self.card.box.mapViewToScene(QPointF(x, y)))

    def click(self, x, y, button=LEFT):
        self.user.qtbot.mouseClick(self.paper, button, NO_KEY, self.place(x, y))

    def stroke(self, *places, until=lambda: True):
        """Press, go along some places, and let go."""
        points = [self.place(*place) for place in places]
        self.user.qtbot.mousePress(self.paper, LEFT, NO_KEY, points[0])
        for point in points[1:]:
            self.user.qtbot.mouseMove(self.paper, point)
            QTest.qWait(40)
        self.user.waits(until)
        self.user.qtbot.mouseRelease(self.paper, LEFT, NO_KEY, points[-1])

    def press(self, key, modifier=NO_KEY):
        self.user.qtbot.keyClick(self.card.widget, key, modifier)

    @property
    def rows(self):
        """The samples that are learned."""
        dataset = self.user.frame.data.dataset
        return np.column_stack([dataset.X_train, dataset.y_train])

    @property
    def draft(self):
        return self.user.frame.data.draft

    @property
    def says(self):
        return self.card.note.text()


@pytest.fixture
def artist(user):
    user.qtbot.keyClick(user.window, Qt.Key.Key_D)
    return Artist(user)


def test_a_class_draws_its_own_data_on_an_empty_plane(user, artist, tmp_path):
    user.click("drawEmpty")
    assert artist.rows.shape == (2000, 3)  # the run before is on until there is another
    assert artist.draft.train.counts == (0, 0)
    artist.click(-2, 1)
    artist.click(-1, 2)
    assert "2 ●, 0 ■" in artist.says
    assert "both classes" in artist.says
    assert "both classes" in artist.card.in_words()
    user.window.transport.play_toggled.emit()
    assert not user.window.session.player.playing
    user.window.files.export_data()  # asks for no name, since what is on is not what is drawn
    user.sees("messageLabel", "exported as soon as it has samples of both classes")
    write_file(tmp_path / "begun.perceptron", user.window.moments.now())
    begun = read_file(tmp_path / "begun.perceptron", lambda wishes: None)
    assert begun == user.window.moments.now()
    np.testing.assert_allclose(begun.drawing.rows, [[-2, 1, 0], [-1, 2, 0]], atol=0.03)
    user.click("drawClass1")
    artist.click(2, -1)
    assert artist.draft is None
    np.testing.assert_allclose(artist.rows, [[-2, 1, 0], [-1, 2, 0], [2, -1, 1]], atol=0.03)
    user.click("drawSpray")
    artist.stroke((1.5, -1.5), until=lambda: len(artist.rows) > 12)
    sprayed = len(artist.rows)
    assert np.hypot(*(artist.rows[3:, :2] - (1.5, -1.5)).T).max() < 2
    user.window.session.undo()
    assert len(artist.rows) == 3  # a stroke is one change
    user.window.session.undo()
    user.waits(lambda: artist.draft is not None and artist.draft.train.counts == (2, 0))
    user.window.session.redo()
    user.window.session.redo()
    assert len(artist.rows) == sprayed

    moment = user.window.moments.now()
    write_file(tmp_path / "drawn.perceptron", moment)
    assert read_file(tmp_path / "drawn.perceptron", lambda wishes: None).experiment == user.descent.experiment
    assert user.find("dataChoice").currentText() == "Drawn samples"


def test_a_sample_is_dragged_and_the_trained_line_goes_with_it(user, artist):
    user.click("drawEmpty")
    for label, x in ((0, -1.0), (1, 1.0)):
        user.click(f"drawClass{label}")
        for y in (-1.0, 1.0):
            artist.click(x, y)
    user.window.session.player.go_to_iteration(10)
    user.waits(lambda: user.iteration == 10)
    before = user.descent.weights
    artist.stroke((1, 1), (1, 2), (0, 2.5))
    user.waits(lambda: user.iteration == 10)  # it stands where it stood
    np.testing.assert_allclose(artist.rows[3], [0, 2.5, 1], atol=0.06)
    assert not np.array_equal(user.descent.weights, before)
    user.window.session.undo()
    np.testing.assert_allclose(artist.rows[3], [1, 1, 1], atol=0.06)
    user.waits(lambda: np.array_equal(user.descent.weights, before))  # the same start, the same order

    artist.click(1, 1, RIGHT)
    user.waits(lambda: user.window.findChild(QMenu, "sampleMenu") is not None)
    menu = user.find("sampleMenu", QMenu)
    menu.actions()[0].trigger()
    menu.close()
    assert artist.rows[3, 2] == 0
    user.click("drawEraser")
    artist.click(-1, -1)
    assert len(artist.rows) == 3

    user.click("drawClass1")
    user.go_to(user.descent.schedule.iterations)
    for y in (0.0, 0.5, 1.5):
        artist.click(2, y)
    ends = user.descent.schedule.iterations
    user.waits(lambda: user.iteration == ends)  # it still stands at its end, wherever that is


def test_the_keyboard_draws_too(user, artist):
    user.click("drawEmpty")
    artist.press(Qt.Key.Key_Right)
    artist.press(ENTER)
    artist.press(Qt.Key.Key_C)
    for _ in range(8):
        artist.press(Qt.Key.Key_Up)
    artist.press(ENTER)
    assert len(artist.rows) == 2
    (x0, y0, label0), (x1, y1, label1) = artist.rows.tolist()
    assert (label0, label1) == (0, 1)
    assert x0 == pytest.approx(x1)
    assert y1 > y0
    assert "Cross at" in artist.says
    assert user.iteration == 0  # no key of the window's
    artist.press(Qt.Key.Key_Left, CONTROL)
    assert artist.rows[1, 0] < x1
    artist.press(ENTER)
    artist.press(Qt.Key.Key_F)
    artist.press(Qt.Key.Key_Delete)
    assert len(artist.rows) == 2
    artist.press(Qt.Key.Key_Escape)
    user.qtbot.keyClick(user.window, Qt.Key.Key_Right)
    user.waits(lambda: user.iteration == 1)


def test_a_finger_draws_too(user, artist):
    user.click("drawEmpty")
    screen = QTest.createTouchDevice(QPointingDevice.DeviceType.TouchScreen)
    for label, x in ((0, -1.0), (1, 1.0)):
        user.click(f"drawClass{label}")
        at = artist.place(x, 0.0)
        QTest.touchEvent(artist.paper, screen).press(0, at, artist.paper)
        QTest.touchEvent(artist.paper, screen).release(0, at, artist.paper)
    user.waits(lambda: artist.draft is None)
    np.testing.assert_allclose(artist.rows, [[-1, 0, 0], [1, 0, 1]], atol=0.03)


def test_the_samples_are_taken_along_and_exported_for_a_spreadsheet(user, artist, tmp_path, monkeypatch):
    artist.click(-3, -3)
    experiment = user.descent.experiment
    assert (experiment.train, experiment.test) == (2001, 1000)
    np.testing.assert_allclose(artist.rows[-1], [-3, -3, 0], atol=0.03)
    target = tmp_path / "turma.csv"

    def choose(_parent, _title, _path, kinds, _first):
        return str(target), kinds.split(";;")[-1]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    user.window.files.export_data()
    user.sees("messageLabel", "Saved turma.csv")
    table = read_table(Path(target))
    assert [column.name for column in table.columns] == ["x1", "x2", "label"]
    assert table.dialect.delimiter == ";"
    values = np.column_stack([column.numbers.values for column in table.columns[:2]])
    np.testing.assert_array_equal(values[:2001], artist.rows[:, :2])
