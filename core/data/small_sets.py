"""Small sets: truth tables and eight samples for the board, and a dozen that are too few to learn from."""

from __future__ import annotations

import numpy as np

from core.data.arrays import Array
from core.data.generators import turned
from core.data.source import generated
from core.data.tables import enter
from core.plan.errors import QT_TRANSLATE_NOOP
from core.plan.experiment import ALL

DOZEN = 12
DIRECTIONS = 720

for _name, _label in (
    ("and-gate", QT_TRANSLATE_NOOP("core", "AND (4 samples)")),
    ("or-gate", QT_TRANSLATE_NOOP("core", "OR (4 samples)")),
    ("xor-gate", QT_TRANSLATE_NOOP("core", "XOR (4 samples)")),
    ("eight", QT_TRANSLATE_NOOP("core", "Eight samples for the board")),
):
    enter(_name, _label, standardise=False, train=ALL)  # as they are, and all of their rows train


@generated(QT_TRANSLATE_NOOP("core", "A dozen to train on"), samples=312, train=DOZEN)
def dozen(y: Array, rng: np.random.Generator) -> Array:
    """Return two clouds that overlap, and whose first dozen of samples a line happens to separate.

    So the loss of these falls for ever, and that of all others turns up again: a dozen is too few.
    """
    X = _overlapping(y, rng)
    while not _is_separable(X[:DOZEN], y[:DOZEN]):
        X[:DOZEN] = _overlapping(y[:DOZEN], rng)
    return X


def _overlapping(y: Array, rng: np.random.Generator) -> Array:
    return turned(2 * y - 1 + rng.standard_normal(len(y)), rng.standard_normal(len(y)), angle=0.6, centre=(0.0, 0.0))


def _is_separable(X: Array, y: Array) -> bool:
    """Tell whether a line in one of many directions keeps the classes apart."""
    angles = np.linspace(0, 2 * np.pi, DIRECTIONS, endpoint=False)
    along = np.column_stack([np.cos(angles), np.sin(angles)]) @ X.T  # (directions, 2) @ (2, n)
    gaps = along[:, y == 1].min(axis=1, initial=np.inf) - along[:, y == 0].max(axis=1, initial=-np.inf)
    return bool((gaps > 0).any())
