"""The loss of the training set over the plane of the weights (w1, w2), at one value of b: coarse first, then finer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple, cast

import numpy as np

from core.analysis.curvature import thinned
from core.analysis.minimum import Minimum, find_minimum
from core.data.arrays import Array, Box
from core.data.give_way import GiveWay, go_on
from core.maths.losses import CROSS_ENTROPY, SQUARED_ERROR, Loss
from core.training.run import Run
from core.training.scoring import score

SAMPLES_MOST = 2000  # of a larger set this many are measured first, and all of it afterwards
MINIMUM_AT_ONCE = 20_000  # of a larger set the minimum is looked for after the first contours are drawn
COARSE, FINE = 25, 61  # points of the grid along each side
NODES = 4  # a large set is measured whole at every fourth point of the fine grid
LEVELS = 14
RIM, STEP_OUT = 0.06, 1.6  # of the plane that is shown: free at a side; and how much farther it is moved out
FOLLOWED_MOST = 200.0
REACH_LEAST, AROUND = 1.0, 0.9  # from the middle between start and minimum: at least; and for each unit between them
NEAR = 20.0  # a minimum at weights up to this is kept in the picture
SAMPLES_A_ROW = 1024  # keeps the working arrays of a row inside the processor's cache
GROUP_MOST = 64
EXPONENT_MOST = 600.0  # exp of this is a float64, and so is a little more


@dataclass(frozen=True, slots=True)
class Sight:
    """What somebody wants to see of the plane.

    Parameters
    ----------
    box : (left, bottom, right, top), optional
        Chosen by hand; None is a box that grows with the descent.
    at_minimum : bool
        Whether the slice is to go through the minimum, where there is one, or else follow the b on screen.
    """

    box: Box | None = None
    at_minimum: bool = True


@dataclass(frozen=True, slots=True)
class Slice:
    """What is to be measured.

    Parameters
    ----------
    box : (left, bottom, right, top)
        In w1 and w2.
    b : float
        The slice, unless it is the minimum's.
    at_minimum : bool
        Whether the slice is to go through the minimum, where there is one.
    chosen : bool
        Whether the box was chosen by hand.
    """

    box: Box
    b: float
    at_minimum: bool = False
    chosen: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Landscape:
    """Contours of the training loss in a slice of the landscape.

    Parameters
    ----------
    asked : Slice
        What it is the answer to.
    b : float
        The slice.
    at_minimum : bool
        Whether `b` is that of the minimum.
    samples : int
        On how many training samples the loss was measured.
    lines : (n, 2) float64
        The contour lines one after another, a row of nan between two.
    final : bool
        Whether no finer one follows.
    minimum : Minimum, optional
        That of the whole training set; None as long as it is not known.
    areas : tuple of (k, 2) float64
        For each contour, the highest first, the outline of where the loss is below it: polygons parted by rows of nan,
        holes among them.
    """

    asked: Slice
    b: float
    at_minimum: bool
    samples: int
    lines: Array
    final: bool = True
    minimum: Minimum | None = None
    areas: tuple[Array, ...] = ()

    @property
    def box(self) -> Box:
        """The part of the plane that was measured."""
        return self.asked.box


def survey(run: Run, asked: Slice, minimum: Minimum | None = None, give_way: GiveWay = go_on) -> Iterator[Landscape]:
    """Measure the landscape of a run's training loss, ever better, and draw its contours.

    First on a coarse grid, on a part of a large set; then on a fine one; of a large set at last the whole, on
    some points of the fine grid, between which that is taken linearly in which the whole differs from the part.

    Parameters
    ----------
    run : Run
    asked : Slice
    minimum : Minimum, optional
        That of the training set, where it is known already.
    give_way : function
        Called between pieces of the work; may wait, so that others come first, or end it by raising.
    """
    signed, loss = run.learned, run.loss
    part = thinned(signed, SAMPLES_MOST)
    small = part.shape[1] == signed.shape[1]
    if minimum is None and signed.shape[1] <= MINIMUM_AT_ONCE:
        minimum = _minimum_of(run, give_way)
    b, at_minimum = _slice(asked, minimum or find_minimum(part, loss, give_way))
    for points, final in ((COARSE, False), (FINE, small)):
        w1, w2 = _axes(asked.box, points)
        losses = loss_grid(w1, w2, b, part, loss, give_way)
        drawn = contours(w1, w2, losses)
        yield Landscape(asked, b, at_minimum, part.shape[1], drawn.lines, final, minimum, drawn.areas)
    if not small:
        minimum = minimum or _minimum_of(run, give_way)
        b, at_minimum = _slice(asked, minimum)
        w1, w2 = _axes(asked.box, FINE)
        losses = loss_grid(w1, w2, b, part, loss, give_way)
        whole = loss_grid(w1[::NODES], w2[::NODES], b, signed, loss, give_way)
        losses += _between(whole - losses[::NODES, ::NODES])
        drawn = contours(w1, w2, losses)
        yield Landscape(asked, b, at_minimum, signed.shape[1], drawn.lines, True, minimum, drawn.areas)


def _minimum_of(run: Run, give_way: GiveWay) -> Minimum:
    """Find the minimum of the training set, and count how many samples are right there."""
    found = find_minimum(run.learned, run.loss, give_way)
    if found.weights is None:
        return found
    return replace(found, correct=score(found.weights, run.train_signed, run.loss, give_way).correct)


def _slice(asked: Slice, minimum: Minimum) -> tuple[float, bool]:
    """Return the b of the slice, and whether it is the minimum's."""
    if asked.at_minimum and minimum.weights is not None:
        return float(minimum.weights[2]), True
    return asked.b, False


def _axes(box: Box, points: int) -> tuple[Array, Array]:
    left, bottom, right, top = box
    return np.linspace(left, right, points), np.linspace(bottom, top, points)


def _between(nodes: Array) -> Array:
    """Return what lies between the values at the nodes of a grid, linearly: (m, m) to (FINE, FINE) float64."""
    places = np.arange(FINE) / NODES
    hats = np.maximum(0.0, 1.0 - np.abs(places[:, np.newaxis] - np.arange(len(nodes))))  # (FINE, m)
    between: Array = hats @ nodes @ hats.T
    return between


def loss_grid(w1: Array, w2: Array, b: float, signed: Array, loss: Loss, give_way: GiveWay = go_on) -> Array:
    """Return the mean loss at every (w1, w2).

    Parameters
    ----------
    w1 : (columns,) float64
    w2 : (rows,) float64
    b : float
    signed : (3, n) float64
        Signed inputs of the set.
    loss : Loss
    give_way : function
        As for `survey`.

    Returns
    -------
    (rows, columns) float64
    """
    if loss is SQUARED_ERROR:
        return _quadratic_grid(w1, w2, b, signed, give_way)
    reach = float(np.array([np.abs(w1).max(), np.abs(w2).max(), abs(b)]) @ np.abs(signed).max(axis=1))
    group = int(min(GROUP_MOST, EXPONENT_MOST // max(reach, 1.0)))
    total = np.zeros((len(w2), len(w1)))
    for first in range(0, signed.shape[1], SAMPLES_A_ROW):
        block = signed[:, first : first + SAMPLES_A_ROW]
        if loss is CROSS_ENTROPY and group > 1:
            _add_cross_entropy(total, w1, w2, b, block, group, give_way)
        else:
            for row, height in enumerate(w2):
                give_way()
                margins = w1[:, np.newaxis] * block[0] + (height * block[1] + b * block[2])  # (columns, n)
                total[row] += loss.of_margin(margins).sum(axis=1)
    total /= signed.shape[1]
    return total


def _quadratic_grid(w1: Array, w2: Array, b: float, signed: Array, give_way: GiveWay) -> Array:
    """Return the squared error, which is a quadratic form of the weights: mean(½(m − 1)²) = ½(wᵀMw − 2 vᵀw + 1).

    M = mean(s sᵀ) and v = mean(s) are all that it takes of the set, however large that is: the final contours of a
    million samples take 0.02 s so, and 1.4 s sample by sample (what ``python -m benchmarks contours`` measures).
    """
    moments, mean = np.zeros((3, 3)), np.zeros(3)
    for first in range(0, signed.shape[1], SAMPLES_A_ROW * 8):
        give_way()
        block = signed[:, first : first + SAMPLES_A_ROW * 8]
        moments += block @ block.T / signed.shape[1]  # (3, n) @ (n, 3)
        mean += block.sum(axis=1) / signed.shape[1]
    right, up = np.meshgrid(w1, w2)
    weights = np.stack([right, up, np.full_like(right, b)])  # (3, rows, columns)
    grid: Array = 0.5 * (np.einsum("irc,ij,jrc->rc", weights, moments, weights) + 1) - np.tensordot(mean, weights, 1)
    return grid


def _add_cross_entropy(
    total: Array, w1: Array, w2: Array, b: float, block: Array, group: int, give_way: GiveWay
) -> None:
    """Add the cross-entropies of some samples to the grid, with few exponentials and few logarithms.

    Σ log(1 + exp(−m)) is the logarithm of a product, taken of `group` samples at once, which does not overflow yet;
    and exp(−m) is itself a product, of a factor for w1 and one for w2 and b. The final contours of a million samples
    take 1.1 s so, and 2.4 s sample by sample (``python -m benchmarks contours``).
    """
    groups = -(-block.shape[1] // group)
    padded = np.zeros((len(w1), groups * group))  # where no sample is, a factor 1 + 0
    np.exp(-w1[:, np.newaxis] * block[0], out=padded[:, : block.shape[1]])
    others, factors = np.zeros(groups * group), np.empty_like(padded)
    for row, height in enumerate(w2):
        give_way()
        np.exp(-(height * block[1] + b * block[2]), out=others[: block.shape[1]])
        np.multiply(padded, others, out=factors)
        factors += 1.0
        products = np.multiply.reduce(factors.reshape(len(w1), group, groups), axis=1)
        total[row] += np.log(products).sum(axis=1)


class Contours(NamedTuple):
    """Lines of equal loss (n, 2), and what lies below each, the highest first: (k, 2) each; parted by rows of nan."""

    lines: Array
    areas: tuple[Array, ...]


def contours(w1: Array, w2: Array, losses: Array) -> Contours:
    """Return contours of a loss grid, denser where it is low."""
    low, high = float(losses.min()), float(losses.max())
    levels = low + (high - low) * np.linspace(0, 1, LEVELS + 2)[1:-1] ** 2
    from contourpy import FillType, contour_generator  # here: the window's first frame need not wait for it

    generator = contour_generator(w1, w2, losses, fill_type=FillType.OuterOffset)
    least, most = (w1[0], w2[0]), (w1[-1], w2[-1])

    def inside(pieces: Iterable[Array]) -> Array:
        """Part pieces by rows of nan; between two points on the rim, rounding can leave the box by the last bit."""
        gap = np.full((1, 2), np.nan)
        parts = [part for piece in pieces for part in (np.clip(piece, least, most), gap)]
        return np.vstack(parts) if parts else np.empty((0, 2))

    def below(level: float) -> Iterator[Array]:
        if level > low:
            polygons, ends = cast("tuple[list[Array], list[Array]]", generator.filled(low - 1.0 - abs(low), level))
            for points, offsets in zip(polygons, ends, strict=True):
                for start, stop in pairwise(offsets.astype(int).tolist()):
                    yield points[start:stop]

    lines = inside(cast(Array, line) for level in levels for line in generator.lines(float(level)))
    return Contours(lines, tuple(inside(below(float(level))) for level in levels[::-1]))


def followed(b: float) -> float:
    """Return the slice for a bias: the bias itself, unless it has diverged."""
    return min(max(b, -FOLLOWED_MOST), FOLLOWED_MOST)


def plane_box(path: Array, minimum: Minimum | None = None) -> Box:
    """Return a box of the plane that holds a descent, each side moved out in steps.

    It begins around the start (or the origin, where that is too far to follow) and the minimum, so that the way
    between them fills the picture; around the origin where no minimum is known, or none is near. It depends on these
    and on the descent alone, however it came to be seen, and changes seldom while the descent grows.

    Parameters
    ----------
    path : (n, 2) float64
        w1 and w2, the start first; weights beyond 200, a divergence, are not followed.
    minimum : Minimum, optional
        That of the loss, once it was found.
    """
    start = path[0] if (np.abs(path[0]) < FOLLOWED_MOST).all() else np.zeros(2)
    near = np.vstack([start, path[(np.abs(path) < FOLLOWED_MOST).all(axis=1)]])
    middle, reach = np.zeros(2), 1.25 * max(2.0, float(np.abs(start).max()))
    if minimum is not None and minimum.weights is not None and (np.abs(minimum.weights[:2]) <= NEAR).all():
        low = np.minimum(start, minimum.weights[:2])
        high = np.maximum(start, minimum.weights[:2])
        middle, reach = (low + high) / 2, max(REACH_LEAST, AROUND * float((high - low).max()))

    def side(farthest: float) -> float:
        away = reach
        while farthest > (1 - RIM) * away:
            away *= STEP_OUT
        return away

    (left, bottom), (right, top) = (near - middle).min(axis=0).tolist(), (near - middle).max(axis=0).tolist()
    x, y = middle.tolist()
    return x - side(-left), y - side(-bottom), x + side(right), y + side(top)
