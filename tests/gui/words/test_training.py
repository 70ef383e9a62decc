"""Numbers in words, as a table of cases."""

import math

import pytest

from core.plan.errors import InputError
from core.plan.experiment import Experiment
from core.plan.schedule import Schedule
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


def test_a_value_with_braces_is_no_error():
    error = InputError("{path}: not a file", path="{weights}.toml")
    assert words.sentence(error) == "{weights}.toml: not a file"
