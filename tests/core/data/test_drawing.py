"""Samples drawn by hand: what each stroke makes of them, and when they can be learned."""

import csv
import io

import numpy as np
import pytest

from core.data.dataset import make_dataset, prepare
from core.data.drawing import TAKEN_MOST, Drawing, Set
from core.data.samples_csv import samples_as_csv
from core.plan.errors import InputError
from core.plan.experiment import Experiment
from core.plan.tables import COMMA, Rows


def drawn(*rows, test=()):
    return Drawing(Set(tuple(rows)), Set(tuple(test)))


def test_strokes_put_move_flip_and_take_samples_in_the_order_in_which_they_were_drawn():
    two = Set().with_more([(1.0, 2.0), (3.0, 4.0)], 1)
    assert two.rows == ((1.0, 2.0, 1), (3.0, 4.0, 1))
    assert two.moved(0, -1.0, 5.0).rows == ((-1.0, 5.0, 1), (3.0, 4.0, 1))
    assert two.flipped(1).rows == ((1.0, 2.0, 1), (3.0, 4.0, 0))
    assert two.without(0).rows == ((3.0, 4.0, 1),)
    assert two.flipped(1).counts == (1, 1)
    assert two.with_more([(np.inf, 0.0)], 0) == two


def test_the_nearest_sample_is_meant_within_the_reach_in_both_directions():
    two = Set(((0.0, 0.0, 0), (10.0, 0.0, 1)))
    assert two.nearest(1.0, 0.0, 2.0, 2.0) == 0
    assert two.nearest(0.0, 3.0, 2.0, 2.0) is None
    assert two.nearest(0.0, 3.0, 2.0, 4.0) == 0
    assert two.outside(9.0, 0.0, 2.0, 2.0).rows == two.rows[:1]
    assert Set().nearest(0.0, 0.0, 1.0, 1.0) is None


def test_a_drawing_is_learned_when_each_of_its_sets_has_both_classes():
    both = ((0.0, 0.0, 0), (1.0, 1.0, 1))
    assert drawn().lacks_a_class == Set()
    assert drawn(both[0]).lacks_a_class.counts == (1, 0)
    assert drawn(*both).lacks_a_class is None
    assert drawn(*both, test=both[:1]).lacks_a_class.counts == (1, 0)
    with pytest.raises(InputError):
        drawn(both[0], both[0]).experiment(Experiment(), 200)


def test_what_is_drawn_is_trained_and_tested_where_it_stands():
    train = tuple((float(number), float(-number), number % 2) for number in range(7))
    test = ((0.5, 0.5, 1), (0.25, 0.125, 0))
    experiment = drawn(*train, test=test).experiment(Experiment(), 200)
    dataset = make_dataset(experiment)
    assert dataset.X_train.tolist() == [[x1, x2] for x1, x2, _ in train]
    assert dataset.y_test.tolist() == [1.0, 0.0]
    assert dataset.X_test.tolist() == [[0.5, 0.5], [0.25, 0.125]]
    assert dataset.scaling is None
    assert experiment.batch_size < 7
    again = Experiment.from_wishes(experiment.values() | {"rows": Rows.read(experiment.rows.values())})
    assert again == experiment
    assert Drawing.of(experiment, dataset, ("x1", "x2")) == drawn(*train, test=test)


def test_the_samples_that_are_on_are_taken_along_where_the_plane_has_them():
    experiment, dataset = prepare({"data": "iris"})
    taken = Drawing.of(experiment, dataset, ("a", "b"))
    learned = make_dataset(taken.experiment(experiment, experiment.batch_size))
    np.testing.assert_array_equal(learned.X_train, dataset.X_train)
    np.testing.assert_array_equal(learned.y_test, dataset.y_test)
    assert (learned.features, learned.classes) == (("a", "b"), dataset.classes)
    many, large = prepare({"samples": 9000, "train": 6000})
    part = Drawing.of(many, large, ("x1", "x2"))
    assert len(part.train.rows) + len(part.test.rows) == pytest.approx(TAKEN_MOST, abs=1)
    assert not part.full


def test_exported_samples_have_the_units_and_names_of_their_table():
    experiment, dataset = prepare({"data": "iris"})
    assert dataset.scaling is not None
    for text, delimiter, sign in ((samples_as_csv(dataset), ",", "."), (samples_as_csv(dataset, COMMA), ";", ",")):
        head, *rows = csv.reader(io.StringIO(text), delimiter=delimiter)
        assert head[:2] == list(dataset.features)
        values = np.array([[float(cell.replace(sign, ".")) for cell in row[:2]] for row in rows])
        whole = {tuple(row) for row in dataset.samples.X.tolist()}
        assert len(rows) == experiment.samples
        assert {tuple(row) for row in values.tolist()} <= whole
        assert {row[2] for row in rows} == set(dataset.classes)
