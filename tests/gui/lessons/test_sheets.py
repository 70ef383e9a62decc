import re

import pytest

import core.data.dataset  # noqa: F401  (each data set enters itself)
from core.plan.choices import DATA as DATA_SETS
from core.plan.moment import SCENES
from gui.lessons.sheets import DATA, FOLDER, OWN, QUESTIONS, data_sheet, sheet

LANGUAGES = ("pt_BR", "en", "es")
SHAPE = re.compile(r"^(?:#+ |- |\d\. |\*\*(?=.*\?\*\*$))", re.MULTILINE)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scene", SCENES)
def test_every_scene_has_a_sheet_that_shows_lets_notice_lets_try_and_says_what_is_left_out(scene: str, language: str):
    text = sheet(scene, language)
    assert text.startswith("# ")
    parts = re.split(r"^## ", text, flags=re.MULTILINE)[1:]
    assert len(parts) == 4
    assert all(len(re.findall(r"^- ", part, flags=re.MULTILINE)) >= 3 for part in parts[1:3])


def test_the_languages_tell_the_same_of_a_scene():
    for scene in (*SCENES, QUESTIONS, DATA):
        shapes = {tuple(SHAPE.findall(sheet(scene, language))) for language in LANGUAGES}
        assert len(shapes) == 1, scene


def test_the_questions_of_learners_are_answered():
    assert sheet(QUESTIONS, "pt_BR").count("?**") == sheet(QUESTIONS, "en").count("?**") == 11


def test_a_language_without_sheets_gets_english():
    assert sheet("learn", "de") == sheet("learn", "en")
    assert sheet("learn", "pt_PT") == sheet("learn", "pt_BR")


def test_there_is_no_sheet_that_nothing_shows():
    names = {(name, language) for name in (*SCENES, QUESTIONS, DATA) for language in LANGUAGES}
    assert {tuple(path.name.removesuffix(".md").split(".")) for path in FOLDER.iterdir()} == names


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_data_set_has_a_sheet_that_shows_lets_notice_lets_try_and_says_what_is_left_out(language: str):
    told = [data_sheet(name, language) for name in (*DATA_SETS, OWN)]
    assert len(set(told)) == len(told)
    assert all(len(re.findall(r"^- \*\*", text, flags=re.MULTILINE)) == 3 and text[0] != "-" for text in told)
    assert data_sheet("marks.csv", language) == told[-1]
