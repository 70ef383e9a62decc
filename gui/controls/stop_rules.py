"""The stop rules: one small button that says what ends the run, and opens a card with the three rules."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QToolButton, QVBoxLayout, QWidget

from core.plan.experiment import Experiment
from gui.controls.fields.optional import NONE, OptionalNumberField, OptionalWholeField
from gui.style import style
from gui.words import stop as stop_words
from gui.words import training as words

LOSS_MOST = 1e6
PATIENCE_MOST = 1000
PERCENT = 100.0


class StopButton(QToolButton):
    """Says what ends the run before its last epoch; a click opens the rules."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("stopButton")
        self.setProperty("role", "tab")
        self.rules = StopRules(self)
        self.clicked.connect(self._open)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the rules of an experiment."""
        told = stop_words.rules(experiment)
        if len(told) > 1:
            self.setText(self.tr("Stop: {count} rules").format(count=len(told)))
        else:
            self.setText(self.tr("Stop: {rule}").format(rule=told[0] if told else self.tr("never")))
        self.setToolTip(
            self.tr("End the run before its last epoch: at a train accuracy, at a loss, or when the test loss rises")
        )
        self.rules.show_experiment(experiment)

    def _open(self) -> None:
        self.rules.adjustSize()
        self.rules.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        self.rules.show()
        self.rules.fields["stop_accuracy"].setFocus()
        self.rules.fields["stop_accuracy"].selectAll()


class StopRules(QFrame):
    """The three rules, each with a field that may be off; it closes at a click beside it, or with Escape.

    Signals
    -------
    edited : (Experiment)
        The whole next experiment.
    """

    edited = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._parent = parent
        self._experiment = Experiment()
        self.setObjectName("stopRules")
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Stop rules"))
        self.fields: dict[str, OptionalNumberField | OptionalWholeField] = {
            "stop_accuracy": OptionalNumberField(PERCENT),
            "stop_loss": OptionalNumberField(LOSS_MOST),
            "stop_patience": OptionalWholeField(PATIENCE_MOST),
        }
        labels = {
            "stop_accuracy": self.tr("Train accuracy reaches, in %"),
            "stop_loss": self.tr("Train loss falls to"),
            "stop_patience": self.tr("Epochs without a lower test loss"),
        }
        self._error = QLabel()
        self._error.setObjectName("stopError")
        self._error.setProperty("role", "error")
        self._error.setWordWrap(True)
        self._error.hide()
        self._labels = labels
        form = QFormLayout()
        for (name, field), object_name in zip(
            self.fields.items(), ("stopAccuracyField", "stopLossField", "stopPatienceField"), strict=True
        ):
            field.setObjectName(object_name)
            field.setAccessibleName(labels[name])
            field.setToolTip(
                self.tr("Checked after each epoch. Leave empty to switch it off. A change restarts the run.")
            )
            field.valueChanged.connect(self._choose)
            field.refused.connect(lambda text, name=name: self._refuse(name, text))
            form.addRow(labels[name], field)
        validation = self.tr("With this rule the test set decides when training ends: it serves as a validation set.")
        self.fields["stop_patience"].setToolTip(f"{self.fields['stop_patience'].toolTip()} {validation}")
        self._validation = QLabel(validation)
        self._validation.setObjectName("validationNote")
        self._validation.setProperty("role", "small")
        self._validation.setWordWrap(True)
        heading = QLabel(self.tr("Stop early when …"))
        heading.setProperty("role", "title")
        column = QVBoxLayout(self)
        column.setContentsMargins(style.MARGIN, style.MARGIN, style.MARGIN, style.MARGIN)
        column.addWidget(heading)
        column.addLayout(form)
        column.addWidget(self._validation)
        column.addWidget(self._error)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the rules of an experiment, without choosing them."""
        self._experiment = experiment
        share = experiment.stop_accuracy
        self._validation.setVisible(experiment.stop_patience is not None)
        values = (None if share is None else stop_words.percent(share), experiment.stop_loss, experiment.stop_patience)
        for field, value in zip(self.fields.values(), values, strict=True):
            blocker = QSignalBlocker(field)
            shown = NONE if value is None else value
            field.setMaximum(max(field.maximum(), shown))  # type: ignore[arg-type]
            field.setValue(shown)  # type: ignore[arg-type]
            blocker.unblock()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the keys back to the window."""
        super().hideEvent(event)
        self._parent.window().activateWindow()

    def _choose(self) -> None:
        self._tell("")
        accuracy, loss, patience = (None if field.value() == NONE else field.value() for field in self.fields.values())
        share, shown = self._experiment.stop_accuracy, self._experiment
        if accuracy != (None if share is None else stop_words.percent(share)):
            share = None if accuracy is None else accuracy / PERCENT
        self.edited.emit(shown.with_(stop_accuracy=share, stop_loss=loss, stop_patience=patience))

    def _refuse(self, name: str, text: str) -> None:
        field = self.fields[name]
        self._tell(words.refusal(field.template, self._labels[name], text, least=1, most=field.maximum()))

    def _tell(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self.adjustSize()
