"""`train --race`: a folder per run and race.csv with what each cost."""

import itertools
import math
import os

import numpy as np
import pytest

import main as door
from core.cli.results import FILES
from tests import wording
from tests.core import restated
from tests.core.cli.results import contents, experiment_of, numbers, refused, rows_of, train, write_points

SMALL = ("--data", "ravine", "--samples", "90", "--train", "60", "--epochs", "8", "--batch-size", "15")


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def attempt(capsys):
    def attempted(*words):
        code = door.main(["train", *words])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return attempted


def folders(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_race_leaves_a_folder_per_run_and_one_table():
    out = train(*SMALL, "--race")
    assert folders(out) == ["batch-1", "batch-15", "batch-60", "race.csv"]
    for size in (1, 15, 60):
        assert sorted(path.name for path in (out / f"batch-{size}").iterdir()) == sorted(FILES)
        assert experiment_of(out / f"batch-{size}")["batch_size"] == size


def test_every_run_of_a_race_is_the_run_that_it_would_be_alone():
    race = train(*SMALL, "--race", "1,full", out="race")
    for size in ("1", "full"):
        alone = train(*SMALL, "--batch-size", size, out=f"alone-{size}")
        name = f"batch-{60 if size == 'full' else size}"
        same = [file for file in FILES if file != "summary.json"]  # which has the seconds
        assert contents(race / name, *same) == contents(alone, *same)


def test_the_table_tells_when_the_whole_training_sets_loss_met_the_target():
    out = train(*SMALL, "--race", "15,60", "--learning-rate", "0.5", "--target", "0.7")
    samples = [
        (float(row["x1"]), float(row["x2"]), float(row["label"]))
        for row in rows_of(out / "batch-15" / "data.csv")
        if row["set"] == "train"
    ]
    for row in rows_of(out / "race.csv"):
        iterations = rows_of(out / row["folder"] / "iterations.csv")
        path = numbers(iterations, "w1", "w2", "b")
        losses = [restated.batch_loss("cross_entropy", weights, samples) for weights in path]
        under = [iteration for iteration, loss in enumerate(losses, start=1) if loss <= 0.7]
        assert under
        assert int(row["first_iterations"]) == under[0]
        assert int(row["first_samples"]) == int(iterations[under[0] - 1]["samples_seen"])
        above = [iteration for iteration, loss in enumerate(losses, start=1) if loss > 0.7]
        assert int(row["stays_iterations"]) == max(above) + 1
        assert float(row["first_seconds"]) > 0
        assert (row["never_settles"], row["swing"], row["stays_exact"]) == ("false", "", "true")
        start = numbers(rows_of(out / row["folder"] / "epochs.csv")[:1], "w1", "w2", "b")
        whole = np.vstack([start, path])
        length = math.fsum(math.dist(before, after) for before, after in itertools.pairwise(whole))
        assert float(row["straightness"]) == pytest.approx(math.dist(whole[-1], whole[0]) / length, rel=1e-9)


def test_the_usual_target_leaves_a_twentieth_of_the_way_to_the_least_loss():
    out = train("--data", "clouds", "--samples", "90", "--train", "60", "--race", "60")
    row = rows_of(out / "race.csv")[0]
    start = float(rows_of(out / "batch-60" / "epochs.csv")[0]["train_loss"])
    assert float(row["target_loss"]) == pytest.approx(0.05 * start)  # separable: the least loss is 0
    assert row["first_iterations"] == ""


def test_a_run_that_diverges_is_a_result_and_said(capsys):
    out = train(*SMALL, "--loss", "squared_error", "--learning-rate", "1e4", "--epochs", "200", "--race", "1,60")
    broke = {row["folder"]: row["diverged_at"] for row in rows_of(out / "race.csv")}
    assert all(broke.values())
    said = capsys.readouterr().err
    assert f"Batch size 1: diverged at iteration {broke['batch-1']} (overflow)." in said


def test_older_results_are_replaced_as_a_whole():
    train(*SMALL, "--race", "1,60", "--seed", "1")
    before = contents(train(*SMALL, "--race", "1,60", "--seed", "2") / "batch-1", "iterations.csv")
    train(*SMALL, "--race", "1,60", "--seed", "1")
    out = train(*SMALL, "--race", "1,60", "--seed", "2")
    assert contents(out / "batch-1", "iterations.csv") == before
    assert folders(out) == ["batch-1", "batch-60", "race.csv"]


def test_a_file_of_an_experiment_may_stand_after_the_option():
    (train(*SMALL, out="one") / "experiment.toml").rename("experiment.toml")
    out = train("--race", "experiment.toml", out="race")
    assert folders(out) == ["batch-1", "batch-15", "batch-60", "race.csv"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--race", "1,1"), "--race: the batch size 1 is there twice"),
        (("--race", "1,61"), wording.whole_of_training_set(61, 60, "--race")),
        (("--race", "0"), wording.whole_of_training_set(0, 60, "--race")),
        (("--race", "1,x"), "--race: “1,x” is not valid"),
        (("--race", "1,2,3,4,5,6,7"), "A race has at most 6"),
        (("--race", "--starts", "3"), "--race and --starts exclude each other"),
        (("--target", "0.5"), "--target needs --race"),
        (("--race", "--target", "-1"), wording.positive(-1.0, "--target")),
    ],
)
def test_what_cannot_be_is_refused_in_one_line_and_nothing_is_written(attempt, tmp_path, words, said):
    refused(attempt(*SMALL, *words, "--out", "out"), said)
    assert list(tmp_path.iterdir()) == []


def test_what_is_in_the_way_of_a_race_is_said_before_the_training(attempt, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "batch-1").write_text("a file where a folder should be", encoding="utf-8")
    refused(attempt(*SMALL, "--race", "--out", "out"), "batch-1", "not a folder")
    assert folders(tmp_path / "out") == ["batch-1"]


def test_a_race_never_overwrites_its_own_data(attempt, tmp_path):
    (tmp_path / "out" / "batch-1").mkdir(parents=True)
    data = write_points(tmp_path / "out" / "batch-1" / "data.csv")
    before = data.read_text(encoding="utf-8")
    refused(attempt("--data", str(data), "--race", "1,full", "--out", "out"), "would overwrite the data")
    assert data.read_text(encoding="utf-8") == before


def test_a_full_disk_leaves_the_older_race_as_it_was(monkeypatch, attempt, capsys):
    out = train(*SMALL, "--race", "1,60", "--seed", "1")
    capsys.readouterr()
    before = {name: contents(out / name) for name in ("batch-1", "batch-60")}

    def full(*_arguments):
        yield "epoch"
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("core.cli.results._epochs", full)
    refused(attempt(*SMALL, "--race", "1,60", "--seed", "2", "--out", "out"), "--out: The disk of out is full.")
    assert {name: contents(out / name) for name in ("batch-1", "batch-60")} == before
    assert folders(out) == ["batch-1", "batch-60", "race.csv"]


@pytest.mark.parametrize("moved", range(0, 11, 3))
def test_a_race_that_cannot_be_put_in_its_place_leaves_no_folder_of_a_run(monkeypatch, attempt, tmp_path, moved):
    calls = iter(range(100))

    def replace(source, target, really=os.replace):
        if next(calls) == moved:
            raise PermissionError(13, "Permission denied")
        really(source, target)

    (tmp_path / "out").mkdir()
    monkeypatch.setattr("core.cli.results.os.replace", replace)
    refused(attempt(*SMALL, "--race", "1,60", "--out", "out"), "--out: You have no permission to use out.")
    assert list((tmp_path / "out").iterdir()) == []
