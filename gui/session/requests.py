"""Asking the worker for runs whose data must be made or read: only the last request is answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.plan.errors import InputError
from core.plan.experiment import FULL, Experiment
from core.training.run import Run
from gui.threads.training import Worker

EXPERIMENT = "experiment"


class Requests(QObject):
    """What was asked for last, and the answer to it.

    Parameters
    ----------
    worker : Worker
    experiment : Experiment
        The one that is on stage at first.
    parent : QObject, optional

    Signals
    -------
    ready : (Run)
    refused : (what was asked for : str, InputError)
    """

    ready = Signal(object)
    refused = Signal(str, object)

    def __init__(self, worker: Worker, experiment: Experiment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._number, self._asked_for = 0, ""
        self._wanted_batch: int | str = experiment.batch_size  # what other data is given, as far as it can be
        worker.prepared.connect(self._prepared)
        worker.failed.connect(self._failed)

    def remember_batch(self, experiment: Experiment) -> None:
        """Give other data the batch size that the user chose here."""
        self._wanted_batch = FULL if experiment.batch_size == experiment.train else experiment.batch_size

    def ask_for_data(self, experiment: Experiment, wishes: Mapping[str, Any]) -> None:
        """Ask for `experiment` on other data; what follows from the old data is not kept."""
        kept = asdict(experiment) | {"batch_size": self._wanted_batch}
        if "data" in wishes:
            for name in ("samples", "train", "data_seed"):
                kept.pop(name)
        elif "samples" in wishes:
            kept.pop("train")
        self._ask(kept | dict(wishes), next(iter(wishes)), fit_batch=True)

    def ask_for_experiment(self, wishes: Mapping[str, Any]) -> None:
        """Ask for a whole experiment."""
        self._ask(wishes, EXPERIMENT, fit_batch=False)

    def _ask(self, wishes: Mapping[str, Any], asked_for: str, fit_batch: bool) -> None:
        self._number += 1
        self._asked_for = asked_for
        known = {name: value for name, value in wishes.items() if value is not None}
        self._worker.prepare(self._number, known, fit_batch)

    def _prepared(self, number: int, run: Run) -> None:
        if number != self._number:
            return
        if self._asked_for == EXPERIMENT:
            self._wanted_batch = run.experiment.batch_size
        self.ready.emit(run)

    def _failed(self, number: int, error: InputError) -> None:
        if number == self._number:
            self.refused.emit(self._asked_for, error)
