"""What `train` writes: the five files, what their numbers are, and that an older result is never lost."""

import json
import math
import os
import time
from pathlib import Path

import numpy as np
import pytest

import core.cli.results
import core.training.run
import main as door
from core.cli.results import FILES
from core.data.dataset import prepare
from core.maths.iteration import double_loop
from core.maths.losses import LOSSES
from core.maths.orders import Orders
from core.maths.starts import start_of
from core.plan.experiment_file import read_wishes
from core.plan.schedule import Schedule
from tests.core.cli.results import OVERFLOWS, OVERFLOWS_AT_ONCE, SMALL, contents, numbers, rows_of, train, write_points

SUMMARY = """
samples train test batch_size iterations_per_epoch epochs iterations diverged_at stopped_at stopped_by seconds
straightness
"""
RATE = ("--learning-rate", "0.2")
METRICS = ["train_loss", "train_accuracy", "test_loss", "test_accuracy"]


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("loss", ["cross_entropy", "squared_error", "perceptron"])
def test_every_iteration_has_its_row_as_the_double_loop_tells_it(loss):
    folder = train(*SMALL, "--loss", loss, "--learning-rate", "0.05", "--seed", "4")
    experiment, data = prepare(read_wishes(folder / "experiment.toml"))
    schedule, orders = Schedule(40, 15, 3), Orders(4, 40, True)
    rows = rows_of(folder / "iterations.csv")
    told = double_loop(start_of(experiment), data.X_train, data.y_train, LOSSES[loss], 0.05, schedule, orders)
    for row, (place, done) in zip(rows, told, strict=True):
        values = list(row.values())
        batch = place.batch
        assert values[:5] == [
            str(i) for i in (place.iteration, place.epoch, batch.number, batch.size, place.samples_seen)
        ]
        expected = [*done.weights_after, done.batch_loss]
        np.testing.assert_allclose([float(value) for value in values[5:]], expected, rtol=1e-9, atol=1e-12)
    assert ",".join(rows[0]) == "iteration,epoch,batch,batch_size,samples_seen,w1,w2,b,batch_loss"
    assert [row["batch_size"] for row in rows] == ["15", "15", "10"] * 3
    assert [row["samples_seen"] for row in rows] == ["15", "30", "40", "55", "70", "80", "95", "110", "120"]


def test_numbers_read_back_to_the_float64_that_training_had(monkeypatch):
    monkeypatch.setattr(core.cli.results, "PIECE", 7)  # pieces that divide nothing
    folder = train("--batch-size", "1", "--epochs", "2", "--learning-rate", "0.3")
    experiment, data = prepare(read_wishes(folder / "experiment.toml"))
    run = core.training.run.Run(experiment, data)
    run.extend(run.schedule.iterations, math.inf)
    rows = rows_of(folder / "iterations.csv")
    for name in ("w1", "w2", "b", "batch_loss"):
        assert [float(row[name]) for row in rows] == run.history.iterations.read(name, 0, 4000).tolist()
    points = rows_of(folder / "data.csv")
    assert list(points[0]) == ["x1", "x2", "label", "set"]
    assert numbers(points, "x1", "x2").tolist() == [*data.X_train.tolist(), *data.X_test.tolist()]
    assert [row["set"] for row in points] == ["train"] * 2000 + ["test"] * 1000
    assert [row["label"] for row in points] == [str(int(y)) for y in (*data.y_train, *data.y_test)]


@pytest.mark.parametrize("piece", [2, 8192])
def test_epochs_and_summary_are_what_data_and_iterations_imply(monkeypatch, piece):
    monkeypatch.setattr(core.cli.results, "PIECE", piece)
    folder = train(*SMALL, "--start", "-2.2,3.4,0.6")
    iterations, epochs = rows_of(folder / "iterations.csv"), rows_of(folder / "epochs.csv")
    path = np.vstack([(-2.2, 3.4, 0.6), numbers(iterations, "w1", "w2", "b")])
    assert list(epochs[0]) == ["epoch", "w1", "w2", "b", *METRICS, "weight_changes"]
    assert [row["weight_changes"] for row in epochs] == ["0", "3", "3", "3"]
    assert [row["epoch"] for row in epochs] == ["0", "1", "2", "3"]
    assert numbers(epochs, "w1", "w2", "b").tolist() == path[::3].tolist()
    points = rows_of(folder / "data.csv")
    for name in ("train", "test"):
        chosen = numbers([row for row in points if row["set"] == name], "x1", "x2", "label")
        for row, (w1, w2, b) in zip(epochs, path[::3], strict=True):
            z = w1 * chosen[:, 0] + w2 * chosen[:, 1] + b
            p = 1 / (1 + np.exp(-z))
            loss = -np.log(np.where(chosen[:, 2] == 1, p, 1 - p)).mean()
            assert float(row[f"{name}_loss"]) == pytest.approx(loss, rel=1e-9)
            assert float(row[f"{name}_accuracy"]) == np.mean((z > 0) == (chosen[:, 2] == 1))
    summary = json.loads((folder / "summary.json").read_text(encoding="utf-8"))
    assert list(summary) == [*SUMMARY.split(), *METRICS]
    assert [summary.pop(name) for name in SUMMARY.split()[:10]] == [60, 40, 20, 15, 3, 3, 9, None, None, None]
    assert summary.pop("seconds") > 0
    steps = np.linalg.norm(np.diff(path, axis=0), axis=1)
    assert summary.pop("straightness") == pytest.approx(np.linalg.norm(path[-1] - path[0]) / steps.sum(), rel=1e-12)
    assert summary == {name: float(epochs[-1][name]) for name in METRICS}


def test_without_shuffling_the_train_rows_of_the_data_are_visited_from_top_to_bottom_in_every_epoch():
    folder = train(
        "--data", "iris", "--no-shuffle", "--batch-size", "1", "--epochs", "2", "--loss", "squared_error", *RATE
    )
    points = numbers([row for row in rows_of(folder / "data.csv") if row["set"] == "train"], "x1", "x2", "label")
    w1, w2, b = numbers(rows_of(folder / "epochs.csv")[:1], "w1", "w2", "b")[0]
    for row, (x1, x2, label) in zip(rows_of(folder / "iterations.csv"), [*points, *points], strict=True):
        wrong_by = w1 * x1 + w2 * x2 + b - (2 * label - 1)
        assert float(row["batch_loss"]) == pytest.approx(wrong_by**2 / 2, rel=1e-9, abs=1e-12)
        w1, w2, b = w1 - 0.2 * wrong_by * x1, w2 - 0.2 * wrong_by * x2, b - 0.2 * wrong_by
        assert numbers([row], "w1", "w2", "b")[0] == pytest.approx([w1, w2, b], rel=1e-9)


@pytest.mark.parametrize(
    "words",
    [
        SMALL,
        (*SMALL, "--start", "-2.2,3.4,0.6", "--no-shuffle"),
        (*SMALL, "--start=1e-300,-0,7", "--learning-rate", "1e-05", "--loss", "perceptron"),
        ("--data", "penguins", "--data-seed", "9223372036854775807", "--batch-size", "full"),
        ("--data", "xor", *SMALL, "--seed", "1", "--start-seed", "2", "--data-seed", "3"),
        ("--data", "points.csv", "--batch-size", "4"),
    ],
)
def test_the_experiment_that_is_written_opens_again_to_the_same_run_from_any_folder(tmp_path, monkeypatch, words):
    folder = tmp_path / "it's a ‘fine’ #1 = [folder]"
    folder.mkdir()
    monkeypatch.chdir(folder)
    write_points(folder / "points.csv")
    first = train(*words).absolute()
    monkeypatch.chdir(tmp_path)
    second = train(first / "experiment.toml", out="again")
    same = [name for name in FILES if name != "summary.json"]  # the seconds differ
    assert contents(second, *same) == contents(first, *same)
    assert train(second / "experiment.toml", out="again") == second  # also where it lies


@pytest.mark.parametrize("words", [OVERFLOWS, OVERFLOWS_AT_ONCE, (*OVERFLOWS, "--batch-size", "full")])
def test_a_run_that_overflows_is_written_up_to_its_last_finite_row_and_says_where_and_why(capsys, words):
    says = "start" if words is OVERFLOWS_AT_ONCE else "the learning rate 10000.0 is too large"
    folder = train(*words)
    complaint = capsys.readouterr().err
    text = (folder / "summary.json").read_text(encoding="utf-8")
    summary = json.loads(text, parse_constant=pytest.fail)
    assert complaint.startswith(f"Diverged at iteration {summary['diverged_at']} (overflow)")
    assert says in complaint
    assert complaint.count("\n") == 1
    rows, epochs = rows_of(folder / "iterations.csv"), rows_of(folder / "epochs.csv")
    assert len(rows) == summary["iterations"] == summary["diverged_at"] - 1
    values = [float(value) for row in [*rows, *epochs] for value in row.values()]
    assert all(math.isfinite(value) for value in values)
    complete = len(rows) // summary["iterations_per_epoch"]
    assert [row["epoch"] for row in epochs] == [str(i) for i in range(complete + 1) if words is not OVERFLOWS_AT_ONCE]
    last = {name: float(value) for name, value in epochs[-1].items()} if epochs else dict.fromkeys(METRICS)
    assert {name: summary[name] for name in METRICS} == {name: last[name] for name in METRICS}


@pytest.mark.parametrize("failure", [PermissionError(13, "Permission denied"), KeyboardInterrupt()], ids=repr)
@pytest.mark.parametrize("moved", range(10))
def test_a_writing_that_fails_leaves_the_older_result_and_everything_else(capsys, monkeypatch, moved, failure):
    folder = train(*SMALL)
    (folder / "notes.txt").write_text("mine")
    before = contents(folder, *FILES, "notes.txt")
    calls = iter(range(100))

    def replace(source, target, really=os.replace):
        if next(calls) == moved:
            raise failure
        really(source, target)

    monkeypatch.setattr(core.cli.results.os, "replace", replace)
    capsys.readouterr()
    code = door.main(["train", *SMALL, "--seed", "5", "--out", str(folder)])
    assert code == (130 if isinstance(failure, KeyboardInterrupt) else 2)
    printed, complaint = capsys.readouterr()
    assert (printed, complaint.count("\n")) == ("", 1)
    assert contents(folder, *FILES, "notes.txt") == before
    assert len(list(folder.iterdir())) == 6
    train(*SMALL, "--seed", "5", out=folder)
    assert (folder / "iterations.csv").read_bytes() != before["iterations.csv"]
    assert (folder / "notes.txt").read_text() == "mine"


def test_the_summary_goes_first_and_comes_last_so_that_where_it_stands_the_files_belong_together(monkeypatch):
    folder, moves = train(*SMALL), []

    def replace(source, target, really=os.replace):
        moves.append((Path(source).parent == folder, Path(source).name))
        really(source, target)

    monkeypatch.setattr(core.cli.results.os, "replace", replace)
    train(*SMALL, "--seed", "5", out=folder)
    away = [name for leaves, name in moves if leaves]
    come = [name for leaves, name in moves if not leaves]
    assert (away[0], come[-1], len(moves)) == ("summary.json", "summary.json", 2 * len(FILES))
    assert moves.index((False, come[0])) == len(away)


def test_what_a_killed_training_left_goes_with_the_next_results(tmp_path):
    folder = train(*SMALL)
    for name, age in ((".results-killed", 7200), (".results-at-work", 60)):
        (folder / name / "old").mkdir(parents=True)
        (folder / name / "old" / "data.csv").write_text("half")
        then = time.time() - age
        os.utime(folder / name, (then, then))
    train(*SMALL)
    assert {path.name for path in folder.iterdir()} == {*FILES, ".results-at-work"}
