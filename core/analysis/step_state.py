"""How large a step may be, and how the descent goes: steady, zigzagging, swinging or diverging.

The state is read from what was recorded just before a moment, and from nothing that comes after it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from core.analysis.curvature import rate_limit
from core.analysis.divergence import make_divergence, measured_samples, zigzags
from core.training.seen import Seen

Word = Literal["start", "steady", "zigzagging", "swinging", "diverging", "resting"]

FEWEST_STEPS = 3


@dataclass(frozen=True, slots=True)
class StepState:
    """What there is to say of the size of the steps at a moment.

    Parameters
    ----------
    word : str
        ``diverging`` or ``swinging`` as `core.analysis.divergence` says; else ``start`` before there are steps enough
        to tell, ``resting`` where the weights do not move any more, ``zigzagging`` or ``steady``.
    limit : float, optional
        2 ÷ λmax of the training loss at the moment's weights: above it full-batch descent leaves their neighbourhood;
        None where the loss has no curvature.
    samples : int
        On how many training samples the limit was measured.
    """

    word: Word
    limit: float | None
    samples: int


def make_step_state(seen: Seen) -> StepState:
    """Return the state of a descent after the last iteration that was seen."""
    some = measured_samples(seen.run)
    with np.errstate(all="ignore"):
        limit = rate_limit(seen.weights, some, seen.run.loss)
        return StepState(_word(seen), limit, some.shape[1])


def _word(seen: Seen) -> Word:
    divergence = make_divergence(seen)
    if divergence is not None:
        return "swinging" if divergence.kind == "swinging" else "diverging"
    if seen.iteration < FEWEST_STEPS:
        return "start"
    if seen.at_rest:
        return "resting"
    return "zigzagging" if zigzags(seen.recent_path) else "steady"
