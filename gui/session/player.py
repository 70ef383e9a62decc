"""Plays what is on: moves the cursors, has the threads train and measure, and has the views draw."""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from core.analysis.landscape import Landscape, Sight
from core.picture.frame import Frame
from gui.session import goals
from gui.session.goals import Goal
from gui.session.show import Show
from gui.threads.background import stop_all
from gui.threads.frame_budget import FrameBudget
from gui.threads.landscape import LandscapeThread
from gui.threads.scoring import ScoringThread
from gui.threads.training import TrainingThread

log = logging.getLogger(__name__)

TICK_MS = 16
TROUBLED_MS = 500  # after a tick that failed
REST_MS = 100  # between two ticks where nothing has been drawn for REST_AFTER of them: work beside it may still arrive
REST_AFTER = 30
# Between two readings while playing; where frames are dear. With 0.25 for these a frame of three descents takes 7.5 ms
# of the window's processor time in place of 6.6 (`python -m benchmarks slow`, row "three-descents, 3,000 samples").
TEXT_SECONDS, TEXT_SECONDS_PLAIN = 0.12, 0.5
READ_SPEED_MOST = (
    20.0  # iterations a second up to which words and pictures show one moment: no frame lacks its readings
)
SIGHT_SECONDS = 0.3  # between two looks at what the weight plane needs
FIRST_SIGHT_SECONDS = 0.03  # from the first frame to the first look
LONGEST_TICK = 0.1  # seconds; after a pause of the whole program playing goes on, it does not leap
AHEAD_SECONDS = 0.2  # how far the training goes ahead of the cursor
WALKING_SPEED_MOST = 4.0  # iterations a second up to which playing shows the phases one after another
DEFAULT_SPEED = 10.0


class Player(QObject):
    """Turns training into frames, at the pace that the user wants.

    Parameters
    ----------
    show : Show
        What is on at first.
    parent : QObject, optional
    now : function
        The clock, in seconds.

    Attributes
    ----------
    show : Show
    frame : Frame
        The last one that was drawn.
    playing : bool
    speed : float
        Iterations a second of the chosen run.
    plane_seen : bool
        Whether the plane of the weights is to be seen; else neither paths nor contours are made while playing.

    Signals
    -------
    frame_changed : (Frame)
        To be drawn; its readings come about eight times a second while playing, and always at rest.
    playing_changed : (bool)
    length_changed : ()
        It became known where a run ends that goes on until the target.
    """

    frame_changed = Signal(object)
    playing_changed = Signal(bool)
    length_changed = Signal()

    def __init__(self, show: Show, parent: QObject | None = None, now: Callable[[], float] = time.perf_counter) -> None:
        super().__init__(parent)
        self._now = now
        self.show = show
        self.frame: Frame = show.frame()
        self._drawn: Frame | None = None  # as it was without its readings
        self._readings_owed = True
        self._tick_at = self._read_at = self._looked_at = now()
        self._due = self._tick_at + TICK_MS / 1000
        self._looked_for: Show | None = show
        self._head_read = 0
        self.playing = False
        self._until: int | None = None
        self._plain = False
        self.plane_seen = True
        self._quiet_ticks = 0
        self.speed = DEFAULT_SPEED
        self.budget = FrameBudget(self)
        self.training = TrainingThread(self.budget, self)
        self.landscapes = LandscapeThread(self.budget, self)
        self.scoring = ScoringThread(self.budget, self)
        self.training.broke.connect(self.give_up)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick_in_turn)

    @property
    def arrived(self) -> bool:
        """Whether the moment that was asked for is on screen, whatever is still to be measured of the plane."""
        if self.playing or self.show.goal is not None or self.scoring.busy or self._readings_owed:
            return False
        return not self.frame.descent.curves.rough

    @property
    def settled(self) -> bool:
        """Whether everything that was asked for is on screen."""
        if not self.arrived:
            return False
        run, b = self.show.playback.run, float(self.frame.descent.weights[2])
        box = self.show.plane(self.landscapes.minimum(run))
        return self.frame.landscape is self.landscapes.best(run) and self.landscapes.shows(run, box, b)

    def start(self) -> None:
        """Start the threads and the display timer."""
        self.training.start()
        self.landscapes.start()
        self._timer.start()
        self._looked_for, self._looked_at = self.show, self._now()
        self.tick()

    def stop(self) -> bool:
        """End the threads; True when all ended in time."""
        self._timer.stop()
        self.playing = False
        self.budget.end()
        self.budget.expect(math.inf)
        return stop_all((self.training, self.landscapes, self.scoring))

    def give_up(self) -> None:
        """Pause where one is, after an error that nobody expected; Play tries again."""
        self.show.goal, self._until = None, None
        self.playing = False
        self.playing_changed.emit(False)
        self.training.take(self.show.job(None))
        self._readings_owed = True

    def put_on(self, show: Show) -> None:
        """Play another show from now on; it is drawn by `draw`."""
        self.show = show
        self._head_read = show.playback.run.head
        self.aim()

    # --- what the user wants: the cursor -------------------------------------------------------------------------

    def play(self, playing: bool) -> None:
        """Play on from the cursor, or pause both the cursor and the training; from the end, play again."""
        show = self.show
        if playing and show.at_end:
            show.to_start()
        self._readings_owed |= show.goal is not None  # the timeline stands there already, and is to stand here again
        show.goal, self._until = None, None
        if playing != self.playing:
            self.playing = playing
            self.playing_changed.emit(playing)
            if not playing:
                self.budget.expect(math.inf)
                self._readings_owed, self._plain = True, False
                self.draw()
        self.aim()

    def play_to(self, iteration: int) -> None:
        """Play until the chosen run has done an iteration, and pause there."""
        self.play(True)
        self._until = iteration

    def toggle(self) -> None:
        """Play or pause."""
        self.play(not self.playing)

    def set_speed(self, speed: float) -> None:
        """Play so many iterations of the chosen run a second; infinity is as fast as it goes."""
        self.speed = speed
        self.aim()

    def step_phase(self, phases: int) -> None:
        """Go some phases forward or back, and stand there."""
        self._go(goals.after_phases(self.show, phases))

    def go_to_phase(self, phase: str) -> None:
        """Go to a phase of the iteration on screen, and stand there."""
        self._go(goals.at_phase(self.show, phase))

    def step(self, iterations: int) -> None:
        """Go some iterations forward or back, and stand there."""
        self._go(goals.after_iterations(self.show, iterations))

    def step_epoch(self, epochs: int) -> None:
        """Go to the end of an epoch: of the next for 1, of the one before for −1."""
        self._go(goals.after_epochs(self.show, epochs))

    def go_to(self, moment: float) -> None:
        """Go to a moment of the clock, in the units of its axis; what is not trained yet is trained first."""
        self._go(goals.at_moment(self.show, moment))

    def to_start(self) -> None:
        """Go to the start."""
        self.go_to(0)

    def go_to_iteration(self, iteration: int) -> None:
        """Go to the end of an iteration of the chosen run, whatever the clock counts."""
        self._go(goals.at_iteration(self.show, iteration))

    def go_to_reached(self) -> None:
        """Go to the last moment that was seen."""
        self._go(goals.at_reached(self.show))

    def look_at(self, sight: Sight) -> None:
        """Take what the user wants to see of the weight plane."""
        self.landscapes.sight = sight
        self._looked_for = None
        self._wake()

    def show_plane(self, seen: bool) -> None:
        """Make what the plane of the weights needs in every frame, or only at the pause."""
        self.plane_seen = seen
        self._looked_for = None
        self._wake()

    def _go(self, goal: Goal) -> None:
        if self.playing:
            self.play(False)
        self.follow(goal)

    def follow(self, goal: Goal) -> None:
        """Go towards a goal that the show has named."""
        self.show.goal = goal
        self.show.follow_goal()
        self.aim()
        self.draw()

    # --- the display timer ---------------------------------------------------------------------------------------

    def _tick_in_turn(self) -> None:
        """Tick, unless the window owes the training its share of the time: then a little later."""
        owed = round(1000 * self.budget.owed()) if self.playing else 0
        resting = not self.playing and self._quiet_ticks >= REST_AFTER
        wait = owed or (REST_MS if resting else self._until_next())
        self._timer.setInterval(wait)  # counted from now
        self.budget.expect(wait / 1000 if self.playing else math.inf)
        if owed:
            return
        if not self.budget.painted:  # contours wait until the window has drawn itself, then they come at once
            self._looked_for, self._looked_at = self.show, self._now() - SIGHT_SECONDS + FIRST_SIGHT_SECONDS
        try:
            self.tick()
        except Exception:  # the window stays, and tries again now and then
            self._timer.setInterval(TROUBLED_MS)
            self.budget.end()
            self.budget.expect(math.inf)
            self.give_up()
            raise

    def _until_next(self) -> int:
        """Return in how many milliseconds the next tick is due; one that came late does not put off those after it."""
        now, tick = self._now(), TICK_MS / 1000
        self._due = min(max(self._due + tick, now + tick / 2), now + tick)
        return round(1000 * (self._due - now))

    def _wake(self) -> None:
        """Tick at the pace of the display again, after a rest."""
        self._quiet_ticks = 0
        if self._timer.interval() == REST_MS:
            self._tick_at = self._now()  # what is played begins now, not at the last tick
            self._timer.setInterval(TICK_MS)

    def tick(self) -> None:
        """Move the cursors, and let the views draw what is new."""
        self.budget.begin()
        now = self._now()
        passed, self._tick_at = min(now - self._tick_at, LONGEST_TICK), now
        show = self.show
        if show.goal is not None:
            show.follow_goal()
            self.aim()
        elif self.playing:
            step = self.speed * passed
            if self._until is not None:
                step = min(step, max(0.0, self._until - show.iteration))
            show.play(step, walking=self.speed <= WALKING_SPEED_MOST)
            self.aim()
            if show.ended or (self._until is not None and show.playback.cursor.done >= self._until):
                self.play(False)
        show.take_usual_target(self.landscapes.minimum(show.playback.run))
        if show.end_at_target():
            self.length_changed.emit()
            self.aim()
        elif show.seeking:
            self.aim()
        self.scoring.score(() if show.alone else show.runs)
        self.draw()
        if self._looked_for is not show or now - self._looked_at >= SIGHT_SECONDS:
            self._looked_for, self._looked_at = show, now
            self._want_landscape()

    def aim(self) -> None:
        """Tell the training thread what to train, and how far."""
        self._wake()
        ahead = self.speed * AHEAD_SECONDS + 1 if self.playing else None
        self.training.take(self.show.job(ahead))

    def draw(self, again: bool = False) -> None:
        """Have the views draw what changed, or all of it again, as for views that are new."""
        self._look_at_the_budget()
        self.budget.begin()
        frame, now = self.show.frame(self._landscape(), self.playing, self._plain, self.plane_seen), self._now()
        each = self.show.alone and self.speed <= READ_SPEED_MOST
        read_after = TEXT_SECONDS_PLAIN if self._plain else TEXT_SECONDS
        due = not self.playing or each or now - self._read_at >= read_after
        if frame is self._drawn and not again and not (due and self._readings_owed):
            self.budget.end()
            self._quiet_ticks += 1
            return
        self._quiet_ticks = 0
        self._drawn, self._readings_owed = frame, not due
        self.frame = replace(frame, readings=self.show.readings(self._measured_speed(now))) if due else frame
        self.frame_changed.emit(self.frame)
        self.budget.end_when_painted()

    def _landscape(self) -> Landscape | None:
        """Return the landscape to draw: while playing, another one, painted whole, follows a frame that leaves room."""
        run, drawn = self.show.playback.run, self.frame
        if self.playing and not self.budget.light and drawn.descent.run_id == run.id and drawn.landscape is not None:
            return drawn.landscape
        return self.landscapes.best(run)

    def _look_at_the_budget(self) -> None:
        """Have the picture drawn simpler where frames are dear, until the next pause: it must not change to and fro."""
        if self.playing and not self._plain and self.budget.dear:
            self._plain = True
            log.info("A frame takes %.0f ms: the picture is simpler until the pause", 1000 * self.budget.usual)

    def _measured_speed(self, now: float) -> float | None:
        """Return how fast the chosen run is trained since the readings before, while it goes as fast as it can."""
        head = self.show.playback.run.head
        full = self.playing and math.isinf(self.speed) and head > self._head_read
        speed = (head - self._head_read) / (now - self._read_at) if full else None
        self._head_read, self._read_at = head, now
        return speed

    def _want_landscape(self) -> None:
        run, b = self.show.playback.run, float(self.frame.descent.weights[2])
        if self.playing and not self.plane_seen and self.landscapes.best(run) is not None:
            return  # there is one, with the minimum; what the plane needs by then is measured at the pause
        box = self.show.plane(self.landscapes.minimum(run))
        self.landscapes.want(run, box, b, exact=not self.playing)
