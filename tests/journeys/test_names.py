"""Names out of people's files, through every place that shows names: never markup, never wider than the window."""

import itertools
import re

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QLabel, QMenu, QTableView, QWidget

from core.plan.experiment import Experiment
from core.plan.moment_file import write_file
from core.plan.tables import Rows
from gui.plots.plot_card import NumberAxis, PlotCard
from gui.scenes.catalogue import SCENES
from tests.journeys.test_own_data import opens
from tests.journeys.user import LEFT

MARKUP, LESS, AND, LONG = "<b>low</b>", "a<2 and b>1", "R&D", "n" * 300
RIGHT_TO_LEFT, COMBINED = "علامة <i>كبيرة</i>", "ę̂̃́"
NAMES = (MARKUP, LESS, AND, LONG, RIGHT_TO_LEFT, COMBINED)
PAIRS = [(MARKUP, LONG), (LESS, RIGHT_TO_LEFT), (AND, COMBINED)]


def experiment_of(features, classes):
    rows = tuple((float(number), float(number * number % 7), number % 2) for number in range(12))
    data = Rows("<i>R&D</i>", (*features, "<u>label</u>"), rows, classes)
    return Experiment.from_wishes({"data": data.name, "rows": data, "batch_size": 4})


def holds_a_name(text):
    """Whether some of the names is in a text as it stands, where it could be taken for markup."""
    return any(part in text for part in ("<b>", "<i>", "<u>", "a<2"))


def wrong_in(top):
    """What a widget and all in it would show of a name as markup."""
    wrong = []
    for widget in (top, *top.findChildren(QWidget)):
        plain = isinstance(widget, QLabel) and widget.textFormat() is Qt.TextFormat.PlainText
        if isinstance(widget, QLabel) and holds_a_name(widget.text()) and not plain:
            wrong.append(f"label {widget.objectName()}: {widget.text()[:80]}")
        if isinstance(widget, QAbstractButton) and re.search(r"R&D", widget.text()):
            wrong.append(f"button {widget.objectName()}: {widget.text()[:80]}")
        if holds_a_name(widget.toolTip()):
            wrong.append(f"tooltip of {widget.objectName()}: {widget.toolTip()[:80]}")
        if isinstance(widget, PlotCard):
            for side in ("bottom", "left"):
                axis = widget.plot.getAxis(side)
                if holds_a_name(axis.labelText):
                    wrong.append(f"axis of {widget.objectName()}: {axis.labelText[:80]}")
    for action in top.findChildren(QAction):
        if holds_a_name(action.toolTip()) and action.toolTip() != action.text().replace("&", ""):
            wrong.append(f"action {action.text()[:80]}")
    return wrong


def test_names_are_shown_as_they_stand_in_every_scene(user):
    for features, classes in zip(PAIRS, reversed(PAIRS), strict=True):
        experiment = experiment_of(features, classes)
        user.window.session.open(experiment.values())
        user.waits(lambda classes=classes: user.frame.data.dataset.classes == classes)
        user.window.draw_samples()
        user.window.session.player.go_to_phase("gradient")
        for scene in SCENES:
            user.window.show_scene(scene.name)
            user.window.session.player.step_phase(1)
            for name in (scene.main, *scene.beside):
                user.window.stage.enlarge(name)
                QTest.qWait(1)
                assert wrong_in(user.window) == []
                view = user.window.views[name]
                if hasattr(view, "in_words"):
                    assert isinstance(view.in_words(), str)
        assert user.window.minimumSizeHint().width() <= 1280
        user.window.show_scene("learn")
        user.window.draw_samples()
        below, beside = (user.find("boundaryView").plot.getAxis(side) for side in ("bottom", "left"))
        for axis, name in zip((below, beside), features, strict=True):
            plain = axis.label.toPlainText()
            assert name[:20] in plain  # as it stands, cut where it is long
            assert axis.label.boundingRect().width() < 600
    assert user.find("dataChoice", QComboBox).currentText() == "<i>R&D</i>"


def test_names_are_shown_as_they_stand_on_the_sheet_of_a_table(user, tmp_path):
    rows = [f'{n},{n % 5}.5,"{PAIRS[0][n % 2]}"' for n in range(20)]
    path = tmp_path / "<b>R&D.csv"
    path.write_text("\n".join([f'"{LESS}","{RIGHT_TO_LEFT}","{AND}"', *rows]), encoding="utf-8")
    opens(user, path)
    sheet = user.find("tableSheet", QDialog)
    user.waits(lambda: "20" in user.text("sheetSays"))
    assert wrong_in(sheet) == []
    assert user.text("sheetTitle") == "<b>R&D.csv"
    assert MARKUP in user.text("sheetSays")
    assert sheet.minimumSizeHint().width() <= 1280
    head = user.find("sheetRows", QTableView).horizontalHeader()
    user.qtbot.mouseClick(head.viewport(), LEFT, pos=QPoint(head.sectionViewportPosition(0) + 5, 5))
    menu = user.find("sheetRoles", QMenu)
    assert wrong_in(menu) == []
    menu.close()
    user.click("sheetOpen")
    user.waits(lambda: user.window.findChild(QDialog, "tableSheet") is None)
    assert wrong_in(user.window) == []
    for menu in user.window.menuBar().findChildren(QMenu):
        menu.aboutToShow.emit()
    recent = user.find("recentMenu", QMenu)
    assert "R&&D" in recent.actions()[0].text()
    assert not holds_a_name(recent.actions()[0].toolTip())
    user.window.files.open_file(tmp_path / "<b>gone.csv")
    user.waits(lambda: "gone" in user.text("sheetError"))
    assert wrong_in(user.window) == []
    user.click("sheetCancel")
    write_file(tmp_path / "<i>R&D.perceptron", user.window.moments.now())
    user.opens_file(tmp_path / "<i>R&D.perceptron")
    assert user.window.windowTitle().startswith("<i>R&D")
    user.window.files.open_file(tmp_path / "<b>gone.toml")
    user.sees("messageLabel", "<b>gone.toml")
    assert wrong_in(user.window) == []


def test_the_number_under_the_mouse_follows_while_it_plays(user):
    view, steps = user.find("lossView"), itertools.count()

    def points() -> bool:
        """Point to the middle of the plot, a pixel to and fro: the page may still be laid out."""
        at = view.widget.mapFromScene(view.box.mapViewToScene(view.box.viewRect().center()))
        user.qtbot.mouseMove(view.widget.viewport(), at + QPoint(next(steps) % 2, 0))
        return "epoch 0" in user.text("lossReadout")

    user.waits(points)
    user.window.session.player.go_to_iteration(60)
    user.stands_at(60)
    assert "epoch 5" in user.text("lossReadout") or "epoch 6" in user.text("lossReadout")


def test_what_is_zoomed_out_comes_back(user):
    class Turn:
        """A turn of the wheel over a place that is not the middle."""

        def __init__(self, turned, box):
            self.turned, self.box = turned, box

        def delta(self):
            return self.turned

        def pos(self):
            return QPointF(0.3 * self.box.width(), 0.2 * self.box.height())

        def accept(self):
            pass

    for scene, name in (("learn", "boundaryView"), ("three-descents", "weightPlaneView")):
        user.window.show_scene(scene)
        view = user.find(name)
        user.waits(lambda view=view: view.isVisible() and user.window.session.player.settled)
        for first in (-120, 120):
            before = view.box.viewRange()
            for turn in [first] * 60 + [-first] * 60:
                view.box.wheelEvent(Turn(turn, view.box))
            for now, then in zip(view.box.viewRange(), before, strict=True):
                assert now == pytest.approx(then, rel=1e-6, abs=1e-6)


def test_zero_has_its_place_on_a_logarithmic_axis():
    axis = NumberAxis("left")
    axis.setLogMode(True)
    axis.zero = -5.0
    marks = [value for _, values in axis.tickValues(-6, 2, 300) for value in values]
    assert axis.logTickStrings(marks, 1.0, 1.0).count("0") == 1
    assert min(marks) == -5.0
    assert sorted(marks)[1] > -4.5
