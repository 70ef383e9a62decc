"""What the run of a lesson's step comes to, trained without a window."""

from __future__ import annotations

from core.analysis.many_starts import many_starts
from core.data.dataset import make_dataset
from core.data.give_way import GiveWay, go_on
from core.picture.lesson_values import LessonValues, lesson_values
from core.plan.lesson import Step
from core.training.clock import COUNTING, Clock
from core.training.run import SLICE_SECONDS, Run
from core.training.seen import Seen

STARTS_ITERATIONS_MOST = 20_000  # as the window has it


def values_after(step: Step, give_way: GiveWay = go_on) -> LessonValues:
    """Return what there is to say of a step once what it shows was seen.

    Parameters
    ----------
    step : Step
    give_way : function
        Called every few milliseconds; may wait, and may raise to end the work.

    Raises
    ------
    InputError
        When the data of the step cannot be used.
    """
    moment = step.played
    dataset = make_dataset(moment.experiment, give_way)
    entered = [entry.enter(moment.experiment, moment.iterations) for entry in moment.runs] or [moment.experiment]
    runs: list[Run] = []
    for experiment in entered:
        run = Run(experiment, dataset, runs[0] if runs else None)
        run.set_epochs(experiment.epochs, moment.iterations if moment.runs else None)
        runs.append(run)
    shown = runs[moment.chosen if moment.runs else 0]
    clock = Clock(moment.clock) if moment.runs else COUNTING
    iteration = min(max(step.play_to, moment.iteration), shown.schedule.iterations)
    _train(shown, iteration, give_way)
    now = clock.moment(shown, min(iteration, shown.head))
    for run in runs:
        while not clock.shows(run, now):
            _train(run, clock.goal(run, now), give_way)
    seen = [Seen(run, min(clock.iteration(run, now), run.head)) for run in runs]
    starts = None
    if moment.scene == "starts":
        changes = {} if moment.starts_seed is None else {"start_seed": moment.starts_seed}
        experiment = shown.experiment.with_(start=None, **changes)
        starts = many_starts(experiment, dataset, moment.starts, None, STARTS_ITERATIONS_MOST, give_way)
    return lesson_values(seen[runs.index(shown)], seen if moment.runs else (), starts)


def _train(run: Run, iteration: int, give_way: GiveWay) -> None:
    while not run.finished and run.head < iteration:
        run.extend(iteration, SLICE_SECONDS, give_way)
        give_way()
