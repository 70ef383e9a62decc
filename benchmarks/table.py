"""The table: figures, the figures that they are held against, ratios, targets, and whether they are met."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass, field
from importlib import metadata

HEADINGS = ("part", "measured", "figure", "against", "figure", "ratio", "target", "result")
TO_THE_RIGHT = (2, 4, 5)


@dataclass(frozen=True, slots=True)
class Target:
    """What a figure, or its ratio to the figure that it is held against, has to keep to.

    Parameters
    ----------
    bound : float
    at_most : bool
        Whether the bound is the highest value that passes; else it is the lowest.
    of_ratio : bool
    """

    bound: float
    at_most: bool = False
    of_ratio: bool = False

    def is_met(self, value: float) -> bool:
        """Tell whether `value` passes."""
        return value <= self.bound if self.at_most else value >= self.bound


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that was measured.

    Parameters
    ----------
    part, what, unit : str
    figure : float
    against : str
        What it is held against; empty where nothing is.
    reference : float, optional
        The same quantity of that, measured in the same run.
    target : Target, optional
    """

    part: str
    what: str
    figure: float
    unit: str
    against: str = ""
    reference: float | None = None
    target: Target | None = None

    @property
    def ratio(self) -> float | None:
        """The figure ÷ the figure that it is held against."""
        return self.figure / self.reference if self.reference else None

    @property
    def result(self) -> str:
        """``pass`` or ``MISS``; empty without a target, or without what it needs."""
        value = self.ratio if self.target is not None and self.target.of_ratio else self.figure
        if self.target is None or value is None:
            return ""
        return "pass" if self.target.is_met(value) else "MISS"

    def cells(self) -> tuple[str, ...]:
        """Return the row in words, as `HEADINGS` has them."""
        reference = "" if self.reference is None else f"{number(self.reference)} {self.unit}"
        ratio = "" if self.ratio is None else f"{number(self.ratio)} x"
        return (
            self.part,
            self.what,
            f"{number(self.figure)} {self.unit}",
            self.against,
            reference,
            ratio,
            self._target_text(),
            self.result,
        )

    def _target_text(self) -> str:
        if self.target is None:
            return ""
        unit = "x" if self.target.of_ratio else self.unit
        return f"{'<=' if self.target.at_most else '>='} {number(self.target.bound)} {unit}"


@dataclass(frozen=True, slots=True)
class Result:
    """What one part found: its rows, and what a reader has to know of them."""

    rows: list[Row]
    notes: list[str] = field(default_factory=list)


def number(value: float) -> str:
    """Return a figure with three digits, or all of them before the point."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def render(results: list[Result]) -> str:
    """Return the table with the notes under it."""
    lines = [HEADINGS, *(row.cells() for result in results for row in result.rows)]
    widths = [max(len(cells[column]) for cells in lines) for column in range(len(HEADINGS))]
    lines.insert(1, tuple("-" * width for width in widths))
    text = [" | ".join(_aligned(cells, widths)).rstrip() for cells in lines]
    notes = [note for result in results for note in result.notes]
    return "\n".join([*text, "", *(f"- {note}" for note in notes)])


def conditions() -> str:
    """Return under which conditions is measured: versions, processors, how busy the machine is."""
    versions = [f"Python {platform.python_version()}"]
    for name in ("numpy", "pyside6-essentials", "pyqtgraph", "torch"):
        try:
            versions.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            versions.append(f"no {name}")
    load = f", load {os.getloadavg()[0]:.2f}" if hasattr(os, "getloadavg") else ""
    return f"{', '.join(versions)}\n{platform.system()} {platform.machine()}, {os.cpu_count()} processors{load}"


def _aligned(cells: tuple[str, ...], widths: list[int]) -> list[str]:
    return [
        cell.rjust(width) if column in TO_THE_RIGHT else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
