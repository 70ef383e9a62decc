"""When Python looks for garbage: between two events of the window, never in the middle of something that Qt does.

Python's own collector runs wherever an object is made, in any thread. A widget that is garbage then goes while Qt holds
a lock that it needs to go (the program hangs), while Qt walks through a list that it stands in, or in a thread that is
not the window's (the program ends).
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimerEvent

LOOK_MS = 250

_lock = threading.Lock()
_held = 0  # by how many it is held still


class Collector(QObject):
    """Collects in the thread it was made in, from now on in the place of Python's own collector."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self.startTimer(LOOK_MS)

    def timerEvent(self, event: QTimerEvent) -> None:
        """Collect what is due."""
        collect_what_is_due()


def collect_what_is_due() -> None:
    """Collect as Python would: the young often, the old seldom."""
    if _held:
        return
    for generation, (count, most) in reversed(list(enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)))):
        if count > most:
            gc.collect(generation)
            return


@contextmanager
def uncollected() -> Iterator[None]:
    """Collect nothing until the end; of several that ask for it, in whatever threads, until the end of the last."""
    global _held
    with _lock:
        _held += 1
    try:
        yield
    finally:
        with _lock:
            _held -= 1
