"""Names are entered by the module that holds the things, which is imported when the names are first asked for."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from core.plan.choices import DATA, LOSSES, START_SCHEMES, Registry

ROOT = Path(__file__).parents[3]


@dataclass(frozen=True)
class Thing:
    name: str
    label: str


def test_things_come_in_the_order_in_which_they_were_entered():
    things = Registry("json")
    first, second = things.enter(Thing("b", "B")), things.enter(Thing("a", "A"))
    assert list(things) == ["b", "a"]
    assert list(things.values()) == [first, second]
    assert "c" not in things
    with pytest.raises(KeyError):
        things["c"]


def test_the_lecture_s_data_losses_and_starts_are_there_with_labels():
    assert list(DATA)[:8] == ["clouds", "overlap", "ravine", "xor", "circles", "moons", "iris", "penguins"]
    assert list(LOSSES)[:3] == ["cross_entropy", "squared_error", "perceptron"]
    assert list(START_SCHEMES)[:4] == ["wide_normal", "small_normal", "uniform", "zeros"]
    for registry in (DATA, LOSSES, START_SCHEMES):
        assert all(thing.name == name and thing.label for name, thing in registry.items())


def test_numpy_is_imported_for_the_names_and_not_before():
    program = """
import sys
import core.cli.parse, core.plan.choices as choices
before = "numpy" in sys.modules
print(before, *choices.LOSSES)
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "cross_entropy", "squared_error", "perceptron"]
