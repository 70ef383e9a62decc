"""The stop rules on the command line: written down, obeyed, and refused where they cannot be."""

import json

import pytest

import main as door
from tests import wording
from tests.core.cli.results import SMALL, experiment_of, refused, rows_of, train


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [
        (("--stop-accuracy", "1"), "stop_accuracy", 1.0),
        (("--stop-loss", "1e-3"), "stop_loss", 0.001),
        (("--stop-patience", "4"), "stop_patience", 4),
    ],
)
def test_each_rule_wins_over_the_file_and_is_written_down(tmp_path, words, field, value):
    file = tmp_path / "file.toml"
    file.write_text("samples = 90\nstop_accuracy = 0.5\nstop_loss = 3\nstop_patience = 9")
    before = experiment_of(train(file))
    assert (before["stop_accuracy"], before["stop_loss"], before["stop_patience"]) == (0.5, 3.0, 9)
    after = experiment_of(train(file, *words))
    assert (after[field], type(after[field])) == (value, type(value))
    assert after == before | {field: value}


def test_without_a_rule_none_is_written_down():
    assert not any(name.startswith("stop") for name in experiment_of(train(*SMALL)))


def test_a_run_that_a_stop_rule_ends_is_written_up_to_there_and_says_which(capsys):
    folder = train("--stop-accuracy", "0.99", "--epochs", "100", "--stop-patience", "90")
    summary = json.loads((folder / "summary.json").read_text(encoding="utf-8"))
    epochs = rows_of(folder / "epochs.csv")
    assert [float(row["train_accuracy"]) >= 0.99 for row in epochs] == [False] * (len(epochs) - 1) + [True]
    ended = 10 * (len(epochs) - 1)
    assert ended < 1000
    assert (summary["stopped_at"], summary["stopped_by"], summary["iterations"]) == (ended, "stop_accuracy", ended)
    assert len(rows_of(folder / "iterations.csv")) == ended
    assert "stopped by stop_accuracy = 0.99" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--stop-accuracy", "99"], wording.share("99.0", "--stop-accuracy")),
        (["--stop-accuracy", "all"], wording.share("all", "--stop-accuracy")),
        (["--stop-loss", "-0.1"], wording.positive(-0.1, "--stop-loss")),
        (["--stop-patience", "1.5"], wording.whole("1.5", 1, 5_000_000, "--stop-patience")),
        (["--stop-patience", "0"], wording.whole(0, 1, 5_000_000, "--stop-patience")),
    ],
)
def test_a_rule_that_cannot_be_is_refused_in_one_line(capsys, words, said):
    code = door.main(["train", *words, "--out", "out"])
    refused((code, *capsys.readouterr()), said)
