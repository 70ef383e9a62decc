"""The first picture: a line that turns until it separates the classes."""

from __future__ import annotations

from core.plan.errors import QT_TRANSLATE_NOOP
from gui.scenes.spec import SceneSpec

SCENE = SceneSpec(
    name="learn",
    key="1",
    title=QT_TRANSLATE_NOOP("scenes", "Learn"),
    question=QT_TRANSLATE_NOOP("scenes", "What happens in 100 iterations?"),
    main="boundary:BoundaryView",
    beside=("loss:LossView",),
)
