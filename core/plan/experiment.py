"""The experiment: everything that a run depends on, as one frozen value that checks itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
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
from core.plan.errors import EPOCHS, ITERATIONS, QT_TRANSLATE_NOOP, Counted, InputError, Known
from core.plan.tables import DECIMALS, Dialect, Rows
from core.plan.toml_text import toml_document

SAMPLES_LEAST, SAMPLES_MOST = 10, 1_000_000
ITERATIONS_MOST = 5_000_000
SEED_MOST = 2**63 - 1
SAMPLES, BATCH_SIZE = 3000, 200
STARTS_MOST = 1000  # that are trained together
ITERATIONS_OF_SMALL_SETS = 10  # in an epoch, as the defaults have
START_SEED = 35  # a start that gets about five of six samples wrong, so that the default run has something to learn
TRAIN_SHARE = (2, 3)
SMALLEST_SET = 2  # one sample of each class
FULL, ALL = "full", "all"
ROWS_OF_A_SMALL_TABLE = 10  # of fewer rows all train, unless asked otherwise
DIALECT_FIELDS = tuple(field.name for field in fields(Dialect))
TABLE_FIELDS = ("columns", "label", "classes", *DIALECT_FIELDS)  # that only a table in a file has
DATA_FIELDS = ("data", "samples", "train", "data_seed", "standardise", *TABLE_FIELDS, "rows")  # the data depend on them
STOP_RULES = ("stop_accuracy", "stop_loss", "stop_patience")
_FILE = re.compile(r"\.\w{1,12}\Z|[/\\]")
NUMBERS = ("learning_rate", "stop_accuracy", "stop_loss")  # where a whole number means the float

OF_THE_TABLE = QT_TRANSLATE_NOOP(
    "core", "{field}: “{value}” is not valid. Enter a whole number from {least} to {most}, the rows of the table."
)
OF_THE_TRAINING_SET = QT_TRANSLATE_NOOP(
    "core",
    "{field}: “{value}” is not valid. Enter a whole number from {least} to {most}, the size of the training set.",
)
OF_THE_SAMPLES = QT_TRANSLATE_NOOP(
    "core",
    "{field}: “{value}” is not valid. Enter a whole number from {least} to {most}, or {samples} for no test set: "
    "both sets need at least one sample of each class.",
)
ONLY_ALL = QT_TRANSLATE_NOOP(
    "core", "{field}: “{value}” is not valid. Of {samples} samples all must train. Enter {samples}, or all."
)
NO_TEST_SET = QT_TRANSLATE_NOOP("core", "{field} needs a test set, and all samples train.")
TWO_NAMES = QT_TRANSLATE_NOOP("core", "{field}: “{value}” is not valid. Enter two different names.")
NO_NAME = QT_TRANSLATE_NOOP("core", "{field}: “{value}” is not valid. Enter a name.")
NO_FILE = QT_TRANSLATE_NOOP("core", "{field} goes with a table in a file, not with the data {data}.")
OTHER_DATA = QT_TRANSLATE_NOOP("core", "The rows are of the data {value}, but the experiment trains on {data}.")
TOO_MANY_ITERATIONS = QT_TRANSLATE_NOOP(
    "core",
    "{epochs} of {each} are {iterations}; a run may have at most {most}. Choose fewer epochs or a larger batch size.",
)
NO_DATA = QT_TRANSLATE_NOOP(
    "core", "{field}: “{value}” is not valid. Choose one of these: {names}; or the name of a file."
)
NOT_UNICODE = QT_TRANSLATE_NOOP("core", "{field}: “{value}” is not valid. The name of a file must be Unicode text.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Experiment:
    """All that a run depends on: the same experiment gives the same bytes, on one machine, always.

    Parameters
    ----------
    data : str
        One of `core.plan.choices.DATA`, the path of a file that holds a table, or the name of `rows`.
    samples, train : int
        How many samples there are (10, of a table 2, to 1,000,000), and how many of them train; the others test,
        unless all train.
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
    standardise : bool
        Whether the features of a table are standardised, or stay as they are in it.
    bias : bool
        Whether b is learned; else it is 0 and stays it.
    columns, label, classes : two str, str, two str, optional
        Of a table in a file: the columns that are x1 and x2, that of the label, and its values that are class 0 and
        class 1, one of which may be ``rest``. A column is meant by its name, else by its number from 1.
    encoding, delimiter, decimal, header, sheet : optional
        How a file is to be read, where that is not to be found out; see `core.plan.tables.Dialect`.
    rows : Rows, optional
        Own data that travel with the experiment.

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
    learning_rate: float = 0.4
    loss: str = "cross_entropy"
    seed: int = 0
    start_seed: int = START_SEED
    start: tuple[float, float, float] | None = None
    start_scheme: str = "wide_normal"
    shuffle: bool = True
    stop_accuracy: float | None = None
    stop_loss: float | None = None
    stop_patience: int | None = None
    standardise: bool = True
    bias: bool = True
    columns: tuple[str, str] | None = None
    label: str | None = None
    classes: tuple[str, str] | None = None
    encoding: str | None = None
    delimiter: str | None = None
    decimal: str | None = None
    header: bool | None = None
    sheet: str | None = None
    rows: Rows | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        self._check_data()
        _check_train(self.train, self.samples)
        for name in ("data_seed", "seed", "start_seed"):
            check_whole(name, getattr(self, name), 0, SEED_MOST)
        check_whole("batch_size", self.batch_size, 1, self.train, OF_THE_TRAINING_SET)
        check_whole("epochs", self.epochs, 1, ITERATIONS_MOST)
        check_positive("learning_rate", self.learning_rate)
        check_choice("loss", self.loss, LOSSES)
        check_start(self.start)
        check_choice("start_scheme", self.start_scheme, START_SCHEMES)
        for name in ("shuffle", "standardise", "bias"):
            check_switch(name, getattr(self, name))
        self._check_stop_rules()
        iterations = self.epochs * -(-self.train // self.batch_size)
        if iterations > ITERATIONS_MOST:
            raise InputError(
                TOO_MANY_ITERATIONS,
                epochs=Counted(self.epochs, EPOCHS),
                each=Counted(-(-self.train // self.batch_size), ITERATIONS),
                iterations=Counted(iterations, ITERATIONS),
                most=ITERATIONS_MOST,
            )

    def _check_data(self) -> None:
        if self.rows is None:
            check_data(self.data)
            check_whole("samples", self.samples, samples_least(self.data), SAMPLES_MOST)
        else:
            if self.rows.name != self.data:
                raise InputError(OTHER_DATA, "data", value=self.rows.name, data=self.data)
            self.rows.check_learnable()
            check_whole("samples", self.samples, SMALLEST_SET, len(self.rows.rows), OF_THE_TABLE)
        for name in TABLE_FIELDS:
            if getattr(self, name) is not None and (self.rows is not None or not is_file(self.data)):
                raise InputError(NO_FILE, name, data=self.data)
        for name in ("columns", "classes"):
            two = getattr(self, name)
            if two is not None and not (isinstance(two, tuple) and len(two) == 2 and all(map(_is_name, two))):
                raise InputError(TWO_NAMES, name, value=two)
        for name in ("label", "encoding", "delimiter", "sheet"):
            one = getattr(self, name)
            if one is not None and not _is_name(one):
                raise InputError(NO_NAME, name, value=one)
        if self.decimal is not None:
            check_choice("decimal", self.decimal, DECIMALS)
        if self.header is not None:
            check_switch("header", self.header)

    @property
    def dialect(self) -> Dialect:
        """How the file is to be read, as far as it was asked for."""
        return Dialect(**{name: getattr(self, name) for name in DIALECT_FIELDS})

    @property
    def test(self) -> int:
        """How many samples test."""
        return self.samples - self.train

    def _check_stop_rules(self) -> None:
        if self.stop_accuracy is not None:
            check_share("stop_accuracy", self.stop_accuracy)
        if self.stop_loss is not None:
            check_positive("stop_loss", self.stop_loss)
        if self.stop_patience is not None:
            check_whole("stop_patience", self.stop_patience, 1, ITERATIONS_MOST)
            if self.test == 0:
                raise InputError(NO_TEST_SET, "stop_patience")

    @classmethod
    def from_wishes(cls, wishes: Mapping[str, Any], rows: int | None = None, fit_batch: bool = False) -> Self:
        """Make an experiment from what was asked for; what was not asked for follows from the data.

        Parameters
        ----------
        wishes : mapping
            Values by field name; ``batch_size`` may also be ``"full"``, and ``train`` ``"all"``.
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
        wanted = {name: _as_field(name, value) for name, value in wishes.items()}
        if isinstance(wanted.get("rows"), Rows):
            rows = len(wanted["rows"].rows)
        samples = wanted.setdefault("samples", SAMPLES if rows is None else rows)
        if rows is None:
            check_whole("samples", samples, samples_least(wanted.get("data", "")), SAMPLES_MOST)
        else:
            check_whole("samples", samples, SMALLEST_SET, rows, OF_THE_TABLE)
        train = wanted.setdefault("train", samples if samples < ROWS_OF_A_SMALL_TABLE else train_share(samples))
        if train == ALL:
            train = wanted["train"] = samples
        _check_train(train, samples)
        batch_size = wanted.setdefault("batch_size", default_batch_size(train))
        if batch_size == FULL:
            wanted["batch_size"] = train
        elif fit_batch and isinstance(batch_size, int) and batch_size > train:
            wanted["batch_size"] = default_batch_size(train)
        for name in NUMBERS:
            if isinstance(wanted.get(name), int) and not isinstance(wanted[name], bool):
                wanted[name] = as_float(name, wanted[name])
        return cls(**wanted)

    def with_(self, **changes: Any) -> Self:
        """Return this experiment with some values changed; they are checked.

        Other data has none of the columns, rows and ways of reading of the data before it.
        """
        data = changes.get("data", self.data)
        if data != self.data:
            changes = {**dict.fromkeys((*TABLE_FIELDS, "rows")), "standardise": True, **changes}
            if self.samples < samples_least(data):
                changes = {"samples": SAMPLES, "train": train_share(SAMPLES), **changes}
        return replace(self, **changes)

    def resized(self, samples: int, train: int | None = None) -> Self:
        """Return this experiment on so many samples; the training set's share and the batch size follow."""
        if train is None:
            train = samples if self.test == 0 else train_share(samples)
        size = train if self.batch_size in (self.train, train) else self.batch_size
        size = size if size <= train else default_batch_size(train)
        return replace(self, samples=samples, train=train, batch_size=max(1, size))

    def changes_to(self, other: Experiment) -> dict[str, Any]:
        """Return the values in which another experiment differs, by field name."""
        others = {field.name: getattr(other, field.name) for field in fields(other)}
        return {name: value for name, value in others.items() if value != getattr(self, name)}

    def to_toml(self) -> str:
        """Return the text of an experiment file that opens again to this experiment."""
        values = self.values()
        if self.rows is not None:
            values["rows"] = self.rows.values()
        return "# An experiment of Perceptron Lab: python main.py FILE.toml opens it.\n" + toml_document(values)

    def values(self) -> dict[str, Any]:
        """Return what is given, by field name; `from_wishes` makes the same experiment of it."""
        given = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: value for name, value in given.items() if value is not None}


def check_names(wishes: Mapping[str, Any], where: str = "experiment") -> None:
    """Refuse a key that no field has, by its name."""
    check_keys(wishes, [field.name for field in fields(Experiment)], where)


def check_data(data: object) -> None:
    """Refuse data that is neither a known name nor the path of a file."""
    if not isinstance(data, str) or not (is_file(data) or data in DATA):
        raise InputError(NO_DATA, "data", value=data, names=Known(DATA))
    try:
        data.encode("utf-8")
    except UnicodeEncodeError as error:
        raise InputError(NOT_UNICODE, "data", value=data) from error


def is_file(data: str) -> bool:
    """Tell whether `data` names a file rather than a data set: it has an ending, or a folder before it."""
    return _FILE.search(data) is not None


def samples_least(data: object) -> int:
    """Return how many samples there must be: of generated ones more, for a split to leave both classes in both sets."""
    if not isinstance(data, str):
        return SAMPLES_LEAST
    table = is_file(data) or (data in DATA and DATA[data].table is not None)
    return SMALLEST_SET if table else SAMPLES_LEAST


def _is_name(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _as_field(name: str, value: Any) -> Any:
    """Return a value of a file as the field has it: TOML has lists for tuples, and numbers may name columns."""
    if name == "rows" and isinstance(value, Mapping):
        return Rows.read(value)
    if name in ("columns", "classes", "label") and not isinstance(value, str) and value is not None:
        parts = value if isinstance(value, list | tuple) else [value]
        texts = [str(part) if isinstance(part, int | float) and not isinstance(part, bool) else part for part in parts]
        return tuple(texts) if isinstance(value, list | tuple) else texts[0]
    return tuple(value) if name == "start" and isinstance(value, list) else value


def train_share(samples: int) -> int:
    """Return how many of `samples` train unless asked otherwise: two of three."""
    numerator, denominator = TRAIN_SHARE
    return round(samples * numerator / denominator)


def default_batch_size(train: int) -> int:
    """Return the batch size unless asked otherwise: 200, or a tenth of a training set that is smaller than that."""
    return BATCH_SIZE if train >= BATCH_SIZE else max(1, round(train / ITERATIONS_OF_SMALL_SETS))


def _check_train(train: object, samples: int) -> None:
    if train == samples and isinstance(train, int):
        return
    most = samples - SMALLEST_SET
    template = OF_THE_SAMPLES if most >= SMALLEST_SET else ONLY_ALL
    check_whole("train", train, SMALLEST_SET, most, template, samples=samples)
