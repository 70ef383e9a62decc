"""What textbooks print, done again on tables as they are: raw values, all rows, in the order of the file."""

import json
from pathlib import Path

import numpy as np
import pytest

from core.analysis.minimum import find_minimum
from core.data.dataset import prepare
from core.maths.losses import LOSSES
from core.maths.perceptron import signed_inputs
from tests.core.cli.results import numbers, rows_of, train

CASES = Path(__file__).parents[1] / "data" / "reading" / "cases"
BY_HAND = ("--raw", "--train", "all", "--no-shuffle", "--batch-size", "1", "--start", "0,0,0", "--loss", "perceptron")


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def rosenblatt(X, t, rate, epochs, bias=True):
    """Rosenblatt's rule by hand: where t·z is not positive, add rate·t·x. Return changes per epoch, and the weights."""
    w, b, changes = np.zeros(2), 0.0, []
    for _ in range(epochs):
        count = 0
        for x, target in zip(X, t, strict=True):
            if target * (w @ x + b) <= 0:
                w, b, count = w + rate * target * x, b + rate * target * bias, count + 1
        changes.append(count)
    return changes, [*w.tolist(), b]


def changes_of(folder):
    rows = rows_of(folder / "epochs.csv")
    assert rows[0]["weight_changes"] == "0"
    return [int(row["weight_changes"]) for row in rows[1:]]


def end_of(folder):
    return numbers(rows_of(folder / "epochs.csv")[-1:], "w1", "w2", "b")[0].tolist()


@pytest.mark.parametrize("data", ["and-gate", CASES / "and_gate.csv"], ids=["built in", "file"])
def test_rosenblatts_rule_learns_and_as_by_hand(data):
    folder = train("--data", data, *BY_HAND, "--learning-rate", "1", "--epochs", "9")
    assert changes_of(folder) == [2, 3, 3, 2, 2, 3, 2, 1, 0]
    assert end_of(folder) == [3.0, 2.0, -4.0]
    epochs = rows_of(folder / "epochs.csv")
    assert numbers(epochs[1:3], "w1", "w2", "b").tolist() == [[1.0, 1.0, 0.0], [2.0, 1.0, -1.0]]
    assert epochs[-1]["train_accuracy"] == "1.0"


def test_or_is_learned_too_and_xor_never_settles():
    folder = train("--data", "or-gate", *BY_HAND, "--learning-rate", "1", "--epochs", "9")
    X, t = np.array([(0, 0), (0, 1), (1, 0), (1, 1)]), np.array([-1, 1, 1, 1])
    changes, weights = rosenblatt(X, t, 1, 9)
    assert (changes_of(folder), end_of(folder)) == (changes, weights)
    assert changes[-1] == 0
    folder = train("--data", "xor-gate", *BY_HAND, "--learning-rate", "1", "--epochs", "200")
    assert min(changes_of(folder)) > 0
    assert all(float(row["train_accuracy"]) < 1 for row in rows_of(folder / "epochs.csv"))


def test_flowers_in_the_order_of_the_file_change_the_weights_as_in_the_book():
    folder = train("--data", CASES / "flowers_in_order.csv", *BY_HAND, "--learning-rate", "0.1", "--epochs", "7")
    assert changes_of(folder) == [2, 2, 2, 3, 2, 1, 0]
    w1, w2, b = end_of(folder)  # "other" is class 0 by the alphabet: the book's signs are the other way round
    assert (-w1, -w2, -b) == pytest.approx((-0.49, 0.93, -0.2), abs=1e-12)
    swapped = train(
        *("--data", CASES / "flowers_in_order.csv", *BY_HAND, "--learning-rate", "0.1", "--epochs", "7"),
        *("--classes", "setosa-like,other"),
        out="swapped",
    )
    assert end_of(swapped) == pytest.approx([-0.49, 0.93, -0.2], abs=1e-12)


def test_a_hundred_flowers_as_they_are_change_the_weights_as_in_the_book():
    """Raschka, Python Machine Learning, chapter 2: iris 1 to 100, rate 0.1, ten epochs."""
    folder = train("--data", "iris", *BY_HAND, "--learning-rate", "0.1", "--epochs", "10")
    assert changes_of(folder) == [2, 2, 3, 2, 1, 0, 0, 0, 0, 0]
    assert end_of(folder) == pytest.approx([-0.34, 0.91, -0.2], abs=1e-12)  # half of the book's, whose step is twice
    accuracies = [float(row["train_accuracy"]) for row in rows_of(folder / "epochs.csv")]
    assert accuracies[1:7] == [0.5, 0.5, 0.5, 0.5, 1.0, 1.0]


def test_two_exams_have_their_minimum_in_exam_points():
    _, data = prepare({"data": str(CASES / "exam_overlap.csv"), "standardise": False, "train": "all"})
    signed = signed_inputs(data.X_train, data.y_train)
    found = find_minimum(signed, LOSSES["cross_entropy"])
    assert found.weights is not None
    assert found.weights.tolist() == pytest.approx([0.0098156, 0.201447, -13.2884], rel=1e-5)
    assert found.loss == pytest.approx(0.440508, abs=5e-7)
    z = data.X_train @ found.weights[:2] + found.weights[2]
    assert ((z > 0) == (data.y_train == 1)).sum() == 17


def test_the_weights_of_standardised_exams_are_told_in_exam_points_too():
    words = ("--data", CASES / "exam_overlap.csv", "--train", "all", "--batch-size", "full", "--learning-rate", "4")
    folder = train(*words, "--epochs", "3000")
    summary = json.loads((folder / "summary.json").read_text(encoding="utf-8"))
    assert (summary["names"], summary["classes"]) == (["exam1", "exam2"], ["0", "1"])
    units = summary["original_units"]
    assert [units[name] for name in ("w1", "w2", "b")] == pytest.approx([0.0098156, 0.201447, -13.2884], rel=1e-4)
    _, data = prepare({"data": str(CASES / "exam_overlap.csv"), "standardise": False, "train": "all"})
    assert summary["mean"] == pytest.approx(data.X_train.mean(axis=0).tolist(), rel=1e-12)
    assert summary["deviation"] == pytest.approx(data.X_train.std(axis=0).tolist(), rel=1e-12)
    assert summary["train_loss"] == pytest.approx(0.440508, abs=5e-7)


@pytest.mark.parametrize(("order", "mistakes"), [((0, 1, 2), 2), ((1, 2, 0), 1)])
def test_without_a_bias_the_order_tells_how_many_mistakes_there_are(tmp_path, order, mistakes):
    """A line through the origin: two mistakes when the first of three points comes first, one from the second on."""
    points = [("-1", "-1", "1"), ("1", "0", "-1"), ("-1", "1.5", "1")]
    table = tmp_path / "points.csv"
    table.write_text("x1,x2,label\n" + "".join(",".join(points[row]) + "\n" for row in order))
    folder = train("--data", table, *BY_HAND, "--no-bias", "--learning-rate", "1", "--epochs", "4")
    assert sum(changes_of(folder)) == mistakes
    X = np.array([[float(points[row][0]), float(points[row][1])] for row in order])
    t = np.array([float(points[row][2]) for row in order])
    changes, weights = rosenblatt(X, t, 1, 4, bias=False)
    assert (changes_of(folder), end_of(folder)) == (changes, weights)
    assert {row["b"] for row in rows_of(folder / "iterations.csv")} == {"0.0"}


@pytest.mark.parametrize("batch_size", ["1", "4", "7", "30", "full"])
@pytest.mark.parametrize("loss", ["cross_entropy", "squared_error", "perceptron"])
def test_without_a_bias_w1_and_w2_learn_as_by_hand_and_b_stays_0(loss, batch_size):
    words = (
        "--samples",
        "60",
        "--train",
        "40",
        "--data",
        "overlap",
        "--epochs",
        "2",
        "--no-shuffle",
        "--learning-rate",
        "0.2",
    )
    folder = train(*words, "--loss", loss, "--batch-size", batch_size, "--no-bias", "--start", "0.5,-0.25,3")
    points = numbers(rows_of(folder / "data.csv"), "x1", "x2", "label")[:40]
    size = 40 if batch_size == "full" else int(batch_size)
    w = np.array([0.5, -0.25])
    expected = []
    for _ in range(2):
        for first in range(0, 40, size):
            X, t = points[first : first + size, :2], 2 * points[first : first + size, 2] - 1
            z = X @ w
            slope = {
                "cross_entropy": 1 / (1 + np.exp(-z)) - (t + 1) / 2,
                "squared_error": z - t,
                "perceptron": -t * (t * z <= 0),
            }[loss]
            w = w - 0.2 * (slope[:, np.newaxis] * X).mean(axis=0)
            expected.append([*w, 0.0])
    found = numbers(rows_of(folder / "iterations.csv"), "w1", "w2", "b")
    np.testing.assert_allclose(found, expected, rtol=1e-9, atol=1e-12)
    assert numbers(rows_of(folder / "epochs.csv")[:1], "w1", "w2", "b").tolist() == [[0.5, -0.25, 0.0]]
