"""Where the cursor stands, in words."""

from dataclasses import replace

import pytest

from core.training.seen import Scores
from core.training.stopping import Stop
from gui.words.position import position
from tests.gui.frames import with_descent

SCORES = Scores(train_loss=0.3, test_loss=0.4, train_accuracy=0.912, test_accuracy=0.9066, epoch=None)


def read(frame, **scores):
    """A frame with these scores in its readings."""
    return replace(frame, readings=replace(frame.readings, scores=(replace(SCORES, **scores),)))


@pytest.mark.parametrize(
    ("iteration", "changes", "text"),
    [
        (0, {}, "iteration 0 of 100 · start · train 91.2 % · test 90.7 %"),
        (1, {}, "iteration 1 of 100 · epoch 1 · batch 1 of 10 · batch loss 0.214 · train 91.2 % · test 90.7 %"),
        (10, {}, "iteration 10 of 100 · epoch 1 · batch 10 of 10 · batch loss 0.214 · train 91.2 % · test 90.7 %"),
        (48, {}, "iteration 48 of 100 · epoch 5 · batch 8 of 10 · batch loss 0.214 · train 91.2 % · test 90.7 %"),
        (
            7,
            {"batch_size": 300},
            "iteration 7 of 70 · epoch 1 · batch 7 of 7 · batch loss 0.214 · train 91.2 % · test 90.7 %",
        ),
        (
            8,
            {"batch_size": 300},
            "iteration 8 of 70 · epoch 2 · batch 1 of 7 · batch loss 0.214 · train 91.2 % · test 90.7 %",
        ),
        (
            3,
            {"batch_size": 2000},
            "iteration 3 of 10 · epoch 3 · batch 1 of 1 · batch loss 0.214 · train 91.2 % · test 90.7 %",
        ),
    ],
)
def test_the_position(frame_at, iteration, changes, text):
    frame = replace(frame_at(iteration, **changes), batch_loss=0.2143 if iteration else None)
    assert position(read(frame)) == text


def test_scores_that_are_not_of_these_weights_say_of_which(frame_at):
    text = position(read(frame_at(13), epoch=1))
    assert text.endswith("train 91.2 % · test 90.7 % (after epoch 1)")


@pytest.mark.parametrize(
    ("stop", "reason"),
    [
        (Stop(60, "stop_accuracy", 0.99), "train accuracy 99 % reached"),
        (Stop(60, "stop_accuracy", 0.07), "train accuracy 7 % reached"),
        (Stop(60, "stop_loss", 0.125), "train loss 0.125 reached"),
        (Stop(60, "stop_patience", 1.0), "1 epoch without a lower test loss"),
        (Stop(60, "stop_patience", 4.0), "4 epochs without a lower test loss"),
    ],
)
def test_a_run_that_stopped_says_where_and_why(frame_at, stop, reason):
    frame = with_descent(frame_at(60), stopped=stop)
    assert position(read(frame)).endswith(f" · stopped at iteration 60: {reason}")
