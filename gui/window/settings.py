"""What the window remembers from one start to the next."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from gui import languages
from gui.style.theme import SYSTEM, TEXT_SCALES, THEMES

DAMAGED_SUFFIX = ".damaged"
THEME_CHOICES = (SYSTEM, *THEMES)
LANGUAGE_CHOICES = (languages.SYSTEM, *languages.LANGUAGES)


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
        One of `gui.style.theme.TEXT_SCALES`.
    language : str
        A key of `gui.languages.LANGUAGES`, or ``system``.
    home : bool
        Whether the program begins with its home page.
    experiment : dict
        The last experiment's values by field name.
    """

    geometry: str = ""
    theme: str = SYSTEM
    text_scale: float = 1.0
    language: str = languages.SYSTEM
    home: bool = True
    experiment: dict[str, Any] = field(default_factory=dict)


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
        known = {one.name for one in fields(Settings)}  # an older version remembered more
        settings = Settings(**{name: value for name, value in values.items() if name in known})
        _check(settings)
    except FileNotFoundError:
        return Settings(), None
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return Settings(), Damage(_put_aside(path))
    return settings, None


def _put_aside(path: Path) -> Path | None:
    try:
        return path.replace(path.with_name(path.name + DAMAGED_SUFFIX))
    except OSError:
        return None


def _check(settings: Settings) -> None:
    kinds: tuple[tuple[object, type], ...] = (
        (settings.geometry, str),
        (settings.home, bool),
        (settings.experiment, dict),
    )
    choices = (
        (settings.theme, THEME_CHOICES),
        (settings.text_scale, TEXT_SCALES),
        (settings.language, LANGUAGE_CHOICES),
    )
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
