"""A logarithmic slider with an exact field beside it."""

import math

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from gui.controls.fields.number import RateField, WholeField
from gui.controls.sliders.value import POSITIONS, ValueSlider
from gui.controls.training_panel import RATE_STOPS, batch_stops
from tests import wording


@pytest.fixture
def chosen():
    return []


@pytest.fixture
def sizes(qtbot, chosen):
    made = ValueSlider("size", "Size", "How many", WholeField(1, 2000), batch_stops(2000), snapping=True)
    return put(made, qtbot, chosen, 200)


@pytest.fixture
def rates(qtbot, chosen):
    return put(ValueSlider("rate", "Rate", "How large", RateField(), RATE_STOPS), qtbot, chosen, 0.2)


def put(made, qtbot, chosen, value):
    qtbot.addWidget(made)
    made.chosen.connect(chosen.append)
    made.show_value(value)
    made.show()
    return made


def test_parts_are_named_after_the_value(sizes):
    assert (sizes.slider.objectName(), sizes.field.objectName()) == ("sizeSlider", "sizeField")
    assert sizes.slider.accessibleName() == sizes.field.accessibleName() == "Size"
    assert sizes.slider.toolTip() == sizes.field.toolTip() == "How many"


def test_showing_a_value_chooses_nothing(sizes, chosen):
    for value in (1, 3, 1999, 2000):
        sizes.show_value(value)
        assert sizes.field.value() == value
    assert chosen == []


@pytest.mark.parametrize(("value", "share"), [(1, 0.0), (2000, 1.0), (45, math.log(45) / math.log(2000))])
def test_a_value_stands_at_its_logarithms_place(sizes, value, share):
    sizes.show_value(value)
    assert sizes.slider.value() == pytest.approx(POSITIONS * share, abs=1)


def test_equal_ways_on_the_slider_are_equal_factors(rates):
    values = []
    for position in range(0, POSITIONS + 1, POSITIONS // 5):
        rates.slider.setValue(position)
        values.append(rates.field.value())
    assert values == pytest.approx([1e-4, 1e-3, 1e-2, 1e-1, 1, 10], rel=0.06)


def test_sliding_chooses_each_new_value_once(rates, chosen):
    for position in (100, 100, 200, 201, 200, 300):
        rates.slider.setValue(position)
    assert len(chosen) == len(set(chosen)) == 3
    assert chosen[-1] == rates.field.value()


def test_a_rate_that_is_slid_has_two_digits(rates, chosen):
    for position in range(0, POSITIONS, 7):
        rates.slider.setValue(position)
    assert all(value == float(f"{value:.2g}") for value in chosen)


def test_sliding_near_a_stop_snaps_to_it_and_far_from_one_does_not(sizes):
    seen = {}
    for position in range(POSITIONS + 1):
        sizes.slider.setValue(position)
        seen[position] = sizes.field.value()
    for stop in batch_stops(2000):
        place = round(POSITIONS * math.log(stop) / math.log(2000))
        assert seen[place] == stop
        assert stop in (seen[max(0, place - 10)], seen[min(POSITIONS, place + 10)])
    assert any(2000 % value for value in seen.values())


def test_what_is_typed_is_not_snapped(sizes, chosen):
    sizes.field.setValue(201)
    assert chosen == [201]
    sizes.show_value(201)
    assert sizes.field.value() == 201


@pytest.mark.parametrize(("key", "values"), [(Qt.Key.Key_Up, [250, 400, 500]), (Qt.Key.Key_Down, [125, 100, 80])])
def test_keys_go_from_stop_to_stop(qtbot, sizes, chosen, key, values):
    for _ in values:
        qtbot.keyClick(sizes.slider, key)
    assert chosen == values


@pytest.mark.parametrize(("value", "key"), [(2000, Qt.Key.Key_PageUp), (1, Qt.Key.Key_PageDown)])
def test_keys_stop_at_the_ends(qtbot, sizes, chosen, value, key):
    sizes.show_value(value)
    qtbot.keyClick(sizes.slider, key)
    assert sizes.field.value() == value
    assert chosen == []


def test_a_refusal_is_said_until_a_good_value_comes_and_moves_nothing(qtbot, sizes):
    error = sizes.findChild(QLabel, "sizeError")
    before = sizes.sizeHint(), sizes.slider.geometry(), sizes.field.geometry()
    sizes.field.lineEdit().setText("many")
    qtbot.keyClick(sizes.field, Qt.Key.Key_Return)
    assert error.isVisible()
    assert error.text() == wording.whole("many", 1, 2000, "Size")
    assert (sizes.sizeHint(), sizes.slider.geometry(), sizes.field.geometry()) == before
    sizes.field.setValue(5)
    assert not error.isVisible()


def test_a_long_wrong_value_is_told_short(qtbot, sizes):
    sizes.field.lineEdit().setText("7" * 300)
    qtbot.keyClick(sizes.field, Qt.Key.Key_Return)
    assert len(sizes.findChild(QLabel, "sizeError").text()) < 120


@pytest.mark.parametrize("value", [50.0, 1e-6, 1e-15, 1e300])
def test_the_range_widens_for_a_value_from_a_file(rates, chosen, value):
    rates.show_value(value)
    assert rates.field.value() == value
    rates.slider.setValue(POSITIONS // 2)
    assert math.isfinite(rates.field.value())
    rates.show_value(0.2)
    assert chosen != [value]


def test_a_range_of_one_value_is_no_error(qtbot, chosen):
    one = put(ValueSlider("n", "N", "", WholeField(1, 1), [1]), qtbot, chosen, 1)
    one.slider.setValue(500)
    assert one.field.value() == 1


def test_a_drag_is_told_at_both_ends(sizes):
    told = []
    sizes.dragged.connect(told.append)
    sizes.slider.setSliderDown(True)
    sizes.slider.setSliderPosition(300)
    sizes.slider.setSliderDown(False)
    assert told == [True, False]


@pytest.mark.parametrize("train", [2, 3, 67, 97, 183, 200, 2000, 2048, 666_667, 999_998])
def test_batch_sizes_to_snap_to_are_divisors_or_round(train):
    stops = batch_stops(train)
    assert stops == sorted(set(stops))
    assert (stops[0], stops[-1]) == (1, train)
    divisors = [size for size in range(1, train + 1) if train % size == 0] if train < 3000 else []
    assert set(divisors) <= set(stops)
    others = [size for size in stops if train % size]
    assert all(str(size).rstrip("0") in ("1", "2", "5") for size in others)
    if len(divisors) >= 8:
        assert stops == divisors
    if train > 100:
        assert len(stops) >= 8
