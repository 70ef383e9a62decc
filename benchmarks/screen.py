"""The program's window without a screen: opened, left to itself for some time, and watched while it paints."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer

from core.plan.experiment import Experiment
from gui import app
from gui.scenes.spec import SceneSpec
from gui.window.main_window import MainWindow

SETTLING_SECONDS = 1.0
PICTURES = SceneSpec(
    name="pictures",
    key="",
    title="",
    question="",
    main="boundary:BoundaryView",
    beside=("loss:LossView", "weight_plane:WeightPlaneView"),
)


class PaintWatch(QObject):
    """Notes when a widget begins to paint.

    Attributes
    ----------
    moments : list of float
        In seconds, of ``time.perf_counter``.
    """

    def __init__(self, widget: Any) -> None:
        super().__init__(widget)
        self.moments: list[float] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note a paint event, and let it pass."""
        if event.type() == QEvent.Type.Paint:
            self.moments.append(time.perf_counter())
        return False


@contextmanager
def opened(experiment: Experiment) -> Iterator[Any]:
    """Open a window of 1280 × 720 on an experiment, as the program does, and close it afterwards."""
    app.make_application()
    window = MainWindow(experiment)
    try:
        window.resize(1280, 720)
        window.show()
        window.stage.show_scene(PICTURES)
        let_run(SETTLING_SECONDS)
        yield window
    finally:
        window.close()
        window.deleteLater()
        let_run(0.01)


def view_of(window: Any, name: str) -> Any:
    """Return a view by its objectName, as far as a scene has shown it yet."""
    return next(view for view in window.views.values() if view.objectName() == name)


def let_run(seconds: float, player: Any = None) -> None:
    """Let Qt's event loop run, as it does in the program; where a player is given, only until it pauses."""
    loop = QEventLoop()
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setSingleShot(True)
    timer.timeout.connect(loop.quit)
    timer.start(round(1000 * seconds))
    if player is not None:
        player.playing_changed.connect(loop.quit)
    loop.exec()
    if player is not None:
        player.playing_changed.disconnect(loop.quit)
