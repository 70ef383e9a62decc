"""The losses, each of them once: all that the program computes, draws, says or proves about it.

Every loss is a function of the margin m = t·z alone, with the target t = 2y − 1 in {−1, +1}. With signed inputs
s = t·(x1, x2, 1) the margin of a sample is m = w·s, and an iteration is w ← w + η·mean(pull(m)·s), where
pull(m) = −∂loss/∂m. Sign flips are exact in floating point, so what is derived here from the margin form is, to the
last bit, what the same formula gives for net inputs and labels.

To add a loss, write one more block and enter it.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from core.data.arrays import Array
from core.maths.perceptron import probability
from core.plan import choices
from core.plan.choices import Registry
from core.plan.errors import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Loss:
    """A loss of the margin.

    Parameters
    ----------
    name : str
        As an experiment has it.
    label : str
        As the window has it; a text to be translated.
    of_margin : function (…, n) -> (…, n)
        The loss of each sample.
    pull : function ((…, n), out=(…, n)) -> None
        −∂loss/∂m of each sample.
    pull_of_one : function float -> float
        The same of one sample, in plain numbers.
    largest_pull : float
        The supremum of its size. Where it is finite, a step is never longer than it lets it be, and a descent
        cannot run away.
    bend : function (…, n) -> (…, n)
        ∂²loss/∂m² of each sample, where there is one.
    steepest_bend : float, optional
        The supremum of `bend`; None for a loss of straight pieces, whose slope jumps instead of bending.
    quadratic : bool
        Whether it bends the same everywhere, so that what holds near some weights holds at all.
    zero_from : float, optional
        The margin from which on the loss is 0: infinite where it only falls towards 0, None where it rises again.
        Upon that depends where it is least on separable classes.
    output : function (n,) -> (n,)
        ŷ from the net input: the probability, or the net input itself.
    shade : function (n,) -> (n,)
        How much of class 1 an output ŷ shows, in 0 … 1.
    stops : (k,) float64
        Net inputs, rising, between which the shade is drawn linearly.
    torch : str
        Lines that define the same loss as ``loss_of(z, y)`` in PyTorch.
    numpy : str
        Lines that define a class ``loss`` in NumPy with ``output(z)``, ``of_sample(z, y)`` and ``slope(z, y)``, as a
        textbook has them.
    formulas : two str
        ŷ and ∂loss/∂z as they are written on a board, with t for 2y − 1.
    """

    name: str
    label: str
    of_margin: Callable[[Array], Array]
    pull: Callable[[Array, Array], None]
    pull_of_one: Callable[[float], float]
    largest_pull: float
    bend: Callable[[Array], Array]
    steepest_bend: float | None
    quadratic: bool = False
    zero_from: float | None
    output: Callable[[Array], Array]
    shade: Callable[[Array], Array]
    stops: Array
    torch: str
    numpy: str
    formulas: tuple[str, str]

    @property
    def smooth(self) -> bool:
        """Whether it bends; else it is made of straight pieces, with corners where the slope jumps."""
        return self.steepest_bend is not None

    @property
    def can_run_away(self) -> bool:
        """Whether a too large rate lets the weights grow without bound; else the descent swings without settling."""
        return math.isinf(self.largest_pull)

    def of_sample(self, z: Array, y: Array) -> Array:
        """Return the loss of each sample from net inputs and labels in {0, 1}: (n,), (n,) to (n,)."""
        return self.of_margin((2 * y - 1) * z)

    def slope(self, z: Array, y: Array) -> Array:
        """Return ∂loss/∂z = −t·pull(t·z) of each sample: (n,), (n,) to (n,)."""
        t = 2 * y - 1
        pulls = np.empty_like(z)
        with np.errstate(over="ignore"):  # an infinite exp(m) makes the right slope 0
            self.pull(t * z, pulls)
        slopes: Array = 0.0 - t * pulls  # 0 where nothing pulls, not −0
        return slopes


LOSSES: Registry[Loss] = choices.LOSSES


# cross-entropy ------------------------------------------------------------------------------------------------------

ROUNDS_TO_EXP = 36.0  # 1 + exp(m) and exp(m) are the same float64 for margins above this


def _cross_entropy(margins: Array) -> Array:
    """Return −y·log p − (1−y)·log(1−p) with p = σ(z), which is log(1 + exp(−m)).

    Source: Bishop, Pattern Recognition and Machine Learning (2006), equation 4.90.
    """
    # log(1 + exp(−m)) = max(0, −m) + log(1 + exp(−|m|)), which neither overflows nor loses small losses;
    # np.logaddexp(0, -m) is the same in one word, and takes three to five times as long
    return np.maximum(0.0, -margins) + np.log1p(np.exp(-np.abs(margins)))


def _cross_entropy_pull(margins: Array, out: Array) -> None:
    """Return σ(−m): Bishop (2006), equation 4.91, p − y = −t·σ(−t·z)."""
    np.exp(margins, out=out)  # infinite for margins above 709, and then 1 ÷ infinity is the right 0
    np.add(out, 1.0, out=out)
    np.divide(1.0, out, out=out)


def _cross_entropy_pull_of_one(margin: float) -> float:
    return 1.0 / (1.0 + math.exp(margin)) if margin < ROUNDS_TO_EXP else math.exp(-margin)


def _cross_entropy_bend(margins: Array) -> Array:
    small = np.exp(-np.abs(margins))  # σ(m)·σ(−m) = exp(−|m|) ÷ (1 + exp(−|m|))²
    bend: Array = small / np.square(1.0 + small)
    return bend


CROSS_ENTROPY = LOSSES.enter(
    Loss(
        name="cross_entropy",
        label=QT_TRANSLATE_NOOP("core", "Cross-entropy"),
        of_margin=_cross_entropy,
        pull=_cross_entropy_pull,
        pull_of_one=_cross_entropy_pull_of_one,
        largest_pull=1.0,
        bend=_cross_entropy_bend,
        steepest_bend=0.25,  # p·(1 − p) at p = ½
        zero_from=math.inf,
        output=probability,
        shade=lambda output: output,
        stops=np.linspace(-6, 6, 25),
        torch="loss_of = torch.nn.BCEWithLogitsLoss()",
        numpy="""\
class loss:
    def output(z):
        return np.exp(-np.logaddexp(0, -z))  # p = 1 / (1 + exp(-z))

    def of_sample(z, y):
        return np.logaddexp(0, -(2 * y - 1) * z)  # -y log p - (1 - y) log(1 - p)

    def slope(z, y):
        return loss.output(z) - y""",
        formulas=("p = 1 ÷ (1 + exp(−z))", "p − y"),
    )
)


# squared error ------------------------------------------------------------------------------------------------------


def _squared_error(margins: Array) -> Array:
    """Return ½(z − t)² (Adaline: Widrow and Hoff, Adaptive switching circuits, 1960), which is ½(m − 1)², as t² = 1."""
    return 0.5 * np.square(margins - 1.0)


def _squared_error_pull(margins: Array, out: Array) -> None:
    np.subtract(1.0, margins, out=out)


def _between_the_targets(output: Array) -> Array:
    """Return 0 at the target −1, 1 at the target +1, linear between."""
    return np.clip((output + 1) / 2, 0.0, 1.0)


SQUARED_ERROR = LOSSES.enter(
    Loss(
        name="squared_error",
        label=QT_TRANSLATE_NOOP("core", "Squared error (Adaline)"),
        of_margin=_squared_error,
        pull=_squared_error_pull,
        pull_of_one=lambda margin: 1.0 - margin,
        largest_pull=math.inf,
        bend=np.ones_like,
        steepest_bend=1.0,
        quadratic=True,
        zero_from=None,
        output=lambda z: z,
        shade=_between_the_targets,
        stops=np.array([-1.0, 0.0, 1.0]),
        torch="def loss_of(z, y):\n    return ((z - (2 * y - 1)) ** 2 / 2).mean()",
        numpy="""\
class loss:
    def output(z):
        return z

    def of_sample(z, y):
        return (z - (2 * y - 1)) ** 2 / 2

    def slope(z, y):
        return z - (2 * y - 1)""",
        formulas=("ŷ = z", "z − t"),
    )
)


# perceptron ---------------------------------------------------------------------------------------------------------


def _perceptron(margins: Array) -> Array:
    """Return max(0, −m) (Rosenblatt, The perceptron, 1958, as a loss)."""
    return np.maximum(0.0, -margins)


def _perceptron_pull(margins: Array, out: Array) -> None:
    """Return 1 where m ≤ 0, a wrong sample, and 0 elsewhere."""
    np.less_equal(margins, 0.0, out=out, casting="unsafe")


PERCEPTRON = LOSSES.enter(
    Loss(
        name="perceptron",
        label=QT_TRANSLATE_NOOP("core", "Perceptron (Rosenblatt)"),
        of_margin=_perceptron,
        pull=_perceptron_pull,
        pull_of_one=lambda margin: 1.0 if margin <= 0 else 0.0,
        largest_pull=1.0,
        bend=np.zeros_like,
        steepest_bend=None,
        zero_from=0.0,
        output=lambda z: z,
        shade=lambda output: (output > 0).astype(np.float64),  # the prediction
        stops=np.array([-1e-6, 1e-6]),
        torch="def loss_of(z, y):\n    return (-(2 * y - 1) * z).clamp(min=0).mean()",
        numpy="""\
class loss:
    def output(z):
        return z

    def of_sample(z, y):
        return np.maximum(0, -(2 * y - 1) * z)

    def slope(z, y):
        return np.where((2 * y - 1) * z <= 0, -(2 * y - 1), 0)""",
        formulas=("ŷ = z", "−t (t·z ≤ 0), 0 (t·z > 0)"),
    )
)
