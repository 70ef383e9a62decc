"""The losses once more, in the form that the fast loop computes.

With signed inputs s = t·(x1, x2, 1) the margin of a sample is m = t·z = w·s, every loss is a function of the
margin alone, and an iteration is w ← w + η·mean(pull(m)·s), where pull(m) = −∂loss/∂m. Sign flips are exact in
floating point, so margins and net inputs agree to the last bit.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

NO_LOSS_ABOVE = 36.0  # σ(−m) and exp(−m) are the same float64 for margins above this


@dataclass(frozen=True, slots=True)
class MarginLoss:
    """A loss by the margin.

    Parameters
    ----------
    of_margins : function (…, n) -> (…, n)
        The loss of each sample.
    pull : function float -> float
        −∂loss/∂m of one sample, in plain numbers.
    pulls : function ((n,), out=(n,)) -> None
        The same of many.
    """

    of_margins: Callable[[Array], Array]
    pull: Callable[[float], float]
    pulls: Callable[[Array, Array], None]


def signed_inputs(X: Array, y: Array) -> Array:
    """Return t·x1, t·x2 and t, a row each: (n, 2) and (n,) to (3, n)."""
    t = 2 * y - 1
    return np.ascontiguousarray(np.vstack([t * X[:, 0], t * X[:, 1], t]))


def _cross_entropy(margins: Array) -> Array:
    return np.maximum(0.0, -margins) + np.log1p(np.exp(-np.abs(margins)))


def _cross_entropy_pull(margin: float) -> float:
    return 1.0 / (1.0 + math.exp(margin)) if margin < NO_LOSS_ABOVE else math.exp(-margin)


def _cross_entropy_pulls(margins: Array, out: Array) -> None:
    np.exp(margins, out=out)  # infinite for margins above 709, and then 1 ÷ infinity is the right 0
    np.add(out, 1.0, out=out)
    np.divide(1.0, out, out=out)


def _squared_error(margins: Array) -> Array:
    return 0.5 * np.square(margins - 1.0)  # (z − t)² = (t·z − 1)², for t² = 1


def _squared_error_pull(margin: float) -> float:
    return 1.0 - margin


def _squared_error_pulls(margins: Array, out: Array) -> None:
    np.subtract(1.0, margins, out=out)


def _perceptron(margins: Array) -> Array:
    return np.maximum(0.0, -margins)


def _perceptron_pull(margin: float) -> float:
    return 1.0 if margin <= 0 else 0.0


def _perceptron_pulls(margins: Array, out: Array) -> None:
    np.less_equal(margins, 0.0, out=out, casting="unsafe")


BY_NAME = {
    "cross_entropy": MarginLoss(_cross_entropy, _cross_entropy_pull, _cross_entropy_pulls),
    "squared_error": MarginLoss(_squared_error, _squared_error_pull, _squared_error_pulls),
    "perceptron": MarginLoss(_perceptron, _perceptron_pull, _perceptron_pulls),
}
