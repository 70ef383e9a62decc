"""Every text that is seen goes through Qt's translation: with one that marks every text, all are marked."""

import re

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QFileDialog, QLabel, QMenu, QWidget

from gui.window import pages

WORD = re.compile(r"[^\W\d_]{2,}")
MARKED = re.compile(r"⟦[^⟦⟧]*⟧")
# What is the same in every language: names of quantities, of keys on the keyboard, of samples' classes in a table.
NAMES = {"w1", "w2", "b", "x1", "x2", "y", "PyTorch", "PNG", "Esc", "English", "Español", "Português", "Brasil"} | {
    *("UTF", "Windows", "ISO", "CP", "Mac", "Roman")  # encodings
}


class Marking(QTranslator):
    """Translates every text into itself between brackets."""

    def isEmpty(self):
        return False

    def translate(self, context, text, disambiguation=None, n=-1):
        return f"⟦{text}⟧"


@pytest.fixture
def marking(qapp):
    translator = Marking()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def unmarked(texts):
    """The texts with a word outside of the brackets. Brackets inside of brackets are opened from within."""
    found = []
    for text in texts:
        left, before = text, ""
        while left != before:
            left, before = MARKED.sub("", left), left
        words = {word for word in WORD.findall(left) if word not in NAMES}
        if words:
            found.append(text)
    return sorted(set(found))


def texts_of(top):
    """Every text of a window by the kind of place it stands in."""
    labels = top.findChildren(QLabel)
    widgets = [top, *top.findChildren(QWidget)]
    choices = top.findChildren(QComboBox)
    return {
        "labels": [label.text() for label in labels],
        "buttons": [button.text() for button in top.findChildren(QAbstractButton)],
        "tooltips": [widget.toolTip() for widget in widgets],
        "accessible names": [widget.accessibleName() for widget in widgets],
        "heard": [
            QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
            for button in top.findChildren(QAbstractButton)
        ],
        "choices": [choice.itemText(index) for choice in choices for index in range(choice.count())],
        "menus": [action.text().replace("&", "") for action in top.findChildren(QAction)]
        + [menu.title() for menu in top.findChildren(QMenu)],
        "title": [top.windowTitle()],
    }


def axes(user):
    plots = [user.find(name).plot for name in ("boundaryView", "lossView")]
    return [plot.getAxis(side).labelText for plot in plots for side in ("left", "bottom")]


def is_marked(top):
    assert {place: unmarked(texts) for place, texts in texts_of(top).items() if unmarked(texts)} == {}


@pytest.mark.usefixtures("marking")
def test_every_text_of_the_window_is_translated(open_lab):
    user = open_lab()
    user.sees("positionLabel", "⟦iteration 0 of 100⟧")
    is_marked(user.window)
    assert unmarked(axes(user)) == []


@pytest.mark.usefixtures("marking")
def test_every_text_of_a_run_under_way_is_translated(open_lab):
    user = open_lab(batch_size=300)
    user.go_to(9)
    user.sees("positionLabel", "⟦iteration 9 of 70⟧")
    user.click("newStartButton")
    user.find("speedSlider").setValue(100)
    user.choose_tab("lossView", "⟦Accuracy⟧")
    user.picks("overIterationsAction")
    user.choose_tab("boundaryView", "⟦Test⟧")
    user.click("stepPhaseButton")
    user.waits(lambda: user.window.session.player.settled)
    is_marked(user.window)
    assert unmarked(axes(user)) == []


@pytest.mark.usefixtures("marking")
def test_every_text_of_the_film_strip_and_the_gradient_fan_is_translated(open_lab):
    user = open_lab(batch_size=300, shuffle=False)
    for key in ("f", "g"):
        user.press(key)
    user.go_to(9)
    user.waits(lambda: user.window.session.player.settled and user.window.questions.idle)
    is_marked(user.window)


@pytest.mark.usefixtures("marking")
def test_every_refusal_is_translated(open_lab):
    user = open_lab()
    for field in ("batchSizeField", "epochsField", "learningRateField"):
        user.paste_in(field, "-1")
    user.paste_in("samplesField", "1")
    for name in ("batchSizeError", "epochsError", "learningRateError", "dataError"):
        assert user.text(name)
    is_marked(user.window)
    user.choose("dataChoice", "penguins")
    user.waits(lambda: user.text("dataNote").count("⟦") >= 2)
    assert unmarked([user.text("dataNote")]) == []


@pytest.mark.usefixtures("marking")
def test_an_error_of_the_core_is_said_in_the_windows_language(open_lab, tmp_path, monkeypatch):
    user = open_lab()
    user.opens_file(tmp_path / "gone.toml")
    assert user.text("messageLabel").startswith("⟦")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "gone.csv"), ""))
    user.choose("dataChoice", "…")
    user.waits(lambda: user.text("sheetError"))
    assert user.text("sheetError").startswith("⟦")
    texts = texts_of(user.find("tableSheet")).values()
    names = {"gone.csv", "GB 18030", "Shift JIS"}  # encodings are called the same everywhere
    assert {text for some in texts for text in unmarked(some)} == names


@pytest.mark.usefixtures("marking")
def test_a_divergence_is_said_in_the_windows_language(open_lab):
    user = open_lab(data="ravine", loss="squared_error", learning_rate=10.0, batch_size=20, epochs=5)
    user.find("speedSlider").setValue(100)
    user.click("playButton")
    user.sees("divergenceLabel", "⟦")
    assert unmarked([user.text("divergenceLabel")]) == []


@pytest.mark.usefixtures("marking")
def test_the_help_sheet_is_translated_down_to_the_names_of_the_keys(open_lab):
    user = open_lab()
    pages.show_keys(user.window)
    sheet = user.window.findChild(QDialog, "keysDialog")
    is_marked(sheet)
    sheet.close()


@pytest.mark.usefixtures("marking")
def test_the_titles_of_the_file_dialogs_are_translated(open_lab, monkeypatch):
    user = open_lab()
    asked = []
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *texts: asked.extend(texts[1:]) or ("", ""))
    user.window.files.open_experiment()
    user.window.files.save_as(user.window.moments.now(), "lesson")
    user.window.exports.save_picture()
    user.window.data.open_file()
    assert len(asked) >= 12
    assert unmarked([re.sub(r"\*?\.\w+|\w+\.(toml|png)|/.*", "", text) for text in asked]) == []


def test_the_marks_are_gone_with_their_translation(user):
    assert "⟦" not in user.text("arithmeticLabel")
