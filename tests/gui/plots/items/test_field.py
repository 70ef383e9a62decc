"""The soft field behind the samples: the right colour at every place, whatever the weights."""

from unittest.mock import Mock

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from core.analysis.landscape import Landscape, Slice
from core.data.dataset import make_dataset
from core.picture.plotted_data import make_plotted_data
from core.plan.experiment import Experiment
from core.training.run import Run
from gui.plots.items.field import ContoursItem, FieldItem
from gui.session.playback import Playback
from gui.session.show import Show
from gui.style.theme import DARK, LIGHT

LEFT, LOW, WIDTH, HEIGHT = -3.0, -2.0, 6.0, 4.0  # the part of the plane that is seen
AREA = QRectF(LEFT, LOW, WIDTH, HEIGHT)
SIZE = 120, 80  # pixels
LOSSES = ("cross_entropy", "squared_error", "perceptron")


def class_1(loss, z):
    """How much of class 1 is seen at a net input, from 0 to 1."""
    if loss == "cross_entropy":
        return 1 / (1 + np.exp(-z))
    if loss == "squared_error":
        return min(max((z + 1) / 2, 0), 1)
    return float(z > 0)


@pytest.fixture
def field(qapp):
    made = FieldItem()
    made.set_theme(LIGHT)
    made.set_area(AREA)
    return made


@pytest.fixture(scope="module")
def stops():
    """The stops that a frame gives to the field, by loss."""
    made = {}
    for loss in LOSSES:
        experiment = Experiment(loss=loss, samples=10, train=6, batch_size=6)
        run = Run(experiment, make_dataset(experiment))
        made[loss] = Show([Playback(run)], make_plotted_data(run.dataset)).frame().descent.field_stops()
    return made


@pytest.fixture
def paint(field, stops):
    """Paint the field of some weights into a picture."""

    def painted(weights, loss="cross_entropy"):
        return picture_of(field, weights, stops[loss])

    return painted


def picture_of(field, weights, stops):
    field.show(np.array(weights, dtype=float), *stops)
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff00ff"))
    with QPainter(image) as painter:
        painter.scale(SIZE[0] / WIDTH, -SIZE[1] / HEIGHT)  # x2 grows upwards
        painter.translate(-LEFT, -(LOW + HEIGHT))
        field.paint(painter)
    return image


def at(image, x1, x2):
    """The colour that a place of the plane has in the picture, red, green and blue."""
    column = int((x1 - LEFT) / WIDTH * SIZE[0])
    row = int((LOW + HEIGHT - x2) / HEIGHT * SIZE[1])
    return image.pixelColor(column, row).getRgb()[:3]


def shade(part):
    """The colour of a share of class 1 from 0 to 1, between those of the theme."""
    low, middle, high = (np.array(QColor(name).getRgb()[:3]) for name in LIGHT.field)
    return low + (middle - low) * 2 * part if part < 0.5 else middle + (high - middle) * (2 * part - 1)


PLACES = [(x1, x2) for x1 in (-2.9, -1.0, 0.1, 1.3, 2.9) for x2 in (-1.9, 0.05, 1.9)]


@pytest.mark.parametrize("loss", ["cross_entropy", "squared_error"])
@pytest.mark.parametrize(
    "weights",
    [(1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -2, 1), (1.5, -0.7, 0.4), (0.3, 0.2, -0.5), (4, 3, -2), (0.02, 0.01, 0.3)],
)
def test_every_place_has_the_colour_of_what_is_predicted_there(paint, weights, loss):
    image = paint(weights, loss)
    w1, w2, b = weights
    for x1, x2 in PLACES:
        pixel = (np.floor(x1 * 20) + 0.5) / 20, (np.ceil(x2 * 20) - 0.5) / 20
        z = w1 * pixel[0] + w2 * pixel[1] + b
        expected = shade(class_1(loss, z))
        assert at(image, x1, x2) == pytest.approx(expected, abs=5), (x1, x2)


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("steepness", [1e2, 1e4, 1e9, 1e100, 1e300])
@pytest.mark.parametrize(("w1", "w2"), [(1, 0), (-1, 0), (0, 1), (0.7, 0.7), (-0.3, 0.9)])
def test_however_steep_far_places_have_the_colour_of_their_class(paint, loss, steepness, w1, w2):
    image = paint((w1 * steepness, w2 * steepness, 0), loss)
    for x1, x2 in PLACES:
        side = w1 * x1 + w2 * x2
        if abs(side) > 0.5:
            expected = shade(1.0 if side > 0 else 0.0)
            assert at(image, x1, x2) == pytest.approx(expected, abs=4), (x1, x2)


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize(
    ("weights", "part"),
    [
        ((0, 0, 0), 0.5),
        ((0, 0, 50), 1.0),
        ((0, 0, -50), 0.0),
        ((1e-9, 0, 50), 1.0),
        ((1, 1, 1e300), 1.0),
        ((2, 1, -900), 0.0),
    ],
)
def test_where_the_field_is_the_same_everywhere_it_has_one_colour(paint, loss, weights, part):
    image = paint(weights, loss)
    colours = {at(image, x1, x2) for x1, x2 in PLACES}
    assert len(colours) == 1
    assert colours.pop() == pytest.approx(shade(part), abs=3)


def test_the_whole_area_is_painted(field, paint):
    image = paint((1, 1, 0))
    magenta = QColor("#ff00ff").rgb()
    assert not any(image.pixel(x, y) == magenta for x in range(SIZE[0]) for y in range(SIZE[1]))
    assert field.boundingRect() == AREA


def test_the_line_is_where_the_classes_meet_however_far_it_lies_from_the_middle(paint):
    image = paint((1e5, 0, -2e5), "perceptron")  # x1 = 2
    assert at(image, 1.9, 0) == pytest.approx(shade(0), abs=3)
    assert at(image, 2.1, 0) == pytest.approx(shade(1), abs=3)


def test_another_theme_has_other_colours(field, paint):
    light = at(paint((5, 0, 0)), 2.9, 0)
    field.set_theme(DARK)
    dark = at(paint((5, 0, 0)), 2.9, 0)
    assert dark == pytest.approx(QColor(DARK.field[2]).getRgb()[:3], abs=3)
    assert dark != light


@pytest.mark.parametrize("weights", [(1.7e308, 1.7e308, 0), (-1.7e308, 1.7e308, 1.7e308), (1e-320, 0, 1e-320)])
def test_the_largest_and_the_smallest_numbers_are_no_error(paint, weights):
    assert not paint(weights).isNull()


def test_each_contour_line_is_stroked_by_itself(qapp):
    box = (-1.0, -1.0, 1.0, 1.0)
    gap = np.full((1, 2), np.nan)
    turn = np.linspace(0, 2 * np.pi, 60)
    rings = [radius * np.column_stack([np.cos(turn), np.sin(turn)]) for radius in (0.3, 0.6, 0.9)]
    lines = np.vstack([part for ring in rings for part in (ring, gap)])
    landscape = Landscape(Slice(box, 0.0), 0.0, True, 10, lines, True, None, ())
    contours, painter = ContoursItem(), Mock(spec=QPainter)
    contours.set_theme(LIGHT)
    contours.show_landscape(landscape)
    contours.paint(painter, None)
    drawn = [call.args[0] for call in painter.drawPath.call_args_list]
    sizes = [path.elementCount() for path in drawn if not path.isEmpty()]
    assert sizes == [60, 60, 60], "one path of them all takes four times as long"
