"""MANY iterations, written to be fast: the double loop that extends a history.

It does what `core.maths.iteration` does, in another order of operations (see `core.maths.losses` and
`core.training.kernels`). Which of the two kernels is used depends on the batch size alone, never on how the work was
cut into slices, so that a run is the same to the byte however it was watched.
"""

from __future__ import annotations

import time
from itertools import count as count_up

import numpy as np

from core.data.arrays import Array
from core.data.dataset import Dataset
from core.data.give_way import GiveWay, go_on
from core.maths.losses import LOSSES
from core.maths.orders import Orders
from core.maths.perceptron import learned_inputs, signed_inputs
from core.maths.starts import start_of
from core.plan.experiment import Experiment
from core.plan.schedule import Schedule
from core.training.history import EPOCH_CURVES, History
from core.training.kernels import PLAIN_BATCH_MOST, array_batches, plain_batches
from core.training.prices import PRICES, Price, Prices
from core.training.scoring import Score, score
from core.training.stopping import Stop, Stopping

SAMPLES_A_CALL = 16_384  # how much is trained between two looks at the clock
ROWS_A_CALL = 500
SLICE_SECONDS = 0.002

_ids = count_up(1)


class Run:
    """One experiment being trained: its data, its schedule and its growing history.

    Parameters
    ----------
    experiment : Experiment
    dataset : Dataset
        The experiment's own data.
    beside : Run, optional
        A run on the same data, whose prepared inputs are used again, and its orders where they are the same.

    Attributes
    ----------
    id : int
        Tells this run from every other.
    diverged_at : int, optional
        The iteration at which the numbers overflowed, which therefore has no row.
    learned : (3, n) float64
        The signed inputs of the training set as training sees them: without a bias its input is 0.
    stopped : Stop, optional
        The rule that ended the run; more epochs do not take it up again.
    price : Price, optional
        What an iteration costs in seconds of the NumPy loop; measured before the first one, where it is not known.
    """

    def __init__(
        self, experiment: Experiment, dataset: Dataset, beside: Run | None = None, prices: Prices = PRICES
    ) -> None:
        self.id = next(_ids)
        self.experiment = experiment
        self.dataset = dataset
        self.schedule = Schedule(experiment.train, experiment.batch_size, experiment.epochs)
        self.orders: Orders = (
            beside.orders
            if beside is not None and same_orders(beside.experiment, experiment)
            else Orders(experiment.seed, experiment.train, experiment.shuffle)
        )
        self.loss = LOSSES[experiment.loss]
        self.train_signed: Array
        self.test_signed: Array
        if beside is not None and beside.dataset is dataset:
            self.train_signed, self.test_signed = beside.train_signed, beside.test_signed
        else:
            self.train_signed = signed_inputs(dataset.X_train, dataset.y_train)
            self.test_signed = signed_inputs(dataset.X_test, dataset.y_test)
        self.history = History(start_of(experiment))
        self.diverged_at: int | None = None
        self.stopped: Stop | None = None
        self._stopping = Stopping(experiment)
        self._prices = prices
        self.price: Price | None = prices.known(self.schedule, self.loss)
        self.learned = learned_inputs(self.train_signed, experiment.bias)
        self._visited: tuple[int, Array] = (0, self.learned)
        self._give_way: GiveWay = go_on
        with np.errstate(all="ignore"):
            if not (self._take_start_from(beside) or self._record_epoch(self.history.start)):
                self.diverged_at = 1
            else:
                self._stopping.check(self.history.epochs, 0)

    @property
    def head(self) -> int:
        """The last iteration that is recorded."""
        return self.history.count

    @property
    def finished(self) -> bool:
        """Whether nothing is left to train."""
        return self.ended_early or self.head >= self.schedule.iterations

    @property
    def ended_early(self) -> bool:
        """Whether it ended for good, whatever its schedule: it diverged, or a stop rule was met."""
        return self.diverged_at is not None or self.stopped is not None

    def set_epochs(self, epochs: int, until: int | None = None) -> None:
        """Let the run end later or earlier; what is recorded stays.

        Parameters
        ----------
        epochs : int
        until : int, optional
            As `Schedule` has it.

        Raises
        ------
        InputError
            When there would be too many iterations.
        """
        self.experiment = self.experiment.with_(epochs=epochs)
        self.schedule = Schedule(self.experiment.train, self.experiment.batch_size, epochs, until)

    def catch_up(self, target: int, seconds: float) -> None:
        """Train towards iteration `target` for about `seconds`, before the thread does that trains.

        It leaves the price to be measured there, and for that the last iteration.
        """
        self._extend(min(target, self.schedule.iterations - 1), seconds, go_on)

    def extend(self, target: int, seconds: float = SLICE_SECONDS, give_way: GiveWay = go_on) -> None:
        """Train towards iteration `target`, for about `seconds`.

        A divergence ends the run at its last finite row and is noted in `diverged_at`, a stop rule in `stopped`.

        Parameters
        ----------
        target : int
        seconds : float
        give_way : function
            Called inside of an iteration on a large batch; may wait, so that others come first.
        """
        schedule = self.schedule
        if self.price is None and self.head < min(target, schedule.iterations):
            self.price = self._prices.of(schedule, self.loss)
        self._extend(target, seconds, give_way)

    def _extend(self, target: int, seconds: float, give_way: GiveWay) -> None:
        began = time.perf_counter()
        self._give_way = give_way
        schedule = self.schedule  # the epochs may be changed from another thread meanwhile
        target = min(target, schedule.iterations)
        with np.errstate(all="ignore"):
            while self.head < target and not self.ended_early:
                self._extend_once(schedule, target, give_way)
                if time.perf_counter() - began >= seconds:
                    break

    def _extend_once(self, schedule: Schedule, target: int, give_way: GiveWay) -> None:
        """Train some batches of one epoch, all of one size, and record them."""
        head = self.head
        place = schedule.place(head + 1)
        batch = place.batch
        assert batch is not None
        whole = schedule.full_batches - batch.number + 1
        most = max(1, min(ROWS_A_CALL, SAMPLES_A_CALL // batch.size))
        n_batches = min(most, target - head, max(1, whole))
        weights = self.history.weights(head)
        signed = self._epoch_signed(place.epoch)[:, batch.first : batch.first + n_batches * batch.size]
        kernel = plain_batches if batch.size <= PLAIN_BATCH_MOST else array_batches
        path, batch_losses = kernel(
            weights, signed, batch, n_batches, self.loss, self.experiment.learning_rate, give_way
        )
        self._record(head, path, batch_losses)

    def _record(self, head: int, path: Array, batch_losses: Array) -> None:
        finite = np.isfinite(batch_losses) & np.isfinite(path).all(axis=0)
        n_finite = len(finite) if finite.all() else int(finite.argmin())
        ends_epoch = (head + n_finite) % self.schedule.iterations_per_epoch == 0
        if n_finite and ends_epoch and not self._record_epoch(path[:, n_finite - 1].copy()):
            n_finite -= 1
        if n_finite:
            w1, w2, b = path[:, :n_finite]
            self.history.iterations.append(w1=w1, w2=w2, b=b, batch_loss=batch_losses[:n_finite])
        if n_finite < len(finite):
            self.diverged_at = head + n_finite + 1
        elif ends_epoch:
            self.stopped = self._stopping.check(self.history.epochs, self.head)

    def _take_start_from(self, beside: Run | None) -> bool:
        """Take the scores of the start from a run that has the same; False where there is none."""
        if beside is None or beside.train_signed is not self.train_signed or beside.loss is not self.loss:
            return False
        scored = beside.history.epochs
        if scored.count == 0 or not np.array_equal(beside.history.start, self.history.start):
            return False
        self.history.epochs.append(**{name: scored.read(name, 0, 1) for name in EPOCH_CURVES})
        return True

    def _record_epoch(self, weights: Array) -> bool:
        """Score the end of an epoch; False where a loss overflows, which counts as the divergence of its iteration."""
        train, test = self.score_train(weights), self.score_test(weights)
        if not (np.isfinite(train.loss) and (self.experiment.test == 0 or np.isfinite(test.loss))):
            return False
        self.history.epochs.append(
            train_loss=np.array([train.loss]),
            test_loss=np.array([test.loss]),
            train_correct=np.array([train.correct]),
            test_correct=np.array([test.correct]),
        )
        return True

    def score_train(self, weights: Array) -> Score:
        """Score weights (3,) on the train set."""
        return score(weights, self.train_signed, self.loss, self._give_way)

    def score_test(self, weights: Array) -> Score:
        """Score weights (3,) on the test set."""
        return score(weights, self.test_signed, self.loss, self._give_way)

    def _epoch_signed(self, epoch: int) -> Array:
        """Return the signed inputs in the order that `epoch` visits them: (3, train)."""
        if self.schedule.iterations_per_epoch == 1:
            return self.learned  # a full batch is the same in any order
        if self._visited[0] != epoch:
            self._visited = (epoch, np.take(self.learned, self.orders[epoch], axis=1))
        return self._visited[1]


def same_orders(first: Experiment, second: Experiment) -> bool:
    """Tell whether two experiments visit the training set in the same orders."""
    return (first.seed, first.train, first.shuffle) == (second.seed, second.train, second.shuffle)
