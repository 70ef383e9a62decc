"""One iteration, phase by phase, with its real numbers."""

from __future__ import annotations

from core.plan.errors import QT_TRANSLATE_NOOP
from core.plan.experiment import Experiment
from gui.controls.transport import PHASE
from gui.scenes.spec import SceneSpec
from gui.session.opening import Opening

SCENE = SceneSpec(
    name="one-iteration",
    key="2",
    title=QT_TRANSLATE_NOOP("scenes", "One iteration"),
    question=QT_TRANSLATE_NOOP("scenes", "What does one update do?"),
    main="boundary:BoundaryView",
    beside=(
        "batch_numbers:BatchNumbersView",
        "double_loop:DoubleLoopView",
    ),
    above="phases:PhasesView",
    main_share=0.35,
    opening=Opening(Experiment(batch_size=4)),
    step=PHASE,
)
