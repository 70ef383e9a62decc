"""Small things that a teacher before a class relies on."""

import re

import pytest
from PySide6.QtCore import QPoint, Qt

from tests import wording


def test_a_click_on_the_timeline_goes_there(user):
    timeline = user.find("timeline")
    user.qtbot.mouseClick(
        timeline, Qt.MouseButton.LeftButton, pos=QPoint(timeline.width() // 2, timeline.height() // 2)
    )
    user.waits(lambda: abs(user.descent.cursor.iteration - 50) <= 1)
    assert user.descent.cursor.iteration == user.iteration


@pytest.mark.parametrize(("key", "panel"), [("m", "microscope"), ("l", "doubleLoop")])
def test_a_panels_key_works_in_a_field_too(user, key, panel):
    user.focus("batchSizeField")
    user.press(key)
    user.waits(lambda: user.find(panel).isVisible())
    assert user.find("batchSizeField").text() == "4", "the scene's prepared batch size, and no letter more"


def test_a_run_that_grows_beyond_all_bounds_is_called_diverging_before_it_overflows(open_lab):
    user = open_lab(loss="squared_error", learning_rate=3.0)
    assert user.text("divergenceLabel") == ""
    user.go_to(100)
    user.sees("divergenceLabel", "Diverging", "learning rate 3 is too large")
    assert user.descent.diverged_at is None


def test_the_update_checks_on_paper_with_the_digits_that_are_shown(open_lab):
    user = open_lab(start_seed=36)
    user.press("m")
    for _ in range(4):
        user.press(".")
    user.waits(lambda: user.text("updateLabel").count("←") == 3)
    lines = re.findall(r"^\w+ ← (\S+) − (\S+) × \(?([^ )]+)\)? = (\S+)$", user.text("updateLabel"), re.MULTILINE)
    assert len(lines) == 3
    for line in lines:
        before, rate, gradient, after = (float(text.replace("−", "-")) for text in line)
        last_digit = 10.0 ** -len(line[3].partition(".")[2])
        assert before - rate * gradient == pytest.approx(after, abs=1.05 * last_digit)


def test_a_measured_speed_is_forgotten_with_the_pause(open_lab):
    user = open_lab(batch_size=1, epochs=1000)
    user.find("speedSlider").setValue(user.find("speedSlider").maximum())
    user.click("playButton")
    user.waits(lambda: re.fullmatch(r"[\d\s]+ iterations/s", user.text("speedLabel")))
    user.click("playButton")
    user.waits(lambda: user.text("speedLabel") == "as fast as it goes")


def test_a_message_goes_when_its_cause_has_gone(user, tmp_path):
    bad, good = tmp_path / "bad.toml", tmp_path / "good.toml"
    bad.write_text("batch_size = 5000")
    good.write_text("batch_size = 50")
    user.window.files.open_file(bad)
    user.sees("messageLabel", "bad.toml", wording.whole_of_training_set(5000, 2000))
    user.window.files.open_file(good)
    user.waits(lambda: user.find("batchSizeField").value() == 50)
    assert user.text("messageLabel") == ""
