"""How the mean loss of a set bends, and how large a learning rate that allows."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from core.data.arrays import Array, evenly
from core.data.give_way import GiveWay, go_on
from core.maths.losses import Loss
from core.training.scoring import SAMPLES_AT_ONCE


def curvature(weights: Array, signed: Array, loss: Loss, give_way: GiveWay = go_on) -> Array:
    """Return the Hessian of the mean loss by (w1, w2, b): (3, 3) float64, mean(∂²loss/∂m² · s sᵀ).

    Source: for the cross-entropy Bishop, Pattern Recognition and Machine Learning (2006), equation 4.97. A loss of
    straight pieces has zeros.

    Parameters
    ----------
    weights : (3,) float64
    signed : (3, n) float64
        Signed inputs of the set, as `core.maths.perceptron.signed_inputs` makes them.
    loss : Loss
    give_way : function
        Called between pieces of the work; may wait, or end it by raising.
    """
    total: Array = np.zeros((3, 3))
    for block in blocks(signed, give_way):
        total += weighted_moments(block, loss.bend(weights @ block))
    total /= signed.shape[1]
    return total


def rate_limit(weights: Array, signed: Array, loss: Loss, give_way: GiveWay = go_on) -> float | None:
    """Return 2 ÷ λmax of the curvature: the learning rate above which full-batch descent grows where it bends most.

    Exact for the squared error; for the cross-entropy it holds at `weights`. Source: Goodfellow, Bengio and
    Courville, Deep Learning (2016), section 4.3.1, on the second derivative along the gradient.

    Returns
    -------
    float or None
        None where there is no curvature: any rate will do.
    """
    bend = curvature(weights, signed, loss, give_way)
    if not np.isfinite(bend).all():
        return None
    steepest = float(np.linalg.eigvalsh(bend)[-1])
    return 2.0 / steepest if steepest > np.finfo(float).tiny else None


def weighted_moments(block: Array, by: Array) -> Array:
    """Return Σ by·s sᵀ over the columns s of a block: (k, n) and (n,) to (k, k)."""
    moments: Array = (block * by) @ block.T  # (k, n) @ (n, k)
    return moments


def blocks(signed: Array, give_way: GiveWay) -> Iterator[Array]:
    """Walk over a set in pieces that fit the processor's cache, giving way before each."""
    for first in range(0, signed.shape[1], SAMPLES_AT_ONCE):
        give_way()
        yield signed[:, first : first + SAMPLES_AT_ONCE]


def thinned(signed: Array, most: int) -> Array:
    """Return `most` of the signed inputs, evenly out of all of them, or all where there are no more."""
    n_samples = signed.shape[1]
    return signed if n_samples <= most else signed[:, evenly(n_samples, most)]
