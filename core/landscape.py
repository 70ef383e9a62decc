"""The loss of the training set over the plane of the weights (w1, w2), at one value of b."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.margins import MarginLoss
from core.training import Run

Array = NDArray[np.float64]
Box = tuple[float, float, float, float]

SAMPLES_MOST = 2000  # a slice of the landscape is measured on at most this many training samples
GRID = 41
LEVELS = 14
FOLLOWED_MOST = 200.0


@dataclass(frozen=True, slots=True, eq=False)
class Landscape:
    """Contours of the training loss in a slice of the landscape.

    Parameters
    ----------
    box : (left, bottom, right, top)
        In w1 and w2.
    b : float
        The slice.
    samples : int
        On how many training samples the loss was measured.
    lines : (n, 2) float64
        The contour lines one after another, a row of nan between two.
    """

    box: Box
    b: float
    samples: int
    lines: Array


def no_rest() -> None:
    """Go on at once."""


def landscape(run: Run, box: Box, b: float, rest: Callable[[], None] = no_rest) -> Landscape:
    """Measure the landscape of a run's training loss in `box` at `b`, and draw its contours.

    Parameters
    ----------
    run : Run
    box : (left, bottom, right, top)
    b : float
    rest : function
        Called between two rows of the grid; may wait, so that others come first.
    """
    signed = run.train_signed
    if signed.shape[1] > SAMPLES_MOST:
        signed = signed[:, np.linspace(0, signed.shape[1] - 1, SAMPLES_MOST).astype(int)]  # evenly out of all
    left, bottom, right, top = box
    w1, w2 = np.linspace(left, right, GRID), np.linspace(bottom, top, GRID)
    losses = loss_grid(w1, w2, b, signed, run.margin_loss, rest)
    return Landscape(box, b, signed.shape[1], contour_lines(w1, w2, losses))


def loss_grid(
    w1: Array, w2: Array, b: float, signed: Array, loss: MarginLoss, rest: Callable[[], None] = no_rest
) -> Array:
    """Return the mean loss at every (w1, w2).

    Parameters
    ----------
    w1 : (columns,) float64
    w2 : (rows,) float64
    b : float
    signed : (3, n) float64
        Signed inputs of the set.
    loss : MarginLoss
    rest : function
        As for `landscape`.

    Returns
    -------
    (rows, columns) float64
    """
    grid = np.empty((len(w2), len(w1)))
    for row, height in enumerate(w2):
        rest()
        margins = w1[:, np.newaxis] * signed[0] + (height * signed[1] + b * signed[2])  # (columns, n)
        grid[row] = loss.of_margins(margins).mean(axis=1)
    return grid


def contour_lines(w1: Array, w2: Array, losses: Array) -> Array:
    """Return contours of a loss grid, denser where it is low: (n, 2) float64, lines parted by rows of nan."""
    low, high = float(losses.min()), float(losses.max())
    levels = low + (high - low) * np.linspace(0, 1, LEVELS + 2)[1:-1] ** 2
    from contourpy import contour_generator  # here: the window's first frame need not wait for it

    contours = contour_generator(w1, w2, losses)
    gap = np.full((1, 2), np.nan)
    pieces: list[Array] = []
    for level in levels:
        for line in contours.lines(float(level)):
            pieces += [np.asarray(line, dtype=np.float64), gap]
    return np.vstack(pieces) if pieces else np.empty((0, 2))


def followed(b: float) -> float:
    """Return the slice for a bias: the bias itself, unless it has diverged."""
    return min(max(b, -FOLLOWED_MOST), FOLLOWED_MOST)


def grown_box(box: Box | None, path: Array) -> Box:
    """Return a box of the plane that holds a descent, the old one as long as the descent keeps inside it.

    Parameters
    ----------
    box : (left, bottom, right, top), optional
        The box until now; None makes the first one, around the origin and the start.
    path : (n, 2) float64
        w1 and w2, the start first; weights beyond 200, a divergence, are not followed.
    """
    near = path[(np.abs(path) < FOLLOWED_MOST).all(axis=1)]
    if len(near) == 0:
        return box or (-1.0, -1.0, 1.0, 1.0)
    if box is None:
        reach = 1.25 * max(2.0, float(np.abs(near[0]).max()))
        box = (-reach, -reach, reach, reach)
    (left, bottom), (right, top) = near.min(axis=0).tolist(), near.max(axis=0).tolist()
    width, height = box[2] - box[0], box[3] - box[1]
    edge = 0.03
    if left < box[0] + edge * width or right > box[2] - edge * width:
        box = (min(box[0], left - 0.3 * width), box[1], max(box[2], right + 0.3 * width), box[3])
    if bottom < box[1] + edge * height or top > box[3] - edge * height:
        box = (box[0], min(box[1], bottom - 0.3 * height), box[2], max(box[3], top + 0.3 * height))
    return box
