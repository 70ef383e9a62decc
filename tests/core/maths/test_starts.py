"""The start: drawn from its seed as its scheme says, or given."""

import math

import numpy as np
import pytest

from core.maths.starts import START_SCHEMES, random_start


def test_a_start_is_drawn_from_its_seed_with_a_deviation_of_two():
    assert random_start(7).tobytes() == random_start(7).tobytes()
    starts = np.array([random_start(seed) for seed in range(4000)])
    assert len({start.tobytes() for start in starts}) == 4000
    assert np.abs(starts.mean(axis=0)).max() < 0.13
    np.testing.assert_allclose(starts.std(axis=0), 2.0, rtol=0.05)


@pytest.mark.parametrize(
    ("scheme", "deviation", "largest"),
    [("wide_normal", 2.0, 10.0), ("small_normal", 0.1, 0.5), ("uniform", 1 / math.sqrt(3), 1.0), ("zeros", 0.0, 0.0)],
)
def test_each_scheme_draws_its_starts_from_the_seed(scheme, deviation, largest):
    assert random_start(7, scheme).tobytes() == random_start(7, scheme).tobytes()
    starts = np.array([random_start(seed, scheme) for seed in range(2000)])
    assert np.abs(starts.mean(axis=0)).max() <= 0.1 * deviation
    np.testing.assert_allclose(starts.std(axis=0), deviation, rtol=0.06)
    assert largest / 2 <= np.abs(starts).max() <= largest
    np.testing.assert_allclose(starts.max(), -starts.min(), rtol=0.2 if scheme != "uniform" else 0.01)


@pytest.mark.parametrize("scheme", START_SCHEMES)
def test_a_scheme_says_whether_its_starts_differ_from_seed_to_seed(scheme):
    assert START_SCHEMES[scheme].seeded == (random_start(1, scheme).tolist() != random_start(2, scheme).tolist())
