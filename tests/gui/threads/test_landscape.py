"""The thread that measures landscapes, its work done by the test itself: only what was asked for last is finished."""

from core.analysis.landscape import Sight, Slice
from core.analysis.minimum import find_minimum
from gui.threads.landscape import Surveyor
from gui.threads.turns import Turns

BOX, OTHER = (-2.0, -2.0, 2.0, 2.0), (-3.0, -1.0, 3.0, 5.0)


class Asked:
    """A surveyor whose thread does not run, and what it said."""

    def __init__(self):
        self.turns = Turns()
        self.surveyor = Surveyor(self.turns)
        self.said = []
        self.surveyor.measured.connect(lambda run_id, landscape: self.said.append((run_id, landscape)))

    def works(self):
        self.said.clear()
        self.surveyor.work()
        return [(run_id, landscape.box, landscape.final) for run_id, landscape in self.said]


def test_contours_come_coarse_and_then_final_and_nothing_comes_when_nothing_is_asked(qapp, run_of):
    asked, run = Asked(), run_of()
    asked.surveyor.measure(run, Slice(BOX, 0.5))
    assert asked.works() == [(run.id, BOX, False), (run.id, BOX, True)]
    assert asked.works() == []


def test_who_asks_for_the_same_again_is_answered_once(qapp, run_of):
    asked, run, again = Asked(), run_of(), run_of()
    asked.surveyor.measure(run, Slice(BOX, 0.5))
    asked.works()
    asked.surveyor.measure(run, Slice(BOX, 0.5))
    assert asked.works() == []
    for run_now, wanted in ((again, Slice(BOX, 0.5)), (again, Slice(BOX, 0.6)), (again, Slice(OTHER, 0.6))):
        asked.surveyor.measure(run_now, wanted)
        assert asked.works()[-1] == (run_now.id, wanted.box, True)


def test_something_newer_ends_what_is_being_measured(qapp, run_of):
    asked, run = Asked(), run_of()
    surveyor = asked.surveyor
    once = [lambda: surveyor.measure(run, Slice(OTHER, 0.5))]
    surveyor.measured.connect(lambda *_: once and once.pop()())
    surveyor.measure(run, Slice(BOX, 0.5))
    assert asked.works() == [(run.id, BOX, False)]
    assert asked.works() == [(run.id, OTHER, False), (run.id, OTHER, True)]


def test_the_minimum_is_known_to_every_run_of_the_same_data_and_loss(qapp, run_of):
    asked, run, other = Asked(), run_of(data="overlap"), run_of(data="overlap", loss="squared_error")
    assert asked.surveyor.known(run) is None
    asked.surveyor.measure(run, Slice(BOX, 0.5))
    asked.works()
    found = asked.surveyor.known(run)
    assert found.weights.tolist() == find_minimum(run.train_signed, run.loss).weights.tolist()
    assert asked.surveyor.known(other) is None
    assert asked.surveyor.known(run_of(data="overlap")) is None  # another data set, though of the same numbers


def test_what_the_user_looks_at_is_served_at_once_and_then_again_for_another_run(qapp, stage_of):
    asked, stage, next_stage = Asked(), stage_of(), stage_of()
    asked.surveyor.look_at(Sight(OTHER))
    assert not asked.surveyor.has_served(stage)
    asked.surveyor.serve(stage)
    assert asked.works()[-1] == (stage.run.id, OTHER, True)
    stage.landscape = asked.said[-1][1]
    assert asked.surveyor.has_served(stage)
    asked.surveyor.serve(next_stage)
    assert asked.works()[-1] == (next_stage.run.id, OTHER, True)
