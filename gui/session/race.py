"""A race: runs on stages beside each other, moved together by one clock."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from core.analysis.costs import Costs, default_target, make_costs
from core.analysis.minimum import Minimum
from core.picture.frame import Frame
from core.picture.race import places_a_moment
from core.plan.cursor import Cursor
from core.training.clock import COUNTING, ITERATIONS, Clock
from core.training.run import Run
from gui.session.playback import Stage
from gui.session.race_goal import Goal
from gui.session.race_picture import RacePicture
from gui.threads.training import Job

AHEAD_LEAST = 200.0  # iterations: fewer at a time would measure the calls instead of the computing


class Race:
    """Stages under one clock; the chosen one is the one whose batch, field and numbers are shown.

    Parameters
    ----------
    stages : sequence of Stage
        Of runs on the same data and from the same start.
    chosen : int
        Which of them is chosen, from 0.
    clock : Clock

    Attributes
    ----------
    target : float, optional
        The loss that the costs are about.
    goal : Goal, optional
    ended : bool
        Whether the race came to its end by playing.
    frame : Frame
    """

    def __init__(self, stages: Sequence[Stage], chosen: int, clock: Clock = COUNTING) -> None:
        self.stages = list(stages)
        self.chosen = chosen
        self.clock = clock
        self.target: float | None = None
        self.goal: Goal | None = None
        self.ended = False
        self._moment = 0.0
        self._turn = 0  # the stage whose curves are renewed next
        self._views: int | None = None  # the turn of the views, while it runs fast; once at rest all draw
        self._fast = False
        self._key: tuple[object, ...] = ()
        self._picture = RacePicture()
        for stage in self.stages:
            stage.beside = self.stages
        self.frame: Frame = self._picture.frame(self, False)

    # --- the parts -----------------------------------------------------------------------------------------------

    @property
    def stage(self) -> Stage:
        """The chosen stage."""
        return self.stages[self.chosen]

    @property
    def runs(self) -> list[Run]:
        """The runs, in the order of the race."""
        return [stage.run for stage in self.stages]

    @property
    def moment(self) -> float:
        """Where the clock stands."""
        return math.floor(self._moment) if self.clock.counts else self._moment

    @property
    def end(self) -> float:
        """Where the clock stands when the last run is over."""
        return max(self.clock.end(run) for run in self.runs)

    @property
    def reached(self) -> float:
        """The last moment at which one of the runs was seen."""
        return max(self.clock.moment(stage.run, stage.reached) for stage in self.stages)

    @property
    def at_end(self) -> bool:
        """Whether every run stands at its end."""
        return all(stage.at_end for stage in self.stages)

    def choose(self, number: int) -> None:
        """Choose another run."""
        self.stages[number].landscape = self.stage.landscape  # that of the data, whichever run is chosen
        self.chosen = number

    def replace(self, number: int, stage: Stage) -> None:
        """Let another run take the place of one; all begin again."""
        stage.landscape, stage.beside = self.stage.landscape, self.stages
        self.stages[number] = stage
        self.to_start()

    def add(self, stage: Stage) -> None:
        """Let one more run race; it is chosen, and all begin again."""
        stage.beside = self.stages
        self.stages.append(stage)
        self.choose(len(self.stages) - 1)
        self.to_start()

    def remove(self, number: int) -> None:
        """Take a run out; the others stay where they are."""
        landscape = self.stages.pop(number).landscape
        self.chosen, self.goal = min(self.chosen, len(self.stages) - 1), None
        self.stage.landscape = landscape

    def again(self, stages: Sequence[Stage], chosen: int) -> Race:
        """Return a race of other runs on the same clock."""
        return Race(stages, chosen, self.clock)

    def aim(self, minimum: Minimum | None) -> None:
        """Take the usual target, unless there is one, as soon as it is known how far the loss can fall."""
        scores = self.stage.run.history.epochs
        if self.target is None and minimum is not None and scores.count:
            self.target = default_target(scores.at("train_loss", 0), minimum.loss)

    def costs(self) -> list[Costs]:
        """Return the cost card of every run, as far as it was seen."""
        target = self.target
        return [] if target is None else [make_costs(stage.seen, target) for stage in self.stages]

    # --- the clock -----------------------------------------------------------------------------------------------

    def set_clock(self, clock: Clock) -> None:
        """Share another clock; the runs stay where they are until the race moves on, from the hindmost."""
        self.clock, self.goal = clock, None
        under_way = [stage for stage in self.stages if not stage.at_end]
        at = [clock.moment(stage.run, stage.cursor.done) for stage in under_way or self.stages]
        self._moment = min(at) if under_way else max(at)

    def play(self, iterations: float, walking: bool) -> None:
        """Move the clock by so many iterations of the chosen run, as far as training has come; none is walked."""
        each = self.clock.each(self.stage.run)
        self._fast = iterations >= 1
        step = iterations if math.isinf(iterations) else iterations * each
        self._move_to(min(self._moment + step, self._limit()))
        self.ended = self.at_end

    def _limit(self) -> float:
        """Return the last moment that can be shown."""
        unfinished = [self.clock.limit(run) for run in self.runs if not run.finished]
        return max(min(unfinished), self._moment if self._shown(self._moment) else 0.0) if unfinished else self.end

    def _shown(self, moment: float) -> bool:
        return all(self.clock.shows(run, moment) for run in self.runs)

    def _move_to(self, moment: float) -> None:
        if moment != self._moment:
            self.ended = False
        self._moment = moment
        for stage in self.stages:
            last = min(stage.run.head, stage.last)
            stage.walking = False
            stage.move(Cursor.after(min(self.clock.iteration(stage.run, moment), last)))

    def to_start(self) -> None:
        """Stand at the start."""
        self.goal = None
        self._move_to(0.0)

    def job(self, ahead: float | None) -> Job:
        """Return what is to be trained: `ahead` iterations of the chosen run before the clock; None: for the goal."""
        goal = self.goal
        if goal is not None and goal.moment is None:
            assert goal.cursor is not None
            return Job((goal.run,), COUNTING, goal.cursor.iteration)
        if goal is not None:
            moment = goal.moment or 0.0
            if goal.cursor is not None:  # the phases of an iteration are shown once it is trained
                moment = max(moment, self.clock.moment(goal.run, min(goal.cursor.iteration, goal.run.head)))
        elif ahead is None:
            moment = 0.0
        else:
            moment = self._moment + max(ahead, AHEAD_LEAST) * (self.clock.each(self.stage.run) or 1e-9)
        return Job(tuple(self.runs), self.clock, moment)

    # --- goals ---------------------------------------------------------------------------------------------------

    def follow_goal(self) -> None:
        """Go towards the goal, as far as training has come."""
        goal = self.goal
        if goal is None:
            return
        if goal.moment is None:
            assert goal.cursor is not None
            if not goal.run.finished and goal.run.head < goal.cursor.iteration:
                return
            done = min(goal.cursor.done, goal.run.head)
            cursor = goal.cursor if goal.cursor.tick % 4 and goal.cursor.iteration <= goal.run.head else None
            goal = self.goal = replace(goal, moment=self.clock.moment(goal.run, done), cursor=cursor)
        wanted = min(goal.moment or 0.0, self.end)
        self._move_to(wanted if self._shown(wanted) else min(wanted, self._limit()))
        if self._moment == wanted:
            if goal.cursor is not None:
                self.stage.walking = True
                self.stage.move(goal.cursor)
            self.goal = None

    def after_iterations(self, iterations: int) -> Goal:
        """Return the goal some iterations on, or back: of the clock, where it counts them, else of the chosen run."""
        at = self._going
        if self.clock.name == ITERATIONS:
            return Goal(min(max(0.0, at + iterations), self.end), self.stage.run)
        stepper = self._stepper(iterations)
        done = self.clock.iteration(stepper.run, at)
        if iterations < 0 and self.clock.moment(stepper.run, min(done, stepper.run.head)) < at:
            iterations += 1  # the iteration that is under way counts as one
        return self._goal(stepper, Cursor.after(max(0, done + iterations)))

    def after_epochs(self, epochs: int) -> Goal:
        """Return the goal at the end of an epoch of the chosen run: of the next for 1, of the one before for −1."""
        stepper = self._stepper(epochs)
        done, each = self.clock.iteration(stepper.run, self._going), stepper.run.schedule.iterations_per_epoch
        epoch = done // each if epochs > 0 else -(-done // each)
        return self._goal(stepper, Cursor.after(max(0, epoch + epochs) * each))

    def after_phases(self, phases: int) -> Goal:
        """Return the goal some phases of the chosen run on, or back."""
        return self._goal(self.stage, self.stage.after_phases(phases))

    def at_phase(self, phase: str) -> Goal:
        """Return the goal at a phase of the chosen run's iteration on screen."""
        return self._goal(self.stage, self.stage.cursor.at_phase(phase))

    def at_iteration(self, iteration: int) -> Goal:
        """Return the goal at the end of an iteration of the chosen run."""
        return self._goal(self.stage, Cursor.after(iteration))

    def at_place(self, place: int) -> Goal:
        """Return the goal at a place of the timeline."""
        places = places_a_moment(self.clock, self.end)
        return Goal(min(max(0.0, place / places if places else 0.0), self.end), self.stage.run)

    def at_reached(self) -> Goal:
        """Return the goal at the last moment that was seen."""
        return Goal(self.reached, self.stage.run)

    @property
    def _going(self) -> float:
        goal = self.goal
        return self.moment if goal is None or goal.moment is None else goal.moment

    def _stepper(self, forward: int) -> Stage:
        """Return the stage whose iterations are stepped: the chosen one or, if it is over, the coarsest."""
        if forward < 0 or not self.stage.at_end:
            return self.stage
        others = (stage for stage in self.stages if not stage.at_end)
        return max(others, key=lambda stage: stage.run.experiment.batch_size, default=self.stage)

    def _goal(self, stage: Stage, cursor: Cursor) -> Goal:
        run = stage.run
        cursor = min(cursor, Cursor.after(stage.last if run.finished else run.schedule.iterations))
        if cursor != Cursor.after(cursor.done) or not (self.clock.counts or cursor.iteration <= run.head):
            return Goal(None, run, cursor)
        return Goal(self.clock.moment(run, cursor.done), run)

    # --- what is on screen ---------------------------------------------------------------------------------------

    def set_epochs(self, epochs: Sequence[int]) -> None:
        """Let the runs end later or earlier, each at its own number of epochs."""
        for stage, number in zip(self.stages, epochs, strict=True):
            stage.set_epochs(number)
        self._moment = min(self._moment, self.end)

    def renew_frame(self, playing: bool = False) -> bool:
        """Make `frame` anew; False when nothing changed since."""
        self._renew_curves(playing)
        fresh = self.stage.renew_frame(playing)
        key = (
            self.clock,
            self.chosen,
            self.target,
            self._moment,
            *((stage.cursor, stage.curves, stage.run.history.progress.count) for stage in self.stages),
        )
        changed = fresh or key != self._key
        if not changed and self._views is None:
            return False
        self._key = key
        self._views = 1 - (self._views or 0) if changed and playing and self._fast else None
        self.frame = self._picture.frame(self, playing, self._views)
        return True

    def _renew_curves(self, playing: bool) -> None:
        """Make late curves anew: while playing those of one stage a frame, in turns."""
        for _ in self.stages:
            self._turn = (self._turn + 1) % len(self.stages)
            if self.stages[self._turn].renew_curves(playing) and playing:
                return
