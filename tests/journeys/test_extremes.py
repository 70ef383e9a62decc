"""Weights and losses at the ends of the numbers, through every view: Qt is never handed what kills it."""

import contextlib
import math
from pathlib import Path

import numpy as np
import pyqtgraph as pg
import pytest
from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols

from core.data.dataset import make_dataset
from core.picture.plotted_data import make_plotted_data
from core.plan.cursor import Cursor
from core.plan.errors import InputError
from core.plan.experiment import Experiment
from core.training.run import Run
from gui.plots.items.curve import Curve
from gui.plots.items.marks import Mark, Name
from gui.plots.plot_card import PlotCard
from gui.scenes.catalogue import SCENES
from gui.session.playback import Playback
from gui.session.show import Show
from tests.gui.frames import AT_ONCE

EXTREMES = [1e20, -1e200, 1e-300, math.inf, math.nan]


def run_with_extremes(**changes):
    """A run of 10 epochs that was trained well for 50 iterations; from then on its weights are one extreme each."""
    experiment = Experiment(**changes)
    run = Run(experiment, make_dataset(experiment))
    run.extend(50, math.inf)
    rest = np.resize(EXTREMES, 50)
    run.history.iterations.append(w1=rest, w2=-rest[::-1], b=rest, batch_loss=np.abs(rest))
    few, right = np.abs(rest[:5]), np.arange(5, dtype=np.int32)
    run.history.epochs.append(train_loss=few, test_loss=few, train_correct=right, test_correct=right)
    return run


def put_on(user, playbacks, data):
    session = user.window.session
    session.player.put_on(Show(playbacks, data))
    session.refresh()


def answer(view, frame, run):
    """Answer a view's question at once, as its thread would."""
    question = view.question(frame)
    if question is not None:
        with np.errstate(all="ignore"), contextlib.suppress(InputError):
            view.show_answer(question.key, question.work(run, AT_ONCE))


def test_every_view_draws_what_it_can_of_any_weights_and_losses(user):
    user.click("stepIterationButton")  # something was changed: all scenes look at one show
    runs = [run_with_extremes(**changes) for changes in ({}, {"loss": "squared_error"}, {"loss": "perceptron"})]
    data = make_plotted_data(runs[0].dataset)
    player, stage = user.window.session.player, user.window.stage
    for playbacks in ([Playback(runs[1])], [Playback(run) for run in runs]):
        put_on(user, playbacks, data)
        for scene in SCENES:
            user.window.show_scene(scene.name)
            for at in range(50, 51 + len(EXTREMES)):
                for playback in user.window.session.show.playbacks:
                    playback.move(Cursor.after(min(at, playback.run.head)))
                player.draw(again=True)
                user.window.grab()
            for name in (scene.main, *scene.beside):
                stage.enlarge(name)
                if hasattr(stage.large_view, "question"):
                    answer(stage.large_view, player.frame, user.window.session.run)
                    user.window.grab()


@pytest.mark.parametrize("connect", ["all", "pairs", "finite"])
def test_a_curve_is_cut_near_the_view_whatever_its_points_and_whole_where_they_are_near(qtbot, connect):
    card = PlotCard("")
    qtbot.addWidget(card)
    card.resize(400, 300)
    curve = Curve(connect=connect, antialias=True)
    curve.setPen(pg.mkPen("r", width=3, style=pg.QtCore.Qt.PenStyle.DashLine))
    card.plot.addItem(curve, ignoreBounds=True)
    card.box.setRange(xRange=(0, 1), yRange=(0, 1), padding=0)
    inside = np.array([0.0, 0.9, 0.0, 0.6])
    for extreme in EXTREMES:
        curve.setData(np.array([0.5, extreme, 0.5, -extreme]), np.array([0.5, 0.5, extreme, 0.4]))
        card.grab()
        x, y = curve.getData()
        assert np.nanmax(np.abs([*x, *y, 0.0])) < 50
        curve.setData(inside, inside)
        assert (curve.getData()[0] == inside).all()
    curve.setData(1000 * inside, inside)
    assert np.nanmax(curve.getData()[0]) < 50
    card.box.setRange(xRange=(0, 1000), yRange=(0, 1), padding=0)
    assert np.nanmax(curve.getData()[0]) == 900


@pytest.mark.parametrize("extreme", EXTREMES)
def test_marks_and_names_stand_nowhere_that_qt_cannot_count_with(qtbot, extreme):
    card = PlotCard("")
    qtbot.addWidget(card)
    card.resize(400, 300)
    mark, name = Mark(Symbols["o"]), Name()
    for item in (mark, name):
        card.plot.addItem(item, ignoreBounds=True)
    for span in (1e-200, 1e-9, 1.0, 1e9, 1e200):
        card.box.setRange(xRange=(0, span), yRange=(0, span), padding=0)
        for place in ((extreme, 0.5), (0.5, extreme), (extreme, -extreme)):
            mark.show_at(*place, 10)
            name.show_at("name", *place, (0, 0.5))
            card.grab()
            assert math.isfinite(mark.pos().x() + name.pos().y())


def test_no_plot_has_a_curve_that_is_not_cut():
    sources = [path for path in Path("gui").rglob("*.py") if path.name != "curve.py"]
    assert len(sources) > 50
    assert not [path for path in sources if "pg.PlotCurveItem" in path.read_text("utf-8")]
