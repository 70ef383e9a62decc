"""What the panels that change the experiment have in common."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.plan.errors import InputError
from core.plan.experiment import Experiment
from gui.style.card import Card
from gui.words import training as words


class EditingCard(Card):
    """Shows an experiment, and says which one the user wants next.

    Attributes
    ----------
    experiment : Experiment
        The one that is shown.
    fields : frozenset of str
        The fields of the experiment that it shows: it says a refusal of these.
    more : QWidget
        What is not needed at first sight; it stands in the fold under all panels.

    Signals
    -------
    edited : (Experiment)
        The whole next experiment; where there is none, the one that is shown, so that it is shown again.
    """

    edited = Signal(object)
    fields: frozenset[str] = frozenset()

    def __init__(self) -> None:
        super().__init__("")
        self.without_title()
        self.experiment = Experiment()
        self.more = QWidget()
        self._more = QVBoxLayout(self.more)
        self._more.setContentsMargins(0, 0, 0, 0)

    def edit(self, field: str, change: Callable[[Experiment], Experiment]) -> None:
        """Say what the user wants at a field: the experiment that is shown, with a change."""
        try:
            wanted = change(self.experiment)
        except InputError as error:
            self.edited.emit(self.experiment)
            self.say(field, words.sentence(error))
        else:
            self.edited.emit(wanted)

    def refuse(self, error: InputError) -> bool:
        """Say a refusal where its field is; False where that is elsewhere."""
        if error.field is None or error.field not in self.fields:
            return False
        self.say(error.field, words.sentence(error))
        return True

    def say(self, field: str, sentence: str) -> None:
        """Say something beside a field."""
        raise NotImplementedError
