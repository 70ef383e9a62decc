"""What is on, and what becomes of it when the user wants another experiment."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.data.dataset import MakeDataset, make_dataset
from core.data.drawing import Drawing
from core.data.samples import Samples
from core.picture.curves import Ghost
from core.picture.plotted_data import make_plotted_data
from core.plan.choices import START_SCHEMES
from core.plan.cursor import EPOCHS
from core.plan.entry import OF_ONE_RUN, Entry
from core.plan.errors import QT_TRANSLATE_NOOP, InputError
from core.plan.experiment import DATA_FIELDS, FULL, Experiment
from core.plan.moment import Moment
from core.training.run import Run
from gui.session import goals
from gui.session.batch import ChosenBatch
from gui.session.opening import Opening, Openings
from gui.session.playback import Playback
from gui.session.player import DEFAULT_SPEED, Player
from gui.session.race import Race
from gui.session.requests import Requests
from gui.session.show import Show
from gui.session.undo import Changes, State

BOTH_CLASSES = QT_TRANSLATE_NOOP("core", "Draw samples of both classes: then there is something to learn.")
ONE_START = QT_TRANSLATE_NOOP("core", "The “Zeros” scheme has only one start. Choose another scheme to draw a new one.")
CATCH_UP_SECONDS = 0.02  # what is trained at once when samples are drawn, so that the line does not flicker


class Session(QObject):
    """The show that is on, its player, and the experiment; outlives the window.

    Parameters
    ----------
    run : Run
        What is on at first.
    parent : QObject, optional
    untouched : bool
        Whether each scene may open on its own prepared moment.
    now : function
        The clock, in seconds.

    Attributes
    ----------
    player : Player
        Moves the cursors: play, pause, steps, speed.
    race : Race
        Which runs stand side by side, and which of them is chosen.
    openings : Openings
        Which scene has a show of its own.
    changes : Changes
        What can be undone.

    Signals
    -------
    run_changed : ()
        Another run is chosen, or its experiment changed: the controls show it.
    frame_changed : (Frame)
        To be drawn; see `Player`.
    playing_changed : (bool)
    refused : (InputError)
        A value cannot be used; everything stays as it was.
    """

    run_changed = Signal()
    frame_changed = Signal(object)
    playing_changed = Signal(bool)
    refused = Signal(object)

    def __init__(
        self,
        run: Run,
        parent: QObject | None = None,
        untouched: bool = False,
        now: Callable[[], float] = time.perf_counter,
    ) -> None:
        super().__init__(parent)
        self.player = Player(Show([Playback(run)], make_plotted_data(run.dataset)), self, now)
        self.player.frame_changed.connect(self.frame_changed)
        self.player.playing_changed.connect(self.playing_changed)
        self.player.length_changed.connect(self.run_changed)
        self._batch = ChosenBatch(run.experiment)
        self.race = Race(self.player, self._batch, self)
        self.race.changed.connect(self._tell)
        self.race.refused.connect(self.refused)
        self.openings = Openings(self.player, self.race, untouched)
        self.changes = Changes()
        self._put_back: Callable[[], object] | None = None  # an undo is asked for: what makes it undone no longer
        self._before: State | None = None  # other data is asked for: what was on until then
        self._draft: Drawing | None = None  # what is drawn, as long as it cannot be learned
        self._plays_on = False  # as soon as it can
        self._adjusting = self._adjusted = self._adjusted_before = False
        self._opening = False
        self._requests = Requests(self.player.training, self)
        self._requests.ready.connect(self._take)
        self._requests.refused.connect(self._refuse)

    @property
    def show(self) -> Show:
        """What is on."""
        return self.player.show

    @property
    def run(self) -> Run:
        """The chosen run."""
        return self.show.playback.run

    @property
    def experiment(self) -> Experiment:
        """The experiment of the chosen run."""
        return self.run.experiment

    @property
    def state(self) -> State:
        """What is on, as far as it can be undone."""
        return State(self.experiment, self.show.data.draft)

    @property
    def mini_batch(self) -> int:
        """The last mini-batch size that the user chose, or one that suits the data where that does not."""
        return self._batch.mini_of(self.experiment.train)

    def start(self) -> None:
        """Start the threads and the display timer."""
        self.player.start()

    def stop(self) -> bool:
        """End the threads; True when all ended in time."""
        return self.player.stop()

    def refresh(self) -> None:
        """Say everything once more, to a window that is new."""
        self.run_changed.emit()
        self.player.draw(again=True)

    def _tell(self) -> None:
        """Show a run that changed."""
        self.run_changed.emit()
        self.player.aim()
        self.player.draw()

    # --- the experiment ------------------------------------------------------------------------------------------

    def edit(self, experiment: Experiment) -> bool:
        """Go over to another experiment; False, and `refused`, where it cannot be used.

        Other epochs lengthen or shorten the runs. Other data is asked for: until `run_changed` or `refused`
        answers, everything goes on. All else restarts at once from the same start and in the same order. Of runs
        side by side, another batch size or rate is the chosen run's, and all else is shared.
        """
        before = self.state
        changes = before.experiment.changes_to(experiment)
        if not changes:
            self.run_changed.emit()  # a control may show something else
            return True
        self.openings.touch()
        if changes.keys() & set(DATA_FIELDS):
            self._before, self._draft = before, None
            self._ask_for_data(experiment, changes)
            return True
        try:
            self._take_up(changes)
        except InputError as error:
            self.refused.emit(error)
            return False
        if "batch_size" in changes:
            self._batch.remember(self.experiment)
        self.changes.note(before, self.state, self._adjusted_before)
        self._adjusted_before = self._adjusting
        self._tell()
        return True

    def open(self, wishes: Mapping[str, Any], known: Samples | None = None) -> None:
        """Ask for a whole experiment, as a file has it; the answer is `run_changed` or `refused`.

        Parameters
        ----------
        wishes : mapping
            Values by field name.
        known : Samples, optional
            Those of its table, where that was just read.
        """
        self.openings.touch()
        self._opening, self._before, self._draft = True, self.state, None
        self._requests.ask(wishes, fit_batch=False, known=known)

    def give_up(self) -> None:
        """Wait no longer for what was asked for last."""
        self._requests.forget()
        self._before = None

    def restart(self) -> None:
        """Restart from the same start; the ghost stays what it was, since this run would be its own."""
        if self.show.alone:
            self.race.put_on([self.race.beside(self.experiment)], ghost=self.show.ghost)
        else:
            self.show.to_start()
        self._tell()

    def new_start(self) -> None:
        """Restart from another start: the next start seed draws it."""
        if self.experiment.start is None and not START_SCHEMES[self.experiment.start_scheme].seeded:
            self.refused.emit(InputError(ONE_START, "start_scheme"))
            return
        try:
            self.edit(self.experiment.with_(start=None, start_seed=self.experiment.start_seed + 1))
        except InputError as error:
            self.refused.emit(error)

    def drop_ghost(self) -> None:
        """Show what stays of the run before no longer."""
        self.show.ghost = None
        self.player.draw()

    def adjust(self, adjusting: bool) -> None:
        """Tell that a control is being dragged: the runs that are made meanwhile leave no ghost."""
        self._adjusting, self._adjusted = adjusting, False
        self._adjusted_before = False

    def _next_ghost(self, another_loss: bool) -> Ghost | None:
        """Return what is to be seen of the run before: only as long as data and loss are the same."""
        if another_loss:
            return None
        if (self._adjusting and self._adjusted) or self.show.playback.reached == 0:
            return self.show.ghost
        self._adjusted = self._adjusting
        return self.show.playback.leave_ghost()

    def _take_up(self, changes: Mapping[str, Any]) -> None:
        """Take changes up that need no other data: other epochs lengthen or shorten, all else restarts."""
        experiment = self.experiment.with_(**changes)
        if changes.keys() == {"epochs"}:
            self.race.set_epochs(experiment.epochs)
        elif self.show.alone:
            self.race.put_on([self.race.beside(experiment)], ghost=self._next_ghost("loss" in changes))
        elif changes.keys() <= OF_ONE_RUN:
            self.race.change_chosen(experiment)
        else:
            self.race.change_all(self.race.base.with_(**changes))

    def _ask_for_data(self, experiment: Experiment, changes: Mapping[str, Any]) -> None:
        """Ask for an experiment on other data; what follows from the old data is not kept."""
        wishes = asdict(experiment)
        if "data" in changes:
            for name in DATA_FIELDS:
                if name not in changes and name != "standardise":  # which is False only where that was asked for
                    del wishes[name]
        if experiment.batch_size == experiment.train:
            wishes["batch_size"] = FULL
        elif experiment.batch_size > 1 and self._batch.mini:
            wishes["batch_size"] = self._batch.mini
        self._opening = False
        self._requests.ask(wishes, fit_batch=True)

    def _take(self, run: Run) -> None:
        """Put a run of other data on, or all runs side by side on its data."""
        self._put_back = None
        changes = self.experiment.changes_to(run.experiment)
        try:
            self.race.take(run, self._next_ghost(bool(changes.keys() & {*DATA_FIELDS, "loss"})))
        except InputError as error:
            self.refused.emit(error)
            return
        if self._opening:
            self._batch.remember(self.experiment)
        self._show_draft(self._draft)
        if self._before is not None:
            self.changes.note(self._before, self.state)
            self._before = None
        self._tell()

    def _refuse(self, error: InputError) -> None:
        """Say what came of a request; what its error says of no field was about the data."""
        if not self._opening and error.field is None:
            error.field = "data"
        if self._put_back is not None:  # a table that has gone: its change can still be undone when it is there again
            self._put_back()
            self._put_back = None
        self.refused.emit(error)

    # --- undo ----------------------------------------------------------------------------------------------------

    def undo(self) -> None:
        """Take the last change back."""
        change = self.changes.undo()
        if change is not None:
            self._go_over_to(change.before, change.after, self.changes.redo)

    def redo(self) -> None:
        """Do the change that was undone last once more."""
        change = self.changes.redo()
        if change is not None:
            self._go_over_to(change.after, change.before, self.changes.undo)

    def _go_over_to(self, state: State, other: State, put_back: Callable[[], object]) -> None:
        """Go over from one state to the other one of a change that is noted already; `put_back` where it cannot be."""
        self.openings.touch()
        experiment, self._draft = state.experiment, state.draft
        entry = Entry.of(other.experiment)
        of_it = [number for number, known in enumerate(self.race.entries) if known == entry]
        if of_it and self.show.chosen not in of_it:  # of runs side by side, another may have been chosen since
            self.show.chosen = of_it[0]
        changes = self.experiment.changes_to(experiment)
        if not self.show.alone and changes.keys() & OF_ONE_RUN and changes.keys() <= OF_ONE_RUN | {"epochs"}:
            changes.pop("epochs", None)  # those followed from its batch size, since all end at the same iteration
        if changes.keys() & set(DATA_FIELDS) and experiment.rows is None:
            self._opening, self._before, self._put_back = True, None, put_back
            self._requests.ask(asdict(experiment), fit_batch=False)
            return
        try:
            if "rows" in changes:
                self._learn(experiment)
            elif changes:
                self._take_up(changes)
        except InputError as error:
            self.refused.emit(error)
        self._show_draft(self._draft)
        if "rows" not in changes:  # what is drawn has a batch size that follows from its size
            self._batch.remember(self.experiment)
        self._tell()

    # --- drawing -------------------------------------------------------------------------------------------------

    def draw(self, drawing: Drawing) -> None:
        """Learn what is drawn, from the same start and up to where the run stands; a stroke is one change.

        As long as a set of it lacks a class the drawing waits, and the run before it pauses.
        """
        before, self._before = self.state, None
        self.openings.touch()
        waits = drawing.lacks_a_class is not None
        try:
            if not waits:
                self._learn(drawing.experiment(self.experiment, self._batch.size))
        except InputError as error:
            self.refused.emit(error)
            return
        self._show_draft(drawing if waits else None)
        self.changes.note(before, self.state, self._adjusted_before)
        self._adjusted_before = self._adjusting
        self._tell()

    def toggle(self) -> None:
        """Play or pause; a drawing that cannot be learned yet does not play."""
        if self.show.data.draft is None:
            self.player.toggle()
        else:
            self.refused.emit(InputError(BOTH_CLASSES))

    def _learn(self, experiment: Experiment) -> None:
        """Put own rows on: they are few enough to be learned at once up to the iteration that is on screen."""
        waited = self.show.data.draft is not None
        at, end = 0 if waited or not self.show.alone else int(self.show.going), self.run.schedule.iterations
        self._requests.forget()
        run = Run(experiment, make_dataset(experiment))
        at = run.schedule.iterations if at == end else at  # what stood at its end stands at its end
        run.catch_up(at, CATCH_UP_SECONDS)
        self.race.take(run)
        if at:
            self.show.goal = goals.at_iteration(self.show, at)
            self.show.follow_goal()
        if waited and self._plays_on:
            self.player.play(True)

    def _show_draft(self, draft: Drawing | None) -> None:
        """Show what is drawn in place of the samples, as long as it cannot be learned."""
        self._draft = draft
        if self.show.data.draft is None and draft is not None:
            self._plays_on = self.player.playing
            self.player.play(False)
        if draft is not self.show.data.draft:
            self.show.data = replace(self.show.data, draft=draft)

    # --- moments -------------------------------------------------------------------------------------------------

    def prepare_again(self, opening: Opening) -> None:
        """Go back to the prepared moment of the scene that is on."""
        before = self.state
        self.openings.touch()
        self._show_draft(None)
        self.openings.put_on(opening)
        self.changes.note(before, self.state)

    def reset(self) -> None:
        """Forget everything that was changed: each scene opens on its own prepared moment again."""
        self._show_draft(None)
        self._batch.mini = 0
        self.race.reset()
        self.openings.reset()
        self.player.set_speed(DEFAULT_SPEED)

    def moment(self, scene: str) -> Moment:
        """Return what is on, as it is saved."""
        show, race, cursor = self.show, self.race, self.show.playback.cursor
        runs = () if show.alone else tuple(race.entries)
        return Moment(
            experiment=race.base if runs and race.length == EPOCHS else self.experiment,
            scene=scene,
            iteration=cursor.iteration,
            phase=cursor.phase,
            speed=self.player.speed,
            clock=show.clock.name,
            runs=runs,
            chosen=show.chosen,
            iterations=race.until if runs else None,
            pins=tuple(pin.within(self.experiment.train) for pin in race.pins),
            target=show.target if show.until_target else show.chosen_target,
            until_target=show.until_target,
            sample_seconds=race.sample_seconds,
            drawing=None if show.data.draft is None else show.data.draft.rows,
        )

    def show_moment(self, moment: Moment, make: MakeDataset = make_dataset) -> None:
        """Put a moment on.

        Parameters
        ----------
        moment : Moment
        make : function
            Makes its data, where it needs others than those that are on.

        Raises
        ------
        InputError
            When its data cannot be used; everything stays as it was.
        """
        before = self.state
        self._show_draft(None)
        run = self.race.beside(moment.experiment, make)
        self.player.play(False)
        self.openings.go_on_in(moment.scene)
        self.race.show_moment(moment, run)
        self.player.set_speed(moment.speed)
        self._batch.remember(self.experiment)
        self._show_draft(None if moment.drawing is None else Drawing.of_rows(moment.drawing))
        self.changes.note(before, self.state)
        self._tell()
        self.player.follow(goals.at_cursor(self.show, moment.cursor))
