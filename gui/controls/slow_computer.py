"""How long the slow computer takes for a sample, where runs share its clock."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from core.plan.checks import NUMBER
from gui.controls.fields.number import RateField
from gui.style.callout import Callout
from gui.words import training as words

MILLISECONDS = 1000.0  # of a second
LEAST, MOST = 1e-3, 60_000.0  # milliseconds


class SlowComputer(QWidget):
    """A line with the milliseconds that the slow computer takes for a sample; hidden while another clock is shared.

    Signals
    -------
    chosen : (seconds a sample : float)
    """

    chosen = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        tooltip = self.tr(
            "How long the slow computer takes for one sample: a full batch takes that for each of its samples"
        )
        self._field = RateField()
        self._field.setRange(LEAST, MOST)
        self._field.setObjectName("sampleSecondsField")
        self._field.setAccessibleName(tooltip)
        self._field.setToolTip(tooltip)
        self._field.valueChanged.connect(lambda value: self.chosen.emit(value / MILLISECONDS))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._field)
        unit = QLabel(self.tr("ms a sample"))
        unit.setToolTip(tooltip)
        row.addWidget(unit, 1)
        self._error = Callout("sampleSecondsError", self._field)
        self._field.refused.connect(self._refuse)
        self.hide()

    def show_seconds(self, seconds: float | None) -> None:
        """Show how long a sample takes; nothing where None."""
        self.setVisible(seconds is not None)
        if seconds is not None and not self._field.hasFocus():
            blocker = QSignalBlocker(self._field)
            self._field.setValue(seconds * MILLISECONDS)
            blocker.unblock()
            self._error.say("")

    def _refuse(self, text: str) -> None:
        self._error.say(words.refusal(NUMBER, "sample_seconds", text, least=LEAST, most=MOST))
