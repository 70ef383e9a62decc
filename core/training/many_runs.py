"""MANY runs at once: one matrix of weights that goes through the batches of one experiment together.

Each member does what `core.training.run.Run` does from its start and with its learning rate, on the same batches in the
same order; what differs is the order of summation, and by it the last digits. A loop of its own because it trains
about a hundred times as many starts a second (``python -m benchmarks starts``, row "batch 200").
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.data.arrays import Array, Whole
from core.data.dataset import Dataset
from core.data.give_way import GiveWay, go_on
from core.maths.losses import LOSSES
from core.maths.orders import Orders
from core.maths.perceptron import learned_inputs, signed_inputs
from core.plan.experiment import Experiment
from core.plan.schedule import Schedule
from core.training.scoring import score

MARGINS_AT_ONCE = 32_768  # keeps the working arrays inside the processor's cache
MARGINS_A_REST = 100_000  # one to two milliseconds of work
STRETCH_MOST = 256  # iterations of one stretch; 1000 members' paths over it are 6 MB
MARGIN_SAFE = 1e150  # a million squares of it still have a finite sum


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """Some iterations of all members that still trained.

    Parameters
    ----------
    first : int
        The iteration that it goes on from.
    members : (k,) int64
        Who trained.
    path : (n + 1, 3, k) float64
        Their weights after iterations `first` … `first` + n; a member that diverged stays at its last finite ones.
    """

    first: int
    members: Whole
    path: Array


class ManyRuns:
    """Weights that are trained together.

    Parameters
    ----------
    experiment : Experiment
        Gives batches, orders and loss; its start is not used, its learning rate where there are no `rates`. It is
        trained through all its epochs: a stop rule would end each member elsewhere.
    dataset : Dataset
        The experiment's own data.
    starts : (K, 3) float64
    rates : (K,) float64, optional
        A learning rate each.
    give_way : function
        Called every few milliseconds; may wait, and may raise to end the work.

    Attributes
    ----------
    iteration : int
        How far they have come.
    weights : (K, 3) float64
        After that iteration; the last finite ones of a member that diverged.
    diverged_at : (K,) int64
        The iteration in which the numbers of a member overflowed, as a single run would say; 0 where none did.
    """

    def __init__(
        self,
        experiment: Experiment,
        dataset: Dataset,
        starts: Array,
        rates: Array | None = None,
        give_way: GiveWay = go_on,
    ) -> None:
        self.schedule = Schedule(experiment.train, experiment.batch_size, experiment.epochs)
        self.loss = LOSSES[experiment.loss]
        self.train_signed = signed_inputs(dataset.X_train, dataset.y_train)
        self.test_signed = signed_inputs(dataset.X_test, dataset.y_test)
        self.iteration = 0
        self.weights = np.array(starts, dtype=np.float64)
        self.diverged_at = np.zeros(len(starts), dtype=np.int64)
        self._rates = np.full(len(starts), experiment.learning_rate) if rates is None else np.array(rates)
        self._orders = Orders(experiment.seed, experiment.train, experiment.shuffle)
        self._give_way = give_way
        self._since_rest = 0
        self._learned = learned_inputs(self.train_signed, experiment.bias)
        self._visited: tuple[int, Array] = (0, np.ascontiguousarray(self._learned.T))
        largest = max(
            1.0, *(float(np.abs(signed).max(initial=0.0)) for signed in (self.train_signed, self.test_signed))
        )
        self._safe = MARGIN_SAFE / (3 * largest)  # with weights below it no margin is above MARGIN_SAFE
        with np.errstate(all="ignore"):
            for member in np.flatnonzero(~(np.abs(self.weights).max(axis=1) < self._safe)):
                if not self._scores_are_finite(self.weights[member]):
                    self.diverged_at[member] = 1
        self._members = np.flatnonzero(self.diverged_at == 0)

    @property
    def finished(self) -> bool:
        """Whether nothing is left to train."""
        return self.iteration >= self.schedule.iterations or len(self._members) == 0

    def advance(self, iterations: int) -> Stretch:
        """Train all members by this many iterations, at most `STRETCH_MOST` and not beyond the end of the run."""
        first, members = self.iteration, self._members
        count = min(iterations, STRETCH_MOST, self.schedule.iterations - first)
        path = np.empty((count + 1, 3, len(members)))
        path[0] = self.weights[members].T
        with np.errstate(all="ignore"):
            self._train(first, path, self._rates[members])
            self._end_what_broke(first, members, path)
        self.weights[members] = path[-1].T
        self.iteration += count
        self._members = members[self.diverged_at[members] == 0]
        return Stretch(first, members, path)

    def _train(self, first: int, path: Array, rates: Array) -> None:
        """Fill `path` (n + 1, 3, k) from its first row on."""
        each, size, train = self.schedule.iterations_per_epoch, self.schedule.batch_size, self.schedule.train
        n_members = path.shape[2]
        rows_at_once = max(1, MARGINS_AT_ONCE // max(1, n_members))
        seen = np.empty((min(size, rows_at_once), n_members))
        pulls = np.empty_like(seen)
        part = np.empty((3, n_members))
        steps, short_steps = rates / size, rates / (self.schedule.short_batch or size)
        for index in range(len(path) - 1):
            epoch, number = divmod(first + index, each)
            inputs = self._epoch_inputs(epoch + 1)
            begin, end = number * size, min((number + 1) * size, train)
            weights, after = path[index], path[index + 1]
            after[:] = 0.0
            for low in range(begin, end, rows_at_once):
                rows = inputs[low : min(low + rows_at_once, end)]
                block, pull = seen[: len(rows)], pulls[: len(rows)]
                np.dot(rows, weights, out=block)  # (n, 3) @ (3, k)
                self.loss.pull(block, pull)
                np.dot(rows.T, pull, out=part)  # (3, n) @ (n, k)
                after += part
                self._rest_after(pull.size)
            after *= steps if end - begin == size else short_steps
            after += weights

    def _epoch_inputs(self, epoch: int) -> Array:
        """Return the signed inputs in the order that `epoch` visits them: (train, 3)."""
        if self.schedule.iterations_per_epoch > 1 and self._visited[0] != epoch:
            self._visited = (epoch, self._learned.T[self._orders[epoch]])
        return self._visited[1]

    def _end_what_broke(self, first: int, members: Whole, path: Array) -> None:
        """Hold each member that diverged at its last finite weights, and note when it did."""
        if path.size == 0 or (path.max() < self._safe and path.min() > -self._safe):
            return
        large = ~(np.abs(path).max(axis=1) < self._safe)  # (n + 1, k); nan is large too
        for column in np.flatnonzero(large.any(axis=0)):
            for index in range(max(0, int(large[:, column].argmax()) - 1), len(path) - 1):
                if not self._is_finite(first + index + 1, path[index, :, column], path[index + 1, :, column]):
                    path[index + 1 :, :, column] = path[index, :, column]
                    self.diverged_at[members[column]] = first + index + 1
                    break

    def _is_finite(self, iteration: int, before: Array, after: Array) -> bool:
        """Tell whether an iteration from weights `before` to `after` has a row in the history of a single run."""
        batch = self.schedule.place(iteration).batch
        assert batch is not None
        epoch = (iteration - 1) // self.schedule.iterations_per_epoch + 1
        rows = self._orders[epoch][batch.first : batch.stop]
        batch_loss = score(before, self.train_signed[:, rows], self.loss, self._give_way).loss
        if not (np.isfinite(batch_loss) and np.isfinite(after).all()):
            return False
        return iteration % self.schedule.iterations_per_epoch != 0 or self._scores_are_finite(after)

    def _scores_are_finite(self, weights: Array) -> bool:
        sets = [signed for signed in (self.train_signed, self.test_signed) if signed.shape[1]]
        return all(np.isfinite(score(weights, signed, self.loss, self._give_way).loss) for signed in sets)

    def _rest_after(self, n_margins: int) -> None:
        self._since_rest += n_margins
        if self._since_rest >= MARGINS_A_REST:
            self._since_rest = 0
            self._give_way()
