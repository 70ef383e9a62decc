"""A run on stage: where its cursor stands, and what of it is on screen."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from typing import Any

import numpy as np

from core.analysis.landscape import Sight, Slice, followed, grown_box, with_minimum
from core.analysis.minimum import Minimum
from core.analysis.step_state import StepState, make_step_state
from core.data.arrays import Box
from core.picture.curves import make_curves, make_ghost
from core.picture.detail import Detail, make_detail
from core.picture.frame import (
    Curves,
    Frame,
    Ghost,
    Landscape,
    Scene,
    Scores,
    make_frame,
)
from core.picture.sketch import Sketch
from core.plan.cursor import PHASES, Cursor
from core.training.clock import COUNTING
from core.training.run import Run
from core.training.seen import Seen
from gui.threads.training import Job

CURVES_SECONDS = 0.03  # between two refreshes of the curves while playing
B_DRIFT = 0.04  # of the plane's height: when b has moved this much, the landscape is measured anew


class Stage:
    """One run, its cursor, and the parts of its frame that outlive a frame.

    Parameters
    ----------
    run : Run
    scene : Scene
        Of the run's own data.
    ghost : Ghost, optional
        What stays of the run before.

    Attributes
    ----------
    cursor : Cursor
    reached : int
        The last iteration that was ever on screen.
    goal : Cursor, optional
        Where the cursor goes as soon as training has come so far.
    walking : bool
        Whether the phases are walked through one by one.
    ended : bool
        Whether the cursor came to the run's end by playing.
    landscape : Landscape, optional
    beside : sequence of Stage
        All stages of the race that it is in; their descents are in the landscape too.
    curves : Curves
        As far as it was seen, or a moment late.
    frame : Frame
        What is on screen.
    """

    def __init__(self, run: Run, scene: Scene, ghost: Ghost | None) -> None:
        self.run, self.scene, self.ghost = run, scene, ghost
        self.cursor = Cursor()
        self.reached = 0
        self.goal: Cursor | None = None
        self.walking = False
        self.ended = False
        self.landscape: Landscape | None = None
        self.beside: Sequence[Stage] = ()
        self._exact = 0.0
        self._sketch = Sketch(run.history)
        self.curves: Curves = make_curves(Seen(run, 0), self._sketch)
        self._curves_at = 0.0
        self._curves_stale = False
        self._box: Box = grown_box(None, self.curves.path)
        self._key: tuple[Any, ...] = ()
        self.frame: Frame = self._make_frame()

    @property
    def last(self) -> int:
        """The last iteration that the cursor can come to."""
        iterations = self.run.schedule.iterations
        return min(self.run.head, iterations) if self.run.ended_early else iterations

    @property
    def seen(self) -> Seen:
        """The run as far as it was ever on screen."""
        return Seen(self.run, self.reached)

    @property
    def at_end(self) -> bool:
        """Whether the cursor stands at the end of a run that is over."""
        return self.run.finished and self.cursor >= Cursor.after(self.last)

    def move(self, cursor: Cursor) -> None:
        """Put the cursor somewhere between the start and the head."""
        self._move(cursor, cursor.tick / len(PHASES))

    def play(self, iterations: float, walking: bool) -> None:
        """Move the cursor forward by a part of an iteration, or many, as far as training has come.

        Parameters
        ----------
        iterations : float
            Infinite goes to the head.
        walking : bool
            Whether the phases are shown one after another, or whole iterations only.
        """
        self.walking = walking
        exact = min(self._exact + iterations, float(min(self.run.head, self.last)))
        parts = len(PHASES) if walking else 1
        on = Cursor(int(exact * parts) * len(PHASES) // parts)
        self._move(max(on, self.cursor), exact)  # from the middle of an iteration whole iterations never lead back
        self.ended = self.at_end

    def follow_goal(self) -> None:
        """Go towards the goal, as far as training has come."""
        if self.goal is not None:
            self.goal = min(self.goal, Cursor.after(self.last))
            self.move(min(self.goal, Cursor.after(min(self.run.head, self.last))))
            if self.cursor == self.goal:
                self.goal = None

    @property
    def stage(self) -> Stage:
        """The stage itself: where a race has many, a single run has one."""
        return self

    def to_start(self) -> None:
        """Stand at the start."""
        self.move(Cursor())

    def job(self, ahead: float | None) -> Job:
        """Return what is to be trained: `ahead` iterations before the cursor; None: up to the goal."""
        if self.goal is not None:
            target: float = self.goal.iteration
        else:
            target = 0.0 if ahead is None else self._exact + ahead
        return Job((self.run,), COUNTING, math.ceil(min(target, self.run.schedule.iterations)))

    def at_phase(self, phase: str) -> Cursor:
        """Return the cursor at a phase of the iteration on screen."""
        return self.cursor.at_phase(phase)

    def at_place(self, place: int) -> Cursor:
        """Return the cursor at a place of the timeline: at the end of an iteration."""
        return self.at_iteration(max(0, place))

    def at_iteration(self, iteration: int) -> Cursor:
        """Return the cursor at the end of an iteration."""
        return Cursor.after(iteration)

    def at_reached(self) -> Cursor:
        """Return the cursor at the last iteration that was seen."""
        return Cursor.after(self.reached)

    def after_phases(self, phases: int) -> Cursor:
        """Return the cursor some phases on, or back, from where it is going."""
        return Cursor(max(0, self._going.tick + phases))

    def after_iterations(self, iterations: int) -> Cursor:
        """Return the cursor some iterations on, or back; an iteration that is under way counts as one."""
        at = self._going
        return Cursor.after(max(0, (at.done if iterations > 0 else at.iteration) + iterations))

    def after_epochs(self, epochs: int) -> Cursor:
        """Return the cursor at the end of an epoch: of the next for 1, of the one before for −1."""
        at, each = self._going, self.run.schedule.iterations_per_epoch
        epoch = at.done // each if epochs > 0 else -(-at.iteration // each)
        return Cursor.after(max(0, epoch + epochs) * each)

    @property
    def _going(self) -> Cursor:
        return self.cursor if self.goal is None else self.goal

    def set_epochs(self, epochs: int) -> None:
        """Let the run end later or earlier.

        Raises
        ------
        InputError
            When there would be too many iterations.
        """
        self.run.set_epochs(epochs)
        self.reached = min(self.reached, self.last)
        if self.cursor > Cursor.after(self.last):
            self.move(Cursor.after(self.last))

    def renew_frame(self, playing: bool = False) -> bool:
        """Make `frame` anew; False when nothing changed since.

        Parameters
        ----------
        playing : bool
            Whether the curves may be a moment late, which at full speed spares half the work of a frame.
        """
        self.renew_curves(playing)
        ended_early = self.run.ended_early and self.reached >= self.last
        key = (
            self.cursor,
            self.reached,
            self.run.schedule,
            self.ghost,
            self.landscape,
            ended_early,
            self.walking,
            self.curves,
        )
        if key == self._key:
            return False
        self._key = key
        self.frame = self._make_frame()
        return True

    def draw_anew(self) -> None:
        """Make the next frame anew, though nothing changed: the views have drawn others since."""
        self._key = ()
        self._curves_stale = True

    def renew_curves(self, playing: bool) -> bool:
        """Make `curves` anew if they are late; False when they are not, or may be a moment longer."""
        now = time.perf_counter()
        if self.reached == self.curves.upto and not self.curves.rough and not self._curves_stale:
            return False
        if playing and now - self._curves_at < CURVES_SECONDS:
            return False
        self.curves = make_curves(self.seen, self._sketch, hurried=playing, path_alone=bool(self.beside))
        self._curves_at, self._curves_stale = now, False
        return True

    def detail(self) -> Detail | None:
        """Return every number of the iteration on screen."""
        return self.frame.detail or make_detail(self.run, self.cursor)

    def scores(self) -> Scores:
        """Return the scores of the weights on screen."""
        return Seen(self.run, self.cursor.done).scores()

    def step_state(self) -> StepState:
        """Return how the descent goes at the cursor, and how large a step may be there."""
        return make_step_state(Seen(self.run, self.cursor.done))

    def leave_ghost(self) -> Ghost:
        """Return what stays of this run when another takes the stage."""
        return make_ghost(self.seen, self._sketch)

    def wanted_slice(self, sight: Sight, minimum: Minimum | None, exact: bool = False) -> Slice | None:
        """Return which slice of the landscape should be on screen; None when it is, or is being made finer.

        Parameters
        ----------
        sight : Sight
        minimum : Minimum, optional
            That of the run's training loss, where it is known.
        exact : bool
            Whether it has to be at the very b on screen; while a run plays, one that is near will do.
        """
        path = np.vstack([stage.curves.path for stage in self.beside or (self,)])
        self._box = grown_box(self._box, with_minimum(path, minimum))
        box = sight.box or self._box
        wanted = Slice(box, followed(float(self.frame.weights[2])), sight.at_minimum, sight.box is not None)
        old = self.landscape
        if old is None or (old.box, old.asked.at_minimum) != (box, sight.at_minimum):
            return wanted
        drift = 0.0 if exact else B_DRIFT * (box[3] - box[1])
        return None if old.at_minimum or abs(wanted.b - old.b) <= drift else wanted

    def _move(self, cursor: Cursor, exact: float) -> None:
        if cursor != self.cursor:
            self.ended = False
        self.cursor, self._exact = cursor, exact
        self.reached = max(self.reached, cursor.iteration)

    def _make_frame(self) -> Frame:
        return make_frame(self.seen, self.cursor, self.scene, self.curves, self.ghost, self.landscape, self.walking)
