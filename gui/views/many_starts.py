"""Many starts: the same training from many random starts, and how long each of them needed."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.data.dataset import Dataset
from core.picture.frame import Detail, Frame
from core.plan.cursor import Cursor
from core.plan.experiment import SEED_MOST, STARTS_MOST
from core.training.run import Run
from gui.controls.fields.number import RateField, WholeField
from gui.style.card import Tabs
from gui.style.theme import Theme
from gui.threads.studies import Study
from gui.views.waiting_panel import WaitingPanel

if TYPE_CHECKING:
    from core.analysis.many_starts import ManyStarts

# What a start of the window can do without is imported where it is first needed.

BOTH_FROM = 260  # pixels of height: from here on the times stand under lines or paths
LINES, PATHS, TIMES = 0, 1, 2
ITERATIONS_MOST = 20_000  # of the starts' runs: by then the question is answered, and the window has its time back
USUAL_LOSS = 0.2


class StartsPanel(WaitingPanel):
    """Trains many starts beside the window and shows what became of them; a click loads one."""

    def __init__(self) -> None:
        super().__init__(
            "startsPanel",
            self.tr("MANY STARTS"),
            self.tr("Many &starts"),
            self.tr("The same training from many random starts, and how long each needs (S)"),
            "S",
        )
        self._frame: Frame | None = None
        self._found: ManyStarts | None = None
        self._dataset: Dataset | None = None  # of what is asked for, so that its id stays its own
        self._first_seed: int | None = None

    def build(self) -> None:
        """Make the controls and the pictures, still empty."""
        from gui.plots.starts import LinesPlot, PathsPlot, TimesPlot
        from gui.plots.waiting import Waiting
        from gui.style.sentence import Sentence

        self._tabs = Tabs(
            [
                (self.tr("Lines"), self.tr("Show the boundary of each start at this moment")),
                (self.tr("Paths"), self.tr("Show the descent of each start in the plane of the weights")),
                (self.tr("Times"), self.tr("Show how many starts needed how many iterations")),
            ]
        )
        self._tabs.changed.connect(self._arrange)
        self.header.addWidget(self._tabs)
        for row in self._make_controls():
            self.body.addLayout(row)
        self._sentence = Sentence("startsSentence", self.tr("What became of the starts"))
        self.body.addWidget(self._sentence)
        self._waiting = Waiting("starts", self._sentence)
        self._waiting.cancelled.connect(self._give_up)
        self.body.addWidget(self._waiting)
        self._lines, self._paths, self._times = LinesPlot(), PathsPlot(), TimesPlot()
        pictures = QWidget()
        column = QVBoxLayout(pictures)
        column.setContentsMargins(0, 0, 0, 0)
        for plot, share in ((self._lines, 3), (self._paths, 3), (self._times, 2)):
            plot.chosen.connect(self._load)
            column.addWidget(plot, share)
        self._pictures = pictures
        pictures.installEventFilter(self)
        self.body.addWidget(pictures, 1)
        self._arrange()

    def _make_controls(self) -> tuple[QHBoxLayout, QHBoxLayout]:
        from core.analysis.many_starts import STARTS

        self._number = WholeField(1, STARTS_MOST)
        self._number.setValue(STARTS)
        again = QPushButton(self.tr("New seeds"))
        self._target = QComboBox()
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
            control.setAccessibleName(tooltip)
        self._number.refused.connect(self._refuse)
        self._loss.refused.connect(self._refuse)
        self._number.valueChanged.connect(self.study_wanted)
        self._loss.valueChanged.connect(self.study_wanted)
        self._target.activated.connect(self._change_target)
        again.clicked.connect(self._take_other_seeds)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, controls in ((first, (self._number, again)), (second, (self._target, self._loss))):
            row.setSpacing(4)
            for control in controls:
                row.addWidget(control, 1 if control in (self._number, self._target) else 0)
        return first, second

    def set_theme(self, look: Theme) -> None:
        """Take on the colours of `look` and the present text size."""
        super().set_theme(look)
        if self.built:
            for plot in (self._lines, self._paths, self._times):
                plot.set_theme(look)

    # --- what is computed ----------------------------------------------------------------------------------------

    def study(self, run: Run, cursor: Cursor, reached: int) -> Study | None:
        """Return the starts of this experiment, where they are not what is shown."""
        from core.analysis.many_starts import many_starts
        from core.analysis.target import Target

        number = self._number.value()
        first = run.experiment.start_seed if self._first_seed is None else self._first_seed
        self._first_seed = min(first, SEED_MOST - (STARTS_MOST - 1))
        experiment = run.experiment.with_(start=None, start_seed=self._first_seed)
        target = Target("loss", self._loss.value()) if self._target.currentData() == "loss" else Target()
        key = (experiment, id(run.dataset), number, target)
        if key in (self._answered, self._given_up):
            if key == self._answered:
                self._wanted = key
            return None
        if key != self._wanted:
            self._wanted, self._given_up, self._dataset = key, None, run.dataset
            self._waiting.begin()
        dataset = run.dataset

        def work(tools: Study.Tools) -> ManyStarts:
            return many_starts(experiment, dataset, number, target, ITERATIONS_MOST, tools.rest, tools.progress)

        return Study(key, work)

    def show_study(self, key: Hashable, result: object) -> None:
        """Show what became of the starts."""
        from core.analysis.many_starts import ManyStarts
        from gui.words.starts import spread_in_words

        assert isinstance(result, ManyStarts)
        if key != self._wanted:
            return
        self._found, self._answered = result, key
        self._waiting.end()
        for plot in (self._lines, self._paths, self._times):
            plot.set_found(result)
        last = result.start_seed + result.number - 1
        title = self.tr("MANY STARTS — seeds {first} to {last}").format(first=result.start_seed, last=last)
        if len(self._lines.drawn) < result.number:
            title += self.tr(", {drawn} of them drawn").format(drawn=len(self._lines.drawn))
        self.set_title(title)
        self._sentence.say(spread_in_words(result))
        if self._frame is not None:
            self.show_moment(self._frame, None)

    def show_moment(self, frame: Frame, detail: Detail | None) -> None:
        """Draw the boundaries of a moment."""
        self._frame = frame
        for plot in (self._lines, self._paths):
            if plot.isVisibleTo(self):
                plot.show_frame(frame)

    # --- what the user does --------------------------------------------------------------------------------------

    def _load(self, member: int) -> None:
        assert self._found is not None
        w1, w2, b = self._found.starts[member].tolist()
        self.start_wanted.emit((w1, w2, b))

    def _take_other_seeds(self) -> None:
        self._given_up = None
        if self._first_seed is not None:
            after = self._first_seed + self._number.value()
            self._first_seed = after if after <= SEED_MOST - (STARTS_MOST - 1) else 0
        self.study_wanted.emit()

    def _change_target(self) -> None:
        self._loss.setVisible(self._target.currentData() == "loss")
        self.study_wanted.emit()

    def _give_up(self) -> None:
        self.give_up(self.tr("Cancelled. “New seeds” or another number begins anew."))

    def _refuse(self, text: str) -> None:
        self._sentence.say(self.tr("{text}: cannot be").format(text=text))

    # --- the room ------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the times under another picture where there is room for both."""
        if event.type() == QEvent.Type.Resize:
            self._arrange()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        chosen = self._tabs.chosen
        self._lines.setVisible(chosen == LINES)
        self._paths.setVisible(chosen == PATHS)
        self._times.setVisible(chosen == TIMES or self._pictures.height() >= BOTH_FROM)
        if self._frame is not None:
            self.show_moment(self._frame, None)
