"""The film strip alone, with strips computed on the spot."""

import itertools

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QLabel

from core.analysis.film import make_film
from core.training.seen import Seen
from gui.style import style
from gui.style.theme import DARK, LIGHT
from gui.views.film_strip import FilmStripView
from gui.words.training import MINUS
from tests.gui.frames import AT_ONCE, frame_of


@pytest.fixture
def panel(qtbot):
    made = FilmStripView()
    qtbot.addWidget(made)
    made.resize(330, 480)
    made.show()
    return made


@pytest.fixture
def show(panel):
    """Put a show at an iteration, and what the panel asks for there."""

    def shown(on, iteration):
        frame = frame_of(on, iteration)
        panel.show_frame(frame)
        question = panel.question(frame)
        if question is not None:
            panel.show_answer(question.key, question.work(on.playback.run, AT_ONCE))
        return question

    return shown


def pictures(panel):
    return [button for button in panel.findChildren(QAbstractButton) if button.objectName().startswith("filmEpoch")]


def seen(panel):
    return [button.objectName() for button in pictures(panel) if not button.isHidden()]


def joint(panel, epoch):
    return panel.findChild(QLabel, f"filmJoint{epoch}").text()


def test_pictures_appear_as_their_epochs_are_reached(panel, show, show_of):
    on = show_of(100)
    for iteration, epochs in ((0, [0]), (9, [0]), (10, [0, 1]), (34, [0, 1, 2, 3]), (100, [0, 1, 2, 3, 5, 10])):
        show(on, iteration)
        assert seen(panel) == [f"filmEpoch{epoch}" for epoch in epochs]
    assert show(on, 50) is None


def test_each_picture_says_its_losses_and_how_many_changed_sides(panel, show, show_of):
    on = show_of(1000, data="overlap", epochs=10, batch_size=20)
    show(on, 1000)
    moments = make_film(Seen(on.playback.run, 1000)).moments
    for picture, moment in zip(pictures(panel), moments, strict=True):
        lines = picture.text().split("\n")
        assert lines[0] == (f"epoch {moment.epoch}" if moment.epoch else "the start")
        assert f"{moment.train_loss:.3f}" in lines[1]
        assert f"{moment.test_loss:.3f}" in lines[2]
        assert lines[-1] == f"{moment.correct} of 2000 right"
        if moment.epoch:
            gained, lost = moment.newly_right.count, moment.newly_wrong.count
            assert lines[3] == (f"+{gained} newly right" if gained else "0 newly right")
            assert lines[4] == (f"{MINUS}{lost} newly wrong" if lost else "0 newly wrong")
    assert any(moment.newly_wrong.count for moment in moments)


def test_the_counts_add_up_from_picture_to_picture(panel, show, show_of):
    show(show_of(1000, data="overlap", epochs=10, batch_size=20), 1000)
    for before, after in itertools.pairwise(pictures(panel)):
        right = [int(picture.text().split("\n")[-1].split(" of ")[0]) for picture in (before, after)]
        gained, lost = (
            int(line.split()[0].replace(MINUS, "-").replace("+", "")) for line in after.text().split("\n")[3:5]
        )
        assert right[1] == right[0] + gained + lost


def test_between_two_pictures_stands_what_an_epoch_starts_from(panel, show, show_of):
    on = show_of(100)
    show(on, 100)
    left = 0
    for epoch in (1, 2, 3, 5, 10):
        above, told, below = joint(panel, epoch).split("\n")
        w1, w2, b = (f"{value:.3g}".replace("-", MINUS) for value in on.playback.run.history.weights(10 * left))
        assert above == below == f"w1 = {w1}   w2 = {w2}   b = {b}"
        if left:
            assert told.endswith(f"epoch {left + 1} starts from the weights epoch {left} left")
        else:
            assert told.endswith("epoch 1 begins at the start")
        left = epoch


def test_the_picture_of_the_weights_on_screen_is_framed(panel, show, show_of):
    on = show_of(100)
    accent = QColor(LIGHT.accent).rgb()

    def framed():
        images = {picture.objectName(): picture.grab().toImage() for picture in pictures(panel)}
        return {name for name, image in images.items() if image.pixel(2, image.height() // 3) == accent}

    show(on, 100)
    panel.show()
    assert framed() == {"filmEpoch10"}
    for iteration, expected in ((20, {"filmEpoch2"}), (21, set()), (0, {"filmEpoch0"})):
        show(on, iteration)
        assert framed() == expected
        assert {p.objectName() for p in pictures(panel) if p.accessibleDescription()} == expected


def test_a_click_asks_for_the_moment(panel, show, show_of, qtbot):
    show(show_of(100), 100)
    with qtbot.waitSignal(panel.iteration_wanted) as asked:
        qtbot.mouseClick(panel.findChild(QAbstractButton, "filmEpoch3"), Qt.MouseButton.LeftButton)
    assert asked.args == [30]


def test_another_run_has_a_strip_of_its_own(panel, show, show_of):
    first, second = show_of(100), show_of(100, start_seed=2)
    show(first, 100)
    said = pictures(panel)[0].text()
    late = make_film(Seen(first.playback.run, 100))
    show(second, 0)
    assert seen(panel) == ["filmEpoch0"]
    assert pictures(panel)[0].text() != said
    panel.show_answer((first.playback.run.id, 6), late)
    assert seen(panel) == ["filmEpoch0"]


def test_other_data_is_another_picture(panel, show, show_of):
    show(show_of(0), 0)
    before = pictures(panel)[0].grab().toImage()
    show(show_of(0, data="moons"), 0)
    assert pictures(panel)[0].grab().toImage() != before


def test_what_is_newly_wrong_is_crossed_out_and_what_is_newly_right_ringed(panel, show, show_of):
    on = show_of(1000, data="overlap", epochs=10, batch_size=20)
    show(on, 1000)
    moments = make_film(Seen(on.playback.run, 1000)).moments

    captions = max(picture.caption_width() for picture in pictures(panel))

    def count(picture, colour):
        image, wanted = picture.grab().toImage(), QColor(colour).rgb()
        within = range(4, picture.width() - captions - 12)  # beside which the caption has marks too
        return sum(image.pixel(x, y) == wanted for x in within for y in range(image.height()))

    for picture, moment in zip(pictures(panel), moments, strict=True):
        picture.resize(picture.sizeHint())
        assert (count(picture, LIGHT.error) > 0) is (moment.newly_wrong.count > 0)
    assert any(moment.newly_wrong.count for moment in moments)
    ringed = max(pictures(panel), key=lambda picture: moments[pictures(panel).index(picture)].newly_right.count)
    assert count(ringed, LIGHT.line) > 1.2 * count(pictures(panel)[0], LIGHT.line)


def test_the_strip_takes_on_the_theme(panel, show, show_of):
    show(show_of(100), 100)
    panel.set_theme(DARK)
    picture = pictures(panel)[0].grab().toImage()
    colours = {picture.pixelColor(x, y).lightness() for x in range(10, 60, 5) for y in range(10, 80, 5)}
    assert sorted(colours)[len(colours) // 2] < 128


def test_a_wider_panel_has_larger_pictures(panel, show, show_of, qtbot):
    show(show_of(100), 100)
    panel.show()
    heights = []
    for width in (330, 400, 600):
        panel.resize(width, 480)
        heights.append(pictures(panel)[0].sizeHint().height())
    assert heights[0] < heights[1] < heights[2]


def test_in_a_low_panel_the_picture_has_all_the_width_that_its_caption_leaves(panel, show, show_of):
    """The samples stand as they do in other pictures: only more of the plane is to be seen beside them."""
    show(show_of(100), 100)
    panel.set_theme(LIGHT)
    panel.resize(560, 240)
    picture = pictures(panel)[0]
    image = picture.grab().toImage()
    row = [image.pixel(x, image.height() - 12) for x in reversed(range(image.width()))]
    free = next(count for count, pixel in enumerate(row) if pixel != row[0])
    assert free < picture.caption_width() + 40


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])  # at 200 % no panel is as narrow
def test_no_caption_is_cut_in_a_narrow_panel_with_large_text(panel, show, show_of, scale):
    show(show_of(100), 100)
    style.apply(LIGHT, scale)
    panel.set_theme(LIGHT)
    panel.show()
    for width in (240, 330):
        panel.resize(width, 480)
        for picture in pictures(panel):
            size = picture.sizeHint()
            text = picture.fontMetrics().boundingRect(QRect(0, 0, 10_000, 10_000), 0, picture.text())
            assert picture.caption_width() <= size.width()
            assert text.height() + 8 <= size.height()


def test_a_start_without_a_finite_loss_is_said_so(panel, show, show_of):
    show(show_of(0, loss="squared_error", start=(1e200, 0.0, 0.0)), 0)
    assert seen(panel) == []
    assert "overflows" in panel.title.text()
