"""A whole training as files, as `train` writes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path
from typing import Any

from core.analysis.question import Tools
from core.cli.race import usual_target, write_race
from core.cli.results import write_results
from core.cli.starts import STARTS_FILE, starts_table
from core.plan.errors import InputError
from core.training.run import Run
from core.training.score_grid import extend_progress
from gui.session.show import Show

TURN_SECONDS = 0.05  # of training, between two looks whether it is still wanted


def folder_in(parent: Path, name: str) -> Path:
    """Return a folder that is not there yet."""
    names = (name if number == 1 else f"{name}-{number}" for number in count(1))
    return next(parent / candidate for candidate in names if not (parent / candidate).exists())


def write_training(show: Show, folder: Path, comma: bool, starts: Any) -> Callable[[Tools], Path]:
    """Return the work of writing what `train` writes of a run, or of runs side by side, trained to their ends.

    Parameters
    ----------
    show : Show
        Its runs are trained once more, from their experiments: the same numbers, and those on screen are left alone.
    folder : Path
        A new one.
    comma : bool
        Whether numbers have a decimal comma and cells are parted by semicolons.
    starts : ManyStarts, optional
        What became of many starts, where they were computed.
    """
    dataset, target = show.playback.run.dataset, show.target
    plans = [(run.experiment, run.schedule.until) for run in show.runs]

    def work(tools: Tools) -> Path:
        runs: list[Run] = []
        for number, (experiment, until) in enumerate(plans):
            run = Run(experiment, dataset, runs[0] if runs else None)
            run.set_epochs(experiment.epochs, until)
            runs.append(run)
            while not run.finished:
                run.extend(run.schedule.iterations, TURN_SECONDS, tools.give_way)
                tools.give_way()
                tools.progress((number + run.head / run.schedule.iterations) / len(plans))
        try:
            if len(runs) == 1:
                extra = None if starts is None else {STARTS_FILE: [starts_table(starts)]}
                write_results(runs[0], folder, extra, comma, tools.give_way)
            else:
                for run in runs:
                    extend_progress(run, give_way=tools.give_way)
                aim = usual_target(runs[0]) if target is None else target
                write_race(runs, folder, _folders(runs), aim, comma, tools.give_way)
        except InputError as error:
            error.where = ""  # there is no --out
            raise
        return folder

    return work


def _folders(runs: Sequence[Run]) -> list[str]:
    """Return a folder of its own for each run, by its batch size."""
    names: list[str] = []
    for run in runs:
        name = f"batch-{run.experiment.batch_size}"
        names.append(name if name not in names else f"{name}-rate-{run.experiment.learning_rate:g}")
    return names
