"""The menus, and the keys that work wherever the focus is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from gui import languages
from gui.scenes.catalogue import SCENES, VIEW_KEYS
from gui.session.session import Session
from gui.style import style
from gui.style.theme import SYSTEM
from gui.window import pages
from gui.words.changes import change_name
from gui.words.names import as_label, as_rich

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

translate = QCoreApplication.translate


def add_menus(window: MainWindow) -> tuple[QActionGroup, QActionGroup]:
    """Give a window its menus.

    Returns
    -------
    (QActionGroup, QActionGroup)
        The choices of the theme, by name, and of the text size, by scale.
    """
    bar = window.menuBar()
    _add_file(window, bar.addMenu(translate("menus", "&File")))
    _add_edit(window, bar.addMenu(translate("menus", "&Edit")))
    view = bar.addMenu(translate("menus", "&View"))
    groups = _add_view(window, view)
    _add_run(window, bar.addMenu(translate("menus", "&Run")))
    _add_lesson(window, bar.addMenu(translate("menus", "&Lesson")))
    _add_help(window, bar.addMenu(translate("menus", "&Help")))
    window.addActions([action for action in bar.findChildren(QAction) if not action.shortcut().isEmpty()])
    return groups  # the window's too, or no key of theirs would work while a presenter hides the bar


def _add_lesson(window: MainWindow, menu: QMenu) -> None:
    lessons = window.lessons
    _add(menu, translate("menus", "The &lecture, in eleven steps"), lessons.open_lecture, "F2")
    _add(menu, translate("menus", "&Open a lesson…"), window.files.open_experiment)
    menu.addSeparator()
    _add(menu, translate("menus", "&New lesson from this moment…"), lessons.write_new)
    _add(menu, translate("menus", "&Edit the lesson…"), lessons.edit)
    _add(menu, translate("menus", "Lea&ve the lesson"), lessons.close)


def _add_help(window: MainWindow, menu: QMenu) -> None:
    _add(menu, translate("menus", "About this &scene"), partial(pages.show_sheet, window), "F3")
    _add(menu, translate("menus", "&Questions that always come"), partial(pages.show_questions, window))
    _add(menu, translate("menus", "The &words"), partial(pages.show_words, window))
    _add(menu, translate("menus", "&Keys"), partial(pages.show_keys, window), "F1")
    _add(menu, translate("menus", "What is &this?"), window.ease.explain_focused, "Shift+F1")
    _add(menu, translate("menus", "&Home page"), window.show_home)
    menu.addSeparator()
    _add(menu, translate("menus", "Show the &log"), partial(pages.show_log, window))
    menu.addSeparator()
    about = _add(menu, translate("menus", "A&bout Perceptron Lab"), partial(pages.show_about, window))
    about.setMenuRole(QAction.MenuRole.AboutRole)


def _add_file(window: MainWindow, menu: QMenu) -> None:
    files = window.files
    _add(menu, translate("menus", "&Open…"), files.open_experiment, "Ctrl+O")
    recent = menu.addMenu(translate("menus", "Open &recent"))
    recent.setObjectName("recentMenu")
    recent.aboutToShow.connect(partial(_list_recent, window, recent))
    menu.aboutToShow.connect(lambda: recent.setEnabled(bool(files.recent)))
    _add(menu, translate("menus", "&Save"), files.save, "Ctrl+S")
    _add(menu, translate("menus", "Save &as…"), files.save_as, "Ctrl+Shift+S")
    _add(menu, translate("menus", "Open a &table…"), window.data.open_file)
    _add_exports(window, menu.addMenu(translate("menus", "&Export")))
    menu.addSeparator()
    leave = _add(menu, translate("menus", "&Quit"), window.close)
    leave.setShortcuts([QKeySequence("Ctrl+Q"), QKeySequence("Ctrl+W")])  # the one window is the program
    leave.setMenuRole(QAction.MenuRole.QuitRole)


def _list_recent(window: MainWindow, menu: QMenu) -> None:
    menu.clear()
    for number, name in enumerate(window.files.recent, 1):
        path = Path(name)
        label = f"&{number}  {as_label(path.name)}"
        action = _add(menu, label, partial(window.files.open_recent, name))
        action.setToolTip(as_rich(str(path)))
    menu.setToolTipsVisible(True)
    menu.addSeparator()
    _add(menu, translate("menus", "&Clear the list"), window.files.forget_recent)


def _add_exports(window: MainWindow, menu: QMenu) -> None:
    exports = window.exports
    _add(menu, translate("menus", "&Copy picture"), exports.copy_picture, "Ctrl+Shift+C")
    _add(menu, translate("menus", "Save a &picture…"), exports.save_picture, "Ctrl+Shift+P")
    _add(menu, translate("menus", "Save an &animation…"), exports.save_animation, "Ctrl+Shift+A")
    menu.addSeparator()
    _add(menu, translate("menus", "Save the &numbers with points (0.5)…"), partial(exports.save_numbers, False))
    _add(menu, translate("menus", "Save the numbers with c&ommas (0,5)…"), partial(exports.save_numbers, True))
    _add(menu, translate("menus", "&Data…"), window.files.export_data)
    menu.addSeparator()
    _add(menu, translate("menus", "Save a &worksheet…"), lambda: window.papers.save_worksheet())
    _add(menu, translate("menus", "P&rint a worksheet…"), lambda: window.papers.print_worksheet(), "Ctrl+P")
    menu.addSeparator()
    _add(menu, translate("menus", "Save a note&book…"), lambda: window.papers.save_notebook())
    _add(menu, translate("menus", "Save a PyTorch pro&gram…"), lambda: window.papers.save_torch())


def _add_edit(window: MainWindow, menu: QMenu) -> None:
    session = window.session
    undo = _add(menu, "", session.undo, "Ctrl+Z")
    redo = _add(menu, "", session.redo, "Ctrl+Y")
    _add(menu, translate("menus", "&Paste a table"), window.tables.paste, "Ctrl+V")
    _add(menu, translate("menus", "&Draw samples"), window.draw_samples, "D")
    menu.addSeparator()
    window.ease.letter_keys_action = menu.addAction(translate("menus", "&Keys of one letter"))
    undo.setObjectName("undoAction")
    redo.setObjectName("redoAction")
    menu.aboutToShow.connect(_ChangeNames(session, undo, redo).show)


class _ChangeNames(QObject):
    """Names the change that can be undone or redone; it goes with its menu, and the session may stay."""

    def __init__(self, session: Session, undo: QAction, redo: QAction) -> None:
        super().__init__(undo)
        self._session, self._undo, self._redo = session, undo, redo
        session.run_changed.connect(self.show)
        self.show()

    def show(self) -> None:
        """Write the names."""
        changes = self._session.changes
        for action, change, named, plain in (
            (self._undo, changes.to_undo, translate("menus", "&Undo: {change}"), translate("menus", "&Undo")),
            (self._redo, changes.to_redo, translate("menus", "&Redo: {change}"), translate("menus", "&Redo")),
        ):
            action.setEnabled(change is not None)
            action.setText(plain if change is None else named.format(change=change_name(change.fields)))


def _add_view(window: MainWindow, menu: QMenu) -> tuple[QActionGroup, QActionGroup]:
    for scene in SCENES:
        title = translate("scenes", scene.title)
        _add(menu, f"{title}\t{scene.key}", partial(window.show_scene, scene.name))
    menu.addSeparator()
    _add(menu, translate("menus", "&Present"), window.presenter.toggle, "F5")
    _add(menu, translate("menus", "&Full screen"), window.toggle_full_screen, "F11")
    menu.addSeparator()
    _add(menu, translate("menus", "See &all samples"), partial(window.ask_views, "zoom_to_all"))
    _add(menu, translate("menus", "See the &whole descent"), partial(window.ask_views, "see_whole_descent"))
    ease = window.ease
    _add(menu, translate("menus", "Zoom &in"), partial(ease.zoom, True), "F8")
    _add(menu, translate("menus", "Zoom o&ut"), partial(ease.zoom, False), "F7")
    _add(menu, translate("menus", "&Next view"), ease.next_view, "F6")
    _add(menu, translate("menus", "Make the view lar&ge, or small again"), ease.enlarge_view, "Ctrl+Return")
    _add(menu, translate("menus", "In wor&ds…"), ease.show_in_words, "Ctrl+I")
    menu.addSeparator()
    language = menu.addMenu(translate("menus", "&Language"))
    language.setObjectName("languageChoice")
    choices = ((languages.SYSTEM, translate("menus", "As the &system")), *languages.LANGUAGES.items())
    _check(_add_choices(language, choices, window.choose_language), window.language)
    colours = menu.addMenu(translate("menus", "&Colours"))
    themes = (
        (SYSTEM, translate("menus", "As the &system")),
        ("light", translate("menus", "&Light")),
        ("dark", translate("menus", "&Dark")),
    )
    theme_actions = _add_choices(colours, themes, window.appearance.choose_theme)
    _add(colours, translate("menus", "S&witch light and dark"), window.appearance.switch_theme, "Ctrl+T")
    text = menu.addMenu(translate("menus", "&Text size"))
    sizes = tuple((scale, f"{round(100 * scale)} %") for scale in style.TEXT_SCALES)
    text_actions = _add_choices(text, sizes, window.appearance.choose_text_size)
    text.addSeparator()
    larger = _add(text, translate("menus", "&Larger"), partial(window.appearance.nudge_text_size, 1))
    larger.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])  # + with and without Shift
    _add(text, translate("menus", "&Smaller"), partial(window.appearance.nudge_text_size, -1), "Ctrl+-")
    _add(
        text,
        translate("menus", "&Usual size"),
        partial(window.appearance.choose_text_size, style.TEXT_SCALES[0]),
        "Ctrl+0",
    )
    ease.touch_action = menu.addAction(translate("menus", "T&ouch: large targets"))
    return theme_actions, text_actions


def _add_run(window: MainWindow, menu: QMenu) -> None:
    session, player = window.session, window.session.player
    for label, act, key in (
        (translate("menus", "&Play or pause"), window.transport.toggle, "Space"),
        (translate("menus", "To the &start"), player.to_start, "Home"),
        (translate("menus", "As &far as it was seen"), player.go_to_reached, "End"),
        (translate("menus", "Sa&me start"), session.restart, "R"),
        (translate("menus", "&New start"), session.new_start, "N"),
        (translate("menus", "For&get the run before"), session.drop_ghost, ""),
        (translate("menus", "Choose the ne&xt run"), session.race.choose_next_run, "X"),
        (translate("menus", "Next &clock"), session.race.next_clock, "C"),
        (translate("menus", "P&in this run for the comparison"), window.pin, "P"),
        (translate("menus", "&Add a run"), session.race.add_run, ""),
        (translate("menus", "Rem&ove the chosen run"), session.race.remove_run, ""),
    ):
        _add(menu, label, act, key)
    menu.addSeparator()
    _add(menu, translate("menus", "The scene's prepare&d moment"), window.show_opening)
    _add(menu, translate("menus", "&Reset everything"), window.reset, "Ctrl+R")


def add_keys(window: MainWindow, parent: QWidget) -> None:
    """Give a window the keys that no menu shows."""
    player, transport, presenter = window.session.player, window.transport, window.presenter
    keys: list[tuple[str, Callable[[], object]]] = [
        ("Right", lambda: player.step(1)),
        ("Left", lambda: player.step(-1)),
        (".", lambda: player.step_phase(1)),
        (",", lambda: player.step_phase(-1)),
        ("Shift+Right", lambda: player.step_epoch(1)),
        ("Shift+Left", lambda: player.step_epoch(-1)),
        ("PgDown", partial(window.turn_page, 1)),
        ("PgUp", partial(window.turn_page, -1)),
        ("+", lambda: transport.speed.nudge(1)),
        ("=", lambda: transport.speed.nudge(1)),
        ("-", lambda: transport.speed.nudge(-1)),
        ("B", presenter.toggle_blank),
        ("?", partial(pages.show_keys, window)),
    ]
    keys += [(scene.key, partial(window.show_scene, scene.name)) for scene in SCENES]
    keys += [(key, partial(window.show_scene, scene, view)) for key, (scene, view) in VIEW_KEYS.items()]
    for key, act in keys:
        QShortcut(QKeySequence(key), parent, context=Qt.ShortcutContext.WindowShortcut).activated.connect(act)


def _add(menu: QMenu, label: str, act: Callable[[], object], key: str = "") -> QAction:
    action = QAction(label, menu)
    action.setMenuRole(QAction.MenuRole.NoRole)  # else macOS would take “About this scene” for the program's About
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


def _check(group: QActionGroup, value: object) -> None:
    for action in group.actions():
        action.setChecked(action.data() == value)
