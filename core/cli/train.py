"""Training without a window: one run, with or without many starts, or a race."""

from __future__ import annotations

import sys
import time

from core.cli.commands import Train
from core.cli.console import DONE, Progress, interruptible, say
from core.cli.results import check_folder, write_results
from core.cli.table_words import table_in_words
from core.data.dataset import Dataset, prepare
from core.plan.errors import shorten
from core.plan.experiment import Experiment
from core.training.memory import reserve
from core.training.run import Run

PROGRESS_SECONDS = 0.1


@interruptible()
def train(command: Train) -> int:
    """Train what was asked for, write the results, and say how it went.

    Returns
    -------
    int
        The exit status.

    Raises
    ------
    InputError
        For a value that is not valid, data that cannot be used, or a folder that cannot be written to.
    """
    reserve()
    experiment, dataset = prepare(command.wishes())
    told = table_in_words(experiment, dataset)
    if command.race is None:
        _train_run(command, experiment, dataset, told)
    else:
        _train_race(command, command.race, experiment, dataset, told)
    return DONE


def _train_run(command: Train, experiment: Experiment, dataset: Dataset, table: str) -> None:
    check_folder(command.out, experiment.data)
    told, extra = None, None
    with Progress() as progress:
        if command.starts is not None:
            told, extra = _train_starts(experiment, dataset, command.starts, progress)
        run, began = Run(experiment, dataset), time.perf_counter()
        while not run.finished:
            run.extend(run.schedule.iterations, PROGRESS_SECONDS)
            progress.tell(f"iteration {run.head:,} of {run.schedule.iterations:,}")
        took = time.perf_counter() - began
        summary = write_results(run, command.out, extra)
    if table:
        say(table, sys.stdout)
    if run.diverged_at:
        reason = f"the learning rate {experiment.learning_rate!r} is too large"
        if run.history.epochs.count == 0:
            reason = "the loss of the start is not a finite number"
        say(f"Diverged at iteration {run.diverged_at} (overflow): {reason}.", sys.stderr)
    done = f"{run.head} of {run.schedule.iterations} iterations in {took:.3g} s"
    if run.stopped:
        done += f", stopped by {run.stopped.rule} = {run.stopped.value:g}"
    if summary["train_accuracy"] is not None:
        done += f", accuracy {summary['train_accuracy']:.4g} (train)"
    if summary["test_accuracy"] is not None:
        done += f" and {summary['test_accuracy']:.4g} (test)"
    say(f"{done}: written to {shorten(str(command.out))}", sys.stdout)
    if told:
        say(told, sys.stdout)


def _train_starts(
    experiment: Experiment, dataset: Dataset, number: int, progress: Progress
) -> tuple[str, dict[str, list[str]]]:
    """Train many starts; return what became of them, in a sentence and as a file by its name."""
    from core.analysis.many_starts import many_starts  # here and below: most trainings do without
    from core.cli.starts import STARTS_FILE, starts_in_words, starts_table

    found = many_starts(
        experiment, dataset, number, progress=lambda share: progress.tell(f"{number} starts: {share:.0%}")
    )
    return starts_in_words(found) + ".", {STARTS_FILE: [starts_table(found)]}


def _train_race(
    command: Train, sizes: tuple[int | str, ...], experiment: Experiment, dataset: Dataset, table: str
) -> None:
    from core.cli.race import check_race_folder, cost_in_words, race_experiments, train_race, usual_target, write_race

    experiments = race_experiments(experiment, sizes)
    check_race_folder(command.out, experiment.data, experiments)
    with Progress() as progress:

        def tell(run: Run) -> None:
            size, count = run.experiment.batch_size, run.schedule.iterations
            progress.tell(f"batch size {size}: iteration {run.head:,} of {count:,}")

        runs = train_race(list(experiments.values()), dataset, tell)
        target = usual_target(runs[0]) if command.target is None else command.target
        costs = write_race(runs, command.out, list(experiments), target)
    if table:
        say(table, sys.stdout)
    for run, cost in zip(runs, costs, strict=True):
        if run.diverged_at:
            say(f"Batch size {cost.batch_size}: diverged at iteration {run.diverged_at} (overflow).", sys.stderr)
        say(cost_in_words(cost), sys.stdout)
    say(f"written to {shorten(str(command.out))}", sys.stdout)
