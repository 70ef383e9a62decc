"""What lies far outside of what is seen is not Qt's: it draws a dash at a time, and hangs or dies at 1e15 pixels."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPainterPath, QTransform

from core.data.arrays import Array, Box

AROUND = 20.0  # sizes of the view that a line is kept around it
LARGEST = 1e150  # beyond it a difference of two numbers may overflow
VIEW_MOST, VIEW_LEAST = 1e9, 1e-9  # of a plot's axes: Qt takes a scale of 1e-12 for none, and does not turn it round
PIXELS_MOST = 1e5  # from the corner of what is painted: what stands farther off is not painted


def point_at(x: float, y: float) -> QPointF:
    """Return a place in a plot that Qt can count with: what is too far off, or no number, is far off."""
    return QPointF(
        *(min(max(value, -VIEW_MOST), VIEW_MOST) if not math.isnan(value) else VIEW_MOST for value in (x, y))
    )


def draw_straight(painter: QPainter, lines: QPainterPath) -> None:
    """Draw straight lines, in the units of the plot, as pixels.

    Where a pixel is not as many units wide as high, Qt takes up to 300 times as long for a line wider than a pixel.
    """
    units = painter.transform()
    painter.setTransform(QTransform())
    painter.drawPath(units.map(lines))
    painter.setTransform(units)


def is_far_off(painter: QPainter) -> bool:
    """Tell whether the origin of what is painted lies far outside, so that nothing of it is to be seen."""
    at = painter.deviceTransform()
    return not (abs(at.dx()) < PIXELS_MOST and abs(at.dy()) < PIXELS_MOST)  # nor is what is no number


def clipped(path: Array, view: Box) -> Array:
    """Return a path without its parts far outside of a view, its direction inside kept.

    Parameters
    ----------
    path : (n, 2) float64
        A row of nan where it is interrupted.
    view : (left, bottom, right, top)

    Returns
    -------
    (m, 2) float64
        The path itself where nothing lies far outside; else its pieces, with rows of nan between them (Liang and
        Barsky's clipping, 1984, of all segments at once).
    """
    low, high = np.array(view[:2]), np.array(view[2:])
    reach = AROUND * (high - low)
    low, high = low - reach, high + reach
    if len(path) == 0 or bool((((path >= low) & (path <= high)) | np.isnan(path)).all()):
        return path
    path = np.clip(path, -LARGEST, LARGEST)
    begin, along = path[:-1], np.diff(path, axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        crossings = np.stack([(low - begin) / along, (high - begin) / along])  # (2, segments, 2)
    outside = (along == 0) & ((begin < low) | (begin > high))
    crossings[0][along == 0], crossings[1][along == 0] = 0.0, 1.0
    enter = np.maximum(crossings.min(axis=0).max(axis=1), 0.0)
    leave = np.minimum(crossings.max(axis=0).min(axis=1), 1.0)
    seen = (enter < leave) & ~outside.any(axis=1)
    gap = np.full((int(seen.sum()), 2), np.nan)
    ends = (begin + enter[:, np.newaxis] * along)[seen], (begin + leave[:, np.newaxis] * along)[seen]
    pieces = np.stack([*ends, gap], axis=1)  # (segments, 3, 2)
    goes_on = np.zeros(len(gap), dtype=bool)
    goes_on[:-1] = (leave[seen][:-1] == 1.0) & (enter[seen][1:] == 0.0) & (np.diff(np.flatnonzero(seen)) == 1)
    kept = np.stack([np.ones(len(gap), dtype=bool), ~goes_on, ~goes_on], axis=1)
    return np.asarray(pieces[kept])
