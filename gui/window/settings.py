"""What the window remembers from one start to the next."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from gui.style.theme import SYSTEM, TEXT_SCALES, THEMES

DAMAGED_SUFFIX = ".damaged"
THEME_CHOICES = (SYSTEM, *THEMES)


@dataclass(slots=True)
class Settings:
    """What is remembered.

    Parameters
    ----------
    geometry : str
        Size and place of the window, as Qt writes them, in base 64.
    theme : str
        ``system``, ``light`` or ``dark``.
    text_scale : float
        1.0, 1.25 or 1.5.
    speed : int
        Place of the speed slider, 0 to 100.
    experiment : dict
        The last experiment's values by field name.
    panels : list of str
        The panels that were open.
    """

    geometry: str = ""
    theme: str = SYSTEM
    text_scale: float = 1.0
    speed: int = 20
    experiment: dict[str, Any] = field(default_factory=dict)
    panels: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Damage:
    """That the settings could not be read, and where the file was put aside; None where even that failed."""

    aside: Path | None


def load(path: Path) -> tuple[Settings, Damage | None]:
    """Read the settings.

    Returns
    -------
    Settings
        The defaults where there is no file, or none that can be used.
    Damage or None
        None where nothing is wrong.
    """
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        settings = Settings(**values)
        _check(settings)
    except FileNotFoundError:
        return Settings(), None
    except (OSError, ValueError, TypeError, RecursionError):
        return Settings(), Damage(_put_aside(path))
    return settings, None


def _put_aside(path: Path) -> Path | None:
    try:
        return path.replace(path.with_name(path.name + DAMAGED_SUFFIX))
    except OSError:
        return None


def _check(settings: Settings) -> None:
    kinds: tuple[tuple[object, type], ...] = (
        (settings.speed, int),
        (settings.geometry, str),
        (settings.experiment, dict),
        (settings.panels, list),
    )
    choices = ((settings.theme, THEME_CHOICES), (settings.text_scale, TEXT_SCALES))
    good_kinds = all(isinstance(value, kind) for value, kind in kinds)
    if not good_kinds or not all(value in allowed for value, allowed in choices):
        raise ValueError("a value of the wrong kind")


def save(settings: Settings, path: Path) -> None:
    """Write the settings, whole or not at all.

    Raises
    ------
    OSError
        When they cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(path.name + ".new")
    draft.write_text(json.dumps(asdict(settings), indent=1), encoding="utf-8")
    draft.replace(path)
