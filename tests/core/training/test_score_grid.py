"""The progress of a descent: what is scored, on which grid, and that it is the whole training set that is scored."""

import math

import numpy as np
import pytest

from core.data.dataset import make_dataset
from core.plan.choices import LOSSES
from core.plan.experiment import Experiment
from core.training.run import Run
from core.training.score_grid import due_iterations, extend_progress, grid
from tests.core import restated


def run_of(trained=math.inf, **changes):
    experiment = Experiment(**({"samples": 90, "train": 60, "batch_size": 7, "epochs": 30} | changes))
    run = Run(experiment, make_dataset(experiment))
    run.extend(min(trained, run.schedule.iterations), math.inf)
    return run


def rows(run, name):
    return run.history.progress.read(name, 0, run.history.progress.count)


@pytest.mark.parametrize("loss", LOSSES)
def test_every_scored_loss_is_that_of_the_whole_training_set(loss):
    run = run_of(loss=loss, learning_rate=0.05)
    assert extend_progress(run)
    samples = [(*x, y) for x, y in zip(run.dataset.X_train.tolist(), run.dataset.y_train.tolist(), strict=True)]
    for iteration, found, correct in zip(
        *(rows(run, name).tolist() for name in ("iteration", "train_loss", "train_correct")), strict=True
    ):
        if iteration % 20:
            continue
        weights = run.history.weights(iteration).tolist()
        assert found == pytest.approx(restated.batch_loss(loss, weights, samples), rel=1e-12, abs=1e-15)
        assert correct == round(restated.accuracy(weights, samples) * len(samples))


def test_the_length_is_that_of_the_path_up_to_there():
    run = run_of()
    extend_progress(run)
    walked, before = [0.0], run.history.weights(0)
    for iteration in range(1, run.head + 1):
        now = run.history.weights(iteration)
        walked.append(walked[-1] + math.dist(before, now))
        before = now
    expected = [walked[iteration] for iteration in rows(run, "iteration").tolist()]
    assert rows(run, "length").tolist() == pytest.approx(expected, rel=1e-12)


def test_all_runs_on_the_same_data_are_scored_after_the_same_iterations_and_at_their_end():
    stochastic, small = run_of(batch_size=1), run_of(batch_size=7)
    for run in (stochastic, small):
        extend_progress(run)
    of_small = rows(small, "iteration").tolist()
    shared = [iteration for iteration in rows(stochastic, "iteration").tolist() if iteration <= small.head]
    assert set(of_small) - set(shared) <= {small.head}
    assert of_small[-1] == small.head == 270
    assert rows(stochastic, "iteration")[-1] == stochastic.head


@pytest.mark.parametrize("train", [2, 2000, 100_000, 999_998])
def test_the_grid_is_every_iteration_at_first_and_steps_by_a_small_part_of_the_iteration_later(train):
    found, exact = grid(train), 100_000_000 // train
    assert (found[: exact + 1] == np.arange(min(exact, 5_000_000) + 1)).all()
    part = 0.125 if train > 500_000 else 0.025 if train > 50_000 else 0.01
    assert (np.diff(found) <= np.maximum(1, part * found[:-1])).all()
    assert found[-1] > 4_000_000
    assert len(found) * train < 3e9  # scored in a minute at the most


@pytest.mark.parametrize(
    ("after", "upto", "most"), [(-1, 3, 9), (90, 5000, 4), (990, 5000, 20), (1500, 9000, 3), (7, 7, 5)]
)
def test_a_part_of_the_grid_is_that_part_of_the_whole(after, upto, most):
    whole = grid(100_000).tolist()  # every iteration up to 1000
    assert grid(100_000, after, upto, most).tolist() == [at for at in whole if after < at <= upto][:most]


def test_a_run_that_is_watched_is_scored_as_one_that_is_not():
    watched, left_alone = run_of(trained=0), run_of()
    while not watched.finished:
        watched.extend(watched.head + 13, math.inf)
        extend_progress(watched)
    extend_progress(left_alone)
    for name in ("iteration", "train_correct"):
        assert rows(watched, name).tolist() == rows(left_alone, name).tolist()
    for name in ("train_loss", "length"):
        assert rows(watched, name).tolist() == pytest.approx(rows(left_alone, name).tolist(), rel=1e-12)


def test_more_epochs_are_scored_too_and_the_old_end_stays():
    run = run_of(epochs=23)
    extend_progress(run)
    run.set_epochs(40)
    assert len(due_iterations(run)) == 0
    run.extend(run.schedule.iterations, math.inf)
    extend_progress(run)
    scored = rows(run, "iteration").tolist()
    assert scored == sorted(set(scored))
    assert {207, 360} <= set(scored)


def test_work_is_done_in_pieces_with_rests():
    run, rests = run_of(samples=60_000, train=40_000, batch_size=40_000, epochs=20), []
    assert not extend_progress(run, 0.0, lambda: rests.append(1))
    assert 0 < run.history.progress.count < 20
    assert extend_progress(run, math.inf, lambda: rests.append(1))
    assert rows(run, "iteration").tolist() == list(range(21))
    assert len(rests) >= 15


def test_a_diverged_run_is_scored_as_far_as_it_is_finite():
    run = run_of(loss="squared_error", learning_rate=50.0, epochs=400)
    extend_progress(run)
    assert run.diverged_at
    assert rows(run, "iteration")[-1] == run.head
