"""Which data, how much of it, in which order, and with which loss."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
)

from core.data.dataset import Dataset
from core.data.drawing import DRAWN
from core.data.samples import OTHER_CLASS
from core.plan.checks import WHOLE
from core.plan.choices import DATA, LOSSES
from core.plan.experiment import DATA_FIELDS, SAMPLES_LEAST, SAMPLES_MOST, SMALLEST_SET, Experiment, default_batch_size
from gui.controls.editing import EditingCard
from gui.controls.fields.number import WholeField
from gui.style.callout import Callout
from gui.style.explain import explain
from gui.words import training as words
from gui.words.names import shown
from gui.words.numbers import whole
from gui.words.table import standardised

translate = QCoreApplication.translate

OPEN_FILE, DRAW = "…", "✎"


class DataPanel(EditingCard):
    """The data, the split, the order and the loss.

    Signals
    -------
    table_wanted : (Path)
        A file is to be opened as a table.
    drawing_wanted : ()
        Samples are to be drawn.
    """

    table_wanted = Signal(Path)
    drawing_wanted = Signal()
    fields = frozenset({*DATA_FIELDS, "loss", "shuffle"})

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Data"))
        self._own: dict[str, Experiment] = {}  # by its data: own ones can be chosen again
        self._data = self._make_choice("dataChoice", self.tr("Data"), self.tr("The samples that are learned"))
        for source in DATA.values():
            self._data.addItem(translate("core", source.label), source.name)
        self._data.addItem(self.tr("Draw samples…"), DRAW)
        self._data.addItem(self.tr("Open a table…"), OPEN_FILE)
        self._loss = self._make_choice("lossChoice", self.tr("Loss"), self.tr("What training is to make smaller"))
        for loss in LOSSES.values():
            self._loss.addItem(translate("core", loss.label), loss.name)
        self._samples = self._make_field("samplesField", self.tr("How many samples, train and test together"))
        self._train = self._make_field("trainField", self.tr("How many of the samples are for training"))
        self._shuffle = QCheckBox(self.tr("New order each epoch"))
        self._shuffle.setObjectName("shuffleChoice")
        self._shuffle.setToolTip(self.tr("Visit the samples in another order in every epoch (shuffling)"))
        self._draw = QToolButton()
        self._draw.setText(self.tr("New data"))
        self._draw.setObjectName("newDataButton")
        self._draw.setToolTip(self.tr("Draw other samples of the same kind, or split the table otherwise"))
        self._note = self._make_label("dataNote", "muted")
        self._note.setToolTip(self.tr("How the classes are drawn, and what was done with the table's numbers"))
        self._lay_out()
        self._error = Callout("dataError", self._data)
        self._data.activated.connect(self._choose_data)
        self._loss.activated.connect(
            lambda: self.edit("loss", lambda shown: shown.with_(loss=self._loss.currentData()))
        )
        self._shuffle.clicked.connect(lambda checked: self.edit("shuffle", lambda shown: shown.with_(shuffle=checked)))
        self._draw.clicked.connect(
            lambda: self.edit("data_seed", lambda shown: shown.with_(data_seed=shown.data_seed + 1))
        )
        self._samples.valueChanged.connect(lambda samples: self.edit("samples", lambda shown: shown.resized(samples)))
        self._train.valueChanged.connect(
            lambda train: self.edit("train", lambda shown: shown.resized(shown.samples, train))
        )
        for name, field in (("samples", self._samples), ("train", self._train)):
            field.refused.connect(lambda text, name=name: self._refuse_number(name, text))

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        name = _label(self.tr("Data"), self._data.toolTip())
        name.setProperty("role", "name")
        line.addWidget(name)
        line.addWidget(self._data, 1)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(5)
        form.addRow(_label(self.tr("Samples"), self._samples.toolTip()), self._samples)
        form.addRow(_label(self.tr("Train"), self._train.toolTip()), self._train)
        loss = _label(self.tr("Loss"), self._loss.toolTip())
        form.addRow(loss, self._loss)
        for widget in (loss, self._loss):
            explain(widget, "loss")
        self._more.addLayout(form)
        self._more.addWidget(self._shuffle)
        self._more.addWidget(self._draw)
        self._more.addWidget(self._note)
        self.body.addLayout(line)

    def _make_choice(self, name: str, label: str, tooltip: str) -> QComboBox:
        choice = QComboBox()
        choice.setObjectName(name)
        choice.setAccessibleName(label)
        choice.setToolTip(tooltip)
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.setMinimumContentsLength(12)
        choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return choice

    def _make_field(self, name: str, tooltip: str) -> WholeField:
        field = WholeField(SAMPLES_LEAST, SAMPLES_MOST)
        field.setObjectName(name)
        field.setAccessibleName(tooltip)
        field.setToolTip(tooltip)
        field.setMinimumWidth(field.fontMetrics().horizontalAdvance("00000000"))
        field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return field

    def _make_label(self, name: str, role: str) -> QLabel:
        label = QLabel()
        label.setObjectName(name)
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.hide()
        return label

    def show_experiment(self, experiment: Experiment, dataset: Dataset) -> None:
        """Show the values of an experiment and what became of its table."""
        self.experiment = experiment
        blockers = [QSignalBlocker(widget) for widget in (self._samples, self._train)]
        table = dataset.samples is not None
        least = SMALLEST_SET if table else SAMPLES_LEAST
        self._samples.setRange(least, max(experiment.samples, dataset.rows) if table else SAMPLES_MOST)
        self._samples.setValue(experiment.samples)
        self._train.setRange(SMALLEST_SET, experiment.samples)
        self._train.setValue(experiment.train)
        for blocker in blockers:
            blocker.unblock()
        if experiment.data not in DATA:
            self._own[experiment.data] = experiment
        self._show_data(experiment.data)
        self._loss.setCurrentIndex(self._loss.findData(experiment.loss))
        self._shuffle.setChecked(experiment.shuffle)
        rows = experiment.rows  # that are drawn are as they were drawn, whatever the seed
        self._draw.setEnabled(rows is None or (experiment.test > 0 and rows.test == 0))
        self._note.setText(self._note_text(dataset))
        self._note.show()
        self.say("", "")

    def say(self, field: str, sentence: str) -> None:
        """Say why the data cannot be used; an empty sentence takes it back."""
        self._error.say(sentence)

    def _show_data(self, data: str) -> None:
        index = self._data.findData(data)
        if index < 0:
            index = self._data.count() - 2
            own = self.experiment.rows is not None  # whose name is no path
            name = self.tr("Drawn samples") if data == DRAWN else shown(data if own else Path(data).name)
            self._data.insertItem(index, name, data)
        self._data.setCurrentIndex(index)

    def _note_text(self, dataset: Dataset) -> str:
        if dataset.samples is None:
            return self.tr("Class 0 ● against class 1 ■.")
        zero, one = map(shown, dataset.classes)
        note = self.tr("{zero} ● against {one} ■.").format(zero=zero, one=one)
        if dataset.scaling is not None:
            note += " " + self.tr("Standardised with the mean and deviation of the train set.")
            note += " " + "; ".join(standardised(dataset)) + "."
        missing = dataset.left_out - len(dataset.samples.left_out.get(OTHER_CLASS, ()))
        if missing:
            note += " " + self.tr("Rows left out because a value is missing: {count}.").format(count=whole(missing))
        if dataset.left_out > missing:
            others = self.tr("Rows left out because they are of another class: {count}.")
            note += " " + others.format(count=whole(dataset.left_out - missing))
        return note

    def _choose_data(self, index: int) -> None:
        data = self._data.itemData(index)
        if data == OPEN_FILE:
            self.open_file()
        elif data == DRAW:
            self._show_data(self.experiment.data)
            self.drawing_wanted.emit()
        elif data in self._own:
            self.edit("data", lambda shown: _with_data_of(self._own[data], shown))
        else:
            self.edit("data", lambda shown: shown.with_(data=data))

    def open_file(self) -> None:
        """Let the user choose a table."""
        kinds = "*.csv *.tsv *.txt *.dat *.data *.xlsx *.xls *.xlsm *.ods *.arff"
        tables, all_files = self.tr("Tables ({kinds})").format(kinds=kinds), self.tr("All files (*)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Open a table"), "", f"{tables};;{all_files}")
        self._show_data(self.experiment.data)
        if path:
            self.table_wanted.emit(Path(path))

    def _refuse_number(self, name: str, text: str) -> None:
        field = self._samples if name == "samples" else self._train
        self.say(name, words.refusal(WHOLE, name, text, least=field.minimum(), most=field.maximum()))


def _label(text: str, tooltip: str) -> QLabel:
    label = QLabel(text)
    label.setToolTip(tooltip)
    return label


def _with_data_of(known: Experiment, shown: Experiment) -> Experiment:
    """Return an experiment with the data of another, the choice of columns and all."""
    size = shown.batch_size if shown.batch_size <= known.train else default_batch_size(known.train)
    return shown.with_(batch_size=size, **{name: getattr(known, name) for name in DATA_FIELDS})
