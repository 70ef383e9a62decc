"""Somebody expects of the window what every program of the desktop does."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QTextBrowser

from core import __version__
from gui import languages
from gui.style import style
from gui.words.about import about_page
from tests.journeys.test_appearance import menu
from tests.journeys.user import CONTROL


def test_about_text_sizes_roles_and_closing(user):
    menu(user, "About Perceptron Lab")
    told = user.find("helpText", QTextBrowser).toPlainText()
    for part in ("Perceptron Lab", __version__, "MIT", "Iris", "CC0 1.0", "Inter", "Pillow"):
        assert part in told
    user.find("helpPage", QDialog).close()
    user.waits(lambda: user.window.findChild(QDialog, "helpPage") is None)
    user.window.activateWindow()
    user.waits(user.window.isActiveWindow)

    languages.choose("pt_BR")
    assert {"Dados", "Fontes", "Feito com"} <= set(about_page().replace("## ", "").splitlines())
    languages.choose(languages.SOURCE)

    for key, scale in ((Qt.Key.Key_Plus, 1.25), (Qt.Key.Key_Equal, 1.5), (Qt.Key.Key_Minus, 1.25), (Qt.Key.Key_0, 1.0)):
        user.press(key, CONTROL)
        user.waits(lambda scale=scale: user.window.appearance.text_scale == scale)
    user.press(Qt.Key.Key_Minus, CONTROL)
    assert user.window.appearance.text_scale == style.TEXT_SCALES[0]  # there is nothing smaller

    roles = {
        action.text().replace("&", ""): action.menuRole()
        for action in user.window.menuBar().findChildren(QAction)
        if action.menuRole() is not QAction.MenuRole.NoRole and action.menu() is None and action.text()
    }
    assert roles["Quit"] is QAction.MenuRole.QuitRole
    assert roles["About Perceptron Lab"] is QAction.MenuRole.AboutRole
    assert "About this scene" not in roles  # which macOS would else take for the program's own

    user.press(Qt.Key.Key_W, CONTROL)
    user.waits(lambda: not user.window.isVisible())
