"""The minimum of the loss of a whole set, whether there is one at all, and how the loss bends.

Where the classes are separable the cross-entropy has no minimum: it falls towards 0 for ever as the weights grow.
Source: Albert and Anderson, On the existence of maximum likelihood estimates in logistic regression models,
Biometrika 71 (1984), who tell apart complete separation, quasi-complete separation and overlap.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np

from core.data.arrays import Array
from core.maths.losses import CROSS_ENTROPY, Loss
from core.training.rest import Rest, no_rest
from core.training.scoring import SAMPLES_AT_ONCE, score

Kind = Literal["point", "flat", "none", "cone", "origin", "corner"]

STEPS_MOST = 60
HALVINGS_MOST = 30
FIRST_ON_MOST = 20_000  # a larger set is begun with where the minimum of so many of its samples lies
CONVERGED = (
    1e-7  # a step, after which the next would be its square; in units of the spread of the samples, beside the weights
)
DEFICIENT = 1e-13  # of the largest eigenvalue: below it a direction has no spread but rounding
TOUCHING = 1e-12  # of the largest curvature: where the loss is flatter than this, the classes touch
ROUNDING = 1e-14


@dataclass(frozen=True, slots=True, eq=False)
class Minimum:
    """Where the mean loss of a set is least.

    Parameters
    ----------
    kind : str
        ``point``: at `weights` alone. ``flat``: at `weights` and along a line or plane through them; without
        `weights`, the classes touch and nothing could be decided. ``none``: nowhere, the classes are separable and
        the loss falls towards 0 for ever. ``cone``: at a whole cone of weights, which separate the classes and have
        loss 0. ``origin``: the loss is 0 at w = 0 alone, where nothing is learned. ``corner``: somewhere that was not
        looked for, as the slope jumps there instead of being 0.
    weights : (3,) float64, optional
    loss : float
        The least loss, or what it falls towards; of a ``corner``, one that is not far above it.
    separating : (3,) float64, optional
        Weights at which every sample's margin is positive, which proves ``none`` and ``cone``.
    """

    kind: Kind
    weights: Array | None
    loss: float
    separating: Array | None = None


def find_minimum(signed: Array, loss: Loss, rest: Rest = no_rest) -> Minimum:
    """Find the minimum of a loss on a whole set.

    Newton's method with backtracking (Boyd and Vandenberghe, Convex Optimization, 2004, section 9.5), in coordinates
    in which the samples have no mean and unit spread, where it is exact for the squared error. That the classes are
    separable is proved by the weights it comes by. That they overlap is shown by its convergence: where the gradient
    of the cross-entropy is 0, a sum of all signed inputs with positive weights is 0, and by Stiemke's theorem (1915)
    nothing separates them.

    Parameters
    ----------
    signed : (3, n) float64
        Signed inputs of the set, as `core.maths.perceptron.signed_inputs` makes them.
    loss : Loss
    rest : function
        Called between pieces of the work; may wait, or end it by raising.
    """
    with np.errstate(over="ignore"):  # an infinite exp(m) makes the right slope 0, see core.maths.losses
        if loss.steepest_bend is not None:
            return _newton(signed, loss, rest)
        smooth = _newton(signed, CROSS_ENTROPY, rest)  # passes through separating weights if any exist
        if smooth.separating is not None:
            return Minimum("cone", None, 0.0, smooth.separating)
        if loss.zero_from == 0:
            return Minimum("origin" if smooth.kind == "point" else "flat", None, 0.0)
        weights = np.zeros(3) if smooth.weights is None else smooth.weights
        return Minimum("corner", None, score(weights, signed, loss, rest).loss)


def curvature(weights: Array, signed: Array, loss: Loss, rest: Rest = no_rest) -> Array:
    """Return the Hessian of the mean loss by (w1, w2, b): (3, 3) float64, mean(∂²loss/∂m² · s sᵀ).

    Source: for the cross-entropy Bishop, Pattern Recognition and Machine Learning (2006), equation 4.97. The
    perceptron loss is straight wherever it has a slope: zeros.

    Parameters
    ----------
    weights : (3,) float64
    signed : (3, n) float64
    loss : Loss
    rest : function
        As for `find_minimum`.
    """
    total: Array = np.zeros((3, 3))
    for block in _blocks(signed, rest):
        total += _bent(block, loss.bend(weights @ block))
    total /= signed.shape[1]
    return total


def rate_limit(weights: Array, signed: Array, loss: Loss, rest: Rest = no_rest) -> float | None:
    """Return 2 ÷ λmax of the curvature: the learning rate above which full-batch descent grows where it bends most.

    Exact for the squared error; for the cross-entropy it holds at `weights`. Source: Goodfellow, Bengio and
    Courville, Deep Learning (2016), section 4.3.1, on the second derivative along the gradient.

    Returns
    -------
    float or None
        None where there is no curvature: any rate will do.
    """
    bend = curvature(weights, signed, loss, rest)
    if not np.isfinite(bend).all():
        return None
    steepest = float(np.linalg.eigvalsh(bend)[-1])
    return 2.0 / steepest if steepest > np.finfo(float).tiny else None


@dataclass(frozen=True, slots=True, eq=False)
class _Place:
    """The mean loss at weights (3,), its slope (rank,) and curvature (rank, rank) in the coordinates of a valley."""

    weights: Array
    loss: float
    slope: Array
    curvature: Array
    separates: bool  # every margin is positive


@dataclass(frozen=True, slots=True, eq=False)
class _Valley:
    """A loss on a set, seen in coordinates in which it is about as wide in every direction.

    Parameters
    ----------
    signed : (3, n) float64
    loss : Loss
    spread : (3, rank) float64
        Weights whose margins are uncorrelated and have mean square 1.
    null : (3, 3 − rank) float64
        Orthonormal weights that give no margin at all.
    rest : function
    """

    signed: Array
    loss: Loss
    spread: Array
    null: Array
    rest: Rest

    def look(self, weights: Array) -> _Place:
        """Measure the loss at some weights, slope and curvature included."""
        loss, n_samples, rank = self.loss, self.signed.shape[1], self.spread.shape[1]
        total, least, rounding = 0.0, np.inf, 0.0
        slope, bend = np.zeros(rank), np.zeros((rank, rank))
        for block in _blocks(self.signed, self.rest):
            margins = weights @ block  # (3,) @ (3, n)
            pulls = np.empty_like(margins)
            loss.pull(margins, pulls)
            inside = self.spread.T @ block
            total += float(loss.of_margin(margins).sum())
            slope -= inside @ pulls  # (rank, n) @ (n,)
            bend += _bent(inside, loss.bend(margins))
            least = min(least, float(margins.min()))
            rounding = max(rounding, ROUNDING * float(np.abs(weights) @ np.abs(block).max(axis=1)))
        return _Place(weights, total / n_samples, slope / n_samples, bend / n_samples, least > rounding)

    def descend(self, first: Array) -> Minimum:
        """Walk from some weights to the minimum by Newton's steps."""
        place, converged = self.look(first), False
        for _ in range(STEPS_MOST):
            if self.loss.zero_from is not None and place.separates:
                return Minimum("none" if np.isinf(self.loss.zero_from) else "cone", None, 0.0, place.weights)
            if not np.isfinite(place.curvature).all():
                break
            sizes, axes = np.linalg.eigh(place.curvature)
            if not sizes[0] > TOUCHING * sizes[-1]:
                break  # the weights run away along a direction, and yet they do not separate
            step = -axes @ (axes.T @ place.slope / sizes)
            so_far = np.linalg.lstsq(self.spread, place.weights, rcond=None)[0]
            converged = bool(np.linalg.norm(step) <= CONVERGED * (1.0 + np.linalg.norm(so_far)))
            after = self._stepped(place, self.spread @ step, float(place.slope @ step))
            if after is not None:
                place = after
            if converged or after is None:
                break
        if not converged:
            return Minimum("flat", None, place.loss)
        weights = place.weights - self.null @ (self.null.T @ place.weights)  # of all that do the same, the shortest
        return Minimum("flat" if self.null.shape[1] else "point", weights, place.loss)

    def _stepped(self, place: _Place, step: Array, falls: float) -> _Place | None:
        """Take the step, or as much of it as lowers the loss as the slope promises; None where nothing of it does."""
        share = 1.0
        for _ in range(HALVINGS_MOST):
            after = self.look(place.weights + share * step)
            if after.loss <= place.loss * (1.0 + ROUNDING) + 0.1 * share * falls:
                return after
            share /= 2
        return None


def _newton(signed: Array, loss: Loss, rest: Rest) -> Minimum:
    first = np.zeros(3)
    if signed.shape[1] > 2 * FIRST_ON_MOST:
        few = _newton(evenly(signed, FIRST_ON_MOST), loss, rest)
        first = first if few.weights is None else few.weights
    spread, null = _coordinates(signed, rest)
    if not np.isfinite(spread).all():
        return Minimum("flat", None, np.inf)  # the numbers are too large to square
    return _Valley(signed, loss, spread, null, rest).descend(first)


def _coordinates(signed: Array, rest: Rest) -> tuple[Array, Array]:
    """Return weights whose margins have mean square 1 and are uncorrelated, and those that give no margin at all.

    Returns
    -------
    spread : (3, rank) float64
    null : (3, 3 − rank) float64, orthonormal
    """
    n_samples = signed.shape[1]
    centre, low, high = np.zeros(2), np.full(2, np.inf), np.full(2, -np.inf)
    for block in _blocks(signed, rest):
        inputs = block[:2] * block[2]  # t·t·x
        centre += inputs.sum(axis=1) / n_samples
        low, high = np.minimum(low, inputs.min(axis=1)), np.maximum(high, inputs.max(axis=1))
    width = np.where(high > low, high - low, 1.0)
    # an input less its mean is a sum of signed inputs, so moving the origin only mixes b with w1 and w2
    moved = np.array([[1 / width[0], 0, -centre[0] / width[0]], [0, 1 / width[1], -centre[1] / width[1]], [0, 0, 1]])
    moments = np.zeros((3, 3))
    for block in _blocks(signed, rest):
        inside = moved @ block
        moments += inside @ inside.T
    if not np.isfinite(moments).all():
        return np.full((3, 3), np.inf), np.empty((3, 0))
    sizes, axes = np.linalg.eigh(moments / n_samples)
    kept = sizes > DEFICIENT * sizes[-1]
    null, _ = np.linalg.qr(moved.T @ axes[:, ~kept])
    return moved.T @ (axes[:, kept] / np.sqrt(sizes[kept])), null


def evenly(signed: Array, count: int) -> Array:
    """Return so many of the signed inputs, evenly out of all of them, or all where there are no more."""
    n_samples = signed.shape[1]
    return signed if n_samples <= count else signed[:, np.linspace(0, n_samples - 1, count).astype(int)]


def _bent(block: Array, bends: Array) -> Array:
    bent: Array = (block * bends) @ block.T  # (rows, n) @ (n, rows)
    return bent


def _blocks(signed: Array, rest: Rest) -> Iterator[Array]:
    for first in range(0, signed.shape[1], SAMPLES_AT_ONCE):
        rest()
        yield signed[:, first : first + SAMPLES_AT_ONCE]
