"""Where the samples of a data set come from: a generator or a table that comes with the program."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

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
    """

    name: str
    label: str
    points: Generator | None = None
    table: Path | None = None


DATA: Registry[Source] = choices.DATA


def generated(label: str) -> Callable[[Generator], Generator]:
    """Enter the generator below as a data set of the same name."""

    def enter(points: Generator) -> Generator:
        DATA.enter(Source(points.__name__, label, points=points))
        return points

    return enter
