"""One run being shown: where its cursor stands, and what of its picture outlives a frame."""

from __future__ import annotations

import time

from core.picture.curves import SKETCHED_HURRIED, Curves, Ghost, ScoreCurve, make_curves, make_ghost, make_score_curve
from core.picture.sketch import Sketch
from core.plan.cursor import Cursor
from core.training.clock import Clock
from core.training.run import Run
from core.training.seen import Seen

# Between two refreshes of the curves while playing. Made for every frame they take a third of the frames at full
# speed (`python -m benchmarks window`).
CURVES_SECONDS = 0.045
# Where frames are dear: at a quarter of a processor (`python -m benchmarks slow`) those with new curves take twice as
# long as the others, and ten a second took a fifth of all there is.
CURVES_SECONDS_PLAIN = 0.2
# At rest the path of a long run becomes truer beside the window, and is drawn anew now and then: drawn at every tick it
# kept half a processor busy for five seconds after two million iterations.
TRUER_SECONDS = 0.3
SKETCHED_AT_REST = 16  # blocks of steps a tick: some 5 ms


class Playback:
    """One run, its cursor and its curves.

    Parameters
    ----------
    run : Run

    Attributes
    ----------
    cursor : Cursor
    reached : int
        The last iteration that was ever on screen.
    curves : Curves
        As far as it was seen, or a moment late.
    """

    def __init__(self, run: Run) -> None:
        self.run = run
        self.cursor = Cursor()
        self.reached = 0
        self._sketch = Sketch(run.history)
        self.curves: Curves = make_curves(Seen(run, 0), self._sketch)
        self._path_alone = False
        self._curves_at = 0.0
        self._scored: tuple[tuple[object, ...], ScoreCurve] | None = None  # and what it was made of

    @property
    def last(self) -> int:
        """The last iteration that the cursor can come to."""
        iterations = self.run.schedule.iterations
        return min(self.run.head, iterations) if self.run.ended_early else iterations

    @property
    def seen(self) -> Seen:
        """The run as far as it was ever on screen."""
        return Seen(self.run, self.reached)

    @property
    def at_end(self) -> bool:
        """Whether the cursor stands at the end of a run that is over."""
        return self.run.finished and self.cursor >= Cursor.after(self.last)

    def move(self, cursor: Cursor) -> None:
        """Put the cursor somewhere between the start and the head, beyond which there is nothing to show."""
        self.cursor = min(cursor, Cursor.after(self.run.head))
        self.reached = max(self.reached, self.cursor.iteration)

    def set_epochs(self, epochs: int, until: int | None = None) -> None:
        """Let the run end later or earlier, `until` an iteration in the middle of an epoch where that is given.

        Raises
        ------
        InputError
            When there would be too many iterations.
        """
        self.run.set_epochs(epochs, until)
        self.reached = min(self.reached, self.last)
        self.move(min(self.cursor, Cursor.after(self.last)))

    def renew_curves(self, playing: bool, path_alone: bool, plain: bool = False, path_seen: bool = True) -> bool:
        """Make `curves` anew if they are late; False when they are not, or may be a moment longer.

        Parameters
        ----------
        playing : bool
            Whether they may be a moment late, which at full speed spares half the work of a frame.
        path_alone : bool
            As `make_curves` has it.
        plain : bool
            Whether frames are dear, and they may be later.
        path_seen : bool
            Whether the path is to be seen; else it is made at the pause, as it took a seventh of the frames with new
            curves (`python -m benchmarks scenes`, row "learn: processor time a frame").
        """
        complete = path_alone == self._path_alone
        if complete and self.reached == self.curves.upto and not self.curves.rough:
            return False
        now = time.perf_counter()
        if complete and playing and now - self._curves_at < (CURVES_SECONDS_PLAIN if plain else CURVES_SECONDS):
            if path_seen:
                self._sketch.extend(self.reached, SKETCHED_HURRIED)  # so that the frame with the curves has less to do
            return False
        only_rough = complete and not playing and self.reached == self.curves.upto
        truer = only_rough and self._sketch.extend(self.reached, SKETCHED_AT_REST)
        if only_rough and not truer and now - self._curves_at < TRUER_SECONDS:
            return False
        path_of = self.curves if playing and not path_seen else None
        self.curves = make_curves(self.seen, self._sketch, playing, path_alone, path_of)
        self._curves_at, self._path_alone = now, path_alone
        return True

    def score_curve(self, clock: Clock, playing: bool) -> ScoreCurve:
        """Return what is scored of the run, made anew with its curves, or when more of it is scored at rest."""
        count = None if playing else self.run.history.progress.count
        made_of = (clock, self.curves, count)
        if self._scored is None or self._scored[0] != made_of:
            self._scored = made_of, make_score_curve(self.seen, clock)
        return self._scored[1]

    def leave_ghost(self) -> Ghost:
        """Return what stays of this run when another takes its place."""
        return make_ghost(self.seen, self._sketch)
