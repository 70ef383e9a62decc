"""The application: language, look, what is remembered, what is done about faults, and the screenshot."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
import time
from functools import partial
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import gui.plots  # noqa: F401 - imports Qt and pyqtgraph, before the others do each in the usual way

# isort: split
from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QEvent, QSize, QStandardPaths, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon, QPixmapCache
from PySide6.QtWidgets import QApplication

from core import __version__
from core.data.dataset import prepare
from core.data.known import KnownData
from core.plan.checks import check_choice, check_whole
from core.plan.errors import InputError
from core.plan.experiment import Experiment
from core.plan.experiment_file import read_wishes
from core.plan.files import write_or_refuse
from core.plan.lesson import Lesson
from core.plan.moment import Moment
from core.plan.moment_file import SUFFIX, read_file, read_text
from core.training.compiled import Compiling
from core.training.memory import reserve
from gui import languages
from gui.access import interfaces
from gui.desktop import identity
from gui.desktop.identity import NAME
from gui.faults import log, signals
from gui.faults.reporter import ErrorReporter
from gui.faults.signals import QtMessages
from gui.lessons.lecture import lecture
from gui.scenes.catalogue import BY_NAME, PANELS
from gui.style import style
from gui.style.focus import FocusRing
from gui.style.theme import SYSTEM, THEMES
from gui.threads.background import unfinished
from gui.threads.collector import Collector
from gui.window import settings
from gui.window.files import Remembered
from gui.window.main_window import MainWindow

if TYPE_CHECKING:
    from core.cli.commands import Animate, Screenshot

translate = QCoreApplication.translate

SWITCH_SECONDS = 5e-4  # with Python's own 5 ms the training thread keeps the window waiting between two frames
# KiB of images that Qt keeps of contours and paths. In its own 10 MiB those of a window of 2560 × 1440 push each other
# out, and each frame of three descents takes 27 ms of processor time instead of 10 (as the row "three-descents:
# processor time a frame" of `python -m benchmarks scenes` counts it).
KEPT_PAINTED = 128 * 1024
MULTIPLYING = 4  # threads at once: the window's own, training, landscapes, and a question or what is exported
AFTER_FIRST_FRAME = 1000  # milliseconds, by which the window stands
FRAME_ROOM = QSize(8, 32)  # pixels that the desktop's frame takes around a window
SCREENSHOT_PATIENCE = 600.0  # seconds


def open_window(file: Path | None = None, language: str | None = None) -> int:
    """Open the window and stay until it is closed.

    Parameters
    ----------
    file : Path, optional
        A moment or a lesson, an experiment or a table, which is read beside the window; the first scene where None.
    language : str, optional
        One of `gui.languages.LANGUAGES`; the one that was chosen last where None.

    Returns
    -------
    int
        The exit code.

    Raises
    ------
    InputError
        When the language is not known.
    """
    messages = QtMessages()
    application = make_application(language)
    if application.primaryScreen() is None:  # what Qt itself then does ends in a segmentation fault
        messages.give_up(f"its platform “{application.platformName()}” has no screen here")
    store = settings_file()
    log_file = log.begin(store.parent)
    errors = ErrorReporter()
    errors.begin()
    try:
        window = _opened(file, language, store)
        window.log_path = store.with_name(log.NAME)
        errors.told.connect(window.say)
        for changed in (window.session.run_changed, window.session.playing_changed):
            changed.connect(errors.forget)
        gc.freeze()  # what the start made is there to stay: no later collection looks at it
        compiling = Compiling()

        def begin() -> None:
            compiling.start()
            Thread(target=_reserve, name="reserving", daemon=True).start()

        # a function, which keeps what it needs: by a method a timer would come to what has gone when this has ended
        QTimer.singleShot(AFTER_FIRST_FRAME, window, begin)
        application.setQuitOnLastWindowClosed(False)
        window.closed.connect(lambda: application.exit(0))  # whatever else is open: `quit` asks every window first
        put_back = signals.end_by(lambda: QTimer.singleShot(0, window, window.close))
        code = application.exec()
        application.setQuitOnLastWindowClosed(True)
        put_back()
        if not compiling.stop() or unfinished():
            log.end(log_file)
            leave(code)
        return code
    finally:
        errors.end()
        messages.end()
        log.end(log_file)


def _reserve() -> None:
    with contextlib.suppress(MemoryError):  # what then cannot be done is said when it is wanted
        reserve(MULTIPLYING)


def leave(code: int) -> None:
    """End at once: a thread that does not come to its end would have Qt abort."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    os._exit(code)


def _opened(file: Path | None, language: str | None, store: Path) -> MainWindow:
    """Return the window as it opens: with a file's content, and as it was left the last time."""
    remembered, damage = settings.load(store)
    if language is None:
        languages.choose(remembered.language)
    window = MainWindow(theme_choice=remembered.theme, text_scale=remembered.text_scale)
    window.language = language or remembered.language
    window.files.remember(Remembered(remembered.folder, tuple(remembered.recent)))
    if file is None:
        _offer_to_continue(window, remembered, store.parent)
    if damage is not None and damage.aside is not None:
        text = translate("app", "The settings file was damaged; it was put aside as {path}.")
        window.say(text.format(path=damage.aside))
    elif damage is not None:
        text = translate("app", "The settings file {path} is damaged, and could not be put aside.")
        window.say(text.format(path=store))
    placed = window.restoreGeometry(QByteArray.fromBase64(remembered.geometry.encode("ascii", "replace")))
    window.ease.choose(remembered.letter_keys, remembered.touch)
    show(window, placed)
    window.begins_at_home = remembered.home
    if file is None and remembered.home:
        window.show_home()
        window.message.raise_()  # what was on last time can be gone on with from here too
    if file is not None:
        window.files.open_file(file)
    settings.Keeper(window, store, remembered)
    application = QApplication.instance()
    if isinstance(application, Application):
        application.file_wanted.connect(window.files.open_file)
    return window


def settings_file() -> Path:
    """Return where the settings are kept; an older version's, in a folder with a blank in its name, move there."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation))
    older = folder.with_name(NAME)
    if older.is_dir() and not folder.exists():
        with contextlib.suppress(OSError):
            older.rename(folder)
    return folder / "settings.json"


def show(window: MainWindow, placed: bool) -> None:
    """Show a window where it was placed, or else in its size, or filling a screen that is too small for that."""
    room = window.screen().availableGeometry().size() - FRAME_ROOM
    if not placed and (window.width() > room.width() or window.height() > room.height()):
        window.showMaximized()
    else:
        window.show()


def draw(wanted: Screenshot | Animate) -> int:
    """Draw the window, or a scene again and again, without a screen; raises an `InputError` when that cannot be done.

    Returns
    -------
    int
        The exit code.
    """
    from core.cli.commands import Screenshot

    if isinstance(wanted, Screenshot):
        return take_screenshot(wanted)
    from gui.exports.animate import animate  # here: a window does without it

    animate(*_offscreen(wanted), wanted)
    return 0


def _offscreen(wanted: Screenshot | Animate) -> tuple[QApplication, Experiment | Moment | Lesson | None]:
    """Make the application without a screen, and read what is to be drawn."""
    if wanted.theme is not None:
        check_choice("theme", wanted.theme, THEMES)
    if wanted.scene is not None:
        check_choice("scene", wanted.scene, BY_NAME)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")  # the offscreen platform warns of itself
    application = make_application(wanted.language)
    content = _content_of(wanted.file)
    if wanted.step is not None and not isinstance(content, Lesson):
        content = lecture()
    return application, content


def take_screenshot(wanted: Screenshot) -> int:
    """Draw the window without a screen.

    Parameters
    ----------
    wanted : Screenshot
        What it shows, and where the picture goes.

    Raises
    ------
    InputError
        When the file cannot be used, the iteration is not in the run, or the picture cannot be written.
    """
    for name in wanted.panels:
        check_choice("panel", name, PANELS)
    application, content = _offscreen(wanted)
    window = MainWindow(content if isinstance(content, Experiment) else None)
    try:
        session, player = window.session, window.session.player
        window.appearance.choose_theme(wanted.theme or SYSTEM)
        window.resize(*wanted.size)
        window.show()
        _put_on(window, content, wanted.step)
        chosen = _scene_of(wanted)
        if chosen is not None:
            window.show_scene(*chosen)
        last = session.show.playback.last if session.show.alone else int(session.show.end)
        check_whole("at", wanted.at, 0, last)
        application.processEvents()
        if wanted.at or isinstance(content, Experiment | None):
            player.go_to(wanted.at)
        _wait(application, window)
        if wanted.phase is not None:
            player.go_to_phase(wanted.phase)
            _wait(application, window)
        if wanted.clock is not None:
            session.race.choose_clock(wanted.clock)
            _wait(application, window)
        if wanted.present:
            window.presenter.enter(full_screen=False)
            _wait(application, window)
        picture = QBuffer()
        window.grab().save(picture, "PNG")
        write_or_refuse(wanted.out, bytes(picture.data().data()))
    finally:
        window.close()
    return 0


def _scene_of(wanted: Screenshot) -> tuple[str, str] | None:
    """Return the scene that is asked for, and its large view where that is not the main one."""
    if wanted.scene is not None:
        return wanted.scene, ""
    if wanted.panels:
        return PANELS[wanted.panels[-1]]
    return ("three-descents", "") if wanted.race else None


def _wait(application: QApplication, window: MainWindow) -> None:
    """Let the window work until everything that was asked for is on screen."""
    patience = time.monotonic() + SCREENSHOT_PATIENCE
    player, questions = window.session.player, window.questions
    asked = False
    while not (asked and player.settled and questions.idle) and time.monotonic() < patience:
        if player.settled and questions.idle:
            questions.ask()  # what the moment on screen needs last
            asked = True
        application.processEvents()
        time.sleep(0.002)
    application.processEvents()


class Application(QApplication):
    """The application.

    Signals
    -------
    file_wanted : (Path)
        A file was opened outside of it, as macOS tells of a double click.
    """

    file_wanted = Signal(Path)

    def event(self, event: QEvent) -> bool:
        """Tell of a file to open."""
        if event.type() == QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent):
            self.file_wanted.emit(Path(event.file()))
            return True
        return super().event(event)


def make_application(language: str | None = None) -> QApplication:
    """Make the application in one of the languages, the system's where None, or return the one there is."""
    if language is not None:
        check_choice("language", language, languages.LANGUAGES)
    sys.setswitchinterval(SWITCH_SECONDS)
    # Qt paints images and gradients in threads of its own, and the window waits for them, each time for a processor
    # that others keep busy. Without them a quarter of a processor has 6 % more frames (`python -m benchmarks slow`, row
    # "three-descents, 3,000 samples").
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    there = QApplication.instance()
    if isinstance(there, QApplication):
        if language is not None:
            languages.choose(language)
        return there
    application = Application(sys.argv[:1])
    application.setApplicationName(identity.COMMAND)
    application.setApplicationDisplayName(NAME)
    application.setApplicationVersion(__version__)
    application.setOrganizationDomain(identity.ORGANISATION_DOMAIN)  # no name of one: folders would be named after it
    application.setDesktopFileName(identity.APP_ID)
    application.setWindowIcon(_icon())
    application.setStyle("Fusion")
    QPixmapCache.setCacheLimit(KEPT_PAINTED)
    style.load_fonts()
    FocusRing(application)
    Collector(application)
    interfaces.install()
    languages.choose(language or languages.SYSTEM)
    return application


def _icon() -> QIcon:
    """Return the program's icon, and have the taskbar of Windows show it in the place of Python's."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(identity.APP_ID)
    icon = QIcon()
    for size in identity.ICON_SIZES:
        icon.addFile(str(identity.ICONS / f"{identity.COMMAND}-{size}.png"), QSize(size, size))  # read when it is drawn
    return icon


def _content_of(file: Path | None) -> Experiment | Moment | Lesson | None:
    """Return what a file holds: a moment or a lesson, an experiment, or a table to learn."""
    if file is None:
        return None
    suffix = file.suffix.lower()
    if suffix == SUFFIX:
        return read_file(file, lambda wishes: prepare(wishes)[0])
    return prepare(read_wishes(file) if suffix == ".toml" else {"data": str(file.absolute())})[0]


def _put_on(window: MainWindow, content: Experiment | Moment | Lesson | None, step: int | None = None) -> None:
    """Show a moment, or a lesson at a step; an experiment is what the window opened on."""
    if isinstance(content, Moment):
        window.moments.show(content)
    elif isinstance(content, Lesson):
        if step is not None:
            check_whole("step", step, 1, len(content.steps))
        known = KnownData()  # here: nothing else is to be done meanwhile
        known.read([moment.experiment for moment in content.moments()])
        window.lessons.open(content, step or 1, known)


def _offer_to_continue(window: MainWindow, before: settings.Settings, folder: Path) -> None:
    """Offer what was on last time, where that is not what the window opens on anyway."""
    with contextlib.suppress(InputError):  # of another version, say
        lesson = lecture() if before.lesson == settings.LECTURE else _read(before.lesson, folder)
        moment = _read(before.moment, folder)
        if isinstance(lesson, Lesson):
            content: Moment | Lesson = lesson
        elif isinstance(moment, Moment) and (
            moment.runs or moment.drawing or moment.experiment != window.session.experiment
        ):
            content = moment
        else:
            return
        window.message.offer(
            translate("app", "Continue where you left off last time?"),
            translate("app", "Continue"),
            partial(window.files.go_on, content, before.step, before.file, before.modified),
        )


def _read(text: str, folder: Path) -> Moment | Lesson | None:
    return read_text(text, "settings.json", folder) if text else None  # its tables are read when it goes on
