"""The limit and the state in words, as a table of cases."""

import pytest

from core.analysis.step_state import StepState
from core.plan.experiment import Experiment
from gui.words import step as step_words


@pytest.mark.parametrize(
    ("limit", "remark"),
    [
        (None, ""),
        (0.8349, "full-batch limit 0.83"),
        (12.3, "full-batch limit 12"),
        (0.000123, "full-batch limit 0.00012"),
        (12345.6, "full-batch limit 12\N{NARROW NO-BREAK SPACE}000"),
        (1234567.8, "full-batch limit 1.2 × 10⁶"),
    ],
)
def test_the_limit_has_two_digits_that_matter(limit, remark):
    assert step_words.limit_remark(StepState("steady", limit, 2000)) == remark


def test_below_the_full_batch_the_safe_bound_stands_beside_the_limit():
    state = StepState("steady", 3.7, 2000, everywhere=1.5, safe=0.289)
    assert step_words.limit_remark(state) == "full-batch limit 3.7 · safe for this batch size 0.28", "never above it"


@pytest.mark.parametrize(
    ("state", "changes", "parts"),
    [
        (StepState("steady", 0.5, 2000), {"loss": "squared_error"}, ["2/λmax = 0.5 here and now; exact"]),
        (StepState("steady", 0.5, 2000), {}, ["0.5 here and now", "near these weights for this loss"]),
        (StepState("steady", 0.5, 5000), {"samples": 90_000, "train": 60_000}, ["on 5000 of 60\u202f000 training"]),
        (StepState("steady", None, 2000), {"loss": "perceptron"}, ["no curvature", "scales the weights"]),
        (
            StepState("steady", 9.0, 2000, everywhere=1.59),
            {},
            ["leaves their neighbourhood", "up to 1.5 is safe everywhere"],
        ),
        (
            StepState("steady", 9.0, 2000, 1.5, 0.28),
            {"batch_size": 10},
            ["batches of 10 every rate up to 0.28 is safe"],
        ),
    ],
)
def test_the_mark_is_explained_as_what_it_is(state, changes, parts):
    text = step_words.limit_explained(state, Experiment(**changes))
    assert all(part in text for part in parts)
    assert ("training samples)" in text) == (state.samples == 5000)


@pytest.mark.parametrize(
    ("state", "changes", "said"),
    [
        (StepState("start", 1.0, 2000), {}, "just begun"),
        (StepState("steady", 1.0, 2000), {}, "steady"),
        (StepState("resting", 1.0, 2000), {}, "at rest"),
        (StepState("diverging", 1.0, 2000), {}, "diverging"),
        (StepState("zigzagging", 1.0, 2000), {"learning_rate": 0.6}, "across the valley"),
        (StepState("zigzagging", 1.0, 2000), {"learning_rate": 0.4}, "from batch to batch"),
        (StepState("zigzagging", 1.0, 2000), {"learning_rate": 0.4, "batch_size": 2000}, "across the valley"),
        (StepState("zigzagging", None, 2000), {"loss": "perceptron"}, "from batch to batch"),
    ],
)
def test_the_state_says_between_what_it_zigzags(state, changes, said):
    text = step_words.state(state, Experiment(**changes))
    assert text.startswith("descent: ")
    assert said in text
