"""What a sweep finds, and what is said of it."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from core.analysis.sweep import RATE_LEAST, RATE_MOST, Sweep
from gui.words import training as words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """What a study of the sweep finds: the sweep, and the full-batch limit at the cursor's moment."""

    found: Sweep
    limit: float | None
    moment: Hashable = None


def sweep_in_words(answer: Answer) -> str:
    """Return which rates do well, and what the limit is, in words."""
    found = answer.found
    if found.best is None:
        parts = [translate("sweep", "Every rate diverges.")]
    else:
        lowest = translate("sweep", "Lowest loss {loss}, at {rate}.")
        parts = [
            lowest.format(
                loss=words.loss_text(float(found.losses[found.best])),
                rate=words.number_text(float(found.rates[found.best]), 3),
            )
        ]
        if found.best == len(found.rates) - 1:
            parts.append(
                translate("sweep", "It is lower still beyond {rate}.").format(
                    rate=words.number_text(float(found.rates[-1]), 3)
                )
            )
        worse = np.isnan(found.losses) | (found.losses > found.start_loss)
        if worse[-1]:
            kept = np.flatnonzero(~worse)
            if len(kept):
                grows = translate("sweep", "Above {rate} it ends higher than the start, or diverges.")
                parts.append(grows.format(rate=words.number_text(float(found.rates[kept[-1]]), 3)))
    if answer.limit is not None and answer.limit >= RATE_LEAST / 10:
        limit = translate("sweep", "Full-batch limit here and now: {rate}.")
        if answer.limit > RATE_MOST:
            limit = translate("sweep", "Full-batch limit here and now: {rate}, beyond the picture.")
        parts.append(limit.format(rate=words.number_text(answer.limit, 3)))
    return " ".join(parts)
