"""What is on: runs moved together by one clock, one of them chosen. A single run is a show of one."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from core.analysis.costs import default_target, first_at
from core.analysis.divergence import make_divergence
from core.analysis.landscape import Landscape, plane_box
from core.analysis.minimum import Minimum
from core.data.arrays import Box
from core.picture.curves import Ghost
from core.picture.frame import Descent, Frame, make_descent, make_frame
from core.picture.plotted_data import PlottedData
from core.picture.readings import Readings, make_readings
from core.plan.cursor import PHASES, Cursor
from core.training.clock import COUNTING, ITERATIONS, Clock
from core.training.run import Run
from gui.session.goals import Goal
from gui.session.playback import Playback
from gui.threads.training import Job
from gui.words import race as race_words

MOST_UNTIL_TARGET = 20_000  # iterations: what is not at its target by then will not come there in a lesson
LOOKED_AHEAD = 64  # iterations that are trained at least, to see where a run comes to its target


class Show:
    """Runs under one clock; the chosen one is the one whose batch, field and numbers are shown.

    Parameters
    ----------
    playbacks : sequence of Playback
        Of runs on the same data and from the same start.
    data : PlottedData
        That of the runs.
    chosen : int
        Which of them is chosen, from 0.
    clock : Clock
    ghost : Ghost, optional
        What stays of the run before.

    Attributes
    ----------
    target : float, optional
        The loss that the costs are about.
    goal : Goal, optional
    until_target : bool
        Whether each of several runs ends where its loss comes to the target; see `end_at_target`.
    walking : bool
        Whether the phases are walked through one by one.
    ended : bool
        Whether it came to its end by playing.
    """

    def __init__(
        self,
        playbacks: Sequence[Playback],
        data: PlottedData,
        chosen: int = 0,
        clock: Clock = COUNTING,
        ghost: Ghost | None = None,
    ) -> None:
        self.playbacks = list(playbacks)
        self.data = data
        self.chosen = chosen
        self.clock = clock
        self.ghost = ghost
        self.target: float | None = None
        self.chosen_target: float | None = None  # None: the usual one
        self.until_target = False
        self._firsts: dict[int, tuple[object, int | None]] = {}  # by run: when it came to the target, as far as known
        self._undecided: list[Run] = []  # of the runs that are to end at the target: where is not known yet
        self.goal: Goal | None = None
        self.walking = False
        self.ended = False
        self._moment = self.playback.cursor.tick / len(PHASES) if clock == COUNTING else 0.0
        self._turn = 0  # the playback whose curves are renewed next
        self._key: tuple[object, ...] = ()
        self._frame: Frame | None = None
        self._readings: tuple[tuple[object, ...], Readings] | None = None

    # --- the parts -----------------------------------------------------------------------------------------------

    @property
    def playback(self) -> Playback:
        """The chosen one."""
        return self.playbacks[self.chosen]

    @property
    def runs(self) -> tuple[Run, ...]:
        """The runs, in their order."""
        return tuple(playback.run for playback in self.playbacks)

    @property
    def alone(self) -> bool:
        """Whether there is one run: then it walks while it plays, and is not scored between its epochs."""
        return len(self.playbacks) == 1

    @property
    def moment(self) -> float:
        """Where the clock stands."""
        return math.floor(self._moment) if self.clock.counts else self._moment

    @property
    def iteration(self) -> float:
        """Where the chosen run stands, a part of an iteration included where the clock counts them."""
        return self._moment if self.clock == COUNTING else float(self.playback.cursor.done)

    @property
    def end(self) -> float:
        """Where the clock stands when the last run is over."""
        return max(self.clock.end(run) for run in self.runs)

    @property
    def reached(self) -> float:
        """The last moment at which one of the runs was seen."""
        return max(self.clock.moment(playback.run, playback.reached) for playback in self.playbacks)

    @property
    def at_end(self) -> bool:
        """Whether every run stands at its end."""
        return all(playback.at_end for playback in self.playbacks)

    def replace(self, number: int, playback: Playback) -> None:
        """Let another run take the place of one; all begin again."""
        self.playbacks[number] = playback
        self.to_start()

    def add(self, playback: Playback) -> None:
        """Add a run; it is chosen, and all begin again."""
        self.playbacks.append(playback)
        self.chosen = len(self.playbacks) - 1
        self.to_start()

    def remove(self, number: int) -> None:
        """Take a run out; the others stay where they are."""
        del self.playbacks[number]
        self.chosen, self.goal = min(self.chosen, len(self.playbacks) - 1), None

    def take_usual_target(self, minimum: Minimum | None) -> None:
        """Take the usual target, unless there is one, as soon as it is known how far the loss can fall."""
        scores = self.playback.run.history.epochs
        if self.target is None and not self.alone and minimum is not None and scores.count:
            self.target = default_target(float(scores.read("train_loss", 0, 1)[0]), minimum.loss)

    def end_at_target(self) -> bool:
        """End each run where it comes to the target, as soon as that is known; tell whether an end has moved."""
        if not self.until_target or self.target is None or self.alone:
            self._undecided = []
            return False
        moved, undecided = False, []
        for playback in self.playbacks:
            run = playback.run
            sought = (self.target, run.history.progress.count)
            if run.id not in self._firsts or self._firsts[run.id][0] != sought:
                self._firsts[run.id] = sought, first_at(run, self.target)
            first = self._firsts[run.id][1]
            until = MOST_UNTIL_TARGET if first is None else max(1, first)
            if until != run.schedule.until:
                playback.set_epochs(-(-until // run.schedule.iterations_per_epoch), until)
                moved = True
            if until == MOST_UNTIL_TARGET and not run.finished:
                undecided.append(run)
        self._undecided = undecided
        self._moment = min(self._moment, self.end)
        return moved

    @property
    def seeking(self) -> bool:
        """Whether runs are trained ahead, to see where they come to the target."""
        return bool(self._undecided)

    def set_epochs(self, epochs: Sequence[int], until: int | None = None) -> None:
        """Let the runs end later or earlier, each at its own number of epochs, or all at an iteration before that.

        Raises
        ------
        InputError
            When there would be too many iterations.
        """
        for playback, number in zip(self.playbacks, epochs, strict=True):
            playback.set_epochs(number, until)
        self._moment = min(self._moment, self.end)

    # --- the clock -----------------------------------------------------------------------------------------------

    def set_clock(self, clock: Clock) -> None:
        """Share another clock; the runs stay where they are until the show moves on, from the hindmost."""
        self.clock, self.goal = clock, None
        under_way = [playback for playback in self.playbacks if not playback.at_end]
        at = [clock.moment(playback.run, playback.cursor.done) for playback in under_way or self.playbacks]
        self._moment = min(at) if under_way else max(at)

    def play(self, iterations: float, walking: bool) -> None:
        """Move the clock by so many iterations of the chosen run, as far as training has come.

        Parameters
        ----------
        iterations : float
            May be a part of one; infinite goes to the head.
        walking : bool
            Whether a single run shows the phases one after another, or whole iterations only.
        """
        step = iterations if math.isinf(iterations) else iterations * self.clock.each(self.playback.run)
        self._move_to(min(self._moment + step, self._limit()), walking and self.alone, onwards=True)
        self.ended = self.at_end

    def to_start(self) -> None:
        """Stand at the start."""
        self.goal = None
        self._move_to(0.0)

    def forget(self) -> None:
        """Stand at the start as if nothing had been seen; only the part of the plane that was needed stays."""
        self.playbacks = [Playback(playback.run) for playback in self.playbacks]
        self._readings = None
        self.to_start()

    def job(self, ahead: float | None) -> Job:
        """Return what is to be trained: `ahead` iterations of the chosen run before the clock; None: for the goal."""
        goal = self.goal
        if self._undecided:
            head = min(run.head for run in self._undecided)
            return Job(tuple(self._undecided), COUNTING, max(LOOKED_AHEAD, 2 * head))
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
            moment = self._moment + ahead * (self.clock.each(self.playback.run) or 1e-9)
        counted = self.clock.counts and math.isfinite(moment)
        return Job(self.runs, self.clock, math.ceil(moment) if counted else moment)

    def _limit(self) -> float:
        """Return the last moment that can be shown."""
        unfinished = [self.clock.limit(run) for run in self.runs if not run.finished]
        return max(min(unfinished), self._moment if self._shown(self._moment) else 0.0) if unfinished else self.end

    def _shown(self, moment: float) -> bool:
        return all(self.clock.shows(run, moment) for run in self.runs)

    def _move_to(self, moment: float, walking: bool = False, onwards: bool = False) -> None:
        if moment != self._moment:
            self.ended = False
        self._moment, self.walking = moment, walking
        for playback in self.playbacks:
            iteration = self.clock.iteration(playback.run, moment)
            cursor = Cursor(int(moment * len(PHASES))) if walking else Cursor.after(iteration)
            cursor = min(cursor, Cursor.after(min(playback.run.head, playback.last)))
            if onwards and playback.cursor.done == cursor.done:
                cursor = max(cursor, playback.cursor)  # out of the middle of an iteration nothing leads back
            playback.move(cursor)

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
            cursor = goal.cursor if goal.cursor.under_way and goal.cursor.iteration <= goal.run.head else None
            goal = self.goal = replace(goal, moment=self.clock.moment(goal.run, done), cursor=cursor)
        wanted = min(goal.moment or 0.0, self.end)
        self._move_to(wanted if self._shown(wanted) else min(wanted, self._limit()))
        if self._moment == wanted:
            self.walking, self.goal = goal.walking, None
            for playback in self.playbacks:  # another may have been chosen meanwhile
                if goal.cursor is not None and playback.run is goal.run:
                    playback.move(goal.cursor)
            if goal.cursor is not None and self.clock.name == ITERATIONS:
                self._moment = goal.cursor.tick / len(PHASES)

    @property
    def going(self) -> float:
        """The moment that it stands at, or is going to."""
        goal = self.goal
        if goal is None:
            return self.moment
        if goal.moment is not None:
            return goal.moment
        assert goal.cursor is not None
        return self.clock.moment(goal.run, goal.cursor.done) if self.clock.counts else self.moment

    # --- what is on screen ---------------------------------------------------------------------------------------

    def frame(
        self,
        landscape: Landscape | None = None,
        playing: bool = False,
        plain: bool = False,
        path_seen: bool = True,
    ) -> Frame:
        """Return the moment on screen, without readings; the frame before where nothing has changed since.

        Parameters
        ----------
        landscape : Landscape, optional
            That of the training loss, as far as it is measured.
        playing : bool
            Whether the curves may be a moment late.
        plain : bool
            Whether frames are dear: then the curves may be later, and the picture is simpler.
        path_seen : bool
            Whether the paths are to be seen; else they wait for the pause.
        """
        self._renew_curves(playing, plain, path_seen)
        shown = (
            self.data,
            self.clock,
            self.chosen,
            self.target,
            self.until_target,
            self.moment,
            self.walking,
            self.ghost,
        )
        runs = (
            (one.run, one.run.schedule, one.run.history.progress.count, one.run.ended_early and one.reached >= one.last)
            for one in self.playbacks
        )
        seen = ((one.cursor, one.reached, one.curves) for one in self.playbacks)
        key = (shown, landscape, playing, plain, *runs, *seen)
        if self._frame is None or key != self._key:
            self._key, self._frame = key, self._make_frame(landscape, playing, plain)
        return self._frame

    def readings(self, speed: float | None = None) -> Readings:
        """Return the numbers of the moment on screen, computed once; the speed is the one that was measured."""
        seen = tuple((playback.run, playback.cursor, playback.reached) for playback in self.playbacks)
        scored = tuple((run.history.progress.count, run.schedule) for run in self.runs)
        key = (seen, scored, self.chosen, self.target, speed)
        if self._readings is None or self._readings[0] != key:
            self._readings = key, make_readings(seen, self.chosen, self.target, speed)
        return self._readings[1]

    def plane(self, minimum: Minimum | None) -> Box:
        """Return the part of the plane of the weights that the descents have needed by now."""
        path = np.vstack([playback.curves.path for playback in self.playbacks])
        return plane_box(path, minimum)

    def _make_frame(self, landscape: Landscape | None, playing: bool, plain: bool) -> Frame:
        labels = race_words.run_labels([run.experiment for run in self.runs])
        descents = tuple(
            self._make_descent(number, label, playback, playing)
            for number, (label, playback) in enumerate(zip(labels, self.playbacks, strict=True))
        )
        run = self.playback.run
        # a single run that ends early keeps its axis: what was planned is part of the picture
        end = float(run.schedule.iterations) if self.alone else self.end
        return make_frame(
            run,
            descents,
            self.chosen,
            self.clock,
            (self.moment, self.reached, end),
            self.data,
            target=self.target,
            until_target=self.until_target,
            walking=self.walking,
            ghost=self.ghost,
            landscape=landscape,
            playing=playing,
            plain=plain,
        )

    def _make_descent(self, number: int, label: str, playback: Playback, playing: bool) -> Descent:
        return make_descent(
            playback.seen,
            number,
            label,
            playback.cursor,
            self.clock,
            playback.curves,
            playback.score_curve(self.clock, playing),
            make_divergence(playback.seen) if self.alone else None,
        )

    def _renew_curves(self, playing: bool, plain: bool, path_seen: bool) -> None:
        """Make late curves anew: while playing those of one run a frame, in turns; where frames are dear, all at once.

        Then nothing but the plane is painted between: in turns with one run a frame, a frame of three descents on a
        quarter of a processor takes 6 ms of the window's processor time in place of 8 (`python -m benchmarks slow`,
        row "three-descents, 3,000 samples").
        """
        for _ in self.playbacks:
            self._turn = (self._turn + 1) % len(self.playbacks)
            if (
                self.playbacks[self._turn].renew_curves(playing, not self.alone, plain, path_seen)
                and playing
                and not plain
            ):
                return
