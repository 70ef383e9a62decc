"""In which order an epoch visits the samples."""

from __future__ import annotations

import numpy as np

from core.data.arrays import Flags, Whole

ORDERS_KEPT = 3


def epoch_order(seed: int, epoch: int, train: int, shuffle: bool = True) -> Whole:
    """Return in which order `epoch` visits the samples: a function of (seed, epoch) alone.

    Parameters
    ----------
    seed : int
        From 0.
    epoch : int
        From 1.
    train : int
        Training samples.
    shuffle : bool
        False gives the data's own order.

    Returns
    -------
    (train,) int64
        Each row of the training set exactly once.
    """
    if not shuffle:
        return np.arange(train)
    return np.random.default_rng((seed, epoch)).permutation(train)


class Orders:
    """The orders of a run's epochs; the last few are kept, so that a picture and the training share one drawing.

    Parameters
    ----------
    seed, train, shuffle
        As for `epoch_order`.
    """

    def __init__(self, seed: int, train: int, shuffle: bool) -> None:
        self._arguments = (seed, train, shuffle)
        self._kept: dict[int, Whole] = {}
        self._among: tuple[int, Flags, Whole, Whole] | None = None

    def __getitem__(self, epoch: int) -> Whole:
        """Return the order of `epoch`; safe to call from two threads, which at worst draw it twice."""
        order = self._kept.get(epoch)
        if order is None:
            seed, train, shuffle = self._arguments
            order = epoch_order(seed, epoch, train, shuffle)
            order.setflags(write=False)
            self._kept = {**dict(list(self._kept.items())[1 - ORDERS_KEPT :]), epoch: order}
        return order

    def among(self, epoch: int, rows: Flags, stop: int) -> Whole:
        """Return which of some rows the first `stop` places of an epoch's order hold, in that order.

        A picture asks this for each batch of an epoch in turn, so the last epoch's answer is kept.

        Parameters
        ----------
        epoch, stop : int
        rows : (train,) bool
        """
        if self._among is None or self._among[0] != epoch or self._among[1] is not rows:
            order = self[epoch]
            places = np.flatnonzero(rows[order])
            self._among = epoch, rows, places, order[places]
        _, _, places, found = self._among
        return found[: np.searchsorted(places, stop)]
