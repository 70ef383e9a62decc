"""Which run is on stage, with the ghost of the one before it, or which runs race."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from core.picture.frame import Ghost, make_scene
from core.plan.entry import RUNS_MOST, Entry
from core.plan.errors import QT_TRANSLATE_NOOP, InputError
from core.plan.experiment import Experiment, default_batch_size
from core.training.run import Run
from gui.session.playback import Stage

if TYPE_CHECKING:  # made for the first race
    from gui.session.race import Race

TOO_MANY_RUNS = QT_TRANSLATE_NOOP("core", "A race has at most {most} runs.")
OF_ONE_RUN = ("batch_size", "learning_rate")  # what the runs of a race differ in


class Lineup:
    """One run on stage or a race of some, and what becomes of them when the experiment changes.

    Parameters
    ----------
    run : Run

    Attributes
    ----------
    show : Stage or Race
    pins : list of Entry
        The runs that were pinned, to be in the next race.
    """

    def __init__(self, run: Run) -> None:
        self.show: Stage | Race = Stage(run, make_scene(run.dataset), None)
        self.pins: list[Entry] = []
        self._mini: int | None = None
        self._adjusting = self._adjusted = False
        self._remember_mini()

    @property
    def stage(self) -> Stage:
        """The stage of the run that is on stage, or of the chosen one."""
        return self.show.stage

    @property
    def race(self) -> Race | None:
        """The race, if there is one."""
        return None if isinstance(self.show, Stage) else self.show

    # --- the experiment changes ----------------------------------------------------------------------------------

    def change(self, **changes: Any) -> None:
        """Restart with a value changed: of the chosen run, or of all where a race shares it.

        Raises
        ------
        InputError
            When the value cannot be; then nothing changes.
        """
        race = self.race
        if race is None:
            self._stage(self._beside(self.stage.run.experiment.with_(**changes)), self._next_ghost())
        elif all(name in OF_ONE_RUN for name in changes):
            run = self._beside(Entry.of(self.stage.run.experiment.with_(**changes)).enter(self._base()))
            race.replace(race.chosen, self._new_stage(run))
        else:
            self._enter(self._base().with_(**changes), [Entry.of(run.experiment) for run in race.runs])
        self._remember_mini()

    def set_epochs(self, epochs: int) -> None:
        """Let the run, or all runs of the race, end later or earlier; nothing restarts.

        Raises
        ------
        InputError
            When there would be too many iterations; then nothing changes.
        """
        if self.race is None:
            self.stage.set_epochs(epochs)
        else:
            base = self._base().with_(epochs=epochs)
            self.race.set_epochs([Entry.of(run.experiment).enter(base).epochs for run in self.race.runs])

    def adjust(self, adjusting: bool) -> None:
        """Tell that a slider is being dragged: the runs of its way leave no ghost."""
        self._adjusting, self._adjusted = adjusting, False

    def restart(self) -> None:
        """Restart from the same start; the ghost stays what it was, since this run would be its own."""
        if self.race is not None:
            self.race.to_start()
        else:
            self._stage(self._beside(self.stage.run.experiment), self.stage.ghost)

    def take(self, run: Run) -> None:
        """Put a run of other data on stage, or race on it."""
        race = self.race
        if race is None:
            self.show = Stage(run, make_scene(run.dataset), self._next_ghost())
        else:
            entries = [Entry.of(known.experiment) for known in race.runs]
            self._enter(run.experiment, entries, run)
        self._remember_mini()

    def _next_ghost(self) -> Ghost | None:
        if (self._adjusting and self._adjusted) or self.stage.reached == 0:
            return self.stage.ghost
        self._adjusted = self._adjusting
        return self.stage.leave_ghost()

    def _beside(self, experiment: Experiment) -> Run:
        return Run(experiment, self.stage.run.dataset, self.stage.run)

    def _stage(self, run: Run, ghost: Ghost | None) -> None:
        self.show = Stage(run, self.stage.scene, ghost)

    def _new_stage(self, run: Run) -> Stage:
        return Stage(run, self.stage.scene, None)

    def _remember_mini(self) -> None:
        experiment = self.stage.run.experiment
        if 1 < experiment.batch_size < experiment.train:
            self._mini = experiment.batch_size

    # --- the race ------------------------------------------------------------------------------------------------

    def start_race(self) -> None:
        """Let the present run race with the other two descents, and with the pinned runs.

        Raises
        ------
        InputError
            When one of them cannot be.
        """
        base = self.stage.run.experiment
        mini = self._mini if self._mini is not None and self._mini < base.train else default_batch_size(base.train)
        entries = [Entry(size, base.learning_rate) for size in (1, mini, None)]
        present = Entry.of(base)
        wanted = list(dict.fromkeys([*entries, present, *self.pins]))
        self._enter(base, wanted[:RUNS_MOST], self.stage.run, present)

    def end_race(self) -> None:
        """Leave the chosen run alone on stage, where it stands."""
        race = self.race
        if race is not None:
            self.show = race.stage
            self.show.beside = ()
            self.show.draw_anew()

    def pin(self) -> bool:
        """Keep the present run for the next race, or no longer if it is kept already; whether it is kept now."""
        entry = Entry.of(self.stage.run.experiment)
        if entry in self.pins:
            self.pins = [pinned for pinned in self.pins if pinned != entry]
            return False
        self.pins = [*self.pins, entry][-RUNS_MOST:]
        return True

    def add_run(self) -> None:
        """Let another run race: with the chosen one's learning rate, and a batch size between those that are there.

        Raises
        ------
        InputError
            When there are as many as can be.
        """
        race = self.race
        if race is None:
            return
        if len(race.stages) >= RUNS_MOST:
            raise InputError(TOO_MANY_RUNS, most=RUNS_MOST)
        base = self.stage.run.experiment
        sizes = sorted({1, base.train, *(run.experiment.batch_size for run in race.runs)})
        low, high = max(pairwise(sizes), key=lambda pair: pair[1] / pair[0])
        size = max(1, min(_round(math.sqrt(low * high)), base.train))
        race.add(self._new_stage(self._beside(Entry(size, base.learning_rate).enter(self._base()))))

    def remove_run(self) -> None:
        """Take the chosen run out of the race, and off the pins; of the last two, the other stays alone on stage."""
        race = self.race
        if race is not None:
            entry = Entry.of(race.stage.run.experiment)
            self.pins = [pinned for pinned in self.pins if pinned != entry]
            race.remove(race.chosen)
            if len(race.stages) == 1:
                self.end_race()

    def _base(self) -> Experiment:
        """Return the experiment that all runs of the race share; its epochs are those of the longest."""
        race = self.race
        assert race is not None
        return max((run.experiment for run in race.runs), key=lambda experiment: experiment.epochs)

    def _enter(
        self, base: Experiment, entries: list[Entry], known: Run | None = None, chosen: Entry | None = None
    ) -> None:
        """Put a race of entries on, from the start; a run that is known already need not be trained again."""
        before = self.race
        beside = known or self.stage.run
        experiments = [entry.enter(base) for entry in entries]
        runs = [beside if experiment == beside.experiment else Run(experiment, beside.dataset, beside)
                for experiment in experiments]  # fmt: skip
        scene = self.stage.scene if beside.dataset is self.stage.scene.dataset else make_scene(beside.dataset)
        number = entries.index(chosen) if chosen is not None else before.chosen if before is not None else 0
        stages = [Stage(run, scene, None) for run in runs]
        from gui.session.race import Race

        self.show = Race(stages, min(number, len(stages) - 1)) if before is None else before.again(stages, number)


def _round(size: float) -> int:
    """Return a size with one digit that matters: 1, 2 or 5 and zeros."""
    power = 10 ** math.floor(math.log10(size))
    return int(min((power * digit for digit in (1, 2, 5, 10)), key=lambda candidate: abs(math.log(candidate / size))))
