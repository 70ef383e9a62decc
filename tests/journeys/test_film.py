"""Somebody watches the film strip grow, and goes back to a picture."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QScrollArea

from tests.journeys.user import ENTER


def pictures(user):
    found = user.find("filmPanel").findChildren(QAbstractButton)
    return [picture for picture in found if picture.objectName().startswith("filmEpoch") and picture.isVisible()]


def in_sight(user, picture):
    scroll = user.find("filmScroll", QScrollArea)
    top = picture.mapTo(scroll.viewport(), picture.rect().topLeft()).y()
    return -1 <= top <= scroll.viewport().height() - picture.height() + 1


def test_the_strip_grows_while_playing_and_a_click_goes_back(user):
    user.press("f")
    user.waits(lambda: len(pictures(user)) == 1)
    user.plays_to_the_end()
    user.waits(lambda: len(pictures(user)) == 6)
    user.waits(lambda: in_sight(user, pictures(user)[5]))
    third = pictures(user)[2]
    user.find("filmScroll", QScrollArea).ensureWidgetVisible(third)
    user.qtbot.mouseClick(third, Qt.MouseButton.LeftButton)
    user.stands_at(20)
    user.waits(lambda: third.accessibleDescription() == "This moment is on screen")
    assert len(pictures(user)) == 6
    pictures(user)[3].setFocus()
    user.press(ENTER)
    user.stands_at(30)


def test_the_picture_of_the_moment_on_screen_comes_into_sight(user):
    user.press("f")
    user.go_to(100)
    user.waits(lambda: len(pictures(user)) == 6 and in_sight(user, pictures(user)[5]))
    user.go_to(10)
    user.waits(lambda: in_sight(user, pictures(user)[1]))
    user.opens("learn")
    user.press("f")
    user.waits(lambda: len(pictures(user)) == 6)


def test_another_start_begins_another_strip(user):
    user.press("f")
    user.go_to(30)
    user.waits(lambda: len(pictures(user)) == 4)
    before = pictures(user)[0].text()
    user.press("n")
    user.waits(lambda: len(pictures(user)) == 1 and pictures(user)[0].text() != before)
