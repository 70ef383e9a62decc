"""What views have in common that have something computed beside the window."""

from __future__ import annotations

import time
from collections.abc import Hashable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from core.analysis.question import Question
from core.picture.frame import Frame
from gui.style.card import Card
from gui.style.sentence import Sentence

translate = QCoreApplication.translate

PATIENCE = 0.5  # seconds: what is done sooner shows no progress


class Answers:
    """What a view wants to know, and what it was answered last."""

    def __init__(self) -> None:
        self._wanted: Hashable = None
        self._answered: Hashable = None
        self._given_up: Hashable = None
        self._result: object = None

    @property
    def wanted(self) -> Hashable:
        """The question whose answer is wanted."""
        return self._wanted

    @property
    def pending(self) -> bool:
        """Whether something is wanted that is not answered yet."""
        return self._wanted != self._answered

    def of(self, key: Hashable) -> object | None:
        """Return the answer to a question, if it is the last one."""
        return self._result if key == self._answered else None

    def want(self, key: Hashable) -> bool:
        """Want the answer to a question from now on; False where it is there already, or was given up."""
        if key == self._given_up:
            return False
        self._wanted, self._given_up = key, None
        return key != self._answered

    def take(self, key: Hashable, result: object) -> bool:
        """Take an answer; False where something else is wanted by now."""
        if key != self._wanted:
            return False
        self._answered, self._result = key, result
        return True

    def give_up(self) -> None:
        """Do without what is wanted, until something else is."""
        self._given_up = self._wanted

    def forget(self) -> None:
        """Ask even for what was given up."""
        self._given_up = None


class AskingCard(Card):
    """A view that has something computed.

    Signals
    -------
    question_changed : ()
        There is something to ask now, though the moment stands still: `question` is called at once.
    cancelled : ()
        What was asked for is given up.
    """

    question_changed = Signal()
    cancelled = Signal()

    @property
    def putting_off(self) -> bool:
        """Whether it will ask for something in a moment, by `question_changed`; a screenshot waits for that."""
        return False

    def question(self, frame: Frame) -> Question | None:
        """Return what is to be computed for a moment; called while it is to be seen, at the pace of readings.

        Returns
        -------
        Question or None
            None where nothing new is to be computed: what is under way goes on.
        """
        raise NotImplementedError

    def show_answer(self, key: Hashable, result: object) -> None:
        """Show what was computed; `key` tells for what, since the moment may have gone on."""
        raise NotImplementedError

    def show_progress(self, share: float) -> None:
        """Show how much is computed, from 0 to 1."""

    def show_failure(self, sentence: str) -> None:
        """Say why nothing could be computed."""
        self.set_title(sentence)


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


class WaitingCard(AskingCard):
    """A view whose question may take longer: its sentence gives way to a progress bar, which can be cancelled.

    Parameters
    ----------
    name : str
        What the objectNames of its parts begin with.

    Attributes
    ----------
    sentence : Sentence
    waiting : Waiting
    answers : Answers
    """

    def __init__(self, name: str) -> None:
        super().__init__("")
        self.answers = Answers()
        self.sentence = Sentence(f"{name}Sentence")
        self.waiting = Waiting(name, self.sentence)

    def show_progress(self, share: float) -> None:
        """Show how much is done, of what takes longer."""
        if self.answers.pending:
            self.waiting.show_progress(share)

    def show_failure(self, sentence: str) -> None:
        """Say why there is nothing to show."""
        self.waiting.end()
        self.sentence.say(sentence)

    def give_up(self, sentence: str) -> None:
        """Wait no longer for what is wanted, and say so."""
        self.answers.give_up()
        self.cancelled.emit()
        self.show_failure(sentence)
