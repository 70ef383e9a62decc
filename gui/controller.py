"""The one object that knows worker and views: the experiment, the cursor, playing and speed."""

from __future__ import annotations

import math
import time
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from core.cursor import Cursor
from core.errors import InputError
from core.experiment import Experiment
from core.frame import Ghost, Landscape, make_scene
from core.training import Run
from gui.requests import Requests
from gui.stage import Stage
from gui.surveyor import Surveyor
from gui.turns import Turns
from gui.views import View
from gui.worker import Worker

TICK_MS = 16
TEXT_SECONDS = 0.12  # between two refreshes of text that changes
LONGEST_TICK = 0.1  # seconds; after a pause of the whole program playing goes on, it does not leap
AHEAD_SECONDS = 0.2  # how far the worker trains ahead of the cursor
WALKING_SPEED_MOST = 4.0  # iterations a second up to which playing shows the phases one after another
DEFAULT_SPEED = 10.0


class Controller(QObject):
    """Turns what the user wants into training, and training into frames.

    Signals
    -------
    run_changed :
        Another run is on stage, or its experiment changed: the controls show it.
    playing_changed : (bool)
    text_due : (Frame, Scores)
        Text that changes is to be shown; at most about eight times a second.
    refused : (what : str, InputError)
        A value cannot be; everything stays as it was.
    """

    run_changed = Signal()
    playing_changed = Signal(bool)
    text_due = Signal(object, object)
    refused = Signal(str, object)

    def __init__(self, run: Run, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._views: list[View] = []
        self._adjusting = self._adjusted = False
        self._text_due = True
        self._tick_at = self._text_at = time.perf_counter()
        self._head_at_text = 0
        self.playing = False
        self.speed = DEFAULT_SPEED
        self.measured_speed: float | None = None
        self.stage = Stage(run, make_scene(run.dataset), None)
        self.turns = Turns(self)
        self.worker = Worker(self.turns, self)
        self._requests = Requests(self.worker, run.experiment, self)
        self._requests.ready.connect(self._take_run)
        self._requests.refused.connect(self.refused)
        self.surveyor = Surveyor(self.turns, self)
        self.surveyor.measured.connect(self._measured)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def experiment(self) -> Experiment:
        """The experiment on stage."""
        return self.stage.run.experiment

    @property
    def settled(self) -> bool:
        """Whether everything that was asked for is on screen."""
        stage = self.stage
        at_rest = not self.playing and stage.goal is None
        return at_rest and self.surveyor.has_served(stage) and stage.frame.landscape is stage.landscape

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
        """End the threads; True when both ended within a second each."""
        self._timer.stop()
        self.playing = False
        self.turns.frame_ends()
        ended = [thread.stop() for thread in (self.worker, self.surveyor)]
        return all(ended)

    # --- what the user wants: the experiment ---------------------------------------------------------------------

    def change(self, name: str, value: Any) -> bool:
        """Change one value of the experiment; False, and `refused`, when it cannot be.

        Epochs lengthen or shorten the run; everything else restarts at once from the same start. New data is asked
        for with `change_data`.
        """
        if getattr(self.experiment, name) == value:
            self.run_changed.emit()
            return True
        try:
            if name == "epochs":
                self._set_epochs(value)
            else:
                self._replace(self.experiment.with_(**{name: value}))
        except InputError as error:
            self.refused.emit(name, error)
            return False
        if name == "batch_size":
            self._requests.remember_batch(self.experiment)
        return True

    def adjust(self, adjusting: bool) -> None:
        """Tell that a slider is being dragged: the runs of its way leave no ghost."""
        self._adjusting, self._adjusted = adjusting, False

    def change_data(self, **wishes: Any) -> None:
        """Ask for other data; the answer is `run_changed` or `refused`, and until then everything goes on."""
        self._requests.ask_for_data(self.experiment, wishes)

    def open(self, wishes: Mapping[str, Any]) -> None:
        """Ask for a whole experiment; the answer is as for `change_data`."""
        self._requests.ask_for_experiment(wishes)

    def new_start(self) -> None:
        """Restart from another start: the next start seed draws it."""
        try:
            self._replace(self.experiment.with_(start=None, start_seed=self.experiment.start_seed + 1))
        except InputError as error:
            self.refused.emit("start_seed", error)

    def restart(self) -> None:
        """Restart from the same start; the ghost stays what it was, since this run would be its own."""
        self._set_stage(Stage(Run(self.experiment, self.stage.run.dataset), self.stage.scene, self.stage.ghost))

    # --- what the user wants: the cursor -------------------------------------------------------------------------

    def play(self, playing: bool) -> None:
        """Play on from the cursor, or pause both the cursor and the training; from the end, play again."""
        if playing and self.stage.at_end:
            self.stage.move(Cursor())
        self.stage.goal = None
        if playing != self.playing:
            self.playing = playing
            self.playing_changed.emit(playing)
            if not playing:
                self.tell()
        self._aim()

    def toggle(self) -> None:
        """Play or pause."""
        self.play(not self.playing)

    def set_speed(self, speed: float) -> None:
        """Play so many iterations a second; infinity is as fast as it goes."""
        self.speed = speed
        self._aim()

    def step_phase(self, phases: int) -> None:
        """Go some phases forward or back, and stand there."""
        self._go(self.stage.after_phases(phases), walking=True)

    def go_to_phase(self, phase: str) -> None:
        """Go to a phase of the iteration on screen, and stand there."""
        self._go(self.stage.cursor.at_phase(phase), walking=True)

    def step(self, iterations: int) -> None:
        """Go some iterations forward or back, and stand there."""
        self._go(self.stage.after_iterations(iterations))

    def step_epoch(self, epochs: int) -> None:
        """Go to the end of an epoch: of the next for 1, of the one before for −1."""
        self._go(self.stage.after_epochs(epochs))

    def go_to(self, iteration: int) -> None:
        """Go to the end of an iteration; what is not trained yet is trained first."""
        self._go(Cursor.after(max(0, iteration)))

    def _go(self, goal: Cursor, walking: bool = False) -> None:
        if self.playing:
            self.play(False)
        self.stage.walking = walking
        self.stage.goal = goal
        self.stage.follow_goal()
        self._aim()
        self._show()

    # --- the display timer ---------------------------------------------------------------------------------------

    def tick(self) -> None:
        """Move the cursor, and let the views draw what is new."""
        now = time.perf_counter()
        passed, self._tick_at = min(now - self._tick_at, LONGEST_TICK), now
        if self.stage.goal is not None:
            self.stage.follow_goal()
        elif self.playing:
            self.stage.play(self.speed * passed, walking=self.speed <= WALKING_SPEED_MOST)
            self._aim()
            if self.stage.ended:
                self.play(False)
        self._show()
        if self._text_due and now - self._text_at >= TEXT_SECONDS:
            self.tell()
        self.surveyor.serve(self.stage)

    def tell(self) -> None:
        """Have the text refreshed now."""
        now = time.perf_counter()
        head = self.stage.run.head
        full = self.playing and math.isinf(self.speed) and head > self._head_at_text
        self.measured_speed = (head - self._head_at_text) / (now - self._text_at) if full else None
        self._head_at_text, self._text_at, self._text_due = head, now, False
        self.text_due.emit(self.stage.frame, self.stage.scores())

    def _aim(self) -> None:
        """Tell the worker how far to train."""
        stage = self.stage
        if stage.goal is not None:
            target: float = stage.goal.iteration
        elif self.playing:
            target = stage.ahead(self.speed * AHEAD_SECONDS + 1)
        else:
            target = 0
        self.worker.train(stage.run, math.ceil(min(target, stage.run.schedule.iterations)))

    def _show(self) -> None:
        self.turns.frame_begins()
        if not self.stage.renew_frame(self.playing):
            self.turns.frame_ends()
            return
        for view in self._views:
            view.show_frame(self.stage.frame)
        self._text_due = True
        if not self.playing:
            self.tell()
        self.turns.frame_shown()

    # --- runs ----------------------------------------------------------------------------------------------------

    def _replace(self, experiment: Experiment) -> None:
        """Put a run of the same data on stage, from its start; the run before stays as a ghost."""
        ghost = self._next_ghost()
        self._set_stage(Stage(Run(experiment, self.stage.run.dataset), self.stage.scene, ghost))

    def _next_ghost(self) -> Ghost | None:
        if (self._adjusting and self._adjusted) or self.stage.reached == 0:
            return self.stage.ghost
        self._adjusted = self._adjusting
        return self.stage.leave_ghost()

    def _set_stage(self, stage: Stage) -> None:
        self.stage = stage
        self._head_at_text = 0
        self._aim()
        self._show()
        self.run_changed.emit()

    def _set_epochs(self, epochs: int) -> None:
        ended = self.stage.ended
        self.stage.set_epochs(epochs)
        self._show()
        self.run_changed.emit()
        if ended and not self.stage.at_end:
            self.play(True)
        self._aim()

    def _take_run(self, run: Run) -> None:
        self._set_stage(Stage(run, make_scene(run.dataset), self._next_ghost()))

    def _measured(self, run_id: int, landscape: Landscape) -> None:
        if run_id == self.stage.run.id:
            self.stage.landscape = landscape
