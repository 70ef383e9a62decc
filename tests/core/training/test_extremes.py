"""Which rows a curve is drawn through: few, and none of its peaks is lost."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.training.columns import CHUNK, Columns
from core.training.extremes import BLOCK


def curve(values):
    columns = Columns({"value": np.float64}, curves=("value",))
    for first in range(0, len(values), 7777):
        columns.append(value=values[first : first + 7777])
    return columns


def noise(count, seed=0):
    return np.random.default_rng(seed).normal(size=count)


def brute_force(values, start, stop, bins):
    """The ends and the first lowest and highest row of every bin, one bin after the other."""
    if stop - start <= 2 * bins:
        return list(range(start, stop))
    width = 1
    while width <= (stop - start - 1) // bins:
        width *= 2
    rows = {start, stop - 1}
    for left in range(start // width * width, stop, width):
        inside = range(max(left, start), min(left + width, stop))
        rows.add(min(inside, key=values.__getitem__))
        rows.add(max(inside, key=values.__getitem__))
    return sorted(rows)


VALUES = noise(2 * CHUNK + 5000)
STEPS = np.floor(3 * noise(60_000, seed=1))  # many rows of the same value
NOISY, STEPPED = curve(VALUES), curve(STEPS)


@pytest.mark.parametrize(("columns", "values"), [(NOISY, VALUES), (STEPPED, STEPS)], ids=["noise", "ties"])
@given(data=st.data(), bins=st.integers(1, 1200))
@settings(max_examples=40, deadline=None)
def test_the_rows_are_the_extremes_that_brute_force_finds(columns, values, data, bins):
    start = data.draw(st.integers(0, len(values) - 1))
    stop = data.draw(st.integers(start, min(len(values), start + data.draw(st.sampled_from([40, 4000, 200_000])))))
    rows = columns.curve_rows("value", start, stop, bins)
    assert rows.tolist() == brute_force(values.tolist(), start, stop, bins)


@pytest.mark.parametrize(
    ("start", "stop", "bins"),
    [
        (0, 0, 10),
        (3, 4, 10),
        (3, 23, 10),
        (3, 24, 10),
        (BLOCK - 1, 3 * BLOCK + 1, 2),
        (CHUNK - 1, CHUNK + 1000, 100),
        (1, 2 * CHUNK, 3),
        (17, 2 * CHUNK + 4999, 1000),
        (0, 2 * CHUNK + 5000, 2),
        (1, 6, 1),
        (5, 2 * CHUNK, 1),
    ],
)
def test_ranges_that_begin_and_end_at_borders_keep_their_extremes(start, stop, bins):
    rows = NOISY.curve_rows("value", start, stop, bins)
    assert rows.tolist() == brute_force(VALUES.tolist(), start, stop, bins)


@given(data=st.data(), bins=st.integers(2, 1200))
@settings(max_examples=60, deadline=None)
def test_a_curve_keeps_its_ends_and_its_extremes_rises_and_is_bounded(data, bins):
    start = data.draw(st.integers(0, len(VALUES) - 1))
    stop = data.draw(st.integers(start + 1, len(VALUES)))
    rows = NOISY.curve_rows("value", start, stop, bins)
    shown = VALUES[rows]
    assert (rows[0], rows[-1]) == (start, stop - 1)
    assert (np.diff(rows) > 0).all()
    assert len(rows) <= 2 * bins + 6
    assert (shown.min(), shown.max()) == (VALUES[start:stop].min(), VALUES[start:stop].max())


def test_the_rows_inside_stand_still_while_the_curve_grows():
    before = NOISY.curve_rows("value", 0, 100_000, 1000)
    after = NOISY.curve_rows("value", 0, 100_100, 1000)
    settled = 99_900
    assert before[before < settled].tolist() == after[after < settled].tolist()


def test_two_million_rows_are_drawn_through_two_thousand():
    values = noise(2_000_000)
    values[1_234_567], values[765_432] = 9.0, -9.0
    columns = curve(values)
    for start, stop in [(0, 2_000_000), (1, 1_999_999), (700_000, 1_300_001)]:
        rows = columns.curve_rows("value", start, stop, 1000)
        assert len(rows) <= 2006
        assert {start, 765_432, 1_234_567, stop - 1} <= set(rows.tolist())
        assert (np.diff(rows) > 0).all()
        width = 2048 if stop - start > 1_000_000 else 1024
        for left in range(-(-start // width) * width, stop - width, 37 * width):
            inside = values[left : left + width]
            assert {left + int(inside.argmin()), left + int(inside.argmax())} <= set(rows.tolist())
