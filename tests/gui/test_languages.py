"""The languages of the window: complete, chosen at once, and never half."""

import re

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from core.plan.cursor import CLOCKS
from gui import languages
from gui.languages.__main__ import check, messages
from gui.scenes.catalogue import SCENES
from tests.layout import faults, settle


def test_every_catalogue_is_what_the_source_needs_and_is_compiled():
    assert list(check()) == []


def test_a_lost_placeholder_and_a_lost_mnemonic_are_named(tmp_path):
    from gui.languages.__main__ import _faults

    catalogue = tmp_path / "a.ts"
    catalogue.write_text(
        "<TS><context><name>c</name><message><source>&amp;Open {name}</source><translation>Abrir</translation>"
        "</message></context></TS>"
    )
    ((key, message),) = messages(catalogue).items()
    told = " ".join(_faults(key[1], message))
    assert "{name}" in told
    assert "mnemonic" in told


@pytest.mark.parametrize(
    ("code", "others"),
    [
        ("pt_BR", "lição|lições|execução|ziguezague|perda no (treino|teste)|acurácia no (treino|teste)|critérios?"),
        ("es", "usted|haga|escriba|elija|arrastre|guarde|pulse|cambie|ordenador|computadora|costos?|ejecución|lección"),
    ],
)
def test_a_language_has_one_word_for_a_thing_and_one_way_to_address_somebody(code, others):
    wrong = re.compile(rf"\b({others})\b", re.IGNORECASE)
    told = ("".join(message.find("translation").itertext()) for message in messages(languages.catalogue(code)).values())
    assert [text for text in told if wrong.search(text)] == []


@pytest.mark.parametrize(
    ("wanted", "chosen"),
    [
        (["en-US", "pt-BR"], "en"),
        (["pt-PT"], "pt_BR"),
        (["de-DE", "es-MX", "en"], "es"),
        (["ar-EG"], "en"),
        ([], "en"),
    ],
)
def test_the_first_of_the_systems_languages_that_there_is_wins(wanted, chosen):
    assert languages.of_the_system(wanted) == chosen


@pytest.mark.parametrize(
    ("code", "play", "sign"), [("pt_BR", "Rodar", ","), ("es", "Iniciar", ","), ("en", "Play", ".")]
)
def test_a_language_is_chosen_at_once_and_the_run_goes_on(user, code, play, sign):
    user.go_to(7)
    run = user.window.session.run
    choice = user.window.menuBar().findChild(QMenu, "languageChoice")
    action = next(action for action in choice.actions() if action.data() == code)
    assert isinstance(action, QAction)
    action.trigger()
    assert user.find("playButton").text() == play
    assert user.window.session.run is run
    assert user.iteration == 7
    assert QLocale().decimalPoint() == sign
    assert f"0{sign}" in user.find("learningRateField").text()
    assert "7" in user.find("positionLabel", QLabel).text()


@pytest.mark.parametrize("code", ["pt_BR", "es"])
def test_no_text_of_a_language_is_cut_in_the_first_scene(user, code):
    user.window.choose_language(code)
    user.window.appearance.choose_text_size(1.0)
    user.looks_on(50)
    assert faults(user.window) == []


@pytest.mark.parametrize("code", ["pt_BR", "es"])
def test_the_name_of_every_clock_has_room_under_the_curves_in_a_small_window(user, code):
    user.opens("three-descents")
    user.window.choose_language(code)
    user.window.resize(1024, 768)
    user.waits(lambda: user.find("lossAxisChoice").isVisible())
    for clock in CLOCKS:
        user.choose("lossAxisChoice", clock)
        settle(user.window)
        assert faults(user.window) == []


def test_no_number_on_screen_keeps_the_english_decimal_point(user):
    user.window.choose_language("pt_BR")
    user.go_to(7)
    kept = []
    for scene in SCENES:
        user.opens(scene.name)
        user.waits(lambda: user.window.session.player.settled)
        user.looks_on(300)  # so long that what is computed beside the window is there
        for widget in user.window.findChildren(QWidget):
            text = getattr(widget, "text", str)()
            if widget.isVisible() and re.search(r"\d\.\d", text):
                kept.append((scene.name, text))
    assert kept == []
