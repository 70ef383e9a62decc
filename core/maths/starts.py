"""The start: the weights before iteration 1, given or drawn.

To add a way to draw it, enter one more scheme.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from core.data.arrays import Array
from core.plan import choices
from core.plan.choices import Registry
from core.plan.errors import QT_TRANSLATE_NOOP
from core.plan.experiment import Experiment


@dataclass(frozen=True, slots=True)
class StartScheme:
    """A way to draw a start.

    Parameters
    ----------
    name : str
        As an experiment has it.
    label : str
        As the window has it; a text to be translated.
    draw : function Generator -> (3,)
    seeded : bool
        Whether another seed draws another start.
    """

    name: str
    label: str
    draw: Callable[[np.random.Generator], Array]
    seeded: bool = True


START_SCHEMES: Registry[StartScheme] = choices.START_SCHEMES

for scheme in (
    StartScheme("wide_normal", QT_TRANSLATE_NOOP("core", "Normal, wide"), lambda rng: 2.0 * rng.standard_normal(3)),
    StartScheme("small_normal", QT_TRANSLATE_NOOP("core", "Normal, small"), lambda rng: 0.1 * rng.standard_normal(3)),
    StartScheme("uniform", QT_TRANSLATE_NOOP("core", "Uniform"), lambda rng: rng.uniform(-1.0, 1.0, 3)),
    StartScheme("zeros", QT_TRANSLATE_NOOP("core", "Zeros"), lambda rng: np.zeros(3), seeded=False),
):
    START_SCHEMES.enter(scheme)


def random_start(seed: int, scheme: str = "wide_normal") -> Array:
    """Draw the start (w1, w2, b) as a scheme does, from a seed: (3,) float64."""
    return START_SCHEMES[scheme].draw(np.random.default_rng(seed))


def start_of(experiment: Experiment) -> Array:
    """Return the start of an experiment, given or drawn: (3,) float64; without a bias, its b is 0."""
    if experiment.start is None:
        start = random_start(experiment.start_seed, experiment.start_scheme)
    else:
        start = np.array(experiment.start, dtype=np.float64)
    if not experiment.bias:
        start[2] = 0.0
    return start
