"""A finished run as five files, and what goes with it: all are written, or the folder stays as it was."""

from __future__ import annotations

import json
import math
import os
import shutil
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from core.cli.table import csv_text, with_decimal_comma
from core.data.arrays import NDArray
from core.data.give_way import GiveWay, go_on
from core.data.samples_csv import PIECE
from core.plan.errors import InputError
from core.plan.files import refusal
from core.training.clock import SECONDS, Clock
from core.training.history import WEIGHTS
from core.training.run import Run
from core.training.scoring import straightness

Summary = dict[str, Any]

METRICS = ("train_loss", "train_accuracy", "test_loss", "test_accuracy")
FILES = ("experiment.toml", "data.csv", "iterations.csv", "epochs.csv", "summary.json")
EXTRAS = ("starts.csv",)  # written where they were asked for
ROOM = ".results-"  # the beginning of a name
ROOM_SECONDS_MOST = 3600.0  # no results take as long to be written

NOT_A_FOLDER = "--out: {path} is in the way of the results. It is not a folder."
NOT_A_FILE = "--out: {path} is in the way of the results. It is not a file."
OVERWRITES = "--out: the results in {folder} would overwrite the data {data}."


def check_folder(folder: Path, data: str, names: Sequence[str] = (*FILES, *EXTRAS)) -> None:
    """Refuse a folder that results cannot be written to, before a long training; nothing is left behind.

    Parameters
    ----------
    folder : Path
        Made where it does not exist, with its parents.
    data : str
        What the experiment trains on: a CSV file must not be overwritten by the results.
    names : sequence of str
        The files that would be written; one may lie in a folder of its own in `folder`.

    Raises
    ------
    InputError
    """
    with _said_of(folder), _room_in(folder):
        for path in (folder / name for name in names):
            if os.path.lexists(path.parent) and not path.parent.is_dir():
                raise InputError(NOT_A_FOLDER, path=str(path.parent))
            if os.path.lexists(path) and not path.is_file():
                raise InputError(NOT_A_FILE, path=str(path))
            if path.exists() and os.path.exists(data) and os.path.samefile(path, data):
                raise InputError(OVERWRITES, folder=str(folder), data=data)


def write_results(
    run: Run,
    folder: Path,
    extra: Mapping[str, Iterable[str]] | None = None,
    comma: bool = False,
    give_way: GiveWay = go_on,
) -> Summary:
    """Write the five files of a finished run into `folder`; older results there are replaced.

    The files are made aside and moved in when all are complete, so that a full disk or an interruption leaves
    neither half a result nor a mixture of two.

    Parameters
    ----------
    run : Run
    folder : Path
    extra : mapping of str to iterable of str, optional
        Further files by their names, of `EXTRAS`, as pieces of text.
    comma, give_way
        As `write_files` has them.

    Returns
    -------
    Summary
        What summary.json holds.

    Raises
    ------
    InputError
        When they cannot be written.
    """
    summary = summarise(run)
    write_files(folder, result_files(run, summary, extra), (*EXTRAS, *FILES), comma, give_way)
    return summary


def result_files(
    run: Run, summary: Summary, extra: Mapping[str, Iterable[str]] | None = None
) -> dict[str, Iterable[str]]:
    """Return the files of a finished run by their names, as pieces of text."""
    return {
        "experiment.toml": [run.experiment.to_toml()],
        "data.csv": data_lines(run),
        "iterations.csv": _iterations(run),
        "epochs.csv": _epochs(run),
        **(extra or {}),
        "summary.json": [json.dumps(summary, indent=2, allow_nan=False), "\n"],
    }


def write_files(
    folder: Path,
    pieces_of: Mapping[str, Iterable[str]],
    replaced: Sequence[str],
    comma: bool = False,
    give_way: GiveWay = go_on,
) -> None:
    """Write files into `folder`: all of them, or it stays as it was.

    Parameters
    ----------
    folder : Path
    pieces_of : mapping of str to iterable of str
        The text of each, by its name; one may lie in a folder of its own in `folder`.
    replaced : sequence of str
        The older files that go, whether there is a new one or not; the last one goes first.
    comma : bool
        Whether tables have a decimal comma, and semicolons between cells, as a spreadsheet of such a language wants.
    give_way : function
        Called before each piece; may wait, and may raise to end the work: nothing is written then.

    Raises
    ------
    InputError
        When they cannot be written.
    """
    with _said_of(folder), _room_in(folder) as room:
        for name, pieces in pieces_of.items():
            (room / name).parent.mkdir(exist_ok=True)
            with (room / name).open("w", encoding="utf-8", newline="\n") as file:
                for piece in pieces:
                    give_way()
                    file.write(with_decimal_comma(piece) if comma and name.endswith(".csv") else piece)
        _exchange(room, folder, list(pieces_of), replaced)
    _clear_away_old_rooms(folder)


def data_lines(run: Run) -> Iterator[str]:
    """Return data.csv in pieces: the values that training saw, first the training set, in its own order."""
    yield csv_text([("x1", "x2", "label", "set")])
    dataset = run.dataset
    for name, X, y in (("train", dataset.X_train, dataset.y_train), ("test", dataset.X_test, dataset.y_test)):
        for first in range(0, len(y), PIECE):
            rows = slice(first, first + PIECE)
            yield _lines([X[rows, 0], X[rows, 1], y[rows].astype(np.int64)], name)


def _iterations(run: Run) -> Iterator[str]:
    yield csv_text([("iteration", "epoch", "batch", "batch_size", "samples_seen", "w1", "w2", "b", "batch_loss")])
    schedule, recorded = run.schedule, run.history.iterations
    for first in range(0, recorded.count, PIECE):
        stop = min(first + PIECE, recorded.count)
        rows = np.arange(first, stop)
        epochs_done, batches_done = np.divmod(rows, schedule.iterations_per_epoch)
        seen_before = batches_done * schedule.batch_size
        seen_after = np.minimum(seen_before + schedule.batch_size, schedule.train)
        place = [rows + 1, epochs_done + 1, batches_done + 1, seen_after - seen_before]
        samples_seen = epochs_done * schedule.train + seen_after
        values = [recorded.read(name, first, stop) for name in (*WEIGHTS, "batch_loss")]
        yield _lines([*place, samples_seen, *values])


def _epochs(run: Run) -> Iterator[str]:
    yield csv_text([("epoch", "w1", "w2", "b", *METRICS, "weight_changes")])
    epochs, each = run.history.epochs, run.schedule.iterations_per_epoch
    at_once = max(1, PIECE // each)
    for first in range(0, epochs.count, at_once):
        stop = min(first + at_once, epochs.count)
        numbers = np.arange(first, stop)
        weights = run.history.weights_at(numbers * each)
        changed = run.history.changed((max(first, 1) - 1) * each, (stop - 1) * each)
        changes = changed.reshape(-1, each).sum(axis=1)
        if first == 0:  # epoch 0 is the start
            changes = np.append(0, changes)
        yield _lines([numbers, *weights.T, *_scores(run, first, stop).values(), changes])


def _lines(columns: Sequence[NDArray[Any]], *ends: str) -> str:
    """Return the lines of columns of equal length, each with the same cells at its end; a nan is an empty cell."""
    listed = [
        [None if value != value else value for value in column.tolist()] if np.isnan(column).any() else column.tolist()
        for column in columns
    ]
    return csv_text((*row, *ends) for row in zip(*listed, strict=True))


def _scores(run: Run, first: int, stop: int) -> dict[str, NDArray[Any]]:
    """Return the metrics of the epochs `first` … `stop` − 1, a column each; nan for those of no test set."""
    epochs, dataset = run.history.epochs, run.dataset
    return {
        "train_loss": epochs.read("train_loss", first, stop),
        "train_accuracy": np.divide(epochs.read("train_correct", first, stop), len(dataset.y_train)),
        "test_loss": epochs.read("test_loss", first, stop),
        "test_accuracy": np.divide(epochs.read("test_correct", first, stop), len(dataset.y_test) or math.nan),
    }


def summarise(run: Run) -> Summary:
    """Return what summary.json holds of a finished run."""
    with np.errstate(all="ignore"):  # a run that diverged ends near the largest float64
        straight = straightness(run.history.pieces())
    recorded = run.history.epochs.count  # none where even the loss of the start overflows
    last = _scores(run, max(recorded - 1, 0), recorded)
    return {
        "samples": run.experiment.samples,
        "train": run.experiment.train,
        "test": run.experiment.test,
        "batch_size": run.experiment.batch_size,
        "iterations_per_epoch": run.schedule.iterations_per_epoch,
        "epochs": run.experiment.epochs,
        "iterations": run.head,
        "diverged_at": run.diverged_at,
        "stopped_at": None if run.stopped is None else run.stopped.iteration,
        "stopped_by": None if run.stopped is None else run.stopped.rule,
        "seconds": Clock(SECONDS).moment(run, run.head),
        "straightness": straight if straight is None or np.isfinite(straight) else None,
        **{name: _or_none(float(column[0])) if recorded else None for name, column in last.items()},
        **_table_summary(run),
    }


def _table_summary(run: Run) -> Summary:
    """Return what else summary.json holds of a run on a table: names, and the weights for its own units."""
    dataset = run.dataset
    if dataset.samples is None:
        return {}
    scaling = dataset.scaling
    with np.errstate(all="ignore"):
        weights = dataset.in_original_units(run.history.weights(run.head))
    return {
        "names": list(dataset.features),
        "classes": list(dataset.classes),
        "mean": None if scaling is None else scaling.mean.tolist(),
        "deviation": None if scaling is None else scaling.deviation.tolist(),
        "original_units": dict(zip(WEIGHTS, map(_or_none, weights.tolist()), strict=True)),
    }


def _or_none(value: float) -> float | None:
    """Return a number, or None where JSON has none for it."""
    return value if math.isfinite(value) else None


@contextmanager
def _said_of(folder: Path) -> Iterator[None]:
    """Turn what the system says against a folder into one sentence."""
    try:
        yield
    except (OSError, ValueError) as error:
        raise refusal(folder, error, "--out") from error


@contextmanager
def _room_in(folder: Path) -> Iterator[Path]:
    """Make `folder`, and in it an empty one for the time being; in the end, folders made here that are empty go."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    try:
        for path in reversed(missing):
            path.mkdir()
        with TemporaryDirectory(prefix=ROOM, dir=folder, ignore_cleanup_errors=True) as room:
            yield Path(room)
    finally:
        for path in missing:
            with suppress(OSError, ValueError):
                path.rmdir()


def _clear_away_old_rooms(folder: Path) -> None:
    """Take away what a training that was killed while it wrote has left here: its results are replaced by now."""
    for room in folder.glob(f"{ROOM}*"):
        with suppress(OSError):
            if not room.is_symlink() and room.is_dir() and time.time() - room.stat().st_mtime > ROOM_SECONDS_MOST:
                shutil.rmtree(room)


def _exchange(room: Path, folder: Path, names: Sequence[str], replaced: Sequence[str]) -> None:
    """Move the files `names` of `room` into `folder` in place of the older ones, or put the older ones back.

    The last of the replaced goes first and its successor comes last: where it stands, the files belong together.
    """
    old = room / "old"
    made: list[Path] = []
    try:
        for name in reversed(replaced):
            if os.path.lexists(folder / name):
                (old / name).parent.mkdir(parents=True, exist_ok=True)
                os.replace(folder / name, old / name)
        for name in names:
            inside = (folder / name).parent
            if not inside.exists():
                inside.mkdir()
                made.append(inside)
            os.replace(room / name, folder / name)
    except BaseException:  # a file that another program holds open, an interruption
        for name in replaced:
            if os.path.lexists(old / name):
                os.replace(old / name, folder / name)
            elif name in names and not os.path.lexists(room / name):
                os.unlink(folder / name)
        for path in made:
            path.rmdir()
        raise
