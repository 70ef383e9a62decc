"""The decision boundary of a perceptron: the line z = 0."""

from __future__ import annotations

import numpy as np

from core.data.arrays import Array, Box


def boundary_line(weights: Array, box: Box) -> Array | None:
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


def boundary_lines(weights: Array, box: Box) -> Array:
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


def _clipped(weights: Array, box: Box) -> Array | None:
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
