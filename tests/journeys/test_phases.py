"""Somebody stops time: phase by phase through an iteration, forward and back, by hand and by playing slowly."""

import re
import time

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from tests.core import restated
from tests.journeys.user import SHIFT

PHASES = ("forward", "loss", "gradient", "update")
COLUMNS = {"forward": ["z", "ŷ"], "loss": ["loss"], "gradient": ["∂w1", "∂w2", "∂b"], "update": []}
MEANS = {"loss": 5, "∂w1": 6, "∂w2": 7, "∂b": 8}
ALWAYS = ["x1", "x2", "y"]
TITLES = {"forward": "Forward", "loss": "Loss", "gradient": "Gradient", "update": "Update"}
NUMBER = r"−?\d[−\d.e+]*"
FACTOR = rf"\d[−\d.e+]*|\(−{NUMBER}\)"  # what is negative stands in brackets
UPDATE = re.compile(rf"^(\w+) ← ({NUMBER}) − ({NUMBER}) × ({FACTOR}) = ({NUMBER})$", re.MULTILINE)


@pytest.fixture
def user(open_lab):
    """Somebody with an experiment of her own, which every scene keeps: ten batches an epoch."""
    return open_lab(batch_size=200)


def number(text):
    return float(text.strip("()").replace("−", "-"))


def cells(user):
    """What stands in the microscope's table: the texts of each column, by its name."""
    model = user.find("batchTable", QTableView).model()
    names = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    rows = range(model.rowCount())
    return {name: [model.index(row, column).data() for row in rows] for column, name in enumerate(names)}


def filled(user):
    """The columns that hold a number in each of their rows; no column is filled in part."""
    found = cells(user)
    assert all(all(texts) or not any(texts) for texts in found.values())
    return [name for name, texts in found.items() if any(texts)]


def known_at(phase):
    return ALWAYS + [name for one in PHASES[: PHASES.index(phase) + 1] for name in COLUMNS[one]]


def shows(user, phase):
    """Whether the microscope shows what is known at this phase, and nothing more."""
    known = [name for name in known_at(phase) if name in MEANS]
    return filled(user) == known_at(phase) and list(means(user)) == known and bool(updates(user)) == (phase == "update")


def means(user):
    """The row of means, as far as it holds numbers, by the columns' names."""
    row = user.find("batchMeans", QTableView).model()
    texts = {name: row.index(0, place).data() for name, place in MEANS.items()}
    return {name: number(text) for name, text in texts.items() if text}


def lit(user):
    """The words of the phase bar that are lit."""
    return [phase for phase in PHASES if user.find(f"{phase}PhaseButton").isChecked()]


def updates(user):
    """The arithmetic of the update as it stands there: before, rate, gradient and after, by the weight's name."""
    return {name: tuple(map(number, numbers)) for name, *numbers in UPDATE.findall(user.text("updateLabel"))}


def samples_of(user, iteration):
    """The batch of an iteration in plain numbers, as the lecture's schedule and the seed of the order have it."""
    experiment, dataset = user.descent.experiment, user.frame.data.dataset
    train, size = experiment.train, experiment.batch_size
    epoch, batch = divmod(iteration - 1, -(-train // size))
    order = np.random.default_rng((experiment.seed, epoch + 1)).permutation(train)
    rows = order[batch * size : (batch + 1) * size]
    return np.column_stack([dataset.X_train[rows], dataset.y_train[rows]]).tolist()


def adds_up(user, weights, iteration):
    """Check the whole table and the update by the formulas; return the weights that the update ends at."""
    table = {name: list(map(number, texts)) for name, texts in cells(user).items()}
    samples, loss = samples_of(user, iteration), user.descent.experiment.loss
    assert list(zip(table["x1"], table["x2"], table["y"], strict=True)) == list(map(tuple, samples))
    zs = [restated.net_input(weights, sample) for sample in samples]
    slopes = [restated.sample_slope(loss, z, sample[2]) for z, sample in zip(zs, samples, strict=True)]
    assert table["z"] == pytest.approx(zs, abs=1e-12)
    outputs = 1 / (1 + np.exp(-np.array(zs))) if loss == "cross_entropy" else zs
    assert table["ŷ"] == pytest.approx(list(outputs), abs=1e-12)
    losses = [restated.sample_loss(loss, z, sample[2]) for z, sample in zip(zs, samples, strict=True)]
    assert table["loss"] == pytest.approx(losses, abs=1e-12)
    for name, inputs in (("∂w1", 0), ("∂w2", 1), ("∂b", None)):
        shares = [slope * (1 if inputs is None else s[inputs]) for slope, s in zip(slopes, samples, strict=True)]
        assert table[name] == pytest.approx(shares, abs=1e-12)
    assert means(user) == pytest.approx({name: sum(table[name]) / len(samples) for name in MEANS}, rel=1e-12, abs=1e-12)
    said = updates(user)
    assert list(said) == ["w1", "w2", "b"]
    for k, (name, (before, rate, gradient, after)) in enumerate(said.items()):
        assert before == weights[k]
        assert rate == user.descent.experiment.learning_rate
        assert gradient == pytest.approx(sum(table[f"∂{name}"]) / len(samples), rel=1e-12, abs=1e-12)
        assert after == pytest.approx(before - rate * gradient, rel=1e-12, abs=1e-12)
    return [after for *_, after in said.values()]


def opens_the_microscope(user, digits="17"):
    user.press("2")
    user.picks(f"digits{digits}Action")
    user.looks_on(60)  # until everything has its place


@pytest.mark.parametrize("hand", ["buttons", "keys"])
def test_the_numbers_of_an_iteration_appear_phase_by_phase_and_go_again(user, hand):
    def steps(phases):
        if hand == "keys":
            user.press("." if phases > 0 else ",")
        else:
            user.click("stepPhaseButton" if phases > 0 else "backPhaseButton")

    opens_the_microscope(user)
    start, picture, said = user.descent.weights.tolist(), user.picture("boundaryView"), user.text("positionLabel")
    assert (lit(user), filled(user), updates(user)) == ([], [], {})
    for phase in PHASES:
        steps(1)
        user.waits(lambda phase=phase: shows(user, phase))
        assert lit(user) == [phase]
        assert user.iteration == 1
        user.sees_title("boundaryView", TITLES[phase])
        assert (user.descent.weights.tolist() == start) == (phase != "update")
    after = adds_up(user, start, 1)
    assert user.descent.weights.tolist() == pytest.approx(after, rel=1e-12, abs=1e-12)
    for phase in ("gradient", "loss", "forward"):
        steps(-1)
        user.waits(lambda phase=phase: shows(user, phase))
        assert lit(user) == [phase]
        assert user.descent.weights.tolist() == start
    steps(-1)
    user.stands_at(0)
    user.waits(lambda: filled(user) == [])
    steps(-1)
    user.stands_at(0)
    assert (lit(user), updates(user), user.text("positionLabel")) == ([], {}, said)
    assert user.descent.weights.tolist() == start
    assert user.picture("boundaryView") == picture


@pytest.mark.parametrize("loss", restated.LOSSES)
def test_the_arithmetic_is_right_across_a_short_batch_and_the_end_of_an_epoch(open_lab, loss):
    user = open_lab(loss=loss, batch_size=300, epochs=2)  # 2000 = 6 × 300 + 200: iteration 7 is short and ends epoch 1
    opens_the_microscope(user)
    user.go_to(6)
    seen = {24: user.frame}
    for tick in range(25, 33):
        user.press(".")
        user.waits(lambda tick=tick: user.descent.cursor.tick == tick)
        seen[tick] = user.frame
        if tick % 4 == 0:
            iteration = tick // 4
            user.sees("updateLabel", "b ← ")
            user.waits(lambda size=200 if iteration == 7 else 300: len(cells(user)["x1"]) == size)
            recorded = user.descent.weights.tolist()
            assert adds_up(user, seen[tick - 4].descent.weights.tolist(), iteration) == pytest.approx(
                recorded, abs=1e-12
            )
    user.sees("positionLabel", "iteration 8 of 14", "w1 ← ")
    for tick in range(31, 23, -1):
        user.press(",")
        user.waits(lambda tick=tick: user.descent.cursor.tick == tick)
        there, then = user.frame, seen[tick]
        assert (there.descent.place, there.batch_loss) == (then.descent.place, then.batch_loss)
        assert there.descent.weights.tobytes() == then.descent.weights.tobytes()
        assert there.batch.X.tobytes() + there.batch.y.tobytes() == then.batch.X.tobytes() + then.batch.y.tobytes()


def test_iterations_and_epochs_are_stepped_whole_from_the_middle_of_one(user):
    opens_the_microscope(user, "3")
    user.go_to(14)
    plain = user.picture("boundaryView")
    for step, iteration in ((Qt.Key.Key_Right, 14), (Qt.Key.Key_Left, 13)):
        user.go_to(13)
        user.press(".")
        user.press(".")
        user.waits(lambda: lit(user) == ["loss"])
        user.press(step)
        user.waits(lambda: user.window.session.player.settled)
        user.stands_at(iteration)
        assert lit(user) == []
        user.sees_title("boundaryView", f"batch {iteration - 10} of 10")
    user.press(Qt.Key.Key_Right)
    user.stands_at(14)
    user.waits(lambda: shows(user, "update"))
    assert user.picture("boundaryView") == plain
    user.click("lossPhaseButton")
    user.press(Qt.Key.Key_Right, SHIFT)
    user.stands_at(20)
    assert lit(user) == []


class Witness:
    """A view that remembers every frame and when it came."""

    def __init__(self, user):
        self.frames = []
        user.window.session.frame_changed.connect(self.show_frame)

    def show_frame(self, frame):
        self.frames.append((time.monotonic(), frame))

    @property
    def ticks(self):
        return [frame.descent.cursor.tick for _, frame in self.frames]


def test_playing_slowly_walks_the_phases_and_playing_fast_does_not(user):
    user.press("2")
    user.find("speedSlider").setValue(0)
    witness = Witness(user)
    user.click("playButton")
    user.waits(lambda: lit(user) == ["gradient"])
    user.sees_title("boundaryView", "Gradient")
    user.waits(lambda: witness.ticks and witness.ticks[-1] >= 5)
    user.click("playButton")
    came = {}
    for moment, frame in witness.frames:
        came.setdefault(frame.descent.cursor.tick, moment)
    assert list(came)[-5:] == [1, 2, 3, 4, 5]  # each phase of iteration 1, and on into the next
    assert min(came[tick + 1] - came[tick] for tick in range(1, 5)) > 0.1
    user.find("speedSlider").setValue(25)
    paused, fast = user.descent.cursor.tick, Witness(user)
    user.click("playButton")
    user.waits(lambda: user.iteration >= 8)
    user.click("playButton")
    assert {tick % 4 for tick in fast.ticks if tick != paused} == {0}
    assert not any(frame.walking for _, frame in fast.frames)
    assert lit(user) == []


def test_playing_on_fast_from_the_middle_of_an_iteration_never_goes_back(user):
    user.press("2")
    user.go_to(3)
    user.press(".")
    user.waits(lambda: lit(user) == ["forward"])
    user.find("speedSlider").setValue(18)  # 8 iterations a second
    witness = Witness(user)
    user.click("playButton")
    user.waits(lambda: user.iteration >= 5)
    assert witness.ticks == sorted(witness.ticks)
    assert witness.ticks[0] > 12


def test_a_batch_of_one_sample_has_its_four_phases_too(open_lab):
    user = open_lab(batch_size=1)
    opens_the_microscope(user)
    for phase in PHASES:
        user.press(".")
        user.waits(lambda phase=phase: shows(user, phase))
        user.sees_title("boundaryView", TITLES[phase])
    assert adds_up(user, user.descent.start.tolist(), 1) == pytest.approx(user.descent.weights.tolist(), abs=1e-12)
