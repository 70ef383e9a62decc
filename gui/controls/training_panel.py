"""The three sliders, what they multiply to, and the three names of a batch size."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from core.analysis.step_state import StepState
from core.picture.frame import Frame
from core.plan.experiment import BATCH_SIZE, Experiment
from core.plan.schedule import Schedule
from gui.access.group import Group, make_one_stop
from gui.controls.editing import EditingCard
from gui.controls.fields.number import RateField, WholeField
from gui.controls.sliders.value import ValueSlider
from gui.controls.split_bar import SplitBar
from gui.controls.stop_rules import StopButton
from gui.style.explain import explain
from gui.style.theme import Theme
from gui.words import step as step_words
from gui.words import training as words

EPOCHS_MOST = 1000
EPOCH_STOPS = (1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100, 150, 200, 300, 500, 700, 1000)
RATE_STOPS = [float(f"{digit}e{power}") for power in range(-4, 1) for digit in (1, 2, 5)] + [10.0]
FEWEST_STOPS = 8
LINES = 2  # of the arithmetic, at most: the panel stands still when a short batch comes and goes


class TrainingPanel(EditingCard):
    """Batch size, epochs and learning rate.

    Signals
    -------
    adjusting : (bool)
        A slider that restarts the run is being dragged, or was let go.
    """

    adjusting = Signal(bool)
    fields = frozenset({"batch_size", "epochs", "learning_rate"})

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Training"))
        self._mini = BATCH_SIZE
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
        chosen = [slider.chosen for slider in self.sliders.values()]
        chosen[0].connect(lambda value: self.edit("batch_size", lambda shown: shown.with_(batch_size=value)))
        chosen[1].connect(lambda value: self.edit("epochs", lambda shown: shown.with_(epochs=value)))
        chosen[2].connect(lambda value: self.edit("learning_rate", lambda shown: shown.with_(learning_rate=value)))
        for slider, topic in zip(self.sliders.values(), ("batch", "epoch", "learning_rate"), strict=True):
            slider.dragged.connect(self.adjusting)
            self.body.addWidget(slider)
            for widget in (slider.label, slider.slider, slider.field):
                explain(widget, topic)
        self._split = SplitBar()
        self._arithmetic = QLabel()
        self._arithmetic.setObjectName("arithmeticLabel")
        self._arithmetic.setWordWrap(True)
        explain(self._arithmetic, "epoch")
        self._arithmetic.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._stop = StopButton()
        self._stop.rules.edited.connect(self.edited)
        self._limit = QLabel()
        self._limit.setObjectName("limitLabel")
        self._limit.setWordWrap(True)
        self._more.addWidget(self._stop)
        self._more.addWidget(self._limit)
        self._how = QLabel()
        self._how.setObjectName("stateLabel")
        self._how.setWordWrap(True)
        self._how.setToolTip(step_words.state_explained())
        self._more.addWidget(self._how)
        self._limit_wanted = False
        self._state: tuple[StepState, Experiment] | None = None
        self._run = ""
        self._presets = self._make_presets()
        self.body.addWidget(self._split)
        self.body.addWidget(self._arithmetic)

    def _make_presets(self) -> dict[str, QPushButton]:
        group = Group(self.tr("Kind of descent"))
        row = QHBoxLayout(group)
        row.setContentsMargins(0, 0, 0, 0)
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
            button.setAutoExclusive(True)
            button.setProperty("role", "preset")
            button.setToolTip(tooltip)
            button.clicked.connect(lambda _checked, name=name: self._choose_preset(name))
            presets[name] = button
            row.addWidget(button, 1)
        self.body.insertWidget(1, group)
        return presets

    def show_experiment(self, experiment: Experiment, schedule: Schedule, mini_batch: int) -> None:
        """Show the values of an experiment, and offer the mini-batch size that the user chose last."""
        self.experiment, self._mini = experiment, mini_batch
        train = experiment.train
        if train != self._train:
            self._train = train
            self.sliders["batch_size"].set_range(1, train, batch_stops(train))
        values = (experiment.batch_size, experiment.epochs, experiment.learning_rate)
        for slider, value in zip(self.sliders.values(), values, strict=True):
            slider.show_value(value)
        self._stop.show_experiment(experiment)
        size = experiment.batch_size
        chosen = "full" if size == train else "stochastic" if size == 1 else "mini"
        for name, button in self._presets.items():
            button.setChecked(name == chosen)
        make_one_stop(self._presets.values())
        self._split.show_split(train, experiment.samples - train)
        self._arithmetic.setMinimumHeight(LINES * self._arithmetic.fontMetrics().lineSpacing())
        self._arithmetic.setText(words.arithmetic(experiment, schedule))

    def show_frame(self, frame: Frame) -> None:
        """Mark the limit of the learning rate at the moment on screen, and say how the descent goes."""
        if frame.readings is not None:
            self._state = frame.readings.state, frame.descent.experiment
            self._run = "" if frame.alone else f"{frame.descent.label}: "  # of several runs, which this is about
            self._show_limit()

    def show_more(self, shown: bool) -> None:
        """Mark the limit while the rest is to be seen: at first sight it is more than a class needs."""
        self._limit_wanted = shown
        self._show_limit()

    def _show_limit(self) -> None:
        slider = self.sliders["learning_rate"]
        if self._state is None or not self._limit_wanted:
            slider.show_mark(None, "")
            return
        state, experiment = self._state
        explained = step_words.limit_explained(state, experiment)
        slider.show_mark(state.limit, explained)
        remark = step_words.limit_remark(state)
        self._limit.setText(f"{self._run}{remark}" if remark else "")
        self._limit.setToolTip(explained)
        self._how.setText(f"{self._run}{step_words.state(state, experiment)}")

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of `theme` and the present text size."""
        super().set_theme(theme)
        usual = words.arithmetic(Experiment(), Schedule(2000, 200, 10)).splitlines()
        self._arithmetic.setMinimumWidth(max(self.fontMetrics().horizontalAdvance(line) for line in usual) + 4)
        for slider in self.sliders.values():
            slider.slider.theme = theme
            slider.slider.update()
        self._split.theme = theme

    def say(self, field: str, sentence: str) -> None:
        """Say at its slider why a value cannot be used."""
        self.sliders[field].refuse(sentence)

    def _choose_preset(self, name: str) -> None:
        size = {"stochastic": 1, "mini": self._mini, "full": self._train}[name]
        self.edit("batch_size", lambda shown: shown.with_(batch_size=size))


def batch_stops(train: int) -> list[int]:
    """Return the batch sizes that a slider snaps to: the divisors of the training set, or round ones where few."""
    divisors = {
        divisor for small in range(1, int(train**0.5) + 1) if train % small == 0 for divisor in (small, train // small)
    }
    if len(divisors) < FEWEST_STOPS:
        round_ones = (digit * 10**power for power in range(7) for digit in (1, 2, 5))
        divisors |= {size for size in round_ones if size < train}
    return sorted(divisors)
