"""Extremes and means of a growing column by blocks, so that a curve of millions of rows is drawn from few."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from core.data.arrays import Array, NDArray, Whole

Values = NDArray[np.generic]

BLOCK = 256  # rows whose extremes are remembered together; their offsets are counted in 8 bits


class Extremes:
    """The lowest row, the highest row and the mean of every finished block of a column.

    A frame of a run of five million iterations reads 40,000 remembered rows instead of five million
    (`python -m benchmarks history`, row "curves").

    Parameters
    ----------
    read : function (start, stop) -> (stop − start,)
        The column's values of rows `start` … `stop` − 1.
    take : function (n,) int64 -> (n,)
        Its values of rows that rise.
    """

    def __init__(self, read: Callable[[int, int], Values], take: Callable[[Whole], Values]) -> None:
        self._read, self._take = read, take
        self._offsets = np.empty((0, 2), dtype=np.uint8)  # of the lowest and the highest row inside each block
        self._means = np.empty(0)
        self._blocks = 0

    def extend(self, stop: int) -> None:
        """Look at the blocks that are finished once the rows below `stop` are written."""
        blocks = stop // BLOCK
        if blocks <= self._blocks:
            return
        if blocks > len(self._offsets):
            roomier = np.empty((max(2 * len(self._offsets), blocks, BLOCK), 2), dtype=np.uint8)
            roomier[: self._blocks] = self._offsets[: self._blocks]
            self._offsets = roomier
            self._means = np.concatenate([self._means[: self._blocks], np.empty(len(roomier) - self._blocks)])
        values = self._read(self._blocks * BLOCK, blocks * BLOCK).reshape(-1, BLOCK)
        self._offsets[self._blocks : blocks, 0] = values.argmin(axis=1)
        self._offsets[self._blocks : blocks, 1] = values.argmax(axis=1)
        with np.errstate(over="ignore", invalid="ignore"):  # of a run that diverges
            self._means[self._blocks : blocks] = values.mean(axis=1)
        self._blocks = blocks

    def curve_rows(self, start: int, stop: int, bins: int) -> Whole:
        """Return the rows that a curve of rows `start` … `stop` − 1 is drawn through.

        All of them where they are few; else the lowest and the highest of every bin, and the two ends. The bins'
        width is a power of two and they stand still as rows are appended, so that the picture does not shimmer.

        Parameters
        ----------
        start, stop : int
        bins : int
            At most this many.

        Returns
        -------
        (n,) int64, rising
        """
        if stop - start <= 2 * bins:
            return np.arange(start, stop)
        width = 1 << ((stop - start - 1) // bins).bit_length()
        first, last = -(-start // width) * width, stop // width * width  # the whole bins
        if first > last:  # all of them inside one bin
            return rising(np.array([start, stop - 1]), self._extremes_of(start, stop))
        return rising(
            np.array([start, stop - 1]),
            self._extremes_of(start, first),
            self._extremes_of_bins(first, last, width),
            self._extremes_of(last, stop),
        )

    def bin_means(self, stop: int, width: int) -> Array:
        """Return the means of rows 0 … `stop` − 1 by bins of `width`, a power of two: (stop // width,) float64."""
        bins = stop // width
        with np.errstate(over="ignore", invalid="ignore"):
            if width <= BLOCK:
                values = self._read(0, bins * width).astype(np.float64)
            else:
                values, width = self._means[: bins * width // BLOCK], width // BLOCK
            means: Array = values.reshape(bins, width).mean(axis=1)
        return means

    def _extremes_of(self, first: int, stop: int) -> Whole:
        """Return the lowest and the highest of some rows, which are less than two bins; none of no rows."""
        if first == stop:
            return np.empty(0, dtype=np.int64)
        values = self._read(first, stop)
        return first + np.array([int(values.argmin()), int(values.argmax())])

    def _extremes_of_bins(self, first: int, last: int, width: int) -> Whole:
        """Return the lowest and the highest row of every bin of `width` rows; `first` and `last` are whole bins."""
        if width <= BLOCK:
            values = self._read(first, last).reshape(-1, width)
            starts = np.arange(first, last, width)
            return np.concatenate([starts + values.argmin(axis=1), starts + values.argmax(axis=1)])
        offsets = self._offsets[first // BLOCK : last // BLOCK]
        starts = np.arange(first, last, BLOCK)
        found = []
        for side, pick in ((0, np.argmin), (1, np.argmax)):
            rows = starts + offsets[:, side]
            values = self._take(rows).reshape(-1, width // BLOCK)
            found.append(rows.reshape(values.shape)[np.arange(len(values)), pick(values, axis=1)])
        return np.concatenate(found)


def rising(*parts: Whole) -> Whole:
    """Return the rows of all parts, each once, in rising order."""
    rows = np.concatenate(parts)
    rows.sort()  # np.unique takes twice as long
    return rows[np.concatenate([[True], rows[1:] != rows[:-1]])] if len(rows) else rows
