"""Both themes pass WCAG AA: 4.5 to 1 for text, 3 to 1 for lines that carry meaning."""

import itertools

import pytest

from gui.style import theme

THEMES = list(theme.THEMES.values())
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
    ("on_current", "current"),
]
LINES = ["train", "test", "batch_loss", "path", "ghost", "current", "accent", "line", "muted"]


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
@pytest.mark.parametrize("look", THEMES, ids=lambda look: look.name)
def test_text_can_be_read(look, ink, ground):
    assert contrast(getattr(look, ink), getattr(look, ground)) >= 4.5


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("look", THEMES, ids=lambda look: look.name)
def test_lines_stand_out_from_their_card(look, line):
    assert contrast(getattr(look, line), look.card) >= 3


@pytest.mark.parametrize("place", range(3))
@pytest.mark.parametrize("look", THEMES, ids=lambda look: look.name)
def test_the_boundary_and_its_ghost_stand_out_from_the_field(look, place):
    assert contrast(look.line, look.field[place]) >= 3
    assert contrast(look.ghost, look.field[place]) >= 3


@pytest.mark.parametrize("label", range(2))
@pytest.mark.parametrize("look", THEMES, ids=lambda look: look.name)
def test_samples_stand_out_from_the_field_of_their_class_and_from_the_undecided(look, label):
    assert contrast(look.classes[label], look.field[2 * label]) >= 3
    assert contrast(look.classes[label], look.field[1]) >= 3


@pytest.mark.parametrize("look", THEMES, ids=lambda look: look.name)
def test_the_batch_under_way_stands_out_on_the_tape(look):
    assert contrast(look.current, look.card) >= 3
    assert all(contrast(one, other) >= 1.15 for one, other in itertools.combinations(tape(look), 2))


def tape(look):
    return look.done, look.current, look.to_come


@pytest.mark.parametrize("look", THEMES, ids=lambda look: look.name)
def test_nothing_is_told_by_colour_alone(look):
    assert look.classes[0] != look.classes[1]
    assert len(set(theme.CLASS_SYMBOLS)) == 2
