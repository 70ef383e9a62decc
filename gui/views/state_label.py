"""How the descent goes, in words."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from core.picture.frame import Frame
from gui.words import step as step_words


class StateLabel(QLabel):
    """Steady, zigzagging or diverging, as it happens."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("stateLabel")
        self.setAccessibleName(self.tr("How the descent goes"))
        self.setToolTip(step_words.state_explained())

    def show_frame(self, frame: Frame) -> None:
        """Show the state at the moment on screen."""
        if frame.readings is not None:
            self.setText(step_words.state(frame.readings.state, frame.descent.experiment))
