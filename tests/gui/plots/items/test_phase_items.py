"""What the boundary view draws of the phases: the batch by its output and by its cost, the pull, the line before."""

import math
from dataclasses import replace

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor

from core.data.dataset import prepare
from core.picture.plotted_data import SHOWN_MOST
from core.plan.cursor import Cursor
from core.training.run import Run
from gui.plots.items.phases import PhaseItems, draw_batch
from gui.style import style
from gui.style.theme import LIGHT
from tests.core.framed import framed

BOX = (-3.0, -6.0, 3.0, 5.0)
FORWARD, LOSS, GRADIENT, UPDATE = 1, 2, 3, 4


def a_run(**wishes):
    run = Run(*prepare({"samples": 90, "batch_size": 30, "epochs": 3, "data": "overlap"} | wishes))
    run.extend(run.schedule.iterations, seconds=9)
    return run


def a_frame(run, tick, walking=True):
    return framed(run, Cursor(tick), run.head, walking=walking)


class Plot:
    """A plot with the items of the phases in it; made in the test, so that nothing of it outlives the test."""

    def __init__(self, qtbot):
        self.widget = pg.PlotWidget()
        qtbot.addWidget(self.widget)
        self.widget.resize(600, 400)
        self.widget.show()
        self.plot = self.widget.getPlotItem()
        self.box = self.plot.getViewBox()
        self.zoom((BOX[0], BOX[2]), (BOX[1], BOX[3]))
        self.items = PhaseItems(self.plot)
        self.items.set_theme(LIGHT)

    def zoom(self, across, up):
        self.box.setRange(xRange=across, yRange=up, padding=0)

    def show(self, frame):
        self.items.show_frame(frame, frame.descent.line(BOX), frame.line_before(BOX))

    def seen(self):
        """What is visible: the line before is dashed, the arrow is not; and the label."""
        curves = [item for item in self.plot.items if isinstance(item, pg.PlotCurveItem) and item.isVisible()]
        dashed = [curve for curve in curves if curve.opts["pen"].style() is Qt.PenStyle.DashLine]
        labels = [item for item in self.plot.items if isinstance(item, pg.TextItem) and item.isVisible()]
        return dashed, [curve for curve in curves if curve not in dashed], labels

    def on_screen(self, *points):
        """Points of the plane in pixels."""
        places = [self.box.mapViewToDevice(QPointF(*point)) for point in points]
        return [(place.x(), place.y()) for place in places]


@pytest.mark.parametrize(
    ("tick", "walking", "expected"),
    [
        (0, True, (0, 0, 0)),
        (FORWARD, True, (0, 0, 0)),
        (LOSS, True, (0, 0, 0)),
        (GRADIENT, True, (0, 1, 1)),
        (UPDATE, True, (1, 0, 0)),
        (UPDATE, False, (0, 0, 0)),
        (4 + GRADIENT, True, (0, 1, 1)),
        (4 + UPDATE, True, (1, 0, 0)),
    ],
)
def test_the_arrow_is_the_gradient_s_and_the_line_before_is_the_update_s(qtbot, tick, walking, expected):
    run, plot = a_run(), Plot(qtbot)
    plot.show(a_frame(run, GRADIENT if expected[0] else UPDATE))  # what was there before has to go
    plot.show(a_frame(run, tick, walking))
    assert tuple(map(len, plot.seen())) == expected


def test_the_line_before_is_where_the_weights_before_had_it(qtbot):
    run, plot = a_run(), Plot(qtbot)
    plot.show(a_frame(run, 4 + UPDATE))
    (before,), _, _ = plot.seen()
    w1, w2, b = run.history.weights(1)
    for x1, x2 in zip(*before.getData(), strict=True):
        assert w1 * x1 + w2 * x2 + b == pytest.approx(0, abs=1e-9)
    assert run.history.weights(2).tolist() != [w1, w2, b]


@pytest.mark.parametrize("stretched", [False, True])
def test_the_arrow_points_from_the_line_where_the_weights_are_pulled(qtbot, stretched):
    run, plot = a_run(), Plot(qtbot)
    frame = a_frame(run, GRADIENT)
    if stretched:
        plot.zoom((-3, 3), (-60, 50))
    plot.show(frame)
    _, (arrow,), (label,) = plot.seen()
    x1, x2 = arrow.getData()
    shaft, tip, gap, side, again, other = np.column_stack([x1, x2])
    assert np.isnan(gap).all()
    assert tip.tolist() == again.tolist()
    assert shaft.tolist() == pytest.approx(np.mean(frame.descent.line(BOX), axis=0).tolist())
    pull = -(run.history.weights(0) - run.history.weights(1))[:2] / run.experiment.learning_rate
    assert pull[0] * (tip - shaft)[1] == pytest.approx(pull[1] * (tip - shaft)[0], rel=1e-6)
    assert pull @ (tip - shaft) > 0
    foot, head, *sides = plot.on_screen(shaft, tip, side, other)
    assert math.dist(foot, head) == pytest.approx(90, rel=0.02)
    assert [math.dist(head, end) for end in sides] == pytest.approx([14, 14], rel=0.02)
    assert max(math.dist(foot, end) for end in sides) < math.dist(foot, head)
    said = label.toPlainText().replace("−", "-")
    assert f"({pull[0]:.3g}; {pull[1]:.3g})" in said
    assert label.viewPos() == QPointF(*tip)


def test_where_nothing_pulls_there_is_no_arrow(qtbot):
    frame, plot = a_frame(a_run(), GRADIENT), Plot(qtbot)
    step = frame.detail.step
    for gradient in (np.zeros(3), np.array([math.nan, 1.0, 0.0]), np.array([math.inf, 0.0, 0.0])):
        plot.show(frame)
        assert len(plot.seen()[1]) == 1
        plot.show(replace(frame, detail=replace(frame.detail, step=replace(step, gradient=gradient))))
        assert tuple(map(len, plot.seen())) == (0, 0, 0)


@pytest.fixture
def drawn(qtbot):
    """What a batch's two scatters show of a detail: place, size and colour of each sample, by class."""
    scatters = [pg.ScatterPlotItem(symbol=symbol) for symbol in style.CLASS_SYMBOLS]

    def shown(detail, theme=LIGHT):
        draw_batch(scatters, detail, theme)
        return [
            [((*point.pos().toTuple(),), point.size(), point.brush().color()) for point in item.points()]
            for item in scatters
        ]

    return shown


@pytest.mark.parametrize("tick", [FORWARD, LOSS, GRADIENT, UPDATE])
def test_every_sample_of_the_batch_is_drawn_in_its_class_s_scatter(drawn, tick):
    detail = a_frame(a_run(), tick).detail
    for label, points in enumerate(drawn(detail)):
        assert [place for place, _, _ in points] == list(map(tuple, detail.X[detail.y == label].tolist()))


def test_at_the_forward_the_colour_is_the_output(drawn):
    detail = a_frame(a_run(), FORWARD).detail
    count = len(detail.y)
    outputs = np.linspace(0, 1, count)
    detail = replace(detail, step=replace(detail.step, output=outputs))
    low, high = (QColor(colour) for colour in LIGHT.classes)
    for label, points in enumerate(drawn(detail)):
        assert len({size for _, size, _ in points}) == 1
        blues = [colour.blueF() - colour.redF() for _, _, colour in points]
        assert blues == sorted(blues)  # orange over white to blue
        for (_, _, colour), output in zip(points, outputs[detail.y == label], strict=True):
            if output == 0:
                assert colour.name() == low.name()
            elif output == 1:
                assert colour.name() == high.name()


def test_at_the_loss_the_samples_that_cost_most_stand_out(drawn):
    detail = a_frame(a_run(), LOSS).detail
    losses = detail.step.sample_losses
    drawn_points = drawn(detail)
    sizes = np.empty(len(losses))
    for label, points in enumerate(drawn_points):
        sizes[detail.y == label] = [size for _, size, _ in points]
    assert np.argsort(losses, kind="stable").tolist() == np.argsort(sizes, kind="stable").tolist()
    assert sizes.max() > 4 * sizes.min()
    nothing = replace(detail, step=replace(detail.step, sample_losses=np.zeros(len(losses))))
    assert {size for points in drawn(nothing) for _, size, _ in points} == {4.0}


def test_after_the_loss_all_samples_are_as_large_and_as_their_class(drawn):
    run = a_run()
    for tick in (FORWARD, LOSS, GRADIENT, UPDATE):
        points = drawn(a_frame(run, tick).detail)
    for label, of_class in enumerate(points):
        assert len({size for _, size, _ in of_class}) == 1
        assert {colour.name() for _, _, colour in of_class} == {LIGHT.classes[label]}


def test_a_batch_of_one_class_and_one_of_very_many_can_be_drawn(drawn):
    one = a_run(batch_size=1)
    many = a_run(samples=9000, train=8000, batch_size=7000, epochs=1)
    for tick in (FORWARD, LOSS, GRADIENT, UPDATE):
        assert sorted(map(len, drawn(a_frame(one, tick).detail))) == [0, 1]
    assert sum(map(len, drawn(a_frame(many, FORWARD).detail))) == SHOWN_MOST
