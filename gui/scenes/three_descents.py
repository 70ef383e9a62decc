"""Stochastic, mini-batch and full batch, from one start down to the minimum."""

from __future__ import annotations

from core.plan.errors import QT_TRANSLATE_NOOP
from core.plan.experiment import Experiment
from gui.scenes.spec import SceneSpec
from gui.session.opening import Opening

SCENE = SceneSpec(
    name="three-descents",
    key="3",
    title=QT_TRANSLATE_NOOP("scenes", "Three descents"),
    question=QT_TRANSLATE_NOOP("scenes", "Why stochastic, mini-batch, full batch?"),
    main="weight_plane:WeightPlaneView",
    beside=(
        "loss:LossView",
        "costs:CostsView",
    ),
    opening=Opening(
        Experiment(data="overlap", learning_rate=1.0, epochs=100, start_scheme="small_normal"),
        three_descents=True,
        iterations=60,
    ),
)
