"""Somebody plays a run: play, pause, faster, slower."""

import math
import time

import pytest
from PySide6.QtCore import QEvent, QObject, Qt

from tests.journeys.user import told_by


class Noted(QObject):
    """Notes events of some types that a widget gets."""

    def __init__(self, widget, seen, *types):
        super().__init__(widget)
        self.seen, self.types = seen, types
        widget.installEventFilter(self)

    def eventFilter(self, _watched, event):
        if event.type() in self.types:
            self.seen.append(event.type())
        return False


def head(user):
    """How far training has come."""
    return user.window.session.run.head


def playing(user):
    return user.find("playButton").text() == "Pause"


def test_play_moves_the_line_and_pause_stops_it(user):
    before = user.picture("boundaryView")
    user.click("playButton")
    assert playing(user)
    user.waits(lambda: user.iteration >= 3)
    user.click("playButton")
    assert not playing(user)
    assert user.picture("boundaryView") != before
    user.looks_on(60)
    there, picture = user.iteration, user.picture("boundaryView")
    user.looks_on(300)
    assert user.iteration == there
    assert user.picture("boundaryView") == picture


@pytest.mark.parametrize("speed", [0, 100])
def test_nothing_trains_on_after_pausing(open_lab, speed):
    user = open_lab(batch_size=1, epochs=1000)
    user.find("speedSlider").setValue(speed)
    user.click("playButton")
    user.waits(lambda: head(user) > 0)
    user.click("playButton")
    user.looks_on(50)  # a slice that was under way
    there = head(user)
    user.looks_on(200)
    assert head(user) == there


def test_words_that_change_in_every_frame_have_nothing_around_them_laid_out_or_painted_anew(open_lab):
    user = open_lab(batch_size=1, epochs=1000)
    user.find("speedSlider").setValue(100)
    user.click("playButton")
    user.waits(lambda: user.iteration > 5000)
    said, seen = [], []
    user.window.session.player.frame_changed.connect(lambda frame: said.append(frame.readings is not None))
    noted = Noted(user.window.page, seen, QEvent.Type.LayoutRequest, QEvent.Type.Paint)
    user.waits(lambda: len(said) >= 40)
    user.click("playButton")
    user.window.page.removeEventFilter(noted)
    assert said.count(False) > 10  # frames at the pace of the display, between those with readings
    assert len(seen) <= 3 * (said.count(True) + 1)  # words at their own pace, such as the speed, may need another room


def test_pausing_at_full_speed_takes_effect_within_a_frame(open_lab):
    user = open_lab(batch_size=1, epochs=1000)
    user.find("speedSlider").setValue(100)
    user.click("playButton")
    user.waits(lambda: user.iteration > 5000)
    user.click("playButton")
    there = user.iteration
    user.looks_on(100)
    assert user.iteration - there <= 4000  # what one frame at full speed adds
    at_rest = user.iteration
    user.looks_on(100)
    assert user.iteration == at_rest


def test_playing_on_after_a_pause_goes_on_from_there(user):
    user.click("playButton")
    user.waits(lambda: user.iteration >= 2)
    user.click("playButton")
    there = user.iteration
    user.click("playButton")
    user.waits(lambda: user.iteration > there)
    assert user.iteration < there + 20


def test_playing_stops_at_the_end_and_then_plays_again_from_the_start(user):
    user.plays_to_the_end()
    user.stands_at(100)
    user.find("speedSlider").setValue(20)
    user.click("playButton")
    assert playing(user)
    user.waits(lambda: 0 < user.iteration < 60)


def test_the_speed_goes_from_one_iteration_a_second_to_as_fast_as_it_goes(user):
    slider = user.find("speedSlider")
    slider.setValue(slider.minimum())
    assert user.text("speedLabel") == "1 iteration/s"
    speeds = []
    for place in range(slider.minimum(), slider.maximum()):
        slider.setValue(place)
        speeds.append(number(user.text("speedLabel")))
    slider.setValue(slider.maximum())
    assert user.text("speedLabel") == "as fast as it goes"
    assert speeds == sorted(speeds)
    middle = speeds[len(speeds) // 2]
    assert middle**2 == pytest.approx(speeds[0] * speeds[-1], rel=0.3)  # logarithmic: the middle is the mean factor
    assert speeds[-1] >= 10_000


def number(text):
    return int("".join(letter for letter in text if letter.isdigit()))


@pytest.mark.parametrize(("place", "seconds", "least", "most"), [(0, 1.15, 1, 2), (26, 0.6, 7, 20)])
def test_so_many_iterations_pass_in_a_second_as_the_speed_says(user, place, seconds, least, most):
    user.find("speedSlider").setValue(place)
    told = number(user.text("speedLabel"))
    assert least <= told * seconds <= most + 1
    user.click("playButton")
    began = time.monotonic()
    user.waits(lambda: time.monotonic() - began >= seconds)
    assert least <= user.iteration <= most


def test_the_speed_it_really_has_is_told_while_it_goes_as_fast_as_it_can(open_lab):
    user = open_lab(batch_size=1, epochs=1000)
    user.find("speedSlider").setValue(100)
    user.click("playButton")
    user.waits(lambda: "iterations/s" in user.text("speedLabel"))
    assert number(user.text("speedLabel")) > 1000
    user.click("playButton")
    user.sees("speedLabel", "as fast as it goes")


def test_plus_and_minus_change_the_speed(user):
    before = user.find("speedSlider").value()
    user.press("+")
    faster = user.find("speedSlider").value()
    assert faster > before
    user.press("-")
    assert user.find("speedSlider").value() == before
    user.press("=")
    assert user.find("speedSlider").value() == faster


def test_while_it_plays_the_position_in_words_keeps_up(user):
    user.find("speedSlider").setValue(30)
    user.click("playButton")
    user.waits(lambda: user.iteration >= 25)
    told = int(user.text("positionLabel").split()[1])
    assert told > 5
    user.press(Qt.Key.Key_Space)
    user.stands_at(user.iteration)


def test_at_a_speed_that_can_be_followed_words_tape_and_plots_show_one_moment(user):
    shown = []

    def looks(frame):
        at, tape = frame.descent.place, told_by(user.find("epochTape"))
        shown.append(
            (
                user.text("positionLabel").startswith(f"iteration {at.iteration} of 100 · epoch {at.epoch} · batch "),
                tape == f"epoch {at.epoch} of 10, batch {at.batch.number if at.batch else 0} of 10",
                user.iteration == at.iteration,
            )
        )

    user.click("playButton")
    user.waits(lambda: user.iteration >= 1)
    user.window.session.frame_changed.connect(looks)  # after the views, so it sees what they have drawn
    user.waits(lambda: user.iteration >= 14, timeout=10_000)
    user.click("playButton")
    assert len(shown) >= 10
    assert set(shown) == {(True, True, True)}


@pytest.mark.parametrize("speed", [60.0, math.inf])
def test_while_it_plays_words_tape_and_timeline_never_show_two_moments(user, speed):
    apart = []

    def look(frame):
        if frame.plain:
            return  # where frames are dear, words come at their own pace
        place = frame.descent.place
        said = user.text("positionLabel")
        if f"iteration {place.iteration} of" not in said or user.iteration != place.iteration:
            apart.append((place.iteration, said))
        if place.batch is not None and f"batch {place.batch.number} of" not in user.tape:
            apart.append((place.iteration, user.tape))

    user.find("epochsField").setValue(300)
    user.window.session.frame_changed.connect(look)
    user.window.session.player.set_speed(speed)
    user.click("playButton")
    user.waits(lambda: user.iteration > 40)
    user.looks_on(200)
    assert apart == []


def test_the_timeline_does_not_stay_where_training_was_not_waited_for(open_lab):
    user = open_lab(batch_size=2000)
    user.waits(lambda: user.window.session.player.settled)
    timeline, player = user.find("timeline"), user.window.session.player
    player.training.stop()  # it has not come to it yet
    timeline.setValue(timeline.maximum())
    player.play(False)  # as what takes the window over does
    user.waits(lambda: user.iteration == user.descent.place.iteration < timeline.maximum())
