"""Where the samples of a data set come from: a generator or a table that comes with the program."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from core.data.arrays import Array
from core.plan import choices
from core.plan.choices import Registry

Generator = Callable[[Array, np.random.Generator], Array]


@dataclass(frozen=True, slots=True)
class Source:
    """Where the samples of a data set come from: one of the two.

    Parameters
    ----------
    name : str
        As an experiment has it.
    label : str
        As the window has it; a text to be translated.
    points : function (n,), Generator -> (n, 2), optional
        From labels to points.
    table : Path, optional
        A CSV file.
    wishes : mapping
        What else an experiment on it is, by field name, where it is not asked for otherwise.
    """

    name: str
    label: str
    points: Generator | None = None
    table: Path | None = None
    wishes: Mapping[str, Any] = field(default_factory=dict)


DATA: Registry[Source] = choices.DATA


def generated(label: str, **wishes: Any) -> Callable[[Generator], Generator]:
    """Enter the generator below as a data set of the same name; `wishes` as `Source` has them."""

    def enter(points: Generator) -> Generator:
        DATA.enter(Source(points.__name__, label, points=points, wishes=wishes))
        return points

    return enter
