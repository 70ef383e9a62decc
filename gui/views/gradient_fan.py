"""The gradient fan: where each batch of an epoch would pull the weights, and how far that spreads."""

from __future__ import annotations

import time
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent

from core.analysis.fan import Fan, make_fan
from core.analysis.question import Question, Tools
from core.picture.frame import Frame
from core.plan.cursor import Cursor
from core.training.run import Run
from gui.access.parts import Part
from gui.plots.asking import AskingCard
from gui.plots.fan import FanPlot
from gui.style import style
from gui.style.sentence import Sentence, height_of
from gui.style.theme import Theme
from gui.words import fan as fan_words
from gui.words.spoken import parts, states

Key = tuple[int, int, int, int]

LEAST_WIDTH = 240  # pixels
PLOT_FIRST = 60.0  # pixels at a text size of 100 %: so much higher than it must be is the plot, before more is said
# So much longer than a fan took is waited before the next of the same run: without that the window has half as many
# frames at full speed (`python -m benchmarks panels`).
PAUSE = 5.0
NO_PAUSE_BELOW = 0.02  # seconds


@dataclass(frozen=True, slots=True, eq=False)
class _Timed:
    """A fan, and how long it took."""

    fan: Fan
    seconds: float


class GradientFanView(AskingCard):
    """The gradients of all batches of the epoch at the cursor, as arrows from one point, with their mean."""

    def __init__(self) -> None:
        super().__init__(self.tr("Gradient fan"))
        self.setObjectName("fanPanel")
        self.setAccessibleName(self.tr("Where each batch of the epoch pulls the weights"))
        self.title.setToolTip(self.accessibleName())
        self._frame: Frame | None = None
        self._fan: Fan | None = None
        self._key: Hashable = None  # what is shown
        self._asked: Key | None = None  # what is being computed
        self._next_at = 0.0
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setTimerType(Qt.TimerType.PreciseTimer)
        self._again.timeout.connect(self.question_changed)
        self.setMinimumWidth(LEAST_WIDTH)
        self._plot = FanPlot()
        self._text = Sentence("fanText", lines=1)
        self._text.setProperty("role", "small")
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(self._plot, 1)
        self.body.addWidget(self._text)

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of `theme` and the present text size."""
        super().set_theme(theme)
        self._plot.set_theme(theme)

    @property
    def putting_off(self) -> bool:
        """Whether there is a fan to ask for, but not yet."""
        return self._again.isActive()

    def question(self, frame: Frame) -> Question | None:
        """Return the fan of this moment, unless it is shown, or the one under way is of the same run."""
        self._again.stop()
        descent, cursor = frame.descent, frame.descent.cursor
        key = (descent.run_id, cursor.done, max(1, descent.place.epoch), cursor.iteration)
        if key in (self._key, self._asked):
            return None
        if self._asked is not None and self._asked[0] == descent.run_id:
            return None  # it is let finish, or while playing on none ever would
        now = time.perf_counter()
        if now < self._next_at and self._fan is not None and self._fan.run_id == descent.run_id:
            self._again.start(round(1000 * (self._next_at - now)) + 1)
            return None
        self._asked = key
        return Question(key, lambda run, tools: _timed(run, cursor, tools))

    def show_answer(self, key: Hashable, result: object) -> None:
        """Show a fan, unless another run is on by now."""
        assert isinstance(result, _Timed)
        if key == self._asked:
            self._asked = None
            self._next_at = time.perf_counter() + (PAUSE * result.seconds if result.seconds > NO_PAUSE_BELOW else 0.0)
        if self._frame is None or self._frame.descent.run_id != result.fan.run_id:
            return
        self._key, self._fan = key, result.fan
        self._plot.show_fan(result.fan)
        self.set_title(fan_words.title(result.fan))
        self._say()

    def show_failure(self, sentence: str) -> None:
        """Say why nothing could be computed."""
        super().show_failure(sentence)
        self._asked = None

    def show_frame(self, frame: Frame) -> None:
        """Take note of the moment; its fan is computed meanwhile."""
        if frame.readings is not None:
            self._frame = frame

    def in_words(self) -> str:
        """Return what it shows now, in whole sentences."""
        if self._fan is None or self._frame is None:
            return ""
        return f"{states.fan(self._fan)} {self._text.text()}"

    def parts_in_words(self) -> Sequence[Part]:
        """Return the arrows."""
        return () if self._fan is None else parts.fan(self._fan)

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask anew when it is opened again: what a closed panel asked for is given up."""
        super().hideEvent(event)
        self._asked = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._say()

    def minimumSizeHint(self) -> QSize:
        """Return the room for one line of text: with what is said now it would need the room that it has."""
        hint = super().minimumSizeHint()
        return QSize(hint.width(), hint.height() - self._text.minimumHeight() + self._line)

    @property
    def _line(self) -> int:
        """How high a line of text is."""
        return self._text.fontMetrics().lineSpacing()

    def _high(self, text: str) -> int:
        """Return how high a text is."""
        return height_of(self._text, text, self.width() - 2 * style.MARGIN)

    def _say(self) -> None:
        if self._fan is None or self._frame is None:
            return
        shuffled = self._frame.descent.experiment.shuffle
        lines = fan_words.sentences(self._fan, shuffled)
        room = self.height() - self.minimumSizeHint().height() - style.pixels(PLOT_FIRST) + self._line
        fitting = (text for text in ("\n".join(lines), "\n".join(lines[:2])) if self._high(text) <= room)
        self._text.say(next(fitting, lines[0]))
        letters = self.tr("S: how far single samples spread, B: batch size, N: training samples; in brackets: expected")
        self._text.setToolTip("\n".join([*lines, letters]))


def _timed(run: Run, cursor: Cursor, tools: Tools) -> _Timed:
    began = time.perf_counter()
    return _Timed(make_fan(run, cursor, tools.give_way), time.perf_counter() - began)
