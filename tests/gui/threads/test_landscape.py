"""The thread that measures landscapes, its work done by the test itself: only what was asked for last is finished."""

import numpy as np
import pytest

from core.analysis.landscape import Sight, Slice
from core.analysis.minimum import find_minimum
from core.plan.cursor import Cursor
from gui.threads.frame_budget import FrameBudget
from gui.threads.landscape import KEPT, LandscapeThread

BOX, OTHER = (-2.0, -2.0, 2.0, 2.0), (-3.0, -1.0, 3.0, 5.0)


class Asked:
    """A thread that does not run, and what it said."""

    def __init__(self):
        self.budget = FrameBudget()
        self.landscapes = LandscapeThread(self.budget)
        self.said = []
        self.landscapes.measured.connect(self.said.append)

    def works(self):
        self.said.clear()
        self.landscapes.work()
        return [(landscape.box, landscape.final) for landscape in self.said]

    def measured(self, run, *wanted, **more):
        self.landscapes.want(run, *wanted, **more)
        self.works()
        return self.landscapes.best(run)


@pytest.fixture
def asked(qapp):
    return Asked()


def test_contours_come_coarse_and_then_final_and_nothing_comes_when_nothing_is_asked(asked, run_of):
    asked.landscapes.want(run_of(), BOX, 0.5)
    assert asked.works() == [(BOX, False), (BOX, True)]
    assert asked.works() == []


def test_what_is_there_is_not_measured_again(asked, run_of):
    run = run_of()
    assert not asked.landscapes.shows(run, BOX, 0.5)
    asked.landscapes.want(run, BOX, 0.5)
    asked.works()
    assert asked.landscapes.shows(run, BOX, 0.5)
    for wanted in ((BOX, 0.5), (BOX, 0.55)):  # b may drift a little while it plays
        asked.landscapes.want(run, *wanted)
        assert asked.works() == []
    for wanted in ((BOX, 0.9), (OTHER, 0.9)):
        asked.landscapes.want(run, *wanted)
        assert asked.works()[-1] == (wanted[0], True)
    asked.landscapes.want(run, OTHER, 0.95, exact=True)
    assert asked.works()[-1] == (OTHER, True)


def test_a_landscape_belongs_to_data_and_loss_and_to_no_run(asked, run_of):
    run, other = run_of(), run_of(loss="squared_error")
    made = asked.measured(run, BOX, 0.5)
    beside = type(run)(run.experiment.with_(learning_rate=3.0), run.dataset, run)
    assert asked.landscapes.best(beside) is made
    assert asked.landscapes.best(other) is None
    assert asked.landscapes.best(run_of()) is None  # another data set, though of the same numbers


def test_the_last_few_are_kept(asked, run_of):
    runs = [run_of(samples=10, train=6, batch_size=6) for _ in range(KEPT + 1)]
    made = [asked.measured(run, BOX, 0.5) for run in runs]
    assert [asked.landscapes.best(run) for run in runs] == [None, *made[1:]]


def test_something_newer_ends_what_is_being_measured(asked, run_of):
    run = run_of()
    landscapes = asked.landscapes
    once = [lambda: landscapes.want(run, OTHER, 0.5)]
    landscapes.measured.connect(lambda _: once and once.pop()())
    landscapes.want(run, BOX, 0.5)
    assert asked.works() == [(BOX, False)]
    assert asked.works() == [(OTHER, False), (OTHER, True)]


def test_what_was_left_for_other_data_is_finished_when_it_is_looked_at_again(asked, run_of):
    run, other = run_of(), run_of(data="overlap")
    landscapes = asked.landscapes
    once = [lambda: landscapes.want(other, BOX, 0.5)]
    landscapes.measured.connect(lambda _: once and once.pop()())
    landscapes.want(run, BOX, 0.5)
    assert asked.works() == [(BOX, False)]
    assert asked.works() == [(BOX, False), (BOX, True)]  # of the other data
    landscapes.want(run, BOX, 0.5)
    assert asked.works()[-1] == (BOX, True)
    assert landscapes.shows(run, BOX, 0.5)


def test_the_minimum_is_known_once_it_was_found(asked, run_of):
    run = run_of(data="overlap")
    assert asked.landscapes.minimum(run) is None
    asked.measured(run, BOX, 0.5)
    found = asked.landscapes.minimum(run)
    assert found.weights.tolist() == find_minimum(run.train_signed, run.loss).weights.tolist()


@pytest.mark.parametrize(("at_minimum", "follows"), [(True, False), (False, True)])
def test_the_slice_stays_at_the_minimum_or_follows_the_b_on_screen(asked, run_of, at_minimum, follows):
    run = run_of(data="ravine")
    asked.landscapes.sight = Sight(at_minimum=at_minimum)
    made = asked.measured(run, BOX, 3.0)
    later = asked.measured(run, BOX, 1.0)
    assert (later is not made) is follows
    assert later.b == (1.0 if follows else made.minimum.weights[2])


def test_where_there_is_no_minimum_the_slice_follows_the_b_on_screen_all_the_same(asked, run_of):
    run = run_of()
    made = asked.measured(run, BOX, 3.0)
    assert not made.at_minimum
    assert asked.measured(run, BOX, 1.0).b == 1.0


def test_a_part_chosen_by_hand_stays_wherever_the_descent_goes(asked, run_of):
    run = run_of()
    asked.landscapes.sight = Sight(box=(0.0, 0.0, 1.0, 1.0))
    made = asked.measured(run, BOX, 0.5)
    assert made.asked == Slice((0.0, 0.0, 1.0, 1.0), 0.5, True, True)
    assert asked.measured(run, OTHER, 0.5) is made
    asked.landscapes.sight = Sight()
    assert asked.measured(run, OTHER, 0.5).box == OTHER


def test_the_plane_grows_with_the_descents_and_keeps_the_minimum_in_it_unless_it_is_far(show_of):
    from core.analysis.minimum import Minimum

    show = show_of(100, learning_rate=2.0)
    first = show.plane(None)
    show.playback.move(Cursor.after(100))
    show.frame()
    wider = show.plane(None)
    assert wider != first
    assert wider[0] <= first[0]
    assert wider[2] >= first[2]
    for w2, inside in ((9.0, True), (90.0, False)):
        _, bottom, _, top = show_of(0).plane(Minimum("point", np.array([1.0, w2, 0.0]), 0.1))
        assert (bottom < w2 < top) is inside
