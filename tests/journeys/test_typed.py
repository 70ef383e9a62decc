"""A value typed and not yet entered is the one that trains: never is one shown and another used."""

import pytest


@pytest.mark.parametrize("play", ["button", "key"])
@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("batchSizeField", "50", {"batch_size": 50}),
        ("learningRateField", "0.7", {"learning_rate": 0.7}),
        ("epochsField", "3", {"epochs": 3}),
    ],
)
def test_play_takes_the_value_that_was_typed(user, field, text, value, play):
    user.type_in(field, text, then=None)
    if play == "button":
        user.click("playButton")
    else:
        user.press(" ")
    user.waits(lambda: user.iteration >= 1)
    assert user.descent.experiment.changes_to(user.descent.experiment.with_(**value)) == {}
    assert user.find(field).text() == text


def test_a_value_that_cannot_be_used_is_refused_and_the_old_one_plays(user):
    user.type_in("batchSizeField", "0", then=None)
    user.press(" ")
    user.waits(lambda: user.iteration >= 1)
    assert user.find("batchSizeField").text() == "200"
    assert "0" in user.text("batchSizeError")
