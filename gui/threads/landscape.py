"""The thread that measures landscapes, so that neither the window nor the training waits for contours."""

from __future__ import annotations

import time
from collections import deque

import numpy as np
from PySide6.QtCore import QObject, Signal

from core.analysis.landscape import Sight, Slice, survey
from core.analysis.minimum import Minimum
from core.data.dataset import Dataset
from core.training.run import Run
from gui.session.playback import Stage
from gui.threads.background import Background
from gui.threads.turns import Turns

SERVING_SECONDS = 0.3  # between two looks at what a run that goes on needs


class Newer(Exception):  # noqa: N818 - no error, but the way out of a measurement
    """That something newer was asked for, or the thread is to end."""


class Surveyor(Background):
    """Measures the landscape that was asked for last: coarse first, then finer, as long as nothing newer is asked for.

    Signals
    -------
    measured : (run id : int, Landscape)
    """

    measured = Signal(int, object)

    def __init__(self, turns: Turns, parent: QObject | None = None) -> None:
        super().__init__("landscape", turns, parent)
        self._sight = Sight()
        self._looked_at = time.perf_counter()  # the first contours wait until the window has drawn itself
        self._served: int | None = None
        self._jobs: deque[tuple[Run, Slice]] = deque(maxlen=1)
        self._last: tuple[int, Slice] | None = None
        self._minimum: tuple[Dataset, str, Minimum] | None = None

    def look_at(self, sight: Sight) -> None:
        """Take what the user wants to see of the plane; it is served at once, and so is every later stage."""
        self._sight = sight
        self._looked_at = 0.0

    def serve(self, stage: Stage, exact: bool = False) -> None:
        """Measure the landscape that a stage needs, if it needs another; to be called often."""
        now = time.perf_counter()
        if self._served not in (None, stage.run.id) or now - self._looked_at >= SERVING_SECONDS:
            self._served, self._looked_at = stage.run.id, now
            wanted = stage.wanted_slice(self._sight, self.known(stage.run), exact)
            if wanted is not None:
                self.measure(stage.run, wanted)

    def has_served(self, stage: Stage) -> bool:
        """Tell whether a stage has the landscape that it needs, in its final form."""
        done = stage.landscape is not None and stage.landscape.final
        return done and stage.wanted_slice(self._sight, self.known(stage.run), exact=True) is None

    def measure(self, run: Run, wanted: Slice) -> None:
        """Ask for a landscape; only the last request counts, and asking for the same again changes nothing."""
        if (run.id, wanted) != self._last:
            self._last = run.id, wanted
            self._jobs.append((run, wanted))
            self.wake()

    def known(self, run: Run) -> Minimum | None:
        """Return the minimum of a run's training loss, once it was found for this run or another of the same kind."""
        found = self._minimum
        same = found is not None and found[0] is run.dataset and found[1] == run.experiment.loss
        return found[2] if found is not None and same else None

    def work(self) -> None:
        """Measure what was asked for."""
        try:
            run, wanted = self._jobs.popleft()
        except IndexError:
            return
        try:
            with np.errstate(all="ignore"):
                for landscape in survey(run, wanted, self.known(run), self._rest):
                    if landscape.minimum is not None:
                        self._minimum = run.dataset, run.experiment.loss, landscape.minimum
                    self.measured.emit(run.id, landscape)
        except Newer:
            return

    def _rest(self) -> None:
        self.turns.wait()
        if self._jobs or self.stopping:
            raise Newer
