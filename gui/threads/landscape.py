"""The thread that measures landscapes, so that neither the window nor the training waits for contours."""

from __future__ import annotations

from collections import deque

import numpy as np
from PySide6.QtCore import QObject, Signal

from core.analysis.landscape import Landscape, Sight, Slice, followed, survey
from core.analysis.minimum import Minimum
from core.data.arrays import Box
from core.data.dataset import Dataset
from core.training.run import Run
from gui.threads.background import Background
from gui.threads.frame_budget import FrameBudget

KEPT = 4  # landscapes; each keeps its dataset
B_DRIFT = 0.04  # of the plane's height: when b has moved this much, the landscape is measured again


class NewerRequest(Exception):  # noqa: N818 - no error, but the way out of a measurement
    """Something newer was asked for, or the thread is to end."""


class LandscapeThread(Background):
    """Keeps the landscape of each data set and loss, with and without a bias.

    A new one is coarse first, then finer, as long as nothing newer is asked for.

    Attributes
    ----------
    sight : Sight
        What the user wants to see of the plane.

    Signals
    -------
    measured : (Landscape)
    """

    measured = Signal(object)

    def __init__(self, budget: FrameBudget, parent: QObject | None = None) -> None:
        super().__init__("landscape", budget, parent)
        self.sight = Sight()
        self._best: dict[tuple[Dataset, str, bool], Landscape] = {}
        self._jobs: deque[tuple[Run, Slice]] = deque(maxlen=1)
        self._last: tuple[tuple[Dataset, str, bool], Slice] | None = None

    def best(self, run: Run) -> Landscape | None:
        """Return the best landscape that there is by now of a run's data and loss."""
        return self._best.get(_key(run))

    def minimum(self, run: Run) -> Minimum | None:
        """Return the minimum of a run's training loss, once it was found."""
        best = self.best(run)
        return None if best is None else best.minimum

    def want(self, run: Run, grown: Box, b: float, exact: bool = False) -> None:
        """Have measured what is to be seen, unless it is there, or being made finer.

        Parameters
        ----------
        run : Run
            Of the data and the loss.
        grown : Box
            The part of the plane that the descents need; shown unless another was chosen by hand.
        b : float
            Of the weights on screen.
        exact : bool
            Whether the slice has to be at that very b; while a run plays, one that is near will do.
        """
        best, wanted = self.best(run), self._missing(run, grown, b, exact)
        if wanted is None and best is not None and not best.final:
            wanted = best.asked  # something else was asked for while it was made finer
        if wanted is not None and (_key(run), wanted) != self._last:
            self._last = _key(run), wanted
            self._jobs.append((run, wanted))
            self.wake()

    def shows(self, run: Run, grown: Box, b: float) -> bool:
        """Tell whether the best landscape is what is to be seen, in its final form."""
        best = self.best(run)
        return best is not None and best.final and self._missing(run, grown, b, exact=True) is None

    def _missing(self, run: Run, grown: Box, b: float, exact: bool) -> Slice | None:
        """Return which slice should be on screen; None when the best one will do."""
        sight, best = self.sight, self.best(run)
        box = sight.box or grown
        wanted = Slice(box, followed(b), sight.at_minimum, sight.box is not None)
        if best is None or (best.box, best.asked.at_minimum) != (box, sight.at_minimum):
            return wanted
        drift = 0.0 if exact else B_DRIFT * (box[3] - box[1])
        return None if best.at_minimum or abs(wanted.b - best.b) <= drift else wanted

    def work(self) -> None:
        """Measure what was asked for."""
        try:
            run, wanted = self._jobs.popleft()
        except IndexError:
            return
        try:
            with np.errstate(all="ignore"):
                for landscape in survey(run, wanted, self.minimum(run), self._rest):
                    self._keep(_key(run), landscape)
                    self.measured.emit(landscape)
        except NewerRequest:
            return

    def _keep(self, key: tuple[Dataset, str, bool], landscape: Landscape) -> None:
        known = {other: kept for other, kept in self._best.items() if other != key}
        self._best = dict([*known.items(), (key, landscape)][-KEPT:])  # one assignment: the window reads meanwhile

    def _rest(self) -> None:
        self.budget.wait()
        if self._jobs or self.stopping:
            raise NewerRequest


def _key(run: Run) -> tuple[Dataset, str, bool]:
    return run.dataset, run.experiment.loss, run.experiment.bias
