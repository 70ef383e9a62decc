"""Somebody reads the double loop while it runs, in this program's words and in PyTorch's."""

import inspect
import textwrap
import time
from itertools import pairwise

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTableView

from core.maths import iteration
from gui.views.batch_numbers import BatchNumbersView
from gui.views.double_loop import DoubleLoopView
from tests.core.restated import LOSSES
from tests.journeys.user import SHIFT

PHASES = ("forward", "loss", "gradient", "update")
COLUMNS = {"forward": ["z", "ŷ"], "loss": ["loss"], "gradient": ["∂w1", "∂w2", "∂b"], "update": []}


@pytest.fixture
def user(open_lab):
    """Somebody with an experiment of her own, which every scene keeps: ten batches an epoch."""
    return open_lab(batch_size=200)


def code(user):
    return user.find("loopCode", QPlainTextEdit).toPlainText()


def marked(user):
    """The lines that have a colour behind them, by number: those of the loops' heads, and the others."""
    blocks = [mark.cursor.block() for mark in user.find("loopCode", QPlainTextEdit).extraSelections()]
    heads = sorted(block.blockNumber() for block in blocks if block.text().strip().startswith("for "))
    return heads, sorted(block.blockNumber() for block in blocks if block.blockNumber() not in heads)


def lines_of(user, phase):
    """Where a reader finds a phase: its comment and the lines under it, up to the next; the update is one line."""
    lines = [line.strip() for line in code(user).splitlines()]
    first = lines.index(f"# {phase}")
    after = PHASES[PHASES.index(phase) + 1 :]
    return list(range(first, lines.index(f"# {after[0]}") if after else first + 2))


@pytest.fixture
def reader(user):
    """Somebody who has opened the double loop."""
    user.press("l")
    user.choose_tab("doubleLoop", "Program")
    user.waits(user.find("loopCode").isVisible)
    return user


def test_the_text_is_the_source_of_the_loop_that_runs(reader):
    whole = textwrap.dedent(inspect.getsource(iteration.double_loop)).splitlines()
    first = next(i for i, line in enumerate(whole) if line.lstrip().startswith("for epoch in "))
    shown = code(reader).rstrip("\n").splitlines()
    assert shown == textwrap.dedent("\n".join(whole[first : first + len(shown)])).splitlines()
    assert shown[-1].strip() == "weights = weights - learning_rate * gradient"
    assert reader.find("loopCode", QPlainTextEdit).isReadOnly()
    reader.picks("copyCodeAction")
    assert QApplication.clipboard().text().splitlines() == shown


def test_the_values_stand_beside_the_loops_and_the_phase_is_lit(reader):
    for part in ("epoch = 0 of 10", "batch = 0 of 10", "iteration = 0"):
        reader.sees("loopValues", part)
    heads, lit = marked(reader)
    assert (len(heads), lit) == (2, [])
    reader.go_to(47)
    for phase in PHASES:
        reader.press(".")
        reader.sees("loopValues", "epoch = 5 of 10", "batch = 8 of 10", "iteration = 48")
        reader.waits(lambda phase=phase: marked(reader) == (heads, lines_of(reader, phase)))
    reader.go_to(50)
    reader.sees("loopValues", "epoch = 5 of 10", "batch = 10 of 10", "iteration = 50")
    assert marked(reader) == (heads, [line for phase in PHASES for line in lines_of(reader, phase)])
    reader.press(".")
    reader.sees("loopValues", "epoch = 6 of 10", "batch = 1 of 10", "iteration = 51")
    reader.press(Qt.Key.Key_Home)
    reader.sees("loopValues", "epoch = 0 of 10")
    assert marked(reader) == (heads, [])


def test_the_line_that_is_lit_is_in_sight(reader):
    text = reader.find("loopCode", QPlainTextEdit)
    for tab in ("Program", "PyTorch"):
        reader.choose_tab("doubleLoop", tab)
        for phase in PHASES:
            reader.click(f"{phase}PhaseButton")
            reader.waits(lambda phase=phase: marked(reader)[1] == lines_of(reader, phase))
            block = text.document().findBlockByNumber(lines_of(reader, phase)[0])
            place = text.blockBoundingGeometry(block).translated(text.contentOffset())
            assert text.viewport().rect().contains(place.center().toPoint().x(), place.center().toPoint().y())


def test_more_epochs_and_other_batches_change_the_values(reader):
    reader.type_in("epochsField", "12")
    reader.type_in("batchSizeField", "300")
    reader.window.setFocus()
    reader.go_to(21)
    reader.sees("loopValues", "epoch = 3 of 12", "batch = 7 of 7", "iteration = 21")


def test_the_torch_tab_has_the_present_settings_and_lights_its_phases(reader):
    reader.choose_tab("doubleLoop", "PyTorch")
    assert "import torch" in code(reader)
    assert ".split(200)" in code(reader)
    reader.type_in("batchSizeField", "125")
    reader.type_in("learningRateField", "0.75")
    reader.window.setFocus()
    reader.waits(lambda: ".split(125)" in code(reader) and "lr=0.75" in code(reader))
    for phase in PHASES:
        reader.press(".")
        reader.waits(lambda phase=phase: marked(reader)[1] == lines_of(reader, phase))
    reader.choose_tab("doubleLoop", "Program")
    assert marked(reader)[1] == lines_of(reader, "update")
    assert "torch" not in code(reader)


def test_the_torch_tab_really_runs_and_comes_to_the_weights_on_screen(open_lab):
    torch = pytest.importorskip("torch")
    user = open_lab(epochs=1, batch_size=300, learning_rate=0.05)
    user.press("l")
    user.choose_tab("doubleLoop", "PyTorch")
    usual = torch.get_default_dtype()
    for loss in LOSSES:
        user.choose("lossChoice", loss)
        for shuffle in (True, False):
            if user.find("shuffleChoice").isChecked() != shuffle:
                user.find("shuffleChoice").click()
            user.waits(lambda loss=loss: user.descent.experiment.loss == loss)
            user.waits(lambda shuffle=shuffle: ("shuffle=False" in code(user)) != shuffle)
            user.window.setFocus()
            user.press(Qt.Key.Key_Right, SHIFT)
            user.stands_at(7)
            names = {}
            try:
                exec(code(user), names)
            finally:
                torch.set_default_dtype(usual)
            model = names["model"]
            weights = [*model.weight.detach().flatten().tolist(), float(model.bias.detach())]
            np.testing.assert_allclose(weights, user.descent.weights, rtol=0, atol=1e-10)
            user.press(Qt.Key.Key_Home)
            user.stands_at(0)


def lit(user):
    """The words of the phase bar that are lit."""
    return [phase for phase in PHASES if user.find(f"{phase}PhaseButton").isChecked()]


def lit_columns(user):
    model = user.find("batchTable", QTableView).model()
    names = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    return [name for k, name in enumerate(names) if model.index(0, k).data(Qt.ItemDataRole.BackgroundRole) is not None]


def test_a_word_lights_its_lines_its_columns_and_its_arrow(reader):
    reader.press("m")
    reader.go_to(5)
    for word in ("gradient", "forward", "update", "loss"):
        reader.click(f"{word}PhaseButton")
        reader.waits(lambda word=word: marked(reader)[1] == lines_of(reader, word))
        reader.waits(lambda word=word: lit_columns(reader) == COLUMNS[word])
        assert lit(reader) == [word]
        assert reader.iteration == 5
        labels = [item for item in reader.find("boundaryView").plot.items if isinstance(item, pg.TextItem)]
        assert [label.isVisible() for label in labels] == [word == "gradient"]
        if word == "gradient":
            pull = [f"{-value:.3g}" for value in reader.frame.detail.step.gradient[:2]]
            said = labels[0].toPlainText().replace("−", "-")
            assert said.endswith(f"({pull[0]}; {pull[1]})")
    reader.press(Qt.Key.Key_Right)
    reader.stands_at(5)
    assert lit(reader) == []


def test_a_word_that_is_lit_stays_lit_when_it_is_chosen_again(user):
    user.opens("one-iteration")
    user.click("gradientPhaseButton")
    user.waits(lambda: lit(user) == ["gradient"] and user.descent.cursor.tick == 3)
    user.waits(lambda: user.window.session.player.settled)
    user.click("gradientPhaseButton")
    assert lit(user) == ["gradient"]


def spied(shown, moments):
    """Do the same, and note when."""

    def spying(view, frame):
        if frame.readings is not None:
            moments.append(time.monotonic())
        shown(view, frame)

    return spying


def test_panels_that_open_at_full_speed_are_refreshed_at_a_pace_that_can_be_read(open_lab, monkeypatch):
    user = open_lab(batch_size=1, epochs=1000)
    refreshed = {"microscope": [], "doubleLoop": []}
    for view, name in ((BatchNumbersView, "microscope"), (DoubleLoopView, "doubleLoop")):
        monkeypatch.setattr(view, "show_frame", spied(view.show_frame, refreshed[name]))
    user.find("speedSlider").setValue(100)
    user.click("playButton")
    user.waits(lambda: user.iteration > 1000)
    user.press("m")
    user.press("l")
    began = time.monotonic()
    user.waits(lambda: time.monotonic() > began + 1.5)
    user.click("playButton")
    refreshed = {name: moments for name, moments in refreshed.items() if moments}
    assert list(refreshed) == ["microscope", "doubleLoop"]
    for moments in refreshed.values():
        playing = [moment for moment in moments if began + 0.2 < moment < began + 1.4]
        assert 2 <= len(playing) <= 11
        assert min(later - earlier for earlier, later in pairwise(playing)) > 0.09
