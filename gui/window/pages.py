"""What the Help menu opens: pages over the window. Each imports what it shows: the first frame need not wait for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from core.plan.choices import DATA

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

translate = QCoreApplication.translate


def show_sheet(window: MainWindow) -> None:
    """Show what there is to tell of the scene, and of the data that are on."""
    from gui.lessons.sheets import data_sheet, sheet

    language, experiment = window.lessons.language, window.session.experiment
    source = None if experiment.rows is not None else DATA.get(experiment.data)
    name = translate("pages", "Own data") if source is None else translate("core", source.label)
    about_data = data_sheet("" if source is None else source.name, language)
    page = f"{sheet(window.scene.name, language)}\n\n# {name}\n\n{about_data}\n"
    _show_page(window, translate("pages", "About this scene"), page)


def show_questions(window: MainWindow) -> None:
    """Show the questions that always come, with their answers."""
    from gui.lessons.sheets import QUESTIONS, sheet

    page = sheet(QUESTIONS, window.lessons.language)
    _show_page(window, translate("pages", "Questions that always come"), page)


def show_words(window: MainWindow) -> None:
    """Show the words of the lecture and what each means."""
    from gui.lessons import terms

    title = translate("pages", "The words")
    _show_page(window, title, terms.page(title, translate("pages", "show me"), window.lessons.language))


def show_about(window: MainWindow) -> None:
    """Show what the program says of itself."""
    from gui.words.about import about_page

    _show_page(window, translate("pages", "About Perceptron Lab"), about_page())


def _show_page(window: MainWindow, title: str, markdown: str) -> None:
    from gui.lessons.help_page import HelpPage

    page = HelpPage(title, markdown, window)
    page.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    page.scene_wanted.connect(window.show_scene)
    page.show()


def show_keys(window: MainWindow) -> None:
    """Show the keys."""
    from gui.window.help import KeysDialog

    KeysDialog(window).open()


def show_log(window: MainWindow) -> None:
    """Show what the program wrote of itself."""
    from gui.faults.log_page import LogPage

    page = LogPage(window.log_path, window)
    page.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    page.show()
