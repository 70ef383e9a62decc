"""The minimum of the loss of a whole set, and whether there is one at all.

Where the classes are separable the cross-entropy has no minimum: it falls towards 0 for ever as the weights grow.
Source: Albert and Anderson, On the existence of maximum likelihood estimates in logistic regression models,
Biometrika 71 (1984), who tell apart complete separation, quasi-complete separation and overlap.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from core.analysis.curvature import blocks, thinned, weighted_moments
from core.analysis.newton import ROUNDING, Point, newton
from core.data.arrays import Array
from core.data.give_way import GiveWay, go_on
from core.maths.losses import CROSS_ENTROPY, Loss
from core.training.scoring import score

Kind = Literal["point", "flat", "none", "cone", "origin", "touching", "corner", "unknown"]

FIRST_ON_MOST = 20_000  # a larger set is begun with at the minimum of this many of its samples
DEFICIENT = 1e-13  # of the largest eigenvalue: below it a direction has no spread but rounding


@dataclass(frozen=True, slots=True, eq=False)
class Minimum:
    """Where the mean loss of a set is least.

    Parameters
    ----------
    kind : str
        ``point``: at `weights` alone. ``flat``: at `weights` and along a line or plane through them. ``none``:
        nowhere, the classes are separable and the loss falls towards 0 for ever. ``cone``: at a whole cone of weights,
        which separate the classes and have loss 0. ``origin``: the loss is 0 where all net inputs are 0 and nowhere
        else, so that nothing is learned. ``touching``: none was found, the classes can be separated but for samples
        that lie on the line. ``corner``: somewhere that was not looked for, as the slope jumps there instead of
        being 0. ``unknown``: none was found, the numbers are too large.
    weights : (3,) float64, optional
        Of a ``point``, and of a ``flat`` the shortest.
    loss : float
        The least loss, or what it falls towards; where no minimum was found, the lowest that was seen.
    separating : (3,) float64, optional
        Weights at which every sample's margin is positive, which proves ``none`` and ``cone``.
    correct : int, optional
        How many samples of the set are right at `weights`, where that was counted.
    """

    kind: Kind
    weights: Array | None
    loss: float
    separating: Array | None = None
    correct: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class _AtWeights(Point):
    separates: bool  # every margin is positive


def find_minimum(signed: Array, loss: Loss, give_way: GiveWay = go_on) -> Minimum:
    """Find the minimum of a loss on a whole set.

    Parameters
    ----------
    signed : (3, n) float64
        Signed inputs of the set, as `core.maths.perceptron.learned_inputs` makes them: where there is no bias, b is 0.
    loss : Loss
    give_way : function
        Called between pieces of the work; may wait, or end it by raising.
    """
    with np.errstate(over="ignore"):  # an infinite exp(m) makes the right slope 0, see core.maths.losses
        return _of_a_smooth(loss, signed, give_way) if loss.smooth else _of_straight_pieces(loss, signed, give_way)


def _of_a_smooth(loss: Loss, signed: Array, give_way: GiveWay) -> Minimum:
    """Find the minimum by Newton's method, in coordinates in which it is exact for the squared error.

    Weights that it passes through prove that the classes are separable. Its convergence shows that they overlap:
    where the gradient of the cross-entropy is 0, a sum of all signed inputs with positive weights is 0, and by
    Stiemke's theorem (1915) nothing separates them.
    """
    first = np.zeros(3)
    if signed.shape[1] > 2 * FIRST_ON_MOST:
        few = _of_a_smooth(loss, thinned(signed, FIRST_ON_MOST), give_way)
        first = first if few.weights is None else few.weights
    spread, null = whiten(signed, give_way)
    if not np.isfinite(spread).all():
        return Minimum("unknown", None, np.inf)  # the numbers are too large to square
    falls_to_zero = loss.zero_from is not None

    def measure(weights: Array) -> _AtWeights:
        return _measure(weights, loss, signed, spread, give_way)

    found, ending = newton(measure, first, spread, lambda point: falls_to_zero and point.separates)
    if ending == "enough":
        return Minimum("none" if loss.zero_from == np.inf else "cone", None, 0.0, found.at)
    if ending == "least":
        weights = found.at - null @ (null.T @ found.at)  # of all that do the same, the shortest
        free = null.shape[1] - (not signed[2].any())  # without a bias, b does nothing and is not one of the weights
        return Minimum("flat" if free else "point", weights, found.value)
    return Minimum("touching" if ending == "flat" else "unknown", None, found.value)


def _of_straight_pieces(loss: Loss, signed: Array, give_way: GiveWay) -> Minimum:
    """Find out what can be told of a loss without curvature from the minimum of the cross-entropy."""
    smooth = _of_a_smooth(CROSS_ENTROPY, signed, give_way)
    if smooth.separating is not None:
        return Minimum("cone", None, 0.0, smooth.separating)
    if loss.zero_from == 0:
        return Minimum("origin" if smooth.weights is not None else smooth.kind, None, 0.0)
    weights = np.zeros(3) if smooth.weights is None else smooth.weights
    return Minimum("corner", None, score(weights, signed, loss, give_way).loss)


def _measure(weights: Array, loss: Loss, signed: Array, spread: Array, give_way: GiveWay) -> _AtWeights:
    """Measure the mean loss at some weights, its slope and its curvature along the columns of `spread` (3, rank)."""
    n_samples, rank = signed.shape[1], spread.shape[1]
    total, least, rounding = 0.0, np.inf, 0.0
    slope, bend = np.zeros(rank), np.zeros((rank, rank))
    for block in blocks(signed, give_way):
        margins = weights @ block  # (3,) @ (3, n)
        pulls = np.empty_like(margins)
        loss.pull(margins, pulls)
        inside = spread.T @ block
        total += float(loss.of_margin(margins).sum())
        slope -= inside @ pulls  # (rank, n) @ (n,)
        bend += weighted_moments(inside, loss.bend(margins))
        least = min(least, float(margins.min()))
        rounding = max(rounding, ROUNDING * float(np.abs(weights) @ np.abs(block).max(axis=1)))
    return _AtWeights(weights, total / n_samples, slope / n_samples, bend / n_samples, least > rounding)


def whiten(signed: Array, give_way: GiveWay = go_on) -> tuple[Array, Array]:
    """Return weights whose margins have mean square 1 and are uncorrelated, and those that give no margin at all.

    Returns
    -------
    spread : (3, rank) float64
        Infinite where the numbers are too large to square.
    null : (3, 3 − rank) float64, orthonormal
    """
    n_samples, bias = signed.shape[1], bool(signed[2].any())
    centre, low, high = np.zeros(2), np.full(2, np.inf), np.full(2, -np.inf)
    for block in blocks(signed, give_way):
        inputs = block[:2] * block[2] if bias else block[:2]  # t·t·x
        if bias:
            centre += inputs.sum(axis=1) / n_samples
        low, high = np.minimum(low, inputs.min(axis=1)), np.maximum(high, inputs.max(axis=1))
    width = np.where(high > low, high - low, 1.0)
    # an input less its mean is a sum of signed inputs, so moving the origin only mixes b with w1 and w2
    moved = np.array([[1 / width[0], 0, -centre[0] / width[0]], [0, 1 / width[1], -centre[1] / width[1]], [0, 0, 1]])
    moments = np.zeros((3, 3))
    for block in blocks(signed, give_way):
        inside = moved @ block
        moments += inside @ inside.T
    if not np.isfinite(moments).all():
        return np.full((3, 3), np.inf), np.empty((3, 0))
    sizes, axes = np.linalg.eigh(moments / n_samples)
    kept = sizes > DEFICIENT * sizes[-1]
    null, _ = np.linalg.qr(moved.T @ axes[:, ~kept])
    return moved.T @ (axes[:, kept] / np.sqrt(sizes[kept])), null
