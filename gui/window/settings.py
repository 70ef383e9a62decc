"""What the window remembers from one start to the next."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from core.plan.files import read_bounded, refusal, write_whole
from core.plan.moment_file import file_text
from gui import languages
from gui.lessons.lecture import lecture
from gui.style.style import TEXT_SCALES
from gui.style.theme import SYSTEM, THEMES
from gui.words import training as words

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

LECTURE = "lecture"  # the lesson that comes with the program, where another one's text would stand
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
        One of `gui.style.style.TEXT_SCALES`.
    language : str
        A key of `gui.languages.LANGUAGES`, or ``system``.
    home : bool
        Whether the program begins with its home page.
    letter_keys, touch : bool
        As `gui.window.ease.ease.Ease` has them.
    folder : str
        Where a file was opened or saved last.
    recent : list of str
        The files that were opened or saved last, the latest first.
    moment : str
        What was on last, as the text of a file; empty where nothing was changed.
    file : str
        The file it was opened from or saved in; may be empty.
    modified : bool
        Whether it is another one than in that file.
    lesson : str
        The lesson that was open, as the text of a file, or ``lecture``; may be empty.
    step : int
        Of that lesson, from 1.
    """

    geometry: str = ""
    theme: str = SYSTEM
    text_scale: float = 1.0
    language: str = languages.SYSTEM
    home: bool = True
    letter_keys: bool = True
    touch: bool = False
    folder: str = ""
    recent: list[str] = field(default_factory=list)
    moment: str = ""
    file: str = ""
    modified: bool = False
    lesson: str = ""
    step: int = 1


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
    except (FileNotFoundError, NotADirectoryError):
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
        (settings.letter_keys, bool),
        (settings.touch, bool),
        (settings.folder, str),
        (settings.recent, list),
        (settings.moment, str),
        (settings.file, str),
        (settings.modified, bool),
        (settings.lesson, str),
        (settings.step, int),
    )
    choices = (
        (settings.theme, THEME_CHOICES),
        (settings.text_scale, TEXT_SCALES),
        (settings.language, LANGUAGE_CHOICES),
    )
    good_kinds = all(isinstance(value, kind) for value, kind in kinds)
    good_kinds = good_kinds and all(isinstance(name, str) for name in settings.recent)
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
        self._seen: object = None  # what the last thing that is remembered was made of
        self._refused = False
        window.closed.connect(self._keep_all)
        timer = QTimer(self)
        timer.setInterval(KEPT_EVERY_MS)
        timer.timeout.connect(self._keep)
        timer.start()

    def _keep(self) -> None:
        window, player = self._window, self._window.lessons.player
        seen = (window.session.moment(window.scene.name), window.files.path, player and (player.lesson, player.number))
        if window.session.player.playing or seen == self._seen:
            self._write(of_window(window, last_time_of(self._written)))
        else:
            self._seen = seen
            self._write(of_window(window, self._last_time()))

    def _keep_all(self) -> None:
        self._refused = True  # nobody is there any more who could be told
        self._write(of_window(self._window, self._last_time()))

    def _last_time(self) -> dict[str, Any]:
        """Return what is on, or what was on the last time where nothing was done this time."""
        window, files, player = self._window, self._window.files, self._window.lessons.player
        if player is None and files.path is None and not window.session.openings.touched:
            return last_time_of(self._written)
        folder = self._path.parent
        text = "" if player is None else LECTURE if player.lesson == lecture() else file_text(player.lesson, folder)
        return {
            "moment": file_text(window.moments.now(), folder),
            "file": "" if files.path is None else str(files.path),
            "modified": files.modified,
            "lesson": text,
            "step": 1 if player is None else player.number,
        }

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
                sentence = self.tr("What you set is not kept for the next time.")
                self._window.say(f"{sentence} {words.sentence(refusal(self._path.parent, error))}")


def last_time_of(settings: Settings) -> dict[str, Any]:
    """Return what was on the last time, by field name."""
    return {name: getattr(settings, name) for name in ("moment", "file", "modified", "lesson", "step")}


def of_window(window: MainWindow, last_time: Mapping[str, Any]) -> Settings:
    """Return what is to be remembered of a window, and of what is on."""
    return Settings(
        geometry=bytes(window.saveGeometry().toBase64().data()).decode("ascii"),
        theme=window.appearance.theme_choice,
        text_scale=window.appearance.text_scale,
        language=window.language,
        home=window.begins_at_home,
        letter_keys=window.ease.letter_keys,
        touch=window.ease.touch,
        folder=window.files.remembered.folder,
        recent=list(window.files.remembered.recent),
        **last_time,
    )
