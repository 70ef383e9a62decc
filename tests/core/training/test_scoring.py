"""Loss and accuracy on whole sets against plain numbers, and the straightness of a descent."""

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.maths.losses import LOSSES
from core.maths.perceptron import signed_inputs
from core.training import scoring as metrics
from core.training.scoring import score, straightness
from tests.core import restated

NUMBERS = st.floats(-5, 5)
SAMPLES = st.lists(st.tuples(NUMBERS, NUMBERS, st.sampled_from([0.0, 1.0])), min_size=1, max_size=12)


def scored(weights, samples, loss):
    X, y = np.array(samples)[:, :2], np.array(samples)[:, 2]
    return score(np.array(weights), signed_inputs(X, y), LOSSES[loss])


@pytest.mark.parametrize("loss", restated.LOSSES)
@given(weights=st.tuples(NUMBERS, NUMBERS, NUMBERS), samples=SAMPLES)
@settings(max_examples=50, deadline=None)
def test_a_score_is_the_mean_loss_and_the_number_of_right_predictions(loss, weights, samples):
    made = scored(weights, samples, loss)
    assert made.loss == pytest.approx(restated.batch_loss(loss, weights, samples), rel=1e-12, abs=1e-12)
    unsure = sum(abs(restated.net_input(weights, sample)) < 1e-12 for sample in samples)
    assert abs(made.correct - restated.accuracy(weights, samples) * len(samples)) <= unsure + 1e-9


@pytest.mark.parametrize("weights", [(0.0, 0.0, 0.0), (-0.0, 0.0, -0.0), (1.0, -1.0, 0.0), (-2.0, 2.0, -0.0)])
def test_a_net_input_of_exactly_zero_is_predicted_as_class_zero(weights):
    on_the_line = [(1.0, 1.0), (-3.0, -3.0), (0.0, 0.0)]
    assert scored(weights, [(*point, 0.0) for point in on_the_line], "perceptron").correct == 3
    assert scored(weights, [(*point, 1.0) for point in on_the_line], "perceptron").correct == 0


@pytest.mark.parametrize("loss", restated.LOSSES)
@pytest.mark.parametrize("size", [metrics.SAMPLES_AT_ONCE + extra for extra in (-1, 0, 1)] + [20_000])
def test_a_large_set_is_scored_whole(loss, size):
    random = np.random.default_rng(size)
    X, y, weights = random.normal(size=(size, 2)), random.integers(0, 2, size).astype(float), random.normal(size=3)
    made = score(weights, signed_inputs(X, y), LOSSES[loss])
    z = X[:, 0] * weights[0] + X[:, 1] * weights[1] + weights[2]
    t = 2 * y - 1
    each = {
        "cross_entropy": np.log(1 + np.exp(-t * z)),
        "squared_error": (z - t) ** 2 / 2,
        "perceptron": np.where(t * z < 0, -t * z, 0),
    }[loss]
    assert made.loss == pytest.approx(math.fsum(each) / size, rel=1e-12)
    assert made.correct == sum(bool(a > 0) == bool(b == 1) for a, b in zip(z, y, strict=True))


def pieces(path, *cuts):
    return iter(np.split(np.array(path, dtype=float), cuts))


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ([(0, 0, 0), (1, 2, 2), (3, 6, 6)], 1.0),
        ([(5, 5, 5), (5, 5, 8)], 1.0),
        ([(0, 0, 0), (3, 4, 0), (0, 8, 0)], 8 / 10),  # two sides of a triangle, 5 and 5
        ([(0, 0, 0), (3, 4, 0), (3, 4, 12)], 13 / 17),
        ([(1, 0, 0), (0, 0, 0), (1, 0, 0)], 0.0),
        ([(0, 0, 0), (1, 1, 0), (2, 0, 0), (3, 1, 0), (4, 0, 0)], 4 / (4 * math.sqrt(2))),
        ([(0, 0, 0), (3e200, 4e200, 0), (0, 8e200, 0)], 0.8),
        ([(0, 0, 0), (3e-200, 4e-200, 0), (0, 8e-200, 0)], 0.8),
        ([(0, 0, 0), (3e-320, 4e-320, 0), (0, 8e-320, 0)], pytest.approx(0.8, rel=1e-3)),
        ([(2, 2, 2), (2, 2, 2), (2, 2, 2)], None),
        ([(2, 2, 2)], None),
        ([(0, 0, 0), (1e308, 1e308, 1e308), (-1e307, 0, 0), (1e308, 1e308, 1e308)], None),
    ],
    ids=str,
)
def test_straightness_is_the_distance_from_start_to_end_by_the_length_of_the_path(path, expected):
    for cuts in [(), (1,), (len(path) - 1,), tuple(range(1, len(path)))]:
        cuts = tuple(cut for cut in cuts if 0 < cut < len(path))
        made = straightness(pieces(path, *cuts))
        if expected is None:
            assert made is None
        else:
            assert made == (pytest.approx(expected, rel=1e-14) if isinstance(expected, float) else expected)


def test_a_path_of_no_pieces_has_no_straightness():
    assert straightness(iter([])) is None


@given(st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS), min_size=2, max_size=30), st.integers(1, 29))
@settings(max_examples=60, deadline=None)
def test_straightness_is_the_same_however_the_path_is_cut(path, cut):
    length = math.fsum(math.dist(a, b) for a, b in pairwise(path))
    made = straightness(pieces(path, min(cut, len(path) - 1)))
    if length == 0:
        assert made is None
    else:
        assert made == pytest.approx(math.dist(path[0], path[-1]) / length, rel=1e-9, abs=1e-12)
