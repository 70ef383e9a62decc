"""A small editor of lessons: the list of steps, and the words of one in each language side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from core.plan.errors import InputError
from core.plan.lesson import OTHERWISE, STEPS_MOST, VIEWS, VIEWS_OF_ALL, Lesson, Step, Words
from core.plan.moment import Moment
from gui.lessons.cells import ANSWER, NOTICE, QUESTION, SENTENCE, WHY, Cell, cells_of, rows_of, with_words
from gui.lessons.sentence_field import SentenceField
from gui.style import style
from gui.words.training import sentence

LETTERS = "ABCD"
LANGUAGES = {"pt_BR": "português", "en": "English", "es": "español"}


class LessonEditor(QDialog):
    """Edits a lesson; what is valid is told at once, what is not is explained and waits.

    Parameters
    ----------
    lesson : Lesson
    current : function
        Returns the moment on screen.
    language : str
        The window's: its column comes first.
    parent : QWidget, optional

    Signals
    -------
    lesson_changed : (Lesson)
    step_wanted : (number : int)
        A step is to be shown, from 1.
    save_wanted : (Lesson)
    """

    lesson_changed = Signal(object)
    step_wanted = Signal(int)
    save_wanted = Signal(object)

    def __init__(
        self, lesson: Lesson, current: Callable[[], Moment], language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.lesson = lesson
        self._current = current
        known = [code for step in lesson.steps for code in step.words]
        self.languages = list(dict.fromkeys([language, *known, *LANGUAGES]))
        self.setObjectName("lessonEditor")
        self.setWindowTitle(self.tr("Lesson editor"))
        self._fields: dict[tuple[Cell, str], SentenceField] = {}
        self._shape: Sequence[Cell] = ()
        self._title = QLineEdit(lesson.title_in(language))
        self._title.setObjectName("editor_title")
        self._title.setAccessibleName(self.tr("Title of the lesson"))
        self._title.setPlaceholderText(self.tr("Title of the lesson"))
        self._title.setToolTip(self.tr("What stands over the window while the lesson is open"))
        self._title.setFixedWidth(240)
        self._title.textEdited.connect(self._name)
        self._steps = QListWidget()
        self._steps.setObjectName("editorSteps")
        self._steps.setAccessibleName(self.tr("Steps of the lesson"))
        self._steps.setFixedWidth(240)
        self._steps.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._steps.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._steps.currentRowChanged.connect(self._show_step)
        self._buttons = self._make_buttons()
        self._play_to, self._right, self._light = QSpinBox(), QComboBox(), QComboBox()
        self._play_to.setObjectName("editorPlayTo")
        self._play_to.valueChanged.connect(lambda _: self._edit())
        self._right.setObjectName("editorRight")
        self._right.activated.connect(lambda _: self._edit())
        self._light.setObjectName("editorSpotlight")
        self._light.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._light.setMinimumContentsLength(16)
        self._light.setToolTip(self.tr("The view that the step is about: it is large, and the others are dimmed"))
        self._light.activated.connect(lambda _: self._edit())
        self._error = QLabel()
        self._error.setObjectName("editorError")
        self._error.setProperty("role", "error")
        self._error.setWordWrap(True)
        self._page = QScrollArea()
        self._page.setWidgetResizable(True)
        self._lay_out()
        self._show_list(0)

    def _make_buttons(self) -> dict[str, QPushButton]:
        made = {}
        for name, text, tooltip, act in (
            ("editorAdd", self.tr("Add step"), self.tr("A new step after this one, from what is on screen"), self._add),
            ("editorUp", self.tr("Up"), self.tr("Move this step to the front"), lambda: self._move(-1)),
            ("editorDown", self.tr("Down"), self.tr("Move this step to the end"), lambda: self._move(1)),
            ("editorRemove", self.tr("Remove"), self.tr("Take this step out of the lesson"), self._remove),
            (
                "editorMoment",
                self.tr("Take what is on screen"),
                self.tr("Let this step begin with what is on screen now"),
                self._take_moment,
            ),
            (
                "editorShow",
                self.tr("Show this step"),
                self.tr("Put the beginning of this step on screen"),
                lambda: self.step_wanted.emit(self._at + 1),
            ),
            (
                "editorSave",
                self.tr("Save…"),
                self.tr("Save the lesson as a file to open and to pass on"),
                lambda: self.save_wanted.emit(self.lesson),
            ),
            ("editorClose", self.tr("Close"), self.tr("Close the editor; the lesson stays open"), self.accept),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            button.setToolTip(tooltip)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, act=act: act())
            made[name] = button
        return made

    def _lay_out(self) -> None:
        left, right, below = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        order = QHBoxLayout()
        left.addWidget(self._title)
        left.addWidget(self._steps, 1)
        for name in ("editorUp", "editorDown", "editorRemove"):
            order.addWidget(self._buttons[name])
        left.addLayout(order)
        left.addWidget(self._buttons["editorAdd"])
        run, look = QHBoxLayout(), QHBoxLayout()  # two lines: on one they are wider than a small projector
        for row, text, widget in (
            (run, self.tr("Play to iteration"), self._play_to),
            (run, self.tr("Answer that holds"), self._right),
            (look, self.tr("Spotlight"), self._light),
        ):
            label = QLabel(text)
            label.setBuddy(widget)
            widget.setAccessibleName(text)
            row.addWidget(label)
            row.addWidget(widget, 1 if widget is self._light else 0)
        run.addStretch(1)
        right.addWidget(self._page, 1)
        right.addLayout(run)
        right.addLayout(look)
        right.addWidget(self._error)
        for name in ("editorMoment", "editorShow"):
            below.addWidget(self._buttons[name])
        below.addStretch(1)
        for name in ("editorSave", "editorClose"):
            below.addWidget(self._buttons[name])
        right.addLayout(below)
        whole = QHBoxLayout(self)
        whole.setSpacing(2 * style.GAP)
        whole.addLayout(left)
        whole.addLayout(right, 1)
        parent = self.parentWidget()
        self.resize(1080 if parent is None else min(1080, parent.width() - 24), 620)

    # --- the list of steps ---------------------------------------------------------------------------------------

    @property
    def _at(self) -> int:
        return self._steps.currentRow()

    @property
    def _step(self) -> Step:
        return self.lesson.steps[self._at]

    def _show_list(self, at: int) -> None:
        blocker = QSignalBlocker(self._steps)
        self._steps.clear()
        for number, step in enumerate(self.lesson.steps, 1):
            self._steps.addItem(f"{number}  {step.words_in(self.languages[0]).sentence}")
        self._steps.setCurrentRow(at)
        blocker.unblock()
        self._show_step()

    def _take(self, steps: Sequence[Step], at: int) -> None:
        self.lesson = replace(self.lesson, steps=tuple(steps))
        self._show_list(at)
        self.lesson_changed.emit(self.lesson)

    def _add(self) -> None:
        moment = self._current()
        words = {self.languages[0]: Words(self.tr("What do you see?"))}
        step = Step(words=words, moment=moment, play_to=moment.last)
        steps = self.lesson.steps
        self._take([*steps[: self._at + 1], step, *steps[self._at + 1 :]], self._at + 1)

    def _move(self, by: int) -> None:
        steps, to = list(self.lesson.steps), self._at + by
        steps.insert(to, steps.pop(self._at))
        self._take(steps, to)

    def _remove(self) -> None:
        steps, at = list(self.lesson.steps), self._at
        del steps[at]
        self._take(steps, min(at, len(steps) - 1))

    def _take_moment(self) -> None:
        moment = self._current()
        views = {*VIEWS[moment.scene], *VIEWS_OF_ALL}
        spotlight = " ".join(view for view in self._step.spotlight.split() if view in views)
        self._replace(replace(self._step, moment=moment, then=None, play_to=moment.last, spotlight=spotlight))
        self._show_step()

    def _name(self, title: str) -> None:
        """Take a title in the window's language; none where nothing is left of it."""
        titles = {**self.lesson.title, self.languages[0]: title.strip()}
        self.lesson = replace(self.lesson, title={code: text for code, text in titles.items() if text})
        self.lesson_changed.emit(self.lesson)

    # --- one step ------------------------------------------------------------------------------------------------

    def _show_step(self) -> None:
        if self._at < 0:
            return
        step = self._step
        self._error.clear()
        self._hold(False)
        rows = rows_of(step)
        if rows != self._shape:
            self._shape = rows
            self._make_fields(rows)
        for (cell, language), field in self._fields.items():
            words = step.words.get(language)
            field.show_text("" if words is None else cells_of(words).get(cell, ""))
        blocker = QSignalBlocker(self._play_to)
        self._play_to.setRange(0, step.played.last)
        self._play_to.setValue(step.play_to)
        blocker.unblock()
        self._show_right(step)
        self._show_light(step)

    def _show_light(self, step: Step) -> None:
        """Offer the views of the step's scene, and what the step has where that is several of them."""
        names = self._view_names()
        views = [*VIEWS[step.played.scene], *VIEWS_OF_ALL]
        self._light.clear()
        self._light.addItem(self.tr("on everything"), "")
        for view in dict.fromkeys([*views, *([step.spotlight] if step.spotlight else [])]):
            self._light.addItem(", ".join(names[name] for name in view.split()), view)
        self._light.setCurrentIndex(self._light.findData(step.spotlight))

    def _view_names(self) -> dict[str, str]:
        return {
            "boundaryView": self.tr("Decision boundary"),
            "lossView": self.tr("Loss"),
            "phasesView": self.tr("Phases"),
            "microscope": self.tr("The batch"),
            "doubleLoop": self.tr("The double loop"),
            "weightPlaneView": self.tr("Descent"),
            "racePanel": self.tr("What it costs"),
            "filmPanel": self.tr("Film strip"),
            "startsPanel": self.tr("Many starts"),
            "sweepPanel": self.tr("Rate sweep"),
            "fanPanel": self.tr("Gradient fan"),
            "epochTape": self.tr("Epoch tape"),
            "splitBar": self.tr("Training set and test set"),
        }

    def _show_possible(self) -> None:
        count = len(self.lesson.steps)
        for name, possible in (
            ("editorUp", self._at > 0),
            ("editorDown", self._at < count - 1),
            ("editorRemove", count > 1),
            ("editorAdd", count < STEPS_MOST),
        ):
            self._buttons[name].setEnabled(possible)

    def _show_right(self, step: Step) -> None:
        count = max(len(words.answers) for words in step.words.values())
        unset = self.tr("as the run turns out") if step.outcome else self.tr("none")
        self._right.clear()
        self._right.addItems([unset, *LETTERS[:count]])
        self._right.setCurrentIndex(0 if step.right is None else step.right + 1)

    def _make_fields(self, rows: Sequence[Cell]) -> None:
        page = QWidget()
        page.setObjectName("page")
        grid = QGridLayout(page)
        self._fields = {}
        for column, language in enumerate(self.languages, 1):
            name = LANGUAGES.get(language) or QLocale(language).nativeLanguageName() or language
            heading = QLabel(name)
            heading.setProperty("role", "title")
            grid.addWidget(heading, 0, column)
            grid.setColumnStretch(column, 1)
            for row, cell in enumerate(rows, 1):
                field = SentenceField()
                field.setObjectName("_".join(part for part in ("editor", *cell, language) if part))
                field.setAccessibleName(f"{self._row_name(cell)}, {name}")
                field.edited.connect(self._edit)
                self._fields[cell, language] = field
                grid.addWidget(field, row, column, Qt.AlignmentFlag.AlignTop)
        for row, cell in enumerate(rows, 1):
            grid.addWidget(QLabel(self._row_name(cell)), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.setRowStretch(len(rows) + 1, 1)
        self._page.setWidget(page)

    def _row_name(self, cell: Cell) -> str:
        kind, which = cell
        if kind == NOTICE:
            anyhow = self.tr("To notice")
            return anyhow if which == OTHERWISE else self.tr("To notice, if {outcome}").format(outcome=which)
        if kind in (ANSWER, WHY):
            name = self.tr("Answer {letter}") if kind == ANSWER else self.tr("Why {letter} holds or not")
            return name.format(letter=LETTERS[int(which)])
        return {SENTENCE: self.tr("Sentence"), QUESTION: self.tr("Question")}[kind]

    def _edit(self, *_: object) -> None:
        """Take what stands in the fields, where it is valid."""
        columns: dict[str, dict[Cell, str]] = {language: {} for language in self.languages}
        for (cell, language), field in self._fields.items():
            columns[language][cell] = field.text()
        right = self._right.currentIndex() - 1
        try:
            step = with_words(self._step, columns, right if right >= 0 else None, self._play_to.value())
            step = replace(step, spotlight=self._light.currentData() or "")
        except InputError as error:
            self._error.setText(sentence(error))
            self._hold(True)
        else:
            self._replace(step)
            self._hold(False)

    def _hold(self, held: bool) -> None:
        """Stay at this step as long as its words are not valid, so that nothing typed is lost."""
        self._steps.setEnabled(not held)
        for name in ("editorAdd", "editorUp", "editorDown", "editorMoment", "editorSave"):
            self._buttons[name].setEnabled(not held)
        if not held:
            self._show_possible()

    def _replace(self, step: Step) -> None:
        steps = list(self.lesson.steps)
        steps[self._at] = step
        self.lesson = replace(self.lesson, steps=tuple(steps))
        self._error.clear()
        self._show_right(step)
        item = self._steps.item(self._at)
        assert item is not None
        item.setText(f"{self._at + 1}  {step.words_in(self.languages[0]).sentence}")
        self.lesson_changed.emit(self.lesson)
