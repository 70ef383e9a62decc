"""The three losses, each with its slope ∂loss/∂z; labels y in {0, 1}, targets t = 2y − 1 in {−1, +1}."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.maths.perceptron import probability

Array = NDArray[np.float64]


def cross_entropy(z: Array, y: Array) -> Array:
    """Return −y·log p − (1−y)·log(1−p) with p = σ(z), of each sample: (n,), (n,) to (n,).

    Source: Bishop, Pattern Recognition and Machine Learning (2006), equation 4.90.
    """
    # −log σ(t·z) = max(0, −t·z) + log(1 + exp(−|z|)), which neither overflows nor loses small losses
    return np.maximum(0.0, -(2 * y - 1) * z) + np.log1p(np.exp(-np.abs(z)))


def cross_entropy_slope(z: Array, y: Array) -> Array:
    """Return p − y, Bishop (2006), equation 4.91, as −t·σ(−t·z), which keeps small slopes exact."""
    t = 2 * y - 1
    return -t * probability(-t * z)


def squared_error(z: Array, y: Array) -> Array:
    """Return ½(z − t)² of each sample (Adaline: Widrow and Hoff, Adaptive switching circuits, 1960)."""
    return 0.5 * (z - (2 * y - 1)) ** 2


def squared_error_slope(z: Array, y: Array) -> Array:
    """Return z − t."""
    return z - (2 * y - 1)


def perceptron(z: Array, y: Array) -> Array:
    """Return max(0, −t·z) of each sample (Rosenblatt, The perceptron, 1958, as a loss)."""
    return np.maximum(0.0, -(2 * y - 1) * z)


def perceptron_slope(z: Array, y: Array) -> Array:
    """Return −t where t·z ≤ 0, a wrong sample, and 0 elsewhere."""
    t = 2 * y - 1
    return np.where(t * z <= 0, -t, 0.0)


def linear_output(z: Array) -> Array:
    """Return the net input itself: Adaline's and the threshold perceptron's ŷ before the threshold."""
    return z


@dataclass(frozen=True, slots=True)
class Loss:
    """A loss, its slope, and the output ŷ that it is a loss of.

    Parameters
    ----------
    name : str
    of_sample, slope : functions (n,), (n,) -> (n,)
        From net input and labels to the loss of each sample, and to its derivative by z.
    output : function (n,) -> (n,)
        ŷ from the net input: the probability, or the net input itself.
    """

    name: str
    of_sample: Callable[[Array, Array], Array]
    slope: Callable[[Array, Array], Array]
    output: Callable[[Array], Array]


BY_NAME = {
    "cross_entropy": Loss("cross_entropy", cross_entropy, cross_entropy_slope, probability),
    "squared_error": Loss("squared_error", squared_error, squared_error_slope, linear_output),
    "perceptron": Loss("perceptron", perceptron, perceptron_slope, linear_output),
}
