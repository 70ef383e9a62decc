"""Somebody chooses the data: the eight that come along, and a table in a file."""

import numpy as np
import pytest
from PySide6.QtWidgets import QDialog

from core.data.dataset import make_dataset
from core.picture.plotted_data import make_plotted_data
from core.plan.experiment import Experiment

DATA = ["clouds", "overlap", "ravine", "xor", "circles", "moons", "iris", "penguins"]


def chosen(user, data):
    user.choose("dataChoice", data)
    user.waits(lambda: user.descent.experiment.data == data)


def test_each_of_the_eight_data_is_drawn_and_trained(user):
    pictures = []
    for data in [*DATA[1:], DATA[0]]:
        chosen(user, data)
        user.stands_at(0)
        experiment = user.descent.experiment
        test = experiment.samples - experiment.train
        user.sees("arithmeticLabel", f"{experiment.samples} = {experiment.train} train + {test} test")
        np.testing.assert_array_equal(user.frame.data.train.X, make_dataset(experiment).X_train)
        pictures.append(user.picture("boundaryView"))
        user.click("stepEpochButton")
        user.stands_at(user.descent.schedule.iterations_per_epoch)
    assert all(one != other for place, one in enumerate(pictures) for other in pictures[:place])


@pytest.mark.parametrize(
    ("data", "classes", "feature", "left_out"),
    [
        ("iris", ("setosa", "versicolor"), "petal", None),
        ("penguins", ("Adelie", "Gentoo"), "bill", 2),
    ],
)
def test_the_real_tables_say_what_was_done_to_them(user, data, classes, feature, left_out):
    chosen(user, data)
    user.comes_to("dataNote")
    note = user.text("dataNote")
    assert all(name in note for name in classes)
    assert "Standardised with the mean and deviation of the train set." in note
    assert ("Rows left out because a value is missing: 2." in note) is (left_out == 2)
    assert any(feature in name for name in user.frame.data.dataset.features)
    assert not user.find("dataError").isVisible()
    np.testing.assert_allclose(user.frame.data.train.X.mean(axis=0), 0, atol=1e-9)
    np.testing.assert_allclose(user.frame.data.train.X.std(axis=0), 1, atol=1e-9)
    chosen(user, "clouds")
    assert user.text("dataNote") == "Class 0 ● against class 1 ■."


def test_what_one_perceptron_cannot_do_is_seen_not_to_work(user):
    chosen(user, "xor")
    user.plays_to_the_end()
    test = float(user.text("positionLabel").split("test ")[1].split()[0])
    assert test < 80


def table(path, rows, header="width,height,kind"):
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return path


GOOD = [f"{number},{3 + number % 5},{'apple' if number < 15 else 'pear'}" for number in range(30)]
OPEN = "…"  # what "Open a table…" stands for


def open_table(user, answer, path):
    """Choose a file, and wait for the sheet to say what became of it."""
    answer(path)
    user.choose("dataChoice", OPEN)
    user.waits(lambda: not user.text("sheetSays").startswith("Reading"))


def test_a_csv_file_is_opened_and_said_what_became_of_it(user, answer, tmp_path):
    user.go_to(20)
    open_table(user, answer, table(tmp_path / "fruit.csv", [*GOOD, ",4,pear"]))
    user.click("sheetOpen")
    user.sees("arithmeticLabel", "30 = 20 train + 10 test", "20 ÷ 2 = 10 iterations")
    user.comes_to("dataNote")
    user.sees("dataNote", "apple", "pear", "Standardised", "missing: 1.")
    assert user.find("dataChoice").currentText() == "fruit.csv"
    assert user.frame.data.dataset.features == ("width", "height")
    user.click("stepEpochButton")
    user.stands_at(10)
    chosen(user, "moons")
    chosen(user, str(tmp_path / "fruit.csv"))
    user.sees("arithmeticLabel", "30 = 20 train + 10 test")


BAD = [
    ("empty.csv", [], ["empty.csv", "no rows"]),
    ("text.csv", [*GOOD, "wide,3,pear"], ["text.csv", "line 32", "wide", "not a number"]),
    ("ragged.csv", [*GOOD, "1,2"], ["ragged.csv", "line 32", "2 cells"]),
    ("picture.txt", ["\0"], ["picture.txt", "not a text file"]),
]


def test_a_csv_file_that_cannot_be_is_refused_in_words_and_the_run_stays(user, answer, tmp_path):
    user.go_to(20)
    run, weights = user.descent.run_id, user.descent.weights
    for name, rows, said in BAD:
        open_table(user, answer, table(tmp_path / name, rows))
        user.sees("sheetError", *said)
        user.click("sheetCancel")
        user.waits(lambda: user.window.findChild(QDialog, "tableSheet") is None)
        assert (user.descent.run_id, user.iteration, user.descent.weights.tolist()) == (
            run,
            20,
            weights.tolist(),
        )
        assert user.find("dataChoice").currentData() == "clouds"
    user.click("stepIterationButton")
    user.stands_at(21)


def test_a_csv_file_that_is_gone_is_refused(user, answer, tmp_path):
    open_table(user, answer, tmp_path / "gone.csv")
    user.sees("sheetError", "gone.csv", "does not exist")
    assert user.find("dataChoice").currentData() == "clouds"


def test_choosing_no_file_changes_nothing(user, answer):
    user.go_to(5)
    answer("")
    user.choose("dataChoice", OPEN)
    user.looks_on(50)
    assert (user.find("dataChoice").currentData(), user.iteration, user.text("dataError")) == ("clouds", 5, "")


def test_above_5000_samples_a_random_subset_is_drawn_and_the_title_says_so(user):
    user.type_in("samplesField", "9000")
    user.sees_title("boundaryView", "random 5000 of 6000 training samples")
    assert len(user.frame.data.train.y) == 5000
    drawn = user.frame.data.train.X
    user.click("stepIterationButton")
    user.stands_at(1)
    assert user.frame.data.train.X is drawn
    np.testing.assert_array_equal(make_plotted_data(user.frame.data.dataset).train.X, drawn)  # the same ones every time
    user.choose_tab("boundaryView", "Test")
    user.sees_title("boundaryView", "the 3000 test samples")
    user.type_in("samplesField", "7500")
    user.choose_tab("boundaryView", "Train")
    user.waits(lambda: "random" not in user.title("boundaryView"))


def test_the_test_samples_are_others(user):
    plot = user.find("boundaryView").widget
    training = plot.grab().toImage()
    user.choose_tab("boundaryView", "Test")
    test = plot.grab().toImage()
    assert test != training
    user.choose_tab("boundaryView", "Train")
    assert plot.grab().toImage() == training


def test_the_test_samples_are_shown_instead(user):
    user.go_to(3)
    training = user.picture("boundaryView")
    user.choose_tab("boundaryView", "Test")
    user.sees_title("boundaryView", "1000 test samples")
    test = user.picture("boundaryView")
    assert test != training
    user.go_to(4)
    user.choose_tab("boundaryView", "Train")
    user.go_to(3)
    user.sees_title("boundaryView", "batch 3 of 10")
    assert user.picture("boundaryView") == training


def test_shuffling_off_visits_the_samples_in_the_datas_own_order(user):
    user.click("shuffleChoice")
    user.go_to(11)
    rows = make_dataset(Experiment()).X_train[:200]
    np.testing.assert_array_equal(user.frame.batch.X, rows)


def test_only_the_last_of_many_wishes_for_data_counts(user):
    for data in ("moons", "xor", "circles", "overlap", "ravine"):
        user.choose("dataChoice", data)
    user.waits(lambda: user.descent.experiment.data == "ravine")
    user.looks_on(150)
    assert user.descent.experiment.data == user.find("dataChoice").currentData() == "ravine"
