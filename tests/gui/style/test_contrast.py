"""Both themes pass WCAG AA: 4.5 to 1 for text, 3 to 1 for lines that carry meaning."""

import itertools
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QLineEdit

from core.analysis.landscape import Slice, survey
from gui.style import style
from gui.style.card import Card
from gui.style.theme import THEMES
from gui.views.boundary import BoundaryView
from gui.views.weight_plane import WeightPlaneView

THEMES = list(THEMES.values())
TEXT = [
    ("text", "background"),
    ("text", "card"),
    ("text", "control"),
    ("text", "groove"),
    ("text", "done"),
    ("text", "to_come"),
    ("muted", "background"),
    ("muted", "card"),
    ("muted", "control"),
    ("axis", "card"),
    ("error", "card"),
    ("error", "background"),
    ("on_accent", "accent"),
    ("on_chosen", "chosen"),
    ("text", "train_fill"),
    ("text", "test_fill"),
]
LINES = ["train", "test", "batch_loss", "path", "ghost", "current", "accent", "line", "muted", "edge"]


def luminance(colour):
    """Relative luminance, as WCAG 2.2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_measure_itself():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("ink", "ground"), TEXT)
@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_text_can_be_read(theme, ink, ground):
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_a_number_on_a_cell_of_the_tape_can_be_read(theme):
    for ground in (*tape(theme), *theme.descents):
        assert contrast(style.written_on(ground), ground) >= 4.5


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_lines_stand_out_from_their_card(theme, line):
    assert contrast(getattr(theme, line), theme.card) >= 3


@pytest.mark.parametrize("place", range(3))
@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_boundary_and_its_ghost_stand_out_from_the_field(theme, place):
    assert contrast(theme.line, theme.field[place]) >= 3
    assert contrast(theme.ghost, theme.field[place]) >= 3


@pytest.mark.parametrize("label", range(2))
@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_samples_stand_out_from_the_field_of_their_class_and_from_the_undecided(theme, label):
    assert contrast(theme.classes[label], theme.field[2 * label]) >= 3
    assert contrast(theme.classes[label], theme.field[1]) >= 3


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_batch_under_way_stands_out_on_the_tape(theme):
    assert contrast(theme.current, theme.card) >= 3
    assert all(contrast(one, other) >= 1.15 for one, other in itertools.combinations(tape(theme), 2))


def tape(theme):
    return theme.done, theme.current, theme.to_come


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_what_is_done_on_the_tape_stands_out_from_what_is_to_come(theme):
    assert contrast(theme.done, theme.to_come) >= 3


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_contours_descents_and_the_minimum_stand_out_from_every_height(theme):
    for ink in (theme.contour, theme.minimum, theme.path, *theme.descents):
        assert all(contrast(ink, height) >= 3 for height in theme.heights)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_lower_is_lighter(theme):
    assert luminance(theme.heights[0]) > luminance(theme.heights[1])


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_train_and_test_have_colours_of_their_own(theme):
    assert not {theme.train, theme.test} & {*theme.classes, theme.accent}


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_what_is_chosen_looks_otherwise_than_the_one_button_to_press(theme):
    assert theme.chosen != theme.accent
    assert contrast(theme.accent, theme.chosen) >= 3  # its edge


# --- as painted --------------------------------------------------------------------------------------------------


def colour_at(image, x, y):
    return image.pixelColor(x, y).name()


@pytest.mark.parametrize("kind", [QDoubleSpinBox, QComboBox, QLineEdit])
@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_edge_of_a_field_is_seen_on_its_card(qtbot, theme, kind):
    style.apply(theme, 1.0)
    card, field = Card("Title"), kind()
    card.body.addWidget(field)
    qtbot.addWidget(card)
    card.resize(300, 120)
    card.show()
    image = card.grab().toImage()
    place = field.mapTo(card, QPoint(0, field.height() // 2))
    edge, outside = colour_at(image, place.x(), place.y()), colour_at(image, place.x() - 3, place.y())
    assert contrast(edge, outside) >= 3
    assert contrast(edge, colour_at(image, place.x() + 3, place.y())) >= 3


@pytest.mark.parametrize("label", [0, 1])
@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_a_sample_is_seen_on_the_field(qtbot, frame_at, theme, label):
    style.apply(theme, 1.0)
    view = BoundaryView()
    qtbot.addWidget(view)
    view.resize(700, 600)
    view.set_theme(theme)
    frame = frame_at(1)
    view.show_frame(frame)
    view.show()
    X, y = frame.data.train.X, frame.data.train.y
    sample = X[y == label][lonely(X, y == label)]
    image = view.widget.grab().toImage()
    at = view.widget.mapFromScene(view.box.mapViewToScene(QPointF(*sample)))
    around = [colour_at(image, at.x() + x, at.y() + y) for x in range(-5, 6) for y in range(-5, 6)]
    ground = colour_at(image, at.x() + 7, at.y() + 7)
    assert max(contrast(pixel, ground) for pixel in around) >= 3


def lonely(X, chosen):
    """The sample, among the chosen, that is farthest from all others."""
    apart = np.hypot(*(X[chosen][:, np.newaxis] - X[np.newaxis]).transpose(2, 0, 1))
    nearest = np.sort(apart, axis=1)[:, 1]
    inside = (np.abs(X[chosen]) < np.abs(X).max(axis=0) * 0.9).all(axis=1)
    return int(np.where(inside, nearest, 0).argmax())


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_contours_as_they_are_painted_are_seen_on_the_ground_beside_them(qtbot, frame_at, run_of, theme):
    """An antialiased line is paler than its colour: what counts is the strongest of the pixels across it."""
    style.apply(theme, 1.0)
    view = WeightPlaneView()
    qtbot.addWidget(view)
    view.resize(600, 450)
    view.set_theme(theme)
    *_, made = survey(run_of(0, data="overlap"), Slice((-2.5, -2.5, 4.0, 4.0), 0.0))
    view.show_frame(replace(frame_at(0, data="overlap"), landscape=made))
    view.show()
    image, box = view.widget.grab().toImage(), view.box.geometry().toRect()
    found = []
    for y in range(box.top() + 10, box.bottom() - 10, 40):
        row = np.array(
            [luminance(colour_at(image, x, y)) for x in range(box.left() + 4, box.left() + box.width() // 3)]
        )
        for at in range(8, len(row) - 8):
            ground, line = float(np.median(row[at - 8 : at + 9])), float(row[at])
            strongest = np.abs(row[at - 3 : at + 4] - ground).max() == abs(line - ground)
            painted = (max(ground, line) + 0.05) / (min(ground, line) + 0.05)
            if strongest and painted > 1.5:  # less is the step from one height to the next
                found.append(painted)
    assert len(found) > 20
    assert np.percentile(found, 5) >= 3


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_nothing_is_told_by_colour_alone(theme):
    assert theme.classes[0] != theme.classes[1]
    assert len(set(style.CLASS_SYMBOLS)) == 2
