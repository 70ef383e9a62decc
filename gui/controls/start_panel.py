"""The start: the weights before iteration 1."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy

from core.plan.checks import ANY_NUMBER, WHOLE
from core.plan.choices import START_SCHEMES
from core.plan.experiment import Experiment
from gui.controls.editing import EditingCard
from gui.controls.fields.start import SEED_TYPED_MOST, SeedField, WeightField
from gui.style.callout import Callout
from gui.words import training as words

translate = QCoreApplication.translate

GIVEN = "given"  # in the list of schemes: the start was typed or dragged


class StartPanel(EditingCard):
    """The start's three numbers, how it is drawn, and the two ways to begin again.

    Signals
    -------
    same_wanted, new_wanted : ()
    reset_wanted : ()
        Everything is to be as at first.
    """

    same_wanted = Signal()
    new_wanted = Signal()
    reset_wanted = Signal()
    fields = frozenset({"start", "start_seed", "start_scheme"})

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Start"))
        self._start = (0.0, 0.0, 0.0)
        self._fields = [
            self._make_weight(index, name) for index, name in enumerate(("startW1Field", "startW2Field", "startBField"))
        ]
        self._scheme = self._make_schemes()
        self._seed = SeedField()
        self._seed.setObjectName("startSeedField")
        self._seed.setAccessibleName(self.tr("Seed of the start"))
        self._seed.setToolTip(
            self.tr("The seed: the number that the start is drawn from; the same one draws the same start")
        )
        self._seed.valueChanged.connect(lambda _seed: self._draw())
        self._seed.refused.connect(self._refuse_seed)
        self._lay_out()
        self._error = Callout("startError", self._fields[0])

    def _make_weight(self, index: int, name: str) -> WeightField:
        field = WeightField()
        field.setObjectName(name)
        field.setAccessibleName(self.tr("{weight} of the start").format(weight=words.WEIGHTS[index]))
        field.setProperty("role", "weight")
        field.setMinimumWidth(field.fontMetrics().horizontalAdvance("−0.000") + 10)
        field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        field.valueChanged.connect(lambda value: self._type(index, value))
        field.refused.connect(lambda text: self._refuse_weight(index, text))
        return field

    def _make_schemes(self) -> QComboBox:
        choice = QComboBox()
        choice.setObjectName("startSchemeChoice")
        choice.setAccessibleName(self.tr("How a start is drawn"))
        choice.setToolTip(
            self.tr("How a start is drawn: about 0 with deviation 2 or 0.1, evenly from −1 to 1, or all 0")
        )
        for scheme in START_SCHEMES.values():
            choice.addItem(translate("core", scheme.label), scheme.name)
        choice.addItem(self.tr("As given"), GIVEN)
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.setMinimumContentsLength(9)
        choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        choice.activated.connect(lambda _index: self._draw())
        return choice

    def _lay_out(self) -> None:
        numbers, seed, buttons = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        numbers.setSpacing(4)
        for name, field in zip(words.WEIGHTS, self._fields, strict=True):
            label = QLabel(name)
            label.setBuddy(field)
            label.setToolTip(field.accessibleName())
            numbers.addWidget(label)
            numbers.addWidget(field, 1)
        label = QLabel(self.tr("seed"))
        label.setToolTip(self._seed.toolTip())
        seed.addWidget(label)
        seed.addWidget(self._seed, 1)
        for name, label_text, tooltip, signal in (
            (
                "restartButton",
                self.tr("Same start"),
                self.tr("Begin again with the same weights (R)"),
                self.same_wanted,
            ),
            (
                "newStartButton",
                self.tr("New start"),
                self.tr("Begin again with other random weights (N)"),
                self.new_wanted,
            ),
        ):
            button = QPushButton(label_text)
            button.setObjectName(name)
            button.setToolTip(tooltip)
            button.clicked.connect(signal)
            buttons.addWidget(button, 1)
        self._more.addLayout(numbers)
        self._more.addWidget(self._scheme)
        self._more.addLayout(seed)
        self.body.addLayout(buttons)
        reset = QPushButton(self.tr("Reset everything"))
        reset.setObjectName("resetButton")
        reset.setProperty("role", "link")
        reset.setToolTip(self.tr("Take back what was changed, pinned and chosen, and open on the first scene (Ctrl+R)"))
        reset.clicked.connect(lambda _checked=False: self.reset_wanted.emit())
        self.body.addWidget(reset)

    def show_experiment(self, experiment: Experiment, start: tuple[float, float, float]) -> None:
        """Show the start of an experiment."""
        given = experiment.start is not None
        self.experiment, self._start = experiment, start
        blockers = [QSignalBlocker(widget) for widget in (*self._fields, self._scheme, self._seed)]
        for name, field, value in zip(words.WEIGHTS, self._fields, start, strict=True):
            field.setValue(value)
            field.setToolTip(
                self.tr("{weight} = {value} at the start; type another, or drag the start in the plane").format(
                    weight=name, value=words.number_text(value, words.ALL_DIGITS)
                )
            )
        self._scheme.setCurrentIndex(self._scheme.findData(GIVEN if given else experiment.start_scheme))
        self._seed.show_seed(experiment.start_seed)
        self._seed.setEnabled(given or START_SCHEMES[experiment.start_scheme].seeded)
        for blocker in blockers:
            blocker.unblock()
        self.say("", "")

    def _type(self, index: int, value: float) -> None:
        w1, w2, b = (value if place == index else weight for place, weight in enumerate(self._start))
        self.edit("start", lambda shown: shown.with_(start=(w1, w2, b)))

    def _draw(self) -> None:
        scheme = self._scheme.currentData()
        if scheme == GIVEN:  # a number is typed while the start is as given: it is drawn as usual
            scheme = self._scheme.itemData(0)
        self.edit("start_seed", lambda shown: shown.with_(start=None, start_scheme=scheme, start_seed=self._seed.seed))

    def _refuse_weight(self, index: int, text: str) -> None:
        self.say("start", words.refusal(ANY_NUMBER, words.WEIGHTS[index], text))

    def _refuse_seed(self, text: str) -> None:
        self.say("start", words.refusal(WHOLE, "start_seed", text, least=0, most=SEED_TYPED_MOST))

    def say(self, field: str, sentence: str) -> None:
        """Say what is wrong with a start; an empty sentence takes it back."""
        self._error.say(sentence)
