"""The loss against the learning rate, and what a step is made of."""

from __future__ import annotations

from core.plan.errors import QT_TRANSLATE_NOOP
from core.plan.experiment import Experiment
from gui.scenes.spec import SceneSpec
from gui.session.opening import Opening

SCENE = SceneSpec(
    name="step-size",
    key="6",
    title=QT_TRANSLATE_NOOP("scenes", "Step size"),
    question=QT_TRANSLATE_NOOP("scenes", "How large a step?"),
    main="rate_sweep:RateSweepView",
    beside=(
        "weight_plane:WeightPlaneView",
        "gradient_fan:GradientFanView",
    ),
    opening=Opening(Experiment(data="overlap", loss="squared_error", learning_rate=0.2)),
)
