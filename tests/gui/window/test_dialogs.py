"""What a class may see opened over the window: nothing is cut, and no letter of a menu stands for two entries."""

import pytest
from PySide6.QtWidgets import QMenuBar

from tests.dialogs import SIZES, mnemonics, walk


def test_no_dialog_sheet_or_refusal_cuts_a_text_in_a_language_a_third_longer(qapp):
    assert list(walk(["longer"], SIZES[:1])) == []


@pytest.mark.parametrize("code", ["en", "pt_BR", "es"])
def test_no_letter_of_a_menu_stands_for_two_entries(user, code):
    user.window.choose_language(code)
    assert list(mnemonics(user.window.menuBar())) == []


def test_a_letter_that_stands_twice_in_a_menu_is_named(qapp, qtbot):
    bar = QMenuBar()
    qtbot.addWidget(bar)
    menu = bar.addMenu("&File")
    for text in ("&Save", "Sa&ve as", "&Quit && save", "&quit"):
        menu.addAction(text)
    bar.addMenu("&Edit")
    assert list(mnemonics(bar)) == ["&File: “q” stands for 2 entries"]
