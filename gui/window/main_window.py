"""Puts the parts together; knows no numbers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from core.data.dataset import make_dataset, prepare
from core.plan.errors import InputError
from core.plan.experiment import Experiment
from core.training.run import Run
from gui.controls.data_panel import DataPanel
from gui.controls.start_panel import StartPanel
from gui.controls.training_panel import TrainingPanel
from gui.controls.transport import Transport
from gui.scenes.panel_area import PanelArea, panels
from gui.session.questions import Questions
from gui.session.session import Session
from gui.style import theme
from gui.style.card import Card
from gui.style.screen import ScreenWatch
from gui.views.boundary import BoundaryView
from gui.views.epoch_tape import EpochTape
from gui.views.loss import LossView
from gui.views.state_label import StateLabel
from gui.views.weight_plane import WeightPlaneView
from gui.window.files import Files
from gui.window.help import KeysDialog
from gui.window.menus import add_keys, add_menus
from gui.window.message_bar import MessageBar
from gui.window.middle import Middle
from gui.window.race_actions import RaceActions
from gui.window.side import Side
from gui.window.tab_order import put_in_reading_order
from gui.words import training as words

DEFAULT_SIZE = (1280, 720)


class MainWindow(QMainWindow):
    """The window.

    Parameters
    ----------
    experiment : Experiment, optional
        What it opens on; the defaults where None.
    session : Session, optional
        What it shows; one of its own, which ends with it, where None.

    Raises
    ------
    InputError
        When the experiment's table cannot be used.
    """

    def __init__(self, experiment: Experiment | None = None, session: Session | None = None) -> None:
        super().__init__()
        if session is None:
            run = Run(*prepare({})) if experiment is None else Run(experiment, make_dataset(experiment))
            self.session = Session(run, self)
        else:
            self.session = session
        self._owns_session = session is None
        self.setWindowTitle(self.tr("Perceptron Lab"))
        self.theme_choice, self.text_scale = theme.SYSTEM, theme.TEXT_SCALES[0]
        self.look = theme.system_theme()
        theme.apply(self.look, self.text_scale)  # before there are widgets, or every widget would be restyled
        self.training, self.data, self.start = TrainingPanel(), DataPanel(), StartPanel()
        self.boundary, self.loss, self.plane = BoundaryView(), LossView(), WeightPlaneView()
        self.tape, self.transport, self.state = EpochTape(), Transport(), StateLabel()
        self.tape.header.addWidget(self.state)
        self.panels = PanelArea(panels())
        self._panel_buttons = self.panels.buttons()
        self.message = MessageBar()
        self.files = Files(self, self.session, self.message)
        self.questions = Questions(self.session, self)
        self._lay_out()
        self.race = RaceActions(self.session, self.training, self.panels, self.message, self)
        self._connect()
        self.theme_actions, self.text_actions = add_menus(self)
        add_keys(self)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        ScreenWatch(self).changed.connect(self._dress_parts)
        self._dress_parts()
        self.resize(*DEFAULT_SIZE)
        self.transport.show_speed(self.session.player.speed)
        self.transport.show_playing(self.session.player.playing)
        if self._owns_session:
            self.session.start()
        self.session.refresh()

    def say(self, sentence: str) -> None:
        """Say what concerns the whole window."""
        self.message.say(sentence)

    # --- putting together ----------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        page = QWidget()
        page.setObjectName("page")
        columns = QHBoxLayout(page)
        columns.setContentsMargins(theme.GAP, theme.GAP, theme.GAP, theme.GAP)
        columns.setSpacing(theme.GAP)
        columns.addWidget(Side((self.training, self.data, self.start)))
        right = QVBoxLayout()
        right.setSpacing(theme.GAP)
        right.addWidget(self.message)
        right.addWidget(Middle(self.boundary, self.panels, (self.loss, self.plane)), 1)
        right.addWidget(self.tape)
        right.addWidget(self.transport)
        columns.addLayout(right, 1)
        self.setCentralWidget(page)

    def _connect(self) -> None:
        session, player = self.session, self.session.player
        for view in (
            self.boundary,
            self.loss,
            self.plane,
            self.tape,
            self.transport,
            self.training,
            self.state,
            self.panels,
        ):
            session.frame_changed.connect(view.show_frame)
        session.run_changed.connect(self._show_run)
        session.playing_changed.connect(self.transport.show_playing)
        session.refused.connect(self._refuse)
        for part in (self.training, self.data, self.start, self.boundary, self.loss, self.plane):
            part.edited.connect(session.edit)
        for adjusting in (self.training.adjusting, self.boundary.start_grabbed, self.plane.start_grabbed):
            adjusting.connect(session.adjust)
        self.start.same_wanted.connect(session.restart)
        self.start.new_wanted.connect(session.new_start)
        self.loss.target_chosen.connect(session.aim_at_loss)
        self.loss.clock_chosen.connect(session.choose_clock)
        self.transport.play_toggled.connect(player.toggle)
        self.transport.start_wanted.connect(player.to_start)
        self.transport.stepped_phases.connect(player.step_phase)
        self.transport.phases.chosen.connect(player.go_to_phase)
        self.transport.stepped_iterations.connect(player.step)
        self.transport.stepped_epochs.connect(player.step_epoch)
        self.transport.moved.connect(player.go_to)
        self.transport.speed_chosen.connect(player.set_speed)
        self.plane.sight_changed.connect(player.look_at)
        self.panels.made.connect(self._connect_panel)
        self.panels.changed.connect(self.questions.ask)
        self.menuBar().setCornerWidget(self._panel_buttons)

    def _connect_panel(self, name: str, view: Any) -> None:
        """Connect a panel that opens for the first time, by the signals that it has."""
        session = self.session
        for signal, act in (
            ("edited", session.edit),
            ("iteration_wanted", session.player.go_to_iteration),
            ("run_chosen", session.choose_run),
            ("add_wanted", session.add_run),
            ("remove_wanted", session.remove_run),
            ("target_chosen", session.aim_at_loss),
            ("sample_chosen", self.boundary.mark),
        ):
            if hasattr(view, signal):
                getattr(view, signal).connect(act)
        if hasattr(view, "choose_sample"):
            self.boundary.clicked.connect(view.choose_sample)
        if hasattr(view, "question"):
            self.questions.add(name, view)

    # --- what the program does -----------------------------------------------------------------------------------

    def choose_theme(self, name: str) -> None:
        """Look light or dark, or as the system does."""
        self.theme_choice = name
        self._dress(theme.THEMES.get(name) or theme.system_theme(), self.text_scale)

    def choose_text_size(self, scale: float) -> None:
        """Write everything larger or smaller: 1.0 is the size that the window opens with."""
        self._dress(self.look, scale)

    def _dress(self, look: theme.Theme, scale: float) -> None:
        if (look, scale) != (self.look, self.text_scale):
            self.look, self.text_scale = look, scale
            theme.apply(look, scale)
        self._dress_parts()

    def _dress_parts(self) -> None:
        for part in self.findChildren(Card):
            part.set_theme(self.look)
        self.panels.set_theme(self.look)
        for actions, chosen in ((self.theme_actions, self.theme_choice), (self.text_actions, self.text_scale)):
            for action in actions.actions():
                action.setChecked(action.data() == chosen)

    def switch_theme(self) -> None:
        """Look dark if light, and light if dark."""
        self.choose_theme("light" if self.look is theme.DARK else "dark")

    def _follow_system(self) -> None:
        if self.theme_choice == theme.SYSTEM:
            self.choose_theme(theme.SYSTEM)

    def open_experiment(self) -> None:
        """Let the user choose an experiment file."""
        self.files.open_experiment()

    def open_file(self, path: Path) -> None:
        """Open an experiment file; when it cannot be, the run on screen stays and a sentence says why."""
        self.files.open_file(path)

    def save_experiment(self) -> None:
        """Let the user choose where to save the experiment."""
        self.files.save_experiment()

    def save_picture(self) -> None:
        """Let the user choose where to save a picture of the window."""
        self.files.save_picture()

    def show_keys(self) -> None:
        """Show the keys."""
        KeysDialog(self).open()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop filling it."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    # --- what the session says -----------------------------------------------------------------------------------

    def _show_run(self) -> None:
        run = self.session.run
        self.message.hide()  # what it said was about the run before
        self.training.show_experiment(run.experiment, run.schedule, self.session.mini_batch)
        self.data.show_experiment(run.experiment, run.dataset)
        w1, w2, b = run.history.start.tolist()
        self.start.show_experiment(run.experiment, (w1, w2, b))

    def _refuse(self, error: InputError) -> None:
        """Say a refusal beside its field, or in the message bar where no panel has the field."""
        sentence = words.sentence(error)
        opening = self.files.opening
        self._show_run()
        if opening:
            self.say(f"{opening}: {sentence}")
        elif not any(panel.refuse(error) for panel in (self.training, self.data, self.start)):
            self.say(sentence)

    # --- Qt's events ---------------------------------------------------------------------------------------------

    def showEvent(self, event: Any) -> None:
        """Put the controls in reading order for Tab, once they have their places."""
        super().showEvent(event)
        self.setFocus()  # no field: the keys are the window's
        put_in_reading_order(
            [self.training, self.data, self.start, self.boundary, self.loss, self.plane, self.transport]
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus, since Space plays."""
        focused = QApplication.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QAbstractButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the threads before the window goes."""
        self.questions.stop()
        if self._owns_session:
            self.session.stop()
        super().closeEvent(event)
