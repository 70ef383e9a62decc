"""The race and what it costs: a column a run, and the target that the costs are about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

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

from core.picture.frame import Detail, Frame, RaceFrame, Scores
from core.plan.entry import RUNS_MOST
from gui.controls.fields.number import RateField
from gui.scenes.panel_area import Panel
from gui.style import theme
from gui.style.theme import Theme

if TYPE_CHECKING:
    from core.analysis.costs import Costs

LEAST_TARGET, MOST_TARGET = 1e-6, 1e6


class RacePanel(Panel):
    """The cost cards of a race.

    Signals
    -------
    run_chosen : (number of the run, from 0 : int)
    add_wanted, remove_wanted : ()
    target_chosen : (loss : float)
    """

    share = 0.44  # a heading and three columns of numbers

    run_chosen = Signal(int)
    add_wanted = Signal()
    remove_wanted = Signal()
    target_chosen = Signal(float)

    def __init__(self) -> None:
        super().__init__(
            "racePanel",
            self.tr("COSTS"),
            self.tr("&Costs"),
            self.tr("What the runs of the race cost (K)"),
            "K",
        )
        self._race: RaceFrame | None = None
        self._shown: tuple[object, ...] = ()
        self._named: float | None = -1.0
        self.setMinimumWidth(240)

    def build(self) -> None:
        """Make the table and what stands under it."""
        from gui.words import race as race_words

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
        if self.built:
            size = theme.font("axis").pointSizeF()
            self._table.horizontalHeader().setStyleSheet(
                f"QHeaderView::section {{ font-size: {size:.2f}pt; padding: 2px 0px; }}"
            )
            widest = QFontMetrics(theme.font("axis")).horizontalAdvance("mini-batch")
            self._table.horizontalHeader().setMinimumSectionSize(
                round(0.9 * widest)
            )  # more runs than have room are scrolled
            self._shown = ()
            self._show_columns()

    def show_moment(self, frame: Frame, detail: Detail | None) -> None:
        """Show which runs there are."""
        self._race = frame.race
        racing = frame.race is not None
        if not racing:
            self.give_focus_back()  # before what has it is disabled
        for widget in (self._target, *self._buttons):
            widget.setEnabled(racing)
        if frame.race is None:
            self._shown = ()
            self._table.setColumnCount(0)
            self._note.setText(self.tr("No race: press 3 to let the three descents race."))
            return
        self._buttons[0].setEnabled(len(frame.race.descents) < RUNS_MOST)
        self._note.setText(self._differences(frame.race))
        self._show_columns()
        if frame.race.target is not None and not self._target.hasFocus():
            blocker = QSignalBlocker(self._target)
            self._target.setValue(float(f"{frame.race.target:.4g}"))
            blocker.unblock()
            self._refuse("")

    def show_costs(self, costs: Sequence[Costs], scores: Sequence[Scores]) -> None:
        """Show what the runs cost, a column each; nothing until there is a target."""
        if not self.built or self._race is None or len(costs) != self._table.columnCount():
            return
        from gui.words import race as race_words

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
        race = self._race
        if race is None:
            return
        shown = (race.chosen, tuple(descent.label for descent in race.descents))
        if shown == self._shown:
            return
        self._shown = shown
        self._table.setColumnCount(len(race.descents))
        for column, descent in enumerate(race.descents):
            header = QTableWidgetItem(descent.label.replace(",", "").replace(" ", "\n").replace("rate\n", "rate "))
            header.setToolTip(self.tr("Chosen") if column == race.chosen else self.tr("Click to choose this run"))
            self._table.setHorizontalHeaderItem(column, header)
            ground = QColor(self.look.groove if column == race.chosen else self.look.control)
            for row in range(self._table.rowCount()):
                cell = self._table.item(row, column)
                if cell is None:
                    cell = QTableWidgetItem()
                    cell.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                    self._table.setItem(row, column, cell)
                cell.setBackground(ground)
        self._name_rows()

    def _name_rows(self) -> None:
        from gui.words import race as race_words

        assert self._race is not None
        if self._named != self._race.target:
            self._named = self._race.target
            for row, (heading, meaning) in enumerate(race_words.cost_headings(self._named)):
                header = QTableWidgetItem(heading)
                header.setToolTip(meaning)
                self._table.setVerticalHeaderItem(row, header)

    def _differences(self, race: RaceFrame) -> str:
        """Return which run the sliders set, and whether one cannot have as many epochs as the others."""
        chosen = race.descents[race.chosen]
        note = self.tr("The sliders set the chosen run: {run}.").format(run=chosen.label)
        most = max(descent.experiment.epochs for descent in race.descents)
        for descent in race.descents:
            if descent.experiment.epochs < most:
                note += " " + self.tr("{run}: {epochs} of {most} epochs, more iterations cannot be.").format(
                    run=descent.label, epochs=descent.experiment.epochs, most=most
                )
        return note

    def _refuse(self, text: str) -> None:
        sentence = self.tr("“{value}” cannot be: must be a number from {least:g} to {most:g}.")
        self._error.setText(sentence.format(value=text.strip()[:30], least=LEAST_TARGET, most=MOST_TARGET))
        self._error.setVisible(bool(text))
