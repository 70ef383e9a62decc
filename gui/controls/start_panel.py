"""The start: the weights before iteration 1."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from core.experiment import Experiment
from gui import words
from gui.card import Card


class StartPanel(Card):
    """The start's three numbers, and the two ways to begin again.

    Signals
    -------
    same_wanted, new_wanted : ()
    """

    same_wanted = Signal()
    new_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self._numbers = QLabel()
        self._numbers.setObjectName("startLabel")
        self._numbers.setAccessibleName(self.tr("The start's weights"))
        self._numbers.setWordWrap(True)
        row = QHBoxLayout()
        for name, label, tooltip, signal in (
            (
                "restartButton",
                self.tr("Same start"),
                self.tr("Begin again with the same weights (R)"),
                self.same_wanted,
            ),
            (
                "newStartButton",
                self.tr("New start"),
                self.tr("Begin again with other random weights (N)"),
                self.new_wanted,
            ),
        ):
            button = QPushButton(label)
            button.setObjectName(name)
            button.setToolTip(tooltip)
            button.setAccessibleName(tooltip)
            button.clicked.connect(signal)
            row.addWidget(button, 1)
        self.body.addWidget(self._numbers)
        self.body.addLayout(row)

    def show_experiment(self, experiment: Experiment, start: tuple[float, float, float]) -> None:
        """Show the start of an experiment."""
        if experiment.start is None:
            self.set_title(self.tr("START — random, number {seed}").format(seed=experiment.start_seed))
        else:
            self.set_title(self.tr("START — as given"))
        self._numbers.setText(words.weights_text(start))
