"""The scores that belong to a moment of a run."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.training.history import EPOCH_CURVES
from core.training.run import Run

SCORED_LIVE_MOST = 50_000  # samples up to which the scores at the cursor are computed for every readout


@dataclass(frozen=True, slots=True)
class Scores:
    """Loss and accuracy on the whole train and test set.

    Parameters
    ----------
    epoch : int, optional
        None where they belong to the weights on screen; else the epoch at whose end they were taken.
    """

    train_loss: float
    test_loss: float
    train_accuracy: float
    test_accuracy: float
    epoch: int | None


def make_scores(run: Run, iteration: int) -> Scores:
    """Score the weights after `iteration`; of a large set, take those of the last epoch that was done."""
    train, test = run.experiment.train, run.experiment.samples - run.experiment.train
    epoch = run.schedule.epoch_done(iteration)
    if run.experiment.samples <= SCORED_LIVE_MOST or epoch >= run.history.epochs.count:
        with np.errstate(all="ignore"):
            weights = run.history.weights(iteration)
            on_train, on_test = run.score_train(weights), run.score_test(weights)
        return Scores(on_train.loss, on_test.loss, on_train.correct / train, on_test.correct / test, None)
    row = {name: run.history.epochs.read(name, epoch, epoch + 1)[0] for name in EPOCH_CURVES}
    exact = iteration == run.schedule.end_of_epoch(epoch)
    return Scores(
        float(row["train_loss"]),
        float(row["test_loss"]),
        float(row["train_correct"]) / train,
        float(row["test_correct"]) / test,
        None if exact else epoch,
    )
