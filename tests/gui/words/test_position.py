"""Where the cursor stands, in words."""

import re
from dataclasses import replace

import pytest

from core.plan.cursor import Cursor
from core.training.seen import Scores
from core.training.stopping import Stop
from gui.words.position import position
from tests.gui.frames import with_descent

SCORES = Scores(train_loss=0.3, test_loss=0.4, train_accuracy=0.912, test_accuracy=0.9066, epoch=None)


def read(frame, **scores):
    """A frame with these scores, in between two readings."""
    return with_descent(replace(frame, readings=None), scores=replace(SCORES, **scores))


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


def at_phase(show, tick):
    """What a run shows while its phases are walked through, with its readings."""
    show.playback.move(Cursor(tick))
    show.walking = True
    return replace(show.frame(), readings=show.readings())


def test_a_phase_says_what_it_has_computed(show_of):
    show = show_of(1, batch_size=4)
    step = at_phase(show, 4).readings.detail
    outputs = "; ".join(f"{output:.3g}" for output in step.step.output)
    assert position(at_phase(show, 1)) == f"iteration 1 of 5000 · forward: ŷ = {outputs}"
    assert position(at_phase(show, 2)) == f"iteration 1 of 5000 · mean loss of 4 samples = {step.step.batch_loss:.3g}"
    said = position(at_phase(show, 3)).replace("\N{NO-BREAK SPACE}", " ").replace("−", "-")
    w1, w2, b = step.step.gradient
    assert said == f"iteration 1 of 5000 · mean gradient: ∂w1 = {w1:.3g}; ∂w2 = {w2:.3g}; ∂b = {b:.3g}"
    said = position(at_phase(show, 4))
    assert re.fullmatch(r"iteration 1 of 5000 · w1 ← −?[\d.]+ − 0.4 × \(?−?[\d.]+\)? = −?[\d.]+", said)


def test_of_a_large_batch_the_outputs_are_a_range(show_of):
    show = show_of(1)
    detail = at_phase(show, 1).readings.detail
    least, most = detail.step.output.min(), detail.step.output.max()
    assert position(at_phase(show, 1)) == (
        f"iteration 1 of 100 · forward: ŷ from {least:.3g} to {most:.3g} over 200 samples"
    )


def test_of_one_sample_there_is_no_mean(show_of):
    said = position(at_phase(show_of(1, batch_size=1), 2))
    assert "loss of the sample = " in said
