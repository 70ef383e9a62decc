"""Numbers in words, as a table of cases."""

import math

import pytest

from core.plan.errors import COLUMNS, Counted, InputError
from core.plan.experiment import Experiment
from core.plan.schedule import Schedule
from gui import languages
from gui.words import training as words


@pytest.mark.parametrize(
    ("changes", "lines"),
    [
        (
            {},
            [
                "3000 = 2000 train + 1000 test",
                "2000 ÷ 200 = 10 iterations = 1 epoch",
                "10 epochs × 10 = 100 iterations",
            ],
        ),
        (
            {"batch_size": 300},
            [
                "3000 = 2000 train + 1000 test",
                "2000 = 6 × 300 + 1 × 200",
                "7 iterations = 1 epoch",
                "10 epochs × 7 = 70 iterations",
            ],
        ),
        (
            {"batch_size": 2000, "epochs": 1},
            ["3000 = 2000 train + 1000 test", "2000 ÷ 2000 = 1 iteration = 1 epoch", "1 epoch × 1 = 1 iteration"],
        ),
        (
            {"batch_size": 1999, "epochs": 2},
            [
                "3000 = 2000 train + 1000 test",
                "2000 = 1 × 1999 + 1 × 1",
                "2 iterations = 1 epoch",
                "2 epochs × 2 = 4 iterations",
            ],
        ),
        (
            {"batch_size": 1, "samples": 10, "train": 7, "epochs": 1000},
            ["10 = 7 train + 3 test", "7 ÷ 1 = 7 iterations = 1 epoch", "1000 epochs × 7 = 7000 iterations"],
        ),
    ],
)
def test_the_arithmetic_of_an_experiment(changes, lines):
    experiment = Experiment(**changes)
    schedule = Schedule(experiment.train, experiment.batch_size, experiment.epochs)
    assert words.arithmetic(experiment, schedule).splitlines() == lines


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"batch_size": 1}, "stochastic"),
        ({"batch_size": 2}, "mini-batch"),
        ({"batch_size": 1999}, "mini-batch"),
        ({"batch_size": 2000}, "full batch"),
    ],
)
def test_the_names_of_the_descents(changes, name):
    assert words.descent(Experiment(**changes)) == name


@pytest.mark.parametrize(
    ("loss", "text"),
    [
        (0.0, "0.000"),
        (0.21449, "0.214"),
        (999.0, "999.000"),
        (1000.0, "10³"),
        (1e-7, "10⁻⁷"),
        (1e300, "10³⁰⁰"),
    ],
)
def test_a_loss_has_three_digits_that_matter(loss, text):
    assert words.loss_text(loss) == text


def test_weights_have_names_and_a_true_minus():
    assert words.weights_text((1.23456, -0.5, 0.0)) == "w1 = 1.23   w2 = −0.5   b = 0"
    assert words.weights_text((-1e300, 1e-9, -math.pi)) == "w1 = −10³⁰⁰   w2 = 10⁻⁹   b = −3.14"


def test_an_error_is_said_with_its_values():
    error = InputError("{field}: “{value}” is not valid. Enter {least}.", "batch_size", value=0, least=1)
    assert words.sentence(error) == "Batch size: “0” is not valid. Enter 1."
    error.where = "a.toml, step 2"
    assert words.sentence(error) == "a.toml, step 2: Batch size: “0” is not valid. Enter 1."


@pytest.mark.parametrize(
    ("code", "count", "said"),
    [
        ("en", 1, "a.csv has 1 column. A table needs two columns of numbers and one of labels."),
        ("pt_BR", 1, "a.csv tem 1 coluna. Uma tabela precisa de duas colunas de números e uma de rótulos."),
        ("pt_BR", 2, "a.csv tem 2 colunas. Uma tabela precisa de duas colunas de números e uma de rótulos."),
        ("es", 1, "a.csv tiene 1 columna. Una tabla necesita dos columnas de números y una de etiquetas."),
    ],
)
def test_what_is_counted_in_a_refusal_has_its_singular_in_each_language(qapp, code, count, said):
    template = "{name} has {columns}. A table needs two columns of numbers and one of labels."
    languages.choose(code)
    assert words.sentence(InputError(template, name="a.csv", columns=Counted(count, COLUMNS))) == said


def test_numbers_in_a_refusal_are_written_as_the_window_writes_numbers(qapp):
    error = InputError("{value}: {least} to {most}", value="0.5x", least=1e-6, most=2_500_000)
    also = InputError("{value}", value=-0.25)
    assert words.sentence(error) == "0.5x: 10⁻⁶ to 2\u202f500\u202f000"
    assert str(error) == "0.5x: 1e-06 to 2500000"
    languages.choose("pt_BR")
    assert words.sentence(also) == "−0,25"
    assert str(also) == "-0.25"


def test_a_value_with_braces_is_no_error():
    error = InputError("{path}: not a file", path="{weights}.toml")
    assert words.sentence(error) == "{weights}.toml: not a file"
