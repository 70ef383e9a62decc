"""The frame that every panel and view stands in: a title, what belongs beside it, and a body."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.access.group import Group, make_one_stop
from gui.access.parts import Part
from gui.style import style
from gui.style.opaque_label import OpaqueLabel, Room
from gui.style.sentence import height_of
from gui.style.theme import LIGHT, Theme


class Card(QFrame):
    """A rounded frame: a title with the choices that belong to it, a line of note where there is one, and a body.

    The title is never cut: where there is no room beside it, the choices stand under it. A double click on it asks for
    the card to be made the large one.

    Parameters
    ----------
    title : str
    parent : QWidget, optional

    Signals
    -------
    enlarge_wanted : ()
    """

    enlarge_wanted = Signal()
    draws_paths = False  # whether it draws paths of runs through the plane of the weights
    access_role = QAccessible.Role.Grouping

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.theme = LIGHT
        self.read: Any = None  # the last frame with readings, a `core.picture.frame.Frame`: what `in_words` is about
        self.controls: list[QWidget] = []  # what stands in the body and belongs to a hand at the window
        self._put_away: list[QWidget] | None = None
        self._note_spare = False
        self.title = _Title(title)
        self.title.double_clicked.connect(self.enlarge_wanted)
        self.note = _Note()
        self.header = QHBoxLayout()  # for the choices
        self.header.setSpacing(style.GAP // 2)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(style.GAP // 2)
        self._top.addWidget(self.title, 1)
        self._top.addLayout(self.header)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(style.MARGIN, style.GAP, style.MARGIN, style.GAP)
        self.body.setSpacing(style.GAP // 2)
        self._menu = QToolButton()
        self._menu.hide()
        first = QHBoxLayout()
        first.setSpacing(style.GAP // 2)
        first.addLayout(self._top, 1)
        first.addWidget(self._menu, 0, Qt.AlignmentFlag.AlignTop)
        self._head = QVBoxLayout()
        self._head.setSpacing(style.GAP // 4)
        self._head.addLayout(first)
        self._head.addWidget(self.note.room)
        self.body.addLayout(self._head)
        self.setProperty("role", "card")

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of `theme` and the present text size, as far as no style sheet does it."""
        self.theme = theme
        for line in (self.title, self.note):
            line.set_background(theme.card)
        self._arrange_top()

    def set_title(self, text: str) -> None:
        """Show another title."""
        if text != self.title.text():
            if self.accessibleName() == self.title.text():
                self.setAccessibleName(text)
            self.title.setText(text)
            self._arrange_top()

    def set_note(self, text: str, longest: str = "", spare: bool = False) -> None:
        """Say something under the title, and keep the room that the longest that can be said there needs.

        What is said in `spare` room only is left out before the card is: it needs none.
        """
        self.note.say(text, longest)
        self._note_spare = spare

    def set_menu(self, menu: QMenu, tooltip: str) -> None:
        """Open a menu by a button beside the title, if there is a title."""
        self._menu.setText("⋯")
        self._menu.setObjectName(f"{self.objectName()}MenuButton")
        self._menu.setProperty("role", "tab")
        self._menu.setToolTip(tooltip)
        self._menu.setAccessibleName(f"{tooltip} ({self.accessibleName()})")  # every card has one
        self._menu.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu.setMenu(menu)
        self._menu.setVisible(not self.title.isHidden())
        self._arrange_top()

    def fill_menu(self, menu: QMenu) -> None:
        """Add what belongs to this card alone to its menu."""

    @property
    def bare(self) -> bool:
        """Whether it is the picture alone, without what only a hand at the window can use."""
        return self._put_away is not None

    def show_controls(self, shown: bool) -> None:
        """Be the picture alone, for a file or a presenter: what only a hand at the window can use goes, or comes."""
        if shown == (self._put_away is None):
            return
        if shown:
            back, self._put_away = self._put_away or [], None
            for part in back:
                part.show()
        else:
            items = [self.header.itemAt(place) for place in range(self.header.count())]
            parts = [self._menu, *self.controls, *(item.widget() for item in items if item is not None)]
            self._put_away = [part for part in parts if part is not None and not part.isHidden()]
            for part in self._put_away:
                part.hide()
        self._arrange_top()

    def in_words(self) -> str:
        """Return what it shows now, in whole sentences; nothing where its parts say it themselves."""
        return ""

    def parts_in_words(self) -> Sequence[Part]:
        """Return what its picture is made of; nothing where that are widgets of their own."""
        return ()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the choices stand under the title where they have no room beside it."""
        super().resizeEvent(event)
        self._arrange_top()

    def without_title(self) -> None:
        """Be a card with a body alone."""
        self.title.hide()
        self.body.removeItem(self._head)

    def _arrange_top(self) -> None:
        for layout in (self.body, *self.body.findChildren(QLayout)):
            layout.invalidate()  # which Qt does not do in a card that is not to be seen
        beside = self._choices_beside(self.width())
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._top.direction() != direction:
            self._top.setDirection(direction)
            self._top.setAlignment(self.header, Qt.AlignmentFlag.AlignRight if beside else Qt.AlignmentFlag.AlignLeft)
        self.title.fit(self._title_room(self.width()))
        self.note.fit(self.width() - 2 * style.MARGIN)

    def height_at(self, width: int) -> int:
        """Return how high it has to be at a width, whatever width it has."""
        least, head = self.minimumSizeHint().height(), self._head.minimumSize().height()
        return least if self.title.isHidden() else least - head + self._head_at(width)

    def _head_at(self, width: int) -> int:
        """Return how high title, choices and note are at a width of the card."""
        title, choices = self.title.lines_at(self._title_room(width)), self.header.minimumSize().height()
        under = 0 if self.header.isEmpty() else self._top.spacing() + choices
        first = max(title, choices) if self._choices_beside(width) else title + under
        menu = 0 if self._menu.isHidden() else self._menu.sizeHint().height()
        unsaid = self._note_spare or self.note.isHidden()
        note = 0 if unsaid else self._head.spacing() + self.note.lines_at(width - 2 * style.MARGIN)
        return max(first, menu) + note

    def _beside_menu(self, width: int) -> int:
        """Return how much of a width of the card is left for title and choices."""
        menu = 0 if self._menu.isHidden() else self._menu.sizeHint().width() + style.GAP // 2
        return width - 2 * style.MARGIN - menu

    def _choices_beside(self, width: int) -> bool:
        """Tell whether the choices have room beside the title at a width of the card."""
        self.title.ensurePolished()
        choices = self.header.minimumSize().width()
        return self.header.isEmpty() or (
            self.title.whole_width() + self._top.spacing() + choices <= self._beside_menu(width)
        )

    def _title_room(self, width: int) -> int:
        """Return how wide the title may be at a width of the card."""
        beside = self.header.minimumSize().width() + self._top.spacing() if self._choices_beside(width) else 0
        return self._beside_menu(width) - beside

    def give_focus_back(self) -> None:
        """Give the focus to the window, else Qt gives it to some field, and the next key is typed into that."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.window().setFocus()


class _Line(OpaqueLabel):
    """Text as high as its lines need at the width there is.

    A layout asks a label that breaks its lines for its least height at some width, seldom at the one that it has.
    """

    def __init__(self, role: str) -> None:
        super().__init__()
        self._width = 0
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setMinimumWidth(1)  # else the longest of its words would hold the window open

    def whole_width(self) -> int:
        """Return how wide it is in one line."""
        return self.fontMetrics().horizontalAdvance(self.text()) + 2  # a line is broken a pixel early

    def fit(self, width: int) -> None:
        """Take the height that the text needs at a width."""
        self._width = width
        self.setFixedHeight(self.lines_at(width))

    def lines_at(self, width: int) -> int:
        """Return how high the text is at a width."""
        return height_of(self, self.text(), width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit(event.size().width())

    def hasHeightForWidth(self) -> bool:
        return False

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.minimumHeight())


class _Title(_Line):
    """A title that says when it is clicked twice."""

    double_clicked = Signal()

    def __init__(self, text: str) -> None:
        super().__init__("title")
        self.setText(text)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self.double_clicked.emit()


class _Note(_Line):
    """A sentence with room for the longest that can stand in its place, so that the plot under it stands still.

    Attributes
    ----------
    room : Room
        What stands for it in a layout.
    """

    def __init__(self) -> None:
        super().__init__("muted")
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._most = ""
        self.room = Room(self)
        self._show(False)

    def say(self, text: str, longest: str) -> None:
        if (text, longest) != (self.text(), self._most):
            self._most = longest
            self.setText(text)
            self._show(bool(text or longest))
            self.fit(self._width or self.room.width())

    def fit(self, width: int) -> None:
        self._width = width
        self.room.setFixedHeight(self.lines_at(width))

    def lines_at(self, width: int) -> int:
        return max(super().lines_at(width), height_of(self, self._most, width) if self._most else 0)

    def _show(self, shown: bool) -> None:
        for part in (self, self.room):
            part.setVisible(shown)


class Tabs(Group):
    """A few exclusive choices in a row, small enough for a card's title line; Tab reaches the row, arrow keys choose.

    Parameters
    ----------
    name : str
        What is chosen, for a screen reader.
    choices : list of (label, tooltip)
        The first is chosen.
    names : sequence of str
        objectNames of the buttons.

    Signals
    -------
    changed : ()
        Another choice holds.
    """

    changed = Signal()

    def __init__(self, name: str, choices: list[tuple[str, str]], names: Sequence[str] = ()) -> None:
        super().__init__(name)
        self.chosen = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._buttons: list[QPushButton] = []
        for index, (label, tooltip) in enumerate(choices):
            button = QPushButton()
            button.setText(label)
            button.setToolTip(tooltip)
            button.setCheckable(True)
            button.setAutoExclusive(True)  # one stop for Tab, and for a screen reader one of several
            button.setProperty("role", "tab")
            button.clicked.connect(lambda _checked=False, index=index: self.choose(index))
            self._buttons.append(button)
            row.addWidget(button)
        for button, name in zip(self._buttons, names, strict=False):
            button.setObjectName(name)
        self._show_choice()

    def explain(self, index: int, tooltip: str) -> None:
        """Tell in another tooltip what a choice shows."""
        if tooltip != self._buttons[index].toolTip():
            self._buttons[index].setToolTip(tooltip)

    def choose(self, index: int) -> None:
        """Choose as a click does."""
        changed = index != self.chosen
        self.chosen = index
        self._show_choice()
        if changed:
            self.changed.emit()

    def _show_choice(self) -> None:
        for index, button in enumerate(self._buttons):
            button.setChecked(index == self.chosen)
        make_one_stop(self._buttons)
