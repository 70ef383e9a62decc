"""A logarithmic slider with an exact field beside it, and the sentence that refuses under it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QAbstractSlider, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.access.slider import Exact
from gui.controls.fields.number import NumberField
from gui.controls.sliders.marked import MarkedSlider
from gui.style.callout import Callout
from gui.words import training as words

POSITIONS = 1000
SNAP = 0.02  # of the slider's length: a stop that near draws the value to itself


class ValueSlider(QWidget):
    """One number of the experiment, to be dragged roughly or typed exactly.

    Parameters
    ----------
    name : str
        Beginning of the objectNames: ``nameSlider`` and ``nameField``.
    label, tooltip : str
    field : NumberField
    stops : sequence of float
        Values that the keyboard steps through.
    snapping : bool
        Whether dragging snaps to the stops.

    Signals
    -------
    chosen : (value)
        The user chose a value that the field can hold.
    dragged : (bool)
        A drag begins or ends.
    """

    chosen = Signal(object)
    dragged = Signal(bool)

    def __init__(
        self,
        name: str,
        label: str,
        tooltip: str,
        field: NumberField,
        stops: Sequence[float],
        snapping: bool = False,
    ) -> None:
        super().__init__()
        self.field = field
        self._stops = list(stops)
        self._snapping = snapping
        self._tooltip = tooltip
        self.slider = MarkedSlider()
        self.slider.setRange(0, POSITIONS)
        self.slider.setObjectName(f"{name}Slider")
        field.setObjectName(f"{name}Field")
        for widget in (self.slider, field):
            widget.setAccessibleName(label)
            widget.setToolTip(tooltip)
        self.label = QLabel(label)
        self.label.setBuddy(field)
        self.label.setToolTip(tooltip)
        self.label.setProperty("role", "name")
        self.slider.exact, self.slider.take = self._exact, self._take
        self._lay_out()
        self._error = Callout(f"{name}Error", self)
        self.slider.valueChanged.connect(self._slid)
        self.slider.actionTriggered.connect(self._stepped)
        self.slider.sliderPressed.connect(lambda: self.dragged.emit(True))
        self.slider.sliderReleased.connect(lambda: self.dragged.emit(False))
        field.valueChanged.connect(self._choose)
        field.refused.connect(self._refuse)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.label, 1)
        self.field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        line.addWidget(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addLayout(line)
        column.addWidget(self.slider)

    def set_range(self, least: float, most: float, stops: Sequence[float] | None = None) -> None:
        """Allow other values, without choosing one."""
        blocker = QSignalBlocker(self.field)
        self.field.setRange(least, most)
        blocker.unblock()
        if stops is not None:
            self._stops = list(stops)

    def show_value(self, value: float) -> None:
        """Show a value, without choosing it; the range widens to hold it."""
        blockers = QSignalBlocker(self.field), QSignalBlocker(self.slider)
        if not self.field.minimum() <= value <= self.field.maximum():
            self.set_range(min(self.field.minimum(), value), max(self.field.maximum(), value))
        self.field.setValue(value)
        if self._value_at(self.slider.value()) != value:
            self.slider.setValue(self._position_of(value))
        for blocker in blockers:
            blocker.unblock()
        self.refuse("")

    def show_mark(self, value: float | None, explained: str) -> None:
        """Mark a value on the slider, or none; one beyond its ends is not marked."""
        shown = value is not None and self.field.minimum() <= value <= self.field.maximum()
        self.slider.show_mark(self._position_of(value) if shown and value is not None else None)
        self.slider.setToolTip(f"{self._tooltip}\n{explained}" if explained else self._tooltip)

    def refuse(self, sentence: str) -> None:
        """Say under the slider why a value cannot be; an empty sentence takes it back."""
        self._error.say(sentence)

    def _exact(self) -> Exact:
        """Return the value that the slider stands for, as a screen reader is told it."""
        field = self.field
        return Exact(float(field.value()), float(field.minimum()), float(field.maximum()), field.text())

    def _take(self, value: float) -> None:
        self.field.setValue(round(value) if self.field.whole else value)

    def _span(self) -> tuple[float, float]:
        return math.log(self.field.minimum()), math.log(self.field.maximum())

    def _position_of(self, value: float) -> int:
        low, high = self._span()
        return round(POSITIONS * (math.log(value) - low) / (high - low)) if high > low else 0

    def _value_at(self, position: int) -> float:
        low, high = self._span()
        exact = math.exp(low + (high - low) * position / POSITIONS)
        if self._snapping:
            near = min(self._stops, key=lambda stop: abs(math.log(stop) - math.log(exact)))
            if abs(math.log(near) - math.log(exact)) <= SNAP * (high - low):
                exact = near
        value = round(exact) if self.field.whole else float(f"{exact:.2g}")
        return min(max(value, self.field.minimum()), self.field.maximum())

    def _slid(self, position: int) -> None:
        value = self._value_at(position)
        if value != self.field.value():
            blocker = QSignalBlocker(self.field)
            self.field.setValue(value)
            blocker.unblock()
            self._choose(value)

    def _stepped(self, action: int) -> None:
        """Let a key or a click on the groove go to the next stop instead of the next pixel."""
        kind = QAbstractSlider.SliderAction(action)
        now = self.field.value()
        up = (QAbstractSlider.SliderAction.SliderSingleStepAdd, QAbstractSlider.SliderAction.SliderPageStepAdd)
        down = (QAbstractSlider.SliderAction.SliderSingleStepSub, QAbstractSlider.SliderAction.SliderPageStepSub)
        if kind in up:
            target = min((stop for stop in self._stops if stop > now * (1 + 1e-9)), default=self.field.maximum())
        elif kind in down:
            target = max((stop for stop in self._stops if stop < now * (1 - 1e-9)), default=self.field.minimum())
        else:
            return
        blocker = QSignalBlocker(self.slider)
        self.slider.setSliderPosition(self._position_of(target))
        blocker.unblock()
        self.field.setValue(target)

    def _choose(self, value: float) -> None:
        self.refuse("")
        self.chosen.emit(value)

    def _refuse(self, text: str) -> None:
        least, most = self.field.textFromValue(self.field.minimum()), self.field.textFromValue(self.field.maximum())
        self.refuse(words.refusal(self.field.template, self.label.text(), text, least=least, most=most))
