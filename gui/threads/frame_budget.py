"""While a frame is drawn, the other threads give way.

All threads need Python's interpreter lock. A frame is hundreds of short calls into Qt, each of which gives the lock
away; while another thread computes, each of them waits a switch interval to get it back. So the window asks the
others to wait from the moment it begins a frame until Qt has painted it, and they look here between two slices of
their work (`wait`). When a frame takes longer than `PATIENCE`, they go on beside it: nobody waits for ever. They stop
shortly before a frame is due (`expect`): one that loses its processor while it holds the lock kept the window waiting
for 10 ms and more, where others keep the processors busy (`python -m benchmarks scenes`, rows "p99 gap"). Where it is
the window that waits for a processor, they go on after a frame's time.

That a frame is painted, Qt tells nobody. It posts its paint requests with priority −1, so an event of a lower
priority comes after them; but while it works through its queue, it puts new requests behind what is there already.
Three such events one after another come after all of them.

Where drawing takes long, the next tick of the display timer is due when a frame is painted, and the others would come
to nothing: so the window owes them a share of the processor time that frames take (`owed`), and begins the next one
that much later. Not of the time: where the whole program waits for a processor, the others would take from the frames
several times their share. What a long frame took is owed after the ten that follow: at once, it made the longest gaps
longer, of three descents on a busy machine 51 ms in place of 37 (`python -m benchmarks scenes`, row "three-descents:
p99 gap").

What it saves, measured with batch 1 as fast as it goes on 2 busy processors: 17 frames a second with it and 3.5
without, for half of the iterations (`python -m benchmarks window`); and where a frame takes 30 ms, the share that is
owed makes 65,000 iterations a second of 35,000, for 16 frames a second instead of 21. `enabled = False` turns it off.

It knows besides whether frames are dear: where the usual one takes longer than `DEAR`, the picture is to be simpler
before it gets slower.
"""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

PAINTED = QEvent.Type(QEvent.registerEventType())
AFTER_PAINTING = -10  # the priority of the events that come after the paint requests
HOPS = 3
PATIENCE = 0.15  # seconds: on a quarter of a processor a frame takes a tenth of a second
SHARE, SHARE_DEAR = 0.25, 0.05  # of the processor time that a frame took; where frames are dear
DEAR = 0.025  # seconds of the usual frame: with the share of the others there are 32 a second
# Seconds before a frame is due when the others stop, and after it when they wait for it no longer. With 3 ms for this
# a quarter of a processor has 23 frames a second in place of 27 (`python -m benchmarks slow`, row "learn, 3,000
# samples").
AHEAD, LATE = 0.001, 0.015
RECENT = 0.1  # how much the last frame counts for what is usual


class FrameBudget(QObject):
    """Lets the window draw alone, and the others have their share.

    Parameters
    ----------
    parent : QObject, optional
    now : function
        The clock, in seconds.
    used : function
        The processor time of the thread that draws, in seconds.

    Attributes
    ----------
    enabled : bool
    usual : float
        Seconds that a frame took lately, until it was painted.
    painted : bool
        Whether the first one was.

    Signals
    -------
    ended : ()
        A frame is painted, or nothing was new in it: now is time for what else is to be drawn.
    """

    ended = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        now: Callable[[], float] = time.perf_counter,
        used: Callable[[], float] = time.thread_time,
    ) -> None:
        super().__init__(parent)
        self.enabled = True
        self.usual, self._last, self.painted = 0.0, 0.0, False
        self._now, self._used = now, used
        self._began: float | None = None
        self._used_before = 0.0
        self._drawn = 0.0  # the processor time that a frame took lately
        self._owed_until = 0.0
        self._window_rests = threading.Event()
        self._window_rests.set()
        self._hops = 0
        self._aside = False
        self._due = math.inf

    def begin(self) -> None:
        """Let the window draw a frame alone."""
        self._began, self._used_before = self._now(), self._used()
        self.begin_aside()

    def begin_aside(self) -> None:
        """Let the window draw something alone that is no frame: it is seldom, and owes the others nothing."""
        self._aside = True
        if self.enabled:
            self._window_rests.clear()

    def end(self) -> None:
        """Let the others go on, unless something is drawn aside now.

        That comes last: what calls into Qt once they go on waits for the interpreter's lock, of three descents for 3 ms
        a frame, and for 18 ms of one in a hundred (`python -m benchmarks scenes`, row "three-descents: p99 gap").
        """
        self._aside = False
        if self._began is not None:
            now = self._now()
            took = now - self._began
            self._drawn += RECENT * (self._drawing - self._drawn) if self._drawn else self._drawing
            self._owed_until, self._began, self._last = now + self._share * self._drawn, None, took
            self.usual += RECENT * (took - self.usual)
            self.ended.emit()
        if not self._aside:
            self._window_rests.set()

    @property
    def light(self) -> bool:
        """Whether the last frame took no longer than the usual one, and leaves time before the next."""
        return self._last <= self.usual

    @property
    def dear(self) -> bool:
        """Whether frames take so long that the picture is to be simpler."""
        return self.usual > DEAR

    @property
    def _share(self) -> float:
        return SHARE_DEAR if self.dear else SHARE

    @property
    def _drawing(self) -> float:
        """How much processor time the frame under way has taken, in seconds."""
        return self._used() - self._used_before

    def owed(self) -> float:
        """Return for how many seconds more the window leaves the others their share."""
        if self._began is not None:  # not painted yet
            return self._share * self._drawing
        return max(0.0, self._owed_until - self._now())

    def end_when_painted(self) -> None:
        """Let the others go on as soon as what the views were told is painted."""
        self._hops = HOPS
        self._hop()

    def expect(self, seconds: float) -> None:
        """Tell in how many seconds a frame is due; until shortly before it the others may go on."""
        self._due = self._now() + seconds
        if self._began is None and not self._aside:
            self._window_rests.set()

    def wait(self) -> None:
        """Give way while the window draws, or is about to; for the other threads."""
        late = self._now() - self._due
        if self.enabled and -AHEAD <= late < LATE:
            self._window_rests.clear()
            if not self._window_rests.wait(LATE - late) and self._began is None and not self._aside:
                self._window_rests.set()  # the window itself waits for a processor
        self._window_rests.wait(PATIENCE)

    def customEvent(self, event: QEvent) -> None:
        """Hop behind the paint events in the queue; after the last hop the frame is painted."""
        if event.type() != PAINTED:
            return
        self._hops -= 1
        if self._hops > 0:
            self._hop()
        else:
            self.painted = True
            self.end()

    def _hop(self) -> None:
        QCoreApplication.postEvent(self, QEvent(PAINTED), AFTER_PAINTING)
