"""The page comes to rest, whatever its parts need."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from gui.views.loss import LossView
from gui.window.main_window import MainWindow
from gui.window.side import Side


def test_controls_that_need_less_room_as_a_drawer_do_not_have_the_page_arranged_for_ever(user, monkeypatch):
    page, arranged = user.window.page, []
    width = 1248
    between = round(0.3 * width)

    def needs(side):
        arranged.append(side.isVisible())
        assert len(arranged) < 200, "the page does not come to rest"
        return QSize(between + (60 if side.isVisible() else -60), 400)

    monkeypatch.setattr(Side, "sizeHint", needs)
    user.window.resize(width, 778)
    user.looks_on(100)
    assert page.has_drawer
    assert len(arranged) < 60


def test_a_picture_is_laid_out_once_before_it_is_seen(qtbot, monkeypatch):
    laid_out = []
    follow = LossView.resizeEvent
    monkeypatch.setattr(
        LossView, "resizeEvent", lambda view, event: (laid_out.append(view.size()), follow(view, event))
    )
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: bool(laid_out) and not window.stage.large_view.visibleRegion().isEmpty())
    QApplication.processEvents()
    assert laid_out == [window.views["loss:LossView"].size()]
