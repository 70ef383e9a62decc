"""A run to take away: what it is, its data as code, and a program that trains it with PyTorch."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from core import __version__
from core.data.arrays import Array
from core.data.dataset import Dataset, half_and_half
from core.data.source import DATA
from core.maths.loop_text import NO_BIAS, STOP_RULES, UNITS, torch_text, units_text
from core.maths.orders import epoch_order
from core.maths.plain_source import plain_source
from core.plan.errors import QT_TRANSLATE_NOOP
from core.plan.experiment import Experiment
from core.plan.schedule import Schedule
from core.plan.tables import ROWS_MOST

Say = Callable[[str], str]  # from a text to the same in the language of the reader

COMMENTS = {  # of the loops, to be said in another language
    "# forward": QT_TRANSLATE_NOOP("core", "forward"),
    "# loss": QT_TRANSLATE_NOOP("core", "loss"),
    "# gradient": QT_TRANSLATE_NOOP("core", "gradient"),
    "# update": QT_TRANSLATE_NOOP("core", "update"),
    NO_BIAS: QT_TRANSLATE_NOOP("core", "without a bias: b is 0 and stays 0"),
    STOP_RULES: QT_TRANSLATE_NOOP("core", "stop rules"),
    UNITS: QT_TRANSLATE_NOOP("core", "the same in the table's own units, since x = (value − mean) ÷ deviation"),
}
TORCH_HEAD = QT_TRANSLATE_NOOP(
    "core",
    "A run of Perceptron Lab {version} with PyTorch. Usually a DataLoader gives the batches, in an order of its own.",
)


@dataclass(frozen=True, slots=True, eq=False)
class TakeAway:
    """A run to be written down.

    Parameters
    ----------
    experiment : Experiment
    dataset : Dataset
        The experiment's own.
    until : int, optional
        The iteration at which the run ends, where that is before the end of its last epoch.
    weights : (3,) float64, optional
        Those that the program came to, once it has come to the end.
    data_file : str
        The name of a CSV file beside it that holds the data, as ``train`` writes it; empty where none does.
    """

    experiment: Experiment
    dataset: Dataset
    until: int | None = None
    weights: Array | None = None
    data_file: str = ""

    @property
    def needs_file(self) -> bool:
        """Whether there are too many samples to write down among code."""
        return self.dataset.samples is not None and self.experiment.samples > ROWS_MOST

    @property
    def schedule(self) -> Schedule:
        """The run's schedule, without the epochs that it does not come to."""
        experiment = self.experiment
        whole = Schedule(experiment.train, experiment.batch_size, experiment.epochs)
        if self.until is None or self.until >= whole.iterations:
            return whole
        epochs = math.ceil(self.until / whole.iterations_per_epoch)
        return Schedule(experiment.train, experiment.batch_size, epochs, self.until)


def torch_program(take: TakeAway, say: Say) -> str:
    """Return a program that trains the same run with PyTorch and NumPy alone; see `notebook`."""
    experiment, schedule = take.experiment, take.schedule
    tensors = "\n".join(
        f"{name} = torch.tensor({name})" for name in ("X", "y", *(("X_test", "y_test") if experiment.test else ()))
    )
    beside = "Path(__file__).with_name({file!r})"  # wherever it is started from
    text = torch_text(
        experiment.with_(epochs=schedule.epochs),
        f"# {say(TORCH_HEAD).format(version=__version__)}",
        "import numpy as np" + ("\nfrom pathlib import Path" if take.data_file else ""),
        f"\n\n{plain_source(epoch_order)}\n\n\n{data_code(take, beside)}\n{tensors}",
        "",
        schedule.until,
    )
    shown = "model.weight, model.bias" if experiment.bias else "model.weight"
    scaling = take.dataset.scaling
    if scaling is not None:
        mean, deviation = (f"torch.tensor({values.tolist()!r})" for values in (scaling.mean, scaling.deviation))
        text += units_text(experiment, mean, deviation)
        shown += ", w, b"
    return say_comments(text, say) + f"\nprint({shown})\n"


def data_code(take: TakeAway, beside: str = "{file!r}") -> str:
    """Return what makes ``X``, ``y`` and, where there is a test set, ``X_test`` and ``y_test``.

    Parameters
    ----------
    take : TakeAway
    beside : str
        The code of the address of the file that holds the data, with ``{file!r}`` for its name.
    """
    experiment, dataset = take.experiment, take.dataset
    train, test = experiment.train, experiment.test
    points = DATA[experiment.data].points if dataset.samples is None else None
    if points is not None:
        lines = [
            plain_source(half_and_half, points),
            "",
            "",
            f"rng = np.random.default_rng({experiment.data_seed})",
            f"labels = np.concatenate([half_and_half({train}, rng), half_and_half({test}, rng)])",
            f"points = {points.__name__.lstrip('_')}(labels, rng)",
        ]
    elif take.data_file:
        lines = [
            f"file = {beside.format(file=take.data_file)}",
            'samples = np.loadtxt(file, delimiter=",", skiprows=1, usecols=(0, 1, 2), encoding="utf-8")',
            "points, labels = samples[:, :2], samples[:, 2]",
        ]
    else:
        rows = [
            f"    [{x1!r}, {x2!r}, {y:.0f}],"
            for X, labels in ((dataset.X_train, dataset.y_train), (dataset.X_test, dataset.y_test))
            for (x1, x2), y in zip(X.tolist(), labels.tolist(), strict=True)
        ]
        lines = ["samples = np.array([", *rows, "])", "points, labels = samples[:, :2], samples[:, 2]"]
    lines.append(f"X, y = points[:{train}], labels[:{train}]")
    if test:
        lines.append(f"X_test, y_test = points[{train}:], labels[{train}:]")
    return "\n".join(lines)


def say_comments(code: str, say: Say) -> str:
    """Return code with the comments of the loops in another language."""
    lines = []
    for line in code.split("\n"):
        comment = line.strip()
        lines.append(line.replace(comment, f"# {say(COMMENTS[comment])}") if comment in COMMENTS else line)
    return "\n".join(lines)
