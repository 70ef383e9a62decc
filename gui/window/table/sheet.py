"""The sheet on which a table is opened: how it was understood, and which of its columns and classes are learned."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.data.choose import name_of
from core.data.labels import REST
from core.plan.errors import InputError
from core.plan.experiment import DIALECT_FIELDS, ROWS_OF_A_SMALL_TABLE, Experiment, default_batch_size, train_share
from gui.style import style
from gui.threads.tables import Understood, Wish
from gui.window.table.first_rows import FirstRows
from gui.window.table.lists import fill, make_list, put
from gui.window.table.reading import ReadingRow
from gui.window.table.scatter import Scatter
from gui.words import table as words
from gui.words.training import sentence

VALUES_SHOWN = 200
WORKING_AFTER_MS = 500  # what takes longer is seen to be going on
ROLES = ("x1", "x2", "label")


class TableSheet(QDialog):
    """Shows a table as it was understood, and lets that be changed until it is right.

    Parameters
    ----------
    wish : Wish
        What to begin with.
    base : Experiment
        What is on; all that is not of the data stays.
    parent : QWidget, optional

    Signals
    -------
    wished : (Wish)
        To be read; the answer goes to `show_understood`.
    chosen : (Experiment, Samples)
        The next experiment, and the samples of its table.
    """

    wished = Signal(object)
    chosen = Signal(object, object)

    def __init__(self, wish: Wish, base: Experiment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wish, self._base, self._found = wish, base, Understood()
        again = base.data == str(wish.source)
        self._role_names = dict(zip(ROLES, (self.tr("x1"), self.tr("x2"), self.tr("Label")), strict=True))
        self.setObjectName("tableSheet")
        self.setWindowTitle(self.tr("Open a table"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._model = FirstRows(self)
        self._view = QTableView()
        self._view.setObjectName("sheetRows")
        self._view.setAccessibleName(self.tr("The first rows of the table"))
        self._view.setModel(self._model)
        self._view.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self._view.setTabKeyNavigation(False)
        self._view.horizontalHeader().setSectionsClickable(True)
        self._view.horizontalHeader().sectionClicked.connect(self._ask_role)
        self._reading = ReadingRow()
        self._reading.chosen.connect(self._read_again)
        self._roles = {role: make_list(f"sheet{role.capitalize()}", partial(self._choose, role)) for role in ROLES}
        self._classes = [make_list(f"sheetClass{number}", partial(self._choose_class, number)) for number in (0, 1)]
        self._swap = QPushButton(self.tr("Swap"))
        self._swap.setObjectName("sheetSwap")
        self._swap.setToolTip(self.tr("Class 0 becomes class 1, and class 1 becomes class 0"))
        self._swap.setAutoDefault(False)
        self._swap.clicked.connect(self._swap_classes)
        self._standardise = self._make_switch(
            "sheetStandardise",
            self.tr("Standardise"),
            self.tr("(value − mean) ÷ standard deviation, both of the training set; otherwise the table's own values"),
            base.standardise or not again,
        )
        self._all_train = self._make_switch(
            "sheetAllTrain",
            self.tr("All rows train (no test set)"),
            self.tr("Otherwise two of three rows train, and the others test"),
            again and base.test == 0,
        )
        self._no_bias = self._make_switch(
            "sheetNoBias",
            self.tr("No bias"),
            self.tr("b is 0 and stays it: a line through the origin, which of standardised values is their mean"),
            not base.bias,
        )
        self._train_is_asked = again
        self._all_train.clicked.connect(self._keep_train)
        self._plot = Scatter("sheetPlot", self.tr("The samples"), self.tr("The samples of the chosen columns"))
        self._title = self._make_text("sheetTitle", "title")
        self._says, self._error = self._make_text("sheetSays", "muted"), self._make_text("sheetError", "error")
        self._working = QProgressBar()
        self._working.setObjectName("sheetWorking")
        self._working.setAccessibleName(self.tr("The table is being read"))
        self._working.setRange(0, 0)  # how much there is to do is not known before it is done
        self._working.hide()
        self._patience = QTimer(self, singleShot=True)
        self._patience.setInterval(WORKING_AFTER_MS)
        self._patience.timeout.connect(self._working.show)
        self._buttons = QDialogButtonBox()
        self._open = self._buttons.addButton(self.tr("Open"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._open.setObjectName("sheetOpen")
        self._open.setDefault(True)
        cancel = self._buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.setObjectName("sheetCancel")
        cancel.setAutoDefault(False)
        self._buttons.accepted.connect(self._take)
        self._buttons.rejected.connect(self.reject)
        self._lay_out()
        self._title.setText(wish.name)
        self._view.setFocus()  # no list: an arrow key would change what it shows

    def _lay_out(self) -> None:
        choosing = QGridLayout()
        names: tuple[str, ...] = (*self._role_names.values(), self.tr("Class 0 ●"), self.tr("Class 1 ■"))
        for place, (name, choice) in enumerate(zip(names, (*self._roles.values(), *self._classes), strict=True)):
            put(choosing, place, name, choice)
        choosing.addWidget(self._swap, 1, len(names))
        switches, pictures = QHBoxLayout(), QHBoxLayout()
        for switch in (self._standardise, self._all_train, self._no_bias):
            switches.addWidget(switch)
        switches.addStretch(1)
        pictures.addWidget(self._view, 3)
        pictures.addWidget(self._plot, 2)
        column = QVBoxLayout(self)
        column.addWidget(self._title)
        column.addWidget(self._reading)
        column.addLayout(pictures, 1)
        column.addLayout(choosing)
        column.addLayout(switches)
        for below in (self._says, self._error, self._working, self._buttons):
            column.addWidget(below)
        self.resize(round(style.pixels(1000)), round(style.pixels(600)))

    def _make_switch(self, name: str, label: str, tooltip: str, on: bool) -> QCheckBox:
        switch = QCheckBox(label)
        switch.setObjectName(name)
        switch.setToolTip(tooltip)
        switch.setChecked(on)
        return switch

    def _make_text(self, name: str, role: str) -> QLabel:
        label = QLabel()
        label.setObjectName(name)
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)  # names of files and columns are no markup
        label.setWordWrap(True)
        return label

    # --- what is asked for ---------------------------------------------------------------------------------------

    def ask(self, **changes: Any) -> None:
        """Ask for the table, with some things changed; until there is an answer nothing can be opened."""
        self._wish = replace(self._wish, **changes)
        self._open.setEnabled(False)
        self._error.clear()
        self._says.setText(self.tr("Reading…"))
        self._wait(True)
        self.wished.emit(self._wish)

    def _wait(self, waits: bool) -> None:
        """Show that something is being done, once it takes long; Cancel ends it."""
        if waits:
            self._patience.start()
        else:
            self._patience.stop()
            self._working.hide()

    def _read_again(self) -> None:
        asked, before = self._reading.dialect, self._wish.dialect
        changes: dict[str, Any] = {}
        if (asked.delimiter, asked.header, asked.sheet) != (before.delimiter, before.header, before.sheet):
            changes = {"columns": None, "label": None, "classes": None}  # other columns
        self.ask(dialect=asked, **changes)

    def _choose(self, role: str) -> None:
        """Let a column be x1, x2 or the label; where it was another of them, the two change places."""
        wanted = self._roles[role].currentData()
        choice = self._found.choice
        before = {name: None if choice is None else getattr(choice, name) for name in ROLES}
        for name, other in self._roles.items():
            if name != role and other.currentData() == wanted:
                other.setCurrentIndex(other.findData(before[role]))
        names = {name: self._name_of(combo.currentData()) for name, combo in self._roles.items()}
        x1, x2, label = names["x1"], names["x2"], names["label"]
        columns = None if x1 is None or x2 is None else (x1, x2)
        same = choice is not None and self._roles["label"].currentData() == choice.label
        self.ask(columns=columns, label=label, classes=self._wish.classes if same else None)

    def _name_of(self, number: int | None) -> str | None:
        table = self._found.table
        return None if table is None or number is None else name_of(table, number)

    def _ask_role(self, section: int) -> None:
        """Offer what the column of a head can be."""
        menu = QMenu(self)
        menu.setObjectName("sheetRoles")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        number = self._model.number_of(section)
        for role, name in self._role_names.items():
            menu.addAction(name).triggered.connect(lambda _checked=False, role=role: self._give(role, number))
        head = self._view.horizontalHeader()
        menu.popup(head.mapToGlobal(QPoint(head.sectionViewportPosition(section), head.height())))

    def _give(self, role: str, number: int) -> None:
        self._roles[role].setCurrentIndex(self._roles[role].findData(number))
        self._choose(role)

    def _choose_class(self, number: int) -> None:
        """Choose one of the two classes; where it was the other, the two change places."""
        wanted = [choice.currentData() for choice in self._classes]
        if wanted[0] == wanted[1]:
            self._swap_classes()
        elif None not in wanted:
            self.ask(classes=tuple(wanted))

    def _swap_classes(self) -> None:
        if self._found.samples is not None:
            self.ask(classes=self._found.samples.classes[::-1])

    def _keep_train(self) -> None:
        self._train_is_asked = True

    # --- what was understood -------------------------------------------------------------------------------------

    def show_understood(self, wish: Wish, found: Understood) -> None:
        """Show what became of the last wish."""
        if wish is not self._wish:
            return
        self._found = found
        self._wait(False)
        if found.table is not None:
            roles = {} if found.choice is None else {getattr(found.choice, role): role for role in ROLES}
            self._model.show_table(found.table, {number: self._role_names[role] for number, role in roles.items()})
            self._view.resizeColumnsToContents()
        self._reading.show_table(found.table, wish.dialect)
        self._show_columns()
        self._show_samples()
        if found.refused is not None:
            self.refuse(found.refused)

    def refuse(self, error: InputError) -> None:
        """Say why it cannot be opened as it is; everything can be changed."""
        self._wait(False)
        self._error.setText(sentence(error))
        self._open.setEnabled(self._found.samples is not None)
        table, choice = self._found.table, self._found.choice
        if table is not None and choice is not None:
            features = [column for column in table.columns if column.number in (choice.x1, choice.x2)]
            if any(column.numbers.unclear is not None for column in features):
                self._reading.ask_decimal()

    def _show_columns(self) -> None:
        table, choice, values = self._found.table, self._found.choice, self._found.values
        columns = {} if table is None else {column.number: column.name for column in table.columns}
        for role, combo in self._roles.items():
            shown = combo.currentData() if choice is None else getattr(choice, role)
            fill(combo, columns, shown)
        counts: dict[str, str] = {}
        if values is not None:
            for name, count in list(zip(values.names, values.counts, strict=True))[:VALUES_SHOWN]:
                counts[name] = f"{name} ({count})"
            if len(values.names) > 2:
                counts.setdefault(REST, self.tr("all the others"))
        samples = self._found.samples
        classes = self._wish.classes if samples is None else samples.classes
        if classes is None and values is not None and len(values.names) > 1:
            classes = values.names[0], values.names[1]
        for number, combo in enumerate(self._classes):
            fill(combo, counts, None if classes is None else classes[number])
        self._swap.setEnabled(samples is not None)

    def _show_samples(self) -> None:
        table, samples = self._found.table, self._found.samples
        self._open.setEnabled(samples is not None)
        self._says.setText("" if table is None or samples is None else words.samples(table, samples))
        self._plot.show_samples(samples)
        if samples is None:
            return
        if not self._train_is_asked:
            self._all_train.setChecked(len(samples.y) < ROWS_OF_A_SMALL_TABLE)

    # --- taking it -----------------------------------------------------------------------------------------------

    def _take(self) -> None:
        try:
            experiment = self._next()
        except InputError as error:
            self.refuse(error)
        else:
            if experiment is not None:
                self._open.setEnabled(False)
                self._wait(True)
                self.chosen.emit(experiment, self._found.samples)

    def _next(self) -> Experiment | None:
        samples, wish, base = self._found.samples, self._wish, self._base
        choice = self._found.choice
        if samples is None or choice is None:
            return None
        count = len(samples.y)
        train = count if self._all_train.isChecked() else train_share(count)
        size = train if base.batch_size == base.train else base.batch_size
        values: dict[str, Any] = {
            "samples": count,
            "train": train,
            "batch_size": size if size <= train else default_batch_size(train),
            "standardise": self._standardise.isChecked(),
            "bias": not self._no_bias.isChecked(),
        }
        if isinstance(wish.source, str):
            return base.with_(data=wish.name, rows=samples.rows(wish.name), **values)
        dialect = {name: getattr(wish.dialect, name) for name in DIALECT_FIELDS}
        x1, x2, label = (self._name_of(getattr(choice, role)) for role in ROLES)
        return base.with_(
            data=str(Path(wish.source).absolute()),
            columns=(x1, x2),
            label=label,
            classes=samples.classes,
            rows=None,
            **dialect,
            **values,
        )
