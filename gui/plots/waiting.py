"""What a panel shows while something takes longer: how much is done, and a button to give it up."""

from __future__ import annotations

import time

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

translate = QCoreApplication.translate

PATIENCE = 0.5  # seconds: what is done sooner shows no progress


class Waiting(QWidget):
    """A progress bar with a cancel button, in the place of a sentence.

    Parameters
    ----------
    name : str
        What the objectNames of its parts begin with.
    sentence : QWidget
        Hidden while this is shown.

    Signals
    -------
    cancelled : ()
    """

    cancelled = Signal()

    def __init__(self, name: str, sentence: QWidget) -> None:
        super().__init__()
        self._sentence = sentence
        self._began_at = 0.0
        self._bar = QProgressBar()
        self._bar.setObjectName(f"{name}Progress")
        self._bar.setAccessibleName(translate("waiting", "How much of the training is done"))
        self._bar.setToolTip(self._bar.accessibleName())
        self._bar.setRange(0, 100)
        cancel = QPushButton(translate("waiting", "Cancel"))
        cancel.setObjectName(f"{name}Cancel")
        cancel.setProperty("role", "preset")
        cancel.setToolTip(translate("waiting", "Give up this training"))
        cancel.setAccessibleName(cancel.toolTip())
        cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._bar, 1)
        row.addWidget(cancel)
        self.hide()

    def begin(self) -> None:
        """Wait from now on."""
        self._began_at = time.monotonic()

    def show_progress(self, share: float) -> None:
        """Show how much is done, from 0 to 1, of what has taken longer."""
        if time.monotonic() - self._began_at >= PATIENCE:
            self._bar.setValue(round(100 * share))
            self.show()
            self._sentence.hide()

    def end(self) -> None:
        """Show the sentence again."""
        self.hide()
        self._sentence.show()
