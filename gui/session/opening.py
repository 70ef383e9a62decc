"""What each scene opens on until the user changes something."""

from __future__ import annotations

from dataclasses import dataclass, field

from core.plan.cursor import ITERATIONS
from core.plan.entry import Entry
from core.plan.experiment import Experiment
from gui.session.player import Player
from gui.session.race import Race
from gui.session.show import Show


@dataclass(frozen=True, slots=True)
class Opening:
    """The prepared moment of a scene.

    Parameters
    ----------
    experiment : Experiment
    three_descents : bool
        Whether the run is compared with the other two descents from the same start.
    iterations : int, optional
        After so many every run ends; None: at the end of its epochs.
    """

    experiment: Experiment = field(default_factory=Experiment)
    three_descents: bool = False
    iterations: int | None = None


class Openings:
    """Which show belongs to which scene: each has its own, until all look at one.

    Parameters
    ----------
    player : Player
    race : Race
        Puts their runs on the player.
    untouched : bool
        Whether each scene may open on its own prepared moment.
    """

    def __init__(self, player: Player, race: Race, untouched: bool) -> None:
        self._player, self._race = player, race
        self._scene = ""
        self._shows: dict[str, Show] | None = {} if untouched else None
        self._new = untouched  # what is on belongs to no scene yet: it is the first one's, where that wants the same
        self._compared: Show | None = None

    @property
    def touched(self) -> bool:
        """Whether something was changed, so that all scenes look at one show."""
        return self._shows is None

    def touch(self) -> None:
        """Let all scenes look at the show that is on."""
        self._shows = None

    def reset(self) -> None:
        """Let each scene open on its own prepared moment again."""
        self._shows, self._scene, self._compared = {}, "", None

    def go_on_in(self, scene: str) -> None:
        """Let all scenes look at a show that is put on in one of them."""
        self._shows, self._scene, self._compared = None, scene, None

    def open(self, scene: str, opening: Opening) -> None:
        """Show the prepared moment of a scene, or leave on what all look at.

        Of that nothing restarts, and no cursor moves; a scene that compares the three descents sets the other two
        beside the run, and the others keep the chosen one.
        """
        if scene == self._scene:
            return
        if self._shows is not None:
            self._shows[self._scene] = self._player.show
            self.put_on(opening, self._shows.get(scene))
        elif opening.three_descents:
            self._race.compare(self._compared)
        elif not self._player.show.alone:
            self._compared = self._player.show
            self._race.keep_chosen()
        self._scene = scene

    def put_on(self, opening: Opening, known: Show | None = None) -> None:
        """Put a prepared moment on, from its start or as it was left in a known show."""
        self._player.play(False)
        experiment, race = opening.experiment, self._race
        new, self._new = self._new, False
        if known is not None:
            self._player.put_on(known)
        elif new and race.experiment == experiment and not opening.three_descents:
            return  # the window that is being made shows it anyhow
        else:
            run = race.beside(experiment)
            race.put_on([run])
            if opening.three_descents:
                race.length = ITERATIONS
                three = [Entry(size, experiment.learning_rate) for size in (1, experiment.batch_size, None)]
                race.enter(experiment, three, run, Entry.of(experiment), opening.iterations)
        race.tell()
