"""Runs made by the readable double loop, for the window to be compared with."""

from __future__ import annotations

import numpy as np

from core.data.dataset import make_dataset
from core.maths.starts import random_start
from core.plan.experiment import Experiment
from tests.walk import walk


def path_of(experiment: Experiment) -> np.ndarray:
    """The weights after every iteration of an experiment, the start first: (iterations + 1, 3)."""
    data = make_dataset(experiment)
    start = (
        random_start(experiment.start_seed, experiment.start_scheme)
        if experiment.start is None
        else np.array(experiment.start)
    )
    steps = walk(experiment, data, start)
    return np.array([start, *(step.weights_after for _, step in steps)])


def shown(weights: np.ndarray) -> tuple[str, ...]:
    """Three weights as the fields of the start write them."""
    return tuple(f"{value:.3g}".replace("-", "−") for value in weights)
