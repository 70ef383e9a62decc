"""Asking the training thread for runs whose data must be made or read: only the last request is answered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.data.samples import Samples
from core.plan.errors import InputError
from core.training.run import Run
from gui.threads.training import TrainingThread


class Requests(QObject):
    """What was asked for last, and the answer to it.

    Parameters
    ----------
    thread : TrainingThread
    parent : QObject, optional

    Signals
    -------
    ready : (Run)
    refused : (InputError)
    """

    ready = Signal(object)
    refused = Signal(object)

    def __init__(self, thread: TrainingThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = thread
        self._number = 0
        thread.prepared.connect(self._prepared)
        thread.failed.connect(self._failed)

    def ask(self, wishes: Mapping[str, Any], fit_batch: bool, known: Samples | None = None) -> None:
        """Ask for the run of an experiment; `fit_batch` and `known` as `core.data.dataset.prepare` has them."""
        self._number += 1
        given = {name: value for name, value in wishes.items() if value is not None}
        self._thread.prepare(self._number, given, fit_batch, known)

    def forget(self) -> None:
        """Take no answer to what was asked for: something else is on since."""
        self._number += 1

    def _prepared(self, number: int, run: Run) -> None:
        if number == self._number:
            self.ready.emit(run)

    def _failed(self, number: int, error: InputError) -> None:
        if number == self._number:
            self.refused.emit(error)
