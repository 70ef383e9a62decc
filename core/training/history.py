"""The history of a run: a column per quantity, a row per iteration; it grows in place and is never copied.

One thread appends, another reads: rows are written first and their count is published last, so that a reader
who takes the count sees only finished rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from core.data.arrays import Array, Whole

EPOCH_CURVES = ("train_loss", "test_loss", "train_correct", "test_correct")
CHUNK = 65_536  # rows that are made room for at once
BLOCK = 256  # rows whose extremes are remembered, so that a long curve is drawn from them


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
        self._extremes: dict[str, list[NDArray[np.uint8]]] = {name: [] for name in curves}
        self.count = 0

    def append(self, **values: NDArray[np.generic]) -> None:
        """Append rows: every column's new values, (n,) each."""
        start = self.count
        stop = start + len(next(iter(values.values())))
        for name, column in values.items():
            for chunk, inside, outside in _pieces(start, stop):
                if chunk == len(self._chunks[name]):
                    self._chunks[name].append(np.empty(CHUNK, dtype=self._kinds[name]))
                self._chunks[name][chunk][inside] = column[outside]
        self._remember_extremes(start, stop)
        self.count = stop

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
        """Return the rows that a curve of rows `start` … `stop` − 1 is drawn through.

        All of them where they are few; else the lowest and the highest of every bin, and the two ends. The bins'
        width is a power of two and they stand still as rows are appended, so that the picture does not shimmer.

        Parameters
        ----------
        name : str
            One of the `curves`.
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
        first, last = -(-start // width) * width, stop // width * width
        if first > last:
            first = last = stop  # all inside one bin
        inner = self._extreme_rows(name, first, last, width) if first < last else np.empty(0, dtype=np.int64)
        ends = [np.arange(start, first), np.array([start]), inner, np.arange(last, stop), np.array([stop - 1])]
        for index in (0, 3):
            if len(ends[index]):
                values = self.read(name, int(ends[index][0]), int(ends[index][-1]) + 1)
                ends[index] = ends[index][[int(values.argmin()), int(values.argmax())]]
        return rising(*ends)

    def _extreme_rows(self, name: str, first: int, last: int, width: int) -> Whole:
        """Return the lowest and highest row of every bin of `width` rows; `first` and `last` are whole bins."""
        if width <= BLOCK:
            values = self.read(name, first, last).reshape(-1, width)
            starts = np.arange(first, last, width)
            return np.concatenate([starts + values.argmin(axis=1), starts + values.argmax(axis=1)])
        per_bin = width // BLOCK
        offsets = self._read_extremes(name, first // BLOCK, last // BLOCK)
        starts = np.arange(first, last, BLOCK)
        found = []
        for side, pick in ((0, np.argmin), (1, np.argmax)):
            rows = starts + offsets[:, side]
            values = self.take(name, rows).reshape(-1, per_bin)
            found.append(rows.reshape(-1, per_bin)[np.arange(len(values)), pick(values, axis=1)])
        return np.concatenate(found)

    def _read_extremes(self, name: str, first: int, last: int) -> NDArray[np.uint8]:
        per_chunk = CHUNK // BLOCK
        chunks = range(first // per_chunk, -(-last // per_chunk))
        joined = np.concatenate([self._extremes[name][chunk] for chunk in chunks])
        return joined[first - chunks.start * per_chunk : last - chunks.start * per_chunk]

    def _remember_extremes(self, start: int, stop: int) -> None:
        first, last = start // BLOCK * BLOCK, stop // BLOCK * BLOCK
        for chunk, inside, _ in _pieces(first, last):
            blocks = slice(inside.start // BLOCK, inside.stop // BLOCK)
            for name, extremes in self._extremes.items():
                if chunk == len(extremes):
                    extremes.append(np.empty((CHUNK // BLOCK, 2), dtype=np.uint8))
                values = self._chunks[name][chunk][inside].reshape(-1, BLOCK)
                extremes[chunk][blocks, 0] = values.argmin(axis=1)
                extremes[chunk][blocks, 1] = values.argmax(axis=1)


class History:
    """What a run has recorded.

    Parameters
    ----------
    start : (3,) float64
        The weights before iteration 1.

    Attributes
    ----------
    iterations : Columns
        w1, w2, b after each iteration, the loss of its batch before it, and the seconds of computing that it and all
        before it took; row k − 1 is iteration k.
    epochs : Columns
        Train and test loss, and the samples predicted right; row e is the end of epoch e, row 0 the start.
    progress : Columns
        The descent on the grid that all runs of a race share, as `core.training.score_grid` writes it; row 0 is the
        start.
    """

    def __init__(self, start: Array) -> None:
        self.start = start
        self.iterations = Columns(
            {"w1": np.float64, "w2": np.float64, "b": np.float64, "batch_loss": np.float64, "seconds": np.float64},
            curves=("w1", "w2", "batch_loss"),
        )
        self.epochs = Columns(
            {"train_loss": np.float64, "test_loss": np.float64, "train_correct": np.int32, "test_correct": np.int32},
            curves=EPOCH_CURVES,
        )
        self.progress = Columns(
            {"iteration": np.int64, "train_loss": np.float64, "train_correct": np.int32, "length": np.float64},
            curves=(),
        )

    @property
    def count(self) -> int:
        """How many iterations are recorded."""
        return self.iterations.count

    def weights(self, iteration: int) -> Array:
        """Return the weights after `iteration`, or the start for 0: (3,) float64."""
        if iteration == 0:
            return self.start
        row = iteration - 1
        return np.array([self.iterations.read(name, row, row + 1)[0] for name in ("w1", "w2", "b")])

    def seconds(self, iteration: int) -> float:
        """Return how long the computing of the iterations up to this one took."""
        return float(self.iterations.read("seconds", iteration - 1, iteration)[0]) if iteration else 0.0

    def path(self) -> Iterator[Array]:
        """Walk over the weights from the start on, in pieces of (n, 3) float64."""
        yield self.start[np.newaxis]
        count = self.count
        for first in range(0, count, CHUNK):
            yield self.steps(first, min(first + CHUNK, count))

    def steps(self, start: int, stop: int) -> Array:
        """Return the weights after iterations `start` + 1 … `stop`: (n, 3) float64."""
        return np.column_stack([self.iterations.read(name, start, stop) for name in ("w1", "w2", "b")])


def rising(*parts: Whole) -> Whole:
    """Return the rows of all parts, each once, in rising order."""
    rows = np.concatenate(parts)
    rows.sort()
    return rows[np.concatenate([[True], rows[1:] != rows[:-1]])] if len(rows) else rows


def _pieces(start: int, stop: int) -> Iterator[tuple[int, slice, slice]]:
    """Cut rows `start` … `stop` − 1 at the chunks: (chunk, rows inside it, the same counted from `start`)."""
    row = start
    while row < stop:
        chunk, offset = divmod(row, CHUNK)
        length = min(CHUNK - offset, stop - row)
        yield chunk, slice(offset, offset + length), slice(row - start, row - start + length)
        row += length
