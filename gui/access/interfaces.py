"""The interfaces that Qt gives to a screen reader: for pictures and their parts, for sliders, for groups.

Qt asks for them only while a screen reader is there. It keeps them as long as their widgets, without telling Python:
so they are kept here too, and those of widgets that have gone are let go when the next ones are made.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QAccessibleValueInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QComboBox, QGraphicsView, QLabel, QWidget

from gui.access.parts import InWords, Part
from gui.access.slider import ToldSlider

PARTS_MOST = 200  # a picture of more is told by its sentence
NOTHING: Any = None  # Qt takes it where its stubs know interfaces alone
FRESH = 0.25  # seconds for which the parts of a picture are not asked for again

_kept: dict[int, QAccessibleInterface] = {}
_installed = False


def install() -> None:
    """Have Qt ask here first; once for a program."""
    global _installed
    if not _installed:
        _installed = True
        QAccessible.installFactory(_make)


def role_of(widget: QWidget) -> QAccessible.Role | None:
    """Return what a widget of ours says it is, by its attribute `access_role`; None for those of Qt."""
    role: QAccessible.Role | None = getattr(widget, "access_role", None)
    if role is None and isinstance(widget, QGraphicsView):
        return QAccessible.Role.Graphic
    return role


def _make(_class: str, thing: QObject | None) -> QAccessibleInterface | None:
    """Return the interface of a widget; None leaves it to Qt."""
    if not isinstance(thing, QWidget):
        return None
    made: QAccessibleInterface
    if isinstance(thing, QComboBox):
        _label(thing)
    if isinstance(thing, ToldSlider) and thing.exact is not None:
        made = SliderInterface(thing)
    else:
        role = role_of(thing)
        if role is None:
            return None
        made = PictureInterface(thing, role) if role == QAccessible.Role.Graphic else GroupInterface(thing, role)
    for key in [key for key, kept in _kept.items() if not shiboken6.isValid(kept)]:
        gone = _kept.pop(key)
        if isinstance(gone, PictureInterface):
            _spare.extend(gone.parts)
    _kept[shiboken6.getCppPointer(made)[0]] = made
    return made


def _label(choice: QComboBox) -> None:
    """Give a choice a label that nobody sees: on Linux, Qt names it by that alone."""
    parent = choice.parentWidget()
    if parent is None or not choice.accessibleName():
        return
    if not any(label.buddy() is choice for label in parent.findChildren(QLabel)):
        label = QLabel(choice.accessibleName(), parent)
        label.setBuddy(choice)
        label.hide()


def said_by(widget: QWidget) -> InWords | None:
    """Return what tells a widget's picture: itself, or the nearest around it that can."""
    around: QWidget | None = widget
    while around is not None:
        if isinstance(around, InWords):
            return around
        around = around.parentWidget()
    return None


class GroupInterface(QAccessibleWidget):
    """A box with a name, and with a sentence where it has one to say."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)

    def text(self, kind: QAccessible.Text) -> str:
        """Return its name, its sentence, or what Qt knows."""
        widget = self.widget()
        if kind == QAccessible.Text.Description and isinstance(widget, InWords):
            return widget.in_words() or super().text(kind)
        return super().text(kind)


class PictureInterface(QAccessibleWidget):
    """A picture: a name, a sentence, and its parts as children."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)
        self.parts: list[PartInterface] = []
        self._told: Sequence[Part] = ()
        self._told_at = -FRESH

    def text(self, kind: QAccessible.Text) -> str:
        """Return its name, its sentence, or what Qt knows."""
        widget = self.widget()
        teller = said_by(widget)
        if kind == QAccessible.Text.Name and not widget.accessibleName() and isinstance(teller, QWidget):
            return teller.accessibleName()
        if kind == QAccessible.Text.Description and teller is not None:
            return teller.in_words() or super().text(kind)
        return super().text(kind)

    def told(self) -> Sequence[Part]:
        """Return the parts as they are now, or were a moment ago."""
        if time.monotonic() - self._told_at >= FRESH:
            teller = said_by(self.widget())
            self._told = () if teller is None else teller.parts_in_words()[:PARTS_MOST]
            self._told_at = time.monotonic()
        return self._told

    def childCount(self) -> int:
        """Return how many parts there are."""
        return len(self.told())

    def child(self, index: int) -> QAccessibleInterface:
        """Return a part."""
        if not 0 <= index < len(self.told()):
            return NOTHING
        while len(self.parts) <= index:
            part = _spare.pop() if _spare else PartInterface()
            part.belong(self, len(self.parts))
            self.parts.append(part)
        return self.parts[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the number of a part, from 0; −1 for what is none."""
        return child.number if isinstance(child, PartInterface) and child.picture is self else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """Return the part at a place of the screen."""
        inside = self.widget().mapFromGlobal(QPoint(x, y))
        for index, part in enumerate(self.told()):
            if part.place is not None and part.place.contains(inside):
                return self.child(index)
        return NOTHING


class PartInterface(QAccessibleInterface):
    """A part of a picture. Qt keeps it for good: the parts of a picture that has gone serve again."""

    def __init__(self) -> None:
        super().__init__()
        self.picture: PictureInterface | None = None
        self.number = 0
        self._action = _Press(self)
        self._address = shiboken6.VoidPtr(shiboken6.getCppPointer(self._action)[0])

    def belong(self, picture: PictureInterface, number: int) -> None:
        """Be a part of a picture from now on."""
        self.picture, self.number = picture, number

    @property
    def press(self) -> Callable[[], object] | None:
        """What a click on it does; None where it does nothing."""
        part = self._part
        return None if part is None else part.press

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """Return what presses it; never None in the place of an address, which Qt would follow."""
        pressed = kind == QAccessible.InterfaceType.ActionInterface and self.press is not None
        return self._address if pressed else shiboken6.VoidPtr(0)

    @property
    def _part(self) -> Part | None:
        if self.picture is None or not shiboken6.isValid(self.picture):
            return None
        told = self.picture.told()
        return told[self.number] if self.number < len(told) else None

    def isValid(self) -> bool:
        """Tell whether there is still such a part."""
        return self._part is not None

    def object(self) -> QObject:
        """Return nothing: it is no widget."""
        return NOTHING

    def parent(self) -> QAccessibleInterface:
        """Return the picture."""
        return NOTHING if self.picture is None or self._part is None else self.picture

    def child(self, _index: int) -> QAccessibleInterface:
        """Return nothing: it has no parts."""
        return NOTHING

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface:
        """Return nothing: it has no parts."""
        return NOTHING

    def childCount(self) -> int:
        """Return none."""
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """Return that it is no part of it."""
        return -1

    def rect(self) -> QRect:
        """Return where it is on the screen."""
        part = self._part
        if part is None or self.picture is None:
            return QRect()
        widget = self.picture.widget()
        place = widget.rect() if part.place is None else part.place
        return QRect(widget.mapToGlobal(place.topLeft()), place.size())

    def role(self) -> QAccessible.Role:
        """Return that it is one of several."""
        return QAccessible.Role.ListItem

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Do nothing: nobody can change it."""

    def state(self) -> QAccessible.State:
        """Return that it can be read, and whether it is the one at the cursor."""
        state = QAccessible.State()
        state.readOnly = True
        part = self._part
        state.selected = state.selectable = part is not None and part.current
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Return what it shows."""
        part = self._part
        return part.words if part is not None and kind == QAccessible.Text.Name else ""


class _Press(QAccessibleActionInterface):
    """What presses a part."""

    def __init__(self, part: PartInterface) -> None:
        super().__init__()
        self._part = part

    def actionNames(self) -> list[str]:
        return [] if self._part.press is None else [self.pressAction()]

    def doAction(self, name: str) -> None:
        press = self._part.press
        if press is not None and name == self.pressAction():
            press()

    def keyBindingsForAction(self, _name: str) -> list[str]:
        return []


_spare: list[PartInterface] = []


class SliderInterface(QAccessibleWidget):
    """A slider with its value, in the place of a position."""

    def __init__(self, slider: ToldSlider) -> None:
        super().__init__(slider, QAccessible.Role.Slider)
        self._value = _Value(slider)
        self._address = shiboken6.VoidPtr(shiboken6.getCppPointer(self._value)[0])

    def text(self, kind: QAccessible.Text) -> str:
        """Return its name, its value in words, or the value and what the slider is for."""
        slider = self.widget()
        assert isinstance(slider, ToldSlider)
        if slider.exact is not None and kind == QAccessible.Text.Value:
            return slider.exact().words
        if slider.exact is not None and kind == QAccessible.Text.Description:
            return ". ".join(part for part in (slider.exact().words, super().text(kind)) if part)
        return super().text(kind)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """Return where the value is; never None in the place of an address, which Qt would follow."""
        if kind == QAccessible.InterfaceType.ValueInterface:
            return self._address
        found: Any = super().interface_cast(kind)
        return shiboken6.VoidPtr(0) if found is None else found


class _Value(QAccessibleValueInterface):
    """The value of a slider."""

    def __init__(self, slider: ToldSlider) -> None:
        super().__init__()
        self._slider = slider

    def currentValue(self) -> float:
        return self._exact()[0]

    def minimumValue(self) -> float:
        return self._exact()[1]

    def maximumValue(self) -> float:
        return self._exact()[2]

    def minimumStepSize(self) -> float:
        return 0.0

    def setCurrentValue(self, value: float) -> None:
        if shiboken6.isValid(self._slider) and self._slider.take is not None:
            least, most = self._exact()[1:]
            self._slider.take(min(max(float(value), least), most))

    def _exact(self) -> tuple[float, float, float]:
        if not shiboken6.isValid(self._slider) or self._slider.exact is None:
            return 0.0, 0.0, 0.0
        exact = self._slider.exact()
        return exact.value, exact.least, exact.most
