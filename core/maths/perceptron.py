"""The perceptron itself: net input, probability, prediction, its boundary line and a random start."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

WIDE, SMALL = 2.0, 0.1  # deviations of a start
REACH = 1.0  # of a uniform start, to both sides of 0


def net_input(weights: Array, X: Array) -> Array:
    """Return z = w1·x1 + w2·x2 + b of each sample.

    Parameters
    ----------
    weights : (3,) float64
        w1, w2 and b.
    X : (n_samples, 2) float64

    Returns
    -------
    (n_samples,) float64
    """
    z: Array = X @ weights[:2] + weights[2]  # (n_samples, 2) @ (2,)
    return z


def probability(z: Array) -> Array:
    """Return p = σ(z) = 1 ÷ (1 + exp(−z)), the probability of class 1, without overflow: (n,) to (n,)."""
    small = np.exp(-np.abs(z))  # σ(z) = exp(z) ÷ (1 + exp(z)) for z < 0
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def signed_inputs(X: Array, y: Array) -> Array:
    """Return t·x1, t·x2 and t, a row each: (n, 2) and (n,) to (3, n); weights @ signed inputs are the margins t·z."""
    t = 2 * y - 1
    return np.ascontiguousarray(np.vstack([t * X[:, 0], t * X[:, 1], t]))


def predict(z: Array) -> NDArray[np.bool_]:
    """Return True where class 1 is predicted: where z > 0."""
    return z > 0


START_SCHEMES: dict[str, Callable[[np.random.Generator], Array]] = {
    "wide_normal": lambda generator: WIDE * generator.standard_normal(3),
    "small_normal": lambda generator: SMALL * generator.standard_normal(3),
    "uniform": lambda generator: generator.uniform(-REACH, REACH, 3),
    "zeros": lambda generator: np.zeros(3),
}


def random_start(seed: int, scheme: str = "wide_normal") -> Array:
    """Draw the start (w1, w2, b): (3,) float64.

    Parameters
    ----------
    seed : int
    scheme : str
        Each weight is normal with mean 0 and deviation 2 (``wide_normal``) or 0.1 (``small_normal``), even
        from −1 to 1 (``uniform``), or 0 whatever the seed (``zeros``).
    """
    return START_SCHEMES[scheme](np.random.default_rng(seed))


def boundary_line(weights: Array, box: tuple[float, float, float, float]) -> Array | None:
    """Return the part of the line z = 0 that lies inside a box.

    Parameters
    ----------
    weights : (3,) float64
    box : (left, bottom, right, top)

    Returns
    -------
    (2, 2) float64 or None
        Its two ends, a row each; None where the line misses the box or there is none (w1 = w2 = 0).
    """
    with np.errstate(all="ignore"):
        return _clipped(weights, box)


def boundary_lines(weights: Array, box: tuple[float, float, float, float]) -> Array:
    """Return the lines z = 0 of many perceptrons, each long enough to cross a box wherever it meets it.

    Parameters
    ----------
    weights : (k, 3) float64
    box : (left, bottom, right, top)

    Returns
    -------
    (k, 2, 2) float64
        The two ends of each, a row an end; nan where a line is farther from the middle than the box reaches.
    """
    left, bottom, right, top = box
    centre, reach = np.array([(left + right) / 2, (bottom + top) / 2]), float(np.hypot(right - left, top - bottom))
    with np.errstate(all="ignore"):
        length = np.hypot(weights[:, 0], weights[:, 1])
        normal = weights[:, :2] / length[:, np.newaxis]
        away = normal @ centre + weights[:, 2] / length
        foot = centre - away[:, np.newaxis] * normal  # each line's point nearest to the middle
        step = reach * np.column_stack([-normal[:, 1], normal[:, 0]])
        lines: Array = np.stack([foot - step, foot + step], axis=1)
        lines[~(np.abs(away) < reach)] = np.nan
    return lines


def _clipped(weights: Array, box: tuple[float, float, float, float]) -> Array | None:
    w1, w2, b = (float(value) for value in weights)
    left, bottom, right, top = box
    length = np.hypot(w1, w2)
    if not np.isfinite(length) or length == 0:
        return None
    normal, tangent = np.array([w1, w2]) / length, np.array([-w2, w1]) / length
    centre = np.array([(left + right) / 2, (bottom + top) / 2])
    foot = centre - (normal @ centre + b / length) * normal  # the line's point nearest to the centre
    if not np.isfinite(foot).all():
        return None
    reach = np.hypot(right - left, top - bottom)
    first, last = -reach, reach
    for axis, (low, high) in enumerate(((left, right), (bottom, top))):  # clipping, Liang and Barsky 1984
        if tangent[axis] == 0:
            if not low <= foot[axis] <= high:
                return None
            continue
        enter, leave = sorted(((low - foot[axis]) / tangent[axis], (high - foot[axis]) / tangent[axis]))
        first, last = max(first, enter), min(last, leave)
    if first >= last:
        return None
    return np.array([foot + first * tangent, foot + last * tangent])
