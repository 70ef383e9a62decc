"""What the panels have in common whose contents are computed beside the window."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import Signal

from core.plan.cursor import Cursor
from core.training.run import Run
from gui.scenes.panel_area import Panel
from gui.threads.studies import Study


class StudyPanel(Panel):
    """A panel that has something computed, and says what the user did.

    Signals
    -------
    moment_wanted : (iteration : int)
        Go to the end of this iteration.
    start_wanted : ((w1, w2, b))
        Restart from this start.
    value_wanted : (field : str, value)
        Change one value of the experiment.
    study_wanted : ()
        There is something to compute now, though the moment stands still: `study` is called at once.
    cancel_wanted : ()
        Give up what is being computed.
    """

    moment_wanted = Signal(int)
    start_wanted = Signal(object)
    value_wanted = Signal(str, object)
    study_wanted = Signal()
    cancel_wanted = Signal()

    @property
    def putting_off(self) -> bool:
        """Whether the panel will ask for something in a moment, by `study_wanted`; a screenshot waits for that."""
        return False

    def study(self, run: Run, cursor: Cursor, reached: int) -> Study | None:
        """Return what is to be computed for this moment; called while the panel is open, at the pace of text.

        Parameters
        ----------
        run : Run
            The one on stage.
        cursor : Cursor
        reached : int
            The last iteration that was ever on screen.

        Returns
        -------
        Study or None
            None where nothing new is to be computed: what is under way goes on.
        """
        raise NotImplementedError

    def show_study(self, key: Hashable, result: object) -> None:
        """Show what was computed; `key` tells for what, since the moment may have gone on."""
        raise NotImplementedError

    def show_progress(self, share: float) -> None:
        """Show how much is computed, from 0 to 1."""

    def show_failure(self, sentence: str) -> None:
        """Say why nothing could be computed."""
        self.set_title(sentence)
