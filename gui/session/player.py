"""Plays what is on: moves the cursor, has the threads train and measure, and has the views draw."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from core.picture.frame import Landscape
from core.plan.experiment import Experiment
from core.training.run import Run
from gui.session.playback import Stage
from gui.session.session import Lineup
from gui.threads.landscape import Surveyor
from gui.threads.scoring import Scorer
from gui.threads.training import Worker
from gui.threads.turns import Turns
from gui.views import View

if TYPE_CHECKING:
    from gui.session.race import Race

TICK_MS = 16
TEXT_SECONDS = 0.12  # between two refreshes of text that changes
LONGEST_TICK = 0.1  # seconds; after a pause of the whole program playing goes on, it does not leap
AHEAD_SECONDS = 0.2  # how far the worker trains ahead of the cursor
WALKING_SPEED_MOST = 4.0  # iterations a second up to which playing shows the phases one after another
DEFAULT_SPEED = 10.0


class Player(QObject):
    """Turns training into frames, at the pace that the user wants.

    Parameters
    ----------
    run : Run
        What is on at first.
    parent : QObject, optional

    Signals
    -------
    playing_changed : (bool)
    text_due : (Frame, Scores)
        Text that changes is to be shown; at most about eight times a second.
    """

    playing_changed = Signal(bool)
    text_due = Signal(object, object)

    def __init__(self, run: Run, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._views: list[View] = []
        self._text_due = True
        self._tick_at = self._text_at = time.perf_counter()
        self._head_at_text = 0
        self.playing = False
        self.speed = DEFAULT_SPEED
        self.measured_speed: float | None = None
        self.lineup = Lineup(run)
        self.turns = Turns(self)
        self.worker = Worker(self.turns, self)
        self.surveyor = Surveyor(self.turns, self)
        self.surveyor.measured.connect(self._measured)
        self.scorer = Scorer(self.turns, self)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick_in_turn)

    @property
    def stage(self) -> Stage:
        """The stage of the run that is on stage; in a race, of the chosen one."""
        return self.lineup.stage

    @property
    def race(self) -> Race | None:
        """The race, if there is one."""
        return self.lineup.race

    @property
    def experiment(self) -> Experiment:
        """The experiment on stage."""
        return self.stage.run.experiment

    @property
    def settled(self) -> bool:
        """Whether everything that was asked for is on screen."""
        show = self.lineup.show
        at_rest = not self.playing and show.goal is None and not self.scorer.busy and not self.stage.curves.rough
        return at_rest and self.surveyor.has_served(self.stage) and show.frame.landscape is self.stage.landscape

    def add_view(self, view: View) -> None:
        """Let a view draw every frame from now on."""
        self._views.append(view)

    def start(self) -> None:
        """Start the threads and the display timer."""
        self.worker.start()
        self.surveyor.start()
        self._timer.start()
        self.tick()

    def stop(self) -> bool:
        """End the threads; True when all ended within a second each."""
        self._timer.stop()
        self.playing = False
        self.turns.frame_ends()
        ended = [thread.stop() for thread in (self.worker, self.surveyor, self.scorer)]
        return all(ended)

    # --- what the user wants: the cursor -------------------------------------------------------------------------

    def play(self, playing: bool) -> None:
        """Play on from the cursor, or pause both the cursor and the training; from the end, play again."""
        show = self.lineup.show
        if playing and show.at_end:
            show.to_start()
        show.goal = None
        if playing != self.playing:
            self.playing = playing
            self.playing_changed.emit(playing)
            if not playing:
                self.tell()
        self.aim()

    def toggle(self) -> None:
        """Play or pause."""
        self.play(not self.playing)

    def set_speed(self, speed: float) -> None:
        """Play so many iterations a second, in a race those of the chosen run; infinity is as fast as it goes."""
        self.speed = speed
        self.aim()

    def step_phase(self, phases: int) -> None:
        """Go some phases forward or back, and stand there."""
        self._go(self.lineup.show.after_phases(phases), walking=True)

    def go_to_phase(self, phase: str) -> None:
        """Go to a phase of the iteration on screen, and stand there."""
        self._go(self.lineup.show.at_phase(phase), walking=True)

    def step(self, iterations: int) -> None:
        """Go some iterations forward or back, and stand there."""
        self._go(self.lineup.show.after_iterations(iterations))

    def step_epoch(self, epochs: int) -> None:
        """Go to the end of an epoch: of the next for 1, of the one before for −1."""
        self._go(self.lineup.show.after_epochs(epochs))

    def go_to(self, place: int) -> None:
        """Go to a place of the timeline, the end of an iteration; what is not trained yet is trained first."""
        self._go(self.lineup.show.at_place(place))

    def go_to_iteration(self, iteration: int) -> None:
        """Go to the end of an iteration of the run on stage, whatever the clock of a race counts."""
        self._go(self.lineup.show.at_iteration(iteration))

    def go_to_reached(self) -> None:
        """Go to the last iteration that was seen."""
        self._go(self.lineup.show.at_reached())

    def _go(self, goal: Any, walking: bool = False) -> None:
        if self.playing:
            self.play(False)
        self.stage.walking = walking
        self.follow(goal)

    def follow(self, goal: Any) -> None:
        """Set a goal of the kind that the stage or the race has just named."""
        show = self.lineup.show
        show.goal = goal
        show.follow_goal()
        self.aim()
        self.show_now()

    # --- the display timer ---------------------------------------------------------------------------------------

    def _tick_in_turn(self) -> None:
        """Tick, unless the window has just drawn for long and owes the training its share: then a little later."""
        owed = round(1000 * self.turns.owed()) if self.playing and self.worker.busy else 0
        self._timer.setInterval(owed or TICK_MS)  # counted from now
        if not owed:
            self.tick()

    def tick(self) -> None:
        """Move the cursor, and let the views draw what is new."""
        now = time.perf_counter()
        passed, self._tick_at = min(now - self._tick_at, LONGEST_TICK), now
        show = self.lineup.show
        if show.goal is not None:
            show.follow_goal()
            self.aim()
        elif self.playing:
            show.play(self.speed * passed, walking=self.speed <= WALKING_SPEED_MOST)
            self.aim()
            if show.ended:
                self.play(False)
        if self.race is not None:
            self.race.aim(self.surveyor.known(self.stage.run))
        self.scorer.score(self.race.runs if self.race is not None else ())
        self.show_now()
        if self._text_due and now - self._text_at >= TEXT_SECONDS:
            self.tell()
        self.surveyor.serve(self.stage, exact=not self.playing)

    def tell(self) -> None:
        """Have the text refreshed now."""
        now = time.perf_counter()
        show = self.lineup.show
        head = self.stage.run.head
        full = self.playing and math.isinf(self.speed) and head > self._head_at_text
        self.measured_speed = (head - self._head_at_text) / (now - self._text_at) if full else None
        self._head_at_text, self._text_at, self._text_due = head, now, False
        self.text_due.emit(show.frame, self.stage.scores())

    def aim(self) -> None:
        """Tell the worker what to train, and how far."""
        ahead = self.speed * AHEAD_SECONDS + 1 if self.playing else None
        self.worker.take(self.lineup.show.job(ahead))

    def show_now(self) -> None:
        """Let the views draw what changed."""
        self.turns.frame_begins()
        show = self.lineup.show
        if not show.renew_frame(self.playing):
            self.turns.frame_ends()
            return
        for view in self._views:
            view.show_frame(show.frame)
        self._text_due = True
        if not self.playing:
            self.tell()
        self.turns.frame_shown()

    def _measured(self, run_id: int, landscape: Landscape) -> None:
        if run_id == self.stage.run.id:
            self.stage.landscape = landscape
