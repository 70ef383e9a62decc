"""What the user wants of a race: the button, the menu and the keys, the loss view and the panel of costs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar, QToolButton

from gui.controls.training_panel import TrainingPanel
from gui.scenes.panel_area import PanelArea
from gui.session.controller import Controller
from gui.views.costs import RacePanel
from gui.views.loss import LossView
from gui.window.message_bar import MessageBar

translate = QCoreApplication.translate


class _Parts(Protocol):
    """What the desk needs of a window."""

    controller: Controller
    training: TrainingPanel
    loss: LossView
    panels: PanelArea
    message: MessageBar

    def menuBar(self) -> QMenuBar: ...


class RaceDesk(QObject):
    """Connects a race with the window's parts.

    Parameters
    ----------
    window : the window
    """

    def __init__(self, window: _Parts) -> None:
        super().__init__(window.controller)
        self._controller, self._message = window.controller, window.message
        self._panel = next(panel for panel in window.panels.panels if isinstance(panel, RacePanel))
        self._racing = self._opened = False
        controller = window.controller
        self.toggle = self._action(
            translate("race", "&Race of the three descents"),
            "3",
            controller.toggle_race,
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
            self._action(translate("race", "Choose the ne&xt run"), "X", self._choose_next),
            self._action(translate("race", "Next &clock"), "C", controller.next_clock),
            self._action(translate("race", "&Add a run"), "", controller.add_run),
            self._action(translate("race", "Re&move the chosen run"), "", controller.remove_run),
        ]
        self.actions = [self.toggle, pin, *self._in_a_race]
        for action, name, label in (
            (pin, "pinButton", translate("race", "Pin")),
            (self.toggle, "raceButton", translate("race", "Race")),
        ):
            window.training.header.addWidget(_button(action, name, label))
        self._panel.run_chosen.connect(controller.choose_run)
        self._panel.add_wanted.connect(controller.add_run)
        self._panel.remove_wanted.connect(controller.remove_run)
        self._panel.target_chosen.connect(controller.aim_at_loss)
        window.loss.target_chosen.connect(controller.aim_at_loss)
        window.loss.clock_chosen.connect(controller.choose_clock)
        controller.run_changed.connect(self._show_whether)
        self._show_whether()

    def show_costs(self) -> None:
        """Show what the runs cost by now."""
        race = self._controller.race
        if race is not None and self._panel.isVisible():
            self._panel.show_costs(race.costs(), [stage.scores() for stage in race.stages])

    def _show_whether(self) -> None:
        """Show whether there is a race: with its costs, until they are closed."""
        racing = self._controller.race is not None
        began, ended = racing and not self._racing, self._racing and not racing
        self._racing = racing
        self._show_pins()
        self.toggle.setChecked(racing)  # whatever the key or the click made of it
        for action in self._in_a_race:
            action.setEnabled(racing)
        if began and not self._panel.action.isChecked():
            self._opened = True
            self._panel.remembered = False  # the next start has no race
            self._panel.action.setChecked(True)
        elif ended and self._opened:
            self._opened = False
            self._panel.remembered = True
            self._panel.action.setChecked(False)

    def _choose_next(self) -> None:
        race = self._controller.race
        if race is not None:
            self._controller.choose_run((race.chosen + 1) % len(race.stages))

    def _pin(self) -> None:
        if self._controller.pin():
            sentence = translate("race", "Pinned: this run's batch size and learning rate are in the next race (3).")
        else:
            sentence = translate("race", "No longer pinned: the next race has this run only as one of the three.")
        self._message.say(sentence, news=True)
        self._show_pins()

    def _show_pins(self) -> None:
        count = len(self._controller.lineup.pins)
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
