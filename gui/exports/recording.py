"""Walks through iterations of a scene beside the window, and paints a picture of each."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage

from core.training.run import Run
from gui.exports.picture import image
from gui.exports.scene_picture import DESIGN, ScenePicture
from gui.plots.asking import AskingCard
from gui.scenes.spec import SceneSpec
from gui.session.questions import Questions
from gui.session.session import Session
from gui.style.card import Card
from gui.style.theme import Theme

PLANE = "weightPlaneView"  # the one view for which the loss is measured over the plane of the weights
PATIENCE = 30.0  # seconds: a frame that is not complete by then is painted as it is


class Recording(QObject):
    """A scene with a session of its own: what the window shows meanwhile stays as it is.

    Parameters
    ----------
    session : Session
        Ends with this.
    spec : SceneSpec
    size : QSize
        Of the pictures, in pixels.
    theme : Theme
    parent : QObject, optional

    Signals
    -------
    painted : (QImage)
        The next picture.
    finished : ()
        The last one was painted.
    """

    painted = Signal(QImage)
    finished = Signal()

    def __init__(
        self, session: Session, spec: SceneSpec, size: QSize, theme: Theme, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        session.setParent(self)
        self._session = session
        ratio = min(size.width() / DESIGN.width(), size.height() / DESIGN.height())
        design = QSize(round(size.width() / ratio), round(size.height() / ratio))
        self._size, self._picture = size, ScenePicture(spec, design, theme, ratio=ratio)
        self._questions = Questions(session, self, self._picture.drawn)
        self._shows_plane = any(view.objectName() == PLANE for view in self._picture.views)
        for view in self._picture.views:
            if isinstance(view, AskingCard):
                self._questions.add(view.objectName(), view)
        session.frame_changed.connect(self._picture.show_frame)
        self._iterations: list[int] = []
        self._prepared_to = -1
        self._preparing = self._asked = False
        self._ready: Callable[[], bool] = lambda: True
        self._begun_at = 0.0
        self._turns = QTimer(self)
        self._turns.timeout.connect(self._turn)
        session.start()

    def look_like(self, originals: Sequence[Card], answers: Mapping[str, tuple[Any, object]]) -> None:
        """Choose what is chosen in the views of a window; see `ScenePicture`."""
        self._picture.look_like(originals, answers, self._session.player.frame)

    def record(self, iterations: Sequence[int], ready: Callable[[], bool] = lambda: True) -> None:
        """Paint the scene after each of these iterations of the chosen run, which rise.

        Parameters
        ----------
        iterations : sequence of int
        ready : function
            Whether there is room for the next picture.
        """
        self._iterations, self._ready = list(iterations), ready
        self._preparing = iterations[-1] > self._prepared_to
        if self._preparing:  # the plane of the weights grows with a descent, and is to stand still
            self._prepared_to = iterations[-1]
            self._go_to(iterations[-1])
        else:
            self._begin()
        self._turns.start(0)

    def stop(self) -> None:
        """End its threads; nothing is painted any more."""
        self._turns.stop()
        self._questions.stop()
        self._session.stop()
        self._picture.close()
        self._picture.deleteLater()

    def _begin(self) -> None:
        self._preparing = False
        self._session.show.forget()
        self._go_to(self._iterations[0])

    def _go_to(self, iteration: int) -> None:
        player = self._session.player
        player.look_at(player.landscapes.sight)  # so that the next tick asks for what the plane needs
        player.go_to_iteration(iteration)
        self._asked = False
        self._begun_at = time.monotonic()

    def _turn(self) -> None:
        player = self._session.player
        if not self._complete():
            player.tick()
            time.sleep(0.001)  # the threads are to have their turn
        elif self._preparing:
            self._begin()
        elif self._ready():
            self.painted.emit(image(self._picture, self._size))
            del self._iterations[0]
            if self._iterations:
                self._go_to(self._iterations[0])
            else:
                self._turns.stop()
                self.finished.emit()

    def _complete(self) -> bool:
        """Tell whether all that was asked for is drawn, or has taken too long."""
        if time.monotonic() - self._begun_at > PATIENCE:
            return True
        player = self._session.player
        if not (player.settled if self._shows_plane else player.arrived):
            return False
        if not self._asked:
            self._asked = True
            self._questions.ask()
        return self._questions.idle


def beside(session: Session, scene: str) -> Session:
    """Return a session that stands where another one does, on the same data."""
    run = session.run
    made = Session(Run(run.experiment, run.dataset, run))
    made.show_moment(session.moment(scene))
    made.player.look_at(session.player.landscapes.sight)
    return made
