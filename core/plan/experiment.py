"""The experiment: everything that a run depends on, as one frozen value that checks itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Self

from core.plan.checks import (
    as_float,
    check_choice,
    check_keys,
    check_positive,
    check_share,
    check_start,
    check_switch,
    check_whole,
)
from core.plan.choices import DATA, LOSSES, START_SCHEMES
from core.plan.errors import QT_TRANSLATE_NOOP, InputError, Known
from core.plan.toml_text import toml_value

SAMPLES_LEAST, SAMPLES_MOST = 10, 1_000_000
ITERATIONS_MOST = 5_000_000
SEED_MOST = 2**63 - 1
SAMPLES, BATCH_SIZE = 3000, 200
STARTS_MOST = 1000  # that are trained together
ITERATIONS_OF_SMALL_SETS = 10  # in an epoch, as the defaults have
START_SEED = 35  # a start that gets about five of six samples wrong, so that the default run has something to learn
TRAIN_SHARE = (2, 3)
SMALLEST_SET = 2  # one sample of each class
FULL = "full"
DATA_FIELDS = ("data", "samples", "train", "data_seed")  # on which the data depends
STOP_RULES = ("stop_accuracy", "stop_loss", "stop_patience")
NUMBERS = ("learning_rate", "stop_accuracy", "stop_loss")  # where a whole number means the float

OF_THE_TABLE = QT_TRANSLATE_NOOP(
    "core", "{field}: “{value}” is not valid. Enter a whole number from {least} to {most}, the rows of the table."
)
OF_THE_SAMPLES = QT_TRANSLATE_NOOP(
    "core",
    "{field}: “{value}” is not valid. Enter a whole number from {least} to {most}: of {samples} samples, "
    "both sets need at least one of each class.",
)
OF_THE_TRAINING_SET = QT_TRANSLATE_NOOP(
    "core",
    "{field}: “{value}” is not valid. Enter a whole number from {least} to {most}, the size of the training set.",
)
TOO_MANY_ITERATIONS = QT_TRANSLATE_NOOP(
    "core",
    "{epochs} epochs of {each} iterations are {iterations} iterations; a run may have at most {most}. "
    "Choose fewer epochs or a larger batch size.",
)
NO_DATA = QT_TRANSLATE_NOOP(
    "core", "{field}: “{value}” is not valid. Choose one of these: {names}; or the name of a .csv file."
)
NOT_UNICODE = QT_TRANSLATE_NOOP("core", "{field}: “{value}” is not valid. The name of a file must be Unicode text.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Experiment:
    """All that a run depends on: the same experiment gives the same bytes, on one machine, always.

    Parameters
    ----------
    data : str
        One of `core.plan.choices.DATA`, or the path of a CSV file (its name ends in ``.csv``).
    samples, train : int
        How many samples there are (10 to 1,000,000), and how many of them train; the others test.
    data_seed, seed, start_seed : int
        Seeds from 0: of the data and its split, of the order of the epochs, and of the start.
    batch_size : int
        Samples seen in one iteration, 1 to `train`.
    epochs : int
        How often every training sample is seen; at most 5,000,000 iterations in all.
    learning_rate : float
        The step along the negative gradient; any positive number (the window's slider spans 0.0001 to 10).
    loss : str
        One of `core.plan.choices.LOSSES`.
    start : tuple of three float, optional
        The start (w1, w2, b); drawn from `start_seed` where it is None.
    start_scheme : str
        One of `core.plan.choices.START_SCHEMES`: how a start is drawn.
    shuffle : bool
        Whether each epoch visits the samples in a new order, or all in the data's own.
    stop_accuracy, stop_loss, stop_patience : float, float, int, optional
        End the run after the epoch that brings this share of the train set right (above 0, at most 1), a train
        loss this low, or this many epochs in a row without a new lowest test loss; see `core.training.stopping`.

    Raises
    ------
    InputError
        For a value that is not valid.
    """

    data: str = "clouds"
    samples: int = SAMPLES
    train: int = 2000
    data_seed: int = 0
    batch_size: int = BATCH_SIZE
    epochs: int = 10
    learning_rate: float = 0.2
    loss: str = "cross_entropy"
    seed: int = 0
    start_seed: int = START_SEED
    start: tuple[float, float, float] | None = None
    start_scheme: str = "wide_normal"
    shuffle: bool = True
    stop_accuracy: float | None = None
    stop_loss: float | None = None
    stop_patience: int | None = None

    def __post_init__(self) -> None:
        check_data(self.data)
        check_whole("samples", self.samples, SAMPLES_LEAST, SAMPLES_MOST)
        _check_train(self.train, self.samples)
        for name in ("data_seed", "seed", "start_seed"):
            check_whole(name, getattr(self, name), 0, SEED_MOST)
        check_whole("batch_size", self.batch_size, 1, self.train, OF_THE_TRAINING_SET)
        check_whole("epochs", self.epochs, 1, ITERATIONS_MOST)
        check_positive("learning_rate", self.learning_rate)
        check_choice("loss", self.loss, LOSSES)
        check_start(self.start)
        check_choice("start_scheme", self.start_scheme, START_SCHEMES)
        check_switch("shuffle", self.shuffle)
        self._check_stop_rules()
        iterations = self.epochs * -(-self.train // self.batch_size)
        if iterations > ITERATIONS_MOST:
            raise InputError(
                TOO_MANY_ITERATIONS,
                epochs=self.epochs,
                each=-(-self.train // self.batch_size),
                iterations=iterations,
                most=ITERATIONS_MOST,
            )

    def _check_stop_rules(self) -> None:
        if self.stop_accuracy is not None:
            check_share("stop_accuracy", self.stop_accuracy)
        if self.stop_loss is not None:
            check_positive("stop_loss", self.stop_loss)
        if self.stop_patience is not None:
            check_whole("stop_patience", self.stop_patience, 1, ITERATIONS_MOST)

    @classmethod
    def from_wishes(cls, wishes: Mapping[str, Any], rows: int | None = None, fit_batch: bool = False) -> Self:
        """Make an experiment from what was asked for; what was not asked for follows from the data.

        Parameters
        ----------
        wishes : mapping
            Values by field name; ``batch_size`` may also be ``"full"``.
        rows : int, optional
            How many rows the table has; None for generated data.
        fit_batch : bool
            Whether a batch size above the training set gives way to the default instead of being refused.

        Raises
        ------
        InputError
            For a value that is not valid, or a name that is not a field's.
        """
        check_names(wishes)
        wanted = dict(wishes)
        samples = wanted.setdefault("samples", SAMPLES if rows is None else rows)
        if rows is None:
            check_whole("samples", samples, SAMPLES_LEAST, SAMPLES_MOST)
        else:
            check_whole("samples", samples, SAMPLES_LEAST, rows, OF_THE_TABLE)
        train = wanted.setdefault("train", train_share(samples))
        _check_train(train, samples)
        batch_size = wanted.setdefault("batch_size", default_batch_size(train))
        if batch_size == FULL:
            wanted["batch_size"] = train
        elif fit_batch and isinstance(batch_size, int) and batch_size > train:
            wanted["batch_size"] = default_batch_size(train)
        if isinstance(wanted.get("start"), list):
            wanted["start"] = tuple(wanted["start"])
        for name in NUMBERS:
            if isinstance(wanted.get(name), int) and not isinstance(wanted[name], bool):
                wanted[name] = as_float(name, wanted[name])
        return cls(**wanted)

    def with_(self, **changes: Any) -> Self:
        """Return this experiment with some values changed; they are checked."""
        return replace(self, **changes)

    def resized(self, samples: int, train: int | None = None) -> Self:
        """Return this experiment on so many samples; the training set's share and the batch size follow."""
        train = train_share(samples) if train is None else train
        size = train if self.batch_size in (self.train, train) else self.batch_size
        size = size if size <= train else default_batch_size(train)
        return replace(self, samples=samples, train=train, batch_size=max(1, size))

    def changes_to(self, other: Experiment) -> dict[str, Any]:
        """Return the values in which another experiment differs, by field name."""
        mine, others = asdict(self), asdict(other)
        return {name: value for name, value in others.items() if value != mine[name]}

    def to_toml(self) -> str:
        """Return the text of an experiment file that opens again to this experiment."""
        lines = ["# An experiment of Perceptron Lab: python main.py FILE.toml opens it."]
        for name, value in asdict(self).items():
            if value is not None:
                lines.append(f"{name} = {toml_value(value)}")
        return "\n".join(lines) + "\n"


def check_names(wishes: Mapping[str, Any], where: str = "experiment") -> None:
    """Refuse a key that no field has, by its name."""
    check_keys(wishes, [field.name for field in fields(Experiment)], where)


def check_data(data: object) -> None:
    """Refuse data that is neither a known name nor the path of a CSV file."""
    if not isinstance(data, str) or not (is_file(data) or data in DATA):
        raise InputError(NO_DATA, "data", value=data, names=Known(DATA))
    try:
        data.encode("utf-8")
    except UnicodeEncodeError as error:
        raise InputError(NOT_UNICODE, "data", value=data) from error


def is_file(data: str) -> bool:
    """Tell whether `data` names a CSV file rather than a generator or a table."""
    return data.lower().endswith(".csv")


def train_share(samples: int) -> int:
    """Return how many of `samples` train unless asked otherwise: two of three."""
    numerator, denominator = TRAIN_SHARE
    return round(samples * numerator / denominator)


def default_batch_size(train: int) -> int:
    """Return the batch size unless asked otherwise: 200, or a tenth of a training set that is smaller than that."""
    return BATCH_SIZE if train >= BATCH_SIZE else max(1, round(train / ITERATIONS_OF_SMALL_SETS))


def _check_train(train: object, samples: int) -> None:
    check_whole("train", train, SMALLEST_SET, samples - SMALLEST_SET, OF_THE_SAMPLES, samples=samples)
