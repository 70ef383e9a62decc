"""What is said of many starts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.experiment import START_SCHEMES
from core.starts import ManyStarts
from gui import words

translate = QCoreApplication.translate


def scheme_names() -> dict[str, str]:
    """Return what each scheme is called in the window."""
    names = {
        "wide_normal": translate("starts", "wide normal"),
        "small_normal": translate("starts", "small normal"),
        "uniform": translate("starts", "uniform"),
        "zeros": translate("starts", "zeros"),
    }
    return {scheme: names[scheme] for scheme in START_SCHEMES}


def spread_in_words(found: ManyStarts) -> str:
    """Return how long the starts needed, in words."""
    if found.target.kind == "accuracy":
        share = f"{100 * found.target.value:.4g}"
        target = translate("starts", "{share} % train accuracy").format(share=share)
    else:
        target = translate("starts", "a train loss of {loss}").format(loss=words.loss_text(found.target.value))
    if found.quartiles is None:
        text = translate("starts", "None of the {number} starts reached {target} within {iterations} iterations.")
        text = text.format(number=found.number, target=target, iterations=found.iterations)
    else:
        low, median, high = found.quartiles
        reached = found.number - found.never
        if reached == 1:
            text = translate("starts", "One start reached {target}, after {median} iterations.")
        elif low == high:
            text = translate("starts", "Half of the {reached} starts that reached {target} needed {median} iterations.")
        elif found.never:
            text = translate(
                "starts",
                "Half of the {reached} starts that reached {target} needed between {low} and {high} iterations; "
                "median {median}.",
            )
        else:
            text = translate(
                "starts",
                "Half of the starts needed between {low} and {high} iterations until {target}; median {median}.",
            )
        text = text.format(reached=reached, target=target, low=low, median=median, high=high)
        if found.never:
            never = translate("starts", "{never} of {number} never reached it.")
            text += " " + never.format(never=found.never, number=found.number)
    if found.diverged:
        text += " " + translate("starts", "{diverged} diverged.").format(diverged=found.diverged)
    return text
