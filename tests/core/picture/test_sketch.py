"""A long descent is drawn through few of its steps, and looks as if all were drawn."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.data.dataset import prepare
from core.picture.sketch import BLOCK, KEPT_MOST, Sketch
from core.training.history import History
from core.training.run import Run

VIEW = np.array([400, 180])  # pixels: about the size of the view in a window of 1280 × 720
BINS = 400
LOW_HIGH = np.array([[-1.0, -1.0], [1.0, 1.0]])  # the corners of a view


def a_history(points):
    """A history whose w1 and w2 are these, the start first."""
    history = History(np.array([*points[0], 0.0]))
    w1, w2 = np.asarray(points[1:], dtype=float).T
    none = np.zeros(len(w1))
    history.iterations.append(w1=w1, w2=w2, b=none, batch_loss=none)
    return history


def whole_path(history, upto):
    rows = [history.iterations.read(name, 0, upto) for name in ("w1", "w2")]
    return np.vstack([history.start[:2], np.column_stack(rows)])


def sketched(history, upto, blocks=10**6):
    sketch = Sketch(history)
    while not sketch.extend(upto, blocks):
        pass
    return sketch.path(upto, BINS)


def wandering(count, seed=0):
    """Noise around a valley that is walked through slowly."""
    random = np.random.default_rng(seed)
    along = np.linspace(0, 3, count)
    return np.column_stack([along, np.sin(3 * along)]) + random.normal(scale=(0.05, 0.4), size=(count, 2))


def painted(path, low, high):
    """Which half pixels the lines of a path go through, in a view that just holds the descent."""
    places = (path - low) / (high - low) * (2 * VIEW - 1)
    ways = np.diff(places, axis=0)
    drawn = ~np.isnan(ways[:, 0])
    begins, ways = places[:-1][drawn], ways[drawn]
    picture = np.zeros(2 * VIEW, dtype=bool)
    counts = np.ceil(np.abs(ways).max(axis=1)).astype(int) + 1
    for first in range(0, len(ways), 20_000):
        some = counts[first : first + 20_000]
        step = np.repeat(np.arange(len(some)), some)
        part = (np.arange(len(step)) - np.repeat(np.cumsum(some) - some, some)) / some[step]
        at = begins[first : first + 20_000][step] + part[:, np.newaxis] * ways[first : first + 20_000][step]
        across, up = np.round(at).astype(int).T
        picture[across, up] = True
    return picture


def within(picture, pixels):
    """All half pixels that are no farther than some pixels from a painted one."""
    reach = math.floor(2 * pixels)
    wide = np.pad(picture, reach)
    near = np.zeros_like(picture)
    for across in range(-reach, reach + 1):
        for up in range(-reach, reach + 1):
            if math.hypot(across, up) <= 2 * pixels:
                begin = reach + across, reach + up
                near |= wide[begin[0] : begin[0] + picture.shape[0], begin[1] : begin[1] + picture.shape[1]]
    return near


def test_a_stochastic_descent_of_200_000_iterations_keeps_its_shape():
    run = Run(*prepare({"data": "ravine", "batch_size": 1, "learning_rate": 1.0, "epochs": 100}))
    run.extend(200_000, math.inf)
    whole, drawn = whole_path(run.history, 200_000), sketched(run.history, 200_000)
    low, high = whole.min(axis=0), whole.max(axis=0)
    truth, picture = painted(whole, low, high), painted(drawn, low, high)
    assert len(drawn) < 16_000
    assert not (picture & ~truth).any()  # nothing is drawn that was not walked
    assert (truth & within(picture, 1)).sum() > 0.998 * truth.sum()
    assert not (truth & ~within(picture, 2)).any()  # the Hausdorff distance, in pixels


@given(data=st.data(), count=st.integers(2, 9000))
@settings(max_examples=12, deadline=None)
def test_all_that_is_drawn_are_steps_of_the_descent_in_their_order(data, count):
    history = a_history(wandering(count))
    upto = data.draw(st.integers(0, count - 1))
    whole, drawn = whole_path(history, upto), sketched(history, upto)
    places = {point: iteration for iteration, point in enumerate(map(tuple, whole.tolist()))}
    pieces = np.split(drawn, np.flatnonzero(np.isnan(drawn[:, 0])))
    last = -1
    for piece in pieces:
        iterations = [places[tuple(point)] for point in piece[~np.isnan(piece[:, 0])].tolist()]
        assert iterations == list(range(iterations[0], iterations[0] + len(iterations)))
        assert iterations[0] > last - 1
        last = iterations[-1]
    assert tuple(drawn[0].tolist()) == tuple(whole[0].tolist())
    assert tuple(drawn[-1].tolist()) == tuple(whole[-1].tolist())


@pytest.mark.parametrize("upto", [0, 1, 500, BLOCK - 1])
def test_a_short_descent_is_drawn_whole(upto):
    history = a_history(wandering(5000))
    assert sketched(history, upto).tolist() == whole_path(history, upto).tolist()


def test_what_is_drawn_does_not_depend_on_how_often_it_was_looked_at():
    history = a_history(wandering(20_000))
    at_once = sketched(history, 20_000 - 1)
    often = Sketch(history)
    for upto in range(0, 20_000, 700):
        often.extend(upto, 3)
        often.path(upto, BINS)
    while not often.extend(20_000 - 1, 1):
        pass
    assert often.path(20_000 - 1, BINS).tobytes() == at_once.tobytes()


def test_as_long_as_steps_are_left_to_be_looked_at_their_extremes_are_drawn():
    points = wandering(50_000)
    points[44_444] = 9.0, -9.0
    sketch = Sketch(a_history(points))
    assert not sketch.extend(49_999, 2)
    drawn = sketch.path(49_999, BINS)
    assert (np.nanmax(drawn[:, 0]), np.nanmin(drawn[:, 1])) == (9.0, -9.0)
    assert len(drawn) < 3 * KEPT_MOST + 5 * BINS


def test_however_wild_and_long_a_bounded_number_of_steps_is_drawn():
    points = np.random.default_rng(0).normal(size=(50_000, 2))
    history = a_history(points)
    drawn = sketched(history, 49_999)
    assert len(drawn) < 3 * KEPT_MOST + BLOCK + 2
    low, high = points.min(axis=0), points.max(axis=0)
    assert within(painted(drawn, low, high), 4)[painted(points, low, high)].mean() > 0.999


def test_a_descent_that_fills_the_plane_step_by_step_is_drawn_through_a_bounded_number_of_them():
    turns = np.sqrt(np.linspace(0, 1, 80_000)) * 600
    spiral = turns[:, np.newaxis] * np.column_stack([np.cos(turns), np.sin(turns)]) / 600
    drawn = sketched(a_history(spiral), 79_999)
    assert len(drawn) < 3 * KEPT_MOST + BLOCK + 2
    assert within(painted(drawn, *LOW_HIGH), 9)[painted(spiral, *LOW_HIGH)].all()


def test_a_step_between_two_places_that_were_visited_is_drawn_where_it_crosses_new_ground():
    corners = np.repeat([(0.0, 0.0), (1.0, 0.0), (0.4, 0.9), (0.0, 0.0)], 2 * BLOCK, axis=0)
    drawn = sketched(a_history(corners), len(corners) - 1)
    way_back = (0.2, 0.45)
    where = (np.array(way_back) - LOW_HIGH[0]) / (LOW_HIGH[1] - LOW_HIGH[0]) * (2 * VIEW - 1)
    assert within(painted(drawn, *LOW_HIGH), 1)[tuple(np.round(where).astype(int))]


def test_a_descent_that_grows_two_hundredfold_and_one_that_diverges_keep_their_beginning():
    turns = np.linspace(0, 48, 30_000)
    spiral = np.column_stack([np.exp(turns / 9) * np.cos(turns), np.exp(turns / 9) * np.sin(turns)])
    drawn = sketched(a_history(spiral), 29_999)
    low, high = spiral.min(axis=0), spiral.max(axis=0)
    assert within(painted(drawn, low, high), 2)[painted(spiral, low, high)].all()
    spiral[15_000:] *= 1e250
    drawn = sketched(a_history(spiral), 29_999)
    assert drawn[0].tolist() == [1.0, 0.0]
    assert len(drawn) < 3 * KEPT_MOST + BLOCK + 2


def test_a_descent_that_stands_still_is_a_point():
    drawn = sketched(a_history(np.full((5000, 2), 0.25)), 4999)
    assert set(map(tuple, drawn[~np.isnan(drawn[:, 0])].tolist())) == {(0.25, 0.25)}


@pytest.mark.parametrize("upto", [0, 700, 4000])
def test_each_drawn_point_is_told_by_its_iteration(upto):
    history = a_history(wandering(5000))
    sketch = Sketch(history)
    sketch.extend(upto, 10**6)
    path, iterations = sketch.steps(upto, BINS)
    whole = whole_path(history, upto)
    told = ~np.isnan(iterations)
    assert (told == ~np.isnan(path[:, 0])).all()
    assert path[told].tolist() == whole[iterations[told].astype(int)].tolist()
    assert (np.diff(iterations[told]) >= 0).all()
    assert (iterations[0], iterations[-1]) == (0, upto)
