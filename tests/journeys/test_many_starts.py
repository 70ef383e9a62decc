"""Somebody trains many starts, loads one of them, and looks for a good learning rate."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox

LEFT = Qt.MouseButton.LeftButton


def clicks(user, name, x, y):
    plot = user.find(name)
    user.qtbot.mouseClick(plot.viewport(), LEFT, pos=plot.place_of(x, y).toPoint())


def test_many_starts_are_told_and_one_is_loaded_that_same_start_then_repeats(user):
    user.press("s")
    user.sees("startsSentence", "Half of the starts needed between", "median")
    user.sees_title("startsPanel", "seeds 35 to 54")
    user.choose_tab("startsPanel", "Times")
    before = user.descent.start.tolist()
    plot = user.find("startsTimes")
    (left, right), _ = plot.box.viewRange()
    for x in np.linspace(left, right, 12)[1:-1]:
        clicks(user, "startsTimes", x, 0.3)
        if user.descent.start.tolist() != before:
            break
    loaded = user.descent.start.tolist()
    assert loaded != before
    user.sees_title("startsPanel", "seeds 35 to 54")
    user.press("r")
    user.looks_on(50)
    assert user.descent.start.tolist() == loaded


def test_more_starts_with_another_target_are_trained_beside_the_window(user):
    user.press("s")
    user.sees("startsSentence", "median")
    user.type_in("startsNumber", "60")
    user.sees_title("startsPanel", "seeds 35 to 94")
    user.choose("startsTarget", "loss")
    user.type_in("startsLoss", "0.0001")
    user.sees("startsSentence", "None of the 60 starts reached it within 100 iterations")
    user.type_in("startsNumber", "1001")
    user.sees("startsSentence", "1001")
    assert user.find("startsNumber", QAbstractSpinBox).value() == 60


def test_many_starts_are_drawn_by_the_scheme_of_the_start(user):
    user.press("s")
    user.choose("startSchemeChoice", "zeros")
    user.waits(lambda: user.descent.start.tolist() == [0.0, 0.0, 0.0])
    user.sees("startsSentence", "Half of the 20 starts that reached it needed")
    user.choose("startSchemeChoice", "small_normal")
    user.waits(lambda: 0 < np.abs(user.descent.start).max() < 0.5)
    user.press("n")
    user.waits(lambda: user.descent.experiment.start_seed == 36)
    assert 0 < np.abs(user.descent.start).max() < 0.5


def test_the_sweep_follows_the_batch_size_and_its_best_rate_is_taken(open_lab):
    user = open_lab(batch_size=200)
    user.press("w")
    user.sees("sweepSentence", "Lowest loss", "Full-batch limit here and now")
    user.sees_title("sweepPanel", "after 100 iterations")
    user.type_in("batchSizeField", "100")
    user.sees_title("sweepPanel", "after 200 iterations")
    user.click("sweepBest")
    user.waits(lambda: user.descent.experiment.learning_rate > 5)
    clicks(user, "sweepPlot", -1.0, -0.5)
    user.waits(lambda: user.descent.experiment.learning_rate == 0.1)
    assert user.find("learningRateField", QAbstractSpinBox).value() == 0.1
