"""What runs side by side cost: a column a run, and the target that the costs are about."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.analysis.costs import Costs
from core.picture.frame import Frame
from core.plan.checks import NUMBER
from core.plan.cursor import EPOCHS, ITERATIONS, TARGET
from core.plan.entry import RUNS_MOST
from core.training.seen import Scores
from gui.controls.fields.number import RateField
from gui.plots.cost_lines import CostLine, CostLines
from gui.style import style
from gui.style.card import Card
from gui.style.choice import Choice
from gui.style.fold import Fold
from gui.style.theme import Theme
from gui.words import race as race_words
from gui.words import training as words
from gui.words.spoken import states

USUAL_RUNS = 3  # stochastic, mini-batch, full batch
LEAST_TARGET, MOST_TARGET = 0.0, 1e6  # the perceptron comes to a loss of 0


class CostsView(Card):
    """The cost cards of the runs.

    Signals
    -------
    run_chosen : (number of the run, from 0 : int)
    add_wanted, remove_wanted : ()
    target_chosen : (loss : float)
    length_chosen : (one of `core.plan.cursor.LENGTHS` : str)
        How long every run is to go on.
    pin_wanted : ()
        The chosen run is to be in the next comparison, or no longer.
    """

    run_chosen = Signal(int)
    add_wanted = Signal()
    remove_wanted = Signal()
    target_chosen = Signal(float)
    length_chosen = Signal(str)
    pin_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("What it costs"))
        self.setObjectName("racePanel")
        self.setAccessibleName(self.tr("What the runs of the race cost"))
        self.title.setToolTip(self.accessibleName())
        self._frame: Frame | None = None
        self._shown: tuple[object, ...] = ()
        self._named: tuple[float | None] | None = None  # the target in the headings, once they are written
        self.setMinimumWidth(240)
        self._table = QTableWidget(len(race_words.cost_headings(None)), 0)
        self._table.setObjectName("costTable")
        self._table.setAccessibleName(self.tr("The costs of the runs, a column each"))
        self._table.setToolTip(self.tr("Click a run to choose it: the sliders set its batch size and rate"))
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._table.setTabKeyNavigation(False)
        self._table.setWordWrap(True)
        self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._table.horizontalHeader().sectionClicked.connect(self.run_chosen)
        for meant in (self._table.cellClicked, self._table.cellActivated):  # by the mouse, by Enter
            meant.connect(lambda _row, column: self.run_chosen.emit(column))
        self._target = RateField()
        self._target.setRange(LEAST_TARGET, MOST_TARGET)
        self._target.setObjectName("targetField")
        self._target.setAccessibleName(self.tr("Target loss of the whole training set"))
        self._target.setToolTip(self.tr("The loss that the costs are about; its line in the loss view can be dragged"))
        self._target.valueChanged.connect(self.target_chosen)
        self._error = QLabel()
        self._error.setObjectName("targetError")
        self._error.setProperty("role", "error")
        self._error.setWordWrap(True)
        self._error.hide()
        self._target.refused.connect(self._refuse)
        self._note = QLabel()
        self._note.setObjectName("raceNote")
        self._note.setProperty("role", "muted")
        self._note.setToolTip(self.tr("The chosen run is underlined; a click on a name chooses another"))
        self._note.setWordWrap(True)
        self._buttons = [
            self._make_button(
                "addRunButton", self.tr("Add a run"), self.tr("Compare with another run"), self.add_wanted
            ),
            self._make_button(
                "pinButton",
                self.tr("Pin"),
                self.tr("Keep the chosen run for the next comparison, or no longer (P)"),
                self.pin_wanted,
            ),
            self._make_button(
                "removeRunButton",
                self.tr("Remove"),
                self.tr("Take the chosen run out of the comparison"),
                self.remove_wanted,
            ),
        ]
        self._lines = CostLines(race_words.short_headings())
        self._lines.chosen.connect(self.run_chosen)
        self._length = Choice()
        self._length.setObjectName("lengthChoice")
        self._length.setAccessibleName(self.tr("How long every run goes on"))
        self._length.setToolTip(
            self.tr(
                "How long every run goes on: as many iterations, as many epochs, or until its loss is at the target"
            )
        )
        self._length.addItem(self.tr("same iterations"), ITERATIONS)
        self._length.addItem(self.tr("same epochs"), EPOCHS)
        self._length.addItem(self.tr("until the target"), TARGET)
        self._length.activated.connect(lambda _index: self.length_chosen.emit(self._length.currentData()))
        self._more = Fold(
            self.tr("All costs, more runs"),
            "moreCostsButton",
            self.tr("What it costs to stay at the target and where each run stands; add, pin and remove runs"),
        )
        target = QHBoxLayout()
        name = QLabel(self.tr("Target loss"))
        name.setToolTip(self._target.toolTip())
        target.addWidget(name)
        target.addWidget(self._target)
        target.addStretch(1)
        target.addWidget(self._length)
        self._runs = QWidget()  # over the lines: under them it would move away from the mouse with every run added
        runs = QHBoxLayout(self._runs)
        runs.setContentsMargins(0, 0, 0, 0)
        for button in self._buttons:
            runs.addWidget(button)
        runs.addStretch(1)
        self._table.setMinimumHeight(120)
        for part in (self._table, self._note, self._error):
            self._more.body.addWidget(part)
        self._more.body.addLayout(target)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        inside = QWidget()
        inside.setObjectName("bare")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._lines)
        column.addWidget(self._more)
        column.addStretch(1)
        self._more.toggled.connect(self._open)
        self._scroll.setWidget(inside)
        self.body.addWidget(self._runs)
        self.body.addWidget(self._scroll, 1)
        self.controls = [self._more, self._runs]
        self._open(False)

    def _make_button(self, name: str, label: str, tooltip: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(label)
        button.setObjectName(name)
        button.setProperty("role", "preset")
        button.setToolTip(tooltip)
        button.clicked.connect(lambda _checked=False: signal.emit())
        return button

    def _open(self, opened: bool) -> None:
        """Take the room beside the picture for all the costs, or no more of it than the short ones need.

        The table of all costs can be scrolled across where it is wide.
        """
        across, down = Qt.ScrollBarPolicy, QSizePolicy.Policy
        self._runs.setVisible(opened)
        self._scroll.setHorizontalScrollBarPolicy(across.ScrollBarAsNeeded if opened else across.ScrollBarAlwaysOff)
        self.setSizePolicy(down.Preferred, down.Expanding if opened else down.Maximum)
        self._keep_room()

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of `theme` and the present text size."""
        super().set_theme(theme)
        self._lines.set_theme(theme)
        self._keep_room()
        self._shown = ()
        self._show_columns()

    def show_frame(self, frame: Frame) -> None:
        """Show which runs there are and what they cost, a column each; no numbers until there is a target."""
        readings = frame.readings
        if readings is None:
            return
        self._frame = frame
        if frame.alone:
            self.give_focus_back()  # before what has it is disabled
        for widget in (self._target, *self._buttons):
            widget.setEnabled(not frame.alone)
        if frame.alone:
            self._shown = ()
            self._table.setColumnCount(0)
            self._lines.show_lines([])
            self._note.setText(self.tr("Scene 3 compares the three descents."))
            return
        length = EPOCHS if frame.descent.schedule.until is None else ITERATIONS
        length = TARGET if frame.until_target else length
        self._length.setCurrentIndex(self._length.findData(length))
        self._buttons[0].setEnabled(len(frame.descents) < RUNS_MOST)
        self._note.setText(self._differences(frame))
        self._show_columns()
        if frame.target is not None and not self._target.hasFocus():
            blocker = QSignalBlocker(self._target)
            self._target.setValue(float(f"{frame.target:.4g}"))
            blocker.unblock()
            self._refuse("")
        if readings.costs:
            self._write(readings.costs, [descent.scores for descent in frame.descents])
            self._lines.show_lines(
                [
                    CostLine(descent.label, race_words.short_cells(cost), number == frame.chosen)
                    for number, (descent, cost) in enumerate(zip(frame.descents, readings.costs, strict=True))
                ]
            )
            self._keep_room()
            self.set_title(race_words.costs_title(readings.costs[0].target))

    def _keep_room(self) -> None:
        """Need the room in which the usual three lines are not scrolled; what opens the rest stands under them."""
        needed = self._lines.height_of(USUAL_RUNS) + self._more.line_height + style.GAP
        if self._more.is_open:  # what comes over them is taken from them: the card needs no more for being opened
            needed -= self._runs.sizeHint().height() + self.body.spacing()
        if needed != self._scroll.minimumHeight():
            self._scroll.setMinimumHeight(needed)

    def in_words(self) -> str:
        """Return what it shows now, in whole sentences."""
        return "" if self.read is None else states.costs(self.read)

    def _write(self, costs: Sequence[Costs], scores: Sequence[Scores]) -> None:
        self._name_rows()
        for column, (cost, score) in enumerate(zip(costs, scores, strict=True)):
            self._span(column, race_words.STAYS_ROWS, cost.never_settles)
            for row, text in enumerate(race_words.cost_cells(cost, score)):
                item = self._table.item(row, column)
                if item is not None and item.text() != text:
                    item.setText(text)

    def _span(self, column: int, rows: range, as_one: bool) -> None:
        """Let a sentence have the three rows that stand for a price where there is one."""
        height = len(rows) if as_one else 1
        if self._table.rowSpan(rows.start, column) != height:
            self._table.setSpan(rows.start, column, height, 1)

    def _show_columns(self) -> None:
        frame = self._frame
        if frame is None or frame.alone:
            return
        shown = (frame.chosen, tuple(descent.label for descent in frame.descents))
        if shown == self._shown:
            return
        self._shown = shown
        self._table.setColumnCount(len(frame.descents))
        head = self._table.horizontalHeader()
        lines = [line for descent in frame.descents for line in race_words.label_lines(descent.label).split("\n")]
        widest = max(head.fontMetrics().horizontalAdvance(line) for line in lines)
        head.setMinimumSectionSize(widest + 2 * style.GAP)  # more runs than fit are scrolled
        for column, descent in enumerate(frame.descents):
            header = QTableWidgetItem(race_words.label_lines(descent.label))
            header.setToolTip(self.tr("Chosen") if column == frame.chosen else self.tr("Click to choose this run"))
            self._table.setHorizontalHeaderItem(column, header)
            ground = QColor(self.theme.groove if column == frame.chosen else self.theme.control)
            for row in range(self._table.rowCount()):
                cell = self._table.item(row, column)
                if cell is None:
                    cell = QTableWidgetItem()
                    cell.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                    self._table.setItem(row, column, cell)
                cell.setBackground(ground)
        self._name_rows()

    def _name_rows(self) -> None:
        target = None if self._frame is None else self._frame.target
        if self._named != (target,):
            self._named = (target,)
            for row, (heading, meaning) in enumerate(race_words.cost_headings(target)):
                header = QTableWidgetItem(heading)
                header.setToolTip(meaning)
                self._table.setVerticalHeaderItem(row, header)
                for column in range(self._table.columnCount()):
                    cell = self._table.item(row, column)
                    if cell is not None:
                        cell.setToolTip(meaning)

    def _differences(self, frame: Frame) -> str:
        """Return which run the sliders set, and whether one cannot have as many epochs as the others."""
        note = self.tr("The sliders set the chosen run: {run}.").format(run=frame.descent.label)
        most = max(descent.experiment.epochs for descent in frame.descents)
        for descent in frame.descents:
            if descent.schedule.until is None and descent.experiment.epochs < most:
                note += " " + self.tr("{run} is limited to {epochs} of {most} epochs.").format(
                    run=descent.label, epochs=descent.experiment.epochs, most=most
                )
        return note

    def _refuse(self, text: str) -> None:
        self._error.setText(words.refusal(NUMBER, "target", text, least=LEAST_TARGET, most=MOST_TARGET))
        self._error.setVisible(bool(text))
