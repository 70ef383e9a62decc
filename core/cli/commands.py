"""What the command line can ask for: a window, a picture of it, or a training without one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.plan.experiment_file import read_wishes


@dataclass(frozen=True, slots=True)
class Window:
    """Open the window, on the experiment of `file` or on the defaults."""

    file: Path | None


@dataclass(frozen=True, slots=True)
class Screenshot:
    """Draw the window into the file `out`, as it stands after iteration `at`.

    Parameters
    ----------
    file : Path, optional
        The experiment; None for the defaults.
    out : Path
    at : int
        0 is the start.
    size : tuple of two int
        Width and height in pixels.
    theme : str, optional
        One of `THEMES`; None for the system's.
    phase : str, optional
        One of `PHASES`, of that iteration.
    panels : tuple of str
        The window's names of the panels that are open.
    race : bool
        Whether the three descents race; each is then after iteration `at`, or at its end.
    clock : str, optional
        One of `CLOCKS`, of a race.
    """

    file: Path | None
    out: Path
    at: int
    size: tuple[int, int]
    theme: str | None
    phase: str | None = None
    panels: tuple[str, ...] = ()
    race: bool = False
    clock: str | None = None


@dataclass(frozen=True, slots=True)
class Train:
    """Train without a window and write the results into the folder `out`.

    Parameters
    ----------
    file : Path, optional
        The experiment; None for the defaults.
    options : dict
        Values by the field names of `Experiment`, each in place of the file's.
    out : Path
    starts : int, optional
        How many starts are trained besides.
    race : tuple of int or "full", optional
        The batch sizes of a race; none for the usual three, None for no race.
    target : float, optional
        The loss that the costs of a race are about; None for the usual one.
    """

    file: Path | None
    options: dict[str, Any]
    out: Path
    starts: int | None = None
    race: tuple[int | str, ...] | None = None
    target: float | None = None

    def wishes(self) -> dict[str, Any]:
        """Return what was asked for, by file and by options.

        Raises
        ------
        InputError
            When the file cannot be read as an experiment.
        """
        wishes = read_wishes(self.file) if self.file else {}
        if self.options.keys() & {"start_seed", "start_scheme"}:
            wishes.pop("start", None)  # a given start would hide what was asked for
        return wishes | self.options
