"""Seeded generators: for each label a point in the plane.

To add a data set, write one more function and the line above it.
"""

from __future__ import annotations

import numpy as np

from core.data.arrays import Array
from core.data.source import generated
from core.plan.errors import QT_TRANSLATE_NOOP

CLOUD_MARGIN = 0.25  # no sample of `clouds` is nearer than this to the line between the classes


@generated(QT_TRANSLATE_NOOP("core", "Two clouds"))
def clouds(y: Array, rng: np.random.Generator) -> Array:
    """Return two long clouds with a gap between them, linearly separable: (n_samples,) labels to (n_samples, 2)."""
    distance = CLOUD_MARGIN + np.abs(0.55 + 0.35 * rng.standard_normal(len(y)))
    along = 1.1 * rng.standard_normal(len(y))
    return turned((2 * y - 1) * distance, along, angle=-0.45, centre=(0.2, -0.1))


@generated(QT_TRANSLATE_NOOP("core", "Overlapping clouds"))
def overlap(y: Array, rng: np.random.Generator) -> Array:
    """Return two round clouds that overlap: about nine samples of ten can be told apart by a line."""
    across = 1.25 * (2 * y - 1) + rng.standard_normal(len(y))
    return turned(across, rng.standard_normal(len(y)), angle=0.6, centre=(0.0, 0.0))


@generated(QT_TRANSLATE_NOOP("core", "Ravine (badly conditioned)"))
def ravine(y: Array, rng: np.random.Generator) -> Array:
    """Return two overlapping clouds, ten times as wide in x1 as in x2: the loss is a long narrow valley."""
    t = 2 * y - 1
    x1 = 1.1 * t + 2.0 * rng.standard_normal(len(y))
    x2 = 0.16 * t + 0.2 * rng.standard_normal(len(y))
    return np.column_stack([x1, x2])


@generated(QT_TRANSLATE_NOOP("core", "XOR (not linearly separable)"))
def xor(y: Array, rng: np.random.Generator) -> Array:
    """Return four clouds at the corners of a square, opposite corners of one class."""
    side = np.where(rng.random(len(y)) < 0.5, -1.0, 1.0)
    centres = np.column_stack([side, side * (1 - 2 * y)])
    return centres + 0.38 * rng.standard_normal((len(y), 2))


@generated(QT_TRANSLATE_NOOP("core", "Circles (not linearly separable)"))
def circles(y: Array, rng: np.random.Generator) -> Array:
    """Return a disc of class 1 inside a ring of class 0."""
    radius = np.where(y == 1, 0.7, 1.9) + 0.2 * rng.standard_normal(len(y))
    angle = rng.uniform(0, 2 * np.pi, len(y))
    return np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])


@generated(QT_TRANSLATE_NOOP("core", "Moons (not linearly separable)"))
def moons(y: Array, rng: np.random.Generator) -> Array:
    """Return two half-moons that reach into each other."""
    angle = rng.uniform(0, np.pi, len(y))
    x1 = np.where(y == 1, 1 - np.cos(angle), np.cos(angle)) - 0.5
    x2 = np.where(y == 1, 0.5 - np.sin(angle), np.sin(angle)) - 0.25
    return 1.3 * np.column_stack([x1, x2]) + 0.17 * rng.standard_normal((len(y), 2))


def turned(across: Array, along: Array, angle: float, centre: tuple[float, float]) -> Array:
    """Return points given across and along a line that stands at `angle` (radians) to the x2 axis."""
    cosine, sine = np.cos(angle), np.sin(angle)
    return np.column_stack([centre[0] + cosine * across - sine * along, centre[1] + sine * across + cosine * along])
