"""What the tests of the window share: no screen, settings of their own, and nothing left behind."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as main.py does, before NumPy is imported

import gc
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QStandardPaths, QThread
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QMenu
from shiboken6 import getCppPointer

from gui import languages
from gui.style import style
from gui.threads.collector import collect_what_is_due

# What was tried is tried again, so that a gate says the same of one commit twice; --hypothesis-profile=default looks
# for more.
settings.register_profile("repeatable", derandomize=True)
settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def qapp() -> Iterator[QApplication]:
    """The application as the program makes it, in English whatever the machine speaks."""
    from gui.app import make_application

    interval = sys.getswitchinterval()
    QLocale.setDefault(QLocale.c())
    if sys.platform != "linux":  # where XDG_CONFIG_HOME says nothing
        QStandardPaths.setTestModeEnabled(True)
    application = make_application()
    gc.collect()
    gc.freeze()  # what pytest has made is there to stay: a look at all of it would take a turn of the event loop
    yield application
    sys.setswitchinterval(interval)


@pytest.fixture(autouse=True)
def nothing_is_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Name the top-level widgets and the threads that a test of the window leaves behind."""
    if "qapp" not in request.fixturenames:
        yield
        collect_what_is_due()
        return
    application = request.getfixturevalue("qapp")
    monkeypatch = request.getfixturevalue("monkeypatch")
    folder = request.getfixturevalue("tmp_path") / "config"
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder))
    threads_before, widgets_before = running_threads(), set(top_level_widgets())
    yield
    delete_later_is_now()
    collect_what_is_due()
    if top_level_widgets().keys() - widgets_before:
        gc.collect()  # what only Python holds, in a circle, is no leak
    left = [called for address, called in top_level_widgets().items() if address not in widgets_before]
    threads = running_threads() - threads_before
    if languages.current() != languages.SOURCE:
        languages.choose(languages.SOURCE)
    style.set_scale(1.0)
    style.set_screen(1.0)
    application.setStyleSheet("")
    application.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    assert not left, "widgets are left behind"
    assert not threads, "threads are left behind"


def top_level_widgets() -> dict[int, str]:
    """The widgets without a parent, by address; not the menus that pyqtgraph makes for every plot and keeps."""
    return {
        getCppPointer(widget)[0]: f"{type(widget).__name__} {widget.objectName()}".strip()
        for widget in QApplication.topLevelWidgets()
        if not isinstance(widget, QMenu)
    }


def running_threads() -> set[str]:
    """The threads other than this one that run Python, by the function they began with."""
    found = set()
    for number, frame in sys._current_frames().items():
        while frame.f_back is not None:
            frame = frame.f_back
        if number != threading.get_ident():
            found.add(f"{frame.f_code.co_qualname} {number}")
    return found


def delete_later_is_now() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def open_lab(qtbot) -> Iterator[Callable]:
    """Open the window on the default experiment, or with some of its values changed, and put a user before it."""
    from core.plan.experiment import Experiment
    from gui.window.main_window import MainWindow
    from tests.journeys.user import User

    windows, users = [], []

    def opened(**changes) -> User:
        window = MainWindow(Experiment(**changes)) if changes else MainWindow()
        windows.append(window)
        window.resize(1280, 720)
        window.show()
        qtbot.waitUntil(window.isActiveWindow)
        users.append(User(qtbot, window))
        return users[-1]

    yield opened
    for window in windows:
        window.close()
        threads = window.findChildren(QThread)
        running = [thread.objectName() for thread in threads if thread.isRunning()]
        window.deleteLater()
        assert len(threads) >= 2
        assert not running, "threads outlive their window"
    for user in users:
        assert not user.watch.slow, "nobody could have done anything meanwhile"
    delete_later_is_now()


@pytest.fixture
def user(open_lab):
    """Somebody before the window that has just opened on the defaults."""
    return open_lab()


@pytest.fixture
def window(user):
    """The window that has just opened on the defaults."""
    return user.window


@pytest.fixture
def settings_file(qapp) -> Path:
    """Where the program keeps its settings, in a folder of this test's own."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation))
    file = folder / "settings.json"
    file.unlink(missing_ok=True)
    return file
