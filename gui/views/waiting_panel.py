"""What the panels have in common whose study may take longer: how much is done, and giving it up."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from gui.views.study_panel import StudyPanel

if TYPE_CHECKING:  # made when the panel first opens
    from gui.plots.waiting import Waiting
    from gui.style.sentence import Sentence


class WaitingPanel(StudyPanel):
    """A study panel with a sentence, in whose place the progress stands while it waits for long.

    `build` makes `_sentence` and `_waiting`; `study` and `show_study` keep what is wanted and what is answered.
    """

    _sentence: Sentence
    _waiting: Waiting
    _wanted: Hashable = None
    _answered: Hashable = None
    _given_up: Hashable = None

    def show_progress(self, share: float) -> None:
        """Show how much is done, of what takes longer."""
        if self._wanted != self._answered:
            self._waiting.show_progress(share)

    def show_failure(self, sentence: str) -> None:
        """Say why there is nothing to show."""
        self._waiting.end()
        self._sentence.say(sentence)

    def give_up(self, sentence: str) -> None:
        """Wait no longer for what is wanted, and say so."""
        self._given_up = self._wanted
        self.cancel_wanted.emit()
        self._waiting.end()
        self._sentence.say(sentence)
