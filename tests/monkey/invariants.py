"""What has to hold whatever was done, once the window has come to rest."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtWidgets import QAbstractSlider, QLabel

from core.data.dataset import make_dataset
from core.plan.cursor import Cursor
from core.training.run import Run
from gui.plots.items.clipping import point_at
from gui.session.playback import Playback
from gui.views.weight_plane import WeightPlaneView
from gui.words.position import position

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

REPEATED_MOST = 20_000  # iterations of a run that is trained once more
SAMPLES_MOST = 10_000_000  # that such a run visits


class BrokenError(AssertionError):
    """Something that has to hold does not."""


def check(window: MainWindow, known: dict[object, bytes]) -> None:
    """Look at everything.

    Parameters
    ----------
    window : MainWindow
        At rest.
    known : dict
        The runs that were trained once more already.

    Raises
    ------
    BrokenError
        Naming what does not hold.
    """
    show = window.session.show
    for playback in show.playbacks:
        check_places(playback)
        check_bytes(playback.run, known)
    check_agreement(window)


def check_places(playback: Playback) -> None:
    """The cursor is at most at the head, and the head at most at what is planned."""
    run, cursor = playback.run, playback.cursor
    if not Cursor() <= cursor <= Cursor.after(min(run.head, playback.last)):
        raise BrokenError(f"cursor {cursor} beyond head {run.head} or end {playback.last}")
    if not cursor.iteration <= playback.reached <= playback.last:
        raise BrokenError(f"cursor {cursor} beyond what was seen, {playback.reached}, or the end {playback.last}")
    if not np.isfinite(run.history.weights(run.head)).all():
        raise BrokenError("the head's weights are no numbers")


def check_bytes(run: Run, known: dict[object, bytes]) -> None:
    """A finished run equals a fresh one, trained without a window, to the byte."""
    head, experiment = run.head, run.experiment
    if not run.finished or head > REPEATED_MOST or head * experiment.batch_size > SAMPLES_MOST:
        return
    key = (experiment, run.schedule)
    if key not in known:
        fresh = Run(experiment, make_dataset(experiment))
        fresh.set_epochs(experiment.epochs, run.schedule.until)
        fresh.extend(fresh.schedule.iterations, math.inf)
        known[key] = bytes_of(fresh, fresh.head)
    if bytes_of(run, head)[: len(known[key])] != known[key]:
        raise BrokenError(f"not the bytes of a fresh run: {experiment}")


def bytes_of(run: Run, head: int) -> bytes:
    """Return what a run recorded up to its head, or up to its end where it was shortened later."""
    head = min(head, run.schedule.iterations)
    columns = [run.history.iterations.read(name, 0, head) for name in ("w1", "w2", "b", "batch_loss")]
    return np.column_stack(columns).tobytes()


def check_agreement(window: MainWindow) -> None:
    """Position line, timeline, tape and plots tell one moment."""
    player, show = window.session.player, window.session.show
    frame = player.frame
    for descent, playback in zip(frame.descents, show.playbacks, strict=True):
        if descent.cursor != playback.cursor:
            raise BrokenError(f"the picture is of {descent.cursor}, the cursor stands at {playback.cursor}")
    timeline = window.findChild(QAbstractSlider, "timeline")
    now = frame.descent.place.iteration if frame.alone else frame.now
    share = now / frame.end if frame.end else 0.0
    place = round(share * timeline.maximum())
    if abs(timeline.value() - place) > 1 + 1e-6 * timeline.maximum():
        raise BrokenError(f"the timeline stands at {timeline.value()} of {timeline.maximum()}, the cursor at {place}")
    label = window.findChild(QLabel, "positionLabel")
    if frame.readings is None:
        raise BrokenError("at rest there are no readings")
    if label.isVisible() and label.text() != position(frame):
        raise BrokenError(f"the position line says {label.text()!r}, not {position(frame)!r}")
    tape = window.tape._descent
    if window.tape.isVisible() and (tape is None or tape.cursor != frame.descent.cursor):
        raise BrokenError(f"the tape stands at {tape and tape.cursor}, the cursor at {frame.descent.cursor}")
    for view in window.stage.shown:
        if isinstance(view, WeightPlaneView):
            for item, descent in zip(view._descents, frame.descents, strict=False):
                at, is_at = point_at(*descent.weights[:2].tolist()), item._now.pos()
                if at != is_at:
                    raise BrokenError(f"the plane of the weights stands at {is_at}, the run at {at}")
