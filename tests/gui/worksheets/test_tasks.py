"""What a worksheet asks is the run's own, and its key is what the lecture's formulas give, whoever computes them."""

import math
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QLocale

from core.analysis.many_starts import many_starts
from core.analysis.sweep import sweep
from core.data.dataset import prepare
from core.maths.starts import start_of
from core.training.run import Run
from core.training.seen import Seen
from gui.worksheets import tasks
from gui.worksheets.of_show import of_show
from gui.worksheets.sheet import Table
from tests.core import restated

SMALL = {"data": "overlap", "samples": 450, "train": 300, "epochs": 5, "learning_rate": 0.5}


def seen(iteration, **wishes):
    run = Run(*prepare(SMALL | wishes))
    run.extend(run.schedule.iterations, seconds=math.inf)
    return Seen(run, min(iteration, run.head))


def plain(cell):
    """The number that a cell shows."""
    text = cell.replace("\N{MINUS SIGN}", "-").replace("\N{NARROW NO-BREAK SPACE}", "")
    return float(text.replace(QLocale().decimalPoint(), "."))


def tables(blocks):
    return [block for block in blocks if isinstance(block, Table)]


@pytest.mark.parametrize("loss", restated.LOSSES)
@pytest.mark.parametrize("size", [2, 3, 70])
def test_the_update_by_hand_is_an_iteration_of_the_run_and_its_key_follows_from_the_formulas(qapp, loss, size):
    one = seen(7, loss=loss, batch_size=size)
    task = tasks.update_by_hand(one)
    (asked, update), (found, solved) = tables(task.blocks), tables(task.key)
    run, place = one.run, one.run.schedule.place(7)
    rows = run.orders[place.epoch][place.batch.first : place.batch.stop]
    before = run.history.weights(6).tolist()
    samples = [(*run.dataset.X_train[row].tolist(), float(run.dataset.y_train[row])) for row in rows]
    assert len(asked.rows) == min(size, 3)
    for given, key, sample in zip(asked.rows, found.rows, samples[:3], strict=True):
        assert [plain(cell) for cell in given[1:4]] == pytest.approx(sample, rel=1e-3)
        assert set(given[4:]) == {""}
        assert key[:4] == given[:4]
        z = restated.net_input(before, sample)
        slope = restated.sample_slope(loss, z, sample[2])
        wanted = [z, slope, slope * sample[0], slope * sample[1]]
        if loss == "cross_entropy":
            wanted.insert(1, 1 / (1 + math.exp(-z)))
        assert [plain(cell) for cell in key[4:]] == pytest.approx(wanted, rel=6e-3)
    after = restated.updated(loss, before, samples, 0.5)
    for blank, key, old, new in zip(update.rows, solved.rows, before, after, strict=True):
        assert blank[-1] == ""
        assert (blank[3] == "") == (size <= 3)
        assert plain(key[1]) == pytest.approx(old, abs=0.006)
        assert plain(key[-1]) == pytest.approx(new, abs=0.006)
        decimals = len(key[-1].partition(".")[2])
        assert plain(key[1]) - plain(key[2]) * plain(key[3]) == pytest.approx(plain(key[-1]), abs=2.1 * 10**-decimals)


def test_at_the_start_the_first_iteration_is_computed(qapp):
    one = Seen(seen(1, batch_size=3).run, 0)
    assert tables(tasks.update_by_hand(one).blocks) == tables(tasks.update_by_hand(seen(1, batch_size=3)).blocks)


def test_a_bias_that_is_not_learned_is_not_updated(qapp):
    _, update = tables(tasks.update_by_hand(seen(4, bias=False, batch_size=70)).blocks)
    assert [row[0] for row in update.rows] == ["w1", "w2"]


def test_an_iteration_that_overflows_is_no_task(qapp):
    one = seen(9999, loss="squared_error", learning_rate=1e6, epochs=500, batch_size=300)
    assert one.run.diverged_at is not None
    last = tasks.update_by_hand(Seen(one.run, one.run.head))  # the last whole one
    cells = [cell for block in tables((*last.blocks, *last.key)) for row in block.rows for cell in row]
    assert not [cell for cell in cells if "e" in cell]
    assert [cell for cell in cells if "\N{MULTIPLICATION SIGN} 10" in cell]
    of_show("t", "learn", "en", one, ["a"], [one])


@pytest.mark.parametrize("size", [1, 50, 70, 299, 300])
def test_one_of_two_batch_sizes_leaves_a_short_batch(qapp, size):
    task = tasks.iterations_of_an_epoch(prepare(SMALL | {"batch_size": size})[0])
    key = tables(task.key)[0]
    shorts = []
    for row in key.rows:
        batch, each, last, epochs, count = map(plain, row)
        whole, rest = divmod(300, batch)
        assert each == whole + (rest > 0)
        assert last == (rest or batch)
        assert (epochs, count) == (5, 5 * each)
        shorts.append(rest > 0)
    assert sorted(shorts) == [False, True]
    assert plain(key.rows[0][0]) == size


def test_the_smallest_sets_have_a_worksheet_too(qapp):
    run = Run(*prepare({"data": "and-gate"}))
    run.extend(run.schedule.iterations, seconds=math.inf)
    sheet = of_show("AND", "learn", "en", Seen(run, 5), ["a"], [Seen(run, 5)])
    assert len(sheet.tasks) >= 2


def test_who_goes_straightest_is_found_from_the_paths(qapp):
    runs = [seen(20, batch_size=size) for size in (1, 30, 300)]
    names = ["stochastic", "mini-batch 30", "full batch"]
    task = tasks.straightness(names, runs)
    shares = {}
    for name, one in zip(names, runs, strict=True):
        path = [one.run.history.weights(k) for k in range(one.iteration + 1)]
        length = sum(math.dist(a, b) for a, b in pairwise(path))
        shares[name] = math.dist(path[0], path[-1]) / length
    key = tables(task.key)[0]
    assert {row[0]: plain(row[-1]) for row in key.rows} == pytest.approx(shares, abs=0.006)
    assert max(shares, key=shares.get) in task.key[1].text
    assert tasks.straightness(names, [Seen(one.run, 0) for one in runs]) is None


def test_the_falls_of_the_loss_are_those_of_the_epochs_that_were_seen(qapp):
    one = seen(18, batch_size=70)  # three epochs of five, and a part
    task = tasks.epoch_by_epoch(one)
    rows = tables(task.key)[0].rows
    assert [plain(row[0]) for row in rows] == [0, 1, 2, 3]
    losses = [one.run.history.epochs.at("train_loss", epoch) for epoch in range(4)]
    assert [plain(row[1]) for row in rows] == pytest.approx(losses, abs=0.0006)
    assert [plain(row[2]) for row in rows[1:]] == pytest.approx(
        [losses[k] - losses[k + 1] for k in range(3)], abs=0.0006
    )
    assert tasks.epoch_by_epoch(seen(7, batch_size=70)) is None


def test_the_starts_are_told_as_they_were_found(qapp):
    experiment, dataset = prepare({"samples": 300, "train": 200, "batch_size": 20})
    found = many_starts(experiment, dataset, 9)
    reached = sorted(found.reached_at.tolist())
    task = tasks.many_starts(found)
    assert f"{reached[-1]} ÷ {reached[0]}" in task.key[0].text
    assert str(reached[-1]) in task.blocks[0].text


def test_the_largest_step_that_still_leads_down_is_found_in_real_losses(qapp):
    experiment, dataset = prepare(SMALL | {"loss": "squared_error", "batch_size": 300})
    found = sweep(experiment, dataset, 40)
    task = tasks.largest_step(found)
    table = next(block for block in task.blocks if isinstance(block, Table))
    losses = []
    for rate, told in table.rows:  # an independent descent at the rate that is printed
        weights, X = start_of(experiment), np.column_stack([dataset.X_train, np.ones(300)])
        targets = 2 * dataset.y_train - 1
        for _ in range(40):
            weights = weights - plain(rate) * ((X @ weights - targets) @ X) / 300
        losses.append(0.5 * np.mean((X @ weights - targets) ** 2))
        if told != "diverged" and losses[-1] < 100:
            assert plain(told) == pytest.approx(losses[-1], rel=0.01)
    down = [plain(rate) for (rate, _), loss in zip(table.rows, losses, strict=True) if loss < found.start_loss]
    assert task.key[0].text.endswith(f" {max(down):g}")


def test_what_the_scene_is_about_is_asked_first(qapp):
    one = seen(20, batch_size=70)

    def first(scene, compared=(), starts=None):
        return of_show("t", scene, "en", one, ["a", "b"][: len(compared) or 1], compared or [one], starts).tasks[0]

    assert first("epochs") == tasks.epoch_by_epoch(one)
    assert first("learn") == tasks.update_by_hand(one)
    assert first("three-descents", [one, seen(20, batch_size=300)]).title == "Who is straightest?"
    found = many_starts(*prepare({"samples": 300, "train": 200, "batch_size": 20}), 5)
    swept = sweep(one.run.experiment, one.run.dataset, 20)
    sheet = of_show("t", "step-size", "en", one, ["a"], [one], swept=swept)
    assert sheet.tasks[0] == tasks.largest_step(swept)
    assert first("starts", starts=found) == tasks.many_starts(found)
