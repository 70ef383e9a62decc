"""Tables on the command line: what is asked for is done and stands in experiment.toml, the rest is found and said."""

import json
from pathlib import Path

import numpy as np
import pytest

import main as door
from core.cli.results import FILES
from core.data.dataset import make_dataset, prepare, with_rows
from core.plan.experiment import Experiment
from core.plan.experiment_file import read_wishes
from tests.core.cli.results import contents, experiment_of, numbers, refused, rows_of, train

CASES = Path(__file__).parents[1] / "data" / "reading" / "cases"


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def run(capsys, *words, out="out"):
    capsys.readouterr()
    code = door.main(["train", *map(str, words), "--out", out])
    return code, *capsys.readouterr()


def test_the_guess_that_is_taken_is_said_and_stands_in_the_experiment(capsys):
    code, printed, _ = run(capsys, "--data", CASES / "excel_br_cp1252.csv")
    assert code == 0
    for word in ("Windows-1252", "semicolon", "decimal comma", "line 1", "x1 = Nota 1", "x2 = Nota 2", "Situação"):
        assert word in printed
    assert "0 = Aprovado: 8 rows" in printed
    experiment = experiment_of(Path("out"))
    assert experiment["columns"] == ["Nota 1", "Nota 2"]
    assert (experiment["label"], experiment["classes"]) == ("Situação", ["Aprovado", "Reprovado"])


def test_rows_that_are_left_out_are_said_with_their_lines_and_why(capsys):
    _, printed, _ = run(capsys, "--data", CASES / "missing_usual.csv")
    assert "left out: 3 rows, missing a (lines 2, 4, 6)" in printed
    _, printed, _ = run(capsys, "--data", CASES / "three_classes.csv")
    assert "left out: 6 rows, other class (lines 14, 15, 16, …)" in printed


@pytest.mark.parametrize(
    "words",
    [
        ("flowers_id_header.csv", "--columns", "PetalLengthCm,PetalWidthCm", "--classes", "rest,Flor-b", "--raw"),
        ("flowers_4features_no_header.csv", "--columns", "3,4", "--label", "5", "--classes", "Flor-c,Flor-a"),
        ("br_thousands_no_decimals.csv", "--decimal", "comma", "--train", "all"),
        ("excel_br_cp1252.csv", "--encoding", "cp1252", "--delimiter", "semicolon", "--header", "yes"),
        ("exam_no_header.csv", "--header", "no", "--samples", "12", "--train", "8", "--data-seed", "3"),
        ("three_points.csv", "--no-bias", "--raw"),
        ("units_in_names.csv", "--columns", '"altura, m","peso, kg"'),
        ("duplicate_names.csv", "--columns", "2,1", "--label", "passed"),
    ],
    ids=lambda words: " ".join(words),
)
def test_what_is_asked_for_of_a_table_opens_again_to_the_same_run(words):
    first = train("--data", CASES / words[0], *words[1:])
    second = train(first / "experiment.toml", out="again")
    same = [name for name in FILES if name != "summary.json"]  # the seconds differ
    assert contents(second, *same) == contents(first, *same)


def test_a_table_may_stand_in_the_place_of_the_experiment():
    first = train("--data", CASES / "exam.txt")
    second = train(CASES / "exam.txt", out="again")
    same = [name for name in FILES if name != "summary.json"]
    assert contents(second, *same) == contents(first, *same)


def test_with_no_test_set_its_columns_stay_empty_and_its_numbers_are_null(capsys):
    code, printed, _ = run(capsys, "--data", CASES / "exam_overlap.csv", "--train", "all", "--batch-size", "5")
    assert code == 0
    assert "(test)" not in printed
    epochs = rows_of(Path("out/epochs.csv"))
    assert {(row["test_loss"], row["test_accuracy"]) for row in epochs} == {("", "")}
    assert all(row["train_loss"] for row in epochs)
    summary = json.loads(Path("out/summary.json").read_text(encoding="utf-8"))
    assert (summary["train"], summary["test"]) == (20, 0)
    assert (summary["test_loss"], summary["test_accuracy"]) == (None, None)
    assert {row["set"] for row in rows_of(Path("out/data.csv"))} == {"train"}
    for more in (("--race",), ("--starts", "5")):
        code, _, complaint = run(capsys, "--data", "and-gate", *more, out="more")
        assert (code, complaint) == (0, "")


def test_raw_rows_are_trained_on_as_they_stand_in_the_order_of_the_file():
    folder = train("--data", CASES / "exam_overlap.csv", "--raw", "--train", "all", "--no-shuffle", "--batch-size", "1")
    points = numbers(rows_of(folder / "data.csv"), "x1", "x2", "label")
    lines = (CASES / "exam_overlap.csv").read_text().split()[1:]
    assert points.tolist() == [[float(cell) for cell in line.split(",")] for line in lines]
    summary = json.loads((folder / "summary.json").read_text(encoding="utf-8"))
    assert (summary["mean"], summary["deviation"]) == (None, None)
    last = rows_of(folder / "epochs.csv")[-1]
    assert summary["original_units"] == {name: float(last[name]) for name in ("w1", "w2", "b")}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("br_thousands_no_decimals.csv",), ["line 5", "“1.070”", "renda", "--decimal"]),
        (("regression_target.csv",), ["price", "--label"]),
        (("exam.txt", "--columns", "exam1"), ["--columns", "exam1", "two"]),
        (("exam.txt", "--columns", "exam1,exam9"), ["exam9", "exam1, exam2, admitted"]),
        (("exam.txt", "--label", "exam9"), ["exam9"]),
        (("exam.txt", "--label", "exam1", "--columns", "exam1,exam2"), ["exam1", "label"]),
        (("exam.txt", "--classes", "0,7"), ["“7”", "0 (8), 1 (8)"]),
        (("exam.txt", "--classes", "0,0.0"), ["0.0", "same"]),
        (("exam.txt", "--decimal", "dot"), ["--decimal", "dot", "point, comma"]),
        (("exam.txt", "--delimiter", "ab"), ["ab", "semicolon"]),
        (("exam.txt", "--encoding", "klingon"), ["klingon", "utf-8"]),
        (("exam.txt", "--header", "maybe"), ["--header", "maybe"]),
        (("exam.txt", "--sheet", "1"), ["workbook", "exam.txt"]),
        (("exam.txt", "--train", "some"), ["--train", "some"]),
        (("three_points.csv", "--train", "2"), ["--train", "3", "all"]),
        (("exam_overlap.csv", "--train", "all", "--stop-patience", "3"), ["--stop-patience", "test set"]),
        (("one_in_a_class.csv",), ["classes: 15 and 1."]),
    ],
    ids=lambda words: " ".join(words),
)
def test_what_cannot_be_of_a_table_is_refused_by_name_with_nothing_written(capsys, words, said):
    refused(run(capsys, "--data", CASES / words[0], *words[1:]), *said)
    assert not Path("out").exists()


@pytest.mark.parametrize("option", ["columns", "label", "classes", "sheet", "decimal", "delimiter", "encoding"])
def test_what_belongs_to_a_file_is_refused_of_generated_data(capsys, option):
    value = {"columns": "1,2", "classes": "0,1", "decimal": "comma"}.get(option, "x")
    refused(run(capsys, "--data", "clouds", f"--{option}", value), f"--{option}", "clouds")


def test_rows_travel_inside_of_an_experiment_to_the_same_run():
    experiment, dataset = prepare({"data": str(CASES / "three_classes.csv"), "classes": ["Flor-c", "rest"]})
    inside = with_rows(experiment, dataset)
    assert inside.data == "three_classes.csv"
    Path("own.toml").write_text(inside.to_toml(), encoding="utf-8")
    opened = Experiment.from_wishes(read_wishes(Path("own.toml")))
    assert opened == inside
    for other in (make_dataset(inside), make_dataset(opened)):
        for name in ("X_train", "y_train", "X_test", "y_test"):
            np.testing.assert_array_equal(getattr(other, name), getattr(dataset, name))
        assert (other.features, other.classes) == (dataset.features, dataset.classes)


@pytest.mark.parametrize("data", ["and-gate", "or-gate", "xor-gate", "eight"])
def test_the_small_sets_are_as_they_are_and_all_of_their_rows_train(data):
    experiment, made = prepare({"data": data})
    assert (experiment.train, experiment.test) == (len(made.y_train), 0)
    assert made.scaling is None
    assert (made.X_train == np.round(made.X_train)).all()


def test_every_number_of_the_eight_fits_on_the_board():
    words = ("--data", "eight", "--no-shuffle", "--loss", "perceptron", "--start", "0,0,0", "--learning-rate", "1")
    folder = train(*words, "--batch-size", "4", "--epochs", "5")
    values = numbers(rows_of(folder / "iterations.csv"), "w1", "w2", "b", "batch_loss")
    assert (values * 16 == np.round(values * 16)).all()
    assert np.abs(values).max() < 10
    assert rows_of(folder / "epochs.csv")[-1]["train_accuracy"] == "1.0"


@pytest.mark.parametrize("data_seed", [0, 1, 7])
def test_on_a_dozen_the_test_loss_turns_up_again_while_the_train_loss_falls(data_seed):
    folder = train("--data", "dozen", "--data-seed", data_seed, "--epochs", "100", "--learning-rate", "0.2")
    rows = rows_of(folder / "epochs.csv")
    tested, trained = numbers(rows, "test_loss")[:, 0], numbers(rows, "train_loss")[:, 0]
    assert 0 < tested.argmin() < 30
    assert tested[-1] > 1.3 * tested.min()
    assert trained[-1] < trained[tested.argmin()]
