"""Runs side by side: which ones, how long they go on, which clock they share, and what is pinned for the next time."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QObject, Signal

from core.data.dataset import MakeDataset, make_dataset
from core.picture.curves import Ghost
from core.picture.plotted_data import PlottedData, make_plotted_data
from core.plan.cursor import EPOCHS, ITERATIONS, SLOW, TARGET
from core.plan.entry import RUNS_MOST, Entry
from core.plan.errors import QT_TRANSLATE_NOOP, InputError
from core.plan.experiment import DATA_FIELDS, Experiment
from core.plan.moment import SAMPLE_SECONDS, Moment
from core.plan.schedule import Schedule
from core.training.clock import CLOCKS, COUNTING, Clock
from core.training.run import Run
from gui.session import goals
from gui.session.batch import ChosenBatch
from gui.session.playback import Playback
from gui.session.player import Player
from gui.session.show import MOST_UNTIL_TARGET, Show

TOO_MANY_RUNS = QT_TRANSLATE_NOOP("core", "A race has at most {most} runs.")


class Race(QObject):
    """Puts runs on the player: one, or several beside each other.

    Parameters
    ----------
    player : Player
    batch : ChosenBatch
    parent : QObject, optional

    Attributes
    ----------
    pins : list of Entry
        The runs that were pinned, to be in the next comparison.
    length : str
        How long runs side by side go on: one of `core.plan.cursor.LENGTHS`.
    sample_seconds : float
        How long the slow computer takes for a sample.

    Signals
    -------
    changed : ()
        Other runs are on, or another one is chosen.
    refused : (InputError)
        Runs cannot be compared so; everything stays as it was.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(self, player: Player, batch: ChosenBatch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player, self._batch = player, batch
        self._counted: tuple[Experiment, int | None] | None = None  # what all shared before they ran until the target
        self.reset()

    def reset(self) -> None:
        """Forget the pins, and how long runs side by side were to go on."""
        self.pins: list[Entry] = []
        self.length, self.sample_seconds = ITERATIONS, SAMPLE_SECONDS

    @property
    def show(self) -> Show:
        """What is on."""
        return self._player.show

    @property
    def experiment(self) -> Experiment:
        """The experiment of the chosen run."""
        return self.show.playback.run.experiment

    @property
    def entries(self) -> list[Entry]:
        """What each run has of its own."""
        return [Entry.of(run.experiment) for run in self.show.runs]

    @property
    def base(self) -> Experiment:
        """The experiment that all runs share; its epochs are those of the longest, where they count epochs."""
        if self.length == TARGET and self._counted is not None:
            return self.experiment.with_(epochs=self._counted[0].epochs)
        if self.length == ITERATIONS:
            return self.experiment
        return max((run.experiment for run in self.show.runs), key=lambda experiment: experiment.epochs)

    @property
    def until(self) -> int | None:
        """The iteration at which all runs side by side end, at the latest."""
        return MOST_UNTIL_TARGET if self.length == TARGET else self.show.playback.run.schedule.until

    # --- what the user wants -------------------------------------------------------------------------------------

    def compare(self, before: Show | None = None) -> None:
        """Let the present run be compared with the other two descents, and with the pinned runs.

        Parameters
        ----------
        before : Show, optional
            Where the present run is one of its runs, the others of it stand beside the run again.
        """
        playback, base = self.show.playback, self.experiment
        if before is not None and playback in before.playbacks:
            self._compare_again(before, playback)
            return
        if not self.show.alone:
            return
        at, present = playback.cursor.done, Entry.of(base)
        three = [Entry(size, base.learning_rate) for size in (1, self._batch.mini_of(base.train), None)]
        entries = list(dict.fromkeys([*three, present, *self.pins]))[:RUNS_MOST]
        try:
            if self.length == TARGET:
                self._counted, until = (base, playback.run.schedule.iterations), self.until
            else:
                until = playback.run.schedule.iterations if self.length == ITERATIONS else None
            self.enter(base, entries, playback.run, present, until)
        except InputError as error:
            self.refused.emit(error)
            return
        self.changed.emit()
        if at:
            self._player.follow(goals.at_moment(self.show, at))

    def _compare_again(self, before: Show, playback: Playback) -> None:
        before.chosen = before.playbacks.index(playback)
        if self.length == ITERATIONS:
            until = playback.run.schedule.iterations
            before.set_epochs([run.experiment.epochs for run in before.runs], until)
        self._player.put_on(before)
        self.changed.emit()
        self._player.follow(goals.at_iteration(before, playback.cursor.done))

    def keep_chosen(self) -> None:
        """Leave the chosen run alone, where it stands."""
        if not self.show.alone:
            playback = self.show.playback
            playback.set_epochs(playback.run.experiment.epochs)
            self._player.put_on(Show([playback], self.show.data))
            self.tell()

    def choose_length(self, length: str) -> None:
        """Let runs side by side have the same number of iterations or of epochs, or go on until the target."""
        if length == self.length or self.show.alone:
            self.length = length
            return
        if self.length == TARGET and self._counted is not None:
            base, until = self._counted
        else:
            base, until = self.base, self.show.playback.run.schedule.iterations
        self._counted, self.length, self.show.until_target = (base, until), length, length == TARGET
        if length == TARGET:
            until = self.until
        elif length == EPOCHS:
            until = None
        self._lengthen(base, until)
        self.changed.emit()

    def choose_run(self, number: int) -> None:
        """Show the batch, the field and the numbers of another run."""
        self.show.chosen = number % len(self.show.playbacks)
        self.changed.emit()

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
            show.add(Playback(self._entered(Entry(size, self.experiment.learning_rate), self.base, self.until)))
        except InputError as error:
            self.refused.emit(error)
            return
        self.changed.emit()

    def remove_run(self) -> None:
        """Take the chosen run out, and off the pins; of the last two, the other stays alone."""
        if self.show.alone:
            return
        entry = Entry.of(self.experiment)
        self.pins = [pinned for pinned in self.pins if pinned != entry]
        self.show.remove(self.show.chosen)
        if self.show.alone:
            self._player.put_on(Show(self.show.playbacks, self.show.data))
        self.tell()

    def choose_clock(self, name: str) -> None:
        """Let the runs share another clock, while the picture stands; a single run counts its iterations."""
        if not self.show.alone:
            self.show.set_clock(self._clock(name))
            self._player.draw()
            self._player.aim()

    def next_clock(self) -> None:
        """Share the next clock."""
        self.choose_clock(CLOCKS[(CLOCKS.index(self.show.clock.name) + 1) % len(CLOCKS)])

    def choose_sample_seconds(self, seconds: float) -> None:
        """Let the slow computer take so long for a sample."""
        self.sample_seconds = seconds
        if self.show.clock.name == SLOW:
            self.choose_clock(SLOW)

    def _clock(self, name: str) -> Clock:
        return Clock(name, self.sample_seconds) if name == SLOW else Clock(name)

    def aim_at_loss(self, target: float) -> None:
        """Let the costs be about another loss of the training set."""
        if not self.show.alone:
            self.show.target = self.show.chosen_target = target
            self._player.draw()

    # --- other experiments ---------------------------------------------------------------------------------------

    def set_epochs(self, epochs: int) -> None:
        """Let all runs end later or earlier; what had come to its end by playing plays on."""
        ended = self.show.ended
        if self.show.alone:
            self.show.set_epochs([epochs])
        else:
            base = self.base.with_(epochs=epochs)
            if self.length == TARGET:  # a number that is asked for counts
                self.length, self.show.until_target = ITERATIONS, False
            counted = Schedule(base.train, base.batch_size, base.epochs).iterations
            self._lengthen(base, counted if self.length == ITERATIONS else None)
        if ended and not self.show.at_end:
            self._player.play(True)

    def _lengthen(self, base: Experiment, until: int | None) -> None:
        self.show.set_epochs([entry.enter(base, until).epochs for entry in self.entries], until)

    def change_chosen(self, experiment: Experiment) -> None:
        """Let the chosen run have the batch size and the rate of an experiment."""
        self.show.replace(self.show.chosen, Playback(self._entered(Entry.of(experiment), self.base, self.until)))

    def take(self, run: Run, ghost: Ghost | None = None) -> None:
        """Put a run on; where several stand side by side, all of them with its data and what else they share."""
        if self.show.alone:
            self.put_on([run], ghost=ghost)
        else:
            self.change_all(run.experiment, run)

    def change_all(self, base: Experiment, known: Run | None = None) -> None:
        """Restart all runs side by side with another experiment that they share, on the data of a known run."""
        self.enter(base, self.entries, known, until=self.until)

    # --- putting on ----------------------------------------------------------------------------------------------

    def beside(self, experiment: Experiment, make: MakeDataset = make_dataset) -> Run:
        """Return a run of an experiment: beside the present one where it has the same data, else on data of its own."""
        if self.experiment.changes_to(experiment).keys() & set(DATA_FIELDS):
            return Run(experiment, make(experiment))
        run = self.show.playback.run
        return Run(experiment, run.dataset, run)

    def put_on(self, runs: Sequence[Run], chosen: int = 0, ghost: Ghost | None = None) -> None:
        """Put runs on, from the start."""
        clock = COUNTING if len(runs) == 1 else self.show.clock
        show = Show([Playback(run) for run in runs], self._plotted(runs[0]), chosen, clock, ghost)
        show.until_target = self.length == TARGET and len(runs) > 1
        self._player.put_on(show)

    def enter(
        self,
        base: Experiment,
        entries: Sequence[Entry],
        known: Run | None = None,
        chosen: Entry | None = None,
        until: int | None = None,
    ) -> None:
        """Put runs side by side on, from the start, all ending at iteration `until` where that is given."""
        known = known or self.show.playback.run
        runs = [self._entered(entry, base, until, known) for entry in entries]
        number = self.show.chosen if chosen is None else entries.index(chosen)
        self.put_on(runs, min(number, len(runs) - 1))

    def tell(self) -> None:
        """Tell that other runs are on; the batch size of the chosen one is remembered."""
        self._batch.remember(self.experiment)
        self.changed.emit()

    def show_moment(self, moment: Moment, run: Run) -> None:
        """Put the runs of a moment on, of which `run` has the experiment."""
        self.sample_seconds = moment.sample_seconds
        self.put_on([run])
        if moment.runs:
            self.length = ITERATIONS if moment.iterations is not None else EPOCHS
            if moment.until_target:
                self._counted, self.length = (moment.experiment, moment.iterations), TARGET
            until = self.until if moment.until_target else moment.iterations
            self.enter(moment.experiment, moment.runs, run, moment.runs[moment.chosen], until)
            self.show.set_clock(self._clock(moment.clock))
            self.show.target = self.show.chosen_target = moment.target
        self.pins = list(moment.pins)

    def _entered(self, entry: Entry, base: Experiment, until: int | None, known: Run | None = None) -> Run:
        """Return the run of an entry; a run that is known already need not be trained again."""
        beside, experiment = known or self.show.playback.run, entry.enter(base, until)
        same = known is not None and known.experiment.changes_to(experiment).keys() <= {"epochs"}
        run = known if known is not None and same else Run(experiment, beside.dataset, beside)
        run.set_epochs(experiment.epochs, until)
        return run

    def _plotted(self, run: Run) -> PlottedData:
        return self.show.data if run.dataset is self.show.data.dataset else make_plotted_data(run.dataset)


def _round(size: float) -> int:
    """Return a size with one digit that matters: 1, 2 or 5 and zeros."""
    power = 10 ** math.floor(math.log10(size))
    return int(min((power * digit for digit in (1, 2, 5, 10)), key=lambda candidate: abs(math.log(candidate / size))))
