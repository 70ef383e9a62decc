"""The samples of a table: what was taken of it, and what was left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from core.data.arrays import Array
from core.plan.tables import Dialect, Rows

OTHER_CLASS = "other class"


@dataclass(frozen=True, slots=True, eq=False)
class Samples:
    """The samples of a table, in the order of the file.

    Parameters
    ----------
    X : (n, 2) float64
    y : (n,) float64
        0.0 or 1.0.
    features, classes : two names each
    label : str
        The name of the label's column.
    dialect : Dialect, optional
        How the file writes them.
    header_line : int, optional
        The line of the header.
    left_out : dict of str to list of int
        Why rows were left out, and the lines of them: ``missing`` and the name of a column, ``other class``.
    signs : two str
        The sign beside the numbers of each feature that was left out, such as ``%``; empty where there was none.
    """

    X: Array
    y: Array
    features: tuple[str, str]
    classes: tuple[str, str]
    label: str = "label"
    dialect: Dialect | None = None
    header_line: int | None = None
    left_out: Mapping[str, list[int]] = field(default_factory=dict)
    signs: tuple[str, str] = ("", "")

    def rows(self, name: str) -> Rows:
        """Return the samples as rows that travel inside of an experiment, under a name.

        Raises
        ------
        InputError
            For more than 5,000.
        """
        pairs = zip(self.X.tolist(), self.y.tolist(), strict=True)
        listed = tuple((x1, x2, int(label)) for (x1, x2), label in pairs)
        return Rows(name, (*self.features, self.label), listed, self.classes)

    @classmethod
    def of(cls, rows: Rows) -> Samples:
        """Return the samples that rows are."""
        values = np.array(rows.rows, dtype=np.float64)
        return cls(values[:, :2].copy(), values[:, 2].copy(), rows.columns[:2], rows.classes, rows.columns[2])
