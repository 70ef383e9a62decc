"""Play, pause, step, go back; the timeline, the speed and the position in words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from core.picture.frame import Frame
from gui.access.slider import Exact
from gui.controls.position_line import PositionLine
from gui.controls.sliders.speed import SpeedSlider
from gui.controls.sliders.timeline import Timeline, places_a_unit
from gui.style import style
from gui.style.card import Card
from gui.style.choice import Choice
from gui.style.icons import icon
from gui.style.theme import Theme
from gui.words import position as words_of_position
from gui.words.names import as_rich
from gui.words.table import in_table_units

STEPS = PHASE, ITERATION, EPOCH = "phase", "iteration", "epoch"  # what a step button goes on by
TIMELINE_LEAST = 160  # pixels
STRETCHES = {"timeline": 4, "speedSlider": 1}


class Transport(Card):
    """What moves the cursor, and where it stands in words.

    Attributes
    ----------
    speed : SpeedSlider

    Signals
    -------
    play_toggled : ()
    stepped : (step : str, number : int)
        One of `STEPS`, forward or back.
    moved : (moment : float)
        In the units of the clock's axis: of a single run, the iteration.
    """

    play_toggled = Signal()
    stepped = Signal(str, int)
    moved = Signal(float)

    def __init__(self) -> None:
        super().__init__("")
        self.without_title()
        self.setAccessibleName(self.tr("Playing and stepping"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._needs: tuple[object, ...] = ()
        self._presenting, self._position_shown = False, True
        self._arrangement: tuple[bool, bool] | None = None
        self._low, self._more = False, True  # where there is little height: is the rest wanted?
        self._places = 1.0
        self._now = 0.0  # where the cursor stands on its axis
        self._buttons = self._make_buttons()
        self._step = self._make_steps()
        self._timeline = Timeline()
        self._timeline.setObjectName("timeline")
        self._timeline.setAccessibleName(self.tr("Timeline"))
        self._timeline.setToolTip(self.tr("Drag to any iteration (keys: ← →)"))
        self._timeline.valueChanged.connect(lambda place: self.moved.emit(place / self._places))
        self._timeline.sliderReleased.connect(self._place_timeline)
        self._position = PositionLine()
        self._timeline.exact, self._timeline.take = self._exact_moment, self.moved.emit
        self.speed = SpeedSlider()
        self.speed.setObjectName("speedSlider")
        self.speed.setAccessibleName(self.tr("Speed"))
        self.speed.setToolTip(self.tr("How fast to play (keys: − and +)"))
        self.speed.label.setObjectName("speedLabel")
        self._controls = QWidget()
        self._lay_out()

    def _make_buttons(self) -> dict[str, QPushButton]:
        made = {"playButton": _button("play", self.tr("Play or pause (Space)"), self.toggle)}
        for (direction, step), hint in {
            ("back", PHASE): self.tr("One phase back (,)"),
            ("back", ITERATION): self.tr("One iteration back (←)"),
            ("back", EPOCH): self.tr("One epoch back (Shift+←)"),
            ("step", PHASE): self.tr("One phase forward (.)"),
            ("step", ITERATION): self.tr("One iteration forward (→)"),
            ("step", EPOCH): self.tr("One epoch forward (Shift+→)"),
        }.items():
            act = partial(self.stepped.emit, step, 1 if direction == "step" else -1)
            button = made[f"{direction}{step.capitalize()}Button"] = _button(f"{direction}_iteration", hint, act)
            button.setAccessibleName(hint)  # the play button has a word
        for name, button in made.items():
            button.setObjectName(name)
        return made

    def _make_steps(self) -> Choice:
        choice = Choice()
        choice.setObjectName("stepChoice")
        choice.setAccessibleName(self.tr("Size of a step"))
        choice.setToolTip(self.tr("How far one press of ◀ or ▶ goes"))
        for step, label in (
            (PHASE, self.tr("by phase")),
            (ITERATION, self.tr("by iteration")),
            (EPOCH, self.tr("by epoch")),
        ):
            choice.addItem(label, step)
        choice.currentIndexChanged.connect(lambda _index: self._show_step())
        return choice

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self._controls)
        rows.setContentsMargins(0, 0, 0, 0)
        self._line, self._below = QHBoxLayout(), QHBoxLayout()
        self._spare = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding)  # what no slider takes
        rows.addLayout(self._line)
        rows.addLayout(self._below)
        for button in self._buttons.values():
            self._line.addWidget(button)
        self._speed_name = QLabel(self.tr("Speed"))
        self._speed_parts = (self._speed_name, self.speed, self.speed.label)
        for label in (self._speed_name, self.speed.label):
            label.setToolTip(self.speed.toolTip())
        self.body.addWidget(self._controls)
        self.body.addWidget(self._position)
        self.choose_step(ITERATION)
        self.show_playing(False)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the timeline and the speed a row of their own where one row is too short for all."""
        super().resizeEvent(event)
        self._arrange()

    def show_low(self, low: bool, more: bool) -> None:
        """Be content with one row of controls and smaller words where the window is low; the rest if it is wanted."""
        if (low, more) != (self._low, self._more):
            self._low, self._more = low, more
            self._position.set_role("title" if low else "large")
            self._show_parts()
            self._arrange()

    def _arrange(self) -> None:
        buttons = [button for button in self._buttons.values() if not button.isHidden()]
        parts: list[QWidget] = [*buttons, self._step, self._speed_name, self.speed, self.speed.label]
        needed = sum(part.minimumSizeHint().width() + style.GAP for part in parts) + TIMELINE_LEAST
        placed = self.testAttribute(Qt.WidgetAttribute.WA_Resized)  # its width means nothing before
        narrow = placed and needed > self.width() - 2 * style.MARGIN
        above: list[QWidget] = [self._timeline] if self._low else [self._step]
        rest: list[QWidget] = [self._step] if self._low else [self._timeline]
        arrangement = narrow or self._low, self._low
        if arrangement != self._arrangement:
            self._arrangement = arrangement
            row = self._below if narrow or self._low else self._line
            for line, here in ((self._line, above), (row, [*rest, *self._speed_parts])):
                for part in here:
                    line.removeWidget(part)
                    line.addWidget(part, STRETCHES.get(part.objectName(), 0))
            self._line.removeItem(self._spare)
            self._line.addItem(self._spare)

    @property
    def step(self) -> str:
        """What one press of a step button goes on by."""
        return str(self._step.currentData())

    def choose_step(self, step: str) -> None:
        """Step by a phase, an iteration or an epoch."""
        self._step.setCurrentIndex(self._step.findData(step))
        self._show_step()

    def present(self, presenting: bool) -> None:
        """Leave what is read alone, as a presenter wants it."""
        self._presenting = presenting
        self._show_parts()

    def show_position(self, shown: bool) -> None:
        """Say where it stands, or leave the words to a lesson."""
        self._position_shown = shown
        self._show_parts()

    def _show_parts(self) -> None:
        self._controls.setVisible(not self._presenting)
        for part in (self._step, *self._speed_parts):
            part.setVisible(self._more or not self._low)
        self._position.setVisible(self._position_shown)
        self.setVisible(self._position_shown or not self._presenting)

    def _show_step(self) -> None:
        for step in STEPS:
            for direction in ("back", "step"):
                self._buttons[f"{direction}{step.capitalize()}Button"].setVisible(step == self.step)

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of `theme` and the present text size."""
        super().set_theme(theme)
        self.speed.fit_text(self.fontMetrics())
        play = self._buttons["playButton"]
        texts = (self.tr("Play"), self.tr("Pause"))
        width = max(play.fontMetrics().horizontalAdvance(text) for text in texts)
        play.setMinimumWidth(width + 3 * play.fontMetrics().height())  # it stands still when its word changes
        self._position.label.set_background(theme.card)
        self._timeline.theme = theme
        self._timeline.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        size = round(self.fontMetrics().height() * 0.9)
        for name, button in self._buttons.items():
            button.setIconSize(QSize(size, size))
            button.setIcon(icon(button.property("shape"), theme.on_accent if name == "playButton" else theme.text))
        self._arrange()

    def toggle(self) -> None:
        """Play or pause, with the value that was typed and not entered yet."""
        typed = QApplication.focusWidget()
        if isinstance(typed, QAbstractSpinBox):
            typed.interpretText()
        self.play_toggled.emit()

    def show_playing(self, playing: bool) -> None:
        """Show whether it is playing."""
        play = self._buttons["playButton"]
        play.setProperty("shape", "pause" if playing else "play")
        play.setText(self.tr("Pause") if playing else self.tr("Play"))
        play.setIcon(icon(play.property("shape"), self.theme.on_accent))

    def show_frame(self, frame: Frame) -> None:
        """Show on the timeline where the cursor stands and how far it has ever been, and what there is to read."""
        self._keep_room(frame)
        self._places = places_a_unit(frame)
        blocker = QSignalBlocker(self._timeline)
        self._timeline.setRange(0, round(frame.end * self._places))
        self._now = frame.descent.place.iteration if frame.alone else frame.now
        if not self._timeline.isSliderDown():
            self._timeline.setValue(round(self._now * self._places))
        self._timeline.show_reached(round(frame.reached * self._places))
        blocker.unblock()
        self._position.say(words_of_position.position(frame))
        if frame.readings is not None:
            text = self._position.label.text()
            self._position.label.setToolTip(as_rich(text, *in_table_units(frame.data.dataset, frame.descent.weights)))
            self.speed.show_measured(frame.readings.speed)

    def _exact_moment(self) -> Exact:
        """Return the moment that the timeline stands at, as a screen reader is told it."""
        now, end = (place / self._places for place in (self._timeline.value(), self._timeline.maximum()))
        return Exact(now, 0.0, end, self._position.label.text())

    def _place_timeline(self) -> None:
        """Stand where the cursor stands: it may not have come to where the slider was dragged."""
        blocker = QSignalBlocker(self._timeline)
        self._timeline.setValue(round(self._now * self._places))
        blocker.unblock()

    def _keep_room(self, frame: Frame) -> None:
        """Give the position as many lines as it can need, so that the window stands still."""
        runs = len(frame.descents)
        needs = (frame.descent.experiment, runs)
        if needs != self._needs:
            self._needs = needs
            if runs == 1:
                self._position.keep(words_of_position.longest_position(frame))
            else:
                self._position.keep(lines=1 + (runs + 2) // 3)


def _button(shape: str, hint: str, act: Callable[[], object]) -> QPushButton:
    button = QPushButton()
    button.setProperty("shape", shape)
    button.setProperty("role", "icon")
    button.setToolTip(hint)
    button.clicked.connect(lambda _checked=False: act())
    return button
