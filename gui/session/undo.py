"""What was changed of the experiment, to be undone and done again."""

from __future__ import annotations

from dataclasses import dataclass

from core.plan.experiment import Experiment

STEPS_MOST = 200


@dataclass(frozen=True, slots=True)
class Change:
    """One change: the experiments before and after it, and the fields in which they differ."""

    before: Experiment
    after: Experiment

    @property
    def fields(self) -> frozenset[str]:
        """The names of the fields that changed."""
        return frozenset(self.before.changes_to(self.after))


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

    def note(self, before: Experiment, after: Experiment, same: bool = False) -> None:
        """Note a change; `same` tells that it goes on with the last one: a slider that is still being dragged."""
        if before == after:
            return
        if same and self._done and self._done[-1].after == before:
            before = self._done.pop().before
        self._done = [*self._done, Change(before, after)][-STEPS_MOST:]
        self._undone.clear()

    def undo(self) -> Experiment | None:
        """Take the last change back: return the experiment before it."""
        if not self._done:
            return None
        self._undone.append(self._done.pop())
        return self._undone[-1].before

    def redo(self) -> Experiment | None:
        """Do the change that was undone last once more: return the experiment after it."""
        if not self._undone:
            return None
        self._done.append(self._undone.pop())
        return self._done[-1].after
