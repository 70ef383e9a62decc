"""Somebody asks for what cannot be: it is refused in words, near the field, and nothing is lost."""

import pytest
from PySide6.QtCore import Qt

from tests import wording

BATCH = "whole number from 1 to 2000"
EPOCHS = "whole number from 1 to 1000"
RATE = "number from 0.0001 to 10"
REFUSED = [
    *(("batchSize", text, BATCH) for text in ("0", "5000", "-3", "abc", "1e9", "2.5", "1,5", "1_000", "٣", "１２", "")),
    *(("epochs", text, EPOCHS) for text in ("0", "1001", "ten", "1e9", "")),
    *(("learningRate", text, RATE) for text in ("0", "11", "abc", "1e9", "nan", "inf", "-0.1", "0.00001", "1_0", "")),
]


@pytest.fixture
def at_twelve(user):
    user.go_to(12)
    user.sees("positionLabel", "iteration 12 of 100")
    return user


def what_is_there(user):
    """All that must stay when something is refused."""
    names = ("positionLabel", "arithmeticLabel")
    at = user.descent.run_id, user.iteration, user.descent.weights.tobytes(), user.start
    return *at, *(user.text(name) for name in names)


def test_what_cannot_be_is_refused_in_words_beside_its_field(at_twelve):
    """Every case in one window: a refused value leaves nothing behind."""
    user, before = at_twelve, what_is_there(at_twelve)
    fields = {name: user.find(f"{name}Field").text() for name in ("batchSize", "epochs", "learningRate")}
    wrong = []
    for name, text, allowed in REFUSED:
        user.paste_in(f"{name}Field", text)
        said = user.text(f"{name}Error")
        assert len(said) < 150
        if f"“{text}”" not in said or allowed not in said:
            wrong.append((name, text, said))
        now = {name: user.find(f"{name}Field").text() for name in fields}
        if now != fields or what_is_there(user) != before:
            wrong.append((name, text, "is not refused", now))
    assert wrong == []


def test_the_sentence_stands_under_its_own_slider_and_goes_with_the_next_good_value(user):
    user.type_in("batchSizeField", "5000")
    user.sees("batchSizeError", "5000")
    assert (user.text("epochsError"), user.text("learningRateError"), user.text("dataError")) == ("", "", "")
    label, slider = user.find("batchSizeError"), user.find("batchSizeSlider")
    under = label.mapTo(user.window, label.rect().topLeft()).y()
    assert 0 <= under - slider.mapTo(user.window, slider.rect().bottomLeft()).y() < 20
    user.type_in("batchSizeField", "500")
    assert user.text("batchSizeError") == ""
    user.sees("arithmeticLabel", "2000 ÷ 500")


def test_leaving_a_field_with_tab_refuses_too(user):
    user.type_in("epochsField", "5000", then=Qt.Key.Key_Tab)
    user.sees("epochsError", "“5000”")
    assert user.find("epochsField").text() == "10"


SAMPLES = [
    *(("samplesField", text, wording.whole(text, 10, 1_000_000, "Samples")) for text in ("9", "1000001", "many")),
    *(("trainField", text, wording.whole(text, 2, 3000, "Training samples")) for text in ("1", "3001", "")),
]


def test_numbers_of_samples_that_cannot_be_are_refused(at_twelve):
    before = what_is_there(at_twelve)
    for field, text, sentence in SAMPLES:
        at_twelve.paste_in(field, text)
        assert wording.on_screen(sentence, typed=text) in at_twelve.text("dataError")
        assert (at_twelve.find("samplesField").value(), at_twelve.find("trainField").value()) == (3000, 2000)
        assert what_is_there(at_twelve) == before


def test_too_many_iterations_are_refused_and_nothing_is_lost(user):
    user.type_in("samplesField", "1000000")
    user.sees("arithmeticLabel", wording.on_screen("1000000 = 666667 train"), timeout=20_000)
    user.click("stepIterationButton")
    user.stands_at(1)
    user.waits(lambda: "iteration 1 of" in user.text("positionLabel"))
    before = what_is_there(user)
    user.click("stochasticButton")
    user.sees("batchSizeError", wording.on_screen(wording.too_many_iterations(10, 666_667)))
    assert user.find("batchSizeField").value() == 200
    assert user.find("miniButton").isChecked()
    assert what_is_there(user) == before
    user.type_in("batchSizeField", "2")
    user.sees("arithmeticLabel", wording.on_screen("= 3333340 iterations"))
    user.type_in("epochsField", "1000")
    user.sees("epochsError", wording.on_screen(wording.too_many_iterations(1000, 333_334)))
    assert user.find("epochsField").value() == 10
    user.sees("arithmeticLabel", wording.on_screen("= 3333340 iterations"))


def test_more_samples_than_the_iterations_allow_are_refused_beside_the_data(open_lab):
    user = open_lab(batch_size=1)
    user.type_in("samplesField", "1000000")
    user.sees("dataError", wording.on_screen(wording.too_many_iterations(10, 666_667)))
    assert (user.find("samplesField").value(), user.find("trainField").value()) == (3000, 2000)
    user.sees("arithmeticLabel", "3000 = 2000 train + 1000 test")


def test_a_refusal_does_not_pause_what_plays(user):
    user.find("speedSlider").setValue(20)
    user.click("playButton")
    user.type_in("batchSizeField", "0")
    user.sees("batchSizeError", "“0”")
    there = user.iteration
    user.waits(lambda: user.iteration > there)


def test_a_smaller_training_set_takes_the_batch_size_along(user):
    user.type_in("trainField", "100")
    user.sees("arithmeticLabel", "3000 = 100 train + 2900 test", "100 ÷ 10 = 10 iterations")
    user.type_in("batchSizeField", "101")
    user.sees("batchSizeError", "whole number from 1 to 100")


def test_a_new_start_beyond_the_last_seed_is_refused_in_words(open_lab):
    user = open_lab(start_seed=2**63 - 1)
    start = user.start
    user.click("newStartButton")
    assert wording.on_screen(wording.whole(2**63, 0, 2**63 - 1, "Start seed")) in user.text("startError")
    assert user.start == start


@pytest.mark.parametrize("rate", [1e-15, 1e-5, 50.0, 1e300])
def test_a_learning_rate_outside_the_sliders_span_is_shown_as_it_is(open_lab, rate):
    user = open_lab(learning_rate=rate)
    assert float(user.find("learningRateField").text()) == rate
    user.click("stepIterationButton")
    user.waits(lambda: user.descent.run_id and user.window.session.run.head >= 1)
    assert user.descent.experiment.learning_rate == rate
