import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QListWidget, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from core.plan.experiment import Experiment
from core.plan.lesson import Answer, Lesson, Step, Words
from core.plan.moment import Moment
from gui.lessons.cells import cells_of, rows_of, with_words
from gui.lessons.editor import LessonEditor
from gui.lessons.lecture import lecture
from gui.lessons.sentence_field import SentenceField

HERE = Moment(experiment=Experiment(data="moons", epochs=2), scene="epochs", iteration=4)


class Teacher:
    """A teacher at the editor."""

    def __init__(self, qtbot: QtBot, lesson: Lesson) -> None:
        self.qtbot = qtbot
        self.heard: list[Lesson] = []
        self.editor = LessonEditor(lesson, lambda: HERE, "pt_BR")
        self.editor.lesson_changed.connect(self.heard.append)
        qtbot.addWidget(self.editor)
        self.editor.show()

    def click(self, name: str) -> None:
        button = self.editor.findChild(QPushButton, name)
        assert button is not None
        assert button.isEnabled(), name
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def can(self, name: str) -> bool:
        button = self.editor.findChild(QPushButton, name)
        assert button is not None
        return button.isEnabled()

    def field(self, name: str) -> SentenceField | QLineEdit:
        kind = QLineEdit if name == "title" else SentenceField
        found = self.editor.findChild(kind, f"editor_{name}")
        assert found is not None, name
        return found

    def writes(self, name: str, text: str) -> None:
        field = self.field(name)
        field.selectAll()
        typed = QInputMethodEvent()  # a keyboard with accents; key clicks know ASCII alone
        typed.setCommitString(text)
        QCoreApplication.sendEvent(field, typed)

    def listed(self) -> list[str]:
        steps = self.steps()
        return [item.text() for row in range(steps.count()) if (item := steps.item(row)) is not None]

    def steps(self) -> QListWidget:
        found = self.editor.findChild(QListWidget, "editorSteps")
        assert found is not None
        return found

    def refused(self) -> str:
        found = self.editor.findChild(QLabel, "editorError")
        assert found is not None
        return found.text()

    @property
    def step(self) -> Step:
        return self.editor.lesson.steps[self.steps().currentRow()]


@pytest.fixture
def teacher(qapp, qtbot: QtBot) -> Teacher:
    first = Step(words={"pt_BR": Words("Um.")}, play_to=5)
    second = Step(words={"pt_BR": Words("Dois.")}, play_to=5)
    return Teacher(qtbot, Lesson(steps=(first, second)))


def test_a_step_is_added_from_what_is_on_screen(teacher: Teacher):
    teacher.click("editorAdd")
    assert [step.moment for step in teacher.editor.lesson.steps] == [Moment(), HERE, Moment()]
    assert teacher.steps().currentRow() == 1
    assert teacher.heard[-1] == teacher.editor.lesson
    assert teacher.step.play_to == HERE.last


def test_steps_are_moved_and_removed(teacher: Teacher):
    teacher.click("editorDown")
    assert teacher.listed() == ["1  Dois.", "2  Um."]
    assert not teacher.can("editorDown")
    teacher.click("editorUp")
    assert teacher.listed() == ["1  Um.", "2  Dois."]
    teacher.click("editorRemove")
    assert teacher.listed() == ["1  Dois."]
    assert not teacher.can("editorRemove")
    assert teacher.heard[-1] == teacher.editor.lesson


def test_words_are_written_in_each_language_side_by_side(teacher: Teacher):
    teacher.writes("sentence_pt_BR", "Olhe a curva.")
    teacher.writes("sentence_en", "Look at the curve.")
    assert {language: words.sentence for language, words in teacher.step.words.items()} == {
        "pt_BR": "Olhe a curva.",
        "en": "Look at the curve.",
    }
    assert teacher.listed()[0] == "1  Olhe a curva."
    assert teacher.heard[-1] == teacher.editor.lesson


def test_a_question_gets_its_answers_and_which_of_them_holds(teacher: Teacher):
    teacher.writes("question_pt_BR", "Quantas?")
    teacher.writes("answer_0_pt_BR", "uma")
    assert "2" in teacher.refused()
    assert teacher.step.words["pt_BR"].answers == ()
    teacher.writes("answer_1_pt_BR", "duas")
    teacher.writes("why_1_pt_BR", "Conte de novo.")
    assert teacher.refused() == ""
    assert teacher.step.words["pt_BR"].answers == (Answer("uma"), Answer("duas", "Conte de novo."))
    right = teacher.editor.findChild(QComboBox, "editorRight")
    assert right is not None
    teacher.qtbot.keyClick(right, Qt.Key.Key_End)
    assert teacher.step.right == 1


def test_what_is_typed_and_not_yet_valid_is_not_lost(teacher: Teacher):
    teacher.writes("sentence_pt_BR", "Na iteração {iteraçao}")
    assert "iteraçao" in teacher.refused()
    assert not teacher.steps().isEnabled()
    assert not teacher.can("editorSave")
    assert teacher.step.words["pt_BR"].sentence != "Na iteração {iteraçao}"
    teacher.writes("sentence_pt_BR", "Na iteração {iteration}")
    assert teacher.refused() == ""
    assert teacher.steps().isEnabled()
    assert teacher.can("editorSave")


def test_a_step_takes_what_is_on_screen_and_says_how_far_it_plays(teacher: Teacher):
    teacher.click("editorMoment")
    assert teacher.step.moment == HERE
    play_to = teacher.editor.findChild(QSpinBox, "editorPlayTo")
    assert play_to is not None
    play_to.setValue(7)
    assert teacher.step.play_to == 7


def test_the_spotlight_is_chosen_among_the_views_of_the_scene(teacher: Teacher):
    light = teacher.editor.findChild(QComboBox, "editorSpotlight")
    assert light is not None
    offered = [light.itemText(number) for number in range(light.count())]
    assert offered == ["on everything", "Decision boundary", "Loss", "Epoch tape", "Training set and test set"]
    light.setFocus()
    teacher.qtbot.keyClick(light, Qt.Key.Key_Down)
    teacher.qtbot.keyClick(light, Qt.Key.Key_Down)
    assert teacher.step.spotlight == "lossView"
    assert teacher.heard[-1] == teacher.editor.lesson
    teacher.click("editorMoment")  # of scene 4, which has the loss too
    assert teacher.step.spotlight == "lossView"
    assert light.findText("Film strip") > 0


def test_a_spotlight_on_several_views_is_one_of_the_choices(qapp, qtbot: QtBot):
    teacher = Teacher(qtbot, lecture())
    teacher.steps().setCurrentRow(2)
    light = teacher.editor.findChild(QComboBox, "editorSpotlight")
    assert light is not None
    assert light.currentText() == "Decision boundary, Phases, The batch"


def test_a_long_sentence_is_read_whole_and_stays_on_one_line(teacher: Teacher):
    field = teacher.field("sentence_pt_BR")
    low = field.height()
    teacher.writes("sentence_pt_BR", "O gradiente diz para que lado a perda cresce. " * 4)
    assert field.height() > 1.8 * low
    field.setFocus()
    teacher.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "\n" not in teacher.step.words["pt_BR"].sentence
    QApplication.clipboard().setText("Duas\nlinhas")
    field.selectAll()
    field.paste()
    assert teacher.step.words["pt_BR"].sentence == "Duas linhas"
    assert field.height() == low


def test_the_editor_asks_to_show_and_to_save(teacher: Teacher, qtbot: QtBot):
    teacher.steps().setCurrentRow(1)
    with qtbot.waitSignal(teacher.editor.step_wanted, check_params_cb=lambda number: number == 2):
        teacher.click("editorShow")
    with qtbot.waitSignal(teacher.editor.save_wanted, check_params_cb=lambda lesson: lesson is teacher.editor.lesson):
        teacher.click("editorSave")


def test_the_lecture_goes_through_the_editor_unchanged(qapp, qtbot: QtBot):
    teacher = Teacher(qtbot, lecture())
    for row in range(11):
        teacher.steps().setCurrentRow(row)
        teacher.field("sentence_en").edited.emit()
    assert teacher.editor.lesson == lecture()
    assert teacher.refused() == ""
    fields = teacher.editor.findChildren(SentenceField)
    assert len(fields) > 30
    assert all(field.accessibleName() for field in fields)


def test_a_table_of_words_gives_the_step_back():
    for step in lecture().steps:
        columns = {language: cells_of(words) for language, words in step.words.items()}
        assert with_words(step, columns, step.right, step.play_to) == step
        assert all(set(cells) <= set(rows_of(step)) for cells in columns.values())


def test_the_lesson_has_a_title_in_the_language_of_the_window(qtbot: QtBot):
    teacher = Teacher(qtbot, lecture())
    teacher.writes("title", "Minha aula")
    assert teacher.heard[-1].title == {**lecture().title, "pt_BR": "Minha aula"}
    teacher.writes("title", " ")
    assert set(teacher.heard[-1].title) == {"en", "es"}
