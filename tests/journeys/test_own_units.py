"""Somebody compares the window with a book that prints weights in the table's own units."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from core.maths.loop_text import torch_code

CASES = Path(__file__).parents[1] / "core" / "data" / "reading" / "cases"
WHOLE = {"samples": 20, "train": 20, "batch_size": 20}
EXAMS = {"data": str(CASES / "exam_overlap.csv"), "columns": ("exam1", "exam2"), "label": "admitted", **WHOLE}


def numbers(text):
    """The numbers of a text by the name before them."""
    found = re.findall(r"(\w+) = ([−\d.]+)", text)
    return {name: float(value.strip(".").replace("−", "-")) for name, value in found}


@pytest.mark.parametrize("standardise", [False, True])
def test_the_minimum_of_two_exams_stands_in_exam_points_under_the_plane(open_lab, standardise):
    user = open_lab(**EXAMS, standardise=standardise)
    user.press(Qt.Key.Key_3)
    user.sees("planeNote", "Minimum: loss 0.440508, 17 of 20 right", timeout=20_000)
    said = numbers(user.text("planeNote").split("own units:")[1])
    assert said == pytest.approx({"w1": 0.0098156, "w2": 0.201447, "b": -13.2884}, rel=1e-5)


def test_the_position_tells_the_weights_and_the_line_in_the_tables_units(open_lab):
    user = open_lab(**EXAMS, start=(1.0, 2.0, 0.5))
    user.waits(lambda: "own units" in user.find("positionLabel", QLabel).toolTip())
    told = user.find("positionLabel", QLabel).toolTip()
    scaling = user.frame.data.dataset.scaling
    (m1, m2), (d1, d2) = scaling.mean.tolist(), scaling.deviation.tolist()
    expected = {"w1": 1 / d1, "w2": 2 / d2, "b": 0.5 - m1 / d1 - 2 * m2 / d2}
    assert numbers(told.split("own units:")[1]) == pytest.approx(expected, rel=1e-4)
    assert f"exam1: mean {m1:.6g}, deviation {d1:.6g}" in told
    assert f"deviation {d2:.6g}" in user.find("dataNote", QLabel).text()
    assert "data.scaling.deviation" in torch_code(user.descent.experiment).text
    assert "data.scaling" not in torch_code(user.descent.experiment.with_(standardise=False)).text


def test_without_a_bias_the_star_and_the_slice_have_none_either(open_lab):
    user = open_lab(**EXAMS, bias=False)
    user.press(Qt.Key.Key_3)
    user.waits(lambda: user.frame.landscape is not None and user.frame.landscape.minimum is not None)
    assert user.frame.landscape.minimum.weights[2] == 0.0
    user.sees("planeNote", "At b = 0")


def test_rosenblatts_rule_counts_the_changes_of_an_epoch(open_lab):
    settings = {"samples": 4, "train": 4, "batch_size": 1, "loss": "perceptron", "learning_rate": 1.0, "epochs": 9}
    user = open_lab(data="and-gate", start=(0.0, 0.0, 0.0), shuffle=False, standardise=False, **settings)
    changes = []
    for epoch in range(1, 10):
        user.window.session.player.go_to_iteration(4 * epoch)
        user.stands_at(4 * epoch)
        user.sees("positionLabel", "weight changes in this epoch: ")
        changes.append(int(user.text("positionLabel").split("this epoch: ")[1].split()[0]))
    assert changes == [2, 3, 3, 2, 2, 3, 2, 1, 0]
