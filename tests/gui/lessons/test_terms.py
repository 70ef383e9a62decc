import re

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from core.plan.moment import SCENES
from gui.lessons.help_page import HelpPage
from gui.lessons.sheets import sheet
from gui.lessons.terms import page, terms

LANGUAGES = ("pt_BR", "en", "es")


def test_every_word_is_explained_in_one_sentence_in_every_language():
    for term in terms():
        assert tuple(term.names) == tuple(term.says) == LANGUAGES
        assert all(len(re.findall(r"[.!?](\s|$)", said)) == 1 for said in term.says.values()), term.names["en"]
        assert term.scene in SCENES
        assert term.libraries


def test_the_words_of_the_lecture_are_all_there():
    assert {"iteração", "época", "perda", "gradiente", "amostra", "convergir", "ziguezaguear"} <= {
        term.names["pt_BR"] for term in terms()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_words_says_what_others_call_a_word_and_shows_it(language: str):
    text = page("T", "go", language)
    epoch = next(part for part in text.split("### ") if "max_iter" in part)
    assert epoch.startswith({"pt_BR": "época", "en": "epoch", "es": "época"}[language])
    assert "[go](scene:epochs)" in epoch


def test_a_link_of_a_page_asks_for_its_scene(qapp, qtbot: QtBot):
    shown = HelpPage("Words", page("Words", "Show me", "en"))
    qtbot.addWidget(shown)
    browser = shown.findChild(QTextBrowser, "helpText")
    assert browser is not None
    assert "max_iter" in browser.toPlainText()
    with qtbot.waitSignal(shown.scene_wanted, check_params_cb=lambda name: name == "epochs"):
        browser.anchorClicked.emit(QUrl("scene:epochs"))


def test_a_sheet_is_read_without_its_marks(qapp, qtbot: QtBot):
    shown = HelpPage("Sheet", sheet("learn", "pt_BR"))
    qtbot.addWidget(shown)
    browser = shown.findChild(QTextBrowser, "helpText")
    assert browser is not None
    text = browser.toPlainText()
    assert text.startswith("Aprender")
    assert not re.search(r"\*\*|##", text)
