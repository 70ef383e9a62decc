"""Optional rules that end a run before its last epoch, each checked at the end of an epoch."""

from __future__ import annotations

from dataclasses import dataclass

from core.plan.experiment import STOP_RULES, Experiment
from core.training.columns import Columns


@dataclass(frozen=True, slots=True)
class Stop:
    """A rule ended the run.

    Parameters
    ----------
    iteration : int
        The last one, which ends an epoch.
    rule : str
        One of `STOP_RULES`: the experiment's field.
    value : float
        What the rule asks for: the accuracy, the loss, or the number of epochs.
    """

    iteration: int
    rule: str
    value: float


class Stopping:
    """The rules of an experiment, checked after one epoch after another.

    Parameters
    ----------
    experiment : Experiment
        Its `stop_accuracy` asks for a share of the train set, its `stop_loss` for a train loss, and its
        `stop_patience` for epochs without a test loss below the lowest until then, the start's included (early
        stopping: Prechelt, Early stopping - but when?, 1998).
    """

    def __init__(self, experiment: Experiment) -> None:
        self._experiment = experiment
        self._any = any(getattr(experiment, rule) is not None for rule in STOP_RULES)
        self._epoch = self._best_epoch = -1
        self._best = float("inf")

    def check(self, epochs: Columns, iteration: int) -> Stop | None:
        """Look at the epoch that was recorded last; to be called after every one, the start included.

        Parameters
        ----------
        epochs : Columns
            A history's own.
        iteration : int
            The one that ended the last epoch; 0 at the start, which no rule ends.

        Returns
        -------
        Stop or None
            The first rule, in the order of `STOP_RULES`, that is met.
        """
        if not self._any:
            return None
        self._epoch += 1
        test_loss = epochs.at("test_loss", self._epoch)
        if test_loss < self._best:
            self._best, self._best_epoch = test_loss, self._epoch
        met = self._met(epochs) if self._epoch else None
        return None if met is None else Stop(iteration, met, float(getattr(self._experiment, met)))

    def _met(self, epochs: Columns) -> str | None:
        experiment, row = self._experiment, self._epoch
        correct = epochs.at("train_correct", row)
        loss = epochs.at("train_loss", row)
        if experiment.stop_accuracy is not None and correct / experiment.train >= experiment.stop_accuracy:
            return "stop_accuracy"
        if experiment.stop_loss is not None and loss <= experiment.stop_loss:
            return "stop_loss"
        if experiment.stop_patience is not None and row - self._best_epoch >= experiment.stop_patience:
            return "stop_patience"
        return None
