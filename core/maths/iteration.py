"""ONE iteration in full, and the two loops around it, written to be read: the window shows this very code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from core.data.arrays import Array
from core.maths.losses import Loss
from core.maths.orders import Orders
from core.maths.perceptron import net_input
from core.plan.schedule import Place, Schedule


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


def double_loop(
    weights: Array, X: Array, y: Array, loss: Loss, learning_rate: float | Array, schedule: Schedule, orders: Orders
) -> Iterator[tuple[Place, Iteration]]:
    """Train as the lecture tells it: for each epoch, for each batch, the four phases of an iteration.

    Parameters
    ----------
    weights : (3,) float64
        The start; not changed.
    X : (train, 2) float64
    y : (train,) float64
        Labels in {0, 1}.
    loss, learning_rate, schedule, orders
        As an experiment has them.

    Yields
    ------
    (Place, Iteration)
        One pair an iteration.

    Notes
    -----
    Update: w ← w − η·∂L/∂w with the mean gradient of the batch (Cauchy, Méthode générale, 1847).
    """
    iteration = 0
    for epoch in range(1, schedule.epochs + 1):
        order = orders[epoch]
        for batch in schedule.batches():
            rows = order[batch.first : batch.stop]
            before = weights
            # forward
            z = net_input(weights, X[rows])
            output = loss.output(z)
            # loss
            losses = loss.of_sample(z, y[rows])
            batch_loss = losses.mean()
            # gradient
            slopes = loss.slope(z, y[rows])
            gradients = by_weight(slopes, X[rows])
            gradient = gradients.mean(axis=0)
            # update
            weights = weights - learning_rate * gradient
            iteration = iteration + 1
            done = Iteration(before, z, output, losses, float(batch_loss), gradients, gradient, weights)
            yield schedule.place(iteration), done


def by_weight(slopes: Array, X: Array) -> Array:
    """Return ∂loss/∂(w1, w2, b) of each sample from ∂loss/∂z, by the chain rule: (n,) and (n, 2) to (n, 3)."""
    inputs = np.column_stack([X, np.ones(len(X))])  # ∂z/∂(w1, w2, b)
    gradients: Array = slopes[:, np.newaxis] * inputs
    return gradients


def iterate(weights: Array, X: Array, y: Array, loss: Loss, learning_rate: float | Array) -> Iteration:
    """Do one iteration on one batch: the double loop with one epoch of one batch.

    Parameters
    ----------
    weights : (3,) float64
        w1, w2, b before the iteration; not changed.
    X : (n, 2) float64
    y : (n,) float64
        The batch and its labels in {0, 1}.
    loss : Loss
    learning_rate : float, or (3,) float64
        One for each of w1, w2, b; where b is not learned, its own is 0.
    """
    once = Schedule(train=len(y), batch_size=len(y), epochs=1)
    _, done = next(double_loop(weights, X, y, loss, learning_rate, once, Orders(0, len(y), shuffle=False)))
    return done
