"""Many starts: when each reaches the target, where it goes and where it ends."""

import math
from dataclasses import replace

import numpy as np
import pytest

from core.analysis.many_starts import BARS_MOST, NEVER, PATH_POINTS, counted_times, many_starts, path_moments
from core.analysis.target import Target
from core.data.dataset import make_dataset
from core.maths.starts import start_of
from core.plan.errors import InputError
from core.plan.experiment import Experiment
from core.training.run import Run
from tests import wording
from tests.core import restated

SMALL = {"samples": 150, "train": 100, "data": "overlap"}


def made(number=6, target=None, **wishes):
    experiment = Experiment.from_wishes(SMALL | wishes)
    dataset = make_dataset(experiment)
    return experiment, dataset, many_starts(experiment, dataset, number, target)


def single(experiment, dataset, seed):
    run = Run(experiment.with_(start=None, start_seed=seed), dataset)
    run.extend(10**9, math.inf)
    return run


def train_scores(loss, dataset, path):
    """Accuracy and loss on the train set at each of the weights (n, 3), each (n,)."""
    z = path[:, :2] @ dataset.X_train.T + path[:, 2:]
    y, t = dataset.y_train, 2 * dataset.y_train - 1
    with np.errstate(over="ignore"):
        losses = {
            "cross_entropy": lambda: np.logaddexp(0, -t * z),
            "squared_error": lambda: (z - t) ** 2 / 2,
            "perceptron": lambda: np.maximum(0, -t * z),
        }[loss]()
    return ((z > 0) == (y == 1)).mean(axis=1), losses.mean(axis=1)


TARGETS = [
    Target("accuracy", 0.9),
    Target("accuracy", 0.93),
    Target("loss", 0.3),
    Target("loss", 0.25),
]


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: f"{target.kind} {target.value}")
@pytest.mark.parametrize("loss", restated.LOSSES)
def test_the_target_is_reached_after_the_first_iteration_that_has_it(loss, target):
    experiment, dataset, found = made(8, target, loss=loss, batch_size=10, epochs=10, learning_rate=0.05)
    for member in range(8):
        run = single(experiment, dataset, experiment.start_seed + member)
        accuracy, losses = train_scores(loss, dataset, np.concatenate(list(run.history.pieces())))
        has = accuracy >= target.value - 1e-12 if target.kind == "accuracy" else losses <= target.value
        assert found.reached_at[member] == (has.argmax() if has.any() else NEVER)
    assert found.number == 8
    assert found.never == np.count_nonzero(found.reached_at == NEVER)


def test_in_a_long_run_the_target_holds_after_the_iteration_that_is_told_and_not_before_it():
    target = Target("loss", 0.25)
    experiment, dataset, found = made(12, target, batch_size=1, epochs=20, learning_rate=0.01)
    late = 0
    for member in range(12):
        run = single(experiment, dataset, experiment.start_seed + member)
        _, losses = train_scores("cross_entropy", dataset, np.concatenate(list(run.history.pieces())))
        reached = found.reached_at[member]
        if reached == NEVER:
            assert losses[-1] > 0.25
        elif reached > 0:
            assert losses[reached] <= 0.25 < losses[reached - 1]
            late += reached > 200
    assert late >= 8


def test_a_long_run_can_be_cut_off():
    experiment = Experiment.from_wishes(SMALL | {"batch_size": 1, "epochs": 20, "learning_rate": 0.01})
    dataset = make_dataset(experiment)
    whole = many_starts(experiment, dataset, 12, Target("loss", 0.25))
    cut = many_starts(experiment, dataset, 12, Target("loss", 0.25), 900)
    assert (whole.iterations, cut.iterations, cut.moments[-1]) == (2000, 900, 900)
    assert np.where(whole.reached_at <= 900, whole.reached_at, NEVER).tolist() == cut.reached_at.tolist()
    for member in (0, 5):
        run = single(experiment, dataset, experiment.start_seed + member)
        np.testing.assert_allclose(cut.ends[member], run.history.weights(900), rtol=1e-10)


def test_a_start_that_has_the_target_needs_no_iteration_and_a_zero_start_predicts_class_0():
    odd = {"train": 75, "start_scheme": "zeros", "epochs": 1}
    _, dataset, found = made(3, Target("accuracy", 0.4), **odd)
    share = float(np.mean(dataset.y_train == 0))
    assert share in (37 / 75, 38 / 75)
    assert found.starts.tolist() == [[0.0] * 3] * 3
    assert found.reached_at.tolist() == [0, 0, 0]
    assert made(2, Target("accuracy", share), **odd)[2].reached_at.tolist() == [0, 0]
    assert (made(2, Target("accuracy", share + 0.01), **odd)[2].reached_at != 0).all()


def test_start_k_is_what_the_experiment_draws_with_its_seed_plus_k_by_its_scheme():
    experiment, _, found = made(4, start_scheme="uniform", start_seed=20, start=(1.0, 2.0, 3.0))
    assert found.start_seed == 20
    for member in range(4):
        drawn = start_of(experiment.with_(start=None, start_seed=20 + member))
        assert found.starts[member].tolist() == drawn.tolist()


@pytest.mark.parametrize("wishes", [{"batch_size": 1, "epochs": 5}, {"batch_size": 30, "epochs": 4}], ids=str)
def test_paths_and_ends_are_those_of_the_single_runs(wishes):
    experiment, dataset, found = made(3, **wishes)
    assert found.paths.shape == (3, len(found.moments), 3)
    for member in range(3):
        run = single(experiment, dataset, experiment.start_seed + member)
        path = [run.history.weights(moment) for moment in found.moments]
        np.testing.assert_allclose(found.paths[member], path, rtol=1e-10, atol=1e-10)
        np.testing.assert_allclose(found.ends[member], path[-1], rtol=1e-10, atol=1e-10)
        epoch = experiment.epochs
        assert found.train_loss[member] == pytest.approx(run.history.epochs.read("train_loss", epoch, epoch + 1)[0])
        assert found.train_accuracy[member] * 100 == run.history.epochs.read("train_correct", epoch, epoch + 1)[0]


@pytest.mark.parametrize("iterations", [1, 2, 59, 60, 100, 5_000_000])
def test_a_path_has_a_point_after_each_of_its_first_iterations_and_few_after_that(iterations):
    moments = path_moments(iterations)
    assert (moments[0], moments[-1]) == (0, iterations)
    assert set(range(min(iterations, 100) + 1)) <= set(moments.tolist())
    assert len(moments) <= 100 + PATH_POINTS
    assert (np.diff(moments) > 0).all()


def test_runs_that_diverge_are_counted_and_stay_where_they_were_finite():
    experiment, dataset, found = made(5, loss="squared_error", learning_rate=5.0, batch_size=1, epochs=10)
    assert found.diverged == 5
    for member in range(5):
        run = single(experiment, dataset, experiment.start_seed + member)
        assert found.diverged_at[member] == run.diverged_at
        np.testing.assert_allclose(found.ends[member], run.history.weights(run.head), rtol=1e-9)
        np.testing.assert_allclose(found.paths[member, -1], found.ends[member])
    assert np.isfinite(found.paths).all()


def test_half_of_those_that_reached_it_needed_between_the_outer_quartiles():
    _, _, found = made(40, Target("accuracy", 0.9), batch_size=20, learning_rate=0.05, epochs=8)
    low, median, high = found.quartiles
    reached = sorted(found.reached_at[found.reached_at != NEVER])
    assert 0 < found.never < 40
    assert low <= median <= high
    for quartile, share in zip((low, median, high), (0.25, 0.5, 0.75), strict=True):
        assert quartile in reached
        assert sum(value <= quartile for value in reached) >= share * len(reached)
        assert sum(value < quartile for value in reached) <= share * len(reached)
    twenty = replace(found, reached_at=np.append(np.arange(20, 0, -1), NEVER))
    assert (twenty.quartiles, twenty.median) == ((5, 10, 15), 10.5)
    none = made(3, Target("accuracy", 1.0), epochs=1)[2]
    assert none.quartiles is none.median is None


@pytest.mark.parametrize(
    ("reached_at", "edges", "counts"),
    [
        ([NEVER, NEVER], [0], []),
        ([7], [7, 8], [1]),
        ([0, 0, 2, NEVER, 1, 2], [0, 1, 2, 3], [2, 1, 2]),
        ([10, 41, 11], [*range(10, 43, 2)], [2, *[0] * 14, 1]),
    ],
)
def test_the_times_are_counted_in_bars_of_whole_iterations(reached_at, edges, counts):
    found = counted_times(np.array(reached_at))
    assert [column.tolist() for column in found] == [edges, counts]


def test_there_are_few_bars_and_each_time_is_in_one():
    times = np.random.default_rng(1).integers(3, 5000, 200)
    edges, counts = counted_times(times)
    assert len(counts) <= BARS_MOST
    assert counts.sum() == 200
    assert edges[0] == times.min()
    assert len(set(np.diff(edges))) == 1


def test_progress_is_told_up_to_the_whole():
    told = []
    experiment = Experiment.from_wishes(SMALL | {"batch_size": 1, "epochs": 3})
    many_starts(experiment, make_dataset(experiment), 3, progress=told.append)
    assert told == sorted(told)
    assert (told[0] > 0, told[-1], len(told) > 3) == (True, 1.0, True)


@pytest.mark.parametrize(
    ("number", "wishes", "said"),
    [
        *((number, {}, wording.whole(number, 1, 1000)) for number in (0, 1001, True)),
        (2, {"start_seed": 2**63 - 1}, f"“{2**63 - 1}” is not valid. For 2 starts"),
    ],
)
def test_numbers_that_are_not_valid_are_refused(number, wishes, said):
    with pytest.raises(InputError) as refusal:
        made(number, **wishes)
    assert refusal.value.field == ("start_seed" if wishes else "starts")
    assert said in str(refusal.value)


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        ("accuracy", 1.01, wording.share(1.01)),
        ("accuracy", 0.0, wording.share(0.0)),
        ("loss", -0.1, wording.positive(-0.1)),
        ("loss", math.nan, wording.positive(math.nan)),
        ("weight", 1.0, wording.choice("weight", ("accuracy", "loss"))),
    ],
)
def test_targets_that_are_not_valid_are_refused(kind, value, said):
    with pytest.raises(InputError) as refusal:
        Target(kind, value)
    assert refusal.value.field == "target"
    assert said in str(refusal.value)
