"""The error that is meant for the user's eyes."""

import pytest

from core.plan.errors import InputError, shorten


def test_an_input_error_is_a_sentence_that_keeps_its_template_for_translation():
    error = InputError("{name} {value}: must be at least {least}", name="epochs", value=0, least=1)
    assert str(error) == "epochs 0: must be at least 1"
    assert error.template == "{name} {value}: must be at least {least}"
    assert error.values == {"name": "epochs", "value": "0", "least": "1"}
    assert isinstance(error, ValueError)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("plain", "plain"),
        (1.5, "1.5"),
        (None, "None"),
        ("two\nlines", "two\\nlines"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("Pinguïn-Größe", "Pinguïn-Größe"),
        ("x" * 80, "x" * 80),
        ("x" * 81, "x" * 79 + "…"),
        ("\n" * 80, ("\\n" * 80)[:79] + "…"),
    ],
)
def test_a_value_is_shown_on_one_line_of_bounded_length(value, shown):
    assert shorten(value) == shown


def test_braces_in_a_value_are_not_taken_for_a_template():
    assert str(InputError("data {value}: unknown", value="{name}")) == "data {name}: unknown"


def test_a_number_of_thousands_of_digits_is_shown_short_too():
    assert len(shorten(16**5000)) <= 80
