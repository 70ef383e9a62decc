"""Frames made without a player."""

from dataclasses import replace

from core.analysis.question import Tools
from core.plan.cursor import Cursor

AT_ONCE = Tools(lambda: None, lambda: True, lambda share: None)


def frame_of(show, iteration=None):
    """What a show of one has to show, after an iteration or where it stands, with its readings."""
    if iteration is not None:
        show.playback.move(Cursor.after(iteration))
    return replace(show.frame(), readings=show.readings())


def with_descent(frame, **changes):
    """A frame whose chosen descent is another."""
    descents = list(frame.descents)
    descents[frame.chosen] = replace(frame.descent, **changes)
    return replace(frame, descents=tuple(descents))
