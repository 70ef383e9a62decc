"""The gradient fan: every batch's gradient restated, their mean, their spread and what theory expects of it."""

import math
import statistics
import sys

import numpy as np
import pytest

from core.analysis.fan import DRAWN_MOST, make_fan, total
from core.data.dataset import make_dataset
from core.maths.orders import epoch_order
from core.plan.cursor import Cursor
from core.plan.experiment import Experiment
from core.training.run import Run
from tests.core.restated import LOSSES, net_input, sample_slope


def trained(iterations=0, **changes):
    experiment = Experiment(**{"data": "overlap", "samples": 150, "train": 100, "batch_size": 20} | changes)
    run = Run(experiment, make_dataset(experiment))
    run.extend(iterations, math.inf)
    return run


def gradients(run, weights, places):
    """The gradient of each of these training samples, by the lecture's formula."""
    found = []
    for place in places:
        sample = (*run.dataset.X_train[place].tolist(), float(run.dataset.y_train[place]))
        slope = sample_slope(run.experiment.loss, net_input(weights, sample), sample[2])
        found.append((slope * sample[0], slope * sample[1], slope))
    return found


def mean(rows):
    return [math.fsum(column) / len(rows) for column in zip(*rows, strict=True)]


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize(("batch_size", "short"), [(20, 0), (30, 10), (1, 0), (100, 0)])
def test_every_arrow_is_the_gradient_of_its_batch(loss, batch_size, short):
    run = trained(7 if batch_size < 100 else 2, loss=loss, batch_size=batch_size, epochs=4)
    cursor = Cursor.after(run.head)
    fan = make_fan(run, cursor)
    epoch = math.ceil(run.head / math.ceil(100 / batch_size))
    assert (fan.epoch, fan.short_batch, fan.batches) == (epoch, short, math.ceil(100 / batch_size))
    weights = run.history.weights(run.head).tolist()
    order = epoch_order(0, epoch, 100).tolist()
    assert fan.numbers.tolist() == list(range(1, fan.batches + 1))
    for number, arrow in zip(fan.numbers.tolist(), fan.gradients.tolist(), strict=True):
        batch = order[(number - 1) * batch_size : number * batch_size]
        assert arrow == pytest.approx(mean(gradients(run, weights, batch)), rel=1e-10, abs=1e-13)
    assert fan.gradient.tolist() == fan.gradients[fan.number - 1].tolist()
    assert fan.number == (run.head - 1) % fan.batches + 1


def test_with_equal_batches_the_plain_mean_of_the_arrows_is_the_full_gradient():
    run = trained(3)
    fan = make_fan(run, Cursor.after(3))
    full = mean(gradients(run, run.history.weights(3).tolist(), range(100)))
    assert fan.gradients.mean(axis=0).tolist() == pytest.approx(full, rel=1e-10)
    assert fan.mean.tolist() == pytest.approx(full, rel=1e-10)


def test_with_a_short_batch_the_mean_weighted_by_size_is_the_full_gradient_and_the_plain_mean_is_not():
    run = trained(3, batch_size=30)
    fan = make_fan(run, Cursor.after(3))
    full = mean(gradients(run, run.history.weights(3).tolist(), range(100)))
    weighted = np.average(fan.gradients, axis=0, weights=[30, 30, 30, 10])
    assert weighted.tolist() == pytest.approx(full, rel=1e-10)
    assert fan.mean.tolist() == pytest.approx(full, rel=1e-10)
    assert fan.gradients.mean(axis=0).tolist() != pytest.approx(full, rel=1e-3)


def test_an_arrow_is_the_step_that_its_batch_would_make():
    run = trained(10, epochs=2)
    for iteration in (1, 2, 3, 7):
        before = Cursor.after(iteration).at_phase("gradient")  # the update is to come: the weights before it
        fan = make_fan(run, before)
        step = run.history.weights(iteration) - run.history.weights(iteration - 1)
        assert (-run.experiment.learning_rate * fan.gradient).tolist() == pytest.approx(step.tolist(), rel=1e-9)


def test_the_spread_is_the_root_mean_square_distance_from_the_mean():
    fan = make_fan(trained(3, batch_size=30), Cursor.after(3))
    full = fan.mean.tolist()
    for part in range(3):
        apart = [(arrow[part] - full[part]) ** 2 for arrow in fan.gradients.tolist()]
        assert fan.spread[part] == pytest.approx(math.sqrt(math.fsum(apart) / len(apart)), rel=1e-10)
    assert total(fan.spread) == pytest.approx(math.sqrt(math.fsum(x * x for x in fan.spread.tolist())))


@pytest.mark.parametrize("batch_size", [1, 20, 30])
def test_what_is_expected_is_what_sampling_without_replacement_gives(batch_size):
    run = trained(3, batch_size=batch_size)
    fan = make_fan(run, Cursor.after(3))
    rows = gradients(run, run.history.weights(3).tolist(), range(100))
    sizes = [min(batch_size, 100 - first) for first in range(0, 100, batch_size)]
    for part, column in enumerate(zip(*rows, strict=True)):
        deviation = statistics.stdev(column)
        expected = [deviation**2 / size * (1 - size / 100) for size in sizes]
        assert fan.sample_spread[part] == pytest.approx(deviation, rel=1e-10)
        assert fan.expected[part] == pytest.approx(math.sqrt(math.fsum(expected) / len(expected)), rel=1e-10)
    assert fan.population_factor == pytest.approx(math.sqrt(1 - batch_size / 100))


@pytest.mark.parametrize("batch_size", [20, 30])
def test_over_many_orders_the_measured_spread_is_the_expected_one(batch_size):
    run = trained(0, batch_size=batch_size, seed=0)
    squares = []
    for seed in range(300):
        other = Run(run.experiment.with_(seed=seed), run.dataset)
        squares.append(np.square(make_fan(other, Cursor()).spread))
    expected = make_fan(run, Cursor()).expected
    # the mean of 300 measured squares scatters by some 3 %
    assert np.sqrt(np.mean(squares, axis=0)) == pytest.approx(expected, rel=0.08)


def test_what_is_expected_in_the_plane_is_the_covariance_of_a_whole_batch():
    run = trained(3, batch_size=20)
    fan = make_fan(run, Cursor.after(3))
    rows = gradients(run, run.history.weights(3).tolist(), range(100))
    first, second, _ = zip(*rows, strict=True)
    factor = (1 - 20 / 100) / 20
    assert fan.covariance[0, 1] == pytest.approx(statistics.covariance(first, second) * factor, rel=1e-9)
    assert np.sqrt(np.diag(fan.covariance)).tolist() == pytest.approx(fan.expected[:2].tolist(), rel=1e-10)


def test_four_times_the_batch_halves_what_is_expected_but_for_the_samples_that_run_out():
    small, large = (make_fan(trained(0, batch_size=size), Cursor()) for size in (5, 20))
    halved = total(small.expected) / 2 * large.population_factor / small.population_factor
    assert total(large.expected) == pytest.approx(halved, rel=1e-12)


def test_the_full_batch_has_one_arrow_and_no_spread():
    fan = make_fan(trained(0, batch_size=100), Cursor())
    assert fan.gradients.tolist() == [fan.mean.tolist()]
    assert fan.spread.tolist() == fan.expected.tolist() == [0, 0, 0]
    assert fan.population_factor == 0


def test_at_the_start_the_batches_of_the_coming_epoch_are_shown_and_none_is_the_cursors():
    fan = make_fan(trained(), Cursor())
    assert (fan.epoch, fan.number, fan.gradient) == (1, 0, None)


def test_of_many_batches_some_are_drawn_evenly_and_all_are_measured():
    run = trained(samples=3000, train=2000, batch_size=1)
    fan = make_fan(run, Cursor())
    assert (fan.batches, len(fan.numbers), len(fan.gradients)) == (2000, DRAWN_MOST, DRAWN_MOST)
    assert (fan.numbers[0], fan.numbers[-1]) == (1, 2000)
    assert set(np.diff(fan.numbers).tolist()) <= {10, 11}
    weights = run.history.start.tolist()
    place = epoch_order(0, 1, 2000)[fan.numbers[77] - 1]
    assert fan.gradients[77].tolist() == pytest.approx(gradients(run, weights, [place])[0], rel=1e-12)
    apart = np.square(np.array(gradients(run, weights, range(2000))) - fan.mean)
    assert fan.spread.tolist() == pytest.approx(np.sqrt(apart.mean(axis=0)).tolist(), rel=1e-9)


def test_a_set_of_several_pieces_is_measured_as_a_whole():
    run = trained(samples=30_000, train=20_000, batch_size=6000)
    rests = []
    fan = make_fan(run, Cursor(), give_way=lambda: rests.append(1))
    assert len(rests) >= 6
    weights = run.history.start
    z = run.dataset.X_train @ weights[:2] + weights[2]
    slopes = 1 / (1 + np.exp(-z)) - run.dataset.y_train
    rows = slopes[:, None] * np.column_stack([run.dataset.X_train, np.ones(20_000)])
    order = epoch_order(0, 1, 20_000)
    for number in range(4):
        batch = rows[order[6000 * number : 6000 * (number + 1)]]
        assert fan.gradients[number] == pytest.approx(batch.mean(axis=0), rel=1e-9)
    assert fan.sample_spread == pytest.approx(rows.std(axis=0, ddof=1), rel=1e-9)


def test_numbers_beyond_all_bounds_are_told():
    assert make_fan(trained(), Cursor()).finite
    run = trained(0, loss="squared_error", start=(1e200, 1e200, 0.0))
    assert not make_fan(run, Cursor()).finite


def test_margins_beyond_the_range_of_the_exponential_are_no_error():
    start = (400.0, -600.0, 10.0)
    run = trained(0, start=start)
    assert max(abs(run.dataset.X_train @ start[:2] + start[2])) > math.log(sys.float_info.max)
    fan = make_fan(run, Cursor())
    assert fan.finite
    expected = mean(gradients(run, start, range(100)))
    assert fan.mean.tolist() == pytest.approx(expected, rel=1e-10)
