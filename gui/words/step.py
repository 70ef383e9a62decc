"""How large a step may be and how the descent goes, as the window says it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.analysis.safe_rate import rounded_down
from core.analysis.step_state import StepState
from core.maths.losses import LOSSES
from core.plan.experiment import Experiment
from gui.words.numbers import number, whole

translate = QCoreApplication.translate


def limit_remark(state: StepState) -> str:
    """Return the limit of the learning rate in a few words; nothing where there is none."""
    if state.limit is None:
        return ""
    limit = translate("step_words", "full-batch limit {limit}").format(limit=rate_text(state.limit))
    if state.safe is None:
        return limit
    safe = translate("step_words", "safe for this batch size {rate}").format(rate=rate_text(rounded_down(state.safe)))
    return f"{limit} · {safe}"


def limit_explained(state: StepState, experiment: Experiment) -> str:
    """Return what the mark on the learning rate's slider is."""
    if state.limit is None:
        return translate(
            "step_words", "This loss has no curvature here: the steps cannot grow, a larger rate scales the weights."
        )
    text = translate("step_words", "The mark: full-batch limit 2/λmax = {limit} here and now").format(
        limit=rate_text(state.limit)
    )
    if LOSSES[experiment.loss].quadratic:
        text += translate("step_words", "; exact for the squared error")
    else:
        text += translate("step_words", "; exact for the squared error, and near these weights for this loss")
    if state.everywhere is not None and not LOSSES[experiment.loss].quadratic:
        text += translate(
            "step_words", "; a larger step leaves their neighbourhood, and up to {rate} is safe everywhere"
        ).format(rate=rate_text(rounded_down(state.everywhere)))
    if state.safe is not None:
        text += translate("step_words", "; for batches of {size} every rate up to {rate} is safe").format(
            size=whole(experiment.batch_size), rate=rate_text(rounded_down(state.safe))
        )
    if state.samples < experiment.train:
        text += translate("step_words", " (measured on {shown} of {count} training samples)").format(
            shown=whole(state.samples), count=whole(experiment.train)
        )
    return text


def state(state: StepState, experiment: Experiment) -> str:
    """Return how the descent goes, in words."""
    if state.word == "zigzagging":
        # up to 1/λmax, half the limit, full-batch descent does not cross the valley: it is the batches that differ
        crosses = state.limit is not None and experiment.learning_rate > state.limit / 2
        if crosses or experiment.batch_size == experiment.train:
            return translate("step_words", "descent: zigzagging across the valley")
        return translate("step_words", "descent: zigzagging from batch to batch")
    return {
        "start": translate("step_words", "descent: just begun"),
        "steady": translate("step_words", "descent: steady"),
        "resting": translate("step_words", "descent: at rest, the weights no longer change"),
        "swinging": translate("step_words", "descent: swinging without settling"),
        "diverging": translate("step_words", "descent: diverging"),
    }[state.word]


def state_explained() -> str:
    """Return what the words for the state mean."""
    return translate(
        "step_words",
        "How the last 20 steps went. Steady: heading downhill. Zigzagging: back and forth, so the path is much longer "
        "than the distance covered. Diverging: the learning rate is above the limit, sooner or later the loss grows. "
        "Swinging: the loss is far above the start's, goes up and down, and does not settle.",
    )


def rate_text(rate: float) -> str:
    """Return a learning rate with two digits that matter."""
    return number(float(f"{rate:.2g}"), "g") if rate < 1e5 else number(rate, ".1e")
