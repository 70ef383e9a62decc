"""The threads take turns: while a frame is drawn, training and measuring rest.

All need Python's interpreter lock. While another thread holds it, each of the hundreds of calls that draw a
frame waits for a switch interval; alone, a frame is drawn in a fifth of the time, and training has all the rest.
"""

from __future__ import annotations

import threading
import time

from PySide6.QtCore import QCoreApplication, QEvent, QObject

FRAME_DRAWN = QEvent.Type(QEvent.registerEventType())
AFTER_PAINTING = -10  # Qt posts its paint requests with priority −1 …
HOPS = 3  # … but while it works through its queue it puts them behind what is there already
PATIENCE = 0.05  # seconds; when a frame takes longer, training goes on beside it
REST_SHARE = 0.25  # of the time that a frame took: so long the window rests after it while others work


class Turns(QObject):
    """Whose turn it is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window_rests = threading.Event()
        self._window_rests.set()
        self._hops = 0
        self._began: float | None = None
        self._rests_until = 0.0

    def frame_begins(self) -> None:
        """Let the window draw alone."""
        self._began = time.perf_counter()
        self._window_rests.clear()

    def frame_ends(self) -> None:
        """Let the others go on, at once."""
        self._window_rests.set()
        if self._began is not None:
            now = time.perf_counter()
            self._rests_until = now + REST_SHARE * (now - self._began)
            self._began = None

    def owed(self) -> float:
        """Return for how many seconds the window should rest yet, so that on a slow machine others have their share."""
        return max(0.0, self._rests_until - time.perf_counter())

    def frame_shown(self) -> None:
        """Let the others go on as soon as what the views were told is painted."""
        self._hops = HOPS
        self._hop()

    def wait(self) -> None:
        """Rest while the window draws; for the other threads."""
        self._window_rests.wait(PATIENCE)

    def customEvent(self, event: QEvent) -> None:
        """Hop behind the paint events in the queue; after the last hop the frame is painted."""
        if event.type() != FRAME_DRAWN:
            return
        self._hops -= 1
        if self._hops > 0:
            self._hop()
        else:
            self.frame_ends()

    def _hop(self) -> None:
        QCoreApplication.postEvent(self, QEvent(FRAME_DRAWN), AFTER_PAINTING)
