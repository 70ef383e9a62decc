"""The same training from many starts."""

from __future__ import annotations

from core.plan.errors import QT_TRANSLATE_NOOP
from gui.scenes.spec import SceneSpec

SCENE = SceneSpec(
    name="starts",
    key="5",
    title=QT_TRANSLATE_NOOP("scenes", "Starts"),
    question=QT_TRANSLATE_NOOP("scenes", "Does the start matter?"),
    main="many_starts:ManyStartsView",
    beside=(),
)
