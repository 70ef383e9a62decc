"""Runs, stages and frames, made without threads."""

from __future__ import annotations

import math

import pytest

from core.data.dataset import make_dataset
from core.picture.frame import make_scene
from core.plan.cursor import Cursor
from core.plan.experiment import Experiment
from core.training.run import Run
from gui.session.playback import Stage


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
def stage_of(run_of):
    """A run on stage, trained so far, its cursor at the start."""

    def made(trained: int = 0, **changes) -> Stage:
        run = run_of(trained, **changes)
        return Stage(run, make_scene(run.dataset), None)

    return made


@pytest.fixture
def frame_at(stage_of):
    """What a run shows after an iteration."""

    def made(iteration: int, **changes):
        stage = stage_of(iteration, **changes)
        stage.move(Cursor.after(iteration))
        stage.renew_frame()
        return stage.frame

    return made
