"""One frame an epoch: why more than one is needed."""

from __future__ import annotations

from core.plan.errors import QT_TRANSLATE_NOOP
from gui.controls.transport import EPOCH
from gui.scenes.spec import SceneSpec

SCENE = SceneSpec(
    name="epochs",
    key="4",
    title=QT_TRANSLATE_NOOP("scenes", "Epochs"),
    question=QT_TRANSLATE_NOOP("scenes", "Why is one epoch not enough?"),
    main="film_strip:FilmStripView",
    beside=("loss:LossView",),
    step=EPOCH,
)
