"""Somebody chooses batch size, epochs and learning rate."""

import pytest

from tests.journeys.user import User


def test_a_batch_size_that_does_not_divide_leaves_a_short_batch(user):
    user.type_in("batchSizeField", "300")
    assert user.text("arithmeticLabel").splitlines() == [
        "3000 = 2000 train + 1000 test",
        "2000 = 6 × 300 + 1 × 200",
        "7 iterations = 1 epoch",
        "10 epochs × 7 = 70 iterations",
    ]
    user.go_to(7)
    user.sees("positionLabel", "iteration 7 of 70 · epoch 1 · batch 7 of 7")
    assert user.tape == "epoch 1 of 10, batch 7 of 7"
    assert len(user.frame.batch.y) == 200
    user.click("stepIterationButton")
    user.sees("positionLabel", "iteration 8 of 70 · epoch 2 · batch 1 of 7")
    assert len(user.frame.batch.y) == 300


@pytest.mark.parametrize(
    ("size", "name", "line"),
    [
        ("1", "stochastic", "2000 ÷ 1 = 2000 iterations = 1 epoch"),
        ("2000", "full", "2000 ÷ 2000 = 1 iteration = 1 epoch"),
        ("1999", "mini", "2000 = 1 × 1999 + 1 × 1"),
        ("500", "mini", "2000 ÷ 500 = 4 iterations = 1 epoch"),
    ],
)
def test_the_descents_have_names_and_their_own_arithmetic(user, size, name, line):
    user.type_in("batchSizeField", size)
    user.sees("arithmeticLabel", line)
    assert chosen_names(user) == [f"{name}Button"]
    user.click("stepEpochButton")
    each = -(-2000 // int(size))
    user.stands_at(each)
    user.sees("positionLabel", "epoch 1 ·")
    assert user.tape == f"epoch 1 of 10, batch {each} of {each}"


def chosen_names(user: User) -> list[str]:
    """The names of the descents that are lit."""
    return [name for name in ("stochasticButton", "miniButton", "fullButton") if user.find(name).isChecked()]


def test_the_names_of_the_descents_are_buttons(user):
    for button, size in (("stochasticButton", 1), ("fullButton", 2000), ("miniButton", 200)):
        user.click(button)
        assert user.find("batchSizeField").value() == size
        assert chosen_names(user) == [button]


def test_mini_batch_comes_back_to_the_last_size_that_was_one(user):
    user.type_in("batchSizeField", "125")
    user.click("fullButton")
    user.click("miniButton")
    assert user.find("batchSizeField").value() == 125
    user.click("miniButton")  # already chosen: it stays so
    assert user.find("miniButton").isChecked()
    assert user.find("batchSizeField").value() == 125


def test_dragging_the_batch_size_snaps_to_what_divides_the_training_set(user):
    slider, field = user.find("batchSizeSlider"), user.find("batchSizeField")
    sizes = []
    slider.setSliderDown(True)
    for place in range(slider.minimum(), slider.maximum() + 1, 5):
        slider.setSliderPosition(place)
        sizes.append(field.value())
    slider.setSliderDown(False)
    assert sizes == sorted(sizes)
    assert (sizes[0], sizes[-1]) == (1, 2000)
    exact = [size for size in sizes if 2000 % size == 0]
    assert {1, 2, 4, 5, 8, 10, 20, 25, 40, 50, 100, 125, 200, 250, 400, 500, 1000, 2000} <= set(exact)
    assert len(exact) > len(sizes) / 2


def test_the_learning_rate_is_dragged_by_factors_and_typed_exactly(user):
    slider, field = user.find("learningRateSlider"), user.find("learningRateField")
    slider.setValue(slider.minimum())
    assert field.value() == pytest.approx(0.0001)
    slider.setValue(slider.maximum())
    assert field.value() == pytest.approx(10)
    slider.setValue((slider.minimum() + slider.maximum()) // 2)
    assert field.value() == pytest.approx((0.0001 * 10) ** 0.5, rel=0.1)
    user.type_in("learningRateField", "0.0375")
    assert user.descent.experiment.learning_rate == 0.0375
    assert field.text() == "0.0375"
    user.type_in("learningRateField", "0,05")
    assert user.descent.experiment.learning_rate == 0.05
    user.type_in("learningRateField", "2e-3")
    assert user.descent.experiment.learning_rate == 0.002


def test_more_epochs_go_on_from_where_training_stood(user):
    user.plays_to_the_end()
    end, weights = user.window.session.run, user.descent.weights
    user.find("speedSlider").setValue(30)
    user.type_in("epochsField", "20")
    user.sees("arithmeticLabel", "20 epochs × 10 = 200 iterations")
    assert user.find("timeline").maximum() == 200
    user.waits(lambda: user.iteration > 100)
    assert user.window.session.run is end
    assert end.history.weights(100).tobytes() == weights.tobytes()
    user.sees("positionLabel", "of 200")


def test_more_epochs_while_it_plays_do_not_restart(user):
    user.find("speedSlider").setValue(30)
    user.click("playButton")
    user.waits(lambda: user.iteration > 20)
    run = user.descent.run_id
    user.type_in("epochsField", "50")
    assert user.iteration > 20
    assert user.find("playButton").text() == "Pause"
    user.find("speedSlider").setValue(60)
    user.waits(lambda: user.iteration > 110)
    assert user.descent.run_id == run


def test_more_epochs_while_it_stands_wait_for_play(user):
    user.go_to(30)
    user.type_in("epochsField", "30")
    user.looks_on()
    assert (user.iteration, user.find("timeline").maximum()) == (30, 300)
    assert user.find("playButton").text() == "Play"


def test_fewer_epochs_let_the_timeline_end_earlier(user):
    user.go_to(80)
    user.type_in("epochsField", "3")
    user.sees("arithmeticLabel", "3 epochs × 10 = 30 iterations")
    user.stands_at(30)
    assert user.find("timeline").maximum() == 30
    user.waits(lambda: user.tape == "epoch 3 of 3, batch 10 of 10")
    user.click("stepIterationButton")
    user.looks_on(50)
    user.stands_at(30)
    user.type_in("epochsField", "10")
    user.go_to(80)


def test_fewer_epochs_while_it_plays_stop_it_there(user):
    user.find("speedSlider").setValue(30)
    user.click("playButton")
    user.waits(lambda: user.iteration > 5)
    user.type_in("epochsField", "2")
    user.waits(lambda: user.find("playButton").text() == "Play")
    user.stands_at(20)


def test_one_epoch_and_one_iteration_are_not_many(user):
    user.click("fullButton")
    user.type_in("epochsField", "1")
    assert user.text("arithmeticLabel").splitlines()[-1] == "1 epoch × 1 = 1 iteration"
