"""What the command line can ask for: a window, a picture or an animation of it, or a training without one."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.plan.experiment import TABLE_FIELDS
from core.plan.experiment_file import read_wishes
from core.plan.files import check_regular

ANIMATIONS = (".gif", ".png", ".webp")  # .png: an animated one
EXPERIMENTS = (".toml", ".perceptron")  # what else is opened is a table
READ_AT_ONCE = 100_000  # bytes of a file that a window waits for: a fortieth of a second


@dataclass(frozen=True, slots=True)
class Window:
    """Open the window.

    Parameters
    ----------
    file : Path, optional
        A moment or a lesson, an experiment or a table; None for what was there last time.
    language : str, optional
        The code of a language; None for the one that was chosen last, or the system's.
    """

    file: Path | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Screenshot:
    """Draw the window into the file `out`, as it stands after iteration `at`.

    The names of themes, panels and languages are the window's, which refuses one that it does not know.

    Parameters
    ----------
    file : Path, optional
        As for `Window`; None for the defaults.
    out : Path
    at : int
        0 is the start.
    size : tuple of two int
        Width and height in pixels.
    theme : str, optional
        None for the system's.
    phase : str, optional
        One of `core.plan.cursor.PHASES`, of that iteration.
    scene : str, optional
        One of `core.plan.moment.SCENES`.
    panels : tuple of str
        The panels that are open.
    race : bool
        Whether the three descents race; each is then after iteration `at`, or at its end.
    clock : str, optional
        One of `core.plan.cursor.CLOCKS`, of a race.
    language : str, optional
    present : bool
        Whether the picture is the presenter's.
    step : int, optional
        The step of a lesson, counted from 1.
    """

    file: Path | None = None
    out: Path
    at: int = 0
    size: tuple[int, int] = (1280, 720)
    theme: str | None = None
    phase: str | None = None
    scene: str | None = None
    panels: tuple[str, ...] = ()
    race: bool = False
    clock: str | None = None
    language: str | None = None
    present: bool = False
    step: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Animate:
    """Draw a scene into the file `out` after one iteration after another.

    Parameters
    ----------
    out : Path
        Ends in one of `ANIMATIONS`.
    first, last : int
        The iterations of the first picture and of the last; None for the last of the run.
    fps : float
        Pictures a second.
    file, size, theme, scene, clock, language, step
        As for `Screenshot`.
    """

    file: Path | None = None
    out: Path
    first: int = 0
    last: int | None = None
    fps: float = 10.0
    size: tuple[int, int] = (1280, 720)
    theme: str | None = None
    scene: str | None = None
    clock: str | None = None
    language: str | None = None
    step: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Train:
    """Train without a window and write the results into the folder `out`.

    Parameters
    ----------
    file : Path, optional
        The experiment, or a table to learn; None for the defaults.
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

    file: Path | None = None
    options: dict[str, Any] = field(default_factory=dict)
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
        wishes = _wishes(self.file)
        if "data" in self.options:
            for name in ("standardise", "rows", *TABLE_FIELDS):  # what was said of other data
                wishes.pop(name, None)
        if self.options.keys() & {"start_seed", "start_scheme"}:
            wishes.pop("start", None)  # a given start would hide what was asked for
        return wishes | self.options


@dataclass(frozen=True, slots=True)
class Desktop:
    """Put the program into the desktop of this user, or take it out again."""

    install: bool


def _wishes(file: Path | None) -> dict[str, Any]:
    if file is None:
        return {}
    if file.suffix.lower() in EXPERIMENTS:
        return read_wishes(file)
    check_regular(file)
    return {"data": str(file.absolute())}


Command = Window | Screenshot | Animate | Train | Desktop


def check(command: Command) -> None:
    """Refuse the file of a command, as far as can be told without NumPy; it costs neither a set-up nor a window then.

    A window does not wait for a large file: it reads it beside what is on screen, and says there what is wrong.

    Raises
    ------
    InputError
        When the file cannot be read, or has a key that is not known.
    MemoryError
        When there is none for NumPy.
    """
    if isinstance(command, Train):
        from core.training.memory import FOR_NUMPY, check_room  # here and below: a start without need not wait for it

        check_room(FOR_NUMPY)
        command.wishes()
    elif not isinstance(command, Desktop) and command.file is not None:
        check_regular(command.file)
        waits = not isinstance(command, Window) or command.file.stat().st_size <= READ_AT_ONCE
        if waits and command.file.suffix.lower() in EXPERIMENTS:
            from core.plan.moment_file import check_file

            check_file(command.file)
