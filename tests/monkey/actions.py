"""What the random user does: an action is a list of plain values, so that it can be written down and done again."""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QGraphicsView,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QToolButton,
    QWidget,
)

if TYPE_CHECKING:
    from tests.monkey.session import Monkey

Action = list[Any]

LEFT = Qt.MouseButton.LeftButton
KEYS = (
    *("1", "2", "3", "4", "5", "6", "Space", "Right", "Left", ".", ",", "Shift+Right", "Shift+Left", "Home", "End"),
    *("R", "N", "X", "C", "P", "M", "L", "K", "F", "S", "W", "G", "+", "-", "PgDown", "PgUp", "F5", "B", "Esc"),
    *("Ctrl+Z", "Ctrl+Y", "Ctrl+T", "F1", "F2", "F3", "?", "Tab", "Return", "Up", "Down", "Q", "Ctrl+R"),
)
GARBAGE = ("", "-", "abc", "1e400", "-5", "nan", "0", "9" * 40, "1,5", "1.5", "½", "<b>1</b>", "1e-300", "0x10", "%n")
NUMBERS = ("1", "2", "3", "7", "10", "20", "50", "64", "100", "200", "333", "2000", "0.01", "0.3", "3", "10", "5000")
KINDS = {
    "press": 26, "slide": 14, "choose": 8, "type": 14, "key": 26, "menu": 9, "drag": 8, "wheel": 3, "tap": 8, "open": 5,
    "paste": 1, "resize": 2, "reopen": 0.4, "wait": 4, "dismiss": 6, "popup": 4,
}  # fmt: skip
NOT_CHOSEN = ("Ctrl+Q", "F11")  # quitting is "reopen"; a full screen is as large as this one


def draw(monkey: Monkey, rng: random.Random) -> Action:
    """Return something that can be done now."""
    while True:
        kind = rng.choices(list(KINDS), weights=list(KINDS.values()))[0]
        action = _drawn(monkey, kind, rng)
        if action is not None:
            return [kind, rng.randrange(1000), *action]  # the number answers a question for a file


def _drawn(monkey: Monkey, kind: str, rng: random.Random) -> Action | None:
    if kind in WIDGETS:
        found = keyed(monkey, WIDGETS[kind])
        return [rng.choice(list(found)), *VALUES[kind](rng)] if found else None
    if kind == "key":
        return [rng.choice(KEYS)]
    if kind == "menu":
        return [rng.randrange(len(menu_actions(monkey)))]
    if kind == "open":
        return [rng.randrange(1000)]
    if kind == "paste":
        return [rng.randrange(3)]
    if kind == "resize":
        return [rng.randrange(400, 1700), rng.randrange(300, 1000)]
    if kind == "wait":
        return [rng.choice((10, 50, 200))]
    if kind == "popup":
        return [rng.random()] if QApplication.activePopupWidget() is not None else None
    if kind == "dismiss":
        return [] if monkey.dialogs() else None
    return []  # reopen


def perform(monkey: Monkey, action: Action) -> bool:
    """Do it; False where it cannot be done any more."""
    kind, _answer, *arguments = action
    if kind in WIDGETS:
        widget = keyed(monkey, WIDGETS[kind]).get(arguments[0])
        if widget is None:
            return False
        DOES[kind](widget, *arguments[1:])
        return True
    done: bool | None = PLAIN[kind](monkey, *arguments)
    return done is not False


def keyed(monkey: Monkey, kinds: tuple[type, ...]) -> dict[str, Any]:
    """Return the widgets of some kinds that can be used now, by a name that they keep."""
    found: dict[str, Any] = {}
    for top in monkey.windows():
        for widget in [top, *top.findChildren(QWidget)]:
            if isinstance(widget, kinds) and widget.isVisible() and widget.isEnabled() and not _inner(widget):
                name = widget.objectName() or type(widget).__name__
                parent = widget.parentWidget()
                while not widget.objectName() and parent is not None and parent.objectName() == "":
                    parent = parent.parentWidget()
                key = name if widget.objectName() else f"{parent.objectName() if parent else ''}/{name}"
                number = 0
                while f"{key}#{number}" in found:
                    number += 1
                found[f"{key}#{number}"] = widget
    return found


def _inner(widget: QWidget) -> bool:
    """Tell whether a widget is a part of one of Qt's own: a field's text, a table's corner."""
    return widget.objectName().startswith("qt_") or isinstance(widget, QScrollBar)


def menu_actions(monkey: Monkey) -> list[QAction]:
    """Return what the menus hold, in an order that no language changes."""
    held: list[QAction] = []
    for menu in monkey.window.menuBar().findChildren(QMenu):
        for action in menu.actions():
            ends = any(action.shortcut() == QKeySequence(key) for key in NOT_CHOSEN)
            if not action.isSeparator() and action.menu() is None and not ends:
                held.append(action)
    return held


def _press(button: QAbstractButton, times: int) -> None:
    menu = button.menu() if isinstance(button, QToolButton | QPushButton) else None
    if menu is not None:  # a click would wait for what is chosen
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
        return
    for _ in range(times):
        QTest.mouseClick(button, LEFT)


def _slide(slider: QAbstractSlider, shares: list[float], let_go: bool) -> None:
    slider.setSliderDown(True)
    for share in shares:
        slider.setSliderPosition(round(slider.minimum() + share * (slider.maximum() - slider.minimum())))
        QApplication.processEvents()
    if let_go:
        slider.setSliderDown(False)
    else:  # the hand lets go later, somewhere in the next actions
        QTest.qWait(1)
        slider.setSliderDown(False)


def _choose(choice: QComboBox, share: float) -> None:
    if choice.count():
        index = int(share * choice.count())
        choice.setCurrentIndex(index)
        choice.activated.emit(index)


def _type(field: QWidget, text: str, then: str) -> None:
    field.setFocus(Qt.FocusReason.MouseFocusReason)
    if hasattr(field, "selectAll"):
        field.selectAll()
    QTest.keyClicks(field, text)
    if then:
        QTest.keyClick(field, getattr(Qt.Key, f"Key_{then}"))


def _drag(plot: QGraphicsView, places: list[list[float]]) -> None:
    port = plot.viewport()
    points = [QPoint(round(x * port.width()), round(y * port.height())) for x, y in places]
    QTest.mouseMove(port, points[0])
    QTest.qWait(12)
    QTest.mousePress(port, LEFT, pos=points[0])
    for point in points[1:]:
        QTest.mouseMove(port, point)
        QTest.qWait(12)
    QTest.mouseRelease(port, LEFT, pos=points[-1])


def _wheel(plot: QGraphicsView, x: float, y: float, turns: int) -> None:
    port = plot.viewport()
    at = QPointF(x * port.width(), y * port.height())
    nothing = Qt.KeyboardModifier.NoModifier
    none = Qt.MouseButton.NoButton
    angle = QPoint(0, 120 * turns)
    whole = QPointF(port.mapToGlobal(at.toPoint()))
    phase = Qt.ScrollPhase.NoScrollPhase
    QApplication.sendEvent(port, QWheelEvent(at, whole, QPoint(), angle, none, nothing, phase, False))


def _tap(widget: QWidget, x: float, y: float, twice: bool) -> None:
    at = QPoint(round(x * (widget.width() - 1)), round(y * (widget.height() - 1)))
    if isinstance(widget, QAbstractButton | QComboBox | QMenuBar):  # pressed, chosen and triggered
        return
    target = widget.viewport() if hasattr(widget, "viewport") else widget
    (QTest.mouseDClick if twice else QTest.mouseClick)(target, LEFT, pos=at)


def _key(monkey: Monkey, key: str) -> None:
    chord = QKeySequence(key)[0]
    target = QApplication.activePopupWidget() or QApplication.focusWidget() or monkey.windows()[0]
    QTest.keyClick(target, chord.key(), chord.keyboardModifiers())


def _menu(monkey: Monkey, number: int) -> bool:
    held = menu_actions(monkey)
    if QApplication.activeModalWidget() is not None or number >= len(held) or not held[number].isEnabled():
        return False
    held[number].trigger()
    return True


def _open(monkey: Monkey, number: int) -> bool:
    if QApplication.activeModalWidget() is not None:
        return False
    monkey.window.open_file(Path(monkey.files[number % len(monkey.files)]))
    return True


def _paste(monkey: Monkey, which: int) -> bool:
    if QApplication.activeModalWidget() is not None:
        return False
    text = ("1\t2\ta\n" * 9 + "3\t1\tb\n" * 9, "no table", "<b>1</b>;2;a\n")[which]
    QApplication.clipboard().setText(text)
    monkey.window.tables.paste()
    return True


def _resize(monkey: Monkey, width: int, height: int) -> None:
    monkey.window.resize(width, height)


def _wait(_monkey: Monkey, milliseconds: int) -> None:
    QTest.qWait(milliseconds)


def _popup(_monkey: Monkey, share: float) -> bool:
    popup = QApplication.activePopupWidget()
    if popup is None:
        return False
    actions = [action for action in popup.actions() if action.isEnabled()] if isinstance(popup, QMenu) else []
    popup.close()
    if actions:
        actions[int(share * len(actions))].trigger()
    return True


def _dismiss(monkey: Monkey) -> None:
    for dialog in monkey.dialogs():
        dialog.reject() if isinstance(dialog, QDialog) else dialog.close()


def _reopen(monkey: Monkey) -> None:
    monkey.reopen()


WIDGETS: dict[str, tuple[type, ...]] = {
    "press": (QAbstractButton,),
    "slide": (QAbstractSlider,),
    "choose": (QComboBox,),
    "type": (QAbstractSpinBox, QLineEdit, QPlainTextEdit),
    "drag": (QGraphicsView,),
    "wheel": (QGraphicsView,),
    "tap": (QWidget,),
}
VALUES = {
    "press": lambda rng: [rng.choice((1, 1, 1, 2))],
    "slide": lambda rng: [[rng.choice((0.0, 1.0, rng.random())) for _ in range(rng.randint(1, 4))], rng.random() < 0.8],
    "choose": lambda rng: [rng.random()],
    "type": lambda rng: [rng.choice(GARBAGE + 2 * NUMBERS), rng.choice(("Return", "Return", "Tab", "Escape", ""))],
    "drag": lambda rng: [[[rng.random(), rng.random()] for _ in range(rng.randint(2, 4))]],
    "wheel": lambda rng: [rng.random(), rng.random(), rng.choice((-9, -2, -1, 1, 2, 9))],
    "tap": lambda rng: [rng.random(), rng.random(), rng.random() < 0.15],
}
DOES = {
    "press": _press,
    "slide": _slide,
    "choose": _choose,
    "type": _type,
    "drag": _drag,
    "wheel": _wheel,
    "tap": _tap,
}
PLAIN = {
    "key": _key,
    "menu": _menu,
    "open": _open,
    "paste": _paste,
    "resize": _resize,
    "wait": _wait,
    "popup": _popup,
    "dismiss": _dismiss,
    "reopen": _reopen,
}
