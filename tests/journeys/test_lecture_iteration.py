"""The lecture's S3, S8 and S11, as a class sees them, each within three actions from the start."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from tests.journeys.user import SHIFT

NUMBER = r"−?[\d.]+"
UPDATE = re.compile(rf"w1 ← ({NUMBER}) − ({NUMBER}) × \(?({NUMBER})\)? = ({NUMBER})$")


def number(text):
    return float(text.replace("−", "-"))


def lit_columns(user):
    """The names over the columns of the batch that are lit, and whether each holds a number in every row."""
    model = user.find("batchTable", QTableView).model()
    names = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    rows = range(model.rowCount())
    return {
        name: all(model.index(row, column).data() for row in rows)
        for column, name in enumerate(names)
        if model.index(0, column).data(Qt.ItemDataRole.BackgroundRole) is not None
    }


def test_s3_of_the_four_phases_the_update_alone_changes_the_line(user):
    user.press("2")
    user.click("gradientPhaseButton")
    user.sees("positionLabel", "mean gradient: ∂w1")
    assert user.window.stage.large_view is user.find("boundaryView")
    assert lit_columns(user) == {"∂w1": True, "∂w2": True, "∂b": True}
    user.sees_title("microscope", "4 samples")
    before = user.descent.weights.tolist()
    assert before == user.descent.start.tolist(), "forward, loss and gradient leave the line where it is"
    user.click("updatePhaseButton")
    user.sees("positionLabel", "w1 ← ")
    was, rate, gradient, became = map(number, UPDATE.search(user.text("positionLabel")).groups())
    assert became == pytest.approx(was - rate * gradient, abs=0.002), "the step is the gradient times −learning rate"
    assert (was, became) == pytest.approx((before[0], user.descent.weights[0]), abs=0.002)
    assert user.descent.weights.tolist() != before


def pale(user):
    """How much of the boundary view has the colour of samples that were not visited yet."""
    return sum(user.pixels("boundaryView", colour) for colour in user.window.appearance.theme.class_fills)


def test_s8_a_full_epoch_is_a_full_picture(user):
    assert user.window.stage.large_view is user.find("boundaryView")
    nothing_seen = pale(user)
    user.press(Qt.Key.Key_Right)
    user.stands_at(1)
    user.sees_title("boundaryView", "batch 1 of 10", "200 of 2000")
    a_tenth_seen = pale(user)
    user.press(Qt.Key.Key_Right, SHIFT)
    user.stands_at(10)
    user.sees_title("boundaryView", "batch 10 of 10", "2000 of 2000")
    user.sees("positionLabel", "iteration 10 of 100 · epoch 1 · batch 10 of 10")
    assert nothing_seen > a_tenth_seen > pale(user) == 0, "every sample once, none left and none twice"


def test_s11_the_counters_and_the_lit_line_cross_the_end_of_an_epoch(user):
    user.press("2")
    user.press(Qt.Key.Key_Right, SHIFT)
    user.stands_at(500)
    loop = user.find("loopLines")
    assert loop.isVisible()
    user.waits(lambda: "epoch = 1" in loop.in_words() and "batch = 500" in loop.in_words())
    left = user.descent.weights.tolist()
    user.press(".")
    user.stands_at(501)
    user.waits(lambda: "epoch = 2" in loop.in_words() and "batch = 1" in loop.in_words())
    user.sees("positionLabel", "iteration 501 of 5000", "forward: ŷ = ")
    assert user.find("forwardPhaseButton").isChecked()
    assert user.descent.weights.tolist() == left, "epoch 2 begins with the weights that epoch 1 left"
