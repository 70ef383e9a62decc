"""What was changed of the experiment and of the drawing, to be undone and done again."""

from __future__ import annotations

from dataclasses import dataclass

from core.data.drawing import Drawing
from core.plan.experiment import Experiment

STEPS_MOST = 200


@dataclass(frozen=True, slots=True)
class State:
    """What a change leads from and to.

    Parameters
    ----------
    experiment : Experiment
    draft : Drawing, optional
        What is drawn, as long as it cannot be learned.
    """

    experiment: Experiment
    draft: Drawing | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One change: what there was before and after it."""

    before: State
    after: State

    @property
    def fields(self) -> frozenset[str]:
        """The names of the experiment's fields that changed; those of a drawing are its rows."""
        changed = frozenset(self.before.experiment.changes_to(self.after.experiment))
        return changed if self.before.draft == self.after.draft else changed | {"rows"}


class Changes:
    """The changes that can be undone, and those that can be done again."""

    def __init__(self) -> None:
        self._done: list[Change] = []
        self._undone: list[Change] = []

    @property
    def to_undo(self) -> Change | None:
        """The last change."""
        return self._done[-1] if self._done else None

    @property
    def to_redo(self) -> Change | None:
        """The change that was undone last."""
        return self._undone[-1] if self._undone else None

    def note(self, before: State, after: State, same: bool = False) -> None:
        """Note a change; `same` tells that it goes on with the last one: a slider that is still being dragged."""
        if before == after:
            return
        if same and self._done and self._done[-1].after == before:
            before = self._done.pop().before
        self._done = [*self._done, Change(before, after)][-STEPS_MOST:]
        self._undone.clear()

    def undo(self) -> Change | None:
        """Take the last change back, and return it."""
        if not self._done:
            return None
        self._undone.append(self._done.pop())
        return self._undone[-1]

    def redo(self) -> Change | None:
        """Do the change that was undone last once more, and return it."""
        if not self._undone:
            return None
        self._done.append(self._undone.pop())
        return self._done[-1]
