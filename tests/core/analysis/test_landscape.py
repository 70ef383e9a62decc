"""The landscape: the loss at every point of the plane, contours that lie on their level, a box that only grows."""

import math

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.analysis.landscape import (
    FOLLOWED_MOST,
    LEVELS,
    SAMPLES_MOST,
    Slice,
    contours,
    followed,
    loss_grid,
    plane_box,
    survey,
)
from core.analysis.minimum import Minimum, find_minimum
from core.data.dataset import prepare
from core.maths.losses import LOSSES
from core.maths.perceptron import signed_inputs
from core.training.run import Run
from tests.core import restated

WEIGHTS = st.floats(-5, 5)
POINTS = st.lists(st.tuples(st.floats(-260, 260), st.floats(-260, 260)), min_size=1, max_size=8)


def a_set(count, seed=0):
    random = np.random.default_rng(seed)
    return random.normal(size=(count, 2)), np.arange(count) % 2.0


@pytest.mark.parametrize("loss", restated.LOSSES)
@given(w1=st.lists(WEIGHTS, min_size=1, max_size=4), w2=st.lists(WEIGHTS, min_size=1, max_size=3), b=WEIGHTS)
@settings(max_examples=25, deadline=None)
def test_every_point_of_the_grid_is_the_mean_loss_of_its_weights(loss, w1, w2, b):
    X, y = a_set(9)
    samples = [(*point, label) for point, label in zip(X.tolist(), y.tolist(), strict=True)]
    grid = loss_grid(np.array(w1), np.array(w2), b, signed_inputs(X, y), LOSSES[loss])
    expected = [[restated.batch_loss(loss, (right, up, b), samples) for right in w1] for up in w2]
    np.testing.assert_allclose(grid, expected, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("loss", restated.LOSSES)
@pytest.mark.parametrize(("count", "reach"), [(2500, 3.0), (2500, 60.0), (70, 150.0)])
def test_the_grid_is_the_mean_loss_of_many_samples_and_of_weights_as_large_as_a_picture_holds(loss, count, reach):
    X, y = a_set(count, seed=3)
    w1, w2 = np.linspace(-reach, reach, 4), np.linspace(-reach / 2, reach, 3)
    grid = loss_grid(w1, w2, -0.7, signed_inputs(X, y), LOSSES[loss])
    t = 2 * y - 1
    for row, up in enumerate(w2):
        for column, right in enumerate(w1):
            z = right * X[:, 0] + up * X[:, 1] - 0.7
            of_samples = {
                "cross_entropy": np.logaddexp(0, -t * z),
                "squared_error": (z - t) ** 2 / 2,
                "perceptron": np.maximum(0, -t * z),
            }
            assert grid[row, column] == pytest.approx(of_samples[loss].mean(), rel=1e-12)


@pytest.mark.parametrize("loss", ["cross_entropy", "perceptron"])
def test_others_come_first_between_two_rows(loss):
    X, y = a_set(5)
    rests = []
    loss_grid(np.zeros(3), np.zeros(7), 0.0, signed_inputs(X, y), LOSSES[loss], lambda: rests.append(1))
    assert len(rests) == 7


def lines_of(contours):
    """The lines one by one."""
    gaps = np.flatnonzero(np.isnan(contours[:, 0]))
    assert (np.isnan(contours).all(axis=1) == np.isnan(contours).any(axis=1)).all()
    return [line[:-1] for line in np.split(contours, gaps + 1) if len(line) > 1]


def on_grid(w1, w2, losses, point):
    """The loss at a point between the points of a grid, straight along its edges."""
    column = min(int(np.searchsorted(w1, point[0], side="right")) - 1, len(w1) - 2)
    row = min(int(np.searchsorted(w2, point[1], side="right")) - 1, len(w2) - 2)
    right, up = (point[0] - w1[column]) / (w1[column + 1] - w1[column]), (point[1] - w2[row]) / (w2[row + 1] - w2[row])
    below = (1 - right) * losses[row, column] + right * losses[row, column + 1]
    above = (1 - right) * losses[row + 1, column] + right * losses[row + 1, column + 1]
    return (1 - up) * below + up * above


@pytest.mark.parametrize("loss", restated.LOSSES)
def test_contour_lines_lie_on_their_level(loss):
    X, y = a_set(60, seed=1)
    w1, w2 = np.linspace(-4, 4, 33), np.linspace(-3, 5, 29)
    losses = loss_grid(w1, w2, 0.3, signed_inputs(X, y), LOSSES[loss])
    lines = lines_of(contours(w1, w2, losses).lines)
    levels = []
    for line in lines:
        heights = [on_grid(w1, w2, losses, point) for point in line]
        assert heights == pytest.approx([heights[0]] * len(line), rel=1e-9)
        levels.append(heights[0])
    low, high = losses.min(), losses.max()
    expected = [low + (high - low) * (part / (LEVELS + 1)) ** 2 for part in range(1, LEVELS + 1)]
    assert np.unique(np.round(levels, 9)).tolist() == pytest.approx(expected, rel=1e-6)


def test_below_each_contour_lies_what_costs_less():
    X, y = a_set(60, seed=1)
    w1, w2 = np.linspace(-4, 4, 33), np.linspace(-3, 5, 29)
    losses = loss_grid(w1, w2, 0.3, signed_inputs(X, y), LOSSES["cross_entropy"])
    areas = contours(w1, w2, losses).areas
    low, high = losses.min(), losses.max()
    levels = [low + (high - low) * (part / (LEVELS + 1)) ** 2 for part in range(LEVELS, 0, -1)]
    assert len(areas) == LEVELS
    for area, level in zip(areas, levels, strict=True):
        for row in range(2, 28, 4):
            for column in range(2, 32, 4):
                if abs(losses[row, column] - level) > 1e-9:
                    assert is_inside(area, w1[column], w2[row]) == (losses[row, column] < level)


def is_inside(polygons, x, y):
    """Whether a place is inside an odd number of polygons: how many edges a ray to the right crosses."""
    (x0, y0), (x1, y1) = polygons[:-1].T, polygons[1:].T
    with np.errstate(invalid="ignore", divide="ignore"):
        at = x0 + (y - y0) / (y1 - y0) * (x1 - x0)
        return int(np.sum(((y0 > y) != (y1 > y)) & ~np.isnan(y1 - y0) & (at > x))) % 2 == 1


def test_a_flat_landscape_has_no_contours():
    lines = contours(np.arange(4.0), np.arange(3.0), np.full((3, 4), 0.7)).lines
    assert lines.shape == (0, 2) or np.ptp(lines[~np.isnan(lines)]) <= 3  # at most the rim itself


def run_of(train, **wishes):
    return Run(*prepare({"samples": train + 100, "train": train, "data": "overlap", **wishes}))


BOX = (-2.0, -1.0, 3.0, 4.0)


@pytest.mark.parametrize(
    ("train", "measured"), [(300, [300, 300]), (SAMPLES_MOST, [SAMPLES_MOST] * 2), (2900, [SAMPLES_MOST] * 2 + [2900])]
)
def test_a_landscape_is_that_of_the_training_set_in_its_box_at_its_slice_ever_better(train, measured):
    run = run_of(train)
    found = list(survey(run, Slice(BOX, 0.25)))
    assert [landscape.samples for landscape in found] == measured
    assert [landscape.final for landscape in found] == [False] * (len(found) - 1) + [True]
    whole = np.ptp([loss_at(run.dataset, w1, w2, 0.25) for w1 in (-2, 3) for w2 in (-1, 4)])
    unevenness = []
    for landscape in found:
        assert (landscape.box, landscape.b, landscape.at_minimum) == (BOX, 0.25, False)
        points = landscape.lines[~np.isnan(landscape.lines[:, 0])]
        assert len(points) > 100
        assert ((points >= (-2, -1)) & (points <= (3, 4))).all()
        lines = lines_of(landscape.lines)
        rises = [np.ptp([loss_at(run.dataset, *point, 0.25) for point in line[::7]]) for line in lines]
        unevenness.append(max(rises) / whole)
    assert unevenness[-1] < 0.001  # a line of the last keeps its height on the whole set
    assert unevenness[-1] < unevenness[0] < 0.05


@pytest.mark.parametrize("loss", ["squared_error", "perceptron"])
def test_of_a_large_set_the_whole_is_measured_under_every_loss(loss):
    run = run_of(5000, loss=loss)
    last = list(survey(run, Slice(BOX, 0.25)))[-1]
    t, (x1, x2) = 2 * run.dataset.y_train - 1, run.dataset.X_train.T

    def at(w1, w2):
        z = w1 * x1 + w2 * x2 + 0.25
        return ((z - t) ** 2 / 2 if loss == "squared_error" else np.maximum(0, -t * z)).mean()

    whole = np.ptp([at(w1, w2) for w1 in (-2, 3) for w2 in (-1, 4)])
    assert last.samples == 5000
    assert max(np.ptp([at(*point) for point in line[::7]]) for line in lines_of(last.lines)) < 0.003 * whole


@pytest.mark.parametrize("known", [False, True])
def test_the_slice_goes_through_the_minimum_where_that_is_asked_for(known):
    run = run_of(300)
    minimum = find_minimum(run.train_signed, run.loss)
    for landscape in survey(run, Slice(BOX, 0.25, at_minimum=True), minimum if known else None):
        assert landscape.at_minimum
        assert landscape.b == minimum.weights[2]
        assert landscape.minimum.weights.tolist() == minimum.weights.tolist()


@pytest.mark.parametrize("wishes", [{"data": "clouds"}, {"loss": "perceptron"}])
def test_without_a_minimum_the_slice_is_the_one_that_was_asked_for(wishes):
    for landscape in survey(run_of(300, **wishes), Slice(BOX, 0.25, at_minimum=True)):
        assert (landscape.b, landscape.at_minimum, landscape.minimum.weights) == (0.25, False, None)


def test_of_a_very_large_set_the_first_contours_do_not_wait_for_the_minimum():
    run = run_of(21_000)
    found = list(survey(run, Slice(BOX, 0.25, at_minimum=True)))
    assert [landscape.minimum is None for landscape in found] == [True, True, False]
    assert found[0].at_minimum  # of the samples measured so far
    assert (
        found[0].b == find_minimum(run.train_signed[:, np.linspace(0, 20_999, 2000).astype(int)], run.loss).weights[2]
    )
    assert found[-1].b == found[-1].minimum.weights[2] != found[0].b


def test_a_survey_ends_at_once_when_something_newer_is_asked_for():
    class NewerError(Exception):
        pass

    left = iter(range(40))

    def give_way():
        if next(left, None) is None:
            raise NewerError

    with pytest.raises(NewerError):
        list(survey(run_of(300), Slice(BOX, 0.25), give_way=give_way))


def loss_at(dataset, w1, w2, b):
    """The mean cross-entropy of the training set, by NumPy's own logaddexp."""
    z = w1 * dataset.X_train[:, 0] + w2 * dataset.X_train[:, 1] + b
    return np.logaddexp(0, -(2 * dataset.y_train - 1) * z).mean()


@given(st.floats(allow_nan=False))
def test_the_slice_follows_the_bias_unless_it_has_diverged(b):
    assert followed(b) == max(-200.0, min(200.0, b))


def inside(point, box):
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def minimum_at(w1, w2):
    return Minimum("point", np.array([w1, w2, 0.3]), 0.1)


@given(paths=st.lists(POINTS, min_size=1, max_size=4), minimum=st.none() | st.builds(minimum_at, WEIGHTS, WEIGHTS))
@example(paths=[[(0.0, 200.0)], [(0.0, 0.0)]], minimum=minimum_at(0.0, -1.0))  # a start that is not followed
@settings(max_examples=150, deadline=None)
def test_a_box_holds_the_descent_the_minimum_and_every_box_before_it(paths, minimum):
    box, path = None, []
    for more in paths:
        path += more
        grown = plane_box(np.array(path), minimum)
        assert grown[0] < grown[2]
        assert grown[1] < grown[3]
        for point in path:
            if max(map(abs, point)) < FOLLOWED_MOST:
                assert inside(point, grown)
        if box is not None:
            assert inside(box[:2], grown)
            assert inside(box[2:], grown)
        box = grown
    if minimum is not None:
        assert inside(minimum.weights[:2], box)


def test_the_first_box_stands_around_the_origin_and_the_start():
    assert plane_box(np.array([[0.0, 0.0]])) == (-2.5, -2.5, 2.5, 2.5)
    assert plane_box(np.array([[4.0, -8.0]])) == (-10.0, -10.0, 10.0, 10.0)


def test_the_way_from_the_start_to_the_minimum_fills_more_than_half_of_the_box():
    start, minimum = (-0.1, 0.1), (2.3, 1.6)
    left, bottom, right, top = plane_box(np.array([start]), minimum_at(*minimum))
    assert (minimum[0] - start[0]) / (right - left) > 0.5
    assert (left + right) / 2 == pytest.approx((start[0] + minimum[0]) / 2)
    assert (bottom + top) / 2 == pytest.approx((start[1] + minimum[1]) / 2)


@pytest.mark.parametrize("far", [(math.inf, 0.0), (math.nan, 1.0), (0.0, -1e300), (200.0, 0.0)])
def test_weights_that_diverge_are_not_followed(far):
    near = (1.0, 1.0)
    box = plane_box(np.array([near]))
    assert plane_box(np.array([near, far])) == box
    assert all(map(math.isfinite, plane_box(np.array([far]))))
