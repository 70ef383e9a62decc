"""How large a step may be, and how the descent goes: steady, zigzagging, swinging or diverging.

The state is read from what was recorded just before a moment, and from nothing that comes after it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from core.analysis.curvature import rate_limit
from core.analysis.divergence import make_divergence, measured_samples, zigzags
from core.analysis.safe_rate import rate_bound
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
        On how many training samples the limit and the two bounds were measured.
    everywhere : float, optional
        The same bound wherever the descent goes, 2 ÷ (steepest bend · λmax(mean x̃x̃ᵀ)): for the cross-entropy
        8 ÷ λmax, which is the limit at weights that are 0.
    safe : float, optional
        Up to this rate no descent of the run's batch size diverges, see `core.analysis.safe_rate`; None for the full
        batch, whose bound is `everywhere`, and where there is no bound.
    """

    word: Word
    limit: float | None
    samples: int
    everywhere: float | None = None
    safe: float | None = None


def make_step_state(seen: Seen) -> StepState:
    """Return the state of a descent after the last iteration that was seen."""
    some = measured_samples(seen.run)
    with np.errstate(all="ignore"):
        limit = rate_limit(seen.weights, some, seen.run.loss)
        word = _word(seen)
    loss, batch_size = seen.run.loss, seen.run.experiment.batch_size
    everywhere = rate_bound(some, loss, some.shape[1])
    safe = None if batch_size == seen.run.experiment.train else rate_bound(some, loss, batch_size)
    return StepState(word, limit, some.shape[1], everywhere, safe)


def _word(seen: Seen) -> Word:
    divergence = make_divergence(seen)
    if divergence is not None:
        return "swinging" if divergence.kind == "swinging" else "diverging"
    if seen.iteration < FEWEST_STEPS:
        return "start"
    if seen.at_rest:
        return "resting"
    return "zigzagging" if zigzags(seen.recent_path) else "steady"
