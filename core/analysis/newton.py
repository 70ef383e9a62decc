"""Newton's method with backtracking, for a smooth convex function.

Source: Boyd and Vandenberghe, Convex Optimization (2004), section 9.5.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeVar

import numpy as np

from core.data.arrays import Array

Ending = Literal["enough", "least", "flat", "lost"]

STEPS_MOST = 60
HALVINGS_MOST = 30
CONVERGED = 1e-7  # a step relative to the distance to the point, after which the next would be its square
FLAT = 1e-12  # of the largest curvature
ROUNDING = 1e-14


@dataclass(frozen=True, slots=True, eq=False)
class Point:
    """A function at a point, seen along the k columns of a basis.

    Parameters
    ----------
    at : (n,) float64
    value : float
    slope : (k,) float64
    curvature : (k, k) float64
    """

    at: Array
    value: float
    slope: Array
    curvature: Array


P = TypeVar("P", bound=Point)


def newton(measure: Callable[[Array], P], first: Array, basis: Array, enough: Callable[[P], bool]) -> tuple[P, Ending]:
    """Walk from `first` to where a function is least.

    Parameters
    ----------
    measure : function (n,) -> Point
    first : (n,) float64
    basis : (n, k) float64
        The directions that a step may combine; best such that the function is about as wide along each.
    enough : function Point -> bool
        Whether the walk may end early.

    Returns
    -------
    Point
        The last one.
    str
        ``enough``; ``least``: the function is least there; ``flat``: it falls for ever along some direction;
        ``lost``: none of these could be shown.
    """
    point = measure(first)
    for _ in range(STEPS_MOST):
        if enough(point):
            return point, "enough"
        if not np.isfinite(point.curvature).all():
            return point, "lost"
        sizes, axes = np.linalg.eigh(point.curvature)
        if not sizes[0] > FLAT * sizes[-1]:
            return point, "flat"
        step = -axes @ (axes.T @ point.slope / sizes)  # −H⁻¹·slope
        way = np.linalg.lstsq(basis, point.at, rcond=None)[0]
        converged = np.linalg.norm(step) <= CONVERGED * (1.0 + np.linalg.norm(way))
        after = _backtracked(measure, point, basis @ step, float(point.slope @ step))
        point = after or point
        if converged:
            return point, "least"
        if after is None:
            break
    return point, "lost"


def _backtracked(measure: Callable[[Array], P], point: P, step: Array, falls: float) -> P | None:
    """Take as much of a step as lowers the value by a tenth of what the slope promises; None where nothing does."""
    share = 1.0
    for _ in range(HALVINGS_MOST):
        after = measure(point.at + share * step)
        if after.value <= point.value * (1.0 + ROUNDING) + 0.1 * share * falls:
            return after
        share /= 2
    return None
