"""The four phases of an iteration in a row, 1 → 2 → 3 → 4: where it stands, and a way to go there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy

from core.picture.frame import Frame
from core.plan.cursor import PHASES
from gui.access.group import make_one_stop
from gui.style import style
from gui.style.card import Card
from gui.style.theme import Theme
from gui.words.spoken import states
from gui.words.training import phase_name


class PhasesView(Card):
    """Forward, loss, gradient and update, the present one lit; a click goes there.

    Signals
    -------
    phase_chosen : (phase : str)
    """

    phase_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__("")
        self.setObjectName("phasesView")
        self.setAccessibleName(self.tr("Phases of the iteration"))
        self.without_title()
        self.setProperty("role", "bare")  # a row of large buttons needs no frame
        self.body.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        tooltips = {
            "forward": self.tr("Forward: the net input z and the output of each sample of the batch"),
            "loss": self.tr("Loss: what each sample costs, and their mean"),
            "gradient": self.tr("Gradient: how the loss changes with each weight"),
            "update": self.tr("Update: the weights move against the gradient"),
        }
        self._row = row = QHBoxLayout()
        row.setSpacing(style.GAP)
        self._arrows: list[QLabel] = []
        self._lit: str | None = None
        self._buttons: dict[str, QPushButton] = {}
        for number, phase in enumerate(PHASES, 1):
            if number > 1:
                arrow = QLabel("→")
                arrow.setProperty("role", "title")
                arrow.setAccessibleName(self.tr("then"))
                row.addWidget(arrow)
                self._arrows.append(arrow)
            button = QPushButton()
            button.setText(f"{number}  {phase_name(phase)}")
            button.setObjectName(f"{phase}PhaseButton")
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setProperty("role", "phase")
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setToolTip(tooltips[phase])
            button.clicked.connect(lambda _checked=False, phase=phase: self._choose(phase))
            self._buttons[phase] = button
            row.addWidget(button, 1)
        self.body.addLayout(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the arrows out, and give each button what its words need, where the row is short."""
        super().resizeEvent(event)
        self._arrange()

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of `theme` and the present text size."""
        super().set_theme(theme)
        self._arrange()

    def _arrange(self) -> None:
        widest = max(button.sizeHint().width() for button in self._buttons.values())
        arrow = self._arrows[0].sizeHint().width() + 2 * style.GAP
        roomy = len(self._buttons) * widest + len(self._arrows) * arrow <= self.width()
        for label in self._arrows:
            label.setVisible(roomy)
        for button in self._buttons.values():
            self._row.setStretchFactor(button, int(roomy))

    def show_frame(self, frame: Frame) -> None:
        """Light the phase at the cursor, while the phases are walked through; none at the start."""
        walking = frame.walking and frame.descent.place.batch is not None
        self._light(frame.descent.cursor.phase if walking else None)

    def in_words(self) -> str:
        """Return what it shows now, in whole sentences."""
        return "" if self.read is None else states.phases(self.read)

    def _choose(self, phase: str) -> None:
        self._light(self._lit)  # a click puts no phase out or on: the cursor does
        self.phase_chosen.emit(phase)

    def _light(self, lit: str | None) -> None:
        self._lit = lit
        for phase, button in self._buttons.items():
            button.setAutoExclusive(False)  # else the lit one could not be put out
            button.setChecked(phase == lit)
            button.setAutoExclusive(True)
        make_one_stop(self._buttons.values())
