"""The program ends when it is to end: at any moment, in any state, by any way of asking, with everything kept."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.window import pages, settings
from tests.journeys.user import PATIENCE

ROOT = Path(__file__).resolve().parent.parent.parent
ENDS_WITHIN = 1.0  # seconds
STARTS_WITHIN = 20.0

# Opens the window as main.py does, does something, and tells that it is ready by a file.
PROGRAM = """
import signal
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from gui.app import make_application, open_window
from gui.window import pages
from gui.window.main_window import MainWindow

def act():
    window = next(top for top in QApplication.topLevelWidgets() if isinstance(top, MainWindow))
    {act}
    QTimer.singleShot({later}, lambda: Path(sys.argv[1]).write_text("ready"))

signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell has what it starts in the background ignore it
make_application()
QTimer.singleShot(300, act)
sys.exit(open_window())
"""


def started(tmp_path, act, later=0, **environment):
    """A program in a process of its own, as soon as it has done something."""
    ready = tmp_path / "ready"
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM.format(act=act, later=later), str(ready)],
        cwd=ROOT,
        env={**os.environ, "XDG_CONFIG_HOME": str(tmp_path / "config"), "QT_QPA_PLATFORM": "offscreen", **environment},
        stderr=subprocess.PIPE,
        text=True,
    )
    gives_up = time.monotonic() + STARTS_WITHIN
    while not ready.exists() and program.poll() is None and time.monotonic() < gives_up:
        time.sleep(0.02)
    assert ready.exists(), program.communicate()[1]
    return program


def kept(tmp_path):
    (file,) = (tmp_path / "config").rglob("settings.json")
    return json.loads(file.read_text("utf-8"))


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals there")
@pytest.mark.parametrize(
    ("number", "act"),
    [
        (
            signal.SIGINT,
            'window.appearance.choose_theme("dark"); window.session.player.play(True); pages.show_keys(window)',
        ),
        (
            signal.SIGTERM,
            'window.appearance.choose_theme("dark"); window.show_scene("three-descents"); '
            "window.session.player.play(True); "
            'QTimer.singleShot(0, lambda: QMessageBox.information(window, "", "a dialog that waits"))',
        ),
    ],
    ids=["SIGINT while it plays, with a dialog open", "SIGTERM in a race, with a dialog that waits"],
)
def test_the_systems_wish_to_end_closes_the_window_and_keeps_the_settings(tmp_path, number, act):
    program = started(tmp_path, act)
    program.send_signal(number)
    began = time.monotonic()
    said = program.communicate(timeout=20)[1]
    assert program.returncode == 0, said
    assert time.monotonic() - began < 3 * ENDS_WITHIN  # Python's own end is in it, on a busy machine
    assert "Traceback" not in said
    assert kept(tmp_path)["theme"] == "dark"


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
def test_what_is_killed_loses_at_most_the_last_second_of_settings(tmp_path):
    act = 'window.appearance.choose_theme("dark"); window.training.findChild(QWidget, "batchSizeField").setValue(125)'
    program = started(tmp_path, f"from PySide6.QtWidgets import QWidget; {act}", later=1000)
    program.kill()
    program.communicate(timeout=20)
    assert kept(tmp_path)["theme"] == "dark"


NO_X = "connect to display :7654|: cannot open"  # or a library that Qt needs for it, which comes first


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other platforms")
@pytest.mark.parametrize(
    ("environment", "why"),
    [
        ({"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":7654"}, NO_X),
        ({"QT_QPA_PLATFORM": "xcb;nothing-of-the-kind", "DISPLAY": ":7654"}, NO_X),
        ({"QT_QPA_PLATFORM": "nothing-of-the-kind"}, "nothing-of-the-kind"),
        ({"QT_QPA_PLATFORM": "offscreen:configfile=none.json"}, "its platform “offscreen” has no screen here"),
    ],
)
def test_a_display_or_a_platform_that_is_not_there_is_one_sentence(tmp_path, environment, why):
    program = "from gui.app import open_window; open_window()"
    (tmp_path / "none.json").write_text('{"screens": []}')
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "XDG_CONFIG_HOME": str(tmp_path), **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 2, done.stderr
    assert done.stderr.count("\n") == 1
    assert re.search(why, done.stderr)
    assert "--screenshot" in done.stderr


def full_speed(user):
    user.find("speedSlider").setValue(user.find("speedSlider").maximum())
    user.click("playButton")


def a_race(user):
    user.opens("three-descents")
    full_speed(user)


def many_starts(user):
    user.opens("starts")
    user.waits(lambda: not user.window.questions.idle)


def a_lesson(user):
    user.window.lessons.open_lecture()
    user.window.session.player.play(True)


def a_dialog(user):
    pages.show_keys(user.window)
    pages.show_log(user.window)


def other_data(user):
    user.type_in("samplesField", "1000000")


def a_table(user):
    path = Path(user.window.log_path.parent) / "large.csv"
    path.write_text("x,y,label\n" + "\n" * 2_000_000 + "1,2,a\n2,1,b\n" * 300_000, encoding="utf-8")
    user.window.files.open_file(path)
    user.looks_on(30)


@pytest.mark.parametrize("state", [full_speed, a_race, many_starts, a_lesson, a_dialog, other_data, a_table])
def test_closing_ends_everything_within_a_second_whatever_goes_on(user, tmp_path, state):
    user.window.log_path = tmp_path / "log"
    state(user)
    user.looks_on(30)
    began = time.monotonic()
    user.window.close()
    assert time.monotonic() - began < ENDS_WITHIN
    user.waits(lambda: not [top for top in QApplication.topLevelWidgets() if top.isVisible()], PATIENCE)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names there")
@pytest.mark.parametrize("kind", ["pipe", "device", "folder", "no folder", "speed"])
def test_settings_that_cannot_be_read_are_the_usual_ones(tmp_path, kind):
    path = tmp_path / "settings.json"
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "device":
        path.symlink_to("/dev/zero")
    elif kind == "folder":
        path.mkdir()
    elif kind == "no folder":
        tmp_path.joinpath("file").write_text("")
        path = tmp_path / "file" / "settings.json"
    else:
        path.write_text(json.dumps({"speed": 2**31, "text_scale": 2**70}), encoding="utf-8")
    read, _damage = settings.load(path)
    assert read == settings.Settings()


def test_two_programs_never_read_each_others_settings_as_damaged(tmp_path):
    path = tmp_path / "settings.json"
    program = (
        "import sys\nfrom pathlib import Path\nfrom gui.window import settings\n"
        "path = Path(sys.argv[1])\nfor number in range(400):\n"
        "    settings.save(settings.Settings(geometry=sys.argv[2] * (number % 90)), path)\n"
        "    assert settings.load(path)[1] is None\n"
    )
    command = [sys.executable, "-c", program, str(path)]
    both = [
        subprocess.Popen([*command, letter], cwd=ROOT, stderr=subprocess.PIPE, text=True) for letter in ("a", "b" * 999)
    ]
    for one in both:
        said = one.communicate(timeout=60)[1]
        assert one.returncode == 0, said
    assert [file.name for file in tmp_path.iterdir()] == ["settings.json"]
