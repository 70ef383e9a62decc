"""Frames of one run, made by hand."""

from core.picture.curves import make_curves, make_score_curve
from core.picture.frame import make_descent, make_frame
from core.picture.plotted_data import make_plotted_data
from core.picture.sketch import Sketch
from core.training.clock import COUNTING
from core.training.seen import Seen


def framed(run, cursor, reached=None, **more):
    """What a run shows at a cursor, seen no further than that or up to an iteration."""
    reached = cursor.iteration if reached is None else reached
    seen = Seen(run, reached)
    curves, scored = make_curves(seen, Sketch(run.history)), make_score_curve(seen, COUNTING)
    descent = make_descent(seen, 0, "one", cursor, COUNTING, curves, scored)
    moments = (cursor.done, reached, run.schedule.iterations)
    return make_frame(run, (descent,), 0, COUNTING, moments, make_plotted_data(run.dataset), **more)
