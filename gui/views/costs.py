"""What runs side by side cost: a column a run, and the target that the costs are about."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
)

from core.analysis.costs import Costs
from core.picture.frame import Frame
from core.plan.entry import RUNS_MOST
from core.training.seen import Scores
from gui.controls.fields.number import RateField
from gui.style import theme
from gui.style.card import Card
from gui.style.theme import Theme
from gui.words import race as race_words

LEAST_TARGET, MOST_TARGET = 1e-6, 1e6


class CostsView(Card):
    """The cost cards of the runs.

    Signals
    -------
    run_chosen : (number of the run, from 0 : int)
    add_wanted, remove_wanted : ()
    target_chosen : (loss : float)
    """

    run_chosen = Signal(int)
    add_wanted = Signal()
    remove_wanted = Signal()
    target_chosen = Signal(float)

    def __init__(self) -> None:
        super().__init__(self.tr("COSTS"))
        self.setObjectName("racePanel")
        self.setAccessibleName(self.tr("What the runs of the race cost"))
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
        self._table.cellClicked.connect(lambda _row, column: self.run_chosen.emit(column))
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
        self._note.setWordWrap(True)
        self._buttons = [
            self._make_button("addRunButton", self.tr("Add a run"), self.tr("Let another run race"), self.add_wanted),
            self._make_button(
                "removeRunButton", self.tr("Remove"), self.tr("Take the chosen run out of the race"), self.remove_wanted
            ),
        ]
        row = QHBoxLayout()
        row.addWidget(QLabel(self.tr("Target loss")))
        row.addWidget(self._target)
        row.addStretch(1)
        for button in self._buttons:
            row.addWidget(button)
        self.body.addWidget(self._table, 1)
        self.body.addWidget(self._note)
        self.body.addWidget(self._error)
        self.body.addLayout(row)

    def _make_button(self, name: str, label: str, tooltip: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(label)
        button.setObjectName(name)
        button.setProperty("role", "preset")
        button.setToolTip(tooltip)
        button.setAccessibleName(tooltip)
        button.clicked.connect(lambda _checked=False: signal.emit())
        return button

    def set_theme(self, look: Theme) -> None:
        """Take on the colours of `look` and the present text size."""
        super().set_theme(look)
        size = theme.font("axis").pointSizeF()
        self._table.horizontalHeader().setStyleSheet(
            f"QHeaderView::section {{ font-size: {size:.2f}pt; padding: 2px 0px; }}"
        )
        widest = QFontMetrics(theme.font("axis")).horizontalAdvance(race_words.usual_label())
        self._table.horizontalHeader().setMinimumSectionSize(round(0.9 * widest))  # more runs than fit are scrolled
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
            self._note.setText(self.tr("No race: press 3 to let the three descents race."))
            return
        self._buttons[0].setEnabled(len(frame.descents) < RUNS_MOST)
        self._note.setText(self._differences(frame))
        self._show_columns()
        if frame.target is not None and not self._target.hasFocus():
            blocker = QSignalBlocker(self._target)
            self._target.setValue(float(f"{frame.target:.4g}"))
            blocker.unblock()
            self._refuse("")
        if readings.costs:
            self._write(readings.costs, readings.scores)

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
        for column, descent in enumerate(frame.descents):
            header = QTableWidgetItem(race_words.label_lines(descent.label))
            header.setToolTip(self.tr("Chosen") if column == frame.chosen else self.tr("Click to choose this run"))
            self._table.setHorizontalHeaderItem(column, header)
            ground = QColor(self.look.groove if column == frame.chosen else self.look.control)
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

    def _differences(self, frame: Frame) -> str:
        """Return which run the sliders set, and whether one cannot have as many epochs as the others."""
        note = self.tr("The sliders set the chosen run: {run}.").format(run=frame.descent.label)
        most = max(descent.experiment.epochs for descent in frame.descents)
        for descent in frame.descents:
            if descent.experiment.epochs < most:
                note += " " + self.tr("{run}: {epochs} of {most} epochs, more iterations cannot be.").format(
                    run=descent.label, epochs=descent.experiment.epochs, most=most
                )
        return note

    def _refuse(self, text: str) -> None:
        sentence = self.tr("“{value}” cannot be: must be a number from {least:g} to {most:g}.")
        self._error.setText(sentence.format(value=text.strip()[:30], least=LEAST_TARGET, most=MOST_TARGET))
        self._error.setVisible(bool(text))
