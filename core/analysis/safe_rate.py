"""The largest learning rate that is safe wherever the descent goes, for any batch size."""

from __future__ import annotations

import math

import numpy as np

from core.data.arrays import Array
from core.maths.losses import Loss
from core.training.scoring import SAMPLES_AT_ONCE

FULL_BATCH_SHARE = 0.9  # of the limit: at the limit itself the descent swings for ever
BATCH_SHARE = 0.5  # the noise of the batches, too, grows without bound towards the limit; half of it is the fastest


def rate_bound(signed: Array, loss: Loss, batch_size: int) -> float | None:
    """Return the learning rate up to which a descent cannot diverge, wherever it starts.

    With c the steepest bend of the loss by z, x̃ = (x1, x2, 1), β = c·max‖x̃‖² the steepest curvature of one sample
    and λ = c·λmax(mean x̃x̃ᵀ) that of the whole set, the squared distance to the minimum shrinks on average over
    the batches of m samples as long as η < 2m ÷ (β + (m − 1)·λ): E[H_B²] ≤ (β + (m − 1)·λ)/m · H for the curvature
    H_B of a batch drawn at random, and E[(1 − η·H_B)²] = 1 − 2η·H + η²·E[H_B²]. A batch of one sample: 2 ÷ β, the
    stability of LMS; the full batch, which is the same in every iteration: 2 ÷ λ.

    Sources: Ma, Bassily and Belkin, The power of interpolation, ICML 2018; for one sample Widrow and Hoff, Adaptive
    switching circuits, 1960; for the full batch Nesterov, Introductory Lectures on Convex Optimization, 2004, 2.1.5.

    Parameters
    ----------
    signed : (3, n) float64
        Signed inputs of the training set.
    loss : Loss
    batch_size : int

    Returns
    -------
    float or None
        None for a loss without curvature, such as the perceptron's, where the rate scales the weights and nothing else;
        and for samples so far out that the curvature overflows.
    """
    if loss.steepest_bend is None:
        return None
    moments, longest = np.zeros((3, 3)), 0.0
    with np.errstate(over="ignore", invalid="ignore"):
        for first in range(0, signed.shape[1], SAMPLES_AT_ONCE):
            block = signed[:, first : first + SAMPLES_AT_ONCE]
            moments += block @ block.T  # t² = 1: the signs cancel
            longest = max(longest, float(np.square(block).sum(axis=0).max()))
    if not (np.isfinite(moments).all() and math.isfinite(longest)):
        return None
    n_samples = signed.shape[1]
    whole = float(np.linalg.eigvalsh(moments / n_samples)[-1])
    steepest = whole if batch_size >= n_samples else (longest + (batch_size - 1) * whole) / batch_size
    return 2.0 / (loss.steepest_bend * steepest)


def safe_rate(signed: Array, loss: Loss, batch_size: int) -> float | None:
    """Return a rate to go on with where another diverged: a part of `rate_bound`, rounded down to two digits."""
    bound = rate_bound(signed, loss, batch_size)
    if bound is None:
        return None
    share = FULL_BATCH_SHARE if batch_size >= signed.shape[1] else BATCH_SHARE
    return rounded_down(share * bound)


def rounded_down(value: float) -> float:
    """Return a positive number with two digits, not above it."""
    power = math.floor(math.log10(value)) - 1
    return float(f"{math.floor(value / 10**power)}e{power}")
