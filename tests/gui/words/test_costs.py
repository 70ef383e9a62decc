"""What the cost card says of a run."""

import math
from dataclasses import replace

import pytest

from core.analysis.costs import make_costs
from core.training.seen import Scores, Seen
from gui.words.race import cost_cells


@pytest.mark.parametrize(("swing", "told"), [(0.25, True), (math.nan, False), (math.inf, False)])
def test_no_swing_is_told_that_is_no_number(run_of, swing, told):
    costs = replace(make_costs(Seen(run_of(10), 10), 0.5), swing=swing)
    cells = " ".join(cost_cells(costs, Scores(0.0, 0.0, 1.0, 1.0, None)))
    assert ("swings by" in cells) is told
    assert "nan" not in cells
