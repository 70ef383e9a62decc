"""Numbers are written as the language of the window writes them."""

import math

import pytest
from PySide6.QtCore import QLocale

from gui.words import numbers


@pytest.fixture(autouse=True)
def english():
    before = QLocale()
    QLocale.setDefault(QLocale("en"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("value", "spec", "text"),
    [
        (0.5, ".3g", "0.5"),
        (-2.28, ".3g", "−2.28"),
        (1234.5, ".1f", "1234.5"),
        (20000, "d", "20\u202f000"),
        (1234567.25, ".2f", "1\u202f234\u202f567.25"),
        (-20000.0, ".0f", "−20\u202f000"),
        (1.2e30, ".3g", "1.2 × 10³⁰"),
        (1e-7, "g", "10⁻⁷"),
        (-1e-7, "g", "−10⁻⁷"),
        (math.inf, ".3g", "∞"),
        (-math.inf, ".3g", "−∞"),
        (math.nan, ".3g", "–"),
        (0.0, ".3g", "0"),
    ],
)
def test_a_number_has_a_minus_groups_of_three_and_powers_of_ten(value, spec, text):
    assert numbers.number(value, spec) == text


@pytest.mark.parametrize("language", ["pt_BR", "es", "de"])
def test_a_number_has_the_decimal_sign_of_the_language(language):
    QLocale.setDefault(QLocale(language))
    assert numbers.number(-0.25) == "−0,25"
    assert numbers.whole(20000) == "20\u202f000"
    assert numbers.ticks([0.0, 0.5, 1.0], 0.5) == ["0,0", "0,5", "1,0"]


@pytest.mark.parametrize(
    ("values", "step", "texts"),
    [
        ([0, 1, 2], 1.0, ["0", "1", "2"]),
        ([0, 0.5, 1.0], 0.5, ["0.0", "0.5", "1.0"]),
        ([-2, 0, 2], 2.0, ["−2", "0", "2"]),
        ([0.2, 0.4, 0.6000000000000001], 0.2, ["0.2", "0.4", "0.6"]),
        ([0, 10000, 20000], 10000.0, ["0", "10\u202f000", "20\u202f000"]),
        ([0, 1e8], 1e8, ["0", "10⁸"]),
        ([-0.0, 0.05], 0.05, ["0.00", "0.05"]),
    ],
)
def test_the_marks_of_an_axis_have_as_many_decimals_as_each_other(values, step, texts):
    assert numbers.ticks(values, step) == texts


def test_a_number_in_a_text_is_written_as_its_place_asks():
    QLocale.setDefault(QLocale("pt_BR"))
    assert f"treino {numbers.Number(90.65):.1f} %" == "treino 90,7 %"
    assert f"{numbers.Number(0.2):g}" == "0,2"
    assert f"{numbers.Number(-0.5)}" == "−0,5"
    assert numbers.signed("-1.25e-07") == "−1,25e−07"
