"""What the random user does: an action is a list of plain values, so that it can be written down and done again."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QAction, QKeySequence
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
    QPlainTextEdit,
    QWidget,
)

from tests.monkey import hands

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow
    from tests.monkey.session import Monkey

Action = list[Any]

KEYS = (
    *("1", "2", "3", "4", "5", "6", "Space", "Right", "Left", ".", ",", "Shift+Right", "Shift+Left", "Home", "End"),
    *("R", "N", "X", "C", "P", "M", "L", "K", "F", "S", "W", "G", "+", "-", "PgDown", "PgUp", "F5", "B", "Esc"),
    *("Ctrl+Z", "Ctrl+Y", "Ctrl+T", "F1", "F2", "F3", "?", "Tab", "Return", "Up", "Down", "Q", "Ctrl+R", "D", "F6"),
)
DRAWING_KEYS = ("Up", "Down", "Left", "Ctrl+Right", "Shift+Up", "Ctrl+Down", "Return", "Delete", "F", "C", "Ctrl+Z")
DRAWING_TOOLS = ("drawClass0", "drawClass1", "drawSpray", "drawEraser", "drawEmpty", "")
GARBAGE = ("", "-", "abc", "1e400", "-5", "nan", "0", "9" * 40, "1,5", "1.5", "½", "<b>1</b>", "1e-300", "0x10", "%n")
NUMBERS = ("1", "2", "3", "7", "10", "20", "50", "64", "100", "200", "333", "2000", "0.01", "0.3", "3", "10", "5000")
DROPPED = ("", "", "", "0.5", "a text", "http://localhost/a.csv")  # besides files; some programs add their names
SENTENCES = ("{iteration}", "{loss} {accuracy}", "{nothing}", "{", "What now?")  # of a lesson
KINDS = {
    "press": 26, "slide": 14, "choose": 8, "type": 14, "key": 26, "menu": 9, "drag": 8, "wheel": 3, "tap": 8, "open": 5,
    "paste": 1, "resize": 2, "reopen": 0.4, "wait": 4, "dismiss": 4, "popup": 4, "go": 5, "stroke": 12, "accept": 5,
    "drop": 3,
}  # fmt: skip
NOT_CHOSEN = ("Ctrl+Q", "F11")  # quitting is "reopen"; a full screen is as large as this one
LOOK: Action = ["look", 0]  # everything comes to rest, and what has to hold is looked at
ACCEPTING = ("sheetOpen", "animationSave", "editorSave", "editorAdd", "editorMoment", "editorShow", "sheetSwap")

# What is done seldom by chance, and what the user asks for: it has a menu's entry, or a key, or a button.
GOES: dict[str, Callable[[MainWindow], object]] = {
    "draw samples": lambda window: window.draw_samples(),
    "save": lambda window: window.files.save(),
    "save as": lambda window: window.files.save_as(),
    "export data": lambda window: window.files.export_data(),
    "copy the picture": lambda window: window.exports.copy_picture(),
    "save a picture": lambda window: window.exports.save_picture(),
    "save an animation": lambda window: window.exports.save_animation(),
    "save the numbers": lambda window: window.exports.save_numbers(False),
    "save the numbers with commas": lambda window: window.exports.save_numbers(True),
    "save a worksheet": lambda window: window.papers.save_worksheet(),
    "save a notebook": lambda window: window.papers.save_notebook(),
    "save a program": lambda window: window.papers.save_torch(),
    "write a lesson": lambda window: window.lessons.write_new(),
    "edit the lesson": lambda window: window.lessons.edit(),
    "open the lecture": lambda window: window.lessons.open_lecture(),
    "open recent": lambda window: window.files.recent and window.files.open_recent(window.files.recent[-1]),
}


def draw(monkey: Monkey, rng: random.Random) -> Action:
    """Return something that can be done now."""
    while True:
        kind = rng.choices(list(KINDS), weights=list(KINDS.values()))[0]
        action = _drawn(monkey, kind, rng)
        if action is not None:
            return [kind, rng.randrange(1000), *action]  # the number answers what the program asks meanwhile


def _drawn(monkey: Monkey, kind: str, rng: random.Random) -> Action | None:
    if kind in WIDGETS:
        found = hands.keyed(monkey.windows(), WIDGETS[kind])
        return [rng.choice(list(found)), *VALUES[kind](rng)] if found else None
    return CHANCES[kind](monkey, rng)


def perform(monkey: Monkey, action: Action) -> bool:
    """Do it; False where it cannot be done any more."""
    kind, _answer, *arguments = action
    if kind in WIDGETS:
        widget = hands.keyed(monkey.windows(), WIDGETS[kind]).get(arguments[0])
        if widget is None:
            return False
        HANDS[kind](monkey.wait, widget, *arguments[1:])
        return True
    done: bool | None = PLAIN[kind](monkey, *arguments)
    return done is not False


def menu_actions(monkey: Monkey) -> list[QAction]:
    """Return what the menus hold, in an order that no language changes."""
    held: list[QAction] = []
    for menu in monkey.window.menuBar().findChildren(QMenu):
        for action in menu.actions():
            ends = any(action.shortcut() == QKeySequence(key) for key in NOT_CHOSEN)
            if not action.isSeparator() and action.menu() is None and not ends:
                held.append(action)
    return held


def _covered() -> bool:
    """Tell whether a dialog keeps the window from being used."""
    return QApplication.activeModalWidget() is not None


# --- what a widget's name is not enough for --------------------------------------------------------------------------


def _key(monkey: Monkey, key: str) -> None:
    hands.hit(QApplication.activePopupWidget() or QApplication.focusWidget() or monkey.windows()[0], key)


def _menu(monkey: Monkey, number: int) -> bool:
    held = menu_actions(monkey)
    if _covered() or number >= len(held) or not held[number].isEnabled():
        return False
    held[number].trigger()
    return True


def _go(monkey: Monkey, where: str) -> bool:
    if _covered():
        return False
    GOES[where](monkey.window)
    return True


def _open(monkey: Monkey, number: int) -> bool:
    if _covered():
        return False
    monkey.window.files.open_file(Path(monkey.files[number % len(monkey.files)]))
    return True


def _paste(monkey: Monkey, which: int) -> bool:
    if _covered():
        return False
    text = ("1\t2\ta\n" * 9 + "3\t1\tb\n" * 9, "no table", "<b>1</b>;2;a\n")[which]
    QApplication.clipboard().setText(text)
    monkey.window.tables.paste()
    return True


def _drop(monkey: Monkey, numbers: list[int], text: str, places: list[hands.Place], let_go: bool) -> None:
    """Drag files over the window, or a text, or an address of the web, as another program does."""
    data = QMimeData()
    addresses = [QUrl.fromLocalFile(monkey.files[number % len(monkey.files)]) for number in numbers]
    if text.startswith("http"):
        addresses.append(QUrl(text))
    if addresses:
        data.setUrls(addresses)
    if text:
        data.setText(text)
    hands.drop(monkey.wait, monkey.windows()[0], places, data, let_go)


def _stroke(monkey: Monkey, tool: str, places: list[hands.Place], keys: list[str]) -> bool:
    """Draw samples with a tool and the mouse, and go on with the keyboard."""
    if _covered() or not monkey.window.drawing:
        return False
    button = monkey.window.findChild(QAbstractButton, tool) if tool else None
    if button is not None:
        hands.press(monkey.wait, button, 1)
    plot = monkey.window.views[monkey.window.scene.main].widget
    hands.drag(monkey.wait, plot, places)
    for key in keys:
        if hands.usable(plot):
            hands.hit(plot, key)
    return True


def _resize(monkey: Monkey, width: int, height: int) -> None:
    monkey.window.resize(width, height)


def _popup(_monkey: Monkey, share: float) -> bool:
    popup = QApplication.activePopupWidget()
    if popup is None:
        return False
    actions = [action for action in popup.actions() if action.isEnabled()] if isinstance(popup, QMenu) else []
    popup.close()
    if actions:
        actions[int(share * len(actions))].trigger()
    return True


def _accept(monkey: Monkey, name: str) -> bool:
    for dialog in monkey.dialogs():
        button = dialog.findChild(QAbstractButton, name)
        if button is not None and button.isEnabled():
            hands.press(monkey.wait, button, 1)
            return True
    return False


def _can_be_accepted(monkey: Monkey) -> list[str]:
    found = hands.keyed(monkey.dialogs(), (QAbstractButton,))
    return [name for name in ACCEPTING if f"{name}#0" in found]


def _dismiss(monkey: Monkey) -> None:
    for dialog in monkey.dialogs():
        dialog.reject() if isinstance(dialog, QDialog) else dialog.close()


def _places(rng: random.Random, most: int) -> list[hands.Place]:
    return [[rng.random(), rng.random()] for _ in range(rng.randint(2, most))]


def _some(rng: random.Random, of: tuple[str, ...], most: int) -> list[str]:
    return [rng.choice(of) for _ in range(rng.randint(0, most))]


WIDGETS: dict[str, tuple[type, ...]] = {
    "press": (QAbstractButton,),
    "slide": (QAbstractSlider,),
    "choose": (QComboBox,),
    "type": (QAbstractSpinBox, QLineEdit, QPlainTextEdit),
    "drag": (QGraphicsView,),
    "wheel": (QGraphicsView,),
    "tap": (QWidget,),
}
VALUES: dict[str, Callable[[random.Random], Action]] = {
    "press": lambda rng: [rng.choice((1, 1, 1, 2))],
    "slide": lambda rng: [[rng.choice((0.0, 1.0, rng.random())) for _ in range(rng.randint(1, 4))], rng.random() < 0.8],
    "choose": lambda rng: [rng.random()],
    "type": lambda rng: [
        rng.choice(GARBAGE + 2 * NUMBERS + SENTENCES),
        rng.choice(("Return", "Return", "Tab", "Escape", "")),
    ],
    "drag": lambda rng: [_places(rng, 4), rng.random() < 0.2],
    "wheel": lambda rng: [rng.random(), rng.random(), rng.choice((-9, -2, -1, 1, 2, 9))],
    "tap": lambda rng: [rng.random(), rng.random(), rng.random() < 0.15, rng.random() < 0.2],
}
HANDS: dict[str, Callable[..., None]] = {
    "press": hands.press,
    "slide": hands.slide,
    "choose": hands.choose,
    "type": hands.type_in,
    "drag": hands.drag,
    "wheel": hands.wheel,
    "tap": hands.tap,
}
CHANCES: dict[str, Callable[[Monkey, random.Random], Action | None]] = {
    "key": lambda _monkey, rng: [rng.choice(KEYS)],
    "menu": lambda monkey, rng: [rng.randrange(len(menu_actions(monkey)))],
    "go": lambda _monkey, rng: None if _covered() else [rng.choice(list(GOES))],
    "open": lambda _monkey, rng: [rng.randrange(1000)],
    "paste": lambda _monkey, rng: [rng.randrange(3)],
    "drop": lambda _monkey, rng: [
        [rng.randrange(1000) for _ in range(rng.choice((0, 1, 1, 1, 1, 1, 1, 2)))],
        rng.choice(DROPPED),
        _places(rng, 3),
        rng.random() < 0.9,
    ],
    "stroke": lambda monkey, rng: (
        [rng.choice(DRAWING_TOOLS), _places(rng, 6), _some(rng, DRAWING_KEYS, 4)] if monkey.window.drawing else None
    ),
    "resize": lambda _monkey, rng: [rng.randrange(400, 1700), rng.randrange(300, 1000)],
    "wait": lambda _monkey, rng: [rng.choice((10, 50, 200))],
    "popup": lambda _monkey, rng: [rng.random()] if QApplication.activePopupWidget() is not None else None,
    "accept": lambda monkey, rng: [rng.choice(can)] if (can := _can_be_accepted(monkey)) else None,
    "dismiss": lambda monkey, _rng: [] if monkey.dialogs() else None,
    "reopen": lambda _monkey, _rng: [],
}
PLAIN: dict[str, Callable[..., bool | None]] = {
    "key": _key,
    "menu": _menu,
    "go": _go,
    "open": _open,
    "paste": _paste,
    "drop": _drop,
    "stroke": _stroke,
    "resize": _resize,
    "wait": lambda monkey, milliseconds: monkey.wait(milliseconds),
    "popup": _popup,
    "accept": _accept,
    "dismiss": _dismiss,
    "reopen": lambda monkey: monkey.reopen(),
    "look": lambda monkey: monkey.look(),
}
