"""What is said of many starts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.analysis.many_starts import FIRST_UP_TO, ManyStarts
from core.plan.errors import ITERATIONS
from gui.words.numbers import number, whole
from gui.words.training import counted

translate = QCoreApplication.translate


def spread_in_words(found: ManyStarts) -> str:
    """Return how many iterations the starts needed, in words; what they had to reach stands beside."""
    reached = found.number - found.never
    if found.quartiles is None:
        text = translate("starts", "None of the {number} starts reached it within {iterations}")
    elif reached == 1:
        text = translate("starts", "One start reached it, after {needed}")
    elif found.quartiles[0] == found.quartiles[2]:
        text = translate("starts", "Half of the {reached} starts that reached it needed {needed}")
    elif found.never:
        text = translate(
            "starts",
            "Half of the {reached} starts that reached it needed between {low} and {high} iterations; median {median}",
        )
    else:
        text = translate("starts", "Half of the starts needed between {low} and {high} iterations; median {median}")
    low, half, high = found.quartiles or (0, 0, 0)
    parts = [text]
    if found.never and reached:
        parts.append(translate("starts", "{never} of {number} never reached it"))
    if found.diverged:
        parts.append(translate("starts", "{diverged} diverged"))
    return (
        "; ".join(parts).format(
            number=whole(found.number),
            reached=whole(reached),
            never=whole(found.never),
            diverged=whole(found.diverged),
            iterations=counted(found.iterations, ITERATIONS),
            low=_told(low),
            median=_told(found.median or 0.0),
            needed=_told(half, counted(half, ITERATIONS)),
            high=_told(high),
        )
        + "."
    )


def _told(iteration: float, said: str = "") -> str:
    """Return an iteration in words; where later ones are looked at here and there, it may be a little late."""
    said = said or number(iteration, ".0f" if iteration == int(iteration) else ".1f")
    return said if iteration <= FIRST_UP_TO else translate("starts", "about {iteration}").format(iteration=said)
