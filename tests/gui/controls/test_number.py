"""The fields take exact values and refuse, as it was typed, what cannot be."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QValidator

from gui.controls.fields.number import RateField, WholeField

ACCEPTABLE = QValidator.State.Acceptable
ENTER = Qt.Key.Key_Return


@pytest.fixture
def refused():
    return []


@pytest.fixture
def whole(qtbot, refused):
    field = WholeField(1, 2000)
    return shown(field, qtbot, refused, 200)


@pytest.fixture
def rate(qtbot, refused):
    return shown(RateField(), qtbot, refused, 0.2)


def shown(field, qtbot, refused, value):
    qtbot.addWidget(field)
    field.setValue(value)
    field.refused.connect(refused.append)
    field.show()
    return field


def enter(qtbot, field, text):
    field.lineEdit().setText(text)
    qtbot.keyClick(field, ENTER)


@pytest.mark.parametrize(("text", "value"), [("1", 1), ("2000", 2000), (" 37 ", 37), ("0040", 40)])
def test_a_whole_number_in_range_is_taken(qtbot, whole, refused, text, value):
    enter(qtbot, whole, text)
    assert (whole.value(), refused) == (value, [])


@pytest.mark.parametrize("text", ["0", "2001", "-1", "", " ", "x", "1.5", "1e3", "²", "٣", "１２", "1_0", "+5", "0x10"])
def test_what_is_no_whole_number_in_range_is_refused_once_and_the_value_stays(qtbot, whole, refused, text):
    enter(qtbot, whole, text)
    assert (whole.value(), whole.text(), refused) == (200, "200", [text])


@pytest.mark.parametrize("text", ["9" * 5000, "9" * 30_000, "\N{ARABIC-INDIC DIGIT THREE}" * 5000])
def test_a_number_of_thousands_of_digits_is_no_error(whole, rate, text):
    for field in (whole, rate):
        state, _, _ = field.validate(text, 0)
        assert state != ACCEPTABLE


@pytest.mark.parametrize(
    ("text", "value"),
    [("0.0001", 0.0001), ("10", 10.0), ("0,5", 0.5), (" .25 ", 0.25), ("1e-3", 0.001), ("0.123456789", 0.123456789)],
)
def test_a_rate_in_range_is_taken_with_a_point_or_a_comma(qtbot, rate, refused, text, value):
    enter(qtbot, rate, text)
    assert (rate.value(), refused) == (value, [])


@pytest.mark.parametrize(
    "text", ["0", "10.1", "-1", "", "x", "nan", "inf", "1_0", "٣", "0x1p-1", "1e-9", "0.5.1", "1e999"]
)
def test_what_is_no_rate_is_refused_once_and_the_value_stays(qtbot, rate, refused, text):
    enter(qtbot, rate, text)
    assert (rate.value(), rate.text(), refused) == (0.2, "0.2", [text])


@pytest.mark.parametrize(
    ("value", "text"), [(0.2, "0.2"), (10.0, "10"), (0.0001, "0.0001"), (1e-5, "1e-05"), (0.1 + 0.2, "0.3")]
)
def test_a_rate_is_written_without_idle_zeros(rate, value, text):
    assert rate.textFromValue(value) == text


@pytest.mark.parametrize("value", [1e-15, 3e-300, 1e300])
def test_a_rate_is_kept_as_exactly_as_the_experiment_has_it(rate, value):
    rate.setRange(min(value, 0.0001), max(value, 10.0))
    rate.setValue(value)
    assert rate.value() == value


def test_nothing_is_chosen_before_enter(qtbot, whole):
    chosen = []
    whole.valueChanged.connect(chosen.append)
    whole.selectAll()
    qtbot.keyClicks(whole, "150")
    assert chosen == []
    qtbot.keyClick(whole, ENTER)
    assert chosen == [150]


def test_a_rate_steps_by_a_tenth_of_itself(rate):
    rate.stepBy(1)
    assert rate.value() == pytest.approx(0.22)
    rate.stepBy(-2)
    assert rate.value() == pytest.approx(0.18)
