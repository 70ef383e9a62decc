"""The arithmetic of training: batches, iterations, epochs, where iteration k stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Batch:
    """One batch of an epoch: the samples at places `first` … `stop` − 1 of the epoch's order.

    Parameters
    ----------
    number : int
        Counted from 1.
    first, stop : int
        Places in the order, counted from 0; `stop` is not part of the batch.
    """

    number: int
    first: int
    stop: int

    @property
    def size(self) -> int:
        """How many samples the batch holds; less than the batch size for a short batch."""
        return self.stop - self.first


@dataclass(frozen=True, slots=True)
class Place:
    """Where an iteration stands.

    Parameters
    ----------
    iteration : int
        Counted from 1 over the whole run; 0 is the start.
    epoch : int
        Counted from 1; 0 at the start.
    batch : Batch, optional
        None at the start, which is before the first batch.
    samples_seen : int
        Samples seen since the start, once the iteration is done; a sample counts once an epoch.
    """

    iteration: int
    epoch: int
    batch: Batch | None
    samples_seen: int


@dataclass(frozen=True, slots=True)
class Schedule:
    """The double loop in numbers; walking over it gives every epoch, and `batches` every batch of one.

    Parameters
    ----------
    train : int
        Training samples.
    batch_size : int
        1 to `train`.
    epochs : int
    until : int, optional
        The iteration at which the run ends, where that is before the end of its last epoch.
    """

    train: int
    batch_size: int
    epochs: int
    until: int | None = None

    @property
    def full_batches(self) -> int:
        """How many batches of an epoch have the whole batch size."""
        return self.train // self.batch_size

    @property
    def short_batch(self) -> int:
        """The size of the short batch that ends each epoch; 0 where the batch size divides the training set."""
        return self.train % self.batch_size

    @property
    def iterations_per_epoch(self) -> int:
        """How many iterations complete one epoch."""
        return -(-self.train // self.batch_size)

    @property
    def iterations(self) -> int:
        """How many iterations the whole run has."""
        planned = self.epochs * self.iterations_per_epoch
        return planned if self.until is None else min(self.until, planned)

    def batch(self, number: int) -> Batch:
        """Return batch `number`, 1 to `iterations_per_epoch`."""
        if not 1 <= number <= self.iterations_per_epoch:
            raise IndexError(f"batch {number} of {self.iterations_per_epoch}")
        return Batch(number, (number - 1) * self.batch_size, min(number * self.batch_size, self.train))

    def batches(self) -> Iterator[Batch]:
        """Walk over the batches of an epoch; each training sample is in exactly one."""
        return (self.batch(number) for number in range(1, self.iterations_per_epoch + 1))

    def place(self, iteration: int) -> Place:
        """Return where `iteration` stands: 0 is the start, 1 the first batch of epoch 1."""
        if not 0 <= iteration <= self.iterations:
            raise IndexError(f"iteration {iteration} of {self.iterations}")
        if iteration == 0:
            return Place(0, 0, None, 0)
        epochs_done, batches_done = divmod(iteration - 1, self.iterations_per_epoch)
        batch = self.batch(batches_done + 1)
        return Place(iteration, epochs_done + 1, batch, epochs_done * self.train + batch.stop)

    def end_of_epoch(self, epoch: int) -> int:
        """Return the last iteration of `epoch`; epoch 0 ends at the start."""
        return epoch * self.iterations_per_epoch

    def epoch_done(self, iteration: int) -> int:
        """Return the last epoch that is complete once `iteration` is done."""
        return iteration // self.iterations_per_epoch
