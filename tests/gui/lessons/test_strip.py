import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.picture.lesson_values import LessonValues
from core.plan.moment import Moment
from gui.lessons.lecture import lecture
from gui.lessons.player import LessonPlayer
from gui.lessons.strip import LessonStrip
from gui.style import style
from gui.style.theme import LIGHT

STRAIGHT = LessonValues({}, {"straightest": "full-batch"})


class InClass:
    """A class in front of the strip."""

    def __init__(self, qtbot: QtBot, language: str) -> None:
        self.qtbot = qtbot
        self.asked: list[Moment | int] = []
        self.player = LessonPlayer(
            lecture(), self.asked.append, self.asked.append, self.asked.append, lambda: STRAIGHT, language
        )
        self.player.begin(5)
        self.strip = LessonStrip(self.player)
        qtbot.addWidget(self.strip)
        self.strip.resize(1280, 10)
        self.strip.show()

    def button(self, name: str) -> QPushButton:
        found = self.strip.findChild(QPushButton, name)
        assert found is not None, name
        return found

    def click(self, name: str, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        assert self.button(name).isVisible(), name
        self.qtbot.mouseClick(self.button(name), button)

    def reads(self, name: str) -> str:
        found = self.strip.findChild(QLabel, name)
        assert found is not None, name
        return found.text()

    def answers(self) -> list[str]:
        buttons = [self.button(f"lessonAnswer{number}") for number in range(1, 5)]
        return [button.text() for button in buttons if button.isVisible()]


@pytest.fixture
def lesson(request: pytest.FixtureRequest, qapp, qtbot: QtBot) -> InClass:
    style.apply(LIGHT, 1.0)
    made = InClass(qtbot, getattr(request, "param", "en"))
    made.strip.set_theme(LIGHT)
    return made


def test_a_step_asks_before_it_shows(lesson: InClass):
    assert lesson.reads("lessonHeadline") == "Who walks straightest to the minimum?"
    assert lesson.reads("lessonStep") == "Step 5 of 11"
    assert lesson.answers() == ["A  stochastic", "B  mini-batch", "C  full batch"]
    assert lesson.button("lessonShow").text() == "Show me"


def test_choosing_an_answer_starts_the_run_and_the_run_answers(lesson: InClass):
    lesson.click("lessonAnswer1")
    assert lesson.asked[-1] == 60
    lesson.player.finish()
    assert lesson.reads("lessonHeadline").startswith("Full batch walked straight.")
    assert lesson.reads("lessonSentence") == "One sample knows little: each step points another way."
    assert lesson.button("lessonAnswer1").isChecked()
    assert lesson.answers()[2] == "✓  full batch"
    assert lesson.button("lessonAnswer3").property("holds")
    assert lesson.button("lessonShow").text() == "Once more"


def test_the_class_votes_and_its_hands_stay_on_screen(lesson: InClass, qtbot: QtBot):
    lesson.click("lessonVote")
    for name in ("lessonAnswer1", "lessonAnswer3", "lessonAnswer3", "lessonAnswer3"):
        lesson.click(name)
    qtbot.mouseClick(lesson.button("lessonAnswer3"), Qt.MouseButton.RightButton)
    lesson.player.count_hand(2, -1)
    assert lesson.answers()[0].endswith("1 hand")
    assert lesson.answers()[2].endswith("2 hands")
    assert "2 hands" in lesson.button("lessonAnswer3").accessibleName()
    lesson.click("lessonShow")
    lesson.player.finish()
    assert lesson.answers()[2].endswith("2 hands")


def test_next_and_back_walk_through_the_steps_and_stop_at_both_ends(lesson: InClass):
    for _ in range(6):
        lesson.click("lessonNext")
    assert lesson.reads("lessonStep") == "Step 11 of 11"
    assert not lesson.button("lessonNext").isEnabled()
    for _ in range(10):
        lesson.click("lessonBack")
    assert lesson.reads("lessonStep") == "Step 1 of 11"
    assert not lesson.button("lessonBack").isEnabled()


def test_back_to_this_step_asks_again(lesson: InClass):
    lesson.click("lessonAnswer2")
    lesson.player.finish()
    lesson.click("lessonAgain")
    assert lesson.asked[-1] == lecture().steps[4].moment
    assert lesson.reads("lessonHeadline") == "Who walks straightest to the minimum?"


def test_a_lesson_can_be_left(lesson: InClass, qtbot: QtBot):
    with qtbot.waitSignal(lesson.strip.closed):
        lesson.click("lessonClose")


@pytest.mark.parametrize("width", [1000, 1280])
@pytest.mark.parametrize("lesson", ["pt_BR", "en", "es"], indirect=True)
def test_nothing_moves_and_nothing_is_cut_from_step_to_step(lesson: InClass, qtbot: QtBot, width: int):
    strip, player = lesson.strip, lesson.player
    strip.resize(width, 10)
    strip.set_theme(LIGHT)
    heights = set()
    for number in range(1, 12):
        player.begin(number)
        for seen in (False, True):
            if seen:
                player.answer(0)
                player.finish()
            strip.resize(width, strip.sizeHint().height())
            QCoreApplication.sendPostedEvents()
            heights.add(strip.sizeHint().height())
            for part in strip.findChildren(QWidget):
                if part.isVisible() and isinstance(part, QPushButton):
                    assert part.width() >= part.sizeHint().width(), (number, part.objectName(), part.text())
            for name in ("lessonHeadline", "lessonSentence"):
                label = strip.findChild(QLabel, name)
                assert label is not None
                assert label.height() >= label.heightForWidth(label.width()), (number, label.text())
    assert len(heights) == 1


def test_every_button_can_be_reached_by_tab_and_says_what_it_does(lesson: InClass):
    for button in lesson.strip.findChildren(QPushButton):
        if button.isVisible():
            assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
            assert button.text()
            assert button.toolTip() or button.objectName().startswith("lessonAnswer")
