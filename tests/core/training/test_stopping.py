"""Stop rules: a run ends after the first epoch that meets one, and says which."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.data.dataset import make_dataset
from core.plan.experiment import Experiment
from core.training.history import History
from core.training.run import Run
from core.training.stopping import Stop, Stopping
from tests.core.training.test_run_slices import recorded

FAST = {"data": "overlap", "samples": 450, "epochs": 30, "batch_size": 40, "learning_rate": 0.5}
SWINGING = {**FAST, "learning_rate": 20.0}  # whose test loss goes up and down


def new(**wishes):
    experiment = Experiment.from_wishes(wishes)
    return Run(experiment, make_dataset(experiment))


def trained(**wishes):
    run = new(**wishes)
    run.extend(10**9, math.inf)
    return run


def epochs_of(run):
    """The scores of the start and of every epoch: (train accuracy, train loss, test loss)."""
    rows = run.history.epochs
    names = ("train_correct", "train_loss", "test_loss")
    correct, train_loss, test_loss = (rows.read(name, 0, rows.count).tolist() for name in names)
    return [
        (right / run.experiment.train, loss, test)
        for right, loss, test in zip(correct, train_loss, test_loss, strict=True)
    ]


def expected(epochs, accuracy=None, loss=None, patience=None):
    """The first epoch that meets a rule, and its name, by looking at the whole list."""
    tests = [test for _, _, test in epochs]
    for epoch in range(1, len(epochs)):
        if accuracy is not None and epochs[epoch][0] >= accuracy:
            return epoch, "stop_accuracy"
        if loss is not None and epochs[epoch][1] <= loss:
            return epoch, "stop_loss"
        if patience is not None and epoch >= patience:
            recent, before = tests[epoch - patience + 1 : epoch + 1], tests[: epoch - patience + 1]
            if min(recent) >= min(before):
                return epoch, "stop_patience"
    return None


RULES = [
    {"accuracy": 0.8},
    {"accuracy": 0.88},
    {"accuracy": 1.0},
    {"loss": 0.5},
    {"loss": 1e-9},
    {"patience": 1},
    {"patience": 3},
    {"accuracy": 0.89, "loss": 0.4, "patience": 4},
]


@pytest.mark.parametrize("wishes", [FAST, SWINGING], ids=["calm", "swinging"])
@pytest.mark.parametrize("rules", RULES, ids=str)
def test_a_run_ends_after_the_first_epoch_that_meets_a_rule(rules, wishes):
    whole = trained(**wishes)
    due = expected(epochs_of(whole), **rules)
    run = trained(**wishes, **{f"stop_{name}": value for name, value in rules.items()})
    assert run.finished
    assert whole.stopped is None
    if due is None:
        assert (run.stopped, run.head) == (None, whole.head)
    else:
        epoch, rule = due
        assert run.stopped == Stop(8 * epoch, rule, rules[rule.removeprefix("stop_")])
        assert (run.head, run.history.epochs.count) == (8 * epoch, epoch + 1)
    mine, all_of_it = recorded(run), recorded(whole)
    assert all(long.startswith(short) for short, long in zip(mine, all_of_it, strict=True))


def test_the_cases_above_meet_every_rule_and_none():
    met = {
        (expected(epochs_of(trained(**wishes)), **rules) or (0, None))[1]
        for rules in RULES
        for wishes in (FAST, SWINGING)
    }
    assert met == {"stop_accuracy", "stop_loss", "stop_patience", None}


@given(
    batch_size=st.sampled_from([1, 7, 16, 40, 300]),
    steps=st.lists(st.tuples(st.integers(1, 400), st.booleans()), min_size=1),
)
@settings(max_examples=20, deadline=None)
def test_a_run_stops_at_the_same_place_whatever_the_slices(batch_size, steps):
    rules = {"stop_patience": 2} if batch_size < 300 else {"stop_accuracy": 0.9}
    wishes = {**FAST, "learning_rate": 2.0, "epochs": 12, "batch_size": batch_size, **rules}
    run, turn = new(**wishes), 0
    while not run.finished:
        step, hurried = steps[turn % len(steps)]
        turn += 1
        run.extend(run.head + step, seconds=0.0 if hurried else math.inf)
    whole = trained(**wishes)
    assert whole.stopped is not None
    assert run.stopped == whole.stopped
    assert recorded(run) == recorded(whole)


def test_a_rule_is_met_by_the_very_number_that_it_asks_for():
    epochs = epochs_of(trained(**FAST))
    number = next(k for k in range(1, len(epochs)) if epochs[k][0] > max(accuracy for accuracy, _, _ in epochs[:k]))
    accuracy, loss, _ = epochs[number]
    for rule in ({"stop_accuracy": accuracy}, {"stop_loss": loss}):
        run = trained(**FAST, **rule)
        assert run.stopped == Stop(8 * number, *next(iter(rule.items())))


def test_more_epochs_do_not_take_up_a_stopped_run_again():
    run = trained(**FAST, stop_accuracy=0.88)
    before, stopped = recorded(run), run.stopped
    assert run.head < run.schedule.iterations
    run.set_epochs(200)
    run.extend(10**9, math.inf)
    assert (recorded(run), run.stopped, run.finished) == (before, stopped, True)


def test_a_start_that_meets_a_rule_is_trained_for_an_epoch():
    good = tuple(trained(**FAST).history.weights(240).tolist())
    run = trained(**FAST, start=good, stop_loss=100.0)
    assert run.stopped == Stop(8, "stop_loss", 100.0)


def test_an_epoch_whose_test_loss_is_the_same_as_the_lowest_is_no_better():
    epochs = History(np.zeros(3)).epochs
    stopping, eager = Stopping(Experiment(stop_patience=2)), Stopping(Experiment(stop_loss=1.0))
    ends, ends_of_eager = [], []
    for iteration, test_loss in enumerate((1.0, 0.5, 0.5, 0.5, 0.4)):
        epochs.append(
            train_loss=np.array([1.0]),
            test_loss=np.array([test_loss]),
            train_correct=np.array([0]),
            test_correct=np.array([0]),
        )
        ends.append(stopping.check(epochs, iteration))
        ends_of_eager.append(eager.check(epochs, iteration))
    assert ends == [None, None, None, Stop(3, "stop_patience", 2.0), None]
    assert ends_of_eager[:2] == [None, Stop(1, "stop_loss", 1.0)]  # no rule ends a run at its start


def test_a_full_batch_is_an_epoch_an_iteration():
    run = trained(**{**FAST, "batch_size": "full"}, stop_accuracy=0.8)
    assert run.stopped is not None
    assert run.stopped.iteration == run.head == run.history.epochs.count - 1 < 30


def test_a_run_that_diverges_before_a_rule_is_met_diverged():
    run = trained(**{**FAST, "learning_rate": 1e200}, loss="squared_error", stop_patience=30)
    assert run.diverged_at is not None
    assert run.stopped is None
