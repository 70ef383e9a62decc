"""What a number is, for the command line, the window's fields and tables alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.plan.numbers import read_number, read_whole

NO_NUMBERS = ["", " ", "-", "x", "1_000", "٣", "１２", "²", "0x10", "nan", "inf", "1.2.3", "1 2", "--1", "e3", "."]


@pytest.mark.parametrize(
    ("text", "number"),
    [("0", 0), (" 37 ", 37), ("0040", 40), ("-3", -3), ("\N{MINUS SIGN}3", -3), ("9" * 30, 10**30 - 1)],
)
def test_a_whole_number_is_read(text, number):
    assert read_whole(text) == number


@pytest.mark.parametrize("text", [*NO_NUMBERS, "1.5", "1e3", "+5", "9" * 5000])
def test_what_is_no_whole_number_is_none(text):
    assert read_whole(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [(" .25 ", 0.25), ("5.", 5.0), ("+1e3", 1000.0), ("-2E-3", -0.002), ("\N{MINUS SIGN}1e\N{MINUS SIGN}2", -0.01)],
)
def test_a_number_is_read(text, number):
    assert read_number(text) == number


@pytest.mark.parametrize("text", [*NO_NUMBERS, "1,5", "1e", "0x1p-1", "1e999", "9" * 5000, "1e" + "9" * 5000])
def test_what_is_no_number_or_beyond_a_float_is_none(text):
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("text", "decimal", "number"),
    [
        ("0,5", ",", 0.5),
        ("0.5", ",", None),
        ("0,5", ".", None),
        ("0,5", ".,", 0.5),
        ("0.5", ".,", 0.5),
        ("1.000,5", ".,", None),
        ("1,000,5", ",", None),
    ],
)
def test_the_decimal_sign_is_the_one_that_is_meant(text, decimal, number):
    assert read_number(text, decimal) == number


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_float_is_read_back_from_its_own_text(number):
    assert repr(read_number(repr(number))) == repr(number)
