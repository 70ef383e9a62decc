"""`train --starts N`: a table of many starts beside the five files."""

import io
import math
import sys

import numpy as np
import pytest

import core.cli.results
import main as door
from core.cli.results import FILES
from core.data.dataset import prepare
from core.plan.experiment_file import read_wishes
from core.training.run import Run
from tests import wording
from tests.core.cli.results import SMALL, contents, numbers, refused, rows_of, train

COLUMNS = "start_seed w1 w2 b iterations_until_target end_w1 end_w2 end_b train_loss train_accuracy diverged_at"


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def single(folder, seed):
    experiment, data = prepare(read_wishes(folder / "experiment.toml"))
    run = Run(experiment.with_(start=None, start_seed=seed), data)
    run.extend(10**9, math.inf)
    return run


def test_each_row_is_the_run_of_its_seed(capsys):
    folder = train(*SMALL, "--epochs", "20", "--data", "moons", "--start-seed", "7", "--starts", "5")
    rows = rows_of(folder / "starts.csv")
    assert " ".join(rows[0]) == COLUMNS
    assert [row["start_seed"] for row in rows] == ["7", "8", "9", "10", "11"]
    for row in rows:
        run = single(folder, int(row["start_seed"]))
        assert numbers([row], "w1", "w2", "b")[0].tolist() == run.history.start.tolist()
        end = run.history.weights(run.head)
        np.testing.assert_allclose(numbers([row], "end_w1", "end_w2", "end_b")[0], end, rtol=1e-10)
        last = run.score_train(end)
        assert float(row["train_loss"]) == pytest.approx(last.loss, rel=1e-9)
        assert float(row["train_accuracy"]) == last.correct / 40
        right = [run.score_train(run.history.weights(iteration)).correct for iteration in range(run.head + 1)]
        first = next((str(iteration) for iteration, correct in enumerate(right) if correct >= 0.99 * 40), "")
        assert row["iterations_until_target"] == first
        assert row["diverged_at"] == ""
    reached = sum(row["iterations_until_target"] != "" for row in rows)
    said = capsys.readouterr().out.splitlines()
    assert len(said) == 2
    assert said[1].startswith(f"5 starts: {reached} reached 99 % train accuracy")


def test_a_start_that_diverges_says_where(capsys):
    folder = train(*SMALL, "--loss", "squared_error", "--learning-rate", "1e4", "--epochs", "500", "--starts", "3")
    for row in rows_of(folder / "starts.csv"):
        assert row["diverged_at"] == str(single(folder, int(row["start_seed"])).diverged_at)
        assert np.isfinite(numbers([row], "end_w1", "end_w2", "end_b")).all()
    assert "3 diverged" in capsys.readouterr().out


def test_the_other_files_are_what_they_are_without_starts():
    same = [name for name in FILES if name != "summary.json"]  # the seconds differ
    assert contents(train(*SMALL, "--starts", "4"), *same) == contents(train(*SMALL, out="plain"), *same)


def test_a_result_without_starts_leaves_no_table_of_an_older_one():
    assert (train(*SMALL, "--starts", "4") / "starts.csv").exists()
    assert sorted(path.name for path in train(*SMALL).iterdir()) == sorted(FILES)


def test_where_the_files_cannot_be_exchanged_the_older_table_is_kept(monkeypatch, capsys):
    folder = train(*SMALL, "--starts", "4")
    before = contents(folder, *FILES, "starts.csv")
    replace, calls = core.cli.results.os.replace, []

    def fails_late(source, target):
        calls.append(target)
        if len(calls) == 9:  # six moved away, three moved in
            raise OSError(13, "Permission denied")
        replace(source, target)

    monkeypatch.setattr(core.cli.results.os, "replace", fails_late)
    for words in (["--starts", "6"], []):
        calls.clear()
        assert door.main(["train", *SMALL, "--seed", "5", *words, "--out", str(folder)]) == 2
        assert contents(folder, *FILES, "starts.csv") == before


@pytest.mark.parametrize("number", ["0", "1001", "-3", "2.5", "many", ""])
def test_numbers_of_starts_that_cannot_be_are_refused_and_nothing_is_written(tmp_path, capsys, number):
    code = door.main(["train", "--starts", number, "--out", "out"])
    printed, complaint = capsys.readouterr()
    refused((code, printed, complaint), wording.whole(number, 1, 1000, "--starts"))
    assert list(tmp_path.iterdir()) == []


def test_seeds_beyond_the_last_and_data_in_the_way_are_refused(tmp_path, capsys):
    code = door.main(["train", *SMALL, "--starts", "2", "--start-seed", str(2**63 - 1), "--out", "out"])
    refused((code, *capsys.readouterr()), "--start-seed: “9223372036854775807”", "2 starts")
    (tmp_path / "starts.csv").write_text("x1,x2,label\n" + "1,2,a\n3,4,b\n" * 10)
    code = door.main(["train", "--data", "starts.csv", "--starts", "2", "--out", "."])
    refused((code, *capsys.readouterr()), "overwrite", "starts.csv")
    assert [path.name for path in tmp_path.iterdir()] == ["starts.csv"]


def test_the_starts_have_their_progress_on_a_terminal(monkeypatch):
    terminal = io.StringIO()
    terminal.isatty = lambda: True
    monkeypatch.setattr(sys, "stderr", terminal)
    train(*SMALL, "--starts", "3")
    assert "\r3 starts: 100% " in terminal.getvalue()
    assert terminal.getvalue().endswith(" \r")
