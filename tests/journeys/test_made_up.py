"""A loss and a data set that nobody has heard of are entered at run time, and the whole program copes with them."""

import csv
import json
import math

import numpy as np
import pytest
from PySide6.QtWidgets import QComboBox

import main as door
from core.analysis.curvature import rate_limit
from core.analysis.landscape import loss_grid
from core.analysis.minimum import find_minimum
from core.analysis.safe_rate import safe_rate
from core.analysis.step_state import make_step_state
from core.analysis.target import Target, TargetCheck
from core.data.dataset import prepare
from core.maths.loop_text import torch_code
from core.maths.starts import start_of
from core.picture.detail import make_detail
from core.plan.choices import DATA, LOSSES
from core.plan.cursor import Cursor
from core.plan.errors import InputError
from core.plan.experiment import Experiment
from core.training.run import Run
from core.training.seen import Seen
from gui.words import step as step_words
from tests.made_up import HINGE, SQUARED_HINGE, STRIPES
from tests.walk import walk


@pytest.fixture
def hinge(monkeypatch):
    monkeypatch.setitem(LOSSES, "hinge", HINGE)


@pytest.fixture
def squared_hinge(monkeypatch):
    monkeypatch.setitem(LOSSES, "squared_hinge", SQUARED_HINGE)


@pytest.fixture
def stripes(monkeypatch):
    monkeypatch.setitem(DATA, "stripes", STRIPES)


def trained(**wishes):
    run = Run(*prepare({"samples": 90, "batch_size": 7, "epochs": 4, "loss": "hinge", **wishes}))
    run.extend(run.schedule.iterations, math.inf)
    return run


def test_without_being_entered_they_are_refused():
    for wishes in ({"loss": "hinge"}, {"data": "stripes"}):
        with pytest.raises(InputError):
            Experiment(**wishes)


@pytest.mark.parametrize("batch_size", [1, 7, "full"])
def test_a_made_up_loss_is_trained_by_its_formula_in_the_fast_loop_and_in_the_readable_one(hinge, batch_size):
    run = trained(batch_size=batch_size)
    weights = start_of(run.experiment).tolist()
    for iteration, (place, done) in enumerate(walk(run.experiment, run.dataset, start_of(run.experiment)), start=1):
        rows = run.orders[place.epoch][place.batch.first : place.batch.stop]
        sums = [0.0, 0.0, 0.0]
        for (x1, x2), y in zip(run.dataset.X_train[rows].tolist(), run.dataset.y_train[rows].tolist(), strict=True):
            t = 2 * y - 1
            if t * (weights[0] * x1 + weights[1] * x2 + weights[2]) < 1:
                sums = [total + t * x for total, x in zip(sums, (x1, x2, 1.0), strict=True)]
        weights = [w + run.experiment.learning_rate * total / len(rows) for w, total in zip(weights, sums, strict=True)]
        np.testing.assert_allclose(run.history.weights(iteration), weights, rtol=1e-12, atol=1e-12)
        np.testing.assert_allclose(done.weights_after, weights, rtol=1e-12, atol=1e-12)


def test_its_samples_have_shades_its_plane_a_grid_and_its_target_a_check(hinge):
    run = trained()
    detail = make_detail(run, Cursor.after(3))
    assert detail.shade.tolist() == [min(1.0, max(0.0, (1 + z) / 2)) for z in detail.step.net_input.tolist()]
    w1, w2 = np.array([-1.0, 0.5]), np.array([0.0, 2.0, 3.0])
    grid = loss_grid(w1, w2, 0.3, run.train_signed, run.loss)
    t = 2 * run.dataset.y_train - 1
    for row, second in enumerate(w2):
        for column, first in enumerate(w1):
            z = run.dataset.X_train @ (first, second) + 0.3
            assert grid[row, column] == pytest.approx(np.maximum(0, 1 - t * z).mean())
    end, loss = run.history.weights(run.head), run.score_train(run.history.weights(run.head)).loss
    for share, met in ((0.99, False), (1.01, True)):
        check = TargetCheck(Target("loss", share * loss), run.train_signed, run.loss, lambda: None)
        assert check.reached(end[:, np.newaxis]).tolist() == [met]


def test_no_rate_is_too_large_for_straight_pieces_and_they_cannot_run_away(hinge):
    run = trained(learning_rate=1000.0)
    assert safe_rate(run.train_signed, run.loss, 7) is None
    assert rate_limit(np.ones(3), run.train_signed, run.loss) is None
    assert not run.loss.can_run_away
    state = make_step_state(Seen(run, run.head))
    assert state.word != "diverging"
    assert "no curvature" in step_words.limit_explained(state, run.experiment)


def test_a_made_up_loss_that_bends_has_the_limits_that_its_bend_gives(squared_hinge):
    run = trained(loss="squared_hinge", data="overlap")
    inputs = np.column_stack([run.dataset.X_train, np.ones(run.experiment.train)])
    steepest = np.linalg.eigvalsh(inputs.T @ inputs / len(inputs))[-1]
    assert rate_limit(np.zeros(3), run.train_signed, run.loss) == pytest.approx(2 / steepest)
    assert 0 < safe_rate(run.train_signed, run.loss, 7) < 2 / steepest
    assert run.loss.can_run_away
    words = step_words.limit_explained(make_step_state(Seen(run, 3)), run.experiment)
    assert "near these weights for this loss" in words


def test_where_a_made_up_loss_is_least_follows_from_where_it_is_zero(hinge, squared_hinge):
    for loss in ("hinge", "squared_hinge"):
        apart = find_minimum(trained(loss=loss).train_signed, LOSSES[loss])
        assert (apart.kind, apart.loss) == ("cone", 0.0)
        assert apart.separating is not None
    run = trained(loss="squared_hinge", data="overlap", samples=3000)
    found = find_minimum(run.train_signed, run.loss)
    assert found.kind == "point"
    margins = found.weights @ run.train_signed
    slope = run.train_signed @ np.maximum(0, 1 - margins) / len(margins)
    np.testing.assert_allclose(slope, 0, atol=1e-9)
    assert find_minimum(run.train_signed, HINGE).kind == "corner"


def test_its_pytorch_is_its_own(hinge):
    text = torch_code(Experiment(loss="hinge")).text
    compile(text, "hinge", "exec")
    assert "(1 - (2 * y - 1) * z).clamp(min=0).mean()" in text


def test_the_window_offers_a_made_up_loss_draws_it_and_says_that_its_minimum_was_not_computed(hinge, open_lab):
    user = open_lab(data="overlap", samples=300, train=200, batch_size=20, learning_rate=0.1)
    assert user.find("lossChoice", QComboBox).findText("Hinge (made up)") >= 0
    before = user.picture("boundaryView")
    user.choose("lossChoice", "hinge")
    user.waits(lambda: user.descent.experiment.loss == "hinge")
    stops, shades = user.descent.field_stops()
    assert np.interp([-2.0, 0.0, 0.5, 1.0], stops, shades).tolist() == [0.0, 0.5, 0.75, 1.0]
    user.waits(lambda: user.picture("boundaryView") != before)
    user.plays_to_the_end()
    user.waits(lambda: user.frame.scores is not None and user.frame.scores.test_accuracy > 0.7)
    user.opens("three-descents")
    user.sees("planeNote", "corners", "not computed")


def test_the_window_offers_made_up_data_and_trains_on_it(stripes, open_lab):
    user = open_lab(samples=300, train=200, batch_size=20)
    assert user.find("dataChoice", QComboBox).findText("Stripes (made up)") >= 0
    user.choose("dataChoice", "stripes")
    user.waits(lambda: user.descent.experiment.data == "stripes")
    X, y = user.frame.data.train.X, user.frame.data.train.y
    assert (X[:, 0] % 2 == y).all()
    user.plays_to_the_end()
    assert user.iteration == user.descent.schedule.iterations


def test_the_command_line_trains_both_and_its_help_names_them(hinge, stripes, tmp_path, capsys):
    assert door.main(["train", "--loss", "hinge", "--data", "stripes", "--samples", "60", "--out", str(tmp_path)]) == 0
    experiment = (tmp_path / "experiment.toml").read_text(encoding="utf-8")
    assert 'loss = "hinge"' in experiment
    assert 'data = "stripes"' in experiment
    assert json.loads((tmp_path / "summary.json").read_text(encoding="utf-8"))["samples"] == 60
    with (tmp_path / "data.csv").open(encoding="utf-8") as file:
        assert all(float(row["x1"]) % 2 == float(row["label"]) for row in csv.DictReader(file))
    capsys.readouterr()
    assert door.main(["train", "--help"]) == 0
    printed = capsys.readouterr().out
    assert "hinge" in printed
    assert "stripes" in printed
