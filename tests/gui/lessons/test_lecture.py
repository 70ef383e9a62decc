"""Every claim of the lecture's lesson, seen in the very runs that the class sees."""

import re
from functools import cache
from itertools import pairwise

import numpy as np
import pytest

from core.analysis.many_starts import many_starts
from core.data.dataset import make_dataset
from core.picture.lesson_values import LessonValues, lesson_values
from core.plan.cursor import SLOW
from core.plan.experiment import Experiment
from core.plan.lesson import OUTCOMES, VIEWS, Step, fill, planned_numbers, say_plainly
from core.plan.moment_file import file_text, read_file
from core.training.run import Run
from core.training.seen import Seen
from gui.lessons.lecture import PATH, lecture
from gui.scenes.catalogue import SCENES, make_view

LESSON = lecture()
LANGUAGES = ("pt_BR", "en", "es")
WORDS_MOST = 14
SECOND = 1000  # samples of the slow computer
S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11 = LESSON.steps


@cache
def trained(experiment: Experiment) -> Run:
    run = Run(experiment, make_dataset(experiment))
    while not run.finished:
        run.extend(run.schedule.iterations)
    return run


def played(step: Step) -> Run:
    return trained(step.played.shown)


def compared(step: Step) -> dict[int, Run]:
    """The runs of a comparison by batch size."""
    moment = step.played
    runs = (trained(entry.enter(moment.experiment)) for entry in moment.runs)
    return {run.experiment.batch_size: run for run in runs}


@cache
def told(number: int) -> LessonValues:
    step = LESSON.steps[number]
    moment, shown = step.played, Seen(played(step), step.play_to)
    if moment.scene == "starts":
        return lesson_values(shown, (), many_starts(moment.experiment, shown.run.dataset, moment.starts))
    if moment.clock == "iterations":
        return lesson_values(shown, [Seen(run, step.play_to) for run in compared(step).values()])
    return lesson_values(shown, [Seen(run, step.play_to // size) for size, run in compared(step).items()])


def path(run: Run, upto: int) -> np.ndarray:
    return np.array([run.history.weights(iteration) for iteration in range(upto + 1)])


def right(run: Run, weights: np.ndarray) -> np.ndarray:
    data = run.dataset
    z = data.X_train @ weights[:2] + weights[2]
    return (z > 0) == (data.y_train == 1)


def train_loss(run: Run, iteration: int) -> float:
    data, weights = run.dataset, run.history.weights(iteration)
    z = data.X_train @ weights[:2] + weights[2]
    p = 1 / (1 + np.exp(-z))
    return float(-np.mean(data.y_train * np.log(p) + (1 - data.y_train) * np.log(1 - p)))


# --- the words -------------------------------------------------------------------------------------------------------


def test_the_lecture_has_eleven_steps_in_three_languages():
    assert len(LESSON.steps) == 11
    assert set(LESSON.title) == set(LANGUAGES)
    assert all(tuple(step.words) == LANGUAGES for step in LESSON.steps)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_at_once_has_fourteen_words_at_most(language: str):
    for number, step in enumerate(LESSON.steps):
        words = step.words[language]
        numbers = told(number).numbers
        for text in words.texts():
            said = fill(text, numbers, say_plainly).replace(" %", "%")
            counted = [word for word in said.split() if re.search(r"\w", word)]
            assert len(counted) <= WORDS_MOST, f"step {number + 1}: {len(counted)} words: {said}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_that_a_sentence_of_a_step_holds_is_known_after_its_run(language: str):
    for number, step in enumerate(LESSON.steps):
        words, known = step.words[language], told(number)
        said = [words.sentence, words.question, words.noticed(known.outcomes.get(step.outcome))]
        said += [text for answer in words.answers for text in (answer.text, answer.why)]
        assert all(said), number
        assert not [text for text in said if "–" in fill(text, known.numbers, say_plainly)], number


@pytest.mark.parametrize("language", LANGUAGES)
def test_before_the_run_no_sentence_needs_its_numbers(language: str):
    for step in LESSON.steps:
        words, numbers = step.words[language], planned_numbers(step.moment)
        for text in (words.sentence, words.question, *(answer.text for answer in words.answers)):
            assert "–" not in fill(text, numbers, say_plainly)


def test_every_outcome_that_a_step_names_has_words_in_every_language():
    for step in LESSON.steps:
        for words in step.words.values():
            assert all(words.noticed(outcome) for outcome in OUTCOMES.get(step.outcome, [None]))


def test_a_spotlight_may_fall_on_every_view_of_a_scene_and_on_no_other(qapp):
    for scene in SCENES:
        names = []
        for name in scene.views:
            view = make_view(name)
            names.append(view.objectName())
            view.deleteLater()
        assert sorted(names) == sorted(VIEWS[scene.name])
    assert [step.spotlight for step in LESSON.steps if not step.spotlight] == []


def test_every_answer_says_why():
    assert all(
        len(words.answers) >= 2 and all(answer.why for answer in words.answers)
        for step in LESSON.steps
        for words in step.words.values()
    )


def test_the_lesson_stays_itself_when_it_is_written_and_read(tmp_path):
    copy = tmp_path / "copy.perceptron"
    copy.write_text(file_text(LESSON, PATH.parent), encoding="utf-8")
    assert read_file(copy) == LESSON


def test_each_step_plays_at_a_speed_at_which_it_can_be_seen():
    for number, step in enumerate(LESSON.steps, 1):
        seconds = (step.play_to - step.played.iteration) / step.played.speed
        if step.played.clock == SLOW:  # a millisecond a sample, as on the wall at 10 iterations a second
            seconds *= step.played.shown.batch_size * 0.001 * 10.0
        assert 2 <= seconds <= 12, number


@pytest.mark.parametrize(
    ("step", "holds"),
    [(S1, 1), (S2, 2), (S3, 3), (S4, 1), (S5, 2), (S6, 0), (S7, 1), (S8, 0), (S9, 1), (S10, 1), (S11, 1)],
)
def test_the_run_gives_the_answer_that_the_lecture_gives(step: Step, holds: int):
    number = LESSON.steps.index(step)
    assert step.holds(told(number).outcomes.get(step.outcome)) == holds


# --- the claims ------------------------------------------------------------------------------------------------------


def test_s1_the_default_starts_wrong_and_gets_99_percent_right_before_100_iterations():
    run = played(S1)
    shares = [right(run, weights).mean() for weights in path(run, 100)]
    reached = next(iteration for iteration, share in enumerate(shares) if share >= 0.99)
    assert shares[0] < 0.5
    assert 10 < reached < 100
    assert shares[100] == 1.0
    assert told(0).numbers["reached_at"] == reached


def test_s1_stands_on_the_lectures_numbers():
    experiment = S1.moment.experiment
    assert (experiment.samples, experiment.train, experiment.batch_size, experiment.epochs) == (3000, 2000, 200, 10)


def test_s2_of_twenty_starts_the_slowest_takes_more_than_twice_as_long_as_the_fastest():
    experiment = S2.moment.experiment
    reached = []
    for seed in range(experiment.start_seed, experiment.start_seed + S2.moment.starts):
        run = trained(experiment.with_(start_seed=seed))
        reached.append(next(i for i, weights in enumerate(path(run, 100)) if right(run, weights).mean() >= 0.99))
    assert max(reached) > 2 * min(reached)
    numbers = told(1).numbers
    assert (numbers["starts_least"], numbers["starts_most"]) == (min(reached), max(reached))
    inside = [numbers["starts_quarter"] <= needed <= numbers["starts_three_quarters"] for needed in reached]
    assert sum(inside) >= 10


def test_s3_the_update_is_the_gradient_of_four_samples_times_minus_the_learning_rate_and_is_seen():
    run = played(S3)
    rows = run.orders[1][:4]
    X, y = run.dataset.X_train[rows], run.dataset.y_train[rows]
    before, after = run.history.weights(0), run.history.weights(1)
    slopes = 1 / (1 + np.exp(-(X @ before[:2] + before[2]))) - y
    gradient = np.array([*(slopes @ X), slopes.sum()]) / 4
    assert after == pytest.approx(before - 1.0 * gradient)
    turned = np.degrees(np.arctan2(*after[:2]) - np.arctan2(*before[:2]))
    assert abs(turned) > 15


def test_s4_ten_times_the_samples_halve_nothing_where_the_batch_is_large_and_much_where_it_is_small():
    runs = compared(S4)
    losses = {size: np.array([train_loss(run, i) for i in range(61)]) for size, run in runs.items()}

    def settled(size: int) -> int:
        """The iteration from which on the loss stays below 0.24."""
        return int(np.flatnonzero(losses[size] > 0.24)[-1]) + 1

    assert settled(200) == settled(2000) < 30
    assert settled(1) > 2 * settled(200)
    assert losses[1][60] > losses[200][60] + 0.01
    assert losses[200][60] == pytest.approx(losses[2000][60], abs=0.001)


def test_s5_full_batch_is_straighter_than_mini_batch_and_that_is_straighter_than_stochastic():
    def straight(run: Run) -> float:
        way = path(run, 60)
        return float(np.linalg.norm(way[-1] - way[0]) / np.linalg.norm(np.diff(way, axis=0), axis=1).sum())

    by_size = {size: straight(run) for size, run in compared(S5).items()}
    assert by_size[2000] > 0.99
    assert by_size[2000] > by_size[200] + 0.1
    assert by_size[200] > by_size[1] + 0.2
    assert told(4).numbers["straight_stochastic"] == pytest.approx(by_size[1])


def test_s5_all_three_begin_at_one_start_and_the_calm_two_come_to_the_minimum():
    runs = compared(S5)
    assert len({tuple(run.history.start) for run in runs.values()}) == 1
    long = trained(S5.moment.experiment.with_(batch_size=2000, epochs=2000))
    least = train_loss(long, 2000)
    assert all(train_loss(runs[size], 60) < least + 0.001 for size in (200, 2000))


def test_s6_after_two_slow_seconds_full_batch_made_one_update_and_stochastic_two_thousand():
    runs = compared(S6)
    assert runs[1].schedule.place(2000).samples_seen == 2 * SECOND
    assert runs[200].schedule.place(10).samples_seen == 2 * SECOND
    assert runs[2000].schedule.place(1).samples_seen == 2 * SECOND
    numbers = told(5).numbers
    assert [numbers[f"updates_{name}"] for name in ("stochastic", "mini_batch", "full_batch")] == [2000, 10, 1]


def test_s6_the_loss_of_one_sample_is_noise_while_the_mean_hardly_changes():
    run = compared(S6)[1]
    last = run.history.iterations.read("batch_loss", 1950, 2000)
    assert last.max() > 20 * np.median(last)
    means = [train_loss(run, iteration) for iteration in range(1950, 2001, 10)]
    assert np.std(last) > 5 * np.std(means)


def test_s7_ten_batches_of_200_become_four_of_500():
    assert S7.moment.experiment.samples - S7.moment.experiment.train == 1000
    cut = {run.experiment.batch_size: [batch.size for batch in run.schedule.batches()]
           for run in (trained(S7.moment.experiment), played(S7))}  # fmt: skip
    assert cut == {200: [200] * 10, 500: [500] * 4}
    assert S7.play_to == 4


def test_s8_every_training_sample_was_seen_exactly_once_at_iteration_10():
    run = played(S8)
    order = run.orders[1]
    batches = [order[batch.first : batch.stop] for batch in run.schedule.batches()]
    assert len(batches) == S8.play_to == 10
    assert sorted(np.concatenate(batches)) == list(range(2000))


def test_s9_the_weights_at_the_end_of_an_epoch_are_those_at_the_start_of_the_next():
    run = played(S9)
    for epoch in range(1, 10):
        left = run.history.weights(run.schedule.end_of_epoch(epoch))
        first = run.orders[epoch + 1][:200]
        X, y = run.dataset.X_train[first], run.dataset.y_train[first]
        slopes = 1 / (1 + np.exp(-(X @ left[:2] + left[2]))) - y
        gradient = np.array([*(slopes @ X), slopes.sum()]) / 200
        following = run.history.weights(run.schedule.end_of_epoch(epoch) + 1)
        assert following == pytest.approx(left - 0.2 * gradient)


def test_s9_one_epoch_is_not_enough_and_the_last_one_gets_hardly_any_sample_newly_right():
    run = played(S9)
    flags = [right(run, run.history.weights(run.schedule.end_of_epoch(epoch))) for epoch in range(11)]
    newly = [int((after & ~before).sum()) for before, after in pairwise(flags)]
    assert flags[1].mean() < 0.5
    assert flags[10].mean() == 1.0
    assert newly[0] > 100 > newly[-1]
    assert S9.moment.iteration == 10


def test_s10_the_loss_falls_steeply_and_then_flattens_for_train_and_test_together():
    run = played(S10)
    train, test = (run.history.epochs.read(name, 0, 11) for name in ("train_loss", "test_loss"))
    falls = -np.diff(train)
    assert (falls > 0).all()
    assert falls[:3].min() > 10 * falls[-3:].max()
    assert np.abs(train - test).max() < 0.05


def test_s11_crosses_from_the_last_batch_of_an_epoch_into_the_next():
    places = [played(S11).schedule.place(iteration) for iteration in range(9, 12)]
    assert [(place.epoch, place.batch.number) for place in places if place.batch] == [(1, 9), (1, 10), (2, 1)]
    assert (S11.moment.iteration, S11.play_to) == (9, 11)
