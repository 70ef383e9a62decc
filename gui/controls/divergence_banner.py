"""The banner of a run that diverges: where, what the loss did, and a rate that is safe as one click."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from core.analysis.divergence import Divergence
from core.picture.frame import Frame
from core.plan.errors import ITERATIONS
from core.plan.experiment import Experiment
from gui.words.numbers import Number, whole
from gui.words.training import counted


class DivergenceBanner(QFrame):
    """A sentence and a button; hidden as long as all is well.

    Signals
    -------
    edited : (Experiment)
        The user takes the safe rate.
    """

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("divergenceBanner")
        self.setAccessibleName(self.tr("The run diverges"))
        self._told: tuple[Divergence | None, Experiment | None] = (None, None)
        self._sentence = QLabel()
        self._sentence.setProperty("role", "error")
        self._sentence.setWordWrap(True)
        self._sentence.setObjectName("divergenceLabel")
        self._button = QPushButton()
        self._button.setObjectName("safeRateButton")
        self._button.setToolTip(
            self.tr("Begin again from the same start with a learning rate that cannot diverge on this data")
        )
        self._button.clicked.connect(self._take)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 4, 4)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._button)
        self.hide()

    def show_frame(self, frame: Frame) -> None:
        """Tell of a divergence, if there is one."""
        divergence, experiment = frame.descent.divergence, frame.descent.experiment
        if (divergence, experiment) == self._told:
            return
        self._told = divergence, experiment
        self.setVisible(divergence is not None)
        if divergence is not None:
            self._sentence.setText(self._words(divergence, experiment.learning_rate))
            self._offer(divergence.safe_rate)

    def clear(self) -> None:
        """Tell of nothing."""
        self._told = (None, None)
        self.hide()

    def _words(self, divergence: Divergence, rate: float) -> str:
        if divergence.first is None:
            text = self.tr("Diverged at iteration {iteration}: the loss of the start itself is too large for a number.")
        elif divergence.kind == "swinging":
            text = self.tr(
                "Swings without settling: the train loss went from {first:.3g} to {last:.1e} in {iterations}; "
                "the learning rate {rate:g} is too large."
            )
        elif divergence.kind == "bound to grow":
            text = self.tr("The learning rate {rate:g} is above the full-batch limit: sooner or later the loss grows.")
        elif divergence.kind == "growing":
            text = self.tr(
                "Diverging: the train loss went from {first:.3g} to {last:.1e} in {iterations}; "
                "the learning rate {rate:g} is too large."
            )
        else:
            text = self.tr(
                "Diverged at iteration {iteration}: the loss went from {first:.3g} to {last:.1e} in {iterations} "
                "and overflowed; the learning rate {rate:g} is too large."
            )
        return text.format(
            iteration=None if divergence.iteration is None else whole(divergence.iteration),
            first=None if divergence.first is None else Number(divergence.first),
            last=None if divergence.last is None else Number(divergence.last),
            iterations=counted(divergence.count, ITERATIONS),
            rate=Number(rate),
        )

    def _offer(self, rate: float | None) -> None:
        self._button.setVisible(rate is not None)
        if rate is not None:
            self._button.setText(self.tr("Use {rate:g}").format(rate=Number(rate)))
            self._button.setToolTip(self.tr("Use the safe learning rate {rate:g}").format(rate=Number(rate)))

    def _take(self) -> None:
        divergence, experiment = self._told
        if divergence is not None and experiment is not None and divergence.safe_rate is not None:
            self.edited.emit(experiment.with_(learning_rate=divergence.safe_rate))
