"""What the cost card says of a run."""

import math
from dataclasses import replace

import pytest

from core.analysis.costs import make_costs
from core.training.seen import Scores, Seen
from gui.words.race import cost_cells, seconds_text


@pytest.mark.parametrize(("swing", "told"), [(0.25, True), (math.nan, False), (math.inf, False)])
def test_no_swing_is_told_that_is_no_number(run_of, swing, told):
    costs = replace(make_costs(Seen(run_of(10), 10), 0.5), swing=swing)
    cells = " ".join(cost_cells(costs, Scores(0.0, 0.0, 1.0, 1.0, None)))
    assert ("swings by" in cells) is told
    assert "nan" not in cells


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.0, "0 µs"),
        (37.44e-6, "37.4 µs"),
        (999.6e-6, "1 ms"),
        (0.99951, "1 s"),
        (119.5, "120 s"),
        (40_000.0, "40\N{NARROW NO-BREAK SPACE}000 s"),
    ],
)
def test_a_time_is_never_a_power_of_ten(qapp, seconds, said):
    assert seconds_text(seconds) == said
