"""A descent of millions of steps drawn through a few thousand of them, so that its shape stays true.

With it the curves of five million iterations take 2 ms a frame, of two thousand 0.15 (``python -m benchmarks
history``, row "its curves alone"); without it every step would be looked at again for every frame.
"""

from __future__ import annotations

import numpy as np

from core.data.arrays import Array, Flags, Whole
from core.training.extremes import rising
from core.training.history import History

BLOCK = 1024  # steps that are looked at together; what is younger than the last block is drawn whole
CELLS = 512  # of the grid, along each side; the descent spans at least a quarter of them until it has many steps
KEPT_MOST = 5000
LOOKED_UP = (1 / 3, 2 / 3)  # of the way of a step, besides its end
FARTHEST = 256.0  # weights beyond this, a divergence, are counted as here
NARROWEST = 1e-6


class Sketch:
    """Which steps of a descent are drawn: those that come where none came before.

    The plane is cut into cells, and a step is kept when it enters a cell that no step before it did: every place of
    the whole descent is then at most about a cell away from one that is drawn, and everything drawn is a step that
    was made. When the descent grows, or too many steps are kept, the cells double and the steps are sifted again.
    What is kept follows from the history alone, however often it is drawn.

    Of each step only three places are looked up at first, since most come where many came before. One that enters a
    new cell between them is missed: among 200,000 wild steps of the data here, some part of a step was then up to five
    cells away from what is drawn, while 99 parts of 100 were nearer than two.

    Parameters
    ----------
    history : History

    Attributes
    ----------
    done : int
        How many steps were looked at.
    """

    def __init__(self, history: History) -> None:
        self._history = history
        self._rows: Whole = np.empty(0, dtype=np.int64)
        self._drawn: tuple[Array, Array] | None = None  # the points of all rows that are kept, and their iterations
        self._size = np.full(2, NARROWEST / CELLS)  # of a cell
        self._corner = np.zeros(2)  # of the grid, in cells from the origin
        self._low, self._high = np.full(2, np.inf), np.full(2, -np.inf)
        self._entered: Flags = np.empty(0, dtype=np.bool_)
        self.done = 0

    def extend(self, upto: int, blocks: int) -> bool:
        """Look at the next steps up to iteration `upto`, at most this many blocks; False while some are left."""
        for _ in range(blocks):
            if self.done + BLOCK <= upto:
                self._extend_once()
        return self.done + BLOCK > upto

    def path(self, upto: int, bins: int) -> Array:
        """Return what is drawn of the descent up to iteration `upto`: the points of `steps`."""
        return self.steps(upto, bins)[0]

    def steps(self, upto: int, bins: int) -> tuple[Array, Array]:
        """Return what is drawn of the descent up to iteration `upto`.

        Parameters
        ----------
        upto : int
        bins : int
            Steps not yet examined are drawn through the extremes of `bins` bins.

        Returns
        -------
        (k, 2) float64, (k,) float64
            w1 and w2, the start first and the weights after `upto` last, a row of nan where it is interrupted; and
            after which iteration each is reached.
        """
        young = self._young(min(self.done, upto), upto, bins)
        rows = self._rows[: np.searchsorted(self._rows, upto)]
        if len(rows) == 0:
            return young
        if self._drawn is None or len(rows) < len(self._rows):
            drawn = self._pieces(rows)
            self._drawn = drawn if len(rows) == len(self._rows) else None
        else:
            drawn = self._drawn
        return np.vstack([drawn[0], young[0]]), np.concatenate([drawn[1], young[1]])

    def _pieces(self, rows: Whole) -> tuple[Array, Array]:
        """Return the points of some steps, a row of nan after each piece of steps that follow each other."""
        last = np.diff(rows, append=-2) != 1
        places = np.arange(len(rows)) + 2 * (np.cumsum(last) - last)
        pieces = np.full((len(rows) + 2 * int(last.sum()), 2), np.nan)
        pieces[places] = self._points(rows)
        pieces[places[last] + 1] = self._points(rows[last] + 1)
        iterations = np.full(len(pieces), np.nan)
        iterations[places], iterations[places[last] + 1] = rows, rows[last] + 1
        return pieces, iterations

    def _young(self, start: int, upto: int, bins: int) -> tuple[Array, Array]:
        """Return the points from `start` to `upto`: all of them unless they are more than a block."""
        if upto - start <= BLOCK:
            rows = np.arange(start, upto + 1)
        else:
            columns = self._history.iterations
            rows = rising(*(columns.curve_rows(name, start, upto, bins) for name in ("w1", "w2"))) + 1
        return self._points(rows), rows.astype(np.float64)

    def _points(self, iterations: Whole) -> Array:
        """Return w1 and w2 after some iterations, which rise, or the start for 0: (n,) to (n, 2) float64."""
        columns = self._history.iterations
        n_starts = int(np.searchsorted(iterations, 1))
        points = np.empty((len(iterations), 2))
        points[:n_starts] = self._history.start[:2]
        for axis, name in enumerate(("w1", "w2")):
            points[n_starts:, axis] = columns.take(name, iterations[n_starts:] - 1)
        return points

    def _extend_once(self) -> None:
        rows = np.arange(self.done, self.done + BLOCK)
        points = np.clip(self._points(np.append(rows, rows[-1] + 1)), -FARTHEST, FARTHEST)
        self._low = np.minimum(self._low, points.min(axis=0))
        self._high = np.maximum(self._high, points.max(axis=0))
        self._make_room()
        before, after = self._in_cells(points[:-1]), self._in_cells(points[1:])
        new = ~self._entered[_numbers(after)]
        for part in LOOKED_UP:
            new |= ~self._entered[_numbers(before + part * (after - before))]
        if new.any():
            self._keep(rows[new], before[new], after[new])
        self.done += BLOCK
        while len(self._rows) > KEPT_MOST:
            self._size *= 2
            self._sift()

    def _make_room(self) -> None:
        """Double the cells until the grid holds the descent."""
        inside = (self._low >= self._corner * self._size) & (self._high < (self._corner + CELLS) * self._size)
        if not (inside.all() and len(self._entered)):
            while (too_small := self._high - self._low >= self._size * (CELLS // 2)).any():
                self._size[too_small] *= 2
            self._sift()

    def _sift(self) -> None:
        """Lay a new grid around the descent, and keep those steps that its cells ask for."""
        middle = (self._low + self._high) / 2
        self._corner = np.floor(middle / self._size) - CELLS // 2
        self._entered = np.zeros(CELLS * CELLS, dtype=np.bool_)
        rows, self._rows = self._rows, np.empty(0, dtype=np.int64)
        ends = (np.clip(self._points(steps), -FARTHEST, FARTHEST) for steps in (rows, rows + 1))
        self._keep(rows, *(self._in_cells(points) for points in ends))

    def _in_cells(self, points: Array) -> Array:
        cells: Array = points / self._size - self._corner
        return cells

    def _keep(self, rows: Whole, before: Array, after: Array) -> None:
        """Keep those of some steps that enter new cells, the earliest where several do.

        Parameters
        ----------
        rows : (n,) int64
        before, after : (n, 2) float64
            The ends of the steps, in cells.
        """
        ways = after - before
        counts = np.ceil(np.abs(ways).max(axis=1, initial=0.0)).astype(np.int64) + 1
        steps = np.repeat(np.arange(len(rows)), counts)
        parts = (np.arange(len(steps)) - (np.cumsum(counts) - counts)[steps] + 1) / counts[steps]  # 1 is the end
        numbers = _numbers(before[steps] + parts[:, np.newaxis] * ways[steps])
        fresh = np.flatnonzero(~self._entered[numbers])
        _, earliest = np.unique(numbers[fresh], return_index=True)
        self._rows = np.concatenate([self._rows, rows[np.unique(steps[fresh[earliest]])]])
        self._drawn = None
        self._entered[numbers[fresh]] = True


def _numbers(cells: Array) -> Whole:
    """Return which cell of the grid each place lies in: (n, 2) to (n,) int64."""
    whole = cells.astype(np.int64)
    numbers: Whole = whole[:, 0] * CELLS + whole[:, 1]
    return numbers
