"""The three sliders, what they multiply to, and the three names of a batch size."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy

from core.analysis.step_state import StepState
from core.plan.experiment import BATCH_SIZE, Experiment
from core.plan.schedule import Schedule
from gui.controls.fields.number import RateField, WholeField
from gui.controls.sliders.value import ValueSlider
from gui.controls.stop_rules import StopButton
from gui.style.card import Card
from gui.style.theme import Theme
from gui.words import step as step_words
from gui.words import training as words

EPOCHS_MOST = 1000
EPOCH_STOPS = (1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100, 150, 200, 300, 500, 700, 1000)
RATE_STOPS = [float(f"{digit}e{power}") for power in range(-4, 1) for digit in (1, 2, 5)] + [10.0]
FEWEST_STOPS = 8
LINES = 4  # of the arithmetic, at most: the panel stands still when a short batch comes and goes


class TrainingPanel(Card):
    """Batch size, epochs and learning rate.

    Signals
    -------
    wanted : (name of the experiment's field : str, value)
    adjusting : (bool)
        A slider that restarts the run is being dragged, or was let go.
    """

    wanted = Signal(str, object)
    adjusting = Signal(bool)

    def __init__(self) -> None:
        super().__init__("")
        self.set_title(self.tr("TRAINING"))
        self._last_mini = BATCH_SIZE
        self._train = 0
        self.sliders = {
            "batch_size": ValueSlider(
                "batchSize",
                self.tr("Batch size"),
                self.tr("How many samples one iteration sees; a change restarts from the same start (keys: ↑ ↓)"),
                WholeField(1, 2),
                (1, 2),
                snapping=True,
            ),
            "epochs": ValueSlider(
                "epochs",
                self.tr("Epochs"),
                self.tr("How often every training sample is seen; a change lengthens or shortens the run (keys: ↑ ↓)"),
                WholeField(1, EPOCHS_MOST),
                EPOCH_STOPS,
            ),
            "learning_rate": ValueSlider(
                "learningRate",
                self.tr("Learning rate"),
                self.tr("How large a step is; a change restarts from the same start (keys: ↑ ↓)"),
                RateField(),
                RATE_STOPS,
            ),
        }
        for name, slider in self.sliders.items():
            slider.chosen.connect(lambda value, name=name: self.wanted.emit(name, value))
            slider.dragged.connect(self.adjusting)
            self.body.addWidget(slider)
        self._arithmetic = QLabel()
        self._arithmetic.setObjectName("arithmeticLabel")
        self._arithmetic.setAccessibleName(self.tr("The arithmetic of this training"))
        self._arithmetic.setWordWrap(True)
        self._arithmetic.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._stop = StopButton()
        self._stop.wanted.connect(self.wanted)
        self.sliders["epochs"].put_beside(self._stop)
        # the limit comes and goes: the column keeps its width
        self.sliders["learning_rate"].remark.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.sliders["learning_rate"].remark.setObjectName("limitLabel")
        self._presets = self._make_presets()
        self.body.addWidget(self._arithmetic)

    def _make_presets(self) -> dict[str, QPushButton]:
        row = QHBoxLayout()
        row.setSpacing(4)
        presets = {}
        for name, label, tooltip in (
            ("stochastic", self.tr("Stochastic"), self.tr("Batch size 1: one sample an iteration")),
            ("mini", self.tr("Mini-batch"), self.tr("Some samples an iteration: the last such batch size")),
            ("full", self.tr("Full batch"), self.tr("The whole training set in each iteration")),
        ):
            button = QPushButton(label)
            button.setObjectName(f"{name}Button")
            button.setCheckable(True)
            button.setProperty("role", "preset")
            button.setToolTip(tooltip)
            button.setAccessibleName(tooltip)
            button.clicked.connect(lambda _checked, name=name: self._choose_preset(name))
            presets[name] = button
            row.addWidget(button, 1)
        self.body.insertLayout(2, row)
        return presets

    def show_experiment(self, experiment: Experiment, schedule: Schedule) -> None:
        """Show the values of an experiment."""
        train = experiment.train
        if train != self._train:
            self._train = train
            self.sliders["batch_size"].set_range(1, train, batch_stops(train))
        for name, slider in self.sliders.items():
            slider.show_value(getattr(experiment, name))
        self._stop.show_experiment(experiment)
        size = experiment.batch_size
        if 1 < size < train:
            self._last_mini = size
        chosen = "full" if size == train else "stochastic" if size == 1 else "mini"
        for name, button in self._presets.items():
            button.setChecked(name == chosen)
        self.sliders["batch_size"].remark.setText(words.descent(experiment))
        self._arithmetic.setMinimumHeight(LINES * self._arithmetic.fontMetrics().lineSpacing())
        self._arithmetic.setText(words.arithmetic(experiment, schedule))

    def show_state(self, state: StepState, experiment: Experiment) -> None:
        """Mark the limit of the learning rate at the moment on screen."""
        self.sliders["learning_rate"].show_mark(
            state.limit, step_words.limit_remark(state.limit), step_words.limit_explained(state, experiment)
        )

    def set_theme(self, look: Theme) -> None:
        """Take on the colours of `look` and the present text size."""
        super().set_theme(look)
        for slider in self.sliders.values():
            slider.slider.look = look
            slider.slider.update()

    def refuse(self, name: str, sentence: str) -> None:
        """Say at its slider why a value cannot be."""
        self.sliders[name].refuse(sentence)

    def _choose_preset(self, name: str) -> None:
        mini = min(self._last_mini, max(1, self._train - 1))
        self.wanted.emit("batch_size", {"stochastic": 1, "mini": mini, "full": self._train}[name])


def batch_stops(train: int) -> list[int]:
    """Return the batch sizes that a slider snaps to: the divisors of the training set, or round ones where few."""
    divisors = {
        divisor for small in range(1, int(train**0.5) + 1) if train % small == 0 for divisor in (small, train // small)
    }
    if len(divisors) < FEWEST_STOPS:
        round_ones = (digit * 10**power for power in range(7) for digit in (1, 2, 5))
        divisors |= {size for size in round_ones if size < train}
    return sorted(divisors)
