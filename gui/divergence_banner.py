"""The banner of a run that diverges: where, what the loss did, and a rate that is safe as one click."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from core.frame import Frame


class DivergenceBanner(QFrame):
    """A sentence and a button; hidden as long as the run does not diverge.

    Signals
    -------
    rate_wanted : (learning rate : float)
        The user takes the safe rate.
    """

    rate_wanted = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("divergenceBanner")
        self.setAccessibleName(self.tr("The run diverges"))
        self._rate: float | None = None
        self._told: tuple[object, ...] = ()
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
        told = (frame.run_id, frame.diverged_at, frame.curves if frame.curves.growing else None)
        if told == self._told:
            return
        self._told = told
        self.setVisible(frame.diverged_at is not None or frame.curves.growing)
        if self.isHidden():
            return
        self._sentence.setText(self._words(frame))
        self._rate = frame.safe_rate
        self._button.setVisible(self._rate is not None)
        if self._rate is not None:
            self._button.setText(self.tr("Use {rate:g}").format(rate=self._rate))
            self._button.setAccessibleName(self.tr("Use the safe learning rate {rate:g}").format(rate=self._rate))

    def _words(self, frame: Frame) -> str:
        rate = frame.experiment.learning_rate
        losses = frame.curves.train_loss
        if frame.diverged_at is None:
            text = self.tr(
                "Diverging: the train loss went from {first:.3g} to {last:.1e} by now; "
                "the learning rate {rate:g} is too large."
            )
            return text.format(first=losses[0], last=losses[-1], rate=rate)
        if len(losses) == 0 or len(frame.curves.batch_loss) == 0:
            text = self.tr(
                "Diverged at iteration {iteration}: the loss of the start itself overflows, or its first step."
            )
            return text.format(iteration=frame.diverged_at)
        text = self.tr(
            "Diverged at iteration {iteration}: the loss went from {first:.3g} to {last:.1e} in {count} iterations and "
            "overflowed; the learning rate {rate:g} is too large."
        )
        count = int(frame.curves.iterations[-1])
        return text.format(
            iteration=frame.diverged_at, first=losses[0], last=frame.curves.batch_loss[-1], count=count, rate=rate
        )

    def _take(self) -> None:
        if self._rate is not None:
            self.rate_wanted.emit(self._rate)
