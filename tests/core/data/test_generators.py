"""The generated data: what a teacher says of each of them is so, for any seed."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.data.dataset import make_dataset
from core.plan.experiment import Experiment

GENERATED = ["clouds", "overlap", "ravine", "xor", "circles", "moons"]
SEEDS = st.integers(0, 2**63 - 1)


@st.composite
def sizes(draw, least=10, most=2000):
    samples = draw(st.integers(least, most))
    return samples, draw(st.integers(2, samples - 2))


def points(data, samples, train, data_seed):
    made = make_dataset(Experiment(data=data, samples=samples, train=train, batch_size=train, data_seed=data_seed))
    return np.vstack([made.X_train, made.X_test]), np.concatenate([made.y_train, made.y_test])


def hull(dots):
    """The corners of the convex hull, counterclockwise (Andrew's monotone chain, 1979)."""

    def half(ordered):
        chain = []
        for dot in ordered:
            while len(chain) >= 2 and turn(chain[-2], chain[-1], dot) <= 0:
                chain.pop()
            chain.append(dot)
        return chain[:-1]

    ordered = sorted(map(tuple, dots))
    return half(ordered) + half(ordered[::-1])


def turn(a, b, c):
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def a_point_lies_inside(dots, corners):
    sides = list(zip(corners, corners[1:] + corners[:1], strict=True))
    return any(all(turn(a, b, dot) > 1e-9 for a, b in sides) for dot in dots)


def is_surely_not_separable(X, y):
    """No line keeps a point apart from points all around it."""
    zeros, ones = X[y == 0], X[y == 1]
    return a_point_lies_inside(zeros, hull(ones)) or a_point_lies_inside(ones, hull(zeros))


@given(sizes(), SEEDS)
@settings(max_examples=60, deadline=None)
def test_clouds_are_separated_by_a_line_that_keeps_its_distance_from_every_sample(size, data_seed):
    X, y = points("clouds", *size, data_seed)
    across = (math.cos(-0.45), math.sin(-0.45))
    distance = (X[:, 0] - 0.2) * across[0] + (X[:, 1] + 0.1) * across[1]
    assert (distance[y == 1] > 0.25 - 1e-9).all()
    assert (distance[y == 0] < -0.25 + 1e-9).all()


@pytest.mark.parametrize("data", [name for name in GENERATED if name != "clouds"])
@given(size=sizes(least=500), data_seed=SEEDS)
@settings(max_examples=15, deadline=None)
def test_no_line_separates_the_other_data(data, size, data_seed):
    assert is_surely_not_separable(*points(data, *size, data_seed))


def test_the_check_for_separability_tells_both_cases_apart():
    square = np.array([(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.5, 0.5)])
    assert is_surely_not_separable(square, np.array([1.0, 1.0, 1.0, 1.0, 0.0]))
    assert not is_surely_not_separable(square, np.array([1.0, 1.0, 0.0, 0.0, 0.0]))
    assert not is_surely_not_separable(*points("clouds", 1000, 500, 3))


def test_of_the_overlapping_clouds_a_line_tells_about_nine_samples_of_ten():
    X, y = points("overlap", 20_000, 10_000, 0)
    best = max(
        ((X @ (math.cos(angle), math.sin(angle)) > 0) == (y == 1)).mean() for angle in np.linspace(0, math.pi, 60)
    )
    assert 0.88 < best < 0.91


def test_the_ravine_is_about_ten_times_as_wide_as_it_is_high():
    X, _ = points("ravine", 20_000, 10_000, 0)
    assert 8 < X[:, 0].std() / X[:, 1].std() < 10


def test_the_opposite_corners_of_xor_are_of_one_class():
    X, y = points("xor", 4000, 2000, 0)
    product = X[:, 0] * X[:, 1]
    assert ((product < 0) == (y == 1)).mean() > 0.98
    for quadrant in [(1, 1), (1, -1), (-1, 1), (-1, -1)]:
        assert ((X * quadrant) > 0).all(axis=1).sum() > 900


def test_a_circle_tells_the_disc_from_the_ring():
    X, y = points("circles", 4000, 2000, 0)
    assert ((np.hypot(X[:, 0], X[:, 1]) < 1.3) == (y == 1)).mean() > 0.99


def test_moons_reach_into_each_other_and_yet_lie_apart():
    X, y = points("moons", 600, 300, 0)
    apart = np.hypot(*(X[y == 0][:, np.newaxis] - X[y == 1]).transpose(2, 0, 1)).min(axis=1)
    assert (apart > 0.25).mean() > 0.95
    assert X[y == 0][:, 0].max() > X[y == 1][:, 0].min() + 0.5
    assert X[y == 0][:, 1].min() < X[y == 1][:, 1].max() - 0.5


@pytest.mark.parametrize("data", GENERATED)
@given(size=sizes(most=400), data_seed=st.integers(0, 2**63 - 2))
@settings(max_examples=15, deadline=None)
def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(data, size, data_seed):
    X, y = points(data, *size, data_seed)
    again_X, again_y = points(data, *size, data_seed)
    other_X, _ = points(data, *size, data_seed + 1)
    assert (X.tobytes(), y.tobytes()) == (again_X.tobytes(), again_y.tobytes())
    assert not np.isin(X, other_X).any()


@pytest.mark.parametrize("data", GENERATED)
@given(size=sizes(), data_seed=SEEDS)
@settings(max_examples=20, deadline=None)
def test_both_sets_hold_half_of_each_class(data, size, data_seed):
    samples, train = size
    X, y = points(data, samples, train, data_seed)
    assert X.shape == (samples, 2)
    assert np.isfinite(X).all()
    assert np.abs(X).max() < 20
    assert sorted(set(y)) == [0.0, 1.0]
    for part in (y[:train], y[train:]):
        assert (part == 0).sum() - (part == 1).sum() in (0, 1)


@pytest.mark.parametrize("data", GENERATED)
def test_a_million_samples_can_be_made(data):
    X, y = points(data, 1_000_000, 666_667, 1)
    assert X.shape == (1_000_000, 2)
    assert (y[:666_667].sum(), y[666_667:].sum()) == (333_333, 166_666)


@pytest.mark.parametrize("data", GENERATED)
def test_the_classes_come_in_no_particular_order(data):
    _, y = points(data, 3000, 2000, 0)
    changes = (np.diff(y[:2000]) != 0).sum()
    assert 850 < changes < 1150  # about half of 1999
