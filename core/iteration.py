"""ONE iteration in full, written to be read: its four phases and every number in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.losses import Loss
from core.perceptron import net_input
from core.schedule import Orders, Place, Schedule

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Iteration:
    """Every number of one iteration on a batch of n samples, in the order of its phases.

    Parameters
    ----------
    weights_before : (3,) float64
        w1, w2, b.
    net_input, output : (n,) float64
        Forward: z, and ŷ as the loss takes it.
    sample_losses : (n,) float64
    batch_loss : float
        Loss: each sample's, and their mean.
    sample_gradients : (n, 3) float64
        Gradient: ∂loss/∂(w1, w2, b) of each sample.
    gradient : (3,) float64
        Their mean.
    weights_after : (3,) float64
        Update.
    """

    weights_before: Array
    net_input: Array
    output: Array
    sample_losses: Array
    batch_loss: float
    sample_gradients: Array
    gradient: Array
    weights_after: Array


def iterate(weights: Array, X: Array, y: Array, loss: Loss, learning_rate: float) -> Iteration:
    """Do one iteration: forward, loss, gradient, update.

    Parameters
    ----------
    weights : (3,) float64
        w1, w2, b before the iteration; not changed.
    X : (n, 2) float64
    y : (n,) float64
        The batch and its labels in {0, 1}.
    loss : Loss
    learning_rate : float

    Notes
    -----
    Update: w ← w − η·∂L/∂w with the mean gradient of the batch (Cauchy, Méthode générale, 1847).
    """
    z = net_input(weights, X)
    output = loss.output(z)

    sample_losses = loss.of_sample(z, y)
    batch_loss = float(sample_losses.mean())

    inputs = np.column_stack([X, np.ones(len(X))])  # ∂z/∂(w1, w2, b), (n, 3)
    sample_gradients = loss.slope(z, y)[:, np.newaxis] * inputs
    gradient = sample_gradients.mean(axis=0)

    weights_after = weights - learning_rate * gradient
    return Iteration(weights, z, output, sample_losses, batch_loss, sample_gradients, gradient, weights_after)


def double_loop(
    start: Array, X: Array, y: Array, loss: Loss, learning_rate: float, schedule: Schedule, orders: Orders
) -> Iterator[tuple[Place, Iteration]]:
    """Train as the lecture tells it: for each epoch, for each batch, one iteration.

    Parameters
    ----------
    start : (3,) float64
    X : (train, 2) float64
    y : (train,) float64
    loss, learning_rate, schedule, orders
        As an experiment has them.

    Yields
    ------
    (Place, Iteration)
        One pair an iteration.
    """
    weights = start
    iteration = 0
    for epoch in range(1, schedule.epochs + 1):
        order = orders[epoch]
        for batch in schedule.batches():
            rows = order[batch.first : batch.stop]
            done = iterate(weights, X[rows], y[rows], loss, learning_rate)
            weights = done.weights_after
            iteration += 1
            yield schedule.place(iteration), done
