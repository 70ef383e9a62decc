"""A run as far as it was seen: what every question about it is asked of.

A run is trained ahead of what is on screen. Whoever asks how it goes must not be told what is still to come, so
questions are put to a `Seen`: it alone knows what has diverged, stopped, ended and come to rest by then.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.data.arrays import Array
from core.training.history import EPOCH_CURVES
from core.training.run import Run
from core.training.scoring import length_of, share_of
from core.training.stopping import Stop

SCORED_LIVE_MOST = 50_000  # samples up to which weights are scored when asked for; else the last epoch's scores count
RECENT = 20  # steps that tell how the descent goes
REST = 1e-12  # of the weights: shorter ways are rounding


@dataclass(frozen=True, slots=True)
class Scores:
    """Loss and accuracy on the whole train and test set.

    Parameters
    ----------
    train_loss, test_loss, train_accuracy, test_accuracy : float
    epoch : int, optional
        None where they belong to the weights that were asked for; else the epoch at whose end they were taken.
    """

    train_loss: float
    test_loss: float
    train_accuracy: float
    test_accuracy: float
    epoch: int | None


@dataclass(frozen=True, slots=True)
class Seen:
    """A run up to an iteration.

    Parameters
    ----------
    run : Run
    iteration : int
        The last one that was seen; it is recorded.
    """

    run: Run
    iteration: int

    @property
    def weights(self) -> Array:
        """The weights after the last iteration that was seen: (3,) float64."""
        return self.run.history.weights(self.iteration)

    @property
    def weights_before(self) -> Array | None:
        """The weights before that iteration: (3,) float64; None at the start."""
        return self.run.history.weights(self.iteration - 1) if self.iteration else None

    @property
    def epochs_done(self) -> int:
        """The last epoch that is complete and scored; −1 where even the loss of the start overflows."""
        return min(self.run.schedule.epoch_done(self.iteration), self.run.history.epochs.count - 1)

    @property
    def over(self) -> bool:
        """Whether the run goes no further, for whatever reason."""
        return self.run.finished and self.iteration >= min(self.run.head, self.run.schedule.iterations)

    @property
    def diverged_at(self) -> int | None:
        """The iteration at which the numbers overflowed, once the one before it was seen."""
        broken = self.run.diverged_at
        return broken if broken is not None and self.iteration >= broken - 1 else None

    @property
    def stopped(self) -> Stop | None:
        """The stop rule that ended the run, once its last iteration was seen."""
        stop = self.run.stopped
        return stop if stop is not None and self.iteration >= stop.iteration else None

    @property
    def recent_path(self) -> Array:
        """The weights of the last `RECENT` steps, before the first of them included: (n, 3) float64."""
        return self.run.history.path(max(0, self.iteration - RECENT), self.iteration)

    @property
    def at_rest(self) -> bool:
        """Whether the last steps moved the weights by no more than rounding does."""
        path = self.recent_path
        return len(path) > 1 and length_of(path) <= REST * float(np.linalg.norm(path[-1]))

    def scores(self) -> Scores:
        """Score the weights; of a large set, take the scores of the last epoch that was done."""
        experiment, epochs, epoch = self.run.experiment, self.run.history.epochs, self.epochs_done
        train, test = experiment.train, experiment.samples - experiment.train
        if experiment.samples <= SCORED_LIVE_MOST or epoch < 0:
            with np.errstate(all="ignore"):
                weights = self.weights
                on_train, on_test = self.run.score_train(weights), self.run.score_test(weights)
            return Scores(on_train.loss, on_test.loss, on_train.correct / train, share_of(on_test.correct, test), None)
        train_loss, test_loss, train_correct, test_correct = (epochs.at(name, epoch) for name in EPOCH_CURVES)
        exact = self.iteration == self.run.schedule.end_of_epoch(epoch)
        test_accuracy = share_of(int(test_correct), test)
        return Scores(train_loss, test_loss, train_correct / train, test_accuracy, None if exact else epoch)
