"""The door: without arguments it opens the window, `train` runs without one.

NumPy and Qt are imported where they are first needed, so that the machine can be prepared before, `train` runs
without Qt, and a word that cannot be is refused at once.
"""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import bootstrap

if __name__ == "__main__":
    bootstrap.enter()  # before the imports below, which a start inside .venv would otherwise make twice

from core.plan.errors import NO_MEMORY, InputError, shorten
from core.plan.experiment_file import read_wishes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.cli.commands import Screenshot, Train
    from core.data.dataset import Dataset
    from core.plan.experiment import Experiment
    from core.training.run import Run

# A pool of threads would spin beside the window's, and products as small as these gain nothing from it. NumPy
# reads this when it is imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

DONE, REFUSED, INTERRUPTED = 0, 2, 130
PROGRESS_SECONDS = 0.1


def main(arguments: list[str] | None = None) -> int:
    """Do what the command line asks for and return the exit status."""
    try:
        return obey(sys.argv[1:] if arguments is None else arguments)
    except InputError as error:
        say(error.about(option(error.field)), sys.stderr)
    except KeyboardInterrupt:
        say("Interrupted: nothing was written.", sys.stderr)
        return INTERRUPTED
    except MemoryError:
        say(NO_MEMORY, sys.stderr)
    except OSError as error:
        say(f"System error: {shorten(str(error))}", sys.stderr)
    return REFUSED


def option(field: str | None) -> str:
    return f"--{field.replace('_', '-')}" if field else ""


def obey(arguments: list[str]) -> int:
    if not arguments:
        return show_window(None)  # the usual start need not wait for the parts of the command line
    from core.cli.commands import Train, Window
    from core.cli.parse import parse

    if arguments[0] == "train" and not {"-h", "--help"}.isdisjoint(arguments):
        bootstrap.ready(bootstrap.NO_SCREEN)  # this help lists data and losses, which know themselves with NumPy
    try:
        command = parse(arguments)
    except SystemExit:  # --help or --version, already printed
        return DONE
    if isinstance(command, Train):
        return train(command) if command.race is None else race(command, command.race)
    if command.file is not None:
        read_wishes(command.file)  # refused here, a file costs neither the set-up of the machine nor a window
    return show_window(command.file) if isinstance(command, Window) else draw_window(command)


def show_window(file: Path | None) -> int:
    gc.disable()  # until the window stands: what its start makes is there to stay
    bootstrap.ready(bootstrap.WINDOW)
    from gui.app import open_window

    return open_window(file)


def draw_window(wanted: Screenshot) -> int:
    bootstrap.ready(bootstrap.OFFSCREEN)
    from gui.app import take_screenshot

    return take_screenshot(wanted)


def train(command: Train) -> int:
    wishes = command.wishes()
    bootstrap.ready(bootstrap.NO_SCREEN)
    from core.cli.results import check_folder, write_results
    from core.data.dataset import prepare
    from core.training.run import Run

    experiment, dataset = prepare(wishes)
    check_folder(command.out, experiment.data)
    run = Run(experiment, dataset)
    watched = sys.stderr is not None and sys.stderr.isatty()
    try:
        starts = None if command.starts is None else train_starts(experiment, dataset, command.starts, watched)
        while not run.finished:
            run.extend(run.schedule.iterations, PROGRESS_SECONDS)
            if watched:
                say(f"\riteration {run.head:,} of {run.schedule.iterations:,} ", sys.stderr, end="")
        summary = write_results(run, command.out, starts and starts[1])
    finally:
        if watched:
            say("\r" + " " * 60 + "\r", sys.stderr, end="")
    if run.diverged_at:
        reason = f"the learning rate {experiment.learning_rate!r} was too large"
        if run.history.epochs.count == 0:
            reason = "the loss of the start is not a finite number"
        say(f"Iteration {run.diverged_at} broke, its numbers overflowed: {reason}.", sys.stderr)
    done = f"{run.head} of {run.schedule.iterations} iterations in {run.seconds:.3g} s"
    if run.stopped:
        done += f", ended there by {run.stopped.rule} = {run.stopped.value:g}"
    if summary["train_accuracy"] is not None:
        done += f", accuracy {summary['train_accuracy']:.4g} (train) and {summary['test_accuracy']:.4g} (test)"
    say(f"{done}: written to {shorten(str(command.out))}", sys.stdout)
    if starts:
        say(starts[0], sys.stdout)
    return DONE


def race(command: Train, sizes: Sequence[int | str]) -> int:
    wishes = command.wishes()
    bootstrap.ready(bootstrap.NO_SCREEN)
    from core.cli.race import (
        check_race_folder,
        cost_in_words,
        race_experiments,
        train_race,
        usual_target,
        write_race,
    )
    from core.data.dataset import prepare

    experiment, dataset = prepare(wishes)
    experiments = race_experiments(experiment, sizes)
    check_race_folder(command.out, experiment.data, experiments)
    watched = sys.stderr is not None and sys.stderr.isatty()

    def tell(run: Run) -> None:
        if watched:
            size, count = run.experiment.batch_size, run.schedule.iterations
            say(f"\rbatch size {size}: iteration {run.head:,} of {count:,} ", sys.stderr, end="")

    try:
        runs = train_race(list(experiments.values()), dataset, tell)
        target = usual_target(runs[0]) if command.target is None else command.target
        costs = write_race(runs, command.out, list(experiments), target)
    finally:
        if watched:
            say("\r" + " " * 60 + "\r", sys.stderr, end="")
    for run, cost in zip(runs, costs, strict=True):
        if run.diverged_at:
            size, broke = run.experiment.batch_size, run.diverged_at
            say(f"Batch size {size}: iteration {broke} broke, its numbers overflowed.", sys.stderr)
        say(cost_in_words(cost), sys.stdout)
    say(f"written to {shorten(str(command.out))}", sys.stdout)
    return DONE


def train_starts(
    experiment: Experiment, dataset: Dataset, number: int, watched: bool
) -> tuple[str, dict[str, list[str]]]:
    """Train many starts; return what became of them, in a sentence and as a file by its name."""
    from core.analysis.many_starts import many_starts
    from core.cli.starts import STARTS_FILE, starts_in_words, starts_table

    def tell(share: float) -> None:
        if watched:
            say(f"\r{number} starts: {share:.0%} ", sys.stderr, end="")

    found = many_starts(experiment, dataset, number, progress=tell)
    return starts_in_words(found) + ".", {STARTS_FILE: list(starts_table(found))}


def say(text: str, stream: TextIO | None, end: str = "\n") -> None:
    """Print to a stream that may lack letters (a Windows console), be closed (a pipe) or not be there (pythonw)."""
    if stream is None:
        return
    letters = stream.encoding or "ascii"
    try:
        print(text.encode(letters, "backslashreplace").decode(letters), end=end, file=stream, flush=True)
    except OSError:
        # the reader of a pipe has gone: what is left in the buffer must not be tried once more at the end
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


if __name__ == "__main__":
    sys.exit(main())
