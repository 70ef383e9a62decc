"""The perceptron itself: net input, probability, prediction."""

from __future__ import annotations

import numpy as np

from core.data.arrays import Array, Flags


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


def is_right(margins: Array, t: Array) -> Flags:
    """Tell which samples are predicted right, from margins (…, n) and targets t (…, n) in {−1, +1}.

    Class 1 is predicted where z > 0: a margin of exactly 0 is right for class 0 alone.
    """
    # 0 is above the negative number nearest to it, so one comparison tells both classes
    return margins > np.where(t > 0, 0.0, -np.finfo(np.float64).smallest_subnormal)


def learned_inputs(signed: Array, bias: bool) -> Array:
    """Return the signed inputs (3, n) as training sees them: without a bias its input is 0, so that b stays 0."""
    if bias:
        return signed
    learned = signed.copy()
    learned[2] = 0.0
    return learned


def predict(z: Array) -> Flags:
    """Return True where class 1 is predicted: where z > 0."""
    return z > 0
