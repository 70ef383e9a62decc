"""What takes longer to compute: asked with a key, worked on beside the window, and given up when not wanted."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass

from core.training.run import Run

PROGRESS_SECONDS = 0.05  # between two reports of how much is done


class NotWantedError(Exception):
    """An answer is not wanted any more; it ends the work from wherever it is."""


class Tools:
    """What the work on a question is given.

    Parameters
    ----------
    wait : function
        Rests while the window draws.
    is_wanted : function
        Tells whether the answer is still wanted.
    report : function
        Takes the share that is done.
    now : function
        The clock, in seconds.
    """

    def __init__(
        self,
        wait: Callable[[], None],
        is_wanted: Callable[[], bool],
        report: Callable[[float], None],
        now: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._wait, self._is_wanted, self._report, self._now = wait, is_wanted, report, now
        self._reported_at = -PROGRESS_SECONDS

    @property
    def cancelled(self) -> bool:
        """Whether the answer is not wanted any more: the work may end with any."""
        return not self._is_wanted()

    def give_way(self) -> None:
        """Let the window draw first; to be called in inner loops, every few milliseconds.

        Raises
        ------
        NotWantedError
            When the answer is not wanted any more; work that has nothing to tidy up lets it pass.
        """
        self._wait()
        if self.cancelled:
            raise NotWantedError

    def progress(self, share: float) -> None:
        """Tell how much is done, from 0 to 1; as often as one likes, since most of it is not passed on."""
        now = self._now()
        if now - self._reported_at >= PROGRESS_SECONDS and not self.cancelled:
            self._reported_at = now
            self._report(share)


@dataclass(frozen=True, slots=True)
class Question:
    """Something to be computed about the chosen run.

    Parameters
    ----------
    key : hashable
        Tells what is computed: two questions of one key have the same answer.
    work : function (Run, Tools) -> object
        Touches no widget; what it returns is the answer. It may raise an `InputError`.
    """

    key: Hashable
    work: Callable[[Run, Tools], object]
