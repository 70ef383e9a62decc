"""The menus, and the keys that work wherever the focus is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QMenuBar

from gui.controls.data_panel import DataPanel
from gui.controls.transport import Transport
from gui.scenes.panel_area import PanelArea
from gui.session.session import Session
from gui.style import theme
from gui.views.boundary import BoundaryView
from gui.views.weight_plane import WeightPlaneView
from gui.window.race_actions import RaceActions

translate = QCoreApplication.translate


class _Commands(Protocol):
    """What the menus and the keys ask of a window."""

    session: Session
    data: DataPanel
    transport: Transport
    boundary: BoundaryView
    plane: WeightPlaneView
    panels: PanelArea
    race: RaceActions

    def menuBar(self) -> QMenuBar: ...
    def close(self) -> bool: ...
    def open_experiment(self) -> None: ...
    def save_experiment(self) -> None: ...
    def save_picture(self) -> None: ...
    def choose_theme(self, name: str) -> None: ...
    def switch_theme(self) -> None: ...
    def choose_text_size(self, scale: float) -> None: ...
    def toggle_full_screen(self) -> None: ...
    def show_keys(self) -> None: ...


def add_menus(window: _Commands) -> tuple[QActionGroup, QActionGroup]:
    """Give a window its menus.

    Returns
    -------
    (QActionGroup, QActionGroup)
        The choices of the theme, by name, and of the text size, by scale.
    """
    file = window.menuBar().addMenu(translate("menus", "&File"))
    _add(file, translate("menus", "&Open an experiment…"), window.open_experiment, "Ctrl+O")
    _add(file, translate("menus", "&Save the experiment…"), window.save_experiment, "Ctrl+S")
    _add(file, translate("menus", "Open a &CSV file…"), window.data.open_file)
    _add(file, translate("menus", "Back to the &defaults"), lambda: window.session.open({}))
    _add(file, translate("menus", "Save a &picture…"), window.save_picture)
    file.addSeparator()
    _add(file, translate("menus", "&Quit"), window.close, "Ctrl+Q")
    view = window.menuBar().addMenu(translate("menus", "&View"))
    for name, action in window.panels.panel_actions.items():
        action.setText(window.panels.specs[name].menu_text)
        view.addAction(action)
    view.addSeparator()
    themes = (
        (theme.SYSTEM, translate("menus", "As the &system")),
        ("light", translate("menus", "&Light")),
        ("dark", translate("menus", "&Dark")),
    )
    theme_actions = _add_choices(view, themes, window.choose_theme)
    _add(view, translate("menus", "S&witch light and dark"), window.switch_theme, "Ctrl+T")
    view.addSeparator()
    sizes = (
        translate("menus", "&Normal text"),
        translate("menus", "La&rge text (125 %)"),
        translate("menus", "&Very large text (150 %)"),
        translate("menus", "&Huge text (200 %)"),
    )
    text_actions = _add_choices(view, tuple(zip(theme.TEXT_SCALES, sizes, strict=True)), window.choose_text_size)
    view.addSeparator()
    _add(view, translate("menus", "See &all samples"), window.boundary.zoom_to_all)
    _add(view, translate("menus", "See the whole &descent"), window.plane.see_whole_descent)
    _add(view, translate("menus", "&Full screen"), window.toggle_full_screen, "F11")
    race = window.menuBar().addMenu(translate("menus", "&Race"))
    race.addActions(window.race.actions)
    _add(window.menuBar().addMenu(translate("menus", "&Help")), translate("menus", "&Keys"), window.show_keys, "F1")
    return theme_actions, text_actions


def add_keys(window: _Commands) -> None:
    """Give a window the keys that no menu shows."""
    session, player, transport = window.session, window.session.player, window.transport
    keys: tuple[tuple[str, Callable[[], object]], ...] = (
        ("Space", transport.toggle),
        ("Right", lambda: player.step(1)),
        ("Left", lambda: player.step(-1)),
        (".", lambda: player.step_phase(1)),
        (",", lambda: player.step_phase(-1)),
        ("Shift+Right", lambda: player.step_epoch(1)),
        ("Shift+Left", lambda: player.step_epoch(-1)),
        ("Home", player.to_start),
        ("End", player.go_to_reached),
        ("R", session.restart),
        ("N", session.new_start),
        ("+", lambda: transport.nudge_speed(1)),
        ("=", lambda: transport.nudge_speed(1)),
        ("-", lambda: transport.nudge_speed(-1)),
        ("?", window.show_keys),
    )
    for key, act in keys:
        QShortcut(QKeySequence(key), transport.window()).activated.connect(act)


def _add(menu: QMenu, label: str, act: Callable[[], object], key: str = "") -> QAction:
    action = QAction(label, menu)
    if key:
        action.setShortcut(QKeySequence(key))
    action.triggered.connect(lambda _checked=False: act())
    menu.addAction(action)
    return action


def _add_choices(menu: QMenu, choices: tuple[tuple[Any, str], ...], choose: Callable[[Any], None]) -> QActionGroup:
    group = QActionGroup(menu)
    for value, label in choices:
        action = _add(menu, label, partial(choose, value))
        action.setCheckable(True)
        action.setData(value)
        group.addAction(action)
    return group
