"""A session with made-up views, its training done by hand and its clock turned by hand: no thread, no window."""

import numpy as np
import pytest

from core.analysis.landscape import Slice, survey
from core.plan.errors import InputError
from core.training.seen import Seen
from gui.session.session import Session


class Clock:
    """A clock that stands until it is turned."""

    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def session(qapp, run_of, clock):
    made = Session(run_of(), now=clock)
    yield made
    made.stop()


@pytest.fixture
def player(session):
    return session.player


@pytest.fixture
def frames(session):
    """The frames that views were given."""
    given = []
    session.frame_changed.connect(given.append)
    return given


def drawn(frames):
    """The iterations that views were told to draw."""
    return [frame.descent.place.iteration for frame in frames]


def turns(session, times=1, seconds=0.02):
    """Let the threads train and score as they are told, and the display timer tick."""
    for _ in range(times):
        session.player.budget.end()  # nothing is painted here
        session.player.training.train_asked()
        session.player._now.now += seconds
        session.player.tick()


def heard(signal):
    said = []
    signal.connect(lambda *values: said.append(values))
    return said


def change(session, **changes):
    return session.edit(session.experiment.with_(**changes))


def test_a_step_trains_what_it_needs_and_no_more(session, player, frames):
    player.step(3)
    turns(session)
    assert session.run.head == 3
    assert drawn(frames)[-1] == 3


def test_views_are_told_only_when_there_is_something_new(session, player, frames):
    player.step(1)
    turns(session)
    before = len(frames)
    turns(session, 5)
    assert len(frames) == before


def test_where_nothing_moves_it_looks_ten_times_a_second_and_is_awake_at_once(session, player, frames, qtbot):
    pace = player._timer.interval
    player._timer.start()
    qtbot.waitUntil(lambda: pace() >= 100)
    quiet = len(frames)
    qtbot.wait(150)
    assert len(frames) == quiet
    player.set_speed(10.0)
    player.play(True)
    assert pace() < 20
    turns(session, 8)  # 0.16 s
    assert session.run.head > 0
    assert drawn(frames)[-1] <= 2  # the rest before is not played


def test_a_tick_that_comes_late_does_not_put_off_those_after_it(player, clock):
    due_in = []
    for passed in (0.016, 0.021, 0.011, 0.016, 0.050):  # the second is 5 ms late, the last by more than another tick
        clock.now += passed
        player._timer.timeout.emit()
        due_in.append(player._timer.interval())
    assert due_in == [16, 11, 16, 16, 8]


def test_where_frames_are_dear_the_picture_is_simpler_until_the_pause_and_only_the_log_says_so(
    session, player, frames, monkeypatch
):
    logged = []
    monkeypatch.setattr("gui.session.player.log.info", lambda text, *values: logged.append(text % values))
    player.play(True)
    turns(session, 3)
    assert not frames[-1].plain
    player.budget.usual = 0.5  # seconds
    turns(session, 8)
    assert frames[-1].plain
    player.budget.usual = 0.001
    turns(session, 8)
    assert frames[-1].plain  # it does not change to and fro
    player.play(False)
    assert not frames[-1].plain
    (said,) = logged
    assert said.endswith("the picture is simpler until the pause")


@pytest.mark.parametrize("seen", [True, False])
def test_the_plane_is_kept_up_to_date_while_it_is_to_be_seen_and_at_every_pause(
    session, player, frames, monkeypatch, seen
):
    wanted = []
    monkeypatch.setattr(player.landscapes, "best", lambda _run: None if not wanted else "the first")
    monkeypatch.setattr(player.landscapes, "minimum", lambda _run: None)
    monkeypatch.setattr(player.landscapes, "want", lambda *asked, **how: wanted.append(asked))
    change(session, epochs=1000)
    player.show_plane(seen)
    player.set_speed(100.0)
    player.play(True)
    monkeypatch.setattr("gui.session.playback.CURVES_SECONDS", 0.0)
    turns(session, 50)  # a second
    played = frames[-1].descent
    assert played.curves.upto == played.reached > 0
    assert player.playing
    assert bool(played.curves.path_iterations[-1] == played.reached) is seen
    assert (len(wanted) > 1) is seen  # without a first one there is no minimum
    player.play(False)
    turns(session, 2)
    paused = frames[-1].descent
    assert paused.curves.path_iterations[-1] == paused.reached
    np.testing.assert_array_equal(paused.curves.path[-1], paused.weights[:2])
    assert not paused.curves.rough


def test_paused_it_trains_nothing(session, player):
    turns(session, 3)
    assert session.run.head == 0
    player.play(True)
    turns(session, 3)
    player.play(False)
    head = session.run.head
    assert head > 0
    turns(session, 3)
    assert session.run.head == head


def test_playing_trains_only_a_little_ahead_of_the_cursor(session, player):
    player.set_speed(10.0)
    player.play(True)
    turns(session, 3)
    assert 1 <= session.run.head <= 5


def test_after_a_pause_of_the_whole_program_playing_goes_on_and_does_not_leap(session, player):
    player.set_speed(10.0)
    player.play(True)
    turns(session, 3, seconds=60.0)
    assert session.show.playback.cursor.done <= 3


def test_at_full_speed_the_end_is_reached_and_playing_ends(session, player, frames):
    said = heard(session.playing_changed)
    player.set_speed(float("inf"))
    player.play(True)
    turns(session, 3)
    assert session.run.head == 100
    assert drawn(frames)[-1] == 100
    assert said == [(True,), (False,)]
    assert session.show.at_end


def test_play_at_the_end_begins_again(session, player):
    player.go_to(100)
    turns(session)
    player.set_speed(1.0)
    player.play(True)
    assert session.show.playback.cursor.tick == 0
    assert player.playing


@pytest.mark.parametrize("changes", [{"batch_size": 100}, {"learning_rate": 0.5}, {"shuffle": False}])
def test_a_change_restarts_from_the_same_start_and_leaves_a_ghost(session, player, changes):
    player.go_to(20)
    turns(session)
    old = session.run
    said = heard(session.run_changed)
    assert change(session, **changes)
    run = session.run
    assert run is not old
    assert old.experiment.changes_to(run.experiment) == changes
    assert run.history.start.tobytes() == old.history.start.tobytes()
    assert run.orders[3].tobytes() == old.orders[3].tobytes() or "shuffle" in changes
    assert session.show.ghost.weights.tobytes() == old.history.weights(20).tobytes()
    assert len(said) == 1


def test_a_ghost_lives_only_as_long_as_data_and_loss_are_the_same(session, player, run_of):
    player.go_to(20)
    turns(session)
    change(session, learning_rate=0.5)
    assert session.show.ghost is not None
    change(session, loss="perceptron")
    assert session.show.ghost is None
    change(session, learning_rate=0.4)
    assert session.show.ghost is None  # nothing was seen of the run before


def test_what_plays_plays_on_after_a_change(session, player):
    player.play(True)
    turns(session, 3)
    change(session, learning_rate=0.5)
    assert player.playing
    turns(session, 8)
    assert session.run.head > 0


def test_the_same_experiment_again_changes_nothing_but_is_shown(session):
    run, said = session.run, heard(session.run_changed)
    assert session.edit(session.experiment)
    assert (session.run, len(said)) == (run, 1)


def test_epochs_lengthen_the_same_run(session, player):
    player.go_to(30)
    turns(session)
    run = session.run
    assert change(session, epochs=20)
    assert session.run is run
    assert run.schedule.iterations == 200
    assert not player.playing


def test_more_epochs_at_the_end_of_playing_play_on(session, player):
    player.set_speed(float("inf"))
    player.play(True)
    turns(session, 3)
    change(session, epochs=20)
    assert player.playing
    turns(session, 3)
    assert session.run.head == 200


def test_more_epochs_at_an_end_that_was_stepped_to_wait(session, player):
    player.go_to(100)
    turns(session)
    change(session, epochs=20)
    assert not player.playing


def test_a_new_start_beyond_the_last_seed_is_refused_and_everything_stays(session):
    change(session, start_seed=2**63 - 1)
    run, said = session.run, heard(session.refused)
    session.new_start()
    assert [error.field for (error,) in said] == ["start_seed"]
    assert session.run is run


def test_the_runs_that_are_made_during_a_drag_leave_no_ghost(session, player):
    player.go_to(10)
    turns(session)
    first = session.run
    session.adjust(True)
    for rate in (0.3, 0.4, 0.5):
        change(session, learning_rate=rate)
        player.go_to(5)
        turns(session)
        assert session.show.ghost.weights.tobytes() == first.history.weights(10).tobytes()
    session.adjust(False)
    last = session.run
    change(session, learning_rate=0.6)
    assert session.show.ghost.weights.tobytes() == last.history.weights(5).tobytes()


@pytest.mark.parametrize(
    ("size", "train", "wanted"),
    [(200, 2000, 200), (64, 2000, 64), (1, 2000, 200), (2000, 2000, 200), (64, 50, 5), (64, 64, 6), (64, 2, 1)],
)
def test_the_last_mini_batch_size_is_remembered_and_gives_way_to_the_data(session, size, train, wanted):
    change(session, batch_size=size)
    if train != 2000:
        session._take(type(session.run)(*prepared(session, train)))
    assert session.mini_batch == wanted


def prepared(session, train):
    from core.data.dataset import make_dataset

    experiment = session.experiment.resized(3000, train)
    return experiment, make_dataset(experiment)


def test_a_landscape_of_another_loss_is_not_shown(session, player, frames):
    old = session.run
    made = next(survey(old, Slice((-1.0, -1.0, 1.0, 1.0), 0.0)))
    player.landscapes._keep((old.dataset, "cross_entropy", True), made)
    turns(session)
    assert frames[-1].landscape is made
    change(session, loss="perceptron")
    assert frames[-1].landscape is None
    change(session, loss="cross_entropy")
    assert frames[-1].landscape is made  # it belongs to the data and the loss, whatever the run


def test_data_that_an_older_request_brings_is_ignored(session, player, run_of):
    run = session.run
    change(session, data="moons")
    player.training.prepared.emit(0, run_of(data="xor"))
    player.training.failed.emit(0, InputError("no"))
    assert session.run is run


# --- readings --------------------------------------------------------------------------------------------------------


@pytest.fixture
def scorings(monkeypatch):
    """How often both sets were scored for the readings."""
    counted = []

    def counting(seen, scores=Seen.scores):
        counted.append(seen.iteration)
        return scores(seen)

    monkeypatch.setattr(Seen, "scores", counting)
    return counted


def test_while_paused_each_step_of_a_slider_is_scored_once(session, scorings):
    turns(session)
    scorings.clear()
    for step in range(1, 6):
        change(session, learning_rate=0.1 * step)
        turns(session)
        assert len(scorings) == step


def test_while_paused_each_step_of_the_cursor_is_scored_once(session, player, scorings):
    player.go_to(50)
    turns(session)
    scorings.clear()
    for step in range(5):
        player.step(-1)
        turns(session, 2)
        assert scorings == [49, 48, 47, 46, 45][: step + 1]


def test_readings_come_at_a_pace_that_can_be_read_and_always_at_rest(session, player, frames):
    turns(session)
    assert frames[-1].readings is not None
    player.set_speed(1000.0)
    player.play(True)
    change(session, epochs=1000)
    frames.clear()
    turns(session, 50, seconds=0.016)
    read = [frame for frame in frames if frame.readings is not None]
    assert 5 <= len(read) <= 8  # in 0.8 seconds
    assert len(frames) >= 45
    player.play(False)
    assert frames[-1].readings is not None
    assert frames[-1].readings.speed is None


def test_a_moment_that_was_drawn_without_readings_is_read_a_little_later(session, player, frames):
    player.set_speed(5.0)
    player.play(True)
    turns(session, 40, seconds=0.05)
    stood = [frame for frame in frames if frame.descent.place.iteration == 7]
    assert stood[-1].readings is not None


# --- runs side by side -----------------------------------------------------------------------------------------------


def sizes(session):
    return [run.experiment.batch_size for run in session.show.runs]


def test_three_descents_are_compared_from_one_start_and_the_chosen_one_is_kept(session, player):
    change(session, batch_size=50)
    player.go_to(20)
    turns(session)
    session.race.compare()
    turns(session, 3)
    assert sizes(session) == [1, 50, 2000]
    assert [playback.cursor.done for playback in session.show.playbacks] == [20, 20, 20]
    session.race.choose_length("epochs")  # the full batch has as many epochs as the others, one iteration each
    assert session.show.playbacks[2].cursor.done == 10
    assert session.experiment.batch_size == 50
    session.race.choose_run(0)
    session.race.keep_chosen()
    assert (sizes(session), session.show.playback.cursor.done) == ([1], 20)
    assert session.mini_batch == 50


def test_side_by_side_a_rate_is_the_chosen_runs_and_everything_else_is_shared(session):
    session.race.compare()
    change(session, learning_rate=0.5)
    assert [run.experiment.learning_rate for run in session.show.runs] == [0.4, 0.5, 0.4]
    change(session, loss="squared_error")
    assert [run.experiment.learning_rate for run in session.show.runs] == [0.4, 0.5, 0.4]
    assert {run.experiment.loss for run in session.show.runs} == {"squared_error"}
    change(session, epochs=3)
    assert {run.schedule.iterations for run in session.show.runs} == {30}
    session.race.choose_length("epochs")
    change(session, epochs=4)
    assert {run.experiment.epochs for run in session.show.runs} == {4}
    assert session.show.chosen == 1


def test_a_run_with_as_many_epochs_as_can_be_is_compared_too(session):
    change(session, epochs=500_000)
    said = heard(session.refused)
    session.race.compare()
    assert said == []
    assert sizes(session) == [1, 200, 2000]
    assert all(run.schedule.iterations <= 5_000_000 for run in session.show.runs)


def test_a_single_run_keeps_the_clock_of_iterations(session):
    session.race.choose_clock("samples")
    assert session.show.clock.name == "iterations"


# --- the whole thing -------------------------------------------------------------------------------------------------


def test_the_threads_measure_and_make_data_and_end(qtbot, run_of):
    session = Session(run_of())
    with qtbot.waitSignal(session.player.landscapes.measured, timeout=5000):
        session.start()
    assert session.player.training.isRunning()
    with qtbot.waitSignal(session.run_changed, timeout=5000):
        change(session, data="moons")
    assert session.experiment.data == "moons"
    with qtbot.waitSignal(session.refused, timeout=5000) as refused:
        session.edit(session.experiment.with_(data="gone.csv"))
    assert refused.args[0].field == "data"
    assert session.stop()
    assert not session.player.training.isRunning()
    assert not session.player.landscapes.isRunning()


def test_a_view_that_is_new_is_told_everything_once_more(session, player, frames):
    player.go_to(7)
    turns(session)
    said = heard(session.run_changed)
    session.refresh()
    assert len(said) == 1
    assert drawn(frames)[-2:] == [7, 7]
    assert frames[-1].readings is not None
