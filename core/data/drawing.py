"""Samples that are drawn by hand: put into the plane, moved, turned into the other class, and taken out."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from core.data.arrays import Array
from core.data.dataset import Dataset
from core.plan.experiment import FULL, Experiment, default_batch_size
from core.plan.tables import ROWS_MOST, Row, Rows

DRAWN = "drawn"  # the name of the data
TAKEN_MOST = 4000  # of the samples that were on, so that there is room for others


@dataclass(frozen=True, slots=True)
class Set:
    """The samples of the training set, or of the test set, in the order in which they were drawn.

    Parameters
    ----------
    rows : tuple of (x1, x2, label)
    """

    rows: tuple[Row, ...] = ()

    @property
    def counts(self) -> tuple[int, int]:
        """How many samples are of class 0, and how many of class 1."""
        ones = sum(row[2] for row in self.rows)
        return len(self.rows) - ones, ones

    def nearest(self, x: float, y: float, reach_x: float, reach_y: float) -> int | None:
        """Return the sample nearest to a place, the distances in units of the two reaches; None beyond them."""
        if not self.rows:
            return None
        apart = self._apart(x, y, reach_x, reach_y)
        number = int(apart.argmin())
        return number if apart[number] <= 1 else None

    def outside(self, x: float, y: float, reach_x: float, reach_y: float) -> Set:
        """Return the samples beyond two reaches from a place."""
        if not self.rows:
            return self
        kept = self._apart(x, y, reach_x, reach_y) > 1
        return self if kept.all() else Set(tuple(row for row, far in zip(self.rows, kept.tolist(), strict=True) if far))

    def _apart(self, x: float, y: float, reach_x: float, reach_y: float) -> Array:
        places = np.array(self.rows)[:, :2]
        return np.hypot((places[:, 0] - x) / reach_x, (places[:, 1] - y) / reach_y)

    def with_more(self, places: Sequence[tuple[float, float]], label: int) -> Set:
        """Return these samples and some more of one class; a place that is no number is left out."""
        finite = [(x, y, label) for x, y in places if math.isfinite(x) and math.isfinite(y)]
        return Set((*self.rows, *finite))

    def moved(self, number: int, x: float, y: float) -> Set:
        """Return the samples with one of them somewhere else."""
        return self._with(number, ((x, y, self.rows[number][2]),))

    def flipped(self, number: int) -> Set:
        """Return the samples with one of them in the other class."""
        x, y, label = self.rows[number]
        return self._with(number, ((x, y, 1 - label),))

    def without(self, number: int) -> Set:
        """Return the samples without one of them."""
        return self._with(number, ())

    def _with(self, number: int, instead: tuple[Row, ...]) -> Set:
        return Set((*self.rows[:number], *instead, *self.rows[number + 1 :]))


@dataclass(frozen=True, slots=True)
class Drawing:
    """All that is drawn; it can be learned as soon as each of its sets has samples of both classes.

    Parameters
    ----------
    train, test : Set
        The test set may be empty.
    name : str
        What the data are called.
    columns : three str
        Names of the two features and of the label.
    classes : two str
    """

    train: Set = Set()
    test: Set = Set()
    name: str = DRAWN
    columns: tuple[str, str, str] = ("x1", "x2", "label")
    classes: tuple[str, str] = ("0", "1")

    @classmethod
    def of(cls, experiment: Experiment, dataset: Dataset, features: tuple[str, str]) -> Drawing:
        """Return the samples that are on, where the plane has them, to go on from.

        Rows that are drawn already are those of the experiment. Of more than `TAKEN_MOST` samples a random part is
        taken along, the sets in their proportion.

        Parameters
        ----------
        experiment : Experiment
        dataset : Dataset
            The experiment's own.
        features : two str
            What the axes of the plane are called.
        """
        rows = experiment.rows
        if (
            rows is not None
            and not experiment.standardise
            and (experiment.samples, experiment.test)
            == (
                len(rows.rows),
                rows.test,
            )
        ):
            return cls.of_rows(rows)
        label = "label" if dataset.samples is None else dataset.samples.label
        most = [_share(len(y), experiment.samples) for y in (dataset.y_train, dataset.y_test)]
        return cls(
            Set(_rows(dataset.X_train, dataset.y_train, most[0])),
            Set(_rows(dataset.X_test, dataset.y_test, most[1])),
            columns=(*features, label),
            classes=dataset.classes,
        )

    @classmethod
    def of_rows(cls, rows: Rows) -> Drawing:
        """Return the drawing whose rows these are."""
        train = len(rows.rows) - rows.test
        return cls(Set(rows.rows[:train]), Set(rows.rows[train:]), rows.name, rows.columns, rows.classes)

    @property
    def rows(self) -> Rows:
        """What of it travels inside a file."""
        test = len(self.test.rows)
        return Rows(self.name, self.columns, self.train.rows + self.test.rows, self.classes, test)

    def part(self, testing: bool) -> Set:
        """Return the test set, or the training set."""
        return self.test if testing else self.train

    def with_part(self, testing: bool, part: Set) -> Drawing:
        """Return the drawing with another test set, or training set."""
        return replace(self, test=part) if testing else replace(self, train=part)

    def emptied(self) -> Drawing:
        """Return an empty plane for the same classes."""
        return Drawing(classes=self.classes)

    @property
    def full(self) -> bool:
        """Whether there is no room for another sample."""
        return len(self.train.rows) + len(self.test.rows) >= ROWS_MOST

    @property
    def lacks_a_class(self) -> Set | None:
        """The set that lacks samples of a class, and so keeps the drawing from being learned."""
        if 0 in self.train.counts:
            return self.train
        return self.test if self.test.rows and 0 in self.test.counts else None

    def experiment(self, base: Experiment, batch_size: int | str) -> Experiment:
        """Return the experiment that learns the drawing, in all else like another.

        Parameters
        ----------
        base : Experiment
        batch_size : int or ``full``
            The one that is wanted; a training set that is smaller has its usual one.

        Raises
        ------
        InputError
            Where a set lacks a class, or there would be too many iterations.
        """
        train, test = len(self.train.rows), len(self.test.rows)
        size = train if batch_size == FULL else int(batch_size)
        return base.with_(
            data=self.name,
            rows=self.rows,
            samples=train + test,
            train=train,
            batch_size=size if size <= train else default_batch_size(train),
            standardise=False,
            stop_patience=base.stop_patience if test else None,
        )


def _share(count: int, samples: int) -> int:
    """Return how many of `count` samples are taken along, of `samples` in all."""
    return count if samples <= TAKEN_MOST else count * TAKEN_MOST // samples


def _rows(X: Array, y: Array, most: int) -> tuple[Row, ...]:
    """Return samples X : (n, 2), y : (n,) as rows, of more than `most` a fixed random part."""
    if len(y) > most:
        kept = np.sort(np.random.default_rng(0).permutation(len(y))[:most])
        X, y = X[kept], y[kept]
    return tuple((x1, x2, int(label)) for (x1, x2), label in zip(X.tolist(), y.tolist(), strict=True))
