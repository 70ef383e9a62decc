"""What runs side by side are called, and what they cost."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from core.analysis.costs import Costs, Price
from core.plan.experiment import Experiment
from core.training.seen import Scores
from gui.words import training as words
from gui.words.numbers import Number, number, percentage, whole

translate = QCoreApplication.translate

STAYS_ROWS = range(6, 9)  # of the cost card: since when the loss has stayed at the target


def run_labels(experiments: Sequence[Experiment]) -> list[str]:
    """Return what the runs of a race are called: by their descent, and by what else they differ in."""
    rates = len({experiment.learning_rate for experiment in experiments}) > 1
    labels = []
    for experiment in experiments:
        label = words.descent(experiment)
        if 1 < experiment.batch_size < experiment.train:
            label = translate("race", "{descent} {size}").format(descent=label, size=whole(experiment.batch_size))
        if rates:
            label = translate("race", "{run}, rate {rate:g}").format(run=label, rate=Number(experiment.learning_rate))
        labels.append(label)
    return labels


def label_lines(label: str) -> str:
    """Return what a run is called, broken into short lines for the head of a column."""
    run, _, rate = label.partition(", ")
    return "\n".join([*run.split(" "), *([rate] if rate else [])])


def cost_cells(costs: Costs, scores: Scores) -> list[str]:
    """Return the cost card of a run as a column of cells, in the order of `cost_headings`."""
    dash = "\N{EM DASH}"
    missing = translate("race", "never") if costs.over else translate("race", "not yet")
    first = [missing, dash, dash] if costs.first is None else _price_cells(costs.first)
    if costs.swing is not None and math.isfinite(costs.swing):  # where it is not, nothing is to be told of its size
        swings = (
            translate("race", "never settles, swings by {size:.2g}")
            if costs.over
            else translate("race", "not settled yet, swings by {size:.2g}")
        )
        stays = [swings.format(size=Number(costs.swing)), "", ""]
    else:
        stays = [missing, dash, dash] if costs.stays is None else _price_cells(costs.stays)
    if costs.first is not None and not costs.stays_exact:
        stays[0] = translate("race", "≈ {count}").format(count=stays[0])
    each = dash if costs.seconds_per_update is None else seconds_text(costs.seconds_per_update)
    updates = count_text(costs.updates)
    if costs.diverged:
        updates = translate("race", "{count}, diverged").format(count=updates)
    elif costs.stopped:
        updates = translate("race", "{count}, stopped").format(count=updates)
    return [
        count_text(costs.batch_size),
        each,
        updates,
        *first,
        *stays,
        dash if costs.straightness is None else number(costs.straightness, ".2g"),
        words.loss_text(scores.train_loss),
        percentage(scores.train_accuracy),
        dash if math.isnan(scores.test_loss) else words.loss_text(scores.test_loss),
        dash if math.isnan(scores.test_accuracy) else percentage(scores.test_accuracy),
    ]


def costs_title(target: float) -> str:
    """Return what the costs are about."""
    return translate("race", "What it costs to come to loss {loss}").format(loss=words.loss_text(target))


def short_headings() -> list[tuple[str, str]]:
    """Return the three columns of the short table of costs, and what each means."""
    return [
        (translate("race", "iterations"), translate("race", "Until the training set's loss was first at the target")),
        (translate("race", "samples"), translate("race", "Samples seen until then")),
        (translate("race", "time"), translate("race", "Seconds of the NumPy loop until then")),
    ]


def short_cells(costs: Costs) -> tuple[str, str, str]:
    """Return what it cost a run to come to the target first: iterations, samples and time."""
    if costs.first is None:
        missing = translate("race", "never") if costs.over else translate("race", "not yet")
        return missing, "\N{EM DASH}", "\N{EM DASH}"
    iterations, samples, seconds = _price_cells(costs.first)
    return iterations, samples, seconds


def cost_headings(target: float | None) -> list[tuple[str, str]]:
    """Return what the rows of the cost card are called, and what each means."""
    loss = "?" if target is None else words.loss_text(target)
    reached = translate("race", "{what} until the training set's loss was first at most {loss}")
    stays = translate("race", "{what} until the training set's loss stayed at or below {loss}")
    spent = (
        (translate("race", "iterations"), translate("race", "iterations")),
        (translate("race", "samples"), translate("race", "samples seen")),
        (translate("race", "time"), translate("race", "seconds of the NumPy loop")),
    )
    return [
        (translate("race", "samples/iteration"), translate("race", "Samples per iteration: the batch size")),
        (translate("race", "time/iteration"), translate("race", "Seconds of the NumPy loop per iteration, on average")),
        (
            translate("race", "iterations seen"),
            translate("race", "Iterations that were on screen: the costs count these"),
        ),
        *(
            (
                translate("race", "to {loss}: {what}").format(loss=loss, what=short),
                reached.format(what=long, loss=loss),
            )
            for short, long in spent
        ),
        *(
            (translate("race", "to stay: {what}").format(what=short), stays.format(what=long, loss=loss))
            for short, long in spent
        ),
        (
            translate("race", "straightness"),
            translate("race", "From start to end in a straight line ÷ length of the path: near 0 is a zigzag"),
        ),
        (translate("race", "train loss"), translate("race", "On the training set, where the run stands")),
        (translate("race", "train accuracy"), translate("race", "On the training set, where the run stands")),
        (translate("race", "test loss"), translate("race", "On the test set, where the run stands")),
        (translate("race", "test accuracy"), translate("race", "On the test set, where the run stands")),
    ]


def _price_cells(price: Price) -> list[str]:
    return [count_text(price.iterations), count_text(price.samples), seconds_text(price.seconds)]


def count_text(count: int) -> str:
    """Return a count, its thousands apart from 10,000 on."""
    return whole(count)


def seconds_text(seconds: float) -> str:
    """Return a time with three digits that matter, or all whole seconds, in the unit that fits it."""
    scaled = ((unit, float(f"{seconds * factor:.3g}")) for unit, factor in (("s", 1.0), ("ms", 1e3), ("µs", 1e6)))
    unit, told = next((each for each in scaled if each[1] >= 1), ("µs", 1e6 * seconds))
    return f"{number(seconds, '.0f') if unit == 's' and told >= 100 else number(told)} {unit}"
