"""One random user at one program: does, waits, looks."""

from __future__ import annotations

import faulthandler
import logging
import math
import os
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QThread, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QLabel, QMenu, QMessageBox, QWidget

from gui.app import _opened as opened
from gui.app import make_application
from gui.threads.background import unfinished
from gui.window.main_window import MainWindow
from tests.journeys.user import SIDE_BY_SIDE, crowd, slowness
from tests.monkey.actions import Action, perform
from tests.monkey.files import make_files
from tests.monkey.invariants import BrokenError, check

TURN_MOST = 0.5  # seconds of the GUI thread's own processor time
REST_SECONDS = 30.0  # in which what was asked for has to be on screen
REST_USED = 10.0  # seconds of processor time that the program has for it at least: others may want the processor too
RESTS = 10
HANGS_AFTER = 90.0
CLOSING_SECONDS = 20.0  # in which the threads of a window have to end
STRETCH = 25  # actions between two looks
SAVED = ("a.perceptron", "g", "g.perceptron", "data.csv")  # what is saved under these names is opened again
OF_THE_MACHINE = (
    "This plugin does not support",  # the platform without a screen, of itself
    "OpenType support missing",  # its fonts, of a letter in a file
)


def crowded(seconds: float) -> float:
    """Return how long it may take here what takes so many seconds on a machine of one's own."""
    return seconds * max(1.0, crowd())


class Monkey:
    """The program, and what went wrong in it.

    Parameters
    ----------
    note : function Action ->
        Told of each action before it is done.

    Attributes
    ----------
    trouble : list of str
        What went wrong, until somebody looks.
    slowest : (float, str)
        The seconds of the GUI thread's own processor time that the longest turn took, and what was done in it.
    """

    def __init__(self, note: Callable[[Action], None] = lambda action: None) -> None:
        self._note = note
        self.trouble: list[str] = []
        self.slowest = (0.0, "")
        self._catch()
        QLocale.setDefault(QLocale.c())
        self.application = make_application("en")
        self._folder = tempfile.TemporaryDirectory(prefix="monkey")
        room = Path(self._folder.name)
        (room / "files").mkdir()
        (room / "saved").mkdir()
        self._store, self._saved = room / "settings.json", room / "saved"
        self.files = [*make_files(room / "files"), *(str(self._saved / name) for name in 3 * SAVED)]
        self._answer, self._doing = 0, "opening"
        self._known: dict[object, bytes] = {}
        self._answer_questions()
        self._began = time.thread_time()
        self._acts_since = math.inf
        threading.Thread(target=self._watch, daemon=True).start()
        self._answerer = QTimer(interval=100)
        self._answerer.timeout.connect(self._answer_what_waits)
        self._answerer.start()
        self.window = self._opened()

    # --- doing -------------------------------------------------------------------------------------------------------

    def act(self, action: Action) -> None:
        """Do one thing, and let the program go on for a moment."""
        self._note(action)
        faulthandler.dump_traceback_later(crowded(HANGS_AFTER), exit=True)
        self._acts_since = time.monotonic()
        self._answer, self._doing = action[1], str(action)
        self._began = time.thread_time()
        perform(self, action)
        self._end_turn()
        self.turns(2)
        self.look_for_trouble()

    def _watch(self) -> None:
        """Say where the program is, several times, when something does not come to an end."""
        while time.monotonic() - self._acts_since < crowded(HANGS_AFTER) / 3:
            time.sleep(1)
        for _ in range(6):
            faulthandler.dump_traceback(all_threads=True)
            time.sleep(0.2)
        os._exit(3)

    def _answer_what_waits(self) -> None:
        """Answer, by chance, a box that waits in a loop of its own; close a menu that does."""
        if not QThread.currentThread().loopLevel():
            return
        popup, box = QApplication.activePopupWidget(), QApplication.activeModalWidget()
        if popup is not None:
            popup.close()
        elif isinstance(box, QMessageBox):
            buttons = box.buttons()
            buttons[self._answer % len(buttons)].click()
        elif isinstance(box, QDialog):
            box.accept() if self._answer % 2 else box.reject()

    def turns(self, number: int) -> None:
        """Let the event loop turn."""
        for _ in range(number):
            self.application.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as a loop that is entered does
            self._end_turn()

    def wait(self, milliseconds: int) -> None:
        """Let the event loop turn for a while, once at least."""
        self._end_turn()
        until = time.monotonic() + milliseconds / 1000
        self.turns(1)
        while time.monotonic() < until:
            time.sleep(0.002)
            self.turns(1)

    def look(self) -> None:
        """Come to rest, and look at everything that has to hold."""
        self._doing = "coming to rest"
        self._acts_since = math.inf
        faulthandler.cancel_dump_traceback_later()
        for dialog in self.dialogs():
            dialog.reject() if isinstance(dialog, QDialog) else dialog.close()
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        explore = self.window.findChild(QAbstractButton, "homeExplore")
        if explore is not None and explore.isVisible():  # over it a picture plays, again and again
            explore.click()
        player = self.window.session.player
        player.play(False)
        gives_up, used_up = time.monotonic() + REST_SECONDS, time.process_time() + REST_USED
        rests = 0  # turns of the event loop in which all was there: data that were asked for may come between two
        while rests < RESTS and (time.monotonic() < gives_up or time.process_time() < used_up):
            self.turns(1)
            time.sleep(0.002)
            rests = rests + 1 if player.settled else 0
        self.look_for_trouble()
        if not player.settled:
            faulthandler.dump_traceback()
            raise BrokenError(f"what was asked for does not come: {self._what_is_missing()}")
        check(self.window, self._known)
        self._began = time.thread_time()  # which was not the program's

    def look_for_trouble(self) -> None:
        """Raise what Qt or Python complained of."""
        if self.trouble:
            raise BrokenError("\n".join(self.trouble))

    def reopen(self) -> None:
        """Close the window, and open it again as the program does."""
        self.close()
        self.window = self._opened()

    def close(self) -> None:
        """Close the window, and everything with it."""
        self.window.close()
        gives_up = time.monotonic() + crowded(CLOSING_SECONDS)
        while unfinished() and time.monotonic() < gives_up:
            time.sleep(0.01)
        if unfinished():
            faulthandler.dump_traceback()
            self.trouble.append("closing does not end the threads")
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def windows(self) -> list[QWidget]:
        """Return the windows that can be used now."""
        modal = QApplication.activeModalWidget()
        return [modal] if modal is not None else [self.window, *self.dialogs()]

    def dialogs(self) -> list[QWidget]:
        """Return what lies over the window, except menus."""
        tops = [top for top in QApplication.topLevelWidgets() if top.isVisible() and top is not self.window]
        return [top for top in tops if isinstance(top, QDialog) and not isinstance(top, QMenu)]

    def _end_turn(self) -> None:
        """Note what the GUI thread itself took since the last turn, where that is long."""
        took = time.thread_time() - self._began
        self.slowest = max(self.slowest, (took, self._doing))
        if took > TURN_MOST and took > TURN_MOST * max(slowness(), min(crowd(), SIDE_BY_SIDE)):
            self.trouble.append(f"{took:.2f} s of processor time: {self._doing}")
        self._began = time.thread_time()

    # --- the program -------------------------------------------------------------------------------------------------

    def _opened(self) -> MainWindow:
        window = opened(None, None, self._store)
        window.resize(1280, 720)
        said = window.findChild(QLabel, "messageLabel").text()
        if "damaged" in said:
            self.trouble.append(f"settings of one's own are refused: {said}")
        return window

    def _what_is_missing(self) -> str:
        player = self.window.session.player
        goal = player.show.goal
        run, b = player.show.playback.run, float(player.frame.descent.weights[2])
        box = player.show.plane(player.landscapes.minimum(run))
        best = player.landscapes.best(run)
        job = player.training._job
        trained = [] if job is None else [(one.head, job.goal(one), one.finished, one.schedule) for one in job.runs]
        known = None if best is None else (best.box, best.b, best.final, best.asked)
        asked = player.landscapes._last
        return (
            f"playing {player.playing}, goal {goal and (goal.moment, goal.cursor)}, trained {trained}, "
            f"scoring {player.scoring.busy}, box {box}, b {b}, landscape {known}, asked for {asked and asked[1]}, "
            f"timer {player._timer.isActive()}, rough {player.frame.descent.curves.rough}, of {run.experiment}"
        )

    def _answer_questions(self) -> None:
        """Answer what asks for a file, at once; nothing waits for anybody, and nothing else is opened."""

        def open_name(*_: Any, **__: Any) -> tuple[str, str]:
            return ("", "") if self._answer % 4 == 0 else (self.files[self._answer % len(self.files)], "")

        def save_name(_over: QWidget, _title: str, suggested: str, kinds: str = "", *_: Any) -> tuple[str, str]:
            usual = Path(suggested).name
            names = ("", usual, usual, usual, f"none/{usual}", *SAVED, "c.svg", "d.pdf", "e.html", "f.gif")
            name, known = names[self._answer % len(names)], kinds.split(";;")
            return (str(self._saved / name) if name else "", known[self._answer // len(names) % len(known)])

        QFileDialog.getOpenFileName = open_name  # type: ignore[method-assign, assignment]
        QFileDialog.getSaveFileName = save_name  # type: ignore[method-assign, assignment]
        QFileDialog.getExistingDirectory = lambda *_, **__: str(self._saved)  # type: ignore[method-assign, assignment]
        QDesktopServices.openUrl = lambda *_: True  # type: ignore[method-assign, assignment]
        QDialog.exec = lambda dialog: dialog.open() or 0  # type: ignore[method-assign, assignment, func-returns-value]

    def _catch(self) -> None:
        """Note every exception, every complaint of Qt's, and every error that the program wrote into its log."""

        def excepted(kind: type[BaseException], error: BaseException | None, trace: Any) -> None:
            self.trouble.append("".join(traceback.format_exception(kind, error, trace)))

        sys.excepthook = excepted
        threading.excepthook = lambda args: excepted(args.exc_type, args.exc_value, args.exc_traceback)
        sys.unraisablehook = lambda args: excepted(args.exc_type, args.exc_value, args.exc_traceback)

        def said(kind: QtMsgType, _context: Any, text: str) -> None:
            if kind is QtMsgType.QtFatalMsg:
                print(f"Qt gives up: {text}", file=sys.stderr, flush=True)
            if kind is not QtMsgType.QtDebugMsg and not text.startswith(OF_THE_MACHINE):
                self.trouble.append(f"Qt: {text}")

        qInstallMessageHandler(said)
        handler = logging.Handler(logging.ERROR)
        handler.emit = lambda record: self.trouble.append(  # type: ignore[method-assign]
            logging.Formatter().format(record)
        )
        logging.getLogger().addHandler(handler)
