"""Data for an experiment: seeded generators and tables become a Dataset with a train and a test set."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from core.data import generators as generators  # each data set enters itself
from core.data import small_sets as small_sets
from core.data import tables as tables
from core.data.arrays import Array, NDArray
from core.data.give_way import GiveWay, go_on
from core.data.samples import Samples
from core.data.source import DATA, Generator
from core.plan.checks import check_whole
from core.plan.errors import QT_TRANSLATE_NOOP, InputError
from core.plan.experiment import (
    DIALECT_FIELDS,
    OF_THE_TABLE,
    SMALLEST_SET,
    Experiment,
    check_data,
    check_names,
    is_file,
)
from core.plan.tables import ROWS_MOST, Dialect, Rows

NO_DEVIATION = QT_TRANSLATE_NOOP(
    "core", "Column {name} cannot be standardised: its standard deviation over the training set is {value}."
)
TOO_FEW_OF_A_CLASS = QT_TRANSLATE_NOOP(
    "core",
    "Rows of the two classes: {zeros} and {ones}. The training set and the test set each need at least one of both.",
)


@dataclass(frozen=True, slots=True, eq=False)
class Scaling:
    """How a table was standardised: value = (measured − mean) ÷ deviation, both of the train set.

    Parameters
    ----------
    mean, deviation : (2,) float64
        Per feature, in its own unit; the deviation is the population's (divided by n).
    """

    mean: Array
    deviation: Array

    def apply(self, X: Array) -> Array:
        """Return the standardised values of X : (n_samples, 2)."""
        scaled: Array = (X - self.mean) / self.deviation
        return scaled


@dataclass(frozen=True, slots=True, eq=False)
class Dataset:
    """A train and a test set of labelled points; the arrays are read-only.

    Parameters
    ----------
    X_train, X_test : (n_samples, 2) float64
        The points, standardised where `scaling` is not None.
    y_train, y_test : (n_samples,) float64
        Labels 0.0 or 1.0.
    features, classes : two names each
    scaling : Scaling, optional
    measured_train, measured_test : (n_samples, 2) float64, optional
        The points as the table has them, where `scaling` is not None.
    left_out : int
        Rows of a table that were left out, because a value was missing or because they are of a third class.
    rows : int
        Complete rows of the table; 0 where the data is generated.
    samples : Samples, optional
        All of the table's, as they were read; None where the data is generated.
    """

    X_train: Array
    y_train: Array
    X_test: Array
    y_test: Array
    features: tuple[str, str] = ("x1", "x2")
    classes: tuple[str, str] = ("class 0", "class 1")
    scaling: Scaling | None = None
    measured_train: Array | None = None
    left_out: int = 0
    rows: int = 0
    samples: Samples | None = None
    measured_test: Array | None = None

    def __post_init__(self) -> None:
        for array in (self.X_train, self.y_train, self.X_test, self.y_test):
            array.setflags(write=False)

    def in_original_units(self, weights: Array) -> Array:
        """Return the weights (3,) that do with the values of the table what `weights` do with the standardised ones.

        With x = (measured − mean) ÷ deviation: w1·x1 + w2·x2 + b = Σ w ÷ deviation · measured + b − Σ w·mean ÷
        deviation.
        """
        if self.scaling is None:
            return weights
        w = weights[:2] / self.scaling.deviation
        return np.append(w, weights[2] - w @ self.scaling.mean)


MakeDataset = Callable[[Experiment], Dataset]


def prepare(
    wishes: Mapping[str, Any], fit_batch: bool = False, give_way: GiveWay = go_on, known: Samples | None = None
) -> tuple[Experiment, Dataset]:
    """Complete what was asked for into an experiment, and make its data.

    What is not asked for of a table in a file (its columns, its label, its classes) is proposed, and then stands in
    the experiment.

    Parameters
    ----------
    wishes : mapping
        Values by the field names of `Experiment`; missing ones follow from the data.
    fit_batch : bool
        Whether a batch size above the training set gives way to the default instead of being refused.
    give_way : function
        Called every few milliseconds while a file is read, and between the parts of other work; may raise to end it.
    known : Samples, optional
        Those of the columns and classes that are asked for, where the table was just read.

    Raises
    ------
    InputError
        For a value that is not valid, or a table that cannot be used.
    """
    check_names(wishes)
    data, rows = wishes.get("data", "clouds"), wishes.get("rows")
    if rows is not None:
        rows = rows if isinstance(rows, Rows) else Rows.read(rows)
        experiment = Experiment.from_wishes({**wishes, "rows": rows}, fit_batch=fit_batch)
        return experiment, _from_samples(experiment, Samples.of(rows))
    check_data(data)
    source = DATA.get(data)
    wishes = {**(source.wishes if source is not None else {}), **wishes}
    if source is not None and source.points is not None:
        experiment = Experiment.from_wishes(wishes, fit_batch=fit_batch)
        return experiment, _generate(experiment, source.points, give_way)
    samples, chosen = _read(data, wishes, give_way) if known is None else (known, {})
    experiment = Experiment.from_wishes({**wishes, **chosen}, rows=len(samples.y), fit_batch=fit_batch)
    return experiment, _from_samples(experiment, samples)


def make_dataset(experiment: Experiment, give_way: GiveWay = go_on) -> Dataset:
    """Return the data of `experiment`: the same experiment gives the same arrays.

    Parameters
    ----------
    experiment : Experiment
    give_way : function
        Called between pieces of the work, as by `prepare`.

    Raises
    ------
    InputError
        For a table that cannot be used.
    """
    if experiment.rows is not None:
        return _from_samples(experiment, Samples.of(experiment.rows))
    points = _generator(experiment.data)
    if points is not None:
        return _generate(experiment, points, give_way)
    samples, _ = _read(experiment.data, experiment.values(), give_way)
    return _from_samples(experiment, samples)


def with_rows(experiment: Experiment, dataset: Dataset) -> Experiment:
    """Return `experiment` with the rows of its file inside, so that it opens without the file to the same run.

    It is returned as it is where no file is needed, and where the file has more rows than travel inside.
    """
    samples = dataset.samples
    if samples is None or experiment.rows is not None or not is_file(experiment.data) or len(samples.y) > ROWS_MOST:
        return experiment
    name = Path(experiment.data).name
    nothing = dict.fromkeys(("columns", "label", "classes", *DIALECT_FIELDS))
    return replace(experiment, data=name, rows=samples.rows(name), **nothing)  # type: ignore[arg-type]


def _read(data: str, wishes: Mapping[str, Any], give_way: GiveWay = go_on) -> tuple[Samples, dict[str, Any]]:
    """Read a table; return its samples and which columns and classes they are, as an experiment has it."""
    # here: the window's first frame need not wait for them, 10 ms of its processor time
    from core.data.choose import choose, name_of
    from core.data.reading.read_table import read_table
    from core.data.taking import take

    asked = Experiment.from_wishes(
        {name: wishes[name] for name in ("data", "columns", "label", "classes", *DIALECT_FIELDS) if name in wishes}
        | {"samples": 2, "train": 2}
    )
    table = read_table(table_path(data), Dialect(**{name: getattr(asked, name) for name in DIALECT_FIELDS}), give_way)
    choice = choose(table, asked.columns, asked.label, asked.classes)
    give_way()
    samples = take(table, choice)
    chosen: dict[str, Any] = {}
    if is_file(data):
        chosen = {
            "columns": asked.columns or (name_of(table, choice.x1), name_of(table, choice.x2)),
            "label": asked.label or name_of(table, choice.label),
            "classes": asked.classes or samples.classes,
        }
    return samples, chosen


def table_path(data: str) -> Path:
    """Return where the table `data` lies: among those that come with the program, or the file that it names."""
    source = DATA.get(data)
    return Path(data) if source is None or source.table is None else source.table


def _generator(data: str) -> Generator | None:
    source = DATA.get(data)
    return None if source is None else source.points


def _generate(experiment: Experiment, points: Generator, give_way: GiveWay = go_on) -> Dataset:
    rng = np.random.default_rng(experiment.data_seed)
    train, test = experiment.train, experiment.samples - experiment.train
    y = np.concatenate([half_and_half(train, rng), half_and_half(test, rng)])
    give_way()
    X = points(y, rng)
    give_way()
    return Dataset(X[:train].copy(), y[:train].copy(), X[train:].copy(), y[train:].copy())


def half_and_half(n_samples: int, rng: np.random.Generator) -> Array:
    """Return labels of which half are 1, in random order, so that no set lacks a class."""
    return rng.permutation((np.arange(n_samples) % 2).astype(np.float64))


def _from_samples(experiment: Experiment, table: Samples) -> Dataset:
    """Draw the samples of an experiment out of those of a table, split and, where wanted, standardise them."""
    rng = np.random.default_rng(experiment.data_seed)
    check_whole("samples", experiment.samples, SMALLEST_SET, len(table.y), OF_THE_TABLE)
    rows = experiment.rows
    as_drawn = rows is not None and rows.test and (experiment.samples, experiment.test) == (len(rows.rows), rows.test)
    sets = 2 if experiment.test and not as_drawn else 1
    kept = _pick(table.y, experiment.samples, rng, left_of_each=0, kept_of_each=sets)
    X, y = table.X[kept], table.y[kept]
    in_train = np.ones(len(y), dtype=bool)
    if as_drawn:
        in_train[experiment.train :] = False
    elif experiment.test:
        in_train[:] = False
        in_train[_pick(y, experiment.train, rng, left_of_each=1, kept_of_each=1)] = True
    scaling = _scaling(X[in_train], table.features) if experiment.standardise else None
    measured = (None, None) if scaling is None else (X[in_train], X[~in_train])
    X = X if scaling is None else scaling.apply(X)
    return Dataset(
        X[in_train],
        y[in_train],
        X[~in_train],
        y[~in_train],
        table.features,
        table.classes,
        scaling,
        measured[0],
        sum(map(len, table.left_out.values())),
        len(table.y),
        table,
        measured[1],
    )


def _scaling(X: Array, features: tuple[str, str]) -> Scaling:
    """Return how the training points X : (train, 2) are standardised."""
    mean, deviation = X.mean(axis=0), X.std(axis=0)
    deviation[np.ptp(X, axis=0) == 0] = 0.0  # equal values may differ from their own mean by rounding
    for name, value in zip(features, deviation, strict=True):
        if not (np.isfinite(value) and value > 0):
            raise InputError(NO_DEVIATION, "data", name=name, value=float(value))
    return Scaling(mean, deviation)


def _pick(y: Array, wanted: int, rng: np.random.Generator, left_of_each: int, kept_of_each: int) -> NDArray[np.intp]:
    """Draw `wanted` rows, the classes in their proportion, and return them in the table's own order."""
    ones = int(y.sum())
    zeros = len(y) - ones
    least = max(kept_of_each, wanted - (zeros - left_of_each))
    most = min(ones - left_of_each, wanted - kept_of_each)
    if least > most:
        raise InputError(TOO_FEW_OF_A_CLASS, "data", zeros=zeros, ones=ones)
    ones_wanted = min(max(round(wanted * ones / len(y)), least), most)
    rows_of_0 = rng.permutation(np.flatnonzero(y == 0))[: wanted - ones_wanted]
    rows_of_1 = rng.permutation(np.flatnonzero(y == 1))[:ones_wanted]
    return np.sort(np.concatenate([rows_of_0, rows_of_1]))
