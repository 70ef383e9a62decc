"""A session outlives the window: another one can be made on it."""

import pytest
from PySide6.QtWidgets import QAbstractSlider

from gui.session.session import Session
from gui.window.main_window import MainWindow
from tests.conftest import delete_later_is_now


@pytest.fixture
def session(qapp, run_of):
    made = Session(run_of())
    made.start()
    yield made
    assert made.stop()


def test_another_window_shows_what_the_one_before_left(qtbot, session):
    first = MainWindow(session=session)
    first.show()
    session.player.go_to(37)
    qtbot.waitUntil(lambda: first.findChild(QAbstractSlider, "timeline").value() == 37)
    run = session.run
    first.close()
    first.deleteLater()
    delete_later_is_now()
    session.player.step(1)
    second = MainWindow(session=session)
    second.show()
    qtbot.waitUntil(lambda: second.findChild(QAbstractSlider, "timeline").value() == 38)
    assert session.run is run
    second.close()
    second.deleteLater()
    delete_later_is_now()
    qtbot.waitUntil(lambda: session.player.settled)
