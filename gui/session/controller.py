"""The one object that knows worker and views: what the user wants of the experiment, on top of the player."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.plan.errors import QT_TRANSLATE_NOOP, InputError
from core.training.clock import CLOCKS, Clock
from core.training.run import Run
from gui.session.player import Player
from gui.session.requests import EXPERIMENT, Requests

RACE = "race"
ONE_START = QT_TRANSLATE_NOOP("core", "The “Zeros” scheme has only one start. Choose another scheme to draw a new one.")


class Controller(Player):
    """Turns what the user wants into runs.

    Signals
    -------
    run_changed :
        Another run is on stage, or its experiment changed: the controls show it.
    refused : (what : str, InputError)
        A value cannot be; everything stays as it was.
    """

    run_changed = Signal()
    refused = Signal(str, object)

    def __init__(self, run: Run, parent: QObject | None = None) -> None:
        super().__init__(run, parent)
        self._requests = Requests(self.worker, run.experiment, self)
        self._requests.ready.connect(self._take_run)
        self._requests.refused.connect(self.refused)

    # --- what the user wants: the experiment ---------------------------------------------------------------------

    def change(self, name: str, value: Any) -> bool:
        """Change one value of the experiment; False, and `refused`, when it cannot be.

        Epochs lengthen or shorten the run; everything else restarts at once from the same start. New data is asked
        for with `change_data`.
        """
        if getattr(self.experiment, name) == value:
            self.run_changed.emit()
            return True
        if not self._try(name, lambda: self._change(name, value)):
            return False
        if name == "batch_size":
            self._requests.remember_batch(self.experiment)
        return True

    def adjust(self, adjusting: bool) -> None:
        """Tell that a slider is being dragged: the runs of its way leave no ghost."""
        self.lineup.adjust(adjusting)

    def change_data(self, **wishes: Any) -> None:
        """Ask for other data; the answer is `run_changed` or `refused`, and until then everything goes on."""
        self._requests.ask_for_data(self.experiment, wishes)

    def open(self, wishes: Mapping[str, Any]) -> None:
        """Ask for a whole experiment; the answer is as for `change_data`."""
        self._requests.ask_for_experiment(wishes)

    def new_start(self) -> None:
        """Restart from another start: the next start seed draws it."""
        if self.experiment.start is None and self.experiment.start_scheme == "zeros":
            self.refused.emit("start_scheme", InputError(ONE_START, "start_scheme"))
            return
        number = self.experiment.start_seed + 1
        self._try("start_seed", lambda: self.lineup.change(start=None, start_seed=number))

    def draw_start(self, scheme: str, seed: int) -> None:
        """Restart from the start that a scheme draws from a seed."""
        self._try("start_seed", lambda: self.lineup.change(start=None, start_scheme=scheme, start_seed=seed))

    def drag_start(self, place: tuple[float, float]) -> None:
        """Restart from another w1 and w2, and the same b."""
        self.change("start", (*place, float(self.stage.run.history.start[2])))

    def restart(self) -> None:
        """Restart from the same start."""
        self.lineup.restart()
        self._show_anew()

    def _change(self, name: str, value: Any) -> None:
        if name == "epochs":
            self._set_epochs(value)
        else:
            self.lineup.change(**{name: value})

    def _try(self, what: str, act: Callable[[], None]) -> bool:
        """Do what changes the lineup; False, and `refused`, when it cannot be."""
        try:
            act()
        except InputError as error:
            self.refused.emit(what, error)
            return False
        self._show_anew()
        return True

    # --- what the user wants: the race ---------------------------------------------------------------------------

    def toggle_race(self) -> None:
        """Let the three descents race, or leave the chosen one alone on stage."""
        if self.race is not None:
            self.lineup.end_race()
            self._requests.remember_batch(self.experiment)
            self._show_anew()
            return
        at = self.stage.cursor.done
        if self._try(RACE, self.lineup.start_race) and self.race is not None and at:
            self.follow(self.race.at_place(at))

    def choose_run(self, number: int) -> None:
        """Show the batch, the field and the numbers of another run of the race."""
        if self.race is not None:
            self.race.choose(number)
            self._show_anew()

    def pin(self) -> bool:
        """Keep the present run for the next race, or no longer if it is kept already; whether it is kept now."""
        return self.lineup.pin()

    def add_run(self) -> None:
        """Let another run race."""
        self._try(RACE, self.lineup.add_run)

    def remove_run(self) -> None:
        """Take the chosen run out of the race."""
        self.lineup.remove_run()
        self._requests.remember_batch(self.experiment)
        self._show_anew()

    def choose_clock(self, name: str) -> None:
        """Let the runs of the race share another clock, while the picture stands."""
        if self.race is not None:
            self.race.set_clock(Clock(name))
            self.show_now()
            self.aim()

    def next_clock(self) -> None:
        """Share the next clock."""
        if self.race is not None:
            self.choose_clock(CLOCKS[(CLOCKS.index(self.race.clock.name) + 1) % len(CLOCKS)])

    def aim_at_loss(self, target: float) -> None:
        """Let the costs be about another loss of the training set."""
        if self.race is not None:
            self.race.target = target
            self.show_now()
            self.tell()

    # --- runs ----------------------------------------------------------------------------------------------------

    def _show_anew(self) -> None:
        """Show a lineup that changed."""
        self._head_at_text = self.stage.run.head
        self.aim()
        self.show_now()
        self.run_changed.emit()

    def _set_epochs(self, epochs: int) -> None:
        ended = self.lineup.show.ended
        self.lineup.set_epochs(epochs)
        if ended and not self.lineup.show.at_end:
            self.play(True)

    def _take_run(self, run: Run) -> None:
        self._try(EXPERIMENT, lambda: self.lineup.take(run))
