"""A frame holds what was recorded, the samples that the schedule says, and curves of a bounded length."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.data.dataset import prepare
from core.picture.curves import BINS, PATH_BINS, make_curves, make_ghost
from core.picture.plotted_data import SHOWN_MOST, make_plotted_data
from core.picture.sketch import BLOCK, KEPT_MOST, Sketch
from core.plan.cursor import PHASES, Cursor
from core.training.run import Run
from core.training.seen import Seen
from tests.core.framed import framed

CURVE_MOST = 2 * BINS + 6  # the lowest and the highest of each bin, and what is left at the two ends
PATH_MOST = 3 * KEPT_MOST + 2 * (2 * PATH_BINS + 6) + BLOCK + 2
EPOCHS_MOST = 4 * (2 * (BINS // 4) + 6)


def trained(**wishes):
    run = Run(*prepare(wishes))
    run.extend(run.schedule.iterations, seconds=math.inf)
    return run


LONG = trained(data="overlap", samples=30, train=20, batch_size=1, epochs=3000, learning_rate=0.05)
SHORT = trained(data="overlap", samples=450, batch_size=70, epochs=4, seed=2)


FULL = trained(data="overlap", samples=30, train=20, batch_size=20, epochs=600)


def curves_of(run, upto):
    return make_curves(Seen(run, upto), Sketch(run.history))


def column(run, name, upto):
    return run.history.iterations.read(name, 0, upto)


def path_of(run, upto):
    """w1 and w2 after every iteration, the start first."""
    return np.vstack([run.history.start[:2], np.column_stack([column(run, name, upto) for name in ("w1", "w2")])])


@given(upto=st.integers(1, 60_000))
@settings(max_examples=25, deadline=None)
def test_curves_are_bounded_and_keep_their_ends_and_their_extremes(upto):
    curves = curves_of(LONG, upto)
    losses, path = column(LONG, "batch_loss", upto), path_of(LONG, upto)
    assert len(curves.iterations) == len(curves.batch_loss) <= CURVE_MOST
    assert len(curves.path) <= PATH_MOST
    assert (curves.iterations[0], curves.iterations[-1]) == (0, upto - 1)  # before its update
    assert (np.diff(curves.iterations) > 0).all()
    assert curves.batch_loss.tolist() == losses[curves.iterations.astype(int)].tolist()
    assert (curves.batch_loss.min(), curves.batch_loss.max()) == (losses.min(), losses.max())
    assert curves.path[0].tolist() == LONG.history.start[:2].tolist()
    assert curves.path[-1].tolist() == LONG.history.weights(upto)[:2].tolist()
    cell = np.ptp(path, axis=0) / 64  # or finer
    np.testing.assert_array_less(np.abs(np.nanmin(curves.path, axis=0) - path.min(axis=0)), cell)
    np.testing.assert_array_less(np.abs(np.nanmax(curves.path, axis=0) - path.max(axis=0)), cell)
    assert len(curves.epochs) <= EPOCHS_MOST
    assert (curves.epochs[0], curves.epochs[-1]) == (0, upto // 20)


def test_of_the_full_batch_the_loss_of_the_batch_is_drawn_where_the_train_loss_is():
    curves = curves_of(FULL, 40)
    assert curves.iterations.tolist() == list(range(40))
    np.testing.assert_allclose(curves.batch_loss, curves.train_loss[:40], rtol=1e-12)


@pytest.mark.parametrize(("upto", "width"), [(399, 0), (400, 16), (3000, 32), (60_000, 1024)])
def test_a_noisy_batch_loss_has_means_of_a_power_of_two_in_the_middles_of_their_bins(upto, width):
    curves = curves_of(LONG, upto)
    assert curves.smoothed == width
    if width:
        losses = column(LONG, "batch_loss", upto)
        bins = upto // width
        means = [math.fsum(losses[first : first + width]) / width for first in range(0, bins * width, width)]
        np.testing.assert_allclose(curves.smooth_loss, means, rtol=1e-12)
        middles = [width * k + (width - 1) / 2 for k in range(bins)]
        assert curves.smooth_iterations.tolist() == middles
        assert 20 < bins < 200


def test_the_loss_of_the_full_batch_has_no_noise_and_needs_no_means():
    assert curves_of(FULL, 600).smoothed == 0


@pytest.mark.parametrize("upto", [0, 1, 4, 5, 6, 20])
def test_the_scores_of_a_curve_are_those_at_the_ends_of_the_epochs(upto):
    curves = curves_of(SHORT, upto)
    done = upto // 5
    assert curves.epochs.tolist() == list(range(done + 1))
    for epoch in range(done + 1):
        w1, w2, b = SHORT.history.weights(5 * epoch)
        for name, X, y in (
            ("train", SHORT.dataset.X_train, SHORT.dataset.y_train),
            ("test", SHORT.dataset.X_test, SHORT.dataset.y_test),
        ):
            z = w1 * X[:, 0] + w2 * X[:, 1] + b
            assert getattr(curves, f"{name}_accuracy")[epoch] == ((z > 0) == (y == 1)).mean()
            loss = np.logaddexp(0, -(2 * y - 1) * z).mean()
            assert getattr(curves, f"{name}_loss")[epoch] == pytest.approx(loss, rel=1e-12)


def test_a_curve_with_nothing_on_it_is_empty_and_its_path_is_the_start():
    curves = curves_of(SHORT, 0)
    assert len(curves.iterations) == len(curves.batch_loss) == 0
    assert curves.path.tolist() == [SHORT.history.start[:2].tolist()]


@given(iteration=st.integers(1, 20), phase=st.sampled_from(PHASES))
@settings(max_examples=40, deadline=None)
def test_the_batch_is_exactly_the_schedule_s_samples(iteration, phase):
    frame = framed(SHORT, Cursor(4 * (iteration - 1) + PHASES.index(phase) + 1))
    epoch, batch = (iteration - 1) // 5 + 1, (iteration - 1) % 5
    rows = np.random.default_rng((2, epoch)).permutation(300)[70 * batch : 70 * (batch + 1)]
    assert frame.batch.X.tolist() == SHORT.dataset.X_train[rows].tolist()
    assert frame.batch.y.tolist() == SHORT.dataset.y_train[rows].tolist()
    assert frame.batch.total == len(rows) == (20 if batch == 4 else 70)
    place = frame.descent.place
    assert (place.iteration, place.epoch, place.batch.number) == (
        iteration,
        epoch,
        batch + 1,
    )


@given(tick=st.integers(0, 80), walking=st.booleans())
@settings(max_examples=40, deadline=None)
def test_a_frame_shows_the_weights_before_an_iteration_until_its_update(tick, walking):
    frame = framed(SHORT, Cursor(tick), walking=walking)
    assert frame.descent.weights.tolist() == SHORT.history.weights(tick // 4).tolist()
    iteration = -(-tick // 4)
    assert frame.batch_loss == (column(SHORT, "batch_loss", 20)[iteration - 1] if tick else None)
    assert (frame.detail is not None) == (walking and tick > 0)
    before = frame.line_before((-9.0, -9.0, 9.0, 9.0))
    if frame.detail is None:
        assert before is None
    else:
        lies_on(before, SHORT.history.weights(iteration - 1))


def lies_on(ends, weights):
    for x1, x2 in ends:
        assert weights[0] * x1 + weights[1] * x2 + weights[2] == pytest.approx(0, abs=1e-9)


def test_the_boundary_line_is_where_z_is_0_and_ends_at_the_box():
    box = (-9.0, -8.0, 7.0, 6.0)
    for iteration in range(21):
        frame = framed(SHORT, Cursor.after(iteration))
        ends = frame.descent.line(box)
        lies_on(ends, frame.descent.weights)
        for x1, x2 in ends:
            gaps = [abs(x1 - box[0]), abs(x2 - box[1]), abs(x1 - box[2]), abs(x2 - box[3])]
            assert min(gaps) < 1e-9
            assert box[0] - 1e-9 <= x1 <= box[2] + 1e-9
            assert box[1] - 1e-9 <= x2 <= box[3] + 1e-9
        assert make_ghost(Seen(SHORT, iteration), Sketch(SHORT.history)).line(box).tolist() == ends.tolist()
    assert framed(SHORT, Cursor()).descent.line((1e6, 1e6, 1e6 + 1, 1e6 + 1)) is None


def test_at_the_start_there_is_no_batch():
    frame = framed(SHORT, Cursor(), walking=True)
    assert len(frame.batch.X) == len(frame.batch.y) == frame.batch.total == 0
    assert frame.batch_loss is None
    assert frame.detail is None


def test_of_many_samples_a_fixed_part_is_drawn_and_all_are_counted():
    run = trained(samples=20_000, train=12_000, batch_size=7000, epochs=1)
    scene = make_plotted_data(run.dataset)
    known = set(map(tuple, run.dataset.X_train.tolist()))
    for points, total in ((scene.train, 12_000), (framed(run, Cursor.after(1)).batch, 7000)):
        assert (len(points.X), len(points.y), points.total) == (SHOWN_MOST, SHOWN_MOST, total)
        assert set(map(tuple, points.X.tolist())) <= known
    assert scene.test.total == 8000
    assert make_plotted_data(run.dataset).train.X.tolist() == scene.train.X.tolist()


def test_the_box_of_a_scene_holds_every_sample_that_is_drawn():
    scene = make_plotted_data(SHORT.dataset)
    left, bottom, right, top = scene.box
    for points in (scene.train, scene.test):
        x1, x2 = points.X.T
        assert left < x1.min() <= x1.max() < right
        assert bottom < x2.min() <= x2.max() < top


@pytest.mark.parametrize(("loss", "z", "share"), [("squared_error", 0.5, 0.75), ("perceptron", 1e-3, 1.0)])
def test_the_field_between_its_stops_is_the_share_of_class_1(loss, z, share):
    run = trained(samples=60, epochs=1, loss=loss)
    stops, shades = framed(run, Cursor()).descent.field_stops()
    assert np.interp(z, stops, shades) == share
    assert np.interp(-z, stops, shades) == 1 - share


def test_the_field_of_cross_entropy_is_the_probability():
    stops, shades = framed(SHORT, Cursor()).descent.field_stops()
    for z in np.linspace(-6, 6, 200):
        assert np.interp(z, stops, shades) == pytest.approx(1 / (1 + math.exp(-z)), abs=5e-3)


def seen_in_epoch(iteration):
    """The rows that the epoch of an iteration has visited by then, drawn anew from the seed."""
    epoch, batch = (iteration - 1) // 5 + 1, (iteration - 1) % 5
    return np.random.default_rng((2, epoch)).permutation(300)[: 70 * (batch + 1)]


@given(iteration=st.integers(1, 20), phase=st.sampled_from(PHASES))
@settings(max_examples=40, deadline=None)
def test_what_was_seen_in_the_epoch_grows_by_each_batch_and_is_all_of_it_at_its_end(iteration, phase):
    seen = framed(SHORT, Cursor(4 * (iteration - 1) + PHASES.index(phase) + 1)).seen
    rows = seen_in_epoch(iteration)
    found = set(map(tuple, np.column_stack([seen.X, seen.y]).tolist()))
    assert found == set(
        map(tuple, np.column_stack([SHORT.dataset.X_train[rows], SHORT.dataset.y_train[rows]]).tolist())
    )
    assert len(seen.y) == seen.total == len(rows) == (300 if iteration % 5 == 0 else 70 * (iteration % 5))


def test_nothing_is_seen_at_the_start_and_a_full_batch_sees_everything():
    assert len(framed(SHORT, Cursor(0)).seen.y) == 0
    run = trained(data="overlap", samples=450, batch_size=300, epochs=2)
    assert framed(run, Cursor(2)).seen.X.tolist() == run.dataset.X_train.tolist()


def test_of_what_was_seen_in_a_large_set_those_samples_are_drawn_that_the_set_draws():
    run = trained(samples=12_000, train=9000, batch_size=1000, epochs=2)
    drawn = set(map(tuple, make_plotted_data(run.dataset).train.X.tolist()))
    for iteration in (1, 2, 11, 5, 18):
        epoch, batch = (iteration - 1) // 9 + 1, (iteration - 1) % 9
        rows = np.random.default_rng((run.experiment.seed, epoch)).permutation(9000)[: 1000 * (batch + 1)]
        visited = set(map(tuple, run.dataset.X_train[rows].tolist()))
        seen = framed(run, Cursor.after(iteration)).seen
        assert set(map(tuple, seen.X.tolist())) == drawn & visited
        assert seen.total == 1000 * (batch + 1)
