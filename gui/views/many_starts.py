"""Many starts: the same training from many random starts, and how long each of them needed."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from core.analysis.many_starts import STARTS, ManyStarts, many_starts
from core.analysis.question import Question, Tools
from core.analysis.target import Target
from core.picture.frame import Frame
from core.plan.experiment import SEED_MOST, STARTS_MOST
from core.training.run import Run
from gui.access.parts import Part
from gui.controls.fields.number import RateField, WholeField
from gui.plots.asking import WaitingCard
from gui.plots.starts import DRAWN_MOST, LinesPlot, MembersPlot, PathsPlot, TimesPlot
from gui.style import style
from gui.style.card import Tabs
from gui.style.choice import Choice
from gui.style.theme import Theme
from gui.words.spoken import parts
from gui.words.starts import spread_in_words

BESIDE_FROM = 620.0  # pixels of width at a text size of 100 %: from here on the times stand beside paths or lines …
BOTH_FROM = 260.0  # … else under them, from this height on
PATHS, LINES, TIMES = 0, 1, 2
PLOTS = {PATHS: PathsPlot, LINES: LinesPlot, TIMES: TimesPlot}
ITERATIONS_MOST = 20_000  # of the starts' runs: by then the question is answered, and the window has its time back
USUAL_LOSS = 0.2


class ManyStartsView(WaitingCard):
    """Trains many starts beside the window and shows what became of them.

    Signals
    -------
    edited : (Experiment)
        A start was clicked: it is the next one's.
    """

    edited = Signal(object)
    draws_paths = True

    def __init__(self) -> None:
        super().__init__("starts")
        self.set_title(self.tr("Many starts"))
        self.setObjectName("startsPanel")
        self.setAccessibleName(self.tr("The same training from many random starts, and how long each needs"))
        self.title.setToolTip(self.accessibleName())
        self._frame: Frame | None = None
        self.found: ManyStarts | None = None
        self._first_seed: int | None = None
        self._tabs = Tabs(
            self.tr("Picture of the starts"),
            [
                (self.tr("Paths"), self.tr("Show the descent of each start in the plane of the weights")),
                (self.tr("Lines"), self.tr("Show the boundary of each start at this moment")),
                (self.tr("Times"), self.tr("Show how many starts needed how many iterations")),
            ],
        )
        self._tabs.changed.connect(self._arrange)
        self.header.addWidget(self._tabs)
        self.controls = [self._make_controls()]
        self.body.addWidget(self.controls[0])
        self.waiting.cancelled.connect(self._give_up)
        self.sentence.setToolTip(
            self.tr("Every start is trained with the same data, order, loss and learning rate: only the start differs")
        )
        self.body.addWidget(self.sentence)
        self.body.addWidget(self.waiting)
        self._plots: dict[int, MembersPlot] = {}  # those that were to be seen by now
        self._rooms: dict[int, QWidget] = {}
        pictures = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, pictures)
        self._row.setContentsMargins(0, 0, 0, 0)
        for which, share in ((LINES, 3), (PATHS, 3), (TIMES, 2)):
            room = self._rooms[which] = QWidget()
            room.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
            self._row.addWidget(room, share)
        self._pictures = pictures
        pictures.installEventFilter(self)
        self.body.addWidget(pictures, 1)
        self._arrange()

    def _make_controls(self) -> QWidget:
        self._number = WholeField(1, STARTS_MOST)
        self._number.setValue(STARTS)
        again = QPushButton(self.tr("New seeds"))
        self._target = Choice()
        self._target.addItem(self.tr("99 % accuracy"), "accuracy")
        self._target.addItem(self.tr("train loss"), "loss")
        self._loss = RateField()
        self._loss.setValue(USUAL_LOSS)
        self._loss.hide()
        for control, name, tooltip in (
            (self._number, "startsNumber", self.tr("How many starts, 1 to {most}").format(most=STARTS_MOST)),
            (again, "startsAgain", self.tr("Train as many starts of other seeds")),
            (self._target, "startsTarget", self.tr("What a start has to reach on the training set")),
            (self._loss, "startsLoss", self.tr("The train loss that a start has to reach")),
        ):
            control.setObjectName(name)
            control.setToolTip(tooltip)
            if control is not again:
                control.setAccessibleName(tooltip)
        self._number.refused.connect(self._refuse)
        self._loss.refused.connect(self._refuse)
        self._number.valueChanged.connect(self.question_changed)
        self._loss.valueChanged.connect(self.question_changed)
        self._target.activated.connect(self._change_target)
        again.clicked.connect(self._take_other_seeds)
        controls = QWidget()
        row = QHBoxLayout(controls)
        row.setContentsMargins(0, 0, 0, 0)
        label = QLabel(self.tr("starts"))
        label.setToolTip(self._number.toolTip())
        for part in (self._number, label, again, self._target, self._loss):
            row.addWidget(part)
        row.addStretch(1)
        return controls

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of `theme` and the present text size."""
        super().set_theme(theme)
        for plot in self._plots.values():
            plot.set_theme(theme)
        self._arrange()

    @property
    def starts(self) -> tuple[int, int | None]:
        """How many starts, and the seed of the first; None until there is one."""
        return self._number.value(), self._first_seed

    def show_starts(self, number: int, first_seed: int | None) -> None:
        """Ask for other starts; without a seed, from that of the experiment on."""
        self._first_seed = first_seed
        self._number.setValue(number)
        self.question_changed.emit()

    # --- what is computed ----------------------------------------------------------------------------------------

    def question(self, frame: Frame) -> Question | None:
        """Return the starts of this experiment, where they are not what is shown."""
        number, shown, dataset = self._number.value(), frame.descent.experiment, frame.data.dataset
        first = shown.start_seed if self._first_seed is None else self._first_seed
        self._first_seed = min(first, SEED_MOST - (STARTS_MOST - 1))
        experiment = shown.with_(start=None, start_seed=self._first_seed)
        target = Target("loss", self._loss.value()) if self._target.currentData() == "loss" else Target()
        key = (experiment, dataset, number, target)
        new = key != self.answers.wanted
        if not self.answers.want(key):
            return None
        if new:
            self.waiting.begin()

        def work(_run: Run, tools: Tools) -> ManyStarts:
            return many_starts(experiment, dataset, number, target, ITERATIONS_MOST, tools.give_way, tools.progress)

        return Question(key, work)

    def show_answer(self, key: Hashable, result: object) -> None:
        """Show what became of the starts."""
        assert isinstance(result, ManyStarts)
        if not self.answers.take(key, result):
            return
        self.found = result
        self.waiting.end()
        for plot in self._plots.values():
            plot.set_found(result)
        last = result.start_seed + result.number - 1
        title = self.tr("Many starts: seeds {first} to {last}").format(first=result.start_seed, last=last)
        if result.number > DRAWN_MOST:
            title = self.tr("Many starts: seeds {first} to {last}, {drawn} of them drawn").format(
                first=result.start_seed, last=last, drawn=DRAWN_MOST
            )
        self.set_title(title)
        self.sentence.say(spread_in_words(result))
        if self._frame is not None:
            self._draw(self._frame)

    def show_frame(self, frame: Frame) -> None:
        """Draw the starts at a moment."""
        self._frame = frame
        if frame.readings is not None or not frame.plain:
            self._draw(frame)

    def in_words(self) -> str:
        """Return what it shows now, in whole sentences."""
        return self.sentence.text()

    def parts_in_words(self) -> Sequence[Part]:
        """Return the starts."""
        return () if self.found is None else parts.starts(self.found)

    def _draw(self, frame: Frame) -> None:
        for plot in self._plots.values():
            if plot.isVisibleTo(self):
                plot.show_frame(frame)

    # --- what the user does --------------------------------------------------------------------------------------

    def _load(self, member: int) -> None:
        if self.found is not None and self._frame is not None:
            w1, w2, b = self.found.starts[member].tolist()
            self.edited.emit(self._frame.descent.experiment.with_(start=(w1, w2, b)))

    def _take_other_seeds(self) -> None:
        self.answers.forget()
        if self._first_seed is not None:
            after = self._first_seed + self._number.value()
            self._first_seed = after if after <= SEED_MOST - (STARTS_MOST - 1) else 0
        self.question_changed.emit()

    def _change_target(self) -> None:
        self._loss.setVisible(self._target.currentData() == "loss")
        self.question_changed.emit()

    def _give_up(self) -> None:
        self.give_up(self.tr("Cancelled. Press “New seeds” or change the number to start again."))

    def _refuse(self, text: str) -> None:
        self.sentence.say(self.tr("“{value}” is not a valid value.").format(value=text.strip()[:30]))

    # --- the room ------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the times under another picture where there is room for both."""
        if event.type() == QEvent.Type.Resize:
            self._arrange()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        beside = self._pictures.width() >= style.pixels(BESIDE_FROM)
        both = beside or self._pictures.height() >= style.pixels(BOTH_FROM)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        for which, room in self._rooms.items():
            shown = which == self._tabs.chosen or (which == TIMES and both)
            room.setVisible(shown)
            if shown and which not in self._plots:
                self._make(which)
        if self._frame is not None:
            self._draw(self._frame)

    def _make(self, which: int) -> None:
        """Make a picture when it is first to be seen: each takes as long as a frame, and few ask for the lines."""
        plot = self._plots[which] = PLOTS[which]()
        plot.chosen.connect(self._load)
        plot.set_theme(self.theme)
        if self.found is not None:
            plot.set_found(self.found)
        around = QVBoxLayout(self._rooms[which])
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(plot)
        plot.show()  # at once: a layout shows what it takes in only when the window's loop comes round again
