"""The film strip: its numbers counted once more, sample by sample."""

import math

import numpy as np
import pytest

from core.analysis.film import MARKED_MOST, film_epochs, make_film
from core.data.dataset import make_dataset
from core.maths.orders import epoch_order
from core.plan.experiment import Experiment
from core.training.run import Run
from core.training.seen import Seen
from tests.core.restated import LOSSES, accuracy, batch_loss, net_input, updated


def trained(iterations=10_000, **changes):
    experiment = Experiment(**{"data": "overlap", "samples": 150, "train": 100, "batch_size": 15} | changes)
    run = Run(experiment, make_dataset(experiment))
    run.extend(iterations, math.inf)
    return run


def rows(X, y):
    return [(*point, label) for point, label in zip(X.tolist(), y.tolist(), strict=True)]


def right(weights, samples):
    """The places of the samples that are predicted right."""
    return {place for place, sample in enumerate(samples) if (net_input(weights, sample) > 0) == (sample[2] == 1)}


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (0, [0]),
        (1, [0, 1]),
        (4, [0, 1, 2, 3]),
        (10, [0, 1, 2, 3, 5, 10]),
        (49, [0, 1, 2, 3, 5, 10, 20, 30]),
        (1000, [0, 1, 2, 3, 5, 10, 20, 30, 50, 100, 200, 300, 500, 1000]),
    ],
)
def test_the_strip_shows_ever_rarer_epochs(last, expected):
    assert film_epochs(last) == expected


@pytest.mark.parametrize("loss", LOSSES)
def test_every_number_of_the_strip_is_the_numbers_counted_by_hand(loss):
    run = trained(loss=loss, epochs=12, learning_rate=0.2)
    samples = rows(run.dataset.X_train, run.dataset.y_train)
    others = rows(run.dataset.X_test, run.dataset.y_test)
    film = make_film(Seen(run, run.head))
    assert [moment.epoch for moment in film.moments] == [0, 1, 2, 3, 5, 10]
    before = None
    for moment in film.moments:
        assert moment.iteration == 7 * moment.epoch
        weights = moment.weights.tolist()
        assert weights == run.history.weights(moment.iteration).tolist()
        now = right(weights, samples)
        before = now if before is None else before
        assert moment.correct == len(now) == round(accuracy(weights, samples) * len(samples))
        assert moment.train == len(samples)
        assert moment.train_loss == pytest.approx(batch_loss(loss, weights, samples), rel=1e-12)
        assert moment.test_loss == pytest.approx(batch_loss(loss, weights, others), rel=1e-12)
        for changed, expected in ((moment.newly_right, now - before), (moment.newly_wrong, before - now)):
            assert changed.count == len(expected)
            assert set(rows(changed.X, changed.y)) == {samples[place] for place in expected}
        before = now
    assert sum(moment.newly_right.count for moment in film.moments) > 0
    assert sum(moment.newly_wrong.count for moment in film.moments) > 0


def test_an_epoch_starts_from_the_weights_that_the_one_before_left():
    run = trained(epochs=12)
    samples = rows(run.dataset.X_train, run.dataset.y_train)
    for moment in make_film(Seen(run, run.head)).moments:
        first_batch = [samples[row] for row in epoch_order(0, moment.epoch + 1, 100)[:15]]
        expected = updated("cross_entropy", moment.weights.tolist(), first_batch, run.experiment.learning_rate)
        assert run.history.weights(moment.iteration + 1).tolist() == pytest.approx(expected, rel=1e-12)


def test_on_the_line_itself_class_1_is_not_predicted():
    run = trained(0, start=(0.0, 0.0, 0.0))
    start = make_film(Seen(run, 0)).moments[0]
    assert start.correct == np.count_nonzero(run.dataset.y_train == 0)


def test_only_what_was_seen_is_on_the_strip():
    run = trained(epochs=12)
    for reached, expected in ((0, 1), (6, 1), (7, 2), (20, 3), (21, 4), (34, 4), (35, 5), (84, 6)):
        assert len(make_film(Seen(run, reached)).moments) == expected


def test_a_strip_that_grows_keeps_its_pictures_and_ends_the_same():
    run, film = trained(epochs=12), None
    for reached in (0, 8, 40, 84, 15):
        before, film = film, make_film(Seen(run, reached), film)
        anew = make_film(Seen(run, reached))
        assert [(m.epoch, m.correct, m.newly_right.count, m.newly_wrong.count) for m in film.moments] == [
            (m.epoch, m.correct, m.newly_right.count, m.newly_wrong.count) for m in anew.moments
        ]
        if before is not None:
            assert all(old is new for old, new in zip(before.moments, film.moments, strict=False))


def test_another_run_has_pictures_of_its_own():
    first, second = trained(start_seed=1), trained(start_seed=2)
    film = make_film(Seen(second, second.head), make_film(Seen(first, first.head)))
    assert film.run_id == second.id
    assert film.moments[0].weights.tolist() == second.history.start.tolist()


def test_of_many_samples_some_are_marked_and_all_are_counted():
    run = trained(samples=3000, train=2000, data="clouds", batch_size=200, epochs=10)
    film = make_film(Seen(run, run.head))
    many = [moment.newly_right for moment in film.moments if moment.newly_right.count > MARKED_MOST]
    assert many
    for changed in many:
        assert len(changed.y) == MARKED_MOST
        assert len({tuple(point) for point in changed.X.tolist()}) == MARKED_MOST


def test_a_run_that_diverges_has_a_strip_of_its_finite_epochs():
    run = trained(loss="squared_error", data="ravine", learning_rate=10.0, epochs=100)
    assert run.diverged_at is not None
    film = make_film(Seen(run, run.head))
    assert film.moments[-1].iteration <= run.head < 700
    assert np.isfinite([moment.train_loss for moment in film.moments]).all()


def test_a_start_whose_loss_overflows_has_no_picture():
    run = trained(0, loss="squared_error", start=(1e200, 0.0, 0.0))
    assert make_film(Seen(run, 0)).moments == ()


def test_the_work_rests_and_can_be_ended_there():
    class EndError(Exception):
        pass

    def ended():
        raise EndError

    run, rests = trained(), []
    make_film(Seen(run, run.head), give_way=lambda: rests.append(1))
    assert len(rests) >= 6
    with pytest.raises(EndError):
        make_film(Seen(run, run.head), give_way=ended)
