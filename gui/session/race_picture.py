"""A race as a frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from core.picture.frame import Frame
from core.picture.race import Scored, make_descent, make_race, make_scored
from core.training.clock import Clock
from gui.session.playback import Stage
from gui.words import race as race_words


class _Race(Protocol):
    """What is pictured."""

    clock: Clock
    chosen: int
    target: float | None

    @property
    def stages(self) -> Sequence[Stage]: ...
    @property
    def moment(self) -> float: ...
    @property
    def reached(self) -> float: ...
    @property
    def end(self) -> float: ...


class RacePicture:
    """Makes the frames of a race; what is scored of a run is read again only with its curves."""

    def __init__(self) -> None:
        self._scored: dict[int, tuple[tuple[object, ...], Scored]] = {}  # by run, and what it was made of

    def frame(self, race: _Race, playing: bool, turn: int | None = None) -> Frame:
        """Return the chosen stage's frame with the race in it."""
        labels = race_words.run_labels([stage.run.experiment for stage in race.stages])
        descents = tuple(
            make_descent(
                stage.seen,
                number,
                label,
                stage.cursor,
                race.clock,
                stage.curves.path,
                self._scored_of(stage, race.clock, playing),
            )
            for number, (stage, label) in enumerate(zip(race.stages, labels, strict=True))
        )
        chosen = race.stages[race.chosen]
        moments, unit = (race.moment, race.reached, race.end), race.clock.unit(chosen.run)
        return replace(
            chosen.frame, race=make_race(descents, race.chosen, race.clock, unit, moments, race.target, turn)
        )

    def _scored_of(self, stage: Stage, clock: Clock, playing: bool) -> Scored:
        """Return the progress of a stage's run, made anew with its curves, or when more of it is scored at rest."""
        count = None if playing else stage.run.history.progress.count
        key, known = (clock, stage.curves, count), self._scored.get(stage.run.id)
        if known is None or known[0] != key:
            known = self._scored[stage.run.id] = key, make_scored(stage.seen, clock)
        return known[1]
