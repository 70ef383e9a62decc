"""Runs, shows and frames, made without threads."""

from __future__ import annotations

import math

import pytest

from core.data.dataset import make_dataset
from core.picture.plotted_data import make_plotted_data
from core.plan.experiment import Experiment
from core.training.clock import ITERATIONS, Clock
from core.training.run import Run
from gui.session.playback import Playback
from gui.session.show import Show
from tests.gui.frames import frame_of


@pytest.fixture
def run_of():
    """A run of an experiment, trained so far."""

    def made(trained: int = 0, **changes) -> Run:
        experiment = Experiment(**changes)
        run = Run(experiment, make_dataset(experiment))
        run.extend(trained, math.inf)
        return run

    return made


@pytest.fixture
def show_of(run_of):
    """A show of one run, trained so far, its cursor at the start."""

    def made(trained: int = 0, **changes) -> Show:
        run = run_of(trained, **changes)
        return Show([Playback(run)], make_plotted_data(run.dataset))

    return made


@pytest.fixture
def show_of_three():
    """A show of runs of 60 training samples and 5 epochs, trained so far."""

    def made(trained=math.inf, clock=ITERATIONS, sizes=(1, 20, 60), chosen=1) -> Show:
        base = Experiment(samples=90, train=60, epochs=5, batch_size=20)
        dataset = make_dataset(base)
        playbacks = []
        for size in sizes:
            run = Run(base.with_(batch_size=size), dataset, playbacks[0].run if playbacks else None)
            run.extend(min(trained, run.schedule.iterations), math.inf)
            playbacks.append(Playback(run))
        return Show(playbacks, make_plotted_data(dataset), chosen, Clock(clock))

    return made


@pytest.fixture
def frame_at(show_of):
    """What a run shows after an iteration, with its readings."""

    def made(iteration: int, **changes):
        return frame_of(show_of(iteration, **changes), iteration)

    return made
