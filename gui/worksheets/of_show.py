"""The moment on screen as a worksheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from core.analysis.many_starts import ManyStarts
from core.analysis.sweep import Sweep
from core.training.seen import Seen
from gui.words.numbers import number, whole
from gui.worksheets import tasks
from gui.worksheets.sheet import Worksheet

translate = QCoreApplication.translate


def of_show(
    title: str,
    scene: str,
    language: str,
    shown: Seen,
    labels: Sequence[str],
    compared: Sequence[Seen],
    starts: ManyStarts | None = None,
    swept: Sweep | None = None,
) -> Worksheet:
    """Return the worksheet of a moment: what is asked follows from what is on, and from what was seen of it.

    Parameters
    ----------
    title : str
        What the scene is called.
    scene : str
        Its name: what it is about is asked first.
    language : str
        The code of the language that is on screen.
    shown : Seen
        The run on screen, as far as its cursor stands.
    labels : sequence of str
        What the runs that are on are called.
    compared : sequence of Seen
        Those runs.
    starts : ManyStarts, optional
        What became of many starts, where the scene shows them.
    swept : Sweep, optional
        What became of many learning rates, where the scene shows them.
    """
    experiment = shown.run.experiment
    about = translate(
        "worksheet", "{samples} samples, {train} of them train. Batches of {size}, learning rate {rate}."
    ).format(
        samples=whole(experiment.samples),
        train=whole(experiment.train),
        size=whole(experiment.batch_size),
        rate=number(experiment.learning_rate, "g"),
    )
    update, arithmetic = tasks.update_by_hand(shown), tasks.iterations_of_an_epoch(experiment)
    if starts is not None:
        found = [tasks.many_starts(starts), update, arithmetic]
    elif swept is not None:
        found = [tasks.largest_step(swept), update, arithmetic]
    elif len(compared) > 1:
        found = [tasks.straightness(labels, compared), update, arithmetic]
    elif scene == "epochs":
        found = [tasks.epoch_by_epoch(shown), arithmetic, update]
    else:
        found = [update, arithmetic, tasks.epoch_by_epoch(shown), tasks.straightness(labels, compared)]
    return Worksheet(title, about, language, tuple(task for task in found if task is not None))
