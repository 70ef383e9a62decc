"""The application: the screenshot, the translations."""

import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QImage, QLinearGradient, QPainter
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from core import __version__
from core.analysis.film import make_film
from core.cli.commands import Screenshot
from core.plan.errors import InputError
from core.plan.experiment import Experiment
from core.plan.lesson import Lesson, Step, Words
from core.plan.moment import Moment
from core.plan.moment_file import write_file
from gui.app import make_application, settings_file, take_screenshot
from gui.desktop.identity import APP_ID
from gui.languages import LANGUAGES, of_the_system
from gui.scenes.catalogue import PANELS
from gui.session.player import Player
from gui.window.main_window import MainWindow
from tests import wording
from tests.core.cli.results import write_points
from tests.pictures import alike


def wanted(out, **changes):
    return Screenshot(out=out, **{"theme": "light", **changes})


@pytest.fixture(autouse=True)
def alone(monkeypatch):
    """What a screenshot sets in the environment, and its window, do not outlive their test."""
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("QT_LOGGING_RULES", "")
    yield
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, MainWindow):  # closed, but kept until the program ends
            widget.deleteLater()


@pytest.fixture
def at_each_picture(monkeypatch):
    """Have the window looked at before each picture of the whole of it."""

    def begin(look):
        def grab(window, *part):
            if not part:
                look(window)
            return QWidget.grab(window, *part)

        monkeypatch.setattr(MainWindow, "grab", grab)

    return begin


def test_a_screenshot_waits_for_what_its_panels_have_computed(qapp, tmp_path, monkeypatch, at_each_picture):
    seen, settled = [], []

    def look(window):
        seen.extend(button.objectName() for button in window.findChildren(QAbstractButton) if button.isVisible())

    def looked(player, whether=Player.settled.fget):
        settled.append(whether(player))
        return settled[-1]

    def late(seen_run, before, rest):
        gives_up = time.monotonic() + 20
        while settled[-5:] != [True] * 5 and time.monotonic() < gives_up:
            rest()  # until everything else has been on screen for a while
        return make_film(seen_run, before, rest)

    monkeypatch.setattr("gui.views.film_strip.make_film", late)
    monkeypatch.setattr(Player, "settled", property(looked))
    at_each_picture(look)
    assert take_screenshot(wanted(tmp_path / "shot.png", at=30, panels=("film",))) == 0
    assert {"filmEpoch0", "filmEpoch1", "filmEpoch2", "filmEpoch3"} <= set(seen)


@pytest.mark.parametrize(("size", "theme"), [((1280, 720), "light"), ((1600, 900), "dark")])
def test_a_screenshot_is_a_png_of_the_size_and_the_theme_that_were_asked_for(qapp, tmp_path, size, theme):
    out = tmp_path / "shot.png"
    assert take_screenshot(wanted(out, size=size, theme=theme, at=48)) == 0
    assert out.read_bytes().startswith(b"\x89PNG\r\n\x1a\n")
    picture = QImage(str(out))
    assert (picture.width(), picture.height()) == size
    assert (picture.pixelColor(2, size[1] - 2).lightness() > 128) is (theme == "light")


def test_a_screenshot_shows_the_iteration_that_was_asked_for(qapp, tmp_path):
    pictures = []
    for name, at in (("first.png", 0), ("second.png", 30), ("third.png", 30)):
        take_screenshot(wanted(tmp_path / name, at=at))
        pictures.append(QImage(str(tmp_path / name)))
    assert not alike(pictures[0], pictures[1])
    assert alike(pictures[1], pictures[2])


def test_a_screenshot_of_an_experiment_file(qapp, tmp_path):
    file = tmp_path / "experiment.toml"
    file.write_text('data = "circles"\n', encoding="utf-8")
    take_screenshot(wanted(tmp_path / "plain.png", at=5))
    take_screenshot(wanted(tmp_path / "circles.png", at=5, file=file))
    assert QImage(str(tmp_path / "plain.png")) != QImage(str(tmp_path / "circles.png"))


@pytest.mark.parametrize("at", [-1, 101, 10**9])
def test_an_iteration_that_is_not_in_the_run_is_refused_and_nothing_is_written(qapp, tmp_path, at):
    with pytest.raises(InputError, match=wording.whole(at, 0, 100)):
        take_screenshot(wanted(tmp_path / "shot.png", at=at))
    assert list(tmp_path.glob("*.png")) == []


@pytest.mark.parametrize(
    ("name", "value", "known"),
    [("theme", "blue", ("light", "dark")), ("language", "xx", LANGUAGES), ("panel", "x", PANELS)],
)
def test_a_name_that_the_window_does_not_know_is_refused(qapp, tmp_path, name, value, known):
    changes = {"panels": ("film", value)} if name == "panel" else {name: value}
    with pytest.raises(InputError, match=wording.choice(value, known)) as refusal:
        take_screenshot(wanted(tmp_path / "shot.png", **changes))
    assert refusal.value.field == name
    assert list(tmp_path.glob("*.png")) == []


@pytest.mark.parametrize("name", ["moment.perceptron", "lesson.perceptron", "points.csv"])
def test_a_screenshot_of_a_moment_a_lesson_or_a_table(qapp, tmp_path, at_each_picture, name):
    learnt = []
    at_each_picture(lambda window: learnt.append(window.session.experiment.data))
    moment = Moment(experiment=Experiment(data="circles"))
    write_file(tmp_path / "moment.perceptron", moment)
    write_file(tmp_path / "lesson.perceptron", Lesson(steps=(Step(words={"en": Words("Look.")}, moment=moment),)))
    write_points(tmp_path / "points.csv")
    take_screenshot(wanted(tmp_path / "shot.png", file=tmp_path / name))
    assert learnt == ["circles" if name.endswith("perceptron") else str(tmp_path / name)]


def test_a_place_that_cannot_be_written_to_is_refused(qapp, tmp_path):
    with pytest.raises(InputError, match="nowhere does not exist"):
        take_screenshot(wanted(tmp_path / "nowhere" / "shot.png"))


def test_there_is_one_application_with_a_name_and_a_style(qapp):
    assert make_application() is make_application() is qapp
    assert qapp.applicationName() == "perceptron-lab"
    assert qapp.applicationDisplayName() == "Perceptron Lab"
    assert qapp.applicationVersion() == __version__
    assert qapp.desktopFileName() == APP_ID
    assert not qapp.windowIcon().pixmap(48, 48).isNull()
    assert qapp.style().name() == "fusion"
    assert sys.getswitchinterval() < 0.005


@pytest.mark.skipif(sys.platform != "linux", reason="tells threads by what Linux calls them")
def test_the_window_waits_for_no_other_thread_while_it_paints(qapp):
    picture = QImage(1280, 720, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    painter.fillRect(picture.rect(), QLinearGradient(0, 0, 1280, 720))
    painter.end()
    assert "Thread (pooled)" not in {name.read_text().strip() for name in Path("/proc/self/task").glob("*/comm")}


def test_the_settings_of_an_older_version_are_found(qapp, monkeypatch, tmp_path):
    folder = tmp_path / "perceptron-lab"
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(folder))
    (tmp_path / "Perceptron Lab").mkdir()
    (tmp_path / "Perceptron Lab" / "settings.json").write_text("{}")
    assert settings_file() == folder / "settings.json"
    assert settings_file().read_text() == "{}"


@pytest.mark.parametrize(("asked", "code"), [(["tlh"], "en"), (["pt-PT"], "pt_BR"), (["de", "es-MX"], "es")])
def test_the_first_language_of_the_system_that_there_is_here_is_taken_else_english(asked, code):
    assert of_the_system(asked) == code


def test_a_screenshot_of_a_race_shows_every_run_over_the_clock_that_was_asked_for(qapp, tmp_path, at_each_picture):
    seen = []

    def look(window):
        frame = window.session.player.frame
        seen.append((frame.clock, [descent.place.iteration for descent in frame.descents]))

    at_each_picture(look)
    take_screenshot(wanted(tmp_path / "race.png", at=30, race=True, clock="samples"))
    assert seen == [("samples", [30, 30, 30])]
