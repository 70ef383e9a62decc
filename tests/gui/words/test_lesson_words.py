from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from core.plan.lesson import COUNT, NUMBER, SHARE
from gui.words.lesson import say


@pytest.fixture(autouse=True)
def the_language_of_the_machine_comes_back() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        (COUNT, 2000, "2000"),
        (COUNT, 20_000, "20\N{NARROW NO-BREAK SPACE}000"),
        (SHARE, 0.342, "34.2\N{NARROW NO-BREAK SPACE}%"),
        (SHARE, 0.5, "50.0\N{NARROW NO-BREAK SPACE}%"),
        (SHARE, 1.0, "100.0\N{NARROW NO-BREAK SPACE}%"),
        (SHARE, 0.9999, "99.9\N{NARROW NO-BREAK SPACE}%"),
        (NUMBER, 0.16349, "0.163"),
        (NUMBER, 12_345.0, "1.23 × 10⁴"),
        (NUMBER, -2.28, "−2.28"),
    ],
)
def test_a_number_is_said_by_its_kind(kind: str, value: float, said: str):
    QLocale.setDefault(QLocale.c())
    assert say(kind, value) == said


@pytest.mark.parametrize("language", ["pt_BR", "es"])
def test_the_decimal_sign_is_that_of_the_language(language: str):
    QLocale.setDefault(QLocale(language))
    assert (say(NUMBER, 0.25), say(SHARE, 0.993)) == ("0,25", "99,3\N{NARROW NO-BREAK SPACE}%")
