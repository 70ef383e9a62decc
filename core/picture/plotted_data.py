"""Which samples of a dataset are drawn, and where."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.data.arrays import Array, Box, Flags, Whole
from core.data.dataset import Dataset
from core.data.drawing import Drawing

SHOWN_MOST = 5000  # more samples than these are drawn as a fixed random subset


@dataclass(frozen=True, slots=True, eq=False)
class Points:
    """The samples of a set that are drawn.

    Parameters
    ----------
    X : (n, 2) float64
    y : (n,) float64
    total : int
        How many samples the set has; n is less where only a subset is drawn.
    """

    X: Array
    y: Array
    total: int


@dataclass(frozen=True, slots=True, eq=False)
class PlottedData:
    """What stays the same as long as the data does.

    Parameters
    ----------
    dataset : Dataset
    train, test : Points
    drawn : (train,) bool, optional
        Which training samples are drawn; None where all are.
    box : (left, bottom, right, top)
        Around the samples that are drawn.
    draft : Drawing, optional
        What is drawn by hand in place of them, as long as it cannot be learned.
    """

    dataset: Dataset
    train: Points
    test: Points
    drawn: Flags | None
    box: Box
    draft: Drawing | None = None


def make_plotted_data(dataset: Dataset) -> PlottedData:
    """Choose which samples of a dataset are drawn, and where."""
    train, test = shown(dataset.X_train, dataset.y_train), shown(dataset.X_test, dataset.y_test)
    both = np.vstack([train.X, test.X])
    low, high = both.min(axis=0), both.max(axis=0)
    margin = 0.06 * np.where(high > low, high - low, 1.0)
    (left, bottom), (right, top) = (low - margin).tolist(), (high + margin).tolist()
    drawn = None
    if len(train.y) < train.total:
        drawn = np.zeros(train.total, dtype=bool)
        drawn[_subset(train.total)] = True
    return PlottedData(dataset, train, test, drawn, (left, bottom, right, top))


def shown(X: Array, y: Array, total: int | None = None) -> Points:
    """Return the samples of a set, (n, 2) and (n,), that are drawn: all, or a fixed random subset of `SHOWN_MOST`."""
    total = len(y) if total is None else total
    if len(y) <= SHOWN_MOST:
        return Points(X, y, total)
    rows = _subset(len(y))
    return Points(X[rows], y[rows], total)


def _subset(count: int) -> Whole:
    return np.sort(np.random.default_rng(0).permutation(count)[:SHOWN_MOST])
