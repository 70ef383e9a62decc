"""What the user may choose: keys without Ctrl, large targets; and going from view to view with the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QHelpEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QGestureEvent, QTapAndHoldGesture, QWidget

from gui.access.announcer import announce
from gui.plots.pointer import Pointer
from gui.style import style
from gui.style.card import Card
from gui.window.ease.narrator import Narrator
from gui.window.home import HomePage

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

ZOOM = 1.25
LIFTED_MS = 50  # between two looks whether a finger is lifted


class Ease(QObject):
    """Keeps what was chosen when the window is made anew in another language.

    Parameters
    ----------
    window : MainWindow

    Attributes
    ----------
    letter_keys : bool
        Whether keys of a single character, without Ctrl, do something.
    touch : bool
        Whether what is pressed or dragged is large enough for a finger.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.letter_keys, self.touch = True, False
        self._actions: dict[QAction, QKeySequence] = {}
        self._shortcuts: list[QShortcut] = []
        self.letter_keys_action = self.touch_action = QAction()
        Narrator(window)

    # --- keys of a single character ------------------------------------------------------------------------------

    def know_keys(self) -> None:
        """Find the keys of a window that was just put together, and let those of one character be as was chosen."""
        window = self._window
        self._actions = {action: action.shortcut() for action in window.actions() if _is_character(action.shortcut())}
        self._shortcuts = [
            shortcut for shortcut in window.page.findChildren(QShortcut) if _is_character(shortcut.key())
        ]
        self.choose_letter_keys(self.letter_keys)
        for action, on, choose in (
            (self.letter_keys_action, self.letter_keys, self.choose_letter_keys),
            (self.touch_action, self.touch, self.choose_touch),
        ):
            action.setCheckable(True)
            action.setChecked(on)
            action.toggled.connect(choose)

    def choose_letter_keys(self, on: bool) -> None:
        """Let keys of a single character do something, or nothing: a hand that shakes, or a voice, presses them too."""
        self.letter_keys = on
        for action, key in self._actions.items():
            action.setShortcut(key if on else QKeySequence())
        for shortcut in self._shortcuts:
            shortcut.setEnabled(on)

    def choose(self, letter_keys: bool, touch: bool) -> None:
        """Take what was chosen the last time."""
        self.letter_keys_action.setChecked(letter_keys)
        self.touch_action.setChecked(touch)

    # --- fingers -------------------------------------------------------------------------------------------------

    def choose_touch(self, on: bool) -> None:
        """Make what is pressed or dragged large enough for a finger, or as it is for a mouse."""
        self.touch = on
        style.set_touch(on)
        window = self._window
        window.appearance.dress()

        if on:
            window.grabGesture(Qt.GestureType.TapAndHoldGesture)
            window.installEventFilter(self)
        else:
            window.ungrabGesture(Qt.GestureType.TapAndHoldGesture)
            window.removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Explain what a finger rests on, as hovering does with a mouse."""
        if event.type() == QEvent.Type.Gesture and isinstance(event, QGestureEvent):
            held = event.gesture(Qt.GestureType.TapAndHoldGesture)
            if isinstance(held, QTapAndHoldGesture) and held.state() == Qt.GestureState.GestureFinished:
                self._explain_once_free(held.hotSpot().toPoint())
                return True
        return False

    def _explain_once_free(self, spot: QPoint) -> None:
        """Explain once the finger is lifted, since that would close the tooltip."""
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            QTimer.singleShot(LIFTED_MS, self, lambda: self._explain_once_free(spot))
            return
        under = QApplication.widgetAt(spot)
        if under is not None:
            explain(under, spot)

    def explain_focused(self) -> None:
        """Explain what has the focus, as hovering does with a mouse."""
        focused = QApplication.focusWidget()
        if focused is not None:
            explain(focused, focused.mapToGlobal(focused.rect().center()))

    # --- views ---------------------------------------------------------------------------------------------------

    @property
    def view(self) -> Card:
        """The view that has the focus, else the large one."""
        focused: QWidget | None = QApplication.focusWidget()
        shown = self._window.stage.shown
        return next((view for view in shown if focused and view.isAncestorOf(focused)), self._window.stage.large_view)

    def next_view(self) -> None:
        """Give the focus to the next view: to its picture, else to the first thing in it that takes keys."""
        shown = sorted(self._window.stage.shown, key=lambda view: (view.y(), view.x()))
        places = [target for target in map(first_target, shown) if target is not None]
        if not places:
            return
        focused = QApplication.focusWidget()
        here = [number for number, view in enumerate(shown) if focused is not None and view.isAncestorOf(focused)]
        place = (here[0] + 1) % len(places) if here and here[0] < len(places) else 0
        places[place].setFocus(Qt.FocusReason.TabFocusReason)

    def enlarge_view(self) -> None:
        """Make the view that has the focus the large one, or give its place back."""
        self.view.enlarge_wanted.emit()

    def zoom(self, into: bool) -> None:
        """Look nearer or from farther away, in the view that has the focus or the large one."""
        zoom = getattr(self.view, "zoom", None)  # of a view that has a plot
        if zoom is not None:
            zoom(1 / ZOOM if into else ZOOM)

    # --- the rest ------------------------------------------------------------------------------------------------

    def show_in_words(self) -> None:
        """Show as text what the window shows."""
        from gui.window.ease.in_words import InWordsDialog  # here: few starts need it

        InWordsDialog(self._window).show()

    def close_what_is_open(self) -> bool:
        """Close what lies over the page, the newest first; False where nothing does."""
        window = self._window
        home = window.page.findChild(HomePage)
        if home is not None and home.isVisible():
            home.leave()
        elif window.message.isVisible():
            window.message.hide()
        elif window.presenter.on:
            window.presenter.leave()
        else:
            return False
        return True


def explain(widget: QWidget, spot: QPoint) -> None:
    """Show what is said of a widget, or of what it lies in, where it has been asked for; and read it out."""
    asked = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
    QApplication.sendEvent(asked, QHelpEvent(QEvent.Type.ToolTip, asked.mapFromGlobal(spot), spot))
    around: QWidget | None = widget
    while around is not None and not around.toolTip():
        around = None if around.isWindow() else around.parentWidget()
    if around is not None:
        announce(around, around.toolTip())


def first_target(view: QWidget) -> QWidget | None:
    """Return what takes the focus for a view: its picture before its buttons."""
    found = [
        child
        for child in view.findChildren(QWidget)
        if child.isVisibleTo(view) and child.isEnabled() and child.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    pictures = [child for child in found if child.findChild(Pointer) is not None]
    return next(iter(pictures or found), None)


def _is_character(key: QKeySequence) -> bool:
    return len(key.toString()) == 1
