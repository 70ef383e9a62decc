"""A cursor belongs to its run: what is asked of one is never done with another, nor beyond what is trained."""

import math

from core.data.dataset import make_dataset
from core.picture.plotted_data import make_plotted_data
from core.plan.cursor import Cursor
from core.plan.experiment import Experiment
from core.training.run import Run
from gui.session import goals
from gui.session.playback import Playback
from gui.session.show import Show


def race():
    experiment = Experiment()
    first = Run(experiment, make_dataset(experiment))
    second = Run(experiment.with_(batch_size=20), first.dataset, first)
    return Show([Playback(first), Playback(second)], make_plotted_data(first.dataset))


def test_a_phase_that_is_asked_of_a_run_is_not_shown_of_the_one_that_is_chosen_meanwhile():
    show = race()
    first, second = show.playbacks
    show.goal = goals.after_phases(show, 1)
    show.follow_goal()  # nothing is trained yet
    show.chosen = 1
    first.run.extend(1, math.inf)
    show.follow_goal()
    show.frame()
    assert (first.cursor.tick, second.cursor.tick) == (1, 0)
    assert show.goal is None


def test_no_cursor_passes_the_head():
    show = race()
    show.playback.move(Cursor.after(7))
    assert show.playback.cursor == Cursor()
    assert show.playback.reached == 0
