"""What the user wants of runs side by side: the button, the menu and the keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QToolButton

from gui.controls.training_panel import TrainingPanel
from gui.scenes.panel_area import PanelArea
from gui.session.session import Session
from gui.window.message_bar import MessageBar

translate = QCoreApplication.translate

COSTS = "racePanel"


class RaceActions(QObject):
    """Starts and ends a race, pins, and opens the costs with it.

    Parameters
    ----------
    session : Session
    training : TrainingPanel
        Its header has the two buttons.
    panels : PanelArea
    message : MessageBar
    parent : QObject

    Attributes
    ----------
    actions : list of QAction
        For the menu.
    """

    def __init__(
        self, session: Session, training: TrainingPanel, panels: PanelArea, message: MessageBar, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._panels, self._message = session, panels, message
        self._racing = self._opened = False
        self.toggle = self._action(
            translate("race", "&Race of the three descents"),
            "3",
            session.toggle_comparison,
            translate("race", "Race: batch size 1, this one and the whole set side by side (3)"),
        )
        self.toggle.setCheckable(True)
        self._pinned = pin = self._action(
            translate("race", "&Pin this run for the next race"),
            "P",
            self._pin,
            translate("race", "Pin this run, to compare with it in the next race (P)"),
        )
        self._in_a_race = [
            self._action(translate("race", "Choose the ne&xt run"), "X", session.choose_next_run),
            self._action(translate("race", "Next &clock"), "C", session.next_clock),
            self._action(translate("race", "&Add a run"), "", session.add_run),
            self._action(translate("race", "Re&move the chosen run"), "", session.remove_run),
        ]
        self.actions = [self.toggle, pin, *self._in_a_race]
        for action, name, label in (
            (pin, "pinButton", translate("race", "Pin")),
            (self.toggle, "raceButton", translate("race", "Race")),
        ):
            training.header.addWidget(_button(action, name, label))
        session.run_changed.connect(self._show_whether)
        self._show_whether()

    def _show_whether(self) -> None:
        """Show whether there is a race: with its costs, until they are closed."""
        racing = not self._session.show.alone
        began, ended = racing and not self._racing, self._racing and not racing
        self._racing = racing
        self._show_pins()
        self.toggle.setChecked(racing)  # whatever the key or the click made of it
        for action in self._in_a_race:
            action.setEnabled(racing)
        costs = self._panels.panel_actions[COSTS]
        if began and not costs.isChecked():
            self._opened = True
            self._panels.not_remembered.add(COSTS)  # the next start has no race
            costs.setChecked(True)
        elif ended and self._opened:
            self._opened = False
            self._panels.not_remembered.discard(COSTS)
            costs.setChecked(False)

    def _pin(self) -> None:
        if self._session.pin():
            sentence = translate("race", "Pinned: this run's batch size and learning rate are in the next race (3).")
        else:
            sentence = translate("race", "No longer pinned: the next race has this run only as one of the three.")
        self._message.say(sentence, news=True)
        self._show_pins()

    def _show_pins(self) -> None:
        count = len(self._session.pins)
        text = translate("race", "Pins: {count}") if count else translate("race", "Pin")
        self._pinned.setIconText(text.format(count=count))

    def _action(self, label: str, key: str, act: Callable[[], object], tooltip: str = "") -> QAction:
        action = QAction(label, self)
        if key:
            action.setShortcut(QKeySequence(key))
        if tooltip:
            action.setToolTip(tooltip)
        action.triggered.connect(lambda _checked=False: act())
        return action


def _button(action: QAction, name: str, label: str) -> QToolButton:
    button = QToolButton()
    action.setIconText(label)
    button.setDefaultAction(action)
    button.setObjectName(name)
    button.setProperty("role", "tab")
    button.setAccessibleName(action.toolTip())
    return button
