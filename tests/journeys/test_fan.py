"""Somebody opens the gradient fan and changes the batch size."""

import math
import re

import pytest

from core.analysis.fan import make_fan, total


def spread(user):
    """The measured and the expected spread that are said."""
    found = re.search(r"spread ([\d.]+), expected ([\d.]+)", user.text("fanText"))
    return float(found[1]), float(found[2])


@pytest.fixture
def teacher(user):
    """Somebody who has opened the gradient fan."""
    user.press("g")
    user.sees_title("fanPanel", "10 of 10 arrows")
    return user


def test_another_batch_size_narrows_or_widens_the_fan_at_once(teacher):
    said = {}
    for batch_size, arrows in ((50, "40 of 40"), (200, "10 of 10"), (1, "200 of 2000"), (2000, "one arrow")):
        teacher.type_in("batchSizeField", str(batch_size))
        teacher.sees_title("fanPanel", arrows)
        said[batch_size] = spread(teacher) if batch_size < 2000 else None
    assert said[1][0] > 4 * said[50][0] > 4 * said[200][0]
    halved = said[50][1] / 2 * math.sqrt((1 - 200 / 2000) / (1 - 50 / 2000))
    assert said[200][1] == pytest.approx(halved, rel=0.01)
    assert said[1][0] == pytest.approx(said[1][1], rel=0.01)  # one sample a batch: nothing is left to chance
    teacher.sees("fanText", "Nothing spreads")


def test_the_fan_follows_the_cursor(teacher):
    before = spread(teacher)
    teacher.go_to(23)
    teacher.sees("fanText", "epoch 3:")
    assert spread(teacher) != before
    teacher.go_to(0)
    teacher.sees("fanText", "epoch 1:")
    teacher.waits(lambda: spread(teacher) == before)


def test_the_fan_keeps_up_while_playing_and_ends_where_the_run_ends(teacher):
    teacher.plays_to_the_end()
    teacher.sees("fanText", "epoch 10:")
    playback = teacher.window.session.show.playback
    teacher.waits(lambda: teacher.window.questions.idle)
    fan = make_fan(playback.run, playback.cursor)
    assert spread(teacher)[0] == pytest.approx(total(fan.spread), rel=0.01)
