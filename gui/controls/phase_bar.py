"""The four words of an iteration: where it stands, and a way to go there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from core.picture.frame import Frame
from core.plan.cursor import PHASES


def phase_name(phase: str) -> str:
    """Return what a phase is called on screen."""
    names = {
        "forward": QCoreApplication.translate("phases", "forward"),
        "loss": QCoreApplication.translate("phases", "loss"),
        "gradient": QCoreApplication.translate("phases", "gradient"),
        "update": QCoreApplication.translate("phases", "update"),
    }
    return names[phase]


class PhaseBar(QWidget):
    """Forward, loss, gradient and update in a row, the present one lit.

    Signals
    -------
    chosen : (phase : str)
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3)
        tooltips = {
            "forward": self.tr("Forward: the net input z and the output of each sample of the batch"),
            "loss": self.tr("Loss: what each sample costs, and their mean"),
            "gradient": self.tr("Gradient: how the loss changes with each weight"),
            "update": self.tr("Update: the weights move against the gradient"),
        }
        self._lit: str | None = None
        self._buttons: dict[str, QToolButton] = {}
        for phase in PHASES:
            button = QToolButton()
            button.setText(phase_name(phase))
            button.setObjectName(f"{phase}PhaseButton")
            button.setCheckable(True)
            button.setProperty("role", "tab")
            button.setToolTip(tooltips[phase])
            button.setAccessibleName(tooltips[phase])
            button.clicked.connect(lambda _checked=False, phase=phase: self._choose(phase))
            self._buttons[phase] = button
            row.addWidget(button)

    def _choose(self, phase: str) -> None:
        self._light(self._lit)  # a click puts no word out or on: the cursor does
        self.chosen.emit(phase)

    def _light(self, lit: str | None) -> None:
        self._lit = lit
        for phase, button in self._buttons.items():
            button.setChecked(phase == lit)

    def show_frame(self, frame: Frame) -> None:
        """Light the phase at the cursor, while the phases are walked through; none at the start."""
        walking = frame.walking and frame.descent.place.batch is not None
        self._light(frame.descent.cursor.phase if walking else None)
