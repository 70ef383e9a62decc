"""What the panels have beyond first sight, in one fold under them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from gui.controls.editing import EditingCard
from gui.style.card import Card
from gui.style.fold import Fold


class MorePanel(Card):
    """One line that opens the rest of all panels, each under its name.

    Parameters
    ----------
    panels : sequence of EditingCard

    Signals
    -------
    toggled : (open : bool)
    """

    toggled = Signal(bool)

    def __init__(self, panels: Sequence[EditingCard]) -> None:
        super().__init__("")
        self.without_title()
        self.setAccessibleName(self.tr("More settings"))
        fold = Fold(self.accessibleName(), "moreSettingsButton", self.tr("Stop rules, samples, loss, order, start"))
        meanings = (
            self.tr("When training ends before its last epoch, and how large a learning rate may be"),
            self.tr("How many samples there are, in which order they are seen, and which loss is made smaller"),
            self.tr("The weights before iteration 1: typed, or drawn at random from a seed"),
        )
        for panel, meaning in zip(panels, meanings, strict=True):
            name = QLabel(panel.accessibleName())
            name.setProperty("role", "label")
            name.setToolTip(meaning)
            fold.body.addWidget(name)
            fold.body.addWidget(panel.more)
        fold.toggled.connect(self.toggled)
        self.body.addWidget(fold)
