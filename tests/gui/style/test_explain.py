"""Tooltips that explain: one sentence and a picture of its own for each idea, in both themes."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolTip

from gui.style import explain, style
from gui.style.theme import LIGHT, THEMES


@pytest.mark.parametrize("topic", explain.PICTURES)
@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_each_idea_has_a_sentence_and_a_picture(qapp, theme, topic):
    sentence, picture = explain.sentence(topic), explain.picture(topic, theme)
    assert sentence.endswith(".")
    assert sentence.count(". ") == 0
    colours = {picture.pixelColor(x, y).name() for x in range(0, 480, 3) for y in range(0, 184, 3)}
    assert theme.card in colours
    assert len(colours) > 5


def test_no_two_ideas_have_the_same_picture(qapp):
    pictures = [explain.picture(topic, LIGHT) for topic in explain.PICTURES]
    assert all(one != other for one in pictures for other in pictures if one is not other)


def test_a_tooltip_explains_and_still_says_what_it_said_before(qtbot):
    style.apply(LIGHT, 1.0)
    label = QLabel("Batch size")
    label.setToolTip("Keys: up and down")
    explain.explain(label, "batch")
    qtbot.addWidget(label)
    label.show()
    QApplication.sendEvent(label, QHelpEvent(QEvent.Type.ToolTip, QPoint(2, 2), label.mapToGlobal(QPoint(2, 2))))
    said = QToolTip.text()
    assert explain.sentence("batch") in said
    assert "Keys: up and down" in said
    assert "data:image/png" in said
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_what_has_no_tooltip_gets_the_sentence_for_who_cannot_see_the_picture(qtbot):
    label = QLabel("Loss")
    qtbot.addWidget(label)
    explain.explain(label, "loss")
    assert label.toolTip() == explain.sentence("loss")
