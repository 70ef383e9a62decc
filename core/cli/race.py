"""A race without a window: its runs, what they cost, and the files it leaves."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np

from core.analysis.costs import Costs, Price, default_target, make_costs
from core.analysis.minimum import find_minimum
from core.cli.results import FILES, Summary, check_folder, result_files, summarise, write_files
from core.cli.table import csv_text
from core.data.dataset import Dataset
from core.data.give_way import GiveWay, go_on
from core.plan.checks import check_whole
from core.plan.entry import RUNS_MOST, Entry
from core.plan.errors import InputError
from core.plan.experiment import FULL, OF_THE_TRAINING_SET, Experiment, default_batch_size
from core.training.run import Run
from core.training.score_grid import extend_progress
from core.training.seen import Seen

TABLE = "race.csv"
HEADINGS = (
    *("folder", "batch_size", "learning_rate", "epochs", "iterations", "samples_per_update", "seconds_per_update"),
    *("target_loss", "first_iterations", "first_samples", "first_seconds"),
    *("stays_iterations", "stays_samples", "stays_seconds", "never_settles", "swing", "straightness"),
    *("train_loss", "train_accuracy", "test_loss", "test_accuracy", "diverged_at", "stays_exact"),
)
TOO_MANY_RUNS = "--race: {count} runs are too many. A race has at most {most}."
TWICE = "--race: the batch size {size} is there twice."
TURN_SECONDS = 0.1


def race_experiments(experiment: Experiment, sizes: Sequence[int | str]) -> dict[str, Experiment]:
    """Return the experiments of a race by the folders of their results.

    Parameters
    ----------
    experiment : Experiment
        What the runs share.
    sizes : sequence of int or "full"
        Their batch sizes; none stands for 1, the experiment's own (or the usual one) and the whole training set.

    Raises
    ------
    InputError
        For a batch size that is not valid or there twice, or more than six.
    """
    if not sizes:
        own = experiment.batch_size
        mini = own if 1 < own < experiment.train else default_batch_size(experiment.train)
        sizes = list(dict.fromkeys([1, mini, experiment.train]))
    if len(sizes) > RUNS_MOST:
        raise InputError(TOO_MANY_RUNS, count=len(sizes), most=RUNS_MOST)
    found: dict[str, Experiment] = {}
    for size in sizes:
        whole = experiment.train if size == FULL else size
        check_whole("race", whole, 1, experiment.train, OF_THE_TRAINING_SET)
        one = experiment.with_(batch_size=whole, epochs=1)
        folder = f"batch-{whole}"
        if folder in found:
            raise InputError(TWICE, size=whole)
        found[folder] = Entry.of(one).enter(experiment)
    return found


def check_race_folder(folder: Path, data: str, names: Iterable[str]) -> None:
    """Refuse a folder that the results of a race cannot be written to; as `core.cli.results.check_folder`."""
    check_folder(folder, data, _files(names))


def train_race(
    experiments: Sequence[Experiment], dataset: Dataset, progress: Callable[[Run], None] = lambda _run: None
) -> list[Run]:
    """Train the runs of a race one after another, and score them on their common grid."""
    runs: list[Run] = []
    for experiment in experiments:
        run = Run(experiment, dataset, runs[0] if runs else None)
        runs.append(run)
        while not run.finished:
            run.extend(run.schedule.iterations, TURN_SECONDS)
            progress(run)
        extend_progress(run)
    return runs


def usual_target(run: Run) -> float:
    """Return the target at which 5 % of the way from the start's loss to the least loss there is are left."""
    with np.errstate(all="ignore"):
        least = find_minimum(run.learned, run.loss).loss
        return default_target(run.score_train(run.history.start).loss, least)


def write_race(
    runs: Sequence[Run],
    folder: Path,
    names: Sequence[str],
    target: float,
    comma: bool = False,
    give_way: GiveWay = go_on,
) -> list[Costs]:
    """Write a folder per run and race.csv with what each cost; all of them, or `folder` stays as it was.

    `comma` and `give_way` are as `core.cli.results.write_files` has them.

    Raises
    ------
    InputError
        When they cannot be written.
    """
    summaries = [summarise(run) for run in runs]
    costs = [make_costs(Seen(run, run.head), target) for run in runs]
    pieces: dict[str, Iterable[str]] = {}
    for run, name, summary in zip(runs, names, summaries, strict=True):
        pieces |= {f"{name}/{file}": text for file, text in result_files(run, summary).items()}
    pieces[TABLE] = [_table(names, runs, summaries, costs)]
    write_files(folder, pieces, _files(names), comma, give_way)
    return costs


def _files(names: Iterable[str]) -> list[str]:
    return [*(f"{name}/{file}" for name in names for file in FILES), TABLE]


def _table(names: Sequence[str], runs: Sequence[Run], summaries: Sequence[Summary], costs: Sequence[Costs]) -> str:
    table: list[Sequence[object]] = [HEADINGS]
    for name, run, summary, cost in zip(names, runs, summaries, costs, strict=True):
        values = (
            name,
            cost.batch_size,
            run.experiment.learning_rate,
            run.experiment.epochs,
            cost.updates,
            cost.batch_size,
            cost.seconds_per_update,
            cost.target,
            *_prices(cost.first),
            *_prices(cost.stays),
            str(cost.never_settles).lower(),
            cost.swing,
            cost.straightness,
            *(summary[key] for key in ("train_loss", "train_accuracy", "test_loss", "test_accuracy", "diverged_at")),
            str(cost.stays_exact).lower(),
        )
        table.append(values)
    return csv_text(table)


def _prices(price: Price | None) -> tuple[int | float | None, ...]:
    return (None, None, None) if price is None else (price.iterations, price.samples, price.seconds)


def cost_in_words(cost: Costs) -> str:
    """Return in a line what a run cost."""
    if cost.first is None:
        reached = f"loss {cost.target:.4g} not reached"
    else:
        reached = f"loss {cost.target:.4g} first after {cost.first.iterations} updates, {cost.first.samples} samples"
        stays = "does not stay there" if cost.stays is None else f"stays from update {cost.stays.iterations}"
        reached += ", never settles" if cost.never_settles else f", {stays}"
    each = math.nan if cost.seconds_per_update is None else 1e6 * cost.seconds_per_update
    return f"batch size {cost.batch_size}: {cost.updates} updates of {each:.3g} µs; {reached}"
