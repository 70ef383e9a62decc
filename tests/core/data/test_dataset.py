"""Train and test sets: split, standardised and complete, whatever they come from."""

import csv
import statistics
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import core
from core.data.dataset import make_dataset, prepare
from core.plan.errors import InputError
from tests import wording

TABLES = Path(core.__file__).parent / "data" / "tables"


def complete_rows(name):
    with (TABLES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    whole = [(float(first), float(second), kind) for first, second, kind in rows if "NA" not in (first, second)]
    return header, whole, len(rows) - len(whole)


def measured(data, X, y):
    """The rows as they were measured, from the standardised ones; the tables have one decimal."""
    raw = np.round(X * data.scaling.deviation + data.scaling.mean, 1)
    return [(float(a), float(b), data.classes[int(kind)]) for (a, b), kind in zip(raw, y, strict=True)]


@pytest.mark.parametrize(
    ("name", "features", "classes", "counts", "left_out", "train"),
    [
        ("iris", ("sepal length (cm)", "petal length (cm)"), ("setosa", "versicolor"), (50, 50), 0, 67),
        ("penguins", ("bill length (mm)", "bill depth (mm)"), ("Adelie", "Gentoo"), (151, 123), 2, 183),
    ],
)
def test_the_tables_have_the_species_the_counts_and_the_split_that_they_are_said_to_have(
    name, features, classes, counts, left_out, train
):
    experiment, data = prepare({"data": name})
    assert (data.features, data.classes, data.left_out) == (features, classes, left_out)
    assert (experiment.samples, experiment.train) == (sum(counts), train)
    assert (len(data.X_train), len(data.X_test)) == (train, sum(counts) - train)
    both = np.concatenate([data.y_train, data.y_test])
    assert ((both == 0).sum(), (both == 1).sum()) == counts
    assert data.y_train.mean() == pytest.approx(counts[1] / sum(counts), abs=0.5 / train + 1e-12)
    assert 2 * len(data.X_test) - train in (-1, 0, 1)


@pytest.mark.parametrize("name", ["iris", "penguins"])
@pytest.mark.parametrize("data_seed", [0, 1, 77])
def test_a_table_is_standardised_with_the_train_set_s_mean_and_deviation(name, data_seed):
    _, data = prepare({"data": name, "data_seed": data_seed})
    _, rows, left_out = complete_rows(name)
    train, test = measured(data, data.X_train, data.y_train), measured(data, data.X_test, data.y_test)
    assert Counter(train + test) == Counter(rows)
    assert data.left_out == left_out
    for axis in (0, 1):
        mean = statistics.fmean(row[axis] for row in train)
        deviation = statistics.pstdev([row[axis] for row in train])
        expected = [(row[axis] - mean) / deviation for row in train]
        np.testing.assert_allclose(data.X_train[:, axis], expected, rtol=0, atol=1e-12)
        expected = [(row[axis] - mean) / deviation for row in test]
        np.testing.assert_allclose(data.X_test[:, axis], expected, rtol=0, atol=1e-12)


def test_the_data_seed_draws_another_split_and_the_other_seeds_do_not():
    _, first = prepare({"data": "penguins"})
    _, other = prepare({"data": "penguins", "data_seed": 1})
    _, same = prepare({"data": "penguins", "seed": 5, "start_seed": 6})
    assert first.X_train.tobytes() == same.X_train.tobytes()
    assert sorted(measured(first, first.X_train, first.y_train)) != sorted(
        measured(other, other.X_train, other.y_train)
    )


@pytest.mark.parametrize("name", ["iris", "penguins"])
def test_a_table_keeps_its_own_order_in_both_sets(name):
    _, data = prepare({"data": name})
    _, rows, _ = complete_rows(name)
    for part in (measured(data, data.X_train, data.y_train), measured(data, data.X_test, data.y_test)):
        left = iter(rows)
        assert all(any(row == other for other in left) for row in part)


def write_table(path, zeros, ones):
    rows = [f"{i}.5,{i * i},no" for i in range(zeros)] + [f"-{i},{-i - 1},yes" for i in range(ones)]
    path.write_text("x1,x2,label\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return str(path)


@given(data=st.data(), zeros=st.integers(2, 40), ones=st.integers(2, 40), data_seed=st.integers(0, 2**63 - 1))
@settings(max_examples=60, deadline=None)
def test_both_classes_are_in_both_sets_however_few_there_are(tmp_path_factory, data, zeros, ones, data_seed):
    zeros = max(zeros, 10 - ones)
    path = tmp_path_factory.mktemp("tables") / "points.csv"
    samples = data.draw(st.integers(10, zeros + ones))
    train = data.draw(st.integers(2, samples - 2))
    wishes = {"data": write_table(path, zeros, ones), "samples": samples, "train": train, "data_seed": data_seed}
    _, made = prepare(wishes)
    assert (made.X_train.shape, made.X_test.shape) == ((train, 2), (samples - train, 2))
    assert set(made.y_train) == set(made.y_test) == {0.0, 1.0}


@pytest.mark.parametrize(("zeros", "ones"), [(2, 40), (40, 2)])
def test_the_last_of_a_class_goes_to_the_set_that_has_none(tmp_path, zeros, ones):
    for data_seed in range(5):
        wishes = {"data": write_table(tmp_path / "points.csv", zeros, ones), "train": 38, "data_seed": data_seed}
        _, made = prepare(wishes)
        for y in (made.y_train, made.y_test):  # in their proportion, both of the two rows would train
            assert min(y.sum(), len(y) - y.sum()) == 1


@pytest.mark.parametrize(("zeros", "ones"), [(1, 20), (20, 1)])
def test_a_table_with_a_single_row_of_a_class_is_refused(tmp_path, zeros, ones):
    with pytest.raises(InputError, match=f"Rows of the two classes: {zeros} and {ones}."):
        prepare({"data": write_table(tmp_path / "points.csv", zeros, ones)})


def test_more_samples_than_the_table_has_rows_are_refused(tmp_path):
    path = write_table(tmp_path / "points.csv", 20, 20)
    with pytest.raises(InputError, match=wording.whole_of_table(41, 40)):
        prepare({"data": path, "samples": 41})
    experiment, _ = prepare({"data": path})
    with pytest.raises(InputError, match=wording.whole_of_table(3000, 40)):
        make_dataset(experiment.with_(samples=3000))


@pytest.mark.parametrize("value", ["5", "0.1", "1e-30", "123456.789", "-0.7"])
def test_a_column_that_is_the_same_everywhere_is_refused_by_its_name(tmp_path, value):
    path = tmp_path / "points.csv"
    path.write_text("height,weight,kind\n" + "".join(f"{i},{value},{i % 2}\n" for i in range(30)), encoding="utf-8")
    with pytest.raises(InputError, match="weight"):
        prepare({"data": str(path)})


def test_a_csv_file_gives_the_names_and_the_scale_that_it_was_measured_in(tmp_path):
    path = tmp_path / "points.csv"
    rows = [(150 + i, 40 + (3 * i) % 17, "cat" if i % 3 else "dog") for i in range(30)]
    path.write_text("height,weight,kind\n" + "".join(f"{a},{b},{c}\n" for a, b, c in rows), encoding="utf-8")
    experiment, made = prepare({"data": str(path), "samples": 20})
    assert (made.features, made.classes) == (("height", "weight"), ("cat", "dog"))
    assert (experiment.train, len(made.X_test)) == (13, 7)
    assert set(measured(made, made.X_train, made.y_train)) <= {(float(a), float(b), c) for a, b, c in rows}


@pytest.mark.parametrize("data", ["clouds", "iris"])
def test_the_arrays_are_read_only_and_made_alike_by_both_ways(data):
    experiment, made = prepare({"data": data})
    again = make_dataset(experiment)
    for name in ("X_train", "y_train", "X_test", "y_test"):
        array = getattr(made, name)
        assert array.dtype == np.float64
        assert array.tobytes() == getattr(again, name).tobytes()
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 0.0


def test_generated_data_is_not_scaled():
    _, made = prepare({"data": "clouds"})
    assert (made.scaling, made.left_out, made.features) == (None, 0, ("x1", "x2"))
