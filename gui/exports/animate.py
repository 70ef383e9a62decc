"""The animation that the command line asks for, made without a screen."""

from __future__ import annotations

import time

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from core.cli.commands import Animate
from core.data.dataset import make_dataset, prepare
from core.plan.checks import check_whole
from core.plan.errors import InputError
from core.plan.experiment import Experiment
from core.plan.lesson import Lesson
from core.plan.moment import Moment
from core.training.run import Run
from gui.exports.animation import Span
from gui.exports.animator import Animator
from gui.scenes.catalogue import BY_NAME, SCENES
from gui.scenes.spec import SceneSpec
from gui.session.session import Session
from gui.style import style
from gui.style.theme import SYSTEM, theme_of

GLANCE_SECONDS = 0.0005  # between two looks whether it is done


def animate(application: QApplication, content: Experiment | Moment | Lesson | None, wanted: Animate) -> None:
    """Write an animation.

    Parameters
    ----------
    application : QApplication
    content : Experiment, Moment or Lesson, optional
        What the file holds that was named; None for the scene's prepared moment.
    wanted : Animate

    Raises
    ------
    InputError
        When an iteration is not in the run, or the file cannot be written.
    """
    theme = theme_of(wanted.theme or SYSTEM)
    style.apply(theme, 1.0)
    session, spec = opened(content, wanted)
    end = session.show.playback.last
    last = end if wanted.last is None else wanted.last
    check_whole("to", last, 1, end)
    check_whole("from", wanted.first, 0, last - 1)
    span = Span(wanted.first, last, wanted.fps)
    animator = Animator(session, spec, QSize(*wanted.size), theme, span, wanted.out.suffix.lower())
    ended: list[object] = []
    animator.done.connect(ended.append)
    animator.failed.connect(ended.append)
    try:
        animator.start()
        animator.write(wanted.out)
        while not ended:
            application.processEvents()
            time.sleep(GLANCE_SECONDS)
    finally:
        animator.stop()
    if isinstance(ended[0], InputError):
        raise ended[0]


def opened(content: Experiment | Moment | Lesson | None, wanted: Animate) -> tuple[Session, SceneSpec]:
    """Return a session that stands where the window would open, and its scene."""
    name = wanted.scene or SCENES[0].name
    if isinstance(content, Lesson):
        step = wanted.step or 1
        check_whole("step", step, 1, len(content.steps))
        content = content.steps[step - 1].moment
    if isinstance(content, Moment):
        session = Session(Run(content.experiment, make_dataset(content.experiment)))
        session.show_moment(content)
        name = wanted.scene or content.scene
    elif content is not None:
        session = Session(Run(content, make_dataset(content)))
    else:
        session = Session(Run(*prepare({})), untouched=True)
    spec = BY_NAME[name]
    session.openings.open(spec.name, spec.opening)
    if wanted.clock is not None:
        session.race.choose_clock(wanted.clock)
    return session, spec
