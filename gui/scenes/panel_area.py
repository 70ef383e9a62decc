"""The one place where panels open: which views there are, and at most two of them one above the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSplitter, QToolButton, QWidget

from core.picture.frame import Frame
from gui.style import theme
from gui.style.card import Card
from gui.style.theme import Theme

translate = QCoreApplication.translate

OPEN_MOST = 2


@dataclass(frozen=True, slots=True)
class PanelSpec:
    """A view that can be opened and closed, by a button, a menu and a key; it is imported when it first opens.

    Parameters
    ----------
    name : str
        Its objectName, and what the settings remember it by.
    view : str
        ``module:Class``.
    title, menu_text, tooltip, key : str
    share : float
        Of the width of the window's middle: what it is given when it opens.
    """

    name: str
    view: str
    title: str
    menu_text: str
    tooltip: str
    key: str
    share: float = 0.38

    def make(self) -> Card:
        """Import and make the view."""
        module, name = self.view.split(":")
        made: Card = getattr(import_module(module), name)()
        return made


def panels() -> list[PanelSpec]:
    """Return the panels there are."""
    return [
        PanelSpec(
            "microscope",
            "gui.views.batch_numbers:BatchNumbersView",
            translate("panels", "MICROSCOPE"),
            translate("panels", "&Microscope"),
            translate("panels", "One iteration with its real numbers (M)"),
            "M",
        ),
        PanelSpec(
            "doubleLoop",
            "gui.views.double_loop:DoubleLoopView",
            translate("panels", "DOUBLE LOOP"),
            translate("panels", "&Double loop"),
            translate("panels", "The code of the two loops, as it runs (L)"),
            "L",
        ),
        PanelSpec(
            "racePanel",
            "gui.views.costs:CostsView",
            translate("panels", "COSTS"),
            translate("panels", "&Costs"),
            translate("panels", "What the runs of the race cost (K)"),
            "K",
            share=0.44,  # a heading and three columns of numbers
        ),
        PanelSpec(
            "startsPanel",
            "gui.views.many_starts:ManyStartsView",
            translate("panels", "MANY STARTS"),
            translate("panels", "Many &starts"),
            translate("panels", "The same training from many random starts, and how long each needs (S)"),
            "S",
        ),
        PanelSpec(
            "filmPanel",
            "gui.views.film_strip:FilmStripView",
            translate("panels", "FILM STRIP"),
            translate("panels", "&Film strip"),
            translate("panels", "The boundary after each epoch, and what an epoch starts from (F)"),
            "F",
        ),
        PanelSpec(
            "fanPanel",
            "gui.views.gradient_fan:GradientFanView",
            translate("panels", "GRADIENT FAN"),
            translate("panels", "&Gradient fan"),
            translate("panels", "Where each batch of the epoch pulls the weights (G)"),
            "G",
        ),
        PanelSpec(
            "sweepPanel",
            "gui.views.rate_sweep:RateSweepView",
            translate("panels", "LEARNING-RATE SWEEP"),
            translate("panels", "Rate s&weep"),
            translate("panels", "The loss after some iterations, for each learning rate (W)"),
            "W",
        ),
    ]


class PanelArea(QSplitter):
    """Panels one above the other; at most two are open, the one opened first makes room.

    Parameters
    ----------
    specs : sequence of PanelSpec

    Attributes
    ----------
    panel_actions : dict
        By the name of a panel, the action that opens and closes it.
    views : dict
        By name, what was opened at least once.
    not_remembered : set of str
        The panels that are not open again at the next start.

    Signals
    -------
    made : (name : str, Card)
        A panel opens for the first time.
    changed : ()
        A panel was opened or closed.
    """

    made = Signal(str, object)
    changed = Signal()

    def __init__(self, specs: Sequence[PanelSpec]) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setChildrenCollapsible(False)
        self.specs = {spec.name: spec for spec in specs}
        self.views: dict[str, Card] = {}
        self.not_remembered: set[str] = set()
        self.look = theme.LIGHT
        self._order: list[str] = []
        self._frame: Frame | None = None  # the last one with readings
        self.panel_actions = {spec.name: self._make_action(spec) for spec in specs}
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.hide()

    def _make_action(self, spec: PanelSpec) -> QAction:
        action = QAction(spec.title, self)
        action.setCheckable(True)
        action.setShortcut(QKeySequence(spec.key))
        action.setToolTip(spec.tooltip)
        action.toggled.connect(lambda shown: self._toggle(spec.name, shown))
        return action

    @property
    def open_panels(self) -> list[str]:
        """The names of the panels that are open, the one opened first in front."""
        return list(self._order)

    def open_names(self) -> list[str]:
        """Return the names of the open panels, as the settings remember them."""
        return [name for name in self._order if name not in self.not_remembered]

    def open_by_name(self, names: Sequence[object]) -> None:
        """Open the panels that were open last time, in the order in which they were opened."""
        for name in names:
            if isinstance(name, str) and name in self.panel_actions:
                self.panel_actions[name].setChecked(True)

    def show_frame(self, frame: Frame) -> None:
        """Show a moment in the panels that are open."""
        if frame.readings is not None:
            self._frame = frame
        for name in self._order:
            self.views[name].show_frame(frame)  # type: ignore[attr-defined]

    def set_theme(self, look: Theme) -> None:
        """Give the panels that open from now on the colours of `look`."""
        self.look = look

    def buttons(self) -> QWidget:
        """Return a row of buttons that open and close the panels."""
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 2, 10, 0)
        for name, action in self.panel_actions.items():
            button = QToolButton()
            button.setDefaultAction(action)
            button.setObjectName(f"{name}Button")
            button.setProperty("role", "tab")
            button.setAccessibleName(action.toolTip())
            layout.addWidget(button)
        return row

    def _make(self, name: str) -> None:
        view = self.views[name] = self.specs[name].make()
        order = list(self.specs)
        place = sum(order.index(other) < order.index(name) for other in self.views)
        self.insertWidget(place, view)
        view.set_theme(self.look)
        self.made.emit(name, view)

    def _toggle(self, name: str, shown: bool) -> None:
        if shown:
            if name not in self.views:
                self._make(name)
            self.views[name].show()
            self._order.append(name)
            if len(self._order) > OPEN_MOST:
                self.panel_actions[self._order[0]].setChecked(False)
            if self._frame is not None:
                self.views[name].show_frame(self._frame)  # type: ignore[attr-defined]
        else:
            self.views[name].give_focus_back()
            self.views[name].hide()
            self._order.remove(name)
        self.setVisible(bool(self._order))
        self.changed.emit()
