"""Tells a screen reader what an action has changed: at a pause, a step, the end of an epoch or of the run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.picture.frame import Frame
from core.plan.experiment import Experiment
from gui.access.announcer import announce, listened_to
from gui.words.spoken import responses, states

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow


class Narrator(QObject):
    """Listens to the session for who listens; where nobody does, it makes no sentence.

    Parameters
    ----------
    window : MainWindow
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._frame: Frame | None = None
        session = window.session
        self._experiment: Experiment = session.run.experiment
        session.frame_changed.connect(self._show_frame)
        session.run_changed.connect(self._show_run)
        session.playing_changed.connect(self._show_playing)

    def _show_frame(self, frame: Frame) -> None:
        if frame.readings is None:
            return
        before, self._frame = self._frame, frame
        if before is None or not listened_to() or before.descent.run_id != frame.descent.run_id:
            return
        was, now = before.descent, frame.descent
        if now.over and not was.over:
            announce(self._window, states.ending(now), urgent=now.diverged_at is not None)
        elif now.divergence is not None and was.divergence is None:
            announce(self._window, states.manner(frame), urgent=True)
        elif self._window.session.player.playing:
            epoch = now.schedule.epoch_done(now.cursor.done)
            if epoch > was.schedule.epoch_done(was.cursor.done):
                announce(self._window, responses.epoch_over(frame, epoch))
        elif now.cursor != was.cursor:
            announce(self._window, responses.stepped(frame))

    def _show_run(self) -> None:
        before, run = self._experiment, self._window.session.run
        self._experiment = run.experiment
        if listened_to():
            announce(self._window, responses.changed(before, run.experiment, run.schedule))

    def _show_playing(self, playing: bool) -> None:
        if not playing and self._frame is not None and listened_to():
            announce(self._window, responses.paused(self._frame))
