"""What a screen reader is told without asking: a sentence at a time, and at most one in two seconds."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

APART = 2.0  # seconds between two announcements

Politeness = QAccessible.AnnouncementPoliteness


def announce(widget: QWidget, sentence: str, urgent: bool = False) -> None:
    """Say a sentence as soon as it may be said, where anybody listens.

    Parameters
    ----------
    widget : QWidget
        In whose window it is said.
    sentence : str
        A newer one takes its place, unless this one is urgent and that is not.
    urgent : bool
        Whether it is said before what the screen reader is reading.
    """
    if sentence and listened_to():
        window = widget.window()
        announcer = window.findChild(Announcer) or Announcer(window)
        announcer.announce(sentence, urgent)


def listened_to() -> bool:
    """Tell whether anybody listens: else no sentence need be made."""
    return QAccessible.isActive()


class Announcer(QObject):
    """Keeps the sentences of a window apart.

    Parameters
    ----------
    window : QWidget
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._said_at = -APART
        self._waiting = ""
        self._urgent = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._say)

    def announce(self, sentence: str, urgent: bool) -> None:
        """Say a sentence as soon as it may be said; see `announce`."""
        if self._urgent and not urgent:
            return
        self._waiting, self._urgent = sentence, urgent
        wait = self._said_at + APART - time.monotonic()
        if wait <= 0:
            self._say()
        elif not self._timer.isActive():
            self._timer.start(round(1000 * wait) + 1)

    def _say(self) -> None:
        sentence, urgent = self._waiting, self._urgent
        self._waiting, self._urgent = "", False
        self._said_at = time.monotonic()
        event = QAccessibleAnnouncementEvent(self._window, sentence)
        event.setPoliteness(Politeness.Assertive if urgent else Politeness.Polite)
        QAccessible.updateAccessibility(event)
