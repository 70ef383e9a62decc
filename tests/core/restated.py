"""The lecture's formulas in plain numbers, for the tests to compare with; nothing here uses the code."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal, localcontext

Weights = tuple[float, float, float]
Sample = tuple[float, float, float]  # x1, x2, y

LOSSES = ("cross_entropy", "squared_error", "perceptron")


def net_input(weights: Sequence[float], sample: Sequence[float]) -> float:
    return weights[0] * sample[0] + weights[1] * sample[1] + weights[2]


def sample_loss(loss: str, z: float, y: float) -> float:
    t = 2 * y - 1
    if loss == "cross_entropy":
        return float(-_log_of_probability(t * z))
    if loss == "squared_error":
        return (z - t) ** 2 / 2
    return max(0.0, -t * z)


def sample_slope(loss: str, z: float, y: float) -> float:
    t = 2 * y - 1
    if loss == "cross_entropy":
        with localcontext() as context:
            context.prec = _digits(z)
            of_the_other = 1 / (1 + Decimal(t * z).exp())  # 1 − p for y = 1, p for y = 0
            return float(-of_the_other) if y == 1 else float(of_the_other)
    if loss == "squared_error":
        return z - t
    return -t if t * z <= 0 else 0.0


def batch_loss(loss: str, weights: Sequence[float], samples: Sequence[Sequence[float]]) -> float:
    return math.fsum(sample_loss(loss, net_input(weights, sample), sample[2]) for sample in samples) / len(samples)


def updated(loss: str, weights: Sequence[float], samples: Sequence[Sequence[float]], rate: float) -> list[float]:
    """Return the weights after one iteration."""
    slopes = [sample_slope(loss, net_input(weights, sample), sample[2]) for sample in samples]
    inputs = [(sample[0], sample[1], 1.0) for sample in samples]
    return [
        weight - rate * math.fsum(slope * row[k] for slope, row in zip(slopes, inputs, strict=True)) / len(samples)
        for k, weight in enumerate(weights)
    ]


def accuracy(weights: Sequence[float], samples: Sequence[Sequence[float]]) -> float:
    right = [(net_input(weights, sample) > 0) == (sample[2] == 1) for sample in samples]
    return sum(right) / len(samples)


def _log_of_probability(z: float) -> Decimal:
    with localcontext() as context:
        context.prec = _digits(z)
        return -(1 + (-Decimal(z)).exp()).ln()


def _digits(z: float) -> int:
    return 40 + math.ceil(abs(z) / 2)  # so that 1 + exp(−|z|) keeps exp(−|z|)
