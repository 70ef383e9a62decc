"""The one place where panels open, and what every panel has."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QSplitter, QToolButton, QWidget

from core.picture.frame import Detail, Frame
from gui.style.card import Card

OPEN_MOST = 2


class Panel(Card):
    """A card that can be opened and closed, by a button, a menu and a key; its inside is made when it first opens.

    Parameters
    ----------
    name : str
        Its objectName, and what the settings remember it by.
    title, menu_text, tooltip, key : str

    Attributes
    ----------
    share : float
        Of the width of the window's middle: what it is given when it opens.
    remembered : bool
        Whether it is open again at the next start.
    """

    share = 0.38
    remembered = True

    def __init__(self, name: str, title: str, menu_text: str, tooltip: str, key: str) -> None:
        super().__init__(title)
        self.setObjectName(name)
        self.setAccessibleName(tooltip)
        self.menu_text = menu_text
        self.action = QAction(title, self)
        self.action.setCheckable(True)
        self.action.setShortcut(QKeySequence(key))
        self.action.setToolTip(tooltip)
        self.set_title(title)
        self.built = False

    def open(self) -> None:
        """Show the panel."""
        if not self.built:
            self.build()
            self.built = True
            self.set_theme(self.look)
        self.show()

    def give_focus_back(self) -> None:
        """Give the focus to the window, else Qt gives it to some field, and the next key is typed into that."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.window().setFocus()

    def build(self) -> None:
        """Make what the panel shows, before it is shown for the first time."""

    def show_moment(self, frame: Frame, detail: Detail | None) -> None:
        """Show a moment; called when the panel is open, at a pace that can be read."""
        raise NotImplementedError


class PanelArea(QSplitter):
    """Panels one above the other; at most two are open, the one opened first makes room.

    Signals
    -------
    changed : ()
        A panel was opened, and wants to be shown the moment, or was closed.
    """

    changed = Signal()

    def __init__(self, panels: Sequence[Panel]) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setChildrenCollapsible(False)
        self.panels = list(panels)
        self._order: list[Panel] = []
        for panel in panels:
            self.addWidget(panel)
            panel.hide()
            panel.action.toggled.connect(lambda shown, panel=panel: self._toggle(panel, shown))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.hide()

    @property
    def open_panels(self) -> list[Panel]:
        """The panels that are open, the one opened first in front."""
        return list(self._order)

    def open_names(self) -> list[str]:
        """Return the names of the open panels, as the settings remember them."""
        return [panel.objectName() for panel in self._order if panel.remembered]

    def open_by_name(self, names: Sequence[object]) -> None:
        """Open the panels that were open last time, in the order in which they were opened."""
        known = {panel.objectName(): panel for panel in self.panels}
        for name in names:
            if isinstance(name, str) and name in known:
                known[name].action.setChecked(True)

    def buttons(self) -> QWidget:
        """Return a row of buttons that open and close the panels."""
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 2, 10, 0)
        for panel in self.panels:
            button = QToolButton()
            button.setDefaultAction(panel.action)
            button.setObjectName(f"{panel.objectName()}Button")
            button.setProperty("role", "tab")
            button.setAccessibleName(panel.action.toolTip())
            layout.addWidget(button)
        return row

    def _toggle(self, panel: Panel, shown: bool) -> None:
        if shown:
            panel.open()
            self._order.append(panel)
            if len(self._order) > OPEN_MOST:
                self._order[0].action.setChecked(False)
        else:
            panel.give_focus_back()
            panel.hide()
            self._order.remove(panel)
        self.setVisible(bool(self._order))
        self.changed.emit()
