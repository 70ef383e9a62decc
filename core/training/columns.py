"""Columns that grow by appending.

One thread appends, another reads: rows are written first and their count is published last, so that a reader
who takes the count sees only finished rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

import numpy as np

from core.data.arrays import Array, NDArray, Whole
from core.training.extremes import Extremes

CHUNK = 65_536  # rows that are made room for at once


class Columns:
    """Named columns that grow by appending; rows are counted from 0.

    Parameters
    ----------
    kinds : mapping of str to dtype
        The columns.
    curves : tuple of str
        Those that are drawn as curves: their extreme rows are remembered by block.
    """

    def __init__(self, kinds: Mapping[str, type], curves: tuple[str, ...]) -> None:
        self._kinds = dict(kinds)
        self._chunks: dict[str, list[NDArray[np.generic]]] = {name: [] for name in kinds}
        self._extremes = {name: Extremes(partial(self.read, name), partial(self.take, name)) for name in curves}
        self.count = 0

    def append(self, **values: NDArray[np.generic]) -> None:
        """Append rows: every column's new values, (n,) each.

        Raises
        ------
        ValueError
            When they are not the columns, or not of one length; nothing is appended then.
        """
        lengths = {len(column) for column in values.values()}
        if values.keys() != self._kinds.keys() or len(lengths) != 1:
            raise ValueError(f"expected columns of one length: {', '.join(self._kinds)}")
        start = self.count
        stop = start + lengths.pop()
        for name, column in values.items():
            for chunk, inside, outside in _pieces(start, stop):
                if chunk == len(self._chunks[name]):
                    self._chunks[name].append(np.empty(CHUNK, dtype=self._kinds[name]))
                self._chunks[name][chunk][inside] = column[outside]
        for extremes in self._extremes.values():
            extremes.extend(stop)
        self.count = stop

    def at(self, name: str, row: int) -> float:
        """Return the value of one row as a plain number."""
        chunk, inside = divmod(row, CHUNK)
        return float(self._chunks[name][chunk][inside])

    def read(self, name: str, start: int, stop: int) -> NDArray[np.generic]:
        """Return the values of rows `start` … `stop` − 1."""
        pieces = [self._chunks[name][chunk][inside] for chunk, inside, _ in _pieces(start, stop)]
        if not pieces:
            return np.empty(0, dtype=self._kinds[name])
        return pieces[0] if len(pieces) == 1 else np.concatenate(pieces)

    def take(self, name: str, rows: Whole) -> NDArray[np.generic]:
        """Return the values of `rows`, (n,), which rise."""
        values: NDArray[np.generic] = np.empty(len(rows), dtype=self._kinds[name])
        if len(rows) == 0:
            return values
        for chunk in range(int(rows[0]) // CHUNK, int(rows[-1]) // CHUNK + 1):
            first, last = np.searchsorted(rows, (chunk * CHUNK, (chunk + 1) * CHUNK))
            values[first:last] = self._chunks[name][chunk][rows[first:last] - chunk * CHUNK]
        return values

    def rows_up_to(self, name: str, value: float) -> int:
        """Return how many rows of a column that never falls are at most `value`."""
        count = self.count
        if count == 0:
            return 0
        chunks = self._chunks[name]
        last_chunk = (count - 1) // CHUNK
        firsts = np.array([chunks[chunk][0] for chunk in range(last_chunk + 1)])
        chunk = max(0, int(np.searchsorted(firsts, value, side="right")) - 1)
        inside = chunks[chunk][: min(CHUNK, count - chunk * CHUNK)]
        return chunk * CHUNK + int(np.searchsorted(inside, value, side="right"))

    def curve_rows(self, name: str, start: int, stop: int, bins: int) -> Whole:
        """Return the rows that a curve of rows `start` … `stop` − 1 is drawn through; see `Extremes`."""
        return self._extremes[name].curve_rows(start, stop, bins)

    def bin_means(self, name: str, stop: int, width: int) -> Array:
        """Return the means of rows 0 … `stop` − 1 by bins of `width`, a power of two: (stop // width,) float64."""
        return self._extremes[name].bin_means(stop, width)


def _pieces(start: int, stop: int) -> Iterator[tuple[int, slice, slice]]:
    """Cut rows `start` … `stop` − 1 at the chunks: (chunk, rows inside it, the same counted from `start`)."""
    row = start
    while row < stop:
        chunk, offset = divmod(row, CHUNK)
        length = min(CHUNK - offset, stop - row)
        yield chunk, slice(offset, offset + length), slice(row - start, row - start + length)
        row += length
