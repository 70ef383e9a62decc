"""The gradient fan alone, with fans computed on the spot."""

import math
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel, QWidget

from core.analysis.fan import make_fan, total
from gui.plots.fan import FanPlot, arrows, axes_for, ring
from gui.style.theme import LIGHT, THEMES
from gui.views.gradient_fan import GradientFanView
from tests.gui.frames import AT_ONCE, frame_of
from tests.gui.style.test_contrast import contrast


@pytest.fixture
def panel(qtbot):
    made = GradientFanView()
    qtbot.addWidget(made)
    made.resize(330, 480)
    made.show()
    return made


@pytest.fixture
def ask(panel):
    """What the view asks for at an iteration of a show."""

    def asked(on, iteration):
        frame = frame_of(on, iteration)
        panel.show_frame(frame)
        return panel.question(frame)

    return asked


@pytest.fixture
def show(panel, ask):
    """Show the fan of a show at an iteration."""

    def shown(on, iteration=0):
        question, playback = ask(on, iteration), on.playback
        with np.errstate(all="ignore"):
            panel.show_answer(question.key, question.work(playback.run, AT_ONCE))
        return make_fan(playback.run, playback.cursor) if np.isfinite(playback.run.history.start).all() else None

    return shown


def text(panel):
    return panel.findChild(QLabel, "fanText").text().replace("\N{NO-BREAK SPACE}", " ")


def axes(panel):
    """(left, bottom, right, top) of what is to be seen."""
    (left, right), (bottom, top) = panel.findChild(FanPlot).getPlotItem().getViewBox().viewRange()
    return tuple(round(edge, 9) for edge in (left, bottom, right, top))


def tips(panel):
    """Where the arrows that are drawn end, those of the batches first; a shaft is a pair of points from the origin."""
    found = []
    for item in panel.findChild(FanPlot).getPlotItem().items:
        if hasattr(item, "opts") and item.opts.get("connect") == "pairs" and item.isVisible():
            x, y = item.getData()
            assert (x[::6] == 0).all()
            assert (y[::6] == 0).all()
            found.append(np.column_stack([x[1::6], y[1::6]]))
    return sorted(found, key=len, reverse=True)


def test_an_arrow_points_against_the_gradient_of_its_batch(panel, show, show_of):
    fan = show(show_of(30), 23)
    of_batches, *others = tips(panel)
    assert of_batches == pytest.approx(-fan.gradients[:, :2])
    assert sorted(other.tolist() for other in others) == sorted(
        [(-fan.mean[None, :2]).tolist(), of_batches[2:3].tolist()]
    )


def test_at_the_start_no_batch_is_the_cursors(panel, show, show_of):
    show(show_of(30))
    assert [len(drawn) for drawn in tips(panel)] == [10, 1]


def test_the_full_batch_is_one_arrow(panel, show, show_of):
    show(show_of(5, batch_size=2000), 2)
    assert [len(drawn) for drawn in tips(panel)] == [1, 1]
    assert panel.title.text().endswith("one arrow")
    assert "Nothing spreads" in text(panel)


def test_how_many_arrows_are_drawn_is_said(panel, show, show_of):
    show(show_of(0, batch_size=1))
    assert len(tips(panel)[0]) == 200
    assert "200 of 2000 arrows" in panel.title.text()
    show(show_of(0))
    assert "10 of 10 arrows" in panel.title.text()


def test_the_spread_is_said_with_what_theory_expects_of_it(panel, show, show_of):
    fan = show(show_of(30), 23)
    first, law, arithmetic, factor, parts = text(panel).split("\n")
    assert first == f"epoch 3: spread {total(fan.spread):.4f}, expected {total(fan.expected):.4f}"
    assert "1/√batch size" in law
    assert "four times the batch halves it" in law
    left, result = (part.strip() for part in arithmetic.split("=")[1:])
    deviation, rest = left.split("/√200 × ")
    assert float(deviation) / math.sqrt(200) * float(rest) == pytest.approx(float(result), rel=0.01)
    assert float(result) == pytest.approx(total(fan.expected), rel=0.01)
    assert factor.startswith(f"× {math.sqrt(1 - 200 / 2000):.4f}")
    for name, part, measured, expected in zip(
        ("w1", "w2", "b"), parts.split(", "), fan.spread, fan.expected, strict=True
    ):
        assert part == f"{name} {measured:#.2g} ({expected:#.2g})"


def test_what_theory_takes_for_granted_is_said(panel, show, show_of):
    show(show_of(0, batch_size=300, shuffle=False))
    assert "short batch of 200" in text(panel)
    assert "the data's own" in text(panel)
    show(show_of(0))
    assert "short batch" not in text(panel)
    assert "the data's own" not in text(panel)


@pytest.mark.parametrize(("height", "lines"), [(1000, 5), (300, 2), (230, 1)])
def test_a_low_panel_says_what_is_most_important_and_the_rest_in_the_tooltip(
    panel, show, show_of, qtbot, height, lines
):
    stage = QWidget()
    qtbot.addWidget(stage)
    panel.setParent(stage)
    panel.set_theme(LIGHT)
    panel.resize(330, 1000)
    show(show_of(0))
    panel.show()
    stage.show()
    whole, needed = text(panel).split("\n"), panel.minimumSizeHint().height()
    panel.resize(330, height)
    qtbot.waitUntil(lambda: text(panel).split("\n") == whole[:lines])
    assert panel.findChild(QLabel, "fanText").toolTip().replace("\N{NO-BREAK SPACE}", " ").split("\n")[:-1] == whole
    assert panel.minimumSizeHint().height() == needed, "it needs the same room whatever it said before"
    panel.setParent(None)


def test_the_axes_fit_the_arrows_whatever_was_shown_before(panel, show, show_of):
    """A wide fan of single samples, or another loss, leaves no wide axes behind."""
    for changes in ({"batch_size": 1}, {}, {"loss": "squared_error"}, {"data": "ravine"}, {"batch_size": 2000}):
        show(show_of(0, **changes))
        left, bottom, right, top = axes(panel)
        drawn = np.vstack([np.zeros(2), *tips(panel)])
        assert (drawn >= (left, bottom)).all()
        assert (drawn <= (right, top)).all()
        assert np.ptp(drawn, axis=0).max() >= 0.5 * min(right - left, top - bottom), changes


def test_the_ring_stands_whole_in_the_axes(panel, show, show_of):
    """One arrow far out of many makes it wider than the rest."""
    fan = show(show_of(40), 40)
    wide = replace(fan, covariance=9 * fan.covariance)
    panel.findChild(FanPlot).show_fan(wide)
    left, bottom, right, top = axes(panel)
    drawn = ring(-wide.mean[:2], wide.covariance)
    assert (drawn >= (left, bottom)).all()
    assert (drawn <= (right, top)).all()


def test_the_axes_stand_still_while_the_arrows_change_little(panel, show_of):
    """Of a hundred iterations that are played few move the axes."""
    whole, seen = show_of(100), []
    for iteration in range(100):
        frame_of(whole, iteration)
        panel.findChild(FanPlot).show_fan(make_fan(whole.playback.run, whole.playback.cursor))
        seen.append(axes(panel))
    assert sum(before != after for before, after in pairwise(seen)) <= 15


BOX = (-1.0, -1.0, 1.0, 1.0)


@pytest.mark.parametrize(
    ("reach", "before", "expected"),
    [
        ((0.0, 0.0, 1.0, 0.5), None, (-0.15, -0.15, 1.15, 0.65)),
        ((-0.5, 0.0, 0.8, 0.5), BOX, BOX),
        ((0.0, 0.0, 0.8, 0.1), BOX, (-0.12, -0.12, 0.92, 0.22)),
        ((0.0, 0.0, 2.0, 0.5), BOX, (-0.3, -0.3, 2.3, 0.8)),
        ((0.0, 0.0, 0.0, 0.0), None, (-0.15, -0.15, 0.15, 0.15)),
    ],
)
def test_the_axes_change_when_the_arrows_leave_them_or_leave_them_empty(reach, before, expected):
    assert axes_for(reach, before) == pytest.approx(expected)


def test_the_head_of_an_arrow_is_as_long_on_screen_whatever_the_axes():
    pixel = np.array([0.01, 0.02])
    points = arrows(np.array([[1.0, 0.5], [0.001, 0.0], [0.0, 0.0]]), pixel, 6.0).reshape(3, 6, 2)
    for side in (points[0, 2], points[0, 4]):
        assert np.hypot(*((side - points[0, 1]) / pixel)) == pytest.approx(6)
    assert np.hypot(*((points[1, 2] - points[1, 1]) / pixel)) == pytest.approx(0.05)  # half of a tiny arrow
    assert (points[2] == 0).all()


def test_the_ring_lies_two_deviations_from_the_mean():
    points = ring(np.array([3.0, -1.0]), np.array([[4.0, 1.5], [1.5, 1.0]]))
    apart = points - (3.0, -1.0)
    distances = np.einsum("ni,ij,nj->n", apart, np.linalg.inv([[4.0, 1.5], [1.5, 1.0]]), apart)
    assert distances == pytest.approx(np.full(len(points), 4.0))
    assert np.abs(apart[:, 0]).max() == pytest.approx(4.0, rel=0.01)


def test_what_is_under_way_is_let_finish_unless_another_run_takes_the_stage(panel, ask, show_of):
    first, second = show_of(30), show_of(30, batch_size=20)
    study = ask(first, 1)
    assert ask(first, 1) is None
    assert ask(first, 2) is None
    other = ask(second, 0)
    assert other.key != study.key
    panel.show_answer(other.key, other.work(second.playback.run, AT_ONCE))
    assert "100 of 100" in panel.title.text()
    assert ask(second, 0) is None
    assert ask(second, 1).key not in (study.key, other.key)


def test_the_fan_of_a_run_that_left_the_stage_is_not_shown(panel, ask, show, show_of):
    first = show_of(30)
    late = ask(first, 1)
    show(show_of(0, batch_size=1))
    panel.show_answer(late.key, late.work(first.playback.run, AT_ONCE))
    assert "200 of 2000" in panel.title.text()


def test_a_panel_that_was_closed_asks_anew(panel, ask, show_of):
    on = show_of(30)
    panel.show()
    study = ask(on, 1)
    panel.hide()
    panel.show()
    assert ask(on, 1).key == study.key


def test_a_failure_is_said_and_the_next_moment_is_asked_for(panel, ask, show_of):
    on = show_of(30)
    ask(on, 1)
    panel.show_failure("there is not enough memory for this")
    assert "memory" in panel.title.text()
    assert ask(on, 2) is not None


def test_after_a_long_study_training_comes_first_for_a_while(panel, ask, show_of, qtbot, monkeypatch):
    monkeypatch.setattr("gui.views.gradient_fan.NO_PAUSE_BELOW", 0.0)
    monkeypatch.setattr("gui.views.gradient_fan.PAUSE", 10.0)
    on = show_of(30)
    study = ask(on, 1)
    panel.show_answer(study.key, replace(study.work(on.playback.run, AT_ONCE), seconds=0.03))
    assert not panel.putting_off
    with qtbot.waitSignal(panel.question_changed):
        assert ask(on, 2) is None
        assert panel.putting_off
    assert ask(on, 2) is not None
    assert not panel.putting_off


def test_a_gradient_beyond_all_numbers_is_said_so(panel, show, show_of):
    with np.errstate(all="ignore"):
        on = show_of(0, loss="squared_error", start=(1e200, 1e200, 0.0))
        show(on)
    assert "overflow" in panel.title.text()
    assert "overflows" in text(panel)
    assert tips(panel) == []


def test_gradients_beyond_what_a_plot_has_axes_for_are_no_arrows(panel, show, show_of):
    """As after the first update at a rate of 1e20: the axes ended in one point, and could not be painted."""
    show(show_of(0, loss="squared_error", start=(1e20, 1e20, 0.0)))
    assert not panel.grab().isNull()
    assert tips(panel) == []
    show(show_of(0))
    assert tips(panel) != []


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_mean_batches_and_the_cursors_batch_differ_by_width_and_stand_out(panel, show, show_of, theme):
    panel.set_theme(theme)
    show(show_of(30), 23)
    pens = [
        item.opts["pen"]
        for item in panel.findChild(FanPlot).getPlotItem().items
        if hasattr(item, "opts") and "connect" in item.opts
    ]
    shown = {(pen.widthF(), pen.style()) for pen in pens}
    assert len(shown) == len(pens) == 4
    assert all(contrast(pen.color().name(), theme.card) >= 3 for pen in pens)
