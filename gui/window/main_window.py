"""Puts the parts together; knows no numbers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMainWindow, QMenuBar, QPushButton, QWidget

from core.data.dataset import make_dataset, prepare
from core.plan.errors import InputError
from core.plan.experiment import Experiment
from core.training.run import Run
from gui import languages
from gui.controls.data_panel import DataPanel
from gui.controls.more_panel import MorePanel
from gui.controls.start_panel import StartPanel
from gui.controls.training_panel import TrainingPanel
from gui.controls.transport import EPOCH, ITERATION, PHASE, Transport
from gui.exports.exports import Exports
from gui.faults import log
from gui.scenes.catalogue import BY_NAME, SCENES, make_view
from gui.scenes.spec import SceneSpec
from gui.scenes.stage import Stage
from gui.scenes.tabs import SceneTabs
from gui.session.questions import Questions
from gui.session.session import Session
from gui.style import style
from gui.style.card import Card
from gui.style.theme import SYSTEM
from gui.threads.background import Background, stop_all
from gui.views.epoch_tape import EpochTape
from gui.window.appearance import Appearance
from gui.window.ease.ease import Ease
from gui.window.ease.mnemonics import settle_menus
from gui.window.files import Files
from gui.window.home import HomePage
from gui.window.lessons import Lessons
from gui.window.menus import add_keys, add_menus
from gui.window.message_bar import MessageBar
from gui.window.moments import Moments
from gui.window.page import Page
from gui.window.presenter import Presenter
from gui.window.tab_order import put_in_reading_order
from gui.window.table.tables import Tables, dropped_file
from gui.words import training as words

if TYPE_CHECKING:
    from gui.exports.papers import Papers

DEFAULT_SIZE = (1280, 720)


class MainWindow(QMainWindow):
    """The window.

    Parameters
    ----------
    experiment : Experiment, optional
        What it opens on; the prepared moments of the scenes where None.
    session : Session, optional
        What it shows; one of its own, which ends with it, where None.
    theme_choice : str
        One of `gui.style.theme.THEMES`, or ``SYSTEM``.
    text_scale : float
        1.0 is the usual size.

    Attributes
    ----------
    session : Session
    scene : SceneSpec
        The one that is on.

    Signals
    -------
    scene_changed : (SceneSpec)
    closed : ()
        The threads have been ended.

    Raises
    ------
    InputError
        When the experiment's table cannot be used.
    """

    scene_changed = Signal(object)
    closed = Signal()

    def __init__(
        self,
        experiment: Experiment | None = None,
        session: Session | None = None,
        theme_choice: str = SYSTEM,
        text_scale: float = style.TEXT_SCALES[0],
    ) -> None:
        super().__init__()
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._owns_session = session is None
        if session is None:
            run = Run(*prepare({})) if experiment is None else Run(experiment, make_dataset(experiment))
            session = Session(run, self, untouched=experiment is None)
        self.session = session
        self.scene = SCENES[0]
        self.language = languages.SYSTEM
        self.moments = Moments(self)
        self.ease = Ease(self)
        self.begins_at_home = True  # the program, the next time
        self.log_path = Path(log.NAME)
        self.appearance = Appearance(self, theme_choice, text_scale)
        session.run_changed.connect(self._show_run)
        session.refused.connect(self._refuse)
        self.tables, self.files = Tables(self, session), Files(self)
        self.files.table_wanted.connect(self.tables.open)
        self.setAcceptDrops(True)
        self.resize(*DEFAULT_SIZE)
        self._build()
        if self._owns_session:
            session.start()

    # --- putting together ----------------------------------------------------------------------------------------

    def _build(self) -> None:
        """Make everything that has words, in the language that is chosen."""
        self.views: dict[str, Any] = {}
        self.training, self.data, self.start = TrainingPanel(), DataPanel(), StartPanel()
        self.tabs, self.stage = SceneTabs(SCENES), Stage(self._make_view)
        self.tape, self.transport = EpochTape(), Transport()
        panels = self.training, self.data, self.start
        self.more = MorePanel(panels)
        self.more.toggled.connect(self.training.show_more)
        self.opening = QPushButton(self.tr("Prepared moment"))
        self.opening.setObjectName("openingButton")
        self.opening.setToolTip(self.tr("Show this scene's prepared moment in place of what you changed"))
        self.opening.clicked.connect(self.show_opening)
        self.page = Page(
            (*panels, self.more), self.tabs, self.opening, self.stage, self.tape, self.transport, parent=self
        )
        self.message = MessageBar(self.page)
        self.data.table_wanted.connect(self.tables.open)
        self.data.drawing_wanted.connect(self.draw_samples)
        self.questions = Questions(self.session, self)
        self.exports = Exports(self, self.session, self.stage, self.questions, self.files)
        self.exports.saved.connect(self.files.tell_saved)
        self.exports.told.connect(lambda sentence: self.message.say(sentence, news=True))
        self.exports.failed.connect(self.say)
        self.presenter = Presenter(self)
        self.lessons = Lessons(self)
        self.lessons.changed.connect(self.files.show_title)
        self._papers: Papers | None = None
        self._connect()
        self.setMenuBar(QMenuBar())
        choices = add_menus(self)
        add_keys(self, self.page)
        self.ease.know_keys()
        settle_menus(self.menuBar())
        self.setCentralWidget(self.page)
        self.appearance.know_parts(*choices)
        self.transport.speed.show_speed(self.session.player.speed)
        self.transport.show_playing(self.session.player.playing)
        if self.isHidden():
            # Qt lays out what is to be painted, shown or not: the views are made for the room that they will have, and
            # not laid out and drawn in three others first (a fiftieth of "start: first complete frame")
            self.grab(QRect(0, 0, 1, 1))
        self._open_scene(self.scene)
        self.files.show_title()
        self.session.refresh()

    @property
    def papers(self) -> Papers:
        """Worksheets and programs of what is on; what paints them is imported when they are first asked for."""
        if self._papers is None:
            from gui.exports.papers import Papers

            self._papers = Papers(
                self,
                self.session,
                self.stage,
                self.exports,
                self.files,
                lambda: None if self.lessons.player is None else self.lessons.player.lesson,
                lambda: self.moments.many_starts,
                self.moments.now,
            )
        return self._papers

    def _connect(self) -> None:
        session, player = self.session, self.session.player
        for view in (self.stage, self.tape, self.transport, self.training):
            session.frame_changed.connect(view.show_frame)
        session.playing_changed.connect(self.transport.show_playing)
        for panel in (self.training, self.data, self.start):
            panel.edited.connect(session.edit)
        self.training.adjusting.connect(session.adjust)
        self.start.same_wanted.connect(session.restart)
        self.start.new_wanted.connect(session.new_start)
        self.start.reset_wanted.connect(self.reset, Qt.ConnectionType.QueuedConnection)  # the button goes with it
        self.transport.play_toggled.connect(session.toggle)
        self.transport.stepped.connect(self.step)
        self.transport.moved.connect(player.go_to)
        self.transport.speed.chosen.connect(player.set_speed)
        self.tabs.chosen.connect(lambda scene: self.show_scene(scene.name))
        self.stage.arranged.connect(self.questions.ask)
        self.stage.seen_changed.connect(self._tell_what_is_seen)
        self.stage.arranged.connect(lambda: QTimer.singleShot(0, self, self._order_tabs))  # once all have their places
        self._join(self.tape)

    def _tell_what_is_seen(self) -> None:
        self.session.player.show_plane(any(view.draws_paths for view in self.stage.shown))

    def _make_view(self, name: str) -> Card:
        """Make a view when a scene first needs it, and connect it."""
        view = make_view(name)
        view.set_theme(self.appearance.theme)
        self._join(view)
        self.exports.add_to(view, name)
        for other in self.views.values():
            for one, another in ((view, other), (other, view)):
                if hasattr(one, "sample_chosen") and hasattr(another, "mark"):
                    one.sample_chosen.connect(another.mark)
                if hasattr(one, "clicked") and hasattr(another, "choose_sample"):
                    one.clicked.connect(another.choose_sample)
        self.views[name] = view
        self.moments.tell(view)
        return view

    def _join(self, view: Any) -> None:
        """Connect a view with the session, by the signals that it has; see `gui.views`."""
        session, player = self.session, self.session.player
        for signal, act in (
            ("edited", session.edit),
            ("start_grabbed", session.adjust),
            ("start_grabbed", self.stage.hold),
            ("drawn", session.draw),
            ("iteration_wanted", player.go_to_iteration),
            ("phase_chosen", player.go_to_phase),
            ("sight_changed", player.look_at),
            ("run_chosen", session.race.choose_run),
            ("add_wanted", session.race.add_run),
            ("remove_wanted", session.race.remove_run),
            ("target_chosen", session.race.aim_at_loss),
            ("clock_chosen", session.race.choose_clock),
            ("length_chosen", session.race.choose_length),
            ("ghost_dropped", session.drop_ghost),
            ("sample_seconds_chosen", session.race.choose_sample_seconds),
            ("pin_wanted", self.pin),
        ):
            if hasattr(view, signal):
                getattr(view, signal).connect(act)
        if hasattr(view, "question"):
            self.questions.add(view.objectName(), view)

    # --- scenes --------------------------------------------------------------------------------------------------

    def show_scene(self, name: str, view: str = "") -> None:
        """Show a scene, with another view than its main one large where one is named."""
        scene = BY_NAME[name]
        if scene is not self.scene:
            self.transport.choose_step(scene.step)
        self._open_scene(scene, view)
        self.scene_changed.emit(scene)

    def offer_opening(self) -> None:
        """Offer the scene's prepared moment where something else is on."""
        prepared = self.scene.opening
        here = self.session.experiment == prepared.experiment and self.session.show.alone != prepared.three_descents
        free = not self.presenter.on and self.lessons.player is None  # a lesson puts on moments of its own
        self.opening.setVisible(self.session.openings.touched and not here and free)

    def _open_scene(self, scene: SceneSpec, view: str = "") -> None:
        self.scene = scene
        self.tabs.show_scene(scene)
        self.session.openings.open(scene.name, scene.opening)
        self.stage.show_scene(scene, view)
        self.offer_opening()

    def show_opening(self) -> None:
        """Go back to the prepared moment of the scene."""
        self.session.prepare_again(self.scene.opening)

    def reset(self) -> None:
        """Reset everything: what was changed, pinned and chosen, and open on the first scene."""
        self.lessons.close()
        self.session.reset()
        self.moments.forget()
        self.files.go_on_with(None, modified=False)
        self.transport.speed.show_speed(self.session.player.speed)
        self.message.hide()
        for name in list(self.views):
            del self.views[name]
        self.scene = SCENES[0]
        self._rebuild()

    def choose_language(self, choice: str) -> None:
        """Say everything in another language, at once; the run goes on."""
        self.language = choice
        languages.choose(choice)
        self._rebuild()

    def _rebuild(self) -> None:
        old, lessons = self.page, self.lessons
        self.questions.stop()
        self.exports.stop()
        for part in (self.questions, self.exports):
            part.deleteLater()
        old.hide()
        self.takeCentralWidget()
        old.setParent(None)  # nobody is to find its parts from now on
        for action in self.actions():
            self.removeAction(action)
        self._build()
        self.lessons.go_on(lessons)
        old.deleteLater()
        self.setFocus()

    # --- what the program does -----------------------------------------------------------------------------------

    def say(self, sentence: str) -> None:
        """Say what concerns the whole window."""
        self.message.say(sentence)

    def step(self, step: str, number: int) -> None:
        """Go on, or back, by a phase, an iteration or an epoch."""
        player = self.session.player
        {PHASE: player.step_phase, ITERATION: player.step, EPOCH: player.step_epoch}[step](number)

    def turn_page(self, pages: int) -> None:
        """Do what a remote control asks for: a step of the lesson, or of the run where there is no lesson."""
        turned = self.lessons.forward() if pages > 0 else self.lessons.back()
        if not turned:
            self.session.player.step(pages)

    def show_tape(self) -> None:
        """Show the tape, unless the class is to look elsewhere: presenting, or at a step that is not about it."""
        step = None if self.lessons.player is None else self.lessons.player.step
        about = step is not None and self.tape.objectName() in step.spotlight.split()
        split = step is not None and "splitBar" in step.spotlight.split()
        self.tape.show_split(split and self.presenter.on)  # the controls, which have it, are not to be seen
        self.page.show_tape(about or (step is None and not self.presenter.on), always=about)

    @property
    def drawing(self) -> bool:
        """Whether samples are drawn in the first scene."""
        scene = SCENES[0]
        return bool(self.scene is scene and self.stage.large == scene.main and self.views[scene.main].drawing)

    def draw_samples(self) -> None:
        """Draw samples in the first scene, or stop drawing them."""
        scene, drawing = SCENES[0], self.drawing
        self.show_scene(scene.name)
        self.views[scene.main].draw_samples(not drawing)

    def pin(self) -> None:
        """Keep the run for the next comparison, or no longer."""
        if self.session.race.pin():
            sentence = self.tr("Pinned: this run's batch size and learning rate are in the next comparison.")
        else:
            sentence = self.tr("No longer pinned.")
        self.files.show_title()
        self.message.say(sentence, news=True)

    def show_home(self) -> None:
        """Offer the lesson, the scenes and the user's own data over the page."""
        if self.page.findChild(HomePage) is None:
            HomePage(self)

    def ask_views(self, what: str) -> None:
        """Have the views that are to be seen do something, as far as they can."""
        for view in self.stage.shown:
            if hasattr(view, what):
                getattr(view, what)()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop filling it."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    # --- what the session says -----------------------------------------------------------------------------------

    def _show_run(self) -> None:
        run = self.session.run
        self.stage.wake_all()
        self.message.hide()  # what it said was about the run before
        self.training.show_experiment(run.experiment, run.schedule, self.session.mini_batch)
        self.data.show_experiment(run.experiment, run.dataset)
        w1, w2, b = run.history.start.tolist()
        self.start.show_experiment(run.experiment, (w1, w2, b))
        self.offer_opening()

    def _refuse(self, error: InputError) -> None:
        """Say a refusal beside its field, or over the page where no panel has the field."""
        sentence = words.sentence(error)
        opening, waiting = self.files.opening, self.tables.refuse(error)
        self._show_run()
        if waiting:
            return
        if opening:
            self.say(f"{opening}: {sentence}")
        elif not any(panel.refuse(error) for panel in (self.training, self.data, self.start)):
            self.say(sentence)

    # --- Qt's events ---------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write larger or smaller where the window has become another."""
        super().resizeEvent(event)
        self.appearance.follow_size()

    def showEvent(self, event: Any) -> None:
        """Take the focus: the keys are the window's, not a field's."""
        super().showEvent(event)
        self.setFocus()

    def _order_tabs(self) -> None:
        """Let Tab go through the controls as they are read: from top to bottom, views by where they stand."""
        views = sorted(self.stage.shown, key=lambda view: (view.y(), view.x()))
        parts: list[QWidget] = [self.training, self.data, self.start, self.more, self.tabs, *views, self.transport]
        put_in_reading_order(parts)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus, since Space plays."""
        focused = QApplication.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QAbstractButton):
            focused.click()
        elif event.key() != Qt.Key.Key_Escape or not self.ease.close_what_is_open():
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file."""
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file that is dropped."""
        path = dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.files.open_file(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hide the window, then end its threads and those of its parts: what they do is not waited for long."""
        for top in (self, *self.findChildren(QDialog)):
            top.hide()
        self.questions.stop()
        self.exports.stop()
        if self._owns_session:
            self.session.stop()
        stop_all(thread for thread in self.findChildren(Background) if self._owns(thread))
        super().closeEvent(event)
        self.closed.emit()

    def _owns(self, thread: Background) -> bool:
        """Tell whether a thread ends with the window: one of a session of others goes on."""
        return self._owns_session or thread.parent() is not self.session.player
