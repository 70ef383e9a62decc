"""The stop rules, as the window says them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.plan.experiment import STOP_RULES, Experiment
from core.training.stopping import Stop
from gui.words.numbers import Number, whole

translate = QCoreApplication.translate


def stopped(stop: Stop) -> str:
    """Return where and why a run ended before its last epoch."""
    reasons = {
        "stop_accuracy": translate("stop_words", "train accuracy {percent:g} % reached").format(
            percent=Number(percent(stop.value))
        ),
        "stop_loss": translate("stop_words", "train loss {loss:g} reached").format(loss=Number(stop.value)),
        "stop_patience": translate("stop_words", "1 epoch without a lower test loss")
        if stop.value == 1
        else translate("stop_words", "{count:g} epochs without a lower test loss").format(count=Number(stop.value)),
    }
    return translate("stop_words", "stopped at iteration {iteration}: {reason}").format(
        iteration=stop.iteration, reason=reasons[stop.rule]
    )


def longest(experiment: Experiment, iteration: int) -> Stop | None:
    """Return the stop of an experiment's rules that takes most words to tell; None without a rule."""
    rules = ((rule, getattr(experiment, rule)) for rule in STOP_RULES)
    stops = [Stop(iteration, rule, float(value)) for rule, value in rules if value is not None]
    return max(stops, key=lambda stop: len(stopped(stop)), default=None)


def rules(experiment: Experiment) -> list[str]:
    """Return the stop rules of an experiment, each in a word or two."""
    told = []
    if experiment.stop_accuracy is not None:
        told.append(translate("stop_words", "{percent:g} %").format(percent=Number(percent(experiment.stop_accuracy))))
    if experiment.stop_loss is not None:
        told.append(translate("stop_words", "loss {loss:g}").format(loss=Number(experiment.stop_loss)))
    if experiment.stop_patience is not None:
        told.append(translate("stop_words", "patience {count}").format(count=whole(experiment.stop_patience)))
    return told


def percent(share: float) -> float:
    """Return a share in per cent, without the digits that the float64 of the share does not have."""
    return float(f"{100 * share:.10g}")  # 100 times the float64 nearest to 0.07 is not 7
