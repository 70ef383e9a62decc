"""Somebody watches the loss view: curves, axes, pages, the readout, and a run that breaks."""

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtWidgets import QApplication

from core.plan.experiment import Experiment
from gui.plots.items.marks import Name
from tests.journeys.restated import path_of
from tests.journeys.user import LEFT
from tests.pictures import alike


def axis(user, which):
    return user.find("lossView").plot.getAxis(which).labelText


def shown_range(user):
    return user.find("lossView").plot.viewRange()


def drawn(user):
    """How many points the longest curve of the loss view has that is seen."""
    curves = [item for item in user.find("lossView").plot.items if isinstance(item, pg.PlotCurveItem)]
    return max(len(curve.getData()[0]) for curve in curves if curve.isVisible() and curve.getData()[0] is not None)


def test_the_curves_grow_with_the_run(user):
    user.go_to(20)
    early = user.picture("lossView")
    user.go_to(80)
    assert not alike(user.picture("lossView"), early)
    user.go_to(20)  # what was seen stays drawn
    assert drawn(user) == 80
    assert len(user.descent.curves.batch_loss) == 80


def test_the_x_axis_counts_epochs_or_iterations(user):
    user.go_to(30)
    assert axis(user, "bottom") == "epochs"
    assert shown_range(user)[0] == pytest.approx([-0.4, 10.4])
    user.picks("overIterationsAction")
    assert axis(user, "bottom") == "iterations"
    assert shown_range(user)[0] == pytest.approx([-4, 104])
    user.picks("overEpochsAction")
    assert axis(user, "bottom") == "epochs"
    assert shown_range(user)[0] == pytest.approx([-0.4, 10.4])


def test_the_losses_of_single_samples_are_seen_from_the_first_ones_on(open_lab):
    """Of 20,000 iterations the axis shows as many as have run, and at most as many again."""
    user = open_lab(batch_size=1)
    for iteration in (60, 700):
        user.go_to(iteration)
        right = shown_range(user)[0][1] / 1.04 * 2000
        assert iteration <= right <= 2 * iteration


def test_the_second_page_shows_the_accuracy(user):
    user.go_to(30)
    assert user.title("lossView") == "Loss"
    loss, heights = user.picture("lossView"), shown_range(user)
    user.choose_tab("lossView", "Accuracy")
    assert user.title("lossView") == "Accuracy"
    assert axis(user, "left") == "accuracy in %"
    low, high = shown_range(user)[1]
    assert low <= 0
    assert 100 <= high < 120
    assert not alike(user.picture("lossView"), loss)
    user.choose_tab("lossView", "Loss")
    user.waits(lambda: shown_range(user) == heights)
    assert axis(user, "left") == "loss"
    assert drawn(user) == 30


def test_the_axis_has_room_for_the_loss_of_the_start(user):
    user.go_to(30)
    curves = user.descent.curves
    assert shown_range(user)[1][1] > max(curves.train_loss.max(), np.percentile(curves.batch_loss, 90))


def over(user, share):
    """Put the mouse over the loss view's plot, at a share of the width of what is drawn."""
    view = user.find("lossView")
    (left, right), (bottom, top) = view.plot.viewRange()
    scene = view.plot.getViewBox().mapViewToScene(QPointF(left + share * (right - left), (bottom + top) / 2))
    place = view.widget.mapFromScene(scene)
    user.looks_on(20)  # pyqtgraph takes a hundred moves a second and no more
    user.qtbot.mouseMove(view.widget.viewport(), QPoint(place.x(), place.y()))


def test_a_readout_follows_the_mouse_and_goes_with_it(user):
    user.go_to(100)
    assert user.text("lossReadout") == ""
    over(user, 0.5)
    user.waits(lambda: user.text("lossReadout"))
    first, second = user.text("lossReadout").splitlines()
    curves = user.descent.curves
    place = int(first.split(":")[0].split()[1])
    assert 48 <= place <= 52
    assert first == f"iteration {place}: batch loss {curves.batch_loss[place - 1]:.4g}"
    assert second == f"after epoch 5: train {curves.train_loss[5]:.4g}, test {curves.test_loss[5]:.4g}"
    over(user, 0.9)
    user.waits(lambda: "after epoch 9" in user.text("lossReadout"))
    viewport = user.find("lossView").widget.viewport()
    QApplication.sendEvent(viewport, QEvent(QEvent.Type.Leave))
    user.waits(lambda: not user.text("lossReadout"))


def test_the_readout_of_the_other_page_tells_percentages(user):
    user.go_to(100)
    user.choose_tab("lossView", "Accuracy")
    user.picks("overIterationsAction")
    over(user, 0.5)
    user.waits(lambda: user.text("lossReadout"))
    curves = user.descent.curves
    train, test = 100 * curves.train_accuracy[5], 100 * curves.test_accuracy[5]
    assert user.text("lossReadout") == f"after epoch 5: train {train:.4g}, test {test:.4g}"


BREAKS = {"data": "ravine", "loss": "squared_error", "learning_rate": 10.0, "batch_size": 20, "epochs": 5}


@pytest.fixture(scope="module")
def breaks_at():
    """The first iteration whose numbers are not finite any more, by the readable loop."""
    with np.errstate(all="ignore"):
        path = path_of(Experiment(**BREAKS))
    at = int(np.isfinite(path).all(axis=1).argmin())
    assert 20 < at < 500
    return at


def test_a_run_that_overflows_says_so_and_stands_at_its_last_finite_iteration(open_lab, breaks_at):
    user = open_lab(**BREAKS)
    assert user.text("divergenceLabel") == ""
    user.find("speedSlider").setValue(100)
    user.click("playButton")
    user.sees("divergenceLabel", "Diverged at iteration", "learning rate 10 is too large")
    told = int(user.text("divergenceLabel").split("iteration ")[1].split(":")[0])
    assert told <= breaks_at  # a loss overflows before its weights do
    assert user.find("playButton").text() == "Play"
    user.stands_at(told - 1)
    user.sees("positionLabel", f"iteration {told - 1} of 500")
    assert np.isfinite(user.descent.weights).all()
    for name in ("stepIterationButton", "stepEpochButton"):
        user.click(name)
        user.looks_on(50)
        assert user.descent.place.iteration == told - 1


def test_a_broken_run_can_be_looked_at_and_left(open_lab):
    user = open_lab(**BREAKS)
    user.find("speedSlider").setValue(100)
    user.click("playButton")
    user.sees("divergenceLabel", "Diverged")
    user.go_to(3)
    user.sees("divergenceLabel", "Diverged")
    user.click("playButton")
    user.waits(lambda: user.find("playButton").text() == "Play")
    user.type_in("learningRateField", "0.01")
    user.waits(lambda: user.text("divergenceLabel") == "")
    user.go_to(500)
    assert user.text("divergenceLabel") == ""
    assert user.frame.ghost is not None


def test_a_divergence_is_told_only_once_it_is_reached(open_lab):
    user = open_lab(**BREAKS)
    user.find("speedSlider").setValue(0)
    user.go_to(5)
    user.waits(lambda: user.window.session.player.settled)
    assert "Diverged" not in user.text("divergenceLabel"), "though it may be seen to diverge already"


def test_the_curve_of_a_broken_run_leaves_through_the_top(open_lab):
    user = open_lab(**BREAKS)
    user.find("speedSlider").setValue(100)
    user.click("playButton")
    user.sees("divergenceLabel", "Diverged")
    first = user.descent.curves.train_loss[0]
    assert first < shown_range(user)[1][1] < 100 * first


def test_the_descent_is_drawn_over_contours(user):
    user.opens("step-size")
    user.window.stage.show_large("weightPlaneView")
    user.waits(lambda: user.window.session.player.settled)
    assert user.frame.landscape.lines.shape[0] > 100
    user.go_to(60)
    user.waits(lambda: user.window.session.player.settled)
    user.sees_title("weightPlaneView", "Descent")
    user.sees("planeNote", "b = ")
    assert user.pixels("weightPlaneView", user.window.appearance.theme.contour) > 200
    assert user.pixels("weightPlaneView", user.window.appearance.theme.path) > 20
    assert user.pixels("weightPlaneView", user.window.appearance.theme.current) > 10


def test_the_tape_counts_right_where_batches_are_narrower_than_pixels(open_lab):
    user = open_lab(batch_size=1, epochs=2)
    user.go_to(2500)
    user.waits(lambda: user.tape == "epoch 2 of 2, batch 500 of 2000")


def test_a_click_on_the_name_of_the_run_before_takes_it_away(user):
    user.go_to(30)
    user.type_in("learningRateField", "0.1")
    user.go_to(30)
    user.waits(lambda: user.frame.ghost is not None and user.window.session.player.settled)
    view = user.find("lossView")
    name = next(item for item in view.widget.scene().items() if isinstance(item, Name) and "run before" in item.text)
    middle = name.mapToScene(QPointF(0, 0)) + name.words.center()
    user.qtbot.mouseClick(view.widget.viewport(), LEFT, pos=view.widget.mapFromScene(middle))
    user.waits(lambda: user.frame.ghost is None)
    assert not name.isVisible()
