"""The panel of many starts alone, with starts trained on the spot."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QSpinBox, QWidget

from core.analysis.many_starts import NEVER, ManyStarts, counted_times
from core.analysis.target import Target
from core.maths.boundary import boundary_lines
from core.plan.cursor import Cursor
from gui.plots.starts import DRAWN_MOST, LinesPlot, PathsPlot, TimesPlot, nice_step
from gui.style.theme import DARK, LIGHT
from gui.views.many_starts import ManyStartsView
from gui.words.starts import spread_in_words
from tests.gui.frames import AT_ONCE, frame_of

SMALL = {"samples": 150, "train": 100, "batch_size": 5, "epochs": 6}


class Shown:
    """The view, and a show that it is shown."""

    def __init__(self, panel, on):
        self.panel, self.on = panel, on

    def ask(self):
        return self.panel.question(frame_of(self.on))

    def compute(self, question):
        return question.work(self.on.playback.run, AT_ONCE)

    def show(self, iteration=0):
        """Go to an iteration, and have what the panel asks for computed."""
        self.panel.show_frame(frame_of(self.on, iteration))
        question = self.ask()
        if question is not None:
            self.panel.show_answer(question.key, self.compute(question))
        return question

    def find(self, name, kind=QWidget):
        return self.panel.findChild(kind, name)

    def choose(self, name, data):
        choice = self.find(name, QComboBox)
        choice.setCurrentIndex(choice.findData(data))
        choice.activated.emit(choice.currentIndex())

    def tab(self, label):
        next(button for button in self.panel.findChildren(QAbstractButton) if button.text() == label).click()

    def plots(self):
        return [plot.objectName() for plot in self.panel.findChildren(QWidget) if isinstance(plot, PLOTS)
                and plot.isVisible()]  # fmt: skip


PLOTS = (LinesPlot, PathsPlot, TimesPlot)


@pytest.fixture
def shown(qtbot, show_of):
    panel = ManyStartsView()
    qtbot.addWidget(panel)
    panel.resize(330, 480)
    panel.show()
    return Shown(panel, show_of(20, **SMALL))


def test_it_trains_twenty_starts_from_the_seed_of_the_run_and_says_how_long_they_needed(shown):
    study = shown.show()
    assert shown.panel.title.text().startswith("Many starts: seeds 35 to 54")
    assert "drawn" not in shown.panel.title.text()
    found = shown.compute(study)
    assert shown.find("startsSentence", QLabel).text() == spread_in_words(found)
    assert shown.ask() is None


def test_another_start_or_place_changes_nothing_and_another_rate_trains_anew(shown, show_of):
    shown.show()
    shown.on = show_of(20, **SMALL, start_seed=99)
    shown.on.playback.move(Cursor.after(7))
    asked = shown.ask()
    assert asked is not None  # other data, though equal
    shown.panel.show_answer(asked.key, shown.compute(asked))
    assert "seeds 35 to 54" in shown.panel.title.text()
    assert shown.ask() is None
    shown.on = show_of(20, **SMALL, learning_rate=0.3)
    assert shown.ask() is not None


def test_new_seeds_follow_on_the_old_ones(shown, qtbot):
    shown.show()
    with qtbot.waitSignal(shown.panel.question_changed):
        shown.find("startsAgain", QAbstractButton).click()
    shown.show()
    assert "seeds 55 to 74" in shown.panel.title.text()


def test_the_target_and_the_number_can_be_chosen(shown):
    shown.show()
    assert not shown.find("startsLoss").isVisible()
    shown.choose("startsTarget", "loss")
    assert shown.find("startsLoss").isVisible()
    shown.find("startsNumber", QSpinBox).setValue(7)
    found = shown.compute(shown.ask())
    assert (found.number, found.target) == (7, Target("loss", 0.2))


def test_an_answer_that_is_not_wanted_any_more_is_not_shown(shown):
    shown.show()
    shown.find("startsNumber", QSpinBox).setValue(3)
    late = shown.ask()
    result = shown.compute(late)
    shown.find("startsNumber", QSpinBox).setValue(4)
    assert shown.ask() is not None
    shown.panel.show_answer(late.key, result)
    assert "35 to 54" in shown.panel.title.text()


def test_of_many_starts_some_are_drawn_and_it_is_said(shown):
    shown.find("startsNumber", QSpinBox).setValue(300)
    shown.show()
    assert shown.panel.title.text() == f"Many starts: seeds 35 to 334, {DRAWN_MOST} of them drawn"


def test_progress_and_a_cancel_button_are_shown_for_what_takes_longer(shown, qtbot, monkeypatch):
    moments = [100.0]
    monkeypatch.setattr("gui.plots.asking.time.monotonic", lambda: moments[0])
    study = shown.ask()
    moments[0] += 0.4
    shown.panel.show_progress(0.3)
    assert not shown.find("startsProgress").isVisible()
    moments[0] += 0.2
    shown.panel.show_progress(0.5)
    assert shown.find("startsProgress").isVisible()
    assert shown.find("startsProgress").value() == 50
    with qtbot.waitSignal(shown.panel.cancelled):
        shown.find("startsCancel", QAbstractButton).click()
    assert not shown.find("startsProgress").isVisible()
    assert "Cancelled" in shown.find("startsSentence", QLabel).text()
    assert shown.ask() is None
    shown.find("startsAgain", QAbstractButton).click()
    again = shown.ask()
    assert again is not None
    assert again.key != study.key
    shown.panel.show_answer(again.key, shown.compute(again))
    shown.panel.show_progress(0.9)
    assert not shown.find("startsProgress").isVisible()


def clicked(shown, qtbot, plot, x, y):
    at = plot.place_of(x, y).toPoint()
    with qtbot.waitSignal(shown.panel.edited, timeout=1000) as edited:
        qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=at)
    return list(edited.args[0].start)


def test_a_picture_is_made_when_it_is_first_looked_at_and_then_it_shows_what_was_found(shown):
    shown.show(3)
    assert shown.find("startsLines") is None
    shown.tab("Lines")
    assert shown.find("startsLines").found is shown.panel.found is not None


def test_a_click_on_a_line_loads_its_start(shown, qtbot):
    shown.tab("Lines")
    shown.find("startsNumber", QSpinBox).setValue(3)
    found = shown.compute(shown.show(0))
    shown.tab("Lines")
    plot = shown.find("startsLines")
    box = shown.on.data.box
    for member, (first, last) in enumerate(boundary_lines(found.starts, box).tolist()):
        inside = [
            (x, y)
            for x, y in np.linspace(first, last, 400)
            if box[0] < x < box[2] and box[1] < y < box[3] and nearest_line(found.starts, plot, x, y) == member
        ]
        if inside:
            assert clicked(shown, qtbot, plot, *inside[len(inside) // 2]) == found.starts[member].tolist()
            return
    pytest.fail("no line is in the picture")


def nearest_line(starts, plot, x, y):
    width, height = plot.pixel_size()
    w1, w2, b = starts.T
    return (np.abs(w1 * x + w2 * y + b) / np.hypot(w1 * width, w2 * height)).argmin()


def test_a_click_on_a_path_loads_its_start_and_one_beside_them_none(shown, qtbot):
    shown.tab("Paths")
    found = shown.compute(shown.show(5))
    plot = shown.find("startsPaths")
    outermost = int(found.starts[:, 0].argmin())
    assert clicked(shown, qtbot, plot, *found.starts[outermost, :2]) == found.starts[outermost].tolist()
    with qtbot.assertNotEmitted(shown.panel.edited, wait=50):
        qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))


def test_a_click_on_a_bar_loads_its_starts_one_after_another(shown, qtbot):
    shown.tab("Times")
    found = shown.compute(shown.show())
    plot = shown.find("startsTimes")
    most = int(np.bincount(found.reached_at[found.reached_at != NEVER]).argmax())
    loaded = [clicked(shown, qtbot, plot, most + 0.5, 0.3) for _ in range(2)]
    members = [found.starts.tolist().index(start) for start in loaded]
    assert all(abs(found.reached_at[member] - most) <= 2 for member in members)


def colour_at(plot, x, y):
    return plot.grab().toImage().pixelColor(plot.place_of(x, y).toPoint()).name()


def test_all_starts_go_down_together_as_it_is_played(shown, show_of):
    shown.panel.resize(1000, 700)
    shown.panel.set_theme(LIGHT)
    shown.on = show_of(100, **SMALL, start=(9.0, 9.0, 9.0))  # outside of the picture, so that it covers none
    found = shown.compute(shown.show(0))
    plot = shown.find("startsPaths")
    for now in (0, 10, 30):
        shown.show(now)
        assert found.moments[now] == now
        marked = [colour_at(plot, *at) == LIGHT.current for at in found.paths[:, now, :2].tolist()]
        left = [colour_at(plot, *at) == LIGHT.current for at in found.starts[:, :2].tolist()]
        assert sum(marked) >= 15, "all but those that the rim of another's mark covers"
        assert now == 0 or sum(left) <= 2


def test_the_bars_fill_with_the_starts_that_have_the_target_by_now(shown, show_of):
    shown.on = show_of(120, **SMALL)
    shown.panel.set_theme(LIGHT)
    shown.tab("Times")
    found = shown.compute(shown.show(0))
    plot = shown.find("startsTimes")
    reached = found.reached_at[found.reached_at != NEVER]
    edges, counts = counted_times(found.reached_at)
    assert len(counts) > 3
    for now in (0, int(np.median(reached)), int(reached.max())):
        shown.show(now)
        for low, high, count in zip(edges[:-1], edges[1:], counts, strict=True):
            arrived = np.count_nonzero((low <= reached) & (reached < high) & (reached <= now))
            beside_the_median = low + (0.8 if found.median + 0.5 < (low + high) / 2 else 0.2) * (high - low)
            filled = [colour_at(plot, beside_the_median, number + 0.5) == LIGHT.accent for number in range(count)]
            assert filled == [number < arrived for number in range(count)]


def test_the_times_stand_under_another_picture_where_there_is_room(shown, qtbot):
    shown.show()
    assert shown.plots() == ["startsPaths", "startsTimes"]
    shown.tab("Lines")
    assert shown.plots() == ["startsLines", "startsTimes"]
    shown.tab("Paths")
    shown.panel.resize(330, 240)
    qtbot.waitUntil(lambda: shown.plots() == ["startsPaths"])
    shown.tab("Times")
    assert shown.plots() == ["startsTimes"]


def test_starts_are_drawn_by_the_run_s_scheme_even_where_its_own_was_given(shown, show_of):
    shown.on = show_of(0, **SMALL, start=(1.0, 2.0, 3.0), start_scheme="uniform")
    starts = shown.compute(shown.show()).starts
    assert len({tuple(start) for start in starts.tolist()}) == 20
    assert 0.5 < np.abs(starts).max() <= 1.0


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_it_can_be_seen_in_both_looks_while_runs_diverge(shown, show_of, theme):
    shown.panel.set_theme(theme)
    shown.on = show_of(3, **SMALL, loss="squared_error", learning_rate=10.0)
    shown.on.playback.run.set_epochs(200)
    for label in ("Lines", "Paths", "Times"):
        shown.tab(label)
        shown.show(3)
        plot = shown.find(f"starts{label}")
        assert plot.grab().toImage().pixelColor(1, 1).name() == theme.card
        assert "20 diverged" in shown.find("startsSentence", QLabel).text()


def found_with(reached_at, diverged=0):
    number = len(reached_at)
    empty = np.zeros((number, 3))
    return ManyStarts(
        target=Target(),
        iterations=100,
        start_seed=0,
        starts=empty,
        ends=empty,
        reached_at=np.array(reached_at),
        train_loss=empty[:, 0],
        train_accuracy=empty[:, 0],
        diverged_at=np.array([7] * diverged + [0] * (number - diverged)),
        moments=np.array([0]),
        paths=empty[:, np.newaxis],
    )


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (found_with([10, 20, 30, 40]), "Half of the starts needed between 10 and 30 iterations; median 25."),
        (
            found_with([10, 20, 30, 40, -1], diverged=1),
            "Half of the 4 starts that reached it needed between 10 and 30 iterations; median 25; "
            "1 of 5 never reached it; 1 diverged.",
        ),
        (found_with([-1, 12]), "One start reached it, after 12 iterations; 1 of 2 never reached it."),
        (
            found_with([90, 100, 101, 140]),
            "Half of the starts needed between 90 and about 101 iterations; median about 100.5.",
        ),
        (found_with([5, 5, 5]), "Half of the 3 starts that reached it needed 5 iterations."),
        (found_with([-1, -1]), "None of the 2 starts reached it within 100 iterations."),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_spread_is_said_in_words(found, sentence):
    assert spread_in_words(found) == sentence


@pytest.mark.parametrize(("about", "step"), [(0.7, 1), (1, 1), (1.2, 2), (3, 5), (7, 10), (260, 500), (0.03, 0.05)])
def test_ticks_are_one_two_or_five_times_a_power_of_ten(about, step):
    assert nice_step(about) == pytest.approx(step)
