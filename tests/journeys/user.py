"""Somebody at the window: finds by name, clicks, types, and waits for what is to be seen."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from PySide6.QtCore import QAbstractEventDispatcher, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QToolButton,
    QWidget,
)

from gui.plots.strip import Strip
from gui.scenes.catalogue import BY_NAME
from gui.style.fold import Fold

NO_KEY = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
ENTER = Qt.Key.Key_Return
TURN_MOST = 0.2  # seconds of the GUI thread's own processor time
SIDE_BY_SIDE = 2.5  # where two tests run, the same turn took up to 1.9 times as long by its own clock
PATIENCE = 10_000  # milliseconds: on a machine that has much else to do, too
OVER_THE_COSTS = ("addRunButton", "pinButton", "removeRunButton")  # to be seen with all of them
STEP_BUTTON = re.compile(r"(step|back)(Phase|Iteration|Epoch)Button")


def line_of(fold: Fold) -> QToolButton:
    """The line that opens a fold."""
    return next(button for button in fold.findChildren(QToolButton) if button.property("role") == "fold")


def told_by(tape: QWidget) -> str:
    """What the strips of a tape tell a screen reader."""
    return ", ".join(strip.in_words() for strip in tape.findChildren(Strip) if not strip.isHidden())


def crowd() -> float:
    """How many want each processor; one that is shared takes longer for the same, by its own clock too."""
    return os.getloadavg()[0] / (os.cpu_count() or 1) if hasattr(os, "getloadavg") else 1.0


def slowness() -> float:
    """How much slower this machine computes at the moment than the one that the limits were set on; at least 1."""
    began, total = time.thread_time(), 0
    for number in range(300_000):
        total += number * number % 7
    return max(1.0, (time.thread_time() - began) / 0.029)


def allowance() -> float:
    """How much longer than on a quiet machine a turn may take: tests side by side share caches, too."""
    return max(crowd(), slowness(), SIDE_BY_SIDE if "PYTEST_XDIST_WORKER" in os.environ else 1.0)


class Watch:
    """Notes the turns of the event loop for which the GUI thread itself works long, whatever else the machine does.

    While it is entered, it looks at every turn of a loop that waits; a turn ends where the loop is about to wait.
    """

    def __init__(self) -> None:
        self.slow: list[str] = []
        self._began: float | None = None
        self._loop = QAbstractEventDispatcher.instance()

    def __enter__(self) -> None:
        self._began = None
        self._loop.awake.connect(self._look)
        self._loop.aboutToBlock.connect(self._look)

    def __exit__(self, *_: object) -> None:
        self._loop.awake.disconnect(self._look)
        self._loop.aboutToBlock.disconnect(self._look)

    @contextmanager
    def turn(self, what: str) -> Iterator[None]:
        """Look how long something takes."""
        self._began = time.thread_time()
        yield
        self._note(what)

    def _look(self) -> None:
        self._note("a turn of the event loop")
        self._began = time.thread_time()

    def _note(self, what: str) -> None:
        took = time.thread_time() - self._began if self._began is not None else 0.0
        if took > TURN_MOST and took > TURN_MOST * allowance():
            self.slow.append(f"{what}: {took:.2f} s")


class User:
    """Works with a window through its widgets' objectNames alone."""

    def __init__(self, qtbot, window) -> None:
        self.qtbot, self.window = qtbot, window
        self.watch = Watch()

    def turn(self, what: str):
        return self.watch.turn(what)

    # --- what there is to see ----------------------------------------------------------------------------------------

    def find(self, name: str, kind: type = QWidget):
        found = self.window.findChild(kind, name)
        assert found is not None, f"there is no {kind.__name__} {name}"
        return found

    def text(self, name: str) -> str:
        """What a label says; nothing where it is hidden."""
        label = self.find(name, QLabel)
        return label.text() if label.isVisible() else ""

    def title(self, name: str) -> str:
        """What stands over a view: its title, and the note under it."""
        card = self.find(name)
        return f"{card.title.text()} {card.note.text()}".strip()

    @property
    def tape(self) -> str:
        """What the strips of the tape tell a screen reader: where it stands in the run and in the epoch."""
        return told_by(self.find("epochTape"))

    @property
    def iteration(self) -> int:
        """Where the timeline stands."""
        return self.find("timeline", QAbstractSlider).value()

    @property
    def start(self) -> tuple[str, ...]:
        """The three weights of the start, as their fields show them."""
        return tuple(
            self.find(name, QAbstractSpinBox).text() for name in ("startW1Field", "startW2Field", "startBField")
        )

    @property
    def frame(self):
        """All that the views were given to draw."""
        return self.window.session.player.frame

    @property
    def descent(self):
        """What the views were given of the chosen run."""
        return self.frame.descent

    def picture(self, name: str) -> QImage:
        return self.find(name).grab().toImage().convertToFormat(QImage.Format.Format_RGB32)

    def pixels(self, name: str, colour: str) -> int:
        """How many pixels of a widget have exactly this colour."""
        picture = self.picture(name)  # kept, since the values are read from its own memory
        values = np.frombuffer(picture.constBits(), dtype=np.uint32)
        return int(np.count_nonzero(values == QColor(colour).rgb()))

    # --- waiting -----------------------------------------------------------------------------------------------------

    def waits(self, until: Callable[[], object], timeout: int = PATIENCE) -> None:
        self._waits(lambda: bool(until()), timeout)

    def _waits(self, come: Callable[[], object], timeout: int) -> None:
        with self.watch:
            self.qtbot.waitUntil(come, timeout=timeout)

    def sees(self, name: str, *parts: str, timeout: int = PATIENCE) -> None:
        """Wait until a visible label says all of this."""

        def said() -> None:
            text = self.text(name)
            for part in parts:
                assert part in text

        self._waits(said, timeout)

    def sees_title(self, name: str, *parts: str, timeout: int = PATIENCE) -> None:
        """Wait until the title of a view says all of this, however it is capitalised."""

        def said() -> None:
            text = self.title(name).casefold()
            for part in parts:
                assert part.casefold() in text

        self._waits(said, timeout)

    def stands_at(self, iteration: int, timeout: int = PATIENCE) -> None:
        """Wait until the timeline and the views show this iteration."""
        self.waits(lambda: self.iteration == self.descent.place.iteration == iteration, timeout)

    def looks_on(self, milliseconds: int = 150) -> None:
        """Watch for a moment in which nothing should happen."""
        with self.watch:
            self.qtbot.wait(milliseconds)

    # --- what there is to do -----------------------------------------------------------------------------------------

    def opens(self, scene: str) -> None:
        """Go to a scene by its tab's key."""
        self.press(BY_NAME[scene].key)
        self.waits(lambda: self.window.scene.name == scene)

    def comes_to(self, name: str) -> QWidget:
        """Find a widget as somebody does who knows that it is there: open its fold, or choose its size of a step."""
        widget = self.find(name)
        if (step := STEP_BUTTON.fullmatch(name)) is not None:
            self.choose("stepChoice", step[2].lower())
        part: QObject | None = self.find("moreCostsButton") if name in OVER_THE_COSTS else widget
        while part is not None:
            if isinstance(part, Fold) and not part.is_open and widget is not (line := line_of(part)):
                self.qtbot.mouseClick(line, LEFT)
            part = part.parent()
        return widget

    def click(self, name: str) -> None:
        self.comes_to(name)
        button = self.find(name, QAbstractButton)
        assert button.isVisible(), f"{name} is not to be seen"
        assert button.isEnabled(), f"{name} cannot be clicked"
        with self.turn(f"click {name}"):
            self.qtbot.mouseClick(button, LEFT)

    def choose_tab(self, view: str, label: str) -> None:
        tabs = [tab for tab in self.find(view).findChildren(QAbstractButton) if tab.text() == label and tab.isVisible()]
        assert len(tabs) == 1, f"{view} has no tab {label}"
        self.qtbot.mouseClick(tabs[0], LEFT)

    def picks(self, name: str) -> None:
        """Choose an entry of a menu."""
        action = self.find(name, QAction)
        assert action.isEnabled(), f"{name} cannot be chosen"
        with self.turn(f"pick {name}"):
            action.trigger()

    def press(self, key: Qt.Key | str, modifier: Qt.KeyboardModifier = NO_KEY) -> None:
        """Press a key where the focus is."""
        with self.turn(f"press {key}"):
            self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def focus(self, name: str) -> QWidget:
        widget = self.comes_to(name)
        widget.setFocus(Qt.FocusReason.MouseFocusReason)
        self.waits(widget.hasFocus)
        return widget

    def opens_file(self, path: Path) -> None:
        """Open a file, and wait until it was read."""
        self.window.files.open_file(path)
        self.waits(lambda: not self.window.files.opening)

    def type_in(self, name: str, text: str, then: Qt.Key | None = ENTER) -> None:
        """Replace what a field holds, and press Enter or another key."""
        field = self.focus(name)
        assert isinstance(field, QAbstractSpinBox)
        field.selectAll()
        self.qtbot.keyClick(field, Qt.Key.Key_Delete)
        self.qtbot.keyClicks(field, text)
        if then is not None:
            self.qtbot.keyClick(field, then)

    def paste_in(self, name: str, text: str) -> None:
        """Paste into a field instead of what it holds, and press Enter; no letter of it is a key of the window's."""
        field = self.focus(name)
        assert isinstance(field, QAbstractSpinBox)
        QApplication.clipboard().setText(text)
        self.qtbot.keyClick(field, Qt.Key.Key_A, CONTROL)
        self.qtbot.keyClick(field, Qt.Key.Key_V if text else Qt.Key.Key_Delete, CONTROL if text else NO_KEY)
        self.qtbot.keyClick(field, ENTER)

    def choose(self, name: str, data: str) -> None:
        """Choose an entry of a list by what it stands for."""
        self.comes_to(name)
        choice = self.find(name, QComboBox)
        assert choice.isVisible(), f"{name} is not to be seen"
        index = choice.findData(data)
        assert index >= 0, f"{name} does not offer {data}"
        with self.turn(f"choose {data} of {name}"):
            choice.setCurrentIndex(index)
            choice.activated.emit(index)

    def drag(self, name: str, *places: int, let_go: bool = True) -> None:
        """Drag a slider's handle over these places."""
        slider = self.find(name, QAbstractSlider)
        slider.setSliderDown(True)
        for place in places:
            slider.setSliderPosition(place)
            self.qtbot.wait(1)
        if let_go:
            slider.setSliderDown(False)

    def place_in(self, name: str, x: float, y: float) -> QPoint:
        """Where a point of a view's plot is on its viewport."""
        view = self.find(name)
        return view.widget.mapFromScene(view.box.mapViewToScene(QPointF(x, y)))

    def drag_in(self, name: str, begin: tuple[float, float], *stops: tuple[float, float]) -> None:
        """Drag with the left button from one point of a view's plot over others, and let go at the last."""
        window = self.window  # until all is there, the plot may still change what it shows, and its place
        self.waits(lambda: window.session.player.settled and window.questions.idle)
        self.looks_on(50)
        port = self.find(name).widget.viewport()
        at = self.place_in(name, *begin)
        QTest.mouseMove(port, at)
        self.looks_on(15)  # pyqtgraph takes a hundred moves a second and no more
        QTest.mousePress(port, LEFT, pos=at)
        for stop in stops:
            goal = self.place_in(name, *stop)
            for part in (0.5, 1.0):
                QTest.mouseMove(port, at + (goal - at) * part)
                self.looks_on(15)
            at = goal
        QTest.mouseRelease(port, LEFT, pos=at)

    def go_to(self, iteration: int) -> None:
        """Go to an iteration by the timeline, and wait until it is on screen."""
        self.find("timeline", QAbstractSlider).setValue(iteration)
        self.stands_at(iteration)

    def plays_to_the_end(self, timeout: int = 2 * PATIENCE) -> None:
        """Play as fast as it goes until it stops by itself."""
        slider = self.find("speedSlider", QAbstractSlider)
        slider.setValue(slider.maximum())
        self.click("playButton")
        play = self.find("playButton", QAbstractButton)
        self.waits(lambda: play.text() == "Play", timeout)
        self.sees("positionLabel", f"iteration {self.iteration} of", timeout=timeout)
