"""A moment: an experiment and where one looked; what is saved, reopened, undone, and what a lesson is a list of."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from core.plan.checks import check_choice, check_positive, check_whole
from core.plan.cursor import CLOCKS, PHASES, Cursor
from core.plan.entry import RUNS_MOST, Entry
from core.plan.errors import QT_TRANSLATE_NOOP, InputError
from core.plan.experiment import (
    ITERATIONS_MOST,
    OF_THE_TRAINING_SET,
    SEED_MOST,
    STARTS_MOST,
    Experiment,
)
from core.plan.tables import Rows

OF_THE_RUN = QT_TRANSLATE_NOOP(
    "core", "{field}: “{value}” is not valid. Enter a whole number from {least} to {most}, the end of the run."
)
NO_PHASE = QT_TRANSLATE_NOOP("core", "{field}: “{value}” is not valid. The start has no phases.")
ONE_RUN = QT_TRANSLATE_NOOP("core", "A comparison needs at least two runs.")
SCENES = ("learn", "one-iteration", "three-descents", "epochs", "starts", "step-size")
SLICES = ("now", "minimum")  # the plane of the weights at the bias on screen, or at that of the minimum
STARTS = 20
SPEED = 10.0  # iterations a second
SAMPLE_SECONDS = 0.001  # of the slow computer, a sample


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """An experiment and where one looked.

    Parameters
    ----------
    experiment : Experiment
    scene : str
        One of `SCENES`.
    iteration : int
        Of the run on screen, 0 is the start.
    phase : str
        One of `PHASES`: the last one of that iteration that is shown.
    speed : float
        Iterations a second to play at, of the run on screen; infinite is as fast as it goes.
    clock : str
        One of `CLOCKS`: what the runs of a comparison share.
    runs : tuple of Entry
        The runs of a comparison, each in place of the experiment's batch size and learning rate; none for a
        single run.
    chosen : int
        Which of them is on screen, from 0.
    iterations : int, optional
        After how many iterations every run of a comparison ends; None: after the experiment's epochs.
    pins : tuple of Entry
        The runs that were pinned for the next comparison.
    target : float, optional
        The train loss that the costs are about; None for the usual one.
    until_target : bool
        Whether every run of a comparison ends as soon as it is there, after `iterations` at the latest.
    sample_seconds : float
        How long the slow computer takes for a sample.
    starts : int
        How many starts scene `starts` trains.
    starts_seed : int, optional
        The seed of the first of them; None for the experiment's own.
    slice : str
        One of `SLICES`.
    drawing : Rows, optional
        What is drawn in place of the experiment's data, as long as it lacks samples of a class.

    Raises
    ------
    InputError
        For a value that is not valid.
    """

    experiment: Experiment = field(default_factory=Experiment)
    scene: str = SCENES[0]
    iteration: int = 0
    phase: str = PHASES[-1]
    speed: float = SPEED
    clock: str = CLOCKS[0]
    runs: tuple[Entry, ...] = ()
    chosen: int = 0
    iterations: int | None = None
    pins: tuple[Entry, ...] = ()
    target: float | None = None
    until_target: bool = False
    sample_seconds: float = SAMPLE_SECONDS
    starts: int = STARTS
    starts_seed: int | None = None
    slice: str = SLICES[1]
    drawing: Rows | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        check_choice("scene", self.scene, SCENES)
        check_choice("phase", self.phase, PHASES)
        check_choice("clock", self.clock, CLOCKS)
        check_choice("slice", self.slice, SLICES)
        if self.speed != math.inf:
            check_positive("speed", self.speed)
        if self.target is not None:
            check_positive("target", self.target, or_zero=True)
        check_positive("sample_seconds", self.sample_seconds)
        if self.iterations is not None:
            check_whole("iterations", self.iterations, 1, ITERATIONS_MOST)
        self._check_runs()
        check_whole("iteration", self.iteration, 0, self.last, OF_THE_RUN)
        if self.iteration == 0 and self.phase != PHASES[-1]:
            raise InputError(NO_PHASE, "phase", value=self.phase)
        check_whole("starts", self.starts, 1, STARTS_MOST)
        if self.starts_seed is not None:
            check_whole("starts_seed", self.starts_seed, 0, SEED_MOST - (self.starts - 1))

    def _check_runs(self) -> None:
        for what, entries in (("runs", self.runs), ("pins", self.pins)):
            check_whole(what, len(entries), 0, RUNS_MOST)
            for entry in entries:
                if entry.batch_size is not None:
                    check_whole("batch_size", entry.batch_size, 1, self.experiment.train, OF_THE_TRAINING_SET)
                check_positive("learning_rate", entry.learning_rate)
        if len(self.runs) == 1:
            raise InputError(ONE_RUN, "runs")
        check_whole("chosen", self.chosen, 0, max(0, len(self.runs) - 1))

    @property
    def shown(self) -> Experiment:
        """The experiment of the run on screen."""
        return self.runs[self.chosen].enter(self.experiment) if self.runs else self.experiment

    @property
    def last(self) -> int:
        """The last iteration of the run on screen."""
        shown = self.shown
        iterations = shown.epochs * math.ceil(shown.train / shown.batch_size)
        return iterations if self.iterations is None else min(iterations, self.iterations)

    @property
    def cursor(self) -> Cursor:
        """Where the run on screen stands."""
        return Cursor.after(0) if self.iteration == 0 else Cursor.after(self.iteration).at_phase(self.phase)
