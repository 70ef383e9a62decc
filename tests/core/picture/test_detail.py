"""The iteration under the microscope is the one that was recorded, and its numbers are the lecture's."""

import csv
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import core
from core.data.dataset import prepare
from core.picture.detail import SAMPLES_MOST, make_detail
from core.plan.cursor import PHASES, Cursor
from core.training.run import Run
from tests.core import restated

TINY = 1e-12
RATES = {"cross_entropy": 0.4, "squared_error": 0.05, "perceptron": 0.3}


def trained(**wishes):
    run = Run(*prepare(wishes))
    run.extend(run.schedule.iterations, seconds=math.inf)
    return run


def recorded(run, iteration):
    """The row of the history for an iteration: w1, w2, b, batch loss."""
    return [run.history.iterations.read(name, iteration - 1, iteration)[0] for name in ("w1", "w2", "b", "batch_loss")]


# 300 training samples; in each case the last batch of an epoch is a short one, but for the full batch
RUNS = {
    (loss, batch_size, shuffle): trained(
        data="overlap", samples=450, epochs=4, seed=9, loss=loss, learning_rate=RATES[loss], batch_size=batch_size,
        shuffle=shuffle,
    )
    for loss in restated.LOSSES
    for batch_size, shuffle in ((7, True), (64, False), ("full", True))
}  # fmt: skip


@pytest.mark.parametrize("kind", RUNS, ids=str)
@given(data=st.data())
@settings(max_examples=30, deadline=None)
def test_its_numbers_are_those_of_the_recorded_run(kind, data):
    run = RUNS[kind]
    iteration = data.draw(st.integers(1, run.head))
    phase = data.draw(st.sampled_from(PHASES))
    step = make_detail(run, at(iteration, phase)).step
    *weights, loss = recorded(run, iteration)
    assert step.weights_after.tolist() == pytest.approx(weights, rel=TINY, abs=TINY)
    assert step.batch_loss == pytest.approx(loss, rel=TINY, abs=TINY)
    before = recorded(run, iteration - 1)[:3] if iteration > 1 else run.history.start.tolist()
    assert step.weights_before.tolist() == before


def at(iteration, phase):
    return Cursor(4 * (iteration - 1) + PHASES.index(phase) + 1)


@pytest.mark.parametrize("kind", RUNS, ids=str)
def test_every_row_is_the_sample_s_arithmetic_in_plain_numbers(kind):
    loss = kind[0]
    for iteration in (1, RUNS[kind].schedule.iterations_per_epoch, RUNS[kind].head):
        detail = make_detail(RUNS[kind], at(iteration, "forward"))
        w = detail.step.weights_before.tolist()
        for row, (x1, x2) in enumerate(detail.X.tolist()):
            y = float(detail.y[row])
            z = restated.net_input(w, (x1, x2))
            slope = restated.sample_slope(loss, z, y)
            output = 1 / (1 + math.exp(-z)) if loss == "cross_entropy" else z
            numbers = [
                detail.step.net_input[row], detail.step.output[row], detail.step.sample_losses[row],
                *detail.step.sample_gradients[row],
            ]  # fmt: skip
            expected = [z, output, restated.sample_loss(loss, z, y), slope * x1, slope * x2, slope]
            assert numbers == pytest.approx(expected, rel=1e-11, abs=1e-11)
        means = [math.fsum(column) / len(detail.y) for column in zip(*detail.step.sample_gradients, strict=True)]
        assert detail.step.gradient.tolist() == pytest.approx(means, rel=TINY, abs=TINY)
        moved = [weight - detail.learning_rate * mean for weight, mean in zip(w, means, strict=True)]
        assert detail.step.weights_after.tolist() == pytest.approx(moved, rel=TINY, abs=TINY)


@pytest.mark.parametrize(("batch_size", "shuffle"), [(7, True), (64, False)])
@given(iteration=st.integers(1, 20))
@settings(max_examples=20, deadline=None)
def test_the_batch_is_what_the_order_of_its_epoch_says(batch_size, shuffle, iteration):
    run = RUNS["cross_entropy", batch_size, shuffle]
    each = -(-300 // batch_size)
    epoch, batch = (iteration - 1) // each + 1, (iteration - 1) % each
    order = np.random.default_rng((9, epoch)).permutation(300) if shuffle else np.arange(300)
    rows = order[batch * batch_size : (batch + 1) * batch_size]
    detail = make_detail(run, at(iteration, "loss"))
    assert detail.rows.tolist() == rows.tolist()
    assert detail.X.tolist() == run.dataset.X_train[rows].tolist()
    assert detail.y.tolist() == run.dataset.y_train[rows].tolist()


def test_the_last_batch_of_an_epoch_is_the_short_one():
    run = RUNS["perceptron", 7, True]
    sizes = [len(make_detail(run, Cursor.after(iteration)).y) for iteration in (1, 42, 43, 44, 86)]
    assert sizes == [7, 7, 6, 7, 6]


def test_a_full_batch_is_the_whole_training_set():
    detail = make_detail(RUNS["cross_entropy", "full", True], Cursor.after(3))
    assert sorted(detail.rows.tolist()) == list(range(300))


def test_there_is_nothing_to_see_at_the_start():
    run = RUNS["cross_entropy", 7, True]
    assert make_detail(run, Cursor()) is None
    assert make_detail(run, Cursor(1)) is not None


@pytest.mark.parametrize(("batch_size", "seen"), [(SAMPLES_MOST, True), (SAMPLES_MOST + 1, False)])
def test_a_batch_of_more_than_twenty_thousand_is_left_alone(batch_size, seen):
    assert SAMPLES_MOST == 20_000
    run = trained(samples=36_000, train=30_000, batch_size=batch_size, epochs=1)
    assert (make_detail(run, Cursor.after(1)) is not None) == seen


@pytest.mark.parametrize("loss", restated.LOSSES)
def test_the_shade_of_a_sample_is_the_share_of_class_1_that_the_perceptron_sees_in_it(loss):
    detail = make_detail(RUNS[loss, 64, False], Cursor(1))
    for z, shade in zip(detail.step.net_input, detail.shade, strict=True):
        share = {
            "cross_entropy": 1 / (1 + math.exp(-z)),
            "squared_error": min(1.0, max(0.0, (1 + z) / 2)),
            "perceptron": float(z > 0),
        }[loss]
        assert shade == pytest.approx(share, abs=1e-14)


def test_a_sample_of_a_table_is_known_as_it_was_measured():
    with (Path(core.__file__).parent / "data" / "tables" / "iris.csv").open(encoding="utf-8") as file:
        head, *lines = csv.reader(file)
    run = trained(data="iris", batch_size=30, epochs=2)
    detail = make_detail(run, Cursor.after(4))
    assert list(detail.features) == head[:2]
    in_file = {(float(x1), float(x2)) for x1, x2, _ in lines}
    assert set(map(tuple, detail.measured.tolist())) <= in_file
    for k in range(2):
        scaled = [(x - detail.scaling.mean[k]) / detail.scaling.deviation[k] for x in detail.measured[:, k].tolist()]
        assert scaled == pytest.approx(detail.X[:, k].tolist(), abs=1e-12)
    made = make_detail(RUNS["cross_entropy", 7, True], Cursor(1))
    assert (made.scaling, made.measured) == (None, None)


def test_the_last_iteration_before_a_divergence_can_be_seen():
    run = trained(samples=450, loss="squared_error", learning_rate=1e150, batch_size=60, epochs=3)
    assert run.diverged_at is not None
    assert 0 < run.head < run.schedule.iterations
    detail = make_detail(run, Cursor.after(run.head))
    assert detail.step.weights_after.tolist() == pytest.approx(recorded(run, run.head)[:3], rel=1e-9)
