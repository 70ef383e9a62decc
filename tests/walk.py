"""The readable double loop walked over an experiment, for all that is compared with it."""

from __future__ import annotations

from collections.abc import Iterator

from core.data.arrays import Array
from core.data.dataset import Dataset
from core.maths.iteration import Iteration, double_loop
from core.maths.losses import LOSSES
from core.maths.orders import Orders
from core.plan.experiment import Experiment
from core.plan.schedule import Place, Schedule


def walk(experiment: Experiment, data: Dataset, start: Array) -> Iterator[tuple[Place, Iteration]]:
    """Every iteration of an experiment, one after another."""
    return double_loop(
        start,
        data.X_train,
        data.y_train,
        LOSSES[experiment.loss],
        experiment.learning_rate,
        Schedule(experiment.train, experiment.batch_size, experiment.epochs),
        Orders(experiment.seed, experiment.train, experiment.shuffle),
    )
