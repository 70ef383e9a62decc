"""A target of training, and which of many weights have reached it."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from core.data.arrays import Array, Flags
from core.data.give_way import GiveWay
from core.maths.losses import Loss
from core.maths.perceptron import is_right
from core.plan.checks import check_choice, check_positive, check_share
from core.training.scoring import loss_sums

Costs = Callable[[Array, Array], Array]

TARGETS = ("accuracy", "loss")
ROWS_LEAST, ROWS_MOST = 100, 32_000  # samples of a block; the wrong ones of one are counted in 16 bits
MARGINS_AT_ONCE = 32_768


@dataclass(frozen=True, slots=True)
class Target:
    """What the train set has to show.

    Parameters
    ----------
    kind : str
        One of `TARGETS`.
    value : float
        At least this train accuracy (above 0, at most 1), or at most this train loss (above 0).
    """

    kind: str = "accuracy"
    value: float = 0.99

    def __post_init__(self) -> None:
        check_choice("target", self.kind, TARGETS)
        check_value = check_share if self.kind == "accuracy" else check_positive
        check_value("target", self.value)


class TargetCheck:
    """Tells which weights have reached a target.

    Parameters
    ----------
    target : Target
    signed : (3, n) float64
        Signed inputs of the train set.
    loss : Loss
    give_way : function
        Called between two blocks of samples.

    Notes
    -----
    Losses and counts of wrong samples only add up: weights whose first samples cost more than the whole set may
    have missed the target, whatever the other samples say. Most are decided by a few hundred samples, and none wrongly.
    """

    def __init__(self, target: Target, signed: Array, loss: Loss, give_way: GiveWay) -> None:
        self._rows = np.ascontiguousarray(signed.T)
        self._give_way = give_way
        n_samples = len(self._rows)
        self._costs: Costs
        self._budget: float
        if target.kind == "accuracy":
            self._budget = n_samples - math.ceil(target.value * n_samples - 1e-9)
            self._costs = _wrong
        else:
            self._budget = target.value * n_samples
            self._costs = lambda margins, _: loss_sums(margins, loss)

    def reached(self, weights: Array) -> Flags:
        """Return which of the weights (3, k) have reached the target: (k,)."""
        hopeful = np.arange(weights.shape[1])
        spent: Array = np.zeros(len(hopeful))
        first, n_samples = 0, len(self._rows)
        with np.errstate(all="ignore"):
            while first < n_samples and len(hopeful):
                rows = min(ROWS_MOST, max(ROWS_LEAST, MARGINS_AT_ONCE // len(hopeful)))
                block = self._rows[first : first + rows]
                spent = spent + self._costs(block @ weights[:, hopeful], block)  # (n, 3) @ (3, k)
                keep = spent <= self._budget  # nan is not
                hopeful, spent = hopeful[keep], spent[keep]
                first += rows
                self._give_way()
        found = np.zeros(weights.shape[1], dtype=np.bool_)
        found[hopeful] = True
        return found


def _wrong(margins: Array, rows: Array) -> Array:
    """Count the samples that are predicted wrong: (n, k) and (n, 3) to (k,)."""
    counts: Array = np.add.reduce(~is_right(margins, rows[:, 2:]), axis=0, dtype=np.int16).astype(np.float64)
    return counts
