"""Somebody who does not see the screen: what the tree says of every scene, in every language, and what is announced."""

from __future__ import annotations

import gc
import time
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from gui import languages
from gui.access import announcer
from gui.plots.strip import Strip
from gui.scenes.catalogue import SCENES
from gui.style.card import Card
from gui.style.fold import Fold
from gui.window.ease import narrator
from tests.accessible_tree import Role, faults, tree
from tests.journeys.user import line_of


@pytest.fixture
def user(open_lab):
    return open_lab()


def waits_for_all(user) -> None:
    user.waits(lambda: user.window.session.player.settled and user.window.questions.idle)


def names(nodes, role) -> list[str]:
    return [node.name for node in nodes if node.role == role]


def test_everything_in_every_scene_has_a_name_or_a_sentence_in_every_language(user):
    found = []
    for language in languages.LANGUAGES:
        if language != languages.current():
            user.window.choose_language(language)
            user.waits(user.window.page.isVisible)
        said = set()
        for scene in SCENES:
            user.opens(scene.name)
            user.window.session.player.go_to(7)
            waits_for_all(user)
            for fold in user.window.findChildren(Fold):
                if fold.isVisible() and not fold.is_open:
                    line_of(fold).click()
            nodes = tree(user.window)
            found += [f"{language}, {scene.name}: {fault}" for fault in faults(nodes)]
            said |= {node.description for node in nodes if node.role == Role.Graphic}
        english = any("the start" in sentence or "of the epoch" in sentence for sentence in said)
        assert english == (language == languages.SOURCE)
    assert found == []


def test_views_say_what_they_show_and_their_parts_say_it_one_by_one(user):
    user.window.session.player.go_to(48)
    user.stands_at(48)
    waits_for_all(user)
    nodes = tree(user.window)
    told = {node.name: node for node in nodes if node.role == Role.Graphic}
    assert "w1 = " in told["Decision boundary"].description
    assert "training set's loss is" in told["Convergence curves"].description
    epochs = [node.name for node in nodes if node.path[-1:] == ("Convergence curves",) and node.role == Role.ListItem]
    assert epochs[0].startswith("At the start: train 2.5")
    assert epochs[4].startswith("After epoch 4: train 0.")
    assert "Iteration 48 of 100: epoch 5 of 10, batch 8 of 10." in [node.description for node in nodes]
    cells = [node.name for node in nodes if node.path[-1:] == ("Batches of the epoch",)]
    assert cells == [f"{n}, done" for n in range(1, 8)] + ["8, now", "9, to come", "10, to come"]


def test_sliders_have_their_values_and_take_them(user):
    sliders = {node.name: node for node in tree(user.window) if node.role == Role.Slider}
    values = {name: sliders[name].number for name in ("Batch size", "Epochs", "Learning rate")}
    assert values == {"Batch size": 200, "Epochs": 10, "Learning rate": user.window.session.experiment.learning_rate}
    assert sliders["Speed"].value == "10 iterations/s"
    assert sliders["Timeline"].value.startswith("iteration 0 of 100")
    batch = QAccessible.queryAccessibleInterface(user.find("batchSizeSlider")).valueInterface()
    assert (batch.minimumValue(), batch.maximumValue()) == (1, 2000)
    batch.setCurrentValue(500.0)
    user.sees("arithmeticLabel", "2000 ÷ 500 = 4")


def test_what_is_chosen_among_several_is_one_of_a_group(user):
    nodes = tree(user.window)
    groups = {node.path[-1]: [] for node in nodes if node.role == Role.RadioButton}
    for node in nodes:
        if node.role == Role.RadioButton:
            groups[node.path[-1]].append((node.name, node.checked))
    assert groups == {
        "Kind of descent": [("Stochastic", False), ("Mini-batch", True), ("Full batch", False)],
        "Samples shown": [("Train", True), ("Test", False)],
        "What is drawn": [("Loss", True), ("Accuracy", False)],
    }


def test_no_name_stands_before_a_text(user):
    texts = names(tree(user.window), Role.StaticText)
    for name in ("arithmeticLabel", "positionLabel"):
        assert user.text(name) in texts


def test_a_window_that_was_looked_through_can_go(open_lab, qapp):
    """The interfaces of Python outlive their widgets by no more than the next look."""
    for _ in range(2):
        user = open_lab()
        assert len(tree(user.window)) > 100
        user.window.choose_language("es")
        user.waits(user.window.page.isVisible)
        assert len(tree(user.window)) > 100
        user.window.close()
        gc.collect()


def test_every_view_has_a_sentence_of_its_own(user):
    for scene in SCENES:
        user.opens(scene.name)
        waits_for_all(user)
        for view in user.window.stage.shown:
            assert isinstance(view, Card)
            assert view.in_words().strip(), view.objectName()


@pytest.fixture
def heard(monkeypatch):
    """What a screen reader is told without asking, with the time in seconds; one listens."""
    said: list[tuple[float, str]] = []
    monkeypatch.setattr(announcer, "listened_to", lambda: True)
    monkeypatch.setattr(narrator, "listened_to", lambda: True)

    def take(event) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append((time.monotonic(), event.message()))

    monkeypatch.setattr(announcer.QAccessible, "updateAccessibility", take)
    return said


def test_steps_changes_pauses_and_refusals_are_announced_apart(user, heard, monkeypatch):
    assert announcer.APART == 2.0  # seconds; less here, so that the story is short

    def hears(part: str) -> None:
        user.waits(lambda: any(part in sentence for _, sentence in heard))

    monkeypatch.setattr(announcer, "APART", 0.4)
    user.window.session.player.step(1)
    hears("Iteration 1 of 100")
    user.find("fullButton").click()
    hears("Batch size 2000: 1 iteration an epoch, 10 iterations in all.")
    field = user.find("epochsField")
    field.setFocus()
    field.lineEdit().setText("0")
    user.press(Qt.Key.Key_Return)
    hears("Enter a whole number")
    times = [at for at, _ in heard]
    assert all(later - earlier >= announcer.APART - 0.01 for earlier, later in pairwise(times))
    monkeypatch.setattr(announcer, "APART", 0.0)
    user.window.session.player.set_speed(15.0)
    user.window.session.player.play(True)
    hears("The run is over, after 10 iterations.")
    assert any(sentence.startswith("Epoch ") for _, sentence in heard)
    user.window.session.edit(
        user.window.session.experiment.with_(learning_rate=5000.0, loss="squared_error", epochs=50)
    )
    user.window.session.player.play(True)
    hears("diverge")


def test_nobody_listens_and_nothing_is_said(user, monkeypatch):
    said = []
    monkeypatch.setattr(announcer.QAccessible, "isActive", lambda: False)
    monkeypatch.setattr(announcer.QAccessible, "updateAccessibility", said.append)
    user.window.session.player.step(1)
    user.window.say("Something")
    user.looks_on(30)
    assert not [event for event in said if isinstance(event, QAccessibleAnnouncementEvent)]


def test_a_cell_of_the_tape_is_pressed_without_a_mouse(user):
    strip = next(
        strip for strip in user.window.tape.findChildren(Strip) if strip.accessibleName() == "Epochs of the run"
    )
    cell = QAccessible.queryAccessibleInterface(strip).child(2)
    action = cell.actionInterface()
    assert action.actionNames() == [action.pressAction()]
    action.doAction(action.pressAction())
    user.stands_at(30)
