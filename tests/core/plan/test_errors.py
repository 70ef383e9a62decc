"""The error that is meant for the user's eyes."""

import ast
import dataclasses
import datetime
from pathlib import Path

import pytest

from core.plan.errors import FIELD_NAMES, InputError, Known, shorten
from core.plan.experiment import Experiment
from tests import wording

ROOT = Path(__file__).parents[3]


def test_an_input_error_is_a_sentence_that_keeps_its_template_and_its_field_for_translation():
    template = "{field}: “{value}” is not valid. Enter at least {least}."
    error = InputError(template, "learning_rate", value=0, least=1)
    assert str(error) == "Learning rate: “0” is not valid. Enter at least 1."
    assert error.about("--learning-rate") == "--learning-rate: “0” is not valid. Enter at least 1."
    assert (error.template, error.field, error.values) == (template, "learning_rate", {"value": 0, "least": 1})
    assert isinstance(error, ValueError)


def test_a_whole_number_of_thousands_of_digits_is_refused_in_one_line():
    assert str(InputError("{value}", value=16**5000)) == "(int, too long to show)"
    assert str(InputError("{value}", value=10**400)) == "1" + "0" * 38 + "…" + "0" * 40
    assert str(InputError("{value}, {other}", value=True, other=0.5)) == "True, 0.5"


def test_every_field_of_an_experiment_has_a_name_in_words():
    assert {field.name for field in dataclasses.fields(Experiment)} <= FIELD_NAMES.keys()


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (wording.whole("x", 1, 20, "Epochs"), "Epochs: “x” is not valid. Enter a whole number from 1 to 20."),
        (
            wording.whole_of_training_set(2001, 2000, "Batch size"),
            "Batch size: “2001” is not valid. Enter a whole number from 1 to 2000, the size of the training set.",
        ),
        (
            wording.whole_of_samples(1, 30, "Training samples"),
            "Training samples: “1” is not valid. Enter a whole number from 2 to 28, or 30 for no test set: "
            "both sets need at least one sample of each class.",
        ),
        (
            wording.whole_of_table(41, 40, "Samples"),
            "Samples: “41” is not valid. Enter a whole number from 2 to 40, the rows of the table.",
        ),
        (wording.positive("x", "Learning rate"), "Learning rate: “x” is not valid. Enter a positive number."),
        (wording.share(2, "Stop"), "Stop: “2” is not valid. Enter a number above 0 and at most 1."),
        (wording.choice("x", ("a", "b"), "Loss"), "Loss: “x” is not valid. Choose one of these: a, b."),
        (wording.switch(1, "Shuffle"), "Shuffle: “1” is not valid. Enter true or false."),
        (wording.start(1, "Start"), "Start: “1” is not valid. Enter three finite numbers: w1, w2, b."),
        (wording.too_large("9…", "Learning rate"), "Learning rate: “9…” is too large."),
        (
            wording.too_many_iterations(2501, 2000),
            "2501 epochs of 2000 iterations are 5002000 iterations; a run may have at most 5000000. "
            "Choose fewer epochs or a larger batch size.",
        ),
    ],
    ids=lambda value: value[:30],
)
def test_a_refusal_says_what_is_not_valid_and_what_is(said, sentence):
    assert said == sentence


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
        ("a" * 39 + "b" * 2 + "c" * 40, "a" * 39 + "…" + "c" * 40),
        ("\n" * 80, ("\\n" * 20)[:39] + "…" + "\\n" * 20),
        ("/folder" * 20 + "/a class.csv", "/folder" * 5 + "/fol…" + "/folder" * 4 + "/a class.csv"),
    ],
)
def test_a_value_is_shown_on_one_line_of_bounded_length(value, shown):
    assert shorten(value) == shown


def test_a_date_is_shown_as_it_stands_in_a_file():
    assert shorten(datetime.datetime(1979, 5, 27, 7, 32)) == "1979-05-27 07:32:00"


def test_a_sentence_that_begins_with_the_name_of_its_file_has_it_once():
    assert str(InputError("{name}: no label.", where="/home/ana/exam.csv", name="exam.csv")) == "exam.csv: no label."
    assert str(InputError("No label.", where="/home/ana/exam.csv")) == "/home/ana/exam.csv: No label."


def test_braces_in_a_value_are_not_taken_for_a_template():
    assert str(InputError("{value} is unknown.", value="{name}")) == "{name} is unknown."


def test_a_number_of_thousands_of_digits_is_shown_short_too():
    assert len(shorten(16**5000)) <= 80


def test_a_list_of_our_own_words_is_not_cut():
    words = [f"word{number}" for number in range(30)]
    assert str(InputError("Choose of {words}.", words=Known(words))) == f"Choose of {', '.join(words)}."


def test_no_sentence_of_a_refusal_goes_unmarked_for_translation_but_those_of_the_command_line():
    loose = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for room in ("core", "gui")
        for path in (ROOT / room).rglob("*.py")
        if path.parent != ROOT / "core" / "cli"  # which speaks English
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "InputError"
        if not isinstance(
            node.args[0], ast.Call | ast.Name | ast.Subscript | ast.IfExp
        )  # QT_TRANSLATE_NOOP, or of what was marked
    ]
    assert loose == []
