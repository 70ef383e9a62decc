"""The one object that knows worker and views: the experiment, the cursor, playing and speed."""

from __future__ import annotations

import math
import time
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from core.errors import InputError
from core.experiment import FULL, Experiment
from core.frame import (
    Curves,
    Frame,
    Ghost,
    Landscape,
    Scene,
    Scores,
    make_curves,
    make_frame,
    make_ghost,
    make_scene,
    make_scores,
)
from core.landscape import Box, grown_box
from core.training import Run
from gui.surveyor import Surveyor
from gui.worker import Worker

TICK_MS = 16
TEXT_SECONDS = 0.12  # between two refreshes of text that changes
LANDSCAPE_SECONDS = 0.3
LONGEST_TICK = 0.1  # seconds; after a pause of the whole program playing goes on, it does not leap
AHEAD_SECONDS = 0.2  # how far the worker trains ahead of the cursor
FULL_SPEED = math.inf
DEFAULT_SPEED = 10.0
B_DRIFT = 0.04  # of the plane's height: when b has moved this much, the landscape is measured anew


class View(Protocol):
    """What the controller asks of a view."""

    def show_frame(self, frame: Frame) -> None:
        """Draw a moment."""


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
        self._request, self._asked_for = 0, ""
        self.playing = False
        self.speed = DEFAULT_SPEED
        self._adjusting = self._adjusted = False
        self._wanted_batch: int | str = run.experiment.batch_size  # what other data is given, as far as it can be
        self.worker = Worker(self)
        self.worker.prepared.connect(self._prepared)
        self.worker.failed.connect(self._failed)
        self.surveyor = Surveyor(self)
        self.surveyor.measured.connect(self._measured)
        self._set_run(run, make_scene(run.dataset), None)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)

    # --- what is there -------------------------------------------------------------------------------------------

    @property
    def experiment(self) -> Experiment:
        """The experiment on stage."""
        return self.run.experiment

    @property
    def last(self) -> int:
        """The last iteration that the cursor can come to."""
        if self.run.diverged is not None:
            return min(self.run.head, self.run.schedule.iterations)
        return self.run.schedule.iterations

    @property
    def settled(self) -> bool:
        """Whether everything that was asked for is on screen."""
        current = self._landscape is not None and not self._landscape_is_old()
        return not self.playing and self._goal is None and current and self._shown[5] is self._landscape

    def add_view(self, view: View) -> None:
        """Let a view draw every frame from now on."""
        self._views.append(view)

    def start(self) -> None:
        """Start the threads and the display timer."""
        self.worker.start()
        self.surveyor.start()
        self._tick_at = time.perf_counter()
        self._timer.start()
        self.tick()

    def stop(self) -> bool:
        """End the threads; True when both ended within a second each."""
        self._timer.stop()
        self.playing = False
        return self.worker.stop() and self.surveyor.stop()

    # --- what the user wants: the experiment ---------------------------------------------------------------------

    def change(self, name: str, value: Any) -> bool:
        """Change one value of the experiment; False, and `refused`, when it cannot be.

        Epochs lengthen or shorten the run; new data is made by the worker; everything else restarts at once from
        the same start.
        """
        try:
            if name == "epochs":
                self._set_epochs(value)
            else:
                self._replace(self.experiment.with_(**{name: value}))
        except InputError as error:
            self.refused.emit(name, error)
            return False
        if name == "batch_size":
            self._wanted_batch = FULL if value == self.experiment.train else value
        return True

    def adjust(self, adjusting: bool) -> None:
        """Tell that a slider is being dragged: the runs of its way leave no ghost."""
        self._adjusting, self._adjusted = adjusting, False

    def change_data(self, **wishes: Any) -> None:
        """Ask for other data; the answer is `run_changed` or `refused`, and until then everything goes on."""
        kept = asdict(self.experiment) | {"batch_size": self._wanted_batch}
        if "data" in wishes:
            for name in ("samples", "train", "data_seed"):
                kept.pop(name)
        elif "samples" in wishes:
            kept.pop("train")
        self._ask(kept | wishes, next(iter(wishes)), fit_batch=True)

    def open(self, wishes: Mapping[str, Any]) -> None:
        """Ask for a whole experiment; the answer is as for `change_data`."""
        self._ask(wishes, "experiment", fit_batch=False)

    def new_start(self) -> None:
        """Restart from another start: the next start seed draws it."""
        self._replace(self.experiment.with_(start=None, start_seed=self.experiment.start_seed + 1))

    def restart(self) -> None:
        """Restart from the same start; the ghost stays what it was, since this run would be its own."""
        self._set_run(Run(self.experiment, self.run.dataset), self._scene, self._ghost)

    # --- what the user wants: the cursor -------------------------------------------------------------------------

    def play(self, playing: bool) -> None:
        """Play on from the cursor, or pause both the cursor and the training."""
        if playing and self.cursor >= self.last and self.run.finished:
            self._move(0)
        self._goal = None
        if playing != self.playing:
            self.playing = playing
            self.playing_changed.emit(playing)
        self._aim()

    def toggle(self) -> None:
        """Play or pause."""
        self.play(not self.playing)

    def set_speed(self, speed: float) -> None:
        """Play so many iterations a second; `FULL_SPEED` is as fast as it goes."""
        self.speed = speed
        self._aim()

    def step(self, iterations: int) -> None:
        """Go some iterations forward or back, and stand there."""
        self.go_to((self.cursor if self._goal is None else self._goal) + iterations)

    def step_epoch(self, epochs: int) -> None:
        """Go to the end of an epoch: of the next for 1, of the one before for −1."""
        at = self.cursor if self._goal is None else self._goal
        each = self.run.schedule.iterations_per_epoch
        self.go_to((at // each + epochs if epochs > 0 else -(-at // each) + epochs) * each)

    def go_to(self, iteration: int) -> None:
        """Go to an iteration; what is not trained yet is trained first."""
        if self.playing:
            self.play(False)
        self._goal = max(0, min(iteration, self.last))
        self._aim()
        self._advance(0.0)
        self._show()

    # --- the display timer ---------------------------------------------------------------------------------------

    def tick(self) -> None:
        """Move the cursor, and let the views draw what is new."""
        now = time.perf_counter()
        passed, self._tick_at = min(now - self._tick_at, LONGEST_TICK), now
        self._advance(passed)
        self._show()
        if now - self._text_at >= TEXT_SECONDS and self._text_due:
            self._measure_speed(now - self._text_at)
            self._text_at, self._text_due = now, False
            self.text_due.emit(self.frame, self.scores())
        if now - self._landscape_at >= LANDSCAPE_SECONDS:
            self._landscape_at = now
            self._survey()

    def scores(self) -> Scores:
        """Return the scores that belong to the cursor."""
        return make_scores(self.run, self.cursor)

    def _measure_speed(self, seconds: float) -> None:
        """Note how fast it goes when it goes as fast as it can."""
        full = self.playing and math.isinf(self.speed)
        self.measured_speed = (self.run.head - self._head_at_text) / seconds if full else None
        self._head_at_text = self.run.head

    def _advance(self, passed: float) -> None:
        head = min(self.run.head, self.last)
        if self._goal is not None:
            self._goal = min(self._goal, self.last)
            self._move(min(self._goal, head))
            if self.cursor >= self._goal:
                self._goal = None
        elif self.playing:
            wanted = float(head) if math.isinf(self.speed) else self._exact + self.speed * passed
            self._move(min(wanted, head))
            self._aim()
            if self.cursor >= self.last and self.run.finished:
                self.play(False)
                self.ended = True

    def _move(self, exact: float) -> None:
        if exact != self._exact:
            self.ended = False
        self._exact = exact
        self.cursor = int(exact)
        self.reached = max(self.reached, self.cursor)

    def _aim(self) -> None:
        """Tell the worker how far to train."""
        if self._goal is not None:
            target = self._goal
        elif not self.playing:
            target = self.cursor
        elif math.isinf(self.speed):
            target = self.last
        else:
            target = math.ceil(self._exact + self.speed * AHEAD_SECONDS) + 1
        self.worker.train(self.run, min(target, self.run.schedule.iterations))

    def _show(self) -> None:
        diverged = self.run.diverged is not None and self.reached >= self.last
        key = (self.run, self.cursor, self.reached, self.run.schedule, self._ghost, self._landscape, diverged)
        if key == self._shown:
            return
        if (self.run, self.reached) != (self._shown[0], self._shown[2]):
            self._curves = make_curves(self.run, self.reached)
        self._shown = key
        self.frame = make_frame(
            self.run, self.cursor, self.reached, self._scene, self._curves, self._ghost, self._landscape
        )
        for view in self._views:
            view.show_frame(self.frame)
        self._text_due = True

    # --- runs ----------------------------------------------------------------------------------------------------

    def _replace(self, experiment: Experiment) -> None:
        """Put a run of the same data on stage, from its start; the run before stays as a ghost."""
        self._set_run(Run(experiment, self.run.dataset), self._scene, self._next_ghost())

    def _next_ghost(self) -> Ghost | None:
        if self._adjusting and self._adjusted or self.reached == 0:
            return self._ghost
        self._adjusted = self._adjusting
        return make_ghost(self.run, self.reached)

    def _set_run(self, run: Run, scene: Scene, ghost: Ghost | None) -> None:
        self.run, self._scene, self._ghost = run, scene, ghost
        self.cursor = self.reached = 0
        self._exact = 0.0
        self._goal: int | None = None
        self.ended = False
        self._curves: Curves = make_curves(run, 0)
        self._landscape: Landscape | None = None
        self._box: Box = grown_box(None, self._curves.path)
        self._tick_at = time.perf_counter()
        self._text_at = self._landscape_at = 0.0
        self._text_due = True
        self.measured_speed: float | None = None
        self._head_at_text = 0
        self._shown: tuple[Any, ...] = (None,) * 3
        self.frame = make_frame(run, 0, 0, scene, self._curves, ghost)
        self._aim()
        self._show()
        self.run_changed.emit()

    def _set_epochs(self, epochs: int) -> None:
        self.run.set_epochs(epochs)
        self.cursor = min(self.cursor, self.last)
        self._exact = min(self._exact, float(self.last))
        self.reached = min(self.reached, self.last)
        go_on = self.ended and not self.run.finished
        self.run_changed.emit()
        if go_on:
            self.play(True)
        self._aim()
        self._show()

    def _ask(self, wishes: Mapping[str, Any], asked_for: str, fit_batch: bool) -> None:
        self._request += 1
        self._asked_for = asked_for
        known = {name: value for name, value in wishes.items() if value is not None}
        self.worker.prepare(self._request, known, fit_batch)

    def _prepared(self, request: int, run: Run) -> None:
        if request != self._request:
            return
        if self._asked_for == "experiment":
            self._wanted_batch = run.experiment.batch_size
        ghost = self._next_ghost() if run.experiment.data == self.experiment.data else None
        self._set_run(run, make_scene(run.dataset), ghost)

    def _failed(self, request: int, error: InputError) -> None:
        if request == self._request:
            self.refused.emit(self._asked_for, error)

    def _survey(self) -> None:
        """Ask for a new landscape when the descent has left the old one's box or its slice."""
        self._box = grown_box(self._box, self._curves.path)
        if self._landscape_is_old():
            self.surveyor.measure(self.run, self._box, float(self.frame.weights[2]))

    def _landscape_is_old(self) -> bool:
        old, b = self._landscape, float(self.frame.weights[2])
        if old is None or old.box != grown_box(self._box, self._curves.path):
            return True
        return abs(b - old.b) > B_DRIFT * (old.box[3] - old.box[1])

    def _measured(self, run_id: int, landscape: Landscape) -> None:
        if run_id == self.run.id:
            self._landscape = landscape
