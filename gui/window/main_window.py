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
from core.picture.frame import Frame, Scores
from core.plan.errors import InputError
from core.plan.experiment import Experiment
from core.training.run import Run
from gui.controls.data_panel import DataPanel
from gui.controls.start_panel import StartPanel
from gui.controls.training_panel import TrainingPanel
from gui.controls.transport import Transport
from gui.scenes.panel_area import PanelArea
from gui.session.controller import Controller
from gui.session.requests import EXPERIMENT
from gui.style import theme
from gui.style.card import Card
from gui.style.screen import ScreenWatch
from gui.views.batch_numbers import Microscope
from gui.views.boundary import BoundaryView
from gui.views.costs import RacePanel
from gui.views.double_loop import LoopPanel
from gui.views.epoch_tape import EpochTape
from gui.views.film_strip import FilmPanel
from gui.views.gradient_fan import FanPanel
from gui.views.loss import LossView
from gui.views.many_starts import StartsPanel
from gui.views.rate_sweep import SweepPanel
from gui.views.state_label import StateLabel
from gui.views.weight_plane import WeightPlaneView
from gui.window.files import Files
from gui.window.help import KeysDialog
from gui.window.menus import add_keys, add_menus
from gui.window.message_bar import MessageBar
from gui.window.middle import Middle
from gui.window.panel_requests import StudyDesk
from gui.window.race_actions import RaceDesk
from gui.window.side import Side
from gui.window.tab_order import put_in_reading_order
from gui.words import training as words

DEFAULT_SIZE = (1280, 720)
DATA_FIELDS = ("data", "samples", "train", "data_seed")


class MainWindow(QMainWindow):
    """The window.

    Parameters
    ----------
    experiment : Experiment, optional
        What it opens on; the defaults where None.

    Raises
    ------
    InputError
        When the experiment's table cannot be used.
    """

    def __init__(self, experiment: Experiment | None = None) -> None:
        super().__init__()
        run = Run(*prepare({})) if experiment is None else Run(experiment, make_dataset(experiment))
        self.setWindowTitle(self.tr("Perceptron Lab"))
        self.theme_choice, self.text_scale = theme.SYSTEM, theme.TEXT_SCALES[0]
        self.look = theme.system_theme()
        theme.apply(self.look, self.text_scale)  # before there are widgets, each of which would be dressed anew
        self.controller = Controller(run, self)
        self.training, self.data, self.start = TrainingPanel(), DataPanel(), StartPanel()
        self.boundary, self.loss, self.plane = BoundaryView(), LossView(), WeightPlaneView()
        self.tape, self.transport, self.state = EpochTape(), Transport(), StateLabel()
        self.tape.header.addWidget(self.state)
        self.microscope = Microscope()
        later = [RacePanel(), StartsPanel(), FilmPanel(), FanPanel(), SweepPanel()]
        self.panels = PanelArea([self.microscope, LoopPanel(), *later])
        self._panel_buttons = self.panels.buttons()
        self.message = MessageBar()
        self.files = Files(self, self.controller, self.message)
        self._lay_out()
        self._connect()
        self.race = RaceDesk(self)
        self.desk = StudyDesk(self.panels, self.controller, self)
        self.theme_actions, self.text_actions = add_menus(self)
        add_keys(self)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        ScreenWatch(self).changed.connect(self._dress_parts)
        self._dress_parts()
        self.resize(*DEFAULT_SIZE)
        self.transport.show_speed(self.controller.speed)
        self._show_run()
        self.controller.start()

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
        controller = self.controller
        for view in (self.boundary, self.loss, self.plane, self.tape, self.transport):
            controller.add_view(view)
        controller.run_changed.connect(self._show_run)
        controller.playing_changed.connect(self.transport.show_playing)
        controller.text_due.connect(self._show_text)
        controller.refused.connect(self._refuse)
        self.training.wanted.connect(controller.change)
        self.training.adjusting.connect(controller.adjust)
        self.loss.banner.rate_wanted.connect(lambda rate: controller.change("learning_rate", rate))
        self.data.wanted.connect(controller.change)
        self.data.data_wanted.connect(self._want_data)
        self.start.same_wanted.connect(controller.restart)
        self.start.new_wanted.connect(controller.new_start)
        self.start.draw_wanted.connect(controller.draw_start)
        for wanted in (self.start.start_wanted, self.boundary.line_dragged):
            wanted.connect(lambda start: controller.change("start", start))
        self.plane.start_dragged.connect(controller.drag_start)
        for view in (self.boundary, self.plane):
            view.start_grabbed.connect(controller.adjust)
        self.transport.play_toggled.connect(controller.toggle)
        self.transport.start_wanted.connect(lambda: controller.go_to(0))
        self.transport.stepped_phases.connect(controller.step_phase)
        self.transport.phases.chosen.connect(controller.go_to_phase)
        self.transport.stepped_iterations.connect(controller.step)
        self.transport.stepped_epochs.connect(controller.step_epoch)
        self.transport.moved.connect(controller.go_to)
        self.transport.speed_chosen.connect(controller.set_speed)
        self.panels.changed.connect(self._show_panels)
        self.microscope.sample_chosen.connect(self.boundary.mark)
        self.boundary.clicked.connect(self.microscope.choose_sample)
        self.plane.sight_changed.connect(controller.surveyor.look_at)
        self.menuBar().setCornerWidget(self._panel_buttons)

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

    def _want_data(self, wishes: dict[str, Any]) -> None:
        self.controller.change_data(**wishes)

    # --- what the controller says --------------------------------------------------------------------------------

    def _show_run(self) -> None:
        stage = self.controller.stage
        run = stage.run
        self.message.hide()  # what it said was about the run before
        self.training.show_experiment(run.experiment, run.schedule)
        self.data.show_experiment(run.experiment, run.dataset)
        w1, w2, b = run.history.start.tolist()
        self.start.show_experiment(run.experiment, (w1, w2, b))
        self._show_text(self.controller.lineup.show.frame, stage.scores())

    def _show_text(self, frame: Frame, scores: Scores) -> None:
        if frame.race is None:
            position = words.position(frame, scores)
        else:
            from gui.words.race import race_position  # with the race that it is about

            position = race_position(frame.race)
        self.transport.show_position(position)
        self._show_state()
        self.transport.show_measured(self.controller.measured_speed)
        self._show_panels()

    def _show_state(self) -> None:
        state, experiment = self.controller.stage.step_state(), self.controller.experiment
        self.training.show_state(state, experiment)
        self.state.show_state(state, experiment)

    def _show_panels(self) -> None:
        stage = self.controller.stage
        if self.panels.open_panels:
            detail = stage.detail()
            for panel in self.panels.open_panels:
                panel.show_moment(self.controller.lineup.show.frame, detail)
            self.race.show_costs()

    def _refuse(self, name: str, error: InputError) -> None:
        sentence = words.sentence(error)
        if name == EXPERIMENT and self.files.opening:
            sentence = f"{self.files.opening}: {sentence}"
        self._show_run()
        if name in self.training.sliders:
            self.training.refuse(name, sentence)
        elif name in DATA_FIELDS:
            self.data.refuse(sentence)
        else:
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
        self.desk.stop()
        self.controller.stop()
        super().closeEvent(event)
