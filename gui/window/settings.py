"""What the window remembers from one start to the next."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from core.plan.experiment import Experiment
from core.plan.files import read_bounded, write_whole
from gui import languages
from gui.style.theme import SYSTEM, TEXT_SCALES, THEMES

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

BYTES_MOST = 4_000_000  # own rows are among them, 5,000 at most
KEPT_EVERY_MS = 500
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
        values = json.loads(read_bounded(path, BYTES_MOST))
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
    """Write the settings, whole or not at all, whoever else writes or reads them.

    Raises
    ------
    OSError
        When they cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, json.dumps(asdict(settings), indent=1))


class Keeper(QObject):
    """Writes the settings of a window soon after they have changed, and when it is closed.

    What is remembered of the last time is kept until there is something of this time: ended by a power cut, the
    program offers it again.

    Parameters
    ----------
    window : MainWindow
    path : Path
    before : Settings
        As they were read.
    """

    def __init__(self, window: MainWindow, path: Path, before: Settings) -> None:
        super().__init__(window)
        self._window, self._path, self._written = window, path, before
        self._opened_on: Experiment | None = window.session.experiment
        self._refused = False
        window.closed.connect(self._keep_all)
        timer = QTimer(self)
        timer.setInterval(KEPT_EVERY_MS)
        timer.timeout.connect(self._keep)
        timer.start()

    def _keep(self) -> None:
        now = of_window(self._window)
        if self._window.session.experiment == self._opened_on:
            now.experiment = self._written.experiment
        else:
            self._opened_on = None
        self._write(now)

    def _keep_all(self) -> None:
        self._refused = True  # nobody is there any more who could be told
        self._write(of_window(self._window))

    def _write(self, now: Settings) -> None:
        if now == self._written:
            return
        self._written = now
        try:
            save(now, self._path)
        except OSError as error:
            logging.getLogger(__name__).warning("the settings are not kept: %s", error)
            if not self._refused:
                self._refused = True
                sentence = self.tr("What you set is not kept for the next time: {path} cannot be written ({reason}).")
                self._window.say(sentence.format(path=self._path, reason=error.strerror or error))


def of_window(window: MainWindow) -> Settings:
    """Return what is to be remembered of a window."""
    experiment = asdict(window.session.experiment)
    return Settings(
        geometry=bytes(window.saveGeometry().toBase64().data()).decode("ascii"),
        theme=window.theme_choice,
        text_scale=window.text_scale,
        language=window.language,
        home=window.begins_at_home,
        experiment={name: value for name, value in experiment.items() if value is not None},
    )
