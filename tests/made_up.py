"""A loss and a data set that the program does not have, each entered as CONTRIBUTING says: one block."""

from __future__ import annotations

import numpy as np

from core.data.source import Source
from core.maths.losses import Loss

HINGE = Loss(
    name="hinge",
    label="Hinge (made up)",
    of_margin=lambda margins: np.maximum(0.0, 1.0 - margins),
    pull=lambda margins, out: np.less(margins, 1.0, out=out, casting="unsafe"),
    pull_of_one=lambda margin: 1.0 if margin < 1.0 else 0.0,
    largest_pull=1.0,
    bend=np.zeros_like,
    steepest_bend=None,
    zero_from=1.0,
    output=lambda z: z,
    shade=lambda output: np.clip((output + 1) / 2, 0.0, 1.0),
    stops=np.array([-1.0, 1.0]),
    torch="def loss_of(z, y):\n    return (1 - (2 * y - 1) * z).clamp(min=0).mean()",
    numpy="""\
class loss:
    def output(z):
        return z

    def of_sample(z, y):
        return np.maximum(0, 1 - (2 * y - 1) * z)

    def slope(z, y):
        return np.where((2 * y - 1) * z < 1, -(2 * y - 1), 0)""",
    formulas=("ŷ = z", "−t (t·z < 1), 0 (t·z ≥ 1)"),
)


def squared_hinge_pull(margins, out):
    np.subtract(1.0, margins, out=out)
    np.maximum(out, 0.0, out=out)


SQUARED_HINGE = Loss(
    name="squared_hinge",
    label="Squared hinge (made up)",
    of_margin=lambda margins: 0.5 * np.square(np.maximum(0.0, 1.0 - margins)),
    pull=squared_hinge_pull,
    pull_of_one=lambda margin: max(0.0, 1.0 - margin),
    largest_pull=np.inf,
    bend=lambda margins: (margins < 1.0).astype(np.float64),
    steepest_bend=1.0,
    zero_from=1.0,
    output=lambda z: z,
    shade=lambda output: np.clip((output + 1) / 2, 0.0, 1.0),
    stops=np.array([-1.0, 1.0]),
    torch="def loss_of(z, y):\n    return ((1 - (2 * y - 1) * z).clamp(min=0) ** 2 / 2).mean()",
    numpy="""\
class loss:
    def output(z):
        return z

    def of_sample(z, y):
        return np.maximum(0, 1 - (2 * y - 1) * z) ** 2 / 2

    def slope(z, y):
        return -(2 * y - 1) * np.maximum(0, 1 - (2 * y - 1) * z)""",
    formulas=("ŷ = z", "−t · max(0, 1 − t·z)"),
)


def stripes_of(y, rng):
    return np.column_stack([y + 2 * rng.integers(-2, 3, len(y)), rng.normal(size=len(y))])


STRIPES = Source("stripes", "Stripes (made up)", points=stripes_of)
