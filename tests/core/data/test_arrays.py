"""Rows taken evenly: all where there are few, else the first, the last and such as lie evenly between."""

import numpy as np
import pytest

from core.data.arrays import evenly


@pytest.mark.parametrize(("count", "most"), [(0, 5), (5, 5), (6, 5), (1000, 7), (1_000_000, 999)])
def test_rows_are_taken_evenly(count, most):
    rows = evenly(count, most)
    assert len(rows) == min(count, most)
    assert rows[:1].tolist() == [0][:count]
    assert rows[-1:].tolist() == [count - 1][:count]
    gaps = np.diff(rows)
    assert (gaps > 0).all()
    assert np.ptp(gaps) <= 1 if len(gaps) else True
