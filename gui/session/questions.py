"""Where views hand in their questions, and get the answers back."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable
from contextlib import AbstractContextManager, nullcontext
from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance

from core.analysis.question import Question
from core.picture.frame import Frame
from core.plan.errors import InputError
from gui.session.player import READ_SPEED_MOST
from gui.session.session import Session
from gui.threads.questions import QuestionThread
from gui.words import training as words


class AskingView(Protocol):
    """A view that has something computed; see `gui.plots.asking`."""

    question_changed: SignalInstance
    cancelled: SignalInstance

    @property
    def putting_off(self) -> bool:
        """Whether it will ask for something in a moment."""

    def isVisible(self) -> bool:
        """Tell whether it is to be seen."""

    def question(self, frame: Frame) -> Question | None:
        """Return what is to be computed for a moment."""

    def show_answer(self, key: Hashable, result: object) -> None:
        """Show what was computed."""

    def show_progress(self, share: float) -> None:
        """Show how much is computed."""

    def show_failure(self, sentence: str) -> None:
        """Say why nothing could be computed."""


class Questions(QObject):
    """Has the questions of the views that are to be seen answered; those of the others are given up.

    Parameters
    ----------
    session : Session
    parent : QObject, optional
    drawn : function
        Returns what answers are to be drawn within, where that is not the window.

    Attributes
    ----------
    answers : dict of str to (key, result)
        What each view was answered last.
    """

    def __init__(
        self,
        session: Session,
        parent: QObject | None = None,
        drawn: Callable[[], AbstractContextManager[None]] = nullcontext,
    ) -> None:
        super().__init__(parent)
        self._session, self._drawn = session, drawn
        self.answers: dict[str, tuple[Hashable, object]] = {}
        self._views: dict[str, AskingView] = {}
        self._skips = False
        self._to_show: dict[str, tuple[Hashable, object]] = {}  # what has come while the frames follow fast
        self.answering = QuestionThread(session.player.budget, self)
        self.answering.answered.connect(self._take_answer)
        self.answering.progressed.connect(self._show_progress)
        self.answering.failed.connect(self._show_failure)
        session.frame_changed.connect(self._follow)
        session.player.budget.ended.connect(self._show_next)

    @property
    def idle(self) -> bool:
        """Whether everything that the views need is computed and shown."""
        putting_off = any(view.putting_off for view in self._views.values() if view.isVisible())
        return self.answering.idle and not self._to_show and not putting_off

    def add(self, name: str, view: AskingView) -> None:
        """Answer a view's questions from now on."""
        self._views[name] = view
        view.question_changed.connect(self.ask)
        view.cancelled.connect(lambda: self.answering.cancel(name))

    def stop(self) -> bool:
        """End the thread, and ask nothing any more; True when it ended in time."""
        self._views.clear()
        return self.answering.stop()

    def ask(self) -> None:
        """Hand in what the views need for the moment on screen."""
        for name, view in self._views.items():
            question = view.question(self._session.player.frame) if view.isVisible() else None
            if question is not None:
                self.answering.ask(name, question, self._session.run)
            elif not view.isVisible():
                self.answering.cancel(name)

    def _follow(self, frame: Frame) -> None:
        """Ask at the pace of the readings; at full speed every other time.

        Asked each time, the fan leaves the window half as many frames (`python -m benchmarks panels`).
        """
        if frame.readings is not None:
            full_speed = self._session.player.playing and math.isinf(self._session.player.speed)
            self._skips = full_speed and not self._skips
            if not self._skips:
                self.ask()

    @property
    def _hurried(self) -> bool:
        """Whether frames follow each other so fast that an answer has to find room between them."""
        player = self._session.player
        return player.playing and player.speed > READ_SPEED_MOST

    def _take_answer(self, name: str, key: Hashable, result: object) -> None:
        self.answers[name] = self._to_show[name] = (key, result)
        if not self._hurried:
            self._show_next()

    def _show_next(self) -> None:
        """Show what has come: at once, or one answer after a frame that leaves room for it.

        Together with one that draws the curves anew, a fan took 20 ms of processor time (`python -m benchmarks scenes`,
        row "step-size: p99 gap").
        """
        hurried = self._hurried
        while self._to_show and (not hurried or self._session.player.budget.light):
            name = next(iter(self._to_show))
            answer = self._to_show.pop(name)
            if not hurried:
                self._show_answer(name, *answer)
                continue
            budget = self._session.player.budget
            budget.begin_aside()
            self._show_answer(name, *answer)
            budget.end_when_painted()
            return

    def _show_answer(self, name: str, key: Hashable, result: object) -> None:
        view = self._views.get(name)  # none, where the answer was on its way when the thread was stopped
        if view is not None and view.isVisible():
            with self._drawn():
                view.show_answer(key, result)
            if not self._hurried:
                self.ask()  # what the view had to put off while it waited
            # else at the pace of `_follow`: asked at once, each frame of the step size drew another fan, for 10 ms of
            # processor time instead of 4 (`python -m benchmarks scenes`, row "step-size: processor time a frame")

    def _show_progress(self, name: str, share: float) -> None:
        if name in self._views:
            self._views[name].show_progress(share)

    def _show_failure(self, name: str, error: InputError) -> None:
        if name in self._views:
            self._views[name].show_failure(words.sentence(error))
