"""A teacher gives the lecture: eleven steps by one key, wrong guesses, a touch and back to the step."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QFileDialog,
    QLabel,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QTableView,
    QWidget,
)

from gui.languages import LANGUAGES
from gui.lessons.lecture import lecture
from gui.lessons.player import ASKING, PLAYING, SEEN
from tests.journeys.user import CONTROL


@pytest.fixture
def teacher(user):
    """Somebody who has opened the lecture, and plays as fast as it goes."""
    user.press(Qt.Key.Key_F2)
    user.waits(user.find("lessonStrip").isVisible)
    return user


def player(user):
    return user.window.lessons.player


def shows_the_step(user):
    """Press the key once, and wait until what there was to see was seen."""
    user.press(Qt.Key.Key_PageDown)
    user.window.session.player.set_speed(float("inf"))
    user.waits(lambda: player(user).state == SEEN, timeout=30_000)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_lecture_by_page_down_alone(user, language):
    user.window.choose_language(language)
    user.waits(lambda: [tabs.isVisible() for tabs in user.window.findChildren(QWidget, "sceneTabs")] == [True])
    user.press(Qt.Key.Key_F2)
    said = []
    steps = lecture().steps
    for number, step in enumerate(steps, start=1):
        user.waits(lambda number=number: player(user).number == number)
        assert user.window.scene.name == step.moment.scene
        if step.plays:
            shows_the_step(user)
        said.append(user.text("lessonHeadline"))
        assert said[-1]
        assert "{" not in said[-1]
        if number < len(steps):
            user.press(Qt.Key.Key_PageDown)
    assert len(set(said)) == len(said)
    user.press(Qt.Key.Key_PageDown)
    assert player(user).number == len(steps)


def test_page_down_while_it_plays_brings_the_run_to_its_end_and_says_what_was_to_be_seen(teacher):
    player(teacher).begin(6)  # as slow as it is made, and three runs on a slow computer
    teacher.press(Qt.Key.Key_PageDown)
    teacher.looks_on()
    teacher.press(Qt.Key.Key_PageDown)
    teacher.waits(lambda: player(teacher).state == SEEN)
    assert player(teacher).number == 6
    assert teacher.text("lessonHeadline").startswith("2000 updates against 1.")
    assert [playback.cursor.done for playback in teacher.window.session.show.playbacks] == [2000, 10, 1]
    teacher.press(Qt.Key.Key_PageDown)
    assert (player(teacher).number, player(teacher).state) == (7, ASKING)


def test_a_pause_on_the_way_says_nothing_of_what_is_still_to_be_seen(teacher):
    player(teacher).begin(10)
    teacher.press(Qt.Key.Key_PageDown)
    teacher.waits(lambda: 30 < teacher.iteration < 100)
    teacher.press(Qt.Key.Key_Space)
    teacher.looks_on()
    assert player(teacher).state == PLAYING
    assert teacher.text("lessonHeadline") == "How will the curve go on over the next epochs?"
    teacher.press(Qt.Key.Key_PageDown)
    teacher.waits(lambda: player(teacher).state == SEEN)
    assert teacher.iteration == 100


def test_each_step_has_its_view_large_and_lit(teacher):
    teacher.waits(lambda: teacher.find("spotlight").isVisible())
    for number, step in enumerate(lecture().steps, start=1):
        player(teacher).begin(number)
        player(teacher).show_me()
        teacher.window.session.player.play(False)
        names = step.spotlight.split()
        view = teacher.find(names[0])
        assert view.isVisible(), number
        if view is not teacher.window.tape:
            assert teacher.window.stage.large_view is view, number
        assert not teacher.find("openingButton").isVisible(), "a lesson puts on moments of its own"


def test_presenting_all_that_a_step_is_about_is_to_be_seen_and_nothing_is_dimmed(teacher):
    teacher.window.presenter.enter(full_screen=False)
    player(teacher).begin(3)
    teacher.waits(lambda: teacher.find("microscope").isVisible())
    assert teacher.find("boundaryView").isVisible()
    assert teacher.find("phasesView").isVisible()
    teacher.looks_on()
    assert not teacher.find("spotlight").isVisible()
    teacher.window.lessons.close()
    assert not teacher.find("microscope").isVisible()


def test_in_a_small_window_each_step_shows_what_it_is_about_and_nothing_is_scrolled_across(teacher):
    def goes_to(number):
        player(teacher).begin(number)
        teacher.waits(lambda: teacher.window.session.player.settled)
        teacher.looks_on()

    teacher.window.resize(1024, 768)
    goes_to(3)
    shows_the_step(teacher)
    assert not teacher.find("batchTable", QTableView).horizontalScrollBar().isVisible()
    goes_to(6)
    costs, line = teacher.find("racePanel"), teacher.find("moreCostsButton")
    assert not [bar for bar in costs.findChildren(QScrollBar) if bar.isVisible()]
    assert costs.rect().contains(QRect(line.mapTo(costs, QPoint(0, 0)), line.size()))
    loss = teacher.window.stage.large_view
    assert loss.box.viewRange()[0][1] > 2, "two seconds of the slow computer"
    assert loss.plot.getAxis("bottom").label.isVisible()

    teacher.press(Qt.Key.Key_F5)
    teacher.window.resize(1024, 768)
    goes_to(7)
    split = teacher.find("tapeSplit")
    assert split.isVisible()
    assert split.accessibleName() == "3000 samples: 2000 train and 1000 test"
    goes_to(9)
    shows_the_step(teacher)
    teacher.waits(lambda: teacher.window.findChild(QLabel, "filmJoint10") is not None)
    viewport, joint = teacher.find("filmScroll", QScrollArea).viewport(), teacher.find("filmJoint10", QLabel)
    teacher.waits(lambda: viewport.rect().contains(QRect(joint.mapTo(viewport, QPoint(0, 0)), joint.size())))
    assert joint.text() == "epoch 6 starts from the weights epoch 5 left"
    assert not teacher.find("tapeSplit").isVisible()


def test_a_wrong_guess_is_shown_beside_what_holds(teacher):
    while player(teacher).step.right is None:
        teacher.click("lessonNext")
    right = player(teacher).step.right
    wrong = 1 if right != 1 else 0
    teacher.click(f"lessonAnswer{wrong + 1}")
    teacher.window.session.player.set_speed(float("inf"))
    teacher.waits(lambda: player(teacher).state == SEEN, timeout=30_000)
    shown = player(teacher).shown.answers
    assert shown[wrong].chosen
    assert not shown[wrong].holds
    assert any(answer.holds for answer in shown)


def test_another_language_in_the_middle_of_a_step_keeps_the_answer_and_the_run(teacher):
    while player(teacher).step.right is None:
        teacher.click("lessonNext")
    number = player(teacher).number
    teacher.click("lessonAnswer1")
    teacher.window.session.player.set_speed(float("inf"))
    teacher.waits(lambda: player(teacher).state == SEEN, timeout=30_000)
    seen = teacher.iteration
    teacher.window.choose_language("pt_BR")
    assert player(teacher).number == number
    assert player(teacher).state == SEEN
    assert player(teacher).shown.answers[0].chosen
    assert teacher.iteration == seen > 0


def test_what_was_touched_is_put_back_by_one_button(teacher):
    experiment = teacher.descent.experiment
    teacher.type_in("batchSizeField", "77")
    assert teacher.descent.experiment.batch_size == 77
    again = teacher.find("lessonAgain", QAbstractButton)
    teacher.qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    teacher.waits(lambda: teacher.descent.experiment == experiment)
    assert player(teacher).state == ASKING


def test_a_look_at_another_scene_leaves_what_the_run_has_answered(teacher):
    player(teacher).begin(4)
    teacher.press(Qt.Key.Key_PageDown)
    teacher.press(Qt.Key.Key_PageDown)
    teacher.waits(lambda: player(teacher).state == SEEN)
    teacher.sees("lessonHeadline", "Loss at the end: stochastic 0.")
    teacher.opens("step-size")
    teacher.sees("sweepSentence", "Lowest loss")
    teacher.sees("lessonHeadline", "Loss at the end: stochastic 0.")


def test_back_and_next_are_buttons_too(teacher):
    teacher.click("lessonNext")
    assert player(teacher).number == 2
    teacher.press(Qt.Key.Key_PageUp)
    assert player(teacher).number == 1
    teacher.click("lessonNext")
    teacher.click("lessonBack")
    assert player(teacher).number == 1


def test_leaving_the_lesson_leaves_what_is_on_screen(teacher):
    teacher.click("lessonNext")
    run, tick = teacher.descent.run_id, teacher.descent.cursor.tick
    teacher.click("lessonClose")
    teacher.waits(lambda: teacher.window.findChild(QWidget, "lessonStrip") is None)
    assert (teacher.descent.run_id, teacher.descent.cursor.tick) == (run, tick)
    assert teacher.text("positionLabel")
    assert teacher.find("epochTape").isVisible()
    teacher.press(Qt.Key.Key_PageDown)
    teacher.stands_at(teacher.descent.place.iteration)


def test_a_step_is_saved_in_the_middle_and_opens_again_without_the_lesson(teacher, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "aula"), ""))
    player(teacher).begin(5)
    shows_the_step(teacher)
    moment = teacher.window.moments.now()
    assert (moment.iteration, len(moment.runs)) == (60, 3)
    assert teacher.window.windowTitle() == "How training is organised — Perceptron Lab"
    teacher.press("s", CONTROL)
    teacher.click("lessonAgain")
    teacher.window.files.open_file(tmp_path / "aula.perceptron")
    teacher.waits(lambda: teacher.window.moments.now() == moment)
    assert player(teacher) is None
    teacher.waits(lambda: teacher.frame.target is not None)
    assert teacher.window.windowTitle() == "aula[*] — Perceptron Lab"
    assert not teacher.window.isWindowModified(), "the usual target is nobody's change"


def editors(user):
    return user.window.findChildren(QWidget, "lessonEditor")


def test_the_lesson_editor_is_no_wider_than_a_small_projector_in_any_language(user):
    user.window.resize(1024, 768)
    for code in LANGUAGES:
        user.window.choose_language(code)
        user.waits(lambda: user.find("sceneTabs").isVisible())
        user.window.lessons.write_new()
        editor = user.find("lessonEditor")
        assert editor.minimumSizeHint().width() <= 1024
        editor.close()


def test_there_is_one_lesson_editor_and_it_goes_when_it_is_closed(user):
    for _ in range(3):
        user.window.lessons.write_new()
    user.waits(lambda: len(editors(user)) == 1)
    user.window.lessons.edit()
    assert len(editors(user)) == 1
    editors(user)[0].close()
    user.waits(lambda: not editors(user))


def test_a_lesson_that_is_being_edited_goes_on_in_another_language(user):
    user.window.lessons.write_new()
    editor = editors(user)[0]
    editor.findChild(QPushButton, "editorAdd").click()
    user.window.choose_language("es")
    user.waits(lambda: [e.windowTitle() for e in editors(user)] == ["Editor de clases"])
    editors(user)[0].findChild(QPushButton, "editorAdd").click()
    assert len(player(user).lesson.steps) == 3
    editors(user)[0].close()
