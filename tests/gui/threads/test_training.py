"""The training thread, its work called synchronously; then running."""

import threading

import numpy as np
import pytest

from core.data.dataset import prepare
from core.plan.errors import InputError
from core.training.clock import COUNTING
from gui.threads.frame_budget import FrameBudget
from gui.threads.training import Job, TrainingThread


def job(run, target):
    return Job((run,), COUNTING, target)


@pytest.fixture
def worker(qapp):
    budget = FrameBudget()
    made = TrainingThread(budget)
    yield made
    assert made.stop()


@pytest.mark.parametrize("target", [0, 1, 37, 100])
def test_it_trains_up_to_its_target_and_no_further(worker, run_of, target):
    run = run_of()
    worker.take(job(run, target))
    worker.train_asked()
    assert run.head == target


def test_a_target_beyond_the_end_is_the_end(worker, run_of):
    run = run_of()
    worker.take(job(run, 5000))
    worker.train_asked()
    assert (run.head, run.finished) == (100, True)


def test_a_target_behind_the_head_pauses(worker, run_of):
    run = run_of(50)
    worker.take(job(run, 10))
    worker.train_asked()
    assert run.head == 50


def test_however_the_work_is_cut_into_slices_the_run_is_the_same(worker, run_of):
    run, whole = run_of(batch_size=3), run_of(10_000, batch_size=3)
    for target in (1, 2, 500, 501, 1700, 6670):
        worker.take(job(run, target))
        worker.train_asked()
    assert run.head == whole.head == 6670
    for iteration in (1, 667, 668, 3333, 6670):
        assert run.history.weights(iteration).tobytes() == whole.history.weights(iteration).tobytes()


def test_the_run_that_was_given_last_is_trained(worker, run_of):
    first, second = run_of(), run_of()
    worker.take(job(first, 20))
    worker.take(job(second, 30))
    worker.train_asked()
    assert (first.head, second.head) == (0, 30)


def test_a_broken_run_ends_the_work(worker, run_of):
    run = run_of(data="ravine", loss="squared_error", learning_rate=10.0, batch_size=20)
    worker.take(job(run, 1000))
    worker.train_asked()
    assert run.diverged_at is not None
    assert np.isfinite(run.history.weights(run.head)).all()


def test_a_request_for_other_data_comes_first(worker, run_of):
    run = run_of()
    worker.take(job(run, 100))
    worker.prepare(1, {"data": "moons"}, fit_batch=True)
    worker.train_asked()
    assert run.head == 0


def test_the_thread_answers_a_request_with_a_run_that_is_not_trained_yet(qtbot, worker):
    worker.start()
    with qtbot.waitSignal(worker.prepared, timeout=5000) as answer:
        worker.prepare(7, {"data": "moons", "samples": 90}, fit_batch=True)
    request, run = answer.args
    assert request == 7
    assert (run.experiment.data, run.experiment.samples, run.head) == ("moons", 90, 0)


def test_the_thread_answers_what_cannot_be_with_words(qtbot, worker):
    worker.start()
    with qtbot.waitSignal(worker.failed, timeout=5000) as answer:
        worker.prepare(8, {"data": "nowhere.csv"}, fit_batch=True)
    request, error = answer.args
    assert request == 8
    assert isinstance(error, InputError)
    assert "nowhere.csv" in str(error)


def test_only_the_last_of_many_requests_must_be_answered(qtbot, worker):
    answers = []
    worker.prepared.connect(lambda request, run: answers.append(request))
    worker.start()
    for request in range(20):
        worker.prepare(request, {"samples": 100 + request}, fit_batch=True)
    qtbot.waitUntil(lambda: 19 in answers)
    assert answers == sorted(answers)


def test_a_file_that_nobody_waits_for_any_more_is_not_read_to_its_end(qtbot, worker, monkeypatch):
    reading = threading.Event()

    def endless(wishes, _fit_batch, rest, _known=None):
        if wishes["data"] != "endless.csv":
            return prepare(wishes)
        reading.set()
        while True:
            rest()

    monkeypatch.setattr("gui.threads.training.prepare", endless)
    worker.start()
    worker.prepare(1, {"data": "endless.csv"}, fit_batch=True)
    assert reading.wait(5)
    with qtbot.waitSignal(worker.prepared, timeout=5000) as answer:
        worker.prepare(2, {"data": "moons"}, fit_batch=True)
    assert answer.args[0] == 2
    reading.clear()
    worker.prepare(3, {"data": "endless.csv"}, fit_batch=True)
    assert reading.wait(5)  # the fixture stops it in the middle


def test_the_thread_trains_and_stops_in_the_middle(qtbot, worker, run_of):
    run = run_of(batch_size=1, epochs=1000)
    worker.start()
    worker.take(job(run, run.schedule.iterations))
    qtbot.waitUntil(lambda: run.head > 1000)
    assert worker.stop()
    head = run.head
    assert head < run.schedule.iterations
    assert run.history.count == head


def test_a_thread_that_never_started_stops(qapp):
    assert TrainingThread(FrameBudget()).stop()
