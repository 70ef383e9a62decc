"""One descent in the plane of the weights: path, point, name, and an arrow that shows even the smallest step."""

import math

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from gui.plots.items.curve import Curve
from gui.plots.items.descent import HEAD_LENGTH, POINT, DescentItem, StepArrow, split
from gui.plots.items.marks import Name
from gui.plots.items.names import End, EndNames
from gui.style.theme import LIGHT
from tests.pictures import alike

LOOK, COLOUR = LIGHT, LIGHT.current


class Plane:
    """A plot with a descent in it; made in the test, so that nothing of it outlives the test."""

    def __init__(self, qtbot):
        self.widget = pg.PlotWidget(background=LOOK.card)
        qtbot.addWidget(self.widget)
        self.widget.resize(500, 400)
        self.widget.show()
        self.plot = self.widget.getPlotItem()
        self.box = self.plot.getViewBox()
        self.see(-5, 5)
        self.descent = DescentItem(self.plot)
        self.descent.set_style(LOOK, None, points=3)

    def see(self, low, high):
        self.box.setRange(xRange=(low, high), yRange=(low, high), padding=0)

    def steps(self, before, now):
        path = np.array([(-4.0, -4.0), before, now])
        self.descent.show(path, path[-1], path[-2])

    def of_kind(self, kind):
        return [item for item in self.plot.items if isinstance(item, kind) and item.isVisible()]

    @property
    def arrow(self):
        """Where the arrow lies, in pixels from its tip; up is negative."""
        return self.of_kind(StepArrow)[0].boundingRect()

    def darkest(self, x, y):
        """How dark it gets near a place: 0 is black."""
        picture = self.widget.grab().toImage()
        at = self.widget.mapFromScene(self.box.mapViewToScene(QPointF(x, y)))
        around = [(at.x() + dx, at.y() + dy) for dx in range(-8, 9) for dy in range(-8, 9)]
        return min(picture.pixelColor(*place).lightness() for place in around)

    def pixels(self, colour):
        picture = self.widget.grab().toImage()
        wanted = QColor(colour).rgb()
        return sum(picture.pixel(x, y) == wanted for x in range(picture.width()) for y in range(picture.height()))


def test_the_arrow_leads_from_the_weights_before_to_those_after(qtbot):
    plane = Plane(qtbot)
    plane.steps((1.0, -2.0), (3.0, 1.0))
    width, height = plane.box.viewPixelSize()
    tail = (-2 / width, 3 / height)  # to the left, and downwards
    assert plane.arrow.contains(*tail)
    assert abs(plane.arrow.width() + plane.arrow.height() - abs(tail[0]) - abs(tail[1])) < 20


@pytest.mark.parametrize("step", [1e-2, 1e-9])
@pytest.mark.parametrize("angle", [0.0, 1.0, 2.5, 4.0, 5.5])
def test_a_step_too_small_to_see_is_a_head_that_shows_its_direction(qtbot, step, angle):
    plane = Plane(qtbot)
    now = np.array([1.0, 1.0])
    plane.steps(now - step * np.array([math.cos(angle), math.sin(angle)]), now)
    width, height = plane.box.viewPixelSize()
    back = np.array([-math.cos(angle) / width, math.sin(angle) / height])
    back *= (POINT / 2 + HEAD_LENGTH / 2) / np.hypot(*back)
    assert plane.arrow.contains(*back)
    assert not plane.arrow.contains(*(-back))
    assert 0.7 * HEAD_LENGTH < max(plane.arrow.width(), plane.arrow.height()) < 3 * HEAD_LENGTH


def test_the_arrow_follows_the_zoom(qtbot):
    plane = Plane(qtbot)
    plane.steps((1.0, 1.0), (1.2, 1.0))
    small = plane.arrow.width()
    plane.see(0.5, 1.5)
    plane.widget.grab()  # pyqtgraph moves its items when it paints
    assert small < plane.arrow.width() == pytest.approx(0.2 / plane.box.viewPixelSize()[0], abs=8)


@pytest.mark.parametrize(
    ("before", "now"), [((1.0, 1.0), (1.0, 1.0)), ((0.0, 0.0), (math.nan, 0.0)), (None, (1.0, 1.0))]
)
def test_where_no_step_was_made_there_is_no_arrow(qtbot, before, now):
    plane = Plane(qtbot)
    plane.descent.show(np.zeros((1, 2)), np.array(now), None if before is None else np.array(before))
    assert not plane.of_kind(StepArrow) or plane.arrow.width() < 5


def test_a_step_out_of_the_picture_is_no_longer_than_a_screen_can_show(qtbot):
    plane = Plane(qtbot)
    plane.steps((0.0, 0.0), (1e200, 0.0))
    assert plane.arrow.width() < 1e4


def test_point_arrow_and_path_are_painted_in_their_colours(qtbot):
    plane = Plane(qtbot)
    plane.steps((-3.0, 3.0), (3.0, -2.0))
    assert plane.pixels(COLOUR) > 150
    assert plane.pixels(LOOK.path) > 50
    with_arrow = plane.pixels(COLOUR)
    plane.descent.show(np.array([(0.0, 0.0), (3.0, -2.0)]), np.array([3.0, -2.0]), None)
    assert 50 < plane.pixels(COLOUR) < with_arrow


def test_a_name_stands_beside_the_present_point(qtbot):
    plane = Plane(qtbot)
    names = EndNames(plane.plot, 30)
    names.show(LOOK, [End("stochastic", 2.0, 1.0, LOOK.descents[0])], [])
    (name,) = plane.of_kind(Name)
    assert name.text == "stochastic"
    assert (name.pos().x(), name.pos().y()) == (2.0, 1.0)
    assert not name.boundingRect().contains(0.0, 0.0), "beside the point, not over it"
    assert plane.pixels(LOOK.descents[0]) > 50
    names.show(LOOK, [], [])
    assert not plane.of_kind(Name)


def test_of_several_descents_none_has_an_arrow(qtbot):
    plane = Plane(qtbot)
    plane.descent.set_style(LOOK, 0, points=3)
    plane.steps((1.0, -2.0), (3.0, 1.0))
    assert not plane.of_kind(StepArrow)


def test_what_lies_ahead_is_paler_than_what_lies_behind(qtbot):
    plane = Plane(qtbot)
    path = np.array([(-4.0, -4.0), (0.0, 0.0), (4.0, -4.0)])
    behind, ahead = split(path, np.arange(3.0), upto=1)
    assert behind.tolist() == path[:2].tolist()
    assert ahead.tolist() == path[1:].tolist()
    plane.descent.show(behind, behind[-1], None, ahead)
    left, right = plane.darkest(-2.0, -2.0), plane.darkest(2.0, -2.0)
    assert left < 60 < 150 < right < 250


@pytest.mark.parametrize("upto", [2, 5])
def test_at_its_end_a_path_has_nothing_ahead(upto):
    path = np.array([(-4.0, -4.0), (0.0, 0.0), (4.0, -4.0)])
    behind, ahead = split(path, np.arange(3.0), upto)
    assert behind is path
    assert ahead is None


def test_a_path_is_parted_between_two_pieces_as_well():
    path = np.array([(0.0, 0.0), (1.0, 1.0), (np.nan, np.nan), (3.0, 3.0), (4.0, 4.0)])
    iterations = np.array([0.0, 1.0, np.nan, 7.0, 8.0])
    behind, ahead = split(path, iterations, upto=4)
    assert behind.tolist() == [[0.0, 0.0], [1.0, 1.0]]
    assert ahead[-1].tolist() == [4.0, 4.0]


def test_a_short_path_is_three_pixels_wide_with_a_halo_and_a_long_one_thin(qtbot):
    plane = Plane(qtbot)
    widths = []
    for points in (60, 900, 5000):
        plane.descent.set_style(LOOK, 0, points=points)
        widths.append(max(item.opts["pen"].widthF() for item in plane.of_kind(pg.PlotCurveItem)))
    assert widths[0] >= 5 > widths[2]
    assert widths == sorted(widths, reverse=True)


def test_a_descent_is_hidden_as_a_whole(qtbot):
    plane = Plane(qtbot)
    plane.steps((0.0, 0.0), (2.0, 1.0))
    plane.descent.set_visible(False)
    assert plane.pixels(COLOUR) == plane.pixels(LOOK.path) == 0
    plane.descent.set_visible(True)
    assert plane.pixels(COLOUR) > 50


def test_a_path_is_not_painted_again_while_only_its_point_moves_and_looks_as_if_it_were(qtbot, monkeypatch):
    painted, paint = [], Curve.paint

    def counted(item, *given):
        painted.append(item)
        paint(item, *given)

    monkeypatch.setattr(Curve, "paint", counted)
    plane = Plane(qtbot)
    path = np.array([(-4.0, -4.0), (0.0, 2.0), (3.0, 1.0)])
    plane.descent.show(path, path[-1], None)
    plane.widget.grab()
    assert painted
    painted.clear()
    plane.descent.show(path, np.array([2.0, -3.0]), None)
    kept = plane.widget.grab().toImage()
    assert not painted
    for item in plane.of_kind(Curve):
        item.setCacheMode(item.CacheMode.NoCache)
    assert alike(kept, plane.widget.grab().toImage())
    assert painted


def test_a_path_that_grew_too_long_for_its_halo_has_it_again_when_it_is_short(qtbot):
    plane = Plane(qtbot)
    short, long = (np.column_stack([np.linspace(-4.0, 4.0, count), np.zeros(count)]) for count in (3, 400))
    halos = []
    for path in (short, long, short[:2]):
        plane.descent.set_style(LOOK, None, len(path))
        plane.descent.show(path, path[-1], None)
        halos.append([len(item.getData()[0]) for item in plane.of_kind(Curve)])
    assert halos == [[3, 3], [400], [2, 2]]
