"""What is on, and what becomes of it when the user wants something else of the experiment or of the runs."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.data.dataset import Dataset, make_dataset
from core.data.drawing import Drawing
from core.data.samples import Samples
from core.picture.curves import Ghost
from core.picture.plotted_data import PlottedData, make_plotted_data
from core.plan.choices import START_SCHEMES
from core.plan.cursor import EPOCHS, ITERATIONS, SLOW, TARGET
from core.plan.entry import RUNS_MOST, Entry
from core.plan.errors import QT_TRANSLATE_NOOP, InputError
from core.plan.experiment import DATA_FIELDS, FULL, Experiment, default_batch_size
from core.plan.moment import SAMPLE_SECONDS, Moment
from core.plan.schedule import Schedule
from core.training.clock import CLOCKS, COUNTING, Clock
from core.training.run import Run
from gui.session import goals
from gui.session.opening import Opening
from gui.session.playback import Playback
from gui.session.player import DEFAULT_SPEED, Player
from gui.session.requests import Requests
from gui.session.show import MOST_UNTIL_TARGET, Show
from gui.session.undo import Changes, State

TOO_MANY_RUNS = QT_TRANSLATE_NOOP("core", "A race has at most {most} runs.")
BOTH_CLASSES = QT_TRANSLATE_NOOP("core", "Draw samples of both classes: then there is something to learn.")
ONE_START = QT_TRANSLATE_NOOP("core", "The “Zeros” scheme has only one start. Choose another scheme to draw a new one.")
CATCH_UP_SECONDS = 0.02  # what is trained at once when samples are drawn, so that the line does not flicker
OF_ONE_RUN = frozenset({"batch_size", "learning_rate"})  # what runs side by side differ in


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
    pins : list of Entry
        The runs that were pinned, to be in the next comparison.
    length : str
        How long runs side by side go on: one of `core.plan.cursor.LENGTHS`.
    sample_seconds : float
        How long the slow computer takes for a sample.

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
        self.pins: list[Entry] = []
        self.length, self.sample_seconds = ITERATIONS, SAMPLE_SECONDS
        self._counted: tuple[Experiment, int | None] | None = None  # what all shared before they ran until the target
        self.changes = Changes()
        self._put_back: Callable[[], object] | None = None  # an undo is asked for: what makes it undone no longer
        self._before: State | None = None  # other data is asked for: what was on until then
        self._scene = ""
        self._prepared: dict[str, Show] | None = {} if untouched else None
        self._new = untouched  # what is on belongs to no scene yet: it is the first one's, where that wants the same
        self._compared: Show | None = None
        self._mini = 0
        self._wanted: int | str = default_batch_size(run.experiment.train)  # the batch size, where the data allow it
        self._draft: Drawing | None = None  # what is drawn, as long as it cannot be learned
        self._plays_on = False  # as soon as it can
        self._adjusting = self._adjusted = self._adjusted_before = False
        self._opening = False
        self._remember_mini()
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
    def mini_batch(self) -> int:
        """The last mini-batch size that the user chose, or one that suits the data where that does not."""
        train = self.experiment.train
        size = self._mini if 1 < self._mini < train else default_batch_size(train)
        return max(1, min(size, train - 1))

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

    # --- the experiment ------------------------------------------------------------------------------------------

    def edit(self, experiment: Experiment) -> bool:
        """Go over to another experiment; False, and `refused`, where it cannot be used.

        Other epochs lengthen or shorten the runs. Other data is asked for: until `run_changed` or `refused`
        answers, everything goes on. All else restarts at once from the same start and in the same order. Of runs
        side by side, another batch size or rate is the chosen run's, and all else is shared.
        """
        before = self.state
        changes = before.experiment.changes_to(experiment)
        self._prepared = None if changes else self._prepared
        if not changes:
            self.run_changed.emit()  # a control may show something else
            return True
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
            self._remember_mini()
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
        self._opening, self._prepared, self._before, self._draft = True, None, self.state, None
        self._requests.ask(wishes, fit_batch=False, known=known)

    def give_up(self) -> None:
        """Wait no longer for what was asked for last."""
        self._requests.forget()
        self._before = None

    def restart(self) -> None:
        """Restart from the same start; the ghost stays what it was, since this run would be its own."""
        if self.show.alone:
            self._put_on([self._beside(self.experiment)], ghost=self.show.ghost)
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

    def _set_epochs(self, epochs: int) -> None:
        """Let all runs end later or earlier; what had come to its end by playing plays on."""
        ended = self.show.ended
        if self.show.alone:
            self.show.set_epochs([epochs])
        else:
            base = self._base().with_(epochs=epochs)
            if self.length == TARGET:  # a number that is asked for counts
                self.length, self.show.until_target = ITERATIONS, False
            until = self._iterations_of(base) if self.length == ITERATIONS else None
            entries = [Entry.of(run.experiment) for run in self.show.runs]
            self.show.set_epochs([entry.enter(base, until).epochs for entry in entries], until)
        if ended and not self.show.at_end:
            self.player.play(True)

    def _take_up(self, changes: Mapping[str, Any]) -> None:
        """Take changes up that need no other data: other epochs lengthen or shorten, all else restarts."""
        if changes.keys() == {"epochs"}:
            self._set_epochs(changes["epochs"])
        elif self.show.alone:
            self._put_on([self._beside(self.experiment.with_(**changes))], ghost=self._next_ghost("loss" in changes))
        elif changes.keys() <= OF_ONE_RUN:
            entry = Entry.of(self.experiment.with_(**changes))
            self.show.replace(self.show.chosen, Playback(self._entered(entry, self._base(), self._until)))
        else:
            entries = [Entry.of(run.experiment) for run in self.show.runs]
            self._enter(self._base().with_(**changes), entries, until=self._until)

    def _ask_for_data(self, experiment: Experiment, changes: Mapping[str, Any]) -> None:
        """Ask for an experiment on other data; what follows from the old data is not kept."""
        wishes = asdict(experiment)
        if "data" in changes:
            for name in DATA_FIELDS:
                if name not in changes and name != "standardise":  # which is False only where that was asked for
                    del wishes[name]
        if experiment.batch_size == experiment.train:
            wishes["batch_size"] = FULL
        elif experiment.batch_size > 1 and self._mini:
            wishes["batch_size"] = self._mini
        self._opening = False
        self._requests.ask(wishes, fit_batch=True)

    def _take(self, run: Run) -> None:
        """Put a run of other data on, or all runs side by side on its data."""
        self._put_back = None
        try:
            if self.show.alone:
                changes = self.experiment.changes_to(run.experiment)
                self._put_on([run], ghost=self._next_ghost(bool(changes.keys() & {*DATA_FIELDS, "loss"})))
            else:
                entries = [Entry.of(known.experiment) for known in self.show.runs]
                self._enter(run.experiment, entries, run, until=self._until)
        except InputError as error:
            self.refused.emit(error)
            return
        if self._opening:
            self._remember_mini()
        self._show_draft()
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

    def undo(self) -> None:
        """Take the last change back."""
        change = self.changes.to_undo
        if change is not None:
            self.changes.undo()
            self._go_over_to(change.before, change.after, self.changes.redo)

    def redo(self) -> None:
        """Do the change that was undone last once more."""
        change = self.changes.to_redo
        if change is not None:
            self.changes.redo()
            self._go_over_to(change.after, change.before, self.changes.undo)

    def _go_over_to(self, state: State, other: State, put_back: Callable[[], object]) -> None:
        """Go over from one state to the other one of a change that is noted already; `put_back` where it cannot be."""
        self._prepared = None
        experiment, self._draft = state.experiment, state.draft
        entry = Entry.of(other.experiment)
        of_it = [number for number, run in enumerate(self.show.runs) if Entry.of(run.experiment) == entry]
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
        self._show_draft()
        if "rows" not in changes:  # what is drawn has a batch size that follows from its size
            self._remember_mini()
        self._tell()

    # --- drawing -------------------------------------------------------------------------------------------------

    @property
    def state(self) -> State:
        """What is on, as far as it can be undone."""
        return State(self.experiment, self.show.data.draft)

    def draw(self, drawing: Drawing) -> None:
        """Learn what is drawn, from the same start and up to where the run stands; a stroke is one change.

        As long as a set of it lacks a class the drawing waits, and the run before it pauses.
        """
        before = self.state
        self._prepared = self._before = None
        waits = drawing.lacks_a_class is not None
        try:
            if not waits:
                self._learn(drawing.experiment(self.experiment, self._wanted))
        except InputError as error:
            self.refused.emit(error)
            return
        self._draft = drawing if waits else None
        self._show_draft()
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
        if self.show.alone:
            self._put_on([run])
        else:
            self._enter(experiment, [Entry.of(known.experiment) for known in self.show.runs], run, until=self._until)
        if at:
            self.show.goal = goals.at_iteration(self.show, at)
            self.show.follow_goal()
        if waited and self._plays_on:
            self.player.play(True)

    def _show_draft(self) -> None:
        """Show what is drawn in place of the samples, as long as it cannot be learned."""
        if self.show.data.draft is None and self._draft is not None:
            self._plays_on = self.player.playing
            self.player.play(False)
        if self._draft is not self.show.data.draft:
            self.show.data = replace(self.show.data, draft=self._draft)

    def _next_ghost(self, another_loss: bool) -> Ghost | None:
        """Return what is to be seen of the run before: only as long as data and loss are the same."""
        if another_loss:
            return None
        if (self._adjusting and self._adjusted) or self.show.playback.reached == 0:
            return self.show.ghost
        self._adjusted = self._adjusting
        return self.show.playback.leave_ghost()

    def _remember_mini(self) -> None:
        size = self.experiment.batch_size
        self._wanted = FULL if size == self.experiment.train else size
        if 1 < self.experiment.batch_size < self.experiment.train:
            self._mini = self.experiment.batch_size

    # --- scenes ----------------------------------------------------------------------------------------------------

    @property
    def touched(self) -> bool:
        """Whether something was changed, so that all scenes look at one show."""
        return self._prepared is None

    def open_scene(self, name: str, opening: Opening) -> None:
        """Show the prepared moment of a scene, each scene its own, until the user has changed something.

        From then on all scenes look at one show: nothing restarts, and no cursor moves; a scene that compares the
        three descents sets the other two beside the run, and the others keep the chosen one.
        """
        if name == self._scene:
            return
        if self._prepared is not None:
            self._prepared[self._scene] = self.show
            self._put_on_opening(self._prepared.get(name), opening)
        elif opening.three_descents:
            self._compare_again()
        elif not self.show.alone:
            self._compared = self.show
            self.keep_chosen()
        self._scene = name

    def prepare_again(self, opening: Opening) -> None:
        """Go back to the prepared moment of the scene that is on."""
        self._prepared, before = None, self.state
        self._put_on_opening(None, opening)
        self.changes.note(before, self.state)

    def reset(self) -> None:
        """Forget everything that was changed: each scene opens on its own prepared moment again."""
        self.pins, self._mini, self.length, self.sample_seconds = [], 0, ITERATIONS, SAMPLE_SECONDS
        self._prepared, self._scene, self._compared = {}, "", None
        self.player.set_speed(DEFAULT_SPEED)

    def _put_on_opening(self, known: Show | None, opening: Opening) -> None:
        self.player.play(False)
        self._draft = None
        self._show_draft()
        experiment = opening.experiment
        if known is not None:
            self.player.put_on(known)
        elif not (self._new and self.experiment == experiment and not opening.three_descents):
            changes = self.experiment.changes_to(experiment)
            other_data = bool(changes.keys() & set(DATA_FIELDS))
            run = Run(experiment, make_dataset(experiment)) if other_data else self._beside(experiment)
            self.player.put_on(Show([Playback(run)], self._plotted(run)))
            if opening.three_descents:
                three = [Entry(size, experiment.learning_rate) for size in (1, experiment.batch_size, None)]
                self.length = ITERATIONS
                self._enter(experiment, three, run, Entry.of(experiment), opening.iterations)
        self._new = False
        self._remember_mini()
        self._tell()

    def _compare_again(self) -> None:
        """Set the other descents beside the run: those that stood there before, as long as nothing changed."""
        before, playback = self._compared, self.show.playback
        if before is None or playback not in before.playbacks:
            self.compare()
            return
        before.chosen = before.playbacks.index(playback)
        if self.length == ITERATIONS:
            until = playback.run.schedule.iterations
            before.set_epochs([run.experiment.epochs for run in before.runs], until)
        self.player.put_on(before)
        self._tell()
        self.player.follow(goals.at_iteration(before, playback.cursor.done))

    def moment(self, scene: str) -> Moment:
        """Return what is on, as it is saved."""
        show, playback = self.show, self.show.playback
        runs = () if show.alone else tuple(Entry.of(run.experiment) for run in show.runs)
        cursor = playback.cursor
        return Moment(
            experiment=self._base() if runs and self.length == EPOCHS else self.experiment,
            scene=scene,
            iteration=cursor.iteration,
            phase=cursor.phase,
            speed=self.player.speed,
            clock=show.clock.name,
            runs=runs,
            chosen=show.chosen,
            iterations=self._until if runs else None,
            pins=tuple(pin.within(self.experiment.train) for pin in self.pins),
            target=show.target if show.until_target else show.chosen_target,
            until_target=show.until_target,
            sample_seconds=self.sample_seconds,
            drawing=None if show.data.draft is None else show.data.draft.rows,
        )

    def show_moment(self, moment: Moment, dataset: Dataset | None = None) -> None:
        """Put a moment on.

        Parameters
        ----------
        moment : Moment
        dataset : Dataset, optional
            Its data; made at once where it needs others than those that are on.

        Raises
        ------
        InputError
            When its data cannot be used; everything stays as it was.
        """
        experiment = moment.experiment
        before, same_data = self.state, not self.experiment.changes_to(experiment).keys() & set(DATA_FIELDS)
        self._draft = None
        self._show_draft()
        run = self._beside(experiment) if same_data else Run(experiment, dataset or make_dataset(experiment))
        self.player.play(False)
        self.sample_seconds = moment.sample_seconds
        self._prepared, self._compared, self._scene = None, None, moment.scene
        self.player.put_on(Show([Playback(run)], self._plotted(run)))
        if moment.runs:
            self.length = ITERATIONS if moment.iterations is not None else EPOCHS
            if moment.until_target:
                self._counted, self.length = (experiment, moment.iterations), TARGET
            until = self._until if moment.until_target else moment.iterations
            self._enter(experiment, moment.runs, run, moment.runs[moment.chosen], until)
            self.show.set_clock(self._clock(moment.clock))
            self.show.target = self.show.chosen_target = moment.target
        self.pins = list(moment.pins)
        self.player.set_speed(moment.speed)
        self._remember_mini()
        self._draft = None if moment.drawing is None else Drawing.of_rows(moment.drawing)
        self._show_draft()
        self.changes.note(before, self.state)
        self._tell()
        self.player.follow(goals.at_cursor(self.show, moment.cursor))

    # --- runs side by side ---------------------------------------------------------------------------------------

    def compare(self) -> None:
        """Let the present run be compared with the other two descents, and with the pinned runs."""
        if not self.show.alone:
            return
        base, at = self.experiment, self.show.playback.cursor.done
        present = Entry.of(base)
        three = [Entry(size, base.learning_rate) for size in (1, self.mini_batch, None)]
        entries = list(dict.fromkeys([*three, present, *self.pins]))[:RUNS_MOST]
        try:
            if self.length == TARGET:
                self._counted, until = (base, self.run.schedule.iterations), self._until
            else:
                until = self.run.schedule.iterations if self.length == ITERATIONS else None
            self._enter(base, entries, self.run, present, until)
        except InputError as error:
            self.refused.emit(error)
            return
        self._tell()
        if at:
            self.player.follow(goals.at_moment(self.show, at))

    def keep_chosen(self) -> None:
        """Leave the chosen run alone, where it stands."""
        if not self.show.alone:
            playback = self.show.playback
            playback.set_epochs(playback.run.experiment.epochs)
            self.player.put_on(Show([playback], self.show.data))
            self._remember_mini()
            self._tell()

    def choose_length(self, length: str) -> None:
        """Let runs side by side have the same number of iterations or of epochs, or go on until the target."""
        if length == self.length or self.show.alone:
            self.length = length
            return
        if self.length == TARGET and self._counted is not None:
            base, until = self._counted
        else:
            base, until = self._base(), self.run.schedule.iterations
        self._counted, self.length, self.show.until_target = (base, until), length, length == TARGET
        if length == TARGET:
            until = self._until
        elif length == EPOCHS:
            until = None
        entries = [Entry.of(run.experiment) for run in self.show.runs]
        self.show.set_epochs([entry.enter(base, until).epochs for entry in entries], until)
        self._tell()

    def choose_run(self, number: int) -> None:
        """Show the batch, the field and the numbers of another run."""
        self.show.chosen = number % len(self.show.playbacks)
        self._tell()

    def choose_next_run(self) -> None:
        """Choose the next run."""
        self.choose_run(self.show.chosen + 1)

    def pin(self) -> bool:
        """Keep the present run for the next comparison, or no longer; whether it is kept now."""
        entry = Entry.of(self.experiment)
        if entry in self.pins:
            self.pins = [pinned for pinned in self.pins if pinned != entry]
            return False
        self.pins = [*self.pins, entry][-RUNS_MOST:]
        return True

    def add_run(self) -> None:
        """Add a run with the chosen one's learning rate, and a batch size between those that are there."""
        show = self.show
        if show.alone:
            return
        if len(show.playbacks) >= RUNS_MOST:
            self.refused.emit(InputError(TOO_MANY_RUNS, most=RUNS_MOST))
            return
        train = self.experiment.train
        sizes = sorted({1, train, *(run.experiment.batch_size for run in show.runs)})
        low, high = max(pairwise(sizes), key=lambda pair: pair[1] / pair[0])
        size = max(1, min(_round(math.sqrt(low * high)), train))
        try:
            entry = Entry(size, self.experiment.learning_rate)
            show.add(Playback(self._entered(entry, self._base(), self._until)))
        except InputError as error:
            self.refused.emit(error)
            return
        self._tell()

    def remove_run(self) -> None:
        """Take the chosen run out, and off the pins; of the last two, the other stays alone."""
        if self.show.alone:
            return
        entry = Entry.of(self.experiment)
        self.pins = [pinned for pinned in self.pins if pinned != entry]
        self.show.remove(self.show.chosen)
        if self.show.alone:
            self.player.put_on(Show(self.show.playbacks, self.show.data))
        self._remember_mini()
        self._tell()

    def choose_clock(self, name: str) -> None:
        """Let the runs share another clock, while the picture stands; a single run counts its iterations."""
        if not self.show.alone:
            self.show.set_clock(self._clock(name))
            self.player.draw()
            self.player.aim()

    def choose_sample_seconds(self, seconds: float) -> None:
        """Let the slow computer take so long for a sample."""
        self.sample_seconds = seconds
        if self.show.clock.name == SLOW:
            self.choose_clock(SLOW)

    def _clock(self, name: str) -> Clock:
        return Clock(name, self.sample_seconds) if name == SLOW else Clock(name)

    def next_clock(self) -> None:
        """Share the next clock."""
        self.choose_clock(CLOCKS[(CLOCKS.index(self.show.clock.name) + 1) % len(CLOCKS)])

    def aim_at_loss(self, target: float) -> None:
        """Let the costs be about another loss of the training set."""
        if not self.show.alone:
            self.show.target = self.show.chosen_target = target
            self.player.draw()

    # --- putting on ----------------------------------------------------------------------------------------------

    def _tell(self) -> None:
        """Show a run that changed."""
        self.run_changed.emit()
        self.player.aim()
        self.player.draw()

    def _base(self) -> Experiment:
        """Return the experiment that all runs share; its epochs are those of the longest, where they count epochs."""
        if self.length == TARGET and self._counted is not None:
            return self.experiment.with_(epochs=self._counted[0].epochs)
        if self.length == ITERATIONS:
            return self.experiment
        return max((run.experiment for run in self.show.runs), key=lambda experiment: experiment.epochs)

    @property
    def _until(self) -> int | None:
        """The iteration at which all runs side by side end, at the latest."""
        return MOST_UNTIL_TARGET if self.length == TARGET else self.run.schedule.until

    @staticmethod
    def _iterations_of(experiment: Experiment) -> int:
        return Schedule(experiment.train, experiment.batch_size, experiment.epochs).iterations

    def _beside(self, experiment: Experiment) -> Run:
        return Run(experiment, self.run.dataset, self.run)

    def _entered(self, entry: Entry, base: Experiment, until: int | None, known: Run | None = None) -> Run:
        """Return the run of an entry; a run that is known already need not be trained again."""
        beside, experiment = known or self.run, entry.enter(base, until)
        same = known is not None and known.experiment.changes_to(experiment).keys() <= {"epochs"}
        run = known if known is not None and same else Run(experiment, beside.dataset, beside)
        run.set_epochs(experiment.epochs, until)
        return run

    def _put_on(self, runs: Sequence[Run], chosen: int = 0, ghost: Ghost | None = None) -> None:
        clock = COUNTING if len(runs) == 1 else self.show.clock
        data = self._plotted(runs[0])
        show = Show([Playback(run) for run in runs], data, chosen, clock, ghost)
        show.until_target = self.length == TARGET and len(runs) > 1
        self.player.put_on(show)

    def _plotted(self, run: Run) -> PlottedData:
        return self.show.data if run.dataset is self.show.data.dataset else make_plotted_data(run.dataset)

    def _enter(
        self,
        base: Experiment,
        entries: Sequence[Entry],
        known: Run | None = None,
        chosen: Entry | None = None,
        until: int | None = None,
    ) -> None:
        """Put runs side by side on, from the start, all ending at iteration `until` where that is given."""
        runs = [self._entered(entry, base, until, known or self.run) for entry in entries]
        number = self.show.chosen if chosen is None else entries.index(chosen)
        self._put_on(runs, min(number, len(runs) - 1))


def _round(size: float) -> int:
    """Return a size with one digit that matters: 1, 2 or 5 and zeros."""
    power = 10 ** math.floor(math.log10(size))
    return int(min((power * digit for digit in (1, 2, 5, 10)), key=lambda candidate: abs(math.log(candidate / size))))
