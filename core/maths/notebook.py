"""A run as a Jupyter notebook, which needs NumPy and matplotlib alone and comes to the same weights."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from core import __version__
from core.data.dataset import Dataset, Scaling
from core.data.source import DATA
from core.maths.iteration import by_weight
from core.maths.loop_text import STOP_RULES, program_code
from core.maths.losses import LOSSES
from core.maths.orders import epoch_order
from core.maths.perceptron import net_input
from core.maths.plain_source import plain_source
from core.maths.starts import start_of
from core.maths.take_away import COMMENTS, Say, TakeAway, data_code, say_comments
from core.plan.errors import QT_TRANSLATE_NOOP
from core.plan.experiment import Experiment

COLOURS = ("#d55e00", "#0072b2")  # of the classes, Okabe and Ito's
SAMPLES_DRAWN = 3000

INTRODUCTION = QT_TRANSLATE_NOOP(
    "core",
    "A run of Perceptron Lab {version}: {samples} samples, {train} of them to train; batches of {size}, so {each} "
    "iterations an epoch; {epochs} epochs. NumPy and matplotlib are all that is needed.",
)
SETTINGS = QT_TRANSLATE_NOOP("core", "The settings")
THE_DATA = QT_TRANSLATE_NOOP("core", "The data")
DRAWN = QT_TRANSLATE_NOOP("core", "Drawn from a seed, the same samples every time.")
GIVEN = QT_TRANSLATE_NOOP("core", "The samples as the run saw them: x1, x2 and the label, first those that train.")
STANDARDISED = QT_TRANSLATE_NOOP(
    "core", "They are standardised: value = (measured − mean) ÷ deviation, both of the training set."
)
THE_MODEL = QT_TRANSLATE_NOOP("core", "The model and its loss")
MODEL = QT_TRANSLATE_NOOP(
    "core",
    "The net input is z = w1·x1 + w2·x2 + b. The loss of a sample and its slope ∂loss/∂z follow from z and from the "
    "label y, which is 0 or 1.",
)
THE_LOOP = QT_TRANSLATE_NOOP("core", "The double loop")
LOOP = QT_TRANSLATE_NOOP(
    "core",
    "For each epoch, for each batch: forward, loss, gradient, update. An epoch sees every training sample once, and "
    "epoch n + 1 starts from the weights that epoch n left.",
)
THE_CURVE = QT_TRANSLATE_NOOP("core", "The loss over the epochs")
THE_BOUNDARY = QT_TRANSLATE_NOOP("core", "The decision boundary")
THE_PATH = QT_TRANSLATE_NOOP("core", "The path of the weights")
THE_UNITS = QT_TRANSLATE_NOOP("core", "The weights in the table's own units")
UNITS = QT_TRANSLATE_NOOP(
    "core", "Since x = (value − mean) ÷ deviation, the same line has these weights for the values of the table."
)
AXIS = QT_TRANSLATE_NOOP("core", "{name}, standardised")
THE_CHECK = QT_TRANSLATE_NOOP("core", "The weights of Perceptron Lab")
CHECK = QT_TRANSLATE_NOOP("core", "Perceptron Lab came to these weights. Up to rounding they are the same.")
BATCH_LOSS = QT_TRANSLATE_NOOP("core", "batch loss")
TRAIN_LOSS = QT_TRANSLATE_NOOP("core", "train loss")
TEST_LOSS = QT_TRANSLATE_NOOP("core", "test loss")
EPOCH = QT_TRANSLATE_NOOP("core", "epoch")
START = QT_TRANSLATE_NOOP("core", "start")
END = QT_TRANSLATE_NOOP("core", "end")
CLASS = QT_TRANSLATE_NOOP("core", "class {number}")
NOT_LEARNED = QT_TRANSLATE_NOOP("core", "b is not learned")
SHORT_BATCH = QT_TRANSLATE_NOOP("core", "the last batch of an epoch is shorter")
DIVERGES = QT_TRANSLATE_NOOP("core", "diverged: the numbers overflow")
LAST_ITERATION = QT_TRANSLATE_NOOP("core", "the last iteration of the run")
HOW_FAR = QT_TRANSLATE_NOOP("core", "the largest difference")


def notebook(take: TakeAway, say: Say) -> str:
    """Return a Jupyter notebook (nbformat 4.5) that trains the same run.

    Parameters
    ----------
    take : TakeAway
    say : function
        From a text to the same in the language of the notebook.
    """
    cells: list[dict[str, Any]] = [
        {
            "cell_type": kind,
            "id": f"cell-{number}",
            "metadata": {},
            "source": text.splitlines(keepends=True),
            **({"execution_count": None, "outputs": []} if kind == "code" else {}),
        }
        for number, (kind, text) in enumerate(_cells(take, say), 1)
    ]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    metadata = {"kernelspec": kernel, "language_info": {"name": "python"}}
    whole = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(whole, indent=1, ensure_ascii=False) + "\n"


def _cells(take: TakeAway, say: Say) -> Iterator[tuple[str, str]]:
    """Return the cells, Markdown and code in turn."""
    experiment, schedule = take.experiment, take.schedule

    def words(title: str, *texts: str) -> tuple[str, str]:
        return "markdown", "\n\n".join([f"## {say(title)}", *map(say, texts)])

    introduction = say(INTRODUCTION).format(
        version=__version__,
        samples=experiment.samples,
        train=experiment.train,
        size=experiment.batch_size,
        each=schedule.iterations_per_epoch,
        epochs=schedule.epochs,
    )
    yield "markdown", f"# {_name_of_data(experiment, say)}\n\n{introduction}"
    yield words(SETTINGS)
    yield "code", _settings(take, say)
    given = take.dataset.samples is not None
    yield words(THE_DATA, GIVEN if given else DRAWN, *([STANDARDISED] if take.dataset.scaling is not None else []))
    yield "code", data_code(take)
    yield words(THE_MODEL, MODEL)
    yield "code", _model(experiment)
    yield words(THE_LOOP, LOOP)
    yield "code", _loop(take, say)
    yield words(THE_CURVE)
    yield "code", _curve(experiment, say)
    yield words(THE_BOUNDARY)
    yield "code", _boundary(take.dataset, say)
    yield words(THE_PATH)
    yield "code", _path(say)
    if take.dataset.scaling is not None:
        yield words(THE_UNITS, UNITS)
        yield "code", _units(take.dataset.scaling)
    if take.weights is not None:
        yield words(THE_CHECK, CHECK)
        yield (
            "code",
            (
                f"difference = np.abs(weights - np.array({take.weights.tolist()!r})).max()\n"
                f"print({say(HOW_FAR)!r}, difference)"
            ),
        )


def _name_of_data(experiment: Experiment, say: Say) -> str:
    """Return what the data is called, safe to stand in Markdown."""
    if experiment.data in DATA and experiment.rows is None:
        return say(DATA[experiment.data].label)
    return re.sub(r"([\\`*_{}\[\]()#+.!|~$-])", r"\\\1", html.escape(" ".join(Path(experiment.data).name.split())))


def _units(scaling: Scaling) -> str:
    return "\n".join(
        [
            f"mean, deviation = np.array({scaling.mean.tolist()!r}), np.array({scaling.deviation.tolist()!r})",
            "w = weights[:2] / deviation",
            "b = weights[2] - w @ mean",
            'print(f"w1 = {w[0]}, w2 = {w[1]}, b = {b}")',
        ]
    )


def _settings(take: TakeAway, say: Say) -> str:
    experiment, schedule = take.experiment, take.schedule
    rate = repr(experiment.learning_rate)
    if not experiment.bias:
        rate = f"np.array([{rate}, {rate}, 0.0])  # {say(NOT_LEARNED)}"
    short = f"  # {say(SHORT_BATCH)}: {schedule.short_batch}" if schedule.short_batch else ""
    last = [] if schedule.until is None else [f"last = {schedule.until}  # {say(LAST_ITERATION)}"]
    return "\n".join(
        [
            "from types import SimpleNamespace",
            "",
            "import matplotlib.pyplot as plt",
            "import numpy as np",
            "",
            f"train = {experiment.train}",
            f"batch_size = {experiment.batch_size}{short}",
            f"epochs = {schedule.epochs}",
            *last,
            f"learning_rate = {rate}",
            f"start = np.array({start_of(experiment).tolist()!r})  # w1, w2, b",
        ]
    )


def _model(experiment: Experiment) -> str:
    return "\n\n\n".join(
        [
            plain_source(net_input, by_weight),
            LOSSES[experiment.loss].numpy,
            "def score(weights, X, y):\n"
            "    z = net_input(weights, X)\n"
            "    return loss.of_sample(z, y).mean(), ((z > 0) == (y == 1)).mean()",
        ]
    )


def _loop(take: TakeAway, say: Say) -> str:
    """Return the loops as the program has them, what they need, and after each iteration what is kept of it."""
    experiment, schedule = take.experiment, take.schedule
    shuffle = "" if experiment.shuffle else ", shuffle=False"
    scored = "(len(batch_losses), *score(weights, X, y)" + (
        ", *score(weights, X_test, y_test))" if experiment.test else ")"
    )
    kept = ["path.append(weights)", "batch_losses.append(batch_loss)"]
    if LOSSES[experiment.loss].can_run_away:
        kept += ["if not np.isfinite(batch_loss):", "    break"]
        ended = [
            f"scored = {scored}",
            f"if not np.isfinite([batch_loss, *scored]).all():  # {say(DIVERGES)}",
            "    path.pop()",
            "    batch_losses.pop()",
            "    break",
            "scores.append(scored)",
        ]
    else:
        ended = [f"scores.append({scored})"]
    if schedule.until is not None:
        kept += ["if len(batch_losses) == last:", "    break"]
    ended += _stop_rules(experiment, say)
    return "\n".join(
        [
            plain_source(epoch_order),
            "",
            "",
            "class Orders:",
            "    def __getitem__(self, epoch):",
            f"        return epoch_order({experiment.seed}, epoch, train{shuffle})",
            "",
            "",
            "def batches():",
            "    for first in range(0, train, batch_size):",
            "        yield SimpleNamespace(first=first, stop=min(first + batch_size, train))",
            "",
            "",
            "orders, schedule = Orders(), SimpleNamespace(epochs=epochs, batches=batches)",
            "weights = start",
            "path, batch_losses = [weights], []",
            f"scores = [{scored}]",
            *(['np.seterr(over="ignore", invalid="ignore")'] if LOSSES[experiment.loss].can_run_away else []),
            "",
            say_comments(program_code().text.rstrip(), say),
            *(f"        {line}" for line in kept),
            *(f"    {line}" for line in ended),
            "",
            "path, scores = np.array(path), np.array(scores)",
            "weights = path[-1]",
            'print(f"w1 = {weights[0]}, w2 = {weights[1]}, b = {weights[2]}")',
        ]
    )


def _stop_rules(experiment: Experiment, say: Say) -> list[str]:
    """Return the stop rules of an experiment as lines, in the order in which the program asks."""
    rules = []
    if experiment.stop_accuracy is not None:
        rules.append(f"scores[-1][2] >= {experiment.stop_accuracy!r}")
    if experiment.stop_loss is not None:
        rules.append(f"scores[-1][1] <= {experiment.stop_loss!r}")
    if experiment.stop_patience is not None:
        rules.append(f"len(scores) - 1 - np.argmin([row[3] for row in scores]) >= {experiment.stop_patience}")
    return [] if not rules else [f"if {' or '.join(rules)}:  # {say(COMMENTS[STOP_RULES])}", "    break"]


def _curve(experiment: Experiment, say: Say) -> str:
    test = [f'plt.plot(scores[:, 0] / each, scores[:, 3], "s--", label={say(TEST_LOSS)!r})'] if experiment.test else []
    return "\n".join(
        [
            "each = -(-train // batch_size)",
            "at = np.arange(1, len(batch_losses) + 1) / each",
            f'plt.plot(at, batch_losses, color="0.6", linewidth=0.8, label={say(BATCH_LOSS)!r})',
            f'plt.plot(scores[:, 0] / each, scores[:, 1], "o-", label={say(TRAIN_LOSS)!r})',
            *test,
            f"plt.xlabel({say(EPOCH)!r})",
            f"plt.ylabel({say(COMMENTS['# loss'])!r})",
            "plt.legend()",
            "plt.show()",
        ]
    )


def _boundary(dataset: Dataset, say: Say) -> str:
    if dataset.samples is None:
        names = tuple(say(CLASS).format(number=number) for number in (0, 1))
    else:
        names = tuple(f"{number}: {name}" for number, name in enumerate(dataset.classes))
    axes = dataset.features
    if dataset.scaling is not None:
        axes = (say(AXIS).format(name=axes[0]), say(AXIS).format(name=axes[1]))
    return "\n".join(
        [
            "figure, axes = plt.subplots()",
            f"drawn_X, drawn_y = X[:{SAMPLES_DRAWN}], y[:{SAMPLES_DRAWN}]",
            f"names, colours = {names!r}, {COLOURS!r}",
            'for label, marker in enumerate("os"):',
            "    of_class = drawn_X[drawn_y == label]",
            "    axes.scatter(*of_class.T, s=9, marker=marker, color=colours[label], label=names[label])",
            "axes.set_xlim(axes.get_xlim())",
            "axes.set_ylim(axes.get_ylim())",
            "",
            "",
            "def draw_line(weights, style, label):",
            "    w, b = weights[:2], weights[2]",
            "    if w.any():",
            "        point = -b * w / (w @ w)",
            '        axes.axline(point, point + (-w[1], w[0]), linestyle=style, color="black", label=label)',
            "",
            "",
            f'draw_line(path[0], ":", {say(START)!r})',
            f'draw_line(weights, "-", {say(END)!r})',
            f"axes.set_xlabel({axes[0]!r}, parse_math=False)",
            f"axes.set_ylabel({axes[1]!r}, parse_math=False)",
            "for text in axes.legend().get_texts():",
            "    text.set_parse_math(False)",
            "plt.show()",
        ]
    )


def _path(say: Say) -> str:
    return "\n".join(
        [
            'plt.plot(path[:, 0], path[:, 1], color="black", linewidth=0.8)',
            f'plt.plot(*path[0, :2], "o", label={say(START)!r})',
            f'plt.plot(*path[-1, :2], "*", markersize=12, label={say(END)!r})',
            'plt.xlabel("w1")',
            'plt.ylabel("w2")',
            "plt.legend()",
            "plt.show()",
        ]
    )
